//! Small reactive helpers without a view.

mod title;

pub use title::use_title;
