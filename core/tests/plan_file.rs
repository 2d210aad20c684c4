//! The file of a plan: what is written is read again, every broken rule is told with its place, the
//! schema fits, and the shipped scenarios have a number for every figure.

#![cfg(all(feature = "schema", feature = "samples"))]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::delivery::{Way, WayKind, compare};
use aimak_core::finance::village::{self, Answers, Names, Price};
use aimak_core::finance::{self, At, Course, Datum, Figure, Plan, Usage, sample};
use aimak_core::lang::{Lang, Text};
use aimak_core::legal::Evidence;
use aimak_core::place;
use aimak_core::service::Service;
use aimak_core::wire::delivery::{self, WaysFile};
use aimak_core::wire::plan::{PlanFault, PlanFile, PlanResult, PlanRule, books, schema};
use aimak_core::wire::village::{self as village_file, VillageFile};
use fastrand::Rng;
use proptest::prelude::*;
use serde_json::{Value, json};

fn scenarios() -> Vec<(PathBuf, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked/scenarios");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder of scenarios")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    assert!(files.len() >= 7, "{files:?}");
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a text");
        let value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path, value)
    };
    files.into_iter().map(read).collect()
}

fn scenario(name: &str) -> Value {
    let (_, value) = scenarios().into_iter().find(|(path, _)| path.ends_with(format!("{name}.json"))).expect(name);
    value
}

fn shape(value: Value) -> PlanFile {
    serde_json::from_value(value).expect("the shape of a plan")
}

fn told(faults: &[PlanFault]) -> Vec<String> {
    faults.iter().map(|fault| format!("{} {}", fault.pointer, fault.rule.code())).collect()
}

fn read(value: Value) -> Result<Plan, Vec<String>> {
    shape(value).check().map_err(|faults| told(&faults))
}

/// Puts a value at a pointer, or takes away what stands there; the parent must exist.
fn put(whole: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match (whole.pointer_mut(parent).unwrap_or_else(|| panic!("{parent} exists")), value) {
        (Value::Object(object), Some(value)) => {
            object.insert(key.to_owned(), value);
        }
        (Value::Object(object), None) => {
            object.remove(key).unwrap_or_else(|| panic!("{pointer} exists"));
        }
        (Value::Array(list), Some(value)) => match key.parse::<usize>() {
            Ok(place) => list[place] = value,
            Err(_) => list.push(value),
        },
        (Value::Array(list), None) => {
            list.remove(key.parse().expect("a place"));
        }
        (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_), _) => panic!("{parent} has no members"),
    }
}

#[test]
fn every_scenario_is_read_fits_the_schema_and_has_a_number_for_every_figure() {
    let schema = jsonschema::validator_for(&schema::plan().to_value()).expect("a schema");
    let result = jsonschema::validator_for(&schema::result().to_value()).expect("a schema");
    for (path, value) in scenarios() {
        let name = path.display();
        let errors: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
        let plan = read(value).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        assert!(plan.fictional, "{name}");
        let model = finance::picture(&plan);
        let study = &model.study;
        // A ratio to something that is not there in a year is the only thing without a number.
        let gaps: Vec<String> = study
            .nodes()
            .filter(|(_, node)| node.amount.is_err())
            .map(|(_, node)| node.figure.code().to_owned())
            .filter(|code| code != "debt-service-cover")
            .collect();
        assert_eq!(gaps, Vec::<String>::new(), "{name}");
        let figures = PlanResult::of(&plan, &model);
        assert_eq!(figures.figures.len(), study.nodes().count(), "{name}");
        let figures = serde_json::to_value(&figures).expect("JSON");
        assert!(result.is_valid(&figures), "{name}");
        assert_eq!(
            serde_json::from_value::<PlanResult>(figures).expect("the same shape"),
            PlanResult::of(&plan, &model)
        );
        let again = serde_json::to_value(PlanFile::of(&plan)).expect("JSON");
        assert!(schema.is_valid(&again), "{name}");
        assert_eq!(read(again).as_ref(), Ok(&plan), "{name}");
    }
}

/// A shipped plan is read in Kyrgyz, Russian and English: nothing in it is left in one language.
#[test]
fn shipped_plans_speak_three_languages() {
    let cyrillic = |text: &str| text.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter));
    for (path, value) in scenarios() {
        let mut places = Vec::new();
        pointers(&value, String::new(), &mut places);
        let mut told = BTreeSet::new();
        for place in places {
            let Some((_, "title" | "name" | "source" | "reason")) = place.rsplit_once('/') else { continue };
            let text = &value.pointer(&place).expect("a text");
            let [ky, ru, en] = Lang::ALL.map(|lang| text[lang.code()].as_str().expect(&place));
            assert!(cyrillic(ky) && cyrillic(ru), "{} {place}: {ky} {ru}", path.display());
            // The name of «Үлгү» stays.
            assert!(!cyrillic(&en.replace("«Үлгү»", "")), "{} {place}: {en}", path.display());
            told.insert(en);
        }
        assert!(told.len() > 8, "{}: {told:?}", path.display());
    }
}

#[test]
fn the_books_of_a_place_are_a_plan() {
    let with_books: Vec<&str> =
        place::all().iter().map(|place| place.slug).filter(|slug| books(slug).is_some()).collect();
    assert_eq!(with_books, ["ulgu"]);
    assert_eq!(books("bishkek"), None);
    let file: PlanFile = serde_json::from_str(books("ulgu").expect("its books")).expect("the shape");
    let plan = file.check().expect("a plan");
    let place = place::find("ulgu").expect("a place");
    assert_eq!(plan.fictional, place.fictional);
    let persons = plan.services[0].groups[0].persons.as_ref().map(|persons| persons.amount);
    assert_eq!(persons, place.population.as_ref().map(|population| population.people));
    let services: Vec<Service> = plan.services.iter().map(|service| service.service).collect();
    assert_eq!(services, [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces]);
}

/// The examples of docs/files.md, by their order among those in JSON.
fn guide(number: usize) -> Value {
    let text = include_str!("../../docs/files.md").split("```json\n").nth(number).expect("an example");
    serde_json::from_str(text.split("```").next().expect("its text")).expect("JSON")
}

#[test]
fn the_guide_is_right() {
    let schema = jsonschema::validator_for(&schema::plan().to_value()).expect("a schema");
    let (file, result) = (guide(3), guide(4));
    let errors: Vec<String> = schema.iter_errors(&file).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    let plan = read(file).expect("a plan");
    let printed: PlanResult = serde_json::from_value(result).expect("the shape of the figures");
    let full = PlanResult::of(&plan, &finance::picture(&plan));
    for figure in &printed.figures {
        assert!(full.figures.contains(figure), "{figure:?}");
    }
    let head = PlanResult { risk: None, projects: Vec::new(), ..full };
    assert_eq!(printed, PlanResult { figures: printed.figures.clone(), ..head });
}

#[test]
fn the_schema_explains_every_field() {
    for schema in [schema::plan().to_value(), schema::result().to_value()] {
        let shapes = schema["$defs"].as_object().expect("shapes").values().chain([&schema]);
        let mut fields = 0;
        for shape in shapes {
            for (name, field) in shape["properties"].as_object().into_iter().flatten() {
                fields += 1;
                assert!(field["description"].as_str().is_some_and(|text| text.len() > 5), "{name}: {field}");
            }
        }
        assert!(fields > 10, "{fields}");
    }
}

/// What is put where in which scenario (or taken away), and the place and code of the fault.
type Case = ((&'static str, String, Option<Value>), String, &'static str);

#[test]
fn every_broken_rule_is_told_with_its_place() {
    let water = |pointer: &str, value: Value| ("ulgu-water", pointer.to_owned(), Some(value));
    let gone = |pointer: &str| ("ulgu-water", pointer.to_owned(), None);
    let three = |pointer: &str, value: Value| ("ulgu-three-services", pointer.to_owned(), Some(value));
    let town = |pointer: &str, value: Value| ("town-blocks-and-wastewater", pointer.to_owned(), Some(value));
    let waste = |pointer: &str, value: Value| ("ulgu-waste", pointer.to_owned(), Some(value));
    let s = "/services/0";
    let at = |rest: &str| format!("{s}{rest}");
    let long = "a".repeat(1_001);
    let blocks = |ends: &[&str]| {
        let each = ends.iter().map(|end| match *end {
            "" => json!({ "today": "1" }),
            end => json!({ "upto": end, "today": "1" }),
        });
        json!([{ "on": "metered-volume", "blocks": each.collect::<Vec<_>>() }])
    };
    // Each list is short enough, all together are too much.
    let ends: Vec<String> = (1..10).map(|end| end.to_string()).chain([String::new()]).collect();
    let ends: Vec<&str> = ends.iter().map(String::as_str).collect();
    let charges = json!(vec![blocks(&ends)[0].clone(); 10]);
    let group = |number| {
        json!({
            "group": if number == 0 { "population" } else { "others" },
            "accounts": "9",
            "growth": "0",
            "usage": { "water": { "metered": "100", "metered_use": "9" } },
            "collection": "90",
            "charges": charges.clone(),
        })
    };
    let many: Value = (0..20).map(group).collect();
    let age = |age: &str| json!({ "age": age, "amount": "1", "recovery": "1" });
    let cases: Vec<Case> = vec![
        (gone("/form"), "/form".into(), "plan-missing"),
        (water("/form", json!(2)), "/form".into(), "plan-form"),
        (water("/title", json!(" ")), "/title".into(), "plan-empty"),
        (water("/title", json!("a".repeat(301))), "/title".into(), "plan-too-long"),
        (water("/title", json!("a\u{7}")), "/title".into(), "plan-control-character"),
        (gone("/fictional"), "/fictional".into(), "plan-missing"),
        (gone("/book_year"), "/book_year".into(), "plan-missing"),
        (water("/years", json!(31)), "/years".into(), "plan-out-of-range"),
        (water("/years", json!(0)), "/years".into(), "plan-out-of-range"),
        (gone("/discount"), "/discount".into(), "plan-missing"),
        (water("/indices", json!([])), "/indices".into(), "plan-empty"),
        (water("/indices/1/name", json!("consumer prices")), "/indices/1/name".into(), "plan-twice"),
        (
            water("/indices/1/name", json!({ "ky": "a", "ru": "b", "en": "consumer prices" })),
            "/indices/1/name/en".into(),
            "plan-twice",
        ),
        (water("/title", json!({ "ky": "a", "en": "b" })), "/title/ru".into(), "plan-language-missing"),
        (water("/title", json!({ "ky": "a", "ru": "b", "en": "" })), "/title/en".into(), "plan-empty"),
        (
            water("/indices/1/name", json!({ "ky": "a".repeat(81), "ru": "b", "en": "wages" })),
            "/indices/1/name/ky".into(),
            "plan-too-long",
        ),
        (
            water(&at("/assets/0/name"), json!({ "ky": "a", "ru": "b\u{7}", "en": "c" })),
            at("/assets/0/name/ru"),
            "plan-control-character",
        ),
        (
            water(&at("/costs/2/variable"), json!({ "value": "5", "source": { "ky": "a", "ru": "b", "en": long } })),
            at("/costs/2/variable/source/en"),
            "plan-too-long",
        ),
        (gone("/indices/0/rise"), "/indices/0/rise".into(), "plan-missing"),
        (water("/indices/0/rise", json!("-100")), "/indices/0/rise".into(), "plan-out-of-range"),
        (
            water("/indices/0/rise", json!({ "by_year": { "2026": "1", "2028": "2" } })),
            "/indices/0/rise/by_year".into(),
            "plan-years-missing",
        ),
        (water("/indices/0/rise", json!({ "later": { "2028": "2" } })), "/indices/0/rise/first".into(), "plan-missing"),
        (
            water("/indices/0/rise", json!({ "first": "1", "later": { "2037": "2" } })),
            "/indices/0/rise/later/2037".into(),
            "plan-year-outside",
        ),
        (
            water("/indices/0/rise", json!({ "first": "1", "later": { "2026": "2" } })),
            "/indices/0/rise/later/2026".into(),
            "plan-year-outside",
        ),
        (
            water("/indices/0/rise", json!({ "first": "1", "later": { "a/b": "2" } })),
            "/indices/0/rise/later/a~1b".into(),
            "plan-not-a-year",
        ),
        (
            water("/indices/0/rise", json!({ "value": "1", "first": "2" })),
            "/indices/0/rise".into(),
            "plan-course-forms",
        ),
        (water("/indices/0/rise", json!({ "low": "1", "high": "2" })), "/indices/0/rise/value".into(), "plan-missing"),
        (three("/income_index", json!("wishes")), "/income_index".into(), "plan-unknown-index"),
        (("ulgu-three-services", "/income_index".into(), None), "/income_index".into(), "plan-missing"),
        (("ulgu-three-services", "/households".into(), None), "/households".into(), "plan-missing"),
        (three("/households", json!("0")), "/households".into(), "plan-not-positive"),
        (three("/bands/3/share", json!("11")), "/bands".into(), "plan-shares-sum"),
        (three("/bands/3/relative_use", json!("200")), "/bands".into(), "plan-use-average"),
        (three("/bands/3/income", json!("100.00")), "/bands/3/income".into(), "plan-band-order"),
        (three("/bands/3/persons", json!("0")), "/bands/3/persons".into(), "plan-not-positive"),
        (water("/services", json!([])), "/services".into(), "plan-empty"),
        (water(&at("/service"), json!("tea")), at("/service"), "plan-unknown-word"),
        (three("/services/1/service", json!("drinking-water")), "/services/1/service".into(), "plan-twice"),
        (gone(&at("/basis")), at("/basis"), "plan-missing"),
        (gone(&at("/cash")), at("/cash"), "plan-missing"),
        (
            water(&at("/components/0/component"), json!("return")),
            at("/components/0/component"),
            "plan-component-outside",
        ),
        (water(&at("/components/1/component"), json!("operating")), at("/components/1/component"), "plan-twice"),
        (water(&at("/costs/0/kind"), json!("gifts")), at("/costs/0/kind"), "plan-unknown-word"),
        (water(&at("/costs/0/index"), json!("gold")), at("/costs/0/index"), "plan-unknown-index"),
        (gone(&at("/costs/0/index")), at("/costs/0/index"), "plan-missing"),
        (gone(&at("/costs/0/staff")), at("/costs/0"), "plan-choice"),
        (water(&at("/costs/0/fixed"), json!("1")), at("/costs/0"), "plan-choice"),
        (water(&at("/costs/2/variable"), json!("-1")), at("/costs/2/variable"), "plan-negative"),
        (water(&at("/costs/2/variable"), json!("1,5")), at("/costs/2/variable"), "plan-not-a-decimal"),
        (water(&at("/costs/2/variable"), json!("1.234")), at("/costs/2/variable"), "plan-too-fine"),
        (water(&at("/costs/2/variable"), json!("99999999999999999999")), at("/costs/2/variable"), "plan-too-large"),
        (gone(&at("/costs/1/energy/price")), at("/costs/1/energy/price"), "plan-missing"),
        (
            waste(
                &at("/costs/5"),
                json!({ "kind": "electricity", "index": "wages", "energy": { "intensity": "1", "price": "1" } }),
            ),
            at("/costs/5/energy"),
            "plan-unfit",
        ),
        (
            water(
                &at("/costs/2"),
                json!({ "kind": "transport", "index": "wages", "haulage": { "distance": "1", "price": "1" } }),
            ),
            at("/costs/2/haulage"),
            "plan-unfit",
        ),
        (("ulgu-waste", at("/groups"), Some(json!([]))), at("/costs/1"), "plan-no-volume"),
        (
            water(&at("/costs/2/variable"), json!({ "value": "1", "low": "0" })),
            at("/costs/2/variable"),
            "plan-range-half",
        ),
        (
            water(&at("/costs/2/variable"), json!({ "value": "5", "low": "1", "high": "3" })),
            at("/costs/2/variable"),
            "plan-range-order",
        ),
        (
            water(&at("/costs/2/variable"), json!({ "value": "5", "evidence": "assumed" })),
            at("/costs/2/variable"),
            "plan-reason-missing",
        ),
        (
            water(&at("/costs/2/variable"), json!({ "value": "5", "evidence": "heard" })),
            at("/costs/2/variable/evidence"),
            "plan-unknown-word",
        ),
        (
            water(&at("/costs/2/variable"), json!({ "value": "5", "source": long.clone() })),
            at("/costs/2/variable/source"),
            "plan-too-long",
        ),
        (water(&at("/assets/0/life"), json!(-5)), at("/assets/0/life"), "plan-out-of-range"),
        (water(&at("/assets/0/life"), json!(0)), at("/assets/0/life"), "plan-out-of-range"),
        (water(&at("/assets/0/since"), json!(2027)), at("/assets/0/since"), "plan-year-outside"),
        (gone(&at("/assets/0/renewed")), at("/assets/0/renewed"), "plan-missing"),
        (gone(&at("/loans/0/term")), at("/loans/0/term"), "plan-loan-without-term"),
        (water(&at("/loans/0/term"), json!(0)), at("/loans/0/term"), "plan-loan-without-term"),
        (water(&at("/loans/0/term"), json!(61)), at("/loans/0/term"), "plan-out-of-range"),
        (water(&at("/loans/0/grace"), json!(-1)), at("/loans/0/grace"), "plan-out-of-range"),
        (water(&at("/loans/0/principal"), json!("0")), at("/loans/0/principal"), "plan-not-positive"),
        (water(&at("/loans/0/drawn"), json!(2037)), at("/loans/0/drawn"), "plan-year-outside"),
        (water(&at("/groups/0/group"), json!("friends")), at("/groups/0/group"), "plan-unknown-word"),
        (three(&at("/groups/1/group"), json!("population")), at("/groups/1/group"), "plan-population-twice"),
        (gone(&at("/groups/1/persons")), at("/groups/1/persons"), "plan-missing"),
        (gone(&at("/groups/1/usage/water/norm")), at("/groups/1/usage/water/norm"), "plan-missing"),
        (gone(&at("/groups/0/usage/water")), at("/groups/0/usage"), "plan-choice"),
        (water(&at("/groups/0/usage/visits"), json!("5")), at("/groups/0/usage"), "plan-choice"),
        (waste(&at("/groups/0/usage"), json!({ "visits": "5" })), at("/groups/0/usage/visits"), "plan-unfit"),
        (water(&at("/groups/0/collection"), json!("100.01")), at("/groups/0/collection"), "plan-above-whole"),
        (
            water(&at("/groups/0/collection"), json!({ "first": "90", "later": { "2030": { "value": "101" } } })),
            at("/groups/0/collection/later/2030/value"),
            "plan-above-whole",
        ),
        (gone(&at("/groups/0/collection")), at("/groups/0/collection"), "plan-missing"),
        (water(&at("/groups/0/elasticity"), json!("0.5")), at("/groups/0/elasticity"), "plan-out-of-range"),
        (gone(&at("/groups/0/arrears/2")), at("/groups/0/arrears"), "plan-ages-missing"),
        (water(&at("/groups/0/arrears/1"), age("first-year")), at("/groups/0/arrears/1/age"), "plan-twice"),
        (
            waste(&at("/groups/0/charges/0"), json!({ "on": "metered-volume", "today": "1" })),
            at("/groups/0/charges/0/on"),
            "plan-charge-unfit",
        ),
        (
            water(&at("/groups/0/charges/0"), json!({ "on": "volume", "today": "1" })),
            at("/groups/0/charges/0/on"),
            "plan-charge-unfit",
        ),
        (gone(&at("/groups/0/charges/0/today")), at("/groups/0/charges/0/today"), "plan-missing"),
        (
            water(&at("/groups/0/charges/0/blocks"), json!([{ "today": "1" }])),
            at("/groups/0/charges/0"),
            "plan-rate-and-blocks",
        ),
        (
            water(&at("/groups/0/charges"), json!([{ "on": "account", "blocks": [{ "today": "1" }] }])),
            at("/groups/0/charges/0/blocks"),
            "plan-blocks-unfit",
        ),
        (
            water(&at("/groups/0/charges"), blocks(&["5", "3", ""])),
            at("/groups/0/charges/0/blocks/1/upto"),
            "plan-block-order",
        ),
        (
            water(&at("/groups/0/charges"), blocks(&["5", "", ""])),
            at("/groups/0/charges/0/blocks/1"),
            "plan-block-without-end",
        ),
        (
            water(&at("/groups/0/charges"), blocks(&["5", "9"])),
            at("/groups/0/charges/0/blocks/1/upto"),
            "plan-last-block-ends",
        ),
        (water(&at("/groups/0/charges"), blocks(&["1"; 11])), at("/groups/0/charges/0/blocks"), "plan-too-many"),
        (three(&at("/groups"), many), "/years".into(), "plan-too-much"),
        (gone(&at("/losses")), at("/losses"), "plan-missing"),
        (water(&at("/losses/real"), json!("92")), at("/losses"), "plan-losses-together"),
        (water(&at("/neglect/losses"), json!("7")), at("/neglect/losses"), "plan-neglect-together"),
        (waste(&at("/losses"), json!({ "real": "1", "apparent": "1", "unbilled": "1" })), at("/losses"), "plan-unfit"),
        (gone(&at("/phase_in")), at("/phase_in"), "plan-phase-in-missing"),
        (water(&at("/phase_in"), json!("101")), at("/phase_in"), "plan-above-whole"),
        (water(&at("/projects/0/year"), json!(2026)), at("/projects/0/year"), "plan-year-outside"),
        (water(&at("/projects/0/life"), json!(0)), at("/projects/0/life"), "plan-out-of-range"),
        (water(&at("/projects/1/grant"), json!("81")), at("/projects/1"), "plan-finance-over"),
        (gone(&at("/projects/1/loan/term")), at("/projects/1/loan/term"), "plan-loan-without-term"),
        (gone(&at("/projects/0/chosen")), at("/projects/0/chosen"), "plan-missing"),
        (waste(&at("/projects/0/metered"), json!("5")), at("/projects/0/metered"), "plan-effect-unfit"),
        (gone(&at("/hours")), at("/projects/0/hours"), "plan-effect-unfit"),
        (water(&at("/subsidy"), json!("-1")), at("/subsidy"), "plan-negative"),
        (water(&at("/subsidy"), json!({ "share_of": "required-revenue" })), at("/subsidy"), "plan-circular"),
        (water(&at("/subsidy"), json!({ "share_of": "operating-cost" })), at("/subsidy"), "plan-not-derived"),
        (water(&at("/reserve"), json!({ "share_of": "required-revenue" })), at("/reserve"), "plan-not-derived"),
        (water(&at("/basis"), json!("utility")), at("/return_rate"), "plan-missing"),
        (
            town("/services/1/groups/0/group", json!("others")),
            "/services/1/groups/0/usage/share_of_water".into(),
            "plan-water-group",
        ),
        (
            ("town-blocks-and-wastewater", "/services/0".into(), None),
            "/services/0/groups/0/usage/share_of_water".into(),
            "plan-water-missing",
        ),
    ];
    let mut seen = BTreeSet::new();
    for ((name, pointer, value), place, code) in cases {
        let mut file = scenario(name);
        put(&mut file, &pointer, value);
        let faults = read(file).expect_err(&pointer);
        assert!(faults.contains(&format!("{place} {code}")), "{name} {pointer}: {faults:?}");
        seen.insert(code);
    }
    let untried: Vec<&&str> = PlanRule::CODES.iter().filter(|code| !seen.contains(**code)).collect();
    assert_eq!(untried, Vec::<&&str>::new(), "each rule has a case");
}

/// What lines call by name is found by its name in any language, and each name is of one thing.
#[test]
fn names_and_reasons_stand_in_one_language_or_in_each() {
    let schema = jsonschema::validator_for(&schema::plan().to_value()).expect("a schema");
    let each = |name: &str| Text::each(|lang| format!("{name} {}", lang.code()));
    let mut file = scenario("village-water");
    put(&mut file, "/title", Some(json!({ "ky": "title ky", "ru": "title ru", "en": "title en" })));
    put(&mut file, "/indices/0/name", Some(json!({ "ky": "index ky", "ru": "index ru", "en": "index en" })));
    let datum = json!({
        "value": "8",
        "evidence": "assumed",
        "source": "a book",
        "reason": { "ky": "reason ky", "ru": "reason ru", "en": "reason en" }
    });
    put(&mut file, "/discount", Some(datum));
    let costs = file["services"][0]["costs"].as_array().map_or(0, Vec::len);
    let projects = file["services"][0]["projects"].as_array().map_or(0, Vec::len);
    assert!(costs > 2, "{costs}");
    let mut read_as = Vec::new();
    for name in ["index ky", "index ru", "index en"] {
        for line in 0..costs {
            put(&mut file, &format!("/services/0/costs/{line}/index"), Some(json!(name)));
        }
        for project in 0..projects {
            put(&mut file, &format!("/services/0/projects/{project}/index"), Some(json!(name)));
        }
        assert!(schema.is_valid(&file), "{name}");
        read_as.push(read(file.clone()).expect(name));
    }
    let plan = &read_as[0];
    assert!(read_as.iter().all(|other| other == plan));
    assert_eq!((&plan.title, &plan.indices[0].name), (&each("title"), &each("index")));
    assert_eq!((&plan.discount.source, &plan.discount.reason), (&Some("a book".into()), &Some(each("reason"))));
    let written = serde_json::to_value(PlanFile::of(plan)).expect("JSON");
    assert_eq!(written["title"], json!({ "ky": "title ky", "ru": "title ru", "en": "title en" }));
    assert_eq!(written["services"][0]["costs"][0]["index"], "index en");
    assert_eq!(read(written).as_ref(), Ok(plan));
    let result = serde_json::to_value(PlanResult::of(plan, &finance::picture(plan))).expect("JSON");
    assert_eq!(result["title"]["ru"], "title ru");
    let form = jsonschema::validator_for(&schema::result().to_value()).expect("a schema");
    assert!(form.is_valid(&result));

    put(&mut file, "/services/0/costs/0/index", Some(json!("index")));
    let faults = shape(file.clone()).check().expect_err("no such index");
    let PlanRule::UnknownIndex { known, .. } = &faults[0].rule else { panic!("{faults:?}") };
    assert_eq!(known, "index en, incomes");
    put(&mut file, "/services/0/costs/0/index", Some(json!("index ru")));
    assert!(read(file.clone()).is_ok());
    for (place, wrong) in [
        ("/title", json!({ "ky": "a", "en": "b" })),
        ("/title", json!({ "ky": "a", "ru": "", "en": "b" })),
        ("/title", json!({ "ky": "a", "ru": "b", "en": "c".repeat(301) })),
        ("/title", json!({ "ky": "a", "ru": "b", "en": "c", "de": "d" })),
        ("/indices/0/name", json!({ "ky": "a", "ru": "b".repeat(81), "en": "c" })),
        ("/discount/reason", json!(["a"])),
    ] {
        let mut file = file.clone();
        put(&mut file, place, Some(wrong));
        assert!(!schema.is_valid(&file), "{place}");
        assert!(serde_json::from_value::<PlanFile>(file).map_or(true, |shape| shape.check().is_err()), "{place}");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let mut file = scenario("ulgu-water");
    let at = |rest: &str| format!("/services/0{rest}");
    put(&mut file, "/indices/0/rise", Some(json!({ "by_year": { "2026": "7", "2027": "7" } })));
    put(&mut file, &at("/assets/0/life"), Some(json!(-15)));
    put(&mut file, &at("/groups/0/collection"), Some(json!("120")));
    put(&mut file, &at("/loans/0/term"), None);
    put(&mut file, &at("/subsidy"), Some(json!({ "share_of": "surplus-or-gap" })));
    assert_eq!(
        read(file),
        Err(vec![
            "/indices/0/rise/by_year plan-years-missing".to_owned(),
            at("/assets/0/life plan-out-of-range"),
            at("/loans/0/term plan-loan-without-term"),
            at("/groups/0/collection plan-above-whole"),
            at("/subsidy plan-circular"),
        ])
    );
    let faults = shape(json!({})).check().expect_err("nothing is said");
    let places: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    let all = ["/form", "/title", "/fictional", "/book_year", "/years", "/indices", "/discount", "/services"];
    assert_eq!(places, all);
    let violation = faults[0].violation();
    assert_eq!((violation.pointer.as_str(), violation.code.as_str()), ("/form", "plan-missing"));
}

#[test]
fn a_field_that_is_not_known_is_refused_by_name() {
    let mut file = scenario("ulgu-water");
    put(&mut file, "/services/0/subsidies", Some(json!("1")));
    let error = serde_json::from_value::<PlanFile>(file).expect_err("an unknown field").to_string();
    assert!(error.contains("subsidies"), "{error}");
    let number = serde_json::from_str::<PlanFile>(r#"{ "discount": 8 }"#).expect_err("a number").to_string();
    assert!(number.contains("text"), "{number}");
}

#[test]
fn what_is_left_out_is_nothing_or_stands_as_an_assumption() {
    let plan = read(scenario("village-waste")).expect("a plan");
    let service = &plan.services[0];
    let assumed = Datum { evidence: Evidence::Assumed, ..Datum::entered(0) };
    let none = Datum { evidence: Evidence::Fictional, ..Datum::entered(0) };
    assert_eq!(service.rate_rise, Course::flat(assumed.clone()));
    assert_eq!(service.tax, assumed);
    assert_eq!(service.groups[0].growth, Course::flat(assumed.clone()));
    assert_eq!(service.groups[0].elasticity, assumed);
    assert_eq!(service.neglect.repair, assumed);
    assert_eq!(service.profit, Course::flat(none.clone()));
    assert_eq!(service.return_rate, none);
}

/// The figures that a subsidy cannot follow from are those that it changes.
#[test]
fn a_subsidy_changes_what_it_must_not_follow_from() {
    let plan = read(scenario("ulgu-three-services")).expect("a plan");
    let mut other = plan.clone();
    for service in &mut other.services {
        service.subsidy.first.amount += 100_000_000;
    }
    let (one, other) = (finance::study(&plan), finance::study(&other));
    let changed: BTreeSet<&str> = one
        .nodes()
        .zip(other.nodes())
        .filter(|((_, one), (_, other))| one.amount != other.amount)
        .map(|((_, node), _)| node.figure.code())
        .collect();
    assert!(changed.contains("closing-cash"));
    for code in changed {
        let mut file = scenario("ulgu-water");
        put(&mut file, "/services/0/subsidy", Some(json!({ "share_of": code })));
        assert_eq!(read(file), Err(vec!["/services/0/subsidy plan-circular".to_owned()]), "{code}");
    }
}

#[test]
fn a_plan_of_the_books_of_ulgu_agrees_with_its_cost_book() {
    let plan = read(scenario("ulgu-water")).expect("a plan");
    let study = finance::study(&plan);
    let of = |figure: FigureId| {
        let at = At::service(Service::DrinkingWater).in_year(2026);
        let id = study.find(figure, Subject::Plan(at)).expect("a figure");
        study.node(id).amount.expect("a number")
    };
    // The book: 5,967,000 som of operating costs, 740,000 of depreciation; 168,300 m³ by meter and
    // 254,916 m³ by norm. Energy and the volume by norm are rounded to whole steps: within 10 som and
    // 1 m³.
    assert!((of(FigureId::OperatingCost) - 596_700_000).abs() <= 1_000);
    assert_eq!(of(Figure::Depreciation.into()), 74_000_000);
    assert!((of(Figure::ServiceVolume.into()) - 423_216_000_000).abs() <= 1_000_000);
    // 145,000 × 12 + 254,916 × 12 + 14,500 × 18 + 8,800 × 24
    assert!((of(FigureId::BilledRevenue) - 527_119_200).abs() <= 1_000);
    let waste = read(scenario("ulgu-waste")).expect("a plan");
    let study = finance::study(&waste);
    let at = At::service(Service::WasteRemoval).in_year(2026);
    let amount = |figure: FigureId| {
        study.node(study.find(figure, Subject::Plan(at)).expect("a figure")).amount.expect("a number")
    };
    assert_eq!(amount(FigureId::OperatingCost), 420_000_000);
    assert_eq!(amount(Figure::ServiceVolume.into()), 3_744_000);
}

/// What a village starts from is kept as a file: each default with its range and its reason.
#[test]
fn a_plan_of_a_villages_answers_passes_through_its_file() {
    let known = Datum::entered;
    let name = |name: &str| Text::from(name);
    let some = Answers { people: Some(known(2_000)), meters: Some(known(3_000)), ..Answers::default() };
    let more = Answers { households: Some(known(400)), taps: Some(known(0)), hours: Some(known(900)), ..some.clone() };
    for answers in [some, more] {
        let names = Names {
            title: name("village"),
            prices: name("prices"),
            pipes: name("pipes"),
            house_taps: name("taps"),
            standpipes: name("standpipes"),
        };
        let plan = village::plan(&answers, 2026, names).expect("a plan");
        let file = PlanFile::of(&plan);
        assert_eq!(file.check().map_err(|faults| told(&faults)), Ok(plan));
    }
}

#[test]
fn answers_of_a_village_are_of_the_form_that_is_printed() {
    let form = jsonschema::validator_for(&village_file::schema().to_value()).expect("a schema");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked/answers/village-water.json");
    let example: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a text")).expect("JSON");
    for one in [&example, &guide(6)] {
        assert!(form.is_valid(one));
        let file: VillageFile = serde_json::from_value(one.clone()).expect("the shape");
        assert!(file.check().is_ok());
    }
    let file: VillageFile = serde_json::from_value(example.clone()).expect("the shape");
    let village = file.check().expect("answers");
    assert_eq!(
        village.answers.pipes.as_ref().map(|pipes| (pipes.amount, pipes.range)),
        Some((9_500, Some((8_000, 12_000))))
    );
    assert_eq!(
        village.answers.tariff,
        Some(Price::Person(Datum { evidence: Evidence::Fictional, ..Datum::entered(3_000) }))
    );
    for (field, value) in
        [("people", json!(1850)), ("source", json!("river")), ("tariff", json!({})), ("moon", json!("1"))]
    {
        let mut wrong = example.clone();
        wrong[field] = value;
        assert!(!form.is_valid(&wrong), "{field}");
        let read: Result<VillageFile, _> = serde_json::from_value(wrong);
        assert!(read.is_err() || read.is_ok_and(|file| file.check().is_err()), "{field}");
    }
}

#[test]
fn ways_are_of_the_form_that_is_printed_and_are_refused_with_all_faults() {
    let form = jsonschema::validator_for(&delivery::schema().to_value()).expect("a schema");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked/ways/ulgu-water.json");
    let example: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a text")).expect("JSON");
    let plan = read(scenario("ulgu-water")).expect("a plan");
    let check = |file: &Value| {
        let file: WaysFile = serde_json::from_value(file.clone()).expect("the shape");
        file.check(&plan)
    };
    for one in [&example, &guide(7)] {
        let errors: Vec<String> = form.iter_errors(one).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
        let ways = check(one).expect("ways");
        assert!(compare(&plan, &ways.delivery).is_ok());
    }
    let ways = check(&example).expect("ways");
    assert_eq!((ways.delivery.years, ways.delivery.index, ways.delivery.ways.len()), (5, 0, 3));
    assert_eq!(ways.delivery.ways[0].fee_per_unit.amount, 810);
    assert_eq!(ways.delivery.own, Way::plain(WayKind::OwnCrew));
    let changes = [
        ("/first_year", json!(2026)),
        ("/first_year", json!(2033)),
        ("/years", json!(0)),
        ("/index", json!("moon")),
        ("/service", json!("waste-removal")),
        ("/own", json!({ "kind": "lease" })),
        ("/risks/demand", json!("-1")),
        ("/ways/0/kind", json!("")),
        ("/ways/0/scope", json!("100.01")),
        ("/ways/1/risks/failure", json!("101")),
        ("/ways/2/joint/partners", json!("0.9")),
        ("/tender/date", json!("1.1.2026")),
        ("/tender/ocid", json!(" ")),
    ];
    let mut all = example.clone();
    for (place, value) in changes {
        let mut wrong = example.clone();
        for file in [&mut wrong, &mut all] {
            match file.pointer_mut(place) {
                Some(field) => *field = value.clone(),
                None => file["own"] = value.clone(),
            }
        }
        let places: Vec<String> = check(&wrong).expect_err(place).into_iter().map(|fault| fault.pointer).collect();
        // Five years from 2033 on outlast the plan: the years are too many.
        let expected = match place {
            "/first_year" if value == 2033 => "/years",
            "/own" => "/own/kind",
            _ => place,
        };
        assert_eq!(places, [expected]);
    }
    // The first year stands at 2033 in the end, which is wrong with five years only.
    assert_eq!(check(&all).expect_err("all of it").len(), 11);
}

/// Also at the ends of what may be answered the plan is one that a file may say.
#[test]
fn whatever_a_village_answers_its_plan_passes_through_its_file() {
    let mut plans = 0;
    for people in [None, Some("1"), Some("1000000")] {
        for households in [None, Some("1"), Some("1000000")] {
            for share in [None, Some("0"), Some("100")] {
                for count in [None, Some("0"), Some("10000")] {
                    for price in [None, Some("per_cubic_metre"), Some("per_person"), Some("per_household")] {
                        let mut file = json!({ "form": 1, "title": "ends", "fictional": plans % 2 == 0, "book_year": 1990, "age": 90 });
                        let fields = [
                            ("people", people),
                            ("households", households),
                            ("taps", share),
                            ("meters", share),
                            ("collection", share),
                            ("pipes", count),
                            ("staff", count),
                            ("electricity", count),
                            ("repairs", count),
                        ];
                        for (field, answer) in fields {
                            if let Some(answer) = answer {
                                file[field] = json!(answer);
                            }
                        }
                        if let (Some(price), Some(rate)) = (price, count) {
                            file["tariff"] = json!({ price: rate });
                        }
                        let read: VillageFile = serde_json::from_value(file.clone()).expect("the shape");
                        let village = match read.check() {
                            Ok(village) => village,
                            Err(faults) => {
                                assert!(people.is_none() && households.is_none(), "{file}: {faults:?}");
                                continue;
                            }
                        };
                        let name = |name: &str| Text::from(name);
                        let names = Names {
                            title: name("village"),
                            prices: name("prices"),
                            pipes: name("pipes"),
                            house_taps: name("taps"),
                            standpipes: name("standpipes"),
                        };
                        let plan = village.plan(names).expect("a plan");
                        let passed = PlanFile::of(&plan).check().map_err(|faults| told(&faults));
                        assert_eq!(passed, Ok(plan), "{file}");
                        plans += 1;
                    }
                }
            }
        }
    }
    assert_eq!(plans, 8 * 3 * 3 * 4);
}

/// A text in one language, or in each.
fn text(random: &mut Rng, text: &str) -> Text {
    if random.bool() { text.into() } else { Text::each(|lang| format!("{} {text}", lang.code())) }
}

/// A made-up plan of the core's samples, as a file may say it.
fn sensible(seed: u64) -> Plan {
    let services: &[Service] = match seed % 3 {
        0 => &Service::ALL,
        1 => &[Service::DrinkingWater, Service::WasteRemoval],
        _ => &[Service::PublicSpaces],
    };
    let years = u8::try_from(3 + seed % 28).expect("at most 30");
    let mut plan = sample::plan(seed, services, years);
    let random = &mut Rng::with_seed(seed);
    plan.neglected = random.bool();
    plan.fictional = random.bool();
    let last = plan.book_year + i16::from(plan.years);
    let decorate = |random: &mut Rng, datum: &mut Datum| {
        if random.u32(0..3) > 0 {
            return;
        }
        datum.evidence = Evidence::ALL[random.usize(0..Evidence::ALL.len())];
        datum.range = random.bool().then_some((datum.amount, datum.amount));
        datum.source = random.bool().then(|| text(random, "a book «of» \"two\" lines"));
        let reason = datum.evidence == Evidence::Assumed || random.bool();
        datum.reason = reason.then(|| text(random, "because / ~ \\"));
    };
    let within = |random: &mut Rng, course: &mut Course| {
        course.later.retain(|(year, _)| *year <= last);
        decorate(random, &mut course.first);
        course.later.iter_mut().for_each(|(_, datum)| decorate(random, datum));
    };
    plan.title = text(random, "a plan");
    for index in &mut plan.indices {
        within(random, &mut index.rise);
        index.name = text(random, index.name.get(Lang::En));
    }
    decorate(random, &mut plan.discount);
    for band in &mut plan.bands {
        band.relative_use.amount = 10_000;
        band.name = text(random, "band");
        decorate(random, &mut band.income);
        decorate(random, &mut band.relative_use);
    }
    for service in &mut plan.services {
        service.assets.iter_mut().for_each(|asset| asset.name = text(random, "asset"));
        service.loans.iter_mut().for_each(|loan| loan.name = text(random, "loan"));
        service.projects.iter_mut().for_each(|project| project.name = text(random, "project"));
        service.costs.iter_mut().for_each(|line| line.name = random.bool().then(|| text(random, "cost")));
        service.groups.iter_mut().for_each(|group| group.name = random.bool().then(|| text(random, "group")));
        service.components.retain(|(component, _)| component.is_in(service.basis));
        let courses = [&mut service.phase_in, &mut service.rate_rise, &mut service.subsidy, &mut service.profit];
        courses.into_iter().for_each(|course| within(random, course));
        let courses = [&mut service.other_income, &mut service.reserve];
        courses.into_iter().for_each(|course| within(random, course));
        if random.bool() {
            service.neglect.losses.amount = 0;
        }
        service.neglect.losses.amount = service.neglect.losses.amount.min(50);
        decorate(random, &mut service.cash);
        decorate(random, &mut service.tax);
        service.loans.iter_mut().for_each(|loan| loan.drawn = loan.drawn.min(last));
        if let Some(losses) = &mut service.losses {
            [&mut losses.real, &mut losses.apparent, &mut losses.unbilled]
                .into_iter()
                .for_each(|course| within(random, course));
        }
        let water = service.groups.iter().any(|group| matches!(group.usage, Usage::Water { .. }));
        for project in &mut service.projects {
            if !water {
                [&mut project.losses, &mut project.metered, &mut project.hours]
                    .into_iter()
                    .for_each(|datum| datum.amount = 0);
            }
            if random.bool() {
                let zero = Datum { amount: 0, ..project.loan.clone() };
                (project.loan, project.loan_grace, project.loan_term) = (zero, 0, 0);
            }
        }
        for group in &mut service.groups {
            within(random, &mut group.growth);
            within(random, &mut group.collection);
            decorate(random, &mut group.accounts);
            if let Usage::Water { metered, norm, .. } = &mut group.usage {
                if norm.is_none() {
                    *metered = Course::flat(Datum::entered(10_000));
                }
                within(random, metered);
            }
            for block in group.charges.iter_mut().flat_map(|charge| &mut charge.blocks) {
                if random.bool() {
                    block.proposed = block.today.clone();
                }
            }
        }
    }
    plan
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_written_is_read_again(seed in any::<u64>()) {
        let plan = sensible(seed);
        let text = serde_json::to_string(&PlanFile::of(&plan)).expect("JSON");
        let again = serde_json::from_str::<PlanFile>(&text).expect("the shape").check();
        prop_assert_eq!(again.map_err(|faults| told(&faults)), Ok(plan));
    }

    /// Whatever stands in a file, the answer is a plan or faults; and a plan that passes runs.
    #[test]
    fn no_file_brings_the_check_or_the_model_down(which in 0_usize..7, seed in any::<u64>()) {
        let (_, mut file) = scenarios().swap_remove(which);
        let random = &mut Rng::with_seed(seed);
        for _ in 0..random.u32(1..4) {
            let mut places = Vec::new();
            pointers(&file, String::new(), &mut places);
            let place = places[random.usize(0..places.len())].clone();
            let odd = [
                json!("0"), json!("-1"), json!("100"), json!("9223372036854775807"), json!("1e9"), json!(""),
                json!(0), json!(-9_223_372_036_854_775_808_i64), json!(2026), json!(null), json!([]), json!({}),
                json!({ "value": "1", "low": "0", "high": "2" }), json!({ "first": "0", "later": { "2030": "100" } }),
                json!("population"), json!(true), json!({ "by_year": {} }),
            ];
            let value = (random.u32(0..4) > 0).then(|| odd[random.usize(0..odd.len())].clone());
            put(&mut file, &place, value);
        }
        if let Ok(shape) = serde_json::from_value::<PlanFile>(file)
            && let Ok(plan) = shape.check()
        {
            let study = finance::study(&plan);
            prop_assert!(study.nodes().count() > 0);
            prop_assert_eq!(PlanFile::of(&plan).check(), Ok(plan));
        }
    }

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(shape) = serde_json::from_slice::<PlanFile>(&bytes) {
            prop_assert!(shape.check().is_err());
        }
    }
}

fn pointers(value: &Value, at: String, out: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                pointers(value, format!("{at}/{key}"), out);
            }
        }
        Value::Array(list) => {
            for (place, value) in list.iter().enumerate() {
                pointers(value, format!("{at}/{place}"), out);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    if !at.is_empty() {
        out.push(at);
    }
}

#[test]
fn a_field_that_the_schema_asks_for_is_asked_for_by_the_check() {
    let schema = jsonschema::validator_for(&schema::plan().to_value()).expect("a schema");
    let mut refused = 0;
    for (_, file) in scenarios() {
        let mut places = Vec::new();
        pointers(&file, String::new(), &mut places);
        for place in places {
            let mut file = file.clone();
            put(&mut file, &place, None);
            if !schema.is_valid(&file) {
                refused += 1;
                let read = serde_json::from_value::<PlanFile>(file).map(|shape| shape.check().is_err());
                assert!(!matches!(read, Ok(false)), "{place}");
            }
        }
    }
    assert!(refused > 300, "{refused}");
}
