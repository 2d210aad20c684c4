//! Names of a financial plan where there is none: the citizen's calculator has bills alone, and
//! carries no line of what a plan is made of. Nobody can make a value of these types.

use crate::figure::Kind;
use crate::legal::Basis;
use crate::period::Period;
use crate::unit::Unit;

/// A line of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {}

impl At {
    /// Stable name.
    #[must_use]
    pub const fn code(self) -> String {
        match self {}
    }
}

/// A figure of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {}

impl Figure {
    /// All of them.
    pub const ALL: &'static [Self] = &[];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {}
    }

    /// Given or computed.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {}
    }

    /// Unit.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {}
    }

    /// Period.
    #[must_use]
    pub const fn period(self) -> Period {
        match self {}
    }

    /// What its rule rests on.
    #[must_use]
    pub const fn basis(self) -> Basis {
        match self {}
    }
}
