//! Finding a place by name: a text field with a list of matches.
//!
//! Follows the combobox pattern of the ARIA Authoring Practices (editable, list autocomplete):
//! focus stays in the field, arrows move the mark, Enter opens, Escape closes the list. The list
//! pushes the page down and covers nothing, so it stays open while the rest of the page is used.

use super::Icon;
use crate::format::{lower_first, place_description, service_name};
use crate::hooks::use_visit;
use crate::messages;
use crate::state::Settings;
use aimak_core::lang::Lang;
use aimak_core::place::{self, Place};
use aimak_core::search::search;
use aimak_core::service::Service;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Most matches that are shown.
const SHOWN: usize = 8;

/// The field and its list; typed text stays when the language changes.
#[component]
pub fn PlaceSearch(
    /// What stands in the field at first.
    #[prop(optional)]
    typed: String,
) -> impl IntoView {
    let lang = Settings::lang();
    let query = RwSignal::new(typed);
    let open = RwSignal::new(true);
    let marked = RwSignal::new(None::<usize>);
    let found: Memo<Found> = Memo::new(move |_| query.with(|typed| matches(typed, lang.get())));
    let shown = Memo::new(move |_| open.get() && found.with(|found| !found.places.is_empty()));
    let visit = use_visit();
    let go = move |place: &'static Place| visit(&["/", place.slug].concat());

    let type_in = move |event| {
        query.set(event_target_value(&event));
        marked.set(None);
        open.set(true);
    };
    let open_marked = go.clone();
    let press = move |event: KeyboardEvent| {
        let (count, similar) = found.with(|found| (found.places.len(), found.similar));
        match event.key().as_str() {
            key @ ("ArrowDown" | "ArrowUp") if count > 0 => {
                event.prevent_default();
                marked.set(Some(step(marked.get().filter(|_| shown.get()), count, key == "ArrowDown")));
                open.set(true);
            }
            "Enter" if count > 0 => {
                event.prevent_default();
                // A place that only begins alike is opened when it was chosen, not at once.
                let first = if similar { None } else { Some(0) };
                let place = marked.get().or(first).and_then(|at| found.with(|found| found.places.get(at).copied()));
                place.into_iter().for_each(&open_marked);
            }
            "Escape" if shown.get() => {
                event.prevent_default();
                open.set(false);
                marked.set(None);
            }
            _ => {}
        }
    };
    let list = move || {
        let lang = lang.get();
        shown.get().then(|| {
            let options = found.get().places.into_iter().enumerate().map(|(at, place)| {
                let go = go.clone();
                view! {
                    <li
                        class="place-search__option"
                        id=option_id(at)
                        role="option"
                        aria-selected=move || if marked.get() == Some(at) { "true" } else { "false" }
                        on:mousedown=|event| event.prevent_default()
                        on:click=move |_| go(place)
                    >
                        {option(lang, place)}
                    </li>
                }
            });
            view! {
                <ul class="place-search__results" id="place-results" role="listbox" aria-label=messages::search_results_label(lang)>
                    {options.collect_view()}
                </ul>
            }
        })
    };
    view! {
        <div class="place-search">
            <label class="field__label place-search__label" for="place-search">
                {move || messages::search_field_label(lang.get())}
            </label>
            <div class="place-search__box">
                <Icon name="search"/>
                <input
                    class="place-search__input"
                    id="place-search"
                    type="text"
                    inputmode="search"
                    enterkeyhint="go"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-expanded=move || if shown.get() { "true" } else { "false" }
                    aria-controls="place-results"
                    aria-activedescendant=move || marked.get().filter(|_| shown.get()).map(option_id)
                    aria-describedby="place-search-hint"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || query.get()
                    on:input=type_in
                    on:keydown=press
                />
            </div>
            <p class="field__hint" id="place-search-hint">{move || messages::search_field_hint(lang.get())}</p>
            <div role="status">{move || found.with(|found| outcome(lang.get(), &query.get(), found))}</div>
            {list}
        </div>
    }
    .into_any()
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
struct Found {
    /// Best first.
    places: Vec<&'static Place>,
    /// Nothing fits all that was typed; these begin alike.
    similar: bool,
}

/// The places that fit what was typed; when none does, those that fit its beginning, to three
/// letters.
fn matches(typed: &str, lang: Lang) -> Found {
    let mut letters: Vec<char> = typed.trim().chars().collect();
    let mut similar = false;
    loop {
        let beginning: String = letters.iter().collect();
        let mut places = search(&beginning, lang);
        if !places.is_empty() || letters.len() <= 3 {
            places.truncate(SHOWN);
            return Found { places, similar };
        }
        letters.pop();
        similar = true;
    }
}

/// The mark one step on, round the ends.
const fn step(marked: Option<usize>, count: usize, down: bool) -> usize {
    match (marked, down) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
    }
}

fn option_id(at: usize) -> String {
    ["place-option-", &at.to_string()].concat()
}

fn option(lang: Lang, place: &'static Place) -> AnyView {
    view! {
        <span class="place-search__name">{place.names.get(lang)}</span>
        <span class="place-search__where">{place_description(lang, place)}</span>
        {place
            .fictional
            .then(|| {
                view! {
                    <span class="badge" data-evidence="fictional">
                        <Icon name="fictional"/>
                        {messages::layout_badge_fictional(lang)}
                    </span>
                }
            })}
        <span class="place-search__known">{known_tariffs(lang, place)}</span>
    }
    .into_any()
}

/// For which services of a place a tariff is known.
pub fn known_tariffs(lang: Lang, place: &Place) -> String {
    let known: Vec<String> = Service::ALL
        .into_iter()
        .filter(|&service| place.decision(service).is_some())
        .map(|service| lower_first(service_name(lang, service)))
        .collect();
    if known.is_empty() {
        messages::search_result_none(lang).to_owned()
    } else {
        messages::search_result_tariffs(lang, &known.join(", "))
    }
}

/// How many places were found, for those who do not see the list; what to do when none was.
fn outcome(lang: Lang, typed: &str, found: &Found) -> AnyView {
    let typed = typed.trim();
    if typed.is_empty() {
        return ().into_any();
    }
    if found.similar && !found.places.is_empty() {
        return view! { <p class="place-search__none">{messages::search_similar_text(lang, typed)}</p> }.into_any();
    }
    if !found.places.is_empty() {
        let count = i64::try_from(found.places.len()).unwrap_or(i64::MAX);
        return view! { <p class="visually-hidden">{messages::search_results_count(lang, count)}</p> }.into_any();
    }
    let fictional = place::all().iter().find(|place| place.fictional).map(|place| {
        view! {
            <p>
                <a class="button" href=["/", place.slug].concat()>
                    {messages::search_none_action(lang)}
                </a>
            </p>
        }
    });
    view! {
        <p class="place-search__none">{messages::search_none_text(lang, typed)}</p>
        {fictional}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_its_hyphen_or_with_a_wrong_end_finds_what_begins_alike() {
        let found = matches("karakolll", Lang::En);
        assert!(found.similar && found.places.iter().any(|place| place.slug == "karakol"));
        assert!(!matches("karakol", Lang::En).similar);
        assert!(matches("xyz", Lang::En).places.is_empty());
        assert!(matches("  ", Lang::En).places.is_empty());
    }

    #[test]
    fn arrows_go_round_the_ends_of_the_list() {
        assert_eq!(step(None, 3, true), 0);
        assert_eq!(step(None, 3, false), 2);
        assert_eq!(step(Some(2), 3, true), 0);
        assert_eq!(step(Some(0), 3, false), 2);
    }
}
