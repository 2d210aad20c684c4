//! A scenario of a plan on its books: what pages that show one, move one or print one share.

use crate::format::{amount_in_words, group_name, lower_first};
use crate::messages;
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::control::{Control, ControlKind, moved};
use aimak_core::finance::{At, Figure, Line, Plan, PlanBlock, ServicePlan};
use aimak_core::format::amount;
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::place::Place;
use aimak_core::scenario::MODEL_VERSION;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::choice::{BaseEntry, Choice, ChoiceFault, ChoiceFile, FORM, Seen, mark, moves, written};
use aimak_core::wire::link::{LinkFault, unpack};
use aimak_core::wire::plan::{PlanFault, PlanFile, books};
use aimak_words::finance::{charge_on_name, consumer_group_name};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a studio rests on: the books of a place, as they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The plan that they say.
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
        Ok(Self { plan, mark: Some(mark(text)) })
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

/// What differs between two drafts, in one sentence; `None` when nothing does.
pub fn difference(lang: Lang, from: &Draft, to: &Draft) -> Option<String> {
    let mut parts = Vec::new();
    for service in &to.books.services {
        for control in Control::all(service) {
            let (Some(old), Some(new), Some(reach)) =
                (from.amount(control), to.amount(control), control.reach(&to.books))
            else {
                continue;
            };
            if old != new {
                parts.push(changed(lang, &to.books, control, (old, new), reach.unit));
            }
        }
    }
    let entries = if from.books == to.books { 0 } else { written(&from.books, &to.books).len() };
    if entries > 0 {
        parts.push(messages::plan_difference_books(lang, i64::try_from(entries).unwrap_or(i64::MAX)));
    }
    (!parts.is_empty()).then(|| messages::plan_difference_sentence(lang, &parts.join("; ")))
}

/// One thing that differs: what it was and what it is.
fn changed(lang: Lang, plan: &Plan, control: Control, (old, new): (i64, i64), unit: Unit) -> String {
    let word = |amount| amount_in_words(lang, amount, unit, Period::None);
    let Some(service) = plan.service(control.service) else { return String::new() };
    let (was, is) = (word(old), word(new));
    match control.kind {
        ControlKind::Rate { .. } => messages::plan_difference_rate(lang, &payers(lang, service, control), &is, &was),
        ControlKind::Collection => messages::plan_difference_collection(lang, &is, &was),
        ControlKind::RealLosses => messages::plan_difference_losses(lang, &is, &was),
        ControlKind::Subsidy => messages::plan_difference_subsidy(lang, &is, &was),
        ControlKind::PhaseIn => messages::plan_difference_phase_in(lang, &is, &was),
        ControlKind::RateRise => messages::plan_difference_rate_rise(lang, &is, &was),
        ControlKind::Reserve => messages::plan_difference_reserve(lang, &is, &was),
        ControlKind::Project(number) => {
            let project = usize::from(number).checked_sub(1).and_then(|number| service.projects.get(number));
            let name = project.map_or("", |project| project.name.get(lang));
            if new == 0 {
                messages::plan_difference_without(lang, name)
            } else {
                messages::plan_difference_with(lang, name)
            }
        }
    }
}

/// A draft as it travels, with the main figures as they are now.
pub fn sent(
    (place, service): (&str, Service),
    base: &Base,
    (draft, name): (&Draft, Option<&str>),
    seen: Option<Seen>,
) -> ChoiceFile {
    let own = |file: &PlanFile| serde_json::to_value(file).unwrap_or_default();
    ChoiceFile {
        form: FORM,
        place: place.to_owned(),
        service: service.code().to_owned(),
        base: match &base.mark {
            Some(mark) => BaseEntry::Books(mark.clone()),
            None => BaseEntry::Plan(Box::new(own(&PlanFile::of(&base.plan)))),
        },
        name: name.map(str::to_owned),
        books: if draft.books == base.plan { BTreeMap::new() } else { written(&base.plan, &draft.books) },
        moves: moves(&draft.books, &draft.moves),
        seen,
    }
}

/// The main figures of a study in a year.
pub fn seen(study: &Study, plan: &Plan, service: Service, year: i16) -> Seen {
    let amount = |main: Main| {
        let (figure, subject) = main.key(plan, service, year);
        study.find(figure, subject).and_then(|id| study.node(id).amount.ok())
    };
    let figures = Main::ALL.into_iter().filter_map(|main| Some((main.code().to_owned(), amount(main)?)));
    Seen { model: MODEL_VERSION, year, figures: figures.collect() }
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

/// Whose rate a control moves: the kind of consumers, or the only group that pays it; and what it
/// counts where they pay several.
pub fn payers(lang: Lang, service: &ServicePlan, control: Control) -> String {
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
            let range = block_range(lang, &charge.blocks, b);
            name.push_str(&messages::plan_question_block(lang, &b.to_string(), &range));
        }
    }
    name
}

/// What a block of a charge counts, its upper bound included: "6 to 15 m³". Blocks are numbered
/// from 1; a charge of one block counts everything and says nothing.
pub fn block_range(lang: Lang, blocks: &[PlanBlock], number: u8) -> String {
    let of = |number: usize| blocks.get(number.checked_sub(1)?)?.upto.as_ref();
    let limit = |number| of(number).map(|upto| amount(lang, upto.amount, Unit::CubicMetre));
    let number = usize::from(number);
    match (number.checked_sub(1).and_then(limit), limit(number)) {
        (None, Some(upto)) => messages::plan_block_upto(lang, &upto),
        (Some(above), Some(upto)) => messages::plan_block_between(lang, &above, &upto),
        (Some(above), None) => messages::plan_block_above(lang, &above),
        (None, None) => String::new(),
    }
}

/// Why a link or a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenFault {
    /// The link itself.
    Link(LinkFault),
    /// What it holds.
    Choice(Vec<ChoiceFault>),
}

/// What a link of a place's plan says.
///
/// # Errors
/// Why it cannot be opened here.
pub fn read_link(place: &Place, service: Service, link: &str) -> Result<Choice, OpenFault> {
    read_file(place, service, &unpack(link).map_err(OpenFault::Link)?)
}

/// What the text of a file says.
///
/// # Errors
/// Why it cannot be opened here.
pub fn read_file(place: &Place, service: Service, json: &str) -> Result<Choice, OpenFault> {
    let shape = |error: serde_json::Error| OpenFault::Choice(vec![ChoiceFault::Shape { reason: error.to_string() }]);
    let file: ChoiceFile = serde_json::from_str(json).map_err(shape)?;
    if file.place != place.slug || file.service != service.code() {
        let place = [&file.place, "/", &file.service].concat();
        return Err(OpenFault::Choice(vec![ChoiceFault::NoBooks { place }]));
    }
    file.read(books(place.slug)).map_err(OpenFault::Choice)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOKS: &str = include_str!("../../../docs/worked/scenarios/ulgu-three-services.json");

    #[test]
    fn a_draft_keeps_only_what_differs_from_the_books() {
        let base = Base::books(BOOKS).expect("the shipped books keep the rules");
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
    fn no_text_of_books_is_anything_but_a_base_or_a_fault() {
        assert!(matches!(Base::books("{"), Err(BaseFault::Shape(_))));
        assert!(matches!(Base::books("{}"), Err(BaseFault::Rules(faults)) if faults.len() > 2));
    }
}
