//! The page: which place and service, and the parts of the studio in their order.

use super::model::{Base, BaseFault};
use super::state::Studio;
use super::{address, answers, cast, charts, compare, controls, figures, head, kept, notices, risk, share, solve};
use crate::components::{Absent, Explanation, Layout, UnknownPlace};
use crate::format::service_name;
use crate::hooks::{use_title, use_undo_keys};
use crate::messages;
use crate::state::Settings;
use aimak_core::place::{self, Place};
use aimak_core::service::Service;
use aimak_core::wire::plan::books;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The studio of the place's plan and the service that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| {
        params.with(|params| (params.get("place").unwrap_or_default(), params.get("service").unwrap_or_default()))
    });
    move || {
        let (place, service) = address.get();
        let Some(place) = place::find(&place) else { return view! { <UnknownPlace slug=place/> }.into_any() };
        let service = Service::from_code(&service);
        match (books(place.slug).map(Base::books), service) {
            (Some(Ok(base)), Some(service)) if base.plan.service(service).is_some() => studio(place, service, base),
            (Some(Err(fault)), service) => broken(place, service, &fault),
            (Some(Ok(_)) | None, service) => {
                let (title, text) = (messages::plan_none_title, messages::plan_none_text);
                view! { <Absent place=place service=service title=title text=text/> }.into_any()
            }
        }
    }
}

/// Books that cannot be read; those that Aimak carries can, so a test holds.
fn broken(place: &'static Place, service: Option<Service>, _fault: &BaseFault) -> AnyView {
    let (title, text) = (messages::plan_broken_title, messages::plan_none_text);
    view! { <Absent place=place service=service title=title text=text/> }.into_any()
}

fn studio(place: &'static Place, service: Service, base: Base) -> AnyView {
    let lang = Settings::lang();
    use_title(move || {
        messages::plan_page_title(lang.get(), service_name(lang.get(), service), place.names.get(lang.get()))
    });
    let studio = Studio::new(place, service, base);
    address::use_address(studio);
    use_undo_keys(studio.history);
    let lead = Signal::derive(move || studio.column_name(lang.get(), studio.opened_in.get()));
    view! {
        <Layout place=Some(place) service=Some(service)>
            {head::head(studio)}
            <div class="plan__tools">{share::share(studio)} {cast::cast(studio)}</div>
            {notices::notices(studio)}
            {figures::strip(studio)}
            <Explanation study=studio.explained() open=studio.opened lead=lead/>
            <div class="plan studio">
                {controls::controls(studio)}
                <div class="plan__main">
                    {answers::answers(studio)}
                    {charts::charts(studio)}
                    {compare::comparison(studio)}
                    {kept::list(studio)}
                    {solve::section(studio)}
                    {risk::section(studio)}
                </div>
            </div>
        </Layout>
    }
    .into_any()
}
