//! What each uncertain thing alone does to the lowest cash.

use super::cash_years::read;
use super::choice::{amount, line, source};
use super::frame::ChartFrame;
use super::scale::{Scale, Shortened};
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Limit, Plot, PlotKind, Row, Series, Table};
use crate::format::{figure_name, lower_first};
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::{Origin, Study};
use aimak_core::figure::FigureId;
use aimak_core::finance::{At, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;
use aimak_core::wire::risk::{RiskResult, UncertainEntry};
use leptos::prelude::*;
use std::sync::Arc;

/// The data that move the lowest cash of the municipality most, each alone at its lowest and at its
/// highest, the widest first; the line stands at the cash of the plan.
///
/// ```text
/// <WhatMovesTheCash plan=plan study=study futures=futures/>
/// ```
#[component]
pub fn WhatMovesTheCash(
    /// The plan.
    #[prop(into)]
    plan: Signal<Arc<Plan>>,
    /// Its figures.
    #[prop(into)]
    study: Signal<Arc<Study>>,
    /// What may happen to it.
    #[prop(into)]
    futures: Signal<Arc<RiskResult>>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| state(&plan.read(), &study.read(), &futures.read(), lang.get()));
    view! { <ChartFrame code=CODE state=state/> }
}

const CODE: &str = "what-moves-the-cash";
/// So many are drawn; the table has all.
const MOST: usize = 10;

/// One uncertain thing; amounts in steps of its unit, cash in tyiyn.
struct Bar {
    name: String,
    figure: FigureId,
    unit: Unit,
    values: [Option<i64>; 3],
    low: Option<i64>,
    high: Option<i64>,
}

impl Bar {
    fn of(plan: &Plan, study: &Study, entry: &UncertainEntry, lang: Lang) -> Option<Self> {
        let unit = Unit::ALL.into_iter().find(|unit| unit.code() == entry.unit)?;
        // The entry names its datum by code; of a course by the code without its year.
        let (figure, at) = study.nodes().find_map(|(_, node)| {
            let at = node.subject.of_plan().filter(|_| matches!(node.origin, Origin::Given(_)))?;
            let named = node.figure.code() == entry.figure
                && (at.code() == entry.at || At { year: None, ..at }.code() == entry.at);
            named.then_some((node.figure, at))
        })?;
        let of = match (at.service, at.line) {
            (None, Line::Whole) => String::new(),
            (_, _) => [", ", &lower_first(&line(lang, plan, at))].concat(),
        };
        let cash = |text: &Option<String>| text.as_deref().and_then(|text| read(text, Unit::Som));
        Some(Self {
            name: [figure_name(lang, figure), &of].concat(),
            figure,
            unit,
            values: [&entry.low, &entry.today, &entry.high].map(|text| read(text, unit)),
            low: cash(&entry.cash_at_low),
            high: cash(&entry.cash_at_high),
        })
    }

    /// How far the cash goes, the plan's included.
    fn swing(&self, today: i64) -> Option<u64> {
        let (low, high) = (self.low?, self.high?);
        Some(today.max(low).max(high).abs_diff(today.min(low).min(high)))
    }
}

/// The chart of one result.
fn state(plan: &Plan, study: &Study, futures: &RiskResult, lang: Lang) -> ChartState {
    let today = amount(study, Figure::CashLowPoint, At::MUNICIPALITY);
    let mut bars: Vec<Bar> = futures.uncertain.iter().filter_map(|entry| Bar::of(plan, study, entry, lang)).collect();
    bars.sort_by_key(|bar| std::cmp::Reverse(today.and_then(|today| bar.swing(today))));
    let moved = |bar: &&Bar| today.and_then(|today| bar.swing(today)).is_some_and(|swing| swing > 0);
    let drawn: Vec<&Bar> = bars.iter().filter(moved).take(MOST).collect();
    let all = || drawn.iter().flat_map(|bar| [bar.low, bar.high]).chain([today]).flatten();
    let (least, largest) = (all().min().unwrap_or(0), all().max().unwrap_or(0));
    let short = Shortened::of(largest.max(least.saturating_neg()));
    let unit = messages::chart_tornado_unit(lang, short.sums(lang));
    let finding = match (drawn.first(), today) {
        (Some(bar), Some(today)) => {
            let swing = bar.swing(today).and_then(|swing| i64::try_from(swing).ok()).unwrap_or(i64::MAX);
            messages::chart_tornado_finding(lang, &lower_first(&bar.name), &format::money_whole(lang, swing))
        }
        (_, _) => messages::chart_tornado_missing_finding(lang).to_owned(),
    };
    let plot = match today {
        Some(today) if !drawn.is_empty() => Ok(plot(&drawn, today, short, lang)),
        Some(_) | None => Err(messages::chart_tornado_missing_text(lang).to_owned()),
    };
    let row = |bar: &Bar| {
        let [low, value, high] = bar.values.map(|amount| Cell::new(bar.unit, amount));
        let [at_low, at_high] = [bar.low, bar.high].map(|amount| Cell::new(Unit::Som, amount));
        let cells = vec![low, at_low, value, high, at_high];
        Row { figure: Some(bar.figure), ..Row::cells(bar.name.as_str(), cells) }
    };
    let heads = [
        messages::chart_tornado_low_head(lang),
        messages::chart_tornado_cash_low_head(lang),
        messages::chart_tornado_today_head(lang),
        messages::chart_tornado_high_head(lang),
        messages::chart_tornado_cash_high_head(lang),
    ];
    let table = Table {
        head: messages::chart_tornado_head(lang).to_owned(),
        columns: heads.map(Column::new).into(),
        rows: bars.iter().map(row).collect(),
        most: usize::MAX,
    };
    let key = vec![
        Key::new(Fill::Subsidy, messages::chart_tornado_low_key(lang)),
        Key::new(Fill::Tariff, messages::chart_tornado_high_key(lang)),
    ];
    let height = Height::of_rows(drawn.len());
    ChartState::of((CODE, lang, height), (finding, unit, source(lang, plan)), key, table, plot)
}

/// A bar in parts from its lowest end: nothing, then at the lowest, at the highest, at the lowest, at
/// the highest, at the lowest. The middle one ends or begins at the plan's cash.
fn parts(low: i64, high: i64, today: i64) -> [i64; 6] {
    let least = low.min(high).min(today);
    // Below today the farther end begins, above it the nearer one.
    let (below_low, below_high) = ((today - low).max(0), (today - high).max(0));
    let (above_low, above_high) = ((low - today).max(0), (high - today).max(0));
    let first = (below_low - below_high).max(0);
    let near = if below_low < below_high { below_low } else { 0 };
    let after = if above_low < above_high { above_low } else { 0 };
    [
        least,
        first,
        below_high - near,
        near + after,
        above_high - after,
        if above_low >= above_high { above_low - above_high } else { 0 },
    ]
}

fn plot(bars: &[&Bar], today: i64, short: Shortened, lang: Lang) -> Plot {
    let all = || bars.iter().flat_map(|bar| [bar.low, bar.high]).flatten().chain([today]);
    let (least, largest) = (all().min().unwrap_or(0), all().max().unwrap_or(0));
    // From the lowest cash, not from zero: what counts is how far it moves.
    let scale = Scale::to(largest.saturating_sub(least));
    let pieces: Vec<[i64; 6]> =
        bars.iter().map(|bar| parts(bar.low.unwrap_or(today), bar.high.unwrap_or(today), today)).collect();
    let part = |fill, at: usize| {
        let length = |piece: &[i64; 6]| {
            let amount = if at == 0 { piece[0].saturating_sub(least) } else { piece[at] };
            Some(scale.length(amount))
        };
        Series::bars_of(fill, pieces.iter().map(length).collect())
    };
    let mut ends = Series::bars_of(Fill::None, vec![Some(0); bars.len()]);
    ends.labels = bars
        .iter()
        .map(|bar| {
            let ends = [bar.low, bar.high].map(|end| end.unwrap_or(today));
            let (from, to) = (ends[0].min(ends[1]).min(today), ends[0].max(ends[1]).max(today));
            [&short.label(lang, from), "…", &short.label(lang, to)].concat()
        })
        .collect();
    let mut plot = Plot::new(PlotKind::ListedStack);
    plot.bars = bars.iter().map(|bar| bar.name.clone()).collect();
    plot.room = ends.labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    plot.limits = vec![Limit { place: scale.length(today.saturating_sub(least)), label: String::new() }];
    plot.series = vec![
        Series::names(&plot.bars),
        part(Fill::Base, 0),
        part(Fill::Subsidy, 1),
        part(Fill::Tariff, 2),
        part(Fill::Subsidy, 3),
        part(Fill::Tariff, 4),
        part(Fill::Subsidy, 5),
        ends,
    ];
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::super::scale::WHOLE_AXIS;
    use super::*;
    use aimak_core::finance::{self, risk::Futures};
    use aimak_core::wire::risk::question;

    #[test]
    fn a_bar_reaches_from_its_least_to_its_largest_end() {
        for (low, high, today, expected) in [
            // Less is less, more is more.
            (20, 90, 50, [20, 30, 0, 0, 40, 0]),
            // Less is more.
            (90, 20, 50, [20, 0, 30, 0, 0, 40]),
            // Both below: the farther one begins.
            (20, 40, 50, [20, 20, 10, 0, 0, 0]),
            (40, 20, 50, [20, 0, 20, 10, 0, 0]),
            // Both above: the farther one ends.
            (60, 90, 50, [50, 0, 0, 10, 30, 0]),
            (90, 60, 50, [50, 0, 0, 0, 10, 30]),
            (50, 50, 50, [50, 0, 0, 0, 0, 0]),
        ] {
            assert_eq!(parts(low, high, today), expected, "{low} {high} {today}");
        }
    }

    #[test]
    fn the_widest_comes_first_and_has_its_name() {
        let (plan, study) = samples::three_services();
        let model = finance::picture(&plan);
        let question = question(&plan, &model, 7, 8);
        let part = Futures::new(&model.study, &question).part(&mut finance::risk::Scratch::default(), 0..8);
        let result = RiskResult::of(&plan, &model.study, &question, &part);
        let today = amount(&study, Figure::CashLowPoint, At::MUNICIPALITY).expect("known");
        for lang in Lang::ALL {
            let state = state(&plan, &study, &result, lang);
            assert_eq!(state.table.rows.len(), result.uncertain.len(), "each datum is found by its code");
            let swing = |row: &Row| {
                let ends = [row.amount(1).expect("known"), row.amount(4).expect("known"), today];
                ends.iter().max().expect("three") - ends.iter().min().expect("three")
            };
            let swings: Vec<i64> = state.table.rows.iter().map(swing).collect();
            assert!(swings.is_sorted_by(|one, next| one >= next) && swings[0] > 0);
            let plot = state.plot.expect("known");
            assert!(plot.bars.len() <= MOST && plot.bars[0] == state.table.rows[0].name);
            for at in 0..plot.bars.len() {
                let whole: i64 = plot.series[1..].iter().filter_map(|series| series.lengths[at]).sum();
                assert!(plot.series[1..].iter().all(|series| series.lengths[at].is_some_and(|length| length >= 0)));
                assert!((0..=WHOLE_AXIS).contains(&whole));
            }
        }
    }

    #[test]
    fn without_ranges_the_chart_asks_for_them() {
        let (plan, study) = samples::three_services();
        let none = RiskResult { seed: 1, futures: 0, uncertain: Vec::new(), series: Vec::new(), lasting: None };
        assert!(state(&plan, &study, &none, Lang::Ky).plot.is_err());
    }
}
