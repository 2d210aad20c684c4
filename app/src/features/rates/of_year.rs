//! A link of one year where a plan is known: what it is, and the way into the plan.

use super::model::question;
use super::state::Studio;
use crate::components::{Notice, NoticeKind};
use crate::messages;
use crate::state::carry::carried;
use crate::state::plan::sent;
use crate::state::studio::Showing;
use crate::state::{Settings, say};
use aimak_core::wire::link::pack;
use leptos::prelude::*;

/// The notice; nothing where only rates are known.
pub fn of_year(studio: Studio) -> Option<AnyView> {
    let lang = Settings::lang();
    let books = studio.plan.with_value(|plan| plan.as_ref().map(|base| base.plan.clone()))?;
    let books = StoredValue::new(books);
    let found = Memo::new(move |_| studio.scenario.with(|scenario| books.with_value(|books| carried(scenario, books))));
    let left = move || {
        let lang = lang.get();
        let names = found.with(|found| {
            studio.scenario.with_untracked(|scenario| {
                let names = found.left.iter().filter_map(|&key| Some(question(lang, scenario.input(key)?)));
                names.map(|name| view! { <li>{name}</li> }).collect_view()
            })
        });
        let any = found.with(|found| !found.left.is_empty());
        any.then(|| {
            view! {
                <p>{messages::studio_year_left(lang)}</p>
                <ul class="share__reasons">{names}</ul>
            }
        })
    };
    let carry = move |_| {
        let (place, service) = studio.scenario.with_untracked(|scenario| (scenario.place(), scenario.service()));
        let Some(base) = studio.plan.get_value() else { return };
        let draft = found.with_untracked(|found| found.draft.clone());
        let file = sent((place.slug, service), &base, (&draft, None), None);
        // A scenario of texts and numbers can always be written.
        let link = serde_json::to_string(&file).map(|text| pack(&text)).unwrap_or_default();
        studio.turn.run(Showing::Plan(base, link));
    };
    Some(
        view! {
            <Notice kind=NoticeKind::Info title=Signal::derive(move || messages::studio_year_title(lang.get()).to_owned())>
                <p>{say(messages::studio_year_text)}</p>
                {left}
                <p class="notice__actions">
                    <button class="button" type="button" on:click=carry>
                        {say(messages::studio_year_action)}
                    </button>
                </p>
            </Notice>
        }
        .into_any(),
    )
}
