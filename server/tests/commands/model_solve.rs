//! `aimak model solve`, as a person starts it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use aimak_core::wire::targets::SolveResult;
use serde_json::Value;

use crate::support::Folder;

fn worked(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked").join(path).display().to_string()
}

fn solve(lang: &str, targets: &str, more: &[&str]) -> Output {
    let scenario = worked("scenarios/ulgu-water.json");
    let arguments = ["model", "solve", &scenario, "--targets", targets, "--lang", lang];
    let mut command = Command::new(env!("CARGO_BIN_EXE_aimak"));
    command.args(arguments).args(more).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[test]
fn the_lowest_tariff_is_told_and_its_plan_runs() {
    let folder = Folder::new();
    let out = folder.path().join("answer.json");
    let output = solve("en", &worked("targets/ulgu-water.json"), &["--out", &out.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let told = text(&output.stdout);
    for sentence in [
        "The lowest values that meet all targets. That no lower ones do is proven:",
        "Drinking water: rates as a share of the proposed ones: 103.8%",
        "Drinking water: coverage of operating costs is at least 110% from 2030 on. Reached: 128.89% (",
        "Drinking water: cash is at least KGS\u{a0}0.00 at the end of each year. Reached: KGS\u{a0}111.66 (",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
    let answer = fs::read_to_string(&out).expect("a file");
    let read: SolveResult = serde_json::from_str(&answer).expect("the shape");
    assert_eq!((read.outcome.as_str(), read.least), ("solved", Some(true)));
    // The answer's plan is a scenario of its own, with the figures that the answer names.
    let scenario = folder.path().join("scenario.json");
    fs::write(&scenario, serde_json::to_string(&read.scenario).expect("JSON")).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_aimak"));
    let run =
        command.args(["model", "run", &scenario.display().to_string(), "--out", "-"]).output().expect("it starts");
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let figures: Value = serde_json::from_slice(&run.stdout).expect("JSON");
    let cash = figures["figures"]
        .as_array()
        .expect("figures")
        .iter()
        .find(|figure| figure["figure"] == "closing-cash" && figure["at"] == "drinking-water.2027");
    assert_eq!(cash.expect("the cash of 2027")["value"], "111.66");
    let streamed = solve("en", &worked("targets/ulgu-water.json"), &["--out", "-"]);
    assert_eq!(text(&streamed.stdout), answer);
}

#[test]
fn a_conflict_is_told_in_each_language_with_what_each_target_must_give() {
    let folder = Folder::new();
    let out = folder.path().join("answer.json");
    let targets = worked("targets/ulgu-water-conflict.json");
    let heads = [
        ("ky", "Бул максаттар чогуу аткарылбайт. Рычагдардын эч бир мааниси аларды аткарбасы далилденди:"),
        ("ru", "Эти цели вместе невыполнимы. Доказано, что их не выполняют никакие значения рычагов:"),
        ("en", "These targets cannot all hold. That no values of the levers meet them is proven:"),
    ];
    for (lang, head) in heads {
        let output = solve(lang, &targets, &["--out", &out.display().to_string()]);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        assert!(text(&output.stdout).starts_with(head), "{}", text(&output.stdout));
    }
    let output = solve("en", &targets, &[]);
    let told = text(&output.stdout);
    for sentence in [
        "  Drinking water: cash is at least KGS\u{a0}0.00 at the end of each year\n",
        "  Drinking water: no rate rises by more than 30% a year\n",
        "Either one of them gives way:\n",
        " (instead of 30%)\n",
        " (instead of KGS\u{a0}0.00)\n",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
    assert!(!told.contains("coverage"), "coverage is no part of it\n{told}");
    let read: SolveResult = serde_json::from_str(&fs::read_to_string(&out).expect("a file")).expect("the shape");
    let conflict = read.conflict.expect("a conflict");
    assert!(conflict.proven);
    assert_eq!(conflict.gives.iter().map(|give| give.target).collect::<Vec<_>>(), [1, 2]);
    // Each give is met exactly, and the other targets hold with it.
    for give in conflict.gives {
        for (number, target) in give.targets.iter().enumerate() {
            assert_eq!(target.holds, number != give.target, "{target:?}");
        }
        assert_eq!(give.targets[give.target].reached, give.limit);
    }
}

#[test]
fn what_does_not_fit_is_told_with_its_place() {
    let folder = Folder::new();
    let file = folder.path().join("targets.json");
    let path = file.display().to_string();
    let cases = [
        (r#"{"form":1,"levers":[{"move":"rates","service":"waste-removal"}],"targets":[]}"#, "/levers/0", "/targets"),
        (
            r#"{"form":1,"levers":[{"move":"pace","service":"drinking-water","range":{"high":"x"}}],"targets":[{"keep":"rise","at_most":"1.005"}]}"#,
            "/levers/0/range/high",
            "/targets/0/at_most",
        ),
    ];
    for (content, first, second) in cases {
        fs::write(&file, content).expect("a file");
        for lang in ["ky", "ru", "en"] {
            let output = solve(lang, &path, &[]);
            assert_eq!(output.status.code(), Some(1));
            let told = text(&output.stderr);
            for pointer in [first, second] {
                assert!(told.contains(&format!("{path} {pointer}: ")), "{pointer}\n{told}");
            }
            assert_eq!(told.lines().count(), 3, "{told}");
            assert_eq!(text(&output.stdout), "");
        }
    }
    fs::write(&file, r#"{"form":1,"levers":[{"move":"moon"}],"targets":[]}"#).expect("a file");
    let output = solve("en", &path, &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("not the form of targets"), "{}", text(&output.stderr));
    let output = solve("en", &folder.path().join("absent.json").display().to_string(), &[]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_forms_of_targets_and_answers_are_printed() {
    for (name, title) in [("targets", "Targets"), ("solve-result", "SolveResult")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_aimak"));
        let output = command.args(["schema", name]).output().expect("the program starts");
        let form: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(form["title"], title);
    }
}
