//! What the parts of village mode share.

use super::model::{self, Field, Found, PriceKind, Unread, Width};
use crate::components::Change;
use crate::format::origin::Key;
use crate::state::storage;
use aimak_core::explain::Study;
use aimak_core::place::Place;
use aimak_core::wire::village::{VillageFault, VillageFile};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// After so long without a change the answers rest.
const CALM: Duration = Duration::from_millis(250);

/// The state of village mode; a copyable handle.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The place.
    pub place: &'static Place,
    /// No question answered.
    pub nothing: StoredValue<VillageFile>,
    /// The answers.
    pub file: RwSignal<VillageFile>,
    /// For what people pay; asked before the amount.
    pub kind: RwSignal<PriceKind>,
    /// The picture that they give, or what keeps them from giving one.
    pub found: Memo<Arc<Result<Found, Vec<VillageFault>>>>,
    /// How wide it is; of the answers when they last rested.
    pub width: RwSignal<Option<Arc<Width>>>,
    /// The figure whose origin is open.
    pub opened: RwSignal<Option<Key>>,
    /// Why a file could not be opened.
    pub unread: RwSignal<Option<Unread>>,
    /// Whether the device keeps the answers.
    pub kept: RwSignal<bool>,
}

impl Desk {
    /// Village mode for a place, with the answers that were given before on this device.
    pub fn new(place: &'static Place, book_year: i16) -> Self {
        let nothing = model::nothing(place, book_year);
        let kept = storage::read(&model::kept_as(place)).and_then(|text| model::kept(&text));
        let first = kept.unwrap_or_else(|| nothing.clone());
        let kind = model::price_kind(&first).unwrap_or(PriceKind::Person);
        let file = RwSignal::new(first);
        let found = Memo::new_with_compare(move |_| Arc::new(file.with(model::picture)), |_, _| true);
        let desk = Self {
            place,
            nothing: StoredValue::new(nothing),
            file,
            kind: RwSignal::new(kind),
            found,
            width: RwSignal::new(None),
            opened: RwSignal::new(None),
            unread: RwSignal::new(None),
            kept: RwSignal::new(true),
        };
        desk.measure();
        desk.keep();
        desk
    }

    /// Measures how wide the picture is when nothing has changed for a while.
    fn measure(self) {
        let timer = StoredValue::new(None::<TimeoutHandle>);
        let stop = move || {
            if let Some(timer) = timer.try_update_value(Option::take).flatten() {
                timer.clear();
            }
        };
        Effect::new(move |_| {
            self.found.track();
            stop();
            let rest = move || {
                let found = self.found.try_get_untracked();
                let width =
                    found.and_then(|found| found.as_ref().as_ref().ok().and_then(|found| Width::of(&found.village)));
                self.width.try_set(width.map(Arc::new));
            };
            timer.set_value(set_timeout_with_handle(rest, CALM).ok());
        });
        on_cleanup(stop);
    }

    /// Keeps the answers on the device; without any there is nothing to keep.
    fn keep(self) {
        let name = model::kept_as(self.place);
        Effect::new(move |first: Option<()>| {
            let text = self.file.with(|file| {
                let empty = self.nothing.with_value(|nothing| nothing == file);
                (!empty).then(|| model::written(file))
            });
            if first.is_none() {
                return;
            }
            match text {
                Some(text) => self.kept.set(storage::keep(&name, &text)),
                None => storage::forget(&name),
            }
        });
    }

    /// What a person did to a number.
    pub fn change(self, field: Field, change: Change) {
        let amount = match change {
            Change::Moving(amount) | Change::Set(amount) => Some(amount),
            Change::Emptied => None,
            Change::Settled => return,
        };
        let kind = self.kind.get_untracked();
        self.file.update(|file| *file = field.set(file, amount, kind));
    }

    /// Takes the answers of a file.
    pub fn take(self, file: VillageFile) {
        if let Some(kind) = model::price_kind(&file) {
            self.kind.set(kind);
        }
        self.file.set(file);
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
                let study = open.then(|| {
                    self.found.with(|found| found.as_ref().as_ref().ok().map(|found| found.picture.study.clone()))
                });
                Arc::new(study.flatten().unwrap_or_default())
            },
            |_, _| true,
        );
        study.into()
    }
}
