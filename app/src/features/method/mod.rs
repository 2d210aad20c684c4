//! How each figure is calculated: a list of all, and a page for each.

mod model;
mod page;
mod worked;

pub use page::{Index, Page};
