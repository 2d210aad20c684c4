//! A study as a spreadsheet: where each figure stands, and its formula over other cells.
//!
//! One sheet for what belongs to no service and one for each service; a row for each figure and
//! line; a column for what holds in all years and one for each year. Given data are numbers,
//! computed figures are formulas in the words of Excel, LibreOffice and HyperFormula (`ROUND`, `MIN`,
//! `MAX`, `IF`, `INT`, `SUM`), rounded where and how the study rounds. Shares stand as the fraction
//! they mean (32 % is 0.32), as spreadsheets have it. Nothing here writes a file: who does, or shows
//! the cells in a browser, names the sheets and says where the figures begin.
//!
//! Spreadsheets count in binary fractions and their `ROUND` looks at 15 decimal digits: an amount of 13
//! digits or more can differ by one in the last of them. Of 104,691 formulas of made-up plans in
//! LibreOffice 27 did: price indices in the twelfth decimal, and a volume in millilitres; money never.

use crate::explain::{Formula, Gap, NodeId, Origin, RoundingMode, Study};
use crate::figure::{FigureId, Subject};
use crate::service::Service;
use crate::unit::Unit;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

/// From so many parts on a sum is written with `SUM`.
const MANY_PARTS: usize = 5;

/// Decimals that a whole number of up to seven digits leaves to binary fractions.
const NEARLY_ALL: u32 = 8;

/// What a gap stands as: spreadsheets carry it into whatever rests on it.
const NOT_AVAILABLE: &str = "NA()";

/// Where every figure of a study stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// The sheets: what belongs to no service first, then the services as the study has them.
    pub sheets: Vec<Sheet>,
    /// The years that any figure belongs to, ascending.
    pub years: Vec<i16>,
    places: Vec<Place>,
}

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The service; none for the municipality.
    pub service: Option<Service>,
    /// The rows, each after those that its figures were first computed from.
    pub rows: Vec<Row>,
}

/// A row: a figure of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which figure.
    pub figure: FigureId,
    /// Of what, without the year.
    pub subject: Subject,
    /// Unit of its amounts.
    pub unit: Unit,
    /// First what holds in all years, then the years of [`Book::years`]; none where the study has no
    /// such figure.
    pub cells: Vec<Option<NodeId>>,
}

/// Where a figure stands in its book. All counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sheet.
    pub sheet: usize,
    /// The row.
    pub row: usize,
    /// The column: 0 for all years.
    pub column: usize,
}

/// How the book is laid out by who writes it.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The names of the sheets, as many as the book has.
    pub names: &'a [String],
    /// Rows above the first row of figures.
    pub rows_above: usize,
    /// Columns left of the column for all years.
    pub columns_left: usize,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A given number as a plain decimal: `-0.0450`.
    Number(String),
    /// A formula without the sign of equality.
    Formula(String),
}

/// A name of a row: which rows are one.
type Name = (FigureId, Subject, Unit);

impl Book {
    /// The book of a study.
    #[must_use]
    pub fn of(study: &Study) -> Self {
        let years: BTreeSet<i16> = study.nodes().filter_map(|(_, node)| whereabouts(node.subject).2).collect();
        let years: Vec<i16> = years.into_iter().collect();
        let mut sheets = vec![Sheet { service: None, rows: Vec::new() }];
        let mut known: HashMap<Name, Vec<usize>> = HashMap::new();
        let mut places = Vec::with_capacity(study.len());
        for (id, node) in study.nodes() {
            let (service, subject, year) = whereabouts(node.subject);
            let sheet = sheets.iter().position(|sheet| sheet.service == service).unwrap_or_else(|| {
                sheets.push(Sheet { service, rows: Vec::new() });
                sheets.len() - 1
            });
            let column = year.and_then(|year| years.binary_search(&year).ok()).map_or(0, |at| at + 1);
            let rows = &mut sheets[sheet].rows;
            let named = known.entry((node.figure, subject, node.unit)).or_default();
            // A study may hold several figures of one name; each has a cell of its own.
            let row = named.iter().copied().find(|&row| rows[row].cells[column].is_none()).unwrap_or_else(|| {
                let cells = vec![None; years.len() + 1];
                rows.push(Row { figure: node.figure, subject, unit: node.unit, cells });
                named.push(rows.len() - 1);
                rows.len() - 1
            });
            rows[row].cells[column] = Some(id);
            places.push(Place { sheet, row, column });
        }
        Self { sheets, years, places }
    }

    /// Where a figure of the study stands.
    ///
    /// # Panics
    /// When the figure is of another study that is larger.
    #[must_use]
    pub fn place(&self, id: NodeId) -> Place {
        self.places[id.position()]
    }

    /// What stands in the cell of a figure.
    ///
    /// # Panics
    /// When the figure is of another study that is larger, or a sheet has no name.
    #[must_use]
    pub fn content(&self, study: &Study, id: NodeId, frame: &Frame<'_>) -> Content {
        let node = study.node(id);
        match &node.origin {
            Origin::Given(_) => node.amount.map_or_else(
                |_| Content::Formula(NOT_AVAILABLE.into()),
                |amount| Content::Number(plain(amount, node.unit)),
            ),
            Origin::Computed(formula) => {
                let writer = Writer { book: self, study, frame, sheet: self.place(id).sheet };
                Content::Formula(writer.formula(formula, node.unit))
            }
        }
    }
}

/// The number that an amount means, as a plain decimal with all its digits: 1725 hundredths of a
/// percent are `0.1725`.
#[must_use]
pub fn plain(amount: i64, unit: Unit) -> String {
    decimal(i128::from(amount), unit.power())
}

/// What a spreadsheet shows for a figure: its number, or the error that its gap comes out as. What
/// is too large to be computed exactly is an error here and a rough number after a recalculation.
#[must_use]
pub fn shown(study: &Study, id: NodeId) -> String {
    let node = study.node(id);
    match node.amount {
        Ok(amount) => plain(amount, node.unit),
        Err(Gap::NotKnown) => "#N/A".into(),
        Err(Gap::Needs) if study.missing(id).is_empty() => "#DIV/0!".into(),
        Err(Gap::Needs) => "#N/A".into(),
        Err(Gap::DivisionByZero) => "#DIV/0!".into(),
        Err(Gap::TooLarge) => "#NUM!".into(),
    }
}

fn decimal(amount: i128, power: u32) -> String {
    let digits = format!("{:0>width$}", amount.unsigned_abs(), width = power as usize + 1);
    let (whole, fraction) = digits.split_at(digits.len() - power as usize);
    let sign = if amount < 0 { "-" } else { "" };
    let mark = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{mark}{fraction}")
}

/// The service and the year of a subject, and the subject without its year.
const fn whereabouts(subject: Subject) -> (Option<Service>, Subject, Option<i16>) {
    match subject.of_plan() {
        Some(at) => (at.service, Subject::Plan(super::At { year: None, ..at }), at.year),
        None => (None, subject, None),
    }
}

/// Writes formulas for the cells of one sheet.
struct Writer<'a> {
    book: &'a Book,
    study: &'a Study,
    frame: &'a Frame<'a>,
    sheet: usize,
}

impl Writer<'_> {
    fn formula(&self, formula: &Formula, unit: Unit) -> String {
        let text = match formula {
            Formula::Sum(parts) if parts.is_empty() => return "0".into(),
            Formula::Sum(parts) if parts.len() >= MANY_PARTS => format!("SUM({})", self.list(parts)),
            Formula::Sum(parts) => self.joined(parts, "+"),
            Formula::Difference { from, less } => format!("{}-{}", self.cell(*from), self.cell(*less)),
            Formula::Product { times, over } => {
                let times = if times.is_empty() { "1".into() } else { self.joined(times, "*") };
                let fraction = match over.as_slice() {
                    [] => times,
                    [one] => format!("{times}/{}", self.cell(*one)),
                    several => format!("{times}/({})", self.joined(several, "*")),
                };
                return round(&fraction, unit);
            }
            Formula::Within { of, above, upto } => {
                let of = self.cell(*of);
                let upto = upto.map_or_else(|| of.clone(), |upto| format!("MIN({of},{})", self.cell(upto)));
                let rest = above.map_or_else(|| upto.clone(), |above| format!("{upto}-{}", self.cell(above)));
                format!("MAX({rest},0)")
            }
            Formula::Least(parts) | Formula::Greatest(parts) if parts.is_empty() => return NOT_AVAILABLE.into(),
            Formula::Least(parts) => format!("MIN({})", self.list(parts)),
            Formula::Greatest(parts) => format!("MAX({})", self.list(parts)),
            // Zero times the amount, so that a gap stays one.
            Formula::Exceeds { of, limit, then } => {
                let then = self.cell(*then);
                format!("IF({}>{},{then},0*{then})", self.cell(*of), self.cell(*limit))
            }
            Formula::Rounded { of, step, mode } => self.rounded(*of, *step, *mode),
        };
        // Whole numbers stay exact and what is only picked out stays as it is. Adding tenths in binary
        // fractions leaves a rest far behind the mark, which a later rounding from the middle would see.
        let exact = match formula {
            Formula::Sum(parts) => parts.len() < 2,
            Formula::Difference { .. } => false,
            Formula::Within { above, .. } => above.is_none(),
            Formula::Product { .. }
            | Formula::Least(_)
            | Formula::Greatest(_)
            | Formula::Exceeds { .. }
            | Formula::Rounded { .. } => true,
        };
        let finest = formula.operands().map(|id| self.study.node(id).unit.power()).max().unwrap_or_default();
        let rounds = finest > unit.power() || (finest > 0 && !exact);
        if rounds { round(&text, unit) } else { text }
    }

    fn rounded(&self, of: NodeId, step: i64, mode: RoundingMode) -> String {
        let cell = self.cell(of);
        let power = self.study.node(of).unit.power();
        if step < 1 {
            return NOT_AVAILABLE.into();
        }
        let step = decimal(i128::from(step), power);
        // How many steps, freed of the last binary digits.
        let steps = format!("ROUND({cell}/{step},9)");
        match mode {
            RoundingMode::HalfAwayFromZero => format!("ROUND({steps},0)*{step}"),
            RoundingMode::HalfEven => {
                format!("IF(ABS({steps}-INT({steps}))=0.5,2*ROUND({steps}/2,0),ROUND({steps},0))*{step}")
            }
            RoundingMode::Down => format!("INT({steps})*{step}"),
            RoundingMode::Up => format!("-INT(-{steps})*{step}"),
        }
    }

    fn joined(&self, parts: &[NodeId], by: &str) -> String {
        let cells: Vec<String> = parts.iter().map(|&id| self.cell(id)).collect();
        cells.join(by)
    }

    /// Cells with commas between; what stands below one another or side by side, as a range.
    fn list(&self, parts: &[NodeId]) -> String {
        let mut text = String::new();
        let mut rest = parts;
        while let Some(&first) = rest.first() {
            let run = |along: fn(Place) -> Place| {
                let mut wanted = along(self.book.place(first));
                rest[1..]
                    .iter()
                    .take_while(|&&id| {
                        let next = self.book.place(id) == wanted;
                        wanted = along(wanted);
                        next
                    })
                    .count()
            };
            let down = run(|place| Place { row: place.row + 1, ..place });
            // What holds in all years is no neighbour of a year.
            let right = run(|place| Place { column: place.column + 1, ..place });
            let right = if self.book.place(first).column == 0 { 0 } else { right };
            let length = down.max(right);
            if !text.is_empty() {
                text.push(',');
            }
            text.push_str(&self.cell(first));
            if length > 0 {
                let last = self.book.place(rest[length]);
                let _ = write!(text, ":{}", self.coordinates(last));
            }
            rest = &rest[length + 1..];
        }
        text
    }

    /// A cell, with its sheet where that is another one.
    fn cell(&self, id: NodeId) -> String {
        let place = self.book.place(id);
        let cell = self.coordinates(place);
        if place.sheet == self.sheet {
            return cell;
        }
        format!("'{}'!{cell}", self.frame.names[place.sheet].replace('\'', "''"))
    }

    /// `F12`; what holds in all years stays where it is when a formula is drawn along the years.
    fn coordinates(&self, place: Place) -> String {
        let fixed = if place.column == 0 { "$" } else { "" };
        let column = letters(place.column + self.frame.columns_left);
        format!("{fixed}{column}{}", place.row + self.frame.rows_above + 1)
    }
}

/// Rounds to the step of a unit. `ROUND` forgives a middle that binary fractions hold a little too low
/// (1.015 · 5100 is 5176.499…9), but in LibreOffice not to whole numbers: there it is asked twice.
fn round(text: &str, unit: Unit) -> String {
    match unit.power() {
        0 => format!("ROUND(ROUND({text},{NEARLY_ALL}),0)"),
        power => format!("ROUND({text},{power})"),
    }
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
fn letters(column: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    let mut text = vec![letter(column)];
    let mut rest = column / 26;
    while rest > 0 {
        text.push(letter(rest - 1));
        rest = (rest - 1) / 26;
    }
    text.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::Provenance;
    use crate::finance::{At, Figure, Line};

    struct Made {
        study: Study,
        ids: Vec<NodeId>,
    }

    impl Made {
        fn new() -> Self {
            Self { study: Study::new(), ids: Vec::new() }
        }

        fn give(&mut self, figure: Figure, at: At, unit: Unit, amount: Option<i64>) -> NodeId {
            self.study.give(figure.into(), Subject::Plan(at), unit, amount, Provenance::ENTERED)
        }

        fn derive(&mut self, unit: Unit, at: At, formula: Formula) -> NodeId {
            let id = self.study.derive_in(unit, Figure::Income.into(), Subject::Plan(at), formula);
            self.ids.push(id);
            id
        }

        fn formulas(&self) -> Vec<String> {
            let book = Book::of(&self.study);
            let names: Vec<String> = ["All", "Mayor's"].map(str::to_owned).to_vec();
            let frame = Frame { names: &names, rows_above: 3, columns_left: 4 };
            let text = |&id: &NodeId| match book.content(&self.study, id, &frame) {
                Content::Formula(text) => text,
                Content::Number(number) => panic!("{number} is computed"),
            };
            self.ids.iter().map(text).collect()
        }
    }

    #[test]
    fn every_kind_of_formula_is_written() {
        let mut made = Made::new();
        let all = At::MUNICIPALITY;
        let at = At::service(Service::DrinkingWater);
        let rise = made.give(Figure::IndexRise, all.line(Line::Index(1)), Unit::Percent, Some(1_725));
        let cost = |line: u8, year| at.line(Line::Cost(line)).in_year(year);
        let [a, b] = [1, 2].map(|line| made.give(Figure::CostAmount, cost(line, 2027), Unit::Som, Some(100)));
        let c = made.give(Figure::CostAmount, cost(2, 2028), Unit::Som, Some(100));
        let water = made.give(Figure::ServiceVolume, at.in_year(2027), Unit::CubicMetre, Some(1));
        let wide = at.in_year(2027);
        made.derive(Unit::Som, wide, Formula::Sum(vec![a, b]));
        made.derive(Unit::Som, wide, Formula::Sum(vec![a, b, a, b, c]));
        made.derive(Unit::Som, wide, Formula::Difference { from: a, less: b });
        made.derive(Unit::Som, wide, Formula::Product { times: vec![a, rise], over: vec![] });
        made.derive(Unit::Factor, wide, Formula::Product { times: vec![], over: vec![a, b] });
        made.derive(Unit::Som, wide, Formula::Within { of: a, above: Some(b), upto: Some(c) });
        made.derive(Unit::Som, wide, Formula::Within { of: a, above: None, upto: None });
        made.derive(Unit::Som, wide, Formula::Least(vec![b, c]));
        made.derive(Unit::Som, wide, Formula::Greatest(vec![rise, rise]));
        made.derive(Unit::Som, wide, Formula::Exceeds { of: a, limit: b, then: c });
        made.derive(Unit::Som, wide, Formula::Rounded { of: a, step: 100, mode: RoundingMode::Up });
        made.derive(Unit::Consumer, wide, Formula::Sum(vec![water]));
        made.derive(Unit::Som, wide, Formula::Sum(vec![]));
        assert_eq!(
            made.formulas(),
            [
                "ROUND(F4+F5,2)",
                "ROUND(SUM(F4:F5,F4:F5,G5),2)",
                "ROUND(F4-F5,2)",
                "ROUND(F4*'All'!$E4,2)",
                "ROUND(1/(F4*F5),12)",
                "ROUND(MAX(MIN(F4,G5)-F5,0),2)",
                "MAX(F4,0)",
                "MIN(F5:G5)",
                "ROUND(MAX('All'!$E4,'All'!$E4),2)",
                "IF(F4>F5,G5,0*G5)",
                "-INT(-ROUND(F4/1.00,9))*1.00",
                "ROUND(ROUND(F6,8),0)",
                "0",
            ]
        );
    }

    #[test]
    fn figures_of_one_name_have_cells_of_their_own_and_gaps_stay_gaps() {
        let mut made = Made::new();
        let at = At::service(Service::DrinkingWater).in_year(2027);
        let gap = made.give(Figure::CostAmount, at, Unit::Som, None);
        let again = made.give(Figure::CostAmount, at, Unit::Som, Some(-5));
        let book = Book::of(&made.study);
        assert_eq!(book.place(gap), Place { sheet: 1, row: 0, column: 1 });
        assert_eq!(book.place(again), Place { sheet: 1, row: 1, column: 1 });
        let names: Vec<String> = ["All", "It's"].map(str::to_owned).to_vec();
        let frame = Frame { names: &names, rows_above: 0, columns_left: 0 };
        assert_eq!(book.content(&made.study, gap, &frame), Content::Formula("NA()".into()));
        assert_eq!(book.content(&made.study, again, &frame), Content::Number("-0.05".into()));
        let here = Writer { book: &book, study: &made.study, frame: &frame, sheet: 0 };
        assert_eq!(here.cell(gap), "'It''s'!B1");
    }

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let known = [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")];
        assert_eq!(known.map(|(column, _)| letters(column)), known.map(|(_, text)| text.to_owned()));
    }

    #[test]
    fn amounts_are_written_with_all_their_digits() {
        assert_eq!(plain(1_725, Unit::Percent), "0.1725");
        assert_eq!(plain(-5, Unit::Som), "-0.05");
        assert_eq!(plain(42, Unit::Household), "42");
        assert_eq!(plain(i64::MIN, Unit::Household), "-9223372036854775808");
    }
}
