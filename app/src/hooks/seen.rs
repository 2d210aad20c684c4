//! Whether something has come near the part of the page that is seen, or is there now.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::{Closure, JsCast as _};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Says yes once a part of the page has come near to what is seen: what costs much begins then.
/// Where a browser cannot tell, it says yes at once.
pub fn use_seen(part: NodeRef<html::Section>) -> ReadSignal<bool> {
    let (seen, set) = signal(false);
    let watch = StoredValue::new_local(None::<(IntersectionObserver, Closure<dyn Fn(js_sys::Array)>)>);
    Effect::new(move || {
        let Some(part) = part.get() else { return };
        let heard = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if entries.iter().any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()) {
                set.set(true);
                // The watching itself ends with the view: it is in use just now.
                watch.with_value(|watch| watch.iter().for_each(|(observer, _)| observer.disconnect()));
            }
        });
        let options = IntersectionObserverInit::new();
        // Some windows ahead: what comes late would push away what somebody looks at.
        options.set_root_margin("3000px");
        match IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options) {
            Ok(observer) => {
                observer.observe(&part);
                watch.set_value(Some((observer, heard)));
            }
            Err(_) => set.set(true),
        }
    });
    on_cleanup(move || {
        if let Some((observer, _)) = watch.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
    seen
}

/// Whether a part of the page is near what is seen, now: what lies elsewhere may follow a moved slider
/// when it rests. Yes until the browser has told, and where it cannot.
pub fn use_in_view(part: NodeRef<html::Section>) -> ReadSignal<bool> {
    let (near, set) = signal(true);
    let watch = StoredValue::new_local(None::<(IntersectionObserver, Closure<dyn Fn(js_sys::Array)>)>);
    Effect::new(move || {
        let Some(part) = part.get() else { return };
        let heard = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            // The last one is how things are now.
            if let Some(entry) = entries.iter().last() {
                set.set(entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin("200px");
        if let Ok(observer) = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options) {
            observer.observe(&part);
            watch.set_value(Some((observer, heard)));
        }
    });
    on_cleanup(move || {
        if let Some((observer, _)) = watch.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
    near
}
