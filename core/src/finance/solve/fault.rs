//! Why levers and targets do not fit a plan.

/// Where a fault lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In the plan, or in the question as a whole.
    Whole,
    /// In a lever, counted from 0.
    Lever(usize),
    /// In a target, counted from 0.
    Target(usize),
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// There is no lever.
    NoLevers,
    /// There is no target.
    NoTargets,
    /// In this plan nothing is done: no rate changes.
    NothingIsDone,
    /// The plan does not have the service.
    NoSuchService,
    /// The plan does not have the group, the block or the year that is to be moved.
    NothingToMove,
    /// The least value is above the greatest, one is below zero or above 100 % of the way, the step
    /// is not above zero, or rates get too large to be computed.
    Range,
    /// Every way to the proposed rates that the levers allow goes back in some year.
    GoesBack,
    /// There are more than two billion values.
    TooManyValues,
    /// Options cannot be spread over more than [`super::pareto::MOST_LEVERS`] levers.
    TooManyLevers,
    /// Another lever moves the same.
    MovedTwice {
        /// That lever, counted from 0.
        other: usize,
    },
    /// The year is not in the projection.
    YearOutside,
    /// There is nothing that the target could be held against: no bands of households, no rates of
    /// other groups by the same measure, no rates.
    NothingToCompare,
    /// The figure of the target has no value in this plan, whatever is moved: its divisor is zero or
    /// a datum is missing.
    NoValue,
}

impl Fault {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoLevers => "no-levers",
            Self::NoTargets => "no-targets",
            Self::NothingIsDone => "nothing-is-done",
            Self::NoSuchService => "no-such-service",
            Self::NothingToMove => "nothing-to-move",
            Self::Range => "range",
            Self::GoesBack => "goes-back",
            Self::TooManyValues => "too-many-values",
            Self::TooManyLevers => "too-many-levers",
            Self::MovedTwice { .. } => "moved-twice",
            Self::YearOutside => "year-outside",
            Self::NothingToCompare => "nothing-to-compare",
            Self::NoValue => "no-value",
        }
    }
}
