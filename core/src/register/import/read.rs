//! From rows to a register: every cell read or refused.

use std::collections::HashMap;
use std::ops::ControlFlow;

use super::cell::{Seen, number};
use super::field::Fields;
use super::header::{Column, Header};
use super::mapping::IGNORED;
use super::needs::Found;
use super::row::{Cell, Kind, Row, Table};
use super::sheet::Workbook;
use super::text::Text;
use super::words::{Words, fold};
use super::{ColumnName, Fault, FaultRule, Field, Import, Mapping, Mark, Note, Options, limits};
use crate::coded::Coded;
use crate::register::{MONTHS, RegisterBuilder, flow_step};
use crate::tariff::{Connection, Consumer, Group, Relief};

/// Reads a file: CSV or XLSX, told apart by how it begins.
///
/// Nothing of it is half-imported: with a fault there is no register, unless
/// [`Options::skip_refused`] asks for the rows that can be read. A fault of the file as a whole (no
/// heads of columns, a column missing) leaves none in any case.
#[must_use]
pub fn import(bytes: &[u8], options: &Options<'_>) -> Import {
    let mut report = Report::new(options);
    match open(bytes, options, &mut report) {
        Ok(()) => {}
        Err(rule) => report.of_file(rule),
    }
    report.close(options)
}

fn open(bytes: &[u8], options: &Options<'_>, report: &mut Report) -> Result<(), FaultRule> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FaultRule::FileEmpty);
    }
    if bytes.len() > limits::BYTES {
        return Err(FaultRule::FileTooLarge);
    }
    let words = Words::load();
    if !mapping_known(options.mapping, report) {
        return Ok(());
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => {
            let mut book = Workbook::open(bytes)?;
            let header = book.header(&words, options.mapping)?;
            report.sheet = Some(book.name().to_owned());
            let others: Vec<String> = book.names().into_iter().filter(|name| name != book.name()).collect();
            report.mapping.sheet.clone_from(&report.sheet);
            if !others.is_empty() {
                report.notes.push(Note::Sheet { name: book.name().to_owned(), others });
            }
            read(&mut book, &header.ok_or(FaultRule::HeaderMissing)?, &words, options, report)
        }
        // A compound file: Excel before 2007, or a workbook with a password. Or a PDF.
        [0xd0, 0xcf, 0x11, 0xe0, ..] | [b'%', b'P', b'D', b'F', ..] => Err(FaultRule::FileKind),
        _ => {
            let mut text = Text::open(bytes);
            if text.is_cp1251() {
                report.notes.push(Note::ReadAsCp1251);
            }
            let header = text.header(&words, options.mapping)?.ok_or(FaultRule::HeaderMissing)?;
            read(&mut text, &header, &words, options, report)
        }
    }
}

/// Whether every field that the mapping names exists.
fn mapping_known(mapping: &Mapping, report: &mut Report) -> bool {
    let columns = mapping.columns.iter().filter(|(_, code)| *code != IGNORED);
    let values = mapping.values.keys().map(|code| (code, code));
    let mut known = true;
    for (head, code) in columns.chain(values) {
        if Field::from_code(code).is_none() {
            known = false;
            report.fault(None, None, Some(code), FaultRule::MappingField { head: head.clone() });
        }
    }
    known
}

fn read(
    table: &mut dyn Table,
    header: &Header,
    words: &Words,
    options: &Options<'_>,
    report: &mut Report,
) -> Result<(), FaultRule> {
    for (at, first) in header.twice() {
        let [column, first] = [at, first].map(|at| header.columns.get(at).map(|column| column.name.clone()));
        let first = first.map(|name| name.letters).unwrap_or_default();
        report.fault(Some(header.row), column, None, FaultRule::ColumnTwice { first });
    }
    if report.fault_count > 0 {
        return Ok(());
    }
    let ignored: Vec<String> = header
        .columns
        .iter()
        .filter(|column| column.field.is_none() && !column.name.head.is_empty())
        .map(|column| column.name.head.clone())
        .collect();
    report.notes.push(Note::HeaderRow { row: header.row });
    if !ignored.is_empty() {
        report.notes.push(Note::ColumnsIgnored { heads: ignored });
    }
    if header.column(Field::Use).is_some() {
        report.notes.push(Note::SameUseEachMonth);
    }
    for Column { name, field } in &header.columns {
        if name.head.is_empty() {
            continue;
        }
        // The way in which the head is written now replaces the one that was remembered.
        let folded = fold(&name.head);
        report.mapping.columns.retain(|head, _| fold(head) != folded);
        let code = field.map_or(IGNORED, Field::code);
        report.mapping.columns.insert(name.head.clone(), code.to_owned());
    }

    let mut mark = options.mapping.decimal_mark;
    let before = report.clone();
    let mut pass = Pass::new(header, words, options, mark);
    pass.run(table, report)?;
    if pass.ambiguous
        && let Some(only) = pass.seen.only()
    {
        // Other cells of the file show which mark it uses: read it again, knowing that.
        mark = Some(only);
        *report = before;
        pass = Pass::new(header, words, options, mark);
        pass.run(table, report)?;
    }
    report.mapping.decimal_mark = mark.or(pass.seen.only());
    let Pass { builder, rows, unconnected, missing, .. } = pass;
    if unconnected {
        report.notes.push(Note::AllMetered);
    }
    for field in Field::ALL.into_iter().filter(|&field| missing.has(field)) {
        report.of_file(FaultRule::ColumnMissing { field });
    }
    report.built = Some((builder, rows));
    Ok(())
}

/// Collects what came of a file.
#[derive(Clone)]
struct Report {
    sheet: Option<String>,
    mapping: Mapping,
    notes: Vec<Note>,
    faults: Vec<Fault>,
    fault_count: usize,
    refused: usize,
    /// Whether the file as a whole has a fault.
    whole: bool,
    built: Option<(RegisterBuilder, Vec<u32>)>,
}

impl Report {
    fn new(options: &Options<'_>) -> Self {
        Self {
            sheet: None,
            mapping: options.mapping.clone(),
            notes: Vec::new(),
            faults: Vec::new(),
            fault_count: 0,
            refused: 0,
            whole: false,
            built: None,
        }
    }

    fn note(&mut self, note: Note) {
        if self.notes.len() < limits::NOTES {
            self.notes.push(note);
        }
    }

    fn of_file(&mut self, rule: FaultRule) {
        self.fault(None, None, None, rule);
    }

    fn fault(&mut self, row: Option<u32>, column: Option<ColumnName>, value: Option<&str>, rule: FaultRule) {
        self.whole |= row.is_none();
        self.fault_count += 1;
        if self.faults.len() < limits::FAULTS {
            let value = value.map(|value| {
                let mut shown: String = value.chars().take(limits::SHOWN).collect();
                if shown.len() < value.len() {
                    shown.push('…');
                }
                shown
            });
            self.faults.push(Fault { sheet: self.sheet.clone(), row, column, value, rule });
        }
    }

    fn close(self, options: &Options<'_>) -> Import {
        let Self { mapping, notes, faults, fault_count, refused, whole, built, .. } = self;
        let usable = fault_count == 0 || options.skip_refused && !whole;
        let (register, rows) = match built.filter(|_| usable) {
            Some((builder, rows)) => (Some(builder.build()), rows),
            None => (None, Vec::new()),
        };
        Import { register, rows, refused, mapping, notes, faults, fault_count }
    }
}

/// One going through the rows.
struct Pass<'p> {
    header: &'p Header,
    words: &'p Words,
    options: &'p Options<'p>,
    mark: Option<Mark>,
    /// Where each field stands; `None` when it has no column.
    places: [Option<usize>; Field::ALL.len()],
    found: Found,
    seen: Seen,
    /// Whether a number was refused that another mark would settle.
    ambiguous: bool,
    /// Whether a consumer was taken to have a meter for want of a column.
    unconnected: bool,
    /// Fields that bills rest on and that have no column.
    missing: Fields,
    accounts: HashMap<Box<str>, u32>,
    builder: RegisterBuilder,
    rows: Vec<u32>,
}

/// What is wrong with a cell of the row that is read.
struct Wrong {
    field: Field,
    rule: FaultRule,
}

impl<'p> Pass<'p> {
    fn new(header: &'p Header, words: &'p Words, options: &'p Options<'p>, mark: Option<Mark>) -> Self {
        Self {
            header,
            words,
            options,
            mark,
            places: Field::ALL.map(|field| header.column(field)),
            found: Found::new(),
            seen: Seen::default(),
            ambiguous: false,
            unconnected: false,
            missing: Fields::default(),
            accounts: HashMap::new(),
            builder: RegisterBuilder::new(options.flow_measure),
            rows: Vec::new(),
        }
    }

    fn run(&mut self, table: &mut dyn Table, report: &mut Report) -> Result<(), FaultRule> {
        let mut begun = false;
        let mut too_many = false;
        table.each(&mut |row| {
            if row.number <= self.header.row || row.is_empty() {
                return ControlFlow::Continue(());
            }
            if !std::mem::replace(&mut begun, true) && self.header.is_numbering(row) {
                report.notes.push(Note::ColumnNumbers { row: row.number });
                return ControlFlow::Continue(());
            }
            if self.is_total(row) {
                report.note(Note::TotalRow { row: row.number });
                return ControlFlow::Continue(());
            }
            if self.rows.len() + report.refused >= limits::ROWS {
                too_many = true;
                return ControlFlow::Break(());
            }
            self.row(row, report);
            ControlFlow::Continue(())
        })?;
        if too_many { Err(FaultRule::TooManyRows { limit: limits::ROWS }) } else { Ok(()) }
    }

    /// A row of totals says so in its first filled cell, and has no account number but that word.
    fn is_total(&self, row: &Row) -> bool {
        let account = self.cell(row, Field::Account).map_or("", |cell| cell.text);
        let first = row.iter().map(|cell| cell.text).find(|text| !text.is_empty()).unwrap_or_default();
        let word = if account.is_empty() { first } else { account };
        let word = word.split([' ', ':']).next().unwrap_or_default();
        // Most account numbers begin with a digit, as no word does.
        word.starts_with(|first: char| !first.is_ascii_digit()) && self.words.is("total", word)
    }

    /// The cell of a field; `None` when it has no column.
    fn cell<'r>(&self, row: &'r Row, field: Field) -> Option<Cell<'r>> {
        let cell = self.places.get(field.index()).copied().flatten().map(|column| row.get(column));
        // Dashes stand for nothing.
        cell.map(|cell| match cell.text {
            "-" | "–" | "—" => Cell { text: "", ..cell },
            _ => cell,
        })
    }

    /// The cell of a field, or the value that holds for the whole file, when one is filled.
    fn filled<'c>(&self, row: &'c Row, field: Field) -> Option<Cell<'c>>
    where
        'p: 'c,
    {
        let given = || self.options.mapping.values.get(field.code());
        let own = self.cell(row, field).filter(|cell| !cell.text.is_empty());
        own.or_else(|| Some(Cell { text: given()?.trim(), kind: Kind::Text }).filter(|cell| !cell.text.is_empty()))
    }

    fn has(&self, field: Field) -> bool {
        self.places.get(field.index()).is_some_and(Option::is_some)
            || self.options.mapping.values.contains_key(field.code())
    }

    fn row(&mut self, row: &Row, report: &mut Report) {
        let mut wrong: Vec<Wrong> = Vec::new();
        let before = report.fault_count;
        let last =
            self.header.columns.iter().rposition(|column| !column.name.head.is_empty()).map_or(0, |last| last + 1);
        for column in (last..row.len()).filter(|&column| !row.get(column).text.is_empty()).take(1) {
            let name = ColumnName { letters: super::row::letters(column), head: String::new() };
            report.fault(Some(row.number), Some(name), Some(row.get(column).text), FaultRule::CellWithoutHead);
        }
        let account = self.account(row, &mut wrong);
        if let Some((consumer, flow)) = self.consumer(row, &mut wrong)
            && let Some(account) = &account
            && wrong.is_empty()
            && report.fault_count == before
        {
            match self.builder.push(account, consumer, flow) {
                Ok(()) => self.rows.push(row.number),
                // Columns are checked against the same bounds before.
                Err(_) => wrong.push(Wrong { field: Field::Account, rule: FaultRule::TooLarge }),
            }
        }
        for Wrong { field, rule } in wrong {
            self.ambiguous |= matches!(rule, FaultRule::Ambiguous { .. });
            let column = self.places.get(field.index()).copied().flatten();
            let name = column.and_then(|column| self.header.columns.get(column)).map(|column| column.name.clone());
            let value = self.filled(row, field).map(|cell| cell.text);
            report.fault(Some(row.number), name, value, rule);
        }
        if report.fault_count > before {
            report.refused += 1;
        }
    }

    fn account(&mut self, row: &Row, wrong: &mut Vec<Wrong>) -> Option<String> {
        let mut refuse = |rule| {
            wrong.push(Wrong { field: Field::Account, rule });
            None
        };
        let Some(cell) = self.cell(row, Field::Account).filter(|cell| !cell.text.is_empty()) else {
            return refuse(FaultRule::AccountMissing);
        };
        let account = match cell.kind {
            Kind::Error => return refuse(FaultRule::ErrorValue),
            Kind::Number => super::cell::shown(cell.text).unwrap_or_else(|| cell.text.to_owned()),
            Kind::Text => cell.text.to_owned(),
        };
        if account.chars().count() > limits::ACCOUNT {
            return refuse(FaultRule::TooLong { limit: limits::ACCOUNT });
        }
        if account.chars().any(char::is_control) {
            return refuse(FaultRule::ControlCharacter);
        }
        if let Some(&row) = self.accounts.get(account.as_str()) {
            return refuse(FaultRule::AccountTwice { row });
        }
        self.accounts.insert(account.as_str().into(), row.number);
        Some(account)
    }

    /// The consumer of a row and what it used in each month; `None` when its kind is refused.
    fn consumer(&mut self, row: &Row, wrong: &mut Vec<Wrong>) -> Option<(Consumer, [u32; MONTHS])> {
        let flow_measure = self.options.flow_measure;
        let kind = self.kind(row, wrong);
        // Where the kind is refused nobody can say what is needed; what is written must be right.
        let fields = kind.map_or(Fields::default(), |kind| self.options.needs.fields(&kind, &mut self.found));
        let mut consumer = kind.unwrap_or(Consumer::household(0, 0));
        let column = i64::from(u32::MAX);
        let mut amount = |field: Field, limit: i64| self.amount(row, field, limit, fields.has(field), wrong);
        consumer.persons = amount(Field::Persons, limits::PERSONS);
        consumer.meter_size = u16::try_from(amount(Field::MeterSize, limits::METER_SIZE)).unwrap_or(0);
        consumer.area = amount(Field::Area, column);
        consumer.frontage = amount(Field::Frontage, column);
        consumer.containers = amount(Field::Containers, limits::COUNT);
        consumer.stalls = amount(Field::Stalls, limits::COUNT);
        consumer.allowance = amount(Field::Allowance, column) * flow_step(flow_measure);
        let mut flow = [0_u32; MONTHS];
        let months = (1..=12).filter_map(Field::month);
        if self.has(Field::Use) {
            let needed = months.clone().any(|month| fields.has(month));
            let each = self.amount(row, Field::Use, column, needed, wrong);
            flow = [u32::try_from(each).unwrap_or(0); MONTHS];
        } else if months.clone().any(|month| self.has(month)) {
            for (flow, month) in flow.iter_mut().zip(months) {
                let used = self.amount(row, month, column, fields.has(month), wrong);
                *flow = u32::try_from(used).unwrap_or(0);
            }
        } else if months.clone().any(|month| fields.has(month)) {
            self.missing = self.missing.with(Field::Use);
        }
        let persons_known = self.filled(row, Field::Persons).is_some();
        if consumer.relieved > consumer.persons && persons_known && wrong.is_empty() {
            wrong.push(Wrong { field: self.relieved_field(), rule: FaultRule::MoreRelievedThanPersons });
        }
        kind.map(|_| (consumer, flow))
    }

    /// The consumer of a row as far as words go; `None` when one is refused.
    fn kind(&mut self, row: &Row, wrong: &mut Vec<Wrong>) -> Option<Consumer> {
        let needs = self.options.needs;
        let group = self.word(row, Field::Group, wrong).unwrap_or_else(|| {
            self.lacking(Field::Group, wrong);
            None
        });
        let connection = match (self.connection(row, wrong), group) {
            (Some(connection), _) => connection,
            (None, None) => None,
            (None, Some(group)) if self.has(Field::Connection) && needs.connection(group) => {
                self.lacking(Field::Connection, wrong);
                None
            }
            (None, Some(group)) => {
                self.unconnected |= needs.connection(group);
                Some(Connection::Metered)
            }
        };
        let dwelling = match self.word(row, Field::Dwelling, wrong) {
            Some(dwelling) => dwelling.map(Some),
            None => {
                if group == Some(Group::Population) && needs.dwelling(Group::Population) {
                    self.lacking(Field::Dwelling, wrong);
                }
                Some(None)
            }
        };
        let (relief, relieved) = self.relief(row, group?, wrong)?;
        Some(Consumer {
            group: group?,
            connection: connection?,
            dwelling: dwelling?,
            relief,
            relieved,
            flow_measure: self.options.flow_measure,
            ..Consumer::household(0, 0)
        })
    }

    /// The word of a field: `None` when nothing stands there, `Some(None)` when it is refused.
    fn word<T: Coded>(&self, row: &Row, field: Field, wrong: &mut Vec<Wrong>) -> Option<Option<T>> {
        let cell = self.filled(row, field)?;
        let rule = match cell.kind {
            Kind::Error => FaultRule::ErrorValue,
            Kind::Number | Kind::Text => {
                if let Some(known) = field.words().and_then(|kind| self.words.value(kind, cell.text)) {
                    return Some(Some(known));
                }
                FaultRule::UnknownWord { field }
            }
        };
        wrong.push(Wrong { field, rule });
        Some(None)
    }

    /// The connection. «Yes» in the column of meters is a meter; «no» leaves open what else.
    fn connection(&self, row: &Row, wrong: &mut Vec<Wrong>) -> Option<Option<Connection>> {
        let cell = self.filled(row, Field::Connection)?;
        if cell.kind == Kind::Text && self.words.is("yes", cell.text) {
            return Some(Some(Connection::Metered));
        }
        self.word(row, Field::Connection, wrong)
    }

    /// The relief and how many people have it; `None` when it is refused.
    fn relief(&mut self, row: &Row, group: Group, wrong: &mut Vec<Wrong>) -> Option<(Option<Relief>, i64)> {
        let none = |cell: &Cell<'_>| cell.kind == Kind::Text && self.words.is("no", cell.text);
        let named: Option<Relief> = if self.filled(row, Field::Relief).is_none_or(|cell| none(&cell)) {
            None
        } else {
            self.word(row, Field::Relief, wrong)?.map(Some)?
        };
        let pensioners = self.people(row, Field::Pensioners, wrong)?;
        let relieved = self.people(row, Field::Relieved, wrong)?;
        let (relief, count) = match (named, pensioners.unwrap_or(0)) {
            (None, 0) => (None, relieved),
            (Some(named), 0) => (Some(named), relieved),
            (None | Some(Relief::Pensioner), count) if relieved.is_none_or(|relieved| relieved == count) => {
                (Some(Relief::Pensioner), Some(count))
            }
            (None | Some(_), _) => {
                wrong.push(Wrong { field: Field::Pensioners, rule: FaultRule::ReliefTwice });
                return None;
            }
        };
        match (relief, count) {
            (None, None | Some(0)) => Some((None, 0)),
            (None, Some(_)) => {
                wrong.push(Wrong { field: Field::Relieved, rule: FaultRule::ReliefMissing });
                None
            }
            (Some(relief), _) if !self.options.needs.relief(group, relief) => Some((None, 0)),
            (Some(_), None) => {
                self.lacking(Field::Relieved, wrong);
                None
            }
            // A relief that nobody has is none.
            (Some(_), Some(0)) => Some((None, 0)),
            (Some(relief), Some(count)) => Some((Some(relief), count)),
        }
    }

    /// A number of people, where «yes» is one and «no» is none: `Some(None)` when nothing stands
    /// there, `None` when it is refused.
    fn people(&mut self, row: &Row, field: Field, wrong: &mut Vec<Wrong>) -> Option<Option<i64>> {
        let Some(cell) = self.filled(row, field) else { return Some(None) };
        if cell.kind == Kind::Text && self.words.is("yes", cell.text) {
            return Some(Some(1));
        }
        if cell.kind == Kind::Text && self.words.is("no", cell.text) {
            return Some(Some(0));
        }
        match number(cell, 0, limits::PERSONS, self.mark, &mut self.seen) {
            Ok(count) => Some(Some(count)),
            Err(rule) => {
                wrong.push(Wrong { field, rule });
                None
            }
        }
    }

    fn relieved_field(&self) -> Field {
        if self.has(Field::Relieved) { Field::Relieved } else { Field::Pensioners }
    }

    /// The number of a field; 0 where nothing stands and nothing is needed, or where it is refused.
    fn amount(&mut self, row: &Row, field: Field, limit: i64, needed: bool, wrong: &mut Vec<Wrong>) -> i64 {
        let decimals = field.decimals(self.options.flow_measure);
        let Some(cell) = self.filled(row, field) else {
            if needed {
                self.lacking(field, wrong);
            }
            return 0;
        };
        number(cell, decimals, limit, self.mark, &mut self.seen).unwrap_or_else(|rule| {
            wrong.push(Wrong { field, rule });
            0
        })
    }

    /// Something is needed and not there: the cell is empty, or there is no column at all.
    fn lacking(&mut self, field: Field, wrong: &mut Vec<Wrong>) {
        if self.has(field) {
            wrong.push(Wrong { field, rule: FaultRule::CellEmpty { field } });
        } else {
            self.missing = self.missing.with(field);
        }
    }
}
