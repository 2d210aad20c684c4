//! Choices side by side, in the same rows and digits.

use super::model::{Column, compared};
use super::state::Studio;
use crate::components::{Icon, Pair};
use crate::format::figure_name;
use crate::hooks::use_in_view;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::At;
use leptos::html::Section;
use leptos::prelude::*;
use std::sync::Arc;

/// The table of choices in the year in view.
pub fn comparison(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let columns = Memo::new(move |_| studio.columns());
    let place = NodeRef::<Section>::new();
    let option = studio.option_for(use_in_view(place));
    view! {
        <section class="panel" data-wide="" node_ref=place>
            <h2 class="comparison__title" id="comparison-title">
                {move || messages::plan_comparison_title(lang.get(), &studio.year.get().to_string())}
            </h2>
            {move || table(studio, option, columns.get())}
        </section>
    }
    .into_any()
}

fn mark(column: Column) -> Option<&'static str> {
    (column == Column::Option).then_some("option")
}

fn table(studio: Studio, option: Memo<Arc<Study>>, columns: Vec<Column>) -> AnyView {
    let lang = Settings::lang();
    let first = studio.year.get_untracked();
    let known = |&(figure, at): &(FigureId, At)| {
        studio.option.with_untracked(|study| study.find(figure, Subject::Plan(at.in_year(first))).is_some())
    };
    let rows = compared(studio.service)
        .into_iter()
        .filter(known)
        .map(|(figure, at)| row(studio, option, (figure, at), &columns));
    let rows = rows.collect_view();
    let count = columns.len();
    let heads = columns.into_iter().map(|column| {
        view! {
            <th role="columnheader" scope="col" data-choice=mark(column)>
                <span class="choice" data-choice=column.code()>
                    <Icon name=column.icon()/>
                    {move || studio.column_name(lang.get(), column)}
                </span>
            </th>
        }
    });
    view! {
        <div class="table" role="region" tabindex="0" aria-labelledby="comparison-title">
            <table class="comparison" role="table" aria-labelledby="comparison-title" data-count=count>
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"><span class="visually-hidden">{say(messages::plan_comparison_figure)}</span></td>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(studio: Studio, option: Memo<Arc<Study>>, (figure, at): (FigureId, At), columns: &[Column]) -> AnyView {
    let lang = Settings::lang();
    let key = Memo::new(move |_| (figure, Subject::Plan(at.in_year(studio.year.get()))));
    let cell = |&column: &Column| {
        // Each against today's rates, in the same digits.
        let pair = Memo::new(move |_| {
            let (figure, subject) = key.get();
            let study = if column == Column::Option { option.get() } else { studio.study(column) };
            studio.today.with(|today| Pair::new(figure, (today, &study), (subject, subject)))
        });
        let text = Memo::new(move |_| pair.get().text(lang.get()));
        let known = Memo::new(move |_| text.with(Option::is_some));
        let against = Memo::new(move |_| if column == Column::Today { None } else { pair.get().signed(lang.get()) });
        let number = move || {
            if known.get() {
                view! {
                    <button
                        class="studio__number"
                        type="button"
                        aria-controls="explanation"
                        aria-expanded=move || if studio.explains(key.get(), column) { "true" } else { "false" }
                        on:click=move |_| studio.explain(key.get_untracked(), column)
                    >
                        {move || text.get().unwrap_or_default()}
                    </button>
                }
                .into_any()
            } else {
                view! { <span class="muted">{say(messages::plan_missing_value)}</span> }.into_any()
            }
        };
        view! {
            <td role="cell" data-choice=mark(column)>
                {number}
                <span class="plan__against">{move || against.get()}</span>
            </td>
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{move || figure_name(lang.get(), figure)}</th>
            {columns.iter().map(cell).collect_view()}
        </tr>
    }
    .into_any()
}
