//! The state of a typed number: what counts, and what stands in the field.

use super::{EntryFault, Scale};
use crate::messages;
use aimak_core::lang::Lang;
use aimak_core::number::NumberFault;
use leptos::prelude::*;

/// What a person did to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is being moved or typed; more may follow.
    Moving(i64),
    /// It was set in one go.
    Set(i64),
    /// It was emptied; only for an optional number.
    Emptied,
    /// The moving is over.
    Settled,
}

/// A text in the field that differs from the number as we write it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Draft {
    text: String,
    /// The number that counted when it was typed: when another one counts, the text is of the past.
    amount: Option<i64>,
}

/// A number that can be typed, stepped and slid; a copyable handle. All ways lead through it to
/// one state, which its owner keeps.
#[derive(Clone, Copy)]
pub struct Entry {
    scale: Scale,
    amount: Signal<Option<i64>>,
    change: Callback<Change>,
    draft: RwSignal<Option<Draft>>,
    optional: bool,
}

impl Entry {
    /// A number that stands in `amount`; what a person does to it goes to `change`, which is to set
    /// it there at once.
    pub fn new(
        scale: Scale,
        amount: impl Into<Signal<Option<i64>>>,
        change: impl Fn(Change) + Send + Sync + 'static,
    ) -> Self {
        Self {
            scale,
            amount: amount.into(),
            change: Callback::new(change),
            draft: RwSignal::new(None),
            optional: false,
        }
    }

    /// An empty field is no fault: the number is then unknown.
    pub const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// What may be entered.
    pub const fn scale(self) -> Scale {
        self.scale
    }

    /// The number that counts.
    pub fn amount(self) -> Option<i64> {
        self.amount.get()
    }

    /// Who asks is told of other numbers only while there is a draft.
    fn held(self) -> Option<String> {
        let draft = self.draft.get()?;
        (draft.amount == self.amount.get()).then_some(draft.text)
    }

    /// What stands in the field: the typed text until it is read, otherwise the number.
    pub fn text(self, lang: Lang) -> String {
        self.held().or_else(|| self.written(lang)).unwrap_or_default()
    }

    /// The number that counts, as the language writes it.
    pub fn written(self, lang: Lang) -> Option<String> {
        self.amount.get().map(|amount| self.scale.write(lang, amount))
    }

    /// What is wrong with the typed text.
    pub fn fault(self) -> Option<EntryFault> {
        self.read(&self.held()?).err()
    }

    /// The sentence that the last good number still counts.
    pub(super) fn kept(self, lang: Lang) -> Option<String> {
        self.written(lang).map(|value| messages::control_stepper_kept(lang, &value))
    }

    fn read(self, text: &str) -> Result<Option<i64>, EntryFault> {
        match self.scale.read(text) {
            Err(EntryFault::Number(NumberFault::Empty)) if self.optional => Ok(None),
            read => read.map(Some),
        }
    }

    /// Takes a text as it is being typed.
    pub fn typed(self, text: String) {
        match self.read(&text) {
            Ok(Some(amount)) => self.change.run(Change::Moving(amount)),
            Ok(None) => self.change.run(Change::Emptied),
            Err(_) => {}
        }
        self.draft.set(Some(Draft { text, amount: self.amount.get_untracked() }));
    }

    /// The field is left, or Enter pressed: a good text becomes the number as we write it.
    pub fn settle(self) {
        if untrack(|| self.fault()).is_none() {
            self.draft.set(None);
        }
        self.change.run(Change::Settled);
    }

    /// Sets the number while a handle is being moved.
    pub fn slide(self, amount: i64) {
        // Tells nobody of a draft that there was not.
        if self.draft.with_untracked(Option::is_some) {
            self.draft.set(None);
        }
        self.change.run(Change::Moving(amount));
    }

    /// The handle was let go.
    pub fn release(self) {
        self.change.run(Change::Settled);
    }

    /// Sets the number in one go.
    pub fn set(self, amount: i64) {
        self.draft.set(None);
        self.change.run(Change::Set(amount));
    }

    /// So many steps up.
    pub fn up(self, steps: i64) {
        self.set(self.scale.above(self.amount.get_untracked(), steps));
    }

    /// So many steps down.
    pub fn down(self, steps: i64) {
        self.set(self.scale.below(self.amount.get_untracked(), steps));
    }

    /// Whether there is nothing below.
    pub fn lowest(self) -> bool {
        self.amount.get() == Some(self.scale.min)
    }

    /// Whether there is nothing above.
    pub fn highest(self) -> bool {
        self.amount.get() == Some(self.scale.max)
    }
}
