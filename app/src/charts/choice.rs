//! What plans are compared by: choices side by side, and how charts read their figures.

use super::state::{Cell, Fill, Key};
use crate::messages;
use aimak_core::explain::{Node, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::{Alternative, At, Line, Plan};
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;
use aimak_words::finance::line_name;
use aimak_words::service::service_name;
use std::sync::Arc;

/// What a choice is among the others; it looks the same in every chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// As things stand.
    Today,
    /// The option at hand.
    Option,
    /// Nothing is done: figures of [`Alternative::Neglected`], and those that are the same either way.
    Nothing,
    /// Another option.
    Other,
}

/// A plan among those that are compared.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its name, as people read it.
    pub name: String,
    /// What it is.
    pub kind: ChoiceKind,
    /// Its figures.
    pub study: Arc<Study>,
    /// The plan.
    pub plan: Arc<Plan>,
}

/// The same choice, not an equal one: studies are large and never change.
impl PartialEq for Choice {
    fn eq(&self, other: &Self) -> bool {
        let Self { name, kind, study, plan } = self;
        *name == other.name && *kind == other.kind && Arc::ptr_eq(study, &other.study) && Arc::ptr_eq(plan, &other.plan)
    }
}

impl Eq for Choice {}

impl Choice {
    /// A figure of this choice.
    pub(super) fn node(&self, figure: impl Into<FigureId>, at: At) -> Option<&Node> {
        let figure = figure.into();
        let planned = || node(&self.study, figure, at);
        match self.kind {
            ChoiceKind::Nothing => node(&self.study, figure, at.alternative(Alternative::Neglected)).or_else(planned),
            ChoiceKind::Today | ChoiceKind::Option | ChoiceKind::Other => planned(),
        }
    }

    /// Its amount, where there is one.
    pub(super) fn amount(&self, figure: impl Into<FigureId>, at: At) -> Option<i64> {
        self.node(figure, at)?.amount.ok()
    }
}

/// A figure of each choice, as a row of a table that opens each origin.
pub(super) fn cells(choices: &[Choice], figure: impl Into<FigureId>, at: At, unit: Unit) -> Vec<Cell> {
    let figure = figure.into();
    let cell = |(number, choice): (usize, &Choice)| {
        let node = choice.node(figure, at);
        let Some((node, at)) = node.and_then(|node| Some((node, node.subject.of_plan()?))) else {
            return Cell::new(unit, None);
        };
        Cell::plan(node.unit, node.amount.ok(), number, figure, at)
    };
    choices.iter().enumerate().map(cell).collect()
}

/// At most so many choices are drawn; the table has all.
pub(super) const MOST: usize = 7;

/// The look of each choice.
pub(super) fn fills(choices: &[Choice]) -> Vec<Fill> {
    let mut others = [Fill::OptionB, Fill::OptionC, Fill::OptionD].into_iter().cycle();
    choices
        .iter()
        .map(|choice| match choice.kind {
            ChoiceKind::Today => Fill::Today,
            ChoiceKind::Option => Fill::Choice,
            ChoiceKind::Nothing => Fill::Nothing,
            ChoiceKind::Other => others.next().unwrap_or(Fill::OptionB),
        })
        .collect()
}

/// The choice that a sentence is about: the option at hand, otherwise the first.
pub(super) fn main(choices: &[Choice]) -> Option<&Choice> {
    choices.iter().find(|choice| choice.kind == ChoiceKind::Option).or_else(|| choices.first())
}

/// The key of all choices, as lines.
pub(super) fn key(choices: &[Choice]) -> Vec<Key> {
    choices.iter().zip(fills(choices)).take(MOST).map(|(choice, fill)| Key::line(fill, choice.name.as_str())).collect()
}

/// A figure of a plan's study.
pub(super) fn node(study: &Study, figure: impl Into<FigureId>, at: At) -> Option<&Node> {
    study.find(figure.into(), Subject::Plan(at)).map(|id| study.node(id))
}

/// Its amount, where there is one.
pub(super) fn amount(study: &Study, figure: impl Into<FigureId>, at: At) -> Option<i64> {
    node(study, figure, at)?.amount.ok()
}

/// A line of a plan by its own name, without its service and year.
pub(super) fn line(lang: Lang, plan: &Plan, at: At) -> String {
    let at = At { year: None, alternative: Alternative::Planned, ..at };
    let whole = line_name(lang, at, Some(plan));
    let Some(service) = at.service.filter(|_| at.line != Line::Whole) else { return whole };
    let own = whole.strip_prefix(service_name(lang, service)).and_then(|rest| rest.strip_prefix(", "));
    own.map_or(whole.clone(), upper_first)
}

/// A name for a title: «1-й дециль» is not broken after its hyphen.
pub(super) fn unbroken(name: &str) -> String {
    name.replace('-', "-\u{2060}")
}

fn upper_first(name: &str) -> String {
    let mut letters = name.chars();
    let mut text: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    text.push_str(letters.as_str());
    text
}

/// Where the numbers of a plan come from, as a sentence.
pub fn source(lang: Lang, plan: &Plan) -> String {
    let title = plan.title.get(lang);
    if plan.fictional {
        messages::chart_plan_fictional_source(lang, title)
    } else {
        messages::chart_plan_source(lang, title)
    }
}

/// A share in hundredths of a percent; none of nothing.
pub(super) fn share(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let hundredths =
        (i128::from(part) * 20_000 + i128::from(whole) * i128::from(part.signum())) / (2 * i128::from(whole));
    i64::try_from(hundredths).ok()
}
