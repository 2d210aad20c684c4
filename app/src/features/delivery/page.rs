//! The page: which place and service, and the parts of the comparison in their order.

use super::model;
use super::state::{Desk, first};
use super::{controls, head, tables};
use crate::components::{Explanation, Layout, UnknownPlace};
use crate::format::service_name;
use crate::hooks::{use_title, use_undo_keys};
use crate::messages;
use crate::state::studio::use_base;
use crate::state::{Settings, say};
use aimak_core::finance::Plan;
use aimak_core::place::{self, Place};
use aimak_core::service::Service;
use aimak_core::wire::delivery::WaysFile;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// The ways to deliver the service of the place that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let address = use_address();
    let base = use_base(address.into());
    move || {
        let (place, service) = address.get();
        let Some(place) = place::find(&place) else { return view! { <UnknownPlace slug=place/> }.into_any() };
        let Some(service) = Service::from_code(&service) else { return no_books(place, None) };
        let Some(plan) = base.get().map(|base| base.plan) else { return no_books(place, Some(service)) };
        let lang = Settings::lang();
        use_title(move || {
            messages::delivery_page_title(lang.get(), service_name(lang.get(), service), place.names.get(lang.get()))
        });
        // A file of one's own may take the place of ways that nobody told.
        let file = RwSignal::new(first(place, service, &plan));
        let known = Memo::new(move |_| file.with(Option::is_some));
        (move || {
            let opened = known.get().then(|| file.get_untracked()).flatten();
            match opened.and_then(|opened| Desk::new(place, service, plan.clone(), opened)) {
                Some(desk) => compared(desk),
                None => no_ways(place, service, plan.clone(), file),
            }
        })
        .into_any()
    }
}

/// Place and service as the address names them.
pub fn use_address() -> Memo<(String, String)> {
    let params = use_params_map();
    Memo::new(move |_| {
        params.with(|params| (params.get("place").unwrap_or_default(), params.get("service").unwrap_or_default()))
    })
}

fn compared(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    use_undo_keys(desk.history);
    let lead = Signal::derive(move || messages::delivery_origin_lead(lang.get()).to_owned());
    view! {
        <Layout place=Some(desk.place) service=Some(desk.service)>
            {head::head(desk)}
            {tables::strip(desk)}
            <Explanation study=desk.explained() open=desk.opened lead=lead/>
            <div class="delivery studio">
                {controls::controls(desk)}
                <div class="delivery__main">
                    {tables::finding(desk)}
                    {tables::side_by_side(desk)}
                    {tables::risks(desk)}
                    {tables::indicators(desk)}
                </div>
            </div>
        </Layout>
    }
    .into_any()
}

/// The books are there; how else the service could be delivered nobody told.
fn no_ways(place: &'static Place, service: Service, plan: Arc<Plan>, file: RwSignal<Option<WaysFile>>) -> AnyView {
    let unread = RwSignal::new(None);
    let plan = StoredValue::new(plan);
    let open = move |text: String| {
        file.set(Some(plan.with_value(|plan| model::read(&text, plan, service))?));
        Ok(())
    };
    view! {
        <Layout place=Some(place) service=Some(service)>
            <div class="title-row">
                <div class="title-row__text">
                    <h1 class="title-row__title">{say(messages::delivery_untold_title)}</h1>
                    <p class="title-row__lead">{say(messages::delivery_untold_text)}</p>
                </div>
            </div>
            {head::refused(unread)}
            <p>{head::opener(unread, open)}</p>
        </Layout>
    }
    .into_any()
}

/// A place without books: what is so, and what can be done without them.
pub fn no_books(place: &'static Place, service: Option<Service>) -> AnyView {
    let lang = Settings::lang();
    use_title(move || messages::delivery_none_title(lang.get()).to_owned());
    let village = (service == Some(Service::DrinkingWater)).then(|| {
        view! {
            <a class="button" data-kind="primary" href=["/", place.slug, "/drinking-water/village"].concat()>
                {say(messages::delivery_village_action)}
            </a>
        }
    });
    view! {
        <Layout place=Some(place) service=service>
            <div class="title-row">
                <div class="title-row__text">
                    <h1 class="title-row__title">{say(messages::delivery_none_title)}</h1>
                    <p class="title-row__lead">{say(messages::delivery_none_text)}</p>
                </div>
            </div>
            <p class="delivery__ways-on">
                {village}
                <a class="button" href=["/", place.slug].concat()>{move || place.names.get(lang.get())}</a>
            </p>
        </Layout>
    }
    .into_any()
}
