//! ZIP archives, as far as workbooks need them (PKWARE, APPNOTE 6.3.10): parts as they are or deflated,
//! found by the list at the end of the file, unpacked while they are read. A part that is locked,
//! packed in another way or does not sum up to what the list says is damaged.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Read};

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

use crate::sum::Crc32;

/// The record at the end of the file, without a comment, and the marks of all records.
const END_BYTES: usize = 22;
const END: u32 = 0x0605_4b50;
const LARGE_END: u32 = 0x0606_4b50;
const LARGE_END_PLACE: u32 = 0x0706_4b50;
const LISTED: u32 = 0x0201_4b50;
const PART: u32 = 0x0403_4b50;
/// The field of an entry with the numbers that do not fit 32 bits.
const LARGE: u16 = 1;

/// An archive whose list was read.
pub struct Archive<'a> {
    bytes: &'a [u8],
    parts: BTreeMap<&'a [u8], Entry>,
}

/// Why an archive or a part cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub struct Damaged;

/// A part, as the list has it.
#[derive(Clone, Copy)]
struct Entry {
    flags: u16,
    method: u16,
    sum: u32,
    packed: usize,
    at: usize,
}

/// Numbers in a record, the lowest byte first.
#[derive(Clone, Copy)]
struct Record<'a>(&'a [u8]);

impl<'a> Record<'a> {
    fn at(bytes: &'a [u8], at: usize) -> Option<Self> {
        bytes.get(at..).map(Self)
    }

    fn bytes<const N: usize>(self, at: usize) -> Option<[u8; N]> {
        self.0.get(at..at.checked_add(N)?)?.try_into().ok()
    }

    fn short(self, at: usize) -> Option<u16> {
        self.bytes(at).map(u16::from_le_bytes)
    }

    fn number(self, at: usize) -> Option<u32> {
        self.bytes(at).map(u32::from_le_bytes)
    }

    /// A number of 64 bits, where this device can hold as much.
    fn large(self, at: usize) -> Option<usize> {
        usize::try_from(u64::from_le_bytes(self.bytes(at)?)).ok()
    }
}

/// Where the list is: its first byte, how many entries it has, and how far the places in it are off.
struct List {
    at: usize,
    count: usize,
    before: usize,
}

impl List {
    fn find(bytes: &[u8]) -> Option<Self> {
        let last = bytes.len().checked_sub(END_BYTES)?;
        // A comment of at most 65,535 bytes may follow.
        let mut places = (last.saturating_sub(usize::from(u16::MAX))..=last).rev();
        places.find_map(|place| {
            let end = Record::at(bytes, place)?;
            let comment = usize::from(end.short(20)?);
            (end.number(0)? == END && place + END_BYTES + comment <= bytes.len()).then_some(())?;
            Self::of_end(bytes, place, end)
        })
    }

    fn of_end(bytes: &[u8], place: usize, end: Record<'_>) -> Option<Self> {
        let (count, size, at) = (end.short(10)?, end.number(12)?, end.number(16)?);
        if count == u16::MAX || size == u32::MAX || at == u32::MAX {
            let pointer = Record::at(bytes, place.checked_sub(20)?)?;
            let end = Record::at(bytes, (pointer.number(0)? == LARGE_END_PLACE).then(|| pointer.large(8))??)?;
            (end.number(0)? == LARGE_END).then_some(())?;
            return Some(Self { at: end.large(48)?, count: end.large(32)?, before: 0 });
        }
        // Something else may stand before the archive.
        let begin = place.checked_sub(usize::try_from(size).ok()?)?;
        Some(Self { at: begin, count: count.into(), before: begin.checked_sub(usize::try_from(at).ok()?)? })
    }
}

impl<'a> Archive<'a> {
    /// Reads the list of an archive.
    ///
    /// # Errors
    /// When the bytes are no archive, or its list is not whole.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Damaged> {
        let List { mut at, count, before } = List::find(bytes).ok_or(Damaged)?;
        let mut parts = BTreeMap::new();
        for _ in 0..count {
            let (name, entry, next) = entry(bytes, at, before).ok_or(Damaged)?;
            parts.insert(name, entry);
            at = next;
        }
        Ok(Self { bytes, parts })
    }

    /// A part, to be read; `None` when there is none of that name.
    ///
    /// # Errors
    /// When it is locked, packed in a way that workbooks do not use, or not within the file.
    pub fn part(&self, name: &str) -> Result<Option<Unpacked<'a>>, Damaged> {
        let Some(&Entry { flags, method, sum, packed, at }) = self.parts.get(name.as_bytes()) else { return Ok(None) };
        let state = match (flags & 1, method) {
            (0, 0) => None,
            (0, 8) => Some(InflateState::new_boxed(DataFormat::Raw)),
            (_, _) => return Err(Damaged),
        };
        let packed = contents(self.bytes, at, packed).ok_or(Damaged)?;
        Ok(Some(Unpacked { packed, state, ended: false, sum: Crc32::new(), expected: sum }))
    }
}

/// Name and entry at a place of the list, and where the next one is.
fn entry(bytes: &[u8], at: usize, before: usize) -> Option<(&[u8], Entry, usize)> {
    let record = Record::at(bytes, at)?;
    (record.number(0)? == LISTED).then_some(())?;
    let length = |at: usize| record.short(at).map(usize::from);
    let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
    let of_name = record.0.get(46..46 + name)?;
    let mut fields = record.0.get(46 + name..46 + name + extra)?;
    // Numbers that do not fit stand in a field of their own, in this order.
    let mut large: &[u8] = &[];
    while let (Some(kind), Some(size)) = (Record(fields).short(0), Record(fields).short(2)) {
        let (field, rest) = fields.get(4..)?.split_at_checked(size.into())?;
        if kind == LARGE {
            large = field;
        }
        fields = rest;
    }
    let mut number = |at: usize| {
        let own = record.number(at)?;
        if own < u32::MAX {
            return usize::try_from(own).ok();
        }
        let found = Record(large).large(0)?;
        large = large.get(8..)?;
        Some(found)
    };
    let _unpacked = number(24)?;
    let packed = number(20)?;
    let at_part = number(42)?.checked_add(before)?;
    let entry =
        Entry { flags: record.short(8)?, method: record.short(10)?, sum: record.number(16)?, packed, at: at_part };
    Some((of_name, entry, at.checked_add(46 + name + extra + comment)?))
}

/// The packed bytes of a part whose own record is at a place.
fn contents(bytes: &[u8], at: usize, packed: usize) -> Option<&[u8]> {
    let record = Record::at(bytes, at)?;
    (record.number(0)? == PART).then_some(())?;
    let begin = 30 + usize::from(record.short(26)?) + usize::from(record.short(28)?);
    record.0.get(begin..begin.checked_add(packed)?)
}

/// A part that is unpacked while it is read; an error at its end when it is not what the list says.
pub struct Unpacked<'a> {
    packed: &'a [u8],
    /// Of a deflated one.
    state: Option<Box<InflateState>>,
    ended: bool,
    sum: Crc32,
    expected: u32,
}

impl Unpacked<'_> {
    fn more(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let Some(state) = &mut self.state else {
            return self.packed.read(buffer);
        };
        if self.ended {
            return Ok(0);
        }
        let told = inflate(state, self.packed, buffer, MZFlush::None);
        self.packed = self.packed.get(told.bytes_consumed..).unwrap_or_default();
        self.ended = told.status == Ok(MZStatus::StreamEnd);
        if told.bytes_written == 0 && !self.ended {
            return Err(Error::from(ErrorKind::InvalidData));
        }
        Ok(told.bytes_written)
    }
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let count = self.more(buffer)?;
        self.sum.add(buffer.get(..count).unwrap_or_default());
        if count == 0 && self.sum.value() != self.expected {
            return Err(Error::from(ErrorKind::InvalidData));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write as _};
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    fn made(method: CompressionMethod, large: bool) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let how = SimpleFileOptions::default().compression_method(method).large_file(large);
        for (name, text) in [("one", "1".repeat(100_000)), ("two", "Үлгү".to_owned()), ("none", String::new())] {
            zip.start_file(name, how).expect("a part");
            zip.write_all(text.as_bytes()).expect("memory");
        }
        zip.set_comment("PK\u{5}\u{6}").expect("a comment");
        zip.finish().expect("a file").into_inner()
    }

    fn read(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, Damaged> {
        let Some(mut part) = Archive::open(bytes)?.part(name)? else { return Ok(None) };
        let mut text = Vec::new();
        part.read_to_end(&mut text).map_err(|_| Damaged)?;
        Ok(Some(text))
    }

    #[test]
    fn parts_are_read_as_they_were_written() {
        for (method, large) in [
            (CompressionMethod::Stored, false),
            (CompressionMethod::Deflated, false),
            (CompressionMethod::Deflated, true),
        ] {
            let bytes = made(method, large);
            let before = [b"something before".as_slice(), &bytes].concat();
            for bytes in [&bytes, &before] {
                assert_eq!(read(bytes, "one"), Ok(Some(vec![b'1'; 100_000])));
                assert_eq!(read(bytes, "two"), Ok(Some("Үлгү".as_bytes().to_vec())));
                assert_eq!(read(bytes, "none"), Ok(Some(Vec::new())));
                assert_eq!(read(bytes, "three"), Ok(None));
            }
        }
    }

    #[test]
    fn every_changed_byte_is_found_or_means_nothing() {
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let bytes = made(method, false);
            let whole = |bytes: &[u8]| ["one", "two", "none"].map(|name| read(bytes, name));
            let good = whole(&bytes);
            let about = bytes.len().saturating_sub(400)..bytes.len();
            for at in (0..bytes.len().min(200)).chain(about) {
                let mut changed = bytes.clone();
                changed[at] ^= 0x55;
                for (told, good) in whole(&changed).into_iter().zip(&good) {
                    // Never other contents: refused, missing, or the same.
                    assert!(matches!(told, Err(Damaged) | Ok(None)) || told == *good, "{method} {at}");
                }
            }
            for end in [0, 10, 30, bytes.len() / 2, bytes.len() - 30] {
                assert_eq!(read(&bytes[..end], "one"), Err(Damaged), "{end}");
            }
        }
    }
}
