//! Formulas: how a figure follows from others.

use super::NodeId;
use std::slice;

pub use aimak_kernels::RoundingMode;

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
