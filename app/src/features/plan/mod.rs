//! The studio of a financial plan: what it takes to keep a service running over the years, who can
//! bear it, and what happens if nothing is done.

mod answers;
mod compare;
mod controls;
mod figures;
mod head;
mod model;
mod page;
mod state;

pub use page::Page;
