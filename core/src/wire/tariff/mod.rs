//! A tariff as one file that people read and write: JSON with amounts as decimal texts.
//!
//! Amounts are texts, so that no program reads `19.50` as something near it: money in som
//! (`"19.50"`), shares in percent (`"60"`), quantities in the unit of the charge's measure
//! (`"5"` cubic metres). Dates are ISO 8601. Lists of words (groups, measures …) are the stable
//! names of the core. [`TariffFile::check`] reads the shape into a [`crate::tariff::Tariff`] and
//! lists every broken rule at once; [`TariffFile::of`] is the way back, and loses nothing.

mod check;
pub(in crate::wire) mod decimal;
mod fault;
#[cfg(feature = "schema")]
pub mod schema;
mod write;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

pub use check::{ReadTariff, limits};
pub use fault::{TariffFault, TariffNote, TariffRule};

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// A tariff of one service, as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Tariff"))]
#[serde(deny_unknown_fields)]
pub struct TariffFile {
    /// Where the schema of this file is; for editors, of no meaning to Aimak.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Whether the figures are made up. Everything computed from a made-up tariff says so.
    pub fictional: bool,
    /// The title of the tariff, in the words of who made it; up to 300 characters.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 300)))]
    pub title: String,
    /// The service.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::service::Service>"))]
    pub service: String,
    /// The versions, the oldest first; each applies until the next one.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 200)))]
    pub versions: Vec<VersionEntry>,
}

/// One version of a tariff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Version"))]
#[serde(deny_unknown_fields)]
pub struct VersionEntry {
    /// The first day on which it applies: YYYY-MM-DD.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::date"))]
    pub from: String,
    /// Number and date of the act, in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = 1000)))]
    pub act: Option<String>,
    /// Where the tariff was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = 1000)))]
    pub source: Option<String>,
    /// Which groups the tariff tells apart: `each` group by itself (when left out), or `two`: the
    /// population, and everybody else as `others`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::GroupScheme>"))]
    pub scheme: Option<String>,
    /// What a group pays of all rates; a group that is not listed pays 100 %.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coefficients: Vec<CoefficientEntry>,
    /// Norms of use for homes without a meter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub norms: Vec<NormEntry>,
    /// The charges. Charges of one name are variants of each other: of those that are for a
    /// consumer, the most exact one applies, alone.
    #[cfg_attr(feature = "schema", schemars(length(max = 100)))]
    pub charges: Vec<ChargeEntry>,
    /// Reliefs as a share of the charges.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 100)))]
    pub reliefs: Vec<ReliefEntry>,
    /// Minimum bills; of those that are for a consumer, the most exact one applies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 100)))]
    pub minimums: Vec<MinimumEntry>,
    /// The tax that a bill adds as its own line, percent; left out when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::percent"))]
    pub tax: Option<String>,
    /// How the total is rounded; left out when it stays as it is. Each line of a bill is rounded
    /// to the tyiyn in any case, half away from zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<RoundingEntry>,
}

/// What a group pays of all rates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Coefficient"))]
#[serde(deny_unknown_fields)]
pub struct CoefficientEntry {
    /// The group.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Group>"))]
    pub group: String,
    /// What it pays of the rates, percent; more than 100 where it pays for others.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::percent"))]
    pub share: String,
}

/// A norm of use without a meter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Norm"))]
#[serde(deny_unknown_fields)]
pub struct NormEntry {
    /// For homes connected this way.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Connection>"))]
    pub connection: String,
    /// Litres for one person and day, whole.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::whole"))]
    pub litres: String,
}

/// Whom something is for. What is left out means «any».
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Audience"))]
#[serde(deny_unknown_fields)]
pub struct AudienceEntry {
    /// Only this group of consumers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Group>"))]
    pub group: Option<String>,
    /// Only consumers connected this way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Connection>"))]
    pub connection: Option<String>,
    /// Only this kind of home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Dwelling>"))]
    pub dwelling: Option<String>,
    /// Only people with this relief.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Relief>"))]
    pub relief: Option<String>,
}

impl AudienceEntry {
    /// Whether it is for everybody.
    #[must_use]
    pub fn is_everybody(&self) -> bool {
        *self == Self::default()
    }
}

/// A charge: who pays how much for one unit of what. Exactly one of `rate`, `blocks` and
/// `meter_sizes` says the price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Charge", transform = schema::one_price))]
#[serde(deny_unknown_fields)]
pub struct ChargeEntry {
    /// Its name, up to 80 characters. Charges of one name are variants of each other.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 80)))]
    pub name: String,
    /// Whom it is for; everybody when left out.
    #[serde(rename = "for", default, skip_serializing_if = "AudienceEntry::is_everybody")]
    pub audience: AudienceEntry,
    /// What it counts.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Measure>"))]
    pub measure: String,
    /// How often it falls due; `month` when left out. A bill of a month holds a twelfth of what is
    /// due each year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Every>"))]
    pub every: Option<String>,
    /// The months in which it applies, 1 to 12; every month when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::months"))]
    pub months: Option<Vec<i64>>,
    /// The share of the counted quantity that is charged, percent, up to 100: wastewater as a
    /// share of water. 100 when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::percent"))]
    pub share: Option<String>,
    /// The number of units that the rates are set for; 1 when left out, 100 for «per 100 m³».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub per: Option<i64>,
    /// One rate for every unit, som. A rate finer than a tyiyn is kept exactly, by counting more
    /// units at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::rate"))]
    pub rate: Option<String>,
    /// Blocks of the quantity with a rate each, the lowest first; they begin anew each month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
    pub blocks: Option<Vec<BlockEntry>>,
    /// A rate for each size of meter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
    pub meter_sizes: Option<Vec<MeterSizeEntry>>,
    /// What the charge rests on, in the words of who made the tariff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = 1000)))]
    pub basis: Option<String>,
}

/// A block: a range of the quantity with a rate of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Block"))]
#[serde(deny_unknown_fields)]
pub struct BlockEntry {
    /// Where it ends, the limit itself included; left out in the last block, which has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<LimitEntry>,
    /// The rate, som for one unit (or for as many as `per` says).
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::rate"))]
    pub rate: String,
}

/// The end of a block: one quantity for everybody (`"5"`), or terms that are added up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Limit"))]
#[serde(untagged)]
pub enum LimitEntry {
    /// The same quantity for everybody, in the unit of the measure.
    Plain(#[cfg_attr(feature = "schema", schemars(schema_with = "schema::quantity"))] String),
    /// The sum of these.
    Terms(LimitTerms),
}

impl<'de> Deserialize<'de> for LimitEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = LimitEntry;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("a quantity as text, or an object with the terms of a limit")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(LimitEntry::Plain(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                LimitTerms::deserialize(MapAccessDeserializer::new(map)).map(LimitEntry::Terms)
            }
        }

        deserializer.deserialize_any(Either)
    }
}

/// The terms of a limit, added up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LimitTerms {
    /// The same for everybody, in the unit of the measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::quantity"))]
    pub fixed: Option<String>,
    /// For each person of the household, in the unit of the measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::quantity"))]
    pub per_person: Option<String>,
    /// For each square metre, in the unit of the measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::quantity"))]
    pub per_square_metre: Option<String>,
    /// Share of the consumer's own allowance, percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::percent"))]
    pub allowance_share: Option<String>,
}

/// The rate for a size of meter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "MeterSize"))]
#[serde(deny_unknown_fields)]
pub struct MeterSizeEntry {
    /// Size of the meter, millimetres; 0 for consumers whose meter's size is not known.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 65_535)))]
    pub size: i64,
    /// The rate, som.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::rate"))]
    pub rate: String,
}

/// A relief as a share of the charges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Relief"))]
#[serde(deny_unknown_fields)]
pub struct ReliefEntry {
    /// For whom.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Relief>"))]
    pub relief: String,
    /// What it takes off, percent, up to 100.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::percent"))]
    pub share: String,
    /// Whether it counts for those people only (their part of the household); otherwise for the
    /// whole household when one of them lives there.
    pub each_person: bool,
    /// Who pays for it.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::tariff::Bearer>"))]
    pub bearer: String,
}

/// A minimum bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Minimum"))]
#[serde(deny_unknown_fields)]
pub struct MinimumEntry {
    /// Whom it is for; everybody when left out.
    #[serde(rename = "for", default, skip_serializing_if = "AudienceEntry::is_everybody")]
    pub audience: AudienceEntry,
    /// Som a month, before tax.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::money"))]
    pub amount: String,
}

/// How a total is rounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Rounding"))]
#[serde(deny_unknown_fields)]
pub struct RoundingEntry {
    /// To multiples of this, som: `"1"` for whole som, `"0.10"` for ten tyiyn.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::money"))]
    pub step: String,
    /// In this way.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schema::code::<crate::explain::RoundingMode>"))]
    pub mode: String,
}
