//! Where a value or a rule was read.

use crate::format::title_lang;
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Provenance;
use aimak_core::figure::FigureId;
use aimak_core::format;
use aimak_core::legal::{Basis, Evidence, Source};
use leptos::prelude::*;

use super::Badge;

/// A source as a link with its date; the title stays in its own language.
#[component]
pub fn SourceLink(
    /// The page.
    source: Source,
) -> impl IntoView {
    let lang = Settings::lang();
    let title = if source.url.is_empty() {
        view! { <cite lang=title_lang(source.title)>{source.title}</cite> }.into_any()
    } else {
        view! { <a href=source.url rel="external noopener" lang=title_lang(source.title)>{source.title}</a> }.into_any()
    };
    view! { {title} ", " <span class="nowrap">{move || format::date_known(lang.get(), source.date)}</span> }.into_any()
}

/// Where a datum comes from: badge, source, date; or that somebody typed it in here.
#[component]
pub fn ProvenanceLine(
    /// Of the datum.
    provenance: Provenance,
) -> impl IntoView {
    let lang = Settings::lang();
    let source = match provenance.source {
        Some(source) => {
            view! { {move || messages::source_title_label(lang.get())} " " <SourceLink source=source/> " " }.into_any()
        }
        None => (provenance.evidence == Evidence::Entered)
            .then(|| view! { {move || messages::explanation_entered_note(lang.get())} " " })
            .into_any(),
    };
    view! {
        {source}
        <Badge evidence=provenance.evidence/>
    }
    .into_any()
}

/// What a figure's rule rests on, in a sentence, with its source; our own design and law that
/// could not be read whole say so.
#[component]
pub fn BasisLine(
    /// Whose rule.
    figure: FigureId,
) -> impl IntoView {
    let lang = Settings::lang();
    let basis = figure.basis();
    let (unconfirmed, source) = match basis {
        Basis::Law(source) => (true, Some(*source)),
        Basis::Method(source) => (false, Some(*source)),
        Basis::OwnDesign => (true, None),
        Basis::Datum => (false, None),
    };
    let words = move || match basis {
        Basis::Law(_) => messages::explanation_basis_law(lang.get()),
        Basis::Method(_) => messages::explanation_basis_method(lang.get()),
        Basis::OwnDesign => messages::explanation_basis_own(lang.get()),
        Basis::Datum => messages::explanation_basis_datum(lang.get()),
    };
    view! {
        {unconfirmed.then(|| view! { <Badge evidence=Evidence::NotYetConfirmed/> })}
        <p>
            {words}
            {source.map(|source| view! { " " <SourceLink source=source/> })}
        </p>
    }
    .into_any()
}
