//! The app: languages and themes around the pages, and which view of the studio an address shows.

use crate::components::UnknownPlace;
use crate::features::{
    calculator, delivery, hall, home, method, papers, place as place_page, plan, problem, rates, tariff, tour, village,
};
use crate::hooks::{focus, set_fragment, use_fragment};
use crate::state::Settings;
use crate::state::studio::Showing;
use aimak_core::place;
use aimak_core::service::Service;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::{Redirect, Route, Router, Routes};
use leptos_router::hooks::{use_location, use_params_map};
use leptos_router::path;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    Settings::provide();
    view! {
        <Router>
            <Routes fallback=problem::NotFound>
                <Route path=path!("/") view=home::Page/>
                <Route path=path!("/tour") view=tour::Page/>
                <Route path=path!("/method") view=method::Index/>
                <Route path=path!("/method/:figure") view=method::Page/>
                <Route path=path!("/problems/:code") view=problem::Page/>
                <Route path=path!("/:place") view=place_page::Page/>
                <Route path=path!("/:place/calculator") view=calculator::Page/>
                <Route path=path!("/:place/:service/delivery") view=delivery::Page/>
                <Route path=path!("/:place/:service/papers") view=papers::Page/>
                <Route path=path!("/:place/:service/papers/:paper") view=papers::Page/>
                <Route path=path!("/:place/:service/plan") view=Moved/>
                <Route path=path!("/:place/:service/projector") view=hall::Page/>
                <Route path=path!("/:place/:service/studio") view=Studio/>
                <Route path=path!("/:place/:service/tariff") view=tariff::Page/>
                <Route path=path!("/:place/:service/tender") view=delivery::TenderPage/>
                <Route path=path!("/:place/:service/village") view=village::Page/>
            </Routes>
        </Router>
    }
}

/// The studio of a place's service: the plan over the years where one is known, else one year.
#[component]
fn Studio() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| {
        params.with(|params| (params.get("place").unwrap_or_default(), params.get("service").unwrap_or_default()))
    });
    let fragment = use_fragment();
    move || {
        let (place, service) = address.get();
        let Some(place) = place::find(&place) else { return view! { <UnknownPlace slug=place/> }.into_any() };
        let Some(service) = Service::from_code(&service) else { return rates::unknown_service(place) };
        let first = fragment.with_untracked(|link| Showing::of(place, service, link.trim_start_matches('#')));
        let showing = RwSignal::new(first);
        let turn = Callback::new(move |next: Showing| {
            // What hears of a changed address finds in it what comes, not what was in view.
            let (Showing::Plan(_, link) | Showing::Year(link)) = &next;
            set_fragment(link);
            showing.set(next);
            request_animation_frame(|| focus("content"));
        });
        (move || match showing.get() {
            Showing::Plan(base, link) => plan::studio((place, service), base, link, turn),
            Showing::Year(link) => rates::studio((place, service), link, turn),
        })
        .into_any()
    }
}

/// The plan's studio had an address of its own: it leads to the one studio, with all that stands after it.
#[component]
fn Moved() -> impl IntoView {
    let location = use_location();
    let path = location.pathname.get_untracked();
    let path = path.strip_suffix("/plan").unwrap_or(&path);
    let address = [path, "/studio", &location.hash.get_untracked()].concat();
    view! { <Redirect path=address options=NavigateOptions { replace: true, ..NavigateOptions::default() }/> }
}
