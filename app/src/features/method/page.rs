//! The pages: the list of figures, and one figure's method.

use super::model::{self, Chapter, Example, TaxNote};
use crate::components::{Badge, BasisLine, FigureLink, Layout, ProvenanceLine, RuleLine, method_address};
use crate::format::origin;
use crate::format::{exact_in_words, figure_meaning, figure_name, node_name, period_words, service_name, unit_words};
use crate::hooks::use_title;
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::{Node, Origin, Study};
use aimak_core::figure::{FigureId, Kind};
use aimak_core::lang::Lang;
use aimak_core::legal::Evidence;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// All figures, by chapter.
#[component]
pub fn Index() -> impl IntoView {
    let lang = Settings::lang();
    use_title(move || messages::method_index_title(lang.get()).to_owned());
    view! {
        <Layout>
            <div class="title-row">
                <div class="title-row__text">
                    <h1 class="title-row__title">{move || messages::method_index_title(lang.get())}</h1>
                    <p class="title-row__lead">{move || messages::method_index_lead(lang.get())}</p>
                </div>
            </div>
            {list()}
        </Layout>
    }
    .into_any()
}

/// How one figure is calculated.
#[component]
pub fn Page() -> impl IntoView {
    let lang = Settings::lang();
    let params = use_params_map();
    let figure = Memo::new(move |_| params.with(|params| params.get_str("figure").and_then(FigureId::from_code)));
    use_title(move || match figure.get() {
        Some(figure) => figure_name(lang.get(), figure).to_owned(),
        None => messages::method_unknown_title(lang.get()).to_owned(),
    });
    view! { <Layout>{move || figure.get().map_or_else(unknown, article)}</Layout> }.into_any()
}

/// An address of no figure.
fn unknown() -> AnyView {
    let lang = Settings::lang();
    view! {
        <div class="title-row">
            <div class="title-row__text">
                <h1 class="title-row__title">{move || messages::method_unknown_title(lang.get())}</h1>
                <p class="title-row__lead">{move || messages::method_unknown_lead(lang.get())}</p>
            </div>
        </div>
        {list()}
    }
    .into_any()
}

fn list() -> AnyView {
    let lang = Settings::lang();
    let chapters: Vec<AnyView> = Chapter::ALL
        .into_iter()
        .map(|chapter| {
            let figures: Vec<AnyView> = chapter.figures().map(entry).collect();
            view! {
                <section class="method-chapter">
                    <h2>{move || chapter_title(lang.get(), chapter)}</h2>
                    <ul class="method-index">{figures}</ul>
                </section>
            }
            .into_any()
        })
        .collect();
    chapters.into_any()
}

fn entry(figure: FigureId) -> AnyView {
    let lang = Settings::lang();
    view! {
        <li>
            <a href=method_address(figure)>
                <b>{move || figure_name(lang.get(), figure)}</b>
                <span>{move || figure_meaning(lang.get(), figure)}</span>
            </a>
        </li>
    }
    .into_any()
}

fn chapter_title(lang: Lang, chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::Inputs => messages::method_chapter_inputs_title(lang),
        Chapter::Water => messages::method_chapter_water_title(lang),
        Chapter::Costs => messages::method_chapter_costs_title(lang),
        Chapter::Revenue => messages::method_chapter_revenue_title(lang),
        Chapter::Households => messages::method_chapter_households_title(lang),
        Chapter::Bill => messages::method_chapter_bill_title(lang),
    }
}

fn article(figure: FigureId) -> AnyView {
    let lang = Settings::lang();
    let users: Vec<AnyView> = model::users(figure).into_iter().map(entry).collect();
    view! {
        <article class="method stack">
            <div class="title-row">
                <div class="title-row__text">
                    <p><a class="method__back" href="/method">{move || messages::method_index_link(lang.get())}</a></p>
                    <h1 class="title-row__title">{move || figure_name(lang.get(), figure)}</h1>
                    <p class="title-row__lead">{move || figure_meaning(lang.get(), figure)}</p>
                </div>
            </div>
            {match model::example(figure) {
                Some(example) => worked(figure, example),
                None => view! { <p>{move || messages::method_example_missing(lang.get())}</p> }.into_any(),
            }}
            {facts(figure)}
            <section class="method__basis">
                <h2>{move || messages::method_basis_title(lang.get())}</h2>
                <BasisLine figure=figure/>
            </section>
            {(!users.is_empty())
                .then(|| {
                    view! {
                        <section>
                            <h2>{move || messages::method_used_title(lang.get())}</h2>
                            <ul class="method-index">{users}</ul>
                        </section>
                    }
                })}
        </article>
    }
    .into_any()
}

/// The formula, its example, and what goes into it. The table says its roles, for on phones its
/// cells are laid out one below the other.
fn worked(figure: FigureId, example: Example) -> AnyView {
    let lang = Settings::lang();
    let Example { place, service, study, id } = example;
    let node = study.node(id);
    let key = (node.figure, node.subject);
    let operands: Vec<Node> =
        origin::formula(node).into_iter().flat_map(|formula| formula.operands()).map(|part| study.node(part).clone()).collect();
    let whole = node.clone();
    let datum = operands.is_empty();
    let inputs_title = move || {
        if datum { messages::method_inputs_value_column(lang.get()) } else { messages::method_inputs_title(lang.get()) }
    };
    // A datum is its own only row.
    let rows: Vec<AnyView> = if datum {
        vec![row(whole.clone(), whole)]
    } else {
        operands.into_iter().map(|operand| row(whole.clone(), operand)).collect()
    };
    let study = Arc::new(study);
    let shown: Signal<Arc<Study>> = Signal::stored(Arc::clone(&study));
    let words = move || origin::rule(lang.get(), &study, id).words;
    let formula = move || match words() {
        Some(words) => view! { <b>{figure_name(lang.get(), figure)}</b> " = " {words} }.into_any(),
        None => messages::method_formula_given(lang.get()).into_any(),
    };
    view! {
        <section>
            <h2>{move || messages::method_formula_title(lang.get())}</h2>
            <p class="method__formula">{formula}</p>
        </section>
        <section>
            <h2>{move || messages::method_example_title(lang.get(), place.names.get(lang.get()))}</h2>
            <p class="method__place">
                {place.fictional.then(|| view! { <Badge evidence=Evidence::Fictional/> })}
                <span>{move || messages::method_example_lead(lang.get(), service_name(lang.get(), service))}</span>
            </p>
            <RuleLine study=shown of=key numbers_only=true/>
        </section>
        <section class="method__inputs">
            <h2 id="method-inputs">{inputs_title}</h2>
            <div class="table" role="region" tabindex="0" aria-labelledby="method-inputs">
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{move || messages::method_inputs_figure_column(lang.get())}</th>
                            <th role="columnheader" scope="col" data-numeric="">{move || messages::method_inputs_value_column(lang.get())}</th>
                            <th role="columnheader" scope="col">{move || messages::method_inputs_period_column(lang.get())}</th>
                            <th role="columnheader" scope="col">{move || messages::method_inputs_source_column(lang.get())}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// One figure of the formula: name, value with unit, period, source with date and evidence.
fn row(parent: Node, operand: Node) -> AnyView {
    let lang = Settings::lang();
    let figure = operand.figure;
    let own = operand.figure == parent.figure && operand.subject == parent.subject;
    let origin = match &operand.origin {
        Origin::Computed(_) => {
            // That the sample household is nobody's does not make its bill «entered».
            let badge = (operand.evidence != Evidence::Entered).then(|| view! { <Badge evidence=operand.evidence/> });
            view! { {move || messages::method_inputs_computed_note(lang.get())} " " {badge} }.into_any()
        }
        Origin::Given(provenance) if provenance.source.is_none() && provenance.evidence == Evidence::Entered => {
            (move || messages::method_inputs_sample_note(lang.get())).into_any()
        }
        Origin::Given(provenance) => view! { <ProvenanceLine provenance=*provenance/> }.into_any(),
    };
    let value = operand.clone();
    let name = move || {
        if own { node_name(lang.get(), &operand) } else { origin::operand_name(lang.get(), &parent, &operand) }
    };
    let name = if own { name.into_any() } else { view! { <FigureLink figure=figure>{name}</FigureLink> }.into_any() };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{name}</th>
            <td role="cell" data-numeric="">{move || origin::value(lang.get(), &value)}</td>
            <td role="cell" class="nowrap">{move || period_words(lang.get(), figure.period())}</td>
            <td role="cell">{origin}</td>
        </tr>
    }
    .into_any()
}


fn facts(figure: FigureId) -> AnyView {
    let lang = Settings::lang();
    let unit = figure.unit();
    let rounding = move || {
        let step = exact_in_words(lang.get(), 1, unit);
        match figure.kind() {
            Kind::Computed => messages::method_rounding_computed(lang.get(), &step),
            Kind::Input => messages::method_rounding_given(lang.get(), &step),
        }
    };
    let tax = move || match model::tax(figure) {
        TaxNote::Before => messages::method_tax_before(lang.get()),
        TaxNote::Itself => messages::method_tax_itself(lang.get()),
        TaxNote::With => messages::method_tax_with(lang.get()),
        TaxNote::None => messages::method_tax_none(lang.get()),
    };
    view! {
        <section>
            <h2>{move || messages::method_facts_title(lang.get())}</h2>
            <dl class="method__facts">
                <div>
                    <dt>{move || messages::method_unit_label(lang.get())}</dt>
                    <dd>{move || unit_words(lang.get(), unit)}</dd>
                </div>
                <div>
                    <dt>{move || messages::method_period_label(lang.get())}</dt>
                    <dd>{move || period_words(lang.get(), figure.period())}</dd>
                </div>
                <div>
                    <dt>{move || messages::method_rounding_label(lang.get())}</dt>
                    <dd>{rounding}</dd>
                </div>
                <div>
                    <dt>{move || messages::method_tax_label(lang.get())}</dt>
                    <dd>{tax}</dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}
