//! The studio's logic without a view: what it rests on, what is moved, which figures stand where.

use crate::components::{Verdict, share_verdict};
use crate::format::{group_name, lower_first};
use crate::messages;
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::control::{Control, ControlKind, moved};
use aimak_core::finance::{At, Figure, Line, Plan, ServicePlan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::wire::choice::mark;
use aimak_core::wire::plan::{PlanFault, PlanFile};
use aimak_words::finance::{charge_on_name, consumer_group_name};
use std::sync::Arc;

/// 100 %.
const WHOLE: i64 = 10_000;

/// What a studio rests on: the books of a place, as they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The file.
    pub file: PlanFile,
    /// The plan that it says.
    pub plan: Arc<Plan>,
    /// The mark of its text; none for a plan of one's own.
    pub mark: Option<String>,
}

/// Why books cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaseFault {
    /// The text is no file of a plan.
    Shape(String),
    /// It breaks rules.
    Rules(Vec<PlanFault>),
}

impl Base {
    /// The books of a place, as Aimak carries them.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn books(text: &str) -> Result<Self, BaseFault> {
        let file: PlanFile = serde_json::from_str(text).map_err(|error| BaseFault::Shape(error.to_string()))?;
        let plan = Arc::new(file.check().map_err(BaseFault::Rules)?);
        Ok(Self { file, plan, mark: Some(mark(text)) })
    }
}

/// What a person made of a base: a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The books, with what was written into them.
    pub books: Arc<Plan>,
    /// What was moved, in the order of the controls; only what differs from the books.
    pub moves: Vec<(Control, i64)>,
}

impl Draft {
    /// Nothing written, nothing moved.
    pub fn of(base: &Base) -> Self {
        Self { books: base.plan.clone(), moves: Vec::new() }
    }

    /// The plan that it makes.
    pub fn plan(&self) -> Plan {
        moved(&self.books, &self.moves)
    }

    /// The amount of a control.
    pub fn amount(&self, control: Control) -> Option<i64> {
        let found = self.moves.iter().find(|(known, _)| *known == control);
        found.map(|(_, amount)| *amount).or_else(|| control.amount(&self.books))
    }

    /// With a control at another amount.
    pub fn with(&self, control: Control, amount: i64) -> Self {
        let mut next = self.without(control);
        if control.amount(&self.books) != Some(amount) {
            let at = next.moves.partition_point(|(known, _)| *known < control);
            next.moves.insert(at, (control, amount));
        }
        next
    }

    /// With a control as the books have it.
    pub fn without(&self, control: Control) -> Self {
        let moves = self.moves.iter().filter(|(known, _)| *known != control).copied().collect();
        Self { books: self.books.clone(), moves }
    }
}

/// The years of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The book year.
    pub book: i16,
    /// The last year.
    pub last: i16,
}

impl Years {
    /// Those of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self { book: plan.book_year, last: plan.book_year + i16::from(plan.years) }
    }

    /// The year that a council asks about first: three years on, when steps are made.
    pub fn first_view(self) -> i16 {
        (self.book + 3).min(self.last)
    }

    /// The years of the projection.
    pub fn projected(self) -> impl Iterator<Item = i16> {
        self.book + 1..=self.last
    }
}

/// Choices that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Rates as they are.
    Today,
    /// The plan in view.
    Option,
    /// Nothing is done.
    Nothing,
}

impl Column {
    /// All, in the order in which they stand.
    pub const ALL: [Self; 3] = [Self::Today, Self::Option, Self::Nothing];

    /// Stable name, as the style knows it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Option => "option",
            Self::Nothing => "nothing",
        }
    }

    /// Its icon.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Today => "choice-today",
            Self::Option => "choice-option",
            Self::Nothing => "choice-nothing",
        }
    }

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Today => messages::plan_choice_today(lang),
            Self::Option => messages::plan_choice_option(lang),
            Self::Nothing => messages::plan_choice_nothing(lang),
        }
    }
}

/// A figure of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Main {
    /// Share of costs that tariffs cover, in the year in view.
    Coverage,
    /// The least money at the end of a year.
    CashLow,
    /// The bill of a household in the middle, in the year in view.
    Bill,
    /// The highest share of income that a band of households pays.
    Weakest,
    /// What the budget must give.
    Subsidy,
    /// What people get: hours of supply, or the renewal that was put off.
    Quality,
}

impl Main {
    /// All, in the order of the strip.
    pub const ALL: [Self; 6] = [Self::Coverage, Self::CashLow, Self::Bill, Self::Weakest, Self::Subsidy, Self::Quality];

    /// Stable name, for ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::CashLow => "cash-low",
            Self::Bill => "bill",
            Self::Weakest => "weakest",
            Self::Subsidy => "subsidy",
            Self::Quality => "quality",
        }
    }

    /// Which figure of a study it is, in a year.
    pub fn key(self, plan: &Plan, service: Service, year: i16) -> (FigureId, Subject) {
        let at = At::service(service);
        let (figure, at): (FigureId, At) = match self {
            Self::Coverage => (FigureId::CostCoverage, at.in_year(year)),
            Self::CashLow => (Figure::CashLowPoint.into(), at),
            Self::Bill => match middle_band(plan, service) {
                Some(band) => (Figure::BandBill.into(), at.line(Line::Band(band)).in_year(year)),
                None => (FigureId::AverageTariff, at.in_year(year)),
            },
            Self::Weakest => (Figure::WeakestShare.into(), At::MUNICIPALITY.in_year(year)),
            Self::Subsidy => (Figure::SubsidyNeed.into(), at.in_year(year)),
            Self::Quality => {
                let hours = plan.service(service).is_some_and(|service| service.hours.is_some());
                (if hours { Figure::HoursInYear } else { Figure::Backlog }.into(), at.in_year(year))
            }
        };
        (figure, Subject::Plan(at))
    }

    /// The name in the strip.
    pub fn label(self, lang: Lang, plan: &Plan, service: Service, year: i16) -> String {
        let year = year.to_string();
        match self {
            Self::Coverage => messages::plan_strip_coverage(lang, &year),
            Self::CashLow => messages::plan_strip_cash_low(lang).to_owned(),
            Self::Bill if middle_band(plan, service).is_some() => messages::plan_strip_bill(lang, &year),
            Self::Bill => messages::plan_strip_tariff(lang, &year),
            Self::Weakest => messages::plan_strip_weakest(lang, &year),
            Self::Subsidy => messages::plan_strip_subsidy(lang, &year),
            Self::Quality if plan.service(service).is_some_and(|service| service.hours.is_some()) => {
                messages::plan_strip_hours(lang, &year)
            }
            Self::Quality => messages::plan_strip_backlog(lang, &year),
        }
    }

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

/// The band of households in the middle; none where they have no bill of this service.
fn middle_band(plan: &Plan, service: Service) -> Option<u8> {
    let pays = plan.service(service)?.groups.iter().any(|group| group.persons.is_some());
    let bands = u8::try_from(plan.bands.len()).ok().filter(|&bands| bands > 0 && pays)?;
    Some(bands.div_ceil(2))
}

/// The year at whose end the money is gone first; `None` when it lasts.
pub fn runs_out(study: &Study, service: Service, years: Years) -> Option<i16> {
    let at = At::service(service);
    years.projected().find(|&year| {
        let id = study.find(Figure::ClosingCash.into(), Subject::Plan(at.in_year(year)));
        id.and_then(|id| study.node(id).amount.ok()).is_some_and(|amount| amount < 0)
    })
}

/// Rows of the comparison, as far as a service has them.
pub fn compared(service: Service) -> Vec<(FigureId, At)> {
    let whole = At::service(service);
    let mut rows: Vec<(FigureId, At)> = vec![
        (FigureId::RequiredRevenue, whole),
        (FigureId::BilledRevenue, whole),
        (FigureId::CollectedRevenue, whole),
        (FigureId::CostCoverage, whole),
        (Figure::ClosingCash.into(), whole),
        (Figure::Debt.into(), whole),
        (Figure::SubsidyNeed.into(), whole),
        (FigureId::AverageTariff, whole),
        (Figure::WeakestShare.into(), At::MUNICIPALITY),
    ];
    let lines = [
        (Figure::WorkingRatio, whole),
        (Figure::CollectionEfficiency, whole),
        (Figure::DebtServiceCover, whole),
        (Figure::LiquidityDays, whole),
        (Figure::HoursInYear, whole),
    ];
    rows.extend(lines.map(|(figure, at)| (figure.into(), at)));
    rows.push((FigureId::NonRevenueWater, whole));
    rows.push((Figure::Backlog.into(), whole));
    rows
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

/// Whose rate a control moves: the kind of consumers, or the only group that pays it; and what it
/// counts where they pay several.
fn payers(lang: Lang, service: &ServicePlan, control: Control) -> String {
    let rates = control.rates(service);
    let Some((&(g, c, b), of)) = rates.first().zip(control.group(service)) else { return String::new() };
    let Some(charge) = of.charges.get(usize::from(c) - 1) else { return String::new() };
    let alike = |other: &Control| other.group(service).is_some_and(|group| group.group == of.group);
    let others: Vec<Control> = Control::all(service).into_iter().filter(alike).collect();
    let by_group =
        others.iter().all(|other| other.kind == control.kind || !other.rates(service).iter().any(|rate| rate.0 == g));
    let mut name = if rates.len() == 1 && others.len() > 1 {
        consumer_group_name(lang, of).to_owned()
    } else {
        group_name(lang, of.group).to_owned()
    };
    if others.len() > 1 && !by_group {
        name.push_str(", ");
        name.push_str(&lower_first(charge_on_name(lang, charge.on)));
        if charge.blocks.len() > 1 {
            name.push_str(", ");
            name.push_str(&messages::plan_question_block(lang, &b.to_string()));
        }
    }
    name
}

/// The id of a control's field.
pub fn field_id(control: Control) -> String {
    ["q-", &control.code().replace('.', "-")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::finance::study;

    const BOOKS: &str = include_str!("../../../../docs/worked/scenarios/ulgu-three-services.json");

    fn base() -> Base {
        Base::books(BOOKS).expect("the shipped books keep the rules")
    }

    #[test]
    fn a_draft_keeps_only_what_differs_from_the_books() {
        let base = base();
        let draft = Draft::of(&base);
        let service = &base.plan.services[0];
        let control = Control::simple(service)[0];
        let books = control.amount(&base.plan).expect("it is of these books");
        let moved = draft.with(control, books + 100);
        assert_eq!(moved.amount(control), Some(books + 100));
        assert_ne!(moved.plan(), *base.plan);
        assert_eq!(moved.with(control, books), draft);
        assert_eq!(moved.without(control), draft);
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

    #[test]
    fn no_text_of_books_is_anything_but_a_base_or_a_fault() {
        assert!(matches!(Base::books("{"), Err(BaseFault::Shape(_))));
        assert!(matches!(Base::books("{}"), Err(BaseFault::Rules(faults)) if faults.len() > 2));
    }
}
