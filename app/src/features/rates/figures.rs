//! The strip of main figures, and two of them in a phone's dock.

use super::model::{Main, homes, missing};
use super::state::Studio;
use crate::components::{Figure, Pair};
use crate::messages;
use crate::state::{Settings, say};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A main figure today and in the option.
fn pair(studio: Studio, main: Main) -> Memo<Pair> {
    let homes = studio.scenario.with_untracked(homes);
    Memo::new(move |_| {
        studio.today.with(|today| {
            studio.option.with(|option| {
                let (_, subject_today) = main.figure(today, &homes);
                let (figure, subject) = main.figure(option, &homes);
                Pair::new(figure, (today, option), (subject_today, subject))
            })
        })
    })
}

/// The strip.
pub fn strip(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let figures = Main::ALL.map(|main| {
        let kinds = StoredValue::new(studio.scenario.with_untracked(homes));
        let pair = pair(studio, main);
        let key = move || studio.option.with(|option| kinds.with_value(|kinds| main.figure(option, kinds)));
        let key = Memo::new(move |_| key());
        let verdict = Memo::new(move |_| pair.get().option.and_then(|amount| main.verdict(lang.get(), amount)));
        let none = move || {
            view! {
                <button class="figure__none studio__none" type="button" on:click=move |_| enter_missing(studio)>
                    {say(messages::studio_missing_value)}
                </button>
            }
        };
        view! {
            <Figure
                id=["figure-", main.code()].concat()
                label=Signal::derive(move || kinds.with_value(|kinds| main.label(lang.get(), kinds)))
                value=Signal::derive(move || pair.get().shown(lang.get()))
                difference=Signal::derive(move || pair.get().difference(lang.get()))
                verdict=verdict
                expanded=Signal::derive(move || studio.explains(key.get(), false))
                on_open=Callback::new(move |()| studio.explain(key.get_untracked(), false))
                missing=none
            />
        }
    });
    view! {
        <section aria-labelledby="figures-title">
            <h2 class="visually-hidden" id="figures-title">{say(messages::studio_strip_title)}</h2>
            <ul class="figure-strip" id="figures" data-count="6" tabindex="-1">
                {figures}
            </ul>
        </section>
    }
    .into_any()
}

/// Goes to the first datum that nobody published and nobody entered.
fn enter_missing(studio: Studio) {
    let first = studio
        .scenario
        .with_untracked(|scenario| studio.option.with_untracked(|study| missing(scenario, study).into_iter().next()));
    if let Some(key) = first {
        go_to_field(&super::model::field_id(key));
    }
}

/// Opens what hides a field, and puts the cursor there.
pub fn go_to_field(id: &str) {
    let Some(field) = document().get_element_by_id(id) else { return };
    if let Ok(Some(details)) = field.closest("details") {
        drop(details.set_attribute("open", ""));
    }
    if let Some(field) = field.dyn_ref::<web_sys::HtmlElement>() {
        drop(field.focus());
    }
}

/// Two figures at the foot of a phone's screen.
pub fn dock(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    // A number stays in one line; the words for a missing one may need two.
    let value = |pair: Memo<Pair>| {
        let text = Memo::new(move |_| pair.get().text(lang.get()));
        view! {
            <span class="dock__value" class:nowrap=move || text.with(Option::is_some)>
                {move || text.get().unwrap_or_else(|| messages::studio_missing_short(lang.get()).to_owned())}
            </span>
        }
    };
    let bill = value(pair(studio, Main::Bill));
    let coverage = value(pair(studio, Main::Coverage));
    let all = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        if let Some(strip) = document().get_element_by_id("figures") {
            strip.scroll_into_view();
            if let Some(strip) = strip.dyn_ref::<web_sys::HtmlElement>() {
                drop(strip.focus());
            }
        }
    };
    view! {
        <aside class="dock" aria-label=say(messages::studio_dock_title)>
            <p class="dock__figure">
                <span class="dock__label">{say(messages::studio_dock_bill)}</span>
                {bill}
            </p>
            <p class="dock__figure">
                <span class="dock__label">{say(messages::studio_dock_coverage)}</span>
                {coverage}
            </p>
            <a class="button" href="#figures" on:click=all>
                {say(messages::studio_dock_all)}
            </a>
        </aside>
    }
    .into_any()
}
