//! The annex for the antimonopoly body: how the required revenue and the average tariff follow from
//! the data of the books, step by step, and what of resolution No. 320 is not confirmed.

use super::model::{Dossier, Paper, short};
use super::parts::{Row, Table, part, sentences, sheet};
use crate::components::{Badge, SourceLink};
use crate::format::origin::{formula, numbers, value};
use crate::format::{evidence_name, exact_in_words, service_name};
use crate::messages;
use aimak_core::explain::{NodeId, Origin};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::{Component, CostBasis, Figure, Line};
use aimak_core::lang::Lang;
use aimak_core::legal::{Basis, Evidence, Source};
use aimak_words::finance::{component_name, cost_basis_name};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The deepest step that is indented further.
const DEEPEST: usize = 6;

/// The annex.
pub fn view(lang: Lang, dossier: &Dossier) -> AnyView {
    let year = dossier.first();
    let at = dossier.at().in_year(year);
    let title = messages::papers_annex_title(lang, service_name(lang, dossier.service), &year.to_string());
    let roots: Vec<NodeId> = [FigureId::AverageCostCoveringTariff, FigureId::AverageTariff]
        .into_iter()
        .filter_map(|figure| dossier.option.find(figure, Subject::Plan(at)))
        .collect();
    let steps = Steps::of(dossier, &roots);
    let sources = steps.sources(dossier);
    let unsure = dossier.unsure(&roots);
    let unsure: Vec<String> = unsure
        .into_iter()
        .map(|id| {
            let node = dossier.option.node(id);
            [&dossier.figure(lang, node, year), ": ", &short(lang, node)].concat()
        })
        .collect();
    let basis = dossier.of().map_or(CostBasis::Resolution320, |of| of.basis);
    let body = view! {
        <p class="paper__lead">{messages::papers_annex_lead(lang, cost_basis_name(lang, basis))}</p>
        {part(messages::papers_annex_components_title(lang), components(lang, dossier))}
        {part(messages::papers_annex_steps_title(lang), steps.view(lang, dossier, year))}
        {(!unsure.is_empty()).then(|| part(messages::papers_brief_unsure_title(lang), sentences(unsure)))}
        {part(messages::papers_annex_sources_title(lang), listed(sources))}
    };
    sheet(lang, dossier, Paper::Annex, title, body.into_any())
}

/// Every component that resolution No. 320 may hold, with what the plan counts and how sure the
/// rule is: its text was not read, so none is confirmed.
fn components(lang: Lang, dossier: &Dossier) -> AnyView {
    let at = dossier.at();
    let year = at.in_year(dossier.first());
    let some = |line: Line, figure: FigureId| {
        let of = if figure == Figure::Inclusion.into() { at } else { year };
        dossier.words(lang, &dossier.option, figure, of.line(line))
    };
    let rows = Component::ALL.into_iter().map(|component| {
        let line = Line::Component(component);
        let counted = dossier.option.find(Figure::Inclusion.into(), Subject::Plan(at.line(line))).is_some();
        let cells = if counted {
            [some(line, Figure::Inclusion.into()), some(line, Figure::ComponentIncluded.into())]
        } else {
            [messages::papers_annex_not_counted(lang).to_owned(), String::new()]
        };
        let mut cells = cells.to_vec();
        cells.push(evidence_name(lang, Evidence::NotYetConfirmed).to_owned());
        Row::Plain(component_name(lang, component).to_owned(), cells)
    });
    let table = Table {
        id: "paper-components",
        caption: messages::papers_annex_components_caption(lang, &dossier.first().to_string()),
        heads: [
            messages::papers_cost_head(lang),
            messages::papers_annex_share(lang),
            messages::papers_cost_amount(lang),
            messages::papers_annex_rule(lang),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows.collect(),
    };
    view! {
        {table.view()}
        <p>{messages::papers_annex_components_text(lang)}</p>
    }
    .into_any()
}

fn listed(sources: Vec<Source>) -> AnyView {
    let items = sources.into_iter().map(|source| view! { <li><SourceLink source=source/></li> }).collect_view();
    view! { <ul class="paper__list">{items}</ul> }.into_any()
}

/// A figure in the order of the derivation.
struct Step {
    /// How deep it stands.
    depth: usize,
    /// Which figure.
    id: NodeId,
}

/// The derivation of some figures down to their data: each figure once, above what it follows from.
struct Steps {
    /// In order; a step is called by its place, counted from 1.
    steps: Vec<Step>,
    /// The step of a figure, by its place in the study.
    known: BTreeMap<usize, usize>,
}

impl Steps {
    fn of(dossier: &Dossier, roots: &[NodeId]) -> Self {
        let mut steps = Self { steps: Vec::new(), known: BTreeMap::new() };
        for &id in roots {
            steps.write(dossier, 0, id);
        }
        steps
    }

    fn write(&mut self, dossier: &Dossier, depth: usize, id: NodeId) {
        if self.known.contains_key(&id.position()) {
            return;
        }
        self.steps.push(Step { depth, id });
        self.known.insert(id.position(), self.steps.len());
        if let Some(formula) = formula(dossier.option.node(id)) {
            for part in formula.operands() {
                self.write(dossier, depth + 1, part);
            }
        }
    }

    /// The steps that a figure's rule uses: «3, 7, 12».
    fn used(&self, dossier: &Dossier, id: NodeId) -> Option<String> {
        let parts = formula(dossier.option.node(id))?.operands();
        let steps: Vec<String> =
            parts.filter_map(|part| self.known.get(&part.position())).map(usize::to_string).collect();
        Some(steps.join(", "))
    }

    /// Where rules and data were read, each once.
    fn sources(&self, dossier: &Dossier) -> Vec<Source> {
        let mut found: Vec<Source> = Vec::new();
        for step in &self.steps {
            let node = dossier.option.node(step.id);
            let source = match &node.origin {
                Origin::Given(provenance) => provenance.source,
                Origin::Computed(_) => match node.figure.basis() {
                    Basis::Law(source) | Basis::Method(source) => Some(*source),
                    Basis::OwnDesign | Basis::Datum => None,
                },
            };
            found.extend(source.filter(|source| !found.contains(source)));
        }
        found
    }

    fn view(&self, lang: Lang, dossier: &Dossier, year: i16) -> AnyView {
        let rows = (1_usize..)
            .zip(&self.steps)
            .map(|(number, step)| row(lang, dossier, (year, number), step, self.used(dossier, step.id)))
            .collect_view();
        view! {
            <p>{messages::papers_annex_steps_text(lang)}</p>
            <div class="table annex" role="region" tabindex="0" aria-labelledby="paper-steps">
                <table>
                    <caption id="paper-steps">{messages::papers_annex_steps_caption(lang, &year.to_string())}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{messages::papers_annex_number(lang)}</th>
                            <th scope="col">{messages::papers_annex_figure(lang)}</th>
                            <th scope="col" data-numeric="">{messages::papers_annex_amount(lang)}</th>
                            <th scope="col">{messages::papers_annex_basis(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}

fn row(lang: Lang, dossier: &Dossier, (year, number): (i16, usize), step: &Step, used: Option<String>) -> AnyView {
    let node = dossier.option.node(step.id);
    let name = dossier.figure(lang, node, year);
    let (how, basis) = match &node.origin {
        Origin::Given(provenance) => {
            (dossier.note(lang, step.id), view! { <Badge evidence=provenance.evidence/> }.into_any())
        }
        Origin::Computed(_) => {
            let numbers = numbers(lang, &dossier.option, step.id).map(|numbers| {
                let steps = used.map(|used| messages::papers_annex_see(lang, &used)).unwrap_or_default();
                ["= ", &numbers, " ", &steps].concat()
            });
            (numbers, basis_words(lang, node.figure).into_any())
        }
    };
    let depth = step.depth.min(DEEPEST);
    view! {
        <tr data-depth=depth>
            <td class="annex__number">{number}</td>
            <th scope="row">
                {name}
                {how.map(|how| view! { <span class="annex__how">{how}</span> })}
            </th>
            <td data-numeric="">{node.amount.map_or_else(|_| value(lang, node), |amount| exact_in_words(lang, amount, node.unit))}</td>
            <td class="annex__basis">{basis}</td>
        </tr>
    }
    .into_any()
}

/// What the rule of a figure rests on, in few words; the sources stand below the table.
fn basis_words(lang: Lang, figure: FigureId) -> &'static str {
    match figure.basis() {
        Basis::Law(_) => messages::papers_annex_basis_law(lang),
        Basis::Method(_) => messages::papers_annex_basis_method(lang),
        Basis::OwnDesign => messages::papers_annex_basis_own(lang),
        Basis::Datum => messages::papers_annex_basis_datum(lang),
    }
}
