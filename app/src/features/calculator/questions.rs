//! The questions, one on each screen, and the list of answers after the last one.

use super::model::{CUBIC_METRE, Question, buckets};
use super::state::Calculator;
use crate::components::{Entry, Icon, Slider, Stepper, Way};
use crate::format::{amount_in_words, connection_name, exact_in_words};
use crate::hooks::focus;
use crate::messages;
use crate::state::{Settings, say, say_of};
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::tariff::{Connection, Dwelling};
use aimak_core::unit::Unit;
use leptos::prelude::*;

/// Names of the typed fields, for labels and focus.
const PERSONS: &str = "persons";
const PENSIONERS: &str = "pensioners";
const METERED_USE: &str = "metered-use";
/// The question's heading takes the focus when a step begins.
const QUESTION: &str = "question";
/// The heading of the bill takes it after the last one.
pub const BILL: &str = "bill";

/// The way of the slider of people, and of use: what most homes need; typing may go beyond.
const PERSONS_REACH: i64 = 12;
const USE_REACH: i64 = 30 * CUBIC_METRE;

impl Question {
    fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Connection => messages::calculator_connection_question(lang),
            Self::People => messages::calculator_people_question(lang),
            Self::Dwelling => messages::calculator_dwelling_question(lang),
            Self::Use => messages::calculator_use_question(lang),
        }
    }
}

/// The form: steps, the question, what it adds up to, on.
pub fn questions(calculator: Calculator, total: Signal<String>) -> AnyView {
    let lang = Settings::lang();
    let question = Memo::new(move |_| calculator.question());
    let count = move || calculator.questions.with(Vec::len);
    let go = move |step: usize| {
        calculator.step.set(step);
        focus(if step < count() { QUESTION } else { BILL });
    };
    let back = move |_| go(calculator.step.get_untracked().saturating_sub(1));
    let next = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let asked = untrack(|| question.get());
        match untrack(|| asked.and_then(|asked| faulty(calculator, asked))) {
            Some(field) => focus(field),
            None => go(calculator.step.get_untracked() + 1),
        }
    };
    let bar = move || {
        let last = calculator.step.get() + 1 >= count();
        question.get().map(|_| {
            view! {
                <div class="action-bar calculator__bar">
                    <p class="calculator__sum">
                        <span class="calculator__sum-label">{say(messages::calculator_bar_label)}</span>
                        <output class="calculator__sum-value nowrap">{move || total.get()}</output>
                    </p>
                    <button class="button" type="submit" data-kind="primary" data-size="large">
                        {move || if last { messages::calculator_show_action(lang.get()) } else { messages::calculator_next_action(lang.get()) }}
                    </button>
                </div>
            }
        })
    };
    view! {
        <form class="calculator__questions stack" novalidate on:submit=next>
            {move || question.get().map(|_| steps(calculator, back))}
            {move || match question.get() {
                Some(Question::Connection) => connection(calculator),
                Some(Question::People) => people(calculator),
                Some(Question::Dwelling) => dwelling(calculator),
                Some(Question::Use) => metered_use(calculator),
                None => answers(calculator, go),
            }}
            {bar}
        </form>
    }
    .into_any()
}

/// The first field of a question whose text cannot be taken.
fn faulty(calculator: Calculator, question: Question) -> Option<&'static str> {
    let fields: &[(Entry, &'static str)] = match question {
        Question::People => &[(calculator.persons, PERSONS), (calculator.pensioners, PENSIONERS)],
        Question::Use => &[(calculator.metered_use, METERED_USE)],
        Question::Connection | Question::Dwelling => &[],
    };
    fields.iter().find(|(entry, _)| entry.fault().is_some()).map(|&(_, field)| field)
}

fn steps(calculator: Calculator, back: impl Fn(web_sys::MouseEvent) + Copy + Send + 'static) -> impl IntoView {
    let lang = Settings::lang();
    let step = move || calculator.step.get() + 1;
    let count = move || calculator.questions.with(Vec::len).max(1);
    let back = move || {
        (step() > 1).then(|| {
            view! {
                <button class="button" type="button" data-kind="quiet" on:click=back>
                    <Icon name="chevron-left"/>
                    <span>{say(messages::calculator_back_action)}</span>
                </button>
            }
        })
    };
    view! {
        <div class="steps">
            <div class="calculator__way">
                {back}
                <p class="steps__text">
                    {move || messages::calculator_step_count(lang.get(), &step().to_string(), &count().to_string())}
                </p>
            </div>
            <svg class="steps__bar" aria-hidden="true">
                <rect class="steps__rail" width="100%" height="8"></rect>
                <rect class="steps__done" width=move || (step() * 100 / count()).to_string() + "%" height="8"></rect>
            </svg>
        </div>
    }
}

/// One of a few things to choose from.
struct Card<T> {
    option: T,
    icon: &'static str,
    text: fn(Lang, T) -> &'static str,
    hint: Option<fn(Lang) -> &'static str>,
}

/// A citizen's choice between a few things.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    question: Question,
    cards: impl IntoIterator<Item = Card<T>>,
    chosen: impl Fn() -> T + Copy + Send + Sync + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> AnyView {
    let card = |Card { option, icon, text, hint }: Card<T>| {
        view! {
            <label class="radio-card">
                <input
                    class="radio-card__input"
                    type="radio"
                    name=QUESTION
                    prop:checked=move || chosen() == option
                    on:change=move |_| choose(option)
                />
                <svg class="icon radio-card__icon" aria-hidden="true">
                    <use href=["#i-", icon].concat()></use>
                </svg>
                <span class="radio-card__text">
                    {say_of(text, option)}
                    {hint.map(|hint| view! { <span class="radio-card__hint">{say(hint)}</span> })}
                </span>
                <svg class="icon radio-card__check" aria-hidden="true">
                    <use href="#i-check"></use>
                </svg>
            </label>
        }
        .into_any()
    };
    let cards: Vec<AnyView> = cards.into_iter().map(card).collect();
    view! {
        <div class="calculator__question">
            <h2 id=QUESTION tabindex="-1">{say_of(|lang, question| Question::text(question, lang), question)}</h2>
            <fieldset class="radio-cards" aria-labelledby=QUESTION>{cards}</fieldset>
        </div>
    }
    .into_any()
}

const fn icon_of(connection: Connection) -> &'static str {
    match connection {
        Connection::Metered => "meter",
        Connection::Flat => "person",
        Connection::House => "house",
        Connection::YardTap => "tap",
        Connection::StreetTap => "street-tap",
    }
}

fn connection(calculator: Calculator) -> AnyView {
    let Calculator { tariffs, answers, .. } = calculator;
    let cards = tariffs.with_value(super::model::Tariffs::connections).into_iter().map(|connection| {
        let hint: Option<fn(Lang) -> &'static str> = match connection {
            Connection::Metered => Some(messages::calculator_connection_meter_hint),
            Connection::Flat | Connection::House | Connection::YardTap | Connection::StreetTap => None,
        };
        Card { option: connection, icon: icon_of(connection), text: connection_name, hint }
    });
    choice(
        Question::Connection,
        cards,
        move || answers.with(|answers| answers.connection),
        move |connection| answers.update(|answers| answers.connection = connection),
    )
}

fn dwelling_text(lang: Lang, dwelling: Dwelling) -> &'static str {
    match dwelling {
        Dwelling::Flat => messages::calculator_dwelling_flat(lang),
        Dwelling::House => messages::calculator_dwelling_house(lang),
    }
}

fn dwelling(calculator: Calculator) -> AnyView {
    let answers = calculator.answers;
    let icon = |dwelling| match dwelling {
        Dwelling::Flat => "people",
        Dwelling::House => "house",
    };
    choice(
        Question::Dwelling,
        Dwelling::ALL.map(|dwelling| Card { option: dwelling, icon: icon(dwelling), text: dwelling_text, hint: None }),
        move || answers.with(|answers| answers.dwelling),
        move |dwelling| answers.update(|answers| answers.dwelling = dwelling),
    )
}

fn people(calculator: Calculator) -> AnyView {
    let lang = Settings::lang();
    let Calculator { tariffs, answers, persons, pensioners, .. } = calculator;
    let text = Signal::derive(move || Question::People.text(lang.get()).to_owned());
    let among = Signal::derive(move || messages::calculator_pensioners_question(lang.get()).to_owned());
    let row = move || {
        let counted = answers.with(|answers| answers.persons);
        let one = |at: i64| {
            let (own, icon) = if at < counted { (Some(""), "#i-person-solid") } else { (None, "#i-person") };
            view! { <use class="people__one" data-in=own href=icon width="24" height="24" x=(at * 24).to_string() y="4"></use> }
        };
        (0..PERSONS_REACH).map(one).collect_view()
    };
    let many = move || {
        let answers = answers.get();
        (answers.pensioners > answers.persons).then(|| {
            view! {
                <Icon name="octagon-x"/>
                <span>{messages::calculator_pensioners_many(lang.get(), answers.counted_pensioners())}</span>
            }
        })
    };
    let relief = tariffs.with_value(super::model::Tariffs::relief).then(|| {
        view! {
            <div class="calculator__question">
                <label for=PENSIONERS>{move || among.get()}</label>
                <p class="muted" id="pensioners-hint">{say(messages::calculator_pensioners_hint)}</p>
                <Stepper id=PENSIONERS name=among entry=pensioners described_by="pensioners-hint pensioners-many" large=true/>
                <p class="field__error" id="pensioners-many" aria-live="polite">{many}</p>
            </div>
        }
    });
    view! {
        <div class="calculator__question">
            <h2 id=QUESTION tabindex="-1">
                <label for=PERSONS>{move || text.get()}</label>
            </h2>
            <p class="muted" id="persons-hint">{say(messages::calculator_people_hint)}</p>
            <Stepper id=PERSONS name=text entry=persons described_by="persons-hint" large=true/>
            <svg class="people" viewBox="0 0 288 32" aria-hidden="true">{row}</svg>
            <Slider entry=persons way=Way::new(1, PERSONS_REACH, 1, None) labelled_by=QUESTION/>
        </div>
        {relief}
    }
    .into_any()
}

fn metered_use(calculator: Calculator) -> AnyView {
    let lang = Settings::lang();
    let Calculator { answers, metered_use, .. } = calculator;
    let text = Signal::derive(move || Question::Use.text(lang.get()).to_owned());
    let used = move || {
        amount_in_words(lang.get(), answers.with(|answers| answers.metered_use), Unit::CubicMetre, Period::None)
    };
    view! {
        <div class="calculator__question">
            <h2 id=QUESTION tabindex="-1">
                <label for=METERED_USE>{move || text.get()}</label>
            </h2>
            <p class="muted" id="use-hint">{say(messages::calculator_use_hint)}</p>
            <div class="calculator__sample" aria-hidden="true">
                <p>
                    <b>{say(messages::calculator_sample_title)}</b>
                </p>
                <p>
                    <span>{say(messages::calculator_sample_before)}</span>
                    <span>"…"</span>
                </p>
                <p>
                    <span>{say(messages::calculator_sample_after)}</span>
                    <span>"…"</span>
                </p>
                <p data-here="">
                    <span>{say(messages::calculator_sample_used)}</span>
                    <span>{used}</span>
                </p>
            </div>
            <Stepper id=METERED_USE name=text entry=metered_use described_by="use-hint use-buckets" large=true/>
            <Slider entry=metered_use way=Way::new(0, USE_REACH, CUBIC_METRE, None) labelled_by=QUESTION/>
            <p class="calculator__hint" id="use-buckets">
                {move || messages::calculator_use_buckets(lang.get(), buckets(answers.with(|answers| answers.metered_use)), &used())}
            </p>
        </div>
    }
    .into_any()
}

/// An answer in words.
pub fn answer(lang: Lang, calculator: Calculator, question: Question) -> String {
    let answers = calculator.answers.get();
    match question {
        Question::Connection => connection_name(lang, answers.connection).to_owned(),
        Question::People => {
            let people = exact_in_words(lang, answers.persons, Unit::Person);
            match answers.counted_pensioners() {
                0 => people,
                count => messages::calculator_answers_pensioners(lang, &people, &count.to_string()),
            }
        }
        Question::Dwelling => dwelling_text(lang, answers.dwelling).to_owned(),
        Question::Use => amount_in_words(lang, answers.metered_use, Unit::CubicMetre, Period::Month),
    }
}

/// All answers, each with a way back to its question.
fn answers(calculator: Calculator, go: impl Fn(usize) + Copy + Send + 'static) -> AnyView {
    let lang = Settings::lang();
    let rows = move || {
        let row = |(step, question): (usize, Question)| {
            view! {
                <li class="list__item">
                    <div class="list__main">
                        <p class="list__meta">{question.text(lang.get())}</p>
                        <p>
                            <b>{answer(lang.get(), calculator, question)}</b>
                        </p>
                    </div>
                    <button class="button" type="button" on:click=move |_| go(step)>
                        {messages::calculator_answers_change(lang.get())}
                        <span class="visually-hidden">": " {question.text(lang.get())}</span>
                    </button>
                </li>
            }
        };
        calculator.questions.get().into_iter().enumerate().map(row).collect_view()
    };
    view! {
        <section class="panel calculator__answers" aria-labelledby="answers">
            <h2 class="panel__title" id="answers">{say(messages::calculator_answers_title)}</h2>
            <ul class="list">{rows}</ul>
        </section>
    }
    .into_any()
}
