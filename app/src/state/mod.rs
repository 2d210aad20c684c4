//! What the whole app shares: language and theme, kept on the device; steps back and forth; scenarios of
//! a plan, and which view of the studio shows them.

#[cfg(feature = "whole")]
pub mod carry;
mod history;
#[cfg(feature = "whole")]
pub mod plan;
mod say;
mod settings;
pub mod storage;
#[cfg(feature = "whole")]
pub mod studio;

pub use history::History;
pub use say::{say, say_of, say_with};
pub use settings::{Settings, Theme};
