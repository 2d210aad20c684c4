//! The models that turn a scenario into figures.

mod book;

pub use book::{Book, BookEntry, Cost, CostItem};
