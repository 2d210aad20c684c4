//! A citizen's calculator: my bill now, under the scenario of a link, and each line of it.

mod answer;
mod model;
mod page;
mod questions;
mod state;

pub use page::Page;
