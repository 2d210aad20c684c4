//! The leaflet for a public hearing: one page for every household.

use super::model::{Dossier, Paper, capital, missing, node};
use super::parts::{Choice, bar, code, line, sheet};
use crate::components::Icon;
use crate::format::service_name;
use crate::messages;
use aimak_core::explain::{Node, Study};
use aimak_core::figure::FigureId;
use aimak_core::finance::{Figure, Line};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::number::divide_round;
use leptos::prelude::*;

/// Hours of a day.
const DAY: i64 = 24;
/// 100 %.
const WHOLE: i64 = 10_000;

/// The leaflet.
pub fn view(lang: Lang, dossier: &Dossier) -> AnyView {
    let title = messages::papers_leaflet_title(lang).to_owned();
    let steps = [
        (messages::papers_leaflet_count_title(lang), messages::papers_leaflet_count_text(lang)),
        (messages::papers_leaflet_say_title(lang), messages::papers_leaflet_say_text(lang)),
        (messages::papers_leaflet_answer_title(lang), messages::papers_leaflet_answer_text(lang)),
    ];
    let steps = steps.map(|(title, text)| {
        view! {
            <li>
                <b>{title}</b>
                " "
                {text}
            </li>
        }
    });
    let other = if lang == Lang::Ky { Lang::Ru } else { Lang::Ky };
    let host = window().location().host().unwrap_or_default();
    let body = view! {
        <div class="leaflet">
            <div class="leaflet__date">
                {line(messages::papers_leaflet_day(lang))}
                {line(messages::papers_leaflet_hour(lang))}
                {line(messages::papers_leaflet_where(lang))}
            </div>
            <div class="leaflet__sides">
                <section class="leaflet__side">
                    <h3>
                        <Icon name="coins"/>
                        {messages::papers_leaflet_pay(lang)}
                    </h3>
                    {pay(lang, dossier)}
                </section>
                <section class="leaflet__side">
                    <h3>
                        <Icon name=dossier.service.definition().icon/>
                        {messages::papers_leaflet_get(lang)}
                    </h3>
                    {get(lang, dossier)}
                </section>
            </div>
            <section class="leaflet__why">
                <h3>{messages::papers_leaflet_why(lang)}</h3>
                {why(lang, dossier)}
            </section>
            <div class="leaflet__part">
                <section>
                    <h3>{messages::papers_leaflet_how(lang)}</h3>
                    <ol class="leaflet__steps">{steps.collect_view()}</ol>
                </section>
                <div class="leaflet__code">
                    {code(lang, dossier)}
                    <p>{[&host, "/", dossier.place.slug].concat()}</p>
                </div>
            </div>
            <section class="leaflet__cut">
                <h3>{messages::papers_leaflet_proposal(lang)}</h3>
                <p class="leaflet__rule" aria-hidden="true"></p>
                <p class="leaflet__rule" aria-hidden="true"></p>
                {line(messages::papers_leaflet_name_label(lang))}
            </section>
            <p class="leaflet__other" lang=other.code()>
                <b>{messages::papers_leaflet_other_lead(other)}</b>
                " "
                {other_language(other, dossier)}
            </p>
        </div>
    };
    sheet(lang, dossier, Paper::Leaflet, title, body.into_any())
}

/// The bands that stand for all: the poorest, one in the middle, the best off.
fn shown_bands(dossier: &Dossier) -> Vec<u8> {
    let count = u8::try_from(dossier.plan.bands.len()).unwrap_or(u8::MAX);
    let mut bands = vec![1, count.div_ceil(2), count];
    bands.retain(|&band| band > 0 && band <= count);
    bands.dedup();
    bands
}

/// What households pay a month, now and in the year in view; the rates where bills are not known.
fn pay(lang: Lang, dossier: &Dossier) -> AnyView {
    let study = &dossier.option;
    let (book, year) = (dossier.plan.book_year, dossier.year);
    let bill = |band: u8, year: i16| {
        let at = dossier.at().line(Line::Band(band)).in_year(year);
        dossier.amount(study, Figure::BandBill, at)
    };
    let money =
        |amount: Option<i64>| amount.map_or_else(|| missing(lang), |amount| format::decimal(lang, amount, 2, 2, 2));
    let bands = shown_bands(dossier);
    let known = bands.iter().any(|&band| bill(band, year).is_some());
    let rows: Vec<(String, String, String)> = if known {
        let name = |band: u8| {
            let name = capital(dossier.plan.bands.get(usize::from(band) - 1)?.name.get(lang));
            Some(if band == 1 {
                messages::papers_leaflet_poorest(lang, &name)
            } else if usize::from(band) == dossier.plan.bands.len() {
                messages::papers_leaflet_best(lang, &name)
            } else {
                messages::papers_leaflet_middle(lang, &name)
            })
        };
        bands
            .into_iter()
            .filter_map(|band| Some((name(band)?, money(bill(band, book)), money(bill(band, year)))))
            .collect()
    } else {
        let rates = dossier
            .rates(lang)
            .into_iter()
            .flat_map(|group| group.rates.into_iter().map(move |rate| ([&group.name, ", ", rate.unit].concat(), rate)));
        rates
            .take(4)
            .map(|(name, rate)| (name, rate.number(lang, rate.today), rate.number(lang, dossier.rate_in(&rate, year))))
            .collect()
    };
    let rows = rows.into_iter().map(|(name, now, then)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td data-numeric="">{now}</td>
                <td data-numeric=""><b>{then}</b></td>
            </tr>
        }
    });
    let note = if known { messages::papers_leaflet_pay_note(lang) } else { messages::papers_leaflet_rates_note(lang) };
    view! {
        <div class="table" role="region" tabindex="0" aria-label=messages::papers_leaflet_pay(lang)>
            <table>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" data-numeric="">{Choice::Today.label(book.to_string())}</th>
                        <th scope="col" data-numeric="">{Choice::Option.label(year.to_string())}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        <p class="leaflet__note">{note}</p>
    }
    .into_any()
}

/// The three courses of things, each with its name and figures.
fn courses(lang: Lang, dossier: &Dossier) -> [(Choice, String, &Study, i16); 3] {
    let (book, year) = (dossier.plan.book_year, dossier.year);
    [
        (Choice::Today, messages::papers_leaflet_now(lang, &book.to_string()), &dossier.option, book),
        (Choice::Option, messages::papers_leaflet_plan(lang, &year.to_string()), &dossier.option, year),
        (Choice::Nothing, messages::papers_leaflet_nothing(lang, &year.to_string()), &dossier.nothing, year),
    ]
}

/// Hours of supply a day.
fn hours<'a>(dossier: &Dossier, study: &'a Study, year: i16) -> Option<&'a Node> {
    node(study, Figure::HoursInYear, dossier.at().in_year(year))
}

/// What people get: hours of supply as boxes of a day, or the renewal that is put off as bars.
fn get(lang: Lang, dossier: &Dossier) -> AnyView {
    if hours(dossier, &dossier.option, dossier.year).is_none() {
        return backlog(lang, dossier);
    }
    let rows = courses(lang, dossier).map(|(choice, name, study, year)| {
        let node = hours(dossier, study, year);
        let whole = node
            .and_then(|node| divide_round(i128::from(node.amount.ok()?), 10_i128.pow(node.unit.decimals())))
            .unwrap_or(0);
        let text = node.and_then(|node| {
            let hours = format::decimal(lang, node.amount.ok()?, node.unit.decimals(), 0, 1);
            Some(messages::papers_leaflet_hours(lang, &hours))
        });
        view! {
            <div class="leaflet__row">
                <p>{choice.label(name)} " " <b>{text.unwrap_or_else(|| missing(lang))}</b></p>
                {boxes(choice, whole)}
            </div>
        }
    });
    view! {
        {rows.collect_view()}
        <p class="leaflet__note">{messages::papers_leaflet_get_note(lang)}</p>
    }
    .into_any()
}

/// A day in boxes, those with supply filled.
fn boxes(choice: Choice, filled: i64) -> AnyView {
    let boxes = (0..DAY).map(|hour| {
        let class = if hour < filled { "paper__bar-ink" } else { "paper__bar-paper" };
        view! {
            <rect class=class data-choice=choice.code() x=hour * 20 + 1 y="1" width="17" height="20" rx="4"></rect>
        }
    });
    view! {
        <svg class="leaflet__boxes" viewBox="0 0 480 22" aria-hidden="true">{boxes.collect_view()}</svg>
    }
    .into_any()
}

fn backlog(lang: Lang, dossier: &Dossier) -> AnyView {
    let of = |study: &Study, year: i16| dossier.amount(study, Figure::Backlog, dossier.at().in_year(year));
    let courses = courses(lang, dossier);
    let most = courses.iter().filter_map(|(_, _, study, year)| of(study, *year)).max().unwrap_or(1);
    let rows = courses.map(|(choice, name, study, year)| {
        let amount = of(study, year);
        let text = amount.map_or_else(|| missing(lang), |amount| format::money_whole(lang, amount));
        view! {
            <div class="leaflet__row">
                <p>{choice.label(name)} " " <b>{text}</b></p>
                {bar(choice, amount.unwrap_or(0), most, None)}
            </div>
        }
    });
    view! {
        {rows.collect_view()}
        <p class="leaflet__note">{messages::papers_leaflet_backlog_note(lang)}</p>
    }
    .into_any()
}

fn coverage(dossier: &Dossier, study: &Study, year: i16) -> Option<i64> {
    dossier.amount(study, FigureId::CostCoverage, dossier.at().in_year(year))
}

/// Why the question is put: how much of the costs people's payments cover.
fn why(lang: Lang, dossier: &Dossier) -> AnyView {
    let courses = courses(lang, dossier);
    let most = courses.iter().filter_map(|(_, _, study, year)| coverage(dossier, study, *year)).max();
    let most = most.unwrap_or(WHOLE).max(WHOLE);
    let rows = courses.map(|(choice, name, study, year)| {
        let share = coverage(dossier, study, year);
        let text = share.map_or_else(|| missing(lang), |share| format::percent(lang, share, 1));
        view! {
            <div class="leaflet__bar">
                {choice.label(name)}
                {bar(choice, share.unwrap_or(0), most, Some(WHOLE))}
                <b>{text}</b>
            </div>
        }
    });
    let of_hundred = coverage(dossier, &dossier.option, dossier.plan.book_year)
        .map(|share| messages::papers_leaflet_why_text(lang, &format::decimal(lang, share, 2, 0, 0)));
    view! {
        {rows.collect_view()}
        <p>{of_hundred} " " {messages::papers_leaflet_why_note(lang)}</p>
    }
    .into_any()
}

/// The same in a few words of the other language.
fn other_language(lang: Lang, dossier: &Dossier) -> String {
    let study = &dossier.option;
    let service = service_name(lang, dossier.service);
    let (book, year) = (dossier.plan.book_year, dossier.year);
    let count = u8::try_from(dossier.plan.bands.len()).unwrap_or(u8::MAX);
    let middle = dossier.at().line(Line::Band(count.div_ceil(2).max(1)));
    let bill = |year: i16| dossier.amount(study, Figure::BandBill, middle.in_year(year));
    let share = |year: i16| {
        coverage(dossier, study, year).map_or_else(|| missing(lang), |share| format::percent(lang, share, 1))
    };
    let covers = messages::papers_leaflet_other_covers(lang, service, &share(book), &year.to_string(), &share(year));
    let bills = bill(book).zip(bill(year)).map(|(now, then)| {
        messages::papers_leaflet_other_bill(
            lang,
            &format::money(lang, now),
            &year.to_string(),
            &format::money(lang, then),
        )
    });
    let hours = |year: i16| {
        let node = hours(dossier, study, year)?;
        Some(format::decimal(lang, node.amount.ok()?, node.unit.decimals(), 0, 1))
    };
    let hours = hours(book)
        .zip(hours(year))
        .map(|(now, then)| messages::papers_leaflet_other_hours(lang, &now, &year.to_string(), &then));
    let parts = [Some(covers), bills, hours, Some(messages::papers_leaflet_other_text(lang).to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
