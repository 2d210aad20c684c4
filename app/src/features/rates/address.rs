//! The address after `#`: the scenario itself, so that it can be kept, shared and opened again.

use super::state::Studio;
use crate::hooks::{Written, use_written};
use aimak_core::scenario::Scenario;
use leptos::prelude::*;

/// What stands after `#` for a scenario: nothing while nothing is changed.
fn fragment(scenario: &Scenario) -> String {
    if scenario.changes().is_empty() && !scenario.outdated() { String::new() } else { scenario.link() }
}

/// Keeps address and studio in step, and reads the link that the page was opened with.
pub fn use_address(studio: Studio) {
    use_written(Written {
        track: move || studio.scenario.track(),
        text: move || studio.scenario.try_with_untracked(fragment),
        open: move |text: &str| studio.open(text),
        reset: move || studio.reset(),
    });
}

/// The whole link to a scenario, to be sent to somebody.
pub fn whole_link(scenario: &Scenario) -> String {
    crate::hooks::whole_link(&scenario.link())
}
