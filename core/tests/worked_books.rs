//! The worked books of «Үлгү»: spreadsheets with live formulas, laid out by hand as an accountant
//! would (`docs/worked/*.xlsx`), against the model. Their data are those of the scenario, their sheets
//! of calculation hold formulas and no number of the plan, and every figure that they name is that of
//! the model in every year, to its smallest step.

#![cfg(all(feature = "finance", feature = "register-files"))]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use aimak_core::explain::{Node, Origin, Study};
use aimak_core::figure::Subject;
use aimak_core::finance;
use aimak_core::wire::plan::PlanFile;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;
use serde_json::{Value, json};

const DATA: &str = "Маалымат";
const CALCULATION: &str = "Эсеп";
const INCOMES: &str = "Кирешелер";
const HOUSEHOLDS: &str = "ulgu-three-services.json";

/// Column of what holds in all years; the book year follows it.
const ONCE: usize = 5;
const YEARS: std::ops::RangeInclusive<i16> = 2026..=2036;
/// Rows above those of the sheet.
const HEAD: usize = 4;

struct Known {
    name: &'static str,
    service: &'static str,
    /// Rows that name a figure of the model.
    rows: usize,
    /// Cells of theirs that the model has too.
    cells: usize,
    /// Data of the sheet, one for a value or a value of a year.
    data: usize,
}

const BOOKS: [Known; 3] = [
    Known { name: "ulgu-water", service: "drinking-water", rows: 273, cells: 2_469, data: 323 },
    Known { name: "ulgu-waste", service: "waste-removal", rows: 167, cells: 1_578, data: 222 },
    Known { name: "ulgu-park", service: "public-spaces", rows: 115, cells: 1_023, data: 169 },
];

/// Figures of a service in a year that a book leaves out: steps on the way that it takes in one
/// formula, and data that the model repeats.
const NOT_IN_BOOKS: [&str; 18] = [
    "charge-revenue",
    "collection-in-year",
    "cost-before-saving",
    "hours-before-limit",
    "losses-before-limit",
    "metered-in-block",
    "metered-in-year",
    "net-assets-before",
    "norm-volume",
    "other-money",
    "own-money",
    "phased-rate",
    "project-loan",
    "rate-raise",
    "short-of-costs",
    "sources-taken-off",
    "unmetered-in-year",
    "yearly-growth",
];

fn worked() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked")
}

fn scenario(name: &str) -> Value {
    let path = worked().join("scenarios").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

fn study(plan: Value) -> Study {
    let file: PlanFile = serde_json::from_value(plan).expect("the shape of a plan");
    finance::study(&file.check().expect("a plan without faults"))
}

// The file of a spreadsheet.

#[derive(Default)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Element>,
    text: String,
}

impl Element {
    fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    fn all_text(&self) -> String {
        self.children.iter().fold(self.text.clone(), |text, child| text + &child.all_text())
    }
}

fn part(zip: &mut zip::ZipArchive<Cursor<Vec<u8>>>, name: &str) -> Element {
    let mut text = String::new();
    zip.by_name(name).expect("a part").read_to_string(&mut text).expect("a text");
    let mut reader = Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) => open.push(Element {
                name: start.local_name().as_ref().to_owned(),
                attributes: start
                    .attributes()
                    .map(|attribute| {
                        let attribute = attribute.expect("an attribute");
                        (attribute.key.as_ref().to_owned(), attribute.value.clone().into_owned())
                    })
                    .collect(),
                ..Element::default()
            }),
            Event::End(_) => {
                let done = open.pop().expect("an open element");
                open.last_mut().expect("its parent").children.push(done);
            }
            Event::Text(text) => open.last_mut().expect("an element").text.push_str(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let name: &str = name.as_ref();
                let sign = resolve_xml_entity(name).unwrap_or_else(|| panic!("entity {name}"));
                open.last_mut().expect("an element").text.push_str(sign);
            }
            Event::Eof => return open.swap_remove(0).children.swap_remove(0),
            Event::CData(_)
            | Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Cell {
    formula: Option<String>,
    /// What was computed or entered: a number as it is written, or a text.
    value: String,
    number: bool,
}

type Row = BTreeMap<usize, Cell>;

struct Book {
    sheets: BTreeMap<String, BTreeMap<usize, Row>>,
}

impl Book {
    fn read(name: &str) -> Self {
        let path = worked().join(format!("{name}.xlsx"));
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(bytes.len() < 150_000, "{name}: {} bytes", bytes.len());
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
        let strings: Vec<String> =
            part(&mut zip, "xl/sharedStrings.xml").children.iter().map(Element::all_text).collect();
        let names: Vec<String> = part(&mut zip, "xl/workbook.xml")
            .child("sheets")
            .expect("sheets")
            .children
            .iter()
            .map(|sheet| sheet.attributes["name"].clone())
            .collect();
        assert_eq!(names, [DATA, CALCULATION, INCOMES]);
        let sheets = (1..).zip(names).map(|(number, name)| {
            let sheet = part(&mut zip, &format!("xl/worksheets/sheet{number}.xml"));
            let rows = sheet.child("sheetData").expect("rows").children.iter().map(|row| {
                let cells = row.children.iter().filter_map(|cell| cell_of(cell, &strings)).collect();
                (row.attributes["r"].parse().expect("a number of a row"), cells)
            });
            (name, rows.collect())
        });
        Self { sheets: sheets.collect() }
    }

    fn rows(&self, sheet: &str) -> impl Iterator<Item = (usize, &Row)> {
        self.sheets[sheet].iter().filter(|(row, _)| **row > HEAD).map(|(row, cells)| (*row, cells))
    }
}

fn cell_of(cell: &Element, strings: &[String]) -> Option<(usize, Cell)> {
    let letters: String = cell.attributes["r"].chars().filter(char::is_ascii_alphabetic).collect();
    let [letter] = letters.as_bytes() else { panic!("column {letters}") };
    let value = cell.child("v")?.text.clone();
    let kind = cell.attributes.get("t").map_or("n", String::as_str);
    let (value, number) = match kind {
        "n" => (value, true),
        "s" => (strings[value.parse::<usize>().expect("a number of a text")].clone(), false),
        "str" => (value, false),
        other => panic!("{} holds {other} {value}", cell.attributes["r"]),
    };
    let formula = cell.child("f").map(|formula| formula.text.clone());
    Some((usize::from(letter - b'A'), Cell { formula, value, number }))
}

fn text_at(row: &Row, column: usize) -> &str {
    row.get(&column).map_or("", |cell| cell.value.as_str())
}

/// A decimal text as steps of ten to the minus `decimals`. What spreadsheets write is the nearest binary
/// fraction, so it may lie off a step by far less than a step.
fn steps(text: &str, decimals: u32) -> i128 {
    let (digits, power) = match text.split_once(['E', 'e']) {
        Some((digits, power)) => (digits, power.parse::<i32>().expect("a power")),
        None => (text, 0),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all: i128 = format!("{whole}{part}").parse().unwrap_or_else(|_| panic!("the number {text}"));
    let shift = power + i32::try_from(decimals).expect("few") - i32::try_from(part.len()).expect("few");
    if shift >= 0 {
        return all * 10_i128.pow(shift.unsigned_abs());
    }
    let step = 10_i128.pow(shift.unsigned_abs());
    let nearest = (all + all.signum() * step / 2) / step;
    assert!((all - nearest * step).abs() * 1_000 <= step, "{text} is no step of {decimals} decimals");
    nearest
}

#[test]
fn decimal_texts_are_read_exactly() {
    assert_eq!(steps("12.5", 2), 1_250);
    assert_eq!(steps("-0.07", 2), -7);
    assert_eq!(steps("1.69168929734", 12), 1_691_689_297_340);
    assert_eq!(steps("15648297.57", 2), 1_564_829_757);
    assert_eq!(steps("1.5E-2", 4), 150);
    assert_eq!(steps("3.2E3", 0), 3_200);
    assert_eq!(steps("-1229766.9600000001", 2), -122_976_696);
    assert!(std::panic::catch_unwind(|| steps("1.234", 2)).is_err());
}

// What a sheet says, against the plan and the model.

/// The data of a plan, each by its place: what holds in all years, or a value for each year.
fn data(node: &Value, place: &str, found: &mut BTreeMap<String, Vec<String>>) {
    let amount = |value: &Value| match value {
        Value::Object(object) => object["value"].as_str().expect("an amount").to_owned(),
        Value::String(text) => text.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => panic!("{place}: {value}"),
    };
    match node {
        Value::Object(object) if object.contains_key("value") => {
            found.insert(place.to_owned(), vec![amount(node)]);
        }
        Value::Object(object) if object.contains_key("first") || object.contains_key("by_year") => {
            let of_year = |year: i16| match object.get("by_year") {
                Some(years) => amount(&years[year.to_string()]),
                None => {
                    let later = object.get("later").and_then(Value::as_object);
                    let holds = later
                        .into_iter()
                        .flatten()
                        .filter(|(from, _)| from.parse::<i16>().expect("a year") <= year)
                        .max_by_key(|(from, _)| from.parse::<i16>().expect("a year"));
                    amount(holds.map_or(&object["first"], |(_, value)| value))
                }
            };
            found.insert(place.to_owned(), YEARS.map(of_year).collect());
        }
        Value::Object(object) => {
            for (name, member) in object {
                data(member, &format!("{place}/{name}"), found);
            }
        }
        Value::Array(list) => {
            for (number, member) in list.iter().enumerate() {
                data(member, &format!("{place}/{number}"), found);
            }
        }
        Value::Bool(yes) => {
            found.insert(place.to_owned(), vec![i32::from(*yes).to_string()]);
        }
        Value::Number(number) => {
            found.insert(place.to_owned(), vec![number.to_string()]);
        }
        Value::String(text) => {
            if text.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign == '-') {
                found.insert(place.to_owned(), vec![text.clone()]);
            }
        }
        Value::Null => panic!("{place} is null"),
    }
}

#[test]
fn the_data_of_a_book_are_those_of_its_scenario() {
    for known in &BOOKS {
        let book = Book::read(known.name);
        let mut expected = BTreeMap::new();
        let plan = scenario(&format!("{}.json", known.name));
        assert_eq!(plan["fictional"], true);
        let members = plan.as_object().expect("an object").iter();
        for (name, member) in members.filter(|(name, _)| !["form", "fictional"].contains(&name.as_str())) {
            data(member, &format!("/{name}"), &mut expected);
        }
        for name in ["households", "bands"] {
            data(&scenario(HOUSEHOLDS)[name], &format!("{HOUSEHOLDS}/{name}"), &mut expected);
        }
        let mut conventions = BTreeSet::new();
        let mut count = 0;
        for (number, row) in book.rows(DATA) {
            let place = text_at(row, 0);
            if place.is_empty() {
                assert!(row.keys().all(|column| *column < ONCE), "{}: row {number} has no place", known.name);
                continue;
            }
            let written: Vec<i128> = row
                .range(ONCE..)
                .map(|(_, cell)| {
                    assert!(cell.formula.is_none() && cell.number, "{}: {place} is entered as a number", known.name);
                    steps(&cell.value, 12)
                })
                .collect();
            count += written.len();
            if place.starts_with("convention/") || place.starts_with("parameter/") {
                assert!(conventions.insert(place.to_owned()), "{place} twice");
                continue;
            }
            let of_plan =
                expected.remove(place).unwrap_or_else(|| panic!("{}: {place} is not in the plan", known.name));
            let of_plan: Vec<i128> = of_plan.iter().map(|text| steps(text, 12)).collect();
            assert_eq!(written, of_plan, "{}: {place}", known.name);
            let first = if of_plan.len() == 1 { ONCE } else { ONCE + 1 };
            assert!(row.contains_key(&first), "{}: {place} stands in its column", known.name);
            for column in 1..ONCE - 2 {
                assert!(!text_at(row, column).is_empty(), "{}: {place} is named", known.name);
            }
            assert!(!text_at(row, ONCE - 1).is_empty(), "{}: {place} has a source", known.name);
        }
        assert_eq!(expected.into_keys().collect::<Vec<_>>(), Vec::<String>::new(), "{}: not in the sheet", known.name);
        assert_eq!(count, known.data, "{}", known.name);
    }
}

/// The numbers that stand in a formula by themselves.
fn numbers(formula: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    for sign in formula.chars().chain([' ']) {
        if sign.is_alphanumeric() || matches!(sign, '$' | '.' | '_' | '!') {
            word.push(sign);
        } else if !word.is_empty() {
            if word.starts_with(|sign: char| sign.is_ascii_digit()) {
                found.push(word.clone());
            }
            word.clear();
        }
    }
    found
}

#[test]
fn sheets_of_calculation_hold_formulas_and_no_number_of_the_plan() {
    assert_eq!(numbers("ROUND('Маалымат'!$F$9*H12/100+2.50,2)"), ["100", "2.50", "2"]);
    // Nothing, one, per cent, and the decimals of rounding.
    let allowed = ["0", "1", "100", "2", "3", "4", "6", "12"];
    for known in &BOOKS {
        let book = Book::read(known.name);
        for sheet in [CALCULATION, INCOMES] {
            for (number, row) in book.rows(sheet) {
                for (column, cell) in row.range(ONCE..) {
                    let formula = cell.formula.as_deref();
                    let formula =
                        formula.unwrap_or_else(|| panic!("{} {sheet}: row {number} column {column}", known.name));
                    let own: Vec<String> =
                        numbers(formula).into_iter().filter(|number| !allowed.contains(&number.as_str())).collect();
                    assert_eq!(own, Vec::<String>::new(), "{} {sheet}: row {number}: {formula}", known.name);
                }
            }
        }
        for sheet in [DATA, CALCULATION, INCOMES] {
            let title = text_at(&book.sheets[sheet][&1], 1);
            assert!(title.starts_with("ОЙДОН ЧЫГАРЫЛГАН"), "{} {sheet}: {title}", known.name);
            let years = book.sheets[sheet][&HEAD].range(ONCE + 1..).map(|(_, cell)| cell.value.clone());
            assert_eq!(years.collect::<Vec<_>>(), YEARS.map(|year| year.to_string()).collect::<Vec<_>>());
        }
    }
}

/// Figures of a study by name and place.
fn figures(study: &Study) -> BTreeMap<(String, String), &Node> {
    study.nodes().map(|(_, node)| ((node.figure.code().to_owned(), node.subject.code()), node)).collect()
}

/// The plan with the households of the three services. Bills of bands are those of one group of the
/// population; that is the first.
fn with_households(plan: &Value) -> Value {
    let mut plan = plan.clone();
    let three = scenario(HOUSEHOLDS);
    for name in ["income_index", "households", "bands"] {
        plan[name] = three[name].clone();
    }
    let first = plan["services"][0]["groups"][0].clone();
    assert_eq!(first["group"], "population");
    plan["services"][0]["groups"] = json!([first]);
    plan
}

#[test]
fn every_figure_of_a_book_is_that_of_the_model_in_every_year() {
    for known in &BOOKS {
        let book = Book::read(known.name);
        let plan = scenario(&format!("{}.json", known.name));
        let (of_service, of_households) = (study(plan.clone()), study(with_households(&plan)));
        let (of_service, of_households) = (figures(&of_service), figures(&of_households));
        let (mut rows, mut seen, mut wrong) = (0, BTreeSet::new(), Vec::new());
        let mut cells = 0;
        for (sheet, figures) in [(CALCULATION, &of_service), (INCOMES, &of_households)] {
            for (number, row) in book.rows(sheet) {
                let Some((figure, place)) = text_at(row, 0).split_once(' ').or_else(|| {
                    let figure = text_at(row, 0);
                    (!figure.is_empty()).then_some((figure, ""))
                }) else {
                    continue;
                };
                rows += 1;
                let columns = std::iter::once((ONCE, None)).chain((ONCE + 1..).zip(YEARS.map(Some)));
                let before = cells;
                for (column, year) in columns {
                    let year = year.map(|year| year.to_string());
                    let parts = [Some(place.to_owned()).filter(|place| !place.is_empty()), year.clone()];
                    let at = parts.into_iter().flatten().collect::<Vec<_>>().join(".");
                    let key = (figure.to_owned(), at);
                    let cell = row.get(&column);
                    let Some(node) = figures.get(&key) else {
                        // The model has no figure where there is nothing; at the end of the book year it
                        // has the datum, and while a loan is not yet paid back its principal.
                        let nothing = cell.is_none_or(|cell| cell.value.is_empty() || steps(&cell.value, 12) == 0);
                        let datum = year.as_deref() == Some("2026");
                        let principal = figure == "debt" && place.contains("project-");
                        assert!(nothing || datum || principal, "{} {sheet}: row {number}: {key:?}", known.name);
                        continue;
                    };
                    assert!(seen.insert(key.clone()), "{}: {key:?} stands twice", known.name);
                    cells += 1;
                    let in_sheet = cell.filter(|cell| cell.number).map(|cell| steps(&cell.value, node.unit.decimals()));
                    let of_model = node.amount.ok().map(i128::from);
                    if in_sheet != of_model {
                        wrong.push(format!("{key:?}: sheet {in_sheet:?}, model {of_model:?}"));
                    }
                }
                assert!(cells > before, "{} {sheet}: row {number} names nothing of the model", known.name);
            }
        }
        assert_eq!(wrong, Vec::<String>::new(), "{}", known.name);
        assert_eq!((rows, cells), (known.rows, known.cells), "{}", known.name);

        // No result of the service is left out.
        let left: BTreeSet<&str> = of_service
            .iter()
            .filter(|(key, node)| {
                let Subject::Plan(at) = node.subject else { return false };
                let planned = key.1.starts_with(known.service) && !key.1.ends_with("neglected");
                planned && at.year.is_some() && matches!(node.origin, Origin::Computed(_)) && !seen.contains(*key)
            })
            .map(|(key, _)| key.0.as_str())
            .filter(|figure| !NOT_IN_BOOKS.contains(figure))
            .collect();
        assert_eq!(left, BTreeSet::new(), "{}", known.name);
    }
}
