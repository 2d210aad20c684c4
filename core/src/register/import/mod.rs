//! A register of consumers from a file that an office keeps: CSV or XLSX.
//!
//! Bytes in; a register and a report out. The file is taken as it is: Kyrgyz, Russian or English
//! heads of columns, title lines above them, semicolons, commas or tabs, decimal commas, thousands
//! spaces, CP1251, UTF-8 or UTF-16. What is read is never guessed: a number that could mean two
//! things, a word that is not known, a cell that the tariff needs and that is empty are faults, each
//! told with sheet, row, column and value, all at once. With a refused row there is no register,
//! unless the caller asks for the rest ([`Options::skip_refused`]).
//!
//! Time grows with the length of the file, memory with its rows; the limits are in [`limits`].

mod archive;
mod cell;
mod fault;
mod field;
mod header;
mod mapping;
mod needs;
mod read;
mod row;
mod sheet;
mod text;
pub mod words;

pub use fault::{ColumnName, Fault, FaultRule, Note};
pub use field::Field;
pub use mapping::{Mapping, Mark};
pub use needs::Needs;
pub use read::import;

use super::Register;
use crate::tariff::Measure;

/// Limits of a file. Whatever lies beyond one is refused with its place.
pub mod limits {
    /// Bytes of a file.
    pub const BYTES: usize = 1 << 29;
    /// Bytes of one part of an XLSX file, unpacked: a sheet.
    pub const SHEET_BYTES: u64 = 1 << 30;
    /// Bytes of an XLSX file, unpacked, over all its parts and readings.
    pub const UNPACKED_BYTES: u64 = 3 << 30;
    /// Sheets of an XLSX file that are looked at.
    pub const SHEETS: usize = 100;
    /// Bytes of the texts of an XLSX file, unpacked.
    pub const STRINGS_BYTES: u64 = 1 << 28;
    /// Bytes of the styles of an XLSX file, unpacked.
    pub const STYLES_BYTES: u64 = 1 << 26;
    /// Bytes of a small part of an XLSX file, unpacked: the list of sheets.
    pub const PART_BYTES: u64 = 1 << 22;
    /// Consumers.
    pub const ROWS: usize = 5_000_000;
    /// Columns; what stands to the right is not looked at.
    pub const COLUMNS: usize = 256;
    /// Rows at the top of a table among which the heads of columns are looked for.
    pub const HEADER_ROWS: usize = 100;
    /// Characters of an account number.
    pub const ACCOUNT: usize = 64;
    /// Characters of a value that are repeated in a report.
    pub const SHOWN: usize = 60;
    /// Faults that a report lists; the others are counted.
    pub const FAULTS: usize = 1000;
    /// Notes that a report lists.
    pub const NOTES: usize = 100;
    /// People of one consumer.
    pub const PERSONS: i64 = 10_000;
    /// Containers or stalls of one consumer.
    pub const COUNT: i64 = 100_000;
    /// Size of a meter, millimetres.
    pub const METER_SIZE: i64 = 3000;
}

/// How a file is to be read.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// What the columns of use measure.
    pub flow_measure: Measure,
    /// What is known of the columns.
    pub mapping: &'a Mapping,
    /// What the tariffs need to know of a consumer.
    pub needs: &'a Needs,
    /// Whether rows that can be read make a register although others are refused.
    pub skip_refused: bool,
}

/// What came of a file.
#[derive(Clone, Debug)]
pub struct Import {
    /// The register; `None` when something was refused.
    pub register: Option<Register>,
    /// The rows of the file that its consumers stand in, in the order in which they were added.
    pub rows: Vec<u32>,
    /// How many rows were refused.
    pub refused: usize,
    /// How the columns were read, to be given again with the next file of this kind.
    pub mapping: Mapping,
    /// What the reader of the report should know.
    pub notes: Vec<Note>,
    /// The faults, in the order of the file; at most [`limits::FAULTS`].
    pub faults: Vec<Fault>,
    /// How many faults there are.
    pub fault_count: usize,
}
