//! `aimak model`, as a person starts it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use aimak_core::finance;
use aimak_core::wire::plan::{PlanFile, PlanResult};
use serde_json::Value;

use crate::support::Folder;

const WATER: &str = include_str!("../../../docs/worked/scenarios/ulgu-water.json");

fn aimak(lang: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_aimak")).args(arguments).env("LC_ALL", lang).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

fn scenarios() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked/scenarios");
    let files = fs::read_dir(folder).expect("the scenarios").map(|entry| entry.expect("a file").path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

/// A file of its own with the plan for water of «Үлгү», in which one text stands for another.
fn changed(folder: &Folder, from: &str, to: &str) -> String {
    let path = folder.path().join("plan.json");
    assert!(WATER.contains(from), "{from}");
    fs::write(&path, WATER.replacen(from, to, 1)).expect("a file");
    path.display().to_string()
}

#[test]
fn every_scenario_gives_every_figure_of_its_study() {
    let folder = Folder::new();
    for path in scenarios() {
        let out = folder.path().join("result.json");
        let arguments = ["model", "run", &path.display().to_string(), "--out", &out.display().to_string()];
        let output = aimak("en_US.UTF-8", &arguments);
        assert_eq!(output.status.code(), Some(0), "{}: {}", path.display(), text(&output.stderr));
        let summary = text(&output.stdout);
        assert!(summary.contains("All figures are made up."), "{summary}");
        let result: PlanResult = serde_json::from_str(&fs::read_to_string(&out).expect("a file")).expect("the shape");
        let plan: PlanFile = serde_json::from_str(&fs::read_to_string(&path).expect("a file")).expect("the shape");
        let plan = plan.check().expect("a plan");
        assert_eq!(result, PlanResult::of(&plan, &finance::picture(&plan)), "{}", path.display());
        let streamed = aimak("en_US.UTF-8", &["model", "run", &path.display().to_string(), "--out", "-"]);
        assert_eq!(serde_json::from_slice::<PlanResult>(&streamed.stdout).expect("the shape"), result);
    }
}

#[test]
fn a_figure_is_explained_down_to_the_data_in_each_language() {
    let folder = Folder::new();
    let path =
        changed(&folder, "\"price\": \"2.80\"", "\"price\": { \"value\": \"2.80\", \"source\": \"bill no. 7\" }");
    let asked = "operating-cost.drinking-water.2027";
    let ask = |more: &[&str]| {
        let output = aimak("en_US.UTF-8", &[&["model", "run", &path, "--explain", asked][..], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let whole = ask(&["--depth", "9"]);
    // Pumping: 24 steps of the plan's figures down to kilowatt-hours and their price.
    for part in ["2.80", "1.123", "bill no. 7", "May well lie from 1.05", "AWWA", "(explained above)"] {
        assert!(whole.contains(part), "{part}: {whole}");
    }
    let short = ask(&["--depth", "0"]);
    assert_eq!(short.lines().count(), 4, "{short}");
    assert!(short.contains("--depth"), "{short}");
    let money = "KGS\u{a0}";
    let sum = short.lines().nth(1).expect("the formula");
    let amount = |text: &str| -> i64 {
        text.replace(money, "").replace([',', '.'], "").parse().unwrap_or_else(|_| panic!("{text}"))
    };
    let head = short.lines().next().expect("a head").rsplit(" = ").next().expect("the number");
    let parts = sum.trim().trim_start_matches("= ").split(" + ").map(amount);
    assert_eq!(parts.sum::<i64>(), amount(head), "the printed numbers give the printed number: {short}");
    for (lang, word) in [("ky", "Пайдалануу"), ("ru", "Эксплуатационные"), ("en", "Operating")]
    {
        assert!(ask(&["--lang", lang]).starts_with(word), "{lang}");
    }
}

#[test]
fn a_code_alone_lists_what_there_is_and_an_unknown_one_is_refused_with_those_that_are_known() {
    let path = scenarios().into_iter().find(|path| path.ends_with("ulgu-water.json")).expect("the scenario");
    let path = path.display().to_string();
    let output = aimak("en_US.UTF-8", &["model", "run", &path, "--explain", "closing-cash"]);
    let list = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0));
    assert!(list.contains("closing-cash.drinking-water.2030"), "{list}");
    // Each year of the service, and of the municipality; beside them what they would be otherwise.
    assert_eq!(list.lines().filter(|line| !line.contains(".neglected ")).count(), 1 + 2 * 11, "{list}");
    let output = aimak("en_US.UTF-8", &["model", "run", &path, "--explain", "closing-money"]);
    assert_eq!(output.status.code(), Some(2));
    let err = text(&output.stderr);
    assert!(err.contains("closing-money") && err.contains("closing-cash"), "{err}");
}

#[test]
fn all_faults_are_told_with_place_and_cure_in_each_language_and_nothing_is_written() {
    let folder = Folder::new();
    let bad = WATER
        .replacen("\"life\": 15", "\"life\": -15", 1)
        .replacen("\"subsidy\": {", "\"subsidy\": { \"share_of\": \"required-revenue\",", 1)
        .replacen("\"term\": 5,", "", 1);
    let path = folder.path().join("plan.json");
    fs::write(&path, &bad).expect("a file");
    let out = folder.path().join("result.json");
    let arguments = ["model", "run", &path.display().to_string(), "--out", &out.display().to_string()];
    for (lang, count) in [("ky_KG", "3 жерди"), ("ru_RU", "3 места"), ("en_US", "3 things")] {
        let output = aimak(lang, &arguments);
        let err = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{err}");
        for place in ["/services/0/assets/0/life: ", "/services/0/loans/0/term: ", "/services/0/subsidy: "] {
            assert!(err.contains(place), "{lang} {place}: {err}");
        }
        assert!(err.contains(count) && err.contains("-15") && err.contains("subsidy-need"), "{lang}: {err}");
        assert!(output.stdout.is_empty() && !out.exists());
    }
}

#[test]
fn what_is_no_plan_is_refused() {
    let folder = Folder::new();
    let path = changed(&folder, "\"title\":", "\"titel\":");
    let output = aimak("en_US.UTF-8", &["model", "run", &path]);
    assert_eq!(output.status.code(), Some(1));
    let err = text(&output.stderr);
    assert!(err.contains("line 3") && err.contains("titel") && err.contains("aimak model schema"), "{err}");
    let none = folder.path().join("none.json").display().to_string();
    assert_eq!(aimak("en_US.UTF-8", &["model", "run", &none]).status.code(), Some(2));
    let path = changed(&folder, "\"years\": 10", "\"years\": 9");
    let nowhere = folder.path().join("no/folder.json").display().to_string();
    assert_eq!(aimak("en_US.UTF-8", &["model", "run", &path, "--out", &nowhere]).status.code(), Some(2));
    assert_eq!(aimak("en_US.UTF-8", &["model", "run", &path, "--lang", "de"]).status.code(), Some(2));
}

#[test]
fn the_form_is_printed_by_both_commands() {
    let form = aimak("en_US.UTF-8", &["model", "schema"]);
    assert_eq!(form.status.code(), Some(0));
    assert_eq!(form.stdout, aimak("en_US.UTF-8", &["schema", "plan"]).stdout);
    let form: Value = serde_json::from_slice(&form.stdout).expect("JSON");
    assert_eq!(form["title"], "Plan");
    let result: Value = serde_json::from_slice(&aimak("en_US.UTF-8", &["schema", "plan-result"]).stdout).expect("JSON");
    assert_eq!(result["title"], "PlanResult");
}
