//! The parts of the view of one year in their order; and what stands in its place.

use super::model::{Main, homes};
use super::state::Studio;
use super::{address, figures, file, head, paper, questions, tables};
use crate::charts::{BillsByHousehold, CostAgainstRevenue};
use crate::components::{
    Absent, Explanation, Layout, Pair, PlanWays, Reasons, RefusedFile, Saved, Shared, open_fault_reasons, share,
};
use crate::format::service_name;
use crate::hooks::{use_rested, use_title, use_undo_keys};
use crate::messages;
use crate::state::studio::{Showing, is_of_plan, keep, open_file};
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use aimak_core::place::Place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use leptos::prelude::*;
use std::time::Duration;

/// After so long without a change the main result is said aloud.
const CALM: Duration = Duration::from_millis(900);

/// A scenario that rests so long is drawn as a code.
const PAUSE: Duration = Duration::from_millis(400);

/// A title and a sentence in the language of the moment.
type Words = (fn(Lang) -> &'static str, fn(Lang) -> &'static str);

/// One year of a place's service, with a link that it opens first; where no tariff is known, the ways
/// to a plan.
pub fn studio((place, service): (&'static Place, Service), link: String, turn: Callback<Showing>) -> AnyView {
    let today = service.definition().studio.then(|| Scenario::today(place, service));
    match today {
        Some(Some(today)) => year(today, link, turn),
        Some(None) => {
            let words: Words = (messages::studio_undecided_title, messages::studio_undecided_text);
            nothing((place, service), words, turn)
        }
        None => nothing((place, service), (messages::studio_none_title, messages::studio_none_text), turn),
    }
}

/// The address names a service that there is not.
pub fn unknown_service(place: &'static Place) -> AnyView {
    let (title, text) = (messages::studio_service_unknown_title, messages::studio_service_unknown_text);
    view! { <Absent place=place service=None title=title text=text/> }.into_any()
}

/// No tariff to start from: why, and the ways to a plan of one's own.
fn nothing((place, service): (&'static Place, Service), (title, text): Words, turn: Callback<Showing>) -> AnyView {
    let lang = Settings::lang();
    use_title(move || title(lang.get()).to_owned());
    let refused = RwSignal::new(None);
    view! {
        <Layout place=Some(place) service=Some(service)>
            <div class="title-row">
                <div class="title-row__text">
                    <h1 class="title-row__title">{say(title)}</h1>
                    <p class="title-row__lead">{say(text)}</p>
                    <p class="title-row__lead">{say(messages::studio_ways_text)}</p>
                </div>
            </div>
            <PlanWays place=place service=service turn=turn refused=refused/>
            <RefusedFile refused=refused/>
            <p>
                <a class="button" data-kind="primary" href=["/", place.slug].concat()>
                    {move || place.names.get(lang.get())}
                </a>
            </p>
        </Layout>
    }
    .into_any()
}

fn year(today: Scenario, link: String, turn: Callback<Showing>) -> AnyView {
    let lang = Settings::lang();
    let (place, service) = (today.place(), today.service());
    use_title(move || {
        messages::studio_page_title(lang.get(), service_name(lang.get(), service), place.names.get(lang.get()))
    });
    let studio = Studio::new(today, turn);
    address::use_address(studio, &link);
    use_undo_keys(studio.history);
    let rested = use_rested(studio.scenario, PAUSE);
    let whole = Memo::new(move |_| rested.with(|scenario| scenario.as_ref().map(address::whole_link)));
    let decision = Memo::new(move |_| studio.scenario.with(Scenario::decision));
    let lead = Signal::derive(move || {
        if studio.of_today.get() {
            messages::studio_choice_today(lang.get())
        } else {
            messages::studio_choice_option(lang.get())
        }
        .to_owned()
    });
    let own_link = Callback::new(move |()| studio.scenario.try_with_untracked(Scenario::link));
    let open_saved = Callback::new(move |link: String| studio.open(&link));
    view! {
        <Layout place=Some(place) service=Some(service)>
            {head::head(studio)}
            {share(shared(studio, whole.into()))}
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
            <Saved place=place service=service link=own_link on_open=open_saved/>
            {paper::paper(studio, whole.into())}
            {announcer(studio)}
            {move || {
                decision.track();
                figures::dock(studio)
            }}
        </Layout>
    }
    .into_any()
}

/// What is shared. A file may hold a scenario of one year or a plan.
fn shared(studio: Studio, link: Signal<Option<String>>) -> Shared<Scenario> {
    Shared {
        title: messages::share_head_title,
        scenario: studio.scenario,
        shown: RwSignal::new(false),
        link,
        copy: None,
        save: Callback::new(move |name: String| {
            let written = |scenario: &Scenario| (file::file_name(scenario), file::write(scenario, &name));
            Some(studio.scenario.with_untracked(written))
        }),
        open: Callback::new(move |text: String| open_text(studio, &text)),
        papers: None,
    }
}

fn open_text(studio: Studio, text: &str) -> Result<String, Reasons> {
    let (place, service) = studio.scenario.with_untracked(|scenario| (scenario.place(), scenario.service()));
    if is_of_plan(text) {
        let choice = open_file(place, service, text).map_err(open_fault_reasons)?;
        keep(place, service, &choice.base);
        studio.turn.run(Showing::choice(place, service, choice));
        return Ok(String::new());
    }
    let why = |unread: file::Unread| Reasons::new(move |lang| file::reasons(lang, &unread));
    let file = file::read(text, place, service).map_err(why)?;
    studio.bad_link.set(None);
    studio.make(file.scenario);
    Ok(file.name)
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
