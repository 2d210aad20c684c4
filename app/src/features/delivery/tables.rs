//! What the ways come to: the finding, main figures, side by side, risks, promises of the contract.

use super::model::{self, Comparison, Row, rows, subject, told};
use super::state::Desk;
use crate::components::{Figure as Main, Icon, Shown, Status, Verdict};
use crate::format::figure_name;
use crate::format::origin::Key;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::finance::Figure;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::number::divide_round;
use aimak_words::finance::contract_risk_name;
use leptos::prelude::*;

/// What was found, in sentences.
pub fn finding(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let found = move || {
        let book = desk.plan.with_value(|plan| plan.book_year);
        desk.comparison.with(|comparison| comparison.finding(lang.get(), book))
    };
    let rooms = move || {
        desk.comparison.with(|comparison| comparison.rooms(lang.get())).into_iter().map(move |(way, sentence)| {
            let address = annex(desk, way);
            let link = move || {
                desk.comparison
                    .with(|comparison| messages::delivery_annex_action(lang.get(), &comparison.name(lang.get(), way)))
            };
            view! {
                <li>
                    <p>{sentence}</p>
                    <a class="button screen-only" href=address>
                        <Icon name="document"/>
                        <span>{link}</span>
                    </a>
                </li>
            }
        })
    };
    // A dozen more ways are computed for it: it waits until nothing moves.
    let partners = Memo::new(move |_| {
        let lang = lang.get();
        desk.rested.with(|comparison| desk.plan.with_value(|plan| model::partners(lang, plan, comparison)))
    });
    let partners = move || partners.get().into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    view! {
        <section class="panel delivery__found" aria-labelledby="found-title">
            <h2 class="visually-hidden" id="found-title">{say(messages::delivery_found_title)}</h2>
            <p class="delivery__finding" id="finding">
                {move || found().unwrap_or_else(|| messages::delivery_missing_value(lang.get()).to_owned())}
            </p>
            <ul class="delivery__rooms">{move || rooms().collect_view()} {partners}</ul>
        </section>
    }
    .into_any()
}

/// The address of the annex of a way.
fn annex(desk: Desk, way: usize) -> String {
    ["/", desk.place.slug, "/", desk.service.code(), "/tender#way-", &(way + 1).to_string()].concat()
}

/// How many ways stand side by side: tables are made anew when that changes.
fn count(desk: Desk) -> Memo<usize> {
    Memo::new(move |_| desk.comparison.with(|comparison| comparison.compared.ways.len()))
}

/// What each way costs, risks included, as large numbers.
pub fn strip(desk: Desk) -> AnyView {
    let count = count(desk);
    let figures = move || (0..count.get()).map(|way| figure(desk, way)).collect_view();
    view! {
        <section class="delivery__strip" aria-labelledby="figures-title">
            <h2 class="visually-hidden" id="figures-title">{say(messages::delivery_strip_title)}</h2>
            <ul class="figure-strip" id="figures" data-count=move || count.get().to_string() tabindex="-1">
                {figures}
            </ul>
        </section>
    }
    .into_any()
}

fn figure(desk: Desk, way: usize) -> AnyView {
    let lang = Settings::lang();
    let key = move |comparison: &Comparison| (Figure::DeliveryValueWithRisk.into(), subject(comparison, way));
    // Millions: the last som of a present value over years says nothing.
    let shown = move |comparison: &Comparison| {
        let (figure, of) = key(comparison);
        let node = comparison.node(comparison.compared.study.find(figure, of)?);
        let millions = divide_round(i128::from(node.amount.ok()?), 1_000_000)?;
        let lang = lang.get();
        let number = format::decimal(lang, millions, 2, 2, 2);
        Some(Shown { number, unit: messages::pair_unit_million_som(lang) })
    };
    let verdict = move || {
        desk.comparison.with(|comparison| {
            let [saved, _] = comparison.compared.ways.get(way)?.saving?;
            let saved = comparison.node(saved).amount.ok()?;
            Some(judged(lang.get(), saved))
        })
    };
    view! {
        <Main
            id=["figure-way-", &(way + 1).to_string()].concat()
            label=Signal::derive(move || desk.comparison.with(|comparison| comparison.short(lang.get(), way)))
            value=Signal::derive(move || desk.comparison.with(|comparison| shown(comparison)))
            difference=Signal::derive(|| None)
            verdict=Memo::new(move |_| verdict())
            expanded=Signal::derive(move || desk.explains(desk.comparison.with(|comparison| key(comparison))))
            on_open=Callback::new(move |()| desk.explain(desk.comparison.with_untracked(|comparison| key(comparison))))
            missing=move || view! { <span class="muted">{say(messages::delivery_missing_value)}</span> }
        />
    }
    .into_any()
}

/// What a way saves against the own crew, or costs beyond it.
fn judged(lang: Lang, saved: i64) -> (Verdict, String) {
    let sum = format::money_whole(lang, saved.saturating_abs());
    if saved > 0 {
        (Verdict::Good, messages::delivery_verdict_saves(lang, &sum))
    } else if saved == 0 {
        (Verdict::Good, messages::delivery_verdict_same(lang).to_owned())
    } else {
        (Verdict::Watch, messages::delivery_verdict_dearer(lang, &sum))
    }
}

/// The heads of the ways, for a table of them.
fn heads(desk: Desk, ways: usize) -> Vec<AnyView> {
    let lang = Settings::lang();
    let head = |way: usize| {
        let cheapest = Memo::new(move |_| desk.comparison.with(|comparison| comparison.cheapest() == Some(way)));
        let status = Memo::new(move |_| {
            cheapest.get().then(|| (Verdict::Good, messages::delivery_cheapest_mark(lang.get()).to_owned()))
        });
        let kind = move || desk.comparison.with(|comparison| comparison.kind(lang.get(), way));
        view! {
            <th role="columnheader" scope="col">
                {move || desk.comparison.with(|comparison| comparison.name(lang.get(), way))}
                {move || kind().map(|kind| view! { <span class="ways__kind">{kind}</span> })}
                <Status verdict=status/>
            </th>
        }
        .into_any()
    };
    (0..ways).map(head).collect()
}

/// A number that opens its origin; says so where the way has none.
fn number(desk: Desk, key: Memo<Option<Key>>) -> AnyView {
    let lang = Settings::lang();
    let text = Memo::new(move |_| {
        let (figure, subject) = key.get()?;
        desk.comparison.with(|comparison| {
            let study = &comparison.compared.study;
            Some(study.find(figure, subject).and_then(|id| told(lang.get(), study.node(id))))
        })
    });
    // A way that has no such figure at all, and one whose figure has no value.
    let state = Memo::new(move |_| text.with(|text| text.as_ref().map(Option::is_some)));
    let shown = move || match state.get() {
        Some(true) => view! {
            <button
                class="studio__number"
                type="button"
                aria-controls="explanation"
                aria-expanded=move || if key.get().is_some_and(|key| desk.explains(key)) { "true" } else { "false" }
                on:click=move |_| {
                    if let Some(key) = key.get_untracked() {
                        desk.explain(key);
                    }
                }
            >
                {move || text.get().flatten().unwrap_or_default()}
            </button>
        }
        .into_any(),
        Some(false) => view! { <span class="muted">{say(messages::delivery_missing_value)}</span> }.into_any(),
        None => view! {
            <span class="muted" aria-hidden="true">"–"</span>
            <span class="visually-hidden">{say(messages::delivery_none_value)}</span>
        }
        .into_any(),
    };
    shown.into_any()
}

/// A cell of a table whose column is a way.
fn cell(desk: Desk, way: usize, key: Memo<Option<Key>>) -> AnyView {
    let lang = Settings::lang();
    let label = move || desk.comparison.with(|comparison| comparison.short(lang.get(), way));
    view! {
        <td role="cell" data-label=label>
            {number(desk, key)}
        </td>
    }
    .into_any()
}

/// The comparison, line by line.
pub fn side_by_side(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let count = count(desk);
    let known = Memo::new(move |_| desk.comparison.with(|comparison| rows(comparison).len()));
    let lines = move || {
        known.track();
        let ways = count.get();
        let lines = desk.comparison.with_untracked(|comparison| rows(comparison));
        let line = |Row { figure, main }: Row| {
            let cells = (0..ways).map(|way| {
                let key = Memo::new(move |_| {
                    desk.comparison.with(|comparison| {
                        let key = (figure, subject(comparison, way));
                        comparison.compared.study.find(key.0, key.1).map(|_| key)
                    })
                });
                cell(desk, way, key)
            });
            view! {
                <tr role="row" data-main=main.then_some("")>
                    <th role="rowheader" scope="row">{move || figure_name(lang.get(), figure)}</th>
                    {cells.collect_view()}
                </tr>
            }
        };
        lines.into_iter().map(line).collect_view()
    };
    view! {
        <section class="panel" aria-labelledby="ways-title">
            <h2 class="panel__title" id="ways-title">{say(messages::delivery_table_title)}</h2>
            <div class="ways">
                <table role="table" aria-labelledby="ways-title">
                    <thead role="rowgroup">
                        <tr role="row">
                            <td role="cell"><span class="visually-hidden">{say(messages::delivery_table_figure)}</span></td>
                            {move || heads(desk, count.get())}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{lines}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Who bears which risk.
pub fn risks(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let count = count(desk);
    let known = Memo::new(move |_| {
        desk.comparison
            .with(|comparison| comparison.ways.delivery.risks.iter().map(|(risk, _)| *risk).collect::<Vec<_>>())
    });
    let lines = move || {
        let ways = count.get();
        let line = |risk| {
            let cells = (0..ways).map(|way| {
                let key = Memo::new(move |_| {
                    desk.comparison.with(|comparison| {
                        let allocation = &comparison.compared.ways.get(way)?.allocation;
                        let (_, share) = allocation.iter().find(|(known, _)| *known == risk)?;
                        let node = comparison.node(*share);
                        Some((node.figure, node.subject))
                    })
                });
                cell(desk, way, key)
            });
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{move || contract_risk_name(lang.get(), risk)}</th>
                    {cells.collect_view()}
                </tr>
            }
        };
        known.get().into_iter().map(line).collect_view()
    };
    view! {
        <section class="panel" aria-labelledby="risks-title">
            <h2 class="panel__title" id="risks-title">{say(messages::delivery_risks_title)}</h2>
            <p class="caption">{say(messages::delivery_risks_caption)}</p>
            <div class="ways">
                <table role="table" aria-labelledby="risks-title">
                    <thead role="rowgroup">
                        <tr role="row">
                            <td role="cell"><span class="visually-hidden">{say(messages::delivery_risks_risk)}</span></td>
                            {move || heads(desk, count.get())}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{lines}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// What the service should reach in each year, whoever delivers it.
pub fn indicators(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let years = Memo::new(move |_| desk.comparison.with(|comparison| comparison.compared.years.clone()));
    let figures = Memo::new(move |_| {
        desk.comparison
            .with(|comparison| comparison.compared.indicators.iter().map(|one| one.figure).collect::<Vec<_>>())
    });
    let heads = move || {
        years.get().into_iter().map(|year| view! { <th role="columnheader" scope="col">{year}</th> }).collect_view()
    };
    let lines = move || {
        let years = years.get();
        let line = |figure| {
            let cells = years.iter().map(|&year| {
                let key = Memo::new(move |_| {
                    desk.comparison.with(|comparison| {
                        let indicator = comparison.compared.indicators.iter().find(|one| one.figure == figure)?;
                        let (_, target) = indicator.targets.iter().find(|(known, _)| *known == year)?;
                        let node = comparison.node(*target);
                        Some((node.figure, node.subject))
                    })
                });
                view! {
                    <td role="cell" data-label=year.to_string()>
                        {number(desk, key)}
                    </td>
                }
            });
            let cells = cells.collect_view();
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{move || figure_name(lang.get(), figure)}</th>
                    {cells}
                </tr>
            }
        };
        figures.get().into_iter().map(line).collect_view()
    };
    view! {
        <section class="panel" aria-labelledby="indicators-title">
            <h2 class="panel__title" id="indicators-title">{say(messages::delivery_indicators_title)}</h2>
            <p class="caption">{say(messages::delivery_indicators_caption)}</p>
            <div class="ways">
                <table role="table" aria-labelledby="indicators-title">
                    <thead role="rowgroup">
                        <tr role="row">
                            <td role="cell"><span class="visually-hidden">{say(messages::delivery_table_figure)}</span></td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{lines}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
