//! What a chart waits for: to come into view, to change its size, to change its colours.

use wasm_bindgen::prelude::{Closure, JsCast as _, JsValue};
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MediaQueryList,
    MutationObserver, MutationObserverInit, ResizeObserver,
};

/// Something watched; dropping it ends the watching.
pub(super) struct Watch(Option<Box<dyn FnOnce()>>);

impl Watch {
    fn until(stop: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(stop)))
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(stop) = self.0.take() {
            stop();
        }
    }
}

/// Calls when the element comes near the part of the page that is seen, and when it leaves it.
pub(super) fn into_view(element: &Element, act: impl Fn(bool) + 'static) -> Option<Watch> {
    let heard = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let seen = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
        // The last one is how things are now.
        if let Some(entry) = entries.iter().last() {
            act(seen(entry));
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin("200px");
    let observer = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watch::until(move || {
        observer.disconnect();
        drop(heard);
    }))
}

/// Calls when the element changes its size.
pub(super) fn size(element: &Element, act: impl Fn() + 'static) -> Option<Watch> {
    let heard = Closure::<dyn Fn()>::new(act);
    let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch::until(move || {
        observer.disconnect();
        drop(heard);
    }))
}

/// Calls when the page changes its theme or view.
pub(super) fn theme(act: impl Fn() + 'static) -> Option<Watch> {
    let root = web_sys::window()?.document()?.document_element()?;
    let heard = Closure::<dyn Fn()>::new(act);
    let observer = MutationObserver::new(heard.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_attributes(true);
    options.set_attribute_filter(&js_sys::Array::of2(&"data-theme".into(), &"data-view".into()));
    observer.observe_with_options(&root, &options).ok()?;
    Some(Watch::until(move || {
        observer.disconnect();
        drop(heard);
    }))
}

/// Whether the device says yes to a media query now.
pub(super) fn answers(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Calls when an answer of the device to a media query changes.
pub(super) fn media(query: &str, act: impl Fn() + 'static) -> Option<Watch> {
    let list: MediaQueryList = web_sys::window()?.match_media(query).ok()??;
    let heard = Closure::<dyn Fn()>::new(act);
    list.add_event_listener_with_callback("change", heard.as_ref().unchecked_ref()).ok()?;
    Some(Watch::until(move || {
        // Fails only where adding failed.
        drop(list.remove_event_listener_with_callback("change", heard.as_ref().unchecked_ref()));
    }))
}
