//! Rates, indices and intervals: what has no exact value in scaled integers.
//!
//! The only models of the project that calculate with floating point. They are pure, and give the
//! same bytes on every device: only `+ - * /` and the square root, which IEEE 754 rounds in one way,
//! and the functions of `libm`, which are ordinary Rust compiled alike everywhere. No result is ever
//! NaN or infinite: what has no answer is an error with a code.
//!
//! A result that may be money is an [`Amount`], which gives itself away rounded.

mod amount;
mod beta;
pub mod inequality;
pub mod intervals;
pub mod time_value;

pub use amount::{Amount, BeyondExact};
