//! Many options side by side: what each brings to the operator, the poorest, the bills and the
//! budget, and which of them another one beats. Computed in parts beside the page.

use super::super::model::Draft;
use super::Desk;
use super::model::{Question, option_name};
use crate::api::{Requests, worker};
use crate::charts::{MapOption, ParetoMap};
use crate::components::Icon;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::finance::solve::pareto::Criteria;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;
use aimak_core::wire::plan::PlanFile;
use aimak_core::wire::targets::OptionsResult;
use leptos::html;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// How many options are compared.
const COUNT: u32 = 2_000;
/// How many are computed at a time: some thousandths of a second.
const PART: u32 = 100;
/// How many of the best are shown at first, from the one that covers least to the one that covers most.
const FEW: usize = 12;
/// How many of those that another one beats are shown at first.
const BEATEN: usize = 20;

/// An option with what it brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its number, counted from 0.
    number: usize,
    values: Vec<i64>,
    criteria: Criteria,
    /// The option that beats it.
    beaten_by: Option<usize>,
}

/// All options of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Side {
    question: Question,
    /// Those that none beats, the highest coverage first.
    best: Vec<Row>,
    /// The others that can be compared, in their order.
    beaten: Vec<Row>,
}

impl Side {
    /// The options of the thread's answer; `None` for an answer that is none.
    fn of(question: Question, result: &OptionsResult) -> Option<Self> {
        let units: Vec<Unit> =
            question.levers.iter().map(|lever| lever.moved.unit(&question.plan)).collect::<Option<_>>()?;
        let mut rows = Vec::with_capacity(result.options.len());
        for (number, option) in result.options.iter().enumerate() {
            if let Some(brings) = &option.brings {
                let (values, criteria) = (option.values(&units)?, brings.criteria()?);
                rows.push(Row { number, values, criteria, beaten_by: option.dominated_by });
            }
        }
        let (mut best, beaten): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.beaten_by.is_none());
        best.sort_by_key(|row| (Reverse(row.criteria.coverage), row.number));
        Some(Self { question, best, beaten })
    }

    /// Some of the best, evenly between both ends.
    fn few(&self) -> Vec<&Row> {
        let last = self.best.len().saturating_sub(1);
        let count = FEW.min(self.best.len());
        let place = |at: usize| if count > 1 { at * last / (count - 1) } else { 0 };
        (0..count).filter_map(|at| self.best.get(place(at))).collect()
    }
}

/// How the comparison stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum State {
    None,
    Incomplete,
    /// So many are computed.
    Running(u32),
    Stopped,
    Overtaken,
    Broken,
    Told(Arc<Side>),
}

/// What the parts of the comparison share.
#[derive(Clone, Copy)]
struct Compare {
    desk: Desk,
    state: RwSignal<State>,
    ticket: StoredValue<u32>,
    requests: Requests,
    begin: NodeRef<html::Button>,
    /// Whether all of the best are shown.
    all: RwSignal<bool>,
    /// How many of the beaten are shown.
    beaten: RwSignal<usize>,
}

impl Compare {
    fn runs(self) -> bool {
        self.state.with_untracked(|state| matches!(state, State::Running(_)))
    }

    /// Begins anew; what runs already is overtaken.
    fn start(self) {
        self.ticket.update_value(|ticket| *ticket += 1);
        let ticket = self.ticket.get_value();
        let studio = self.desk.studio;
        let draft = studio.draft.get_untracked();
        let plan = Arc::new(draft.plan());
        let levers = self.desk.wishes.with_untracked(|wishes| wishes.spread(&plan, studio.service));
        if levers.is_empty() {
            return self.state.set(State::Incomplete);
        }
        let Ok(text) = serde_json::to_string(&PlanFile::of(&plan)) else { return self.state.set(State::Broken) };
        let question = Question { draft, plan, levers, targets: Vec::new() };
        self.state.set(State::Running(0));
        self.all.set(false);
        self.beaten.set(BEATEN);
        self.requests.run(async move {
            let current = move || self.ticket.try_get_value() == Some(ticket);
            let mut told = worker::begin_options(&text, &question.file(), COUNT).await;
            let mut done = 0;
            while told.is_ok() && done < COUNT {
                if !current() {
                    return;
                }
                told = worker::some_options(PART).await;
                done += PART;
                if current() {
                    self.state.set(State::Running(done.min(COUNT)));
                }
            }
            if !current() {
                return;
            }
            let told = match told {
                Ok(()) => worker::options::<OptionsResult>().await,
                Err(fault) => Err(fault),
            };
            if current() {
                let side = told.ok().and_then(|told| Side::of(question, &told));
                self.state.set(side.map_or(State::Broken, |side| State::Told(Arc::new(side))));
            }
        });
    }

    fn stop(self, why: State) {
        if self.runs() {
            self.ticket.update_value(|ticket| *ticket += 1);
            self.state.set(why);
        }
    }
}

/// The comparison, below the wishes whose levers it spreads options over.
pub(super) fn comparison(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let compare = Compare {
        desk,
        state: RwSignal::new(State::None),
        ticket: StoredValue::new(0),
        requests: Requests::new(),
        begin: NodeRef::new(),
        all: RwSignal::new(false),
        beaten: RwSignal::new(BEATEN),
    };
    Effect::new(move |first: Option<()>| {
        desk.studio.draft.track();
        if first.is_some() {
            compare.stop(State::Overtaken);
        }
    });
    view! {
        <section class="solve__options" id="options" aria-labelledby="options-title">
            <h3 class="solve__heading" id="options-title">{say(messages::solve_options_title)}</h3>
            <p class="caption">{say(messages::solve_options_text)}</p>
            <p class="solve__actions">
                <button class="button" type="button" node_ref=compare.begin on:click=move |_| compare.start()>
                    {move || messages::solve_options_action(lang.get(), &format::integer(lang.get(), i64::from(COUNT)))}
                </button>
            </p>
            <div class="solve__state" role="status">
                {move || compare.state.with(|state| stands(compare, lang.get(), state))}
            </div>
            {move || {
                let side = compare.state.with(|state| match state {
                    State::Told(side) => Some(side.clone()),
                    State::None
                    | State::Incomplete
                    | State::Running(_)
                    | State::Stopped
                    | State::Overtaken
                    | State::Broken => None,
                });
                side.map(|side| told(compare, lang.get(), &side))
            }}
        </section>
    }
    .into_any()
}

/// How the comparison stands, in words.
fn stands(compare: Compare, lang: Lang, state: &State) -> AnyView {
    let say = |text: &str| view! { <p>{text.to_owned()}</p> }.into_any();
    match state {
        State::None => ().into_any(),
        State::Incomplete => say(messages::solve_options_incomplete(lang)),
        State::Stopped => say(messages::solve_options_stopped(lang)),
        State::Overtaken => say(messages::solve_changed_text(lang)),
        State::Broken => say(messages::solve_broken_text(lang)),
        State::Running(done) => {
            let count = |number: u32| format::integer(lang, i64::from(number));
            let text = messages::solve_options_running(lang, &count(*done), &count(COUNT));
            let stop = move |_| {
                compare.stop(State::Stopped);
                if let Some(begin) = compare.begin.get_untracked() {
                    drop(begin.focus());
                }
            };
            view! {
                <div class="solve__running">
                    <progress class="solve__bar" max=COUNT value=*done aria-label=text.clone()></progress>
                    <p aria-hidden="true">{text}</p>
                    <button class="button" type="button" on:click=stop>{messages::solve_stop_action(lang)}</button>
                </div>
            }
            .into_any()
        }
        State::Told(side) => {
            let count = |rows: &[Row]| format::integer(lang, i64::try_from(rows.len()).unwrap_or(i64::MAX));
            say(&messages::solve_options_told(lang, &count(&side.best), &count(&side.beaten)))
        }
    }
}

fn told(compare: Compare, lang: Lang, side: &Arc<Side>) -> AnyView {
    let total = side.best.len();
    let best = {
        let side = side.clone();
        move || {
            let rows: Vec<&Row> = if compare.all.get() { side.best.iter().collect() } else { side.few() };
            rows.into_iter().map(|row| line(compare, lang, &side, row)).collect_view()
        }
    };
    let all = (total > FEW).then(|| {
        view! {
            <p class="solve__actions">
                <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    aria-pressed=move || if compare.all.get() { "true" } else { "false" }
                    on:click=move |_| compare.all.update(|all| *all = !*all)
                >
                    {messages::solve_options_all(lang, &format::integer(lang, i64::try_from(total).unwrap_or(i64::MAX)))}
                </button>
            </p>
        }
    });
    let beaten = (!side.beaten.is_empty()).then(|| beaten(compare, lang, side));
    let map = map(compare, side);
    view! {
        {map}
        <div class="table solve__table" role="region" tabindex="0" aria-label=messages::solve_options_caption(lang)>
            <table>
                <caption>{messages::solve_options_caption(lang)}</caption>
                {heads(lang, messages::solve_options_moved(lang))}
                <tbody>{best}</tbody>
            </table>
        </div>
        {all}
        {beaten}
    }
    .into_any()
}

/// The map of all options; a dot makes its option the scenario.
fn map(compare: Compare, side: &Arc<Side>) -> AnyView {
    let lang = Settings::lang();
    let studio = compare.desk.studio;
    // The option that a person took last, as long as it is the scenario in view.
    let taken = RwSignal::new(None::<(usize, Draft)>);
    let chosen = Memo::new(move |_| {
        taken.with(|taken| {
            let (number, own) = taken.as_ref()?;
            studio.draft.with(|draft| draft == own).then_some(*number)
        })
    });
    let options = {
        let side = side.clone();
        Signal::derive(move || {
            let (lang, chosen) = (lang.get(), chosen.get());
            let dot = |row: &Row| MapOption {
                number: row.number,
                name: messages::solve_options_name(lang, &option_number(lang, row.number)),
                criteria: row.criteria,
                best: row.beaten_by.is_none(),
                chosen: chosen == Some(row.number),
            };
            side.best.iter().chain(&side.beaten).map(dot).collect::<Vec<_>>()
        })
    };
    let side = side.clone();
    let choose = Callback::new(move |number: usize| {
        if let Some(row) = side.best.iter().chain(&side.beaten).find(|row| row.number == number) {
            let own = side.question.taken(&row.values);
            taken.set(Some((number, own.clone())));
            studio.make(own);
        }
    });
    view! { <ParetoMap options=options on_choose=choose/> }.into_any()
}

fn beaten(compare: Compare, lang: Lang, side: &Arc<Side>) -> AnyView {
    let count = side.beaten.len();
    let summary = messages::solve_beaten_title(lang, &format::integer(lang, i64::try_from(count).unwrap_or(i64::MAX)));
    let rows = {
        let side = side.clone();
        move || side.beaten.iter().take(compare.beaten.get()).map(|row| line(compare, lang, &side, row)).collect_view()
    };
    let more = move || {
        (compare.beaten.get() < count).then(|| {
            view! {
                <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    on:click=move |_| compare.beaten.update(|shown| *shown += 5 * BEATEN)
                >
                    {messages::solve_beaten_more(lang)}
                </button>
            }
        })
    };
    view! {
        <details class="solve__way">
            <summary>
                <Icon name="chevron-down"/>
                <span>{summary}</span>
            </summary>
            <div class="table solve__table" role="region" tabindex="0" aria-label=messages::solve_beaten_caption(lang)>
                <table>
                    <caption>{messages::solve_beaten_caption(lang)}</caption>
                    {heads(lang, messages::solve_beaten_head(lang))}
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="solve__actions">{more}</p>
        </details>
    }
    .into_any()
}

fn heads(lang: Lang, last: &'static str) -> AnyView {
    let numbers = [
        messages::solve_options_coverage(lang),
        messages::solve_options_share(lang),
        messages::solve_options_rise(lang),
        messages::solve_options_subsidy(lang),
    ];
    view! {
        <thead>
            <tr>
                <th scope="col">{messages::solve_options_head(lang)}</th>
                {numbers.map(|head| view! { <th scope="col" data-numeric="">{head}</th> })}
                <th scope="col">{last}</th>
            </tr>
        </thead>
    }
    .into_any()
}

/// An option in a table: its number makes it the scenario.
fn line(compare: Compare, lang: Lang, side: &Arc<Side>, row: &Row) -> AnyView {
    let studio = compare.desk.studio;
    let number = option_number(lang, row.number);
    let missing = || messages::plan_missing_value(lang).to_owned();
    let Criteria { coverage, weakest_share, rise, subsidy } = row.criteria;
    let signed = |rise: i64| {
        let text = format::percent(lang, rise, 1);
        if rise > 0 { ["+", &text].concat() } else { text }
    };
    let cells = [
        format::percent(lang, coverage, 1),
        weakest_share.map_or_else(missing, |share| format::percent(lang, share, 2)),
        rise.map_or_else(missing, signed),
        format::money_whole(lang, subsidy),
    ];
    let last = match row.beaten_by {
        Some(by) => messages::solve_beaten_by(lang, &option_number(lang, by)),
        None => option_name(lang, &side.question, &row.values),
    };
    let own = Arc::new(side.question.taken(&row.values));
    let chosen = {
        let own = own.clone();
        Memo::new(move |_| studio.draft.with(|draft| *draft == *own))
    };
    view! {
        <tr data-chosen=move || chosen.get().then_some("")>
            <th scope="row">
                <button
                    class="button"
                    type="button"
                    aria-pressed=move || if chosen.get() { "true" } else { "false" }
                    on:click=move |_| studio.make((*own).clone())
                >
                    {messages::solve_options_take(lang, &number)}
                </button>
            </th>
            {cells.map(|cell| view! { <td data-numeric="">{cell}</td> })}
            <td>{last}</td>
        </tr>
    }
    .into_any()
}

/// The number of an option, counted from 1.
fn option_number(lang: Lang, number: usize) -> String {
    format::integer(lang, i64::try_from(number).unwrap_or(i64::MAX).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::super::model::Wishes;
    use super::*;
    use crate::features::plan::model::Base;
    use aimak_core::finance::solve::pareto::Options;
    use aimak_core::service::Service;

    const BOOKS: &str = include_str!("../../../../../docs/worked/scenarios/ulgu-three-services.json");

    #[test]
    fn the_best_are_told_from_those_that_one_of_them_beats() {
        let draft = Draft::of(&Base::books(BOOKS).expect("the shipped books keep the rules"));
        let plan = Arc::new(draft.plan());
        let mut wishes = Wishes::of(&plan, Service::DrinkingWater);
        wishes.allow(super::super::model::May::Pace, true);
        let levers = wishes.spread(&plan, Service::DrinkingWater);
        let question = Question { draft, plan, levers, targets: Vec::new() };
        let options = Options::new(&question.plan, &question.levers, 300).expect("what is offered fits");
        let brought = options.evaluate(0..300);
        let side = Side::of(question, &OptionsResult::of(&options, &brought)).expect("an answer");
        assert_eq!(side.best.len() + side.beaten.len(), 300);
        assert!(side.best.len() > FEW && !side.beaten.is_empty(), "{} best", side.best.len());
        assert!(side.best.is_sorted_by_key(|row| Reverse(row.criteria.coverage)));
        for row in side.best.iter().chain(&side.beaten) {
            assert_eq!(row.values, options.values(row.number));
            assert_eq!(Ok(row.criteria), brought[row.number]);
        }
        for row in &side.beaten {
            let by = side.best.iter().find(|best| Some(best.number) == row.beaten_by).expect("one of the best");
            assert!(by.criteria.is_nowhere_worse_than(row.criteria), "{row:?}");
        }
        let few = side.few();
        assert_eq!((few.len(), few.first().copied(), few.last().copied()), (FEW, side.best.first(), side.best.last()));
    }
}
