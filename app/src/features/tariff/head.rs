//! The question, what the draft starts from, and what can be done with it.

use super::draft::{Draft, DraftFault, History};
use super::file::{self, Read, Unread, fault_sentence};
use super::state::Editor;
use super::words::draft_fault_sentence;
use crate::components::{Icon, Notice, NoticeKind};
use crate::format::{payer_name, read_day, service_name, write_day};
use crate::hooks::{hand_over, read_text};
use crate::messages;
use crate::state::{Settings, say, storage};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Date;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// After so long without a change the draft is kept.
const CALM: Duration = Duration::from_millis(400);

/// What became of the draft on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing was changed, so nothing is kept.
    Unchanged,
    /// It is kept, since this hour and minute.
    Kept(String),
    /// It was there when the page opened.
    Found,
    /// The browser keeps nothing.
    Refused,
    /// It breaks a rule: what is kept is the last draft without faults.
    Faulty,
}

/// The name under which a draft is kept.
fn key(editor: Editor) -> String {
    ["aimak.tariff.", editor.place.slug, ".", editor.service.code()].concat()
}

/// The draft that this device keeps, or what it keeps that cannot be read.
pub fn kept(place: &aimak_core::place::Place, service: aimak_core::service::Service) -> Option<Result<Read, String>> {
    let text = storage::read(&["aimak.tariff.", place.slug, ".", service.code()].concat())?;
    Some(file::read(&text, service).map_err(|_| text))
}

/// Keeps the draft on the device, a moment after each change.
pub fn keep(editor: Editor, keeping: RwSignal<Keeping>) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let store = move || {
        let Some(draft) = editor.draft.try_get_untracked() else { return };
        let key = key(editor);
        if untrack(|| editor.unchanged()) {
            storage::forget(&key);
            keeping.try_set(Keeping::Unchanged);
            return;
        }
        let today = editor.today.get_value();
        let today = today.as_ref().map(|today| &today.draft.version);
        let now = match file::text(editor.place, editor.service, &draft, today) {
            Err(_) => Keeping::Faulty,
            Ok(text) if storage::keep(&key, &text) => Keeping::Kept(clock()),
            Ok(_) => Keeping::Refused,
        };
        keeping.try_set(now);
    };
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |first: Option<()>| {
        editor.draft.track();
        if first.is_some() {
            stop();
            timer.set_value(set_timeout_with_handle(store, CALM).ok());
        }
    });
    // Who leaves a moment after a change does not lose it: for another page of ours, or for good.
    let leave = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
            store();
        }
    };
    let listener = window_event_listener_untyped("pagehide", move |_| leave());
    on_cleanup(move || {
        leave();
        listener.remove();
    });
}

/// The hour and the minute on this device.
fn clock() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Title, actions, and what was kept.
pub fn head(editor: Editor, keeping: RwSignal<Keeping>, unread: RwSignal<Option<Unread>>) -> AnyView {
    let lang = Settings::lang();
    let can_undo = Memo::new(move |_| editor.history.with(History::can_undo));
    let can_redo = Memo::new(move |_| editor.history.with(History::can_redo));
    let can_reset = Memo::new(move |_| !editor.unchanged());
    let chooser = NodeRef::<html::Input>::new();
    let lead = move || {
        let lang = lang.get();
        let start = match editor.today.get_value() {
            Some(today) => {
                let date = format::date_known(lang, today.decision.from);
                if today.decision.start_known {
                    messages::tariff_lead_decided(lang, &date)
                } else {
                    messages::tariff_lead_seen(lang, &date)
                }
            }
            None => messages::tariff_lead_none(lang).to_owned(),
        };
        let mut lead = start;
        if editor.place.fictional {
            lead.push(' ');
            lead.push_str(messages::studio_lead_fictional(lang));
        }
        lead.push(' ');
        lead.push_str(messages::tariff_lead_hint(lang));
        lead
    };
    let said = move || {
        let lang = lang.get();
        keeping.with(|keeping| match keeping {
            Keeping::Unchanged => messages::tariff_keeping_unchanged(lang).to_owned(),
            Keeping::Kept(time) => messages::tariff_keeping_kept(lang, time),
            Keeping::Found => messages::tariff_keeping_found(lang).to_owned(),
            Keeping::Refused => messages::tariff_keeping_refused(lang).to_owned(),
            Keeping::Faulty => messages::tariff_keeping_faulty(lang).to_owned(),
        })
    };
    let download = move |_| {
        let today = editor.today.get_value();
        let today = today.as_ref().map(|today| &today.draft.version);
        let draft: Arc<Draft> = editor.draft.get_untracked();
        match file::text(editor.place, editor.service, &draft, today) {
            Ok(text) => {
                // A browser without files to save keeps the draft on the page.
                hand_over(&file::name(editor.place, editor.service), "application/json", &text);
            }
            Err(faults) => unread.set(Some(Unread::Rules(faults))),
        }
    };
    let open = move |_| {
        let Some(input) = chooser.get_untracked() else { return };
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        // The same file can be chosen again after it was mended.
        spawn_local(async move {
            let text = read_text(&chosen).await;
            input.set_value("");
            let read = text.ok_or(Unread::Bytes).and_then(|text| file::read(&text, editor.service));
            match read {
                Ok(Read { version, .. }) => {
                    unread.try_set(None);
                    let today = editor.today.get_value();
                    editor.make(|draft| {
                        *draft = match &today {
                            Some(today) => Draft::beside(version, &today.draft),
                            None => Draft::new(version),
                        };
                    });
                }
                Err(why) => {
                    unread.try_set(Some(why));
                }
            }
        });
    };
    view! {
        <div class="title-row">
            <div class="title-row__text">
                <h1 class="title-row__title">
                    {move || messages::tariff_head_title(lang.get(), service_name(lang.get(), editor.service))}
                </h1>
                <p class="title-row__lead">{lead}</p>
                <p class="tariff__kept" role="status">
                    <Icon name="save"/>
                    <span>{said}</span>
                </p>
            </div>
            <div class="title-row__actions">
                <button
                    class="button"
                    type="button"
                    data-icon-only=""
                    aria-disabled=move || (!can_undo.get()).then_some("true")
                    on:click=move |_| editor.history.update(History::undo)
                >
                    <Icon name="undo"/>
                    <span class="visually-hidden">{say(messages::studio_undo_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    data-icon-only=""
                    aria-disabled=move || (!can_redo.get()).then_some("true")
                    on:click=move |_| editor.history.update(History::redo)
                >
                    <Icon name="redo"/>
                    <span class="visually-hidden">{say(messages::studio_redo_action)}</span>
                </button>
                {editor
                    .today
                    .with_value(Option::is_some)
                    .then(|| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                data-collapse=""
                                aria-disabled=move || (!can_reset.get()).then_some("true")
                                on:click=move |_| editor.reset()
                            >
                                <Icon name="reset"/>
                                <span>{say(messages::studio_reset_action)}</span>
                            </button>
                        }
                    })}
                <button class="button" type="button" data-collapse="" on:click=move |_| editor.begin_anew()>
                    <Icon name="document"/>
                    <span>{say(messages::tariff_anew_action)}</span>
                </button>
                <button class="button" type="button" data-collapse="" on:click=download>
                    <Icon name="download"/>
                    <span>{say(messages::tariff_download_action)}</span>
                </button>
                <label class="button tariff__open" data-collapse="">
                    <Icon name="list"/>
                    <span>{say(messages::tariff_open_action)}</span>
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".json,application/json"
                        node_ref=chooser
                        on:change=open
                    />
                </label>
            </div>
        </div>
        <p class="tariff__ways">
            {editor
                .service
                .definition()
                .studio
                .then(|| {
                    let address = ["/", editor.place.slug, "/", editor.service.code(), "/studio"].concat();
                    view! { <a href=address>{say(messages::tariff_studio_link)}</a> }
                })}
            <a href=["/", editor.place.slug].concat()>
                {move || messages::tariff_place_link(lang.get(), editor.place.names.get(lang.get()))}
            </a>
        </p>
    }
    .into_any()
}

/// What keeps the draft from being a tariff, what was left out of it, and what could not be opened.
pub fn notices(editor: Editor, unread: RwSignal<Option<Unread>>, lost: Option<String>) -> AnyView {
    let lang = Settings::lang();
    let title = move |text: fn(Lang) -> &'static str| Signal::derive(move || text(lang.get()).to_owned());
    let refused = move || {
        unread.get().map(|why| {
            let lines = move || {
                let lang = lang.get();
                match &why {
                    Unread::Bytes => vec![messages::tariff_file_bytes(lang).to_owned()],
                    Unread::TooLong => vec![messages::tariff_file_too_long(lang).to_owned()],
                    Unread::Shape { line, column, detail } => {
                        vec![messages::tariff_file_shape(lang, &line.to_string(), &column.to_string(), detail)]
                    }
                    Unread::Rules(faults) => faults.iter().map(|fault| fault_sentence(lang, fault)).collect(),
                    Unread::Service(service) => {
                        vec![messages::tariff_file_service(
                            lang,
                            &crate::format::lower_first(service_name(lang, *service)),
                        )]
                    }
                }
            };
            view! {
                <div role="alert">
                    <Notice kind=NoticeKind::Problem title=title(messages::tariff_file_title)>
                        <ul>{move || lines().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                        <p>{say(messages::tariff_file_kept)}</p>
                        <p class="notice__actions">
                            <button class="button" type="button" on:click=move |_| unread.set(None)>
                                {say(messages::studio_link_fault_close)}
                            </button>
                        </p>
                    </Notice>
                </div>
            }
        })
    };
    // What was on the device and cannot be read stays within reach as long as the page is open.
    let lost = lost.map(|text| {
        view! {
            <Notice kind=NoticeKind::Watch title=title(messages::tariff_lost_title)>
                <p>{say(messages::tariff_lost_text)}</p>
                <p class="notice__actions">
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| {
                            hand_over(&file::name(editor.place, editor.service), "application/json", &text);
                        }
                    >
                        {say(messages::tariff_download_action)}
                    </button>
                </p>
            </Notice>
        }
    });
    let unpublished = editor.today.with_value(|today| {
        let today = today.as_ref()?;
        let payers: Vec<_> = today
            .unpublished
            .iter()
            .filter_map(|&at| today.decision.charges.get(at))
            .map(|charge| charge.payer)
            .collect();
        (!payers.is_empty()).then_some(payers)
    });
    let unpublished = unpublished.map(|payers| {
        let names = move || payers.iter().map(|&payer| payer_name(lang.get(), payer)).collect::<Vec<_>>().join("; ");
        view! {
            <Notice kind=NoticeKind::Info title=title(messages::tariff_unpublished_title)>
                <p>{move || messages::tariff_unpublished_text(lang.get(), &names())}</p>
            </Notice>
        }
    });
    let faults = Memo::new(move |_| {
        let faults = editor.draft.with(|draft| draft.faults(&editor.home.get()));
        // What is wrong with one charge stands on its card.
        let whole = |fault: &DraftFault| match fault {
            DraftFault::Empty | DraftFault::SameMinimum { .. } => true,
            DraftFault::SamePeople { .. } | DraftFault::Order { .. } => false,
        };
        faults.into_iter().filter(whole).collect::<Vec<_>>()
    });
    let empty = move || {
        let faults = faults.get();
        (!faults.is_empty()).then(|| {
            let sentences = faults.into_iter().map(move |fault| {
                let text = move || editor.draft.with(|draft| draft_fault_sentence(lang.get(), draft, fault));
                view! { <p>{text}</p> }
            });
            view! {
                <Notice kind=NoticeKind::Info title=title(messages::tariff_faults_title)>{sentences.collect_view()}</Notice>
            }
        })
    };
    view! {
        {refused}
        {lost}
        {unpublished}
        {empty}
    }
    .into_any()
}

/// The day from which the draft is to apply: typed as day, month, year. What cannot be read stays in
/// the field, also in another language; until it can, the last good day counts.
pub fn day(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let from = Memo::new(move |_| editor.draft.with(|draft| draft.version.from));
    // The typed text, and the day that counted when it was typed.
    let typed = RwSignal::new(None::<(String, Date)>);
    let held = move || typed.get().filter(|(_, then)| *then == from.get()).map(|(text, _)| text);
    let wrong = Memo::new(move |_| held().is_some_and(|text| read_day(&text).is_none()));
    let changed = move |event| {
        let text = event_target_value(&event);
        if let Some(day) = read_day(&text) {
            editor.make(|draft| draft.version.from = day);
        }
        typed.set(Some((text, from.get_untracked())));
    };
    let settle = move |_| {
        if !wrong.get_untracked() {
            typed.set(None);
        }
    };
    view! {
        <div class="field tariff__day">
            <label class="field__label" for="tariff-from">{say(messages::tariff_day_label)}</label>
            <p class="field__hint" id="tariff-from-hint">{say(messages::tariff_day_hint)}</p>
            <input
                class="field__input"
                id="tariff-from"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-describedby="tariff-from-hint tariff-from-error"
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=move || held().unwrap_or_else(|| write_day(from.get()))
                on:input=changed
                on:blur=settle
            />
            <p class="field__error" id="tariff-from-error" aria-live="polite">
                {move || {
                    wrong
                        .get()
                        .then(|| {
                            let kept = format::date(lang.get(), from.get());
                            view! {
                                <Icon name="octagon-x"/>
                                <span>{messages::tariff_day_wrong(lang.get(), &kept)}</span>
                            }
                        })
                }}
            </p>
        </div>
    }
    .into_any()
}
