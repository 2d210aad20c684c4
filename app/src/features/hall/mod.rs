//! The projector view of a plan: few words, large numbers, steered from the studio or by keys.

mod page;
mod relay;
mod state;

pub use page::Page;
