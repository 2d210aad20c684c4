//! Tables as spreadsheets: XLSX (ECMA-376), read part by part.
//!
//! Cells are taken from the file as they are written: a number never becomes a binary fraction on
//! the way. What a part unpacks to is counted while it is read, so that a small file that unpacks to
//! a huge one is refused, and no more than one cell is held at a time.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{BufReader, Error, ErrorKind, Read};
use std::ops::ControlFlow;
use std::rc::Rc;

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::archive::{Archive, Damaged, Unpacked};
use super::header::Header;
use super::row::{Kind, Look, Row, Table};
use super::words::Words;
use super::{FaultRule, Mapping, limits};

/// The most bytes of one piece of markup or text: a cell of a spreadsheet has at most 32,767
/// characters.
const PIECE_BYTES: u64 = 1 << 20;
/// The most characters of a cell that are kept.
const CELL_BYTES: usize = 1 << 17;

/// A workbook.
pub struct Workbook<'a> {
    zip: Archive<'a>,
    /// Names and parts of the sheets.
    sheets: Vec<(String, String)>,
    strings: Strings,
    dates: Dates,
    /// The sheet that is read.
    sheet: usize,
    /// How many bytes may still be unpacked.
    left: Rc<Cell<u64>>,
}

/// Which numbers are days. A workbook keeps a day as a number, and only the style of its cell says so.
#[derive(Default)]
struct Dates {
    /// For each style of cells whether it shows a day.
    styles: Vec<bool>,
    /// Whether days are counted from 1904, as workbooks of old Macintoshes do.
    from_1904: bool,
}

impl Dates {
    /// The day in ISO 8601 that a number with a style means; `None` where it is a number.
    fn day(&self, style: Option<usize>, number: &str) -> Option<String> {
        if !self.styles.get(style?).copied().unwrap_or(false) {
            return None;
        }
        let number: i64 = number.split(['.', ',']).next()?.parse().ok()?;
        let number = if self.from_1904 { number + 1462 } else { number };
        // Before March 1900 spreadsheets count a day that never was; the last day is in 9999.
        if !(61..=2_958_465).contains(&number) {
            return None;
        }
        // Days since 1 March of the year 0, in years that end with February and eras of 400 years:
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let days = number + 693_899;
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Some(format!("{year:04}-{month:02}-{day:02}"))
    }
}

/// Whether a format of numbers that every workbook knows shows a day (ECMA-376, part 1, 18.8.30).
const fn known_format_is_day(format: u32) -> bool {
    matches!(format, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58)
}

/// Whether a workbook's own format shows a day: it has a letter for year, month or day, outside of
/// what is written as it stands. An `m` beside hours or seconds are minutes.
fn format_is_day(code: &str) -> bool {
    // Only the part for positive numbers counts.
    let mut signs = code.chars();
    let (mut day, mut month, mut time) = (false, false, false);
    while let Some(sign) = signs.next() {
        match sign.to_ascii_lowercase() {
            ';' => break,
            '"' => drop(signs.by_ref().find(|&sign| sign == '"')),
            // Hours that passed, `[h]`; anything else in brackets is a colour, a language, a condition.
            '[' => {
                let within: String = signs.by_ref().take_while(|&sign| sign != ']').collect();
                time |= within.to_ascii_lowercase().bytes().all(|sign| b"hms".contains(&sign));
            }
            '\\' | '_' | '*' => drop(signs.next()),
            'y' | 'd' => day = true,
            'm' => month = true,
            'h' | 's' => time = true,
            _ => {}
        }
    }
    day || month && !time
}

/// The texts that cells share, one after the other.
#[derive(Default)]
struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    fn get(&self, at: usize) -> Option<&str> {
        let &end = self.ends.get(at)?;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end);
        self.text.get(start..end)
    }
}

impl<'a> Workbook<'a> {
    /// Opens a workbook and reads the list of its sheets and the texts they share.
    pub fn open(bytes: &'a [u8]) -> Result<Self, FaultRule> {
        let zip = Archive::open(bytes).map_err(|Damaged| FaultRule::FileDamaged)?;
        let left = Rc::new(Cell::new(limits::UNPACKED_BYTES));
        let (strings, dates) = (Strings::default(), Dates::default());
        let mut book = Self { zip, sheets: Vec::new(), strings, dates, sheet: 0, left };
        book.read_sheets()?;
        book.read_strings()?;
        book.read_styles()?;
        Ok(book)
    }

    /// The names of the sheets.
    pub fn names(&self) -> Vec<String> {
        self.sheets.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The name of the sheet that is read.
    pub fn name(&self) -> &str {
        self.sheets.get(self.sheet).map_or("", |(name, _)| name)
    }

    /// Finds the sheet that the mapping names, or the first that has a header, and its header.
    pub fn header(&mut self, words: &Words, mapping: &Mapping) -> Result<Option<Header>, FaultRule> {
        if let Some(wanted) = &mapping.sheet {
            let found = self.sheets.iter().position(|(name, _)| name == wanted);
            self.sheet = found
                .ok_or_else(|| FaultRule::SheetUnknown { wanted: wanted.clone(), known: self.names().join(", ") })?;
            return Header::find(self, words, mapping);
        }
        for sheet in 0..self.sheets.len() {
            self.sheet = sheet;
            if let Some(header) = Header::find(self, words, mapping)? {
                return Ok(Some(header));
            }
        }
        self.sheet = 0;
        Ok(None)
    }

    fn read_sheets(&mut self) -> Result<(), FaultRule> {
        let mut named: Vec<(String, String)> = Vec::new();
        let mut parts: BTreeMap<String, String> = BTreeMap::new();
        let mut from_1904 = false;
        let mut book = self.part("xl/workbook.xml", limits::PART_BYTES)?.ok_or(FaultRule::FileKind)?;
        book.each(|event| {
            if let Piece::Open(start) = &event {
                match start.local_name().as_ref() {
                    "sheet" => {
                        let said = |name| Ok(attribute(start, name)?.unwrap_or_default());
                        named.push((said("name")?, said("id")?));
                    }
                    "workbookPr" => {
                        from_1904 = attribute(start, "date1904")?.is_some_and(|said| said == "1" || said == "true");
                    }
                    _ => {}
                }
            }
            Ok(ControlFlow::Continue(()))
        })?;
        drop(book);
        self.dates.from_1904 = from_1904;
        let mut links = self.part("xl/_rels/workbook.xml.rels", limits::PART_BYTES)?.ok_or(FaultRule::FileDamaged)?;
        links.each(|event| {
            if let Piece::Open(start) = &event
                && start.local_name().as_ref() == "Relationship"
                && let (Some(id), Some(target)) = (attribute(start, "Id")?, attribute(start, "Target")?)
            {
                let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                parts.insert(id, part);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        drop(links);
        // Sheets of charts have no cells; they are told apart by what they contain.
        let sheets = named.into_iter().filter_map(|(name, id)| Some((name, parts.get(&id)?.clone())));
        self.sheets = sheets.take(limits::SHEETS).collect();
        if self.sheets.is_empty() { Err(FaultRule::FileDamaged) } else { Ok(()) }
    }

    fn read_strings(&mut self) -> Result<(), FaultRule> {
        let mut strings = Strings::default();
        if let Some(mut part) = self.part("xl/sharedStrings.xml", limits::STRINGS_BYTES)? {
            let (mut inside, mut phonetic) = (false, false);
            let mut own = String::new();
            part.each(|event| {
                match event {
                    Piece::Open(start) => match start.local_name().as_ref() {
                        "t" => inside = !phonetic,
                        "rPh" => phonetic = true,
                        _ => {}
                    },
                    Piece::Close(end) => match end.local_name().as_ref() {
                        "t" => inside = false,
                        "rPh" => phonetic = false,
                        "si" => {
                            strings.text.push_str(&own);
                            strings.ends.push(strings.text.len());
                            own.clear();
                        }
                        _ => {}
                    },
                    Piece::Text(text) if inside => push(&text, &mut own),
                    Piece::Text(_) => {}
                }
                Ok(ControlFlow::Continue(()))
            })?;
        }
        self.strings = strings;
        Ok(())
    }

    /// Which styles of cells show a day.
    fn read_styles(&mut self) -> Result<(), FaultRule> {
        let Some(mut part) = self.part("xl/styles.xml", limits::STYLES_BYTES)? else { return Ok(()) };
        let mut own: BTreeMap<u32, bool> = BTreeMap::new();
        let (mut styles, mut inside) = (Vec::new(), false);
        let number = |said: Option<String>| said.and_then(|said| said.parse::<u32>().ok());
        part.each(|event| {
            match &event {
                Piece::Open(start) => match start.local_name().as_ref() {
                    "numFmt" => {
                        let code = attribute(start, "formatCode")?;
                        if let (Some(format), Some(code)) = (number(attribute(start, "numFmtId")?), code) {
                            own.insert(format, format_is_day(&code));
                        }
                    }
                    "cellXfs" => inside = true,
                    "xf" if inside => {
                        let format = number(attribute(start, "numFmtId")?).unwrap_or(0);
                        styles.push(own.get(&format).copied().unwrap_or_else(|| known_format_is_day(format)));
                    }
                    _ => {}
                },
                Piece::Close(end) if end.local_name().as_ref() == "cellXfs" => return Ok(ControlFlow::Break(())),
                Piece::Close(_) | Piece::Text(_) => {}
            }
            Ok(ControlFlow::Continue(()))
        })?;
        drop(part);
        self.dates.styles = styles;
        Ok(())
    }

    fn part(&self, name: &str, limit: u64) -> Result<Option<Part<Unpacked<'a>>>, FaultRule> {
        part(&self.zip, name, limit, &self.left)
    }
}

/// A part of the file, as markup.
struct Part<R: Read> {
    reader: Reader<BufReader<Bounded<R>>>,
    piece: Rc<Cell<u64>>,
    buffer: Vec<u8>,
}

fn part<'a>(
    zip: &Archive<'a>,
    name: &str,
    limit: u64,
    left: &Rc<Cell<u64>>,
) -> Result<Option<Part<Unpacked<'a>>>, FaultRule> {
    let Some(file) = zip.part(name).map_err(|Damaged| FaultRule::FileDamaged)? else { return Ok(None) };
    let piece = Rc::new(Cell::new(0));
    let bounded = Bounded { inner: file, of_part: limit, of_all: Rc::clone(left), piece: Rc::clone(&piece) };
    let mut reader = Reader::from_reader(BufReader::new(bounded));
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    Ok(Some(Part { reader, piece, buffer: Vec::new() }))
}

impl<R: Read> Part<R> {
    fn each(&mut self, mut look: impl FnMut(Piece<'_>) -> Result<ControlFlow<()>, FaultRule>) -> Result<(), FaultRule> {
        loop {
            self.piece.set(0);
            self.buffer.clear();
            match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => {
                    let piece = match event {
                        Event::Start(start) => Piece::Open(start),
                        Event::End(end) => Piece::Close(end),
                        Event::Text(text) => Piece::Text(text.xml10_content()),
                        Event::CData(text) => Piece::Text(text.xml10_content()),
                        Event::GeneralRef(name) => Piece::Text(entity(&name)?),
                        Event::Eof => return Ok(()),
                        // Empty elements come as opened and closed.
                        Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                            continue;
                        }
                    };
                    if look(piece)?.is_break() {
                        return Ok(());
                    }
                }
                Err(quick_xml::Error::Io(error)) if error.kind() == ErrorKind::FileTooLarge => {
                    return Err(FaultRule::FileTooLarge);
                }
                Err(_) => return Err(FaultRule::FileDamaged),
            }
        }
    }
}

/// A piece of markup or text.
enum Piece<'e> {
    Open(BytesStart<'e>),
    Close(BytesEnd<'e>),
    Text(Cow<'e, str>),
}

/// Counts what is unpacked: of the part, of the file, and since the last piece of markup.
struct Bounded<R> {
    inner: R,
    of_part: u64,
    of_all: Rc<Cell<u64>>,
    piece: Rc<Cell<u64>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let length = u64::try_from(count).unwrap_or(u64::MAX);
        let piece = self.piece.get().saturating_add(length);
        self.piece.set(piece);
        let (Some(of_part), Some(of_all)) = (self.of_part.checked_sub(length), self.of_all.get().checked_sub(length))
        else {
            return Err(Error::from(ErrorKind::FileTooLarge));
        };
        self.of_part = of_part;
        self.of_all.set(of_all);
        if piece > PIECE_BYTES { Err(Error::from(ErrorKind::FileTooLarge)) } else { Ok(count) }
    }
}

impl Table for Workbook<'_> {
    fn each(&mut self, look: &mut Look<'_>) -> Result<(), FaultRule> {
        let Some((_, name)) = self.sheets.get(self.sheet) else { return Ok(()) };
        let Some(mut part) = part(&self.zip, name, limits::SHEET_BYTES, &self.left)? else {
            return Err(FaultRule::FileDamaged);
        };
        let (strings, dates) = (&self.strings, &self.dates);
        let mut row = Row::default();
        let (mut number, mut column) = (0_u32, 0_usize);
        let mut kind = String::new();
        let mut style = None;
        let (mut inside, mut phonetic, mut stopped) = (false, false, false);
        let mut text = String::new();
        part.each(|event| {
            match event {
                Piece::Open(start) => match start.local_name().as_ref() {
                    "row" => {
                        let said = attribute(&start, "r")?;
                        number = match said {
                            Some(said) => said.parse().map_err(|_| FaultRule::FileDamaged)?,
                            None => number.checked_add(1).ok_or(FaultRule::FileDamaged)?,
                        };
                        row.begin(number);
                        column = 0;
                    }
                    "c" => {
                        if let Some(place) = attribute(&start, "r")? {
                            column = column_of(&place).ok_or(FaultRule::FileDamaged)?;
                        }
                        kind = attribute(&start, "t")?.unwrap_or_default();
                        style = attribute(&start, "s")?.and_then(|said| said.parse().ok());
                        text.clear();
                    }
                    "v" | "t" => inside = !phonetic,
                    "rPh" => phonetic = true,
                    _ => {}
                },
                Piece::Text(part) if inside => push(&part, &mut text),
                Piece::Text(_) => {}
                Piece::Close(end) => match end.local_name().as_ref() {
                    "v" | "t" => inside = false,
                    "rPh" => phonetic = false,
                    "c" => {
                        if !text.is_empty() && column < limits::COLUMNS {
                            if column < row.len() {
                                return Err(FaultRule::FileDamaged);
                            }
                            while row.len() < column {
                                row.push("", Kind::Text);
                            }
                            match value(&text, &kind, strings)? {
                                (number, Kind::Number) => match dates.day(style, number) {
                                    Some(day) => row.push(&day, Kind::Text),
                                    None => row.push(number, Kind::Number),
                                },
                                (value, kind @ (Kind::Text | Kind::Error)) => row.push(value, kind),
                            }
                        }
                        column = column.saturating_add(1);
                    }
                    "row" => {
                        stopped = look(&row).is_break();
                        if stopped {
                            return Ok(ControlFlow::Break(()));
                        }
                    }
                    "sheetData" => return Ok(ControlFlow::Break(())),
                    _ => {}
                },
            }
            Ok(ControlFlow::Continue(()))
        })
    }
}

/// What a cell shows, by its type.
fn value<'t>(text: &'t str, kind: &str, strings: &'t Strings) -> Result<(&'t str, Kind), FaultRule> {
    Ok(match kind {
        "s" => {
            let at = text.trim().parse().map_err(|_| FaultRule::FileDamaged)?;
            (strings.get(at).ok_or(FaultRule::FileDamaged)?, Kind::Text)
        }
        "" | "n" => (text, Kind::Number),
        "b" => (if text.trim() == "1" { "TRUE" } else { "FALSE" }, Kind::Text),
        "e" => (text, Kind::Error),
        _ => (text, Kind::Text),
    })
}

fn push(part: &str, text: &mut String) {
    if text.len() + part.len() <= CELL_BYTES {
        text.push_str(part);
    }
}

/// What an entity stands for.
fn entity(name: &BytesRef<'_>) -> Result<Cow<'static, str>, FaultRule> {
    match name.resolve_char_ref() {
        Ok(Some(sign)) => Ok(Cow::Owned(sign.to_string())),
        Ok(None) | Err(_) => resolve_xml_entity(name.as_ref()).map(Cow::Borrowed).ok_or(FaultRule::FileDamaged),
    }
}

/// An attribute by its local name, with entities resolved.
fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, FaultRule> {
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| FaultRule::FileDamaged)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| FaultRule::FileDamaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// The column of a cell's place such as `BC12`, counted from 0.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.trim_end_matches(|c: char| c.is_ascii_digit());
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut column = 0_usize;
    for letter in letters.bytes() {
        if !letter.is_ascii_uppercase() {
            return None;
        }
        column = column * 26 + usize::from(letter - b'A') + 1;
    }
    Some(column - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_count_them() {
        let day = |from_1904: bool, number: &str| Dates { styles: vec![false, true], from_1904 }.day(Some(1), number);
        let cases = [
            ("61", "1900-03-01"),
            ("366", "1900-12-31"),
            ("25569", "1970-01-01"),
            ("36585", "2000-02-29"),
            ("36586", "2000-03-01"),
            ("46023", "2026-01-01"),
            ("46022", "2025-12-31"),
            ("46023.75", "2026-01-01"),
            ("73109", "2100-02-28"),
            ("73110", "2100-03-01"),
            ("2958465", "9999-12-31"),
        ];
        for (number, expected) in cases {
            assert_eq!(day(false, number).as_deref(), Some(expected), "{number}");
        }
        assert_eq!(day(true, "44561").as_deref(), Some("2026-01-01"));
        for number in ["60", "0.5", "-3", "2958466", "x", "1e5", "99999999999999999999"] {
            assert_eq!(day(false, number), None, "{number}");
        }
        let dates = Dates { styles: vec![false, true], from_1904: false };
        assert_eq!([None, Some(0), Some(2)].map(|style| dates.day(style, "46023")), [None, None, None]);
    }

    #[test]
    fn formats_that_show_a_day_are_known() {
        for code in [
            "dd.mm.yyyy",
            "MMMM",
            "mmm yy",
            "[$-419]d mmmm yyyy;@",
            "yyyy\\-mm",
            "m/d/yy h:mm",
            "[Magenta]mmmm",
            "YYYY\"ж.\"",
        ] {
            assert!(format_is_day(code), "{code}");
        }
        for code in [
            "General",
            "0.00",
            "# ##0",
            "[Red]0.0",
            "0\" дом\"",
            "0 \"m\"",
            "h:mm",
            "mm:ss",
            "[h]:mm",
            "0\\d",
            "0;\"d\"",
        ] {
            assert!(!format_is_day(code), "{code}");
        }
        assert!(known_format_is_day(14) && known_format_is_day(17) && known_format_is_day(22));
        assert!(
            !known_format_is_day(0) && !known_format_is_day(4) && !known_format_is_day(18) && !known_format_is_day(49)
        );
    }
}
