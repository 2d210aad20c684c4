//! Figures that explain themselves.
//!
//! A [`Study`] holds the figures of one scenario. The model states each figure once, as a
//! [`Formula`] over earlier figures; the study computes the number from that formula and keeps the
//! formula as the explanation, so the two cannot differ. Every figure is rounded where it is
//! defined, to the step of its unit, half away from zero; later figures use the rounded one. So
//! the printed inputs of a figure give the printed figure to anybody with a pencil.

mod arithmetic;
mod formula;
mod index;
#[cfg(feature = "finance")]
mod join;
mod program;
mod study;

pub use formula::{Formula, RoundingMode};
pub use program::{LANES, Program, Results, Scratch};
pub use study::{Gap, Node, Origin, Provenance, Study};

/// A figure's place in its study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl NodeId {
    /// The place as a position in [`Study::nodes`], from 0.
    #[must_use]
    pub const fn position(self) -> usize {
        self.0 as usize
    }
}
