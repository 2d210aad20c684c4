//! What the whole app shares: language and theme, kept on the device.

mod say;
mod settings;
mod storage;

pub use say::{say, say_of, say_with};
pub use settings::{Settings, Theme};
