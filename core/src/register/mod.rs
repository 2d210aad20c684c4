//! A register of consumers as columns, and what a tariff brings from all of them.
//!
//! Consumers that a tariff cannot tell apart but by what they used form a [`Class`]: same group,
//! connection, persons, meter. A register is sorted by class once; then a tariff is looked up once
//! a class and month, and the rest is arithmetic along columns.

mod compare;
#[cfg(feature = "register-files")]
pub mod import;
mod kernel;
mod plan;

pub use aimak_kernels::blocks::MONTHS;
use aimak_kernels::blocks::TILE;
pub use compare::{Changes, GroupChange, compare, distribution, quantiles};
pub use kernel::{Bills, Detail, GroupTotal, Refused, Totals};

use crate::tariff::{Consumer, Measure};
use std::collections::BTreeMap;
use std::ops::Range;

/// Consumers that differ only in what they used and in their per-consumer columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// What they share; flow, area, frontage and allowance are zero here.
    pub consumer: Consumer,
    /// Where they stand in the columns.
    pub range: Range<usize>,
}

/// A register of consumers of one service, in columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    flow_measure: Measure,
    classes: Vec<Class>,
    /// What flowed in each month, in [`flow_step`]s.
    flow: [Vec<u32>; MONTHS],
    /// The largest flow of each tile of the columns.
    most: [Vec<u32>; MONTHS],
    /// Empty when every value is zero; otherwise one for each consumer.
    area: Vec<u32>,
    frontage: Vec<u32>,
    allowance: Vec<u32>,
    /// Where the consumer stood when it was added, counted from 0.
    added: Vec<u32>,
    accounts: Accounts,
}

/// Steps of the measure's unit in one step of a register's column: a register counts water in
/// litres, waste in kilograms, lifts and visits as they are.
#[must_use]
pub const fn flow_step(measure: Measure) -> i64 {
    match measure {
        Measure::CubicMetre | Measure::CubicMetreBuried => 1000,
        Measure::Consumer
        | Measure::Household
        | Measure::Person
        | Measure::Tonne
        | Measure::TonneDelivered
        | Measure::Container
        | Measure::Lift
        | Measure::Visit
        | Measure::Stall
        | Measure::SquareMetre
        | Measure::FrontageMetre => 1,
    }
}

/// Numbers of accounts as they were written, one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Accounts {
    text: String,
    ends: Vec<u32>,
}

impl Accounts {
    fn get(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.text[start..self.ends[at] as usize]
    }
}

/// Why a consumer cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterFault {
    /// More consumers, or longer account numbers, than a register holds (about four thousand
    /// million).
    Full,
    /// Area, frontage or allowance is below zero or too large for a column.
    OutOfRange,
}

impl RegisterFault {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Full => "register-full",
            Self::OutOfRange => "register-out-of-range",
        }
    }
}

/// Adds consumers one by one and sorts them at the end. A consumer takes its columns and no more:
/// what it shares with others is kept once.
#[derive(Clone, Debug)]
pub struct RegisterBuilder {
    flow_measure: Measure,
    /// The classes that came up, each with its number.
    classes: BTreeMap<Consumer, u32>,
    /// The class of each consumer.
    class: Vec<u32>,
    flow: [Vec<u32>; MONTHS],
    /// Empty until a value is not zero.
    area: Vec<u32>,
    frontage: Vec<u32>,
    allowance: Vec<u32>,
    accounts: Accounts,
}

impl RegisterBuilder {
    /// An empty register of a service whose flow is measured in `flow_measure`.
    #[must_use]
    pub fn new(flow_measure: Measure) -> Self {
        Self {
            flow_measure,
            classes: BTreeMap::new(),
            class: Vec::new(),
            flow: std::array::from_fn(|_| Vec::new()),
            area: Vec::new(),
            frontage: Vec::new(),
            allowance: Vec::new(),
            accounts: Accounts::default(),
        }
    }

    /// Adds a consumer with its account number and what flowed in each month, in [`flow_step`]s.
    /// The consumer's own `flow` and `flow_measure` are of no meaning here.
    ///
    /// # Errors
    /// [`RegisterFault`]; nothing is added then.
    pub fn push(&mut self, account: &str, consumer: Consumer, flow: [u32; MONTHS]) -> Result<(), RegisterFault> {
        let value = |value: i64| u32::try_from(value).map_err(|_| RegisterFault::OutOfRange);
        let area = value(consumer.area)?;
        let frontage = value(consumer.frontage)?;
        let allowance = value(consumer.allowance / flow_step(self.flow_measure))?;
        let end = u32::try_from(self.accounts.text.len() + account.len()).map_err(|_| RegisterFault::Full)?;
        u32::try_from(self.len() + 1).map_err(|_| RegisterFault::Full)?;
        let at = self.len();
        for (column, value) in
            [(&mut self.area, area), (&mut self.frontage, frontage), (&mut self.allowance, allowance)]
        {
            if value > 0 || !column.is_empty() {
                column.resize(at, 0);
                column.push(value);
            }
        }
        for (column, value) in self.flow.iter_mut().zip(flow) {
            column.push(value);
        }
        self.accounts.text.push_str(account);
        self.accounts.ends.push(end);
        let flow_measure = self.flow_measure;
        let shared = Consumer { area: 0, frontage: 0, allowance: 0, flow: 0, flow_measure, ..consumer };
        // There are no more classes than consumers.
        let next = u32::try_from(self.classes.len()).unwrap_or(u32::MAX);
        self.class.push(*self.classes.entry(shared).or_insert(next));
        Ok(())
    }

    /// How many consumers were added.
    #[must_use]
    pub fn len(&self) -> usize {
        self.class.len()
    }

    /// Whether none was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.class.is_empty()
    }

    /// The register, sorted by class; within a class consumers keep their order.
    #[must_use]
    pub fn build(self) -> Register {
        let Self { flow_measure, classes, class, flow, area, frontage, allowance, accounts } = self;
        let mut count = vec![0_usize; classes.len()];
        for &class in &class {
            count[class as usize] += 1;
        }
        // Where the next consumer of a class stands.
        let mut place = vec![0_usize; classes.len()];
        let mut end = 0;
        let classes: Vec<Class> = classes
            .into_iter()
            .map(|(consumer, class)| {
                let start = end;
                place[class as usize] = start;
                end += count[class as usize];
                Class { consumer, range: start..end }
            })
            .collect();
        let mut added = vec![0_u32; class.len()];
        for (at, class) in (0..).zip(class) {
            let place = &mut place[class as usize];
            added[*place] = at;
            *place += 1;
        }
        let sorted = |column: Vec<u32>| match column.is_empty() {
            true => Vec::new(),
            false => added.iter().map(|&at| column[at as usize]).collect::<Vec<u32>>(),
        };
        let flow = flow.map(sorted);
        let largest = |tile: &[u32]| tile.iter().copied().max().unwrap_or(0);
        Register {
            flow_measure,
            most: std::array::from_fn(|month| flow[month].chunks(TILE).map(largest).collect()),
            flow,
            classes,
            area: sorted(area),
            frontage: sorted(frontage),
            allowance: sorted(allowance),
            added,
            accounts,
        }
    }
}

impl Register {
    /// How many consumers it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.added.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
    }

    /// What flows.
    #[must_use]
    pub const fn flow_measure(&self) -> Measure {
        self.flow_measure
    }

    /// The classes, in the order of the columns.
    #[must_use]
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// A flow that none in a range of the columns exceeds.
    fn most(&self, month: usize, range: &Range<usize>) -> u32 {
        let tiles = range.start / TILE..range.end.div_ceil(TILE);
        self.most[month][tiles].iter().copied().max().unwrap_or(0)
    }

    /// The account number of the consumer at a place of the columns.
    #[must_use]
    pub fn account(&self, place: usize) -> &str {
        self.accounts.get(self.added(place))
    }

    /// Where the consumer at a place of the columns stood when it was added.
    #[must_use]
    pub fn added(&self, place: usize) -> usize {
        self.added[place] as usize
    }

    /// The consumer at a place of the columns, in a month (0 to 11).
    #[must_use]
    pub fn consumer(&self, class: &Class, place: usize, month: usize) -> Consumer {
        let of = |column: &[u32]| column.get(place).copied().map_or(0, i64::from);
        let step = flow_step(self.flow_measure);
        Consumer {
            area: of(&self.area),
            frontage: of(&self.frontage),
            allowance: of(&self.allowance) * step,
            flow: of(&self.flow[month]) * step,
            ..class.consumer
        }
    }
}
