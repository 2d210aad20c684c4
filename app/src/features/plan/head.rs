//! The question, what the books are, the year in view, and steps back and forth.

use super::model::Years;
use super::state::{History, Studio};
use crate::components::Icon;
use crate::messages;
use crate::state::{Settings, say};
use leptos::prelude::*;

/// Title, year and actions.
pub fn head(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let can_undo = Memo::new(move |_| studio.history.with(History::can_undo));
    let can_redo = Memo::new(move |_| studio.history.with(History::can_redo));
    let changed = Memo::new(move |_| {
        studio.draft.with(|draft| studio.base.with_value(|base| *draft != super::model::Draft::of(base)))
    });
    let years = studio.books.with_untracked(|books| Years::of(books));
    let own = studio.base.with_value(|base| base.mark.is_none());
    let fictional = studio.books.with_untracked(|books| books.fictional);
    let lead = move || {
        let lang = lang.get();
        let mut text = studio
            .books
            .with(|books| messages::plan_head_lead(lang, &books.book_year.to_string(), i64::from(books.years)));
        if fictional {
            text.push(' ');
            text.push_str(messages::plan_head_fictional(lang));
        }
        text.push(' ');
        text.push_str(messages::plan_head_hint(lang));
        text
    };
    let options = years.projected().map(|year| {
        view! { <option value=year selected=move || studio.year.get() == year>{year}</option> }
    });
    view! {
        <div class="title-row">
            <div class="title-row__text">
                <h1 class="title-row__title">{say(messages::plan_head_title)}</h1>
                <p class="title-row__lead">{lead}</p>
                {own.then(|| view! { <p class="badge" data-evidence="entered"><Icon name="keyboard"/>{say(messages::studio_own_badge)}</p> })}
            </div>
            <div class="title-row__actions" role="group" aria-label=say(messages::plan_actions_title)>
                <label class="plan__year">
                    <span class="field__label">{say(messages::plan_year_label)}</span>
                    <select
                        class="field__input"
                        id="year"
                        on:change=move |event| {
                            if let Ok(year) = event_target_value(&event).parse() {
                                studio.year.set(year);
                            }
                        }
                    >
                        {options.collect_view()}
                    </select>
                </label>
                <button
                    class="button"
                    type="button"
                    data-icon-only=""
                    aria-disabled=move || (!can_undo.get()).then_some("true")
                    on:click=move |_| studio.history.update(History::undo)
                >
                    <Icon name="undo"/>
                    <span class="visually-hidden">{say(messages::plan_undo_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    data-icon-only=""
                    aria-disabled=move || (!can_redo.get()).then_some("true")
                    on:click=move |_| studio.history.update(History::redo)
                >
                    <Icon name="redo"/>
                    <span class="visually-hidden">{say(messages::plan_redo_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    data-collapse=""
                    aria-disabled=move || (!changed.get()).then_some("true")
                    on:click=move |_| studio.reset()
                >
                    <Icon name="reset"/>
                    <span>{say(messages::plan_reset_action)}</span>
                </button>
                <a class="button" data-collapse="" href=super::own::beside(studio, "/delivery")>
                    <Icon name="people"/>
                    <span>{say(messages::delivery_place_action)}</span>
                </a>
            </div>
        </div>
    }
    .into_any()
}
