//! The start page.

mod map;
mod model;
mod page;

pub use page::Page;
