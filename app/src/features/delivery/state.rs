//! What the parts of the comparison share.

use super::model::{self, Comparison, Lever, Unread};
use crate::components::Change;
use crate::format::origin::Key;
use crate::state::storage;
use aimak_core::explain::Study;
use aimak_core::finance::Plan;
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::wire::delivery::WaysFile;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// After so long without a change the ways rest.
const CALM: Duration = Duration::from_millis(250);

/// Steps back that are kept.
const MOST_STEPS: usize = 100;

/// Steps of the comparison, each a whole file.
pub type History = crate::state::History<WaysFile, Lever>;

/// The state of the comparison; a copyable handle.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The place.
    pub place: &'static Place,
    /// The service.
    pub service: Service,
    /// The plan of its books.
    pub plan: StoredValue<Arc<Plan>>,
    /// The ways as Aimak carries them, or as a file said that was opened.
    pub base: RwSignal<WaysFile>,
    /// Steps back and forth.
    pub history: RwSignal<History>,
    /// The ways beside each other; the last ones that can be compared.
    pub comparison: Memo<Arc<Comparison>>,
    /// The same when nothing has been moved for a while.
    pub rested: RwSignal<Arc<Comparison>>,
    /// The figure whose origin is open.
    pub opened: RwSignal<Option<Key>>,
    /// Why a file could not be opened.
    pub unread: RwSignal<Option<Unread>>,
}

/// The ways of a service with which a page begins: those that a person changed on this device, else
/// those that Aimak carries.
pub fn first(place: &Place, service: Service, plan: &Plan) -> Option<WaysFile> {
    let kept = storage::read(&model::kept_as(place, service));
    let kept = kept.and_then(|text| model::read(&text, plan, service).ok());
    kept.or_else(|| model::shipped(place, service, plan))
}

impl Desk {
    /// A comparison of the ways of a place's service; `None` where they cannot be compared.
    pub fn new(place: &'static Place, service: Service, plan: Arc<Plan>, file: WaysFile) -> Option<Self> {
        let begin = Arc::new(model::compare(&plan, &file).ok()?);
        let base = model::shipped(place, service, &plan).unwrap_or_else(|| file.clone());
        let plan = StoredValue::new(plan);
        let history = RwSignal::new(History::new(file, MOST_STEPS));
        let last = StoredValue::new(begin.clone());
        let comparison = Memo::new_with_compare(
            move |_| {
                // What cannot be compared was not let in; the last one stands for it.
                let next = history.with(|history| plan.with_value(|plan| model::compare(plan, history.current())));
                if let Ok(next) = next {
                    last.set_value(Arc::new(next));
                }
                last.get_value()
            },
            |_, _| true,
        );
        let rested = RwSignal::new(begin);
        use_rest(comparison, rested);
        let desk = Self {
            place,
            service,
            plan,
            base: RwSignal::new(base),
            history,
            comparison,
            rested,
            opened: RwSignal::new(None),
            unread: RwSignal::new(None),
        };
        desk.keep();
        Some(desk)
    }

    /// Keeps what was changed on the device.
    fn keep(self) {
        let name = model::kept_as(self.place, self.service);
        let shipped = self.plan.with_value(|plan| model::shipped(self.place, self.service, plan));
        Effect::new(move |first: Option<()>| {
            let text = self.history.with(|history| {
                let file = history.current();
                (shipped.as_ref() != Some(file)).then(|| model::written(file))
            });
            if first.is_none() {
                return;
            }
            match text {
                // A device that keeps nothing shows the same page; only a reload begins anew.
                Some(text) => drop(storage::keep(&name, &text)),
                None => storage::forget(&name),
            }
        });
    }

    /// What a person did to a number.
    pub fn change(self, lever: Lever, change: Change) {
        match change {
            Change::Moving(amount) => {
                if let Some(next) = self.with(lever, amount) {
                    self.history.update(|history| history.shift(next, lever));
                }
            }
            Change::Set(amount) => {
                if let Some(next) = self.with(lever, amount) {
                    self.history.update(|history| history.make(next));
                }
            }
            Change::Emptied => {}
            Change::Settled => self.history.update_untracked(History::settle),
        }
    }

    /// The file with a number at an amount; `None` where it then broke a rule.
    fn with(self, lever: Lever, amount: i64) -> Option<WaysFile> {
        let plan = self.plan.get_value();
        let next = self.base.with_untracked(|base| {
            let as_base = base.check(&plan).is_ok_and(|ways| lever.amount(&ways.delivery) == Some(amount));
            self.history.with_untracked(|history| lever.set(history.current(), base, amount, as_base))
        });
        next.check(&plan).is_ok().then_some(next)
    }

    /// Takes the ways of a file.
    pub fn take(self, file: WaysFile) {
        self.base.set(file.clone());
        self.history.update(|history| history.make(file));
    }

    /// Back to the ways as they were told.
    pub fn reset(self) {
        let base = self.base.get_untracked();
        self.history.update(|history| history.make(base));
    }

    /// Opens the origin of a figure, or closes it when it is open.
    pub fn explain(self, key: Key) {
        let same = self.opened.get_untracked() == Some(key);
        self.opened.set((!same).then_some(key));
    }

    /// Whether a figure's origin is open.
    pub fn explains(self, key: Key) -> bool {
        self.opened.get() == Some(key)
    }

    /// The figures whose origins open.
    pub fn explained(self) -> Signal<Arc<Study>> {
        let study = Memo::new_with_compare(
            move |_| {
                // A study is large: it is handed over only while somebody looks.
                let open = self.opened.with(Option::is_some);
                let study = open.then(|| self.comparison.with(|comparison| comparison.compared.study.clone()));
                Arc::new(study.unwrap_or_default())
            },
            |_, _| true,
        );
        study.into()
    }
}

/// Lets `rested` follow when nothing has changed for a while.
fn use_rest(comparison: Memo<Arc<Comparison>>, rested: RwSignal<Arc<Comparison>>) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |first: Option<()>| {
        comparison.track();
        if first.is_none() {
            return;
        }
        stop();
        let rest = move || {
            if let Some(comparison) = comparison.try_get_untracked() {
                rested.try_set(comparison);
            }
        };
        timer.set_value(set_timeout_with_handle(rest, CALM).ok());
    });
    on_cleanup(stop);
}
