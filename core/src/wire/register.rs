//! What a register of consumers gives, between the page and the thread that computes it.

use serde::{Deserialize, Serialize};

/// The places on the scale of all consumers whose bills are told, in ten-thousandths: the cheapest
/// tenth, the quarters, the dearest tenth.
pub const QUANTILES: [u32; 5] = [1_000, 2_500, 5_000, 7_500, 9_000];

/// How a register's file is to be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The language of the report: `ky`, `ru` or `en`.
    pub lang: String,
    /// The file's name, for the report.
    pub name: String,
    /// The tariffs that will be asked about: they decide which columns are needed.
    pub tariffs: Vec<super::tariff::TariffFile>,
    /// How the columns were read the last time, as [`Opened::mapping`] told it.
    pub mapping: Option<String>,
}

/// What came of opening a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// Consumers of the register; `None` when rows were refused: then nothing is open.
    pub consumers: Option<u64>,
    /// Faults in sentences, each with place, value and cure; the first ones.
    pub faults: Vec<String>,
    /// How many faults there are.
    pub fault_count: u64,
    /// What else the reader should know, in sentences.
    pub notes: Vec<String>,
    /// How the columns were read, to be given with the next file of this kind.
    pub mapping: String,
}

/// What is asked: a tariff over the open register, beside another one. A reader may leave the
/// tariffs unread: the tariff of today is the same from question to question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question<T = super::tariff::TariffFile> {
    /// The tariff of today, as a file.
    pub before: T,
    /// The proposed tariff, as a file.
    pub after: T,
    /// The year of the bills: each month goes by the version in force on its first day, or by the
    /// first version where none was.
    pub year: i16,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Consumers of the register.
    pub consumers: u64,
    /// Consumers without a bill under one of the two.
    pub refused: u64,
    /// By group, only groups that have consumers.
    pub groups: Vec<GroupAnswer>,
    /// The year's bill at each of [`QUANTILES`], before and after, tyiyn.
    pub quantiles: Vec<(i64, i64)>,
}

/// What a group is billed and how it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupAnswer {
    /// Stable name of the group.
    pub group: String,
    /// Its consumers with bills under both.
    pub consumers: u64,
    /// Billed in the year before, tyiyn.
    pub before: i64,
    /// Billed in the year after, tyiyn.
    pub after: i64,
    /// Consumers who pay less,
    pub less: u64,
    /// the same,
    pub same: u64,
    /// or more.
    pub more: u64,
    /// What the first save together in the year, tyiyn; zero or below.
    pub saved: i64,
    /// What the last pay on top in the year, tyiyn.
    pub added: i64,
}
