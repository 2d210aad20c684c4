//! The models that turn a scenario into figures.
//!
//! Each formula is written once, here, through [`crate::explain::Study::derive`].

mod bill;
mod book;
mod drinking_water;

pub use bill::{Household, bill, connections};
pub(crate) use bill::{Calendar, give_parameter};
pub use book::{Book, BookEntry, Cost, CostItem};
pub use drinking_water::{inputs, study};
