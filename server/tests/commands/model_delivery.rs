//! `aimak model delivery`, as a person starts it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::Folder;

fn worked(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked").join(path).display().to_string()
}

fn delivery(lang: &str, ways: &str, more: &[&str]) -> Output {
    let scenario = worked("scenarios/ulgu-water.json");
    let arguments = ["model", "delivery", &scenario, "--ways", ways, "--lang", lang];
    Command::new(env!("CARGO_BIN_EXE_aimak")).args(arguments).args(more).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

/// The risks by hand. Prices rise by 7, 6, 6, 5 and 5 %, the rate is 8 %: over five years a som a year is
/// worth 1.07/1.08 + 1.07·1.06/1.08² + … = 4.747498 som. The own crew bears 580,000 som a year, the contract
/// leaves 60 + 90 + 0.3 × 250 + 180 = 405 thousand.
#[test]
fn ways_stand_side_by_side() {
    let output = delivery("en", &worked("ways/ulgu-water.json"), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let told = text(&output.stdout);
    let ways: Vec<&str> = told.split("\n1. ").nth(1).expect("the own crew").split("\n2. ").collect();
    let [own, rest] = ways.as_slice() else { panic!("{told}") };
    let (contractor, rest) = rest.split_once("\n3. ").expect("a lease");
    let (lease, joint) = rest.split_once("\n4. ").expect("a joint service");
    assert!(own.contains("Present value of the risks borne: KGS\u{a0}2,753,548.74\n"), "{own}");
    assert!(contractor.contains("Present value of the risks borne: KGS\u{a0}1,922,736.62\n"), "{contractor}");
    assert!(contractor.contains("Fee per unit of volume: KGS\u{a0}8.10/m³\n"), "{contractor}");
    assert!(contractor.contains("Failure risk: the municipality bears 30%"), "{contractor}");
    for (way, fees, room) in [(*own, 0, true), (contractor, 1, true), (lease, 1, false), (joint, 0, true)] {
        assert_eq!(way.matches("Break-even fee per unit: ").count(), fees, "{way}");
        assert_eq!(way.contains("there is nothing to tender"), !room, "{way}");
    }
    assert!(!own.contains("Value for money") && joint.contains("Value for money"), "{told}");
}

#[test]
fn at_the_break_even_fee_a_way_saves_nothing() {
    let folder = Folder::new();
    let file = folder.path().join("ways.json");
    let mut ways: Value =
        serde_json::from_str(&fs::read_to_string(worked("ways/ulgu-water.json")).expect("a file")).expect("JSON");
    let told = text(&delivery("en", &worked("ways/ulgu-water.json"), &[]).stdout);
    let fee =
        told.split("Break-even fee per unit: KGS\u{a0}").nth(1).expect("a fee").split('/').next().expect("its number");
    ways["ways"][0]["fee_per_unit"] = fee.into();
    fs::write(&file, ways.to_string()).expect("a file");
    let told = text(&delivery("en", &file.display().to_string(), &[]).stdout);
    let saved = told.split("Value for money: ").nth(1).expect("a saving").lines().next().expect("a line");
    // The fee is rounded to the tyiyn: half of one, on the 2,179,422 m³ of the contract, whose price rises more
    // slowly than it is discounted, is less than 10,898 som.
    let som: String = saved.split('.').next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    assert!(som.parse::<u32>().expect("a sum") < 10_898, "{saved}");
}

#[test]
fn an_annex_is_written_for_what_is_tendered() {
    let folder = Folder::new();
    let out = folder.path().join("tender.json").display().to_string();
    let ways = worked("ways/ulgu-water.json");
    let output = delivery("ky", &ways, &["--tender", "2", "--out", &out]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let written = fs::read_to_string(&out).expect("a file");
    let annex: Value = serde_json::from_str(&written).expect("JSON");
    let release = &annex["releases"][0];
    assert_eq!((&release["language"], &release["date"]), (&"ky".into(), &"2026-11-23T00:00:00+06:00".into()));
    assert!(written.contains("\"amount\": 8.1,"), "{written}");
    let risks = release["tender"]["riskAllocation"].as_array().expect("risks");
    let failure = risks.iter().find(|risk| risk["id"] == "risk-failure").expect("failure");
    assert_eq!(failure["allocation"], "privateParty");
    assert_eq!(failure["notes"], "Муниципалитеттин үлүшү 30%, аткаруучунуку 70%.");
    let streamed = delivery("ky", &ways, &["--tender", "2", "--out", "-"]);
    assert_eq!(text(&streamed.stdout), written);
    for (way, sentence) in [("4", "there is nothing to tender"), ("1", "There is no way 1"), ("5", "from 2 to 4")] {
        let output = delivery("en", &ways, &["--tender", way, "--out", "-"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(sentence), "{}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "");
    }
    assert_eq!(delivery("en", &ways, &["--tender", "2"]).status.code(), Some(2), "an annex goes somewhere");
}

#[test]
fn all_that_is_wrong_with_ways_is_told_at_once() {
    let folder = Folder::new();
    let file = folder.path().join("ways.json");
    let path = file.display().to_string();
    let wrong = r#"{"form":1,"fictional":true,"service":"waste-removal","first_year":2026,"years":5,"index":"moon","ways":[{"kind":"lease","scope":"120"}],"tender":{"ocid":"a","release":"a","uri":"a","date":"1.1.2026","buyer_id":"a","buyer":"a","title":"a","description":"a"}}"#;
    fs::write(&file, wrong).expect("a file");
    let places = ["/service", "/first_year", "/index", "/ways/0/scope", "/tender/date"];
    for lang in ["ky", "ru", "en"] {
        let output = delivery(lang, &path, &[]);
        assert_eq!(output.status.code(), Some(1));
        let told = text(&output.stderr);
        for place in places {
            assert!(told.contains(&format!("{path} {place}: ")), "{place}\n{told}");
        }
        assert_eq!(told.lines().count(), places.len() + 1, "{told}");
        assert_eq!(text(&output.stdout), "");
    }
    fs::write(&file, r#"{"form":1,"moon":true}"#).expect("a file");
    let output = delivery("en", &path, &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("not the form of ways"), "{}", text(&output.stderr));
    let mut ways: Value =
        serde_json::from_str(&fs::read_to_string(worked("ways/ulgu-water.json")).expect("a file")).expect("JSON");
    ways.as_object_mut().expect("an object").remove("tender");
    fs::write(&file, ways.to_string()).expect("a file");
    let output = delivery("en", &path, &["--tender", "2", "--out", "-"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("“tender” is missing"), "{}", text(&output.stderr));
    assert_eq!(delivery("en", &folder.path().join("absent.json").display().to_string(), &[]).status.code(), Some(2));
}

#[test]
fn the_form_of_ways_is_printed() {
    let output = Command::new(env!("CARGO_BIN_EXE_aimak")).args(["schema", "ways"]).output().expect("it starts");
    let form: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(form["title"], "Ways");
}
