//! The address after `#`: the scenario itself, so that it can be kept, shared and opened again.

use super::state::Studio;
use crate::hooks::{Written, use_written};
use aimak_core::scenario::Scenario;
use leptos::prelude::*;

/// What stands after `#` for a scenario: nothing while nothing is changed, unless an address without a
/// link shows a plan.
fn fragment(scenario: &Scenario, beside_plan: bool) -> String {
    let unchanged = scenario.changes().is_empty() && !scenario.outdated();
    if unchanged && !beside_plan { String::new() } else { scenario.link() }
}

/// Keeps address and studio in step, and opens the first link.
pub fn use_address(studio: Studio, first: &str) {
    let beside_plan = studio.plan.with_value(Option::is_some);
    let begun = !first.is_empty();
    if begun {
        studio.open(first);
    }
    use_written(Written {
        begun,
        track: move || studio.scenario.track(),
        text: move || studio.scenario.try_with_untracked(|scenario| fragment(scenario, beside_plan)),
        open: move |text: &str| studio.open(text),
        reset: move || {
            if beside_plan {
                studio.turn_to("");
            } else {
                studio.reset();
            }
        },
    });
}

/// The whole link to a scenario, to be sent to somebody.
pub fn whole_link(scenario: &Scenario) -> String {
    crate::hooks::whole_link(&scenario.link())
}
