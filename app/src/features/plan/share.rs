//! The scenario for others: link, QR code and file.

use super::address::{file, read_file, take, whole};
use super::state::{BadLink, Studio};
use crate::components::{Icon, QrCode};
use crate::hooks::{copy_text, hand_over, read_text, whole_link};
use crate::messages;
use crate::state::{Settings, say};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How the copying of the link went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copied {
    Not,
    Done,
    ByHand,
}

/// Copies, shows and saves the scenario; opens one from a file.
pub fn share(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let copied = RwSignal::new(Copied::Not);
    let shown = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let details = NodeRef::<html::Details>::new();
    let chooser = NodeRef::<html::Input>::new();
    // The link is packed when the plan rests, not with every move of a slider.
    let link = Memo::new(move |_| {
        studio.rested.track();
        studio.year.track();
        if shown.get() { whole(studio).map(|text| whole_link(&text)).unwrap_or_default() } else { String::new() }
    });
    Effect::new(move |_| {
        studio.draft.track();
        copied.set(Copied::Not);
    });
    let copy = move |_| {
        let text = whole(studio).map(|text| whole_link(&text)).unwrap_or_default();
        shown.set(true);
        spawn_local(async move {
            let done = copy_text(&text).await;
            copied.try_set(if done { Copied::Done } else { Copied::ByHand });
        });
    };
    let said = move || match copied.get() {
        Copied::Not => "",
        Copied::Done => messages::plan_link_done(lang.get()),
        Copied::ByHand => messages::plan_link_by_hand(lang.get()),
    };
    let save = move |_| {
        let name = name.get_untracked();
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        let text = studio
            .draft
            .with_untracked(|draft| file(studio, draft, name))
            .and_then(|file| serde_json::to_string_pretty(&file).ok());
        if let Some(text) = text {
            let file = ["aimak-", studio.place.slug, "-", studio.service.code(), ".json"].concat();
            // A browser without files to save keeps the link.
            hand_over(&file, "application/json", &text);
        }
    };
    let open = move |_| {
        let Some(input) = chooser.get_untracked() else { return };
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let text = read_text(&chosen).await.unwrap_or_default();
            // The same file can be chosen again after it was mended.
            input.set_value("");
            match read_file(studio, &text) {
                Ok(choice) => {
                    name.set(choice.name.clone().unwrap_or_default());
                    take(studio, choice);
                }
                Err(fault) => studio.bad_link.set(Some(BadLink { fault, text: chosen.name() })),
            }
        });
    };
    let papers = move || {
        let fragment =
            if shown.get() { link.with(|link| link.find('#').map(|at| link[at..].to_owned())) } else { None };
        ["/", studio.place.slug, "/", studio.service.code(), "/papers/brief", &fragment.unwrap_or_default()].concat()
    };
    let code_label = Signal::derive(move || messages::plan_link_field(lang.get()).to_owned());
    view! {
        <details
            class="share"
            node_ref=details
            on:toggle=move |_| shown.set(details.get_untracked().is_some_and(|details| details.open()))
        >
            <summary>
                <Icon name="chevron-down"/>
                {say(messages::plan_share_title)}
            </summary>
            <div class="share__parts panel">
                <div class="share__code">{move || shown.get().then(|| view! { <QrCode text=link label=code_label/> })}</div>
                <div class="share__file">
                    <div class="field">
                        <label class="field__label" for="plan-link">{say(messages::plan_link_field)}</label>
                        <input class="field__input" id="plan-link" type="text" readonly prop:value=move || link.get()/>
                    </div>
                    <div class="field">
                        <label class="field__label" for="plan-name">{say(messages::plan_kept_name)}</label>
                        <input
                            class="field__input"
                            id="plan-name"
                            type="text"
                            autocomplete="off"
                            maxlength=aimak_core::wire::choice::NAME
                            prop:value=move || name.get()
                            on:input=move |event| name.set(event_target_value(&event))
                        />
                    </div>
                    <div class="share__actions">
                        <button class="button" type="button" on:click=copy>
                            <Icon name="share"/>
                            <span>{say(messages::plan_link_action)}</span>
                        </button>
                        <button class="button" type="button" on:click=save>
                            <Icon name="download"/>
                            <span>{say(messages::plan_share_save)}</span>
                        </button>
                        <a class="button" href=papers>
                            <Icon name="print"/>
                            <span>{say(messages::plan_share_papers)}</span>
                        </a>
                        <label class="button share__open">
                            <Icon name="document"/>
                            <span>{say(messages::plan_share_open)}</span>
                            <input
                                class="visually-hidden"
                                type="file"
                                accept="application/json,.json"
                                node_ref=chooser
                                on:change=open
                            />
                        </label>
                    </div>
                    <p role="status">{said}</p>
                </div>
            </div>
        </details>
    }
    .into_any()
}
