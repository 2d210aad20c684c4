//! Small reactive helpers without a view.

mod address;
mod focus;
mod title;

pub use address::{use_fragment, use_place, use_visit};
pub use focus::focus;
pub use title::use_title;
