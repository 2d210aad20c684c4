//! A choice among a few things, and a number with its slider.

use super::draft::Field;
use super::state::Editor;
use crate::components::{Entry, Slider, Stepper, Way};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use leptos::prelude::*;

/// A list to choose from, with its label.
pub fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    id: String,
    label: fn(Lang) -> &'static str,
    options: Vec<T>,
    name: impl Fn(Lang, T) -> String + Copy + Send + Sync + 'static,
    chosen: Memo<T>,
    choose: impl Fn(T) + 'static,
) -> AnyView {
    let lang = Settings::lang();
    let entries: Vec<AnyView> = options
        .iter()
        .enumerate()
        .map(|(at, &option)| {
            view! {
                <option value=at.to_string() prop:selected=move || chosen.get() == option>
                    {move || name(lang.get(), option)}
                </option>
            }
            .into_any()
        })
        .collect();
    let changed = move |event| {
        let at = event_target_value(&event).parse().ok().and_then(|at: usize| options.get(at).copied());
        if let Some(option) = at {
            choose(option);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{say(label)}</label>
            <select class="field__input" id=id on:change=changed>{entries}</select>
        </div>
    }
    .into_any()
}

/// A small button in words.
pub fn small_button(text: fn(Lang) -> &'static str, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button class="button" data-kind="link" type="button" on:click=move |_| press()>
            {say(text)}
        </button>
    }
    .into_any()
}

/// A typed number of the tariff with its label; nothing where the draft has no such number.
pub fn number(editor: Editor, field: Field, label: Signal<String>) -> AnyView {
    editor
        .entry(field)
        .map_or_else(|| ().into_any(), |entry| labelled(field.id(), label, entry, editor.today_amount(field)))
}

/// A typed number with its label, and what it is today.
pub fn labelled(id: String, label: Signal<String>, entry: Entry, today: Option<i64>) -> AnyView {
    let label_id = id.clone() + "-label";
    let today_id = id.clone() + "-today";
    view! {
        <div class="tariff__number">
            <label class="field__label" id=label_id for=id.clone()>{move || label.get()}</label>
            {today_line(entry, today, today_id.clone())}
            <Stepper id=id name=label entry=entry described_by=today_id/>
        </div>
    }
    .into_any()
}

/// As [`number`], with a slider beside it.
pub fn slid_number(editor: Editor, field: Field, label: Signal<String>) -> AnyView {
    let Some(entry) = editor.entry(field) else { return ().into_any() };
    let today = editor.today_amount(field);
    let scale = entry.scale();
    // Twice and a half of what it is, and at least fifty som.
    let known = today.max(untrack(|| entry.amount())).unwrap_or(0);
    let way = Way::new(scale.min, known.saturating_mul(5) / 2 + 5_000, scale.step, today);
    let id = field.id();
    let label_id = id.clone() + "-label";
    let today_id = id.clone() + "-today";
    view! {
        <div class="question">
            <label class="question__label" id=label_id.clone() for=id.clone()>{move || label.get()}</label>
            {today_line(entry, today, today_id.clone())}
            <Slider entry=entry way=way labelled_by=label_id/>
            <Stepper id=id name=label entry=entry described_by=today_id/>
        </div>
    }
    .into_any()
}

fn today_line(entry: Entry, today: Option<i64>, id: String) -> AnyView {
    let lang = Settings::lang();
    let text = move || {
        let lang = lang.get();
        today.map(|today| messages::control_question_today(lang, &entry.scale().write(lang, today))).unwrap_or_default()
    };
    view! { <p class="question__today" id=id>{text}</p> }.into_any()
}
