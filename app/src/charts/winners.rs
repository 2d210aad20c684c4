//! Who pays less, the same and more under a plan than with today's rates.

use super::between_groups::sign;
use super::choice::{amount, line, source};
use super::frame::ChartFrame;
use super::scale::Scale;
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Limit, Plot, PlotKind, Row, Series, Table};
use crate::format::{figure_name, lower_first};
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::{Alternative, At, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::tariff::Group;
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::sync::Arc;

/// What a plan changes in monthly bills, by band of homes and by group of consumers, and how many homes
/// pay less, the same and more. The study has it for the year in which
/// `finance::bills::against_today` wrote it.
///
/// ```text
/// <WhoPaysMore plan=plan study=study service=service year=year/>
/// ```
#[component]
pub fn WhoPaysMore(
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

const CODE: &str = "who-pays-more";

/// Whoever gets a bill: a band of homes, or a group.
struct Payer {
    name: String,
    /// How many there are.
    count: Option<Cell>,
    /// The bill as a figure, of the plan.
    bill: (FigureId, At),
    change: Option<i64>,
    share: Option<i64>,
}

/// Bands of homes, then groups; homes are the population, where bands are known.
fn payers(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> Vec<Payer> {
    let at = At::service(service).in_year(year);
    let payer = |name: String, count: Option<Cell>, figure: FigureId, at: At| Payer {
        name,
        count,
        bill: (figure, at),
        change: amount(study, Figure::BillChange, at),
        share: amount(study, Figure::BillChangeShare, at),
    };
    let known = |at: At| study.find(Figure::BillChange.into(), Subject::Plan(at)).is_some();
    let bands = (1..).zip(&plan.bands).map(|(number, _)| Line::Band(number)).filter(|&band| known(at.line(band)));
    let mut payers: Vec<Payer> = bands
        .map(|band| {
            let count = Cell::of(study, Figure::BandHouseholds, At::MUNICIPALITY.line(band));
            payer(line(lang, plan, At::MUNICIPALITY.line(band)), count, Figure::BandBill.into(), at.line(band))
        })
        .collect();
    let homes = !payers.is_empty();
    let groups = plan.service(service).map(|of| of.groups.as_slice()).unwrap_or_default();
    for (number, group) in (1..).zip(groups) {
        let at = at.line(Line::Group(number));
        if known(at) && !(homes && group.group == Group::Population) {
            let count = Cell::of(study, Figure::AccountsServed, at);
            payers.push(payer(line(lang, plan, at), count, Figure::GroupBill.into(), at));
        }
    }
    payers
}

/// The chart of a year.
fn state(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> ChartState {
    let payers = payers(plan, study, service, year, lang);
    let at = At::service(service).in_year(year);
    let year_text = year.to_string();
    let known = payers.iter().any(|payer| payer.change.is_some());
    let plot = if known { Ok(plot(&payers, lang)) } else { Err(messages::chart_plan_missing_text(lang).to_owned()) };
    let none = |unit| Cell::new(unit, None);
    let row = |payer: &Payer| {
        let (figure, at) = payer.bill;
        let bill = |at: At| Cell::of(study, figure, at);
        // What is the same either way stands once in the study.
        let today = bill(at.alternative(Alternative::RatesKept)).or_else(|| bill(at));
        let change = |figure: Figure, unit| Cell::of(study, figure, at).unwrap_or(none(unit));
        let cells = vec![
            payer.count.unwrap_or(none(Unit::Consumer)),
            today.unwrap_or(none(Unit::Som)),
            bill(at).unwrap_or(none(Unit::Som)),
            change(Figure::BillChange, Unit::Som),
            change(Figure::BillChangeShare, Unit::Percent),
        ];
        Row::cells(payer.name.as_str(), cells)
    };
    let mut rows: Vec<Row> = payers.iter().map(row).collect();
    for figure in [Figure::HomesPayingLess, Figure::HomesPayingSame, Figure::HomesPayingMore] {
        if let Some(count) = Cell::of(study, figure, at) {
            let cells = std::iter::once(count).chain([Cell::BLANK; 4]).collect();
            let row = Row::cells(figure_name(lang, figure.into()), cells);
            rows.push(Row { figure: Some(figure.into()), ..row }.strong());
        }
    }
    let columns = vec![
        Column::new(messages::chart_winners_count_head(lang)),
        Column::new(messages::chart_table_today_head(lang)),
        Column { option: true, ..Column::new(messages::chart_table_option_head(lang)) },
        Column::of(Figure::BillChange, messages::chart_winners_change_head(lang)),
        Column::of(Figure::BillChangeShare, messages::chart_winners_share_head(lang)),
    ];
    let table = Table::new(messages::chart_winners_head(lang), columns, rows);
    let key = vec![
        Key::new(Fill::Tariff, messages::chart_winners_more_key(lang)),
        Key::new(Fill::Subsidy, messages::chart_winners_less_key(lang)),
    ];
    let unit = messages::chart_winners_unit(lang, &year_text);
    let height = Height::of_rows(payers.len());
    let finding = finding(study, at, &payers, lang);
    ChartState::of((CODE, lang, height), (finding, unit, source(lang, plan)), key, table, plot)
}

/// How many homes pay less, the same and more; where homes are not known, whose bill changes most.
fn finding(study: &Study, at: At, payers: &[Payer], lang: Lang) -> String {
    let year = at.year.map(|year| year.to_string()).unwrap_or_default();
    let homes = |figure: Figure| amount(study, figure, at);
    let counts = homes(Figure::HomesPayingMore).zip(homes(Figure::HomesPayingSame));
    if let Some(((more, same), less)) = counts.zip(homes(Figure::HomesPayingLess)) {
        let of_homes = payers.iter().filter(|payer| payer.bill.0 == Figure::BandBill.into());
        let changes = || of_homes.clone().filter_map(|payer| payer.change.map(i64::saturating_abs));
        let said = |change: Option<i64>| format::money(lang, change.unwrap_or(0));
        let (least, most) = (said(changes().min()), said(changes().max()));
        let count = |count: i64| format::integer(lang, count);
        return match (more, less, same) {
            (_, 0, 0) => messages::chart_winners_all_more_finding(lang, &year, &count(more), &least, &most),
            (0, _, 0) => messages::chart_winners_all_less_finding(lang, &year, &count(less), &least, &most),
            (0, 0, _) => messages::chart_winners_same_finding(lang, &year),
            (_, _, _) => messages::chart_winners_homes_finding(lang, &year, &count(more), &count(less), &count(same)),
        };
    }
    let most = payers.iter().filter_map(|payer| Some((payer, payer.change?)));
    match most.max_by_key(|(_, change)| change.saturating_abs()) {
        Some((_, 0)) => messages::chart_winners_same_finding(lang, &year),
        Some((payer, change)) => {
            let change = sign(change, format::money(lang, change));
            messages::chart_winners_most_finding(lang, &year, &lower_first(&payer.name), &change)
        }
        None => messages::chart_winners_missing_finding(lang, &year),
    }
}

fn plot(payers: &[Payer], lang: Lang) -> Plot {
    let shares = || payers.iter().filter_map(|payer| payer.share);
    let scale = Scale::between(shares().min().unwrap_or(0), shares().max().unwrap_or(0));
    let of = |length: &dyn Fn(i64) -> i64| -> Vec<Option<i64>> {
        payers.iter().map(|payer| payer.share.map(length)).collect()
    };
    let mut ends = Series::bars_of(Fill::None, of(&|_| 0));
    let label = |payer: &Payer| match payer.share.zip(payer.change) {
        Some((share, change)) => {
            let share = sign(share, format::percent(lang, share, 0));
            let change = sign(change, format::decimal(lang, change, 2, 0, 0));
            messages::chart_winners_end_label(lang, &share, &change)
        }
        None => String::new(),
    };
    ends.labels = payers.iter().map(label).collect();
    let mut plot = Plot::new(PlotKind::ListedStack);
    plot.bars = payers.iter().map(|payer| payer.name.clone()).collect();
    plot.room = ends.labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    plot.limits = vec![Limit { place: scale.zero(), label: String::new() }];
    plot.series = vec![
        Series::names(&plot.bars),
        Series::bars_of(Fill::Base, of(&|share| scale.place(share.min(0)))),
        Series::bars_of(Fill::Subsidy, of(&|share| scale.length(share.min(0).saturating_neg()))),
        Series::bars_of(Fill::Tariff, of(&|share| scale.length(share.max(0)))),
        ends,
    ];
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use aimak_core::finance::{bills, control, study};

    fn written(name: &str, service: Service) -> (Plan, Study) {
        let (plan, own) = samples::shipped(name);
        let of = plan.service(service).expect("known").clone();
        let (study, _) = bills::against_today(own, study(&control::rates_kept(&plan)), &plan, &of, 2029);
        (plan, study)
    }

    #[test]
    fn homes_are_counted_and_every_number_is_a_figure() {
        for service in [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces] {
            let (plan, study) = written("ulgu-three-services", service);
            for lang in Lang::ALL {
                let state = state(&plan, &study, service, 2029, lang);
                assert!(state.plot.is_ok(), "{service:?}");
                let cells = || state.table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.amount.is_some());
                assert!(cells().count() > 5);
                for cell in cells() {
                    let (figure, subject) = cell.origin.expect("its origin opens").key;
                    let id = study.find(figure, subject).expect("it is in the study");
                    assert_eq!(study.node(id).amount.ok(), cell.amount);
                }
                for row in &state.table.rows {
                    assert_eq!(row.cells.len(), state.table.columns.len());
                    if let [_, Cell { amount: Some(today), .. }, Cell { amount: Some(plan), .. }, change, _] =
                        row.cells[..]
                    {
                        assert_eq!(change.amount, Some(plan - today), "{}", row.name);
                    }
                }
            }
        }
    }

    #[test]
    fn all_homes_pay_less_the_same_or_more() {
        let (plan, study) = written("ulgu-three-services", Service::DrinkingWater);
        let state = state(&plan, &study, Service::DrinkingWater, 2029, Lang::En);
        let (bands, counts) = (&state.table.rows[..10], &state.table.rows[state.table.rows.len() - 3..]);
        let homes: i64 = bands.iter().filter_map(|row| row.amount(0)).sum();
        assert_eq!(counts.iter().filter_map(|row| row.amount(0)).sum::<i64>(), homes);
        assert!(homes > 2_000 && counts.iter().all(|row| row.strong));
        let more = bands.iter().filter(|row| row.amount(3).is_some_and(|change| change > 0));
        assert_eq!(counts[2].amount(0), Some(more.filter_map(|row| row.amount(0)).sum()));
    }

    #[test]
    fn without_homes_the_largest_change_is_named() {
        let (plan, study) = written("ulgu-three-services", Service::PublicSpaces);
        let state = state(&plan, &study, Service::PublicSpaces, 2029, Lang::En);
        let most = state.table.rows.iter().max_by_key(|row| row.amount(3).map(i64::abs)).expect("groups");
        assert!(state.finding.contains(&lower_first(&most.name)), "{}", state.finding);
    }
}
