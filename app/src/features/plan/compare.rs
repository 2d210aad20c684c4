//! Choices side by side, in the same rows and digits.

use super::model::{Column, compared};
use super::state::Studio;
use crate::components::{Icon, Pair};
use crate::format::figure_name;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::At;
use leptos::prelude::*;

/// The table of choices in the year in view.
pub fn comparison(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let first = studio.year.get_untracked();
    let known = |&(figure, at): &(FigureId, At)| {
        studio.option.with_untracked(|study| study.find(figure, Subject::Plan(at.in_year(first))).is_some())
    };
    let rows = compared(studio.service).into_iter().filter(known).map(|(figure, at)| row(studio, figure, at));
    let heads = Column::ALL.map(|column| {
        view! {
            <th role="columnheader" scope="col" data-choice=(column == Column::Option).then_some("option")>
                <span class="choice" data-choice=column.code()>
                    <Icon name=column.icon()/>
                    {move || column.name(lang.get())}
                </span>
            </th>
        }
    });
    view! {
        <section class="panel" data-wide="">
            <h2 class="comparison__title" id="comparison-title">
                {move || messages::plan_comparison_title(lang.get(), &studio.year.get().to_string())}
            </h2>
            <table class="comparison" role="table" aria-labelledby="comparison-title" data-count="3">
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"><span class="visually-hidden">{say(messages::plan_comparison_figure)}</span></td>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(studio: Studio, figure: FigureId, at: At) -> AnyView {
    let lang = Settings::lang();
    let key = Memo::new(move |_| (figure, Subject::Plan(at.in_year(studio.year.get()))));
    let cell = |column: Column| {
        let study = studio.study(column);
        // All in the digits of the plan in view.
        let pair = Memo::new(move |_| {
            let (figure, subject) = key.get();
            studio.option.with(|option| study.with(|study| Pair::whole(figure, (option, study), subject)))
        });
        let text = Memo::new(move |_| pair.get().text(lang.get()));
        let known = Memo::new(move |_| text.with(Option::is_some));
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
        view! { <td role="cell" data-choice=(column == Column::Option).then_some("option")>{number}</td> }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{move || figure_name(lang.get(), figure)}</th>
            {Column::ALL.map(cell)}
        </tr>
    }
    .into_any()
}
