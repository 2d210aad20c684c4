//! Plans that were kept: a list to name, take and remove; the plan in view can be dragged into it.

use super::model::{Draft, Kept, MOST_KEPT, difference};
use super::state::Studio;
use crate::components::Icon;
use crate::hooks::use_in_view;
use crate::messages;
use crate::state::{Settings, say};
use leptos::html::Section;
use leptos::prelude::*;

/// What is dragged: the plan in view.
const DRAGGED: &str = "application/x-aimak-plan";

/// The list of kept plans, and what changed since the page was opened.
pub fn list(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let full = Memo::new(move |_| studio.kept.with(|kept| kept.len() >= MOST_KEPT));
    let over = RwSignal::new(false);
    let numbers = Memo::new(move |_| studio.kept.with(|kept| kept.iter().map(|kept| kept.number).collect::<Vec<_>>()));
    let keep = move || studio.keep(lang.get_untracked());
    let place = NodeRef::<Section>::new();
    let draft = studio.draft_for(use_in_view(place));
    // What differs from the plan that the page was opened with.
    let since = move || draft.with(|now| studio.opened_with.with_value(|opened| difference(lang.get(), opened, now)));
    let since = Memo::new(move |_| since());
    view! {
        <section
            node_ref=place
            class="panel kept"
            aria-labelledby="kept-title"
            data-over=move || over.get().then_some("")
            on:dragover=move |event| {
                if !full.get_untracked() {
                    event.prevent_default();
                    over.set(true);
                }
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                keep();
            }
        >
            <h2 class="panel__title" id="kept-title">{say(messages::plan_kept_title)}</h2>
            <p class="caption">
                {move || if full.get() { messages::plan_kept_full(lang.get()) } else { messages::plan_kept_hint(lang.get()) }}
            </p>
            <ul class="kept__list" role="list">
                <For each=move || numbers.get() key=|number| *number children=move |number| item(studio, draft, number)/>
            </ul>
            <p class="kept__actions">
                <span
                    class="kept__handle"
                    draggable="true"
                    on:dragstart=move |event| {
                        if let Some(data) = event.data_transfer() {
                            // A browser that refuses leaves the button.
                            drop(data.set_data(DRAGGED, ""));
                        }
                    }
                >
                    <Icon name="choice-option"/>
                    {say(messages::plan_kept_handle)}
                </span>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || full.get().then_some("true")
                    on:click=move |_| keep()
                >
                    <Icon name="plus"/>
                    <span>{say(messages::plan_kept_action)}</span>
                </button>
            </p>
            <p class="kept__since">
                {move || match since.get() {
                    Some(sentence) => [messages::plan_opened_title(lang.get()), ": ", &sentence].concat(),
                    None => messages::plan_opened_same(lang.get()).to_owned(),
                }}
            </p>
        </section>
    }
    .into_any()
}

fn item(studio: Studio, now: Memo<Draft>, number: u32) -> AnyView {
    let lang = Settings::lang();
    let of = move |read: fn(&Kept) -> String| {
        studio.kept.with(|kept| kept.iter().find(|kept| kept.number == number).map(read)).unwrap_or_default()
    };
    let name = Memo::new(move |_| of(|kept| kept.name.clone()));
    let differs = Memo::new(move |_| {
        let draft =
            studio.kept.with(|kept| kept.iter().find(|kept| kept.number == number).map(|kept| kept.draft.clone()))?;
        now.with(|now| difference(lang.get(), now, &draft))
    });
    let id = format!("kept-{number}");
    let take = move |_| {
        let draft = studio
            .kept
            .with_untracked(|kept| kept.iter().find(|kept| kept.number == number).map(|kept| kept.draft.clone()));
        if let Some(draft) = draft {
            studio.make(draft);
        }
    };
    let remove = move |_| studio.kept.update(|kept| kept.retain(|kept| kept.number != number));
    let rename = move |event| {
        let text: String = event_target_value(&event).chars().take(aimak_core::wire::choice::NAME).collect();
        studio.kept.update(|kept| {
            if let Some(kept) = kept.iter_mut().find(|kept| kept.number == number) {
                kept.name = text;
            }
        });
    };
    view! {
        <li class="kept__item">
            <div class="field">
                <label class="field__label" for=id.clone()>{say(messages::plan_kept_name)}</label>
                <input class="field__input" id=id type="text" prop:value=move || name.get() on:input=rename/>
            </div>
            <p class="kept__difference">
                {move || match differs.get() {
                    Some(sentence) => [messages::plan_kept_differs(lang.get()), " ", &sentence].concat(),
                    None => messages::plan_kept_same(lang.get()).to_owned(),
                }}
            </p>
            <p class="kept__actions">
                <button class="button" type="button" on:click=take>
                    {move || messages::plan_kept_take_action(lang.get(), &name.get())}
                </button>
                <button class="button" type="button" on:click=remove>
                    {move || messages::plan_kept_remove_action(lang.get(), &name.get())}
                </button>
            </p>
        </li>
    }
    .into_any()
}
