//! The models that turn a scenario into figures.
//!
//! Each formula is written once, here, through [`crate::explain::Study::derive`].

mod bill;
mod book;
mod drinking_water;

pub use bill::{Household, bill, connections};
pub use book::{Book, BookEntry, Cost, CostItem};
pub use drinking_water::{inputs, study};
