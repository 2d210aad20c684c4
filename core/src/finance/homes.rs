//! Every home of a municipality: its bill in blocks, and what share of its income that is.
//!
//! Bands of incomes say how a tariff falls on kinds of homes; where a municipality knows the use and
//! the income of each home, this says it of each. A slider asks it again at every step, so it is one
//! pass over three columns in 32 and 64 bits, laid along the wide registers of the machine.

use crate::figure::AffordabilityLine;
use crate::parameter;
use aimak_kernels::homes::{Columns, Pass, bill};

pub use aimak_kernels::homes::MOST_BLOCKS;

/// The lowest income that is taken, tyiyn a month: 100 som.
pub const LEAST_INCOME: u32 = 10_000;

/// Homes with their use and income.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homes {
    /// Litres a month.
    uses: Vec<u32>,
    /// Tyiyn a month.
    incomes: Vec<u32>,
    /// 10,000 · 2³² / income, rounded down: an income never changes while tariffs do.
    shares_of_tyiyn: Vec<u32>,
    most_use: u32,
}

/// Why homes cannot be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomesFault {
    /// There are not as many incomes as uses.
    Lengths {
        /// How many uses.
        uses: usize,
        /// How many incomes.
        incomes: usize,
    },
    /// An income below [`LEAST_INCOME`]: a share of it would say nothing.
    Income {
        /// Which home, from 0.
        home: usize,
    },
}

/// What a home pays: a fixed charge and a price for each block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prices {
    /// Tyiyn a month.
    pub fixed: u32,
    /// From where each block begins, litres a month, and its price, tyiyn a cubic metre; the first
    /// begins at 0, each later one above the one before.
    pub blocks: Vec<(u32, u32)>,
}

/// Why no bill can be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PricesFault {
    /// No block, more than [`MOST_BLOCKS`], a first one that does not begin at 0, or one that does
    /// not begin above the one before.
    Blocks,
    /// A bill may be more than 4,294,966 tyiyn.
    TooHigh,
}

/// Bills and shares of all homes, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeBills {
    /// Tyiyn a month, rounded half away from zero.
    pub bills: Vec<u32>,
    /// Hundredths of a percent of the income, rounded half away from zero.
    pub shares: Vec<u32>,
    /// Tyiyn a month, all together.
    pub billed: u64,
    /// Homes whose bill lies above the line that was asked for.
    pub above: u32,
}

impl Homes {
    /// Takes homes in: litres and tyiyn a month, in the same order.
    ///
    /// # Errors
    /// See [`HomesFault`].
    pub fn new(uses: Vec<u32>, incomes: Vec<u32>) -> Result<Self, HomesFault> {
        if uses.len() != incomes.len() {
            return Err(HomesFault::Lengths { uses: uses.len(), incomes: incomes.len() });
        }
        if let Some(home) = incomes.iter().position(|&income| income < LEAST_INCOME) {
            return Err(HomesFault::Income { home });
        }
        let share = |&income: &u32| u32::try_from((10_000_u64 << 32) / u64::from(income)).unwrap_or(u32::MAX);
        let shares_of_tyiyn = incomes.iter().map(share).collect();
        let most_use = uses.iter().copied().max().unwrap_or_default();
        Ok(Self { uses, incomes, shares_of_tyiyn, most_use })
    }

    /// How many homes.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.uses.len()
    }

    /// Whether there is no home.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.uses.is_empty()
    }

    /// Writes bill and share of every home, and both totals. `line` is the line of affordability.
    /// Nothing is allocated when `into` was used for as many homes before.
    ///
    /// # Legal basis
    /// Own design; the line is that of [`AffordabilityLine`].
    ///
    /// # Errors
    /// See [`PricesFault`]; `into` is then as it was.
    pub fn bill(&self, prices: &Prices, line: AffordabilityLine, into: &mut HomeBills) -> Result<(), PricesFault> {
        let blocks = prices.blocks.as_slice();
        let rising = blocks.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if blocks.first().is_none_or(|first| first.0 != 0) || blocks.len() > MOST_BLOCKS || !rising {
            return Err(PricesFault::Blocks);
        }
        let highest = blocks.iter().map(|block| u64::from(block.1)).max().unwrap_or_default();
        let most = highest * u64::from(self.most_use) + u64::from(prices.fixed) * 1_000 + 500;
        if most > u64::from(u32::MAX) {
            return Err(PricesFault::TooHigh);
        }
        let mut steps = [(0, 0); MOST_BLOCKS];
        let mut below = 0_u32;
        for (step, &(from, price)) in steps.iter_mut().zip(blocks) {
            *step = (from, price.wrapping_sub(below));
            below = price;
        }
        let limit = u32::try_from(line_of(line)).unwrap_or(u32::MAX);
        into.bills.resize(self.len(), 0);
        into.shares.resize(self.len(), 0);
        let pass = Pass { fixed: prices.fixed * 1_000 + 500, steps, blocks: blocks.len(), limit };
        let homes = Columns { uses: &self.uses, incomes: &self.incomes, shares_of_tyiyn: &self.shares_of_tyiyn };
        (into.billed, into.above) = bill(pass, homes, &mut into.bills, &mut into.shares);
        Ok(())
    }
}

/// A line of affordability, hundredths of a percent.
fn line_of(line: AffordabilityLine) -> i64 {
    match line {
        AffordabilityLine::Line25 => parameter::AFFORDABILITY_LINE_2_5.latest().value,
        AffordabilityLine::Line30 => parameter::AFFORDABILITY_LINE_3.latest().value,
        AffordabilityLine::Line40 => parameter::AFFORDABILITY_LINE_4.latest().value,
        AffordabilityLine::Line50 => parameter::AFFORDABILITY_LINE_5.latest().value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;

    /// A bill and a share in big steps, one home at a time.
    fn slow(used: u32, income: u32, prices: &Prices) -> (u32, u32) {
        let mut thousandths = u128::from(prices.fixed) * 1_000;
        for (at, &(from, price)) in prices.blocks.iter().enumerate() {
            let upto = prices.blocks.get(at + 1).map_or(u32::MAX, |next| next.0);
            thousandths += u128::from(price) * u128::from(used.min(upto).saturating_sub(from));
        }
        let half_up = |amount: u128, by: u128| (2 * amount + by) / (2 * by);
        let bill = half_up(thousandths, 1_000);
        let share = half_up(bill * 10_000, u128::from(income));
        (u32::try_from(bill).expect("fits"), u32::try_from(share).expect("fits"))
    }

    #[test]
    fn bills_and_shares_of_many_homes_are_those_of_a_slow_count() {
        let random = &mut Rng::with_seed(4);
        for run in 0..200 {
            let count = random.usize(0..300);
            let uses: Vec<u32> = (0..count).map(|_| random.u32(0..60_000)).collect();
            let incomes: Vec<u32> = (0..count)
                .map(|home| if home % 5 == 0 { LEAST_INCOME + random.u32(0..50) } else { random.u32(LEAST_INCOME..) })
                .collect();
            let mut from = 0;
            let blocks = (0..=run % MOST_BLOCKS)
                .map(|block| {
                    from = if block == 0 { 0 } else { from + 1 + random.u32(0..20_000) };
                    (from, random.u32(0..60_000))
                })
                .collect();
            let prices = Prices { fixed: random.u32(0..600_000), blocks };
            let expected: Vec<_> =
                uses.iter().zip(&incomes).map(|(&used, &income)| slow(used, income, &prices)).collect();
            let homes = Homes::new(uses, incomes).expect("incomes are high enough");
            let mut told = HomeBills { bills: vec![7; 40], shares: vec![7; 500], billed: 9, above: 9 };
            homes.bill(&prices, AffordabilityLine::Line30, &mut told).expect("prices are low enough");
            assert_eq!(told.bills.iter().copied().zip(told.shares.iter().copied()).collect::<Vec<_>>(), expected);
            assert_eq!(told.billed, expected.iter().map(|(bill, _)| u64::from(*bill)).sum::<u64>());
            assert_eq!(told.above as usize, expected.iter().filter(|(_, share)| *share > 300).count());
        }
    }

    #[test]
    fn what_cannot_be_computed_is_refused() {
        assert_eq!(Homes::new(vec![1], vec![]), Err(HomesFault::Lengths { uses: 1, incomes: 0 }));
        assert_eq!(Homes::new(vec![1, 1], vec![LEAST_INCOME, 9_999]), Err(HomesFault::Income { home: 1 }));
        let homes = Homes::new(vec![50_000], vec![LEAST_INCOME]).expect("an income");
        let into = &mut HomeBills::default();
        let mut bill = |fixed, blocks: &[(u32, u32)]| {
            homes.bill(&Prices { fixed, blocks: blocks.to_vec() }, AffordabilityLine::Line25, into)
        };
        for blocks in [&[][..], &[(1, 5)], &[(0, 5), (0, 6)], &[(0, 1), (1, 1), (2, 1), (3, 1), (4, 1)]] {
            assert_eq!(bill(0, blocks), Err(PricesFault::Blocks), "{blocks:?}");
        }
        assert_eq!(bill(0, &[(0, 85_900)]), Err(PricesFault::TooHigh));
        assert_eq!(bill(4_294_968, &[(0, 0)]), Err(PricesFault::TooHigh));
        assert_eq!(bill(4_294_966, &[(0, 0)]), Ok(()));
        assert_eq!(into.bills, [4_294_966]);
    }
}
