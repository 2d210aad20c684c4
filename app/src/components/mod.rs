//! Parts of pages that know no feature.

mod delta;
mod figure_strip;
mod icon;
mod layout;
mod notice;
mod question;
mod status;
mod stepper;

pub use delta::{Delta, Difference};
pub use figure_strip::{Figure, Shown};
pub use icon::Icon;
pub use layout::Layout;
pub use notice::{Notice, NoticeKind, link_fault_sentence};
pub use question::{Question, Way};
pub use status::{Status, Verdict};
pub use stepper::{Change, Entry, EntryFault, Scale, Stepper, unit_word};
