//! Lines over years, bands, points and limits, as parts of a picture.
//!
//! Each choice has its own line: colour, dashes and mark together, so that lines are told apart on
//! grey paper too. A name stands at the end of its line where the picture is wide enough.

use super::look::Look;
use super::picture::{
    CLEAR, Drawn, Lines, Scale, hairline, lengths, lettered, names, room, sums, to_f64, unseen, width, wrap,
};
use super::scale::WHOLE_AXIS;
use super::state::{Fill, Plot, PlotKind, Series, Shape};
use charming::component::{Axis, Grid};
use charming::element::{AreaStyle, BoundaryGap, Emphasis, ItemStyle, Label, LabelPosition, SplitLine};
use serde::Serialize;

/// A line of ECharts with what charming's lacks: dashes of any length, points of two amounts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Trace {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    stack: Option<&'static str>,
    x_axis_index: usize,
    y_axis_index: usize,
    z: u8,
    silent: bool,
    show_symbol: bool,
    show_all_symbol: bool,
    symbol: &'static str,
    symbol_size: f64,
    item_style: ItemStyle,
    line_style: Pen,
    #[serde(skip_serializing_if = "Option::is_none")]
    area_style: Option<AreaStyle>,
    label: Lines<Label>,
    emphasis: Emphasis,
    data: Vec<Dot>,
}

/// How a line is drawn.
#[derive(Serialize)]
struct Pen {
    color: String,
    width: f64,
    #[serde(rename = "type", skip_serializing_if = "<[u8]>::is_empty")]
    dashes: &'static [u8],
}

/// A point with the text beside it.
#[derive(Serialize)]
struct Dot {
    value: At,
    name: String,
}

/// Where a point is: its height over its name, or both amounts.
#[derive(Serialize)]
#[serde(untagged)]
enum At {
    Height(Option<i64>),
    Both([i64; 2]),
}

/// Narrower pictures have no names at the ends of lines: the key above has them, px.
const ROOM_FOR_NAMES: f64 = 480.0;
/// Letters of a line of a name at the end of a line.
const NAME: usize = 14;
/// More points than this have no marks.
const MOST_MARKS: usize = 16;

/// Dashes, mark and its size; every choice has its own.
const fn hand(fill: Fill) -> (&'static [u8], &'static str, f64) {
    match fill {
        Fill::Today => (&[7, 4], "circle", 7.0),
        Fill::Nothing => (&[7, 5], "diamond", 10.0),
        Fill::OptionB => (&[9, 3, 2, 3], "rect", 7.0),
        Fill::OptionC => (&[2, 3], "triangle", 9.0),
        Fill::OptionD => (&[12, 3], "arrow", 8.0),
        Fill::Choice
        | Fill::Middle
        | Fill::Cost
        | Fill::Tariff
        | Fill::Subsidy
        | Fill::Running
        | Fill::Pumping
        | Fill::Capital
        | Fill::Gap
        | Fill::Wide
        | Fill::Narrow
        | Fill::Base
        | Fill::None => (&[], "circle", 7.0),
    }
}

/// Axes of lines over years, or of points over two amounts.
pub(super) fn axes(plot: &Plot, look: &Look) -> (Grid, Vec<Scale>, Vec<Scale>) {
    let below = match plot.kind {
        PlotKind::Points => {
            let across = SplitLine::new().show(true).line_style(hairline(look));
            let texts =
                names(&plot.bars).boundary_gap(BoundaryGap::CategoryAxis(false)).position("bottom").split_line(across);
            vec![lengths(), lettered(texts, look, &look.text_2, "400")]
        }
        PlotKind::Years
        | PlotKind::Stacked
        | PlotKind::Lying
        | PlotKind::Listed
        | PlotKind::ListedStack
        | PlotKind::Curve
        | PlotKind::Steps => {
            let years = spaced(plot, look).boundary_gap(BoundaryGap::CategoryAxis(false));
            vec![lettered(years, look, &look.text, "400")]
        }
    };
    (grid(plot, look), below, vec![lengths(), sums(plot, look)])
}

/// The names below, as many as there is room for: the first, and every so many after it.
pub(super) fn spaced(plot: &Plot, look: &Look) -> Axis {
    let (left, right) = sides(plot, look);
    let one = width(&plot.bars, look) + look.size;
    let fit = ((look.area.0 - left - right) / one).max(1.0);
    let every = (1..plot.bars.len()).find(|&every| to_f64(plot.bars.len().div_ceil(every)) <= fit).unwrap_or(1);
    let shown = plot.bars.iter().enumerate();
    let shown: Vec<String> =
        shown.map(|(at, name)| if at % every == 0 { name.clone() } else { String::new() }).collect();
    names(&shown)
}

/// Room at both sides of what is drawn.
fn sides(plot: &Plot, look: &Look) -> (f64, f64) {
    let names = ends_of(plot, look).map(|(_, _, name)| name).collect::<Vec<_>>();
    let limits = plot.limits.iter().map(|limit| limit.label.chars().count()).max().unwrap_or(0);
    let first = plot.bars.first().map_or(0, |name| name.chars().count());
    let half = room(first, look) / 2.0;
    (
        (width(&plot.ticks, look) + 10.0).max(half),
        (width(&names, look) + if names.is_empty() { 0.0 } else { 12.0 }).max(room(limits, look) + 8.0).max(half) + 2.0,
    )
}

/// Where the lines lie.
pub(super) fn grid(plot: &Plot, look: &Look) -> Grid {
    let (left, top, right, bottom) = edges(plot, look);
    Grid::new().left(left).right(right).top(top).bottom(bottom)
}

/// What is left free at the left, above, at the right and below, px.
pub(super) fn edges(plot: &Plot, look: &Look) -> (f64, f64, f64, f64) {
    let (left, right) = sides(plot, look);
    let labelled = plot.series.iter().any(|series| series.labels.iter().any(|label| !label.is_empty()));
    let above = if labelled { 1.3 } else { 0.6 };
    (left, above * look.line(), right, look.line() + 10.0)
}

/// Lines with a name at their end: which, the height of the end, the name in lines.
fn ends_of<'p>(plot: &'p Plot, look: &Look) -> impl Iterator<Item = (usize, i64, String)> + 'p {
    let wide = look.area.0 >= ROOM_FOR_NAMES && plot.kind != PlotKind::Points;
    plot.series.iter().enumerate().filter(move |_| wide).filter_map(|(at, series)| {
        if series.shape != Shape::Line {
            return None;
        }
        let last = series.lengths.iter().rposition(Option::is_some)?;
        let name = series.labels.get(last).filter(|label| !label.is_empty())?;
        Some((at, series.lengths[last]?, wrap(name, NAME)))
    })
}

/// How far each name moves down so that no two lie on each other, px.
fn apart(plot: &Plot, look: &Look) -> Vec<(usize, f64)> {
    let (_, top, _, bottom) = edges(plot, look);
    let high = (look.area.1 - top - bottom).max(1.0);
    let point = |height: i64| high - high * heights(height) / heights(WHOLE_AXIS);
    let mut ends: Vec<(usize, f64, f64)> = ends_of(plot, look)
        .map(|(at, height, name)| (at, point(height), look.line() * to_f64(name.lines().count())))
        .collect();
    ends.sort_by(|one, other| one.1.total_cmp(&other.1));
    // Downwards until nothing overlaps, then up again where that left the picture.
    let mut places: Vec<f64> = ends.iter().map(|end| end.1).collect();
    for at in 1..ends.len() {
        places[at] = places[at].max(places[at - 1] + f64::midpoint(ends[at - 1].2, ends[at].2));
    }
    let mut floor = high + bottom;
    for at in (0..ends.len()).rev() {
        places[at] = places[at].min(floor - ends[at].2 / 2.0);
        floor = places[at] - ends[at].2 / 2.0;
    }
    ends.iter().zip(places).map(|(end, place)| (end.0, place - end.1)).collect()
}

/// How far the name at the end of each series is moved down, px; NaN where it has none.
pub(super) fn moved_ends(plot: &Plot, look: &Look) -> Vec<f64> {
    let mut ends = vec![f64::NAN; plot.series.len()];
    for (at, moved) in apart(plot, look) {
        ends[at] = moved;
    }
    ends
}

#[expect(clippy::cast_precision_loss, reason = "parts of an axis are small")]
const fn heights(height: i64) -> f64 {
    height as f64
}

/// How far from a point a finger may be, px.
const REACH: f64 = 24.0;

/// The number of the point nearest to a place in the picture, in the order of the points of all
/// series; none where no point is near.
pub(super) fn point_near(plot: &Plot, look: &Look, (x, y): (f64, f64)) -> Option<usize> {
    let (left, top, right, bottom) = edges(plot, look);
    let part = |of: i64, size: f64| size * heights(of) / heights(WHOLE_AXIS);
    let (wide, high) = (look.area.0 - left - right, look.area.1 - top - bottom);
    let mut nearest: Option<(usize, f64)> = None;
    for series in &plot.series {
        let Shape::Points(points) = &series.shape else { continue };
        for (point, height) in points.iter().zip(&series.lengths) {
            let Some(height) = *height else { continue };
            let (dx, dy) = (left + part(point.across, wide) - x, top + high - part(height, high) - y);
            let away = dx.hypot(dy);
            if away <= REACH && nearest.is_none_or(|(_, known)| away < known) {
                nearest = Some((point.number, away));
            }
        }
    }
    nearest.map(|(number, _)| number)
}

/// All lines, bands and points of a plot, limits first.
pub(super) fn traces(plot: &Plot, look: &Look) -> Vec<Drawn> {
    let mut drawn: Vec<Drawn> = plot.series.iter().enumerate().map(|series| trace(plot, series, look)).collect();
    drawn.extend(limits(plot, look, false));
    drawn
}

/// A series as a line, a band or points.
pub(super) fn trace(plot: &Plot, (at, series): (usize, &Series), look: &Look) -> Drawn {
    let colour = look.colour(series.fill);
    let (dashes, symbol, size) = hand(series.fill);
    let moved = apart(plot, look).into_iter().find(|&(of, _)| of == at).map(|(_, moved)| moved);
    // Over bars a line ends in the middle of the last one.
    let aside = if plot.kind == PlotKind::Stacked {
        let (left, right) = sides(plot, look);
        (look.area.0 - left - right) / to_f64(plot.bars.len().max(1)) * 0.36
    } else {
        0.0
    };
    let label = Label::new()
        .show(moved.is_some() || matches!(series.shape, Shape::Points(_)))
        .position(if matches!(series.shape, Shape::Points(_)) { LabelPosition::Top } else { LabelPosition::Right })
        .offset((aside, moved.unwrap_or(0.0)))
        .formatter("{b}")
        .color(look.text.as_str())
        .font_size(look.size)
        .font_family(look.font.as_str())
        .font_weight("600");
    let hollow = matches!(series.fill, Fill::Today);
    let item = if hollow {
        ItemStyle::new().color(look.ground.as_str()).border_color(colour).border_width(2)
    } else {
        let item = ItemStyle::new().color(colour);
        // A pale mark has an edge.
        if series.fill == Fill::OptionC { item.border_color(look.edge.as_str()).border_width(1) } else { item }
    };
    let (seen, stack, area) = match series.shape {
        Shape::Bar | Shape::Line | Shape::Points(_) => (true, None, None),
        Shape::Band => {
            let clear = series.fill.is_clear();
            let area = AreaStyle::new().color(if clear { CLEAR } else { colour }).opacity(f64::from(u8::from(!clear)));
            (false, Some("band"), Some(area))
        }
    };
    let pen = Pen {
        color: if seen && !matches!(series.shape, Shape::Points(_)) { colour.to_owned() } else { CLEAR.to_owned() },
        width: if seen { if hollow { 2.0 } else { 2.5 } } else { 0.0 },
        dashes: if seen { dashes } else { &[] },
    };
    let marks = seen && (series.lengths.len() <= MOST_MARKS || matches!(series.shape, Shape::Points(_)));
    let data = match &series.shape {
        Shape::Points(across) => {
            let points = across.iter().zip(series.bars());
            points
                .filter_map(|(point, (y, label))| {
                    Some(Dot { value: At::Both([point.across, y?]), name: label.to_owned() })
                })
                .collect()
        }
        Shape::Bar | Shape::Line | Shape::Band => {
            series.bars().map(|(height, label)| Dot { value: At::Height(height), name: wrap(label, NAME) }).collect()
        }
    };
    let size = if matches!(series.shape, Shape::Points(_)) { size + 5.0 } else { size };
    Drawn::Trace(Box::new(Trace {
        r#type: "line",
        stack,
        x_axis_index: 0,
        y_axis_index: 0,
        z: if seen { 4 } else { 2 },
        silent: true,
        show_symbol: marks || moved.is_some(),
        show_all_symbol: true,
        symbol,
        // Where the marks are left out the one at the end must not be seen either.
        symbol_size: if marks { size } else { 0.0 },
        item_style: item,
        line_style: pen,
        area_style: area,
        label: Lines { label, height: look.line() },
        emphasis: Emphasis::new().disabled(true),
        data,
    }))
}

/// The axis that limits run along, from one end of the picture to the other.
pub(super) fn ends() -> Scale {
    unseen(1)
}

/// The lines across a plot.
pub(super) fn limits(plot: &Plot, look: &Look, lying: bool) -> Vec<Drawn> {
    // The axis of the ends comes after all others.
    let last = match plot.kind {
        PlotKind::Lying | PlotKind::Listed | PlotKind::ListedStack | PlotKind::Years => 1,
        PlotKind::Stacked => 1 + usize::from(!plot.groups.is_empty()),
        PlotKind::Points | PlotKind::Curve | PlotKind::Steps => 2,
    };
    let line = |(at, limit): (usize, &super::state::Limit)| {
        let bare = limit.label.is_empty();
        let (from, to) =
            if lying { ([limit.place, 0], [limit.place, 1]) } else { ([0, limit.place], [1, limit.place]) };
        // Labels above lying bars that would lie on each other stand in two rows.
        let near = |before: &super::state::Limit| {
            let away = look.area.0 * heights(limit.place - before.place) / heights(WHOLE_AXIS);
            away < room(limit.label.chars().count().max(before.label.chars().count()) + 1, look)
        };
        let crowded = at % 2 == 1 && plot.limits.get(at - 1).is_some_and(near);
        let label = Label::new()
            .show(!bare)
            .position(if lying { LabelPosition::Top } else { LabelPosition::Right })
            .offset((0.0, if lying && crowded { -look.line() } else { 0.0 }))
            .formatter("{b}")
            .color(look.text.as_str())
            .font_size(look.size)
            .font_family(look.font.as_str());
        Drawn::Trace(Box::new(Trace {
            r#type: "line",
            stack: None,
            x_axis_index: if lying { 0 } else { last },
            y_axis_index: if lying { last } else { 0 },
            z: 3,
            silent: true,
            show_symbol: !bare,
            show_all_symbol: true,
            symbol: "circle",
            symbol_size: 0.0,
            item_style: ItemStyle::new().color(look.edge.as_str()),
            line_style: Pen {
                color: look.edge.clone(),
                width: if bare { 1.5 } else { 1.0 },
                dashes: if bare { &[] } else { &[4, 3] },
            },
            area_style: None,
            label: Lines { label, height: look.line() },
            emphasis: Emphasis::new().disabled(true),
            data: vec![
                Dot { value: At::Both(from), name: String::new() },
                Dot { value: At::Both(to), name: limit.label.clone() },
            ],
        }))
    };
    plot.limits.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::super::picture::Picture;
    use super::super::state::Limit;
    use super::*;

    fn plot(kind: PlotKind) -> Plot {
        let heights = |end: i64| (0..11).map(|at| Some(at * end / 10)).collect::<Vec<_>>();
        let mut plot = Plot::new(kind);
        plot.bars = (2026..2037).map(|year: i32| year.to_string()).collect();
        plot.ticks = vec!["0".to_owned(), "10".to_owned()];
        plot.limits = vec![Limit { place: 20_000, label: String::new() }];
        plot.series = vec![
            Series::line(Fill::Today, heights(50_000), "Today"),
            Series::line(Fill::Choice, heights(50_100), "A name of more words than one line"),
            Series::line(Fill::Nothing, heights(0), "Nothing"),
        ];
        plot
    }

    fn option(plot: &Plot, wide: f64) -> serde_json::Value {
        serde_json::to_value(Picture::new(plot, &Look::plain((wide, 280.0)))).expect("an option is plain data")
    }

    #[test]
    fn lines_of_choices_differ_without_colour() {
        let option = option(&plot(PlotKind::Years), 560.0);
        let looks: std::collections::BTreeSet<String> = (0..3)
            .map(|at| {
                let line = &option["series"][at];
                [line["lineStyle"]["type"].to_string(), line["symbol"].to_string()].concat()
            })
            .collect();
        assert_eq!(looks.len(), 3);
        assert_eq!(option["series"][2]["symbol"], "diamond");
        assert!(!option.to_string().contains("function"));
    }

    #[test]
    fn names_stand_at_the_ends_of_lines_where_there_is_room_and_never_on_each_other() {
        let plot = plot(PlotKind::Years);
        let shown = |wide| {
            let option = option(&plot, wide);
            (0..3).map(|at| option["series"][at]["label"]["show"] == true).collect::<Vec<_>>()
        };
        assert_eq!((shown(560.0), shown(294.0)), (vec![true; 3], vec![false; 3]));
        let look = Look::plain((560.0, 280.0));
        let (_, top, _, bottom) = edges(&plot, &look);
        let high = 280.0 - top - bottom;
        let moved = apart(&plot, &look);
        let mut places: Vec<(f64, f64)> = ends_of(&plot, &look)
            .map(|(at, height, name)| {
                let moved = moved.iter().find(|(of, _)| *of == at).expect("every name has a place").1;
                let half = look.line() * to_f64(name.lines().count()) / 2.0;
                (high - high * heights(height) / heights(WHOLE_AXIS) + moved, half)
            })
            .collect();
        places.sort_by(|one, other| one.0.total_cmp(&other.0));
        assert!(places.windows(2).all(|two| two[1].0 - two[0].0 >= two[0].1 + two[1].1 - 0.01), "{places:?}");
        assert!(places.last().is_some_and(|&(place, half)| place + half <= high + bottom + 0.01));
        // A picture that is moved has them where one that is drawn has them.
        let drawn = option(&plot, 560.0);
        let offsets: Vec<f64> =
            (0..3).map(|at| drawn["series"][at]["label"]["offset"][1].as_f64().expect("a number")).collect();
        assert_eq!(moved_ends(&plot, &look), offsets);
    }

    #[test]
    fn a_limit_reaches_from_one_end_to_the_other() {
        for kind in [PlotKind::Years, PlotKind::Stacked] {
            let option = option(&plot(kind), 360.0);
            let (limit, below) = (&option["series"][3], option["xAxis"].as_array().expect("axes"));
            let axis = limit["xAxisIndex"].as_u64().and_then(|at| usize::try_from(at).ok()).expect("an axis");
            assert_eq!((below[axis]["min"].as_i64(), below[axis]["max"].as_i64()), (Some(0), Some(1)));
            assert_eq!(limit["data"][1]["value"], serde_json::json!([1, 20_000]));
        }
        let mut lying = plot(PlotKind::ListedStack);
        lying.series = vec![Series::names(&lying.bars), Series::bars_of(Fill::Tariff, vec![Some(5); 11])];
        let option = option(&lying, 360.0);
        assert_eq!(option["series"][2]["data"][1]["value"], serde_json::json!([20_000, 1]));
        assert_eq!(option["yAxis"][1]["max"], 1);
        assert_eq!(option["series"][0]["label"]["overflow"], "truncate");
    }

    #[test]
    fn years_are_named_as_far_as_there_is_room() {
        let named = |wide| {
            let option = option(&plot(PlotKind::Years), wide);
            let names = option["xAxis"][0]["data"].as_array().expect("names").clone();
            names.iter().filter(|name| *name != "").count()
        };
        assert!(named(294.0) < named(900.0));
        assert_eq!(named(900.0), 11);
    }
}
