//! Whole numbers, very many at a time: what a moved slider, ten thousand futures, a solver and a register
//! of a million consumers spend their time in.
//!
//! This crate knows slots, lanes, blocks and columns. What they mean (formulas, tariffs, homes) the
//! core knows, and it decides what is computed and what is too large for it. In the browser this crate
//! is built for speed and the core for size.

pub mod blocks;
mod divide;
pub mod homes;
pub mod number;
mod rounding;
pub mod steps;

pub use divide::Divisor;
pub use rounding::RoundingMode;
