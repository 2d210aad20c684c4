//! A link that could not be opened; one that is older than what is shown; work of last time.

use super::model::Main;
use super::state::{Studio, Then};
use crate::components::{BadLinkNotice, Notice, NoticeKind, Pair};
use crate::messages;
use crate::state::{Settings, say};
use leptos::prelude::*;

/// All notices of the studio.
pub fn notices(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let restored = move || {
        studio.restored.get().then(|| {
            view! {
                <Notice kind=NoticeKind::Info title=Signal::derive(move || messages::plan_restored_title(lang.get()).to_owned())>
                    <p>{say(messages::plan_restored_text)}</p>
                    <p class="notice__actions">
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| {
                                studio.reset();
                                studio.restored.set(false);
                            }
                        >
                            {say(messages::plan_restored_action)}
                        </button>
                        <button class="button" type="button" on:click=move |_| studio.restored.set(false)>
                            {say(messages::studio_link_fault_close)}
                        </button>
                    </p>
                </Notice>
            }
        })
    };
    view! {
        <BadLinkNotice bad=studio.bad_link instead=messages::plan_link_bad_text/>
        {move || studio.then.get().map(|then| older(studio, then))}
        {restored}
    }
    .into_any()
}

/// What an older link showed, beside what it shows now.
fn older(studio: Studio, then: Then) -> AnyView {
    let lang = Settings::lang();
    let year = then.seen.year;
    let rows = Main::ALL.into_iter().filter_map(|main| {
        let amount = *then.seen.figures.get(main.code())?;
        let (figure, subject) = studio.books.with_untracked(|books| main.key(books, studio.service, year));
        let pair = studio.option.with_untracked(|now| Pair::new(figure, (now, now), (subject, subject)).beside(amount));
        let label = move || studio.books.with(|books| main.label(lang.get(), books, studio.service, year));
        Some(view! {
            <tr>
                <th scope="row">{label}</th>
                <td data-numeric="">{move || pair.text_today(lang.get())}</td>
                <td data-numeric="">{move || pair.text(lang.get())}</td>
            </tr>
        })
    });
    let rows = rows.collect_view();
    view! {
        <Notice kind=NoticeKind::Watch title=Signal::derive(move || messages::plan_then_title(lang.get()).to_owned())>
            {then.books.then(|| view! { <p>{say(messages::plan_then_books)}</p> })}
            {then.models.then(|| view! { <p>{say(messages::plan_then_model)}</p> })}
            <p id="then-title">{move || messages::plan_then_figures(lang.get(), &year.to_string())}</p>
            <div class="table" role="region" tabindex="0" aria-labelledby="then-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say(messages::plan_comparison_figure)}</th>
                            <th scope="col" data-numeric="">{say(messages::plan_then_head)}</th>
                            <th scope="col" data-numeric="">{say(messages::plan_now_head)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="notice__actions">
                <button class="button" type="button" on:click=move |_| studio.then.set(None)>
                    {say(messages::studio_link_fault_close)}
                </button>
            </p>
        </Notice>
    }
    .into_any()
}
