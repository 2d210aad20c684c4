//! What the whole app shares: language and theme, kept on the device; steps back and forth.

mod history;
#[cfg(feature = "whole")]
pub mod plan;
mod say;
mod settings;
pub mod storage;

pub use history::History;
pub use say::{say, say_of, say_with};
pub use settings::{Settings, Theme};
