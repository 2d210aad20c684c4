//! Small reactive helpers without a view.

mod address;
#[cfg(feature = "whole")]
mod channel;
#[cfg(feature = "whole")]
mod clipboard;
#[cfg(feature = "whole")]
mod files;
mod focus;
#[cfg(feature = "whole")]
mod rest;
#[cfg(feature = "whole")]
mod seen;
mod title;
#[cfg(feature = "whole")]
mod undo;
#[cfg(feature = "whole")]
mod written;

pub use address::{use_fragment, use_place, use_visit};
#[cfg(feature = "whole")]
pub use channel::{Steering, steer, use_channel};
#[cfg(feature = "whole")]
pub use clipboard::copy_text;
#[cfg(feature = "whole")]
pub use files::{hand_over, hand_over_bytes, read_text};
pub use focus::{focus, focus_on};
#[cfg(feature = "whole")]
pub use rest::use_rested;
#[cfg(feature = "whole")]
pub use seen::{use_in_view, use_seen};
pub use title::use_title;
#[cfg(feature = "whole")]
pub use undo::use_undo_keys;
#[cfg(feature = "whole")]
pub use written::{Written, set_fragment, use_written, whole_link};
