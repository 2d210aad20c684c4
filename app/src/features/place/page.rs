//! The page of a place: its services, the tariffs in force, each with source and date.

use super::day::day;
use super::model::{self, ServiceTariffs};
use crate::components::{Icon, Layout, UnknownPlace};
use crate::format::{
    charge_unit, connection_name, payer_name, place_description, rate, service_name, status_name, tax_sentence,
    title_lang,
};
use crate::hooks::use_title;
use crate::messages;
use crate::state::Settings;
use aimak_core::figure::FigureId;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::legal::Source;
use aimak_core::place::{self, Place};
use aimak_core::service::Service;
use aimak_core::tariff::{Check, Decision, DecisionStatus};
use aimak_core::wire::plan::{books, ways};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The page of the place that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("place").unwrap_or_default());
    move || {
        let slug = slug.get();
        place::find(&slug).map_or_else(|| view! { <UnknownPlace slug=slug/> }.into_any(), known)
    }
}

fn known(place: &'static Place) -> AnyView {
    let lang = Settings::lang();
    use_title(move || messages::place_page_title(lang.get(), place.names.get(lang.get())));
    view! {
        <Layout place=Some(place)>
            {move || head(lang.get(), place)}
            <div class="place">
                <section class="place__services stack" aria-labelledby="services">
                    <div>
                        <h2 id="services">{move || messages::place_services_heading(lang.get())}</h2>
                        <p class="caption screen-only">{move || messages::place_hint_figures(lang.get())}</p>
                    </div>
                    {move || cards(lang.get(), place)}
                </section>
                {day(place)}
            </div>
        </Layout>
    }
    .into_any()
}

fn head(lang: Lang, place: &'static Place) -> AnyView {
    let decided = place.decision(Service::DrinkingWater).is_some();
    let population = place.population.map(|population| {
        view! {
            <div class="place__population">
                <p>{messages::place_population_count(lang, population.people)}</p>
                {source_line(lang, population.source, Some(format::date_known(lang, population.date)))}
            </div>
        }
    });
    view! {
        <div class="title-row">
            <div class="title-row__text">
                <h1 class="title-row__title">{place.names.get(lang)}</h1>
                {Some(place_description(lang, place)).filter(|text| !text.is_empty()).map(|text| view! { <p class="title-row__lead">{text}</p> })}
                {population}
            </div>
            {decided.then(|| {
                view! {
                    <div class="title-row__actions place__actions">
                        <a class="button" data-kind="primary" data-size="large" href=address(place, "/calculator")>
                            <Icon name="water"/>
                            <span>{messages::place_calculator_action(lang)}</span>
                        </a>
                        <a class="button" data-size="large" href=address(place, "/drinking-water/studio")>
                            <Icon name="chart-bar"/>
                            <span>{messages::place_studio_action(lang)}</span>
                        </a>
                        {place
                            .fictional
                            .then(|| {
                                view! {
                                    <a class="button" data-size="large" href="/tour">
                                        <Icon name="people"/>
                                        <span>{messages::tour_place_action(lang)}</span>
                                    </a>
                                }
                            })}
                    </div>
                }
            })}
        </div>
    }
    .into_any()
}

/// An address below a place's own.
fn address(place: &Place, rest: &str) -> String {
    ["/", place.slug, rest].concat()
}

fn cards(lang: Lang, place: &'static Place) -> AnyView {
    model::services(place).into_iter().map(|tariffs| card(lang, place, &tariffs)).collect_view().into_any()
}

fn card(lang: Lang, place: &'static Place, tariffs: &ServiceTariffs) -> AnyView {
    let definition = tariffs.service.definition();
    let proposals = tariffs.proposals.iter().map(|decision| {
        view! {
            <section class="place__version">
                <div class="service-card__head">
                    <h4>{messages::place_proposed_heading(lang)}</h4>
                    {status(lang, decision.status)}
                </div>
                {tariff(lang, place, decision)}
            </section>
        }
    });
    let count = i64::try_from(tariffs.earlier.len()).unwrap_or_default();
    let earlier = (count > 0).then(|| {
        let versions = tariffs.earlier.iter().map(|decision| {
            view! {
                <li class="place__version">
                    {status(lang, decision.status)}
                    {tariff(lang, place, decision)}
                </li>
            }
        });
        view! {
            <details class="place__earlier">
                <summary>
                    {messages::place_earlier_heading(lang, count)}
                    <Icon name="chevron-down"/>
                </summary>
                <ol>{versions.collect_view()}</ol>
            </details>
        }
    });
    let costs_missing =
        (definition.studio && tariffs.current.is_some() && place.book(tariffs.service).is_none()).then(|| {
            view! {
                <div class="notice" data-kind="info">
                    <Icon name="info"/>
                    <div class="notice__body">
                        <p>{messages::place_costs_missing(lang)}</p>
                    </div>
                </div>
            }
        });
    view! {
        <article class="service-card panel" id=definition.code>
            <div class="service-card__head">
                <h3 class="service-card__name">
                    <Icon name=definition.icon/>
                    {service_name(lang, tariffs.service)}
                </h3>
                {tariffs.current.map(|decision| status(lang, decision.status))}
            </div>
            {tariffs.current.map_or_else(|| no_decision(lang), |decision| tariff(lang, place, decision))}
            {proposals.collect_view()}
            {costs_missing}
            {earlier}
            <p class="place__edit">
                <a class="button" href=address(place, &["/", definition.code, "/tariff"].concat())>
                    <Icon name="pencil"/>
                    <span>
                        {messages::tariff_place_action(lang)}
                        <span class="visually-hidden">" " {service_name(lang, tariffs.service)}</span>
                    </span>
                </a>
                {further(lang, place, tariffs.service)}
            </p>
        </article>
    }
    .into_any()
}

/// Where costs are known, the plan over the years and who could deliver the service; where no books
/// are, a first picture of water.
fn further(lang: Lang, place: &'static Place, service: Service) -> AnyView {
    let known = books(place.slug).is_some();
    let pages = [
        (known, "/studio", "coins", messages::plan_place_action(lang)),
        (ways(place.slug, service).is_some(), "/delivery", "people", messages::delivery_place_action(lang)),
        (!known && service == Service::DrinkingWater, "/village", "question", messages::village_place_action(lang)),
    ];
    pages
        .into_iter()
        .filter(|(there, ..)| *there)
        .map(|(_, page, icon, text)| {
            view! {
                <a class="button" href=address(place, &["/", service.code(), page].concat())>
                    <Icon name=icon/>
                    <span>{text} <span class="visually-hidden">" " {service_name(lang, service)}</span></span>
                </a>
            }
        })
        .collect_view()
        .into_any()
}

fn no_decision(lang: Lang) -> AnyView {
    let fictional = place::all().iter().find(|place| place.fictional).map(|place| {
        view! {
            <p>
                <a class="button" href=address(place, "")>
                    {messages::place_none_action(lang)}
                </a>
            </p>
        }
    });
    view! {
        <div class="empty">
            <svg class="empty__cut" viewBox="0 0 106 32" aria-hidden="true">
                <use href="#i-cut"></use>
            </svg>
            <div>
                <p class="empty__title">{messages::place_none_title(lang)}</p>
                <p class="empty__text">{messages::place_none_text(lang)}</p>
            </div>
        </div>
        {fictional}
    }
    .into_any()
}

/// Where a decision stands: by shape, word and colour.
fn status(lang: Lang, status: DecisionStatus) -> AnyView {
    let name = status_name(lang, status);
    let line = |kind: &'static str, icon: &'static str| {
        view! {
            <p class="status" data-status=kind>
                <Icon name=icon/>
                <span>{name}</span>
            </p>
        }
        .into_any()
    };
    match status {
        DecisionStatus::InForce => line("good", "disc-check"),
        DecisionStatus::LastKnown => line("watch", "warning"),
        DecisionStatus::Replaced => line("past", "clock"),
        DecisionStatus::Proposed => view! {
            <p>
                <span class="badge" data-evidence="draft">
                    <Icon name="pencil"/>
                    {name}
                </span>
            </p>
        }
        .into_any(),
    }
}

/// The address of a figure's explanation.
fn method(figure: FigureId) -> String {
    ["/method/", figure.code()].concat()
}

/// A figure that leads to its explanation.
fn figure(text: String, path: String) -> impl IntoView {
    view! { <a class="place__figure nowrap" href=path>{text}</a> }
}

/// What each group pays.
pub(super) fn rates(lang: Lang, decision: &'static Decision) -> AnyView {
    let rates = decision.charges.iter().map(|charge| {
        let text = rate(lang, charge.rate);
        let price = if charge.rate.is_some() {
            figure(text, method(FigureId::Tariff)).into_any()
        } else {
            view! { <span class="place__missing">{text}</span> }.into_any()
        };
        view! {
            <div class="service-card__rate">
                <dt>{payer_name(lang, charge.payer)}</dt>
                <dd>
                    <b class="service-card__price">{price}</b>
                    <span class="service-card__unit">{charge_unit(lang, charge.base)}</span>
                </dd>
            </div>
        }
    });
    view! { <dl class="service-card__rates">{rates.collect_view()}</dl> }.into_any()
}

/// Tax, date, act and source of a decision.
pub(super) fn ground(lang: Lang, decision: &'static Decision) -> AnyView {
    let from = format::date_known(lang, decision.from);
    let date = if decision.start_known {
        messages::place_from_date(lang, &from)
    } else {
        messages::place_seen_date(lang, &from)
    };
    view! {
        <div class="place__ground">
            <p>{tax_sentence(lang, decision.tax)}</p>
            <p>{date}</p>
            {decision.act.map(|act| view! { <p>{messages::place_act_name(lang, act)}</p> })}
            {source_line(lang, decision.source, None)}
        </div>
    }
    .into_any()
}

/// Rates, norms, checks, source and date of one decision.
fn tariff(lang: Lang, place: &'static Place, decision: &'static Decision) -> AnyView {
    let norms = (!decision.norms.is_empty()).then(|| {
        let rows = decision.norms.iter().map(|norm| {
            view! {
                <div class="service-card__rate">
                    <dt>{connection_name(lang, norm.connection)}</dt>
                    <dd>{figure(messages::place_norm_litres(lang, norm.litres), method(FigureId::ConsumptionNorm))}</dd>
                </div>
            }
        });
        let source = decision
            .norms_source
            .filter(|source| *source != decision.source)
            .map(|source| source_line(lang, source, None));
        let content = view! {
            <dl class="service-card__rates">{rows.collect_view()}</dl>
            {source}
        };
        part(messages::place_norms_heading(lang), content.into_any())
    });
    let checks = (!decision.checks.is_empty()).then(|| {
        let rows = decision.checks.iter().map(|printed| check(lang, place, decision, printed));
        part(
            messages::place_checks_heading(lang),
            view! { <dl class="service-card__rates">{rows.collect_view()}</dl> }.into_any(),
        )
    });
    let remark = decision.remark.map(|remark| {
        part(messages::place_remark_heading(lang), view! { <p class="measure">{remark.get(lang)}</p> }.into_any())
    });
    view! {
        {rates(lang, decision)}
        {ground(lang, decision)}
        {remark}
        {norms}
        {checks}
    }
    .into_any()
}

fn part(heading: &'static str, content: AnyView) -> impl IntoView {
    view! {
        <div class="place__part">
            <p class="place__part-title">{heading}</p>
            {content}
        </div>
    }
}

/// A printed figure beside ours.
fn check(lang: Lang, place: &'static Place, decision: &'static Decision, printed: &Check) -> AnyView {
    let published = if printed.step % 100 == 0 {
        format::money_whole(lang, printed.published)
    } else {
        format::money(lang, printed.published)
    };
    let ours = model::recount(place, decision, printed).ok().map(|tyiyn| {
        view! {
            <span>
                {messages::place_check_computed(lang)} " " {figure(format::money(lang, tyiyn), method(model::checked_figure(printed)))}
            </span>
        }
    });
    view! {
        <div class="service-card__rate">
            <dt>{payer_name(lang, printed.payer)}</dt>
            <dd class="place__check">
                <span>{messages::place_check_published(lang, &published)}</span>
                {ours}
            </dd>
        </div>
    }
    .into_any()
}

/// Where a value was read: the source, then its date, or the date the value is of.
fn source_line(lang: Lang, source: Source, date: Option<String>) -> AnyView {
    let date = date.unwrap_or_else(|| format::date_known(lang, source.date));
    let title_language = title_lang(source.title);
    let title = if source.url.is_empty() {
        view! { <span class="decision__source" lang=title_language>{source.title}</span> }.into_any()
    } else {
        view! { <a class="decision__source" href=source.url rel="external noreferrer" lang=title_language>{source.title}</a> }.into_any()
    };
    view! {
        <p class="decision">
            <Icon name="document"/>
            <span>{title} ", " <span class="decision__date">{date}</span></span>
        </p>
    }
    .into_any()
}
