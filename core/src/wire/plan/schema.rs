//! The JSON Schemas (draft 2020-12) of the file of a plan and of its figures.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{
    CourseEntry, DatumEntry, DatumObject, FORM, PlanFile, PlanResult, TextEntry, TextObject, YearsEntry, limits,
};
use crate::coded::Coded;
use crate::finance::delivery::{MOST_WAYS, WayKind};
use crate::finance::village::Source;
use crate::finance::{Age, ChargeOn, Component, CostBasis, CostKind, LifeCycle, Repayment};
use crate::legal::Evidence;
use crate::service::Service;
use crate::tariff::Group;
use crate::wire::{delivery, village};

/// The schema of the file of a plan.
#[must_use]
pub fn plan() -> Schema {
    finished::<PlanFile>("Plan")
}

/// The schema of a file that is checked after it was read.
pub(in crate::wire) fn finished<T: JsonSchema>(name: &str) -> Schema {
    let mut schema = SchemaGenerator::default().root_schema_for::<T>();
    finish(name, &mut schema);
    let shapes = schema.get_mut("$defs").and_then(|shapes| shapes.as_object_mut());
    for (name, shape) in shapes.into_iter().flatten() {
        if let Ok(shape) = <&mut Schema>::try_from(shape) {
            finish(name, shape);
        }
    }
    schema
}

/// The schema of the figures of a plan.
#[must_use]
pub fn result() -> Schema {
    SchemaGenerator::default().root_schema_for::<PlanResult>()
}

/// What a shape cannot say of itself: every field may be left out of it, so that the check can tell
/// all that is missing at once.
fn finish(shape: &str, schema: &mut Schema) {
    schema.remove("default");
    let fields = schema.get_mut("properties").and_then(|fields| fields.as_object_mut());
    for (name, field) in fields.into_iter().flatten() {
        let Ok(field) = <&mut Schema>::try_from(field) else { continue };
        field.remove("default");
        // Nothing is written as null: what is left out is left out.
        if let Some(kind) = field.get("type").and_then(|kind| kind.get(0)).cloned() {
            field.insert("type".to_owned(), kind);
        }
        if let Some(shape) = field.get("anyOf").and_then(|any| any.get(0)?.get("$ref")).cloned() {
            field.remove("anyOf");
            field.insert("$ref".to_owned(), shape);
        }
        field.remove("format");
        for (word, value) in more(shape, name).as_object().into_iter().flatten() {
            field.insert(word.clone(), value.clone());
        }
    }
    let needed = needed(shape);
    if !needed.is_empty() {
        put(schema, &json_schema!({ "required": needed }));
    }
    let ways = one_of(shape);
    if !ways.is_empty() {
        let ways: Vec<_> = ways.iter().map(|way| json_schema!({ "required": [way] })).collect();
        put(schema, &json_schema!({ "oneOf": ways }));
    }
}

pub(in crate::wire) fn put(schema: &mut Schema, more: &Schema) {
    for (word, value) in more.as_object().into_iter().flatten() {
        schema.insert(word.clone(), value.clone());
    }
}

fn words<T: Coded>() -> Schema {
    let words: Vec<&str> = T::MEMBERS.iter().map(|member| member.name()).collect();
    json_schema!({ "enum": words })
}

fn between((low, high): (i64, i64)) -> Schema {
    json_schema!({ "minimum": low, "maximum": high })
}

fn characters(limit: usize) -> Schema {
    json_schema!({ "minLength": 1, "maxLength": limit })
}

/// A text with so many characters, in whichever language.
fn texts(limit: usize) -> Schema {
    let one = characters(limit);
    let mut schema = characters(limit);
    put(&mut schema, &json_schema!({ "properties": { "ky": one, "ru": one, "en": one } }));
    schema
}

fn entries(least: usize, limit: usize) -> Schema {
    json_schema!({ "minItems": least, "maxItems": limit })
}

/// What may stand in a field.
fn more(shape: &str, field: &str) -> Schema {
    match (shape, field) {
        ("Plan" | "Village" | "Ways", "form") => json_schema!({ "const": FORM }),
        ("Plan" | "Village", "title") => texts(limits::TITLE),
        ("Plan" | "Village", "book_year") => between(limits::BOOK_YEAR),
        ("Plan", "years") => between(limits::PROJECTION),
        ("Plan", "indices") => entries(1, limits::INDICES),
        ("Plan", "bands") => entries(0, limits::BANDS),
        ("Plan", "services") => entries(1, Service::ALL.len()),
        ("Service", "service") => words::<Service>(),
        ("Service", "basis") => words::<CostBasis>(),
        ("Service", "costs") => entries(0, limits::COSTS),
        ("Service", "assets") => entries(0, limits::ASSETS),
        ("Service", "loans") => entries(0, limits::LOANS),
        ("Service", "groups") => entries(0, limits::GROUPS),
        ("Service", "projects") => entries(0, limits::PROJECTS),
        ("Component", "component") => words::<Component>(),
        ("Cost", "kind") => words::<CostKind>(),
        ("Cost", "life_cycle") => words::<LifeCycle>(),
        ("Loan", "repayment") => words::<Repayment>(),
        ("Loan" | "ProjectLoan", "grace") => between(limits::GRACE),
        ("Loan", "term") => between(limits::TERM),
        ("ProjectLoan", "term") => between((0, limits::TERM.1)),
        ("Asset" | "Project", "life") => between(limits::LIFE),
        ("Group", "group") => words::<Group>(),
        ("Group", "charges") => entries(0, limits::CHARGES),
        ("Arrears", "age") => words::<Age>(),
        ("Charge", "on") => words::<ChargeOn>(),
        ("Charge", "blocks") => entries(0, limits::BLOCKS),
        ("Village", "source") => words::<Source>(),
        ("Village", "age") => between(village::AGE),
        ("Ways", "service") => words::<Service>(),
        ("Ways", "years") => between(delivery::TERM),
        ("Ways", "ways") => entries(0, MOST_WAYS),
        ("Way", "kind") => words::<WayKind>(),
        ("DatumObject", "evidence") => words::<Evidence>(),
        ("DatumObject", "value" | "low" | "high") => amount(),
        ("DatumObject", "source" | "reason") => texts(limits::TEXT),
        (_, "name") => texts(limits::NAME),
        (_, _) => json_schema!({}),
    }
}

/// The fields that must be said, whatever else is.
fn needed(shape: &str) -> &'static [&'static str] {
    match shape {
        "Plan" => &["form", "title", "fictional", "book_year", "years", "indices", "discount", "services"],
        "Index" => &["name", "rise"],
        "Band" => &["name", "share", "income", "relative_use", "persons"],
        "Service" => &["service", "basis", "cash"],
        "Component" => &["component", "share"],
        "Cost" => &["kind", "index"],
        "Energy" => &["intensity", "price"],
        "Staff" => &["posts", "wage", "contributions"],
        "Haulage" => &["distance", "price"],
        "Upkeep" => &["area", "times", "price"],
        "Asset" => &["name", "cost", "since", "life", "renewed"],
        "Loan" => &["name", "principal", "rate", "drawn", "term", "repayment"],
        "Group" => &["group", "accounts", "usage", "collection"],
        "Water" => &["metered", "metered_use"],
        "Arrears" => &["age", "amount", "recovery"],
        "Charge" => &["on"],
        "Block" => &["today"],
        "Losses" => &["real", "apparent", "unbilled"],
        "Project" => &["name", "chosen", "year", "cost", "index", "life"],
        "ProjectLoan" => &["share", "rate"],
        "Ways" => &["form", "fictional", "service", "first_year", "years", "index"],
        "Office" => &["work", "cost", "partners"],
        "Tender" => &["ocid", "release", "uri", "date", "buyer_id", "buyer", "title", "description"],
        "Village" => &["form", "title", "fictional", "book_year"],
        "DatumObject" => &["value"],
        "TextObject" => &["ky", "ru", "en"],
        _ => &[],
    }
}

/// Fields of which exactly one is said.
fn one_of(shape: &str) -> &'static [&'static str] {
    match shape {
        "Cost" => &["fixed", "variable", "per_unit", "energy", "staff", "haulage", "upkeep"],
        "Usage" => &["water", "share_of_water", "waste_per_person", "waste_per_account", "visits"],
        "Price" => &["per_cubic_metre", "per_person", "per_household"],
        _ => &[],
    }
}

fn amount() -> Schema {
    json_schema!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" })
}

impl JsonSchema for TextEntry {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text for all languages, or an object with the text in each.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<TextObject>()]
        })
    }
}

impl JsonSchema for DatumEntry {
    fn schema_name() -> Cow<'static, str> {
        "Datum".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An amount as a decimal text, or an object that says more of it.",
            "anyOf": [amount(), generator.subschema_for::<DatumObject>()]
        })
    }
}

impl JsonSchema for YearsEntry {
    fn schema_name() -> Cow<'static, str> {
        "Years".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Amounts by year.",
            "type": "object",
            "patternProperties": { "^[0-9]{4}$": generator.subschema_for::<DatumEntry>() },
            "additionalProperties": false
        })
    }
}

impl JsonSchema for CourseEntry {
    fn schema_name() -> Cow<'static, str> {
        "Course".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (datum, years) = (generator.subschema_for::<DatumEntry>(), generator.subschema_for::<YearsEntry>());
        json_schema!({
            "description": "An amount for every year; or the first and those from later years on; or one for each year.",
            "anyOf": [
                datum,
                {
                    "type": "object",
                    "properties": { "first": datum, "later": years },
                    "required": ["first"],
                    "additionalProperties": false
                },
                {
                    "type": "object",
                    "properties": { "by_year": years },
                    "required": ["by_year"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
