//! Files from a person and for a person.

use wasm_bindgen::prelude::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Hands a text to the browser as a file; `None` where the browser has no files to save.
pub fn hand_over(name: &str, kind: &str, text: &str) -> Option<()> {
    hand_over_part(name, kind, &JsValue::from_str(text))
}

/// Hands bytes to the browser as a file; `None` where the browser has no files to save.
pub fn hand_over_bytes(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    hand_over_part(name, kind, &js_sys::Uint8Array::from(bytes))
}

fn hand_over_part(name: &str, kind: &str, part: &JsValue) -> Option<()> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    // A sequence of texts or of bytes: a file is made of either in the same way.
    let parts = js_sys::Array::of1(part);
    let blob = Blob::new_with_buffer_source_sequence_and_options(&parts, &properties).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = web_sys::window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the file when the click returns.
    Url::revoke_object_url(&address).ok()
}

/// The text of a file that a person chose; `None` when it cannot be read. Bytes that are no UTF-8
/// become a sign of their own, which no form of ours allows.
pub async fn read_text(file: &Blob) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}
