//! Where a value or a rule was read.

use crate::format::title_lang;
use crate::messages;
use crate::state::{say, say_with};
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
    let title = if source.url.is_empty() {
        view! { <cite lang=title_lang(source.title)>{source.title}</cite> }.into_any()
    } else {
        view! { <a href=source.url rel="external noopener" lang=title_lang(source.title)>{source.title}</a> }.into_any()
    };
    view! { {title} ", " <span class="nowrap">{say_with(move |lang| format::date_known(lang, source.date))}</span> }
        .into_any()
}

/// Where a datum comes from: badge, source, date; or that somebody typed it in here.
#[component]
pub fn ProvenanceLine(
    /// Of the datum.
    provenance: Provenance,
) -> impl IntoView {
    let source = match provenance.source {
        Some(source) => view! { {say(messages::source_title_label)} " " <SourceLink source=source/> " " }.into_any(),
        None => (provenance.evidence == Evidence::Entered)
            .then(|| view! { {say(messages::explanation_entered_note)} " " })
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
    let basis = figure.basis();
    let (unconfirmed, source) = match basis {
        Basis::Law(source) => (true, Some(*source)),
        Basis::Method(source) => (false, Some(*source)),
        Basis::OwnDesign => (true, None),
        Basis::Datum => (false, None),
    };
    let words = say(match basis {
        Basis::Law(_) => messages::explanation_basis_law,
        Basis::Method(_) => messages::explanation_basis_method,
        Basis::OwnDesign => messages::explanation_basis_own,
        Basis::Datum => messages::explanation_basis_datum,
    });
    view! {
        {unconfirmed.then(|| view! { <Badge evidence=Evidence::NotYetConfirmed/> })}
        <p>
            {words}
            {source.map(|source| view! { " " <SourceLink source=source/> })}
        </p>
    }
    .into_any()
}
