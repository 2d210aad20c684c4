//! The address after `#`: the scenario itself, so that it can be kept, shared and opened again.

use super::state::Studio;
use aimak_core::scenario::Scenario;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// How long a scenario lasts before it is written again. Browsers refuse an address that changes
/// more often than about three times a second for long.
const PAUSE: Duration = Duration::from_millis(320);

/// What stands after `#` for a scenario: nothing while nothing is changed.
fn fragment(scenario: &Scenario) -> String {
    if scenario.changes().is_empty() && !scenario.outdated() { String::new() } else { scenario.link() }
}

/// Keeps address and studio in step, and reads the link that the page was opened with.
pub fn use_address(studio: Studio) {
    let hash = use_location().hash;
    let first = hash.get_untracked();
    if !first.trim_start_matches('#').is_empty() {
        studio.open(&first);
    }

    let own_path = StoredValue::new(None::<String>);
    let waiting = StoredValue::new(false);
    let write = move || {
        let (Some(link), Some(path)) =
            (studio.scenario.try_with_untracked(fragment), window().location().pathname().ok())
        else {
            return;
        };
        // By now another page may have the address.
        let own = own_path.try_update_value(|own| own.get_or_insert_with(|| path.clone()) == &path);
        if own == Some(true) {
            replace(&path, &link);
        }
    };
    // The first write comes at once, the next when a moved slider rests. It comes behind the frame,
    // not within: the browser takes some milliseconds for it, and fetches the page's icon again.
    let schedule = move || {
        if waiting.try_get_value() != Some(false) {
            return;
        }
        waiting.set_value(true);
        let write_and_wait = move || {
            write();
            let written = studio.scenario.try_with_untracked(fragment);
            at_rest(studio, written.clone(), move |rests| {
                if waiting.try_set_value(false).is_none() && written != rests {
                    write();
                }
            });
        };
        request_animation_frame(move || set_timeout(write_and_wait, Duration::ZERO));
    };
    Effect::new(move |first: Option<()>| {
        studio.scenario.track();
        if first.is_some() {
            schedule();
        }
    });

    let read = move |hash: &str| {
        let text = hash.trim_start_matches('#');
        if studio.scenario.try_with_untracked(fragment).is_none_or(|own| own == text) {
            return;
        }
        if document().get_element_by_id(text).is_some() {
            // A jump within the page: the scenario takes its place again.
            schedule();
        } else if text.is_empty() {
            studio.reset();
        } else {
            studio.open(text);
        }
    };
    Effect::new(move |first: Option<()>| {
        let hash = hash.get();
        if first.is_some() {
            read(&hash);
        }
    });
    let listener = window_event_listener(leptos::ev::hashchange, move |_| {
        if let Ok(hash) = window().location().hash() {
            read(&hash);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Acts with the fragment of the scenario that lasts for a pause, which was `seen` just now.
fn at_rest(studio: Studio, seen: Option<String>, act: impl FnOnce(Option<String>) + 'static) {
    let look = move || {
        let now = studio.scenario.try_with_untracked(fragment);
        if now == seen { act(now) } else { at_rest(studio, now, act) }
    };
    set_timeout(look, PAUSE);
}

/// Writes the address without a step in the browser's history.
fn replace(path: &str, link: &str) {
    let Ok(history) = window().history() else { return };
    let query = window().location().search().unwrap_or_default();
    let mut address = [path, &query].concat();
    if !link.is_empty() {
        address.push('#');
        address.push_str(link);
    }
    let state = history.state().unwrap_or(JsValue::NULL);
    // A browser that refuses only keeps an older address; the copied link is always the newest.
    drop(history.replace_state_with_url(&state, "", Some(&address)));
}

/// The whole link to a scenario, to be sent to somebody.
pub fn whole_link(scenario: &Scenario) -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    [&origin, &path, "#", &scenario.link()].concat()
}
