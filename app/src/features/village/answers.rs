//! The picture: main figures with their range, how long the money lasts, what to collect next, and on
//! what it all rests.

use super::model::{self, Found, Main, NEXT, next_told, told};
use super::state::Desk;
use crate::components::{Icon, Notice, NoticeKind, Pair};
use crate::format::exact_in_words;
use crate::format::origin::Key;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::finance::village::Assumption;
use aimak_core::lang::Lang;
use aimak_words::choice::{assumption_name, assumption_reason};
use leptos::prelude::*;

/// Reads the picture; `None` where the answers give none.
fn with<T>(desk: Desk, read: impl FnOnce(&Found) -> T) -> Option<T> {
    desk.found.with(|found| found.as_ref().as_ref().ok().map(read))
}

/// The main figures.
pub fn strip(desk: Desk) -> AnyView {
    let figures = Main::ALL.map(|main| figure(desk, main));
    view! {
        <section class="village__strip" aria-labelledby="figures-title">
            <h2 class="visually-hidden" id="figures-title">{say(messages::village_main_title)}</h2>
            <ul class="figure-strip" id="figures" data-count="4" tabindex="-1">
                {figures.collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn figure(desk: Desk, main: Main) -> AnyView {
    let lang = Settings::lang();
    let key = move |found: &Found| -> Key {
        let node = found.picture.study.node(main.node(&found.picture));
        (node.figure, node.subject)
    };
    let shown = Memo::new(move |_| {
        with(desk, |found| {
            let (figure, subject) = key(found);
            let study = &found.picture.study;
            Pair::new(figure, (study, study), (subject, subject)).shown(lang.get())
        })
        .flatten()
    });
    let range = move || {
        let (low, high) = desk.width.with(|width| width.as_ref().and_then(|width| main.range(&width.spread)))?;
        let unit = with(desk, |found| found.picture.study.node(main.node(&found.picture)).unit)?;
        let lang = lang.get();
        Some(if low == high {
            messages::village_main_sure(lang).to_owned()
        } else {
            messages::village_main_range(lang, &told(lang, low, unit), &told(lang, high, unit))
        })
    };
    let known = Memo::new(move |_| shown.with(Option::is_some));
    let id = ["figure-", main.code()].concat();
    let label_id = id.clone();
    let range_id = id.clone() + "-range";
    let describes = [id.as_str(), range_id.as_str()].join(" ");
    let value = move || {
        if known.get() {
            let describes = describes.clone();
            view! {
                <button
                    class="figure__value"
                    type="button"
                    aria-describedby=describes
                    aria-controls="explanation"
                    aria-expanded=move || {
                        if with(desk, key).is_some_and(|key| desk.explains(key)) { "true" } else { "false" }
                    }
                    on:click=move |_| {
                        if let Some(key) = untrack(|| with(desk, key)) {
                            desk.explain(key);
                        }
                    }
                >
                    <span class="figure__number">
                        {move || shown.with(|shown| shown.as_ref().map(|shown| shown.number.clone()))}
                    </span>
                    " "
                    <span class="figure__unit">{move || shown.with(|shown| shown.as_ref().map(|shown| shown.unit))}</span>
                </button>
            }
            .into_any()
        } else {
            view! { <span class="figure__none">{say(messages::village_main_missing)}</span> }.into_any()
        }
    };
    view! {
        <li class="figure">
            <p class="figure__label" id=label_id>{move || main.label(lang.get())}</p>
            {value}
            <p class="delta village__range" id=range_id>{move || range().filter(|_| known.get())}</p>
            <p class="status"></p>
        </li>
    }
    .into_any()
}

/// How long the money lasts, and how wide the picture is.
pub fn money(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let sentence = move || {
        let lang = lang.get();
        with(desk, |found| {
            let last = found.picture.cash.last().map(|(year, _)| year.to_string()).unwrap_or_default();
            let coverage = found.picture.study.node(found.picture.coverage).amount.ok();
            let coverage = coverage.map(|share| aimak_core::format::percent(lang, share, 0));
            let lasts = match found.picture.runs_out() {
                Some(year) => messages::village_money_runs_out(lang, &year.to_string()),
                None => messages::village_money_lasts(lang, &last),
            };
            let covered = coverage.map(|share| messages::village_money_coverage(lang, &share)).unwrap_or_default();
            [&covered, " ", &lasts].concat().trim().to_owned()
        })
    };
    let futures = move || {
        let lang = lang.get();
        let last = with(desk, |found| found.picture.cash.last().map(|(year, _)| year.to_string())).flatten()?;
        let share = desk.width.with(|width| width.as_ref().map(|width| width.lasts_of_hundred()))?;
        Some(messages::village_money_futures(lang, &share.to_string(), &last))
    };
    let missing = move || {
        desk.found.with(|found| match found.as_ref() {
            Ok(_) => None,
            Err(faults) => {
                let lines = model::faults_told(lang.get(), faults);
                Some(lines.into_iter().map(|line| view! { <li>{without_place(&line)}</li> }).collect_view())
            }
        })
    };
    let known = Memo::new(move |_| desk.found.with(|found| found.is_ok()));
    view! {
        {move || {
            if known.get() {
                view! {
                    <section class="panel" aria-labelledby="money-title">
                        <h2 class="panel__title" id="money-title">{say(messages::village_money_title)}</h2>
                        <p class="village__finding" id="finding" role="status">{sentence}</p>
                        <p>{futures}</p>
                        <p class="caption">{say(messages::village_money_caption)}</p>
                    </section>
                }
                .into_any()
            } else {
                view! {
                    <Notice
                        kind=NoticeKind::Info
                        title=Signal::derive(move || messages::village_begin_title(lang.get()).to_owned())
                    >
                        <ul>{missing}</ul>
                    </Notice>
                }
                .into_any()
            }
        }}
    }
    .into_any()
}

/// A sentence about an answer without its place in a file, which a page does not show.
fn without_place(line: &str) -> String {
    line.strip_prefix('/').and_then(|line| line.split_once(": ")).map_or(line, |(_, sentence)| sentence).to_owned()
}

/// Which numbers to collect next.
pub fn next(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let lines = move || {
        let lang = lang.get();
        let numbers = desk.width.with(|width| {
            width
                .as_ref()
                .map(|width| width.next.iter().take(NEXT).map(|next| next_told(lang, next)).collect::<Vec<_>>())
        });
        let line = |(name, moves)| {
            view! {
                <li>
                    <p class="village__next-name">{name}</p>
                    <p>{moves}</p>
                </li>
            }
        };
        numbers.map(|numbers| numbers.into_iter().map(line).collect_view())
    };
    let any = Memo::new(move |_| desk.width.with(|width| width.as_ref().is_some_and(|width| !width.next.is_empty())));
    let shown = move || {
        any.get().then(|| {
            view! {
                <section class="panel" aria-labelledby="next-title">
                    <h2 class="panel__title" id="next-title">{say(messages::village_next_title)}</h2>
                    <p class="caption">{say(messages::village_next_caption)}</p>
                    <ol class="village__next">{lines}</ol>
                </section>
            }
        })
    };
    shown.into_any()
}

/// On what the picture rests that nobody counted.
pub fn assumptions(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let assumed = Memo::new(move |_| {
        desk.width.with(|width| width.as_ref().map(|width| width.assumed.clone()).unwrap_or_default())
    });
    let count = move || i64::try_from(assumed.with(Vec::len)).unwrap_or(0);
    let lines = move || {
        let lang = lang.get();
        let households = with(desk, |found| found.plan.households.amount).unwrap_or(0);
        assumed.get().into_iter().map(|assumption| line(lang, assumption, households)).collect_view()
    };
    let shown = move || {
        (count() > 0).then(|| {
            view! {
                <details class="panel village__assumed">
                    <summary class="delivery__summary">
                        <Icon name="chevron-down"/>
                        <span>{move || messages::village_assumed_summary(lang.get(), count())}</span>
                    </summary>
                    <p class="caption">{say(messages::village_assumed_caption)}</p>
                    <ul class="village__assumptions">{lines}</ul>
                </details>
            }
        })
    };
    shown.into_any()
}

fn line(lang: Lang, assumption: Assumption, households: i64) -> AnyView {
    let (unit, amounts) = assumption.told(households);
    let [low, usual, high] = amounts.map(|amount| exact_in_words(lang, amount, unit));
    view! {
        <li>
            <p class="village__assumption">
                <b>{assumption_name(lang, assumption)}</b>
                <span class="badge" data-evidence="assumed">{usual}</span>
            </p>
            <p class="caption">{messages::village_assumed_range(lang, &low, &high)} " " {assumption_reason(lang, assumption)}</p>
        </li>
    }
    .into_any()
}
