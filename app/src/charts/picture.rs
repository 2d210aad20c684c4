//! A plot as ECharts' option, put together from charming's parts.
//!
//! The parts stand in an option of our own: charming's `Chart` would bring the code of some
//! thirty kinds of series that we never draw into every citizen's first download. There are no
//! callbacks (the content policy forbids what charming needs for them): every text is ready-made.

use super::look::Look;
use super::scale::WHOLE_AXIS;
use super::state::{Fill, Place, Plot, PlotKind, Series};
use charming::component::{Axis, DecalItem, Grid};
use charming::datatype::{CompositeValue, DataPoint, DataPointItem};
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, BorderType, BoundaryGap, Emphasis, ItemStyle, Label, LabelPosition,
    LineStyle, SplitLine, Symbol, TextStyle,
};
use charming::series::Bar;
use serde::Serialize;

/// An option of ECharts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Picture {
    animation: bool,
    text_style: TextStyle,
    grid: Grid,
    x_axis: Vec<Scale>,
    y_axis: Vec<Scale>,
    series: Vec<Part>,
}

/// charming's axis; its labels may have lines.
#[derive(Serialize)]
struct Scale {
    #[serde(flatten)]
    axis: Axis,
    #[serde(rename = "axisLabel", skip_serializing_if = "Option::is_none")]
    label: Option<Lines<AxisLabel>>,
}

/// charming's bars; their labels may have lines, and their fills patterns.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Part {
    #[serde(flatten)]
    bar: Bar,
    item_style: Surface,
    label: Lines<Label>,
}

/// A fill with a pattern beside its colour. ECharts draws a pattern anew with every picture, so
/// only those that have one ask for it; its own palette of patterns would give one to each.
#[derive(Serialize)]
struct Surface {
    #[serde(flatten)]
    style: ItemStyle,
    #[serde(skip_serializing_if = "Option::is_none")]
    decal: Option<DecalItem>,
}

/// A label whose lines stand apart: left alone, ECharts measures a line by a letter that our
/// typeface does not have.
#[derive(Serialize)]
struct Lines<L> {
    #[serde(flatten)]
    label: L,
    #[serde(rename = "lineHeight")]
    height: f64,
}

/// Narrower pictures have no numbers within bars, px.
const ROOM_FOR_NUMBERS: f64 = 300.0;

impl Picture {
    /// A plot in a look.
    pub fn new(plot: &Plot, look: &Look) -> Self {
        let (grid, x_axis, y_axis) = match plot.kind {
            PlotKind::Stacked => upright(plot, look),
            PlotKind::Lying => lying(plot, look),
        };
        Self {
            animation: false,
            text_style: TextStyle::new().font_family(look.font.as_str()).font_size(look.size).color(look.text.as_str()),
            grid,
            x_axis,
            y_axis,
            series: plot.series.iter().map(|series| bar(plot, series, look)).collect(),
        }
    }
}

fn names(texts: &[String]) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .data(texts.to_vec())
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
}

/// An axis with texts of a colour and a weight.
fn lettered(axis: Axis, look: &Look, colour: &str, weight: &str) -> Scale {
    let label = AxisLabel::new()
        .interval(0)
        .color(colour)
        .font_size(look.size)
        .font_family(look.font.as_str())
        .font_weight(weight);
    Scale { axis, label: Some(Lines { label, height: look.line() }) }
}

fn lengths() -> Scale {
    Scale { axis: Axis::new().type_(AxisType::Value).min(0).max(WHOLE_AXIS).show(false), label: None }
}

fn hairline(look: &Look) -> LineStyle {
    LineStyle::new().color(look.grid.as_str()).width(1)
}

/// Bars on their names, groups of bars below, grid lines with their sums at the left.
fn upright(plot: &Plot, look: &Look) -> (Grid, Vec<Scale>, Vec<Scale>) {
    let line = look.line();
    // The axis leaves a tenth free above the longest bar; with it, two lines of a label fit.
    let grid = Grid::new().left(width(&plot.ticks, look) + 10.0).right(2).top(1.3 * line).bottom(2.0 * line + 8.0);
    let across = || SplitLine::new().show(true).line_style(hairline(look));
    let bars = lettered(names(&plot.bars), look, &look.text, "400");
    let groups =
        lettered(names(&plot.groups).position("bottom").offset(line).split_line(across()), look, &look.text, "600");
    let ticks = names(&plot.ticks).boundary_gap(BoundaryGap::CategoryAxis(false)).position("left").split_line(across());
    (grid, vec![bars, groups], vec![lengths(), lettered(ticks, look, &look.text_2, "400")])
}

/// Bars beside their names, without lines: each has its number.
fn lying(plot: &Plot, look: &Look) -> (Grid, Vec<Scale>, Vec<Scale>) {
    let wrapped: Vec<String> =
        plot.bars.iter().map(|name| wrap(name, if look.area.0 < ROOM_FOR_NUMBERS { 12 } else { 16 })).collect();
    let labels: Vec<String> = plot.series.iter().flat_map(|series| series.labels.iter().cloned()).collect();
    let grid = Grid::new().left(width(&wrapped, look) + 12.0).right(width(&labels, look) + 12.0).top(0).bottom(0);
    (grid, vec![lengths()], vec![lettered(names(&wrapped).inverse(true), look, &look.text, "400")])
}

fn bar(plot: &Plot, series: &Series, look: &Look) -> Part {
    let style = ItemStyle::new();
    let style = match series.fill {
        Fill::None => style.color(CLEAR),
        Fill::Gap => {
            style.color(CLEAR).border_color(look.edge.as_str()).border_width(1.5).border_type(BorderType::Dashed)
        }
        Fill::Today => style.color(look.ground.as_str()).border_color(look.colour(Fill::Today)).border_width(2),
        Fill::Choice => style.color(look.colour(Fill::Choice)),
        Fill::Tariff | Fill::Subsidy | Fill::Running | Fill::Pumping | Fill::Capital => {
            style.color(look.colour(series.fill)).border_color(look.edge.as_str()).border_width(1)
        }
    };
    let wide = look.area.0 >= ROOM_FOR_NUMBERS;
    let (position, shown) = match (series.place, plot.kind) {
        (Place::Inside, _) => (LabelPosition::Inside, wide),
        (Place::End, PlotKind::Stacked) => (LabelPosition::Top, true),
        (Place::End, PlotKind::Lying) => (LabelPosition::Right, true),
    };
    let colour = if series.place == Place::Inside { &look.on_tariff } else { &look.text };
    let weight = if series.fill == Fill::Today { "400" } else { "600" };
    let label = Label::new()
        .show(shown)
        .position(position)
        .formatter("{b}")
        .color(colour.as_str())
        .font_size(look.size)
        .font_family(look.font.as_str())
        .font_weight(weight);
    let bar = Bar::new().name(code(series.fill)).emphasis(Emphasis::new().disabled(true)).data(
        series
            .lengths
            .iter()
            .zip(&series.labels)
            .map(|(&length, text)| point(plot, series, look, length, text))
            .collect::<Vec<_>>(),
    );
    let bar = match plot.kind {
        PlotKind::Stacked => bar.stack("bar").bar_width("74%"),
        PlotKind::Lying => {
            let row = look.area.1 / to_f64(plot.bars.len().max(1));
            bar.bar_width((row * 0.32).min(18.0)).bar_gap("20%")
        }
    };
    Part {
        bar,
        item_style: Surface { style, decal: decal(series.fill, look) },
        label: Lines { label, height: look.line() },
    }
}

/// No colour at all, in the words of CSS.
const CLEAR: &str = "transparent";

fn point(plot: &Plot, series: &Series, look: &Look, length: Option<i64>, text: &str) -> DataPoint {
    // A number stands within a bar only where its line fits.
    let room = look.area.1 * to_f64(usize::try_from(length.unwrap_or(0)).unwrap_or(0))
        / to_f64(usize::try_from(WHOLE_AXIS).unwrap_or(1))
        * 0.6;
    let fits = series.place != Place::Inside || plot.kind != PlotKind::Stacked || room > look.size * 1.4;
    let value = CompositeValue::OptionalNumber(length.map(Into::into));
    DataPointItem::new(value).name(if fits { text } else { "" }).into()
}

#[expect(clippy::cast_precision_loss, reason = "counts of bars and parts of an axis are small")]
const fn to_f64(count: usize) -> f64 {
    count as f64
}

/// Stable name of a series: a picture is merged into the last one by it.
const fn code(fill: Fill) -> &'static str {
    match fill {
        Fill::Tariff => "tariff",
        Fill::Subsidy => "subsidy",
        Fill::Running => "running",
        Fill::Pumping => "pumping",
        Fill::Capital => "capital",
        Fill::Gap => "gap",
        Fill::Today => "today",
        Fill::Choice => "option",
        Fill::None => "label",
    }
}

/// The pattern of a fill: told apart without colour, and on grey paper.
fn decal(fill: Fill, look: &Look) -> Option<DecalItem> {
    let stripes = |rotation: f64, colour: &str, gap: i32| {
        DecalItem::new()
            .symbol(Symbol::Rect)
            .color(colour)
            .rotation(rotation)
            .dash_array_x(CompositeValue::from(vec![1, 0]))
            .dash_array_y(CompositeValue::from(vec![2, gap]))
    };
    Some(match fill {
        Fill::Subsidy => stripes(-std::f64::consts::FRAC_PI_4, &look.ground, 4),
        Fill::Pumping => DecalItem::new()
            .symbol(Symbol::Circle)
            .symbol_size(0.8)
            .color(look.edge.as_str())
            .dash_array_x(CompositeValue::Array(vec![vec![8, 8].into(), vec![0, 8, 8, 0].into()]))
            .dash_array_y(CompositeValue::from(vec![4, 2])),
        Fill::Capital => stripes(std::f64::consts::FRAC_PI_2, &look.ground, 7),
        Fill::Tariff | Fill::Running | Fill::Gap | Fill::Today | Fill::Choice | Fill::None => return None,
    })
}

/// Room for the longest line of some texts, px; letters of our typeface are narrower.
fn width(texts: &[String], look: &Look) -> f64 {
    let longest = texts.iter().flat_map(|text| text.lines()).map(|line| line.chars().count()).max().unwrap_or(0);
    to_f64(longest) * look.size * 0.58
}

/// A text in lines of about so many letters, broken at spaces.
fn wrap(text: &str, letters: usize) -> String {
    let mut wrapped = String::with_capacity(text.len());
    let mut line = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if line > 0 {
            let breaks = line + 1 + length > letters;
            wrapped.push(if breaks { '\n' } else { ' ' });
            line = if breaks { 0 } else { line + 1 };
        }
        wrapped.push_str(word);
        line += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot(kind: PlotKind) -> Plot {
        let series = |fill, place| Series {
            fill,
            place,
            lengths: vec![Some(WHOLE_AXIS), None],
            labels: vec!["3,12".to_owned(), String::new()],
        };
        Plot {
            kind,
            bars: vec!["Тариф".to_owned(), "Көчөдөгү суу чоргосу".to_owned()],
            groups: vec!["Азыр".to_owned()],
            ticks: vec!["0".to_owned(), "1".to_owned()],
            series: vec![series(Fill::Tariff, Place::Inside), series(Fill::Subsidy, Place::End)],
        }
    }

    fn option(kind: PlotKind, area: (f64, f64)) -> serde_json::Value {
        serde_json::to_value(Picture::new(&plot(kind), &Look::plain(area))).expect("an option is plain data")
    }

    #[test]
    fn labels_are_ready_made_texts() {
        let option = option(PlotKind::Stacked, (360.0, 280.0));
        assert_eq!(option["animation"], false);
        assert_eq!(option["series"][1]["label"]["formatter"], "{b}");
        assert_eq!(option["series"][1]["data"][0]["name"], "3,12");
        assert_eq!(option["series"][1]["data"][0]["value"], WHOLE_AXIS);
        assert!(option["series"][1]["data"][1]["value"].is_null());
        assert_eq!(option["yAxis"][1]["data"][1], "1");
        assert!(!option.to_string().contains("function"));
    }

    #[test]
    fn narrow_pictures_have_no_numbers_within_bars() {
        assert_eq!(option(PlotKind::Stacked, (360.0, 280.0))["series"][0]["label"]["show"], true);
        assert_eq!(option(PlotKind::Stacked, (296.0, 280.0))["series"][0]["label"]["show"], false);
    }

    #[test]
    fn pale_fills_have_a_pattern_and_long_names_have_lines() {
        let option = option(PlotKind::Lying, (360.0, 280.0));
        assert!(option["series"][0]["itemStyle"].get("decal").is_none());
        assert_eq!(option["series"][1]["itemStyle"]["decal"]["symbol"], "rect");
        assert_eq!(option["yAxis"][0]["data"][1], "Көчөдөгү суу\nчоргосу");
        assert_eq!(option["yAxis"][0]["axisLabel"]["lineHeight"], Look::plain((1.0, 1.0)).line());
        assert_eq!(option["series"][0]["label"]["lineHeight"], Look::plain((1.0, 1.0)).line());
    }
}
