//! Lines over a quantity, as parts of a picture: axes, a line for each series, and the one point of
//! each that bears a number.

use super::look::Look;
use super::picture::{Drawn, Scale, hairline, lengths, lettered, names, to_f64, width};
use super::state::{Fill, Plot, PlotKind, Series};
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPoint, DataPointItem};
use charming::element::{
    BoundaryGap, Emphasis, ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, SplitLine, Step, Symbol,
};
use charming::series::Line;

/// Between two names below a line there is room for this many points, at least.
const FEWEST_BETWEEN: usize = 5;

/// Names of the points below, sums at the left with a line across for each.
pub(super) fn axes(plot: &Plot, look: &Look) -> (Grid, Vec<Scale>, Vec<Scale>) {
    let across = || SplitLine::new().show(true).line_style(hairline(look));
    let below = named_each(plot).boundary_gap(BoundaryGap::CategoryAxis(false));
    let ticks = names(&plot.ticks).boundary_gap(BoundaryGap::CategoryAxis(false)).position("left").split_line(across());
    (
        grid(plot, look),
        vec![lettered(below, look, &look.text, "400")],
        vec![lengths(), lettered(ticks, look, &look.text_2, "400")],
    )
}

/// Where the lines lie.
pub(super) fn grid(plot: &Plot, look: &Look) -> Grid {
    let line = look.line();
    // A number over a point at the right edge keeps its second half.
    let labels: Vec<String> = plot.series.iter().flat_map(|series| series.labels.iter().cloned()).collect();
    Grid::new()
        .left(width(&plot.ticks, look) + 10.0)
        .right(width(&labels, look) / 2.0 + 4.0)
        .top(1.6 * line)
        .bottom(line + 10.0)
}

/// The names of the points, all but every fifth one left out where there are many.
fn named_each(plot: &Plot) -> Axis {
    let every = if plot.bars.len() > 2 * FEWEST_BETWEEN + 1 { FEWEST_BETWEEN } else { 1 };
    let shown: Vec<String> = plot
        .bars
        .iter()
        .enumerate()
        .map(|(at, name)| if at % every == 0 { name.clone() } else { String::new() })
        .collect();
    names(&shown)
}

/// A line for each series, then its labelled points; today dashed, the option solid.
pub(super) fn lines(plot: &Plot, look: &Look, step: Option<Step>) -> Vec<Drawn> {
    let whole = plot.series.iter().map(|series| {
        let today = series.fill == Fill::Today;
        let style = LineStyle::new().color(look.colour(series.fill)).width(if today { 2.0 } else { 3.0 });
        let style = if today { style.type_(LineStyleType::Dashed) } else { style };
        let line = base(series, look).show_symbol(false).line_style(style);
        let line = line.data(series.lengths.iter().map(|&length| point(length, "")).collect::<Vec<_>>());
        Drawn::Line(Box::new(match &step {
            Some(step) => line.step(step.clone()),
            None => line,
        }))
    });
    let points = plot.series.iter().map(|series| Drawn::Line(Box::new(labelled(plot, series, look))));
    whole.chain(points).collect()
}

fn point(length: Option<i64>, label: &str) -> DataPoint {
    DataPointItem::new(CompositeValue::OptionalNumber(length.map(Into::into))).name(label).into()
}

fn base(series: &Series, look: &Look) -> Line {
    Line::new()
        .item_style(ItemStyle::new().color(look.colour(series.fill)))
        .emphasis(Emphasis::new().disabled(true))
        .silent(true)
}

/// How far a number moves aside, so that a rising line does not cross it: to the left above the line,
/// to the right below it. Nothing on the flat steps, nor where it would leave the picture.
fn aside(plot: &Plot, series: &Series, look: &Look, above: bool) -> f64 {
    let Some((at, label)) = series.labels.iter().enumerate().find(|(_, label)| !label.is_empty()) else { return 0.0 };
    let count = series.labels.len();
    let room = if above { at } else { count - 1 - at };
    if plot.kind != PlotKind::Curve || room * 4 < count {
        return 0.0;
    }
    // A digit is about six tenths of its size wide.
    let half = to_f64(label.chars().count()) * look.size * 0.3 + 4.0;
    if above { -half } else { half }
}

/// The points of a series that bear a number, and nothing between them.
fn labelled(plot: &Plot, series: &Series, look: &Look) -> Line {
    let today = series.fill == Fill::Today;
    // The higher of two numbers stands above, the lower one below.
    let above = plot.series.iter().filter(|other| other.fill != series.fill).all(|other| {
        let pairs = series.bars().zip(&other.lengths);
        pairs
            .filter(|((_, label), _)| !label.is_empty())
            .all(|((own, _), theirs)| own > *theirs || (own == *theirs && !today))
    });
    let label = Label::new()
        .show(true)
        .position(if above { LabelPosition::Top } else { LabelPosition::Bottom })
        .offset((aside(plot, series, look, above), 0.0))
        .formatter("{b}")
        .color(look.text.as_str())
        .font_size(look.size)
        .font_family(look.font.as_str())
        .font_weight(if today { "400" } else { "600" });
    let data = series.bars().map(|(length, text)| point(length.filter(|_| !text.is_empty()), text));
    base(series, look)
        .show_symbol(true)
        .symbol(Symbol::Circle)
        .symbol_size(to_f64(9))
        .item_style(if today {
            ItemStyle::new().color(look.ground.as_str()).border_color(look.colour(series.fill)).border_width(2)
        } else {
            ItemStyle::new().color(look.colour(series.fill))
        })
        .label(label)
        .line_style(LineStyle::new().color("transparent").width(0))
        .data(data.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::super::picture::Picture;
    use super::super::scale::WHOLE_AXIS;
    use super::super::state::{Place, PlotKind, Shape};
    use super::*;

    fn plot(kind: PlotKind) -> Plot {
        let series = |fill, end: i64, label: &str| {
            let mut labels = vec![String::new(); 13];
            label.clone_into(&mut labels[6]);
            Series {
                fill,
                shape: Shape::Line,
                place: Place::End,
                lengths: (0..13).map(|at| Some(at * end / 12)).collect(),
                labels,
            }
        };
        Plot {
            kind,
            bars: (0..13).map(|at: i32| at.to_string()).collect(),
            groups: Vec::new(),
            ticks: vec!["0".to_owned(), "100".to_owned()],
            room: 6,
            limits: Vec::new(),
            series: vec![series(Fill::Today, 60_000, "60"), series(Fill::Choice, WHOLE_AXIS, "100")],
            flows: Vec::new(),
        }
    }

    fn option(kind: PlotKind) -> serde_json::Value {
        serde_json::to_value(Picture::new(&plot(kind), &Look::plain((360.0, 280.0)))).expect("an option is plain data")
    }

    #[test]
    fn lines_are_told_apart_without_colour() {
        let option = option(PlotKind::Curve);
        assert_eq!(option["series"][0]["type"], "line");
        assert_eq!(option["series"][0]["lineStyle"]["type"], "dashed");
        assert!(option["series"][1]["lineStyle"].get("type").is_none());
        assert_eq!(option["series"][2]["itemStyle"]["color"], "white");
        assert_eq!(option["series"][3]["itemStyle"]["color"], "blue");
        assert!(option["series"][0].get("step").is_none());
        assert!(!option.to_string().contains("function"));
    }

    #[test]
    fn one_point_of_each_line_bears_its_number_and_the_lower_one_below() {
        let option = option(PlotKind::Steps);
        assert_eq!(option["series"][1]["step"], "end");
        for (series, position, text) in [(2, "bottom", "60"), (3, "top", "100")] {
            let series = &option["series"][series];
            assert_eq!(series["label"]["position"], position);
            let points = series["data"].as_array().expect("a list");
            let known: Vec<_> = points.iter().filter(|point| !point["value"].is_null()).collect();
            assert_eq!(known.len(), 1);
            assert_eq!(known[0]["name"], text);
        }
    }

    #[test]
    fn a_rising_line_does_not_cross_its_number() {
        let aside = |kind, series: usize| option(kind)["series"][series]["label"]["offset"][0].as_f64().unwrap_or(0.0);
        // Above the line to the left, below it to the right; steps are flat.
        assert!(aside(PlotKind::Curve, 3) < -10.0 && aside(PlotKind::Curve, 2) > 10.0);
        assert_eq!((aside(PlotKind::Steps, 3), aside(PlotKind::Steps, 2)), (0.0, 0.0));
    }

    #[test]
    fn many_points_have_every_fifth_name() {
        let option = option(PlotKind::Curve);
        let names: Vec<_> = option["xAxis"][0]["data"].as_array().expect("a list").iter().collect();
        assert_eq!((names[0], names[1], names[5]), (&"0".into(), &"".into(), &"5".into()));
    }
}
