//! The public page of a place.

mod day;
mod model;
mod page;

pub use page::Page;
