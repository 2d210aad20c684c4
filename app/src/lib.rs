//! Aimak in the browser: pages, forms and charts over [`aimak_core`].
//!
//! Features use components, charts, api, state, hooks and format; never the other way round, and
//! never each other.

mod api;
mod app;
mod charts;
mod components;
mod features;
mod format;
mod hooks;
mod messages;
mod recount;
mod state;

pub use recount::recount;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app in the page's body.
#[wasm_bindgen(start)]
pub fn start() {
    leptos::mount::mount_to_body(app::App);
}
