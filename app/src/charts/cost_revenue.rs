//! What the service costs against what comes in, today and in the option.

use super::frame::ChartFrame;
use super::scale::{Scale, Shortened};
use super::state::{self, ChartState, Fill, Height, Key, Place, Plot, PlotKind, Row, Series, Shape, Table};
use crate::format::{figure_of, node_name};
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::model::CostItem;
use leptos::prelude::*;
use std::sync::Arc;

/// Costs against revenue as a chart with its table: costs of the year beside what consumers pay
/// and the budget adds, and the gap between them, named.
#[component]
pub fn CostAgainstRevenue(
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

const CODE: &str = "cost-revenue";

/// One study as two bars, tyiyn a year.
struct Column {
    running: i64,
    pumping: i64,
    capital: i64,
    total: i64,
    collected: i64,
    subsidy: i64,
    surplus: i64,
}

impl Column {
    /// `None` while a figure of it is missing.
    fn of(study: &Study) -> Option<Self> {
        let whole = |figure| state::amount(study, figure, Subject::Whole);
        let mut column = Self {
            running: 0,
            pumping: 0,
            capital: 0,
            total: whole(FigureId::TotalCost)?,
            collected: whole(FigureId::CollectedRevenue)?,
            subsidy: whole(FigureId::Subsidy)?,
            surplus: whole(FigureId::SurplusOrGap)?,
        };
        for (item, amount) in items(study) {
            let part = match fill(item) {
                Fill::Pumping => &mut column.pumping,
                Fill::Capital => &mut column.capital,
                Fill::Running
                | Fill::Tariff
                | Fill::Subsidy
                | Fill::Gap
                | Fill::Today
                | Fill::Choice
                | Fill::Nothing
                | Fill::OptionB
                | Fill::OptionC
                | Fill::OptionD
                | Fill::Cost
                | Fill::Wide
                | Fill::Narrow
                | Fill::Middle
                | Fill::Base
                | Fill::None => &mut column.running,
            };
            *part = part.saturating_add(amount?);
        }
        Some(column)
    }

    fn largest(&self) -> i64 {
        self.total.max(self.collected.saturating_add(self.subsidy))
    }
}

/// The items of cost of a study, in its order.
fn items(study: &Study) -> impl Iterator<Item = (CostItem, Option<i64>)> + '_ {
    study.nodes().filter_map(|(_, node)| match (node.figure, node.subject) {
        (FigureId::CostOfItem, Subject::Cost(item)) => Some((item, node.amount.ok())),
        _ => None,
    })
}

/// The part of the cost bar that an item belongs to.
const fn fill(item: CostItem) -> Fill {
    match (item.variable(), item.operating()) {
        (true, _) => Fill::Pumping,
        (false, true) => Fill::Running,
        (false, false) => Fill::Capital,
    }
}

/// The chart of two studies.
fn state(today: &Study, option: &Study, lang: Lang) -> ChartState {
    let whole = |figure| Row::new(today, option, figure, Subject::Whole, figure_of(lang, figure, Subject::Whole));
    let mut rows: Vec<Row> = items(option)
        .map(|(item, _)| {
            let subject = Subject::Cost(item);
            Row::new(today, option, FigureId::CostOfItem, subject, figure_of(lang, FigureId::CostOfItem, subject))
        })
        .collect();
    let spoken = rows.len();
    rows.extend([
        whole(FigureId::TotalCost).strong(),
        whole(FigureId::CollectedRevenue),
        whole(FigureId::Subsidy),
        whole(FigureId::SurplusOrGap).strong(),
    ]);
    let columns = (Column::of(today), Column::of(option));
    let largest = columns.0.iter().chain(&columns.1).map(Column::largest).max().unwrap_or(0);
    let short = Shortened::of(largest);
    let unit = short.unit(lang).to_owned();
    let source = state::source(option, FigureId::BookCost, lang);
    let key = key(option, lang);
    let table = Table::pair(messages::chart_cost_table_head(lang), rows, lang);
    let (finding, summary, plot) = match columns {
        (known, Some(chosen)) => {
            let finding = finding(today, option, lang);
            let summary = state::summary(lang, &finding, &unit, &table.rows[spoken..]);
            (finding, summary, Ok(plot(known.as_ref(), &chosen, Scale::with_room(largest), short, lang)))
        }
        (_, None) => {
            let why = why_not(option, lang);
            (messages::chart_cost_missing_finding(lang).to_owned(), why.clone(), Err(why))
        }
    };
    ChartState { code: CODE, finding, unit, summary, source, key, height: Height::Normal, plot, table }
}

/// How much of the costs is covered, as a sentence.
fn finding(today: &Study, option: &Study, lang: Lang) -> String {
    let coverage = |study| state::amount(study, FigureId::CostCoverage, Subject::Whole);
    match (coverage(today), coverage(option)) {
        (_, None) => messages::chart_cost_none_finding(lang).to_owned(),
        (Some(before), Some(now)) if before != now => {
            let digits = digits(&[before, now]);
            messages::chart_cost_changed_finding(
                lang,
                &format::percent(lang, now, digits),
                &format::percent(lang, before, digits),
            )
        }
        (_, Some(now)) => messages::chart_cost_same_finding(lang, &format::percent(lang, now, digits(&[now]))),
    }
}

/// The fewest digits at which different shares read differently, and less than all never reads
/// as all.
fn digits(shares: &[i64]) -> u32 {
    let all = 10_000;
    let honest = |step: i64| {
        let rounded = |share: i64| (share + step / 2) / step * step;
        let apart = shares.windows(2).all(|pair| pair[0] == pair[1] || rounded(pair[0]) != rounded(pair[1]));
        apart && shares.iter().all(|&share| (share == all) == (rounded(share) == all))
    };
    if honest(100) {
        0
    } else if honest(10) {
        1
    } else {
        2
    }
}

/// What must be entered before there is a picture.
fn why_not(option: &Study, lang: Lang) -> String {
    let Some(id) = option.find(FigureId::SurplusOrGap, Subject::Whole) else {
        return messages::chart_too_large_text(lang).to_owned();
    };
    let names = state::missing(option, id, |node| node_name(lang, node));
    if names.is_empty() {
        return messages::chart_too_large_text(lang).to_owned();
    }
    messages::chart_cost_missing_text(lang, &names.join("; "))
}

fn key(study: &Study, lang: Lang) -> Vec<Key> {
    let has = |wanted| items(study).any(|(item, _)| fill(item) == wanted);
    [
        (Fill::Running, messages::chart_cost_running_key(lang), has(Fill::Running)),
        (Fill::Pumping, messages::chart_cost_pumping_key(lang), has(Fill::Pumping)),
        (Fill::Capital, messages::chart_cost_capital_key(lang), has(Fill::Capital)),
        (Fill::Tariff, messages::chart_cost_tariff_key(lang), true),
        (Fill::Subsidy, messages::chart_cost_subsidy_key(lang), true),
        (Fill::Gap, messages::chart_cost_gap_key(lang), true),
    ]
    .into_iter()
    .filter(|&(_, _, there)| there)
    .map(|(fill, name, _)| Key::new(fill, name))
    .collect()
}

fn plot(known: Option<&Column>, chosen: &Column, scale: Scale, short: Shortened, lang: Lang) -> Plot {
    let columns: Vec<&Column> = known.into_iter().chain([chosen]).collect();
    // The first bar of a pair is costs, the second is what comes in.
    let series = |fill, place, cost: fn(&Column) -> Option<i64>, money: fn(&Column) -> Option<i64>| Series {
        fill,
        shape: Shape::Bar,
        place,
        lengths: columns
            .iter()
            .flat_map(|column| [cost(column), money(column)])
            .map(|amount| amount.map(|amount| scale.length(amount)))
            .collect(),
        labels: vec![String::new(); columns.len() * 2],
    };
    let none: fn(&Column) -> Option<i64> = |_| None;
    let mut tariff = series(Fill::Tariff, Place::Inside, none, |column| Some(column.collected));
    tariff.labels = columns.iter().flat_map(|column| [String::new(), short.label(lang, column.collected)]).collect();
    let mut ends = series(Fill::None, Place::End, |_| Some(0), |_| Some(0));
    ends.labels = columns
        .iter()
        .flat_map(|column| {
            let word = match column.surplus {
                0 => return [short.label(lang, column.total), String::new()],
                ..0 => messages::chart_cost_short_label(lang),
                1.. => messages::chart_cost_over_label(lang),
            };
            [
                short.label(lang, column.total),
                [word, "\n", &short.label(lang, column.surplus.saturating_abs())].concat(),
            ]
        })
        .collect();
    let today = messages::chart_table_today_head(lang).to_owned();
    let option = messages::chart_table_option_head(lang).to_owned();
    Plot {
        kind: PlotKind::Stacked,
        bars: columns
            .iter()
            .flat_map(|_| {
                [messages::chart_cost_costs_bar(lang).to_owned(), messages::chart_cost_money_bar(lang).to_owned()]
            })
            .collect(),
        groups: known.map(|_| today).into_iter().chain([option]).collect(),
        ticks: short.ticks(lang, scale),
        room: 0,
        limits: Vec::new(),
        series: vec![
            series(Fill::Running, Place::End, |column| Some(column.running), none),
            series(Fill::Pumping, Place::End, |column| Some(column.pumping), none),
            series(Fill::Capital, Place::End, |column| Some(column.capital), none),
            tariff,
            series(Fill::Subsidy, Place::End, none, |column| Some(column.subsidy)),
            // What is missing stands on the money, what is left over stands on the costs; where it
            // does not stand it has no length, so that it goes over by lengths alone.
            series(
                Fill::Gap,
                Place::End,
                |column| Some(column.surplus.max(0)),
                |column| Some(column.surplus.min(0).saturating_neg()),
            ),
            ends,
        ],
        flows: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::explain::{Formula, Provenance};
    use aimak_core::unit::Unit;

    /// A service with costs of 300, a subsidy of 40 and this revenue, in som.
    fn study(wages: Option<i64>, collected: i64) -> Study {
        let mut study = Study::new();
        let mut give = |figure, subject, amount: Option<i64>| {
            study.give(figure, subject, Unit::Som, amount.map(|som| som * 100), Provenance::ENTERED)
        };
        let booked = [
            give(FigureId::BookCost, Subject::Cost(CostItem::Wages), wages),
            give(FigureId::BookCost, Subject::Cost(CostItem::Electricity), Some(80)),
            give(FigureId::BookCost, Subject::Cost(CostItem::Depreciation), Some(20)),
        ];
        let subsidy = give(FigureId::Subsidy, Subject::Whole, Some(40));
        let collected = give(FigureId::CollectedRevenue, Subject::Whole, Some(collected));
        let items = [CostItem::Wages, CostItem::Electricity, CostItem::Depreciation];
        let costs = items
            .iter()
            .zip(booked)
            .map(|(&item, cost)| study.derive(FigureId::CostOfItem, Subject::Cost(item), Formula::Sum(vec![cost])))
            .collect();
        let total = study.derive(FigureId::TotalCost, Subject::Whole, Formula::Sum(costs));
        let required =
            study.derive(FigureId::RequiredRevenue, Subject::Whole, Formula::Difference { from: total, less: subsidy });
        study.derive(
            FigureId::CostCoverage,
            Subject::Whole,
            Formula::Product { times: vec![collected], over: vec![total] },
        );
        study.derive(FigureId::SurplusOrGap, Subject::Whole, Formula::Difference { from: collected, less: required });
        study
    }

    fn part(plot: &Plot, fill: Fill) -> &Series {
        plot.series.iter().find(|series| series.fill == fill).expect("every fill is a series")
    }

    #[test]
    fn the_table_has_the_numbers_of_the_study() {
        let (today, option) = (study(Some(200), 195), study(Some(200), 255));
        let state = state(&today, &option, Lang::Ky);
        for row in &state.table.rows {
            let figure = row.figure.expect("each row is a figure");
            if figure == FigureId::CostOfItem {
                continue;
            }
            let subject = Subject::Whole;
            assert_eq!(row.today(), state::amount(&today, figure, subject), "{}", row.name);
            assert_eq!(row.option(), state::amount(&option, figure, subject), "{}", row.name);
        }
        let items: Vec<_> =
            state.table.rows.iter().filter(|row| row.figure == Some(FigureId::CostOfItem)).map(Row::option).collect();
        assert_eq!(items, [Some(20_000), Some(8_000), Some(2_000)]);
        assert_eq!(state.table.rows.len(), 7);
    }

    #[test]
    fn the_finding_agrees_with_the_numbers() {
        let finding = |before, now, lang| state(&study(Some(200), before), &study(Some(200), now), lang).finding;
        assert_eq!(finding(195, 255, Lang::En), "Payments cover 85% of costs, 65% today");
        assert_eq!(finding(195, 195, Lang::En), "Payments cover 65% of costs");
        assert!(finding(195, 255, Lang::Ru).contains("85\u{a0}%"));
        assert!(finding(195, 255, Lang::Ky).contains("85%"));
        // 299 of 300 is 99.67 %: not all of it.
        assert_eq!(finding(299, 299, Lang::En), "Payments cover 99.7% of costs");
    }

    #[test]
    fn bars_of_a_pair_are_equally_long_with_the_gap() {
        let (today, option) = (study(Some(200), 195), study(Some(200), 285));
        let state = state(&today, &option, Lang::Ru);
        let plot = state.plot.expect("nothing is missing");
        let bar = |at: usize| plot.series.iter().filter_map(|series| series.lengths[at]).sum::<i64>();
        assert_eq!((bar(0), bar(2)), (bar(1), bar(3)));
        // Today 65 are missing; in the option 25 are left over, so the gap stands on the costs.
        assert_eq!(part(&plot, Fill::Gap).lengths, [Some(0), Some(16_250), Some(6_250), Some(0)]);
        assert_eq!(part(&plot, Fill::Tariff).labels[3], "0,29");
        assert_eq!(part(&plot, Fill::None).labels[0], "0,30");
        assert_eq!(plot.groups.len(), 2);
    }

    #[test]
    fn a_missing_cost_is_asked_for_and_never_drawn_as_zero() {
        let state = state(&study(None, 195), &study(None, 195), Lang::En);
        let why = state.plot.expect_err("wages are missing");
        assert!(why.contains("wages") || why.contains("Wages"), "{why}");
        assert_eq!(state.finding, messages::chart_cost_missing_finding(Lang::En));
        assert_eq!(state.table.rows[0].option(), None);
        assert_eq!(state::text(Lang::En, state::Cell::new(Unit::Som, None)), "no data");
    }

    #[test]
    fn an_option_is_drawn_alone_when_today_is_not_known() {
        let plot = state(&study(None, 195), &study(Some(200), 195), Lang::Ky).plot.expect("the option is complete");
        assert_eq!((plot.bars.len(), plot.groups.len()), (2, 1));
    }

    #[test]
    fn shares_that_differ_read_differently() {
        for (shares, expected) in
            [([6_500, 8_500], 0), ([8_460, 8_490], 1), ([8_461, 8_464], 2), ([9_999, 8_000], 2), ([10_000, 8_000], 0)]
        {
            assert_eq!(digits(&shares), expected, "{shares:?}");
        }
    }
}
