//! A typed number between minus and plus.

mod entry;
mod scale;

pub use entry::{Change, Entry};
pub use scale::{EntryFault, Scale, unit_word};

use super::Icon;
use crate::messages;
use crate::state::Settings;
use leptos::prelude::*;

/// A typed number between minus and plus, with the sentence of what is wrong below it.
///
/// The label belongs to the caller: `<label for=id>`. What is typed stays in the field until it is
/// read, also when the language changes; while it cannot be read, the last good value counts.
#[component]
pub fn Stepper(
    /// Id of the typed field; `-unit` and `-error` are made of it.
    #[prop(into)]
    id: String,
    /// What the number is, for the names of − and +.
    #[prop(into)]
    name: Signal<String>,
    /// The number.
    entry: Entry,
    /// Ids of more texts that describe the field.
    #[prop(into, optional)]
    described_by: String,
    /// The citizen's size.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let lang = Settings::lang();
    let scale = entry.scale();
    let unit_id = id.clone() + "-unit";
    let error_id = id.clone() + "-error";
    let describes = [unit_id.as_str(), described_by.as_str(), error_id.as_str()].join(" ");
    let fault = Memo::new(move |_| entry.fault());
    view! {
        <div class="stepper" data-size=large.then_some("large")>
            <button
                class="stepper__button"
                type="button"
                aria-label=move || messages::control_stepper_less(lang.get(), &name.get())
                aria-disabled=move || entry.lowest().then_some("true")
                on:click=move |_| entry.down(1)
            >
                <Icon name="minus"/>
            </button>
            <span class="stepper__field">
                <input
                    class="stepper__input"
                    id=id
                    type="text"
                    inputmode=if scale.unit.decimals() == 0 { "numeric" } else { "decimal" }
                    autocomplete="off"
                    aria-describedby=describes
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    prop:value=move || entry.text(lang.get())
                    on:input=move |event| entry.typed(event_target_value(&event))
                    on:blur=move |_| entry.settle()
                    on:keydown=move |event| match event.key().as_str() {
                        "Enter" => entry.settle(),
                        "ArrowUp" => {
                            event.prevent_default();
                            entry.up(1);
                        }
                        "ArrowDown" => {
                            event.prevent_default();
                            entry.down(1);
                        }
                        _ => {}
                    }
                />
                <span class="stepper__unit" id=unit_id>{move || unit_word(lang.get(), scale.unit)}</span>
            </span>
            <button
                class="stepper__button"
                type="button"
                aria-label=move || messages::control_stepper_more(lang.get(), &name.get())
                aria-disabled=move || entry.highest().then_some("true")
                on:click=move |_| entry.up(1)
            >
                <Icon name="plus"/>
            </button>
        </div>
        <p class="field__error" id=error_id aria-live="polite">
            {move || {
                fault
                    .get()
                    .map(|fault| {
                        let lang = lang.get();
                        let sentence = fault.sentence(lang, scale, &entry.text(lang));
                        let kept = entry.kept(lang);
                        view! {
                            <Icon name="octagon-x"/>
                            <span>{sentence} {kept.map(|kept| [" ", kept.as_str()].concat())}</span>
                        }
                    })
            }}
        </p>
    }
    .into_any()
}
