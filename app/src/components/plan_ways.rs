//! Ways to a plan where nobody published costs: twelve questions, or a file.

use super::{Icon, OpenFile, Reasons, open_fault_reasons};
use crate::messages;
use crate::state::say;
use crate::state::studio::{Showing, keep, open_file};
use aimak_core::place::Place;
use aimak_core::service::Service;
use leptos::prelude::*;

/// The ways to a plan of one's own. What a file brings is kept on the device.
#[component]
pub fn PlanWays(
    /// The place.
    place: &'static Place,
    /// The service.
    service: Service,
    /// Shows the plan.
    turn: Callback<Showing>,
    /// Why the last file was not taken.
    refused: RwSignal<Option<Reasons>>,
) -> impl IntoView {
    let take = Callback::new(move |text: String| {
        let choice = open_file(place, service, &text).map_err(open_fault_reasons)?;
        // A browser that keeps nothing shows the plan all the same; the page says so.
        keep(place, service, &choice.base);
        turn.run(Showing::choice(place, service, choice));
        Ok(())
    });
    let questions = (service == Service::DrinkingWater).then(|| {
        view! {
            <a class="button" href=["/", place.slug, "/", service.code(), "/village"].concat()>
                <Icon name="question"/>
                <span>{say(messages::studio_ways_questions)}</span>
            </a>
        }
    });
    view! {
        <div class="share__actions studio__ways">
            {questions}
            <OpenFile label=messages::studio_ways_file take=take refused=refused/>
        </div>
    }
    .into_any()
}
