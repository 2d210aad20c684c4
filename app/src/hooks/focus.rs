//! Moving the focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus, and the eye with it, to the element of this id in the next frame, when what
/// was changed just now is in the page.
pub fn focus(id: &'static str) {
    focus_on(id.to_owned());
}

/// As [`focus`], for an id that is made of something.
pub fn focus_on(id: String) {
    request_animation_frame(move || {
        let element =
            document().get_element_by_id(&id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            // Fails only where the browser refuses focus.
            drop(element.focus());
        }
    });
}
