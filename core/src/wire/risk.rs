//! What may happen to a plan, as JSON: for files, and between a page and the thread beside it.
//!
//! Amounts are decimal texts in the unit that stands beside them.

use serde::{Deserialize, Serialize};

use super::plan::read::decimal;
use super::tariff::decimal::text;
use crate::explain::{Gap, NodeId, Study};
use crate::figure::{FigureId, Subject};
use crate::finance::risk::{
    Bound, Lasting, Outcome, PERCENTILES, Part, Question, Series, Shape, Tornado, Uncertain, Years, over_years,
    uncertain,
};
use crate::finance::{At, Figure, Model, Plan};
use crate::unit::Unit;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// So many of ten futures are many enough for a promise.
pub const OF_TEN: u32 = 8;

/// What may happen to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Risk"))]
#[serde(deny_unknown_fields)]
pub struct RiskResult {
    /// The seed of the futures: the same gives the same.
    pub seed: u64,
    /// How many futures there were.
    pub futures: u32,
    /// What was drawn: data of the plan that have a range.
    pub uncertain: Vec<UncertainEntry>,
    /// Figures over the years, in the futures.
    pub series: Vec<SeriesEntry>,
    /// How long the money lasts in most futures; left out when it does not last through one year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lasting: Option<LastingEntry>,
}

/// Something that is not known for sure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Uncertain"))]
#[serde(deny_unknown_fields)]
pub struct UncertainEntry {
    /// Its stable name.
    pub figure: String,
    /// What it speaks of.
    pub at: String,
    /// Its unit.
    pub unit: String,
    /// What the plan says; of a course its first value.
    pub today: String,
    /// The lowest that it may be.
    pub low: String,
    /// The highest that it may be.
    pub high: String,
    /// The least money at the end of any year when this alone is at its lowest; left out where there
    /// is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cash_at_low: Option<String>,
    /// The same when it alone is at its highest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cash_at_high: Option<String>,
}

/// A figure over the years, in many futures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Fan"))]
#[serde(deny_unknown_fields)]
pub struct SeriesEntry {
    /// Its stable name.
    pub figure: String,
    /// The service; left out for the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Its unit.
    pub unit: String,
    /// One entry for each year.
    pub years: Vec<FanEntry>,
}

/// A figure in a year, in many futures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "FanYear"))]
#[serde(deny_unknown_fields)]
pub struct FanEntry {
    /// The year.
    pub year: i16,
    /// The 5th, 10th, 25th, 50th, 75th, 90th and 95th percentile; empty where no future has an
    /// amount.
    pub percentiles: Vec<String>,
    /// Futures without an amount.
    pub without: u32,
    /// Futures in which the figure is not below zero in this year and every earlier one; left out
    /// where that is not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lasts: Option<u32>,
}

/// How long the money lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Lasting"))]
#[serde(deny_unknown_fields)]
pub struct LastingEntry {
    /// To the end of this year,
    pub year: i16,
    /// in so many of ten futures, rounded down;
    pub of_ten: u32,
    /// in exactly so many.
    pub futures: u32,
}

/// An amount that was written here, in the smallest steps of a unit; `None` for what is none.
fn read(written: &str, unit: Unit) -> Option<i64> {
    decimal(written, unit.decimals()).ok()
}

impl SeriesEntry {
    /// The percentiles of a year in the smallest steps of the unit; `None` where no future has an
    /// amount.
    #[must_use]
    pub fn amounts(&self, year: &FanEntry) -> Option<[i64; PERCENTILES.len()]> {
        let unit = Unit::ALL.into_iter().find(|unit| unit.code() == self.unit)?;
        let amounts = year.percentiles.iter().map(|written| read(written, unit));
        amounts.collect::<Option<Vec<i64>>>()?.try_into().ok()
    }
}

impl UncertainEntry {
    /// The least money at the end of any year when this alone is at its lowest and at its highest,
    /// tyiyn; `None` where there is none.
    #[must_use]
    pub fn cash(&self) -> (Option<i64>, Option<i64>) {
        let of = |written: &Option<String>| read(written.as_ref()?, Unit::Som);
        (of(&self.cash_at_low), of(&self.cash_at_high))
    }
}

/// What is asked of every plan: the money of the municipality by year, kept at zero or above; the
/// coverage of costs of each service; the share of income of the weakest band.
#[must_use]
pub fn question(plan: &Plan, model: &Model, seed: u64, count: u32) -> Question {
    let years = || plan.all_years().skip(1);
    let mut series = Vec::new();
    let mut add = |figure: FigureId, at: At, bound: Option<Bound>| {
        let figures = over_years(&model.study, figure, at, years());
        series.extend(figures.map(|figures| Series { figures, bound }));
    };
    add(Figure::ClosingCash.into(), At::MUNICIPALITY, Some(Bound::AtLeast(0)));
    for service in &plan.services {
        add(FigureId::CostCoverage, At::service(service.service), None);
    }
    add(Figure::WeakestShare.into(), At::MUNICIPALITY, None);
    let uncertain = uncertain(&model.study, &model.ranges, Shape::Triangular, Years::Together);
    Question { seed, count, uncertain, series }
}

impl RiskResult {
    /// What came out of the futures of a [`question`].
    #[must_use]
    pub fn of(plan: &Plan, study: &Study, question: &Question, part: &Part) -> Self {
        let outcomes = part.outcomes(question);
        let years: Vec<i16> = plan.all_years().skip(1).collect();
        let lasting = outcomes.first().and_then(|outcomes| Lasting::find(outcomes, OF_TEN));
        let low_point = study.find(Figure::CashLowPoint.into(), Subject::Plan(At::MUNICIPALITY));
        let tornado = Tornado::new(study, &question.uncertain, &low_point.into_iter().collect::<Vec<_>>());
        let ends = tornado.bars.iter().map(|bar| (bar.low.first().copied(), bar.high.first().copied()));
        let uncertain = question.uncertain.iter().zip(ends);
        Self {
            seed: question.seed,
            futures: u32::try_from(part.futures().len()).unwrap_or(u32::MAX),
            uncertain: uncertain.map(|(of, ends)| entry(study, of, ends)).collect(),
            series: question
                .series
                .iter()
                .zip(&outcomes)
                .filter_map(|(series, outcomes)| fan(study, series, outcomes, &years))
                .collect(),
            lasting: lasting.and_then(|found| {
                let year = *years.get(found.year)?;
                Some(LastingEntry { year, of_ten: found.of_ten, futures: found.kept })
            }),
        }
    }
}

type End = Option<Result<i64, Gap>>;

fn entry(study: &Study, uncertain: &Uncertain, (low, high): (End, End)) -> UncertainEntry {
    // There is always a first value.
    let value = uncertain.values[0];
    let node = study.node(value.datum);
    let written = |amount| text(amount, node.unit.decimals(), 0);
    let money = |end: End| Some(text(end?.ok()?, Unit::Som.decimals(), 2));
    let course = uncertain.values.len() > 1;
    let at = node.subject.of_plan().map(|at| if course { At { year: None, ..at } } else { at });
    UncertainEntry {
        figure: node.figure.code().to_owned(),
        at: at.map(At::code).unwrap_or_default(),
        unit: node.unit.code().to_owned(),
        today: written(value.today),
        low: written(value.low),
        high: written(value.high),
        cash_at_low: money(low),
        cash_at_high: money(high),
    }
}

fn fan(study: &Study, series: &Series, outcomes: &[Outcome], years: &[i16]) -> Option<SeriesEntry> {
    let first: NodeId = *series.figures.first()?;
    let node = study.node(first);
    let service = node.subject.of_plan().and_then(|at| at.service).map(|service| service.code().to_owned());
    let years = years.iter().zip(outcomes).map(|(&year, outcome)| {
        let told = outcome.percentiles.unwrap_or_default();
        let told = if outcome.percentiles.is_some() { &told[..PERCENTILES.len()] } else { &[] };
        FanEntry {
            year,
            percentiles: told.iter().map(|&amount| text(amount, node.unit.decimals(), 0)).collect(),
            without: outcome.without,
            lasts: outcome.held.map(|held| held.through),
        }
    });
    Some(SeriesEntry {
        figure: node.figure.code().to_owned(),
        service,
        unit: node.unit.code().to_owned(),
        years: years.collect(),
    })
}
