//! Why a file, a class or a bill is refused, and what is worth a warning.

use super::exact::Uncountable;

/// A place in a file. Both count from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A file that cannot be read, or a bill that cannot be computed: where, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The name under which the file was read.
    pub file: String,
    /// Where in the file, when there is one place.
    pub place: Option<Place>,
    /// The customer class, when it is about one.
    pub class: Option<String>,
    /// The field of the class, when it is about one.
    pub field: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// Why something is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file is larger than is read.
    FileTooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The bytes are no UTF-8 text (CP1251 and UTF-16 are not).
    NotUtf8,
    /// A control character that YAML does not allow.
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// The text breaks YAML's rules.
    Yaml {
        /// What the YAML reader says, in English.
        detail: String,
    },
    /// A tab stands where YAML wants spaces.
    TabIndent,
    /// Lists and mappings nest deeper than is read.
    TooDeep {
        /// The limit in levels.
        limit: usize,
    },
    /// More values than are read.
    TooManyValues {
        /// The limit.
        limit: usize,
    },
    /// A mapping has the same key twice.
    DuplicateKey {
        /// The key.
        key: String,
        /// The line of the first one.
        first_line: usize,
    },
    /// A key that is a list or a mapping.
    KeyNotText,
    /// An alias (`*name`) or a merge (`<<`): values are written out in tariff files.
    Alias,
    /// A tag that asks the reader to make something of the value (`!expr`).
    Tag {
        /// The tag as written.
        tag: String,
    },
    /// More than one YAML document.
    SeveralDocuments,
    /// The file has no mapping `rate_structure` with at least one class.
    RatesMissing,
    /// The file has no class of this name.
    ClassUnknown {
        /// The classes that it has.
        known: Vec<String>,
    },
    /// The class is no mapping of fields.
    ClassNotFields,
    /// The class has no field `bill`.
    BillMissing,
    /// A field, or an entry of it, has no value.
    ValueEmpty,
    /// A value is a mapping that is no lookup, or nests where it must not.
    ValueNested,
    /// A number with more digits than are kept.
    NumberTooLarge,
    /// A number with a leading zero: eight or ten, depending on the version of YAML.
    NumberAmbiguous {
        /// As written.
        text: String,
    },
    /// Infinity, or not a number.
    NumberNotFinite {
        /// As written.
        text: String,
    },
    /// The formula is longer than is read.
    FormulaTooLong {
        /// The limit in characters.
        limit: usize,
    },
    /// Parentheses nest deeper than is read.
    FormulaTooDeep {
        /// The limit in levels.
        limit: usize,
    },
    /// The formula ends where a value or a parenthesis must follow.
    FormulaEndsEarly,
    /// A part of the formula that cannot stand there.
    FormulaUnexpected {
        /// The part.
        found: String,
    },
    /// A sign that no formula has.
    FormulaCharacter {
        /// The sign.
        found: char,
    },
    /// A function: formulas have none.
    FormulaFunction {
        /// Its name.
        name: String,
    },
    /// A division by zero.
    DivisionByZero,
    /// A power whose exponent is no whole number.
    PowerFractional,
    /// The bill takes more steps than are taken.
    TooMuchWork {
        /// The limit in steps.
        limit: usize,
    },
    /// Fields rest on each other in a longer chain than is followed.
    ChainTooLong {
        /// The limit in fields.
        limit: usize,
    },
    /// Fields rest on each other in a circle.
    Cycle {
        /// The fields, the first one again at the end.
        path: Vec<String>,
    },
    /// A name that is neither a field of the class nor an input of the customer.
    NameUnknown {
        /// The name.
        name: String,
        /// A field or input that is written almost like it.
        similar: Option<String>,
    },
    /// An input that is used in a formula and is no number.
    InputNotNumber {
        /// The input.
        name: String,
        /// What was given.
        text: String,
    },
    /// `depends_on` is missing, or no list of names.
    LookupNamesMissing,
    /// `values` is missing, empty, or no mapping.
    LookupValuesMissing,
    /// A part of a lookup other than `depends_on` and `values`.
    LookupPartUnknown {
        /// Its key.
        key: String,
    },
    /// The lookup has no such key.
    KeyMissing {
        /// What the key is made of.
        names: Vec<String>,
        /// The key.
        key: String,
        /// Keys that it has, the first twelve.
        known: Vec<String>,
    },
    /// Several keys are other spellings of what is looked up, and none is spelled the same.
    KeyAmbiguous {
        /// What is looked up.
        key: String,
    },
    /// A list of several values where one number is needed.
    ListNotNumber,
    /// A share of the budget where a number is needed.
    PercentElsewhere {
        /// As written.
        text: String,
    },
    /// `Tiered` or `Budget` in a field that is no usage charge.
    BlocksElsewhere,
    /// A usage charge by blocks without starts or prices.
    BlocksMissing {
        /// The field that is missing.
        name: String,
    },
    /// As many starts as prices are needed.
    BlockCounts {
        /// Starts.
        starts: usize,
        /// Prices.
        prices: usize,
    },
}

impl Reason {
    /// Stable name, for messages and for programs that read our output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FileTooLarge { .. } => "owrs-file-too-large",
            Self::NotUtf8 => "owrs-not-utf8",
            Self::ControlCharacter { .. } => "owrs-control-character",
            Self::Yaml { .. } => "owrs-yaml",
            Self::TabIndent => "owrs-tab-indent",
            Self::TooDeep { .. } => "owrs-too-deep",
            Self::TooManyValues { .. } => "owrs-too-many-values",
            Self::DuplicateKey { .. } => "owrs-duplicate-key",
            Self::KeyNotText => "owrs-key-not-text",
            Self::Alias => "owrs-alias",
            Self::Tag { .. } => "owrs-tag",
            Self::SeveralDocuments => "owrs-several-documents",
            Self::RatesMissing => "owrs-rates-missing",
            Self::ClassUnknown { .. } => "owrs-class-unknown",
            Self::ClassNotFields => "owrs-class-not-fields",
            Self::BillMissing => "owrs-bill-missing",
            Self::ValueEmpty => "owrs-value-empty",
            Self::ValueNested => "owrs-value-nested",
            Self::NumberTooLarge => "owrs-number-too-large",
            Self::NumberAmbiguous { .. } => "owrs-number-ambiguous",
            Self::NumberNotFinite { .. } => "owrs-number-not-finite",
            Self::FormulaTooLong { .. } => "owrs-formula-too-long",
            Self::FormulaTooDeep { .. } => "owrs-formula-too-deep",
            Self::FormulaEndsEarly => "owrs-formula-ends-early",
            Self::FormulaUnexpected { .. } => "owrs-formula-unexpected",
            Self::FormulaCharacter { .. } => "owrs-formula-character",
            Self::FormulaFunction { .. } => "owrs-formula-function",
            Self::DivisionByZero => "owrs-division-by-zero",
            Self::PowerFractional => "owrs-power-fractional",
            Self::TooMuchWork { .. } => "owrs-too-much-work",
            Self::ChainTooLong { .. } => "owrs-chain-too-long",
            Self::Cycle { .. } => "owrs-cycle",
            Self::NameUnknown { .. } => "owrs-name-unknown",
            Self::InputNotNumber { .. } => "owrs-input-not-number",
            Self::LookupNamesMissing => "owrs-lookup-names-missing",
            Self::LookupValuesMissing => "owrs-lookup-values-missing",
            Self::LookupPartUnknown { .. } => "owrs-lookup-part-unknown",
            Self::KeyMissing { .. } => "owrs-key-missing",
            Self::KeyAmbiguous { .. } => "owrs-key-ambiguous",
            Self::ListNotNumber => "owrs-list-not-number",
            Self::PercentElsewhere { .. } => "owrs-percent-elsewhere",
            Self::BlocksElsewhere => "owrs-blocks-elsewhere",
            Self::BlocksMissing { .. } => "owrs-blocks-missing",
            Self::BlockCounts { .. } => "owrs-block-counts",
        }
    }
}

impl From<Uncountable> for Reason {
    fn from(uncountable: Uncountable) -> Self {
        match uncountable {
            Uncountable::DivisionByZero => Self::DivisionByZero,
            Uncountable::TooLarge => Self::NumberTooLarge,
            Uncountable::FractionalPower => Self::PowerFractional,
        }
    }
}

/// Something odd in a file that was read: the bill follows the rules, and a person should look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where in the file.
    pub place: Option<Place>,
    /// The customer class, when it is about one.
    pub class: Option<String>,
    /// The field of the class, when it is about one.
    pub field: Option<String>,
    /// What is odd.
    pub oddity: Oddity,
}

/// What is odd in a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// The class cannot be billed, or not for every customer; a bill that needs this is refused.
    CannotBill(Reason),
    /// A block begins at a part of a unit: with `Tiered` it ends one whole unit below.
    FractionalStart {
        /// The starts as written.
        starts: String,
    },
    /// The first block does not begin at zero; its start has no effect.
    FirstStartNotZero {
        /// The start as written.
        start: String,
    },
    /// A block does not begin above the one before it and gets no units.
    StartsNotIncreasing {
        /// The starts as written.
        starts: String,
    },
    /// Factors in the formula of a budget are rounded to whole numbers before they are used.
    BudgetRounding {
        /// The formula.
        formula: String,
    },
    /// The bill needs a name that is no field and no usual input: the customer must give it.
    UnusualInput {
        /// The name.
        name: String,
        /// A field that is written almost like it.
        similar: Option<String>,
    },
    /// A key with fewer parts than the lookup has names is never found.
    KeyNeverFound {
        /// The key.
        key: String,
    },
    /// Two lookups by the same name have no key in common, so that one of them always fails.
    KeysExclude {
        /// The name.
        name: String,
    },
    /// A tab stands before the first sign of a line, where other YAML readers refuse it.
    Tab,
    /// Marks between thousands were read over.
    Thousands {
        /// As written.
        text: String,
    },
    /// `Tiered` or `Budget` in another spelling.
    ConventionSpelling {
        /// As written.
        text: String,
    },
    /// A unit that is not known; no bill depends on it.
    UnitUnknown {
        /// As written.
        text: String,
    },
    /// A billing period that is not known; no bill depends on it.
    FrequencyUnknown {
        /// As written.
        text: String,
    },
}

impl Oddity {
    /// Stable name, for messages and for programs that read our output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CannotBill(reason) => reason.code(),
            Self::FractionalStart { .. } => "owrs-fractional-start",
            Self::FirstStartNotZero { .. } => "owrs-first-start-not-zero",
            Self::StartsNotIncreasing { .. } => "owrs-starts-not-increasing",
            Self::BudgetRounding { .. } => "owrs-budget-rounding",
            Self::UnusualInput { .. } => "owrs-unusual-input",
            Self::KeyNeverFound { .. } => "owrs-key-never-found",
            Self::KeysExclude { .. } => "owrs-keys-exclude",
            Self::Tab => "owrs-tab",
            Self::Thousands { .. } => "owrs-thousands",
            Self::ConventionSpelling { .. } => "owrs-convention-spelling",
            Self::UnitUnknown { .. } => "owrs-unit-unknown",
            Self::FrequencyUnknown { .. } => "owrs-frequency-unknown",
        }
    }
}
