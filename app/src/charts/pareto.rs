//! Options on a map: what they bring to the operator against what the poorest bear.

use super::frame::ChartFrame;
use super::scale::Scale;
use super::state::{
    Cell, ChartState, Column, Fill, Height, Key, Place, Plot, PlotKind, Point, Row, Series, Shape, Table,
};
use crate::messages;
use crate::state::Settings;
use aimak_core::finance::solve::pareto::Criteria;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;
use leptos::prelude::*;

/// An option on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapOption {
    /// Its number, given back when it is chosen.
    pub number: usize,
    /// Its name, as people read it.
    pub name: String,
    /// What it brings.
    pub criteria: Criteria,
    /// Whether no other option beats it.
    pub best: bool,
    /// Whether it is the option at hand.
    pub chosen: bool,
}

/// Options as dots: upwards the coverage of costs, to the right the share of income that the poorest
/// bear (the rise of bills or the subsidy where no incomes are known). An option that another one
/// beats is hollow. A dot, or the name of an option in the table, chooses it.
///
/// ```text
/// <ParetoMap options=options on_choose=Callback::new(move |number| …)/>
/// ```
#[component]
pub fn ParetoMap(
    /// The options.
    #[prop(into)]
    options: Signal<Vec<MapOption>>,
    /// Called with the number of the option that is chosen.
    on_choose: Callback<usize>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| state(&options.read(), lang.get()));
    view! { <ChartFrame code=CODE state=state on_choose=on_choose/> }
}

const CODE: &str = "pareto-map";
/// Of more beaten options than this only some are drawn.
const MOST_BEATEN: usize = 400;
/// So many rows are shown of a long table; the file has all.
const SHOWN: usize = 12;

/// What grows to the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Across {
    Share,
    Rise,
    Subsidy,
}

impl Across {
    fn of(options: &[MapOption]) -> Self {
        if options.iter().any(|option| option.criteria.weakest_share.is_some()) {
            Self::Share
        } else if options.iter().any(|option| option.criteria.rise.is_some()) {
            Self::Rise
        } else {
            Self::Subsidy
        }
    }

    const fn amount(self, criteria: Criteria) -> Option<i64> {
        match self {
            Self::Share => criteria.weakest_share,
            Self::Rise => criteria.rise,
            Self::Subsidy => Some(criteria.subsidy),
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Share => messages::chart_map_share_head(lang),
            Self::Rise => messages::chart_map_rise_head(lang),
            Self::Subsidy => messages::chart_map_subsidy_head(lang),
        }
    }
}

/// The chart of some options.
fn state(options: &[MapOption], lang: Lang) -> ChartState {
    let across = Across::of(options);
    let mut best: Vec<&MapOption> = options.iter().filter(|option| option.best || option.chosen).collect();
    best.sort_by_key(|option| (std::cmp::Reverse(option.criteria.coverage), option.number));
    let beaten = options.iter().filter(|option| !option.best).count();
    let every = beaten.div_ceil(MOST_BEATEN).max(1);
    let unit = messages::chart_map_unit(lang, across.name(lang));
    let count = |count: usize| format::integer(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let finding = match (best.first(), best.last()) {
        (Some(first), Some(last)) if options.iter().any(|option| option.best) => messages::chart_map_finding(
            lang,
            &count(options.iter().filter(|option| option.best).count()),
            &count(options.len()),
            &format::percent(lang, last.criteria.coverage, 0),
            &format::percent(lang, first.criteria.coverage, 0),
        ),
        (_, _) => messages::chart_map_missing_finding(lang).to_owned(),
    };
    let plot = if options.is_empty() {
        Err(messages::chart_map_missing_text(lang).to_owned())
    } else {
        Ok(plot(options, across, every, lang))
    };
    let row = |option: &&MapOption| {
        let Criteria { coverage, weakest_share, rise, subsidy } = option.criteria;
        let percent = |amount| Cell::new(Unit::Percent, amount);
        let subsidy = Cell::new(Unit::Som, Some(subsidy));
        Row {
            choice: Some((option.number, option.chosen)),
            ..Row::cells(
                option.name.as_str(),
                vec![percent(Some(coverage)), percent(weakest_share), percent(rise), subsidy],
            )
        }
    };
    let heads = [
        messages::chart_map_coverage_head(lang),
        messages::chart_map_share_head(lang),
        messages::chart_map_rise_head(lang),
        messages::chart_map_subsidy_head(lang),
    ];
    let table = Table {
        most: SHOWN,
        ..Table::new(messages::chart_map_head(lang), heads.map(Column::new).into(), best.iter().map(row).collect())
    };
    let hollow = if every > 1 {
        messages::chart_map_some_beaten_key(lang, &count(every))
    } else {
        messages::chart_map_beaten_key(lang).to_owned()
    };
    let mut key = vec![Key::new(Fill::Choice, messages::chart_map_best_key(lang)), Key::new(Fill::Today, hollow)];
    if options.iter().any(|option| option.chosen) {
        key.push(Key::new(Fill::OptionB, messages::chart_map_chosen_key(lang)));
    }
    let source = messages::chart_source_entered_text(lang).to_owned();
    ChartState::of((CODE, lang, Height::Tall), (finding, unit, source), key, table, plot)
}

fn plot(options: &[MapOption], across: Across, every: usize, lang: Lang) -> Plot {
    let ends = |amounts: &mut dyn Iterator<Item = i64>| {
        amounts.fold((0, 0), |(least, largest): (i64, i64), amount| (least.min(amount), largest.max(amount)))
    };
    let (low, high) = ends(&mut options.iter().map(|option| option.criteria.coverage));
    let up = Scale::around(low, high);
    let (low, high) = ends(&mut options.iter().filter_map(|option| across.amount(option.criteria)));
    let right = Scale::around(low, high);
    let points = |fill, chosen: Vec<&MapOption>| {
        let known: Vec<(Point, i64)> = chosen
            .into_iter()
            .filter_map(|option| {
                let to_right = right.place(across.amount(option.criteria)?);
                Some((Point { across: to_right, number: option.number }, up.place(option.criteria.coverage)))
            })
            .collect();
        Series {
            fill,
            shape: Shape::Points(known.iter().map(|(point, _)| *point).collect()),
            lengths: known.iter().map(|(_, height)| Some(*height)).collect(),
            labels: vec![String::new(); known.len()],
            place: Place::End,
        }
    };
    let beaten = options.iter().filter(|option| !option.best && !option.chosen).step_by(every).collect();
    let best = options.iter().filter(|option| option.best && !option.chosen).collect();
    let chosen = options.iter().filter(|option| option.chosen).collect();
    let percent = |scale: Scale| scale.ticks().map(|tick| format::percent(lang, tick, 1)).collect::<Vec<_>>();
    let mut plot = Plot::new(PlotKind::Points);
    plot.ticks = percent(up);
    plot.bars = match across {
        Across::Share | Across::Rise => percent(right),
        Across::Subsidy => super::scale::Shortened::of(high).ticks(lang, right),
    };
    plot.series = vec![points(Fill::Today, beaten), points(Fill::Choice, best), points(Fill::OptionB, chosen)];
    plot
}

#[cfg(test)]
mod tests {
    use super::super::look::Look;
    use super::super::scale::WHOLE_AXIS;
    use super::super::stroke::{edges, point_near};
    use super::*;

    fn option(number: usize, coverage: i64, share: Option<i64>, best: bool) -> MapOption {
        let criteria = Criteria { coverage, weakest_share: share, rise: Some(-200), subsidy: 5_000 };
        MapOption { number, name: (number + 1).to_string(), criteria, best, chosen: false }
    }

    #[test]
    fn the_table_has_those_that_nothing_beats_and_the_chosen_one() {
        let mut options = vec![
            option(0, 9_000, Some(400), true),
            option(1, 8_000, Some(450), false),
            option(2, 10_000, Some(500), true),
            option(3, 7_000, Some(500), false),
        ];
        options[3].chosen = true;
        let state = state(&options, Lang::En);
        let numbers: Vec<_> = state.table.rows.iter().map(|row| row.choice).collect();
        assert_eq!(numbers, [Some((2, false)), Some((0, false)), Some((3, true))]);
        let plot = state.plot.expect("there are options");
        let of = |fill| plot.series.iter().find(|series| series.fill == fill).map(|series| series.lengths.len());
        assert_eq!((of(Fill::Today), of(Fill::Choice), of(Fill::OptionB)), (Some(1), Some(2), Some(1)));
        assert!(state.finding.contains('2') && state.finding.contains('4'), "{}", state.finding);
    }

    #[test]
    fn a_tap_near_a_dot_finds_its_option() {
        let options = [option(4, 9_000, Some(400), true), option(7, 2_000, Some(100), false)];
        let plot = state(&options, Lang::Ru).plot.expect("there are options");
        let look = Look::plain((360.0, 280.0));
        let (left, top, right, bottom) = edges(&plot, &look);
        for series in &plot.series {
            let Shape::Points(points) = &series.shape else { panic!("only points") };
            for (point, height) in points.iter().zip(&series.lengths) {
                let height = height.expect("known");
                assert!((0..=WHOLE_AXIS).contains(&height) && (0..=WHOLE_AXIS).contains(&point.across));
                let part = |of: i64| f64::from(i32::try_from(of).expect("small")) / 100_000.0;
                let x = left + (360.0 - left - right) * part(point.across);
                let y = 280.0 - bottom - (280.0 - top - bottom) * part(height);
                assert_eq!(point_near(&plot, &look, (x + 10.0, y - 10.0)), Some(point.number));
                assert_eq!(point_near(&plot, &look, (x + 30.0, y - 30.0)), None);
            }
        }
    }

    #[test]
    fn without_incomes_the_rise_of_bills_stands_below() {
        let with = state(&[option(0, 1, Some(3), true)], Lang::En);
        let without = state(&[option(0, 1, None, true)], Lang::En);
        assert_ne!(with.unit, without.unit);
        assert!(without.plot.is_ok());
        assert!(state(&[], Lang::Ky).plot.is_err());
    }

    #[test]
    fn of_many_beaten_options_some_are_drawn() {
        let options: Vec<_> = (0..2_000).map(|at| option(at, 5_000, Some(300), at == 0)).collect();
        let plot = state(&options, Lang::Ky).plot.expect("there are options");
        assert!(plot.series[0].lengths.len() <= MOST_BEATEN);
    }
}
