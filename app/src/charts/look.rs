//! The colours and the typeface of a picture, as the style sheet has them at this moment.

use super::state::Fill;
use web_sys::{CssStyleDeclaration, HtmlElement};

/// What a picture looks like now: theme, contrast and print change it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
    /// Typeface.
    pub font: String,
    /// Size of its letters, px.
    pub size: f64,
    /// Width and height of the picture, px.
    pub area: (f64, f64),
    /// Words and numbers.
    pub text: String,
    /// Words of less weight.
    pub text_2: String,
    /// Lines across.
    pub grid: String,
    /// Edge round pale fills.
    pub edge: String,
    /// What lies under the picture.
    pub ground: String,
    /// Text on the tariff's fill.
    pub on_tariff: String,
    /// Colours of fills, in the order of [`Look::colour`].
    fills: [String; 13],
}

/// Custom properties of the fills.
const FILLS: [&str; 13] = [
    "--chart-1",
    "--chart-4",
    "--chart-3",
    "--chart-2",
    "--chart-5",
    "--choice-today",
    "--choice-option",
    "--choice-nothing",
    "--choice-option-b",
    "--choice-option-c",
    "--chart-5",
    "--chart-band-2",
    "--chart-band-1",
];

impl Look {
    /// The look of the box that a picture is drawn into; `None` when it is not on the page.
    pub fn of(host: &HtmlElement) -> Option<Self> {
        let style = web_sys::window()?.get_computed_style(host).ok()??;
        let size = read(&style, "font-size").trim_end_matches("px").parse().unwrap_or(13.0);
        Some(Self {
            font: typeface(&read(&style, "font-family")),
            size,
            area: (f64::from(host.client_width()), f64::from(host.client_height())),
            text: read(&style, "--chart-label"),
            text_2: read(&style, "--color-text-2"),
            grid: read(&style, "--chart-grid"),
            edge: read(&style, "--chart-edge"),
            ground: read(&style, "--color-surface"),
            on_tariff: read(&style, "--chart-on-1"),
            fills: FILLS.map(|name| read(&style, name)),
        })
    }

    /// Height of a line of text, px.
    pub fn line(&self) -> f64 {
        (self.size * 1.35).round()
    }

    /// The colour of a fill; the gap and labels have none.
    pub fn colour(&self, fill: Fill) -> &str {
        match fill {
            Fill::Tariff => &self.fills[0],
            Fill::Subsidy => &self.fills[1],
            Fill::Running => &self.fills[2],
            Fill::Pumping => &self.fills[3],
            Fill::Capital => &self.fills[4],
            Fill::Today => &self.fills[5],
            Fill::Choice | Fill::Middle => &self.fills[6],
            Fill::Nothing => &self.fills[7],
            Fill::OptionB => &self.fills[8],
            Fill::OptionC => &self.fills[9],
            Fill::OptionD => &self.fills[10],
            Fill::Wide => &self.fills[11],
            Fill::Narrow => &self.fills[12],
            Fill::Cost => &self.edge,
            Fill::Gap | Fill::Base | Fill::None => &self.ground,
        }
    }

    /// A look for tests.
    #[cfg(test)]
    pub fn plain(area: (f64, f64)) -> Self {
        let own = |text: &str| text.to_owned();
        Self {
            font: own("sans-serif"),
            size: 13.0,
            area,
            text: own("black"),
            text_2: own("black"),
            grid: own("silver"),
            edge: own("black"),
            ground: own("white"),
            on_tariff: own("white"),
            fills: [
                "navy",
                "teal",
                "black",
                "gold",
                "maroon",
                "gray",
                "blue",
                "orange",
                "purple",
                "yellow",
                "brown",
                "lightblue",
                "skyblue",
            ]
            .map(own),
        }
    }
}

/// The first typeface of a list and its last, the generic one: a canvas reads the list again for
/// every word it writes.
fn typeface(list: &str) -> String {
    match (list.split(',').next(), list.rsplit(',').next()) {
        (Some(first), Some(last)) if first != last => [first.trim(), ", ", last.trim()].concat(),
        _ => list.to_owned(),
    }
}

fn read(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typeface_keeps_its_stand_in() {
        assert_eq!(typeface("Onest, \"Onest Arial\", system-ui, sans-serif"), "Onest, sans-serif");
        assert_eq!(typeface("serif"), "serif");
    }
}
