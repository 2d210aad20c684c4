//! `aimak model village`, as a person starts it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::Folder;

fn example() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked/answers/village-water.json").display().to_string()
}

fn aimak(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_aimak")).args(arguments).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

/// The tariff by hand. Use: 340 × 60 % = 204 households with 1,110 people at a tap, 60 l × 365 days =
/// 24,309 m³; 740 at standpipes, 25 l × 365 = 6,752.5 m³. Costs: wages 2 × 20,000 × 12 × 117.25 % = 562,800,
/// electricity 96,000, repairs 9.5 × 20,000 = 190,000, administration 34,000, chlorine 0.30 ×
/// 31,061.5 / 0.63 = 14,791.19, put aside 9.5 × 2,000,000 / 40 = 475,000. 1,372,591.19 / 31,061.5 = 44.19.
#[test]
fn the_first_picture_is_told_and_its_plan_runs() {
    let folder = Folder::new();
    let out = folder.path().join("plan.json").display().to_string();
    let output = aimak(&["model", "village", &example(), "--out", &out, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let told = text(&output.stdout);
    for sentence in [
        "All figures are made up.",
        "  Required revenue, 2026: KGS\u{a0}1,372,591.19\n",
        "  Average cost-covering tariff, 2026: KGS\u{a0}44.19/m³\n",
        "  Monthly wage: KGS\u{a0}20,000.00; may well lie from KGS\u{a0}12,000.00 to KGS\u{a0}36,000.00. Between the",
        "  1. Litres per person a day, tap at home: the tariff lies from KGS\u{a0}25.00/m³ to KGS\u{a0}72.29/m³.\n",
        "  2. Price of laying a kilometre of pipe anew: the tariff",
        "  3. Monthly wage: the tariff",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
    for answered in ["Staff posts", "People in a household", "Metres of pipe per household", "Hours of supply a day"] {
        assert!(!told.contains(answered), "{answered} was answered\n{told}");
    }
    let run = aimak(&[
        "model",
        "run",
        &out,
        "--explain",
        "average-cost-covering-tariff.drinking-water.2026",
        "--depth",
        "9",
        "--lang",
        "en",
    ]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let explained = text(&run.stdout);
    assert!(explained.contains("= KGS\u{a0}44.19/m³"), "{explained}");
    assert!(explained.contains("look in the payroll"), "the reason is told in words\n{explained}");
    assert!(!explained.contains("assumed-"), "{explained}");
    // Whoever asks, the plan has its names in all languages.
    let streamed = aimak(&["model", "village", &example(), "--out", "-", "--lang", "ru"]);
    assert_eq!(text(&streamed.stdout), fs::read_to_string(&out).expect("a file"));
    let plan: serde_json::Value = serde_json::from_slice(&streamed.stdout).expect("JSON");
    assert_eq!(plan["indices"][0]["name"], serde_json::json!({ "ky": "Баалар", "ru": "Цены", "en": "Prices" }));
    for lang in ["ky", "ru", "en"] {
        let told = text(&aimak(&["model", "run", &out, "--lang", lang]).stdout);
        let title = plan["title"][lang].as_str().expect("a title");
        assert!(told.starts_with(&format!("{title}\n")), "{title}\n{told}");
    }
}

#[test]
fn it_speaks_each_language() {
    for (lang, tariff, next) in [
        ("ky", "Чыгымды жабуучу орточо тариф, 2026: 44,19\u{a0}сом/м³", "Адегенде муну билиңиз"),
        ("ru", "Средний тариф, покрывающий затраты, 2026: 44,19\u{a0}сом/м³", "Узнайте сначала это"),
    ] {
        let told = text(&aimak(&["model", "village", &example(), "--lang", lang]).stdout);
        for sentence in [tariff, next] {
            assert!(told.contains(sentence), "{sentence}\n{told}");
        }
    }
}

#[test]
fn all_that_is_wrong_with_answers_is_told_at_once() {
    let folder = Folder::new();
    let file = folder.path().join("answers.json");
    let path = file.display().to_string();
    let wrong =
        r#"{"form":2,"title":"","source":"moon","pipes":"1,5","meters":"120","hours":"25","age":-3,"tariff":{}}"#;
    fs::write(&file, wrong).expect("a file");
    let places = [
        "/form",
        "/title",
        "/fictional",
        "/book_year",
        "/source",
        "/pipes",
        "/meters",
        "/hours",
        "/age",
        "/tariff",
        "/people",
    ];
    for lang in ["ky", "ru", "en"] {
        let output = aimak(&["model", "village", &path, "--lang", lang]);
        assert_eq!(output.status.code(), Some(1));
        let told = text(&output.stderr);
        for place in places {
            assert!(told.contains(&format!("{path} {place}: ")), "{place}\n{told}");
        }
        assert_eq!(told.lines().count(), places.len() + 1, "{told}");
        assert_eq!(text(&output.stdout), "");
    }
    fs::write(&file, r#"{"form":1,"moon":true}"#).expect("a file");
    let output = aimak(&["model", "village", &path, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("not the form of answers"), "{}", text(&output.stderr));
    let absent = folder.path().join("absent.json").display().to_string();
    assert_eq!(aimak(&["model", "village", &absent]).status.code(), Some(2));
}

#[test]
fn the_form_of_answers_is_printed() {
    let form: Value = serde_json::from_slice(&aimak(&["schema", "village"]).stdout).expect("JSON");
    assert_eq!(form["title"], "Village");
    assert!(form["properties"]["collection"].is_object());
}
