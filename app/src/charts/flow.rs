//! Water and money of a year: from what is pumped to what is spent.

use super::choice::{amount, line, source};
use super::frame::ChartFrame;
use super::scale::{Scale, Shortened};
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Plot, PlotKind, Row, Series, Table};
use crate::format::{figure_name, unit_words};
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::flow::{Flow, Station, flow};
use aimak_core::finance::{At, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the water of a year goes and where its money comes from and goes. Bars of the same kind have
/// the same scale: volumes as parts of all that is pumped, sums as parts of all money.
///
/// ```text
/// <WaterAndMoney plan=plan study=study service=service year=year/>
/// ```
#[component]
pub fn WaterAndMoney(
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

const CODE: &str = "water-and-money";

/// A part of the flow.
struct Part {
    name: String,
    figure: FigureId,
    fill: Fill,
    unit: Unit,
    amount: i64,
}

impl Part {
    const fn is_money(&self) -> bool {
        matches!(self.unit, Unit::Som)
    }
}

/// The parts that are shown, in the order in which they flow; those of nothing are left out.
fn parts(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> Vec<Part> {
    let flows = flow(study, plan, service, year);
    let at = At::service(service).in_year(year);
    let mut parts: Vec<Part> = Vec::new();
    let mut add = |flow: &Flow, name: String, fill: Fill| {
        let node = study.node(flow.amount);
        if let Ok(amount @ 1..) = node.amount {
            parts.push(Part { name, figure: node.figure, fill, unit: node.unit, amount });
        }
    };
    let group = |number: u8| line(lang, plan, at.line(Line::Group(number)));
    for flow in &flows {
        let named = || figure_name(lang, study.node(flow.amount).figure).to_owned();
        match (flow.from, flow.to) {
            (Station::Produced, Station::Sold(number)) => {
                add(flow, messages::chart_flow_sold_row(lang, &group(number)), Fill::Tariff);
            }
            (Station::Produced, Station::RealLosses | Station::ApparentLosses | Station::Unbilled) => {
                add(flow, named(), Fill::Pumping);
            }
            (Station::Billed(number), Station::Unpaid) => {
                add(flow, messages::chart_flow_unpaid_row(lang, &group(number)), Fill::Gap);
            }
            (Station::Paid, Station::Money) => {
                add(flow, messages::chart_cost_tariff_key(lang).to_owned(), Fill::Tariff);
            }
            (Station::FromElsewhere, Station::Money) => add(flow, named(), Fill::Subsidy),
            // Lines of costs stand in charts of their own.
            (Station::Money, Station::Cost(1)) => {
                if let Some(amount) = study.find(FigureId::OperatingCost, Subject::Plan(at)) {
                    let name = figure_name(lang, FigureId::OperatingCost);
                    let all = Flow { amount, ..*flow };
                    add(&all, messages::chart_flow_spent_row(lang, name), Fill::Running);
                }
            }
            (Station::Money, Station::Tax | Station::Investment | Station::DebtService) => {
                add(flow, messages::chart_flow_spent_row(lang, &named()), Fill::Capital);
            }
            // What is paid of each age of debts is in what is paid.
            (Station::Billed(_) | Station::Unpaid, _)
            | (
                Station::Produced
                | Station::Sold(_)
                | Station::RealLosses
                | Station::ApparentLosses
                | Station::Unbilled
                | Station::Paid
                | Station::FromElsewhere
                | Station::Money
                | Station::Cost(_)
                | Station::Tax
                | Station::Investment
                | Station::DebtService,
                _,
            ) => {}
        }
    }
    parts
}

/// The chart of a year.
fn state(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> ChartState {
    let parts = parts(plan, study, service, year, lang);
    let at = At::service(service).in_year(year);
    let largest = parts.iter().filter(|part| part.is_money()).map(|part| part.amount).max().unwrap_or(0);
    let short = Shortened::of(largest);
    let year_text = year.to_string();
    let volume = parts.iter().find(|part| !part.is_money()).map(|part| part.unit);
    let unit = match volume {
        Some(unit) => messages::chart_flow_unit(lang, unit_words(lang, unit), short.sums(lang), &year_text),
        None => messages::chart_flow_money_unit(lang, short.sums(lang), &year_text),
    };
    let share = |figure: FigureId| amount(study, figure, at).map(|share| format::percent(lang, share, 0));
    let efficiency = share(aimak_core::finance::Figure::CollectionEfficiency.into());
    let finding = match (share(FigureId::NonRevenueWater), efficiency) {
        (Some(lost), Some(paid)) => messages::chart_flow_both_finding(lang, &year_text, &lost, &paid),
        (None, Some(paid)) => messages::chart_flow_paid_finding(lang, &year_text, &paid),
        (_, None) => messages::chart_flow_missing_finding(lang, &year_text),
    };
    let plot = if parts.is_empty() {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    } else {
        Ok(plot(&parts, short, lang))
    };
    let row = |part: &Part| {
        let volume = (!part.is_money()).then_some(part.amount);
        let cells = vec![Cell::new(part.unit, volume), Cell::new(Unit::Som, part.is_money().then_some(part.amount))];
        let cells = if parts.iter().all(Part::is_money) { cells[1..].to_vec() } else { cells };
        Row { figure: Some(part.figure), ..Row::cells(part.name.as_str(), cells) }
    };
    let rows = parts.iter().map(row).collect();
    let columns = volume
        .map(|unit| Column::new(unit_words(lang, unit)))
        .into_iter()
        .chain([Column::new(messages::chart_cost_table_head(lang))])
        .collect();
    let table = Table::new(messages::chart_flow_head(lang), columns, rows);
    let has = |fill| parts.iter().any(|part| part.fill == fill);
    let key = [
        (Fill::Tariff, messages::chart_flow_paid_key(lang)),
        (Fill::Pumping, messages::chart_flow_lost_key(lang)),
        (Fill::Gap, messages::chart_flow_unpaid_key(lang)),
        (Fill::Subsidy, messages::chart_flow_elsewhere_key(lang)),
        (Fill::Running, messages::chart_cost_running_key(lang)),
        (Fill::Capital, messages::chart_flow_capital_key(lang)),
    ];
    let key = key.into_iter().filter(|&(fill, _)| has(fill)).map(|(fill, name)| Key::new(fill, name)).collect();
    let height = Height::of_rows(parts.len());
    ChartState::of((CODE, lang, height), (finding, unit, source(lang, plan)), key, table, plot)
}

fn plot(parts: &[Part], short: Shortened, lang: Lang) -> Plot {
    let scale = |money: bool| {
        let largest = parts.iter().filter(|part| part.is_money() == money).map(|part| part.amount).max();
        Scale::to(largest.unwrap_or(0))
    };
    let (volumes, sums) = (scale(false), scale(true));
    let of = |fill: Fill| {
        let length = |part: &Part| {
            let scale = if part.is_money() { sums } else { volumes };
            Some(if part.fill == fill { scale.length(part.amount) } else { 0 })
        };
        Series::bars_of(fill, parts.iter().map(length).collect())
    };
    let mut ends = Series::bars_of(Fill::None, vec![Some(0); parts.len()]);
    ends.labels = parts
        .iter()
        .map(|part| {
            if part.is_money() {
                short.label(lang, part.amount)
            } else {
                let number = format::decimal(lang, part.amount, part.unit.decimals(), 0, 0);
                [&number, "\u{a0}", unit_words(lang, part.unit)].concat()
            }
        })
        .collect();
    let mut plot = Plot::new(PlotKind::ListedStack);
    plot.bars = parts.iter().map(|part| part.name.clone()).collect();
    plot.room = ends.labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    plot.series = vec![Series::names(&plot.bars)];
    for fill in [Fill::Tariff, Fill::Pumping, Fill::Gap, Fill::Subsidy, Fill::Running, Fill::Capital] {
        plot.series.push(of(fill));
    }
    plot.series.push(ends);
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn water_adds_up_to_what_is_pumped() {
        let (plan, study) = samples::three_services();
        let at = At::service(Service::DrinkingWater).in_year(2029);
        let state = state(&plan, &study, Service::DrinkingWater, 2029, Lang::Ru);
        let volumes: i64 = state.table.rows.iter().filter_map(|row| row.amount(0)).sum();
        let produced = amount(&study, FigureId::ProducedVolume, at).expect("known");
        // Each part is rounded to a millionth.
        assert!((produced - volumes).abs() <= 10, "{produced} {volumes}");
        let paid = state.table.rows.iter().find(|row| row.figure == Some(FigureId::CollectedRevenue)).expect("paid");
        assert_eq!(paid.amount(1), amount(&study, FigureId::CollectedRevenue, at));
        assert_eq!(state.plot.expect("known").bars.len(), state.table.rows.len());
    }

    #[test]
    fn every_service_has_its_flow_of_money() {
        let (plan, study) = samples::three_services();
        for service in [Service::WasteRemoval, Service::PublicSpaces] {
            for lang in Lang::ALL {
                let state = state(&plan, &study, service, 2029, lang);
                assert!(state.plot.is_ok());
                assert!(state.table.rows.iter().all(|row| row.cells.len() == state.table.columns.len()));
            }
        }
    }
}
