//! `aimak schema`: the form of the files that people write, for programs and editors.

use std::io::Write;
use std::process::ExitCode;

use aimak_core::lang::Lang;
use aimak_core::register::import::{Field, Mapping, words};
use aimak_core::tariff::Measure;
use aimak_core::wire::{delivery, plan, targets, tariff, village};
use clap::{Args, ValueEnum};
use serde_json::{Map, Value, json};

/// Arguments of `aimak schema`.
#[derive(Clone, Debug, Args)]
pub struct SchemaArgs {
    /// Of which file.
    #[arg(value_enum)]
    pub name: SchemaName,
}

/// The files that have a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaName {
    /// A tariff: JSON Schema, draft 2020-12.
    Tariff,
    /// The columns of a register of consumers: Table Schema, with the words that are understood.
    Register,
    /// The mapping that a register is read by: JSON Schema, draft 2020-12.
    RegisterMapping,
    /// A financial plan: JSON Schema, draft 2020-12.
    Plan,
    /// The figures of a plan, as «aimak model run --out» writes them: JSON Schema, draft 2020-12.
    PlanResult,
    /// Levers and targets of «aimak model solve»: JSON Schema, draft 2020-12.
    Targets,
    /// The answer of «aimak model solve --out»: JSON Schema, draft 2020-12.
    SolveResult,
    /// The answers of «aimak model village»: JSON Schema, draft 2020-12.
    Village,
    /// The ways of «aimak model delivery»: JSON Schema, draft 2020-12.
    Ways,
}

/// Writes the form of a file to `out`.
///
/// # Errors
/// When `out` cannot be written.
pub fn run(args: &SchemaArgs, out: &mut impl Write) -> std::io::Result<ExitCode> {
    let form = match args.name {
        SchemaName::Tariff => tariff::schema::tariff().to_value(),
        SchemaName::Register => register(),
        SchemaName::RegisterMapping => Mapping::schema().to_value(),
        SchemaName::Plan => plan::schema::plan().to_value(),
        SchemaName::PlanResult => plan::schema::result().to_value(),
        SchemaName::Targets => targets::schema().to_value(),
        SchemaName::SolveResult => targets::result_schema().to_value(),
        SchemaName::Village => village::schema().to_value(),
        SchemaName::Ways => delivery::schema().to_value(),
    };
    writeln!(out, "{form:#}")?;
    Ok(ExitCode::SUCCESS)
}

/// The columns of a register as a Table Schema (<https://specs.frictionlessdata.io/table-schema/>).
/// Beyond it: the heads that are understood, the words of columns that hold words, and units.
fn register() -> Value {
    let fields = Field::ALL.map(|field| {
        let mut entry = Map::new();
        entry.insert("name".into(), field.code().into());
        let head = words::of_kind("column").find(|line| line.code == field.code());
        if let Some(line) = head {
            entry.insert("title".into(), line.usual(Lang::En).into());
        }
        let kind = match (field, field.words()) {
            (Field::Account, _) | (_, Some(_)) => "string",
            (_, None) if field.decimals(Measure::CubicMetre) == 0 => "integer",
            (_, None) => "number",
        };
        entry.insert("type".into(), kind.into());
        let mut constraints = Map::new();
        match field {
            Field::Account => {
                constraints.insert("required".into(), true.into());
                constraints.insert("unique".into(), true.into());
            }
            Field::Group => {
                constraints.insert("required".into(), true.into());
            }
            Field::Connection | Field::Dwelling | Field::Relief => {}
            Field::Persons
            | Field::Relieved
            | Field::Pensioners
            | Field::MeterSize
            | Field::Area
            | Field::Frontage
            | Field::Containers
            | Field::Stalls
            | Field::Allowance
            | Field::Use
            | Field::Month(_) => {
                constraints.insert("minimum".into(), 0.into());
            }
        }
        if !constraints.is_empty() {
            entry.insert("constraints".into(), constraints.into());
        }
        let unit = match field {
            Field::MeterSize => Some("millimetre"),
            Field::Area => Some("square-metre"),
            Field::Frontage => Some("metre"),
            Field::Allowance | Field::Use | Field::Month(_) => Some("measure of the tariff"),
            Field::Account
            | Field::Group
            | Field::Connection
            | Field::Dwelling
            | Field::Persons
            | Field::Relief
            | Field::Relieved
            | Field::Pensioners
            | Field::Containers
            | Field::Stalls => None,
        };
        entry.extend(unit.map(|unit| ("unit".to_owned(), unit.into())));
        entry.extend(head.map(|line| ("heads".to_owned(), in_languages(line))));
        if let Some(kind) = field.words() {
            let values: Map<String, Value> =
                words::of_kind(kind).map(|line| (line.code.to_owned(), in_languages(line))).collect();
            entry.insert("words".into(), values.into());
        }
        Value::Object(entry)
    });
    json!({ "primaryKey": "account", "missingValues": ["", "-"], "fields": fields })
}

fn in_languages(line: words::Line) -> Value {
    let each = Lang::ALL.map(|lang| (lang.code().to_owned(), line.words(lang).collect::<Vec<_>>().into()));
    Value::Object(each.into_iter().collect())
}
