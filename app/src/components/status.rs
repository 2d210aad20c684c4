//! Good, watch or problem: shape, word and colour together, always with a reason.

use super::Icon;
use leptos::prelude::*;

/// How a figure stands against a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Good,
    /// To be watched.
    Watch,
    /// Not as it should be.
    Problem,
}

impl Verdict {
    const fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Watch => "watch",
            Self::Problem => "problem",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Good => "disc-check",
            Self::Watch => "warning",
            Self::Problem => "octagon-x",
        }
    }
}

/// A verdict with its reason; an empty row without one.
#[component]
pub fn Status(
    /// The verdict and why.
    #[prop(into)]
    verdict: Signal<Option<(Verdict, String)>>,
) -> impl IntoView {
    let kind = Memo::new(move |_| verdict.with(|verdict| verdict.as_ref().map(|&(kind, _)| kind)));
    let reason = move || verdict.with(|verdict| verdict.as_ref().map(|(_, reason)| reason.clone()).unwrap_or_default());
    view! {
        <p class="status" data-status=move || kind.get().map(Verdict::code)>
            {move || kind.get().map(|kind| view! { <Icon name=kind.icon()/> })}
            <span>{reason}</span>
        </p>
    }
}
