//! The comparative table: before and after.

use super::brief::{poorest, side_by_side};
use super::model::{Dossier, Paper};
use super::parts::{Row, Table, part, sheet};
use crate::format::service_name;
use crate::messages;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::number::divide_round;
use leptos::prelude::*;

/// The table.
pub fn view(lang: Lang, dossier: &Dossier) -> AnyView {
    let title = messages::papers_comparison_title(lang, service_name(lang, dossier.service));
    let body = view! {
        {part(messages::papers_comparison_rates_title(lang), rates(lang, dossier))}
        {part(messages::papers_comparison_bills_title(lang), poorest(lang, dossier))}
        {part(messages::papers_comparison_figures_title(lang), side_by_side(lang, dossier))}
    };
    sheet(lang, dossier, Paper::Comparison, title, body.into_any())
}

/// Every rate before the plan and when its last step is made, with the difference.
fn rates(lang: Lang, dossier: &Dossier) -> AnyView {
    let last = dossier.steps().last().copied().unwrap_or_else(|| dossier.first());
    let mut rows = Vec::new();
    for group in dossier.rates(lang) {
        rows.push(Row::Group(group.name));
        rows.extend(group.rates.iter().map(|rate| {
            let then = dossier.rate_in(rate, last);
            let more = rate.today.zip(then).map(|(now, then)| then - now);
            let share =
                more.zip(rate.today).and_then(|(more, now)| divide_round(i128::from(more) * 10_000, i128::from(now)));
            let sign = |text: String| if more.is_some_and(|more| more > 0) { ["+", &text].concat() } else { text };
            let cells = vec![
                rate.unit.to_owned(),
                rate.number(lang, rate.today),
                rate.number(lang, then),
                sign(rate.number(lang, more)),
                // Of nothing there is no share.
                share.map_or_else(|| "–".to_owned(), |share| sign(format::percent(lang, share, 1))),
            ];
            Row::Plain(rate.name.clone(), cells)
        }));
    }
    Table {
        id: "paper-before",
        caption: messages::papers_rates_caption(lang).to_owned(),
        heads: vec![
            messages::papers_rates_head(lang).to_owned(),
            messages::papers_rates_unit(lang).to_owned(),
            messages::papers_comparison_before(lang, &dossier.plan.book_year.to_string()),
            messages::papers_comparison_after(lang, &last.to_string()),
            messages::papers_comparison_more(lang).to_owned(),
            messages::papers_comparison_share(lang).to_owned(),
        ],
        rows,
    }
    .view()
}
