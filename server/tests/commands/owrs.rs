//! `aimak bill --rates` and `aimak owrs check`.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::Folder;

const GOOD: &str = "rate_structure:
  HOME:
    service_charge:
      depends_on: meter_size
      values:
        5/8\": 10.25
        1|1/2\": 20
    commodity_charge: Tiered
    tier_starts: [0, 15]
    tier_prices: [1/3, 2]
    bill: service_charge+commodity_charge
";
const ODD: &str = "rate_structure:
  HOME:
    commodity_charge: Tiered
    tier_starts: [0, 7.5]
    tier_prices: [1, 2]
    bill: commodity_charge
";
const BAD: &str = "rate_structure:\n  HOME:\n    bill: 1\n    bill: 2\n";

fn aimak(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_aimak"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "en_US.UTF-8")
        .output()
        .expect("the program starts")
}

/// A folder with tariffs and one file beside them.
fn tariffs() -> Folder {
    let folder = Folder::new();
    let inside = folder.path().join("rates/Town of Springs - 1");
    fs::create_dir_all(&inside).expect("a folder");
    for (name, text) in [("good.owrs", GOOD), ("odd.owrs", ODD), ("bad.OWRS", BAD)] {
        fs::write(inside.join(name), text).expect("a file");
    }
    fs::write(folder.path().join("secret.owrs"), GOOD).expect("a file");
    fs::write(folder.path().join("rates/readme.md"), "no tariff").expect("a file");
    folder
}

fn bills(folder: &Folder, cases: &str) -> (Option<i32>, Vec<Vec<String>>, String) {
    fs::write(folder.path().join("cases.csv"), cases).expect("a file");
    let output = aimak(folder.path(), &["bill", "--rates", "rates", "--cases", "cases.csv", "--out", "out.csv"]);
    let text = fs::read(folder.path().join("out.csv")).unwrap_or_default();
    let mut table = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_slice());
    let rows = table.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    (output.status.code(), rows, String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn each_case_gets_its_bill() {
    let folder = tariffs();
    let cases = "\u{feff}class,other,file,inputs
HOME,x,Town of Springs - 1/good.owrs,\"{\"\"usage_ccf\"\":16,\"\"meter_size\"\":\"\"5/8\\\"\"\"\"}\"
HOME,x,Town of Springs - 1/odd.owrs,\"{\"\"usage_ccf\"\": 7.50}\"
";
    let (code, rows, errors) = bills(&folder, cases);
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    let inputs = r#"{"usage_ccf":16,"meter_size":"5/8\""}"#;
    let good = "Town of Springs - 1/good.owrs";
    assert_eq!(
        rows[0],
        ["file", "class", "inputs", "bill", "commodity_charge", "service_charge", "error"].map(str::to_owned).to_vec()
    );
    assert_eq!(
        rows[1],
        [good, "HOME", inputs, "18.9166666667", "8.6666666667", "10.25", ""].map(str::to_owned).to_vec()
    );
    assert_eq!(rows[2][3..], ["8.5", "8.5", "", ""].map(str::to_owned));
    assert_eq!(rows.len(), 3);
}

#[test]
fn refused_cases_say_where_and_why() {
    let folder = tariffs();
    let home = |file: &str, inputs: &str| format!("{file},HOME,\"{}\"\n", inputs.replace('"', "\"\""));
    let good = "Town of Springs - 1/good.owrs";
    let cases = [
        "file,class,inputs\n".to_owned(),
        home(good, r#"{"usage_ccf":1,"meter_size":"9\""}"#),
        home(good, r#"{"usage_ccf":1}"#),
        home(good, "usage_ccf=1"),
        home("Town of Springs - 1/bad.OWRS", "{}"),
        home("../secret.owrs", "{}"),
        home("absent.owrs", "{}"),
        format!("{good},SHOP,{{}}\n"),
        format!("{good}\n"),
        home(good, r#"{"usage_ccf":1,"meter_size":"5/8\""}"#),
    ]
    .concat();
    let (code, rows, errors) = bills(&folder, &cases);
    assert_eq!(code, Some(1));
    let expected = [
        "Town of Springs - 1/good.owrs:3:5: HOME.service_charge: For meter_size = 9\" there is no value. There are: 5/8\"; 1|1/2\". [owrs-key-missing]",
        "good.owrs:3:5: HOME.service_charge: meter_size is neither",
        "The inputs are no JSON object",
        "bad.OWRS:4:5: bill stands here a second time; the first is in line 3.",
        "../secret.owrs: the path leads out",
        "absent.owrs: cannot be read",
        "good.owrs: SHOP: There is no class SHOP. The file has: HOME. [owrs-class-unknown]",
        "The row has fewer columns than the first row.",
        "",
    ];
    assert_eq!(rows.len(), expected.len() + 1);
    for (row, expected) in rows.iter().skip(1).zip(expected) {
        assert!(row[6].contains(expected), "{row:?}: {expected}");
        assert_eq!(row[6].is_empty(), !row[3].is_empty(), "{row:?}");
    }
    assert!(errors.contains("Bills: 9; refused: 8."), "{errors}");
}

#[test]
fn a_call_without_work_to_do_is_a_fault_of_usage() {
    let folder = tariffs();
    let call = |arguments: &[&str]| aimak(folder.path(), arguments).status.code();
    fs::write(folder.path().join("cases.csv"), "file,class\n").expect("a file");
    fs::write(folder.path().join("full.csv"), "file,class,inputs\n").expect("a file");
    let cases: [&[&str]; 8] = [
        &["bill", "--out", "out.csv"],
        &["bill", "--rates", "rates", "--out", "out.csv"],
        &["bill", "--rates", "absent", "--cases", "full.csv", "--out", "out.csv"],
        &["bill", "--rates", "rates", "--cases", "absent.csv", "--out", "out.csv"],
        &["bill", "--rates", "rates", "--cases", "cases.csv", "--out", "out.csv"],
        &["bill", "--rates", "rates", "--cases", "full.csv", "--out", "full.csv"],
        &["bill", "--rates", "rates", "--cases", "full.csv", "--out", "absent/out.csv"],
        &["owrs", "check", "absent"],
    ];
    for arguments in cases {
        assert_eq!(call(arguments), Some(2), "{arguments:?}");
    }
    assert!(!folder.path().join("out.csv").exists());
    assert_eq!(fs::read_to_string(folder.path().join("full.csv")).expect("kept"), "file,class,inputs\n");
    assert_eq!(call(&["bill", "--rates", "rates", "--cases", "full.csv", "--out", "out.csv"]), Some(0));
}

#[test]
fn check_lists_each_file_with_reasons() {
    let folder = tariffs();
    let output = aimak(folder.path(), &["owrs", "check", "rates"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).expect("text");
    let lines: Vec<&str> = text.lines().collect();
    let town = "Town of Springs - 1";
    assert_eq!(lines[0], format!("{town}/bad.OWRS: refused"));
    assert!(lines[1].starts_with(&format!("  {town}/bad.OWRS:4:5: bill stands here a second time")), "{text}");
    assert_eq!(lines[2], format!("{town}/good.owrs: read"));
    assert_eq!(lines[3], format!("{town}/odd.owrs: read with warnings"));
    assert!(
        lines[4].starts_with(&format!("  {town}/odd.owrs:4:19: HOME.tier_starts: A block begins inside")),
        "{text}"
    );
    assert_eq!(lines[5..], ["Files: 3; read: 1; read with warnings: 1; refused: 1."]);
    fs::remove_file(folder.path().join("rates").join(town).join("bad.OWRS")).expect("gone");
    assert_eq!(aimak(folder.path(), &["owrs", "check", "rates"]).status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_folder() {
    let folder = tariffs();
    std::os::unix::fs::symlink("../secret.owrs", folder.path().join("rates/link.owrs")).expect("a link");
    std::os::unix::fs::symlink(".", folder.path().join("rates/again")).expect("a link");
    let (code, rows, _) = bills(&folder, "file,class,inputs\nlink.owrs,HOME,{}\n");
    assert_eq!(code, Some(1));
    assert!(rows[1][6].contains("leads out"), "{rows:?}");
    // A folder inside itself is listed once.
    let listed = aimak(folder.path(), &["owrs", "check", "rates"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("Files: 4;"));
}

/// The example of the docs, in the made-up place of its repository.
fn example(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/examples").join(name);
    path.display().to_string()
}

#[test]
fn a_tariff_is_exported_and_what_cannot_be_said_is_listed() {
    let folder = Folder::new();
    let tariff = example("water-tariff.json");
    let export = |more: &[&str]| {
        let output = aimak(folder.path(), &[&["owrs", "export", &tariff, "--out", "town.owrs"], more].concat());
        (output.status.code(), String::from_utf8(output.stdout).expect("text"))
    };
    let (code, said) = export(&["--on", "2025-05-01"]);
    assert_eq!(
        (code, said.as_str()),
        (Some(0), "town.owrs: written, the version of 2024-01-01. The file says all of it.\n")
    );
    assert_eq!(aimak(folder.path(), &["owrs", "check", "."]).status.code(), Some(0));
    let cases = "file,class,inputs\ntown.owrs,BUDGET_METERED,\"{\"\"usage_ccf\"\":2.5}\"\n";
    fs::write(folder.path().join("cases.csv"), cases).expect("a file");
    aimak(folder.path(), &["bill", "--rates", ".", "--cases", "cases.csv", "--out", "out.csv"]);
    let bills = fs::read_to_string(folder.path().join("out.csv")).expect("bills");
    assert!(bills.contains(",70,70,,"), "{bills}");

    let (code, said) = export(&[]);
    assert_eq!(code, Some(1));
    let minimum = "/versions/1/minimums/0: The format has no minimum bill. Bills below it come out lower in the file. [owrs-export-minimum]";
    assert!(said.contains(&format!("water-tariff.json: {minimum}\n")), "{said}");
    assert!(said.ends_with("at the head of the file.\n"), "{said}");
    let text = fs::read_to_string(folder.path().join("town.owrs")).expect("a file");
    assert!(text.contains("  fictional: \"true\"\n"), "{text}");
    assert!(text.lines().any(|line| line == format!("# {minimum}")), "{text}");

    fs::write(folder.path().join("own.json"), fs::read(&tariff).expect("the example")).expect("a copy");
    let call = |arguments: &[&str]| aimak(folder.path(), arguments).status.code();
    assert_eq!(call(&["owrs", "export", "own.json", "--out", "own.json"]), Some(2));
    assert_eq!(call(&["owrs", "export", "absent.json", "--out", "x.owrs"]), Some(2));
    assert_eq!(call(&["owrs", "export", "own.json", "--out", "x.owrs", "--on", "yesterday"]), Some(2));
    assert_eq!(call(&["owrs", "export", "own.json", "--out", "x.owrs", "--on", "2000-01-01"]), Some(2));
    assert_eq!(call(&["owrs", "export", "own.json", "--out", "absent/x.owrs"]), Some(2));
    assert!(!folder.path().join("x.owrs").exists());
}
