//! A guided tour for new deputies on the made-up books of «Үлгү»: eight short steps, each with a
//! question whose answer the models give.

mod model;
mod page;

pub use page::Page;
