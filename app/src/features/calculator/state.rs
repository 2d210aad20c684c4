//! What the calculator's parts share.

use super::model::{Answers, CUBIC_METRE, PERSONS_MAX, Question, Tariffs, USE_MAX, option};
use crate::components::{Change, Entry, Scale};
use crate::hooks::use_fragment;
use aimak_core::place::Place;
use aimak_core::scenario::{LinkFault, Scenario};
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsValue;

thread_local! {
    /// The answers given in this tab, so that a look at another page loses nothing. Never written
    /// anywhere else.
    static GIVEN: Cell<Option<(&'static str, Answers, usize)>> = const { Cell::new(None) };
}

/// The state of the calculator; a copyable handle.
#[derive(Clone, Copy)]
pub struct Calculator {
    /// Whose tariffs.
    pub place: &'static Place,
    /// Today's tariffs.
    pub tariffs: StoredValue<Tariffs>,
    /// What was answered.
    pub answers: RwSignal<Answers>,
    /// The questions to ask.
    pub questions: Memo<Vec<Question>>,
    /// Which of them is asked; past the last one the answers are listed.
    pub step: RwSignal<usize>,
    /// The scenario of the link, or why it cannot be opened.
    pub option: RwSignal<Option<Result<Scenario, LinkFault>>>,
    /// People.
    pub persons: Entry,
    /// Pensioners among them.
    pub pensioners: Entry,
    /// Metered use in a month.
    pub metered_use: Entry,
}

impl Calculator {
    /// A calculator for a place, with the link in its address.
    pub fn new(place: &'static Place) -> Self {
        let tariffs = Tariffs::of(place);
        let given = GIVEN.get().filter(|given| given.0 == place.slug);
        let (first, step) = given.map_or_else(|| (Answers::first(&tariffs), 0), |given| (given.1, given.2));
        let tariffs = StoredValue::new(tariffs);
        let answers = RwSignal::new(first);
        let questions = Memo::new(move |_| tariffs.with_value(|tariffs| tariffs.questions(answers.get())));
        let step = RwSignal::new(step);
        Effect::new(move |_| GIVEN.set(Some((place.slug, answers.get(), step.get()))));
        let entry = |unit, min, max, unit_step, read: fn(&Answers) -> i64, write: fn(&mut Answers, i64)| {
            let scale = Scale { unit, min, max, step: unit_step };
            Entry::new(scale, Signal::derive(move || Some(answers.with(read))), move |change| match change {
                Change::Moving(amount) | Change::Set(amount) => answers.update(|answers| write(answers, amount)),
                Change::Emptied | Change::Settled => {}
            })
        };
        Self {
            place,
            tariffs,
            answers,
            questions,
            step,
            option: use_option(place),
            persons: entry(
                Unit::Person,
                1,
                PERSONS_MAX,
                1,
                |answers| answers.persons,
                |answers, amount| answers.persons = amount,
            ),
            pensioners: entry(
                Unit::Person,
                0,
                PERSONS_MAX,
                1,
                |answers| answers.pensioners,
                |answers, amount| answers.pensioners = amount,
            ),
            metered_use: entry(
                Unit::CubicMetre,
                0,
                USE_MAX,
                CUBIC_METRE,
                |answers| answers.metered_use,
                |answers, amount| answers.metered_use = amount,
            ),
        }
    }

    /// The question that is asked; `None` when all are answered.
    pub fn question(self) -> Option<Question> {
        self.questions.with(|questions| questions.get(self.step.get()).copied())
    }
}

/// The scenario in the address, kept in step with it. The address is only read: the answers are
/// nobody's business.
fn use_option(place: &'static Place) -> RwSignal<Option<Result<Scenario, LinkFault>>> {
    let hash = use_fragment();
    let first = hash.get_untracked();
    let scenario = RwSignal::new(option(place, &first));
    let link = StoredValue::new(first);
    let read = move |text: String| {
        let name = text.strip_prefix('#').unwrap_or(&text);
        if !name.is_empty() && document().get_element_by_id(name).is_some() {
            // A jump within the page: the link takes its place again.
            restore(&link.get_value());
        } else if link.try_with_value(|link| *link != text) == Some(true) {
            scenario.set(option(place, &text));
            link.set_value(text);
        }
    };
    Effect::new(move |first: Option<()>| {
        let hash = hash.get();
        if first.is_some() {
            read(hash);
        }
    });
    let listener = window_event_listener(leptos::ev::hashchange, move |_| {
        if let Ok(hash) = window().location().hash() {
            read(hash);
        }
    });
    on_cleanup(move || listener.remove());
    scenario
}

/// Writes the link back into the address, without a step in the browser's history.
fn restore(link: &str) {
    let location = window().location();
    let (Ok(history), Ok(path)) = (window().history(), location.pathname()) else { return };
    let query = location.search().unwrap_or_default();
    let hash = link.strip_prefix('#').unwrap_or(link);
    let mut address = [&path, query.as_str()].concat();
    if !hash.is_empty() {
        address.push('#');
        address.push_str(hash);
    }
    // A browser that refuses only keeps the jump's address.
    drop(history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&address)));
}
