//! The page: which place and service, and the parts of the studio in their order.

use super::model::{Main, homes};
use super::saved::Saved;
use super::state::Studio;
use super::{address, figures, head, paper, questions, share, tables};
use crate::charts::{BillsByHousehold, CostAgainstRevenue};
use crate::components::{Absent, Explanation, Layout, Pair, UnknownPlace};
use crate::format::service_name;
use crate::hooks::{use_rested, use_title, use_undo_keys};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::time::Duration;

/// After so long without a change the main result is said aloud.
const CALM: Duration = Duration::from_millis(900);

/// A title and a sentence in the language of the moment.
type Words = (fn(Lang) -> &'static str, fn(Lang) -> &'static str);

/// The studio of the place and service that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| {
        params.with(|params| (params.get("place").unwrap_or_default(), params.get("service").unwrap_or_default()))
    });
    move || {
        let (place, service) = address.get();
        match (place::find(&place), Service::from_code(&service)) {
            (Some(place), Some(service)) if service.definition().studio => match Scenario::today(place, service) {
                Some(today) => studio(today),
                None => {
                    let (title, text) = (messages::studio_undecided_title, messages::studio_undecided_text);
                    view! { <Absent place=place service=Some(service) title=title text=text/> }.into_any()
                }
            },
            (Some(place), service) => {
                let (title, text): Words = match service {
                    Some(_) => (messages::studio_none_title, messages::studio_none_text),
                    None => (messages::studio_service_unknown_title, messages::studio_service_unknown_text),
                };
                view! { <Absent place=place service=service title=title text=text/> }.into_any()
            }
            (None, _) => view! { <UnknownPlace slug=place/> }.into_any(),
        }
    }
}

fn studio(today: Scenario) -> AnyView {
    let lang = Settings::lang();
    let (place, service) = (today.place(), today.service());
    use_title(move || {
        messages::studio_page_title(lang.get(), service_name(lang.get(), service), place.names.get(lang.get()))
    });
    let studio = Studio::new(today);
    address::use_address(studio);
    use_undo_keys(studio.history);
    let rested = use_rested(studio.scenario, share::PAUSE);
    let decision = Memo::new(move |_| studio.scenario.with(Scenario::decision));
    let lead = Signal::derive(move || {
        if studio.of_today.get() {
            messages::studio_choice_today(lang.get())
        } else {
            messages::studio_choice_option(lang.get())
        }
        .to_owned()
    });
    let open_saved = Callback::new(move |link: String| studio.open(&link));
    view! {
        <Layout place=Some(place) service=Some(service)>
            {head::head(studio)}
            {share::share(studio, rested)}
            {head::notices(studio, rested)}
            // Only another decision has other questions and homes; everything else moves in place.
            {move || {
                decision.track();
                figures::strip(studio)
            }}
            <Explanation study=studio.explained() open=studio.opened lead=lead/>
            {move || {
                decision.track();
                view! {
                    <div class="studio">
                        {questions::questions(studio)}
                        <div class="studio__pictures">
                            <h2 class="visually-hidden">{say(messages::studio_charts_title)}</h2>
                            <CostAgainstRevenue today=studio.today option=studio.option/>
                            <BillsByHousehold today=studio.today option=studio.option/>
                            {tables::households(studio)}
                            {tables::comparison(studio)}
                        </div>
                    </div>
                }
            }}
            <Saved scenario=studio.scenario on_open=open_saved/>
            {paper::paper(studio, rested)}
            {announcer(studio)}
            {move || {
                decision.track();
                figures::dock(studio)
            }}
        </Layout>
    }
    .into_any()
}

/// Says the main result once, when the changes have come to rest.
fn announcer(studio: Studio) -> impl IntoView {
    let lang = Settings::lang();
    let said = RwSignal::new(String::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |first: Option<()>| {
        studio.scenario.track();
        if first.is_some() {
            stop();
            let speak = move || {
                if let Some(text) = result(studio, lang) {
                    said.try_set(text);
                }
            };
            timer.set_value(set_timeout_with_handle(speak, CALM).ok());
        }
    });
    on_cleanup(stop);
    view! { <p class="visually-hidden" role="status">{move || said.get()}</p> }
}

/// The main result in a sentence.
fn result(studio: Studio, lang: RwSignal<Lang>) -> Option<String> {
    let lang = lang.try_get_untracked()?;
    let option = studio.option.try_get_untracked()?;
    let kinds = studio.scenario.try_with_untracked(homes)?;
    let shown = |main: Main| {
        let (figure, subject) = main.figure(&option, &kinds);
        Pair::new(figure, (&option, &option), (subject, subject)).text(lang)
    };
    Some(match (shown(Main::Coverage), shown(Main::Bill)) {
        (Some(coverage), Some(bill)) => messages::studio_said_result(lang, &coverage, &bill),
        (None, Some(bill)) => messages::studio_said_bill(lang, &bill),
        (_, None) => return None,
    })
}
