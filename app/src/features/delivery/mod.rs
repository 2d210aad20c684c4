//! Ways to deliver a service side by side, and the annex of a tender for one of them.

mod controls;
mod head;
mod model;
mod page;
mod state;
mod tables;
mod tender;

pub use page::Page;
pub use tender::Page as TenderPage;
