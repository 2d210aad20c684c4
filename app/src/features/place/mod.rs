//! The public page of a place.

mod model;
mod page;

pub use page::Page;
