//! Amounts of a file, and amounts over the years.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::{Each, Text};
use crate::legal::Evidence;
use crate::unit::Unit;
use crate::wire::tariff::decimal;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// A text of people: the same in every language, or one for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum TextEntry {
    /// The same in every language.
    Plain(String),
    /// One for each language.
    Each(Box<TextObject>),
}

/// A text in three languages; none may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "TextObject"))]
#[serde(default, deny_unknown_fields)]
pub struct TextObject {
    /// In Kyrgyz.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ky: Option<String>,
    /// In Russian.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ru: Option<String>,
    /// In English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl TextEntry {
    /// A text as it is written.
    #[must_use]
    pub fn of(text: &Text) -> Self {
        match text {
            Text::Same(text) => Self::Plain(text.clone()),
            Text::Each(each) => {
                let Each { ky, ru, en } = &**each;
                let [ky, ru, en] = [ky, ru, en].map(|text| Some(text.clone()));
                Self::Each(Box::new(TextObject { ky, ru, en }))
            }
        }
    }
}

impl Default for TextEntry {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

/// An amount: its text, or an object that says more of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum DatumEntry {
    /// The amount alone.
    Plain(String),
    /// The amount, and how it is known.
    Full(DatumObject),
}

impl DatumEntry {
    /// An amount that a person entered, in steps of a unit.
    #[must_use]
    pub fn entered(amount: i64, unit: Unit) -> Self {
        let value = decimal::text(amount, unit.decimals(), 0);
        Self::Full(DatumObject { value, evidence: Some(Evidence::Entered.code().to_owned()), ..DatumObject::default() })
    }

    /// The amount in steps of a unit; none where its text is no decimal number of it.
    #[must_use]
    pub fn amount(&self, unit: Unit) -> Option<i64> {
        let (Self::Plain(text) | Self::Full(DatumObject { value: text, .. })) = self;
        super::read::decimal(text, unit.decimals()).ok()
    }
}

/// An amount, and how it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "DatumObject"))]
#[serde(default, deny_unknown_fields)]
pub struct DatumObject {
    /// The amount as a decimal text in the unit of the figure.
    pub value: String,
    /// How sure it is; left out: `entered`, or `fictional` in a fictional file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The lowest that it may well be; with `high`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// The highest that it may well be; with `low`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// Where it was read, in the words of who entered it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<TextEntry>,
    /// Why this amount; an amount that is `assumed` needs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<TextEntry>,
}

/// An amount over the years: an amount that stays, or an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum CourseEntry {
    /// The same amount in every year.
    Plain(String),
    /// An amount that says more of itself, or amounts by year.
    Full(Box<CourseObject>),
}

/// Either the fields of an amount ([`DatumObject`]) for every year; or `first` and `later`; or
/// `by_year`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CourseObject {
    /// The amount of every year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// As in [`DatumObject`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// As in [`DatumObject`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// As in [`DatumObject`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// As in [`DatumObject`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<TextEntry>,
    /// As in [`DatumObject`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<TextEntry>,
    /// The amount from the book year on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<DatumEntry>,
    /// Amounts from these years on, each until the next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub later: Option<YearsEntry>,
    /// An amount for the book year and each year after it; none may be missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_year: Option<YearsEntry>,
    /// No form of an amount: a share of another figure. It is read so that the check can say why it
    /// cannot be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of: Option<String>,
}

/// Amounts by the year they begin in, in the order of the file; a year that stands twice is kept
/// twice, for the check to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearsEntry(pub Vec<(String, DatumEntry)>);

impl Serialize for YearsEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (year, datum) in &self.0 {
            map.serialize_entry(year, datum)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for YearsEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Years;

        impl<'de> Visitor<'de> for Years {
            type Value = YearsEntry;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("an object with an amount for each year")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut years = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    years.push(entry);
                }
                Ok(YearsEntry(years))
            }
        }

        deserializer.deserialize_map(Years)
    }
}

/// A text, or an object of a type: what texts and both kinds of amounts are on the line.
macro_rules! text_or_object {
    ($name:ident, $object:ty, $whole:expr, $expected:literal) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Either;

                impl<'de> Visitor<'de> for Either {
                    type Value = $name;

                    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        out.write_str($expected)
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                        Ok($name::Plain(text.to_owned()))
                    }

                    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                        <$object>::deserialize(MapAccessDeserializer::new(map)).map($whole)
                    }
                }

                deserializer.deserialize_any(Either)
            }
        }
    };
}

text_or_object!(
    TextEntry,
    TextObject,
    |object| TextEntry::Each(Box::new(object)),
    "a text, or an object with the text in ky, ru and en"
);
text_or_object!(DatumEntry, DatumObject, DatumEntry::Full, "an amount as text, or an object with its value");
text_or_object!(
    CourseEntry,
    CourseObject,
    |object| CourseEntry::Full(Box::new(object)),
    "an amount as text, or an object with its value or its years"
);
