//! The view of one year: move a tariff and see at once what it does to the enterprise and to every
//! kind of household. It serves where only rates are known, and links of one year.

mod address;
mod figures;
mod file;
mod head;
mod model;
mod of_year;
mod page;
mod paper;
mod questions;
mod since;
mod state;
mod tables;

pub use page::{studio, unknown_service};
