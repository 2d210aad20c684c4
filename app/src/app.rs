//! The app: languages and themes around the pages.

use crate::features::{
    calculator, delivery, hall, home, method, papers, place, plan, problem, rates, tariff, tour, village,
};
use crate::state::Settings;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
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
                <Route path=path!("/:place") view=place::Page/>
                <Route path=path!("/:place/calculator") view=calculator::Page/>
                <Route path=path!("/:place/:service/delivery") view=delivery::Page/>
                <Route path=path!("/:place/:service/papers") view=papers::Page/>
                <Route path=path!("/:place/:service/papers/:paper") view=papers::Page/>
                <Route path=path!("/:place/:service/plan") view=plan::Page/>
                <Route path=path!("/:place/:service/projector") view=hall::Page/>
                <Route path=path!("/:place/:service/studio") view=rates::Page/>
                <Route path=path!("/:place/:service/tariff") view=tariff::Page/>
                <Route path=path!("/:place/:service/tender") view=delivery::TenderPage/>
                <Route path=path!("/:place/:service/village") view=village::Page/>
            </Routes>
        </Router>
    }
}
