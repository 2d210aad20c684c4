//! A drawing beside a word.

use leptos::prelude::*;

/// An icon of the sprite: `<Icon name="water"/>`. Decoration only: the word stands beside it.
#[component]
pub fn Icon(
    /// Name in the sprite, without `i-`.
    #[prop(into)]
    name: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use href=move || format!("#i-{}", name.get())></use>
        </svg>
    }
}
