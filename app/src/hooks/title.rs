//! The title of the document.

use leptos::prelude::*;

/// Keeps the document's title in step with a text; in the page's own language.
pub fn use_title(title: impl Fn() -> String + 'static) {
    Effect::new(move |_| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(&title());
        }
    });
}
