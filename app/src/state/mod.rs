//! What the whole app shares: language and theme, kept on the device.

mod settings;
mod storage;

pub use settings::{Settings, Theme};
