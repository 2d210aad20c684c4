//! Risk: what may happen to a plan when its data are not what they are thought to be.
//!
//! [`Tornado`] changes one datum at a time, [`Futures`] all of them at once and by chance. Both run
//! the study's own formulas as a [`Program`](crate::explain::Program), so a future is a study like
//! any other: [`Futures::data`] gives the amounts that [`Study::changed`] needs to explain it.
//!
//! - The luck of a datum in a future depends on the seed, the future's number and the datum's name
//!   only. So a part of the futures can be computed anywhere, in any order, in the browser or on the
//!   server; and two variants of a plan (something done, nothing done) meet the same futures.
//! - The values of a course are drawn with one luck: prices that rise fast in 2027 rise fast in 2030.
//!   What is wrong in all years adds up, and the fan is as wide as it can be; luck of its own in each
//!   year would hide that, for good and bad years make up for each other. Who wants that, for rises
//!   of prices above all, writes them by year ([`by_year`]) and asks for [`Years::Apart`].
//! - Different data are drawn independently.

mod futures;
mod luck;
mod tornado;

pub use futures::{Bound, Futures, Held, Join, Lasting, Outcome, PERCENTILES, Part, Question, Scratch, Series};
pub use luck::Shape;
pub use tornado::{Bar, Tornado};

use super::plan::{Course, Plan};
use super::{At, DatumRange};
use crate::explain::{NodeId, Origin, Study};
use crate::figure::{FigureId, Subject};

/// The amount that a name has by chance in a future of a seed, of what it may be: lowest, today's and
/// highest amount, in this order. The same wherever it is asked for.
#[must_use]
pub fn drawn(name: &str, (seed, future): (u64, u32), shape: Shape, (low, today, high): (i64, i64, i64)) -> i64 {
    let [first, second] = luck::words(luck::key(name));
    let [one, two, ..] = luck::philox([[future], [0], [first], [second]], luck::words(seed));
    let range = (low.min(today), today, high.max(today));
    shape.draw(range, [one, two])[0]
}

/// Something that nobody knows for sure: a datum, or the values of a course, which move together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncertain {
    /// Its values, in the order of the study; at least one.
    pub values: Vec<Value>,
    /// How its amounts spread.
    pub shape: Shape,
    /// What its luck hangs on.
    key: u64,
}

/// A datum with what it may be; `low` ≤ `today` ≤ `high`, and not all alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The datum.
    pub datum: NodeId,
    /// Its lowest amount.
    pub low: i64,
    /// Its amount in the study.
    pub today: i64,
    /// Its highest amount.
    pub high: i64,
}

/// Whether the values of a course share their luck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Years {
    /// One luck for all years.
    Together,
    /// Luck of its own from each year in which the course changes.
    Apart,
}

/// What is uncertain in a study: those of `ranges` whose datum has an amount and may be another one.
/// Of several ranges of one datum the last counts; a range is widened until it holds the amount of
/// today.
#[must_use]
pub fn uncertain(study: &Study, ranges: &[DatumRange], shape: Shape, years: Years) -> Vec<Uncertain> {
    let mut last: Vec<DatumRange> = Vec::with_capacity(ranges.len());
    last.extend(ranges.iter().rev());
    // A stable order keeps the last range of each datum first.
    last.sort_by_key(|range| range.datum);
    last.dedup_by_key(|range| range.datum);
    let mut found: Vec<(FigureId, Subject, Uncertain)> = Vec::new();
    for DatumRange { datum, low, high } in last {
        let node = study.node(datum);
        let (Ok(today), Origin::Given(_)) = (node.amount, &node.origin) else { continue };
        let value = Value { datum, low: low.min(today), today, high: high.max(today) };
        if value.low == value.high {
            continue;
        }
        let subject = match (node.subject, years) {
            (Subject::Plan(at), Years::Together) => Subject::Plan(At { year: None, ..at }),
            (subject, Years::Together | Years::Apart) => subject,
        };
        match found.iter_mut().find(|(figure, known, _)| *figure == node.figure && *known == subject) {
            Some((_, _, uncertain)) => uncertain.values.push(value),
            None => {
                let key = luck::key(&format!("{}.{}", node.figure.code(), subject.code()));
                found.push((node.figure, subject, Uncertain { values: vec![value], shape, key }));
            }
        }
    }
    found.into_iter().map(|(_, _, uncertain)| uncertain).collect()
}

/// A range for each datum of a figure that has an amount: from so many percent of the amount below
/// it to so many above it (in steps of [`Unit::Percent`](crate::unit::Unit::Percent): 10 % is 1000).
#[must_use]
pub fn around(study: &Study, figure: impl Into<FigureId>, below: u32, above: u32) -> Vec<DatumRange> {
    let figure = figure.into();
    let of = |amount: i64, share: u32| {
        let part = i128::from(amount.unsigned_abs()) * i128::from(share) / 10_000;
        i64::try_from(part).unwrap_or(i64::MAX)
    };
    study
        .nodes()
        .filter(|(_, node)| node.figure == figure && matches!(node.origin, Origin::Given(_)))
        .filter_map(|(datum, node)| {
            let amount = node.amount.ok()?;
            let (low, high) = (amount.saturating_sub(of(amount, below)), amount.saturating_add(of(amount, above)));
            Some(DatumRange { datum, low, high })
        })
        .collect()
}

/// A figure in each of some years; `None` when the study does not have it in all of them.
#[must_use]
pub fn over_years(
    study: &Study,
    figure: impl Into<FigureId>,
    at: At,
    years: impl IntoIterator<Item = i16>,
) -> Option<Vec<NodeId>> {
    let figure = figure.into();
    years.into_iter().map(|year| study.find(figure, Subject::Plan(at.in_year(year)))).collect()
}

/// The same plan with a datum for each year's rise of each index, so that each year can have luck of
/// its own ([`Years::Apart`]).
#[must_use]
pub fn by_year(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    let years: Vec<i16> = plan.all_years().skip(1).collect();
    for index in &mut plan.indices {
        let later = years.iter().map(|&year| (year, index.rise.at(year).1.clone())).collect();
        index.rise = Course { first: index.rise.first.clone(), later };
    }
    plan
}
