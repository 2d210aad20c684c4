//! The question, what is compared, steps back and forth, files.

use super::model::{self, Unread};
use super::state::{Desk, History};
use crate::components::{Icon, Notice, NoticeKind};
use crate::hooks::{hand_over, read_text};
use crate::messages;
use crate::state::{Settings, say};
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Title, lead and actions.
pub fn head(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let can_undo = Memo::new(move |_| desk.history.with(History::can_undo));
    let can_redo = Memo::new(move |_| desk.history.with(History::can_redo));
    let changed = Memo::new(move |_| desk.history.with(|history| desk.base.with(|base| history.current() != base)));
    let book_year = desk.plan.with_value(|plan| plan.book_year.to_string());
    let fictional =
        move || desk.comparison.with(|found| found.ways.fictional) || desk.plan.with_value(|plan| plan.fictional);
    let lead = move || {
        let lang = lang.get();
        let (first, last) = desk.comparison.with(|found| found.term());
        let mut text = messages::delivery_head_lead(lang, &first, &last, &book_year);
        if fictional() {
            text.push(' ');
            text.push_str(messages::delivery_head_fictional(lang));
        }
        text.push(' ');
        text.push_str(messages::delivery_head_hint(lang));
        text
    };
    let download = move |_| {
        let text = desk.history.with_untracked(|history| model::written(history.current()));
        let name = ["ways-", desk.place.slug, "-", desk.service.code(), ".json"].concat();
        hand_over(&name, "application/json", &text);
    };
    view! {
        <div class="title-row">
            <div class="title-row__text">
                <h1 class="title-row__title">{say(messages::delivery_head_title)}</h1>
                <p class="title-row__lead">{lead}</p>
            </div>
            <div class="title-row__actions" role="group" aria-label=say(messages::delivery_actions_title)>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || (!can_undo.get()).then_some("true")
                    on:click=move |_| desk.history.update(History::undo)
                >
                    <Icon name="undo"/>
                    <span>{say(messages::delivery_undo_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || (!can_redo.get()).then_some("true")
                    on:click=move |_| desk.history.update(History::redo)
                >
                    <Icon name="redo"/>
                    <span>{say(messages::delivery_redo_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || (!changed.get()).then_some("true")
                    on:click=move |_| desk.reset()
                >
                    <Icon name="reset"/>
                    <span>{say(messages::delivery_reset_action)}</span>
                </button>
                <button class="button" type="button" on:click=download>
                    <Icon name="download"/>
                    <span>{say(messages::delivery_download_action)}</span>
                </button>
                {opener(desk.unread, move |text| {
                    let plan = desk.plan.get_value();
                    desk.take(model::read(&text, &plan, desk.service)?);
                    Ok(())
                })}
            </div>
        </div>
        {refused(desk.unread)}
    }
    .into_any()
}

/// A button that opens a file of a person.
pub fn opener(
    unread: RwSignal<Option<Unread>>,
    take: impl Fn(String) -> Result<(), Unread> + Copy + 'static,
) -> AnyView {
    let chooser = NodeRef::<Input>::new();
    let open = move |_| {
        let Some(input) = chooser.get_untracked() else { return };
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        // The same file can be chosen again after it was mended.
        spawn_local(async move {
            let text = read_text(&chosen).await;
            input.set_value("");
            let taken = text.ok_or(Unread::Bytes).and_then(take);
            unread.try_set(taken.err());
        });
    };
    view! {
        <label class="button delivery__open">
            <Icon name="list"/>
            <span>{say(messages::delivery_open_action)}</span>
            <input
                class="visually-hidden"
                type="file"
                accept=".json,application/json"
                node_ref=chooser
                on:change=open
            />
        </label>
    }
    .into_any()
}

/// Why a file could not be opened.
pub fn refused(unread: RwSignal<Option<Unread>>) -> impl IntoView {
    let lang = Settings::lang();
    move || {
        unread.get().map(|why| {
            let lines = move || why.sentences(lang.get()).into_iter().map(|line| view! { <li>{line}</li> });
            view! {
                <div role="alert">
                    <Notice
                        kind=NoticeKind::Problem
                        title=Signal::derive(move || messages::delivery_file_title(lang.get()).to_owned())
                    >
                        <ul>{move || lines().collect_view()}</ul>
                        <p class="notice__actions">
                            <button class="button" type="button" on:click=move |_| unread.set(None)>
                                {say(messages::delivery_file_close)}
                            </button>
                        </p>
                    </Notice>
                </div>
            }
        })
    }
}
