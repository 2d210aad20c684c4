//! How each figure is calculated: a list of all, and a page for each.

mod advice;
mod model;
mod page;
mod worked;

pub use page::{Index, Page};
