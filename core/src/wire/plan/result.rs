//! The figures of a plan as a file for programs.

use serde::{Deserialize, Serialize};

use super::{FORM, TextEntry};
use crate::explain::{Node, Origin};
use crate::finance::appraisal::{Appraisal, Candidate, appraise, candidates};
use crate::finance::risk::{Futures, Scratch};
use crate::finance::{Model, Plan};
use crate::unit::Unit;
use crate::wire::risk::{RiskResult, question};
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
    pub title: TextEntry,
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
    /// What may happen; left out when no datum of the plan has a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk: Option<RiskResult>,
    /// The candidates of the investment programme, appraised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<AppraisalEntry>,
    /// The figures, in the order in which they were computed: each after those that it rests on.
    /// Those whose `at` ends with `neglected` are what they would be if nothing were done.
    pub figures: Vec<FigureEntry>,
}

/// A candidate of the investment programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "AppraisedProject"))]
#[serde(deny_unknown_fields)]
pub struct AppraisalEntry {
    /// The service.
    pub service: String,
    /// Its number among the projects of the service, counted from 1.
    pub project: u8,
    /// Its name.
    pub name: TextEntry,
    /// Whether the plan carries it out.
    pub chosen: bool,
    /// Why it is not appraised; left out when it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
    /// Net present value, internal rate of return, payback, and what it does to the tariff and to
    /// the service.
    pub figures: Vec<FigureEntry>,
}

/// How many futures a result looks into.
pub const FUTURES: u32 = 1_000;

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
    /// The figures of a plan and its study, its projects and what may happen to it. The futures are
    /// those of seed 1.
    #[must_use]
    pub fn of(plan: &Plan, model: &Model) -> Self {
        let study = &model.study;
        let question = question(plan, model, 1, FUTURES);
        let risk = (!question.uncertain.is_empty()).then(|| {
            let part = Futures::new(study, &question).part(&mut Scratch::default(), 0..FUTURES);
            RiskResult::of(plan, study, &question, &part)
        });
        Self {
            form: FORM,
            title: TextEntry::of(&plan.title),
            fictional: plan.fictional,
            neglected: plan.neglected,
            price_base: PriceBase { given: plan.book_year, computed: "year-of-figure".to_owned() },
            tax: "before-bill-tax".to_owned(),
            years: plan.all_years().collect(),
            risk,
            projects: candidates(plan).into_iter().map(|candidate| AppraisalEntry::of(plan, candidate)).collect(),
            figures: study.nodes().map(|(_, node)| FigureEntry::of(node)).collect(),
        }
    }
}

impl AppraisalEntry {
    fn of(plan: &Plan, candidate: Candidate) -> Self {
        let project = plan
            .service(candidate.service)
            .and_then(|service| service.projects.get(usize::from(candidate.project).checked_sub(1)?));
        let (fault, figures) = match appraise(plan, candidate) {
            Err(fault) => (Some(fault.code().to_owned()), Vec::new()),
            Ok(Appraisal { study, value, value_without_grant, own_money, rate, payback, effects, .. }) => {
                let rate = rate.ok().map(|found| found.rate);
                let main = [Some(value), Some(value_without_grant), Some(own_money), rate, payback.ok()];
                let tariff = effects.tariff.into_iter().flatten();
                let quality = [effects.hours, effects.losses].into_iter().flatten().chain(effects.metered);
                let told = main.into_iter().flatten().chain(tariff).chain(quality);
                (None, told.map(|id| FigureEntry::of(study.node(id))).collect())
            }
        };
        Self {
            service: candidate.service.code().to_owned(),
            project: candidate.project,
            name: project.map(|project| TextEntry::of(&project.name)).unwrap_or_default(),
            chosen: project.is_some_and(|project| project.chosen),
            fault,
            figures,
        }
    }
}

impl FigureEntry {
    /// A figure of a study.
    #[must_use]
    pub fn of(node: &Node) -> Self {
        let at = node.subject.of_plan();
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
