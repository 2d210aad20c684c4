//! Small reactive helpers without a view.

mod address;
#[cfg(feature = "whole")]
mod files;
mod focus;
mod title;
#[cfg(feature = "whole")]
mod undo;

pub use address::{use_fragment, use_place, use_visit};
#[cfg(feature = "whole")]
pub use files::{hand_over, read_text};
pub use focus::{focus, focus_on};
pub use title::use_title;
#[cfg(feature = "whole")]
pub use undo::use_undo_keys;
