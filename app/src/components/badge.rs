//! How sure a value is, beside the value.

use super::Icon;
use crate::format::evidence_name;
use crate::state::Settings;
use aimak_core::legal::Evidence;
use leptos::prelude::*;

/// A badge that says how sure a value is: by edge, icon and word.
#[component]
pub fn Badge(
    /// How sure it is.
    #[prop(into)]
    evidence: Signal<Evidence>,
) -> impl IntoView {
    let lang = Settings::lang();
    let icon = Signal::derive(move || icon(evidence.get()));
    view! {
        <span class="badge" data-evidence=move || evidence.get().code()>
            <Icon name=icon/>
            {move || evidence_name(lang.get(), evidence.get())}
        </span>
    }
    .into_any()
}

const fn icon(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Convention => "check",
        Evidence::Measured => "gauge",
        Evidence::Decided => "document",
        Evidence::Statistic => "chart-bar",
        Evidence::Modelled => "wave",
        Evidence::Assumed => "approx",
        Evidence::Draft => "pencil",
        Evidence::Entered => "keyboard",
        Evidence::NotYetConfirmed => "question",
        Evidence::Fictional => "fictional",
    }
}
