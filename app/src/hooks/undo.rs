//! Steps back and forth by the keyboard.

use crate::state::History;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Ctrl+Z and Ctrl+Shift+Z, wherever the letters are on the keyboard; not while text is typed.
pub fn use_undo_keys<T, K>(history: RwSignal<History<T, K>>)
where
    T: PartialEq + Send + Sync + 'static,
    K: PartialEq + Send + Sync + 'static,
{
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || typing(&event) {
            return;
        }
        let step = match (event.code().as_str(), event.shift_key()) {
            ("KeyZ", false) => History::undo,
            ("KeyZ", true) | ("KeyY", false) => History::redo,
            _ => return,
        };
        event.prevent_default();
        history.update(step);
    });
    on_cleanup(move || listener.remove());
}

/// Whether a key goes into a text field, which has its own undoing.
fn typing(event: &web_sys::KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return false;
    };
    target
        .matches("input[type=text], input[type=search], input:not([type]), textarea, [contenteditable]")
        .unwrap_or(false)
}
