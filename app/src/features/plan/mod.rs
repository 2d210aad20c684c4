//! The studio of a financial plan: what it takes to keep a service running over the years, who can
//! bear it, and what happens if nothing is done.

mod address;
mod answers;
mod beside;
mod books;
mod cast;
mod charts;
mod compare;
mod controls;
mod figures;
mod head;
mod kept;
mod model;
mod notices;
mod own;
mod page;
mod risk;
mod solve;
mod state;
mod steering;

pub use page::studio;
