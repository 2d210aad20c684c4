//! Tables as text: CSV in the encodings and with the separators that offices use.

use std::borrow::Cow;
use std::ops::ControlFlow;

use yore::code_pages::CP1251;

use super::header::Header;
use super::row::{Kind, Look, Row, Table};
use super::words::Words;
use super::{FaultRule, Mapping, limits};

/// The separators, the likeliest first.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// A table of separated values.
#[derive(Debug)]
pub struct Text<'a> {
    bytes: Cow<'a, [u8]>,
    /// The text is CP1251 and not UTF-8: a separator is one byte in both.
    cp1251: bool,
    separator: u8,
    /// A first line `sep=;`, as spreadsheets write it: its length.
    said: usize,
}

impl<'a> Text<'a> {
    /// The text of a file, with the encoding found and the separator still to be found.
    pub fn open(bytes: &'a [u8]) -> Self {
        let bytes = match bytes {
            [0xff, 0xfe, text @ ..] => Cow::Owned(utf16(text, u16::from_le_bytes).into_bytes()),
            [0xfe, 0xff, text @ ..] => Cow::Owned(utf16(text, u16::from_be_bytes).into_bytes()),
            [0xef, 0xbb, 0xbf, text @ ..] => Cow::Borrowed(text),
            text => Cow::Borrowed(text),
        };
        let cp1251 = std::str::from_utf8(&bytes).is_err();
        let mut text = Self { bytes, cp1251, separator: b';', said: 0 };
        if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator, rest @ ..] = text.bytes.as_ref() {
            let end = match rest {
                [b'\r', b'\n', ..] => Some(2),
                [b'\n' | b'\r', ..] => Some(1),
                _ => None,
            };
            if let (Some(end), true) = (end, SEPARATORS.contains(separator)) {
                (text.separator, text.said) = (*separator, 5 + end);
            }
        }
        text
    }

    /// Whether the text was not UTF-8.
    pub fn is_cp1251(&self) -> bool {
        self.cp1251
    }

    /// Finds the separator with which the heads of most columns are known, and the header.
    pub fn header(&mut self, words: &Words, mapping: &Mapping) -> Result<Option<Header>, FaultRule> {
        if self.said > 0 {
            return Header::find(self, words, mapping);
        }
        let mut best: Option<(u8, Header)> = None;
        for separator in SEPARATORS {
            self.separator = separator;
            if let Some(header) = Header::find(self, words, mapping)?
                && best.as_ref().is_none_or(|(_, best)| header.known() > best.known())
            {
                best = Some((separator, header));
            }
        }
        Ok(best.map(|(separator, header)| {
            self.separator = separator;
            header
        }))
    }
}

impl Table for Text<'_> {
    fn each(&mut self, look: &mut Look<'_>) -> Result<(), FaultRule> {
        let bytes = self.bytes.get(self.said..).unwrap_or_default();
        let mut reader =
            csv::ReaderBuilder::new().delimiter(self.separator).has_headers(false).flexible(true).from_reader(bytes);
        let mut lines = Lines { bytes, at: 0, line: 1 + u32::from(self.said > 0) };
        let mut record = csv::ByteRecord::new();
        let mut row = Row::default();
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(_) => return Err(FaultRule::FileDamaged),
            }
            row.begin(lines.of(record.position().map_or(0, csv::Position::byte)));
            for field in record.iter().take(limits::COLUMNS) {
                match std::str::from_utf8(field) {
                    // Plain ASCII is the same in every encoding that is left here.
                    Ok(text) if !self.cp1251 || text.is_ascii() => row.push(text, Kind::Text),
                    Ok(_) | Err(_) => row.push(&cp1251(field), Kind::Text),
                }
            }
            if let ControlFlow::Break(()) = look(&row) {
                return Ok(());
            }
        }
    }
}

/// The text of bytes in CP1251: each byte has its letter.
fn cp1251(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| CP1251.decode_byte(byte)).collect()
}

/// The text of units of two bytes. What is no letter, such as half of a pair, becomes U+FFFD.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (units, rest) = bytes.as_chunks::<2>();
    let letters = char::decode_utf16(units.iter().map(|&bytes| unit(bytes)));
    let mut text: String = letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    // A byte alone at the end is one fault together with half of a pair before it.
    let half = units.last().is_some_and(|&bytes| matches!(unit(bytes), 0xd800..0xdc00));
    if !rest.is_empty() && !half {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// Counts the lines of a text on the way.
struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the first thing written at a byte or after it. The bytes asked for must not fall.
    fn of(&mut self, byte: u64) -> u32 {
        let start = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(&sign) = self.bytes.get(self.at) {
            let ends = match sign {
                b'\n' => true,
                b'\r' => self.bytes.get(self.at + 1) != Some(&b'\n'),
                _ => false,
            };
            if self.at >= start && !ends && sign != b'\r' {
                break;
            }
            self.line = self.line.saturating_add(u32::from(ends));
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1251};

    fn rows(bytes: &[u8], separator: u8) -> Vec<(u32, Vec<String>)> {
        let mut text = Text::open(bytes);
        if text.said == 0 {
            text.separator = separator;
        }
        let mut rows = Vec::new();
        text.each(&mut |row| {
            rows.push((row.number, row.iter().map(|cell| cell.text.to_owned()).collect()));
            ControlFlow::Continue(())
        })
        .expect("text is read to its end");
        rows
    }

    fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|&cell| cell.to_owned()).collect())
    }

    #[test]
    fn rows_have_the_numbers_of_their_lines() {
        let text = "a;b\r\n\r\n\"x\ny\";2\r\n3;4\n";
        assert_eq!(rows(text.as_bytes(), b';'), [row(1, &["a", "b"]), row(3, &["x\ny", "2"]), row(5, &["3", "4"])]);
        assert_eq!(rows(b"a;b\r1;2\r\r3;4", b';'), [row(1, &["a", "b"]), row(2, &["1", "2"]), row(4, &["3", "4"])]);
        assert_eq!(rows(b"sep=,\r\na,b\r\n1,\"2,5\"\r\n", b';'), [row(2, &["a", "b"]), row(3, &["1", "2,5"])]);
    }

    #[test]
    fn encodings_give_the_same_text() {
        let text = "өздүк эсеп;тобу\n1;калк\n";
        let expected = [row(1, &["өздүк эсеп", "тобу"]), row(2, &["1", "калк"])];
        assert_eq!(rows(text.as_bytes(), b';'), expected);
        assert_eq!(rows(format!("\u{feff}{text}").as_bytes(), b';'), expected);
        let units: Vec<u16> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(rows(&little, b';'), expected);
        assert_eq!(rows(&big, b';'), expected);
        let (cp1251, _, unmappable) = WINDOWS_1251.encode("лицевой счёт;группа\n1;население\n");
        assert!(!unmappable);
        assert!(Text::open(&cp1251).is_cp1251());
        assert_eq!(rows(&cp1251, b';'), [row(1, &["лицевой счёт", "группа"]), row(2, &["1", "население"])]);
    }

    #[test]
    fn text_is_read_as_browsers_read_it() {
        let every: Vec<u8> = (0..=u8::MAX).collect();
        assert_eq!(cp1251(&every), WINDOWS_1251.decode_without_bom_handling(&every).0);

        // Halves of pairs, whole ones, and an odd end in every mixture of five units.
        let parts = [0x0041, 0x04e9, 0xd83d, 0xde00, 0xfeff];
        for mixture in 0..5_usize.pow(5) {
            let units = (0..5).map(|place| parts[mixture / 5_usize.pow(place) % 5]);
            let little: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
            for end in 0..=little.len() {
                let (little, big) = (&little[..end], &big[..end]);
                assert_eq!(utf16(little, u16::from_le_bytes), UTF_16LE.decode_without_bom_handling(little).0);
                assert_eq!(utf16(big, u16::from_be_bytes), UTF_16BE.decode_without_bom_handling(big).0);
            }
        }
    }
}
