//! What village mode is, and the answers as files.

use super::model;
use super::state::Desk;
use crate::components::{Icon, Notice, NoticeKind};
use crate::hooks::{hand_over, read_text, use_visit};
use crate::messages;
use crate::state::{Settings, say};
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Title, lead and actions.
pub fn head(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let chooser = NodeRef::<Input>::new();
    let answered = Memo::new(move |_| desk.file.with(|file| desk.nothing.with_value(|nothing| nothing != file)));
    let complete = Memo::new(move |_| desk.found.with(|found| found.is_ok()));
    let fictional = desk.place.fictional;
    let lead = move || {
        let lang = lang.get();
        let mut text = messages::village_head_lead(lang).to_owned();
        for more in [fictional.then(|| messages::village_head_fictional(lang)), Some(messages::village_head_hint(lang))]
        {
            text.extend(more.into_iter().flat_map(|more| [" ", more]));
        }
        text
    };
    let kept = move || {
        let text = if desk.kept.get() { messages::village_kept_note } else { messages::village_lost_note };
        text(lang.get())
    };
    let download = move |_| {
        let text = desk.file.with_untracked(model::written);
        hand_over(&["village-", desk.place.slug, ".json"].concat(), "application/json", &text);
    };
    let plan = move |_| {
        let text =
            desk.found.with_untracked(|found| found.as_ref().as_ref().ok().map(|found| model::plan_text(&found.plan)));
        if let Some(text) = text {
            hand_over(&["plan-", desk.place.slug, ".json"].concat(), "application/json", &text);
        }
    };
    let visit = use_visit();
    let studio = move |_| {
        let plan = desk.found.with_untracked(|found| found.as_ref().as_ref().ok().map(|found| found.plan.clone()));
        if let Some(plan) = plan {
            visit(&model::studio_of(desk.place, &plan));
        }
    };
    let open = move |_| {
        let Some(input) = chooser.get_untracked() else { return };
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        // The same file can be chosen again after it was mended.
        spawn_local(async move {
            let text = read_text(&chosen).await;
            input.set_value("");
            match text.ok_or(model::Unread::Bytes).and_then(|text| model::read(&text)) {
                Ok(file) => {
                    desk.unread.try_set(None);
                    desk.take(file);
                }
                Err(why) => {
                    desk.unread.try_set(Some(why));
                }
            }
        });
    };
    view! {
        <div class="title-row">
            <div class="title-row__text">
                <h1 class="title-row__title">{say(messages::village_head_title)}</h1>
                <p class="title-row__lead">{lead}</p>
                <p class="caption screen-only">{kept}</p>
            </div>
            <div class="title-row__actions" role="group" aria-label=say(messages::village_actions_title)>
                <button
                    class="button"
                    data-kind="primary"
                    type="button"
                    aria-disabled=move || (!complete.get()).then_some("true")
                    on:click=studio
                >
                    <Icon name="coins"/>
                    <span>{say(messages::village_studio_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || (!answered.get()).then_some("true")
                    on:click=move |_| desk.file.set(desk.nothing.get_value())
                >
                    <Icon name="reset"/>
                    <span>{say(messages::village_anew_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || (!answered.get()).then_some("true")
                    on:click=move |event| {
                        if answered.get_untracked() {
                            download(event);
                        }
                    }
                >
                    <Icon name="download"/>
                    <span>{say(messages::village_download_action)}</span>
                </button>
                <label class="button delivery__open">
                    <Icon name="list"/>
                    <span>{say(messages::village_open_action)}</span>
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".json,application/json"
                        node_ref=chooser
                        on:change=open
                    />
                </label>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || (!complete.get()).then_some("true")
                    on:click=plan
                >
                    <Icon name="document"/>
                    <span>{say(messages::village_plan_action)}</span>
                </button>
            </div>
        </div>
        {refused(desk)}
    }
    .into_any()
}

/// Why a file could not be opened.
fn refused(desk: Desk) -> impl IntoView {
    let lang = Settings::lang();
    move || {
        desk.unread.get().map(|why| {
            let lines = move || why.sentences(lang.get()).into_iter().map(|line| view! { <li>{line}</li> });
            view! {
                <div role="alert">
                    <Notice
                        kind=NoticeKind::Problem
                        title=Signal::derive(move || messages::village_file_title(lang.get()).to_owned())
                    >
                        <ul>{move || lines().collect_view()}</ul>
                        <p class="notice__actions">
                            <button class="button" type="button" on:click=move |_| desk.unread.set(None)>
                                {say(messages::village_file_close)}
                            </button>
                        </p>
                    </Notice>
                </div>
            }
        })
    }
}
