//! Solve for me: wishes as sentences with numbers, the lowest tariff with which they hold, or the
//! wishes that stand against each other. The search runs beside the page and may be stopped.

mod model;
mod options;

use self::model::{Found, Give, Goal, Kept, Question, Way, Wishes};
use super::model::{Draft, Years};
use super::state::Studio;
use crate::api::{Requests, worker};
use crate::components::{Change, Entry, Icon, Notice, NoticeKind, Scale, Status, Stepper, Verdict};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use aimak_core::wire::plan::PlanFile;
use aimak_core::wire::targets::SolveResult;
use aimak_words::finance::line_name;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// After so long a search is called a hard question.
const LONG: Duration = Duration::from_secs(5);

/// How a search stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Search {
    /// Nothing was asked.
    None,
    /// Nothing is ticked, or a number cannot be read.
    Incomplete,
    /// It runs; `true` when it takes long.
    Running(bool),
    /// A person stopped it.
    Stopped,
    /// Another plan stopped it.
    Overtaken,
    /// The thread does not work here.
    Broken,
    /// The answer.
    Told(Arc<(Question, Found)>),
}

impl Search {
    const fn runs(&self) -> bool {
        matches!(self, Self::Running(_))
    }
}

/// What the parts of the section share.
#[derive(Clone, Copy)]
struct Desk {
    studio: Studio,
    wishes: RwSignal<Wishes>,
    search: RwSignal<Search>,
    /// Tells one search from another.
    ticket: StoredValue<u32>,
    requests: Requests,
    find: NodeRef<html::Button>,
}

impl Desk {
    fn new(studio: Studio) -> Self {
        let wishes = studio.books.with_untracked(|books| Wishes::of(books, studio.service));
        Self {
            studio,
            wishes: RwSignal::new(wishes),
            search: RwSignal::new(Search::None),
            ticket: StoredValue::new(0),
            requests: Requests::new(),
            find: NodeRef::new(),
        }
    }

    /// The question as it stands; `None` when nothing is wanted or nothing may be moved.
    fn question(self) -> Option<Question> {
        let draft = self.studio.draft.get_untracked();
        let plan = Arc::new(draft.plan());
        let (levers, targets) = self
            .wishes
            .with_untracked(|wishes| (wishes.levers(&plan, self.studio.service), wishes.targets(self.studio.service)));
        (!levers.is_empty() && !targets.is_empty()).then_some(Question { draft, plan, levers, targets })
    }

    fn is_current(self, ticket: u32) -> bool {
        self.ticket.try_get_value() == Some(ticket)
    }

    /// Begins a search; one that runs already is ended.
    fn start(self) {
        self.end();
        let Some(question) = self.question() else { return self.search.set(Search::Incomplete) };
        let Ok(plan) = serde_json::to_string(&PlanFile::of(&question.plan)) else {
            return self.search.set(Search::Broken);
        };
        let ticket = self.ticket.get_value();
        self.search.set(Search::Running(false));
        let long = move || {
            if self.is_current(ticket) && self.search.with_untracked(Search::runs) {
                self.search.set(Search::Running(true));
            }
        };
        set_timeout(long, LONG);
        self.requests.run(async move {
            let told = worker::solve::<_, SolveResult>(&plan, &question.file()).await;
            if self.is_current(ticket) {
                let found = told.ok().and_then(|told| Found::of(&question, &told));
                self.search.set(found.map_or(Search::Broken, |found| Search::Told(Arc::new((question, found)))));
            }
        });
    }

    /// Ends the search that runs, if one does.
    fn end(self) {
        self.ticket.update_value(|ticket| *ticket += 1);
        if self.search.with_untracked(Search::runs) {
            worker::stop(worker::Desk::Search);
        }
    }

    fn stop(self, why: Search) {
        if self.search.with_untracked(Search::runs) {
            self.end();
            self.search.set(why);
        }
    }
}

/// The section.
pub fn section(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let desk = Desk::new(studio);
    // Another plan is another question.
    Effect::new(move |first: Option<()>| {
        studio.draft.track();
        if first.is_some() {
            desk.stop(Search::Overtaken);
        }
    });
    on_cleanup(move || desk.end());
    let wants = desk.wishes.with_untracked(|wishes| wishes.wants.iter().map(|want| want.goal).collect::<Vec<_>>());
    let may = desk.wishes.with_untracked(|wishes| wishes.may.clone());
    let levers = may.into_iter().map(|(may, _)| {
        let allowed = Memo::new(move |_| desk.wishes.with(|wishes| wishes.may.contains(&(may, true))));
        view! {
            <label class="field__check">
                <input
                    id=["solve-may-", &may.code()].concat()
                    type="checkbox"
                    prop:checked=move || allowed.get()
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        desk.wishes.update(|wishes| wishes.allow(may, on));
                    }
                />
                <span>{move || studio.books.with(|books| may.label(lang.get(), books, studio.service))}</span>
            </label>
        }
    });
    view! {
        <section class="panel solve" data-wide="" id="solve" aria-labelledby="solve-title">
            <h2 class="panel__title" id="solve-title">{say(messages::solve_title)}</h2>
            <p class="caption">{say(messages::solve_text)}</p>
            <fieldset class="solve__part">
                <legend>{say(messages::solve_wants_title)}</legend>
                {wants.into_iter().map(|goal| want(desk, goal)).collect_view()}
            </fieldset>
            <fieldset class="solve__part">
                <legend>{say(messages::solve_levers_title)}</legend>
                <div class="solve__levers">{levers.collect_view()}</div>
            </fieldset>
            <p class="solve__actions">
                <button
                    class="button"
                    data-kind="primary"
                    type="button"
                    node_ref=desk.find
                    on:click=move |_| desk.start()
                >
                    {say(messages::solve_find_action)}
                </button>
            </p>
            <div class="solve__state" role="status">{move || desk.search.with(|search| state(desk, lang.get(), search))}</div>
            {move || {
                let told = desk.search.with(|search| match search {
                    Search::Told(told) => Some(told.clone()),
                    Search::None
                    | Search::Incomplete
                    | Search::Running(_)
                    | Search::Stopped
                    | Search::Overtaken
                    | Search::Broken => None,
                });
                told.map(|told| answer(desk, lang.get(), &told))
            }}
            {options::comparison(desk)}
        </section>
    }
    .into_any()
}

/// A wish: a sentence to be ticked, its number, and for coverage its year.
fn want(desk: Desk, goal: Goal) -> AnyView {
    let lang = Settings::lang();
    let (studio, wishes) = (desk.studio, desk.wishes);
    let now = Memo::new(move |_| wishes.with(|wishes| wishes.wants.iter().copied().find(|want| want.goal == goal)));
    let set = move |change: &dyn Fn(&mut model::Want)| {
        wishes.update(|wishes| wishes.wants.iter_mut().filter(|want| want.goal == goal).for_each(change));
    };
    let unit = move || now.get().map(|want| want.target(studio.service).unit());
    let (max, step) = goal.reach();
    let Some(unit) = untrack(unit) else { return ().into_any() };
    let entry = Entry::new(
        Scale { unit, min: 0, max, step },
        Memo::new(move |_| now.get().map(|want| want.limit)),
        move |change| match change {
            Change::Moving(limit) | Change::Set(limit) => set(&|want| want.limit = limit),
            Change::Emptied | Change::Settled => {}
        },
    );
    let id = ["solve-", goal.code()].concat();
    let year = (goal == Goal::Coverage).then(|| {
        let years = studio.books.with_untracked(|books| Years::of(books));
        let options = years.projected().map(|year| {
            view! { <option value=year selected=move || now.get().is_some_and(|want| want.from == year)>{year}</option> }
        });
        view! {
            <select
                class="field__input solve__year"
                id="solve-from"
                aria-label=say(messages::solve_from_name)
                on:change=move |event| {
                    if let Ok(year) = event_target_value(&event).parse() {
                        set(&|want| want.from = year);
                    }
                }
            >
                {options.collect_view()}
            </select>
        }
    });
    view! {
        <div class="solve__want">
            <label class="field__check">
                <input
                    id=[&id, "-on"].concat()
                    type="checkbox"
                    prop:checked=move || now.get().is_some_and(|want| want.on)
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        set(&|want| want.on = on);
                    }
                />
                <span>
                    {move || now.get().map(|want| model::sentence(lang.get(), want.target(studio.service)))}
                </span>
            </label>
            <div class="solve__number">
                <label class="visually-hidden" for=id.clone()>{move || goal.name(lang.get())}</label>
                <Stepper id=id name=Signal::derive(move || goal.name(lang.get()).to_owned()) entry=entry/>
                {year}
            </div>
        </div>
    }
    .into_any()
}

/// How the search stands, in words.
fn state(desk: Desk, lang: Lang, search: &Search) -> AnyView {
    let say = |text: &'static str| view! { <p>{text}</p> }.into_any();
    match search {
        Search::None => ().into_any(),
        Search::Incomplete => say(messages::solve_nothing_text(lang)),
        Search::Stopped => say(messages::solve_stopped_text(lang)),
        Search::Overtaken => say(messages::solve_changed_text(lang)),
        Search::Broken => say(messages::solve_broken_text(lang)),
        Search::Running(long) => {
            let text = if *long { messages::solve_long_text } else { messages::solve_searching_text };
            let stop = move |_| {
                desk.stop(Search::Stopped);
                // The button goes; its place is taken by the one that began the search.
                if let Some(find) = desk.find.get_untracked() {
                    drop(find.focus());
                }
            };
            view! {
                <div class="solve__running">
                    <progress class="solve__bar" aria-label=messages::solve_searching_text(lang)></progress>
                    <p>{text(lang)}</p>
                    <button class="button" type="button" on:click=stop>{messages::solve_stop_action(lang)}</button>
                </div>
            }
            .into_any()
        }
        // The answer below begins with it.
        Search::Told(told) => view! { <p class="visually-hidden">{headline(lang, &told.1)}</p> }.into_any(),
    }
}

/// What came of a search, in a few words.
fn headline(lang: Lang, found: &Found) -> &'static str {
    match found {
        Found::Solved(..) => messages::solve_solved_title(lang),
        Found::Conflict(..) => messages::solve_conflict_title(lang),
        Found::Undecided => messages::solve_undecided_title(lang),
    }
}

fn answer(desk: Desk, lang: Lang, told: &Arc<(Question, Found)>) -> AnyView {
    let (question, found) = &**told;
    let body = match found {
        Found::Solved(way, least) => {
            let proven =
                if *least { messages::solve_solved_text(lang) } else { messages::solve_solved_open_text(lang) };
            view! {
                <h3 class="solve__heading">{headline(lang, found)}</h3>
                <p>{proven}</p>
                {solution(desk, lang, question, way, messages::solve_take_action(lang).to_owned())}
            }
            .into_any()
        }
        Found::Conflict(gives, proven) => {
            let title = Signal::stored(headline(lang, found).to_owned());
            let text = model::conflict(lang, gives);
            let open = (!proven).then(|| view! { <p>{messages::solve_conflict_open_text(lang)}</p> });
            let ways = gives.iter().filter_map(|give| way_out(desk, lang, question, give)).collect_view();
            view! {
                <Notice kind=NoticeKind::Watch title=title>
                    <p class="solve__conflict">{text}</p>
                    {open}
                </Notice>
                {ways}
            }
            .into_any()
        }
        Found::Undecided => view! {
            <h3 class="solve__heading">{headline(lang, found)}</h3>
            <p>{messages::solve_undecided_text(lang)}</p>
        }
        .into_any(),
    };
    let told = told.clone();
    let stands = Memo::new(move |_| {
        desk.studio.draft.with(|draft| {
            let (question, found) = &*told;
            (found.has(draft), question.draft == *draft)
        })
    });
    let note = move || match stands.get() {
        (true, _) => Some(messages::solve_taken_text(lang)),
        (false, true) => None,
        (false, false) => Some(messages::solve_outdated_text(lang)),
    };
    view! {
        <div class="solve__answer">
            {body}
            <p class="solve__note" role="status">{note}</p>
        </div>
    }
    .into_any()
}

/// What one wish would have to give, with the scenario that follows.
fn way_out(desk: Desk, lang: Lang, question: &Question, give: &Give) -> Option<AnyView> {
    let way = give.way.as_ref()?;
    let instead = model::given(lang, give);
    let label = messages::solve_conflict_take(lang, &instead);
    let others = (!give.others_hold).then(|| view! { <p>{messages::solve_conflict_others_text(lang)}</p> });
    Some(
        view! {
            <details class="solve__way">
                <summary>
                    <Icon name="chevron-down"/>
                    <span>{instead}</span>
                </summary>
                {others}
                {solution(desk, lang, question, way, label)}
            </details>
        }
        .into_any(),
    )
}

/// Rates, other moves and what the figures say of a scenario that may be taken over.
fn solution(desk: Desk, lang: Lang, question: &Question, way: &Way, take: String) -> AnyView {
    let rates = model::rate_rows(lang, question, way);
    let heads = [messages::solve_today_head(lang), messages::solve_plan_head(lang), messages::solve_found_head(lang)];
    let rows = rates.iter().map(|row| {
        let cells = row.amounts.iter().enumerate().map(|(number, amount)| {
            let choice = (number == 2).then_some("option");
            view! { <td data-numeric="" data-choice=choice>{amount.clone()}</td> }
        });
        view! {
            <tr>
                <th scope="row">{row.payers.clone()}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let table = (!rates.is_empty()).then(|| {
        view! {
            <div class="table solve__rates" role="region" tabindex="0" aria-label=messages::solve_rates_caption(lang)>
                <table>
                    <caption>{messages::solve_rates_caption(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{messages::solve_rate_head(lang)}</th>
                            {heads
                                .into_iter()
                                .enumerate()
                                .map(|(number, head)| {
                                    view! {
                                        <th scope="col" data-numeric="" data-choice=(number == 2).then_some("option")>
                                            {head}
                                        </th>
                                    }
                                })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    let moves = model::other_moves(lang, question, way);
    let moves = moves.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let kept = way.kept.iter().map(|kept| kept_row(lang, way, kept)).collect_view();
    let draft = way.draft.clone();
    view! {
        {table}
        {moves}
        <div class="table" role="region" tabindex="0" aria-label=messages::solve_kept_caption(lang)>
            <table>
                <caption>{messages::solve_kept_caption(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{messages::solve_wish_head(lang)}</th>
                        <th scope="col">{messages::solve_reached_head(lang)}</th>
                    </tr>
                </thead>
                <tbody>{kept}</tbody>
            </table>
        </div>
        {take_over(desk, draft, take)}
    }
    .into_any()
}

fn kept_row(lang: Lang, way: &Way, kept: &Kept) -> AnyView {
    let reached = kept
        .reached
        .value
        .map_or_else(|| messages::plan_missing_value(lang).to_owned(), |value| model::number(lang, kept.target, value));
    let verdict = if kept.holds() {
        (Verdict::Good, messages::solve_holds_text(lang).to_owned())
    } else {
        (Verdict::Problem, messages::solve_fails_text(lang).to_owned())
    };
    view! {
        <tr>
            <th scope="row">{model::sentence(lang, kept.target)}</th>
            <td>
                {reached}
                <span class="solve__at">{line_name(lang, kept.reached.at, Some(&way.plan))}</span>
                <Status verdict=Signal::stored(Some(verdict))/>
            </td>
        </tr>
    }
    .into_any()
}

/// The button that makes a scenario the one in view; a step that can be taken back.
fn take_over(desk: Desk, draft: Draft, label: String) -> AnyView {
    let known = draft.clone();
    let taken = Memo::new(move |_| desk.studio.draft.with(|now| *now == known));
    view! {
        <p class="solve__actions">
            <button
                class="button"
                type="button"
                aria-disabled=move || taken.get().then_some("true")
                on:click=move |_| desk.studio.make(draft.clone())
            >
                <Icon name="check"/>
                <span>{label}</span>
            </button>
        </p>
    }
    .into_any()
}
