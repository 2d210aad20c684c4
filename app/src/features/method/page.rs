//! The pages: the list of figures, and one figure's method.

use super::model::{self, Chapter, Example, TaxNote};
use crate::components::{Badge, BasisLine, FigureLink, Layout, ProvenanceLine, RuleLine, method_address};
use crate::format::origin;
use crate::format::{exact_in_words, figure_meaning, figure_name, node_name, period_words, service_name, unit_words};
use crate::hooks::use_title;
use crate::messages;
use crate::state::{Settings, say, say_of, say_with};
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
                    <h1 class="title-row__title">{say(messages::method_index_title)}</h1>
                    <p class="title-row__lead">{say(messages::method_index_lead)}</p>
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
    view! {
        <div class="title-row">
            <div class="title-row__text">
                <h1 class="title-row__title">{say(messages::method_unknown_title)}</h1>
                <p class="title-row__lead">{say(messages::method_unknown_lead)}</p>
            </div>
        </div>
        {list()}
    }
    .into_any()
}

fn list() -> AnyView {
    let chapters: Vec<AnyView> = Chapter::ALL
        .into_iter()
        .map(|chapter| {
            let figures: Vec<AnyView> = chapter.figures().map(entry).collect();
            view! {
                <section class="method-chapter">
                    <h2>{say_of(chapter_title, chapter)}</h2>
                    <ul class="method-index">{figures}</ul>
                </section>
            }
            .into_any()
        })
        .collect();
    chapters.into_any()
}

fn entry(figure: FigureId) -> AnyView {
    view! {
        <li>
            <a href=method_address(figure)>
                <b>{say_of(figure_name, figure)}</b>
                <span>{say_of(figure_meaning, figure)}</span>
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
    let users: Vec<AnyView> = model::users(figure).into_iter().map(entry).collect();
    view! {
        <article class="method stack">
            <div class="title-row">
                <div class="title-row__text">
                    <p><a class="method__back" href="/method">{say(messages::method_index_link)}</a></p>
                    <h1 class="title-row__title">{say_of(figure_name, figure)}</h1>
                    <p class="title-row__lead">{say_of(figure_meaning, figure)}</p>
                </div>
            </div>
            {match model::example(figure) {
                Some(example) => worked(figure, example),
                None => view! { <p>{say(messages::method_example_missing)}</p> }.into_any(),
            }}
            {facts(figure)}
            <section class="method__basis">
                <h2>{say(messages::method_basis_title)}</h2>
                <BasisLine figure=figure/>
            </section>
            {(!users.is_empty())
                .then(|| {
                    view! {
                        <section>
                            <h2>{say(messages::method_used_title)}</h2>
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
    let Example { place, service, made_up, study, id } = example;
    let node = study.node(id);
    let key = (node.figure, node.subject);
    let operands: Vec<Node> = origin::formula(node)
        .into_iter()
        .flat_map(|formula| formula.operands())
        .map(|part| study.node(part).clone())
        .collect();
    let lead = if made_up { messages::method_example_made_up_lead } else { messages::method_example_lead };
    let whole = node.clone();
    let datum = operands.is_empty();
    let inputs_title = say(if datum { messages::method_inputs_value_column } else { messages::method_inputs_title });
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
            <h2>{say(messages::method_formula_title)}</h2>
            <p class="method__formula">{formula}</p>
        </section>
        <section>
            <h2>{say_with(move |lang| messages::method_example_title(lang, place.names.get(lang)))}</h2>
            <p class="method__place">
                {place.fictional.then(|| view! { <Badge evidence=Evidence::Fictional/> })}
                <span>{say_with(move |lang| lead(lang, service_name(lang, service)))}</span>
            </p>
            <RuleLine study=shown of=key numbers_only=true/>
        </section>
        <section class="method__inputs">
            <h2 id="method-inputs">{inputs_title}</h2>
            <div class="table" role="region" tabindex="0" aria-labelledby="method-inputs">
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{say(messages::method_inputs_figure_column)}</th>
                            <th role="columnheader" scope="col" data-numeric="">{say(messages::method_inputs_value_column)}</th>
                            <th role="columnheader" scope="col">{say(messages::method_inputs_period_column)}</th>
                            <th role="columnheader" scope="col">{say(messages::method_inputs_source_column)}</th>
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
    let figure = operand.figure;
    let own = operand.figure == parent.figure && operand.subject == parent.subject;
    let origin = match &operand.origin {
        Origin::Computed(_) => {
            // That the sample household is nobody's does not make its bill «entered».
            let badge = (operand.evidence != Evidence::Entered).then(|| view! { <Badge evidence=operand.evidence/> });
            view! { {say(messages::method_inputs_computed_note)} " " {badge} }.into_any()
        }
        Origin::Given(provenance) if provenance.source.is_none() && provenance.evidence == Evidence::Entered => {
            say(messages::method_inputs_sample_note).into_any()
        }
        Origin::Given(provenance) => view! { <ProvenanceLine provenance=*provenance/> }.into_any(),
    };
    let value = operand.clone();
    let name = say_with(
        move |lang| if own { node_name(lang, &operand) } else { origin::operand_name(lang, &parent, &operand) },
    );
    let name = if own { name.into_any() } else { view! { <FigureLink figure=figure>{name}</FigureLink> }.into_any() };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{name}</th>
            <td role="cell" data-numeric="">{say_with(move |lang| origin::value(lang, &value))}</td>
            <td role="cell" class="nowrap">{say_of(period_words, figure.period())}</td>
            <td role="cell">{origin}</td>
        </tr>
    }
    .into_any()
}

fn facts(figure: FigureId) -> AnyView {
    let unit = figure.unit();
    let rounding = say_with(move |lang| {
        let step = exact_in_words(lang, 1, unit);
        match figure.kind() {
            Kind::Computed => messages::method_rounding_computed(lang, &step),
            Kind::Input => messages::method_rounding_given(lang, &step),
        }
    });
    let tax = say(match model::tax(figure) {
        TaxNote::Before => messages::method_tax_before,
        TaxNote::Itself => messages::method_tax_itself,
        TaxNote::With => messages::method_tax_with,
        TaxNote::None => messages::method_tax_none,
    });
    view! {
        <section>
            <h2>{say(messages::method_facts_title)}</h2>
            <dl class="method__facts">
                <div>
                    <dt>{say(messages::method_unit_label)}</dt>
                    <dd>{say_of(unit_words, unit)}</dd>
                </div>
                <div>
                    <dt>{say(messages::method_period_label)}</dt>
                    <dd>{say_of(period_words, figure.period())}</dd>
                </div>
                <div>
                    <dt>{say(messages::method_rounding_label)}</dt>
                    <dd>{rounding}</dd>
                </div>
                <div>
                    <dt>{say(messages::method_tax_label)}</dt>
                    <dd>{tax}</dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}
