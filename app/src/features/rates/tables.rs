//! Households, and today beside the option.

use super::model::{COMPARED, Main, homes};
use super::state::Studio;
use crate::components::{Icon, Pair, Status, share_verdict};
use crate::format::origin::Key;
use crate::format::{connection_name, figure_name};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::figure::{FigureId, Subject};
use leptos::prelude::*;

fn pair(studio: Studio, (figure, subject): Key) -> Memo<Pair> {
    Memo::new(move |_| {
        studio.today.with(|today| studio.option.with(|option| Pair::whole(figure, (today, option), subject)))
    })
}

/// A number that opens its origin; words where it is missing.
fn number(studio: Studio, key: Key, of_today: bool, pair: Memo<Pair>) -> AnyView {
    let lang = Settings::lang();
    let text = Memo::new(move |_| {
        let pair = pair.get();
        if of_today { pair.text_today(lang.get()) } else { pair.text(lang.get()) }
    });
    let known = Memo::new(move |_| text.with(Option::is_some));
    (move || {
        if known.get() {
            view! {
                <button
                    class="studio__number"
                    type="button"
                    aria-controls="explanation"
                    aria-expanded=move || if studio.explains(key, of_today) { "true" } else { "false" }
                    on:click=move |_| studio.explain(key, of_today)
                >
                    {move || text.get().unwrap_or_default()}
                </button>
            }
            .into_any()
        } else {
            missing()
        }
    })
    .into_any()
}

/// Words in place of a number or a verdict.
fn missing() -> AnyView {
    view! { <span class="muted">{say(messages::studio_missing_short)}</span> }.into_any()
}

/// What each kind of home pays, and what share of its income that is.
pub fn households(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let rows = studio.scenario.with_untracked(homes).into_iter().map(|home| {
        let subject = Subject::Connection(home);
        let key = |figure| (figure, subject);
        let bill = pair(studio, key(FigureId::HouseholdBill));
        let share = pair(studio, key(FigureId::IncomeShare));
        let poor = pair(studio, key(FigureId::PovertyIncomeShare));
        let verdict = Memo::new(move |_| poor.get().option.map(|share| share_verdict(lang.get(), share)));
        let judged = Memo::new(move |_| verdict.with(Option::is_some));
        let difference = move || bill.get().signed(lang.get()).map_or_else(missing, IntoAny::into_any);
        let line = move || if judged.get() { view! { <Status verdict=verdict/> }.into_any() } else { missing() };
        view! {
            <tr>
                <th scope="row">{move || connection_name(lang.get(), home)}</th>
                <td data-label=say(messages::studio_households_today) data-numeric="">{number(studio, key(FigureId::HouseholdBill), true, bill)}</td>
                <td data-label=say(messages::studio_households_option) data-numeric="" data-choice="option">{number(studio, key(FigureId::HouseholdBill), false, bill)}</td>
                <td data-label=say(messages::studio_households_difference) data-numeric="">{difference}</td>
                <td data-label=say(messages::studio_households_share) data-numeric="">{number(studio, key(FigureId::IncomeShare), false, share)}</td>
                <td data-label=say(messages::studio_households_poor) data-numeric="">{number(studio, key(FigureId::PovertyIncomeShare), false, poor)}</td>
                <td data-label=say(messages::studio_households_line)>{line}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let calculator = move || {
        studio.scenario.with(|scenario| ["/", scenario.place().slug, "/calculator#", &scenario.link()].concat())
    };
    view! {
        <section class="panel" data-wide="">
            <h2 class="panel__title" id="households-title">{say(messages::studio_households_title)}</h2>
            <p class="caption">{say(messages::studio_households_text)}</p>
            <div class="table homes" role="region" tabindex="0" aria-labelledby="households-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say(messages::studio_households_home)}</th>
                            <th scope="col" data-numeric="">{say(messages::studio_households_today)}</th>
                            <th scope="col" data-numeric="" data-choice="option">{say(messages::studio_households_option)}</th>
                            <th scope="col" data-numeric="">{say(messages::studio_households_difference)}</th>
                            <th scope="col" data-numeric="">{say(messages::studio_households_share)}</th>
                            <th scope="col" data-numeric="">{say(messages::studio_households_poor)}</th>
                            <th scope="col">{say(messages::studio_households_line)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="studio__calculator">
                <a class="button" href=calculator>
                    <Icon name="house"/>
                    <span>{say(messages::studio_calculator_action)}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// Today beside the option, in the same rows.
pub fn comparison(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let in_study =
        |figure: FigureId| studio.option.with_untracked(|study| study.find(figure, Subject::Whole).is_some());
    let rows = COMPARED.into_iter().filter(|&figure| in_study(figure)).map(|figure| {
        let key = (figure, Subject::Whole);
        let pair = pair(studio, key);
        let judges = [(FigureId::CostCoverage, Main::Coverage), (FigureId::SurplusOrGap, Main::Balance)];
        let judge = judges.into_iter().find(|&(judged, _)| judged == figure).map(|(_, main)| main);
        let verdict = move |of_today: bool| {
            judge.map(|main| {
                let verdict = Memo::new(move |_| {
                    let pair = pair.get();
                    let amount = if of_today { pair.today } else { pair.option };
                    amount.and_then(|amount| main.verdict(lang.get(), amount))
                });
                view! { <Status verdict=verdict/> }
            })
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{move || figure_name(lang.get(), figure)}</th>
                <td role="cell">{number(studio, key, true, pair)} {verdict(true)}</td>
                <td role="cell" data-choice="option">{number(studio, key, false, pair)} {verdict(false)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let unchanged = Memo::new(move |_| studio.scenario.with(|scenario| scenario.changes().is_empty()));
    view! {
        <section class="panel" data-wide="">
            <h2 class="comparison__title" id="comparison-title">{say(messages::studio_comparison_title)}</h2>
            <table class="comparison" role="table" aria-labelledby="comparison-title" data-count="2">
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        <th role="columnheader" scope="col">
                            <span class="choice" data-choice="today">
                                <Icon name="choice-today"/>
                                {say(messages::studio_choice_today)}
                            </span>
                        </th>
                        <th role="columnheader" scope="col" data-choice="option">
                            <span class="choice" data-choice="option">
                                <Icon name="choice-option"/>
                                {move || {
                                    if unchanged.get() {
                                        messages::studio_choice_unchanged(lang.get())
                                    } else {
                                        messages::studio_choice_option(lang.get())
                                    }
                                }}
                            </span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
