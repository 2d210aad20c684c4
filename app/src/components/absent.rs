//! Pages in place of those that cannot be: what is so, and the way on.

use super::Layout;
use crate::hooks::use_title;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use aimak_core::place::Place;
use aimak_core::service::Service;
use leptos::prelude::*;

/// The address names no place of ours: what was typed, and the search with the nearest matches.
#[component]
pub fn UnknownPlace(
    /// What stands in the address.
    slug: String,
) -> impl IntoView {
    let lang = Settings::lang();
    let way = search(slug.replace('-', " "));
    let text = Signal::derive(move || messages::place_unknown_text(lang.get(), &slug));
    absent(None, None, messages::place_unknown_title, text, way)
}

/// A place has no such page: why, and the way back to the place.
#[component]
pub fn Absent(
    /// The place.
    place: &'static Place,
    /// The service, where there is one.
    #[prop(optional_no_strip)]
    service: Option<Service>,
    /// What is so, in few words.
    title: fn(Lang) -> &'static str,
    /// The same in a sentence.
    text: fn(Lang) -> &'static str,
) -> impl IntoView {
    let lang = Settings::lang();
    let address = ["/", place.slug].concat();
    let way = view! {
        <p>
            <a class="button" data-kind="primary" href=address>{move || place.names.get(lang.get())}</a>
        </p>
    };
    let text = Signal::derive(move || text(lang.get()).to_owned());
    absent(Some(place), service, title, text, way.into_any())
}

fn absent(
    place: Option<&'static Place>,
    service: Option<Service>,
    title: fn(Lang) -> &'static str,
    text: Signal<String>,
    way: AnyView,
) -> AnyView {
    let lang = Settings::lang();
    use_title(move || title(lang.get()).to_owned());
    view! {
        <Layout place=place service=service>
            <div class="title-row">
                <div class="title-row__text">
                    <h1 class="title-row__title">{say(title)}</h1>
                    <p class="title-row__lead">{move || text.get()}</p>
                </div>
            </div>
            {way}
        </Layout>
    }
    .into_any()
}

/// The server hands the citizen's entry to known places only, so it carries no search.
#[cfg(not(feature = "whole"))]
fn search(_typed: String) -> AnyView {
    view! { <a class="button" href="/">{say(messages::layout_brand_name)}</a> }.into_any()
}

#[cfg(feature = "whole")]
fn search(typed: String) -> AnyView {
    view! {
        <div class="measure">
            <super::PlaceSearch typed=typed/>
        </div>
    }
    .into_any()
}
