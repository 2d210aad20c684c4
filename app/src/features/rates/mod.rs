//! The scenario studio: move a tariff and see at once what it does to the enterprise and to every
//! kind of household.

mod address;
mod figures;
mod file;
mod head;
mod model;
mod page;
mod paper;
mod questions;
mod saved;
mod share;
mod since;
mod state;
mod tables;

pub use page::Page;
