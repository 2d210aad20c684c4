//! Tables as spreadsheets: XLSX (ECMA-376), read part by part.
//!
//! Cells are taken from the file as they are written: a number never becomes a binary fraction on
//! the way. What a part unpacks to is counted while it is read, so that a small file that unpacks to
//! a huge one is refused, and no more than one cell is held at a time.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Error, ErrorKind, Read};
use std::ops::ControlFlow;
use std::rc::Rc;

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

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
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Names and parts of the sheets.
    sheets: Vec<(String, String)>,
    strings: Strings,
    /// The sheet that is read.
    sheet: usize,
    /// How many bytes may still be unpacked.
    left: Rc<Cell<u64>>,
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
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FaultRule::FileDamaged)?;
        let left = Rc::new(Cell::new(limits::UNPACKED_BYTES));
        let mut book = Self { zip, sheets: Vec::new(), strings: Strings::default(), sheet: 0, left };
        book.read_sheets()?;
        book.read_strings()?;
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
        let mut book = self.part("xl/workbook.xml", limits::PART_BYTES)?.ok_or(FaultRule::FileKind)?;
        book.each(|event| {
            if let Piece::Open(start) = &event
                && start.local_name().as_ref() == "sheet"
            {
                named
                    .push((attribute(start, "name")?.unwrap_or_default(), attribute(start, "id")?.unwrap_or_default()));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        drop(book);
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

    fn part(&mut self, name: &str, limit: u64) -> Result<Option<Part<Packed<'_, 'a>>>, FaultRule> {
        part(&mut self.zip, name, limit, &self.left)
    }
}

type Packed<'z, 'a> = ZipFile<'z, Cursor<&'a [u8]>>;

/// A part of the file, as markup.
struct Part<R: Read> {
    reader: Reader<BufReader<Bounded<R>>>,
    piece: Rc<Cell<u64>>,
    buffer: Vec<u8>,
}

fn part<'z, 'a>(
    zip: &'z mut ZipArchive<Cursor<&'a [u8]>>,
    name: &str,
    limit: u64,
    left: &Rc<Cell<u64>>,
) -> Result<Option<Part<Packed<'z, 'a>>>, FaultRule> {
    let file = match zip.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(FaultRule::FileDamaged),
    };
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
        let Some(mut part) = part(&mut self.zip, name, limits::SHEET_BYTES, &self.left)? else {
            return Err(FaultRule::FileDamaged);
        };
        let strings = &self.strings;
        let mut row = Row::default();
        let (mut number, mut column) = (0_u32, 0_usize);
        let mut kind = String::new();
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
                            let (value, kind) = value(&text, &kind, strings)?;
                            row.push(value, kind);
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
