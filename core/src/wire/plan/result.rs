//! The figures of a plan as a file for programs.

use serde::{Deserialize, Serialize};

use super::FORM;
use crate::explain::{Node, Origin, Study};
use crate::figure::Subject;
use crate::finance::Plan;
use crate::unit::Unit;
use crate::wire::tariff::decimal::text;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// Every figure of a plan. Amounts are before the tax that a bill adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "PlanResult"))]
#[serde(deny_unknown_fields)]
pub struct PlanResult {
    /// The version of this form: 1.
    pub form: i64,
    /// The title of the plan.
    pub title: String,
    /// Whether its figures are made up.
    pub fictional: bool,
    /// Whether it is computed as if nothing were done.
    pub neglected: bool,
    /// In which prices the money is.
    pub price_base: PriceBase,
    /// The tax state of all money: `before-bill-tax`, without the tax that a bill adds as its own
    /// line.
    pub tax: String,
    /// The book year and the years of the projection.
    pub years: Vec<i16>,
    /// The figures, in the order in which they were computed: each after those that it rests on.
    pub figures: Vec<FigureEntry>,
}

/// In which prices money is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "PriceBase"))]
#[serde(deny_unknown_fields)]
pub struct PriceBase {
    /// Of given amounts: the year whose prices they are in.
    pub given: i16,
    /// Of computed amounts: `year-of-figure`, the prices of the figure's own year.
    pub computed: String,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "FigureOfPlan"))]
#[serde(deny_unknown_fields)]
pub struct FigureEntry {
    /// Its stable name.
    pub figure: String,
    /// What it speaks of: service, line and year, as far as it has them, with points between.
    pub at: String,
    /// The service; left out for the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The line of the plan, counted from 1 (`group-1-charge-2`); left out for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The year; left out for what holds in all years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Whether it was computed; otherwise it was given.
    pub computed: bool,
    /// Its unit.
    pub unit: String,
    /// The amount as a decimal text in that unit; left out where there is a gap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Why there is no amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
    /// The weakest evidence that it rests on.
    pub evidence: String,
}

impl PlanResult {
    /// The figures of a plan and its study.
    #[must_use]
    pub fn of(plan: &Plan, study: &Study) -> Self {
        Self {
            form: FORM,
            title: plan.title.clone(),
            fictional: plan.fictional,
            neglected: plan.neglected,
            price_base: PriceBase { given: plan.book_year, computed: "year-of-figure".to_owned() },
            tax: "before-bill-tax".to_owned(),
            years: plan.all_years().collect(),
            figures: study.nodes().map(|(_, node)| FigureEntry::of(node)).collect(),
        }
    }
}

impl FigureEntry {
    /// A figure of a study.
    #[must_use]
    pub fn of(node: &Node) -> Self {
        let at = match node.subject {
            Subject::Plan(at) => Some(at),
            Subject::Whole
            | Subject::Payer(_)
            | Subject::Connection(_)
            | Subject::Cost(_)
            | Subject::Line(_)
            | Subject::Charge(_)
            | Subject::Case(..)
            | Subject::Base(..) => None,
        };
        Self {
            figure: node.figure.code().to_owned(),
            at: node.subject.code(),
            service: at.and_then(|at| at.service).map(|service| service.code().to_owned()),
            line: at.and_then(|at| at.line.code()),
            year: at.and_then(|at| at.year),
            computed: match node.origin {
                Origin::Computed(_) => true,
                Origin::Given(_) => false,
            },
            unit: node.unit.code().to_owned(),
            value: node.amount.ok().map(|amount| written(amount, node.unit)),
            gap: node.amount.err().map(|gap| gap.code().to_owned()),
            evidence: node.evidence.code().to_owned(),
        }
    }
}

/// Money with its tyiyn, anything else with the digits it needs.
pub(super) fn written(amount: i64, unit: Unit) -> String {
    let shown = if unit == Unit::Som || unit.is_rate() { 2 } else { 0 };
    text(amount, unit.decimals(), shown)
}
