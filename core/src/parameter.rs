//! Dated parameters with source and basis; the values are in `parameters/<area>/<name>.toml`.
//!
//! A value applies from its date until the next. There is no value before the first: that is an
//! error of the caller's year, never zero and never a neighbour's value.

use crate::legal::{Evidence, Source};
use crate::period::DateKnown;
use crate::unit::Unit;

/// A value of a parameter from a date on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// From when, or the period it describes.
    pub from: DateKnown,
    /// The amount, in the parameter's unit.
    pub value: i64,
    /// How sure it is.
    pub evidence: Evidence,
    /// Where it was read.
    pub source: Source,
}

/// A parameter of the models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Stable name: `area.name`.
    pub code: &'static str,
    /// Unit of its values.
    pub unit: Unit,
    /// Values, oldest first; never empty.
    pub values: &'static [Dated],
}

impl Parameter {
    /// The newest value.
    #[must_use]
    pub const fn latest(&self) -> &'static Dated {
        &self.values[self.values.len() - 1]
    }
}

include!(concat!(env!("OUT_DIR"), "/parameters.rs"));
