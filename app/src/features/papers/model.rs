//! What the papers are made from: one scenario, its figures, and doing nothing beside it.

use crate::format::{exact_in_words, figure_name, lower_first, service_name, unit_words};
use crate::messages;
use crate::state::plan::{Base, Draft, Main, OpenFault, Years, block_range, read_link, seen, sent};
use aimak_core::explain::{Node, NodeId, Origin, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::control::rates_kept;
use aimak_core::finance::{self, At, DatumNote, DatumRange, Figure, Line, Plan, ServicePlan, equity};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::legal::Evidence;
use aimak_core::place::{Place, PlaceKind};
use aimak_core::scenario::MODEL_VERSION;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::link::pack;
use aimak_words::finance::{charge_on_name, consumer_group_name, line_name};
use std::sync::Arc;

/// The most years of new rates in a table: more would not fit the sheet.
const MOST_STEPS: usize = 4;

/// From a thousand cubic metres on, their parts are left out: in steps of the unit.
const LARGE_VOLUME: u64 = 1_000_000_000;

/// A paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// For deputies: the question and everything that speaks for and against.
    Brief,
    /// For every household, before the hearing.
    Leaflet,
    /// For consumers, when the tariff is approved.
    Notice,
    /// For the antimonopoly body: how the tariff was calculated.
    Annex,
    /// The decision of the kenesh, as a draft.
    Decision,
    /// Before and after.
    Comparison,
}

impl Paper {
    /// All, in the order of the list.
    pub const ALL: [Self; 6] =
        [Self::Brief, Self::Leaflet, Self::Notice, Self::Annex, Self::Decision, Self::Comparison];

    /// Stable name, for addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Leaflet => "leaflet",
            Self::Notice => "notice",
            Self::Annex => "annex",
            Self::Decision => "decision",
            Self::Comparison => "comparison",
        }
    }

    /// The paper of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.code() == code)
    }

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Brief => messages::papers_brief_name(lang),
            Self::Leaflet => messages::papers_leaflet_name(lang),
            Self::Notice => messages::papers_notice_name(lang),
            Self::Annex => messages::papers_annex_name(lang),
            Self::Decision => messages::papers_decision_name(lang),
            Self::Comparison => messages::papers_comparison_name(lang),
        }
    }

    /// Whom it is for.
    pub fn about(self, lang: Lang) -> &'static str {
        match self {
            Self::Brief => messages::papers_brief_about(lang),
            Self::Leaflet => messages::papers_leaflet_about(lang),
            Self::Notice => messages::papers_notice_about(lang),
            Self::Annex => messages::papers_annex_about(lang),
            Self::Decision => messages::papers_decision_about(lang),
            Self::Comparison => messages::papers_comparison_about(lang),
        }
    }
}

/// Everything that the papers say, as values.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The place.
    pub place: &'static Place,
    /// The service.
    pub service: Service,
    /// The mark of the books; none for books of one's own.
    pub mark: Option<String>,
    /// The books as they came.
    pub base: Draft,
    /// The scenario on them.
    pub draft: Draft,
    /// The plan of the scenario.
    pub plan: Arc<Plan>,
    /// Its figures, with doing nothing beside it.
    pub option: Arc<Study>,
    /// The figures with rates as they are.
    pub today: Arc<Study>,
    /// The figures if nothing is done.
    pub nothing: Arc<Study>,
    /// The year in view.
    pub year: i16,
    /// What stands after `#`: the scenario, packed.
    pub link: String,
    /// Whether the books have changed since the link was made.
    pub outdated: bool,
    /// Where data come from and why they were taken.
    pub notes: Vec<DatumNote>,
    /// What data may well be instead.
    pub ranges: Vec<DatumRange>,
}

impl Dossier {
    /// The scenario of a link, or the plan of the books where there is none; and why a link could
    /// not be opened.
    pub fn open(place: &'static Place, service: Service, base: Base, link: &str) -> (Self, Option<OpenFault>) {
        let read = (!link.is_empty()).then(|| read_link(place, service, link));
        let (choice, fault) = match read {
            Some(Ok(choice)) => (Some(choice), None),
            Some(Err(fault)) => (None, Some(fault)),
            None => (None, None),
        };
        let unchanged = Draft::of(&base);
        let years = Years::of(&unchanged.books);
        match choice {
            Some(choice) => {
                let own = choice.base != *base.plan;
                let year = choice.seen.as_ref().map_or_else(|| years.first_view(), |seen| seen.year);
                let draft = Draft { books: choice.books.into(), moves: choice.moves };
                let base = Base { plan: choice.base.into(), mark: base.mark.filter(|_| !own) };
                let dossier = Self::new(place, service, &base, draft, year, link.trim_start_matches('#').to_owned());
                (Self { outdated: choice.outdated, ..dossier }, fault)
            }
            None => (Self::new(place, service, &base, unchanged, years.first_view(), String::new()), fault),
        }
    }

    fn new(place: &'static Place, service: Service, base: &Base, draft: Draft, year: i16, link: String) -> Self {
        let plan = Arc::new(draft.plan());
        let years = Years::of(&plan);
        let year = year.clamp(years.book + 1, years.last);
        let finance::Model { mut study, ranges, notes } = finance::picture(&plan);
        if let Some(of) = plan.service(service) {
            equity::between_groups(&mut study, of, year);
        }
        let books = &draft.books;
        let today = finance::study(&rates_kept(books));
        let nothing = finance::study(&Plan { neglected: true, ..Plan::clone(books) });
        let link = if link.is_empty() {
            let figures = seen(&study, books, service, year);
            let file = sent((place.slug, service), base, (&draft, None), Some(figures));
            serde_json::to_string(&file).map(|text| pack(&text)).unwrap_or_default()
        } else {
            link
        };
        Self {
            place,
            service,
            mark: base.mark.clone(),
            base: Draft::of(base),
            plan,
            option: Arc::new(study),
            today: Arc::new(today),
            nothing: Arc::new(nothing),
            year,
            link,
            outdated: false,
            notes,
            ranges,
            draft,
        }
    }

    /// The plan of the service; the page is only made where it is there.
    pub fn of(&self) -> Option<&ServicePlan> {
        self.plan.service(self.service)
    }

    /// The years of the plan.
    pub fn years(&self) -> Years {
        Years::of(&self.plan)
    }

    /// The first year of the new rates.
    pub fn first(&self) -> i16 {
        self.plan.book_year + 1
    }

    /// The service as a whole.
    pub fn at(&self) -> At {
        At::service(self.service)
    }

    /// A figure of the service in the year in view, or of the municipality.
    pub fn amount(&self, study: &Study, figure: impl Into<FigureId>, at: At) -> Option<i64> {
        node(study, figure, at).and_then(|node| node.amount.ok())
    }

    /// A figure of the plan in words, whole som where it is money.
    pub fn words(&self, lang: Lang, study: &Study, figure: impl Into<FigureId>, at: At) -> String {
        node(study, figure, at).map_or_else(|| missing(lang), |node| short(lang, node))
    }

    /// The key of a main figure of the studio in the year in view.
    pub fn main(&self, main: Main) -> (FigureId, Subject) {
        main.key(&self.draft.books, self.service, self.year)
    }

    /// The name of a line of the plan without the service, which goes without saying.
    pub fn line(&self, lang: Lang, at: At) -> String {
        let name = line_name(lang, At { year: None, ..at }, Some(&self.plan));
        let service = at.service.map_or("", |service| service_name(lang, service));
        match name.strip_prefix(service).map(|rest| rest.trim_start_matches([',', ' '])) {
            Some("") | None => name,
            Some(rest) => capital(rest),
        }
    }

    /// A figure of the plan with what it speaks of; the year where it is another one.
    pub fn figure(&self, lang: Lang, node: &Node, year: i16) -> String {
        let mut name = figure_name(lang, node.figure).to_owned();
        let mut of = Vec::new();
        if let Some(at) = node.subject.of_plan() {
            if at.line != Line::Whole {
                of.push(lower_first(&self.line(lang, at)));
            }
            of.extend(
                at.service
                    .filter(|service| *service != self.service)
                    .map(|service| lower_first(service_name(lang, service))),
            );
            of.extend(at.year.filter(|of| *of != year).map(|year| year.to_string()));
        }
        if !of.is_empty() {
            name.push_str(": ");
            name.push_str(&of.join(", "));
        }
        name
    }

    /// The short mark of the books, the models and the scenario.
    pub fn version(&self, lang: Lang) -> String {
        let books = self.mark.clone().unwrap_or_else(|| messages::papers_version_own(lang).to_owned());
        let scenario = self.link.rsplit('.').next().unwrap_or_default();
        messages::papers_version_text(lang, &books, &MODEL_VERSION.to_string(), scenario)
    }

    /// Whose books; of a plan of one's own, that nobody published it.
    pub fn source(&self, lang: Lang) -> String {
        let year = self.plan.book_year.to_string();
        let place = self.place.names.get(lang);
        match &self.mark {
            Some(_) => messages::papers_source_text(lang, place, &year),
            None => messages::studio_own_source(lang, place, &year),
        }
    }

    /// The years in which rates change step by step, at most as many as fit.
    pub fn steps(&self) -> Vec<i16> {
        let first = self.first();
        let last = self
            .of()
            .and_then(|of| of.phase_in.later.iter().map(|(year, _)| *year).max())
            .unwrap_or(first)
            .clamp(first, self.years().last);
        (first..=last).take(MOST_STEPS).collect()
    }

    /// From when, and by how much a year, rates rise after the steps; `None` where they do not.
    pub fn rise(&self) -> Option<(i16, i64)> {
        let of = self.of()?;
        self.years().projected().find_map(|year| {
            let amount = of.rate_rise.at(year).1.amount;
            (amount > 0).then_some((year, amount))
        })
    }

    /// Every rate, group by group.
    pub fn rates(&self, lang: Lang) -> Vec<RateGroup> {
        let Some(of) = self.of() else { return Vec::new() };
        let groups = (1..).zip(&of.groups).map(|(g, group)| {
            let mut rates = Vec::new();
            for (c, charge) in (1..).zip(&group.charges) {
                for b in (1..).take(charge.blocks.len()) {
                    let at = self.at().line(Line::Block(g, c, b));
                    let unit = node(&self.option, Figure::RateToday, at).map_or(Unit::Som, |node| node.unit);
                    let mut name = charge_on_name(lang, charge.on).to_owned();
                    if charge.blocks.len() > 1 {
                        name.push_str(", ");
                        name.push_str(&block_range(lang, &charge.blocks, b));
                    }
                    rates.push(Rate {
                        name,
                        unit: unit_words(lang, unit),
                        decimals: unit.decimals(),
                        today: self.amount(&self.option, Figure::RateToday, at),
                        at,
                    });
                }
            }
            RateGroup { name: consumer_group_name(lang, group).to_owned(), rates }
        });
        groups.filter(|group| !group.rates.is_empty()).collect()
    }

    /// A rate in a year.
    pub fn rate_in(&self, rate: &Rate, year: i16) -> Option<i64> {
        self.amount(&self.option, Figure::RateInYear, rate.at.in_year(year))
    }

    /// Data that somebody assumed or that nobody has confirmed and on which figures rest, the least
    /// sure first.
    pub fn unsure(&self, ids: &[NodeId]) -> Vec<NodeId> {
        let mut found: Vec<NodeId> = Vec::new();
        for &id in ids {
            for datum in finance::assumptions(&self.option, id) {
                let open = match &self.option.node(datum).origin {
                    Origin::Given(provenance) => is_open(provenance.evidence),
                    Origin::Computed(_) => false,
                };
                if open && !found.contains(&datum) {
                    found.push(datum);
                }
            }
        }
        found
    }

    /// Why a datum was taken, or where it was read, in the words of the books.
    pub fn note(&self, lang: Lang, id: NodeId) -> Option<String> {
        let note = self.notes.iter().find(|note| note.datum == id)?;
        note.reason.as_ref().or(note.source.as_ref()).map(|text| text.get(lang).to_owned())
    }

    /// What a datum may well be instead: lowest and highest.
    pub fn range(&self, lang: Lang, id: NodeId) -> Option<String> {
        let range = self.ranges.iter().find(|range| range.datum == id)?;
        let unit = self.option.node(id).unit;
        let word = |amount| exact_in_words(lang, amount, unit);
        Some(messages::papers_range(lang, &word(range.low), &word(range.high)))
    }
}

/// Whether a datum still has to be confirmed by somebody.
const fn is_open(evidence: Evidence) -> bool {
    match evidence {
        Evidence::Assumed | Evidence::Draft | Evidence::NotYetConfirmed => true,
        Evidence::Convention
        | Evidence::Measured
        | Evidence::Decided
        | Evidence::Statistic
        | Evidence::Modelled
        | Evidence::Entered
        | Evidence::Fictional => false,
    }
}

/// The rates of a group of consumers.
#[derive(Clone, Debug)]
pub struct RateGroup {
    /// Its name.
    pub name: String,
    /// Its rates.
    pub rates: Vec<Rate>,
}

/// A rate.
#[derive(Clone, Debug)]
pub struct Rate {
    /// What it counts, and in which block.
    pub name: String,
    /// Som for what.
    pub unit: &'static str,
    /// Digits that it keeps.
    decimals: u32,
    /// In the book year.
    pub today: Option<i64>,
    /// Where the study has it.
    at: At,
}

impl Rate {
    /// An amount of it as the language writes it, without the unit.
    pub fn number(&self, lang: Lang, amount: Option<i64>) -> String {
        amount.map_or_else(|| missing(lang), |amount| format::decimal(lang, amount, self.decimals, 2, self.decimals))
    }
}

/// A figure of a study of a plan.
pub fn node(study: &Study, figure: impl Into<FigureId>, at: At) -> Option<&Node> {
    study.find(figure.into(), Subject::Plan(at)).map(|id| study.node(id))
}

/// The words for a figure that has no value.
pub fn missing(lang: Lang) -> String {
    messages::plan_missing_value(lang).to_owned()
}

/// An amount of a paper: whole som, large volumes without parts, all else as its unit is
/// written.
pub fn short(lang: Lang, node: &Node) -> String {
    node.amount.map_or_else(|_| missing(lang), |amount| short_amount(lang, amount, node.unit))
}

/// As [`short`], for an amount.
pub fn short_amount(lang: Lang, amount: i64, unit: Unit) -> String {
    if unit == Unit::Som {
        format::money_whole(lang, amount)
    } else if unit == Unit::CubicMetre && amount.unsigned_abs() >= LARGE_VOLUME {
        [&format::decimal(lang, amount, unit.decimals(), 0, 0), "\u{a0}", unit_words(lang, unit)].concat()
    } else {
        crate::format::amount_in_words(lang, amount, unit, aimak_core::period::Period::None)
    }
}

/// A name at the beginning of a line.
pub fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let mut text: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    text.push_str(letters.as_str());
    text
}

/// Whether a place is a city or town, with a city kenesh.
pub const fn is_town(place: &Place) -> bool {
    match place.kind {
        PlaceKind::Town => true,
        PlaceKind::AyilAimak | PlaceKind::Village => false,
    }
}
