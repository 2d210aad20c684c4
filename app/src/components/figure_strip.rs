//! The main figures in a row: label, value, difference from today, status.

use super::delta::{Delta, Difference};
use super::status::{Status, Verdict};
use leptos::prelude::*;

/// A figure's number and unit, apart, so that the number can be large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The number as the language writes it.
    pub number: String,
    /// The unit's word; empty when it belongs to the number.
    pub unit: &'static str,
}

/// One figure of a strip; the number is a button that opens its origin.
#[component]
pub fn Figure(
    /// Id of the label.
    #[prop(into)]
    id: String,
    /// The figure's name.
    #[prop(into)]
    label: Signal<String>,
    /// The value; `None` when it is missing.
    #[prop(into)]
    value: Signal<Option<Shown>>,
    /// Against today.
    #[prop(into)]
    difference: Signal<Option<Difference>>,
    /// Against a line.
    #[prop(into)]
    verdict: Signal<Option<(Verdict, String)>>,
    /// Whether its origin is open.
    #[prop(into)]
    expanded: Signal<bool>,
    /// The number was pressed.
    on_open: Callback<()>,
    /// What stands in place of a missing value.
    #[prop(into)]
    missing: ViewFn,
) -> impl IntoView {
    let known = Memo::new(move |_| value.with(Option::is_some));
    let number = move || value.with(|value| value.as_ref().map(|value| value.number.clone()).unwrap_or_default());
    let unit = move || value.with(|value| value.as_ref().map_or("", |value| value.unit));
    let label_id = id.clone();
    let shown = move || {
        if known.get() {
            view! {
                <button
                    class="figure__value"
                    type="button"
                    aria-describedby=label_id.clone()
                    aria-controls="explanation"
                    aria-expanded=move || if expanded.get() { "true" } else { "false" }
                    on:click=move |_| on_open.run(())
                >
                    <span class="figure__number">{number}</span>
                    " "
                    <span class="figure__unit">{unit}</span>
                </button>
            }
            .into_any()
        } else {
            missing.run()
        }
    };
    view! {
        <li class="figure">
            <p class="figure__label" id=id>{move || label.get()}</p>
            {shown}
            <Delta difference=difference/>
            <Status verdict=verdict/>
        </li>
    }
    .into_any()
}
