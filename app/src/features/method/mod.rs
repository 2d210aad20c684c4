//! How each figure is calculated: a list of all, and a page for each.

mod model;
mod page;

pub use page::{Index, Page};
