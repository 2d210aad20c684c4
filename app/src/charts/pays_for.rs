//! What bills pay for: each cost of a year as its part of 100 som.

use super::choice::{amount, line, node, share, source};
use super::frame::ChartFrame;
use super::scale::Scale;
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Plot, PlotKind, Row, Series, Table};
use crate::format::lower_first;
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::figure::FigureId;
use aimak_core::finance::{At, Component, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_words::finance::component_name;
use leptos::prelude::*;
use std::sync::Arc;

/// What costs a year is made of, line by line: of each 100 som so many go to wages, to electricity, to
/// wear. It is how a bill is split too, for every unit of the volume costs the same.
///
/// ```text
/// <WhatBillsPayFor plan=plan study=study service=service year=year/>
/// ```
#[component]
pub fn WhatBillsPayFor(
    /// The plan.
    #[prop(into)]
    plan: Signal<Arc<Plan>>,
    /// Its figures.
    #[prop(into)]
    study: Signal<Arc<Study>>,
    /// The service.
    #[prop(into)]
    service: Signal<Service>,
    /// The calendar year.
    #[prop(into)]
    year: Signal<i16>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| state(&plan.read(), &study.read(), service.get(), year.get(), lang.get()));
    view! { <ChartFrame code=CODE state=state/> }
}

const CODE: &str = "what-bills-pay-for";

/// A part of the costs, tyiyn.
struct Part {
    name: String,
    figure: FigureId,
    fill: Fill,
    amount: Option<i64>,
}

/// Lines of operation, what projects take off them, and the other components.
fn parts(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> Vec<Part> {
    let at = At::service(service).in_year(year);
    let mut parts = Vec::new();
    let lines = plan.service(service).map(|of| of.costs.len()).unwrap_or_default();
    for (number, _) in (1..).zip(0..lines) {
        let at = at.line(Line::Cost(number));
        if let Some(node) = node(study, FigureId::CostOfItem, at) {
            let name = line(lang, plan, at);
            parts.push(Part { name, figure: node.figure, fill: Fill::Running, amount: node.amount.ok() });
        }
    }
    if let Some(node) = node(study, Figure::SavedByProjects, at) {
        let amount = node.amount.ok().map(i64::saturating_neg);
        let name = crate::format::figure_name(lang, node.figure).to_owned();
        parts.push(Part { name, figure: node.figure, fill: Fill::Subsidy, amount });
    }
    for component in Component::ALL {
        if matches!(component, Component::Operating | Component::OtherSources) {
            continue;
        }
        let Some(node) = node(study, Figure::ComponentIncluded, at.line(Line::Component(component))) else { continue };
        if node.amount != Ok(0) {
            let name = component_name(lang, component).to_owned();
            parts.push(Part { name, figure: node.figure, fill: Fill::Capital, amount: node.amount.ok() });
        }
    }
    parts
}

/// The chart of a year.
fn state(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> ChartState {
    let parts = parts(plan, study, service, year, lang);
    let sum = parts.iter().map(|part| part.amount).try_fold(0_i64, |sum, part| Some(sum.saturating_add(part?)));
    let of_hundred = |part: &Part| sum.zip(part.amount).and_then(|(sum, part)| share(part, sum));
    let year_text = year.to_string();
    let unit = messages::chart_pays_unit(lang, &year_text);
    let most = parts.iter().max_by_key(|part| part.amount);
    let finding = match most.and_then(|part| Some((part, of_hundred(part)?))) {
        Some((part, share)) => messages::chart_pays_finding(
            lang,
            &year_text,
            &format::decimal(lang, share, 2, 0, 0),
            &lower_first(&part.name),
        ),
        None => messages::chart_pays_missing_finding(lang).to_owned(),
    };
    let plot = match sum {
        Some(1..) => Ok(plot(&parts, &parts.iter().map(of_hundred).collect::<Vec<_>>(), lang)),
        Some(..=0) | None => Err(messages::chart_plan_missing_text(lang).to_owned()),
    };
    let row = |part: &Part| {
        let cells = [part.amount, of_hundred(part)].map(|amount| Cell { unit: Unit::Som, amount });
        Row { figure: Some(part.figure), ..Row::cells(part.name.as_str(), cells.into()) }
    };
    let mut rows: Vec<Row> = parts.iter().map(row).collect();
    let required = amount(study, FigureId::RequiredRevenue, At::service(service).in_year(year));
    let left = Cell { unit: Unit::Som, amount: required };
    let share = Cell { unit: Unit::Som, amount: sum.zip(required).and_then(|(sum, left)| share(left, sum)) };
    rows.push(
        Row {
            figure: Some(FigureId::RequiredRevenue),
            ..Row::cells(messages::chart_build_up_left_row(lang), vec![left, share])
        }
        .strong(),
    );
    let columns =
        vec![Column::new(messages::chart_cost_table_head(lang)), Column::new(messages::chart_pays_hundred_head(lang))];
    let table = Table::new(messages::chart_pays_head(lang), columns, rows);
    let mut key = vec![Key::new(Fill::Running, messages::chart_cost_running_key(lang))];
    if parts.iter().any(|part| part.fill == Fill::Subsidy) {
        key.push(Key::new(Fill::Subsidy, messages::chart_pays_saved_key(lang)));
    }
    key.push(Key::new(Fill::Capital, messages::chart_pays_capital_key(lang)));
    let height = Height::of_rows(parts.len());
    ChartState::of((CODE, lang, height), (finding, unit, source(lang, plan)), key, table, plot)
}

fn plot(parts: &[Part], shares: &[Option<i64>], lang: Lang) -> Plot {
    let scale = Scale::to(shares.iter().flatten().map(|share| share.saturating_abs()).max().unwrap_or(0));
    let of = |fill: Fill| {
        let length = |(part, share): (&Part, &Option<i64>)| {
            if part.fill == fill { share.map(|share| scale.length(share.saturating_abs())) } else { Some(0) }
        };
        Series::bars_of(fill, parts.iter().zip(shares).map(length).collect())
    };
    let mut ends = Series::bars_of(Fill::None, vec![Some(0); parts.len()]);
    ends.labels = shares
        .iter()
        .map(|share| share.map(|share| format::decimal(lang, share, 2, 0, 1)).unwrap_or_default())
        .collect();
    let mut plot = Plot::new(PlotKind::ListedStack);
    plot.bars = parts.iter().map(|part| part.name.clone()).collect();
    plot.room = ends.labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    plot.series = vec![Series::names(&plot.bars), of(Fill::Running), of(Fill::Subsidy), of(Fill::Capital), ends];
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn the_parts_of_a_hundred_are_the_whole() {
        let (plan, study) = samples::three_services();
        for service in [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces] {
            for lang in Lang::ALL {
                let state = state(&plan, &study, service, 2030, lang);
                let rows = &state.table.rows[..state.table.rows.len() - 1];
                let hundred: i64 = rows.iter().filter_map(|row| row.amount(1)).sum();
                // Each part is rounded to a tyiyn.
                assert!((10_000 - hundred).abs() <= 10, "{service:?} {hundred}");
                let som: i64 = rows.iter().filter_map(|row| row.amount(0)).sum();
                let at = At::service(service).in_year(2030);
                assert_eq!(Some(som), amount(&study, FigureId::TotalCost, at), "{service:?}");
                assert_eq!(state.plot.expect("known").bars.len(), rows.len());
            }
        }
    }

    #[test]
    fn the_largest_part_is_named() {
        let (plan, study) = samples::three_services();
        let state = state(&plan, &study, Service::DrinkingWater, 2026, Lang::En);
        let most = state.table.rows[..state.table.rows.len() - 1].iter().max_by_key(|row| row.amount(0)).expect("rows");
        assert!(state.finding.contains(&lower_first(&most.name)), "{}", state.finding);
    }
}
