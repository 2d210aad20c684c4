//! The start page: find a place by search, on the map, in the list.

use super::map::{self, Frame, HEIGHT, WIDTH};
use super::model;
use crate::components::{Icon, Layout, PlaceSearch, known_tariffs};
use crate::format::place_description;
use crate::hooks::use_title;
use crate::messages;
use crate::state::Settings;
use aimak_core::lang::Lang;
use aimak_core::place::{self, Place};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// The start page.
#[component]
pub fn Page() -> impl IntoView {
    let lang = Settings::lang();
    use_title(move || messages::home_page_title(lang.get()).to_owned());
    let chosen = RwSignal::new(None::<&'static str>);
    view! {
        <Layout>
            <div class="home">
                <section class="home__search">
                    {move || question(lang.get())}
                    <PlaceSearch/>
                    {move || about(lang.get())}
                </section>
                <section class="home__map" aria-labelledby="map-title">
                    {move || map_head(lang.get())}
                    <Map lang=lang chosen=chosen/>
                </section>
                <section class="home__list" id="places" aria-labelledby="list-title">
                    {move || list_head(lang.get(), chosen)}
                    {move || list(lang.get(), chosen.get())}
                </section>
            </div>
        </Layout>
    }
    .into_any()
}

fn question(lang: Lang) -> impl IntoView {
    view! {
        <h1 class="home__title">{messages::home_question_heading(lang)}</h1>
        <p class="home__lead">{messages::home_question_lead(lang)}</p>
    }
}

fn about(lang: Lang) -> AnyView {
    let lines = [
        ("document", messages::home_about_tariffs(lang)),
        ("coins", messages::home_about_bill(lang)),
        ("question", messages::home_about_origin(lang)),
    ];
    let lines = lines.map(|(icon, text)| {
        view! {
            <li>
                <Icon name=icon/>
                <span>{text}</span>
            </li>
        }
    });
    let fictional = model::fictional().map(|place| {
        view! {
            <p class="home__try">
                <a class="button" data-size="large" href=["/", place.slug].concat()>
                    <Icon name="fictional"/>
                    <span>{messages::home_try_action(lang)}</span>
                </a>
            </p>
        }
    });
    view! {
        {fictional}
        <ul class="home__about">{lines.collect_view()}</ul>
    }
    .into_any()
}

fn map_head(lang: Lang) -> impl IntoView {
    view! {
        <h2 id="map-title">{messages::home_map_heading(lang)}</h2>
        <p class="caption">{messages::home_map_note(lang)}</p>
    }
}

/// The drawing: oblasts that can be chosen, places that are links.
#[component]
fn Map(
    /// Language of the names.
    lang: RwSignal<Lang>,
    /// The oblast that is drawn larger and whose places are listed.
    chosen: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let navigate = use_navigate();
    let drawing = move || {
        let lang = lang.get();
        let frame = Frame::of(chosen.get());
        let marks = frame.marks();
        let labels = map::labels(lang, frame, &marks);
        let outlines = place::oblasts().iter().map(|oblast| {
            let is_chosen = chosen.get() == Some(oblast.code);
            view! {
                <path
                    class="oblast-map__oblast"
                    d=frame.path(oblast.outline)
                    data-chosen=is_chosen.then_some("")
                    on:click=move |_| chosen.set(if is_chosen { None } else { Some(oblast.code) })
                ></path>
            }
        });
        let oblasts = place::oblasts().iter().zip(labels.oblasts).filter_map(|(oblast, at)| {
            at.map(|(x, y)| view! { <text class="oblast-map__label" x=x y=y>{oblast.names.get(lang)}</text> })
        });
        let places = marks.iter().zip(labels.places).map(|(mark, label)| {
            let place = mark.place;
            let navigate = navigate.clone();
            let open = move |event: MouseEvent| {
                if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
                    event.prevent_default();
                    navigate(&["/", place.slug].concat(), leptos_router::NavigateOptions::default());
                }
            };
            // An `a` is taken for one of SVG only as the single child of its parent.
            view! {
                <g>
                    <g class="oblast-map__point">
                        <a
                            class="oblast-map__place"
                            href=["/", place.slug].concat()
                            aria-label=[place.names.get(lang), ", ", &place_description(lang, place)].concat()
                            data-evidence=place.fictional.then_some("fictional")
                            data-known=(!place.decisions.is_empty()).then_some("")
                            on:click=open
                        >
                            <circle class="oblast-map__hit" cx=mark.x cy=mark.y r=mark.reach></circle>
                            <circle class="oblast-map__dot" cx=mark.x cy=mark.y r="5"></circle>
                        </a>
                    </g>
                    <text
                        class="oblast-map__name"
                        x=label.x
                        y=label.y
                        text-anchor=label.anchor.code()
                        data-crowded=(!label.free).then_some("")
                        aria-hidden="true"
                    >
                        {place.names.get(lang)}
                    </text>
                </g>
            }
        });
        view! {
            <g aria-hidden="true">{outlines.collect_view()}</g>
            <g aria-hidden="true">{oblasts.collect_view()}</g>
            <g>{places.collect_view()}</g>
        }
        .into_any()
    };
    view! {
        <svg
            class="oblast-map"
            viewBox=["0 0 ", &WIDTH.to_string(), " ", &HEIGHT.to_string()].concat()
            role="group"
            aria-labelledby="map-title"
        >
            {drawing}
        </svg>
        {move || {
            chosen
                .get()
                .map(|_| {
                    view! {
                        <p>
                            <button class="button" type="button" on:click=move |_| chosen.set(None)>
                                {messages::home_map_whole_action(lang.get())}
                            </button>
                        </p>
                    }
                })
        }}
    }
    .into_any()
}

fn list_head(lang: Lang, chosen: RwSignal<Option<&'static str>>) -> AnyView {
    let choose = move |event| {
        let code = event_target_value(&event);
        chosen.set(place::oblasts().iter().map(|oblast| oblast.code).find(|known| *known == code));
    };
    let options = place::oblasts().iter().map(|oblast| {
        view! {
            <option value=oblast.code prop:selected=move || chosen.get() == Some(oblast.code)>
                {oblast.names.get(lang)}
            </option>
        }
    });
    view! {
        <h2 id="list-title">{messages::home_list_heading(lang)}</h2>
        <div class="field home__filter">
            <label class="field__label" for="oblast">{messages::home_oblast_label(lang)}</label>
            <select class="field__input" id="oblast" on:change=choose>
                <option value="" prop:selected=move || chosen.get().is_none()>{messages::home_oblast_all(lang)}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn list(lang: Lang, chosen: Option<&'static str>) -> AnyView {
    let groups = model::groups(lang, chosen);
    let count: usize = groups.iter().map(|group| group.places.len()).sum();
    let said = if count == 0 {
        messages::home_list_none(lang).to_owned()
    } else {
        messages::home_list_count(lang, i64::try_from(count).unwrap_or(i64::MAX))
    };
    let groups = groups.into_iter().map(|group| {
        let name = group.oblast.map_or_else(|| messages::home_fictional_heading(lang), |oblast| oblast.names.get(lang));
        let places = group.places.into_iter().map(|place| view! { <li>{link(lang, place)}</li> });
        view! {
            <div class="home__group">
                <h3>{name}</h3>
                <ul class="home__places">{places.collect_view()}</ul>
            </div>
        }
    });
    view! {
        <p class="home__legend">
            <span role="status">{said}</span>
            {legend(messages::home_legend_known(lang), true)}
            {legend(messages::home_legend_unknown(lang), false)}
        </p>
        <div class="home__groups">{groups.collect_view()}</div>
    }
    .into_any()
}

fn legend(text: &'static str, known: bool) -> impl IntoView {
    view! {
        <span class="home__key">
            <svg class="home__dot" viewBox="0 0 12 12" aria-hidden="true" data-known=known.then_some("")>
                <circle cx="6" cy="6" r="4.5"></circle>
            </svg>
            {text}
        </span>
    }
}

/// A link to a place: a full dot when tariffs are known, a ring when none is.
fn link(lang: Lang, place: &'static Place) -> AnyView {
    let known = !place.decisions.is_empty();
    view! {
        <a class="home__place" href=["/", place.slug].concat()>
            <svg class="home__dot" viewBox="0 0 12 12" aria-hidden="true" data-known=known.then_some("")>
                <circle cx="6" cy="6" r="4.5"></circle>
            </svg>
            <span>{place.names.get(lang)}</span>
            <span class="visually-hidden">{["; ", &known_tariffs(lang, place)].concat()}</span>
            {place
                .fictional
                .then(|| {
                    view! {
                        <span class="badge" data-evidence="fictional">
                            <Icon name="fictional"/>
                            {messages::layout_badge_fictional(lang)}
                        </span>
                    }
                })}
        </a>
    }
    .into_any()
}
