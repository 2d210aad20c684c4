//! Parts of pages that know no feature.

mod absent;
#[cfg(feature = "whole")]
mod bad_link;
mod badge;
mod connection;
mod delta;
mod explanation;
mod figure_link;
mod figure_strip;
mod icon;
mod layout;
mod notice;
#[cfg(feature = "whole")]
mod open_file;
#[cfg(feature = "whole")]
mod pair;
mod place_search;
#[cfg(feature = "whole")]
mod plan_ways;
#[cfg(feature = "whole")]
mod qr_code;
mod question;
#[cfg(feature = "whole")]
mod saved;
#[cfg(feature = "whole")]
mod sentence;
#[cfg(feature = "whole")]
mod share;
mod source;
mod status;
mod stepper;

pub use absent::{Absent, UnknownPlace};
#[cfg(feature = "whole")]
pub use bad_link::{BadLinkNotice, open_fault_reasons, unopened_reasons};
pub use badge::Badge;
pub use connection::{Newer, Offline};
pub use explanation::{Explanation, RuleLine};
pub use figure_link::{FigureLink, method_address};
pub use figure_strip::{Figure, Shown};
pub use icon::Icon;
pub use layout::Layout;
pub use notice::{Notice, NoticeKind, link_fault_sentence};
#[cfg(feature = "whole")]
pub use open_file::{OpenFile, Reasons, RefusedFile};
#[cfg(feature = "whole")]
pub use pair::{Pair, amount, share_verdict};
pub use place_search::{PlaceSearch, known_tariffs};
#[cfg(feature = "whole")]
pub use plan_ways::PlanWays;
#[cfg(feature = "whole")]
pub use qr_code::QrCode;
pub use question::{Question, Slider, Way};
#[cfg(feature = "whole")]
pub use saved::Saved;
#[cfg(feature = "whole")]
pub use sentence::{Numbers, Sentence, sentence};
#[cfg(feature = "whole")]
pub use share::{Shared, share, share_code};
pub use source::{BasisLine, ProvenanceLine, SourceLink};
pub use status::{Status, Verdict};
pub use stepper::{Change, Entry, Scale, Stepper};
