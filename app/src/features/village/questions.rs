//! The twelve questions, each with what is assumed while it is open.

use super::model::{self, Field, PriceKind, answered, instead};
use super::state::Desk;
use crate::components::{Entry, Icon, Scale, Stepper};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::finance::village::{Question, Source};
use aimak_words::choice::{question, source_name};
use leptos::prelude::*;

/// All questions.
pub fn questions(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let count = move || {
        let given = desk.file.with(|file| Question::ALL.into_iter().filter(|of| answered(file, *of)).count());
        messages::village_questions_count(lang.get(), &given.to_string(), &Question::ALL.len().to_string())
    };
    view! {
        <section class="village__questions" aria-labelledby="questions-title">
            <h2 class="plan__heading" id="questions-title">{say(messages::village_questions_title)}</h2>
            <p class="caption" role="status">{count}</p>
            <ol class="village__list panel">{Question::ALL.map(|of| asked(desk, of)).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn asked(desk: Desk, of: Question) -> AnyView {
    let lang = Settings::lang();
    let open = Memo::new(move |_| desk.file.with(|file| !answered(file, of)));
    let households =
        move || desk.found.with(|found| found.as_ref().as_ref().map_or(0, |found| found.plan.households.amount));
    let hint_id = ["hint-", of.code()].concat();
    let hint = move || {
        open.get().then(|| {
            let lines = instead(lang.get(), of, households());
            lines.into_iter().map(|line| view! { <span class="village__instead">{line}</span> }).collect_view()
        })
    };
    let body = match of {
        Question::Source => source(desk, &hint_id),
        Question::Tariff => tariff(desk, &hint_id),
        Question::Pipes => [
            number(desk, Field::Of(of), Some(messages::village_pipes_length), &hint_id),
            number(desk, Field::Age, Some(messages::village_pipes_age), &hint_id),
        ]
        .into_any(),
        Question::People
        | Question::Households
        | Question::Taps
        | Question::Meters
        | Question::Staff
        | Question::Electricity
        | Question::Collection
        | Question::Repairs
        | Question::Hours => number(desk, Field::Of(of), None, &hint_id),
    };
    let title_id = ["ask-", of.code()].concat();
    view! {
        <li class="village__item" data-open=move || open.get().then_some("")>
            <h3 class="village__ask" id=title_id>{move || question(lang.get(), of)}</h3>
            {body}
            <p class="village__hint" id=hint_id>{hint}</p>
        </li>
    }
    .into_any()
}

/// A number that may stay open. Where a question has two, each has a name of its own.
fn number(desk: Desk, field: Field, part: Option<fn(aimak_core::lang::Lang) -> &'static str>, hint: &str) -> AnyView {
    let lang = Settings::lang();
    let (unit, (min, max), step) = field.scale();
    let entry = Entry::new(
        Scale { unit, min, max, step },
        Memo::new(move |_| desk.file.with(|file| field.amount(file))),
        move |change| desk.change(field, change),
    )
    .optional();
    let asked = match field {
        Field::Of(of) => of,
        Field::Age => Question::Pipes,
    };
    let name = Signal::derive(move || match part {
        Some(part) => part(lang.get()).to_owned(),
        None => question(lang.get(), asked).to_owned(),
    });
    let id = ["q-", field.code()].concat();
    let label = view! {
        <label class=if part.is_some() { "village__part" } else { "visually-hidden" } for=id.clone()>
            {move || name.get()}
        </label>
    };
    let known = Memo::new(move |_| desk.file.with(|file| field.amount(file).is_some()));
    let again = ["#", &id].concat();
    let empty = move |_| {
        desk.change(field, crate::components::Change::Emptied);
        crate::hooks::focus_on(again.trim_start_matches('#').to_owned());
    };
    let unknown = move || {
        let empty = empty.clone();
        known.get().then(|| {
            view! {
                <button class="button village__unknown" type="button" data-kind="quiet" on:click=empty>
                    <Icon name="question"/>
                    <span>
                        {say(messages::village_unknown_action)}
                        <span class="visually-hidden">": " {move || name.get()}</span>
                    </span>
                </button>
            }
        })
    };
    view! {
        <div class="village__number">
            {label}
            <div class="village__entry">
                <Stepper id=id name=name entry=entry described_by=hint.to_owned()/>
            </div>
            {unknown}
        </div>
    }
    .into_any()
}

/// Where the water comes from: one of two, or nobody knows.
fn source(desk: Desk, hint: &str) -> AnyView {
    let lang = Settings::lang();
    let options = [None, Some(Source::Spring), Some(Source::Pump)].map(|option| {
        let name = move || match option {
            Some(source) => source_name(lang.get(), source),
            None => messages::village_unknown_action(lang.get()),
        };
        view! {
            <label class="segmented__option">
                <input
                    type="radio"
                    name="source"
                    prop:checked=move || desk.file.with(|file| model::source(file) == option)
                    on:change=move |_| desk.file.update(|file| *file = model::with_source(file, option))
                />
                <span class="segmented__label">{name}</span>
            </label>
        }
    });
    view! {
        <fieldset class="segmented" aria-describedby=hint.to_owned()>
            <legend class="visually-hidden">{move || question(lang.get(), Question::Source)}</legend>
            <div class="segmented__options">{options.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// What people pay, and for what.
fn tariff(desk: Desk, hint: &str) -> AnyView {
    let lang = Settings::lang();
    let options = PriceKind::ALL.map(|kind| {
        let choose = move |_| {
            desk.kind.set(kind);
            desk.file.update(|file| *file = model::with_kind(file, kind));
        };
        view! {
            <label class="segmented__option">
                <input
                    type="radio"
                    name="price"
                    prop:checked=move || desk.kind.get() == kind
                    on:change=choose
                />
                <span class="segmented__label">{move || kind.name(lang.get())}</span>
            </label>
        }
    });
    view! {
        <fieldset class="segmented">
            <legend class="visually-hidden">{say(messages::village_price_legend)}</legend>
            <div class="segmented__options">{options.collect_view()}</div>
        </fieldset>
        {number(desk, Field::Of(Question::Tariff), None, hint)}
    }
    .into_any()
}
