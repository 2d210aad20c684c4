//! Flows as ECharts' own Sankey, one below the other, where a picture is wide enough for their names.

use super::look::Look;
use super::picture::{Drawn, Lines, Surface, Words, room, surface, to_f64, wrap};
use super::state::{Fill, Flows, Plot, Station};
use charming::element::{Color, Emphasis, Label, LabelPosition, LineStyle};
use charming::series::{Sankey, SankeyLink, SankeyNode, SankeyNodeAlign};
use serde::Serialize;

/// Narrower pictures show bars instead, px.
const LEAST_WIDTH: f64 = 600.0;

/// How wide a station is, px.
const STATION: f64 = 14.0;

/// charming's Sankey; its stations have words and patterns of their own.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Flowing {
    #[serde(flatten)]
    sankey: Sankey,
    node_width: f64,
    node_gap: f64,
    draggable: bool,
    silent: bool,
    data: Vec<Node>,
    links: Vec<Link>,
}

/// A station.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(flatten)]
    node: SankeyNode,
    item_style: Surface,
    label: Words,
}

/// What flows between two stations.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Link {
    #[serde(flatten)]
    link: SankeyLink,
    line_style: LineStyle,
}

/// Whether a picture of a plot shows its flows.
pub(super) fn shows(plot: &Plot, look: &Look) -> bool {
    !plot.flows.is_empty() && look.area.0 >= LEAST_WIDTH
}

/// The flows of a plot, each as high as its largest column of stations asks for.
pub(super) fn flows(plot: &Plot, look: &Look) -> Vec<Drawn> {
    let between = 1.5 * look.line();
    let rows: Vec<f64> = plot.flows.iter().map(|flows| to_f64(longest(flows))).collect();
    let free = look.area.1 - between * to_f64(plot.flows.len().saturating_sub(1)) - look.line();
    let (all, mut top) = (rows.iter().sum::<f64>().max(1.0), look.line() / 2.0);
    let mut drawn = Vec::new();
    for (flows, rows) in plot.flows.iter().zip(rows) {
        let high = free * rows / all;
        drawn.push(Drawn::Flow(Box::new(one(flows, look, (top, high)))));
        top += high + between;
    }
    drawn
}

/// Stations of the fullest column.
fn longest(flows: &Flows) -> usize {
    let of = |column| flows.stations.iter().filter(|station| station.column == column).count();
    flows.stations.iter().map(|station| of(station.column)).max().unwrap_or(0)
}

fn one(flows: &Flows, look: &Look, (top, high): (f64, f64)) -> Flowing {
    let last = flows.stations.iter().map(|station| station.column).max().unwrap_or(0);
    let of_last = flows.stations.iter().filter(|station| station.column == last);
    let letters = of_last.map(|station| station.label.chars().count()).max().unwrap_or(0);
    // The names of the last column stand beyond it; a long one takes two lines.
    let beyond = room(letters, look).min(look.area.0 * 0.4) + 12.0;
    let column = (look.area.0 - beyond - STATION) / f64::from(last.max(1));
    let room_of = |station: &Station| if station.column == last { beyond - 10.0 } else { column - STATION - 10.0 };
    // A station as thin as a line still leaves its name the lines that it takes, where there is room.
    let lines = |station: &Station| to_f64(named(station, look, room_of(station)).lines().count());
    let most = flows.stations.iter().map(lines).fold(1.0, f64::max);
    let free = 0.85 * high / to_f64(longest(flows)).max(1.0);
    let gap = (most * look.line() + 3.0).min(free.max(look.line() + 3.0));
    let links = flows.links.iter().map(|&(from, to, amount)| {
        let (source, target) = (flows.stations.get(from), flows.stations.get(to));
        // What flows into the middle has the colour of where it comes from.
        let colour = if target.is_some_and(|station| station.fill == Fill::Cost) { source } else { target };
        let fill = colour.map_or(Fill::None, |station| station.fill);
        let colour = if fill.is_hollow() { look.text_2.as_str() } else { look.colour(fill) };
        Link {
            link: SankeyLink { source: from.to_string(), target: to.to_string(), value: amount_of(amount) },
            line_style: LineStyle::new().color(Color::Value(colour.to_owned())).opacity(0.35).curveness(0.5),
        }
    });
    let node = |(at, station): (usize, &Station)| Node {
        node: SankeyNode::new(at.to_string()).depth(f64::from(station.column)),
        item_style: surface(station.fill, look),
        label: words(station, look, room_of(station)),
    };
    Flowing {
        sankey: Sankey::new()
            .left(1.0)
            .top(top)
            .width(look.area.0 - beyond)
            .height(high)
            .node_align(SankeyNodeAlign::Left)
            .layout_iterations(0_u64)
            .emphasis(Emphasis::new().disabled(true)),
        node_width: STATION,
        node_gap: gap,
        draggable: false,
        silent: true,
        data: flows.stations.iter().enumerate().map(node).collect(),
        links: links.collect(),
    }
}

/// The name in lines of so many px. They are ours: ECharts takes each of our letters for one of Chinese.
fn named(station: &Station, look: &Look, wide: f64) -> String {
    let mut letters = 1;
    while letters < 200 && room(letters + 1, look) <= wide {
        letters += 1;
    }
    wrap(&station.label, letters)
}

fn words(station: &Station, look: &Look, wide: f64) -> Words {
    let label = Label::new()
        .show(true)
        .position(LabelPosition::Right)
        .formatter(named(station, look, wide).as_str())
        .color(look.text.as_str())
        .font_size(look.size)
        .font_family(look.font.as_str())
        .font_weight(if station.fill == Fill::Cost { "600" } else { "400" });
    Words {
        lines: Lines { label, height: look.line() },
        opacity: 1,
        width: None,
        overflow: None,
        distance: Some(5),
        text_border_color: Some(look.ground.clone()),
        text_border_width: Some(3),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a picture is not finer than a point of the screen")]
const fn amount_of(amount: i64) -> f64 {
    amount as f64
}

#[cfg(test)]
mod tests {
    use super::super::picture::Picture;
    use super::super::state::PlotKind;
    use super::*;

    fn plot() -> Plot {
        let station = |label: &str, fill, column| Station { label: label.to_owned(), fill, column };
        let mut plot = Plot::new(PlotKind::ListedStack);
        plot.bars = vec!["A".to_owned()];
        plot.flows = vec![
            Flows {
                stations: vec![
                    station("Сорулган суу 10", Fill::Cost, 0),
                    station("Калк 7", Fill::Tariff, 1),
                    station("Жоготуу 3", Fill::Pumping, 1),
                ],
                links: vec![(0, 1, 7), (0, 2, 3)],
            },
            Flows {
                stations: vec![station("А", Fill::Tariff, 0), station("Б", Fill::Gap, 1)], links: vec![(0, 1, 5)]
            },
        ];
        plot
    }

    fn option(area: (f64, f64)) -> serde_json::Value {
        serde_json::to_value(Picture::new(&plot(), &Look::plain(area))).expect("plain data")
    }

    #[test]
    fn a_wide_picture_shows_flows_and_a_narrow_one_bars() {
        let wide = option((800.0, 480.0));
        let kinds: Vec<_> = wide["series"].as_array().expect("series").iter().map(|of| of["type"].clone()).collect();
        assert_eq!(kinds, ["sankey", "sankey"]);
        assert!(!wide.to_string().contains("function"));
        let narrow = option((320.0, 480.0));
        assert!(narrow["series"].as_array().expect("series").iter().all(|of| of["type"] != "sankey"));
    }

    #[test]
    fn flows_have_ready_made_names_patterns_and_room_below_each_other() {
        let option = option((800.0, 480.0));
        let (water, money) = (&option["series"][0], &option["series"][1]);
        assert_eq!(water["data"][1]["label"]["formatter"], "Калк 7");
        assert_eq!(water["data"][2]["itemStyle"]["decal"]["symbol"], "circle");
        assert_eq!(water["links"][1]["value"], 3.0);
        assert_eq!((&water["links"][1]["source"], &water["links"][1]["target"]), (&"0".into(), &"2".into()));
        let end =
            |of: &serde_json::Value| of["top"].as_f64().expect("a place") + of["height"].as_f64().expect("a size");
        assert!(end(water) < money["top"].as_f64().expect("a place") && end(money) <= 480.0);
        for flows in [water, money] {
            assert!(flows["width"].as_f64().expect("a size") < 790.0, "names have room beyond");
            assert_eq!((&flows["draggable"], &flows["layoutIterations"]), (&false.into(), &0.into()));
        }
    }
}
