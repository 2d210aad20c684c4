//! The clipboard, where the browser offers one: only in a secure context.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Copies a text; says whether the browser took it. Otherwise the person copies from a field.
pub async fn copy_text(text: &str) -> bool {
    let navigator = window().navigator();
    let offered = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    offered && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
