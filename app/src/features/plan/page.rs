//! The parts of the plan's studio in their order.

use super::model::Base;
use super::state::Studio;
use super::{address, answers, cast, charts, compare, controls, figures, head, kept, notices, own, risk, solve};
use crate::components::{Explanation, Layout, Saved, Shared, share};
use crate::format::service_name;
use crate::hooks::{use_title, use_undo_keys, whole_link};
use crate::messages;
use crate::state::Settings;
use crate::state::studio::Showing;
use aimak_core::place::Place;
use aimak_core::service::Service;
use leptos::prelude::*;

/// The studio of a plan: a place's service on a base, with a link that it opens first.
pub fn studio(
    (place, service): (&'static Place, Service),
    base: Base,
    link: String,
    turn: Callback<Showing>,
) -> AnyView {
    let lang = Settings::lang();
    use_title(move || {
        messages::plan_page_title(lang.get(), service_name(lang.get(), service), place.names.get(lang.get()))
    });
    let studio = Studio::new((place, service), base, turn);
    address::use_address(studio, &link);
    use_undo_keys(studio.history);
    let lead = Signal::derive(move || studio.column_name(lang.get(), studio.opened_in.get()));
    let whole = Callback::new(move |()| address::whole(studio));
    let open_saved = Callback::new(move |link: String| address::open(studio, &link));
    let beside = Callback::new(move |(name, link): (String, String)| address::beside(studio, name, &link));
    view! {
        <Layout place=Some(place) service=Some(service)>
            {head::head(studio)}
            <div class="plan__tools">{share(shared(studio))} {cast::cast(studio)}</div>
            {own::notice(studio)}
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
                    <Saved place=place service=service link=whole on_open=open_saved on_beside=beside/>
                    {solve::section(studio)}
                    {risk::section(studio)}
                </div>
            </div>
        </Layout>
    }
    .into_any()
}

/// What is shared: the link is packed when the plan rests, not with every move of a slider.
fn shared(studio: Studio) -> Shared<super::model::Draft> {
    let shown = RwSignal::new(false);
    let packed = Memo::new(move |_| {
        studio.rested.track();
        studio.year.track();
        shown.get().then(|| address::whole(studio).map(|text| whole_link(&text))).flatten()
    });
    let papers = move || {
        let fragment = packed.with(|link| {
            let link = link.as_ref()?;
            link.find('#').map(|at| link[at..].to_owned())
        });
        ["/", studio.place.slug, "/", studio.service.code(), "/papers/brief", &fragment.unwrap_or_default()].concat()
    };
    Shared {
        title: messages::plan_share_title,
        scenario: studio.draft,
        shown,
        link: packed.into(),
        copy: Some(Callback::new(move |()| address::whole(studio).map(|text| whole_link(&text)).unwrap_or_default())),
        save: Callback::new(move |name: String| {
            let name = Some(name.as_str()).filter(|name| !name.is_empty());
            let file = studio.draft.with_untracked(|draft| address::file(studio, draft, name))?;
            let text = serde_json::to_string_pretty(&file).ok()?;
            Some((["aimak-", studio.place.slug, "-", studio.service.code(), ".json"].concat(), text))
        }),
        open: Callback::new(move |text: String| address::open_text(studio, &text)),
        papers: Some(Signal::derive(papers)),
    }
}
