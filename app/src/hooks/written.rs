//! The address after `#` as the state of a page: it can be kept, shared and opened again.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// How long a state lasts before it is written again. Browsers refuse an address that changes more
/// often than about three times a second for long.
const PAUSE: Duration = Duration::from_millis(320);

/// What a page does with the text after `#`.
pub struct Written<T, F, O, R> {
    /// Whether the page began with a text: the address gets it where it has none.
    pub begun: bool,
    /// Follows the state.
    pub track: T,
    /// The text of the state; empty while nothing is changed, `None` when the page is gone.
    pub text: F,
    /// Opens a text.
    pub open: O,
    /// Goes back to the unchanged state.
    pub reset: R,
}

/// Keeps address and state in step, from the text on with which a page began.
pub fn use_written<T, F, O, R>(page: Written<T, F, O, R>)
where
    T: Fn() + Copy + 'static,
    F: Fn() -> Option<String> + Copy + 'static,
    O: Fn(&str) + Copy + 'static,
    R: Fn() + Copy + 'static,
{
    let Written { begun, track, text, open, reset } = page;
    let hash = use_location().hash;
    let untold = begun && window().location().hash().is_ok_and(|hash| hash.is_empty());

    let own_path = StoredValue::new(None::<String>);
    let waiting = StoredValue::new(false);
    let write = move || {
        let (Some(link), Some(path)) = (text(), window().location().pathname().ok()) else {
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
            let written = text();
            at_rest(text, written.clone(), move |rests| {
                if waiting.try_set_value(false).is_none() && written != rests {
                    write();
                }
            });
        };
        request_animation_frame(move || set_timeout(write_and_wait, Duration::ZERO));
    };
    Effect::new(move |first: Option<()>| {
        track();
        if first.is_some() || untold {
            schedule();
        }
    });

    let read = move |hash: &str| {
        let found = hash.trim_start_matches('#');
        if text().is_none_or(|own| own == found) {
            return;
        }
        if document().get_element_by_id(found).is_some() {
            // A jump within the page: the state takes its place again.
            schedule();
        } else if found.is_empty() {
            reset();
        } else {
            open(found);
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

/// Acts with the text of the state that lasts for a pause, which was `seen` just now.
fn at_rest(
    text: impl Fn() -> Option<String> + Copy + 'static,
    seen: Option<String>,
    act: impl FnOnce(Option<String>) + 'static,
) {
    let look = move || {
        let now = text();
        if now == seen { act(now) } else { at_rest(text, now, act) }
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

/// Puts a text after `#` into the address, without a step in the browser's history.
pub fn set_fragment(text: &str) {
    if let Ok(path) = window().location().pathname() {
        replace(&path, text);
    }
}

/// The whole address of this page with a text after `#`, to be sent to somebody.
pub fn whole_link(text: &str) -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    [&origin, &path, "#", text].concat()
}
