//! The page: the list of papers, and the sheet of the one in view.

use super::model::{Dossier, Paper};
use super::pdf::PdfFile;
use super::{annex, brief, comparison, decision, leaflet, notice};
use crate::components::{Absent, Icon, Layout, Notice, NoticeKind, UnknownPlace};
use crate::format::service_name;
use crate::hooks::{use_fragment, use_title};
use crate::messages;
use crate::state::plan::Base;
use crate::state::studio::use_base;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use aimak_core::place::{self, Place};
use aimak_core::service::Service;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The custom property that the margin of every printed page shows.
const FOOT: &str = "--paper-foot";

/// The papers of the place's plan for the service that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| {
        params.with(|params| (params.get("place").unwrap_or_default(), params.get("service").unwrap_or_default()))
    });
    // Only the sheet changes from paper to paper.
    let paper = Memo::new(move |_| params.with(|params| params.get("paper").unwrap_or_default()));
    let base = use_base(address.into());
    move || {
        let (place, service) = address.get();
        let Some(place) = place::find(&place) else { return view! { <UnknownPlace slug=place/> }.into_any() };
        match (base.get(), Service::from_code(&service)) {
            (Some(base), Some(service)) => papers(place, service, base, paper),
            (Some(_) | None, service) => {
                let (title, text) = (messages::plan_none_title, messages::plan_none_text);
                view! { <Absent place=place service=service title=title text=text/> }.into_any()
            }
        }
    }
}

fn papers(place: &'static Place, service: Service, base: Base, code: Memo<String>) -> AnyView {
    let lang = Settings::lang();
    let fragment = use_fragment();
    let base = StoredValue::new(base);
    // The sheet's own anchors are no scenarios.
    let link = Memo::new(move |before: Option<&String>| {
        let fragment = fragment.get();
        let link = fragment.trim_start_matches('#');
        match before {
            Some(before) if link == "content" => before.clone(),
            Some(_) | None => link.to_owned(),
        }
    });
    let opened = Memo::new_with_compare(
        move |_| {
            let (dossier, fault) = Dossier::open(place, service, base.get_value(), &link.get());
            (std::sync::Arc::new(dossier), fault)
        },
        |_, _| true,
    );
    let paper = Memo::new(move |_| code.with(|code| Paper::from_code(code)));
    use_title(move || {
        let lang = lang.get();
        let name = paper.get().map_or(messages::papers_head_title(lang), |paper| paper.name(lang));
        messages::papers_page_title(lang, name, service_name(lang, service), place.names.get(lang))
    });
    use_foot(move || {
        let lang = lang.get();
        opened.with(|(dossier, _)| [&dossier.source(lang), " ", &dossier.version(lang)].concat())
    });
    let links = Paper::ALL.map(|own| {
        let address =
            move || ["/", place.slug, "/", service.code(), "/papers/", own.code(), &anchor(&link.get())].concat();
        view! {
            <li>
                <a
                    class="papers__link"
                    href=address
                    aria-current=move || (paper.get() == Some(own)).then_some("page")
                >
                    <b>{move || own.name(lang.get())}</b>
                    <span>{move || own.about(lang.get())}</span>
                </a>
            </li>
        }
    });
    let file = PdfFile::new(place, service, Memo::new(move |_| (paper.get(), link.get(), lang.get())));
    let back = move || ["/", place.slug, "/", service.code(), "/studio", &anchor(&link.get())].concat();
    let bad = move || {
        opened.with(|(_, fault)| fault.is_some()).then(|| {
            view! {
                <div role="alert" class="screen-only">
                    <Notice
                        kind=NoticeKind::Problem
                        title=Signal::derive(move || messages::plan_link_bad_title(lang.get()).to_owned())
                    >
                        <p>{say(messages::papers_link_bad_text)}</p>
                    </Notice>
                </div>
            }
        })
    };
    let sheet = move || {
        let lang = lang.get();
        match paper.get() {
            Some(paper) => opened.with(|(dossier, _)| made(lang, dossier, paper)),
            None => view! { <p class="papers__choose">{messages::papers_choose_text(lang)}</p> }.into_any(),
        }
    };
    view! {
        <Layout place=Some(place) service=Some(service)>
            <div class="title-row screen-only">
                <div class="title-row__text">
                    <h1 class="title-row__title">{say(messages::papers_head_title)}</h1>
                    <p class="title-row__lead">{say(messages::papers_head_lead)}</p>
                </div>
                <div class="title-row__actions">
                    <button
                        class="button"
                        type="button"
                        data-kind="primary"
                        aria-disabled=move || paper.get().is_none().then_some("true")
                        on:click=move |_| {
                            if paper.get_untracked().is_some() {
                                // A browser without a printer does nothing.
                                drop(window().print());
                            }
                        }
                    >
                        <Icon name="print"/>
                        <span>{say(messages::papers_print_action)}</span>
                    </button>
                    {file.button(paper, link)}
                    <a class="button" href=back>
                        <Icon name="chevron-left"/>
                        <span>{say(messages::papers_back_action)}</span>
                    </a>
                </div>
            </div>
            {file.said()}
            {bad}
            <div class="papers">
                <nav class="papers__list screen-only" aria-labelledby="papers-list">
                    <h2 class="visually-hidden" id="papers-list">{say(messages::papers_list_title)}</h2>
                    <ul role="list">{links.collect_view()}</ul>
                </nav>
                <div class="papers__sheet">{sheet}</div>
            </div>
        </Layout>
    }
    .into_any()
}

fn anchor(link: &str) -> String {
    if link.is_empty() { String::new() } else { ["#", link].concat() }
}

/// A paper in one language.
fn made(lang: Lang, dossier: &Dossier, paper: Paper) -> AnyView {
    match paper {
        Paper::Brief => brief::view(lang, dossier),
        Paper::Leaflet => leaflet::view(lang, dossier),
        Paper::Notice => notice::view(lang, dossier),
        Paper::Annex => annex::view(lang, dossier),
        Paper::Decision => decision::view(lang, dossier),
        Paper::Comparison => comparison::view(lang, dossier),
    }
}

/// Puts a text into the margin of every printed page, for as long as the page is open.
fn use_foot(text: impl Fn() -> String + 'static) {
    let root = || {
        use leptos::wasm_bindgen::JsCast;
        document().document_element().and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    };
    Effect::new(move |_| {
        // A text of CSS is written as one of JSON: in quotes, with the same signs before quotes in it.
        if let (Some(root), Ok(quoted)) = (root(), serde_json::to_string(&text())) {
            // Fails only for a property that cannot be written; then pages have no foot.
            drop(root.style().set_property(FOOT, &quoted));
        }
    });
    on_cleanup(move || {
        if let Some(root) = root() {
            drop(root.style().remove_property(FOOT));
        }
    });
}
