//! What is known of a file's columns, to be remembered between files of one kind.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The word for a column that is not read.
pub const IGNORED: &str = "ignore";

/// How the columns of a register are read. What is left out is found in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RegisterMapping"))]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The sheet, in a file that has sheets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The decimal mark, for files in which `1,234` could be read in two ways.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal_mark: Option<Mark>,
    /// What each column holds: its head, as written, and the name of a field, or `ignore`. The
    /// names are those of `aimak schema register`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
    /// Values that hold for every consumer of the file and have no column: the name of a field and
    /// the value, for instance `"group": "population"`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

#[cfg(feature = "schema")]
impl Mapping {
    /// The JSON Schema (draft 2020-12) of a mapping's file.
    #[must_use]
    pub fn schema() -> schemars::Schema {
        schemars::SchemaGenerator::default().root_schema_for::<Self>()
    }
}

/// A decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DecimalMark"))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// `12,5`
    Comma,
    /// `12.5`
    Point,
}

impl Mark {
    /// The sign.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }
}
