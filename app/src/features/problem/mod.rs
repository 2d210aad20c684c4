//! Pages that explain a problem, and the page of an address that leads nowhere.

mod page;

pub use page::{NotFound, Page};
