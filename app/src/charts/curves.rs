//! What a household pays for more and more: the whole bill, and what the next unit costs.

use super::frame::ChartFrame;
use super::scale::Scale;
use super::state::{self, ChartState, Fill, Height, Key, Place, Plot, PlotKind, Row, Series, Shape, Table};
use crate::format::{amount_in_words, lower_first, unit_words};
use crate::messages;
use crate::state::Settings;
use aimak_core::figure::FigureId;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::tariff::{Connection, Consumer, Measure, Version, bill};
use aimak_core::unit::Unit;
use leptos::prelude::*;

/// The bill over the use of a month, today as a dashed line and the option solid.
#[component]
pub fn BillCurve(
    /// Today's tariff; `None` where none is known.
    today: Signal<Option<Version>>,
    /// The tariff at hand.
    option: Signal<Version>,
    /// The household.
    #[prop(into)]
    home: Signal<Consumer>,
    /// The month, 1 to 12.
    #[prop(into)]
    month: Signal<u8>,
    /// Where the rates come from; entered here where nothing is said.
    #[prop(optional, into)]
    source: Option<Signal<String>>,
) -> impl IntoView {
    let lang = Settings::lang();
    let points = Memo::new(move |_| Points::of(today.read().as_ref(), &option.read(), &home.get(), month.get()));
    let state = Memo::new(move |_| points.with(|points| bill_state(points, lang.get(), said(source, lang.get()))));
    view! { <ChartFrame code="bill-curve" state=state/> }
}

/// What the next unit costs, over the use of a month.
#[component]
pub fn NextUnitCurve(
    /// Today's tariff; `None` where none is known.
    today: Signal<Option<Version>>,
    /// The tariff at hand.
    option: Signal<Version>,
    /// The household.
    #[prop(into)]
    home: Signal<Consumer>,
    /// The month, 1 to 12.
    #[prop(into)]
    month: Signal<u8>,
    /// Where the rates come from; entered here where nothing is said.
    #[prop(optional, into)]
    source: Option<Signal<String>>,
) -> impl IntoView {
    let lang = Settings::lang();
    let points = Memo::new(move |_| Points::of(today.read().as_ref(), &option.read(), &home.get(), month.get()));
    let state = Memo::new(move |_| points.with(|points| next_state(points, lang.get(), said(source, lang.get()))));
    view! { <ChartFrame code="next-unit" state=state/> }
}

fn said(source: Option<Signal<String>>, lang: Lang) -> String {
    source.map_or_else(|| messages::chart_source_entered_text(lang).to_owned(), |source| source.get())
}

/// Units along the bottom: of what flows, or people.
const UNITS: i64 = 30;
const PEOPLE: i64 = 10;

/// What grows from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Along {
    /// What is measured in a month.
    Flow(Measure),
    /// People of the household, where nothing is measured.
    People,
}

impl Along {
    fn of(versions: &[&Version], home: &Consumer) -> Self {
        let measure = home.flow_measure;
        let charged =
            versions.iter().any(|version| version.components.iter().any(|component| component.measure == measure));
        let metered = measure != Measure::CubicMetre || home.connection == Connection::Metered;
        if charged && metered && measure.is_flow() { Self::Flow(measure) } else { Self::People }
    }

    const fn unit(self) -> Unit {
        match self {
            Self::Flow(measure) => measure.unit(),
            Self::People => Unit::Person,
        }
    }

    const fn one(self) -> i64 {
        10_i64.pow(self.unit().decimals())
    }

    /// The first and the last point, in units.
    const fn ends(self) -> (i64, i64) {
        match self {
            Self::Flow(_) => (0, UNITS),
            Self::People => (1, PEOPLE),
        }
    }

    /// The household with so many units.
    fn home(self, home: &Consumer, units: i64) -> Consumer {
        match self {
            Self::Flow(_) => Consumer { flow: units.saturating_mul(self.one()), ..*home },
            Self::People => Consumer { persons: units, relieved: home.relieved.min(units), ..*home },
        }
    }

    /// How many whole units the household has.
    fn own(self, home: &Consumer) -> i64 {
        match self {
            Self::Flow(_) => home.flow / self.one(),
            Self::People => home.persons,
        }
    }
}

/// Bills of a household with more and more, today and under the option, tyiyn.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Points {
    along: Along,
    home: Consumer,
    /// One more than is drawn, for the price of the last next unit.
    today: Vec<Option<i64>>,
    option: Vec<Option<i64>>,
}

impl Points {
    fn of(today: Option<&Version>, option: &Version, home: &Consumer, month: u8) -> Self {
        let versions: Vec<&Version> = today.into_iter().chain([option]).collect();
        let along = Along::of(&versions, home);
        let (first, last) = along.ends();
        let total = |version: &Version, units: i64| bill(version, &along.home(home, units), month).ok()?.amount().ok();
        let totals = |version: &Version| (first..=last + 1).map(|units| total(version, units)).collect::<Vec<_>>();
        let option_totals = totals(option);
        let today_totals = today.map_or_else(|| vec![None; option_totals.len()], totals);
        Self { along, home: *home, today: today_totals, option: option_totals }
    }

    /// The units at the points that are drawn.
    fn units(&self) -> impl Iterator<Item = i64> + use<> {
        let (first, last) = self.along.ends();
        first..=last
    }

    /// The place of the household's own use among the points; the nearest one at hand.
    fn here(&self) -> usize {
        let (first, last) = self.along.ends();
        usize::try_from(self.along.own(&self.home).clamp(first, last) - first).unwrap_or(0)
    }

    /// A number of units as a name of a row.
    fn name(&self, lang: Lang, units: i64) -> String {
        amount_in_words(lang, units * self.along.one(), self.along.unit(), Period::None)
    }
}

/// What each next unit costs.
fn next(totals: &[Option<i64>]) -> Vec<Option<i64>> {
    totals.windows(2).map(|pair| Some(pair[1]?.saturating_sub(pair[0]?))).collect()
}

fn rows(
    points: &Points,
    lang: Lang,
    figure: FigureId,
    unit: Unit,
    today: &[Option<i64>],
    option: &[Option<i64>],
) -> Vec<Row> {
    let pairs = today.iter().copied().zip(option.iter().copied());
    points
        .units()
        .zip(pairs)
        .map(|(units, (today, option))| Row::of(figure, points.name(lang, units), unit, vec![today, option]))
        .collect()
}

/// What all curves have alike: `draw` is how, `finding` what they show.
fn chart(
    points: &Points,
    lang: Lang,
    (code, kind, head): (&'static str, PlotKind, &'static str),
    (unit, finding, source): (String, String, String),
    rows: Vec<Row>,
) -> ChartState {
    let known = rows.iter().any(|row| row.option().is_some() || row.today().is_some());
    let key = vec![
        Key::new(Fill::Today, messages::chart_table_today_head(lang)),
        Key::new(Fill::Choice, messages::chart_table_option_head(lang)),
    ];
    // Every fifth point is enough to hear.
    let spoken: Vec<Row> = rows.iter().step_by(5).cloned().collect();
    let summary = state::summary(lang, &finding, &unit, &spoken);
    let plot =
        if known { Ok(plot(points, kind, lang, &rows)) } else { Err(messages::tariff_curve_missing(lang).to_owned()) };
    ChartState {
        code,
        finding,
        unit,
        summary,
        source,
        key,
        height: Height::Normal,
        plot,
        table: Table::pair(head, rows, lang),
    }
}

fn household(points: &Points, lang: Lang) -> String {
    match points.along {
        Along::Flow(_) => messages::tariff_curve_household(lang, points.home.persons),
        Along::People => String::new(),
    }
}

fn bill_state(points: &Points, lang: Lang, source: String) -> ChartState {
    let here = points.here();
    let own = points.units().nth(here).map(|units| points.name(lang, units)).unwrap_or_default();
    let finding = match (points.today[here], points.option[here]) {
        (Some(today), Some(option)) if option > today => {
            messages::tariff_curve_bill_more(lang, &own, &format::money(lang, option - today))
        }
        (Some(today), Some(option)) if option < today => {
            messages::tariff_curve_bill_less(lang, &own, &format::money(lang, today - option))
        }
        (Some(_), Some(option)) => messages::tariff_curve_bill_same(lang, &own, &format::money(lang, option)),
        (None, Some(option)) => messages::tariff_curve_bill_only(lang, &own, &format::money(lang, option)),
        (_, None) => messages::tariff_curve_bill_none(lang).to_owned(),
    };
    let word = unit_words(lang, points.along.unit());
    let unit = messages::tariff_curve_bill_unit(lang, word, &household(points, lang));
    let rows = rows(points, lang, FigureId::BillTotal, Unit::Som, &points.today, &points.option);
    let head = messages::tariff_curve_bill_head(lang);
    chart(points, lang, ("bill-curve", PlotKind::Curve, head), (unit, finding, source), rows)
}

fn next_state(points: &Points, lang: Lang, source: String) -> ChartState {
    let (today, option) = (next(&points.today), next(&points.option));
    let here = points.here();
    let own = points.units().nth(here).map(|units| points.name(lang, units)).unwrap_or_default();
    let word = unit_words(lang, points.along.unit());
    let money = |amount| format::money(lang, amount);
    let finding = match (today[here], option[here]) {
        (Some(today), Some(option)) if today != option => {
            messages::tariff_curve_next_changed(lang, &own, &money(option), &money(today))
        }
        (_, Some(option)) => messages::tariff_curve_next_same(lang, &own, &money(option)),
        (_, None) => messages::tariff_curve_bill_none(lang).to_owned(),
    };
    let unit = messages::tariff_curve_next_unit(lang, &lower_first(word), &household(points, lang));
    let rows = rows(points, lang, FigureId::BillTotal, Unit::Som, &today, &option);
    let head = messages::tariff_curve_next_head(lang);
    chart(points, lang, ("next-unit", PlotKind::Steps, head), (unit, finding, source), rows)
}

fn plot(points: &Points, kind: PlotKind, lang: Lang, rows: &[Row]) -> Plot {
    let amounts = |amount: fn(&Row) -> Option<i64>| rows.iter().map(amount).collect::<Vec<_>>();
    let (today, option) = (amounts(Row::today), amounts(Row::option));
    let largest = today.iter().chain(&option).copied().flatten().max().unwrap_or(0);
    // Round in som: a tyiyn is too little for a line across.
    let scale = Scale::with_room((largest + 99) / 100);
    let here = points.here();
    let series = |fill, amounts: &[Option<i64>]| Series {
        fill,
        shape: Shape::Bar,
        place: Place::End,
        lengths: amounts.iter().map(|amount| amount.map(|amount| scale.length(amount) / 100)).collect(),
        labels: amounts
            .iter()
            .enumerate()
            .map(|(at, amount)| match amount {
                Some(amount) if at == here => format::decimal(lang, *amount, 2, 2, 2),
                Some(_) | None => String::new(),
            })
            .collect(),
    };
    // Where both lines lie upon each other one number is enough.
    let mut lines = vec![series(Fill::Today, &today), series(Fill::Choice, &option)];
    if today.get(here) == option.get(here) {
        lines[0].labels[here].clear();
    }
    Plot {
        kind,
        bars: points.units().map(|units| format::integer(lang, units)).collect(),
        groups: Vec::new(),
        ticks: scale.ticks().map(|tick| format::integer(lang, tick)).collect(),
        room: 0,
        limits: Vec::new(),
        series: lines,
        flows: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::scale::WHOLE_AXIS;
    use super::*;
    use aimak_core::period::Date;
    use aimak_core::tariff::{Block, Component, Limit, Price};

    fn water(second: i64) -> Version {
        let blocks =
            vec![Block { up_to: Some(Limit::fixed(10_000_000)), rate: 1_600 }, Block { up_to: None, rate: second }];
        Version {
            components: vec![Component::new("water", Measure::CubicMetre, Price::Blocks(blocks))],
            ..Version::new(Date::new(2026, 1, 1).expect("a day"))
        }
    }

    fn points(today: Option<&Version>, option: &Version) -> Points {
        Points::of(today, option, &Consumer::household(4, 12_000_000), 1)
    }

    #[test]
    fn raising_the_second_block_by_two_som_is_read_from_both_charts() {
        let points = points(Some(&water(2_400)), &water(2_600));
        let state = bill_state(&points, Lang::En, String::new());
        // 10 m³ × 16 + 2 m³ × 24, then × 26.
        assert_eq!((state.table.rows[12].today(), state.table.rows[12].option()), (Some(20_800), Some(21_200)));
        assert!(state.finding.contains("12\u{a0}m³") && state.finding.contains("KGS\u{a0}4.00"), "{}", state.finding);
        assert_eq!(state.table.rows.len(), 31);
        let next = next_state(&points, Lang::En, String::new());
        let at = |row: usize| (next.table.rows[row].today(), next.table.rows[row].option());
        assert_eq!(
            [at(0), at(9), at(10), at(30)],
            [
                (Some(1_600), Some(1_600)),
                (Some(1_600), Some(1_600)),
                (Some(2_400), Some(2_600)),
                (Some(2_400), Some(2_600))
            ]
        );
        assert!(next.finding.contains("KGS\u{a0}26.00") && next.finding.contains("KGS\u{a0}24.00"), "{}", next.finding);
    }

    #[test]
    fn the_number_stands_at_the_households_own_use() {
        let state = bill_state(&points(Some(&water(2_400)), &water(2_600)), Lang::Ru, String::new());
        let plot = state.plot.expect("both bills are known");
        assert_eq!(plot.kind, PlotKind::Curve);
        assert_eq!((plot.series[0].labels[12].as_str(), plot.series[1].labels[12].as_str()), ("208,00", "212,00"));
        assert_eq!(plot.series[1].labels.iter().filter(|label| !label.is_empty()).count(), 1);
        assert!(
            plot.series
                .iter()
                .flat_map(|series| &series.lengths)
                .all(|length| length.is_some_and(|length| (0..=WHOLE_AXIS).contains(&length)))
        );
    }

    #[test]
    fn without_a_meter_the_bill_grows_with_people() {
        let version =
            Version { components: vec![Component::new("water", Measure::Person, Price::Rate(4_500))], ..water(0) };
        let state = bill_state(&points(None, &version), Lang::En, String::new());
        assert_eq!(state.table.rows.len(), 10);
        assert_eq!(state.table.rows[3].option(), Some(18_000));
        assert_eq!(next_state(&points(None, &version), Lang::En, String::new()).table.rows[3].option(), Some(4_500));
    }

    #[test]
    fn without_a_charge_the_chart_says_so() {
        let nothing = Version::new(Date::new(2026, 1, 1).expect("a day"));
        for lang in Lang::ALL {
            assert!(bill_state(&points(None, &nothing), lang, String::new()).plot.is_err());
            assert!(next_state(&points(None, &nothing), lang, String::new()).plot.is_err());
        }
    }
}
