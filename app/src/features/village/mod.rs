//! A village without books: twelve questions, each of which may stay open, give a first picture.

mod answers;
mod head;
mod model;
mod page;
mod questions;
mod state;

pub use page::Page;
