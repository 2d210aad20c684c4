//! The annex of a tender: a page for paper, and the same as a file for machines.
//!
//! What the books and the ways say is filled in. What they do not say (until when bids are taken, who
//! may bid, how is paid) is left as a line to fill in: Aimak does not know it and invents nothing.

use super::model::{self, Comparison, Unread, told};
use super::page::{no_books, use_address};
use super::state::first;
use crate::components::{Icon, Layout, UnknownPlace};
use crate::format::{figure_name, gap_name, service_name};
use crate::hooks::{hand_over, use_fragment, use_title};
use crate::messages;
use crate::state::studio::use_base;
use crate::state::{Settings, say};
use aimak_core::explain::NodeId;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::delivery::Outcome;
use aimak_core::finance::{At, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::place::{self, Place};
use aimak_core::scenario::MODEL_VERSION;
use aimak_core::service::Service;
use aimak_core::wire::delivery::Tender;
use aimak_words::choice::{no_tender, risk_note, tender_annex};
use aimak_words::finance::{contract_risk_name, way_kind_name};
use leptos::prelude::*;
use std::sync::Arc;

/// The annex for a way of the service of the place that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let address = use_address();
    let base = use_base(address.into());
    move || {
        let (place, service) = address.get();
        let Some(place) = place::find(&place) else { return view! { <UnknownPlace slug=place/> }.into_any() };
        let Some(service) = Service::from_code(&service) else { return no_books(place, None) };
        let Some(plan) = base.get().map(|base| base.plan) else { return no_books(place, Some(service)) };
        let found = first(place, service, &plan).ok_or(Unread::Bytes).and_then(|file| model::compare(&plan, &file));
        match found {
            Ok(found) if found.ways.tender.is_some() && !found.tendered().is_empty() => {
                page(place, service, &plan, found)
            }
            Ok(_) | Err(_) => nothing(place, service),
        }
    }
}

/// Nothing can be tendered: which parts are missing.
fn nothing(place: &'static Place, service: Service) -> AnyView {
    let lang = Settings::lang();
    use_title(move || messages::delivery_tender_none_title(lang.get()).to_owned());
    view! {
        <Layout place=Some(place) service=Some(service)>
            <div class="title-row">
                <div class="title-row__text">
                    <h1 class="title-row__title">{say(messages::delivery_tender_none_title)}</h1>
                    <p class="title-row__lead">{say(messages::delivery_tender_none_text)}</p>
                </div>
            </div>
            <p>
                <a class="button" data-kind="primary" href=back(place, service)>
                    {say(messages::delivery_tender_back_action)}
                </a>
            </p>
        </Layout>
    }
    .into_any()
}

/// The address of the comparison.
fn back(place: &Place, service: Service) -> String {
    ["/", place.slug, "/", service.code(), "/delivery"].concat()
}

/// What the annex is of.
#[derive(Clone)]
struct Annex {
    place: &'static Place,
    found: Arc<Comparison>,
    tender: Tender,
    fictional: bool,
    book_year: i16,
}

fn page(place: &'static Place, service: Service, plan: &Plan, found: Comparison) -> AnyView {
    let lang = Settings::lang();
    use_title(move || messages::delivery_tender_page_title(lang.get(), place.names.get(lang.get())));
    let tendered = found.tendered();
    let Some(tender) = found.ways.tender.clone() else { return nothing(place, service) };
    let fictional = found.ways.fictional || plan.fictional;
    let annex = StoredValue::new(Annex { place, found: Arc::new(found), tender, fictional, book_year: plan.book_year });
    let fragment = use_fragment();
    let first = tendered.first().copied().unwrap_or(1);
    let asked = {
        let tendered = tendered.clone();
        move |fragment: &str| {
            let number: usize = fragment.strip_prefix("#way-")?.parse().ok()?;
            tendered.contains(&number.checked_sub(1)?).then(|| number - 1)
        }
    };
    let way = RwSignal::new(asked(&fragment.get_untracked()).unwrap_or(first));
    Effect::new(move |_| {
        if let Some(chosen) = asked(&fragment.get()) {
            way.set(chosen);
        }
    });
    let choices = tendered.into_iter().map(move |number| {
        let name = move || annex.with_value(|annex| annex.found.name(lang.get(), number));
        view! { <option value=number selected=move || way.get() == number>{name}</option> }
    });
    let json = move || annex.with_value(|annex| annex_json(annex, lang.get(), way.get()));
    let refused = Memo::new(move |_| json().err());
    let download = move |_| {
        if let Ok(text) = untrack(json) {
            let number = (way.get_untracked() + 1).to_string();
            let name = ["tender-", place.slug, "-", service.code(), "-", &number, ".json"].concat();
            hand_over(&name, "application/json", &text);
        }
    };
    view! {
        <Layout place=Some(place) service=Some(service)>
            <div class="title-row screen-only">
                <div class="title-row__text">
                    <p class="title-row__lead">{say(messages::delivery_tender_lead)}</p>
                </div>
                <div class="title-row__actions" role="group" aria-label=say(messages::delivery_actions_title)>
                    <label class="plan__year">
                        <span class="field__label">{say(messages::delivery_tender_way_label)}</span>
                        <select
                            class="field__input"
                            id="way"
                            on:change=move |event| {
                                if let Ok(number) = event_target_value(&event).parse() {
                                    way.set(number);
                                }
                            }
                        >
                            {choices.collect_view()}
                        </select>
                    </label>
                    <button class="button" type="button" data-kind="primary" on:click=|_| drop(window().print())>
                        <Icon name="print"/>
                        <span>{say(messages::delivery_tender_print_action)}</span>
                    </button>
                    <button
                        class="button"
                        type="button"
                        aria-disabled=move || refused.with(Option::is_some).then_some("true")
                        on:click=download
                    >
                        <Icon name="download"/>
                        <span>{say(messages::delivery_tender_json_action)}</span>
                    </button>
                    <a class="button" href=back(place, service)>
                        <Icon name="chevron-left"/>
                        <span>{say(messages::delivery_tender_back_action)}</span>
                    </a>
                </div>
            </div>
            {move || refused.get().map(|why| view! { <p class="field__error">{why}</p> })}
            {move || annex.with_value(|annex| paper(lang.get(), annex, way.get()))}
        </Layout>
    }
    .into_any()
}

/// The annex as a file of the Open Contracting Data Standard; or why there is none.
fn annex_json(annex: &Annex, lang: Lang, way: usize) -> Result<String, String> {
    let number = u8::try_from(way + 1).unwrap_or(u8::MAX);
    tender_annex(lang, &annex.found.compared, number, &annex.tender).map_err(|reason| match no_tender(lang, reason) {
        Ok(sentence) => sentence.to_owned(),
        Err(gap) => messages::delivery_tender_gap(lang, gap_name(lang, gap)),
    })
}

/// The annex in one language.
fn paper(lang: Lang, annex: &Annex, way: usize) -> AnyView {
    let Annex { place, found, tender, fictional, book_year } = annex;
    let Some(outcome) = found.compared.ways.get(way) else { return ().into_any() };
    let (begin, end) = found.term();
    let mark = fictional.then(|| view! { <p class="tender__mark">{messages::delivery_tender_fictional(lang)}</p> });
    let day = format::date(lang, tender.date);
    let service = found.compared.service;
    let facts = [
        (messages::delivery_tender_buyer(lang), tender.buyer.get(lang).to_owned()),
        (messages::delivery_tender_place(lang), place.names.get(lang).to_owned()),
        (messages::delivery_tender_service(lang), service_name(lang, service).to_owned()),
        (messages::delivery_tender_way(lang), way_kind_name(lang, outcome.kind).to_owned()),
        (messages::delivery_tender_term(lang), messages::delivery_tender_years(lang, &begin, &end)),
        (messages::delivery_tender_ocid(lang), tender.ocid.clone()),
        (messages::delivery_tender_day(lang), day.clone()),
    ];
    view! {
        <article class="tender panel" aria-labelledby="tender-title">
            {mark}
            <p class="tender__kind">{messages::delivery_tender_kind(lang)}</p>
            <h1 class="tender__title" id="tender-title">{tender.title.get(lang).to_owned()}</h1>
            <p class="tender__about">{tender.description.get(lang).to_owned()}</p>
            {facts_list(&facts)}
            {money(lang, found, outcome, way, *book_year)}
            {targets(lang, found)}
            {risks(lang, found, outcome)}
            {blanks(lang)}
            {signature(lang)}
            <footer class="tender__foot">
                <p>
                    {messages::delivery_tender_source(lang, &book_year.to_string(), place.names.get(lang))} " "
                    {fictional.then(|| messages::delivery_tender_fictional(lang))}
                </p>
                <p>{messages::delivery_tender_made(lang, &day, &MODEL_VERSION.to_string(), &tender.release)}</p>
            </footer>
        </article>
    }
    .into_any()
}

fn facts_list(facts: &[(&'static str, String)]) -> impl IntoView + use<> {
    let facts = facts.iter().map(|(name, value)| {
        view! {
            <div>
                <dt>{*name}</dt>
                <dd>{value.clone()}</dd>
            </div>
        }
    });
    view! { <dl class="tender__facts">{facts.collect_view()}</dl> }
}

/// A figure in words; a line to fill in where it has no value.
fn value(lang: Lang, found: &Comparison, id: NodeId) -> AnyView {
    match told(lang, found.node(id)) {
        Some(text) => text.into_any(),
        None => blank(lang),
    }
}

/// A line to fill in by hand.
fn blank(lang: Lang) -> AnyView {
    view! { <span class="tender__line"><span class="visually-hidden">{messages::delivery_tender_by_hand(lang)}</span></span> }
        .into_any()
}

/// Volume and money.
fn money(lang: Lang, found: &Comparison, outcome: &Outcome, way: usize, book_year: i16) -> AnyView {
    let at = At::service(found.compared.service);
    let here = |figure: Figure, year: i16| found.compared.study.find(figure.into(), Subject::Plan(at.in_year(year)));
    let line = u8::try_from(way + 1).unwrap_or(u8::MAX);
    let rent = |year: i16| {
        let id = found
            .compared
            .study
            .find(Figure::RentInYear.into(), Subject::Plan(at.line(Line::Way(line)).in_year(year)))?;
        (found.node(id).amount != Ok(0)).then_some(id)
    };
    let years = &found.compared.years;
    let rents = years.iter().any(|&year| rent(year).is_some());
    let lines = years.iter().map(|&year| {
        let volume = here(Figure::ServiceVolume, year).map_or_else(|| blank(lang), |id| value(lang, found, id));
        let rent = rents.then(|| {
            let rent = rent(year).map_or_else(|| blank(lang), |id| value(lang, found, id));
            view! { <td data-numeric="">{rent}</td> }
        });
        view! {
            <tr>
                <th scope="row">{year}</th>
                <td data-numeric="">{volume}</td>
                {rent}
            </tr>
        }
    });
    let rent_head =
        rents.then(|| view! { <th scope="col" data-numeric="">{figure_name(lang, Figure::RentInYear.into())}</th> });
    let fees = outcome.fees.map(|fees| {
        let fixed = found.way_fixed_fee(way);
        let mut facts = vec![(figure_name(lang, Figure::FeePerUnit.into()), found.text(lang, fees.per_unit))];
        if let Some(fixed) = fixed {
            facts.push((figure_name(lang, Figure::FixedFee.into()), Some(format::money_whole(lang, fixed))));
        }
        facts.push((figure_name(lang, Figure::ContractVolume.into()), found.text(lang, found.compared.volume)));
        facts.push((figure_name(lang, Figure::ContractSum.into()), found.text(lang, fees.sum)));
        let filled = facts.into_iter().map(|(name, text)| {
            let text = text.map_or_else(|| blank(lang), IntoAny::into_any);
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                </div>
            }
        });
        view! { <dl class="tender__facts">{filled.collect_view()}</dl> }
    });
    view! {
        <div class="tender__part">
            <h2 id="tender-money">{messages::delivery_tender_money_title(lang)}</h2>
            <p class="caption">{messages::delivery_tender_money_caption(lang, &book_year.to_string())}</p>
            {fees}
            <div class="table" role="region" tabindex="0" aria-labelledby="tender-money">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{messages::delivery_tender_year(lang)}</th>
                            <th scope="col" data-numeric="">{figure_name(lang, Figure::ServiceVolume.into())}</th>
                            {rent_head}
                        </tr>
                    </thead>
                    <tbody>{lines.collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

/// What is promised, year by year.
fn targets(lang: Lang, found: &Comparison) -> AnyView {
    let heads = found.compared.years.iter().map(|&year| view! { <th scope="col" data-numeric="">{year}</th> });
    let lines = found.compared.indicators.iter().map(|indicator| {
        let cells =
            indicator.targets.iter().map(|&(_, id)| view! { <td data-numeric="">{value(lang, found, id)}</td> });
        let figure: FigureId = indicator.figure;
        view! {
            <tr>
                <th scope="row">{figure_name(lang, figure)}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="tender__part">
            <h2 id="tender-targets">{messages::delivery_tender_targets_title(lang)}</h2>
            <p class="caption">{messages::delivery_indicators_caption(lang)}</p>
            <div class="table" role="region" tabindex="0" aria-labelledby="tender-targets">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{messages::delivery_table_figure(lang)}</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{lines.collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

/// Who bears what.
fn risks(lang: Lang, found: &Comparison, outcome: &Outcome) -> AnyView {
    let lines = outcome.allocation.iter().map(|&(risk, share)| {
        let note = match found.node(share).amount {
            Ok(share) => risk_note(lang, share).into_any(),
            Err(_) => blank(lang),
        };
        view! {
            <tr>
                <th scope="row">{contract_risk_name(lang, risk)}</th>
                <td>{note}</td>
            </tr>
        }
    });
    view! {
        <div class="tender__part">
            <h2 id="tender-risks">{messages::delivery_tender_risks_title(lang)}</h2>
            <div class="table" role="region" tabindex="0" aria-labelledby="tender-risks">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{messages::delivery_risks_risk(lang)}</th>
                            <th scope="col">{messages::delivery_tender_bearer(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{lines.collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

/// What Aimak does not know.
fn blanks(lang: Lang) -> AnyView {
    let lines: [fn(Lang) -> &'static str; 7] = [
        messages::delivery_tender_deadline,
        messages::delivery_tender_where,
        messages::delivery_tender_contact,
        messages::delivery_tender_who,
        messages::delivery_tender_security,
        messages::delivery_tender_payment,
        messages::delivery_tender_penalty,
    ];
    let lines = lines.map(|name| {
        view! {
            <div>
                <dt>{name(lang)}</dt>
                <dd>{blank(lang)}</dd>
            </div>
        }
    });
    view! {
        <section class="tender__part" aria-labelledby="tender-blanks">
            <h2 id="tender-blanks">{messages::delivery_tender_blanks_title(lang)}</h2>
            <p class="caption">{messages::delivery_tender_blanks_caption(lang)}</p>
            <dl class="tender__blanks">{lines.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// Place for a signature.
fn signature(lang: Lang) -> AnyView {
    let lines: [fn(Lang) -> &'static str; 4] = [
        messages::delivery_tender_post,
        messages::delivery_tender_name,
        messages::delivery_tender_signature,
        messages::delivery_tender_signed_on,
    ];
    let lines = lines.map(|name| {
        view! {
            <div>
                <dt>{name(lang)}</dt>
                <dd>{blank(lang)}</dd>
            </div>
        }
    });
    view! {
        <section class="tender__part" aria-labelledby="tender-signature">
            <h2 id="tender-signature">{messages::delivery_tender_signature_title(lang)}</h2>
            <dl class="tender__signature">{lines.collect_view()}</dl>
        </section>
    }
    .into_any()
}
