//! Formulas: how a figure follows from others.

use super::NodeId;
use std::slice;

/// How a figure follows from others. Shares count as the fraction they mean (32 % is 0.32).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The parts together; all of one unit.
    Sum(Vec<NodeId>),
    /// One less another; of one unit.
    Difference {
        /// From this,
        from: NodeId,
        /// this is taken.
        less: NodeId,
    },
    /// Factors multiplied, then divided by the divisors.
    Product {
        /// Multiplied.
        times: Vec<NodeId>,
        /// Divided by.
        over: Vec<NodeId>,
    },
    /// The part of an amount that lies above one limit and up to another; never below zero. All of
    /// one unit.
    Within {
        /// Of this amount,
        of: NodeId,
        /// what lies above this (above zero when there is none)
        above: Option<NodeId>,
        /// and up to this, the limit itself included (without end when there is none).
        upto: Option<NodeId>,
    },
    /// The smallest of some amounts; all of one unit.
    Least(Vec<NodeId>),
    /// The largest of some amounts; all of one unit.
    Greatest(Vec<NodeId>),
    /// An amount that counts only where another is above a limit; otherwise zero. What is compared
    /// is of one unit.
    Exceeds {
        /// Where this
        of: NodeId,
        /// is greater than this,
        limit: NodeId,
        /// this counts.
        then: NodeId,
    },
    /// An amount rounded to a coarser step, in a named way.
    Rounded {
        /// The amount.
        of: NodeId,
        /// The step, in steps of the amount's unit: 100 for whole som.
        step: i64,
        /// The way.
        mode: RoundingMode,
    },
}

/// A way of rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundingMode {
    /// To the nearest step; from the middle away from zero.
    HalfAwayFromZero,
    /// To the nearest step; from the middle to the even one.
    HalfEven,
    /// To the step below.
    Down,
    /// To the step above.
    Up,
}

impl RoundingMode {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::HalfAwayFromZero, Self::HalfEven, Self::Down, Self::Up];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::HalfAwayFromZero => "half-away-from-zero",
            Self::HalfEven => "half-even",
            Self::Down => "down",
            Self::Up => "up",
        }
    }

    /// The amount at a multiple of `step`; `None` when `step` is below 1 or the result does not
    /// fit.
    #[must_use]
    pub fn round(self, amount: i64, step: i64) -> Option<i64> {
        if step < 1 {
            return None;
        }
        let below = amount.div_euclid(step);
        let rest = amount.rem_euclid(step);
        let twice = i128::from(rest) * 2;
        let up = match self {
            Self::Down => false,
            Self::Up => rest > 0,
            Self::HalfAwayFromZero if amount < 0 => twice > i128::from(step),
            Self::HalfAwayFromZero => twice >= i128::from(step),
            Self::HalfEven => twice > i128::from(step) || (twice == i128::from(step) && below % 2 != 0),
        };
        below.checked_add(i64::from(up))?.checked_mul(step)
    }
}

impl Formula {
    /// The figures that the formula uses, in the order in which it is read.
    pub fn operands(&self) -> impl Iterator<Item = NodeId> + '_ {
        let (first, second, third): (&[NodeId], &[NodeId], &[NodeId]) = match self {
            Self::Sum(parts) | Self::Least(parts) | Self::Greatest(parts) => (parts, &[], &[]),
            Self::Difference { from, less } => (slice::from_ref(from), slice::from_ref(less), &[]),
            Self::Product { times, over } => (times, over, &[]),
            Self::Within { of, above, upto } => (slice::from_ref(of), above.as_slice(), upto.as_slice()),
            Self::Exceeds { of, limit, then } => (slice::from_ref(of), slice::from_ref(limit), slice::from_ref(then)),
            Self::Rounded { of, .. } => (slice::from_ref(of), &[], &[]),
        };
        first.iter().chain(second).chain(third).copied()
    }

    /// The same figures, to be put elsewhere.
    pub(super) fn operands_mut(&mut self) -> impl Iterator<Item = &mut NodeId> {
        let (first, second, third): (&mut [NodeId], &mut [NodeId], &mut [NodeId]) = match self {
            Self::Sum(parts) | Self::Least(parts) | Self::Greatest(parts) => (parts, &mut [], &mut []),
            Self::Difference { from, less } => (slice::from_mut(from), slice::from_mut(less), &mut []),
            Self::Product { times, over } => (times, over, &mut []),
            Self::Within { of, above, upto } => (slice::from_mut(of), above.as_mut_slice(), upto.as_mut_slice()),
            Self::Exceeds { of, limit, then } => (slice::from_mut(of), slice::from_mut(limit), slice::from_mut(then)),
            Self::Rounded { of, .. } => (slice::from_mut(of), &mut [], &mut []),
        };
        first.iter_mut().chain(second).chain(third)
    }
}
