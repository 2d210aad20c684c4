//! What a chart is, before anything is drawn.

use crate::messages;
use aimak_core::explain::{Node, NodeId, Origin, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::legal::Source;
use aimak_core::unit::Unit;

/// Everything a chart says, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChartState {
    /// Stable name, for files.
    pub code: &'static str,
    /// What the chart shows, as a sentence.
    pub finding: String,
    /// Quantity, unit and period.
    pub unit: String,
    /// The picture in words, for those who do not see it.
    pub summary: String,
    /// Where the numbers come from.
    pub source: String,
    /// What each fill means.
    pub key: Vec<(Fill, &'static str)>,
    /// The picture, or why there is none.
    pub plot: Result<Plot, String>,
    /// The same numbers.
    pub table: Table,
}

/// What a bar is made of: one look for one thing, in every chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// Paid by consumers.
    Tariff,
    /// Subsidy from the budget.
    Subsidy,
    /// Running the service: wages, repair, transport, administration.
    Running,
    /// What grows with the pumped water: electricity, chlorination.
    Pumping,
    /// Wear, loans, renewal, profit.
    Capital,
    /// What is missing or left over: an empty, dashed bar.
    Gap,
    /// Today.
    Today,
    /// The option at hand.
    Choice,
    /// Nothing: carries only labels.
    None,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plot {
    /// Bars side by side.
    pub kind: PlotKind,
    /// The name of each bar.
    pub bars: Vec<String>,
    /// Names of groups of bars, each of as many.
    pub groups: Vec<String>,
    /// Texts of the grid lines, from zero, at equal distances; empty for none.
    pub ticks: Vec<String>,
    /// Room for labels beyond lying bars, in letters. As many for all amounts of the same size, so
    /// that nothing else moves while bars do.
    pub room: usize,
    /// The parts.
    pub series: Vec<Series>,
}

impl Plot {
    /// Whether the bars of a picture of this plot only have to be moved to show the next one.
    pub fn shifts_to(&self, next: &Self) -> bool {
        let Self { kind, bars, groups, ticks, room, series } = self;
        let still =
            (kind, bars, groups, ticks, room) == (&next.kind, &next.bars, &next.groups, &next.ticks, &next.room);
        let there = |series: &Series| series.lengths.iter().map(Option::is_some).collect::<Vec<_>>();
        let same = |(one, other): (&Series, &Series)| there(one) == there(other);
        still && self.merges_into(next) && series.iter().zip(&next.series).all(same)
    }

    /// Whether a picture of the next plot has the same parts and names as one of this; ticks, room
    /// and bars may be others. Lines are drawn anew: where their numbers stand depends on both.
    pub fn merges_into(&self, next: &Self) -> bool {
        let look = |series: &Series| (series.fill, series.place);
        self.kind.has_bars()
            && self.kind == next.kind
            && self.bars == next.bars
            && self.groups == next.groups
            && self.series.iter().map(look).eq(next.series.iter().map(look))
    }
}

/// How amounts are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlotKind {
    /// Upright, the series of a bar on top of each other.
    Stacked,
    /// Lying, the series of a bar side by side.
    Lying,
    /// No bars: a line from amount to amount.
    Curve,
    /// No bars: a line that keeps each amount until the next.
    Steps,
}

impl PlotKind {
    /// Whether it is drawn with bars.
    pub const fn has_bars(self) -> bool {
        match self {
            Self::Stacked | Self::Lying => true,
            Self::Curve | Self::Steps => false,
        }
    }
}

/// One part of every bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Series {
    /// Its fill.
    pub fill: Fill,
    /// Its length in each bar, in parts of [`super::scale::WHOLE_AXIS`].
    pub lengths: Vec<Option<i64>>,
    /// Ready-made text at each bar; empty for none.
    pub labels: Vec<String>,
    /// Where the texts stand.
    pub place: Place,
}

impl Series {
    /// Length and label of each bar.
    pub fn bars(&self) -> impl Iterator<Item = (Option<i64>, &str)> {
        self.lengths.iter().copied().zip(self.labels.iter().map(String::as_str))
    }
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Within the bar, where there is room.
    Inside,
    /// Beyond its end.
    End,
}

/// Numbers as a table: a row for each figure, a column for today and one for the option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// Head of the first column.
    pub head: &'static str,
    /// Rows.
    pub rows: Vec<Row>,
}

/// A figure today and in the option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The figure, for the link to its explanation.
    pub figure: FigureId,
    /// Its name.
    pub name: String,
    /// Unit of both amounts.
    pub unit: Unit,
    /// Today's amount; `None` when it is not known.
    pub today: Option<i64>,
    /// The option's.
    pub option: Option<i64>,
    /// Whether it stands out, as sums do.
    pub strong: bool,
}

impl Row {
    /// A figure of two studies.
    pub fn new(today: &Study, option: &Study, figure: FigureId, subject: Subject, name: String) -> Self {
        let unit = node(option, figure, subject).map_or(figure.unit(), |node| node.unit);
        Self {
            figure,
            name,
            unit,
            today: amount(today, figure, subject),
            option: amount(option, figure, subject),
            strong: false,
        }
    }

    /// The row of a sum.
    pub fn strong(self) -> Self {
        Self { strong: true, ..self }
    }
}

/// Text of a cell: the number as the language writes it, or that there is none.
pub(super) fn cell(lang: Lang, unit: Unit, amount: Option<i64>) -> String {
    amount.map_or_else(
        || messages::chart_table_missing_cell(lang).to_owned(),
        |amount| format::amount(lang, amount, unit),
    )
}

/// A picture in words: the finding, the unit and a sentence for each of its figures.
pub(super) fn summary(lang: Lang, finding: &str, unit: &str, rows: &[Row]) -> String {
    let mut text = [finding, ". ", unit, "."].concat();
    for row in rows {
        text.push(' ');
        text.push_str(&messages::chart_summary_row_text(
            lang,
            &row.name,
            &cell(lang, row.unit, row.option),
            &cell(lang, row.unit, row.today),
        ));
    }
    text
}

/// A figure of a study.
pub(super) fn node(study: &Study, figure: FigureId, subject: Subject) -> Option<&Node> {
    study.find(figure, subject).map(|id| study.node(id))
}

/// Its amount, when there is one.
pub(super) fn amount(study: &Study, figure: FigureId, subject: Subject) -> Option<i64> {
    node(study, figure, subject)?.amount.ok()
}

/// Where the given figures of a kind come from, as a sentence; empty while none is known.
pub(super) fn source(study: &Study, figure: FigureId, lang: Lang) -> String {
    let given = |node: &Node| match node.origin {
        Origin::Given(provenance) if node.figure == figure => provenance.source,
        Origin::Given(_) | Origin::Computed(_) => None,
    };
    let known = study.nodes().any(|(_, node)| node.figure == figure && node.amount.is_ok());
    match study.nodes().find_map(|(_, node)| given(node)) {
        Some(Source { title, date, .. }) => {
            messages::chart_source_known_text(lang, title, &format::date_known(lang, date))
        }
        None if !known => String::new(),
        None => messages::chart_source_entered_text(lang).to_owned(),
    }
}

/// Names of what keeps a figure from having a value, each once, at most three.
pub(super) fn missing(study: &Study, id: NodeId, name: impl Fn(&Node) -> String) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for id in study.missing(id) {
        let name = name(study.node(id));
        if !names.contains(&name) {
            names.push(name);
        }
        if names.len() == 3 {
            break;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot() -> Plot {
        Plot {
            kind: PlotKind::Stacked,
            bars: vec!["A".to_owned(), "B".to_owned()],
            groups: Vec::new(),
            ticks: vec!["0".to_owned(), "1".to_owned()],
            room: 4,
            series: vec![Series {
                fill: Fill::Tariff,
                lengths: vec![Some(1), None],
                labels: vec!["1".to_owned(), String::new()],
                place: Place::Inside,
            }],
        }
    }

    #[test]
    fn the_way_to_the_next_picture_follows_from_what_differs() {
        type Change = fn(&mut Plot);
        let ways: [(Change, bool, bool); 11] = [
            (|_| (), true, true),
            (|plot| plot.series[0].lengths[0] = Some(2), true, true),
            (|plot| plot.series[0].labels[0] = "2".to_owned(), true, true),
            (|plot| plot.series[0].lengths[1] = Some(1), false, true),
            (|plot| plot.ticks[1] = "2".to_owned(), false, true),
            (|plot| plot.room = 5, false, true),
            (|plot| plot.kind = PlotKind::Lying, false, false),
            (|plot| plot.bars[0] = "C".to_owned(), false, false),
            (|plot| plot.groups = vec!["G".to_owned()], false, false),
            (|plot| plot.series[0].fill = Fill::Gap, false, false),
            (|plot| plot.series.clear(), false, false),
        ];
        for (change, shifts, merges) in ways {
            let mut next = plot();
            change(&mut next);
            assert_eq!((plot().shifts_to(&next), plot().merges_into(&next)), (shifts, merges), "{next:?}");
        }
    }
}
