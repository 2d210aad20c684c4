//! The decision of the kenesh as a draft: figures filled in, everything else a line. Of law it says
//! only what was read in a source; where the law was not read, people fill it in.

use super::brief::{projects, rates, rise};
use super::model::{Dossier, Paper, is_town};
use super::parts::{line, sheet};
use crate::format::service_name;
use crate::messages;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use leptos::prelude::*;

/// The draft.
pub fn view(lang: Lang, dossier: &Dossier) -> AnyView {
    let title = messages::papers_decision_title(lang, service_name(lang, dossier.service));
    let kenesh = if is_town(dossier.place) {
        messages::papers_decision_kenesh_city(lang)
    } else {
        messages::papers_decision_kenesh(lang)
    };
    let water = matches!(dossier.service, Service::DrinkingWater | Service::Wastewater);
    // Resolution No. 320 is about centralised water and wastewater alone.
    let grounds = water.then(|| {
        view! {
            <p>{messages::papers_decision_grounds_water(lang)}</p>
            {line(messages::papers_decision_agreed(lang))}
        }
    });
    let subsidies = subsidies(lang, dossier);
    let body = view! {
        <div class="paper__lines">
            {line(kenesh)}
            {line(messages::papers_decision_session(lang))}
            {line(messages::papers_decision_number(lang))}
            {line(messages::papers_decision_date(lang))}
        </div>
        <section class="paper__part">
            <p>{messages::papers_decision_grounds(lang)}</p>
            {line(messages::papers_decision_articles(lang))}
            {grounds}
            <p><b>{messages::papers_decision_decides(lang)}</b></p>
        </section>
        <ol class="paper__points">
            <li>
                <p>{messages::papers_decision_rates(lang)}</p>
                {rates(lang, dossier)}
                {rise(lang, dossier).map(|text| view! { <p>{text} " " {messages::papers_decision_rise(lang)}</p> })}
            </li>
            <li>
                <p>{messages::papers_decision_tax(lang)}</p>
                {line(messages::papers_notice_tax_label(lang))}
            </li>
            <li>
                <p>{messages::papers_decision_from(lang)}</p>
                {line(messages::papers_notice_from(lang))}
                {line(messages::papers_decision_replaced(lang))}
            </li>
            {subsidies}
            {projects(lang, dossier)
                .map(|table| {
                    view! {
                        <li>
                            <p>{messages::papers_decision_projects(lang)}</p>
                            {table}
                        </li>
                    }
                })}
            <li>
                <p>{messages::papers_decision_publish(lang)}</p>
                {line(messages::papers_decision_published(lang))}
            </li>
            <li>
                <p>{messages::papers_decision_control(lang)}</p>
                {line(messages::papers_decision_commission(lang))}
            </li>
        </ol>
        <div class="paper__lines paper__sign">
            {line(messages::papers_decision_chair(lang))}
            {line(messages::papers_decision_secretary(lang))}
        </div>
        <p class="paper__note">{messages::papers_decision_note(lang)}</p>
    };
    sheet(lang, dossier, Paper::Decision, title, body.into_any())
}

/// What the budget gives, year by year as it changes; nothing where it gives nothing.
fn subsidies(lang: Lang, dossier: &Dossier) -> Option<AnyView> {
    let of = dossier.of()?;
    let mut years = vec![dossier.first()];
    years.extend(of.subsidy.later.iter().map(|(year, _)| *year).filter(|&year| year > dossier.first()));
    let texts: Vec<String> = years
        .into_iter()
        .map(|year| {
            let amount = of.subsidy.at(year).1.amount;
            messages::papers_decision_subsidy_year(lang, &year.to_string(), &format::money_whole(lang, amount))
        })
        .collect();
    let some = of.subsidy.first.amount != 0 || of.subsidy.later.iter().any(|(_, datum)| datum.amount != 0);
    some.then(|| {
        view! {
            <li>
                <p>{messages::papers_decision_subsidy(lang)} " " {texts.join("; ")} "."</p>
            </li>
        }
        .into_any()
    })
}
