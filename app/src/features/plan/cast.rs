//! The projector's window: opened from here, and steered while it is open.

use super::address::whole;
use super::state::Studio;
use crate::components::Icon;
use crate::hooks::{Steering, steer};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use leptos::prelude::*;

/// The screens of the projector, in the order in which it has them.
const SCREENS: [fn(Lang) -> &'static str; 4] =
    [messages::plan_cast_compare, messages::plan_cast_money, messages::plan_cast_poorest, messages::plan_cast_nothing];

/// A link that opens the projector view, and the buttons that turn its screens.
pub fn cast(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let (place, service) = (studio.place.slug, studio.service.code());
    let link = move || whole(studio);
    let address = move || {
        studio.rested.track();
        studio.year.track();
        ["/", place, "/", service, "/projector#", &link().unwrap_or_default()].concat()
    };
    let on = RwSignal::new(false);
    // The hall sees what rests, not every move of a hand.
    Effect::new(move |_| {
        studio.rested.track();
        studio.year.track();
        if on.get() {
            steer(place, service, &Steering { link: link(), screen: None });
        }
    });
    let turns = SCREENS.into_iter().zip(0_u32..).map(|(name, number)| {
        view! {
            <button
                class="button"
                type="button"
                on:click=move |_| steer(place, service, &Steering { link: link(), screen: Some(number) })
            >
                {move || name(lang.get())}
            </button>
        }
    });
    view! {
        <div class="plan__cast" role="group" aria-label=say(messages::plan_cast_title)>
            <a class="button" href=address target="_blank" rel="external noopener" on:click=move |_| on.set(true)>
                <Icon name="external-link"/>
                <span>{say(messages::plan_cast_action)}</span>
            </a>
            <div class="plan__turns" hidden=move || !on.get()>
                {turns.collect_view()}
            </div>
            <p class="caption" hidden=move || !on.get()>{say(messages::plan_cast_hint)}</p>
        </div>
    }
    .into_any()
}
