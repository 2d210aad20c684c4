//! The notice of a new tariff: rates by group, from when, tax, whom to ask.

use super::brief::{rates, rise};
use super::model::{Dossier, Paper};
use super::parts::{line, part, sheet};
use crate::format::service_name;
use crate::messages;
use aimak_core::lang::Lang;
use leptos::prelude::*;

/// The notice.
pub fn view(lang: Lang, dossier: &Dossier) -> AnyView {
    let title = messages::papers_notice_title(lang, service_name(lang, dossier.service));
    let body = view! {
        <div class="paper__lines">
            {line(messages::papers_notice_decision(lang))}
            {line(messages::papers_notice_agreed(lang))}
            {line(messages::papers_notice_from(lang))}
        </div>
        {part(messages::papers_notice_rates_title(lang), rates(lang, dossier))}
        <p>{messages::papers_notice_draft(lang)}</p>
        {rise(lang, dossier).map(|text| view! { <p>{text}</p> })}
        {part(
            messages::papers_notice_tax_title(lang),
            view! {
                <p>{messages::papers_notice_tax_text(lang)}</p>
                {line(messages::papers_notice_tax_label(lang))}
            },
        )}
        {part(
            messages::papers_notice_ask_title(lang),
            view! {
                <div class="paper__lines">
                    {line(messages::papers_notice_provider(lang))}
                    {line(messages::papers_notice_address(lang))}
                    {line(messages::papers_notice_phone(lang))}
                    {line(messages::papers_notice_hours(lang))}
                    {line(messages::papers_notice_complaint(lang))}
                </div>
            },
        )}
    };
    sheet(lang, dossier, Paper::Notice, title, body.into_any())
}
