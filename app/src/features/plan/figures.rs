//! The strip of main figures.

use super::model::{Column, Main};
use super::state::Studio;
use crate::components::{Figure, Pair};
use crate::messages;
use crate::state::{Settings, say};
use leptos::prelude::*;

/// The strip: each figure in the year in view, against today's rates.
pub fn strip(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let figures = Main::ALL.map(|main| {
        let key = Memo::new(move |_| studio.books.with(|books| main.key(books, studio.service, studio.year.get())));
        let pair = Memo::new(move |_| {
            let (figure, subject) = key.get();
            studio
                .today
                .with(|today| studio.option.with(|option| Pair::new(figure, (today, option), (subject, subject))))
        });
        let verdict = move || pair.get().option.and_then(|amount| main.verdict(lang.get(), amount, key.get().0));
        view! {
            <Figure
                id=["figure-", main.code()].concat()
                label=Signal::derive(move || {
                    studio.books.with(|books| main.label(lang.get(), books, studio.service, studio.year.get()))
                })
                value=Signal::derive(move || pair.get().shown(lang.get()))
                difference=Signal::derive(move || pair.get().difference(lang.get()))
                verdict=Memo::new(move |_| verdict())
                expanded=Signal::derive(move || studio.explains(key.get(), Column::Option))
                on_open=Callback::new(move |()| studio.explain(key.get_untracked(), Column::Option))
                missing=move || view! { <span class="muted">{say(messages::plan_missing_value)}</span> }
            />
        }
    });
    view! {
        <section class="plan__strip" aria-labelledby="figures-title">
            <h2 class="visually-hidden" id="figures-title">{say(messages::plan_strip_title)}</h2>
            <ul class="figure-strip" id="figures" data-count="6" tabindex="-1">
                {figures}
            </ul>
        </section>
    }
    .into_any()
}
