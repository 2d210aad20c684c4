//! `aimak bill`: many bills from files.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aimak_core::lang::Lang;
use aimak_core::owrs::{Inputs, OwrsBill};
use clap::{ArgGroup, Args};
use serde::Deserializer as _;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

use super::owrs::fault_text;
use super::progress::Progress;
use super::rates::Rates;
use super::register::{self, Order};
use super::{by_refusals, owrs_text, usage};
use crate::messages;

/// How many refusals are repeated on the standard error stream; all are in the output.
const REPEATED: u64 = 20;
/// The columns of the output.
const COLUMNS: [&str; 7] = ["file", "class", "inputs", "bill", "commodity_charge", "service_charge", "error"];

/// Arguments of `aimak bill`.
#[derive(Clone, Debug, Args)]
#[command(group = ArgGroup::new("tariffs").required(true))]
pub struct BillArgs {
    /// Folder of tariff files in the Open Water Rate Specification.
    #[arg(long, value_name = "DIR", group = "tariffs", requires = "cases")]
    pub rates: Option<PathBuf>,
    /// Bills to compute: CSV with the columns file (a path below --rates), class and inputs (a JSON
    /// object).
    #[arg(long, value_name = "CASES.csv", requires = "rates")]
    pub cases: Option<PathBuf>,
    /// A tariff as a JSON file («aimak schema tariff» prints its form).
    #[arg(long, value_name = "FILE.json", group = "tariffs", requires = "register")]
    pub tariff: Option<PathBuf>,
    /// Consumers to bill: a register as CSV or XLSX («aimak schema register» lists its columns).
    #[arg(long, value_name = "REGISTER", requires = "tariff")]
    pub register: Option<PathBuf>,
    /// Another tariff, to say what changes for each account.
    #[arg(long, value_name = "FILE2.json", requires = "tariff")]
    pub compare: Option<PathBuf>,
    /// The day whose version of the tariff is taken, YYYY-MM-DD; the newest version when left out.
    #[arg(long, value_name = "DATE", requires = "tariff")]
    pub on: Option<String>,
    /// File that remembers how the columns of the register are read; made when it is not there.
    #[arg(long, value_name = "MAPPING.json", requires = "tariff")]
    pub mapping: Option<PathBuf>,
    /// What the columns of use measure, where the tariff charges for several things that flow.
    #[arg(long, value_name = "MEASURE", requires = "tariff")]
    pub flow: Option<String>,
    /// Bill the rows that can be read although others are refused.
    #[arg(long, requires = "tariff")]
    pub skip_refused: bool,
    /// Where the bills go: CSV.
    #[arg(long, value_name = "OUT.csv")]
    pub out: PathBuf,
}

/// Does what the arguments say.
#[must_use]
pub fn run(args: &BillArgs, lang: Lang) -> ExitCode {
    match (&args.rates, &args.cases, &args.tariff, &args.register) {
        (Some(rates), Some(cases), _, _) => of_rates(rates, cases, &args.out, lang),
        (_, _, Some(tariff), Some(register)) => {
            let order = Order {
                tariff,
                register,
                out: &args.out,
                compare: args.compare.as_ref(),
                on: args.on.as_deref(),
                mapping: args.mapping.as_ref(),
                flow: args.flow.as_deref(),
                skip_refused: args.skip_refused,
            };
            register::run(order, lang)
        }
        // The arguments are refused before this.
        (Some(_) | None, _, Some(_) | None, _) => usage(messages::owrs_cases_missing(lang)),
    }
}

/// Bills of cases by tariff files.
fn of_rates(rates: &Path, cases: &Path, out: &Path, lang: Lang) -> ExitCode {
    let shown = |path: &Path| path.display().to_string();
    let mut rates = match Rates::open(rates) {
        Ok(rates) => rates,
        Err(error) => return usage(&messages::owrs_folder_unusable(lang, &shown(rates), &error.to_string())),
    };
    let input = match File::open(cases) {
        Ok(file) => BufReader::new(file),
        Err(error) => return usage(&messages::owrs_file_unreadable(lang, &shown(cases), &error.to_string())),
    };
    let same =
        |one: &Path, other: &Path| matches!((one.canonicalize(), other.canonicalize()), (Ok(a), Ok(b)) if a == b);
    if same(cases, out) {
        return usage(&messages::owrs_out_is_cases(lang, &shown(out)));
    }
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(input);
    let columns = match Columns::find(&mut table) {
        Ok(columns) => columns,
        Err(TableFault::Column { name }) => return usage(&messages::owrs_cases_column(lang, &shown(cases), name)),
        Err(TableFault::Csv(error)) => {
            return usage(&messages::owrs_file_unreadable(lang, &shown(cases), &error.to_string()));
        }
    };
    let output = match File::create(out) {
        Ok(file) => csv::Writer::from_writer(BufWriter::new(file)),
        Err(error) => return usage(&messages::owrs_out_unwritable(lang, &shown(out), &error.to_string())),
    };
    match write_bills(&mut rates, &mut table, columns, output, lang) {
        Ok(refused) => by_refusals(refused),
        Err(error) => usage(&messages::owrs_out_unwritable(lang, &shown(out), &error.to_string())),
    }
}

/// Where the columns of the cases are.
#[derive(Clone, Copy)]
struct Columns {
    file: usize,
    class: usize,
    inputs: usize,
}

enum TableFault {
    Column { name: &'static str },
    Csv(csv::Error),
}

impl Columns {
    fn find(table: &mut csv::Reader<impl Read>) -> Result<Self, TableFault> {
        let titles = table.byte_headers().map_err(TableFault::Csv)?.clone();
        let column = |name: &'static str| {
            let is = |title: &[u8]| {
                let title = String::from_utf8_lossy(title);
                title.trim_start_matches('\u{feff}').trim().eq_ignore_ascii_case(name)
            };
            titles.iter().position(is).ok_or(TableFault::Column { name })
        };
        Ok(Self { file: column("file")?, class: column("class")?, inputs: column("inputs")? })
    }

    /// Whether a row is long enough to have them.
    fn are_in(self, row: &csv::ByteRecord) -> bool {
        [self.file, self.class, self.inputs].into_iter().all(|column| column < row.len())
    }
}

/// Writes a row for each case; returns how many were refused.
fn write_bills(
    rates: &mut Rates,
    table: &mut csv::Reader<impl Read>,
    columns: Columns,
    mut out: csv::Writer<impl Write>,
    lang: Lang,
) -> io::Result<u64> {
    out.write_record(COLUMNS)?;
    let mut progress = Progress::new(move |done| messages::owrs_cases_progress(lang, &done.to_string()));
    let mut row = csv::ByteRecord::new();
    let (mut done, mut refused) = (0_u64, 0_u64);
    loop {
        let line = table.position().line();
        let outcome = match table.read_byte_record(&mut row) {
            Ok(false) => break,
            Ok(true) => {
                let text = |column: usize| row.get(column).map(String::from_utf8_lossy).unwrap_or_default();
                let [file, class, inputs] = [columns.file, columns.class, columns.inputs].map(text);
                let outcome = if columns.are_in(&row) {
                    bill(rates, &file, &class, &inputs, lang)
                } else {
                    Err(messages::owrs_cases_short(lang).to_owned())
                };
                let [bill, commodity, service, error] = match &outcome {
                    Ok(bill) => {
                        let plain =
                            |part: Option<&aimak_core::owrs::Exact>| part.map_or_else(String::new, |part| part.plain());
                        let parts = [Some(&bill.bill), bill.commodity_charge.as_ref(), bill.service_charge.as_ref()];
                        let [bill, commodity, service] = parts.map(plain);
                        [bill, commodity, service, String::new()]
                    }
                    Err(sentence) => [String::new(), String::new(), String::new(), sentence.clone()],
                };
                out.write_record([&*file, &*class, &*inputs, &*bill, &*commodity, &*service, &*error])?;
                outcome.map(drop)
            }
            // The table itself cannot be read on: the disk failed.
            Err(error) => return Err(error.into()),
        };
        done += 1;
        if let Err(sentence) = outcome {
            refused += 1;
            if refused <= REPEATED {
                eprintln!("{line}: {sentence}");
            }
        }
        progress.at(done);
    }
    out.flush()?;
    if refused > 0 {
        eprintln!("{}", messages::owrs_cases_sum(lang, &done.to_string(), &refused.to_string()));
    }
    Ok(refused)
}

/// One bill, or why there is none.
fn bill(rates: &mut Rates, file: &str, class: &str, inputs: &str, lang: Lang) -> Result<OwrsBill, String> {
    let rates = rates.get(file).map_err(|fault| fault_text(lang, file, &fault))?;
    let inputs = inputs_of(inputs).map_err(|fault| fault.sentence(lang))?;
    rates.bill(class, &inputs).map_err(|refusal| owrs_text::refusal(lang, &refusal))
}

/// Why the inputs of a case cannot be used.
#[derive(Debug, PartialEq, Eq)]
enum InputsFault {
    /// They are no JSON object.
    NotJson { reason: String },
    /// An input is given twice.
    Twice { name: String },
    /// An input is a list or an object.
    Nested { name: String },
}

impl InputsFault {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NotJson { reason } => messages::owrs_inputs_not_json(lang, reason),
            Self::Twice { name } => messages::owrs_inputs_twice(lang, name),
            Self::Nested { name } => messages::owrs_inputs_nested(lang, name),
        }
    }
}

/// Reads inputs from a JSON object. Numbers keep their text, so that they stay exact; truth becomes
/// `TRUE` and `FALSE`; `null` is not given.
fn inputs_of(json: &str) -> Result<Inputs, InputsFault> {
    let not_json = |error: serde_json::Error| InputsFault::NotJson { reason: error.to_string() };
    let mut reader = serde_json::Deserializer::from_str(json);
    let pairs = reader.deserialize_map(Pairs).map_err(not_json)?;
    reader.end().map_err(not_json)?;
    let mut inputs = BTreeMap::new();
    for (name, value) in pairs {
        let text = match value.get().as_bytes().first() {
            Some(b'"') => serde_json::from_str(value.get()).map_err(not_json)?,
            Some(b't' | b'f') => value.get().to_ascii_uppercase(),
            Some(b'n') => continue,
            Some(b'[' | b'{') => return Err(InputsFault::Nested { name }),
            Some(_) | None => value.get().to_owned(),
        };
        if inputs.insert(name.clone(), text).is_some() {
            return Err(InputsFault::Twice { name });
        }
    }
    Ok(inputs.into_iter().collect())
}

/// Keeps all pairs of an object, also of a name that comes twice.
struct Pairs;

impl<'de> Visitor<'de> for Pairs {
    type Value = Vec<(String, Box<RawValue>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("{}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_keep_their_text() {
        let inputs = inputs_of(r#"{"usage_ccf": 12.50, "size": "5/8\"", "low": true, "none": null, "big": 1e2}"#);
        let expected =
            Inputs::new().with("usage_ccf", "12.50").with("size", "5/8\"").with("low", "TRUE").with("big", "1e2");
        assert_eq!(inputs, Ok(expected));
        assert_eq!(inputs_of("{}"), Ok(Inputs::new()));
    }

    #[test]
    fn inputs_that_are_no_object_of_plain_values_are_refused() {
        for text in ["", "[]", "3", "{", "{\"a\":1} x", "{a:1}", "null"] {
            assert!(matches!(inputs_of(text), Err(InputsFault::NotJson { .. })), "{text}");
        }
        assert_eq!(inputs_of(r#"{"a":1,"a":1}"#), Err(InputsFault::Twice { name: "a".into() }));
        assert_eq!(inputs_of(r#"{"a":[1]}"#), Err(InputsFault::Nested { name: "a".into() }));
        let fault = InputsFault::Nested { name: "a".into() };
        assert!(Lang::ALL.into_iter().all(|lang| fault.sentence(lang).contains('a')));
    }
}
