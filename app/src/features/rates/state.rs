//! What the studio's parts share.

use super::model::{History, MOST_STEPS, today_of};
use crate::components::Change;
use crate::format::origin::Key;
use crate::state::plan::{Base, read_link};
use crate::state::studio::{BadLink, Showing, Unopened, base_of};
use aimak_core::explain::Study;
use aimak_core::input::InputKey;
use aimak_core::scenario::Scenario;
use aimak_core::wire::link::is_packed;
use leptos::prelude::*;
use std::sync::Arc;

/// The state of the studio; a copyable handle.
#[derive(Clone, Copy)]
pub struct Studio {
    /// Steps back and forth.
    pub history: RwSignal<History>,
    /// The scenario in view.
    pub scenario: Memo<Scenario>,
    /// Its figures.
    pub option: Memo<Arc<Study>>,
    /// The figures it is compared with.
    pub today: Memo<Arc<Study>>,
    /// The figure whose origin is open.
    pub opened: RwSignal<Option<Key>>,
    /// Whether it is today's figure.
    pub of_today: RwSignal<bool>,
    /// A link that could not be opened.
    pub bad_link: RwSignal<Option<BadLink>>,
    /// The plan of the place, where one is known.
    pub plan: StoredValue<Option<Base>>,
    /// Shows a plan over the years instead.
    pub turn: Callback<Showing>,
}

impl Studio {
    /// A studio that begins with today's tariff.
    pub fn new(today: Scenario, turn: Callback<Showing>) -> Self {
        let plan = base_of(today.place(), today.service(), "");
        let history = RwSignal::new(History::new(today, MOST_STEPS));
        let scenario = Memo::new(move |_| history.with(|history| history.current().clone()));
        let compared = Memo::new(move |_| scenario.with(today_of));
        Self {
            history,
            scenario,
            option: Memo::new(move |_| Arc::new(scenario.with(Scenario::study))),
            today: Memo::new(move |_| Arc::new(compared.with(Scenario::study))),
            opened: RwSignal::new(None),
            of_today: RwSignal::new(false),
            bad_link: RwSignal::new(None),
            plan: StoredValue::new(plan),
            turn,
        }
    }

    /// What a person did to an input.
    pub fn change(self, key: InputKey, change: Change) {
        // A stepper only gives amounts within the limits of its input.
        let with = |amount| self.scenario.with_untracked(|scenario| scenario.with(key, amount)).ok();
        match change {
            Change::Moving(amount) => {
                if let Some(next) = with(amount) {
                    self.history.update(|history| history.shift(next, key));
                }
            }
            Change::Set(amount) => {
                if let Some(next) = with(amount) {
                    self.make(next);
                }
            }
            Change::Emptied => {
                let next = self.scenario.with_untracked(|scenario| scenario.without(key));
                self.history.update(|history| history.shift(next, key));
            }
            Change::Settled => self.history.update_untracked(History::settle),
        }
    }

    /// A step made in one go.
    pub fn make(self, next: Scenario) {
        self.history.update(|history| history.make(next));
    }

    /// Shows what a link says in the view that is its own.
    pub fn turn_to(self, link: &str) {
        let (place, service) = self.scenario.with_untracked(|scenario| (scenario.place(), scenario.service()));
        self.turn.run(Showing::of(place, service, link));
    }

    /// Opens a link; a bad one is told and leaves today's tariff in view. That of a plan is shown as a
    /// plan.
    pub fn open(self, link: &str) {
        let text = link.strip_prefix('#').unwrap_or(link);
        let current = self.scenario.get_untracked();
        if text == current.link() {
            return;
        }
        let (place, service) = (current.place(), current.service());
        let fault = if is_packed(text) {
            match read_link(place, service, text) {
                Ok(_) => return self.turn_to(text),
                Err(fault) => Unopened::Plan(fault),
            }
        } else {
            match Scenario::from_link(place, service, text) {
                Ok(scenario) => {
                    self.bad_link.set(None);
                    return self.make(scenario);
                }
                Err(fault) => Unopened::Year(fault),
            }
        };
        self.bad_link.set(Some(BadLink { fault, text: text.to_owned() }));
        self.reset();
    }

    /// Back to today's tariff, on the newest decision.
    pub fn reset(self) {
        let current = self.scenario.get_untracked();
        self.make(Scenario::today(current.place(), current.service()).unwrap_or_else(|| current.reset()));
    }

    /// Opens the origin of a figure, or closes it when it is open.
    pub fn explain(self, key: Key, of_today: bool) {
        let same = self.opened.get_untracked() == Some(key) && self.of_today.get_untracked() == of_today;
        self.of_today.set(of_today);
        self.opened.set((!same).then_some(key));
    }

    /// Whether a figure's origin is open.
    pub fn explains(self, key: Key, of_today: bool) -> bool {
        self.opened.get() == Some(key) && self.of_today.get() == of_today
    }

    /// The figures whose origin is open.
    pub fn explained(self) -> Signal<Arc<Study>> {
        Signal::derive(move || if self.of_today.get() { self.today.get() } else { self.option.get() })
    }
}
