//! A plot as ECharts' option, put together from charming's parts.
//!
//! The parts stand in an option of our own: charming's `Chart` would bring the code of some
//! thirty kinds of series that we never draw into every citizen's first download. There are no
//! callbacks (the content policy forbids what charming needs for them): every text is ready-made.

use super::curve;
use super::look::Look;
use super::sankey::{self, Flowing};
use super::scale::WHOLE_AXIS;
use super::state::{Fill, Place, Plot, PlotKind, Series, Shape};
use super::stroke::{self, Trace};
use charming::component::{Axis, DecalItem, Grid};
use charming::datatype::{CompositeValue, DataPoint, DataPointItem};
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, BorderType, BoundaryGap, Emphasis, ItemStyle, Label, LabelPosition,
    LineStyle, SplitLine, Step, Symbol, TextStyle,
};
use charming::series::{Bar, Line};
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
    series: Vec<Drawn>,
}

/// A series of any kind.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Drawn {
    /// Bars.
    Bars(Box<Part>),
    /// A line that grows with an amount.
    Line(Box<Line>),
    /// A line, a band, points or a limit.
    Trace(Box<Trace>),
    /// A flow.
    Flow(Box<Flowing>),
}

/// The part of an option that a plot with the same parts and names changes.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Merge {
    grid: Grid,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    y_axis: Vec<Names>,
    series: Vec<Bars>,
}

/// New names of an axis; none for one that keeps its own.
#[derive(Default, Serialize)]
struct Names {
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Vec<String>>,
}

/// New bars of the series of this name.
#[derive(Serialize)]
struct Bars {
    name: String,
    data: Vec<DataPoint>,
}

impl Merge {
    /// The way from a picture of a plot that merges into this one.
    pub fn to(plot: &Plot, look: &Look) -> Self {
        let (grid, y_axis) = match plot.kind {
            PlotKind::Stacked => {
                (upright_grid(plot, look), vec![Names::default(), Names { data: Some(plot.ticks.clone()) }])
            }
            PlotKind::Lying => (lying_grid(plot, look), Vec::new()),
            PlotKind::Listed | PlotKind::ListedStack => (listed_grid(plot, look), Vec::new()),
            PlotKind::Years | PlotKind::Points => (stroke::grid(plot, look), Vec::new()),
            PlotKind::Curve | PlotKind::Steps => {
                (curve::grid(plot, look), vec![Names::default(), Names { data: Some(plot.ticks.clone()) }])
            }
        };
        let series = plot
            .series
            .iter()
            .enumerate()
            .map(|(at, series)| Bars { name: name(at), data: points(plot, series, look) });
        Self { grid, y_axis, series: series.collect() }
    }
}

/// What moves in a picture while a slider does: all lengths and labels, series by series.
#[derive(Debug, PartialEq)]
pub(super) struct Shift<'a> {
    /// Lengths in parts of [`WHOLE_AXIS`]; nothing where there is no bar or point.
    pub lengths: Vec<i32>,
    /// Labels as they are drawn.
    pub labels: Vec<&'a str>,
    /// How far the name at the end of each series is moved down, px; NaN where it has none.
    pub ends: Vec<f64>,
}

impl<'a> Shift<'a> {
    /// Where the bars and lines of a plot stand in a look.
    pub fn to(plot: &'a Plot, look: &Look) -> Self {
        let length = |length: Option<i64>| i32::try_from(length.unwrap_or(0)).unwrap_or(i32::MAX);
        Self {
            lengths: plot.series.iter().flat_map(|series| &series.lengths).map(|&of| length(of)).collect(),
            labels: plot
                .series
                .iter()
                .flat_map(|series| series.bars().map(|bar| text(plot, series, look, bar)))
                .collect(),
            ends: stroke::moved_ends(plot, look),
        }
    }
}

/// charming's axis; its labels may have lines.
#[derive(Serialize)]
pub(super) struct Scale {
    #[serde(flatten)]
    axis: Axis,
    #[serde(rename = "axisLabel", skip_serializing_if = "Option::is_none")]
    label: Option<Lines<AxisLabel>>,
}

/// charming's bars; their labels may have lines, and their fills patterns.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Part {
    #[serde(flatten)]
    bar: Bar,
    item_style: Surface,
    label: Words,
}

/// The label of bars, seen also where the bar is not.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Words {
    #[serde(flatten)]
    pub lines: Lines<Label>,
    pub opacity: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overflow: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_border_color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_border_width: Option<u8>,
}

/// A fill with a pattern beside its colour. ECharts draws a pattern anew with every picture, so
/// only those that have one ask for it; its own palette of patterns would give one to each.
#[derive(Serialize)]
pub(super) struct Surface {
    #[serde(flatten)]
    style: ItemStyle,
    #[serde(skip_serializing_if = "Option::is_none")]
    decal: Option<DecalItem>,
}

/// A label whose lines stand apart: left alone, ECharts measures a line by a letter that our
/// typeface does not have.
#[derive(Serialize)]
pub(super) struct Lines<L> {
    #[serde(flatten)]
    pub label: L,
    #[serde(rename = "lineHeight")]
    pub height: f64,
}

/// Narrower pictures have no numbers within bars, px.
const ROOM_FOR_NUMBERS: f64 = 300.0;

impl Picture {
    /// A plot in a look.
    pub fn new(plot: &Plot, look: &Look) -> Self {
        let bars = |lying| {
            let own = plot.series.iter().enumerate().map(|(at, series)| match series.shape {
                Shape::Bar => Drawn::Bars(Box::new(bar(plot, (at, series), look, lying))),
                Shape::Line | Shape::Band | Shape::Points(_) => stroke::trace(plot, (at, series), look),
            });
            let mut drawn: Vec<Drawn> = own.collect();
            drawn.extend(stroke::limits(plot, look, lying));
            drawn
        };
        if sankey::shows(plot, look) {
            return Self::of((Grid::new(), Vec::new(), Vec::new()), sankey::flows(plot, look), look);
        }
        let ((grid, mut x_axis, mut y_axis), series) = match plot.kind {
            PlotKind::Stacked => (upright(plot, look), bars(false)),
            PlotKind::Lying => (lying(plot, look), bars(true)),
            PlotKind::Listed | PlotKind::ListedStack => (listed(plot, look), bars(true)),
            PlotKind::Years | PlotKind::Points => (stroke::axes(plot, look), stroke::traces(plot, look)),
            PlotKind::Curve => (curve::axes(plot, look), curve::lines(plot, look, None)),
            PlotKind::Steps => (curve::axes(plot, look), curve::lines(plot, look, Some(Step::End))),
        };
        // Limits reach from one end to the other, whatever stands on the names' axis.
        if !plot.limits.is_empty() {
            if plot.kind.lies() { y_axis.push(stroke::ends()) } else { x_axis.push(stroke::ends()) }
        }
        Self::of((grid, x_axis, y_axis), series, look)
    }

    fn of((grid, x_axis, y_axis): (Grid, Vec<Scale>, Vec<Scale>), series: Vec<Drawn>, look: &Look) -> Self {
        Self {
            animation: false,
            text_style: TextStyle::new().font_family(look.font.as_str()).font_size(look.size).color(look.text.as_str()),
            grid,
            x_axis,
            y_axis,
            series,
        }
    }
}

pub(super) fn names(texts: &[String]) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .data(texts.to_vec())
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
}

/// An axis with texts of a colour and a weight.
pub(super) fn lettered(axis: Axis, look: &Look, colour: &str, weight: &str) -> Scale {
    let label = AxisLabel::new()
        .interval(0)
        .color(colour)
        .font_size(look.size)
        .font_family(look.font.as_str())
        .font_weight(weight);
    Scale { axis, label: Some(Lines { label, height: look.line() }) }
}

pub(super) fn lengths() -> Scale {
    unseen(WHOLE_AXIS)
}

/// An axis from zero to an amount that is not seen.
pub(super) fn unseen(to: i64) -> Scale {
    Scale { axis: Axis::new().type_(AxisType::Value).min(0).max(to).show(false), label: None }
}

pub(super) fn hairline(look: &Look) -> LineStyle {
    LineStyle::new().color(look.grid.as_str()).width(1)
}

/// Bars on their names, groups of bars below, grid lines with their sums at the left.
fn upright(plot: &Plot, look: &Look) -> (Grid, Vec<Scale>, Vec<Scale>) {
    let line = look.line();
    let across = || SplitLine::new().show(true).line_style(hairline(look));
    let bars = if plot.groups.is_empty() { stroke::spaced(plot, look) } else { names(&plot.bars) };
    let mut below = vec![lettered(bars, look, &look.text, "400")];
    if !plot.groups.is_empty() {
        let groups = names(&plot.groups).position("bottom").offset(line).split_line(across());
        below.push(lettered(groups, look, &look.text, "600"));
    }
    (upright_grid(plot, look), below, vec![lengths(), sums(plot, look)])
}

/// Grid lines with their sums at the left.
pub(super) fn sums(plot: &Plot, look: &Look) -> Scale {
    let across = SplitLine::new().show(true).line_style(hairline(look));
    let ticks = names(&plot.ticks).boundary_gap(BoundaryGap::CategoryAxis(false)).position("left").split_line(across);
    lettered(ticks, look, &look.text_2, "400")
}

fn upright_grid(plot: &Plot, look: &Look) -> Grid {
    let line = look.line();
    if plot.groups.is_empty() {
        return stroke::grid(plot, look);
    }
    // The axis leaves a tenth free above the longest bar; with it, two lines of a label fit.
    Grid::new().left(width(&plot.ticks, look) + 10.0).right(2).top(1.3 * line).bottom(2.0 * line + 8.0)
}

/// Bars below their names, the whole width of the picture.
fn listed(plot: &Plot, look: &Look) -> (Grid, Vec<Scale>, Vec<Scale>) {
    let rows = vec![String::new(); plot.bars.len()];
    let below = lengths();
    (listed_grid(plot, look), vec![below], vec![lettered(names(&rows).inverse(true), look, &look.text, "400")])
}

fn listed_grid(plot: &Plot, look: &Look) -> Grid {
    let line = look.line();
    // Two rows of labels at the ends of limits, where any has one.
    let above = if plot.limits.iter().any(|limit| !limit.label.is_empty()) { 2.0 * line + 10.0 } else { 0.0 };
    Grid::new().left(2).right(room(plot.room, look) + 12.0).top(above).bottom(0)
}

/// Bars beside their names, without lines: each has its number.
fn lying(plot: &Plot, look: &Look) -> (Grid, Vec<Scale>, Vec<Scale>) {
    (
        lying_grid(plot, look),
        vec![lengths()],
        vec![lettered(names(&wrapped(plot, look)).inverse(true), look, &look.text, "400")],
    )
}

fn lying_grid(plot: &Plot, look: &Look) -> Grid {
    Grid::new().left(width(&wrapped(plot, look), look) + 12.0).right(room(plot.room, look) + 12.0).top(0).bottom(0)
}

fn wrapped(plot: &Plot, look: &Look) -> Vec<String> {
    plot.bars.iter().map(|name| wrap(name, if look.area.0 < ROOM_FOR_NUMBERS { 12 } else { 16 })).collect()
}

fn bar(plot: &Plot, (at, series): (usize, &Series), look: &Look, lying: bool) -> Part {
    let wide = look.area.0 >= ROOM_FOR_NUMBERS;
    let (position, shown) = match (series.place, lying) {
        (Place::Inside, _) => (LabelPosition::Inside, wide),
        (Place::End, false) => (LabelPosition::Top, true),
        (Place::End, true) => (LabelPosition::Right, true),
    };
    let colour = if series.place == Place::Inside { &look.on_tariff } else { &look.text };
    let first = matches!(plot.kind, PlotKind::Listed | PlotKind::ListedStack) && at == 0;
    let weight = if series.fill == Fill::Today || first { "400" } else { "600" };
    // A name must not reach beyond the picture.
    let wide = first.then_some(look.area.0 - 8.0);
    let label = Label::new()
        .show(shown)
        .position(position)
        .formatter("{b}")
        .color(colour.as_str())
        .font_size(if first { name_size(plot, look) } else { look.size })
        .font_family(look.font.as_str())
        .font_weight(weight);
    let bar = Bar::new().name(name(at)).emphasis(Emphasis::new().disabled(true)).data(points(plot, series, look));
    let row = look.area.1 / to_f64(plot.bars.len().max(1));
    let bar = match plot.kind {
        PlotKind::Lying => bar.bar_width((row * 0.32).min(18.0)).bar_gap("20%"),
        PlotKind::Listed | PlotKind::ListedStack => {
            // The name takes a line, the bars share what is left of their row.
            let bars = if plot.kind == PlotKind::Listed { plot.series.len().saturating_sub(1).max(1) } else { 1 };
            let free = row - look.line() - 8.0;
            let first = at == 0;
            let wide = if first { look.line() } else { (free / to_f64(bars)).clamp(4.0, 18.0) };
            let bar = bar.bar_width(wide).bar_gap("0%");
            let stacked = plot.kind == PlotKind::ListedStack && !first;
            if stacked { bar.stack("bar") } else { bar }
        }
        PlotKind::Stacked | PlotKind::Curve | PlotKind::Steps | PlotKind::Years | PlotKind::Points => {
            bar.stack("bar").bar_width(if plot.groups.is_empty() { "62%" } else { "74%" })
        }
    };
    Part {
        bar,
        item_style: surface(series.fill, look),
        label: Words {
            lines: Lines { label, height: look.line() },
            opacity: 1,
            width: wide,
            overflow: wide.map(|_| "truncate"),
            distance: first.then_some(3),
            // Lines across do not cross out a name.
            text_border_color: first.then(|| look.ground.clone()),
            text_border_width: first.then_some(3),
        },
    }
}

/// The least size of letters, as a part of the usual one.
const LEAST_LETTERS: f64 = 0.8;

/// The size of the names above listed bars, px: smaller letters rather than a name that is cut.
fn name_size(plot: &Plot, look: &Look) -> f64 {
    let least = look.size * LEAST_LETTERS;
    (look.size * (look.area.0 - 8.0) / width(&plot.bars, look).max(1.0)).clamp(least, look.size)
}

/// What a fill looks like.
pub(super) fn surface(fill: Fill, look: &Look) -> Surface {
    let style = ItemStyle::new();
    let style = match fill {
        Fill::Base | Fill::None => style.color(CLEAR),
        Fill::Gap => {
            style.color(CLEAR).border_color(look.edge.as_str()).border_width(1.5).border_type(BorderType::Dashed)
        }
        Fill::Today => style.color(look.ground.as_str()).border_color(look.colour(Fill::Today)).border_width(2),
        Fill::Choice | Fill::Middle | Fill::Cost => style.color(look.colour(fill)),
        Fill::Tariff
        | Fill::Subsidy
        | Fill::Running
        | Fill::Pumping
        | Fill::Capital
        | Fill::Nothing
        | Fill::OptionB
        | Fill::OptionC
        | Fill::OptionD
        | Fill::Wide
        | Fill::Narrow => style.color(look.colour(fill)).border_color(look.edge.as_str()).border_width(1),
    };
    Surface { style, decal: decal(fill, look) }
}

/// Stable name of a series: a picture is merged into the last one by it.
fn name(at: usize) -> String {
    at.to_string()
}

/// No colour at all, in the words of CSS.
pub(super) const CLEAR: &str = "transparent";

fn points(plot: &Plot, series: &Series, look: &Look) -> Vec<DataPoint> {
    let point = |bar: (Option<i64>, &str)| {
        let value = CompositeValue::OptionalNumber(bar.0.map(Into::into));
        let item = DataPointItem::new(value).name(text(plot, series, look, bar));
        // The edge of a bar without length would be a line that means nothing.
        let item = if bar.0 == Some(0) { item.item_style(ItemStyle::new().opacity(0.0)) } else { item };
        item.into()
    };
    series.bars().map(point).collect()
}

/// The label of a bar; none where a number within it has no room for its line.
fn text<'a>(plot: &Plot, series: &Series, look: &Look, (length, text): (Option<i64>, &'a str)) -> &'a str {
    let room = look.area.1 * to_f64(usize::try_from(length.unwrap_or(0)).unwrap_or(0))
        / to_f64(usize::try_from(WHOLE_AXIS).unwrap_or(1))
        * 0.6;
    let fits = series.place != Place::Inside || plot.kind != PlotKind::Stacked || room > look.size * 1.4;
    if fits { text } else { "" }
}

#[expect(clippy::cast_precision_loss, reason = "counts of bars and parts of an axis are small")]
pub(super) const fn to_f64(count: usize) -> f64 {
    count as f64
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
        Fill::Tariff
        | Fill::Running
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
        | Fill::None => return None,
    })
}

/// Room for the longest line of some texts, px; letters of our typeface are narrower.
pub(super) fn width(texts: &[String], look: &Look) -> f64 {
    room(texts.iter().flat_map(|text| text.lines()).map(|line| line.chars().count()).max().unwrap_or(0), look)
}

/// Room for a line of so many letters, px.
pub(super) fn room(letters: usize, look: &Look) -> f64 {
    to_f64(letters) * look.size * 0.58
}

/// A text in lines of about so many letters, broken at spaces.
pub(super) fn wrap(text: &str, letters: usize) -> String {
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
            shape: Shape::Bar,
            place,
            lengths: vec![Some(WHOLE_AXIS), None],
            labels: vec!["3,12".to_owned(), String::new()],
        };
        Plot {
            kind,
            bars: vec!["Тариф".to_owned(), "Көчөдөгү суу чоргосу".to_owned()],
            groups: vec!["Азыр".to_owned()],
            ticks: vec!["0".to_owned(), "1".to_owned()],
            room: 6,
            limits: Vec::new(),
            series: vec![series(Fill::Tariff, Place::Inside), series(Fill::Subsidy, Place::End)],
            flows: Vec::new(),
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
    fn a_shift_has_the_lengths_and_labels_of_the_picture() {
        for (kind, area) in
            [(PlotKind::Stacked, (360.0, 280.0)), (PlotKind::Stacked, (360.0, 20.0)), (PlotKind::Lying, (360.0, 280.0))]
        {
            let (plot, look, option) = (plot(kind), Look::plain(area), option(kind, area));
            let points = option["series"]
                .as_array()
                .expect("a list")
                .iter()
                .flat_map(|part| part["data"].as_array().expect("a list"));
            let (lengths, labels): (Vec<_>, Vec<_>) = points
                .map(|point| (point["value"].as_i64().unwrap_or(0), point["name"].as_str().expect("a text")))
                .unzip();
            let shift = Shift::to(&plot, &look);
            assert_eq!(shift.lengths.iter().map(|&length| i64::from(length)).collect::<Vec<_>>(), lengths);
            assert_eq!(shift.labels, labels);
            assert!(shift.ends.len() == plot.series.len() && shift.ends.iter().all(|end| end.is_nan()));
        }
    }

    #[test]
    fn a_bar_without_length_has_no_edge_but_its_label() {
        let mut plot = plot(PlotKind::Lying);
        plot.series[0].lengths[1] = Some(0);
        let option = serde_json::to_value(Picture::new(&plot, &Look::plain((360.0, 280.0)))).expect("plain data");
        let series = &option["series"][0];
        assert_eq!(series["data"][1]["itemStyle"]["opacity"], 0.0);
        assert!(series["data"][0].get("itemStyle").is_none());
        assert_eq!(series["label"]["opacity"], 1);
    }

    #[test]
    fn a_merge_is_a_part_of_the_picture() {
        for kind in [PlotKind::Stacked, PlotKind::Lying] {
            let (whole, look) = (option(kind, (360.0, 280.0)), Look::plain((360.0, 280.0)));
            let merge = serde_json::to_value(Merge::to(&plot(kind), &look)).expect("plain data");
            assert_eq!(merge["grid"], whole["grid"]);
            for part in ["name", "data"] {
                let of = |option: &serde_json::Value| {
                    let series = option["series"].as_array().expect("a list");
                    series.iter().map(|series| series[part].clone()).collect::<Vec<_>>()
                };
                assert_eq!(of(&merge), of(&whole));
            }
            if kind == PlotKind::Stacked {
                assert_eq!(merge["yAxis"][1]["data"], whole["yAxis"][1]["data"]);
            } else {
                assert!(merge.get("yAxis").is_none());
            }
        }
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
