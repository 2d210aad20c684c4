//! YAML as far as tariff files need it: text, lists and mappings with their places, within limits.
//!
//! The grammar is `saphyr-parser`'s; this module takes its events one by one and stops at the
//! first that is not wanted, so that no document can make it build more than the limits allow.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Tag};

use super::refusal::{Place, Reason};

/// The largest file that is read, in bytes. The largest known one has 60 thousand.
pub const MAX_BYTES: usize = 1 << 20;
/// How deep lists and mappings may nest. A tariff needs six levels.
pub(crate) const MAX_DEPTH: usize = 24;
/// How many values a file may have.
pub(crate) const MAX_VALUES: usize = 60_000;

/// A value with the place where it begins.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) place: Place,
    pub(crate) value: Value,
}

#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Text as written; `plain` when it stood without quotes.
    Text {
        text: String,
        plain: bool,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key and its value, in the order of the file.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) place: Place,
    pub(crate) value: Node,
}

/// A fault and its place.
pub(crate) type Fault = (Option<Place>, Reason);

impl Node {
    /// The value of a key, when this is a mapping that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
            Value::List(_) | Value::Text { .. } => None,
        }
    }

    /// Whether nothing is written, or YAML's word for it.
    pub(crate) fn is_empty(&self) -> bool {
        match &self.value {
            Value::Text { text, plain } => text.is_empty() || *plain && is_null(text),
            Value::List(_) | Value::Map(_) => false,
        }
    }

    /// The text, when it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text { text, .. } => Some(text),
            Value::List(_) | Value::Map(_) => None,
        }
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "~" | "null" | "Null" | "NULL")
}

/// A list or mapping that is not closed yet.
enum Open {
    List { place: Place, items: Vec<Node> },
    Map { place: Place, entries: Vec<Entry>, lines: HashMap<String, usize>, key: Option<(String, Place)> },
}

/// Reads one document.
///
/// # Errors
/// The first thing that is no YAML, not wanted in a tariff file, or over a limit.
pub(crate) fn read(bytes: &[u8]) -> Result<Node, Fault> {
    let text = checked(bytes)?;
    let text = &with_spaces_after_colons(text);
    let mut parser = Parser::new_from_str(text);
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    let mut values = 0;
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| yaml_fault(text, &error))?;
        let at = place(span.start);
        let refuse = |reason| Err((Some(at), reason));
        let done = match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => None,
            Event::DocumentStart(_) => {
                if root.is_some() {
                    return refuse(Reason::SeveralDocuments);
                }
                None
            }
            Event::Alias(_) => return refuse(Reason::Alias),
            Event::Scalar(text, style, _, tag) => {
                known_tag(at, tag.as_deref())?;
                let plain = style == ScalarStyle::Plain;
                Some(Node { place: at, value: Value::Text { text: text.into_owned(), plain } })
            }
            Event::SequenceStart(_, tag) => {
                known_tag(at, tag.as_deref())?;
                open.push(Open::List { place: at, items: Vec::new() });
                None
            }
            Event::MappingStart(_, tag) => {
                known_tag(at, tag.as_deref())?;
                open.push(Open::Map { place: at, entries: Vec::new(), lines: HashMap::new(), key: None });
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(Open::closed),
        };
        if open.len() > MAX_DEPTH {
            return refuse(Reason::TooDeep { limit: MAX_DEPTH });
        }
        let Some(node) = done else { continue };
        values += 1;
        if values > MAX_VALUES {
            return refuse(Reason::TooManyValues { limit: MAX_VALUES });
        }
        match open.last_mut() {
            Some(parent) => parent.take(node)?,
            None => root = Some(node),
        }
    }
    root.ok_or((None, Reason::RatesMissing))
}

impl Open {
    fn closed(self) -> Node {
        match self {
            Self::List { place, items } => Node { place, value: Value::List(items) },
            Self::Map { place, entries, .. } => Node { place, value: Value::Map(entries) },
        }
    }

    fn take(&mut self, node: Node) -> Result<(), Fault> {
        match self {
            Self::List { items, .. } => items.push(node),
            Self::Map { entries, lines, key, .. } => match key.take() {
                Some((key, place)) => entries.push(Entry { key, place, value: node }),
                None => {
                    let Value::Text { text, .. } = node.value else {
                        return Err((Some(node.place), Reason::KeyNotText));
                    };
                    if text == "<<" {
                        return Err((Some(node.place), Reason::Alias));
                    }
                    if let Some(first_line) = lines.insert(text.clone(), node.place.line) {
                        return Err((Some(node.place), Reason::DuplicateKey { key: text, first_line }));
                    }
                    *key = Some((text, node.place));
                }
            },
        }
        Ok(())
    }
}

/// Tags of YAML itself (`!!str`) change nothing, because every value is read as written.
fn known_tag(at: Place, tag: Option<&Tag>) -> Result<(), Fault> {
    match tag {
        Some(tag) if !tag.is_yaml_core_schema() => Err((Some(at), Reason::Tag { tag: tag.to_string() })),
        Some(_) | None => Ok(()),
    }
}

fn place(marker: Marker) -> Place {
    Place { line: marker.line(), column: marker.col() + 1 }
}

fn yaml_fault(text: &str, error: &saphyr_parser::ScanError) -> Fault {
    let at = place(*error.marker());
    // A line that begins with a tab may be taken for the end of the line before it.
    let lines = text.lines().enumerate().skip(at.line.saturating_sub(1)).take(2);
    let indented_by_tab = |line: &str| line.chars().take_while(|sign| sign.is_whitespace()).any(|sign| sign == '\t');
    match lines.into_iter().find(|(_, line)| indented_by_tab(line)) {
        Some((before, _)) if before + 1 == at.line => (Some(at), Reason::TabIndent),
        Some((before, _)) => (Some(Place { line: before + 1, column: 1 }), Reason::TabIndent),
        None => (Some(at), Reason::Yaml { detail: error.info().to_owned() }),
    }
}

/// The text with spaces instead of tabs between a colon and its value. YAML allows tabs there;
/// `saphyr-parser` takes them before numbers and not before words.
fn with_spaces_after_colons(text: &str) -> Cow<'_, str> {
    if !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let mut after_colon = false;
    let spaced = text.chars().map(|sign| {
        after_colon = sign == ':' || after_colon && matches!(sign, ' ' | '\t');
        if after_colon && sign == '\t' { ' ' } else { sign }
    });
    Cow::Owned(spaced.collect())
}

/// The text of a file, without a byte order mark.
fn checked(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err((None, Reason::FileTooLarge { limit: MAX_BYTES }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).and_then(|bytes| std::str::from_utf8(bytes).ok());
        (before.map(end_of), Reason::NotUtf8)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let allowed = |sign: char| matches!(sign, '\t' | '\n' | '\r' | '\u{85}') || !sign.is_control();
    match text.char_indices().find(|(_, sign)| !allowed(*sign) || matches!(sign, '\u{fffe}' | '\u{ffff}' | '\u{feff}'))
    {
        Some((at, sign)) => {
            let place = text.get(..at).map(end_of);
            Err((place, Reason::ControlCharacter { code: u32::from(sign) }))
        }
        None => Ok(text),
    }
}

/// The place just after a text.
fn end_of(text: &str) -> Place {
    let line = text.matches('\n').count() + 1;
    let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place { line, column }
}
