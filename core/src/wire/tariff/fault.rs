//! What can be wrong with a tariff file, and where.

use std::collections::BTreeMap;

use crate::wire::problem::Violation;

/// A broken rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TariffFault {
    /// A JSON Pointer into the file (RFC 6901), for instance `/versions/0/charges/2/rate`.
    pub pointer: String,
    /// The rule.
    pub rule: TariffRule,
}

impl TariffFault {
    /// The fault as it travels: pointer, code and figures, without words.
    #[must_use]
    pub fn violation(&self) -> Violation {
        let values = self.rule.values().into_iter().map(|(name, value)| (name.to_owned(), value));
        Violation {
            pointer: self.pointer.clone(),
            code: self.rule.code().to_owned(),
            values: values.collect::<BTreeMap<_, _>>(),
            detail: String::new(),
        }
    }
}

/// The rules of a tariff file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TariffRule {
    /// Nothing was written where something is needed.
    Empty,
    /// A text with more characters than the limit.
    TooLong {
        /// The largest length allowed.
        limit: usize,
        /// The length that was written.
        length: usize,
    },
    /// A list with more entries than the limit.
    TooMany {
        /// The largest number allowed.
        limit: usize,
        /// The number that was written.
        count: usize,
    },
    /// A character that cannot be seen.
    ControlCharacter {
        /// Which character it is, counted from 1.
        position: usize,
    },
    /// A word that is none of the list.
    UnknownWord {
        /// What was written.
        value: String,
        /// What may stand here.
        known: String,
    },
    /// Not a decimal text such as `19.50`.
    NotADecimal {
        /// What was written.
        value: String,
    },
    /// More digits after the point than are kept.
    TooFine {
        /// What was written.
        value: String,
        /// How many are kept.
        decimals: u32,
    },
    /// More than can be computed exactly.
    TooLarge {
        /// What was written.
        value: String,
    },
    /// Below zero.
    Negative {
        /// What was written.
        value: String,
    },
    /// Nothing or less, where something is needed.
    NotPositive {
        /// What was written.
        value: String,
    },
    /// A share of more than 100 %.
    AboveWhole {
        /// What was written.
        value: String,
    },
    /// Not a day of the calendar as YYYY-MM-DD.
    NotADate {
        /// What was written.
        value: String,
    },
    /// A version that does not begin after the one before it.
    VersionOrder {
        /// When the one before begins.
        before: String,
    },
    /// Not a month from 1 to 12.
    NotAMonth {
        /// What was written.
        value: i64,
    },
    /// Not a size of meter from 0 to 65535 mm.
    NotASize {
        /// What was written.
        value: i64,
    },
    /// None, or more than one, of `rate`, `blocks` and `meter_sizes`.
    PriceChoice {
        /// How many there are.
        count: usize,
    },
    /// A block other than the last has no end.
    BlockWithoutEnd,
    /// The last block has an end, so that what lies above it has no rate.
    LastBlockEnds,
    /// A block does not end above the one before it.
    BlockOrder,
    /// Said before.
    Twice {
        /// Where, as a JSON Pointer.
        first: String,
    },
    /// A group that a tariff of two groups does not know.
    OutsideScheme {
        /// The group.
        group: &'static str,
    },
}

impl TariffRule {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "tariff-empty",
            Self::TooLong { .. } => "tariff-too-long",
            Self::TooMany { .. } => "tariff-too-many",
            Self::ControlCharacter { .. } => "tariff-control-character",
            Self::UnknownWord { .. } => "tariff-unknown-word",
            Self::NotADecimal { .. } => "tariff-not-a-decimal",
            Self::TooFine { .. } => "tariff-too-fine",
            Self::TooLarge { .. } => "tariff-too-large",
            Self::Negative { .. } => "tariff-negative",
            Self::NotPositive { .. } => "tariff-not-positive",
            Self::AboveWhole { .. } => "tariff-above-whole",
            Self::NotADate { .. } => "tariff-not-a-date",
            Self::VersionOrder { .. } => "tariff-version-order",
            Self::NotAMonth { .. } => "tariff-not-a-month",
            Self::NotASize { .. } => "tariff-not-a-size",
            Self::PriceChoice { .. } => "tariff-price-choice",
            Self::BlockWithoutEnd => "tariff-block-without-end",
            Self::LastBlockEnds => "tariff-last-block-ends",
            Self::BlockOrder => "tariff-block-order",
            Self::Twice { .. } => "tariff-twice",
            Self::OutsideScheme { .. } => "tariff-outside-scheme",
        }
    }

    /// The figures of the rule, by name.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::BlockWithoutEnd | Self::LastBlockEnds | Self::BlockOrder => Vec::new(),
            Self::TooLong { limit, length } => vec![("limit", limit.to_string()), ("length", length.to_string())],
            Self::TooMany { limit, count } => vec![("limit", limit.to_string()), ("count", count.to_string())],
            Self::ControlCharacter { position } => vec![("position", position.to_string())],
            Self::UnknownWord { value, known } => vec![("value", value.clone()), ("known", known.clone())],
            Self::TooFine { value, decimals } => vec![("value", value.clone()), ("decimals", decimals.to_string())],
            Self::NotADecimal { value }
            | Self::TooLarge { value }
            | Self::Negative { value }
            | Self::NotPositive { value }
            | Self::AboveWhole { value }
            | Self::NotADate { value } => vec![("value", value.clone())],
            Self::VersionOrder { before } => vec![("before", before.clone())],
            Self::NotAMonth { value } | Self::NotASize { value } => vec![("value", value.to_string())],
            Self::PriceChoice { count } => vec![("count", count.to_string())],
            Self::Twice { first } => vec![("first", first.clone())],
            Self::OutsideScheme { group } => vec![("group", (*group).to_owned())],
        }
    }
}

/// Something that a reader of the file should know; the tariff is usable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TariffNote {
    /// Rates finer than a tyiyn: they are kept exactly as rates for more units at a time.
    CountedTogether {
        /// The charge, as a JSON Pointer.
        pointer: String,
        /// The number of units that its rates are kept for.
        per: i64,
    },
}
