//! What can be wrong with a register's file, and where.

use super::Field;

/// A fault, and where it is. The words and the cure are the caller's, by [`FaultRule::code`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The sheet, in a file that has sheets.
    pub sheet: Option<String>,
    /// The row as in the file, counted from 1; `None` when the whole file is meant.
    pub row: Option<u32>,
    /// The column; `None` when the whole row is meant.
    pub column: Option<ColumnName>,
    /// The value as written, shortened; `None` when nothing was.
    pub value: Option<String>,
    /// What is wrong.
    pub rule: FaultRule,
}

/// A column as people find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnName {
    /// Its letters, as in a spreadsheet.
    pub letters: String,
    /// Its head; empty when it has none.
    pub head: String,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultRule {
    /// Nothing is in the file.
    FileEmpty,
    /// The file, or what it unpacks to, is larger than is read.
    FileTooLarge,
    /// Not a CSV or XLSX file: an old Excel file, a file with a password, something else.
    FileKind,
    /// The file is cut off or changed: it cannot be unpacked or read to its end.
    FileDamaged,
    /// No sheet has this name.
    SheetUnknown {
        /// The name.
        wanted: String,
        /// The sheets of the file.
        known: String,
    },
    /// No row names the account and at least one more column.
    HeaderMissing,
    /// The mapping names a field that does not exist.
    MappingField {
        /// The head of the column, or the field whose value is given.
        head: String,
    },
    /// Two columns hold the same; or one holds the use of every month, another that of one.
    ColumnTwice {
        /// The letters of the first.
        first: String,
    },
    /// The tariff needs what no column holds.
    ColumnMissing {
        /// What is missing.
        field: Field,
    },
    /// More rows than are read.
    TooManyRows {
        /// How many are.
        limit: usize,
    },
    /// A cell to the right of the last head of a column: a decimal comma between commas, for
    /// instance.
    CellWithoutHead,
    /// No account number.
    AccountMissing,
    /// The account number stood in a row before.
    AccountTwice {
        /// In this one.
        row: u32,
    },
    /// A text with more characters than are kept.
    TooLong {
        /// How many are.
        limit: usize,
    },
    /// A character that cannot be seen.
    ControlCharacter,
    /// A word that is none of the list.
    UnknownWord {
        /// Of what.
        field: Field,
    },
    /// Nothing stands where the tariff needs something.
    CellEmpty {
        /// What.
        field: Field,
    },
    /// Not a number.
    NotANumber,
    /// A number that could mean two.
    Ambiguous {
        /// Read with the mark between thousands.
        as_thousands: String,
        /// Read with the mark as decimal mark.
        as_decimal: String,
    },
    /// More digits after the mark than are kept.
    TooFine {
        /// How many are.
        decimals: u32,
    },
    /// More than can be.
    TooLarge,
    /// Below zero.
    Negative,
    /// The result of a formula that failed.
    ErrorValue,
    /// People with a relief, but which one?
    ReliefMissing,
    /// Two reliefs for one consumer.
    ReliefTwice,
    /// More people with the relief than people.
    MoreRelievedThanPersons,
}

impl FaultRule {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FileEmpty => "register-file-empty",
            Self::FileTooLarge => "register-file-too-large",
            Self::FileKind => "register-file-kind",
            Self::FileDamaged => "register-file-damaged",
            Self::SheetUnknown { .. } => "register-sheet-unknown",
            Self::HeaderMissing => "register-header-missing",
            Self::MappingField { .. } => "register-mapping-field",
            Self::ColumnTwice { .. } => "register-column-twice",
            Self::ColumnMissing { .. } => "register-column-missing",
            Self::TooManyRows { .. } => "register-too-many-rows",
            Self::CellWithoutHead => "register-cell-without-head",
            Self::AccountMissing => "register-account-missing",
            Self::AccountTwice { .. } => "register-account-twice",
            Self::TooLong { .. } => "register-too-long",
            Self::ControlCharacter => "register-control-character",
            Self::UnknownWord { .. } => "register-unknown-word",
            Self::CellEmpty { .. } => "register-cell-empty",
            Self::NotANumber => "register-not-a-number",
            Self::Ambiguous { .. } => "register-ambiguous",
            Self::TooFine { .. } => "register-too-fine",
            Self::TooLarge => "register-too-large",
            Self::Negative => "register-negative",
            Self::ErrorValue => "register-error-value",
            Self::ReliefMissing => "register-relief-missing",
            Self::ReliefTwice => "register-relief-twice",
            Self::MoreRelievedThanPersons => "register-more-relieved-than-persons",
        }
    }
}

/// What the reader of a report should know; nothing is refused for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The text is not UTF-8 and was read as CP1251.
    ReadAsCp1251,
    /// The table was read from this sheet; the others were not.
    Sheet {
        /// Its name.
        name: String,
        /// The sheets that were not read.
        others: Vec<String>,
    },
    /// The heads of the columns stand in this row; what is above was not read.
    HeaderRow {
        /// The row.
        row: u32,
    },
    /// These columns were not read.
    ColumnsIgnored {
        /// Their heads.
        heads: Vec<String>,
    },
    /// A row that numbers the columns was not read.
    ColumnNumbers {
        /// The row.
        row: u32,
    },
    /// A row of totals was not read.
    TotalRow {
        /// The row.
        row: u32,
    },
    /// Every consumer was taken to have a meter: no column says otherwise.
    AllMetered,
    /// One column holds the use of every month.
    SameUseEachMonth,
}
