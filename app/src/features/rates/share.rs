//! The scenario for others: its QR code, and its file.

use super::address::whole_link;
use super::file::{Unread, file_name, read, reasons, write};
use super::state::Studio;
use crate::components::{Icon, Notice, NoticeKind, QrCode};
use crate::hooks::{hand_over, read_text};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::scenario::Scenario;
use aimak_core::wire::scenario::NAME_LIMIT;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A scenario that rests so long is drawn.
pub const PAUSE: Duration = Duration::from_millis(400);

const NAME: &str = "share-name";

/// What was done last with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Done {
    Nothing,
    Saved,
    Opened { name: String },
    Refused(Unread),
}

/// The QR code of a scenario's whole link.
pub fn code(rested: ReadSignal<Option<Scenario>>) -> AnyView {
    let lang = Settings::lang();
    let text = Memo::new(move |_| rested.with(|scenario| scenario.as_ref().map(whole_link)));
    let known = Memo::new(move |_| text.with(Option::is_some));
    let label = Signal::derive(move || messages::share_code_label(lang.get()).to_owned());
    (move || {
        let text = Signal::derive(move || text.get().unwrap_or_default());
        known.get().then(|| view! { <QrCode text=text label=label/> })
    })
    .into_any()
}

/// The part under the title that opens: code, name, file.
pub fn share(studio: Studio, rested: ReadSignal<Option<Scenario>>) -> AnyView {
    let lang = Settings::lang();
    let shown = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let done = RwSignal::new(Done::Nothing);
    let chooser = NodeRef::<html::Input>::new();
    let details = NodeRef::<html::Details>::new();

    // What was said of one scenario is not true of the next.
    let opened = StoredValue::new(None::<Scenario>);
    Effect::new(move |_| {
        let now = studio.scenario.get();
        if opened.with_value(|opened| opened.as_ref() != Some(&now)) {
            done.set(Done::Nothing);
        }
    });
    let save = move |_| {
        let (file, text) =
            studio.scenario.with_untracked(|scenario| (file_name(scenario), write(scenario, &name.get_untracked())));
        if hand_over(&file, "application/json", &text).is_some() {
            opened.set_value(Some(studio.scenario.get_untracked()));
            done.set(Done::Saved);
        }
    };
    let open = move |_| {
        let Some(input) = chooser.get_untracked() else { return };
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let text = read_text(&chosen).await;
            // The same file can be chosen again after it was mended.
            input.set_value("");
            let Some((place, service)) =
                studio.scenario.try_with_untracked(|scenario| (scenario.place(), scenario.service()))
            else {
                return;
            };
            match text.ok_or(Unread::Bytes).and_then(|text| read(&text, place, service)) {
                Ok(file) => {
                    opened.set_value(Some(file.scenario.clone()));
                    studio.bad_link.set(None);
                    studio.make(file.scenario);
                    if !file.name.is_empty() {
                        name.set(file.name.clone());
                    }
                    done.set(Done::Opened { name: file.name });
                }
                Err(why) => done.set(Done::Refused(why)),
            }
        });
    };
    let said = move || {
        let lang = lang.get();
        done.with(|done| match done {
            Done::Nothing | Done::Refused(_) => String::new(),
            Done::Saved => messages::share_saved_note(lang).to_owned(),
            Done::Opened { name } if name.is_empty() => messages::share_opened_note(lang).to_owned(),
            Done::Opened { name } => messages::share_opened_named_note(lang, name),
        })
    };
    let refusal = move || {
        let Done::Refused(why) = done.get() else { return None };
        let reasons =
            move || reasons(lang.get(), &why).into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
        Some(view! {
            <div role="alert">
                <Notice kind=NoticeKind::Problem title=Signal::derive(move || messages::share_refused_title(lang.get()).to_owned())>
                    <ul class="share__reasons">{reasons}</ul>
                    <p>{say(messages::share_refused_kept)}</p>
                </Notice>
            </div>
        })
    };
    view! {
        <details
            class="share"
            node_ref=details
            on:toggle=move |_| shown.set(details.get_untracked().is_some_and(|details| details.open()))
        >
            <summary>
                <Icon name="chevron-down"/>
                {say(messages::share_head_title)}
            </summary>
            <div class="share__parts panel">
                <div class="share__code">{move || shown.get().then(|| code(rested))}</div>
                <div class="share__file">
                    <p class="measure">{say(messages::share_code_hint)}</p>
                    <div class="field">
                        <label class="field__label" for=NAME>{say(messages::share_name_label)}</label>
                        <input
                            class="field__input"
                            id=NAME
                            type="text"
                            autocomplete="off"
                            maxlength=NAME_LIMIT
                            prop:value=move || name.get()
                            on:input=move |event| name.set(event_target_value(&event))
                        />
                    </div>
                    <div class="share__actions">
                        <button class="button" type="button" on:click=save>
                            <Icon name="download"/>
                            <span>{say(messages::share_save_action)}</span>
                        </button>
                        <label class="button share__open">
                            <Icon name="document"/>
                            <span>{say(messages::share_open_action)}</span>
                            <input
                                class="visually-hidden"
                                type="file"
                                accept=".json,application/json"
                                node_ref=chooser
                                on:change=open
                            />
                        </label>
                    </div>
                    <p class="share__said" role="status">{said}</p>
                    {refusal}
                </div>
            </div>
        </details>
    }
    .into_any()
}
