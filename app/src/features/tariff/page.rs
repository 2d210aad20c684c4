//! The page: which place and service, and the parts of the editor in their order.

use super::draft::Draft;
use super::file::Read;
use super::head::{self, Keeping};
use super::state::{Editor, Today};
use super::{bill, cards, panels, register, rules};
use crate::charts::{BillCurve, NextUnitCurve};
use crate::components::{Absent, Explanation, Layout, UnknownPlace};
use crate::format::service_name;
use crate::hooks::{use_title, use_undo_keys};
use crate::messages;
use crate::state::Settings;
use aimak_core::period::Date;
use aimak_core::place::{self, Place};
use aimak_core::service::Service;
use aimak_core::tariff::Version;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The editor for the place and service that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| {
        params.with(|params| (params.get("place").unwrap_or_default(), params.get("service").unwrap_or_default()))
    });
    move || {
        let (place, service) = address.get();
        match (place::find(&place), Service::from_code(&service)) {
            (Some(place), Some(service)) => editor(place, service),
            (Some(place), None) => {
                let (title, text) = (messages::studio_service_unknown_title, messages::studio_service_unknown_text);
                view! { <Absent place=place title=title text=text/> }.into_any()
            }
            (None, _) => view! { <UnknownPlace slug=place/> }.into_any(),
        }
    }
}

/// The first day of the next year, from which a tariff made from nothing is to apply.
fn next_year() -> Date {
    let year = js_sys::Date::new_0().get_full_year();
    let year = i16::try_from(year + 1).unwrap_or(i16::MAX);
    // The first of January is a day of every year.
    Date::new(year, 1, 1).unwrap_or(Date { year, month: 1, day: 1 })
}

fn editor(place: &'static Place, service: Service) -> AnyView {
    let lang = Settings::lang();
    use_title(move || {
        messages::tariff_page_title(lang.get(), service_name(lang.get(), service), place.names.get(lang.get()))
    });
    let today = Today::of(place, service);
    let start = today.as_ref().map_or_else(|| Draft::new(Version::new(next_year())), |today| today.draft.clone());
    let (found, lost) = match head::kept(place, service) {
        Some(Ok(Read { version, .. })) => (Some(version), None),
        Some(Err(text)) => (None, Some(text)),
        None => (None, None),
    };
    let editor = Editor::new(place, service, today, start);
    let keeping = RwSignal::new(Keeping::Unchanged);
    if let Some(version) = found {
        // Back leads from the kept draft to today's tariff.
        editor.make(|draft| *draft = Draft::beside(version, draft));
        keeping.set(Keeping::Found);
    }
    let unread = RwSignal::new(None);
    head::keep(editor, keeping);
    use_undo_keys(editor.history);
    let lead = Signal::derive(move || {
        if let Some(beside) = editor.beside.get() {
            (beside.title)(lang.get())
        } else if editor.of_today.get() {
            messages::studio_choice_today(lang.get())
        } else {
            messages::tariff_bill_option_title(lang.get())
        }
        .to_owned()
    });
    let today_version = Signal::derive(move || editor.today.get_value().map(|today| today.draft.version.clone()));
    let version = Signal::derive(move || editor.draft.with(|draft| draft.version.clone()));
    view! {
        <Layout place=Some(place) service=Some(service)>
            {head::head(editor, keeping, unread)}
            {head::notices(editor, unread, lost)}
            <Explanation study=editor.explained() open=editor.opened lead=lead/>
            <div class="tariff">
                <div class="tariff__parts">
                    {cards::cards(editor)}
                    {rules::rules(editor)}
                    {head::day(editor)}
                </div>
                <div class="tariff__results">
                    {bill::household(editor)}
                    <BillCurve today=today_version option=version home=editor.home month=editor.month/>
                    <NextUnitCurve today=today_version option=version home=editor.home month=editor.month/>
                </div>
            </div>
            {panels::panels(editor)}
            {register::register(editor)}
            {bill::dock(editor)}
        </Layout>
    }
    .into_any()
}
