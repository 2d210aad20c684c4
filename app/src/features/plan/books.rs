//! The books: every datum of the plan, to be read and written.

use super::model::Draft;
use super::state::{History, Studio, Touched};
use crate::components::{Badge, Change, Entry as Field, Icon, Scale, Stepper};
use crate::format::figure_name;
use crate::format::origin::Key;
use crate::messages;
use crate::state::Settings;
use aimak_core::figure::Subject;
use aimak_core::finance::books::{Entry, entries, write};
use aimak_core::finance::{At, Line, Plan};
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;
use aimak_core::wire::plan::{PlanFault, PlanFile};
use leptos::prelude::*;
use std::sync::Arc;

/// Parts of the books, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Service,
    Costs,
    Consumers,
    Capital,
    Households,
    Prices,
}

impl Part {
    const ALL: [Self; 6] = [Self::Costs, Self::Consumers, Self::Service, Self::Capital, Self::Households, Self::Prices];

    fn of(at: At) -> Self {
        match at.line {
            Line::Cost(_) => Self::Costs,
            Line::Group(_) | Line::Charge(..) | Line::Block(..) | Line::GroupAge(..) => Self::Consumers,
            Line::Asset(_) | Line::Loan(_) | Line::Project(_) => Self::Capital,
            Line::Band(_) => Self::Households,
            Line::Index(_) => Self::Prices,
            Line::Whole if at.service.is_none() => Self::Households,
            Line::Whole
            | Line::NormBand(_)
            | Line::GroupBand(..)
            | Line::BandBlock(..)
            | Line::GroupBandBlock(..)
            | Line::LifeCycle(_)
            | Line::Component(_)
            | Line::Affordability(_)
            | Line::BandAbove(..)
            | Line::Age(_)
            | Line::LoanPeriod(..)
            | Line::ProjectPeriod(..)
            | Line::Way(_)
            | Line::ContractRisk(_)
            | Line::WayRisk(..)
            | Line::Trial(_) => Self::Service,
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Service => messages::plan_books_service(lang),
            Self::Costs => messages::plan_books_costs(lang),
            Self::Consumers => messages::plan_books_consumers(lang),
            Self::Capital => messages::plan_books_capital(lang),
            Self::Households => messages::plan_books_households(lang),
            Self::Prices => messages::plan_books_prices(lang),
        }
    }
}

/// What may be typed: what the unit allows; the rules of the file judge the rest.
fn scale(entry: &Entry) -> Scale {
    let (min, max) = if entry.unit == Unit::Percent {
        (-10_000, 100_000)
    } else if entry.unit == Unit::Som {
        (-10_000_000_000_000, 10_000_000_000_000)
    } else if entry.unit == Unit::Ratio {
        (-1_000_000, 1_000_000_000)
    } else if entry.unit.is_rate() {
        (0, 100_000_000)
    } else {
        (0, 1_000_000_000_000)
    };
    Scale { unit: entry.unit, min, max, step: 10_i64.pow(entry.unit.decimals()).max(1) }
}

/// The name of an entry: its line and what it is; with the year from which it holds.
fn name(lang: Lang, plan: &Plan, figure: aimak_core::figure::FigureId, at: At) -> String {
    let line = aimak_words::finance::line_name(lang, At { year: None, ..at }, Some(plan));
    // The service is the page's own.
    let line = match (at.service, at.line) {
        (_, Line::Whole) => "",
        (Some(_), _) => line.split_once(", ").map_or("", |(_, rest)| rest),
        (None, _) => line.as_str(),
    };
    let mut name = figure_name(lang, figure).to_owned();
    if !line.is_empty() {
        name = [line, ": ", &crate::format::lower_first(&name)].concat();
    }
    match at.year {
        Some(year) => messages::plan_books_since(lang, &name, &year.to_string()),
        None => name,
    }
}

/// The books with another amount.
///
/// # Errors
/// The rules that they would break.
fn written(
    draft: &Draft,
    studio: Studio,
    (figure, at): (aimak_core::figure::FigureId, At),
    amount: i64,
) -> Result<Draft, Vec<PlanFault>> {
    let mut books = Plan::clone(&draft.books);
    write(&mut books, studio.service, (figure, at), amount);
    let books = PlanFile::of(&books).check()?;
    Ok(Draft { books: Arc::new(books), moves: draft.moves.clone() })
}

/// All parts of the books, folded.
pub fn books(studio: Studio) -> AnyView {
    let all = studio.books.with_untracked(|books| entries(books, studio.service));
    let parts = Part::ALL.into_iter().filter_map(|part| {
        let of: Vec<Entry> = all.iter().filter(|entry| Part::of(entry.at) == part).cloned().collect();
        (!of.is_empty()).then(|| folded(studio, part, of))
    });
    view! { <div class="plan__books">{parts.collect_view()}</div> }.into_any()
}

fn folded(studio: Studio, part: Part, of: Vec<Entry>) -> AnyView {
    let lang = Settings::lang();
    let count = i64::try_from(of.len()).unwrap_or(0);
    let of = StoredValue::new(of);
    let open = RwSignal::new(false);
    let details = NodeRef::<leptos::html::Details>::new();
    view! {
        <details
            class="studio__more"
            node_ref=details
            on:toggle=move |_| open.set(details.get_untracked().is_some_and(|details| details.open()))
        >
            <summary>
                <Icon name="chevron-down"/>
                <span>{move || messages::plan_books_part(lang.get(), part.name(lang.get()), count)}</span>
            </summary>
            // Fields are made when somebody looks at them.
            {move || {
                open.get()
                    .then(|| of.with_value(|of| of.iter().map(|entry| field(studio, entry)).collect_view()))
            }}
        </details>
    }
    .into_any()
}

fn field(studio: Studio, entry: &Entry) -> AnyView {
    let lang = Settings::lang();
    let (figure, at) = (entry.figure, entry.at);
    let key: Key = (figure, Subject::Plan(at));
    let found = move |books: &Plan| {
        entries(books, studio.service).into_iter().find(|entry| (entry.figure, entry.at) == (figure, at))
    };
    let datum = Memo::new(move |_| studio.books.with(|books| found(books).map(|entry| entry.datum)));
    let amount = Memo::new(move |_| datum.with(|datum| datum.as_ref().map(|datum| datum.amount)));
    let broken = RwSignal::new(Vec::<PlanFault>::new());
    let set = move |amount: i64, whole: bool| match studio
        .draft
        .with_untracked(|draft| written(draft, studio, (figure, at), amount))
    {
        Ok(next) => {
            broken.set(Vec::new());
            if whole {
                studio.make(next);
            } else {
                studio.history.update(|history| history.shift(next, Touched::Entry(key)));
            }
        }
        Err(faults) => broken.set(faults),
    };
    let change = move |change| match change {
        Change::Moving(amount) => set(amount, false),
        Change::Set(amount) => set(amount, true),
        Change::Emptied => {}
        Change::Settled => studio.history.update_untracked(History::settle),
    };
    let label = Signal::derive(move || studio.books.with(|books| name(lang.get(), books, figure, at)));
    let id = ["b-", figure.code(), "-", &at.code().replace('.', "-")].concat();
    let told = move || {
        datum.with(|datum| {
            let datum = datum.as_ref()?;
            let text = datum.source.as_ref().or(datum.reason.as_ref())?;
            Some(text.get(lang.get()).to_owned())
        })
    };
    let evidence = move || datum.with(|datum| datum.as_ref().map(|datum| datum.evidence));
    view! {
        <div class="question plan__entry">
            <label class="question__label" for=id.clone()>{move || label.get()}</label>
            <p class="question__today">
                {move || evidence().map(|evidence| view! { <Badge evidence=evidence/> })}
                {told}
            </p>
            <Stepper id=id name=label entry=Field::new(scale(entry), amount, change)/>
            <ul class="plan__broken" role="alert">
                {move || {
                    broken
                        .get()
                        .into_iter()
                        .map(|fault| view! { <li>{aimak_words::plan::rule(lang.get(), &fault.rule)}</li> })
                        .collect_view()
                }}
            </ul>
        </div>
    }
    .into_any()
}
