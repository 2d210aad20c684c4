//! The monthly bill by type of household, today and in the option.

use super::frame::ChartFrame;
use super::scale::Scale;
use super::state::{self, ChartState, Fill, Height, Key, Place, Plot, PlotKind, Row, Series, Shape, Table};
use crate::format::{lower_first, node_name, subject_name};
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::format;
use aimak_core::lang::Lang;
use leptos::prelude::*;
use std::sync::Arc;

/// Monthly bills as a chart with its table: one row for each way in which homes are connected,
/// today as an outline and the option solid.
#[component]
pub fn BillsByHousehold(
    /// The figures as things stand.
    #[prop(into)]
    today: Signal<Arc<Study>>,
    /// The figures of the option at hand.
    #[prop(into)]
    option: Signal<Arc<Study>>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| state(&today.read(), &option.read(), lang.get()));
    view! { <ChartFrame code=CODE state=state/> }
}

const CODE: &str = "bills";

/// The chart of two studies.
fn state(today: &Study, option: &Study, lang: Lang) -> ChartState {
    let rows: Vec<Row> = option
        .nodes()
        .filter(|(_, node)| node.figure == FigureId::HouseholdBill)
        .map(|(_, node)| {
            Row::new(today, option, node.figure, node.subject, subject_name(lang, node.subject).unwrap_or_default())
        })
        .collect();
    let unit = match state::amount(option, FigureId::HouseholdPersons, Subject::Whole) {
        Some(persons) => messages::chart_bills_unit_text(lang, persons),
        None => messages::chart_bills_unit_any_text(lang).to_owned(),
    };
    let source = state::source(option, FigureId::Tariff, lang);
    let key = vec![
        Key::new(Fill::Today, messages::chart_table_today_head(lang)),
        Key::new(Fill::Choice, messages::chart_table_option_head(lang)),
    ];
    let table = Table::pair(messages::chart_bills_table_head(lang), rows, lang);
    let (finding, summary, plot) = if table.rows.iter().any(|row| row.option().is_some()) {
        let finding = finding(&table.rows, lang);
        let summary = state::summary(lang, &finding, &unit, &table.rows);
        (finding, summary, Ok(plot(&table.rows, lang)))
    } else {
        let why = why_not(option, lang);
        (messages::chart_bills_missing_finding(lang).to_owned(), why.clone(), Err(why))
    };
    ChartState { code: CODE, finding, unit, summary, source, key, height: Height::Normal, plot, table }
}

/// Whose bill changes most, as a sentence.
fn finding(rows: &[Row], lang: Lang) -> String {
    let change = |row: &Row| Some(row.option()?.saturating_sub(row.today()?));
    let changed = rows.iter().filter_map(|row| Some((row, change(row)?)));
    // Of equal changes the first is named.
    let most = changed.reduce(|best, next| if next.1.unsigned_abs() > best.1.unsigned_abs() { next } else { best });
    match most {
        Some((_, 0)) => messages::chart_bills_same_finding(lang).to_owned(),
        Some((row, change)) => {
            let (household, sum) = (lower_first(&row.name), format::money(lang, change.saturating_abs()));
            if change > 0 {
                messages::chart_bills_more_finding(lang, &sum, &household)
            } else {
                messages::chart_bills_less_finding(lang, &sum, &household)
            }
        }
        None => {
            let bills = || rows.iter().filter_map(Row::option);
            let of = |bill: Option<i64>| format::money(lang, bill.unwrap_or_default());
            messages::chart_bills_range_finding(lang, &of(bills().min()), &of(bills().max()))
        }
    }
}

/// What must be entered before there is a picture.
fn why_not(option: &Study, lang: Lang) -> String {
    let first = option.nodes().find(|(_, node)| node.figure == FigureId::HouseholdBill).map(|(id, _)| id);
    let names = first.map(|id| state::missing(option, id, |node| node_name(lang, node))).unwrap_or_default();
    if names.is_empty() {
        return messages::chart_bills_missing_text(lang).to_owned();
    }
    messages::chart_bills_missing_names_text(lang, &names.join("; "))
}

fn plot(rows: &[Row], lang: Lang) -> Plot {
    let amounts = |amount: fn(&Row) -> Option<i64>| rows.iter().map(amount).collect::<Vec<_>>();
    let (today, option) = (amounts(Row::today), amounts(Row::option));
    let largest = today.iter().chain(&option).copied().flatten().max().unwrap_or(0);
    let scale = Scale::to(largest);
    let series = |fill, amounts: &[Option<i64>]| Series {
        fill,
        shape: Shape::Bar,
        place: Place::End,
        lengths: amounts.iter().map(|amount| amount.map(|amount| scale.length(amount))).collect(),
        labels: amounts.iter().map(|amount| amount.map(|amount| sum(lang, amount)).unwrap_or_default()).collect(),
    };
    Plot {
        kind: PlotKind::Lying,
        bars: rows.iter().map(|row| row.name.clone()).collect(),
        groups: Vec::new(),
        ticks: Vec::new(),
        room: format::decimal(lang, largest, 2, 2, 2).chars().count(),
        limits: Vec::new(),
        series: vec![series(Fill::Today, &today), series(Fill::Choice, &option)],
        flows: Vec::new(),
    }
}

/// A bill as a label: tyiyn only where there are any.
fn sum(lang: Lang, tyiyn: i64) -> String {
    let digits = if tyiyn % 100 == 0 { 0 } else { 2 };
    format::decimal(lang, tyiyn, 2, digits, digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::explain::{Formula, Provenance};
    use aimak_core::tariff::Connection;
    use aimak_core::unit::Unit;

    /// Bills of homes with a meter and with a yard tap, in tyiyn.
    fn study(metered: Option<i64>, yard: Option<i64>) -> Study {
        let mut study = Study::new();
        study.give(FigureId::HouseholdPersons, Subject::Whole, Unit::Person, Some(5), Provenance::ENTERED);
        for (connection, amount) in [(Connection::Metered, metered), (Connection::YardTap, yard)] {
            let subject = Subject::Connection(connection);
            let rate = study.give(FigureId::Tariff, subject, Unit::Som, amount, Provenance::ENTERED);
            study.derive(FigureId::HouseholdBill, subject, Formula::Sum(vec![rate]));
        }
        study
    }

    #[test]
    fn table_and_picture_have_the_bills_of_the_study() {
        let state = state(&study(Some(10_800), Some(4_800)), &study(Some(17_550), Some(7_800)), Lang::Ru);
        let rows: Vec<_> = state.table.rows.iter().map(|row| (row.today(), row.option())).collect();
        assert_eq!(rows, [(Some(10_800), Some(17_550)), (Some(4_800), Some(7_800))]);
        let plot = state.plot.expect("nothing is missing");
        assert_eq!(plot.series[0].labels, ["108", "48"]);
        assert_eq!(plot.series[1].labels, ["175,50", "78"]);
        assert_eq!(plot.bars.len(), 2);
    }

    #[test]
    fn the_finding_names_the_largest_change() {
        let finding = |before, now| state(&before, &now, Lang::En).finding;
        let today = || study(Some(10_800), Some(4_800));
        let more = finding(today(), study(Some(17_550), Some(7_800)));
        assert!(more.contains("water meter") && more.contains("rise, KGS\u{a0}67.50"), "{more}");
        let less = finding(today(), study(Some(10_800), Some(800)));
        assert!(less.contains("yard tap") && less.contains("fall, KGS\u{a0}40.00"), "{less}");
        assert_eq!(finding(today(), today()), messages::chart_bills_same_finding(Lang::En));
        let unknown = finding(study(None, None), today());
        assert!(unknown.contains("48.00") && unknown.contains("108.00"), "{unknown}");
    }

    #[test]
    fn a_missing_tariff_is_asked_for() {
        let state = state(&study(None, None), &study(None, None), Lang::En);
        assert!(state.plot.expect_err("no bill is known").contains("Tariff"));
        assert_eq!(state.table.rows[0].option(), None);
    }

    #[test]
    fn one_missing_bill_leaves_the_others() {
        let plot =
            state(&study(Some(10_800), None), &study(Some(10_800), None), Lang::Ky).plot.expect("one bill is known");
        assert_eq!(plot.series[1].lengths, [Some(super::super::scale::WHOLE_AXIS), None]);
        assert_eq!(plot.series[1].labels[1], "");
    }
}
