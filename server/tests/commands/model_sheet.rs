//! `aimak model sheet`, as a person starts it.

use std::collections::HashMap;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

use aimak_core::explain::{Origin, Study};
use aimak_core::finance::sheet::{Book, Content, Frame, shown};
use aimak_core::finance::{self, Plan};
use aimak_core::lang::Lang;
use aimak_core::wire::plan::PlanFile;
use aimak_server::commands::model_sheet::workbook;
use zip::ZipArchive;

use crate::support::Folder;

fn scenario(name: &str) -> (String, Plan) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked/scenarios").join(name);
    let file: PlanFile = serde_json::from_str(&fs::read_to_string(&path).expect("a file")).expect("the shape");
    (path.display().to_string(), file.check().expect("a plan"))
}

/// A file of the workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook is a ZIP archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What stands between two tags, when they are there.
fn between<'a>(text: &'a str, tag: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!("<{tag}>"))?;
    Some(rest.split_once(&format!("</{tag}>"))?.0)
}

/// The cells of a sheet by name: formula and value.
fn cells(sheet: &str) -> HashMap<String, (Option<String>, String)> {
    sheet
        .split("<c r=\"")
        .skip(1)
        .map(|cell| {
            let cell = cell.split("</c>").next().unwrap_or(cell);
            let name = cell.split('"').next().expect("a name").to_owned();
            let value = between(cell, "v").unwrap_or_default().to_owned();
            (name, (between(cell, "f").map(unescaped), value))
        })
        .collect()
}

/// Every figure stands in its cell: data as numbers, the others as formulas with what they come to.
fn check(study: &Study, bytes: &[u8], names: &[String]) {
    let book = Book::of(study);
    let frame = Frame { names, rows_above: 2, columns_left: 4 };
    let sheets: Vec<_> =
        (0..names.len()).map(|at| cells(&part(bytes, &format!("xl/worksheets/sheet{}.xml", at + 2)))).collect();
    let mut formulas = 0;
    for (id, node) in study.nodes() {
        let place = book.place(id);
        let column = char::from(b'E' + u8::try_from(place.column).expect("few years"));
        let name = format!("{column}{}", place.row + 3);
        let (formula, value) = &sheets[place.sheet][&name];
        let expected = shown(study, id);
        match (book.content(study, id, &frame), &node.origin) {
            (Content::Formula(text), Origin::Computed(_)) => {
                formulas += 1;
                assert_eq!((formula.as_deref(), value), (Some(text.as_str()), &expected), "{name}");
            }
            (Content::Number(number), Origin::Given(_)) => {
                assert_eq!(formula, &None, "{name}");
                assert_eq!(value.parse::<f64>(), number.parse::<f64>(), "{name}");
            }
            (content, origin) => panic!("{name}: {content:?} of {origin:?}"),
        }
    }
    assert!(formulas > study.len() / 3, "{formulas} formulas");
}

#[test]
fn every_figure_stands_in_the_workbook_with_its_formula_in_each_language() {
    for name in ["ulgu-three-services.json", "village-water.json"] {
        let (_, plan) = scenario(name);
        let study = finance::picture(&plan).study;
        for lang in Lang::ALL {
            let bytes = workbook(&plan, &study, lang).expect("a workbook");
            assert_eq!(bytes, workbook(&plan, &study, lang).expect("a workbook"), "the same bytes");
            let listed = part(&bytes, "xl/workbook.xml");
            let names: Vec<String> = listed
                .split("<sheet name=\"")
                .skip(2)
                .map(|sheet| unescaped(sheet.split('"').next().expect("a name")))
                .collect();
            assert_eq!(names.len(), 1 + plan.services.len(), "{listed}");
            check(&study, &bytes, &names);
        }
    }
}

#[test]
fn the_first_sheet_says_what_the_workbook_is() {
    let folder = Folder::new();
    let (path, plan) = scenario("ulgu-water.json");
    let out = folder.path().join("book.xlsx");
    for (lang, sentences) in [
        ("ky", ["ойдон чыгарылган", "салыкка чейин", "-жылдын баасында"]),
        ("ru", ["вымышлены", "до налога", "в ценах"]),
        ("en", ["made up", "before the tax", "in prices of"]),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_aimak"))
            .args(["model", "sheet", &path, "--out", &out.display().to_string(), "--lang", lang])
            .output()
            .expect("the program starts");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let bytes = fs::read(&out).expect("the workbook");
        let words = part(&bytes, "xl/sharedStrings.xml");
        let check = format!("{:08x}", finance::picture(&plan).study.fingerprint());
        for sentence in sentences.into_iter().chain([env!("CARGO_PKG_VERSION"), &check]) {
            assert!(words.contains(sentence), "{lang}: {sentence}");
        }
        assert!(part(&bytes, "xl/worksheets/sheet2.xml").contains("state=\"frozen\""));
    }
}

#[test]
fn a_plan_that_breaks_rules_gives_no_workbook() {
    let folder = Folder::new();
    let (plan, out) = (folder.path().join("plan.json"), folder.path().join("book.xlsx"));
    fs::write(&plan, "{}").expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_aimak"))
        .args(["model", "sheet", &plan.display().to_string(), "--out", &out.display().to_string(), "--lang", "en"])
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
    assert!(!out.exists());
}
