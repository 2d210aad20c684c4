//! The questions a council asks, each with its answer in a sentence.

use super::model::{Years, runs_out};
use super::state::Studio;
use crate::components::share_verdict;
use crate::format::amount_in_words;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::{At, Figure};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use leptos::prelude::*;

/// The amount of a figure of the plan in words; `None` where there is none.
fn said(lang: Lang, study: &Study, figure: impl Into<FigureId>, at: At) -> Option<String> {
    let node = study.node(study.find(figure.into(), Subject::Plan(at))?);
    node.amount.ok().map(|amount| amount_in_words(lang, amount, node.unit, Period::None))
}

/// Will the money last?
fn money(studio: Studio, lang: Lang) -> Option<String> {
    let years = studio.books.with(|books| Years::of(books));
    studio.option.with(|study| {
        let id = study.find(Figure::CashLowPoint.into(), Subject::Plan(At::service(studio.service)))?;
        let least = study.node(id).amount.ok()?;
        Some(match runs_out(study, studio.service, years) {
            Some(year) => messages::plan_money_runs_out(
                lang,
                &year.to_string(),
                &format::money_whole(lang, least.saturating_neg()),
            ),
            None => messages::plan_money_lasts(lang, &years.last.to_string(), &format::money_whole(lang, least)),
        })
    })
}

/// Can the poorest pay?
fn poorest(studio: Studio, lang: Lang) -> String {
    let year = studio.year.get();
    studio
        .option
        .with(|study| {
            let id = study.find(Figure::WeakestShare.into(), Subject::Plan(At::MUNICIPALITY.in_year(year)))?;
            let share = study.node(id).amount.ok()?;
            let (_, verdict) = share_verdict(lang, share);
            Some(messages::plan_poor_answer(lang, &format::percent(lang, share, 2), &year.to_string(), &verdict))
        })
        .unwrap_or_else(|| messages::plan_poor_unknown(lang).to_owned())
}

/// What do we get?
fn get(studio: Studio, lang: Lang) -> Option<String> {
    let at = At::service(studio.service).in_year(studio.year.get());
    let year = studio.year.get().to_string();
    studio.option.with(|option| {
        studio.nothing.with(|nothing| {
            let both = |figure: Figure| Some((said(lang, option, figure, at)?, said(lang, nothing, figure, at)?));
            let number = |study: &Study| {
                let node = study.node(study.find(Figure::HoursInYear.into(), Subject::Plan(at))?);
                node.amount.ok().map(|amount| format::decimal(lang, amount, node.unit.decimals(), 0, 1))
            };
            let hours = number(option)
                .zip(number(nothing))
                .map(|(planned, neglected)| messages::plan_get_hours(lang, &year, &planned, &neglected));
            hours.or_else(|| {
                both(Figure::Backlog)
                    .map(|(planned, neglected)| messages::plan_get_backlog(lang, &year, &planned, &neglected))
            })
        })
    })
}

/// What does doing nothing cost?
fn cost(studio: Studio, lang: Lang) -> Option<String> {
    studio.outlook.with(|outlook| {
        let jump = outlook.jumps.iter().find(|jump| jump.service == studio.service)?;
        let amount = |id| outlook.study.node(id).amount.ok().map(|amount| format::percent(lang, amount, 0));
        let year = outlook.study.node(jump.later).subject.of_plan()?.year?;
        Some(messages::plan_cost_answer(lang, &year.to_string(), &amount(jump.later)?, &amount(jump.planned)?))
    })
}

/// The questions with their answers.
pub fn answers(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let answer = |id: &'static str, question: fn(Lang) -> &'static str, text: Memo<Option<String>>| {
        view! {
            <li class="answer panel">
                <h3 class="answer__question" id=id>{say(question)}</h3>
                <p class="answer__text">
                    {move || text.get().unwrap_or_else(|| messages::plan_missing_value(lang.get()).to_owned())}
                </p>
            </li>
        }
    };
    let money = Memo::new(move |_| money(studio, lang.get()));
    let poor = Memo::new(move |_| Some(poorest(studio, lang.get())));
    let cost = Memo::new(move |_| cost(studio, lang.get()));
    let got = Memo::new(move |_| get(studio, lang.get()));
    view! {
        <section class="plan__answers" aria-labelledby="answers-title">
            <h2 class="visually-hidden" id="answers-title">{say(messages::plan_answers_title)}</h2>
            <ul class="answers" role="list">
                {answer("answer-money", messages::plan_money_question, money)}
                {answer("answer-poor", messages::plan_poor_question, poor)}
                {answer("answer-get", messages::plan_get_question, got)}
                {answer("answer-cost", messages::plan_cost_question, cost)}
            </ul>
        </section>
    }
    .into_any()
}
