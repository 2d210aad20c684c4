//! The page: which place, and the parts of village mode in their order.

use super::state::Desk;
use super::{answers, head, questions};
use crate::components::{Absent, Explanation, Layout, UnknownPlace};
use crate::hooks::use_title;
use crate::messages;
use crate::state::Settings;
use aimak_core::place::{self, Place};
use aimak_core::service::Service;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Village mode for the drinking water of the place that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| {
        params.with(|params| (params.get("place").unwrap_or_default(), params.get("service").unwrap_or_default()))
    });
    move || {
        let (place, service) = address.get();
        let Some(place) = place::find(&place) else { return view! { <UnknownPlace slug=place/> }.into_any() };
        match Service::from_code(&service) {
            Some(Service::DrinkingWater) => village(place),
            service => {
                let (title, text) = (messages::village_none_title, messages::village_none_text);
                view! { <Absent place=place service=service title=title text=text/> }.into_any()
            }
        }
    }
}

fn village(place: &'static Place) -> AnyView {
    let lang = Settings::lang();
    use_title(move || messages::village_page_title(lang.get(), place.names.get(lang.get())));
    // Answers are of the year in which they are given.
    let year = js_sys::Date::new_0().get_full_year();
    let desk = Desk::new(place, i16::try_from(year).unwrap_or(i16::MAX));
    let lead = Signal::derive(move || messages::village_origin_lead(lang.get()).to_owned());
    view! {
        <Layout place=Some(place) service=Some(Service::DrinkingWater)>
            {head::head(desk)}
            {answers::strip(desk)}
            <Explanation study=desk.explained() open=desk.opened lead=lead/>
            <div class="village studio">
                {questions::questions(desk)}
                <div class="village__main">
                    {answers::money(desk)}
                    {answers::next(desk)}
                    {answers::assumptions(desk)}
                </div>
            </div>
        </Layout>
    }
    .into_any()
}
