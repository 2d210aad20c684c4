//! What may happen: the plan in many futures, computed beside the page when the plan rests. Which
//! numbers nobody knows for sure, how far they may be off and why, and what each of them alone does.

use super::state::Studio;
use crate::api::{Requests, worker};
use crate::charts::{CashFan, WhatMovesTheCash};
use crate::format::{amount_in_words, figure_name};
use crate::hooks::use_seen;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::risk::PERCENTILES;
use aimak_core::finance::{self, At, Figure, Plan};
use aimak_core::format;
use aimak_core::lang::{Lang, Text};
use aimak_core::period::Period;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::plan::PlanFile;
use aimak_core::wire::risk::{OF_TEN, RiskResult, question};
use aimak_words::choice::reason;
use aimak_words::finance::line_name;
use leptos::html;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// Futures after each rest.
const USUAL: u32 = 1_000;
/// Futures on request.
const MANY: u32 = 10_000;
/// How many are computed at a time: some thousandths of a second.
const PART: u32 = 500;
/// The same futures each time: what differs then is the plan.
const SEED: u32 = 2_026;

/// A number that nobody knows for sure.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Doubt {
    figure: FigureId,
    at: At,
    unit: Unit,
    /// In the plan; of a course its first value.
    today: i64,
    low: i64,
    high: i64,
    /// Why it is taken as it is.
    reason: Option<Text>,
    /// The least money of the municipality when this alone is at its lowest, and at its highest.
    cash: (Option<i64>, Option<i64>),
}

impl Doubt {
    /// How far the least money moves.
    fn swing(&self, least: Option<i64>) -> u64 {
        let ends = [self.cash.0, self.cash.1, least];
        let known = || ends.into_iter().flatten();
        known().max().zip(known().min()).map_or(0, |(most, least)| most.abs_diff(least))
    }
}

/// The numbers of a plan that nobody knows for sure, in the order in which futures draw them.
fn doubts(plan: &Plan) -> (Vec<Doubt>, Study) {
    let model = finance::model(plan);
    let uncertain = question(plan, &model, u64::from(SEED), USUAL).uncertain;
    let of = |value: &finance::risk::Value, course: bool| {
        let node = model.study.node(value.datum);
        let note = model.notes.iter().find(|note| note.datum == value.datum);
        let at = node.subject.of_plan()?;
        Some(Doubt {
            figure: node.figure,
            at: if course { At { year: None, ..at } } else { at },
            unit: node.unit,
            today: value.today,
            low: value.low,
            high: value.high,
            reason: note.and_then(|note| note.reason.clone().or_else(|| note.source.clone())),
            cash: (None, None),
        })
    };
    let doubts = uncertain
        .iter()
        .filter_map(|of_course| of_course.values.first().and_then(|value| of(value, of_course.values.len() > 1)));
    (doubts.collect(), model.study)
}

/// The least money of the municipality at the end of any year.
fn least(study: &Study) -> Option<i64> {
    let id = study.find(Figure::CashLowPoint.into(), Subject::Plan(At::MUNICIPALITY))?;
    study.node(id).amount.ok()
}

/// What came out of the futures of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    plan: Arc<Plan>,
    study: Arc<Study>,
    result: Arc<RiskResult>,
    /// What matters most first.
    doubts: Vec<Doubt>,
    least: Option<i64>,
}

impl Told {
    /// The answer of the thread about a plan.
    fn of(plan: Arc<Plan>, result: RiskResult) -> Self {
        let (mut doubts, study) = doubts(&plan);
        let least = least(&study);
        for (doubt, entry) in doubts.iter_mut().zip(&result.uncertain) {
            doubt.cash = entry.cash();
        }
        doubts.sort_by_key(|doubt| Reverse(doubt.swing(least)));
        Self { plan, study: Arc::new(study), result: Arc::new(result), doubts, least }
    }

    /// How long the money lasts, in a sentence.
    fn sentence(&self, lang: Lang) -> String {
        let last = self.plan.book_year + i16::from(self.plan.years);
        match &self.result.lasting {
            Some(lasting) if lasting.year == last => {
                messages::risk_lasts_whole(lang, &lasting.of_ten.to_string(), &lasting.year.to_string())
            }
            Some(lasting) => messages::risk_lasts_part(lang, &lasting.of_ten.to_string(), &lasting.year.to_string()),
            None => messages::risk_lasts_not(lang, &OF_TEN.to_string(), &(self.plan.book_year + 1).to_string()),
        }
    }

    /// In exactly how many futures the money lasts as long as the sentence says.
    fn kept(&self) -> Option<u32> {
        let first = || self.result.series.first()?.years.first()?.lasts;
        self.result.lasting.as_ref().map(|lasting| lasting.futures).or_else(first)
    }

    /// The 10th, 25th, 50th, 75th and 90th percentile of a figure in each year; `None` in it where no
    /// future has a value.
    fn fan(&self, figure: FigureId, service: Option<Service>) -> Vec<(i16, Option<[i64; 5]>)> {
        let service = service.map(Service::code);
        let found = |code: &str, of: Option<&str>| code == figure.code() && of == service;
        let series = self.result.series.iter().find(|series| found(&series.figure, series.service.as_deref()));
        let years = series.into_iter().flat_map(|series| {
            series.years.iter().map(|year| {
                let amounts = series.amounts(year);
                (
                    year.year,
                    amounts.map(|[_, ten, quarter, half, three, ninety, _]| [ten, quarter, half, three, ninety]),
                )
            })
        });
        years.collect()
    }
}

// The fan names them by their places.
const _: () = assert!(PERCENTILES[1] == 10 && PERCENTILES[3] == 50 && PERCENTILES[5] == 90);

/// How the computing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    /// Nothing runs.
    Idle,
    /// So many of so many are computed.
    Running(u32, u32),
    /// A person stopped it.
    Stopped,
    /// The thread does not work here.
    Broken,
    /// The books call nothing uncertain.
    Sure,
}

/// What the parts of the section share.
#[derive(Clone, Copy)]
struct Desk {
    studio: Studio,
    run: RwSignal<Run>,
    told: RwSignal<Option<Arc<Told>>>,
    ticket: StoredValue<u32>,
    requests: Requests,
    more: NodeRef<html::Button>,
}

impl Desk {
    /// Computes so many futures of the plan at rest; what runs already is overtaken.
    fn start(self, count: u32) {
        self.ticket.update_value(|ticket| *ticket += 1);
        let ticket = self.ticket.get_value();
        let plan = self.studio.rested.get_untracked();
        if doubts(&plan).0.is_empty() {
            self.told.set(None);
            return self.run.set(Run::Sure);
        }
        let Ok(text) = serde_json::to_string(&PlanFile::of(&plan)) else { return self.run.set(Run::Broken) };
        self.run.set(Run::Running(0, count));
        self.requests.run(async move {
            let current = move || self.ticket.try_get_value() == Some(ticket);
            let mut told = worker::begin_futures(&text, SEED, count).await;
            let mut done = 0;
            while told.is_ok() && done < count {
                if !current() {
                    return;
                }
                told = worker::some_futures(done, PART.min(count - done)).await;
                done += PART.min(count - done);
                if current() {
                    self.run.set(Run::Running(done, count));
                }
            }
            if !current() {
                return;
            }
            let told = match told {
                Ok(()) => worker::risk::<RiskResult>().await,
                Err(fault) => Err(fault),
            };
            if current() {
                self.run.set(if told.is_ok() { Run::Idle } else { Run::Broken });
                self.told.set(told.ok().map(|result| Arc::new(Told::of(plan, result))));
            }
        });
    }

    fn stop(self) {
        if matches!(self.run.get_untracked(), Run::Running(..)) {
            self.ticket.update_value(|ticket| *ticket += 1);
            self.run.set(Run::Stopped);
        }
        // The button goes; its place is taken by the one that computes more.
        if let Some(more) = self.more.get_untracked() {
            drop(more.focus());
        }
    }
}

/// The section.
pub fn section(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let desk = Desk {
        studio,
        run: RwSignal::new(Run::Idle),
        told: RwSignal::new(None),
        ticket: StoredValue::new(0),
        requests: Requests::new(),
        more: NodeRef::new(),
    };
    let part = NodeRef::new();
    let seen = use_seen(part);
    Effect::new(move || {
        studio.rested.track();
        if seen.get() {
            desk.start(USUAL);
        }
    });
    let known = Memo::new(move |_| desk.told.with(Option::is_some));
    let sure = Memo::new(move |_| desk.run.get() == Run::Sure);
    view! {
        <section class="panel risk" data-wide="" id="risk" aria-labelledby="risk-title" node_ref=part>
            <h2 class="panel__title" id="risk-title">{say(messages::risk_title)}</h2>
            <p class="caption">{say(messages::risk_text)}</p>
            {move || {
                sure.get().then(|| view! { <p class="risk__none">{messages::risk_none_text(lang.get())}</p> })
            }}
            {move || {
                (!sure.get()).then(|| {
                    view! {
                        <p class="solve__actions">
                            <button
                                class="button"
                                type="button"
                                node_ref=desk.more
                                on:click=move |_| desk.start(MANY)
                            >
                                {move || {
                                    messages::risk_more_action(lang.get(), &format::integer(lang.get(), i64::from(MANY)))
                                }}
                            </button>
                        </p>
                    }
                })
            }}
            // Below the button, which so stays under a finger when they come.
            <div class="solve__state" role="status">{move || stands(desk, lang.get())}</div>
            {move || known.get().then(|| told(desk))}
        </section>
    }
    .into_any()
}

/// How the computing stands, in words.
fn stands(desk: Desk, lang: Lang) -> AnyView {
    match desk.run.get() {
        Run::Idle | Run::Sure => ().into_any(),
        Run::Stopped => view! { <p>{messages::risk_stopped_text(lang)}</p> }.into_any(),
        Run::Broken => view! { <p>{messages::risk_broken_text(lang)}</p> }.into_any(),
        Run::Running(done, count) => {
            let number = |number: u32| format::integer(lang, i64::from(number));
            let text = messages::risk_running_text(lang, &number(done), &number(count));
            view! {
                <div class="solve__running">
                    <progress class="solve__bar" max=count value=done aria-label=text.clone()></progress>
                    <p aria-hidden="true">{text}</p>
                    <button class="button" type="button" on:click=move |_| desk.stop()>
                        {messages::risk_stop_action(lang)}
                    </button>
                </div>
            }
            .into_any()
        }
    }
}

/// What came out. It stays while new futures are computed, and says so.
fn told(desk: Desk) -> Option<AnyView> {
    let lang = Settings::lang();
    let first = desk.told.get_untracked()?;
    let told = Memo::new_with_compare(
        move |_| desk.told.get().unwrap_or_else(|| first.clone()),
        |before: Option<&Arc<Told>>, now| !before.zip(now).is_some_and(|(before, now)| Arc::ptr_eq(before, now)),
    );
    let old = Memo::new(move |_| !Arc::ptr_eq(&told.read().plan, &desk.studio.rested.get()));
    let count = move || format::integer(lang.get(), i64::from(told.read().result.futures));
    let exact = move || {
        let kept = told.read().kept()?;
        Some(messages::risk_exact_text(lang.get(), &format::integer(lang.get(), i64::from(kept)), &count()))
    };
    let plan = Signal::derive(move || told.read().plan.clone());
    let study = Signal::derive(move || told.read().study.clone());
    let futures = Signal::derive(move || told.read().result.clone());
    let coverage = move || {
        let fan = told.read().fan(FigureId::CostCoverage, Some(desk.studio.service));
        let caption = messages::risk_coverage_caption(lang.get(), &count());
        fan_table(lang.get(), caption, &fan, |lang, amount| format::percent(lang, amount, 1))
    };
    Some(
        view! {
            <div class="risk__told" data-old=move || old.get().then_some("")>
                <p class="risk__sentence">{move || told.read().sentence(lang.get())}</p>
                <p class="caption">{exact}</p>
                {move || old.get().then(|| view! { <p class="risk__old">{messages::risk_old_text(lang.get())}</p> })}
                <CashFan plan=plan futures=futures/>
                {coverage}
                <WhatMovesTheCash plan=plan study=study futures=futures/>
                {move || data_table(lang.get(), &told.read())}
            </div>
        }
        .into_any(),
    )
}

type Fan = [(i16, Option<[i64; 5]>)];

/// A figure over the years, in many futures.
fn fan_table(lang: Lang, caption: String, fan: &Fan, write: impl Fn(Lang, i64) -> String) -> AnyView {
    let heads = [
        messages::risk_low_head(lang),
        messages::risk_quarter_head(lang),
        messages::risk_middle_head(lang),
        messages::risk_three_head(lang),
        messages::risk_high_head(lang),
    ];
    let rows = fan.iter().map(|&(year, amounts)| {
        let cells = (0..5).map(|at| {
            let text = amounts
                .map_or_else(|| messages::plan_missing_value(lang).to_owned(), |amounts| write(lang, amounts[at]));
            view! { <td data-numeric="">{text}</td> }
        });
        view! {
            <tr>
                <th scope="row">{year}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let name = caption.clone();
    view! {
        <div class="table" role="region" tabindex="0" aria-label=name>
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{messages::risk_year_head(lang)}</th>
                        {heads.map(|head| view! { <th scope="col" data-numeric="">{head}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What is not known for sure, how far it may be off, why, and what it alone does.
fn data_table(lang: Lang, told: &Told) -> AnyView {
    let missing = || messages::plan_missing_value(lang).to_owned();
    let sum = |amount: Option<i64>| amount.map_or_else(missing, |amount| format::money_whole(lang, amount));
    let rows = told.doubts.iter().map(|doubt| {
        let word = |amount| amount_in_words(lang, amount, doubt.unit, Period::None);
        let range = messages::risk_range_text(lang, &word(doubt.today), &word(doubt.low), &word(doubt.high));
        let why = doubt
            .reason
            .as_ref()
            .map_or_else(|| messages::risk_reason_missing(lang).to_owned(), |text| reason(lang, text).to_owned());
        view! {
            <tr>
                <th scope="row">
                    {figure_name(lang, doubt.figure)}
                    <span class="solve__at">{line_name(lang, doubt.at, Some(&told.plan))}</span>
                    <span class="solve__at">{why}</span>
                </th>
                <td class="risk__range">{range}</td>
                <td data-numeric="">{sum(doubt.cash.0)}</td>
                <td data-numeric="">{sum(doubt.cash.1)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <p class="caption">{messages::risk_data_text(lang, &sum(told.least))}</p>
        <div class="table" role="region" tabindex="0" aria-label=messages::risk_data_caption(lang)>
            <table>
                <caption>{messages::risk_data_caption(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{messages::risk_data_head(lang)}</th>
                        <th scope="col">{messages::risk_range_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::risk_at_low_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::risk_at_high_head(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::finance::risk::{Futures, Part, Scratch};
    use aimak_core::wire::risk::LastingEntry;

    const BOOKS: &str = include_str!("../../../../docs/worked/scenarios/ulgu-three-services.json");

    fn plan() -> Arc<Plan> {
        let file: PlanFile = serde_json::from_str(BOOKS).expect("a shipped plan is JSON");
        Arc::new(file.check().expect("a shipped plan keeps the rules"))
    }

    /// What the thread does, at once.
    fn told(plan: &Arc<Plan>, count: u32) -> Told {
        let model = finance::model(plan);
        let question = question(plan, &model, u64::from(SEED), count);
        let futures = Futures::new(&model.study, &question);
        let mut scratch = Scratch::default();
        let parts = (0..count).step_by(PART as usize).map(|first| futures.part(&mut scratch, first..first + PART));
        let part = Part::join(parts.collect()).expect("whole");
        Told::of(plan.clone(), RiskResult::of(plan, &model.study, &question, &part))
    }

    #[test]
    fn every_number_in_doubt_is_shown_with_its_range_and_what_it_does() {
        let plan = plan();
        let told = told(&plan, USUAL);
        assert_eq!(told.doubts.len(), told.result.uncertain.len());
        assert!(told.doubts.len() > 5, "{}", told.doubts.len());
        for doubt in &told.doubts {
            assert!(doubt.low <= doubt.today && doubt.today <= doubt.high && doubt.low < doubt.high, "{doubt:?}");
            assert!(doubt.cash.0.is_some() && doubt.cash.1.is_some(), "{doubt:?}");
            // The same number as the thread told.
            let known = told.result.uncertain.iter().filter(|entry| {
                entry.figure == doubt.figure.code() && entry.at == doubt.at.code() && entry.cash() == doubt.cash
            });
            assert_eq!(known.count(), 1, "{doubt:?}");
        }
        assert!(told.doubts.is_sorted_by_key(|doubt| Reverse(doubt.swing(told.least))));
        assert!(told.doubts.iter().any(|doubt| doubt.reason.is_some()));
        assert!(told.least.is_some());
    }

    #[test]
    fn fans_have_every_year_and_widen_upwards() {
        let plan = plan();
        let told = told(&plan, USUAL);
        for fan in
            [told.fan(Figure::ClosingCash.into(), None), told.fan(FigureId::CostCoverage, Some(Service::DrinkingWater))]
        {
            assert_eq!(fan.len(), usize::from(plan.years));
            for (year, amounts) in &fan {
                assert!(amounts.is_some_and(|amounts| amounts.is_sorted()), "{year} {amounts:?}");
            }
            assert!(fan.iter().any(|(_, amounts)| amounts.is_some_and(|amounts| amounts[0] < amounts[4])));
        }
    }

    #[test]
    fn the_sentence_tells_how_often_and_how_long_in_every_language() {
        let plan = plan();
        let told = told(&plan, USUAL);
        let last = plan.book_year + i16::from(plan.years);
        let with = |lasting: Option<LastingEntry>| Told {
            result: Arc::new(RiskResult { lasting, ..(*told.result).clone() }),
            ..told.clone()
        };
        let lasting = |year| Some(LastingEntry { year, of_ten: 9, futures: 934 });
        for lang in Lang::ALL {
            for (lasting, often, year) in
                [(lasting(last), "9", last), (lasting(2_029), "9", 2_029), (None, "8", plan.book_year + 1)]
            {
                let text = with(lasting).sentence(lang);
                assert!(text.contains(often) && text.contains(&year.to_string()), "{text}");
            }
        }
        assert_eq!(with(lasting(last)).kept(), Some(934));
        // Where it does not last so often, the count is that of the first year.
        let first = with(None).kept().expect("the money has a bound");
        assert!(first < 800 || told.result.lasting.is_some(), "{first}");
    }

    #[test]
    fn books_without_ranges_have_nothing_in_doubt() {
        let mut file = serde_json::to_value(PlanFile::of(&plan())).expect("JSON");
        strip(&mut file);
        let file: PlanFile = serde_json::from_value(file).expect("the shape");
        assert!(doubts(&file.check().expect("it keeps the rules")).0.is_empty());
    }

    /// Takes every range away.
    fn strip(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(fields) => {
                if fields.contains_key("value") || fields.contains_key("first") {
                    fields.remove("low");
                    fields.remove("high");
                }
                fields.values_mut().for_each(strip);
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(strip),
            serde_json::Value::Null
            | serde_json::Value::Bool(_)
            | serde_json::Value::Number(_)
            | serde_json::Value::String(_) => {}
        }
    }
}
