//! The page of the tour: one step at a time, a question, the answer and why.

use super::model::{Facts, Of, Opens, PLACE, SERVICE, Step, Told, recalled, remembered};
use crate::components::{Explanation, Icon, Layout, sentence};
use crate::format::origin::Key;
use crate::hooks::use_title;
use crate::messages;
use crate::state::plan::Base;
use crate::state::{Settings, say, storage};
use aimak_core::place;
use aimak_core::wire::plan::books;
use leptos::html;
use leptos::prelude::*;

/// Under what name the device remembers how far somebody is.
const REMEMBERED: &str = "aimak.tour";

/// The address of the studio with a scenario of the tour.
fn studio(link: &str) -> String {
    let hash = if link.is_empty() { "" } else { "#" };
    ["/", PLACE, "/", SERVICE.code(), "/studio", hash, link].concat()
}

/// Which number's origin is open, and whose figure it is.
#[derive(Clone, Copy)]
struct Opened {
    key: RwSignal<Option<Key>>,
    of: RwSignal<Of>,
}

impl Opened {
    fn words(self, told: &Told) -> AnyView {
        let is_open = Callback::new(move |(key, of): Opens| self.key.get() == Some(key) && self.of.get() == of);
        let open = Callback::new(move |(key, of): Opens| {
            let same = self.key.get_untracked() == Some(key) && self.of.get_untracked() == of;
            self.of.set(of);
            self.key.set((!same).then_some(key));
        });
        sentence(told, is_open, open)
    }
}

/// The guided tour.
#[component]
pub fn Page() -> impl IntoView {
    let lang = Settings::lang();
    use_title(move || messages::tour_page_title(lang.get()).to_owned());
    let facts = books(PLACE).and_then(|text| Base::books(text).ok()).and_then(|base| Facts::of(&base));
    let place = place::find(PLACE);
    view! {
        <Layout place=place service=Some(SERVICE)>
            <div class="title-row">
                <div class="title-row__text">
                    <h1 class="title-row__title">{say(messages::tour_head_title)}</h1>
                    <p class="title-row__lead">{say(messages::tour_head_lead)}</p>
                </div>
            </div>
            {facts.map(tour)}
        </Layout>
    }
    .into_any()
}

fn tour(facts: Facts) -> AnyView {
    let lang = Settings::lang();
    let opened = Opened { key: RwSignal::new(None), of: RwSignal::new(Of::Plan) };
    let facts = StoredValue::new(facts);
    let figures = Signal::derive(move || facts.with_value(|facts| facts.study(opened.of.get())));
    let lead = Signal::derive(move || opened.of.get().name(lang.get()).to_owned());
    let steps = Memo::new(move |_| facts.with_value(|facts| facts.steps(lang.get())));
    let count = steps.with_untracked(Vec::len);
    // Who looked into the studio finds the tour where it was left.
    let (at, chosen) = storage::read(REMEMBERED)
        .and_then(|text| recalled(&text, count))
        .unwrap_or_else(|| (0, vec![None::<usize>; count]));
    let (at, chosen) = (RwSignal::new(at), RwSignal::new(chosen));
    Effect::new(move |first: Option<()>| {
        let text = chosen.with(|chosen| remembered(at.get(), chosen));
        if first.is_some() {
            storage::keep(REMEMBERED, &text);
        }
    });
    let title = NodeRef::<html::H2>::new();
    let go = move |to: usize| {
        opened.key.set(None);
        at.set(to);
        if let Some(title) = title.get_untracked() {
            drop(title.focus());
        }
    };
    let rights = Memo::new(move |_| {
        let right = |(step, chosen): (&Step, &Option<usize>)| *chosen == Some(step.right);
        chosen.with(|chosen| steps.with(|steps| steps.iter().zip(chosen).filter(|&pair| right(pair)).count()))
    });
    let done = Memo::new(move |_| at.get() >= count);
    let step = Memo::new(move |_| steps.with(|steps| steps.get(at.get()).cloned()));
    view! {
        <Explanation study=figures open=opened.key lead=lead/>
        <section class="panel tour" aria-labelledby="tour-step">
            {move || {
                if done.get() {
                    view! {
                        <h2 class="tour__title" id="tour-step" tabindex="-1" node_ref=title>{say(messages::tour_end_title)}</h2>
                        <p>{move || messages::tour_end_text(lang.get(), &rights.get().to_string(), &count.to_string())}</p>
                        <p class="tour__actions">
                            <a class="button" data-kind="primary" href=studio("")>
                                {say(messages::tour_end_action)}
                            </a>
                            <button class="button" type="button" on:click=move |_| {
                                chosen.set(vec![None; count]);
                                go(0);
                            }>{say(messages::tour_again_action)}</button>
                        </p>
                    }
                    .into_any()
                } else {
                    view! {
                        <p class="tour__at">{move || messages::tour_step_at(lang.get(), &(at.get() + 1).to_string(), &count.to_string())}</p>
                        <h2 class="tour__title" id="tour-step" tabindex="-1" node_ref=title>
                            {move || step.get().map(|step| step.title)}
                        </h2>
                        <p class="tour__text">{move || step.get().map(|step| opened.words(&step.text))}</p>
                        {question(step, (at, chosen), opened)}
                        <p class="tour__actions">
                            <button
                                class="button"
                                type="button"
                                aria-disabled=move || (at.get() == 0).then_some("true")
                                on:click=move |_| go(at.get_untracked().saturating_sub(1))
                            >
                                <Icon name="chevron-left"/>
                                <span>{say(messages::tour_back_action)}</span>
                            </button>
                            <button class="button" data-kind="primary" type="button" on:click=move |_| go(at.get_untracked() + 1)>
                                <span>{say(messages::tour_next_action)}</span>
                                <Icon name="chevron-right"/>
                            </button>
                        </p>
                    }
                    .into_any()
                }
            }}
        </section>
    }
    .into_any()
}

fn question(
    step: Memo<Option<Step>>,
    (at, chosen): (RwSignal<usize>, RwSignal<Vec<Option<usize>>>),
    opened: Opened,
) -> AnyView {
    let answered = Memo::new(move |_| chosen.with(|chosen| chosen.get(at.get()).copied().flatten()));
    let options = [0, 1, 2].map(|option: usize| {
        let right = move || answered.get() == Some(option) && step.get().is_some_and(|step| step.right == option);
        view! {
            <label class="tour__answer" data-state=move || {
                (answered.get() == Some(option)).then(|| if right() { "right" } else { "wrong" })
            }>
                <input
                    type="radio"
                    name="answer"
                    prop:checked=move || answered.get() == Some(option)
                    on:change=move |_| chosen.update(|chosen| {
                        if let Some(chosen) = chosen.get_mut(at.get_untracked()) {
                            *chosen = Some(option);
                        }
                    })
                />
                <span>{move || step.get().map(|step| step.answers[option].clone())}</span>
            </label>
        }
    });
    let said = move || {
        let (answer, step) = (answered.get()?, step.get()?);
        let right = answer == step.right;
        Some(view! {
            <p class="tour__said" data-state=if right { "right" } else { "wrong" }>
                <Icon name=if right { "disc-check" } else { "info" }/>
                <span>
                    {
                        let lang = Settings::lang().get();
                        if right {
                            messages::tour_right(lang).to_owned()
                        } else {
                            messages::tour_wrong(lang, &step.answers[step.right])
                        }
                    }
                    " " {opened.words(&step.because)} " "
                    <a href=studio(&step.link)>{messages::tour_studio_link(Settings::lang().get())}</a>
                </span>
            </p>
        })
    };
    view! {
        <fieldset class="tour__question">
            <legend>{move || step.get().map(|step| step.question)}</legend>
            {options}
        </fieldset>
        <div role="status">{said}</div>
    }
    .into_any()
}
