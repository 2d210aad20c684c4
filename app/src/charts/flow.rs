//! Water and money of a year: from what is pumped to what is spent.

use super::choice::{amount, line, source};
use super::frame::ChartFrame;
use super::scale::{Scale, Shortened};
use super::state::{
    Cell, ChartState, Column, Fill, Flows, Height, Key, Plot, PlotKind, Row, Series, Station as Stop, Table,
};
use crate::format::{figure_name, unit_words};
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::figure::FigureId;
use aimak_core::finance::flow::{Station, flow};
use aimak_core::finance::{At, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the water of a year goes and where its money comes from and goes: two flows, for they have two
/// units; where there is no room for them, bars. Bars of the same kind have the same scale: volumes as
/// parts of all that is pumped, sums as parts of all money. The study has the sums of what is left
/// unpaid and of older debts for the years in which `finance::flow::write` wrote them.
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
    view! { <ChartFrame code=CODE state=state wide=true/> }
}

const CODE: &str = "water-and-money";

/// A part of the flow.
struct Part {
    name: String,
    /// Its name where the flow says the rest.
    short: String,
    figure: FigureId,
    fill: Fill,
    cell: Cell,
    amount: i64,
    at: Place,
    /// Whether it has a bar: what it is a part of has one otherwise.
    listed: bool,
}

/// Where a part of the flow stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// A volume that goes somewhere.
    Volume,
    /// Money of a group that is paid: its number.
    Paid(u8),
    /// What a group owes: its number.
    Unpaid(u8),
    /// A sum that others are parts of.
    Sum,
    /// Money from elsewhere.
    Source,
    /// Money that is spent.
    Spent,
}

impl Part {
    const fn is_money(&self) -> bool {
        matches!(self.cell.unit, Unit::Som)
    }
}

/// The parts, in the order in which they flow; those of nothing are left out.
fn parts(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> Vec<Part> {
    let at = At::service(service).in_year(year);
    let mut parts: Vec<Part> = Vec::new();
    let mut add =
        |figure: FigureId, at: At, (name, short): (String, String), fill: Fill, place: Place, listed: bool| {
            let Some(cell) = Cell::of(study, figure, at) else { return };
            if let Some(amount @ 1..) = cell.amount {
                parts.push(Part { name, short, figure, fill, cell, amount, at: place, listed });
            }
        };
    let group = |number: u8| line(lang, plan, at.line(Line::Group(number)));
    let named = |figure: FigureId| figure_name(lang, figure).to_owned();
    let alike = |figure: FigureId| (named(figure), named(figure));
    for flow in flow(study, plan, service, year) {
        let node = study.node(flow.amount);
        let (figure, Some(own)) = (node.figure, node.subject.of_plan()) else { continue };
        match (flow.from, flow.to) {
            (Station::Produced, Station::Sold(number)) => {
                let name = (messages::chart_flow_sold_row(lang, &group(number)), group(number));
                add(figure, own, name, Fill::Tariff, Place::Volume, true);
            }
            (Station::Produced, Station::RealLosses | Station::ApparentLosses | Station::Unbilled) => {
                add(figure, own, alike(figure), Fill::Pumping, Place::Volume, true);
            }
            (Station::Billed(number), Station::Paid) => {
                let name = (messages::chart_flow_paid_row(lang, &group(number)), group(number));
                add(figure, own, name, Fill::Tariff, Place::Paid(number), false);
            }
            (Station::Billed(number), Station::Unpaid) => {
                let name = (messages::chart_flow_unpaid_row(lang, &group(number)), group(number));
                add(figure, own, name, Fill::Gap, Place::Unpaid(number), true);
            }
            (Station::Paid, Station::Money) => {
                let debts = Figure::OlderDebtsPaid.into();
                add(debts, at, alike(debts), Fill::Tariff, Place::Source, false);
                let name = || messages::chart_cost_tariff_key(lang).to_owned();
                add(figure, own, (name(), name()), Fill::Tariff, Place::Sum, true);
            }
            (Station::FromElsewhere, Station::Money) => {
                add(figure, own, alike(figure), Fill::Subsidy, Place::Source, true);
            }
            // Lines of costs stand in charts of their own.
            (Station::Money, Station::Cost(1)) => {
                let name = figure_name(lang, FigureId::OperatingCost);
                let name = (messages::chart_flow_spent_row(lang, name), name.to_owned());
                add(FigureId::OperatingCost, at, name, Fill::Running, Place::Spent, true);
            }
            (Station::Money, Station::Tax | Station::Investment | Station::DebtService) => {
                let name = (messages::chart_flow_spent_row(lang, &named(figure)), named(figure));
                add(figure, own, name, Fill::Capital, Place::Spent, true);
            }
            // What is paid of each age of debts is in what is paid of older debts.
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
    // What the cash gains is a part of what is spent; what it loses comes from it.
    let change = Figure::CashChange.into();
    if let Some(cell) = Cell::of(study, change, at) {
        let part = |name: &str, amount: i64, place| Part {
            name: name.to_owned(),
            short: name.to_owned(),
            figure: change,
            fill: Fill::Wide,
            cell,
            amount,
            at: place,
            listed: true,
        };
        match cell.amount {
            Some(left @ 1..) => parts.push(part(messages::chart_flow_left_row(lang), left, Place::Spent)),
            Some(taken @ ..=-1) => {
                parts.push(part(messages::chart_flow_taken_row(lang), taken.saturating_neg(), Place::Source));
            }
            Some(0) | None => {}
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
    let volume = parts.iter().find(|part| !part.is_money()).map(|part| part.cell.unit);
    let unit = match volume {
        Some(unit) => messages::chart_flow_unit(lang, unit_words(lang, unit), short.sums(lang), &year_text),
        None => messages::chart_flow_money_unit(lang, short.sums(lang), &year_text),
    };
    let share = |figure: FigureId| amount(study, figure, at).map(|share| format::percent(lang, share, 0));
    let efficiency = share(Figure::CollectionEfficiency.into());
    let finding = match (share(FigureId::NonRevenueWater), efficiency) {
        (Some(lost), Some(paid)) => messages::chart_flow_both_finding(lang, &year_text, &lost, &paid),
        (None, Some(paid)) => messages::chart_flow_paid_finding(lang, &year_text, &paid),
        (_, None) => messages::chart_flow_missing_finding(lang, &year_text),
    };
    let plot = if parts.is_empty() {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    } else {
        let mut plot = plot(&parts, short, lang);
        plot.flows =
            [volumes(&parts, study, at, lang), money(&parts, study, at, short, lang)].into_iter().flatten().collect();
        Ok(plot)
    };
    let row = |part: &Part| {
        let own = |money: bool| if part.is_money() == money { part.cell } else { Cell::BLANK };
        let cells = vec![own(false), own(true)];
        let cells = if parts.iter().all(Part::is_money) { cells[1..].to_vec() } else { cells };
        let row = Row { figure: Some(part.figure), ..Row::cells(part.name.as_str(), cells) };
        if part.at == Place::Sum { row.strong() } else { row }
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
        (Fill::Wide, messages::chart_flow_cash_key(lang)),
    ];
    let key = key.into_iter().filter(|&(fill, _)| has(fill)).map(|(fill, name)| Key::new(fill, name)).collect();
    let height = Height::of_rows(parts.iter().filter(|part| part.listed).count());
    ChartState::of((CODE, lang, height), (finding, unit, source(lang, plan)), key, table, plot)
}

/// An amount as it is written beside its part.
fn shown(amount: i64, unit: Unit, short: Shortened, lang: Lang) -> String {
    if matches!(unit, Unit::Som) {
        short.label(lang, amount)
    } else {
        let number = format::decimal(lang, amount, unit.decimals(), 0, 0);
        [&number, "\u{a0}", unit_words(lang, unit)].concat()
    }
}

fn station(name: &str, amount: Option<&str>, fill: Fill, column: u8) -> Stop {
    let label = match amount {
        // A number stays with the last word of its name.
        Some(amount) => [name, "\u{a0}", amount].concat(),
        None => name.to_owned(),
    };
    Stop { label, fill, column }
}

/// Where all that is pumped, or served, goes; none where it all goes one way.
fn volumes(parts: &[Part], study: &Study, at: At, lang: Lang) -> Option<Flows> {
    let of: Vec<&Part> = parts.iter().filter(|part| part.at == Place::Volume).collect();
    if of.len() < 2 {
        return None;
    }
    let whole = |figure: FigureId| Cell::of(study, figure, at).map(|cell| (figure, cell));
    let (figure, cell) = whole(FigureId::ProducedVolume).or_else(|| whole(Figure::ServiceVolume.into()))?;
    let written = |amount| shown(amount, cell.unit, Shortened::Thousands, lang);
    let all = cell.amount.map(written);
    let mut stations = vec![station(figure_name(lang, figure), all.as_deref(), Fill::Cost, 0)];
    let mut links = Vec::new();
    for part in of {
        links.push((0, stations.len(), part.amount));
        stations.push(station(&part.short, Some(&written(part.amount)), part.fill, 1));
    }
    Some(Flows { stations, links })
}

/// Where the money of a year comes from and goes to.
fn money(parts: &[Part], study: &Study, at: At, short: Shortened, lang: Lang) -> Option<Flows> {
    let written = |amount| shown(amount, Unit::Som, short, lang);
    let (mut stations, mut links) = (Vec::new(), Vec::new());
    // The middle and what is never paid stand after all that they come from.
    let sources = parts.iter().filter(|part| matches!(part.at, Place::Paid(_) | Place::Source));
    let sources: Vec<&Part> = sources.collect();
    let (middle, unpaid) = (sources.len(), sources.len() + 1);
    for (from, part) in sources.iter().enumerate() {
        links.push((from, middle, part.amount));
        let owed = parts
            .iter()
            .find(|other| matches!((part.at, other.at), (Place::Paid(one), Place::Unpaid(two)) if one == two));
        links.extend(owed.map(|owed| (from, unpaid, owed.amount)));
        stations.push(station(&part.short, Some(&written(part.amount)), part.fill, 0));
    }
    stations.push(station(messages::chart_flow_money_station(lang), None, Fill::Cost, 1));
    if let Some(sum) = amount(study, Figure::UnpaidByAll, at).filter(|&sum| sum > 0) {
        stations.push(station(messages::chart_flow_unpaid_key(lang), Some(&written(sum)), Fill::Gap, 1));
    }
    for part in parts.iter().filter(|part| part.at == Place::Spent) {
        links.push((middle, stations.len(), part.amount));
        stations.push(station(&part.short, Some(&written(part.amount)), part.fill, 2));
    }
    (middle > 0).then_some(Flows { stations, links })
}

fn plot(parts: &[Part], short: Shortened, lang: Lang) -> Plot {
    let parts: Vec<&Part> = parts.iter().filter(|part| part.listed).collect();
    let scale = |money: bool| {
        let largest = parts.iter().filter(|part| part.is_money() == money).map(|part| part.amount).max();
        Scale::to(largest.unwrap_or(0))
    };
    let (volumes, sums) = (scale(false), scale(true));
    let of = |fill: Fill| {
        let length = |part: &&Part| {
            let scale = if part.is_money() { sums } else { volumes };
            Some(if part.fill == fill { scale.length(part.amount) } else { 0 })
        };
        Series::bars_of(fill, parts.iter().map(length).collect())
    };
    let mut ends = Series::bars_of(Fill::None, vec![Some(0); parts.len()]);
    ends.labels = parts.iter().map(|part| shown(part.amount, part.cell.unit, short, lang)).collect();
    let mut plot = Plot::new(PlotKind::ListedStack);
    plot.bars = parts.iter().map(|part| part.name.clone()).collect();
    plot.room = ends.labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    plot.series = vec![Series::names(&plot.bars)];
    for fill in [Fill::Tariff, Fill::Pumping, Fill::Gap, Fill::Subsidy, Fill::Running, Fill::Capital, Fill::Wide] {
        plot.series.push(of(fill));
    }
    plot.series.push(ends);
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use aimak_core::finance::flow::write;

    fn written(service: Service, year: i16) -> (Plan, Study) {
        let (plan, mut study) = samples::three_services();
        write(&mut study, plan.service(service).expect("known"), year);
        (plan, study)
    }

    #[test]
    fn water_adds_up_to_what_is_pumped() {
        let (plan, study) = written(Service::DrinkingWater, 2029);
        let at = At::service(Service::DrinkingWater).in_year(2029);
        let state = state(&plan, &study, Service::DrinkingWater, 2029, Lang::Ru);
        let volumes: i64 = state.table.rows.iter().filter_map(|row| row.amount(0)).sum();
        let produced = amount(&study, FigureId::ProducedVolume, at).expect("known");
        // Each part is rounded to a millionth.
        assert!((produced - volumes).abs() <= 10, "{produced} {volumes}");
        let paid = state.table.rows.iter().find(|row| row.figure == Some(FigureId::CollectedRevenue)).expect("paid");
        assert_eq!(paid.amount(1), amount(&study, FigureId::CollectedRevenue, at));
        let plot = state.plot.expect("known");
        let [water, _] = &plot.flows[..] else { panic!("{} flows", plot.flows.len()) };
        assert_eq!(water.links.iter().map(|&(_, _, amount)| amount).sum::<i64>(), volumes);
    }

    #[test]
    fn money_flows_in_and_out_alike_in_every_service_and_year() {
        for service in [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces] {
            for year in [2026, 2029, 2033, 2036] {
                let (plan, study) = written(service, year);
                let state = state(&plan, &study, service, year, Lang::En);
                let plot = state.plot.expect("known");
                let money = plot.flows.last().expect("money flows");
                let middle = money.stations.iter().position(|station| station.fill == Fill::Cost).expect("a middle");
                let of = |ends: fn(&(usize, usize, i64)) -> usize| {
                    money.links.iter().filter(|link| ends(link) == middle).map(|&(_, _, amount)| amount).sum::<i64>()
                };
                assert_eq!(of(|link| link.1), of(|link| link.0), "{service:?} {year}");
                let at = At::service(service).in_year(year);
                let unpaid = money.links.iter().filter(|link| link.1 == middle + 1 && link.0 < middle);
                let unpaid: i64 = unpaid.map(|&(_, _, amount)| amount).sum();
                assert_eq!(unpaid, amount(&study, Figure::UnpaidByAll, at).unwrap_or(0), "{service:?} {year}");
                // A hall reads fifteen names and no more.
                assert!(money.stations.len() <= 15, "{}", money.stations.len());
            }
        }
    }

    #[test]
    fn every_number_of_the_table_is_a_figure() {
        for service in [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces] {
            let (plan, study) = written(service, 2029);
            for lang in Lang::ALL {
                let state = state(&plan, &study, service, 2029, lang);
                assert!(state.plot.is_ok());
                for row in &state.table.rows {
                    assert_eq!(row.cells.len(), state.table.columns.len());
                    for cell in row.cells.iter().filter(|cell| cell.amount.is_some()) {
                        let (figure, subject) = cell.origin.expect("its origin opens").key;
                        let node = study.node(study.find(figure, subject).expect("in the study"));
                        assert_eq!(node.amount.ok(), cell.amount);
                    }
                }
            }
        }
    }
}
