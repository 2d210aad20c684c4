//! What the panels below the editor share: figures of a study of their own that open their origin,
//! and numbers that a person types there.

use super::state::Editor;
use crate::components::{Change, Entry, Scale};
use crate::format::origin::{self, Key};
use crate::format::{amount_in_words, exact_in_words};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::{NodeId, Study};
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::sync::Arc;

/// A study that stands beside the bill, with the name of its panel.
#[derive(Clone, Copy)]
pub struct Beside {
    /// Tells panels apart.
    pub panel: &'static str,
    /// What the panel is called, for the lead of an explanation.
    pub title: fn(Lang) -> &'static str,
    /// Its figures.
    pub study: Signal<Arc<Study>>,
}

/// The name of a figure in its study.
pub fn key(study: &Study, id: NodeId) -> Key {
    let node = study.node(id);
    (node.figure, node.subject)
}

/// A figure's value as it is shown: money to the tyiyn, shares to a tenth, litres and cubic metres.
pub fn shown(lang: Lang, study: &Study, key: Key) -> Option<String> {
    let node = study.node(study.find(key.0, key.1)?);
    node.amount.ok().map(|amount| amount_in_words(lang, amount, node.unit, Period::None))
}

/// A sum without its sign, for sentences that say the direction.
pub fn unsigned(lang: Lang, amount: i64) -> String {
    exact_in_words(lang, amount.saturating_abs(), Unit::Som)
}

/// The value of a figure as a button that opens its origin; words where it is missing.
pub fn number(editor: Editor, beside: Beside, key: Key) -> AnyView {
    let lang = Settings::lang();
    let text = Memo::new(move |_| beside.study.with(|study| shown(lang.get(), study, key)));
    let known = Memo::new(move |_| text.with(Option::is_some));
    (move || {
        if known.get() {
            view! {
                <button
                    class="advice__number"
                    type="button"
                    aria-controls="explanation"
                    aria-expanded=move || if editor.explains_beside(key, beside) { "true" } else { "false" }
                    on:click=move |_| editor.explain_beside(key, beside)
                >
                    {move || text.get().unwrap_or_default()}
                </button>
            }
            .into_any()
        } else {
            view! { <span class="muted">{say(messages::adviser_no_value)}</span> }.into_any()
        }
    })
    .into_any()
}

/// The sentence that names the data a figure needs; nothing when it misses none.
pub fn missing(beside: Beside, key: Key) -> AnyView {
    let lang = Settings::lang();
    let names = Memo::new(move |_| {
        beside.study.with(|study| study.find(key.0, key.1).and_then(|id| origin::missing(lang.get(), study, id)))
    });
    (move || {
        names
            .get()
            .map(|names| view! { <p class="advice__missing">{messages::adviser_missing(lang.get(), &names)}</p> })
    })
    .into_any()
}

/// A number that is typed here and may be left open.
pub fn open_entry(scale: Scale, typed: RwSignal<Option<i64>>) -> Entry {
    Entry::new(scale, typed, move |change| match change {
        Change::Moving(amount) | Change::Set(amount) => typed.set(Some(amount)),
        Change::Emptied => typed.set(None),
        Change::Settled => {}
    })
    .optional()
}
