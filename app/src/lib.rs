//! Aimak in the browser: pages, forms and charts over [`aimak_core`].
//!
//! Features use components, charts, api, state, hooks and format; never the other way round, and
//! never each other.
//!
//! Two files for the browser are built from this crate: the whole app, and the citizen's entry
//! (without the feature `whole`), which holds the calculator alone and is what a phone loads for
//! `/{place}/calculator`. The whole app has the same page, for whoever comes from another one.

#![cfg_attr(
    not(feature = "whole"),
    expect(dead_code, unused_imports, reason = "parts of pages that the citizen's entry does not have")
)]

#[cfg(feature = "whole")]
mod api;
#[cfg(feature = "whole")]
mod app;
#[cfg(feature = "whole")]
mod charts;
mod components;
mod features;
mod format;
mod hooks;
mod messages;
#[cfg(feature = "whole")]
mod recount;
mod state;

#[cfg(feature = "whole")]
pub use recount::recount;

// What is called in the thread beside the page: one file for both, so that nothing is fetched twice.
#[cfg(feature = "whole")]
use aimak_worker as _;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app in the page's body; the thread beside the page has none and waits to be called.
#[wasm_bindgen(start)]
pub fn start() {
    #[cfg(feature = "whole")]
    if web_sys::window().is_none() {
        return;
    }
    #[cfg(feature = "whole")]
    leptos::mount::mount_to_body(app::App);
    #[cfg(not(feature = "whole"))]
    leptos::mount::mount_to_body(|| {
        state::Settings::provide();
        features::calculator::Page()
    });
}
