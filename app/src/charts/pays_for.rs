//! What bills pay for: each cost of a year as its part of 100 som.

use super::choice::{line, source};
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
/// wear. It is how a bill is split too, for every unit of the volume costs the same. The study has the
/// shares for the years in which `finance::bills::of_hundred` wrote them.
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

/// A part of the costs.
struct Part {
    name: String,
    fill: Fill,
    figure: FigureId,
    /// The sum and its share of 100 som; what is saved below zero.
    cells: [Cell; 2],
}

impl Part {
    fn of_hundred(&self) -> Option<i64> {
        self.cells[1].amount
    }
}

/// Lines of operation, what projects take off them, and the other components.
fn parts(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> Vec<Part> {
    let at = At::service(service).in_year(year);
    let none = Cell::new(Unit::Som, None);
    let cells = |sum: FigureId, share: Figure, at: At| {
        Some([Cell::of(study, sum, at)?, Cell::of(study, share, at).unwrap_or(none)])
    };
    let mut parts = Vec::new();
    let lines = plan.service(service).map(|of| of.costs.len()).unwrap_or_default();
    for (number, _) in (1..).zip(0..lines) {
        let at = at.line(Line::Cost(number));
        if let Some(cells) = cells(FigureId::CostOfItem, Figure::CostOfHundred, at) {
            let name = line(lang, plan, at);
            parts.push(Part { name, fill: Fill::Running, figure: FigureId::CostOfItem, cells });
        }
    }
    let saved = Figure::SavedByProjects.into();
    if let Some(cells) = cells(saved, Figure::SavedOfHundred, at) {
        let name = crate::format::figure_name(lang, saved).to_owned();
        let cells = cells.map(|cell| Cell { amount: cell.amount.map(i64::saturating_neg), ..cell });
        parts.push(Part { name, fill: Fill::Subsidy, figure: saved, cells });
    }
    for component in Component::ALL {
        if matches!(component, Component::Operating | Component::OtherSources) {
            continue;
        }
        let (at, figure) = (at.line(Line::Component(component)), Figure::ComponentIncluded.into());
        let Some(cells) = cells(figure, Figure::CostOfHundred, at) else { continue };
        if cells[0].amount != Some(0) {
            let name = component_name(lang, component).to_owned();
            parts.push(Part { name, fill: Fill::Capital, figure, cells });
        }
    }
    parts
}

/// The chart of a year.
fn state(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> ChartState {
    let parts = parts(plan, study, service, year, lang);
    let at = At::service(service).in_year(year);
    let year_text = year.to_string();
    let unit = messages::chart_pays_unit(lang, &year_text);
    let most = parts.iter().max_by_key(|part| part.of_hundred());
    let finding = match most.and_then(|part| Some((part, part.of_hundred()?))) {
        Some((part, share)) => messages::chart_pays_finding(
            lang,
            &year_text,
            &format::decimal(lang, share, 2, 0, 0),
            &lower_first(&part.name),
        ),
        None => messages::chart_pays_missing_finding(lang).to_owned(),
    };
    let shares: Vec<Option<i64>> = parts.iter().map(Part::of_hundred).collect();
    let plot = if parts.is_empty() || shares.contains(&None) {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    } else {
        Ok(plot(&parts, &shares, lang))
    };
    let row = |part: &Part| Row { figure: Some(part.figure), ..Row::cells(part.name.as_str(), part.cells.into()) };
    let mut rows: Vec<Row> = parts.iter().map(row).collect();
    let left = |figure: FigureId| Cell::of(study, figure, at).unwrap_or(Cell::new(Unit::Som, None));
    let cells = vec![left(FigureId::RequiredRevenue), left(Figure::LeftOfHundred.into())];
    let name = messages::chart_build_up_left_row(lang);
    rows.push(Row { figure: Some(FigureId::RequiredRevenue), ..Row::cells(name, cells) }.strong());
    let columns = vec![
        Column::new(messages::chart_cost_table_head(lang)),
        Column::of(Figure::CostOfHundred, messages::chart_pays_hundred_head(lang)),
    ];
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
    use crate::charts::choice::amount;
    use aimak_core::finance::bills;

    #[test]
    fn the_parts_of_a_hundred_are_the_whole() {
        let (plan, mut study) = samples::three_services();
        for service in [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces] {
            bills::of_hundred(&mut study, plan.service(service).expect("known"), 2030);
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
        let (plan, mut study) = samples::three_services();
        bills::of_hundred(&mut study, plan.service(Service::DrinkingWater).expect("known"), 2026);
        let state = state(&plan, &study, Service::DrinkingWater, 2026, Lang::En);
        let most = state.table.rows[..state.table.rows.len() - 1].iter().max_by_key(|row| row.amount(0)).expect("rows");
        assert!(state.finding.contains(&lower_first(&most.name)), "{}", state.finding);
    }
}
