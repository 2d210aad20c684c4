//! What applied in a place on a day that a person names.

use super::page::{ground, rates};
use crate::components::Icon;
use crate::format::{read_day, service_name};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Date;
use aimak_core::place::{InForce, Place};
use aimak_core::service::Service;
use aimak_core::tariff::DecisionStatus;
use leptos::prelude::*;

/// The question and its answer; nothing where no decision is known.
pub(super) fn day(place: &'static Place) -> Option<AnyView> {
    let lang = Settings::lang();
    let known = place.decisions.iter().any(|decision| decision.status != DecisionStatus::Proposed);
    let typed = RwSignal::new(String::new());
    // While somebody types, half a day is no fault.
    let settled = RwSignal::new(false);
    let asked = Memo::new(move |_| typed.with(|text| read_day(text)));
    let wrong =
        Memo::new(move |_| settled.get() && asked.get().is_none() && typed.with(|text| !text.trim().is_empty()));
    let change = move |event| {
        settled.set(false);
        typed.set(event_target_value(&event));
    };
    let view = move || {
        view! {
            <section class="panel place__day" aria-labelledby="day-title">
                <h2 class="panel__title" id="day-title">{say(messages::place_day_title)}</h2>
                <div class="field place__asked">
                    <label class="field__label" for="day">{say(messages::place_day_label)}</label>
                    <p class="field__hint" id="day-hint">{say(messages::place_day_hint)}</p>
                    <input
                        class="field__input"
                        id="day"
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        aria-describedby="day-hint day-error"
                        aria-invalid=move || wrong.get().then_some("true")
                        prop:value=move || typed.get()
                        on:input=change
                        on:change=move |_| settled.set(true)
                    />
                    <p class="field__error" id="day-error" aria-live="polite">
                        {move || {
                            wrong
                                .get()
                                .then(|| {
                                    view! {
                                        <Icon name="octagon-x"/>
                                        <span>{messages::place_day_wrong(lang.get())}</span>
                                    }
                                })
                        }}
                    </p>
                </div>
                <p class="place__said" role="status">
                    {move || asked.get().map(|day| said(lang.get(), day))}
                </p>
                {move || asked.get().map(|day| answers(lang.get(), place, day))}
            </section>
        }
        .into_any()
    };
    known.then(view)
}

/// Which day is meant, and that a day to come is open.
fn said(lang: Lang, day: Date) -> String {
    let mut text = messages::place_day_said(lang, &format::date(lang, day));
    if day > today() {
        text.push(' ');
        text.push_str(messages::place_day_future(lang));
    }
    text
}

/// The day it is on this device.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    Date {
        year: i16::try_from(now.get_full_year()).unwrap_or(i16::MAX),
        month: part(now.get_month() + 1),
        day: part(now.get_date()),
    }
}

fn answers(lang: Lang, place: &'static Place, day: Date) -> AnyView {
    let answers = Service::ALL.into_iter().filter_map(|service| {
        let found = place.in_force(service, day)?;
        let definition = service.definition();
        let tariff = found.decision.or(found.perhaps).map(|decision| {
            view! {
                {rates(lang, decision)}
                {ground(lang, decision)}
            }
        });
        Some(view! {
            <article class="service-card place__answer" aria-labelledby=["day-", definition.code].concat()>
                <h3 class="service-card__name" id=["day-", definition.code].concat()>
                    <Icon name=definition.icon/>
                    {service_name(lang, service)}
                </h3>
                <p class="measure">{sentence(lang, &found)}</p>
                {tariff}
            </article>
        })
    });
    view! { <div class="place__answers">{answers.collect_view()}</div> }.into_any()
}

/// What the known decisions say, and what they do not.
fn sentence(lang: Lang, found: &InForce) -> String {
    match (found.decision, found.perhaps) {
        (Some(_), Some(next)) => messages::place_day_either(lang, &format::date_known(lang, next.from)),
        (Some(decision), None) => match decision.status {
            DecisionStatus::LastKnown => messages::place_day_last(lang).to_owned(),
            DecisionStatus::InForce | DecisionStatus::Replaced | DecisionStatus::Proposed => {
                messages::place_day_applied(lang).to_owned()
            }
        },
        (None, Some(first)) => messages::place_day_perhaps(lang, &format::date_known(lang, first.from)),
        (None, None) => messages::place_day_before(lang, &format::date_known(lang, found.first.from)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;

    fn told(slug: &str, service: Service, year: i16, month: u8, day: u8) -> String {
        let place = place::find(slug).expect("a place");
        let day = Date::new(year, month, day).expect("a day");
        sentence(Lang::En, &place.in_force(service, day).expect("decisions are known"))
    }

    #[test]
    fn each_kind_of_knowledge_has_its_sentence() {
        let water = Service::DrinkingWater;
        let applied = messages::place_day_applied(Lang::En);
        assert_eq!(told("bishkek", water, 2023, 5, 31), applied);
        assert_eq!(told("bishkek", water, 2024, 1, 1), messages::place_day_either(Lang::En, "February 2025"));
        assert_eq!(told("bishkek", water, 2019, 11, 15), messages::place_day_perhaps(Lang::En, "November 2019"));
        assert_eq!(told("bishkek", water, 2018, 1, 1), messages::place_day_before(Lang::En, "November 2019"));
        assert_eq!(told("talas", water, 2020, 1, 1), messages::place_day_last(Lang::En));
        assert_eq!(told("ulgu", water, 2024, 3, 14), applied);
        assert_eq!(told("ulgu", water, 2024, 3, 13), messages::place_day_before(Lang::En, "March\u{a0}14, 2024"));
    }
}
