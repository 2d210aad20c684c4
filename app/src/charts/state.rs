//! What a chart is, before anything is drawn.

use crate::format::origin::Key as FigureKey;
use crate::messages;
use aimak_core::explain::{self, Node, NodeId, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::At;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::legal::Source;
use aimak_core::unit::Unit;
use leptos::prelude::Callback;

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
    /// What each look means.
    pub key: Vec<Key>,
    /// How high the picture is.
    pub height: Height,
    /// The picture, or why there is none.
    pub plot: Result<Plot, String>,
    /// The same numbers.
    pub table: Table,
}

impl ChartState {
    /// A chart whose picture in words is its table.
    pub fn of(
        (code, lang, height): (&'static str, Lang, Height),
        (finding, unit, source): (String, String, String),
        key: Vec<Key>,
        table: Table,
        plot: Result<Plot, String>,
    ) -> Self {
        let summary = match &plot {
            Ok(_) => spoken(lang, &finding, &unit, &table),
            Err(why) => why.clone(),
        };
        Self { code, finding, unit, summary, source, key, height, plot, table }
    }
}

/// What a look in the picture means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// The look.
    pub fill: Fill,
    /// Whether it is a line in the picture rather than a surface.
    pub line: bool,
    /// What it means.
    pub name: String,
}

impl Key {
    /// A surface.
    pub fn new(fill: Fill, name: impl Into<String>) -> Self {
        Self { fill, line: false, name: name.into() }
    }

    /// A line.
    pub fn line(fill: Fill, name: impl Into<String>) -> Self {
        Self { line: true, ..Self::new(fill, name) }
    }
}

/// How high a picture is: fixed before it is drawn, so that nothing moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Height {
    /// Up to three rows.
    Short,
    /// As most.
    Normal,
    /// Up to eight rows.
    Tall,
    /// Up to eleven rows.
    Taller,
    /// More.
    Tallest,
}

impl Height {
    /// The height for so many rows with names above their bars.
    pub const fn of_rows(rows: usize) -> Self {
        match rows {
            0..=4 => Self::Short,
            5..=6 => Self::Normal,
            7..=8 => Self::Tall,
            9..=11 => Self::Taller,
            12.. => Self::Tallest,
        }
    }
}

/// What a part of a picture is made of: one look for one thing, in every chart.
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
    /// Doing nothing.
    Nothing,
    /// A second option.
    OptionB,
    /// A third one.
    OptionC,
    /// A fourth one.
    OptionD,
    /// What the service costs, as a line.
    Cost,
    /// Where a figure lies in eight of ten futures.
    Wide,
    /// Where it lies in five of ten.
    Narrow,
    /// The middle of all futures.
    Middle,
    /// Nothing: lifts what stands on it.
    Base,
    /// Nothing: carries only labels.
    None,
}

impl Fill {
    /// Whether it has no colour of its own.
    pub const fn is_hollow(self) -> bool {
        matches!(self, Self::Gap | Self::Base | Self::None | Self::Today)
    }

    /// Whether nothing of it is seen.
    pub const fn is_clear(self) -> bool {
        matches!(self, Self::Base | Self::None)
    }
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
    /// Lines across all bars.
    pub limits: Vec<Limit>,
    /// The parts.
    pub series: Vec<Series>,
    /// Flows that a wide picture shows instead of the bars, one below the other.
    pub flows: Vec<Flows>,
}

/// What flows from station to station, from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flows {
    /// The stations, each column from above.
    pub stations: Vec<Station>,
    /// From which station to which, by their places in the list, and how much, all in one unit.
    pub links: Vec<(usize, usize, i64)>,
}

/// A station of a flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Station {
    /// What is written beside it.
    pub label: String,
    /// Its look.
    pub fill: Fill,
    /// Its column, from 0.
    pub column: u8,
}

/// A line across a picture at an amount: zero, a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    /// Where it stands, in parts of [`super::scale::WHOLE_AXIS`].
    pub place: i64,
    /// What is written at its end; empty for nothing.
    pub label: String,
}

impl Plot {
    /// A plot without anything in it.
    pub const fn new(kind: PlotKind) -> Self {
        Self {
            kind,
            bars: Vec::new(),
            groups: Vec::new(),
            ticks: Vec::new(),
            room: 0,
            limits: Vec::new(),
            series: Vec::new(),
            flows: Vec::new(),
        }
    }

    /// Whether the bars and lines of a picture of this plot only have to be moved to show the next one.
    pub fn shifts_to(&self, next: &Self) -> bool {
        let Self { kind, bars, groups, ticks, room, limits, series, flows } = self;
        let still = (kind, bars, groups, ticks, room, limits, flows)
            == (&next.kind, &next.bars, &next.groups, &next.ticks, &next.room, &next.limits, &next.flows);
        let there = |series: &Series| series.lengths.iter().map(Option::is_some).collect::<Vec<_>>();
        let same = |(one, other): (&Series, &Series)| {
            let looks = (one.fill, one.place, &one.shape) == (other.fill, other.place, &other.shape);
            let moves = match one.shape {
                Shape::Bar => true,
                // Lines over bars are drawn anew. What is written at the end of a line is its name.
                Shape::Line => *kind == PlotKind::Years && one.labels == other.labels,
                Shape::Band | Shape::Points(_) => false,
            };
            looks && moves && there(one) == there(other)
        };
        (kind.has_bars() || *kind == PlotKind::Years)
            && still
            && series.len() == next.series.len()
            && series.iter().zip(&next.series).all(same)
    }

    /// Whether a picture of the next plot has the same parts and names as one of this; ticks, room
    /// and bars may be others. Lines are drawn anew: where their numbers stand depends on both.
    pub fn merges_into(&self, next: &Self) -> bool {
        let look = |series: &Series| (series.fill, series.place);
        self.kind.has_bars()
            && self.flows.is_empty()
            && next.flows.is_empty()
            && self.series.iter().chain(&next.series).all(|series| series.shape == Shape::Bar)
            && self.kind == next.kind
            && self.bars == next.bars
            && self.groups == next.groups
            && self.limits == next.limits
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
    /// Lying, each under its name, the series of a bar side by side.
    Listed,
    /// Lying, each under its name, the series of a bar after each other.
    ListedStack,
    /// Lines over years.
    Years,
    /// Points over two amounts; the names of the bars are the texts along the bottom.
    Points,
    /// No bars: a line from amount to amount.
    Curve,
    /// No bars: a line that keeps each amount until the next.
    Steps,
}

impl PlotKind {
    /// Whether amounts grow from left to right.
    pub const fn lies(self) -> bool {
        match self {
            Self::Lying | Self::Listed | Self::ListedStack => true,
            Self::Stacked | Self::Curve | Self::Steps | Self::Years | Self::Points => false,
        }
    }

    /// Whether it is drawn with bars.
    pub const fn has_bars(self) -> bool {
        match self {
            Self::Stacked | Self::Lying | Self::Listed | Self::ListedStack => true,
            Self::Curve | Self::Steps | Self::Years | Self::Points => false,
        }
    }
}

/// One part of every bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Series {
    /// Its fill.
    pub fill: Fill,
    /// Whether it is bars, a line or a band.
    pub shape: Shape,
    /// Its length in each bar, in parts of [`super::scale::WHOLE_AXIS`]; of a line its height.
    pub lengths: Vec<Option<i64>>,
    /// Ready-made text at each bar; empty for none.
    pub labels: Vec<String>,
    /// Where the texts stand.
    pub place: Place,
}

/// How a series is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Bars, or a line where the kind of plot has no bars.
    Bar,
    /// A line, also over bars.
    Line,
    /// A band on top of the bands before it.
    Band,
    /// Points.
    Points(Vec<Point>),
}

/// A point of a picture; its height is the length of its series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    /// How far from the left, in parts of [`super::scale::WHOLE_AXIS`].
    pub across: i64,
    /// Its number, for whoever chooses it.
    pub number: usize,
}

impl Series {
    /// Bars without labels.
    pub fn bars_of(fill: Fill, lengths: Vec<Option<i64>>) -> Self {
        let labels = vec![String::new(); lengths.len()];
        Self { fill, shape: Shape::Bar, lengths, labels, place: Place::End }
    }

    /// The names of listed bars, above them.
    pub fn names(bars: &[String]) -> Self {
        Self { labels: bars.to_vec(), ..Self::bars_of(Fill::None, vec![Some(0); bars.len()]) }
    }

    /// A line with a name at its end.
    pub fn line(fill: Fill, heights: Vec<Option<i64>>, name: &str) -> Self {
        let mut labels = vec![String::new(); heights.len()];
        if let Some(last) = heights.iter().rposition(Option::is_some) {
            name.clone_into(&mut labels[last]);
        }
        Self { fill, shape: Shape::Line, lengths: heights, labels, place: Place::End }
    }

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

/// Numbers as a table: a row for each figure, a column for each case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// Head of the first column.
    pub head: String,
    /// The other columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// How many rows are shown at most, evenly between the first and the last; the file has all.
    pub most: usize,
}

impl Table {
    /// A table that is shown whole.
    pub fn new(head: &str, columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self { head: head.to_owned(), columns, rows, most: usize::MAX }
    }

    /// The rows that are shown; a chosen one is always among them.
    pub fn shown(&self) -> impl Iterator<Item = &Row> {
        let (count, most) = (self.rows.len(), self.most);
        let last = count.saturating_sub(1);
        let picked =
            move |at: usize| count <= most || (0..most).any(|nth| nth * last / most.saturating_sub(1).max(1) == at);
        let shown = move |&(at, row): &(usize, &Row)| picked(at) || row.choice.is_some_and(|(_, chosen)| chosen);
        self.rows.iter().enumerate().filter(shown).map(|(_, row)| row)
    }

    /// A column for today and one for the option.
    pub fn pair(head: &str, rows: Vec<Row>, lang: Lang) -> Self {
        let columns = vec![
            Column::new(messages::chart_table_today_head(lang)),
            Column { option: true, ..Column::new(messages::chart_table_option_head(lang)) },
        ];
        Self::new(head, columns, rows)
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its head.
    pub name: String,
    /// Whether it is the option at hand.
    pub option: bool,
    /// The figure of the whole column, for the link to its explanation.
    pub figure: Option<FigureId>,
}

impl Column {
    /// A column.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), option: false, figure: None }
    }

    /// A column that is a figure.
    pub fn of(figure: impl Into<FigureId>, name: impl Into<String>) -> Self {
        Self { figure: Some(figure.into()), ..Self::new(name) }
    }
}

/// A number of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its unit.
    pub unit: Unit,
    /// The amount; `None` when it is not known.
    pub amount: Option<i64>,
    /// The figure that it is, where the page can open its origin.
    pub origin: Option<Origin>,
    /// Whether there is nothing to know: the column says nothing of the row.
    pub blank: bool,
}

impl Cell {
    /// A cell of a column that says nothing of its row.
    pub const BLANK: Self = Self { unit: Unit::Ratio, amount: None, origin: None, blank: true };

    /// A number.
    pub const fn new(unit: Unit, amount: Option<i64>) -> Self {
        Self { unit, amount, origin: None, blank: false }
    }

    /// A figure of a plan in one of the choices.
    pub fn plan(unit: Unit, amount: Option<i64>, choice: usize, figure: impl Into<FigureId>, at: At) -> Self {
        let key = (figure.into(), Subject::Plan(at));
        Self { origin: amount.map(|_| Origin { choice: Some(choice), key }), ..Self::new(unit, amount) }
    }

    /// A figure of the plan in view.
    pub fn of(study: &Study, figure: impl Into<FigureId>, at: At) -> Option<Self> {
        let key = (figure.into(), Subject::Plan(at));
        let node = study.node(study.find(key.0, key.1)?);
        let origin = node.amount.is_ok().then_some(Origin { choice: None, key });
        Some(Self { origin, ..Self::new(node.unit, node.amount.ok()) })
    }
}

/// Whose figure a number of a chart is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The choice, by its place among those compared; none for the plan in view.
    pub choice: Option<usize>,
    /// The figure.
    pub key: FigureKey,
}

/// What a page that can open the origin of a number provides as context to its charts.
#[derive(Clone, Copy, Debug)]
pub struct Origins {
    /// Opens it, or closes it when it is open.
    pub open: Callback<Origin>,
    /// Whether it is open.
    pub is_open: Callback<Origin, bool>,
}

/// A figure in all cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The figure, for the link to its explanation; none where columns are figures.
    pub figure: Option<FigureId>,
    /// Its name.
    pub name: String,
    /// Its amounts, one for each column.
    pub cells: Vec<Cell>,
    /// Whether it stands out, as sums do.
    pub strong: bool,
    /// Of a row that can be chosen: its number, and whether it is chosen.
    pub choice: Option<(usize, bool)>,
}

impl Row {
    /// A figure in some cases.
    pub fn of(figure: FigureId, name: impl Into<String>, unit: Unit, amounts: Vec<Option<i64>>) -> Self {
        let cells = amounts.into_iter().map(|amount| Cell::new(unit, amount)).collect();
        Self { figure: Some(figure), ..Self::cells(name, cells) }
    }

    /// Amounts of several figures, one for each column.
    pub fn cells(name: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self { figure: None, name: name.into(), cells, strong: false, choice: None }
    }

    /// A figure of two studies.
    pub fn new(today: &Study, option: &Study, figure: FigureId, subject: Subject, name: String) -> Self {
        let unit = node(option, figure, subject).map_or(figure.unit(), |node| node.unit);
        Self::of(figure, name, unit, vec![amount(today, figure, subject), amount(option, figure, subject)])
    }

    /// The amount of a column, counted from 0.
    pub fn amount(&self, column: usize) -> Option<i64> {
        self.cells.get(column)?.amount
    }

    /// Today's amount, of a row for today and the option.
    pub fn today(&self) -> Option<i64> {
        self.amount(0)
    }

    /// The option's.
    pub fn option(&self) -> Option<i64> {
        self.amount(1)
    }

    /// The row of a sum.
    pub fn strong(self) -> Self {
        Self { strong: true, ..self }
    }
}

/// Text of a cell: the number as the language writes it, or that there is none.
pub(super) fn text(lang: Lang, cell: Cell) -> String {
    if cell.blank {
        return String::new();
    }
    cell.amount.map_or_else(
        || messages::chart_table_missing_cell(lang).to_owned(),
        |amount| format::amount(lang, amount, cell.unit),
    )
}

/// A picture in words: the finding, the unit and a sentence for each figure of today and the option.
pub(super) fn summary(lang: Lang, finding: &str, unit: &str, rows: &[Row]) -> String {
    let mut spoken = [finding, ". ", unit, "."].concat();
    for row in rows {
        if let [today, option] = row.cells[..] {
            spoken.push(' ');
            spoken.push_str(&messages::chart_summary_row_text(
                lang,
                &row.name,
                &text(lang, option),
                &text(lang, today),
            ));
        }
    }
    spoken
}

/// Rows that are heard one by one; of more every fifth and the last is enough.
const HEARD: usize = 14;

/// A picture in words: the finding, the unit and a sentence for rows of the table.
pub(super) fn spoken(lang: Lang, finding: &str, unit: &str, table: &Table) -> String {
    let mut spoken = [finding, ". ", unit, "."].concat();
    let every = if table.shown().count() > HEARD { 5 } else { 1 };
    let last = table.shown().count().saturating_sub(1);
    let rows: Vec<&Row> = table.shown().collect();
    let heard = rows.iter().enumerate().filter(|&(at, _)| at % every == 0 || at == last);
    for (_, row) in heard {
        let cells: Vec<String> = table
            .columns
            .iter()
            .zip(&row.cells)
            .filter(|(_, cell)| !cell.blank)
            .map(|(column, &cell)| [column.name.as_str(), " ", &text(lang, cell)].concat())
            .collect();
        spoken.push(' ');
        spoken.push_str(&row.name);
        spoken.push_str(": ");
        spoken.push_str(&cells.join(", "));
        spoken.push('.');
    }
    spoken
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
        explain::Origin::Given(provenance) if node.figure == figure => provenance.source,
        explain::Origin::Given(_) | explain::Origin::Computed(_) => None,
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
            limits: Vec::new(),
            series: vec![Series {
                fill: Fill::Tariff,
                shape: Shape::Bar,
                lengths: vec![Some(1), None],
                labels: vec!["1".to_owned(), String::new()],
                place: Place::Inside,
            }],
            flows: Vec::new(),
        }
    }

    #[test]
    fn the_way_to_the_next_picture_follows_from_what_differs() {
        type Change = fn(&mut Plot);
        let ways: [(Change, bool, bool); 14] = [
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
            (|plot| plot.series[0].shape = Shape::Line, false, false),
            (|plot| plot.flows.push(Flows { stations: Vec::new(), links: Vec::new() }), false, false),
            (|plot| plot.limits.push(Limit { place: 0, label: String::new() }), false, false),
        ];
        for (change, shifts, merges) in ways {
            let mut next = plot();
            change(&mut next);
            assert_eq!((plot().shifts_to(&next), plot().merges_into(&next)), (shifts, merges), "{next:?}");
        }
    }

    #[test]
    fn lines_move_while_their_names_axes_and_limits_stay() {
        let lines = || Plot {
            limits: vec![Limit { place: 5, label: String::new() }],
            series: vec![Series::line(Fill::Choice, vec![Some(1), None, Some(3)], "A")],
            ..Plot { kind: PlotKind::Years, ..plot() }
        };
        type Change = fn(&mut Plot);
        let ways: [(Change, bool); 9] = [
            (|_| (), true),
            (|plot| plot.series[0].lengths[0] = Some(2), true),
            (|plot| plot.series[0].lengths[1] = Some(2), false),
            (|plot| plot.series[0].lengths[2] = None, false),
            (|plot| plot.series[0].labels[2] = "B".to_owned(), false),
            (|plot| plot.ticks[1] = "2".to_owned(), false),
            (|plot| plot.limits[0].place = 6, false),
            (|plot| plot.series[0].shape = Shape::Band, false),
            (|plot| plot.kind = PlotKind::Curve, false),
        ];
        for (change, shifts) in ways {
            let mut next = lines();
            change(&mut next);
            assert_eq!((lines().shifts_to(&next), lines().merges_into(&next)), (shifts, false), "{next:?}");
        }
    }
}
