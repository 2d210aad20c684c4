//! The questions: one for each input, and what is missing or wrong among them.

use super::figures::go_to_field;
use super::model::{field_id, inputs_of, missing, question};
use super::state::Studio;
use crate::components::{Entry, Icon, Notice, NoticeKind, PlanWays, Question, RefusedFile, Scale, Way};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::input::{Input, InputKey, Section};
use leptos::prelude::*;

/// An input with its field.
type Asked = (Input, Entry);

/// The panel of questions.
pub fn questions(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let mut amounts = Vec::new();
    let mut ask = |section| -> Vec<Asked> {
        studio
            .scenario
            .with_untracked(|scenario| inputs_of(scenario, section))
            .into_iter()
            .map(|input| {
                let amount = RwSignal::new(studio.scenario.with_untracked(|scenario| scenario.amount(input.key)));
                amounts.push((input.key, amount));
                (input, entry(studio, &input, amount))
            })
            .collect()
    };
    let open: Vec<Asked> = ask(Section::Tariff).into_iter().chain(ask(Section::Service)).collect();
    let folded: Vec<Asked> = ask(Section::Book).into_iter().chain(ask(Section::Household)).collect();
    follow(studio, amounts);
    let all: Vec<Asked> = open.iter().chain(&folded).copied().collect();
    let without_book = studio.scenario.with_untracked(|scenario| scenario.place().book(scenario.service()).is_none());
    let count = i64::try_from(folded.len()).unwrap_or(0);
    view! {
        <section class="studio__questions" aria-labelledby="questions-title">
            <h2 class="visually-hidden" id="questions-title">{say(messages::studio_questions_title)}</h2>
            {missing_notice(studio)}
            {error_summary(all)}
            <div class="panel">
                <div class="questions">{open.into_iter().map(view).collect_view()}</div>
                <details class="studio__more" open=without_book>
                    <summary>
                        <Icon name="chevron-down"/>
                        <span>{move || messages::studio_questions_more(lang.get(), count)}</span>
                    </summary>
                    <div class="questions">{folded.into_iter().map(view).collect_view()}</div>
                </details>
            </div>
        </section>
    }
    .into_any()
}

/// Keeps amounts at what the scenario says, at once. Each tells only those who show it: asked of the
/// scenario itself, everything that shows any input would look again with every move of one.
fn follow(studio: Studio, amounts: Vec<(InputKey, RwSignal<Option<i64>>)>) {
    ImmediateEffect::new_scoped(move || {
        for &(key, amount) in &amounts {
            let now = studio.scenario.with(|scenario| scenario.amount(key));
            if amount.try_get_untracked() != Some(now) {
                amount.try_set(now);
            }
        }
    });
}

fn entry(studio: Studio, input: &Input, amount: RwSignal<Option<i64>>) -> Entry {
    let key = input.key;
    let entry = Entry::new(Scale::from(input), amount, move |change| studio.change(key, change));
    if input.today.is_none() { entry.optional() } else { entry }
}

fn view((input, entry): Asked) -> AnyView {
    let lang = Settings::lang();
    let way = Way::new(input.min, input.reach, input.step, input.today.map(|given| given.amount));
    view! {
        <Question id=field_id(input.key) label=Signal::derive(move || question(lang.get(), &input)) entry=entry way=way/>
    }
    .into_any()
}

/// A link to a field, which must not become part of the address.
fn link_to(studio_input: Input) -> impl IntoView {
    let lang = Settings::lang();
    let id = field_id(studio_input.key);
    let address = ["#", &id].concat();
    view! {
        <li>
            <a
                href=address
                on:click=move |event| {
                    event.prevent_default();
                    go_to_field(&id);
                }
            >
                {move || question(lang.get(), &studio_input)}
            </a>
        </li>
    }
}

/// What nobody published and nobody entered yet.
fn missing_notice(studio: Studio) -> impl IntoView {
    let lang = Settings::lang();
    let wanted =
        Memo::new(move |_| studio.scenario.with(|scenario| studio.option.with(|study| missing(scenario, study))));
    let find = move |key: InputKey| studio.scenario.with_untracked(|scenario| scenario.input(key).copied());
    let (place, service) = studio.scenario.with_untracked(|scenario| (scenario.place(), scenario.service()));
    let of_years = studio.plan.with_value(Option::is_none);
    let refused = RwSignal::new(None);
    move || {
        let wanted: Vec<Input> = wanted.get().into_iter().filter_map(find).collect();
        (!wanted.is_empty())
            .then(|| {
                view! {
                    <Notice kind=NoticeKind::Info title=Signal::derive(move || messages::studio_missing_title(lang.get()).to_owned())>
                        <p>{say(messages::studio_missing_text)}</p>
                        <ul class="studio__missing">{wanted.into_iter().map(link_to).collect_view()}</ul>
                        {of_years.then(|| {
                            view! {
                                <p>{say(messages::studio_ways_text)}</p>
                                <PlanWays place=place service=service turn=studio.turn refused=refused/>
                                <RefusedFile refused=refused/>
                            }
                        })}
                    </Notice>
                }
            })
    }
}

/// All fields that could not be read, when there is more than one.
fn error_summary(all: Vec<Asked>) -> impl IntoView {
    let lang = Settings::lang();
    let wrong = Memo::new(move |_| {
        all.iter().filter(|(_, entry)| entry.fault().is_some()).map(|(input, _)| *input).collect::<Vec<Input>>()
    });
    move || {
        let wrong = wrong.get();
        let count = i64::try_from(wrong.len()).unwrap_or(0);
        (count > 1).then(|| {
            view! {
                <div class="error-summary" role="alert" tabindex="-1">
                    <Icon name="octagon-x"/>
                    <div>
                        <h3 class="error-summary__title">{move || messages::studio_errors_title(lang.get(), count)}</h3>
                        <ul class="error-summary__list">{wrong.into_iter().map(link_to).collect_view()}</ul>
                    </div>
                </div>
            }
        })
    }
}
