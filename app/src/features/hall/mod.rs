//! The projector view of a plan: few words, large numbers, steered from the studio or by keys.

mod page;
mod state;

pub use page::Page;
