//! The studio's logic without a view: what it rests on, what is moved, which figures stand where.

pub use crate::state::plan::{Base, Draft, Main, Years, compared, difference, payers, runs_out, seen, sent};

use crate::components::{Verdict, share_verdict};
use crate::messages;
use aimak_core::explain::Study;
use aimak_core::figure::FigureId;
use aimak_core::finance::control::{Control, ControlKind};
use aimak_core::finance::{Figure, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use std::sync::Arc;

/// 100 %.
const WHOLE: i64 = 10_000;

/// Choices that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Rates as they are.
    Today,
    /// The plan in view.
    Option,
    /// A plan that was kept, by its number.
    Kept(u32),
    /// Nothing is done.
    Nothing,
}

impl Column {
    /// Stable name, as the style knows it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Option => "option",
            Self::Kept(_) => "kept",
            Self::Nothing => "nothing",
        }
    }

    /// Its icon.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Today => "choice-today",
            Self::Option => "choice-option",
            Self::Kept(_) => "choice-option-b",
            Self::Nothing => "choice-nothing",
        }
    }
}

/// Plans that may be kept beside the one in view.
pub const MOST_KEPT: usize = 3;

/// A plan that was kept, to stand beside others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number, for this visit.
    pub number: u32,
    /// Its name, in the words of who kept it.
    pub name: String,
    /// What it is.
    pub draft: Draft,
    /// Its figures.
    pub study: Arc<Study>,
}

impl Kept {
    /// A draft with its figures.
    pub fn new(number: u32, name: String, draft: Draft) -> Self {
        let study = Arc::new(aimak_core::finance::study(&draft.plan()));
        Self { number, name, draft, study }
    }
}

impl Main {
    /// How the value stands against a line. A bill and what the budget gives are judged by nobody
    /// but those who pay them.
    pub fn verdict(self, lang: Lang, amount: i64, figure: FigureId) -> Option<(Verdict, String)> {
        match self {
            Self::Coverage => Some(if amount >= WHOLE {
                (Verdict::Good, messages::plan_verdict_covers(lang).to_owned())
            } else {
                (Verdict::Problem, messages::plan_verdict_covers_not(lang).to_owned())
            }),
            Self::CashLow => Some(if amount >= 0 {
                (Verdict::Good, messages::plan_verdict_lasts(lang).to_owned())
            } else {
                (Verdict::Problem, messages::plan_verdict_runs_out(lang).to_owned())
            }),
            Self::Weakest => Some(share_verdict(lang, amount)),
            Self::Quality if figure == Figure::Backlog.into() && amount > 0 => {
                Some((Verdict::Watch, messages::plan_verdict_put_off(lang).to_owned()))
            }
            Self::Bill | Self::Subsidy | Self::Quality => None,
        }
    }
}

/// The question that a control answers, in plain words.
pub fn question(lang: Lang, plan: &Plan, control: Control) -> String {
    let Some(service) = plan.service(control.service) else { return String::new() };
    let year = |after: i16| (plan.book_year + after.min(i16::from(plan.years))).to_string();
    match control.kind {
        ControlKind::Rate { .. } => messages::plan_question_rate(lang, &payers(lang, service, control)),
        ControlKind::Collection => messages::plan_question_collection(lang).to_owned(),
        ControlKind::RealLosses => messages::plan_question_losses(lang).to_owned(),
        ControlKind::Subsidy => messages::plan_question_subsidy(lang, &year(1)),
        ControlKind::PhaseIn => messages::plan_question_phase_in(lang).to_owned(),
        ControlKind::RateRise => messages::plan_question_rate_rise(lang).to_owned(),
        ControlKind::Reserve => messages::plan_question_reserve(lang).to_owned(),
        ControlKind::Project(number) => {
            let project = usize::from(number).checked_sub(1).and_then(|number| service.projects.get(number));
            project.map_or_else(String::new, |project| {
                let from = project.year.to_string();
                let cost = format::money_whole(lang, project.cost.amount);
                messages::plan_question_project(lang, project.name.get(lang), &from, &cost)
            })
        }
    }
}

/// The id of a control's field.
pub fn field_id(control: Control) -> String {
    ["q-", &control.code().replace('.', "-")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::figure::Subject;
    use aimak_core::finance::study;

    const BOOKS: &str = include_str!("../../../../docs/worked/scenarios/ulgu-three-services.json");

    fn base() -> Base {
        Base::books(BOOKS).expect("the shipped books keep the rules")
    }

    #[test]
    fn every_service_has_its_main_figures() {
        let base = base();
        let study = study(&base.plan);
        for service in &base.plan.services {
            for main in Main::ALL {
                let (figure, subject) = main.key(&base.plan, service.service, 2029);
                assert!(study.find(figure, subject).is_some(), "{:?} {main:?}", service.service);
                for lang in Lang::ALL {
                    assert!(!main.label(lang, &base.plan, service.service, 2029).is_empty());
                }
            }
            let rows = compared(service.service);
            let known =
                rows.iter().filter(|(figure, at)| study.find(*figure, Subject::Plan(at.in_year(2029))).is_some());
            assert!(known.count() >= 10, "{:?}", service.service);
        }
    }

    #[test]
    fn every_control_asks_a_question_of_its_own() {
        let base = base();
        for service in &base.plan.services {
            for lang in Lang::ALL {
                let mut asked: Vec<String> =
                    Control::all(service).into_iter().map(|control| question(lang, &base.plan, control)).collect();
                assert!(asked.iter().all(|question| question.ends_with('?')), "{asked:?}");
                asked.sort();
                asked.dedup();
                assert_eq!(asked.len(), Control::all(service).len(), "{asked:?}");
            }
        }
    }
}
