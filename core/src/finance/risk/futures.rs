//! Many futures by chance (Monte Carlo), and what can be said of them all.

use super::Uncertain;
use super::luck::{philox, words};
use crate::explain::{self, Gap, LANES, NodeId, Program, Study};
use std::ops::Range;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Any number; another one gives other futures.
    pub seed: u64,
    /// How many futures.
    pub count: u32,
    /// What is drawn.
    pub uncertain: Vec<Uncertain>,
    /// What is looked at.
    pub series: Vec<Series>,
}

/// A figure over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The figure in each year, in order.
    pub figures: Vec<NodeId>,
    /// What it should keep to.
    pub bound: Option<Bound>,
}

/// What a figure should keep to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// This or more.
    AtLeast(i64),
    /// This or less.
    AtMost(i64),
}

impl Bound {
    const fn holds(self, amount: i64) -> bool {
        match self {
            Self::AtLeast(bound) => amount >= bound,
            Self::AtMost(bound) => amount <= bound,
        }
    }
}

/// The futures of a question, made ready to be computed.
#[derive(Clone, Debug)]
pub struct Futures<'q> {
    question: &'q Question,
    program: Program,
}

/// Room for the work, to be used again for any part of any futures.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    program: explain::Scratch,
    rows: Vec<[i64; LANES]>,
}

/// Some futures that follow each other: for every figure of every series the amount in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    futures: Range<u32>,
    columns: Vec<Column>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Column {
    /// By future; zero where there is none.
    amounts: Vec<i64>,
    /// The futures without an amount, in order.
    gaps: Vec<u32>,
}

impl Column {
    fn by_future(&self, futures: &Range<u32>) -> impl Iterator<Item = Option<i64>> + '_ {
        let mut gaps = self.gaps.iter().copied().peekable();
        futures.clone().zip(&self.amounts).map(move |(future, &amount)| {
            let gap = gaps.next_if_eq(&future).is_some();
            (!gap).then_some(amount)
        })
    }
}

impl<'q> Futures<'q> {
    /// The futures of a study.
    #[must_use]
    pub fn new(study: &Study, question: &'q Question) -> Self {
        let data: Vec<NodeId> = question.uncertain.iter().flat_map(|of| &of.values).map(|value| value.datum).collect();
        let targets: Vec<NodeId> = question.series.iter().flat_map(|series| &series.figures).copied().collect();
        Self { question, program: Program::new(study, &data, &targets) }
    }

    /// How many figures are computed in each future.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.program.steps()
    }

    /// The data of one future, as [`Study::changed`] takes them.
    #[must_use]
    pub fn data(&self, future: u32) -> Vec<(NodeId, i64)> {
        let mut data = Vec::new();
        for of in &self.question.uncertain {
            let luck = luck(self.question.seed, of, [future]);
            data.extend(of.values.iter().map(|value| (value.datum, of.shape.draw(value.range(), luck)[0])));
        }
        data
    }

    /// Some of the futures; those beyond the question's count are left out.
    #[must_use]
    pub fn part(&self, scratch: &mut Scratch, futures: Range<u32>) -> Part {
        let end = futures.end.min(self.question.count);
        let futures = futures.start.min(end)..end;
        let columns: usize = self.question.series.iter().map(|series| series.figures.len()).sum();
        let empty = || Column { amounts: Vec::with_capacity(futures.len()), gaps: Vec::new() };
        let mut columns: Vec<Column> = std::iter::repeat_with(empty).take(columns).collect();
        for first in futures.clone().step_by(LANES) {
            // In the last lanes the last future stands again and again.
            let of_lane: [u32; LANES] = std::array::from_fn(|lane| {
                let lane = u32::try_from(lane).unwrap_or(0);
                first.saturating_add(lane).min(end - 1)
            });
            let count = LANES.min((end - first) as usize);
            scratch.rows.clear();
            for of in &self.question.uncertain {
                let luck = luck(self.question.seed, of, of_lane);
                scratch.rows.extend(of.values.iter().map(|value| of.shape.draw(value.range(), luck)));
            }
            let results = self.program.run_many(&mut scratch.program, &scratch.rows);
            for (target, column) in columns.iter_mut().enumerate() {
                if let Some(amounts) = results.amounts(target) {
                    column.amounts.extend_from_slice(&amounts[..count]);
                    continue;
                }
                for (lane, &future) in of_lane[..count].iter().enumerate() {
                    let amount: Result<i64, Gap> = results.get(target, lane);
                    column.amounts.push(amount.unwrap_or_default());
                    if amount.is_err() {
                        column.gaps.push(future);
                    }
                }
            }
        }
        Part { futures, columns }
    }
}

/// Two random words for each of some futures.
#[inline]
fn luck<const L: usize>(seed: u64, of: &Uncertain, futures: [u32; L]) -> [[u32; L]; 2] {
    let [low, high] = words(of.key);
    let [first, second, ..] = philox([futures, [0; L], [low; L], [high; L]], words(seed));
    [first, second]
}

impl super::Value {
    #[inline]
    const fn range(&self) -> (i64, i64, i64) {
        (self.low, self.today, self.high)
    }
}

/// Why parts cannot be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Join {
    /// There is none.
    Nothing,
    /// Between two parts these futures are missing.
    Missing(Range<u32>),
    /// These futures are in two parts.
    Twice(Range<u32>),
    /// The parts are of different questions.
    Different,
}

impl Join {
    /// Stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Missing(_) => "missing",
            Self::Twice(_) => "twice",
            Self::Different => "different",
        }
    }
}

impl Part {
    /// Parts in any order as one.
    ///
    /// # Errors
    /// [`Join`]: nothing may be missing between them, and nothing may stand in two of them.
    pub fn join(mut parts: Vec<Self>) -> Result<Self, Join> {
        parts.retain(|part| !part.futures.is_empty());
        parts.sort_by_key(|part| part.futures.start);
        let count: usize = parts.iter().map(|part| part.futures.len()).sum();
        let mut parts = parts.into_iter();
        let mut joined = parts.next().ok_or(Join::Nothing)?;
        joined.columns.iter_mut().for_each(|column| column.amounts.reserve(count - column.amounts.len()));
        for part in parts {
            let (end, start) = (joined.futures.end, part.futures.start);
            if end < start {
                return Err(Join::Missing(end..start));
            }
            if end > start {
                return Err(Join::Twice(start..end.min(part.futures.end)));
            }
            if joined.columns.len() != part.columns.len() {
                return Err(Join::Different);
            }
            for (column, mut more) in joined.columns.iter_mut().zip(part.columns) {
                column.amounts.append(&mut more.amounts);
                column.gaps.append(&mut more.gaps);
            }
            joined.futures.end = part.futures.end;
        }
        Ok(joined)
    }

    /// Which futures these are.
    #[must_use]
    pub fn futures(&self) -> Range<u32> {
        self.futures.clone()
    }

    /// What came out for a figure, counted through all series from 0, by future; `None` where a
    /// future has no amount.
    ///
    /// # Panics
    /// When there is no such figure.
    pub fn amounts(&self, figure: usize) -> impl Iterator<Item = Option<i64>> + '_ {
        self.columns[figure].by_future(&self.futures)
    }

    /// What can be said of each series in each of its years. Of a part of the futures it is said of
    /// that part.
    #[must_use]
    pub fn outcomes(&self, question: &Question) -> Vec<Vec<Outcome>> {
        let mut columns = self.columns.iter();
        let mut values = Vec::new();
        let of_series = |series: &Series| {
            // Where the bound has held in every year so far.
            let mut held = vec![true; self.futures.len()];
            let of_years = columns.by_ref().take(series.figures.len());
            of_years.map(|column| self.outcome(column, series.bound, &mut held, &mut values)).collect()
        };
        question.series.iter().map(of_series).collect()
    }

    fn outcome(&self, column: &Column, bound: Option<Bound>, held: &mut [bool], values: &mut Vec<i64>) -> Outcome {
        let held = bound.map(|bound| {
            let mut counted = Held { here: 0, through: 0 };
            for (amount, held) in column.by_future(&self.futures).zip(held) {
                let holds = amount.is_some_and(|amount| bound.holds(amount));
                *held &= holds;
                counted.here += u32::from(holds);
                counted.through += u32::from(*held);
            }
            counted
        });
        values.clear();
        values.extend(column.by_future(&self.futures).flatten());
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        Outcome {
            futures: count(column.amounts.len()),
            without: count(column.gaps.len()),
            percentiles: percentiles(values),
            held,
        }
    }
}

/// Which percentiles are told.
pub const PERCENTILES: [u8; 7] = [5, 10, 25, 50, 75, 90, 95];

/// What can be said of a figure in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How many futures were looked at.
    pub futures: u32,
    /// In how many the figure has no value: a division by zero, or a number that is too large. They
    /// count in no percentile and never as a kept bound.
    pub without: u32,
    /// For each of [`PERCENTILES`] the smallest amount that so many percent of the futures with a
    /// value do not exceed: always the amount of a future, nothing between two. None where no future
    /// has a value.
    pub percentiles: Option<[i64; 7]>,
    /// In how many futures the series' bound holds; none where it has no bound.
    pub held: Option<Held>,
}

/// In how many futures a bound holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// In this year.
    pub here: u32,
    /// In this year and in every earlier one of the series.
    pub through: u32,
}

fn percentiles(mut values: &mut [i64]) -> Option<[i64; 7]> {
    let count = values.len();
    let mut told = [0; PERCENTILES.len()];
    // The values before these places are told already; the last of them is this.
    let (mut before, mut last) = (0, 0);
    for (told, percent) in told.iter_mut().zip(PERCENTILES) {
        let rank = (count * usize::from(percent)).div_ceil(100).checked_sub(1)?;
        if let Some(place) = rank.checked_sub(before) {
            let (_, &mut amount, rest) = values.select_nth_unstable(place);
            (before, last, values) = (rank + 1, amount, rest);
        }
        *told = last;
    }
    Some(told)
}

/// How long a bound is kept: «in 8 of 10 futures the cash lasts to December 2028».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// The last year of the series through which it is kept so often, counted from 0.
    pub year: usize,
    /// In so many of ten futures, rounded down.
    pub of_ten: u32,
    /// In so many futures exactly,
    pub kept: u32,
    /// of so many.
    pub futures: u32,
}

impl Lasting {
    /// The last year through which the bound of a series is kept in at least so many of ten futures;
    /// `None` when not even the first year is such a one, or the series has no bound. A future in
    /// which a figure has no value does not count as kept.
    #[must_use]
    pub fn find(outcomes: &[Outcome], of_ten: u32) -> Option<Self> {
        let of_year = |(year, outcome): (usize, &Outcome)| {
            let (kept, futures) = (outcome.held?.through, outcome.futures);
            let tenths = (u64::from(kept) * 10).checked_div(u64::from(futures))?;
            let found = Self { year, of_ten: u32::try_from(tenths).ok()?, kept, futures };
            (found.of_ten >= of_ten).then_some(found)
        };
        outcomes.iter().enumerate().map_while(of_year).last()
    }
}
