//! The bill of one household, line by line, today beside the draft.

use super::choice::{choice, labelled};
use super::household::{HomeField, asked, meter_sizes, seasonal};
use super::state::{Billed, Editor};
use super::words::{bill_fault_sentence, line_name, measure_name};
use crate::components::{FigureLink, Icon};
use crate::format::origin::{self, Key};
use crate::format::{connection_name, dwelling_name, group_name, lower_first, relief_name};
use crate::hooks::focus;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::{NodeId, Study};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::tariff::{Bill, Connection, Dwelling, Group, Measure, Relief, Version};
use leptos::prelude::*;
use std::cmp::Ordering;
use std::sync::Arc;
use std::time::Duration;

/// After so long without a change the difference is said aloud.
const CALM: Duration = Duration::from_millis(900);

/// The household's questions, its two bills and the difference between them.
pub fn household(editor: Editor) -> AnyView {
    view! {
        <section class="panel tariff__household" aria-labelledby="household-title">
            <h2 class="panel__title" id="household-title" tabindex="-1">{say(messages::tariff_household_title)}</h2>
            {questions(editor)}
            {difference(editor)}
            <div class="tariff__bills">
                {bill(editor, true)}
                {bill(editor, false)}
            </div>
            {announcer(editor)}
        </section>
    }
    .into_any()
}

/// The versions that are compared.
fn versions<T>(editor: Editor, read: impl FnOnce(&[&Version]) -> T) -> T {
    let today = editor.today.get_value();
    editor.draft.with(|draft| match &today {
        Some(today) => read(&[&today.draft.version, &draft.version]),
        None => read(&[&draft.version]),
    })
}

fn questions(editor: Editor) -> AnyView {
    let fields = Memo::new(move |_| {
        let home = editor.home.get();
        (home.flow_measure, versions(editor, |versions| asked(versions, &home)))
    });
    let sizes = Memo::new(move |_| versions(editor, meter_sizes));
    let by_season = Memo::new(move |_| versions(editor, seasonal));
    let home = editor.home;
    let typed = editor.typed;
    let by_connection = matches!(editor.service, Service::DrinkingWater | Service::Wastewater);
    let group = Memo::new(move |_| home.get().group);
    let connection = Memo::new(move |_| home.get().connection);
    let dwelling = Memo::new(move |_| home.get().dwelling);
    let relief = Memo::new(move |_| home.get().relief);
    let size = Memo::new(move |_| home.get().meter_size);
    let month = editor.month;
    let month_now = Memo::new(move |_| month.get());
    let dwellings: Vec<Option<Dwelling>> = std::iter::once(None).chain(Dwelling::ALL.into_iter().map(Some)).collect();
    let reliefs: Vec<Option<Relief>> = std::iter::once(None).chain(Relief::ALL.into_iter().map(Some)).collect();
    view! {
        <div class="charge__basics">
            {choice(
                "home-group".to_owned(),
                messages::tariff_home_group_label,
                Group::ALL.to_vec(),
                |lang, group| group_name(lang, group).to_owned(),
                group,
                move |group| typed.update(|home| home.group = group),
            )}
            {by_connection
                .then(|| {
                    choice(
                        "home-connection".to_owned(),
                        messages::tariff_home_connection_label,
                        Connection::ALL.to_vec(),
                        |lang, connection| connection_name(lang, connection).to_owned(),
                        connection,
                        move |connection| typed.update(|home| home.connection = connection),
                    )
                })}
            {(!by_connection)
                .then(|| {
                    choice(
                        "home-dwelling".to_owned(),
                        messages::tariff_dwelling_label,
                        dwellings,
                        |lang, dwelling| {
                            dwelling
                                .map_or_else(|| messages::tariff_home_dwelling_unknown(lang), |dwelling| dwelling_name(lang, dwelling))
                                .to_owned()
                        },
                        dwelling,
                        move |dwelling| typed.update(|home| home.dwelling = dwelling),
                    )
                })}
            {choice(
                "home-relief".to_owned(),
                messages::tariff_home_relief_label,
                reliefs,
                |lang, relief| {
                    relief.map_or_else(|| messages::tariff_home_relief_none(lang), |relief| relief_name(lang, relief)).to_owned()
                },
                relief,
                move |relief| {
                    typed.update(|home| {
                        home.relief = relief;
                        home.relieved = if relief.is_some() { home.relieved.max(1) } else { 0 };
                    });
                },
            )}
            {move || {
                let sizes = sizes.get();
                (!sizes.is_empty())
                    .then(|| {
                        // A household without a size would have no bill: it begins with the smallest.
                        if !sizes.contains(&size.get_untracked()) {
                            typed.update(|home| home.meter_size = sizes[0]);
                        }
                        choice(
                            "home-meter-size".to_owned(),
                            messages::tariff_home_meter_size_label,
                            sizes,
                            |lang, size| messages::tariff_size_label(lang, &size.to_string()),
                            size,
                            move |size| typed.update(|home| home.meter_size = size),
                        )
                    })
            }}
            {move || {
                by_season
                    .get()
                    .then(|| {
                        choice(
                            "home-month".to_owned(),
                            messages::tariff_home_month_label,
                            (1..=12).collect(),
                            |lang, month: u8| format::month(lang, month).to_owned(),
                            month_now,
                            move |chosen| month.set(chosen),
                        )
                    })
            }}
        </div>
        <div class="charge__basics">
            <For
                each=move || {
                    let (measure, fields) = fields.get();
                    fields.into_iter().map(move |field| (field, measure))
                }
                key=|asked| *asked
                children=move |(field, measure)| {
                    labelled(field.id().to_owned(), field_label(editor.service, field, measure), editor.home_entry(field), None)
                }
            />
        </div>
    }
    .into_any()
}

/// What a number of the household is called.
fn field_label(service: Service, field: HomeField, measure: Measure) -> Signal<String> {
    let lang = Settings::lang();
    Signal::derive(move || {
        let lang = lang.get();
        match field {
            HomeField::Persons => messages::tariff_home_persons_label(lang).to_owned(),
            HomeField::Flow if service == Service::WasteRemoval => messages::tariff_home_waste_label(lang).to_owned(),
            HomeField::Flow if measure == Measure::CubicMetre => messages::tariff_home_use_label(lang).to_owned(),
            HomeField::Flow => messages::tariff_home_flow_label(lang, &lower_first(measure_name(lang, measure))),
            HomeField::Relieved => messages::tariff_home_relieved_label(lang).to_owned(),
            HomeField::Area => messages::tariff_home_area_label(lang).to_owned(),
            HomeField::Frontage => messages::tariff_home_frontage_label(lang).to_owned(),
            HomeField::Containers => messages::tariff_home_containers_label(lang).to_owned(),
            HomeField::Stalls => messages::tariff_home_stalls_label(lang).to_owned(),
            HomeField::Allowance => messages::tariff_home_allowance_label(lang).to_owned(),
        }
    })
}

fn total(billed: &Billed) -> Option<i64> {
    billed.as_ref().ok()?.amount().ok()
}

/// The difference in words: "You pay KGS 26.00 more a month".
pub(super) fn difference_words(lang: Lang, today: Option<i64>, option: Option<i64>) -> Option<String> {
    let (today, option) = (today?, option?);
    let by = format::money(lang, option.abs_diff(today).try_into().unwrap_or(i64::MAX));
    Some(match option.cmp(&today) {
        Ordering::Greater => messages::tariff_difference_more(lang, &by),
        Ordering::Less => messages::tariff_difference_less(lang, &by),
        Ordering::Equal => messages::tariff_difference_none(lang).to_owned(),
    })
}

fn totals(editor: Editor) -> (Option<i64>, Option<i64>) {
    (editor.billed_today.with(|billed| total(billed.as_ref()?)), editor.billed.with(total))
}

fn difference(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let totals = Memo::new(move |_| totals(editor));
    let icon = Memo::new(move |_| {
        let (today, option) = totals.get();
        match option?.cmp(&today?) {
            Ordering::Greater => Some("arrow-up"),
            Ordering::Less => Some("arrow-down"),
            Ordering::Equal => None,
        }
    });
    let words = move || {
        let (today, option) = totals.get();
        difference_words(lang.get(), today, option)
    };
    view! {
        <p class="tariff__difference" id="difference">
            {move || icon.get().map(|icon| view! { <Icon name=icon/> })}
            <b>{words}</b>
        </p>
    }
    .into_any()
}

/// One of the two bills.
fn bill(editor: Editor, of_today: bool) -> AnyView {
    let lang = Settings::lang();
    let (title, choice, icon) = if of_today {
        (messages::chart_table_today_head as fn(Lang) -> &'static str, "today", "choice-today")
    } else {
        (messages::tariff_bill_option_title as fn(Lang) -> &'static str, "option", "choice-option")
    };
    let id = ["bill-", choice].concat();
    let labelled = id.clone();
    let body = move || {
        let lang = lang.get();
        let billed = if of_today { editor.billed_today.get() } else { Some(editor.billed.get()) };
        match billed {
            None => view! { <p>{messages::tariff_bill_no_decision(lang)}</p> }.into_any(),
            Some(Err(fault)) => view! { <p>{bill_fault_sentence(lang, fault)}</p> }.into_any(),
            Some(Ok(bill)) => lines(editor, of_today, lang, &bill),
        }
    };
    view! {
        <section class="bill" data-choice=choice aria-labelledby=labelled>
            <h3 class="bill__title choice" data-choice=choice id=id>
                <Icon name=icon/>
                {say(title)}
            </h3>
            {body}
        </section>
    }
    .into_any()
}

/// Both sums at the foot of the screen, wherever the eye is on the page.
pub fn dock(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let both = Memo::new(move |_| totals(editor));
    let sum = move |sum: Option<i64>| {
        let lang = lang.get();
        sum.map_or_else(|| messages::studio_missing_short(lang).to_owned(), |sum| format::money(lang, sum))
    };
    let words = move || {
        let (today, option) = both.get();
        difference_words(lang.get(), today, option)
    };
    view! {
        <aside class="dock tariff__dock" aria-label=say(messages::tariff_dock_title)>
            <p class="dock__figure">
                <span class="dock__label">{say(messages::chart_table_today_head)}</span>
                <span class="dock__value nowrap">{move || sum(both.get().0)}</span>
            </p>
            <p class="dock__figure">
                <span class="dock__label">{say(messages::tariff_bill_option_title)}</span>
                <span class="dock__value nowrap">{move || sum(both.get().1)}</span>
            </p>
            <p class="tariff__dock-words">{words}</p>
            <button class="button" type="button" on:click=move |_| focus("household-title")>
                {say(messages::tariff_dock_action)}
            </button>
        </aside>
    }
    .into_any()
}

fn key(study: &Study, id: NodeId) -> Key {
    let node = study.node(id);
    (node.figure, node.subject)
}

/// A sum that opens its origin.
fn sum(editor: Editor, of_today: bool, lang: Lang, study: &Study, id: NodeId) -> AnyView {
    let key = key(study, id);
    let text = study.node(id).amount.map_or_else(|_| String::new(), |amount| format::money(lang, amount));
    view! {
        <button
            class="bill__amount"
            type="button"
            aria-controls="explanation"
            aria-expanded=move || if editor.explains(key, of_today) { "true" } else { "false" }
            on:click=move |_| editor.explain(key, of_today)
        >
            {text}
        </button>
    }
    .into_any()
}

fn lines(editor: Editor, of_today: bool, lang: Lang, bill: &Arc<Bill>) -> AnyView {
    let study = &bill.study;
    let home = editor.home.get();
    let name = |kind| {
        let today = editor.today.get_value();
        match today.filter(|_| of_today) {
            Some(today) => line_name(lang, &today.draft.version, &home, kind),
            None => editor.draft.with(|draft| line_name(lang, &draft.version, &home, kind)),
        }
    };
    let rows: Vec<AnyView> = bill
        .lines
        .iter()
        .map(|line| {
            // quantity × rate, each leading to what it means.
            let factor = |id: Option<NodeId>| {
                id.map(|id| {
                    let node = study.node(id);
                    let text = origin::value(lang, node);
                    view! { <FigureLink figure=node.figure>{text}</FigureLink> }
                })
            };
            let times = (line.quantity.is_some() && line.rate.is_some()).then_some(" × ");
            view! {
                <li class="bill__line">
                    <span class="bill__name">{name(line.kind)}</span>
                    <span class="bill__sum">{factor(line.quantity)} {times} {factor(line.rate)}</span>
                    {sum(editor, of_today, lang, study, line.amount)}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <ol class="bill__lines" data-plain="" role="list">{rows}</ol>
        <p class="bill__total">
            <span>{messages::tariff_bill_total(lang)}</span>
            {sum(editor, of_today, lang, study, bill.total)}
        </p>
    }
    .into_any()
}

/// Says the difference once, when the changes have come to rest.
fn announcer(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let said = RwSignal::new(String::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |first: Option<()>| {
        editor.billed.track();
        if first.is_some() {
            stop();
            let speak = move || {
                let Some(lang) = lang.try_get_untracked() else { return };
                let (today, option) = untrack(|| totals(editor));
                let Some(option) = option else { return };
                let sum = format::money(lang, option);
                let difference = difference_words(lang, today, Some(option)).unwrap_or_default();
                said.try_set(messages::tariff_said_result(lang, &sum, &difference));
            };
            timer.set_value(set_timeout_with_handle(speak, CALM).ok());
        }
    });
    on_cleanup(stop);
    view! { <p class="visually-hidden" role="status">{move || said.get()}</p> }.into_any()
}
