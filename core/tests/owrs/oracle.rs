//! Bills of real files against the reference evaluator's, and what it could not evaluate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use aimak_core::owrs::{Exact, Inputs, Oddity, RateFile, Reason, Refusal, Warning, read};

/// The folder of the outside answers; says loudly when it is absent.
fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/oracles");
    let folder = std::env::var_os("AIMAK_ORACLES").map_or(beside, PathBuf::from).join("owrs");
    if !folder.is_dir() {
        eprintln!("SKIPPED: {} is absent; no bill was compared with the reference evaluator's.", folder.display());
        return None;
    }
    Some(folder)
}

struct Case {
    file: String,
    class: String,
    inputs: Inputs,
    shown: String,
    expected: BTreeMap<&'static str, String>,
}

fn cases(folder: &Path, name: &str) -> Vec<Case> {
    let mut reader = csv::Reader::from_path(folder.join(name)).expect("the table of bills");
    let titles = reader.headers().expect("titles").clone();
    let column = |title: &str| titles.iter().position(|one| one == title).expect("a column");
    let (file, class, inputs) = (column("file"), column("class"), column("inputs"));
    let expected = ["bill", "commodity_charge", "service_charge", "units_in_tiers"].map(|title| (title, column(title)));
    reader
        .records()
        .map(|record| {
            let record = record.expect("a row");
            Case {
                file: record[file].to_owned(),
                class: record[class].to_owned(),
                inputs: inputs_of(&record[inputs]),
                shown: record[inputs].to_owned(),
                expected: expected.iter().map(|(title, at)| (*title, record[*at].to_owned())).collect(),
            }
        })
        .collect()
}

fn inputs_of(json: &str) -> Inputs {
    let values: BTreeMap<String, serde_json::Value> = serde_json::from_str(json).expect("a JSON object");
    values
        .into_iter()
        .map(|(name, value)| (name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect()
}

fn read_file(folder: &Path, file: &str) -> Result<RateFile, Box<Refusal>> {
    read(file, &fs::read(folder.join("rates").join(file)).expect("a file of the table"))
}

/// Whether an exact number and a printed one differ by at most a millionth; two absent ones agree.
fn agrees(ours: Option<&Exact>, printed: &str) -> bool {
    match ours {
        None => printed.is_empty(),
        Some(ours) => printed.parse::<f64>().is_ok_and(|printed| {
            let ours: f64 = ours.plain().parse().expect("a plain decimal number");
            (ours - printed).abs() <= 1e-6
        }),
    }
}

/// Computes every bill of a table and lists each that differs.
fn compare(folder: &Path, name: &str, cases_expected: usize) {
    let mut files: BTreeMap<String, Result<RateFile, Box<Refusal>>> = BTreeMap::new();
    let mut differing = Vec::new();
    let all = cases(folder, name);
    for case in &all {
        let rates = files.entry(case.file.clone()).or_insert_with(|| read_file(folder, &case.file));
        let bill = match rates.as_ref().map_err(Clone::clone).and_then(|rates| rates.bill(&case.class, &case.inputs)) {
            Ok(bill) => bill,
            Err(refusal) => {
                differing.push(format!("{} {} {}: refused: {refusal:?}", case.file, case.class, case.shown));
                continue;
            }
        };
        let units = bill.units_in_tiers.as_deref();
        let numbers = [
            ("bill", Some(&bill.bill)),
            ("commodity_charge", bill.commodity_charge.as_ref()),
            ("service_charge", bill.service_charge.as_ref()),
        ];
        for (title, ours) in numbers {
            if !agrees(ours, &case.expected[title]) {
                let ours = ours.map(Exact::plain);
                let expected = &case.expected[title];
                differing
                    .push(format!("{} {} {}: {title} {ours:?}, not {expected}", case.file, case.class, case.shown));
            }
        }
        let printed = &case.expected["units_in_tiers"];
        let printed: Vec<&str> = if printed.is_empty() { Vec::new() } else { printed.split(';').collect() };
        let ours = units.unwrap_or_default();
        if ours.len() != printed.len() || !ours.iter().zip(&printed).all(|(ours, printed)| agrees(Some(ours), printed))
        {
            let ours: Vec<String> = ours.iter().map(Exact::plain).collect();
            differing.push(format!("{} {} {}: units {ours:?}, not {printed:?}", case.file, case.class, case.shown));
        }
    }
    for line in &differing {
        eprintln!("{line}");
    }
    eprintln!("{name}: {} bills, {} differences", all.len(), differing.len());
    assert!(all.len() >= cases_expected, "{name} has only {} rows", all.len());
    assert!(differing.is_empty(), "{} differences in {name}", differing.len());
}

#[test]
fn bills_of_single_family_homes_are_the_reference_evaluators() {
    let Some(folder) = folder() else { return };
    compare(&folder, "expected.csv", 10_413);
}

#[test]
fn bills_of_other_classes_are_the_reference_evaluators() {
    let Some(folder) = folder() else { return };
    compare(&folder, "expected_other_classes.csv", 3_724);
}

/// The last number after a word.
fn number_after(text: &str, word: &str) -> Option<usize> {
    let (_, rest) = text.rsplit_once(word)?;
    rest.trim_start().split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
}

/// The text between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}

/// Whether our answer is the reference evaluator's reason in our words, or a bill where the
/// evaluator failed by limits of its own.
fn explains(why: &str, rates: &Result<RateFile, Box<Refusal>>, class: &str, inputs: &Inputs) -> bool {
    let bill = rates.as_ref().map_err(Clone::clone).and_then(|rates| rates.bill(class, inputs));
    let reason = bill.as_ref().err().map(|refusal| &refusal.reason);
    let line = bill.as_ref().err().and_then(|refusal| refusal.place).map(|place| place.line);
    if let Some(key) = between(why, "Duplicate map key: '", "'") {
        matches!(reason, Some(Reason::DuplicateKey { key: ours, .. }) if ours == key) && line.is_some()
    } else if why.starts_with("YAML:") {
        matches!(reason, Some(Reason::Yaml { .. } | Reason::TabIndent)) && line == number_after(why, "line ")
    } else if let Some(name) = between(why, "The field ", " is not present") {
        matches!(reason, Some(Reason::NameUnknown { name: ours, .. }) if ours == name) && line.is_some()
    } else if why == "class not in file" {
        matches!(reason, Some(Reason::ClassUnknown { known }) if !known.is_empty())
    } else if why == "no consistent combination of lookup keys" {
        matches!(reason, Some(Reason::KeyMissing { .. })) && line.is_some()
    } else if why.starts_with("non-numeric argument to binary operator") {
        // A field that leads to a name which is nowhere.
        matches!(reason, Some(Reason::NameUnknown { .. })) && line.is_some()
    } else {
        // Block starts that are formulas, a single start, a looked-up formula: the evaluator
        // cannot, the rules say what they mean (`rules.rs`).
        let own_limit = ["bill is not a finite number", "non-character argument", "non-numeric argument to math"];
        own_limit.iter().any(|limit| why.starts_with(limit)) && bill.is_ok_and(|bill| bill.units_in_tiers.is_some())
    }
}

#[test]
fn what_the_reference_evaluator_could_not_evaluate_is_refused_for_its_reason_or_computed() {
    let Some(folder) = folder() else { return };
    let mut reader = csv::Reader::from_path(folder.join("not_evaluated.csv")).expect("the table of faults");
    let mut unexplained = 0;
    let mut rows = 0;
    for record in reader.records() {
        let record = record.expect("a row");
        let (file, class, why) = (&record[0], &record[1], &record[2]);
        let given = between(why, "[inputs ", "}]").map_or_else(Inputs::new, |inputs| inputs_of(&format!("{inputs}}}")));
        let inputs = given
            .or("usage_ccf", "10")
            .or("number_dwelling_units", "3")
            .or("city_limits", "inside_city")
            .or("lot_area", "5000");
        let rates = read_file(&folder, file);
        rows += 1;
        if !explains(why, &rates, class, &inputs) {
            unexplained += 1;
            eprintln!("{file} {class}: {why}\n  {:?}", rates.and_then(|rates| rates.bill(class, &inputs)));
        }
    }
    eprintln!("not_evaluated.csv: {rows} rows, {unexplained} unexplained");
    assert!(rows >= 29, "only {rows} rows");
    assert_eq!(unexplained, 0);
}

#[test]
fn odd_content_is_warned_of() {
    let Some(folder) = folder() else { return };
    let mut reader = csv::Reader::from_path(folder.join("quirks.csv")).expect("the table of quirks");
    let mut rows = 0;
    for record in reader.records() {
        let record = record.expect("a row");
        let (file, class, quirk) = (&record[0], &record[1], &record[2]);
        let rates = read_file(&folder, file).expect("a file that was evaluated");
        let code = format!("owrs-{}", quirk.replace('_', "-"));
        let warned = |warning: &Warning| warning.class.as_deref() == Some(class) && warning.oddity.code() == code;
        assert!(rates.warnings().iter().any(warned), "{file} {class}: no {code}");
        rows += 1;
    }
    assert!(rows >= 13, "only {rows} rows");
}

/// A warning that a class cannot be billed must be true, or it would frighten people off.
#[test]
fn no_class_is_said_to_fail_whose_bills_are_known() {
    let Some(folder) = folder() else { return };
    let mut billed = BTreeSet::new();
    for name in ["expected.csv", "expected_other_classes.csv"] {
        billed.extend(cases(&folder, name).into_iter().map(|case| (case.file, case.class)));
    }
    for (file, class) in billed {
        let rates = read_file(&folder, &file).expect("a file that was evaluated");
        for warning in rates.warnings().iter().filter(|warning| warning.class.as_ref() == Some(&class)) {
            assert!(!matches!(warning.oddity, Oddity::CannotBill(_)), "{file}: {warning:?}");
        }
    }
}
