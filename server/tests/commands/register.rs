//! `aimak bill --tariff --register` and `aimak schema`.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use aimak_core::register::import::{Mapping, Needs, Options, import};
use aimak_core::tariff::{Measure, Tariff, bill};
use aimak_core::wire::tariff::TariffFile;
use serde_json::Value;

use crate::support::Folder;

const TARIFF: &str = include_str!("../../../docs/examples/water-tariff.json");
const OTHER: &str = include_str!("../../../docs/examples/water-tariff-other.json");
const REGISTER: &str = include_str!("../../../docs/examples/register.csv");

fn aimak(folder: &Path, lang: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_aimak"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", lang)
        .output()
        .expect("the program starts")
}

fn folder() -> Folder {
    let folder = Folder::new();
    for (name, text) in [("tariff.json", TARIFF), ("other.json", OTHER), ("register.csv", REGISTER)] {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

struct Run {
    code: Option<i32>,
    rows: Vec<Vec<String>>,
    out: String,
    err: String,
}

fn run(folder: &Folder, more: &[&str]) -> Run {
    let base = ["bill", "--tariff", "tariff.json", "--register", "register.csv", "--out", "bills.csv"];
    let output = aimak(folder.path(), "en_US.UTF-8", &[base.as_slice(), more].concat());
    let text = fs::read(folder.path().join("bills.csv")).unwrap_or_default();
    let mut table = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_slice());
    Run {
        code: output.status.code(),
        rows: table.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect(),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

fn tariff(text: &str) -> Tariff {
    serde_json::from_str::<TariffFile>(text).expect("the shape").check().expect("a tariff").tariff
}

fn som(text: &str) -> i64 {
    let (whole, rest) = text.split_once('.').expect("two digits after the point");
    assert_eq!(rest.len(), 2, "{text}");
    format!("{whole}{rest}").parse().expect("money")
}

#[test]
fn every_account_has_the_bills_that_the_explained_bill_gives() {
    let folder = folder();
    let run = run(&folder, &["--compare", "other.json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let (tariff, other) = (tariff(TARIFF), tariff(OTHER));
    let [version, other] = [&tariff, &other].map(|tariff| tariff.versions.last().expect("a version"));
    let needs = Needs::of(&[version, other]);
    let mapping = Mapping::default();
    let options = Options { flow_measure: Measure::CubicMetre, mapping: &mapping, needs: &needs, skip_refused: false };
    let register = import(REGISTER.as_bytes(), &options).register.expect("the example is read");
    assert_eq!(run.rows.len(), register.len() + 1);
    let mut all = 0;
    for class in register.classes() {
        for place in class.range.clone() {
            let row = &run.rows[register.added(place) + 1];
            assert_eq!((row[0].as_str(), row[1].as_str()), (register.account(place), class.consumer.group.code()));
            let months = |version| -> Vec<i64> {
                let bill = |month: u8| {
                    let consumer = register.consumer(class, place, usize::from(month) - 1);
                    bill(version, &consumer, month).and_then(|bill| bill.amount()).expect("a bill")
                };
                (1..=12).map(bill).collect()
            };
            let ours = months(version);
            assert_eq!(row[2..14].iter().map(|cell| som(cell)).collect::<Vec<_>>(), ours, "{row:?}");
            let (year, other): (i64, i64) = (ours.iter().sum(), months(other).iter().sum());
            assert_eq!([som(&row[14]), som(&row[15]), som(&row[16])], [year, other, other - year], "{row:?}");
            assert_eq!(row[17], "");
            all += year;
        }
    }
    let together = aimak_core::format::money(aimak_core::lang::Lang::En, all);
    let last = run.out.lines().last().unwrap_or_default();
    assert!(last.contains(&together), "{last}: {together}");
    assert!(run.out.contains("made up"), "a made-up tariff says so: {}", run.out);
}

#[test]
fn a_day_chooses_the_version() {
    let folder = folder();
    let old = run(&folder, &["--on", "2025-12-31"]);
    assert_eq!(old.code, Some(0), "{}", old.err);
    // 8.4 m³ × 14.00
    assert_eq!(old.rows[1][2], "117.60");
    assert!(old.out.contains("1, 2024)"), "{}", old.out);
    let before = run(&folder, &["--on", "2023-12-31"]);
    assert_eq!(before.code, Some(2));
    assert!(before.err.contains("2024-01-01"), "{}", before.err);
    assert_eq!(run(&folder, &["--on", "yesterday"]).code, Some(2));
}

#[test]
fn a_fault_is_told_with_place_and_cure_in_each_language_and_nothing_is_written() {
    let folder = folder();
    let bad = REGISTER.replace("0004;калк;короо;3", "0004;тургундар;короо;3,5");
    fs::write(folder.path().join("register.csv"), bad).expect("a file");
    let base = ["bill", "--tariff", "tariff.json", "--register", "register.csv", "--out", "bills.csv"];
    for (lang, place) in [
        ("ky_KG", "6-сап, B мамычасы «Топ»"),
        ("ru_RU", "строка 6, столбец B «Топ»"),
        ("en_US", "row 6, column B “Топ”"),
    ] {
        let output = aimak(folder.path(), lang, &base);
        let err = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(1), "{err}");
        assert!(err.contains(place) && err.contains("тургундар") && err.contains("3,5"), "{lang}: {err}");
        assert!(!folder.path().join("bills.csv").exists());
    }
    let rest = run(&folder, &["--skip-refused"]);
    assert_eq!(rest.code, Some(1));
    assert_eq!(rest.rows.len(), 10, "nine accounts and the head");
    assert!(rest.rows.iter().all(|row| row[0] != "0004"));
}

#[test]
fn an_account_without_a_bill_is_listed() {
    let folder = folder();
    let flat = REGISTER.replace("0004;калк;короо", "0004;калк;батир");
    fs::write(folder.path().join("register.csv"), flat).expect("a file");
    let run = run(&folder, &[]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("row 6, account 0004, January"), "{}", run.err);
    assert!(run.rows[4][2..15].iter().all(String::is_empty));
    assert!(run.rows[4][15].contains("no norm"), "{:?}", run.rows[4]);
    assert!(run.out.contains("Population: accounts 5"), "{}", run.out);
}

#[test]
fn a_bill_that_only_the_other_tariff_lacks_is_said_to_be_its() {
    let folder = folder();
    fs::write(folder.path().join("other.json"), OTHER.replace("street-tap", "flat")).expect("a file");
    let run = run(&folder, &["--compare", "other.json"]);
    assert_eq!(run.code, Some(1));
    let row = &run.rows[5];
    assert_eq!((row[0].as_str(), row[14].as_str(), row[15].as_str(), row[16].as_str()), ("0005", "1657.20", "", ""));
    assert!(row[17].starts_with("By the other tariff:"), "{row:?}");
    assert!(run.out.contains("Population: accounts 5"), "{}", run.out);
}

#[test]
fn a_mapping_is_remembered() {
    let folder = folder();
    let renamed = REGISTER.replace("Өздүк эсеп;Топ", "Шифр;Топ");
    fs::write(folder.path().join("register.csv"), renamed).expect("a file");
    let unknown = run(&folder, &["--mapping", "mapping.json"]);
    assert_eq!(unknown.code, Some(2), "{}", unknown.err);
    assert!(!folder.path().join("mapping.json").exists(), "nothing was understood, nothing is remembered");
    fs::write(folder.path().join("mapping.json"), r#"{"columns":{"Шифр":"account"}}"#).expect("a file");
    assert_eq!(run(&folder, &["--mapping", "mapping.json"]).code, Some(0));
    let text = fs::read_to_string(folder.path().join("mapping.json")).expect("the mapping is there");
    let mapping: Mapping = serde_json::from_str(&text).expect("a mapping");
    assert_eq!(mapping.columns["Адам саны"], "persons");
    assert_eq!(run(&folder, &["--mapping", "mapping.json"]).code, Some(0));
    fs::write(folder.path().join("mapping.json"), r#"{"colums":{}}"#).expect("a file");
    let wrong = run(&folder, &["--mapping", "mapping.json"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("colums"), "{}", wrong.err);
}

#[test]
fn what_cannot_be_done_is_said_with_exit_code_2() {
    let folder = folder();
    let base = |tariff: &'static str, register: &'static str, out: &'static str| {
        ["bill", "--tariff", tariff, "--register", register, "--out", out]
    };
    fs::write(folder.path().join("broken.json"), "{").expect("a file");
    fs::write(folder.path().join("rules.json"), TARIFF.replace("\"12.50\"", "\"-12.50\"")).expect("a file");
    let cases: [(&[&str], &str); 7] = [
        (&base("missing.json", "register.csv", "bills.csv"), "missing.json"),
        (&base("broken.json", "register.csv", "bills.csv"), "line 1"),
        (&base("rules.json", "register.csv", "bills.csv"), "/versions/1/charges/1/blocks/0/rate"),
        (&base("tariff.json", "missing.csv", "bills.csv"), "missing.csv"),
        (&base("tariff.json", "register.csv", "register.csv"), "register.csv"),
        (&base("tariff.json", "register.csv", "nowhere/bills.csv"), "nowhere"),
        (&base("tariff.json", "tariff.json", "bills.csv"), "No row with the heads"),
    ];
    for (arguments, said) in cases {
        let output = aimak(folder.path(), "en_US.UTF-8", arguments);
        let err = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {err}");
        assert!(err.contains(said), "{arguments:?}: {err}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("register.csv")).expect("a file"), REGISTER);
    let both = ["bill", "--tariff", "a", "--register", "b", "--rates", "c", "--cases", "d", "--out", "e"];
    assert_eq!(aimak(folder.path(), "en", &both).status.code(), Some(2));
    assert_eq!(aimak(folder.path(), "en", &["bill", "--out", "e"]).status.code(), Some(2));
}

#[test]
fn forms_are_printed() {
    let folder = Folder::new();
    let form = |name: &str| -> Value {
        let output = aimak(folder.path(), "en", &["schema", name]);
        assert_eq!(output.status.code(), Some(0));
        serde_json::from_slice(&output.stdout).expect("JSON")
    };
    for name in ["tariff", "register-mapping"] {
        assert_eq!(form(name)["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
    }
    let register = form("register");
    let fields = register["fields"].as_array().expect("fields");
    assert_eq!(fields[0]["name"], "account");
    assert_eq!(fields[1]["words"]["population"]["ky"][0], "калк");
    assert_eq!(fields.len(), 27);
    assert_eq!(aimak(folder.path(), "en", &["schema", "tea"]).status.code(), Some(2));
}
