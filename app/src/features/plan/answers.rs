//! The questions a council asks, each with its answer in a sentence whose numbers open their origin.

use super::model::{Column, Years, runs_out};
use super::state::Studio;
use crate::components::{Numbers, Sentence, sentence, share_verdict};
use crate::format::group_name;
use crate::format::origin::Key;
use crate::format::{amount_in_words, lower_first};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::{At, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::service::Service;
use leptos::prelude::*;
use std::cmp::Reverse;

/// What a number of an answer opens: a figure, in a column.
type Opens = (Key, Column);

/// An answer.
type Answer = Sentence<Opens>;

/// The most groups that are named as paying more, and as paying less.
const MOST_GROUPS: usize = 3;

fn key(figure: impl Into<FigureId>, at: At) -> Key {
    (figure.into(), Subject::Plan(at))
}

fn amount(study: &Study, (figure, subject): Key) -> Option<i64> {
    study.node(study.find(figure, subject)?).amount.ok()
}

/// Will the money last?
fn money(lang: Lang, study: &Study, service: Service, years: Years) -> Option<Answer> {
    let low = key(Figure::CashLowPoint, At::service(service));
    let least = amount(study, low)?;
    let mut numbers = Numbers::default();
    Some(match runs_out(study, service, years) {
        Some(year) => {
            let short = format::money_whole(lang, least.saturating_neg());
            let short = numbers.mark(short, (low, Column::Option));
            numbers.sentence(messages::plan_money_runs_out(lang, &year.to_string(), &short))
        }
        None => {
            let least = numbers.mark(format::money_whole(lang, least), (low, Column::Option));
            numbers.sentence(messages::plan_money_lasts(lang, &years.last.to_string(), &least))
        }
    })
}

/// A group of consumers, what it is billed and how far that lies above its cost.
struct Payer {
    name: String,
    billed: (Key, i64),
    cost: (Key, i64),
    difference: (Key, i64),
}

fn payers(lang: Lang, study: &Study, plan: &Plan, service: Service, year: i16) -> Vec<Payer> {
    let groups = plan.service(service).map(|of| of.groups.as_slice()).unwrap_or_default();
    let of = |(number, group): (u8, &aimak_core::finance::ConsumerGroup)| {
        let at = At::service(service).line(Line::Group(number)).in_year(year);
        let known = |figure: FigureId| {
            let key = key(figure, at);
            Some((key, amount(study, key)?))
        };
        let name = match &group.name {
            Some(name) => name.get(lang).to_owned(),
            None => lower_first(group_name(lang, group.group)),
        };
        Some(Payer {
            name,
            billed: known(FigureId::BilledRevenue)?,
            cost: known(FigureId::CostOfServing)?,
            difference: known(FigureId::GroupDifference)?,
        })
    };
    (1..).zip(groups).filter_map(of).collect()
}

/// Who pays?
fn who(lang: Lang, study: &Study, plan: &Plan, service: Service, year: i16) -> Option<Answer> {
    let payers = payers(lang, study, plan, service, year);
    let year = year.to_string();
    let mut numbers = Numbers::default();
    let mut sum = |(key, amount): (Key, i64)| {
        numbers.mark(format::money_whole(lang, amount.saturating_abs()), (key, Column::Option))
    };
    let text = match payers.as_slice() {
        [] => return None,
        [only] => {
            let (billed, cost) = (sum(only.billed), sum(only.cost));
            messages::plan_who_one(lang, &only.name, &year, &billed, &cost)
        }
        several => {
            let mut side = |above: bool| {
                let mut of: Vec<&Payer> = several
                    .iter()
                    .filter(|payer| if above { payer.difference.1 > 0 } else { payer.difference.1 < 0 })
                    .collect();
                of.sort_by_key(|payer| Reverse(payer.difference.1.saturating_abs()));
                of.truncate(MOST_GROUPS);
                let named: Vec<String> = of
                    .into_iter()
                    .map(|payer| messages::plan_who_item(lang, &payer.name, &sum(payer.difference)))
                    .collect();
                (!named.is_empty()).then(|| named.join("; "))
            };
            match (side(true), side(false)) {
                (Some(more), Some(less)) => messages::plan_who_both(lang, &year, &more, &less),
                (Some(more), None) => messages::plan_who_more(lang, &year, &more),
                (None, Some(less)) => messages::plan_who_less(lang, &year, &less),
                (None, None) => messages::plan_who_same(lang, &year),
            }
        }
    };
    Some(numbers.sentence(text))
}

/// Can the poorest pay?
fn poorest(lang: Lang, study: &Study, year: i16) -> Answer {
    let share = key(Figure::WeakestShare, At::MUNICIPALITY.in_year(year));
    let mut numbers = Numbers::default();
    match amount(study, share) {
        Some(amount) => {
            let (_, verdict) = share_verdict(lang, amount);
            let share = numbers.mark(format::percent(lang, amount, 2), (share, Column::Option));
            numbers.sentence(messages::plan_poor_answer(lang, &share, &year.to_string(), &verdict))
        }
        None => numbers.sentence(messages::plan_poor_unknown(lang).to_owned()),
    }
}

/// What do we get?
fn get(lang: Lang, (option, nothing): (&Study, &Study), service: Service, year: i16) -> Option<Answer> {
    let at = At::service(service).in_year(year);
    let year = year.to_string();
    let mut numbers = Numbers::default();
    let mut both = |figure: Figure| {
        let key = key(figure, at);
        let shown = |study: &Study| {
            let node = study.node(study.find(key.0, key.1)?);
            let amount = node.amount.ok()?;
            Some(if figure == Figure::HoursInYear {
                format::decimal(lang, amount, node.unit.decimals(), 0, 1)
            } else {
                amount_in_words(lang, amount, node.unit, Period::None)
            })
        };
        let (planned, neglected) = (shown(option)?, shown(nothing)?);
        Some((numbers.mark(planned, (key, Column::Option)), numbers.mark(neglected, (key, Column::Nothing))))
    };
    let text = match both(Figure::HoursInYear) {
        Some((planned, neglected)) => messages::plan_get_hours(lang, &year, &planned, &neglected),
        None => {
            let (planned, neglected) = both(Figure::Backlog)?;
            messages::plan_get_backlog(lang, &year, &planned, &neglected)
        }
    };
    Some(numbers.sentence(text))
}

/// What does doing nothing cost?
fn cost(studio: Studio, lang: Lang) -> Option<Answer> {
    studio.outlook.with(|outlook| {
        let jump = outlook.jumps.iter().find(|jump| jump.service == studio.service)?;
        let mut numbers = Numbers::default();
        let mut share = |id| {
            let node = outlook.study.node(id);
            let shown = format::percent(lang, node.amount.ok()?, 0);
            Some(numbers.mark(shown, ((node.figure, node.subject), Column::Option)))
        };
        let (later, planned) = (share(jump.later)?, share(jump.planned)?);
        let year = outlook.study.node(jump.later).subject.of_plan()?.year?;
        Some(numbers.sentence(messages::plan_cost_answer(lang, &year.to_string(), &later, &planned)))
    })
}

/// The questions with their answers.
pub fn answers(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let is_open = Callback::new(move |(key, column): Opens| studio.explains(key, column));
    let open = Callback::new(move |(key, column): Opens| studio.explain(key, column));
    let answer = |id: &'static str, question: fn(Lang) -> &'static str, text: Memo<Option<Answer>>| {
        let said = move || match text.get() {
            Some(text) => sentence(&text, is_open, open),
            None => messages::plan_missing_value(lang.get()).into_any(),
        };
        view! {
            <li class="answer panel">
                <h3 class="answer__question" id=id>{say(question)}</h3>
                <p class="answer__text">{said}</p>
            </li>
        }
    };
    let service = studio.service;
    let last = move || {
        let years = studio.books.with(|books| Years::of(books));
        studio.option.with(|study| money(lang.get(), study, service, years))
    };
    let pays = move || {
        let year = studio.year.get();
        studio.rested.with(|plan| studio.beside.with(|study| who(lang.get(), study, plan, service, year)))
    };
    let got = move || {
        let year = studio.year.get();
        studio.option.with(|option| studio.nothing.with(|nothing| get(lang.get(), (option, nothing), service, year)))
    };
    let money = Memo::new(move |_| last());
    let who = Memo::new(move |_| pays());
    let poor = Memo::new(move |_| Some(studio.option.with(|study| poorest(lang.get(), study, studio.year.get()))));
    let got = Memo::new(move |_| got());
    let cost = Memo::new(move |_| cost(studio, lang.get()));
    view! {
        <section class="plan__answers" aria-labelledby="answers-title">
            <h2 class="visually-hidden" id="answers-title">{say(messages::plan_answers_title)}</h2>
            <ul class="answers" role="list">
                {answer("answer-money", messages::plan_money_question, money)}
                {answer("answer-who", messages::plan_who_question, who)}
                {answer("answer-poor", messages::plan_poor_question, poor)}
                {answer("answer-get", messages::plan_get_question, got)}
                {answer("answer-cost", messages::plan_cost_question, cost)}
            </ul>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::super::beside::beside;
    use super::*;
    use crate::state::plan::Base;
    use aimak_core::finance::control::rates_kept;
    use aimak_core::finance::nothing::Outlook;
    use aimak_core::finance::study;

    const BOOKS: [&str; 4] = [
        include_str!("../../../../docs/worked/scenarios/ulgu-three-services.json"),
        include_str!("../../../../docs/worked/scenarios/town-blocks-and-wastewater.json"),
        include_str!("../../../../docs/worked/scenarios/village-water.json"),
        include_str!("../../../../docs/worked/scenarios/village-waste.json"),
    ];

    fn plans() -> Vec<Plan> {
        BOOKS.iter().map(|text| Base::books(text).expect("the rules are kept").plan.as_ref().clone()).collect()
    }

    fn all(plan: &Plan, service: Service, year: i16) -> Study {
        beside(&Outlook::of(plan), &study(&rates_kept(plan)), plan, service, year)
    }

    #[test]
    fn who_pays_is_answered_for_every_service_and_each_number_is_a_figure() {
        let mut services = Vec::new();
        for plan in plans() {
            let year = plan.book_year + 1;
            for of in &plan.services {
                let study = all(&plan, of.service, year);
                services.push(of.service);
                for lang in Lang::ALL {
                    let answer = who(lang, &study, &plan, of.service, year).expect("answered");
                    assert!(answer.read().contains(&year.to_string()), "{}", answer.read());
                    assert!(!answer.opens().is_empty(), "{}", answer.read());
                    for (key, _) in answer.opens() {
                        let amount = amount(&study, key).expect("a figure").saturating_abs();
                        assert!(answer.read().contains(&format::money_whole(lang, amount)), "{}", answer.read());
                    }
                }
            }
        }
        for service in Service::ALL {
            assert!(services.contains(&service), "{service:?}");
        }
    }

    #[test]
    fn who_pays_more_and_less_are_those_whose_difference_is_above_and_below_zero() {
        let plan = plans().remove(0);
        let (service, year) = (Service::DrinkingWater, 2029);
        let study = all(&plan, service, year);
        let answer = who(Lang::En, &study, &plan, service, year).expect("answered");
        let differences: Vec<i64> = answer.opens().iter().filter_map(|&(key, _)| amount(&study, key)).collect();
        assert!(answer.opens().iter().all(|((figure, _), _)| *figure == FigureId::GroupDifference));
        let below = differences.iter().position(|&amount| amount < 0).expect("somebody pays less");
        assert!(below > 0 && differences[..below].iter().all(|&amount| amount > 0), "{differences:?}");
        assert!(differences[below..].iter().all(|&amount| amount < 0), "{differences:?}");
    }

    #[test]
    fn a_single_group_is_told_what_it_pays_and_costs() {
        let mut plan = plans().remove(0);
        plan.services.iter_mut().for_each(|of| of.groups.truncate(1));
        for of in &plan.services {
            let study = all(&plan, of.service, 2029);
            let answer = who(Lang::Ky, &study, &plan, of.service, 2029).expect("answered");
            let figures: Vec<FigureId> = answer.opens().iter().map(|&((figure, _), _)| figure).collect();
            assert!(figures.contains(&FigureId::BilledRevenue) && figures.contains(&FigureId::CostOfServing));
            assert_eq!(figures.len(), 2);
        }
    }

    #[test]
    fn the_other_answers_open_what_they_say() {
        let plan = plans().remove(0);
        let (option, nothing) = (study(&plan), study(&Plan { neglected: true, ..plan.clone() }));
        for of in &plan.services {
            for lang in Lang::ALL {
                let money = money(lang, &option, of.service, Years::of(&plan)).expect("answered");
                let poor = poorest(lang, &option, 2029);
                let got = get(lang, (&option, &nothing), of.service, 2029).expect("answered");
                for answer in [&money, &poor, &got] {
                    assert!(!answer.read().contains('\u{e000}') && !answer.opens().is_empty(), "{}", answer.read());
                    for (key, column) in answer.opens() {
                        let study = if column == Column::Nothing { &nothing } else { &option };
                        assert!(amount(study, key).is_some());
                    }
                }
            }
        }
    }
}
