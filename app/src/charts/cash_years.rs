//! Money at the end of each year: a line for each choice, and what may happen.

use super::choice::{self, Choice, MOST, main, source};
use super::frame::ChartFrame;
use super::scale::{Scale, Shortened};
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Limit, Plot, PlotKind, Row, Series, Shape, Table};
use crate::messages;
use crate::state::Settings;
use aimak_core::figure::FigureId;
use aimak_core::finance::{At, Figure, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::risk::RiskResult;
use leptos::prelude::*;
use std::sync::Arc;

/// Money at the end of each year, a line for each choice.
///
/// ```text
/// <CashOverYears choices=choices service=Signal::derive(|| None)/>
/// ```
#[component]
pub fn CashOverYears(
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The service; none for the municipality with all services.
    #[prop(into)]
    service: Signal<Option<Service>>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| state(&choices.read(), service.get(), lang.get()));
    view! { <ChartFrame code="cash-over-years" state=state/> }
}

/// Where the money of the municipality lies in many futures: eight of ten in the light band, five of
/// ten in the darker one, and the middle of all.
///
/// ```text
/// <CashFan plan=plan futures=futures/>
/// ```
#[component]
pub fn CashFan(
    /// The plan.
    #[prop(into)]
    plan: Signal<Arc<Plan>>,
    /// What may happen to it.
    #[prop(into)]
    futures: Signal<Arc<RiskResult>>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| fan_state(&plan.read(), &futures.read(), lang.get()));
    view! { <ChartFrame code="cash-fan" state=state/> }
}

fn at(service: Option<Service>) -> At {
    service.map_or(At::MUNICIPALITY, At::service)
}

/// The chart of some choices.
fn state(choices: &[Choice], service: Option<Service>, lang: Lang) -> ChartState {
    let main = main(choices);
    let years: Vec<i16> = main.map(|choice| choice.plan.all_years().collect()).unwrap_or_default();
    let of = |choice: &Choice| -> Vec<Option<i64>> {
        years.iter().map(|&year| choice.amount(Figure::ClosingCash, at(service).in_year(year))).collect()
    };
    let lines: Vec<Vec<Option<i64>>> = choices.iter().map(of).collect();
    let (least, largest) = ends(lines.iter().flatten().copied());
    let short = Shortened::of(largest.max(least.saturating_neg()));
    let unit = messages::chart_cash_unit(lang, short.sums(lang));
    let finding = main
        .zip(choices.iter().position(|choice| main == Some(choice)))
        .map(|(_, position)| low_point(&years, &lines[position], lang))
        .unwrap_or_default();
    let plot = if lines.iter().flatten().any(Option::is_some) {
        let scale = Scale::around(least, largest);
        let mut plot = over_years(&years, scale, short, lang);
        plot.series = choices
            .iter()
            .zip(choice::fills(choices))
            .zip(&lines)
            .take(MOST)
            .map(|((choice, fill), line)| {
                let heights = line.iter().map(|amount| amount.map(|amount| scale.place(amount))).collect();
                Series::line(fill, heights, &choice.name)
            })
            .collect();
        Ok(plot)
    } else {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    };
    let table = Table {
        head: messages::chart_cash_head(lang).to_owned(),
        columns: choices
            .iter()
            .map(|choice| Column {
                option: main == Some(choice),
                ..Column::of(Figure::ClosingCash, choice.name.as_str())
            })
            .collect(),
        rows: years
            .iter()
            .map(|&year| {
                let at = at(service).in_year(year);
                Row::cells(year.to_string(), choice::cells(choices, Figure::ClosingCash, at, Unit::Som))
            })
            .collect(),
        most: usize::MAX,
    };
    let source = main.map(|choice| source(lang, &choice.plan)).unwrap_or_default();
    let head = ("cash-over-years", lang, Height::Normal);
    ChartState::of(head, (finding, unit, source), choice::key(choices), table, plot)
}

/// The least and the largest amount, and zero.
fn ends(amounts: impl Iterator<Item = Option<i64>>) -> (i64, i64) {
    amounts.flatten().fold((0, 0), |(least, largest), amount| (least.min(amount), largest.max(amount)))
}

/// Where the money is lowest, as a sentence.
fn low_point(years: &[i16], line: &[Option<i64>], lang: Lang) -> String {
    let known = years.iter().zip(line).filter_map(|(&year, &amount)| Some((year, amount?)));
    let Some((year, least)) = known.min_by_key(|&(_, amount)| amount) else {
        return messages::chart_cash_missing_finding(lang).to_owned();
    };
    let (year, sum) = (year.to_string(), format::money_whole(lang, least.saturating_abs()));
    if least < 0 {
        messages::chart_cash_below_finding(lang, &year, &sum)
    } else {
        messages::chart_cash_lasts_finding(lang, &year, &sum)
    }
}

/// Axes over years with a line at zero.
fn over_years(years: &[i16], scale: Scale, short: Shortened, lang: Lang) -> Plot {
    let mut plot = Plot::new(PlotKind::Years);
    plot.bars = years.iter().map(i16::to_string).collect();
    plot.ticks = short.ticks(lang, scale);
    plot.limits = vec![Limit { place: scale.zero(), label: String::new() }];
    plot
}

/// A year of the fan: the 10th, 25th, 50th, 75th and 90th percentile, tyiyn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct FanYear {
    year: i16,
    percentiles: Option<[i64; 5]>,
}

/// A decimal text in the smallest steps of a unit; none where it is not one.
pub(super) fn read(text: &str, unit: Unit) -> Option<i64> {
    let (minus, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = unit.decimals() as usize;
    let plain = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || part.len() > decimals || !plain(whole) || !plain(part) {
        return None;
    }
    let mut written = [whole, part].concat();
    written.extend(std::iter::repeat_n('0', decimals - part.len()));
    let amount: i64 = written.parse().ok()?;
    Some(if minus { -amount } else { amount })
}

/// The fan of the money of the municipality.
fn fan(futures: &RiskResult) -> Vec<FanYear> {
    let cash = FigureId::from(Figure::ClosingCash).code();
    let series = futures.series.iter().find(|series| series.figure == cash && series.service.is_none());
    let years = series.map(|series| series.years.as_slice()).unwrap_or_default();
    years
        .iter()
        .map(|entry| {
            // The 5th and the 95th are left out.
            let inner = entry.percentiles.get(1..6).map(|inner| inner.iter().map(|text| read(text, Unit::Som)));
            let inner: Option<Vec<i64>> = inner.and_then(Iterator::collect);
            FanYear { year: entry.year, percentiles: inner.and_then(|inner| inner.try_into().ok()) }
        })
        .collect()
}

/// The chart of many futures.
fn fan_state(plan: &Plan, futures: &RiskResult, lang: Lang) -> ChartState {
    let years = fan(futures);
    let all = || years.iter().flat_map(|year| year.percentiles.into_iter().flatten().map(Some));
    let (least, largest) = ends(all());
    let short = Shortened::of(largest.max(least.saturating_neg()));
    let unit = messages::chart_fan_unit(lang, short.sums(lang), &format::integer(lang, i64::from(futures.futures)));
    let finding = match (&futures.lasting, years.last().and_then(|year| Some((year.year, year.percentiles?)))) {
        (Some(lasting), _) if years.last().is_some_and(|last| last.year > lasting.year) => {
            messages::chart_fan_lasts_finding(lang, &lasting.of_ten.to_string(), &lasting.year.to_string())
        }
        (_, Some((year, [low, .., high]))) => {
            let sum = |amount| format::money_whole(lang, amount);
            messages::chart_fan_finding(lang, &year.to_string(), &sum(low), &sum(high))
        }
        (_, None) => messages::chart_cash_missing_finding(lang).to_owned(),
    };
    let plot = if all().next().is_some() {
        Ok(fan_plot(&years, Scale::around(least, largest), short, lang))
    } else {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    };
    let key = vec![
        Key::new(Fill::Wide, messages::chart_fan_wide_key(lang)),
        Key::new(Fill::Narrow, messages::chart_fan_narrow_key(lang)),
        Key::line(Fill::Middle, messages::chart_fan_middle_key(lang)),
    ];
    let heads = [
        messages::chart_fan_low_head(lang),
        messages::chart_fan_quarter_head(lang),
        messages::chart_fan_middle_key(lang),
        messages::chart_fan_three_quarters_head(lang),
        messages::chart_fan_high_head(lang),
    ];
    let row = |year: &FanYear| {
        let amounts = (0..5).map(|at| year.percentiles.map(|percentiles| percentiles[at]));
        Row::cells(year.year.to_string(), amounts.map(|amount| Cell::new(Unit::Som, amount)).collect())
    };
    let table = Table {
        head: messages::chart_cash_head(lang).to_owned(),
        columns: heads.map(Column::new).into(),
        rows: years.iter().map(row).collect(),
        most: usize::MAX,
    };
    ChartState::of(("cash-fan", lang, Height::Normal), (finding, unit, source(lang, plan)), key, table, plot)
}

fn fan_plot(years: &[FanYear], scale: Scale, short: Shortened, lang: Lang) -> Plot {
    let names: Vec<i16> = years.iter().map(|year| year.year).collect();
    let mut plot = over_years(&names, scale, short, lang);
    // Bands stand on each other: nothing up to the lowest, then each up to the next.
    let band = |fill, from: Option<usize>, to: usize| {
        let height = |year: &FanYear| {
            let percentiles = year.percentiles?;
            let top = scale.place(percentiles[to]);
            Some(top - from.map_or(0, |from| scale.place(percentiles[from])))
        };
        let lengths = years.iter().map(height).collect();
        Series { shape: Shape::Band, ..Series::bars_of(fill, lengths) }
    };
    let middle = years.iter().map(|year| Some(scale.place(year.percentiles?[2]))).collect();
    plot.series = vec![
        band(Fill::Base, None, 0),
        band(Fill::Wide, Some(0), 1),
        band(Fill::Narrow, Some(1), 3),
        band(Fill::Wide, Some(3), 4),
        Series::line(Fill::Middle, middle, messages::chart_fan_middle_key(lang)),
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
    fn each_choice_has_its_line_and_column() {
        let choices = samples::choices();
        let state = state(&choices, None, Lang::Ru);
        let plot = state.plot.expect("all is known");
        let fills: Vec<_> = plot.series.iter().map(|series| series.fill).collect();
        assert_eq!(fills, [Fill::Today, Fill::Choice, Fill::Nothing]);
        for (row, year) in state.table.rows.iter().zip(choices[1].plan.all_years()) {
            for (column, choice) in choices.iter().enumerate() {
                let of = choice.amount(Figure::ClosingCash, At::MUNICIPALITY.in_year(year));
                assert_eq!(row.amount(column), of, "{year}");
                assert!(of.is_some());
            }
        }
        assert!(
            plot.series.iter().flat_map(|series| &series.lengths).flatten().all(|of| (0..=WHOLE_AXIS).contains(of))
        );
        assert_eq!(plot.limits.len(), 1);
    }

    #[test]
    fn the_lowest_year_is_named() {
        let said = |line: &[Option<i64>]| low_point(&[2026, 2027, 2028], line, Lang::En);
        let below = said(&[Some(500), Some(-10_000), Some(0)]);
        assert!(below.contains("2027") && below.contains("KGS\u{a0}100"), "{below}");
        let lasts = said(&[Some(500), None, Some(300)]);
        assert!(lasts.contains("2028") && lasts.contains("KGS\u{a0}3"), "{lasts}");
        assert!(!said(&[None]).is_empty());
    }

    fn futures(plan: &Plan) -> RiskResult {
        let model = finance::picture(plan);
        let question = question(plan, &model, 7, 400);
        let part = Futures::new(&model.study, &question).part(&mut finance::risk::Scratch::default(), 0..400);
        RiskResult::of(plan, &model.study, &question, &part)
    }

    #[test]
    fn the_fan_has_the_percentiles_and_the_title_agrees_with_its_band() {
        let (plan, _) = samples::three_services();
        let futures = futures(&plan);
        let years = fan(&futures);
        assert_eq!(years.len(), 10);
        for (year, entry) in years.iter().zip(&futures.series[0].years) {
            let [low, _, middle, _, high] = year.percentiles.expect("money is always known");
            assert_eq!(Some(low), read(&entry.percentiles[1], Unit::Som));
            assert_eq!(Some(middle), read(&entry.percentiles[3], Unit::Som));
            assert_eq!(Some(high), read(&entry.percentiles[5], Unit::Som));
        }
        let mut lasting = futures.clone();
        for lang in Lang::ALL {
            let state = fan_state(&plan, &futures, lang);
            let plot = state.plot.expect("known");
            for year in 0..10 {
                let up: i64 = plot.series[..4].iter().filter_map(|series| series.lengths[year]).sum();
                let middle = plot.series[4].lengths[year].expect("known");
                assert!(middle <= up && up <= WHOLE_AXIS);
                assert!(plot.series[..4].iter().all(|series| series.lengths[year].is_some_and(|of| of >= 0)));
            }
            lasting.lasting = None;
            let state = fan_state(&plan, &lasting, lang);
            let [low, .., high] = years[9].percentiles.expect("known");
            for end in [low, high] {
                assert!(state.finding.contains(&format::money_whole(lang, end)), "{}", state.finding);
            }
        }
    }

    #[test]
    fn money_is_read_to_the_tyiyn() {
        for (text, amount) in [
            ("0", Some(0)),
            ("-12.5", Some(-1_250)),
            ("7.05", Some(705)),
            ("9", Some(900)),
            ("", None),
            ("1.234", None),
            ("+1", None),
            ("1.-5", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read(text, Unit::Som), amount, "{text}");
        }
    }
}
