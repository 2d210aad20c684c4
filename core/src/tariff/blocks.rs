//! Blocks of a volumetric charge.

use super::Consumer;
use crate::number::multiply_divide;
use crate::unit::Unit;

/// The upper limit of a block, in steps of the charge's unit. **The limit belongs to the block**:
/// with a limit of 5 m³, the fifth cubic metre is still charged at this block's rate, and what
/// exceeds it at the next one's (AWWA M1, «through the first 5 m³»).
///
/// The limit of a consumer is the sum of the terms, so that blocks may depend on persons, on area
/// or on an allowance of the consumer's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limit {
    /// The same for everybody.
    pub fixed: i64,
    /// For each person of the household.
    pub per_person: i64,
    /// For each square metre.
    pub per_square_metre: i64,
    /// Share of the consumer's own allowance, hundredths of a percent.
    pub allowance_share: i64,
}

impl Limit {
    /// A limit that is the same for everybody.
    #[must_use]
    pub const fn fixed(fixed: i64) -> Self {
        Self { fixed, per_person: 0, per_square_metre: 0, allowance_share: 0 }
    }

    /// Whether it is the same for all consumers with the same number of persons.
    #[must_use]
    pub const fn of_class(&self) -> bool {
        self.per_square_metre == 0 && self.allowance_share == 0
    }

    /// The limit of a consumer, in steps of the charge's unit; `None` when it is too large.
    #[must_use]
    pub fn of(&self, consumer: &Consumer) -> Option<i64> {
        // Each term is rounded to the unit's step, as the explained bill does.
        let area = multiply_divide(self.per_square_metre, consumer.area, const { Unit::SquareMetre.scale() })?;
        let allowance = multiply_divide(self.allowance_share, consumer.allowance, const { Unit::Percent.scale() })?;
        self.fixed
            .checked_add(self.per_person.checked_mul(consumer.persons)?)?
            .checked_add(area)?
            .checked_add(allowance)
    }
}

/// A block: a range of the quantity with a rate of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Up to here, the limit itself included; `None` for the last block, which has no end.
    pub up_to: Option<Limit>,
    /// Tyiyn for [`super::Component::per`] units.
    pub rate: i64,
}

/// The price of a charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Price {
    /// One rate for every unit, tyiyn for [`super::Component::per`] units.
    Rate(i64),
    /// Increasing or decreasing blocks, the lowest first. They begin anew each month.
    Blocks(Vec<Block>),
    /// A rate for each size of meter, millimetres and tyiyn (AWWA M1: meter size ratios).
    MeterSizes(Vec<(u16, i64)>),
}

impl Price {
    /// Whether no block is cheaper than the one before.
    #[must_use]
    pub fn never_falls(&self) -> bool {
        match self {
            Self::Rate(_) | Self::MeterSizes(_) => true,
            Self::Blocks(blocks) => blocks.windows(2).all(|pair| pair[0].rate <= pair[1].rate),
        }
    }
}
