//! The JSON Schema (draft 2020-12) of a tariff file.

use schemars::{Schema, SchemaGenerator, json_schema};

use super::TariffFile;
use super::decimal::FINEST;
use crate::coded::Coded;

/// The schema of a tariff file.
#[must_use]
pub fn tariff() -> Schema {
    let mut generator = SchemaGenerator::default();
    generator.root_schema_for::<TariffFile>()
}

/// A word of a closed list.
pub(super) fn code<T: Coded>(_: &mut SchemaGenerator) -> Schema {
    let words: Vec<&str> = T::MEMBERS.iter().map(|member| member.name()).collect();
    json_schema!({ "type": "string", "enum": words })
}

/// A day of the calendar.
pub(super) fn date(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

/// Months of a season.
pub(super) fn months(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "array",
        "items": { "type": "integer", "minimum": 1, "maximum": 12 },
        "minItems": 1,
        "maxItems": 12,
        "uniqueItems": true
    })
}

/// Money to the tyiyn.
pub(super) fn money(_: &mut SchemaGenerator) -> Schema {
    decimal(2)
}

/// A rate: money, as fine as it has to be.
pub(super) fn rate(_: &mut SchemaGenerator) -> Schema {
    decimal(FINEST)
}

/// A share, percent.
pub(super) fn percent(_: &mut SchemaGenerator) -> Schema {
    decimal(2)
}

/// A quantity: as fine as the finest measure.
pub(super) fn quantity(_: &mut SchemaGenerator) -> Schema {
    decimal(6)
}

/// A whole number as text.
pub(super) fn whole(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^[0-9]+$" })
}

fn decimal(decimals: u32) -> Schema {
    json_schema!({ "type": "string", "pattern": format!("^[0-9]+(\\.[0-9]{{1,{decimals}}}0*)?$") })
}

/// A charge says its price in exactly one way.
pub(super) fn one_price(schema: &mut Schema) {
    let ways = json_schema!({
        "oneOf": [{ "required": ["rate"] }, { "required": ["blocks"] }, { "required": ["meter_sizes"] }]
    });
    if let Some(ways) = ways.get("oneOf") {
        schema.insert("oneOf".to_owned(), ways.clone());
    }
}
