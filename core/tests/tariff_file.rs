//! A tariff as a file: what is written is read again, every broken rule is told with its place, the
//! schema fits, and the decisions of this crate pass through the file without losing a tyiyn.

#![cfg(feature = "schema")]

use aimak_core::explain::RoundingMode;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::model::{self, Household};
use aimak_core::period::Date;
use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{
    Audience, Bearer, Block, Component, Connection, Consumer, Dwelling, Every, Group, GroupScheme, Limit, Measure,
    Minimum, Months, Norm, Price, Relief, ReliefRule, Rounding, Tariff, Version, WHOLE, bill,
};
use aimak_core::wire::tariff::{TariffFile, TariffNote, schema};
use proptest::prelude::*;
use serde_json::{Value, json};

const GUIDE: &str = include_str!("../../docs/files.md");
const EXAMPLES: [&str; 2] = [
    include_str!("../../docs/examples/water-tariff.json"),
    include_str!("../../docs/examples/water-tariff-other.json"),
];

fn file(value: Value) -> TariffFile {
    serde_json::from_value(value).expect("the shape of a tariff file")
}

fn broken(value: Value) -> Vec<(String, String)> {
    let faults = file(value).check().expect_err("a broken rule");
    faults.into_iter().map(|fault| (fault.pointer.clone(), fault.violation().code)).collect()
}

fn plain() -> Value {
    json!({
        "fictional": true,
        "title": "Plain",
        "service": "drinking-water",
        "versions": [{
            "from": "2026-01-01",
            "charges": [{ "name": "water", "measure": "cubic-metre", "rate": "10.00" }]
        }]
    })
}

/// A plain tariff with one value put at a pointer; the parent must exist.
fn with(pointer: &str, value: Value) -> Value {
    let mut whole = plain();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match whole.pointer_mut(parent).expect("the parent exists") {
        Value::Object(object) => {
            object.insert(key.to_owned(), value);
        }
        Value::Array(list) => list[key.parse::<usize>().expect("a number")] = value,
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => {
            panic!("{other} has no members")
        }
    }
    whole
}

fn charge(changes: Value) -> Value {
    let mut charge = json!({ "name": "water", "measure": "cubic-metre" });
    if let (Value::Object(charge), Value::Object(changes)) = (&mut charge, changes) {
        charge.extend(changes);
    }
    with("/versions/0/charges/0", charge)
}

#[test]
fn every_broken_rule_is_told_with_its_place() {
    let blocks = |blocks: Value| charge(json!({ "blocks": blocks }));
    let cases: Vec<(Value, &str, &str)> = vec![
        (with("/title", json!("  ")), "/title", "tariff-empty"),
        (with("/title", json!("a".repeat(301))), "/title", "tariff-too-long"),
        (with("/title", json!("a\u{7}")), "/title", "tariff-control-character"),
        (with("/service", json!("tea")), "/service", "tariff-unknown-word"),
        (with("/versions", json!([])), "/versions", "tariff-empty"),
        (with("/versions/0/from", json!("2026-02-30")), "/versions/0/from", "tariff-not-a-date"),
        (with("/versions/0/scheme", json!("three")), "/versions/0/scheme", "tariff-unknown-word"),
        (
            with("/versions/0/coefficients", json!([{ "group": "others", "share": "-5" }])),
            "/versions/0/coefficients/0/share",
            "tariff-negative",
        ),
        (
            with(
                "/versions/0/coefficients",
                json!([{ "group": "others", "share": "150" }, { "group": "others", "share": "200" }]),
            ),
            "/versions/0/coefficients/1/group",
            "tariff-twice",
        ),
        (
            with("/versions/0/norms", json!([{ "connection": "house", "litres": "0" }])),
            "/versions/0/norms/0/litres",
            "tariff-not-positive",
        ),
        (
            with("/versions/0/norms", json!([{ "connection": "house", "litres": "12.5" }])),
            "/versions/0/norms/0/litres",
            "tariff-too-fine",
        ),
        (
            with(
                "/versions/0/norms",
                json!([{ "connection": "house", "litres": "100" }, { "connection": "house", "litres": "120" }]),
            ),
            "/versions/0/norms/1/connection",
            "tariff-twice",
        ),
        (with("/versions/0/tax", json!("100.01")), "/versions/0/tax", "tariff-above-whole"),
        (
            with("/versions/0/rounding", json!({ "step": "0", "mode": "up" })),
            "/versions/0/rounding/step",
            "tariff-not-positive",
        ),
        (
            with("/versions/0/rounding", json!({ "step": "1", "mode": "sideways" })),
            "/versions/0/rounding/mode",
            "tariff-unknown-word",
        ),
        (
            with(
                "/versions/0/reliefs",
                json!([{ "relief": "pensioner", "share": "101", "each_person": true, "bearer": "budget" }]),
            ),
            "/versions/0/reliefs/0/share",
            "tariff-above-whole",
        ),
        (
            with("/versions/0/minimums", json!([{ "amount": "5.001" }])),
            "/versions/0/minimums/0/amount",
            "tariff-too-fine",
        ),
        (
            with("/versions/0/minimums", json!([{ "amount": "5" }, { "for": {}, "amount": "6" }])),
            "/versions/0/minimums/1",
            "tariff-twice",
        ),
        (charge(json!({ "name": "", "rate": "1" })), "/versions/0/charges/0/name", "tariff-empty"),
        (charge(json!({ "measure": "bucket", "rate": "1" })), "/versions/0/charges/0/measure", "tariff-unknown-word"),
        (charge(json!({ "every": "week", "rate": "1" })), "/versions/0/charges/0/every", "tariff-unknown-word"),
        (charge(json!({ "months": [], "rate": "1" })), "/versions/0/charges/0/months", "tariff-empty"),
        (charge(json!({ "months": [0], "rate": "1" })), "/versions/0/charges/0/months/0", "tariff-not-a-month"),
        (charge(json!({ "months": [3, 3], "rate": "1" })), "/versions/0/charges/0/months/1", "tariff-twice"),
        (charge(json!({ "share": "100.5", "rate": "1" })), "/versions/0/charges/0/share", "tariff-above-whole"),
        (charge(json!({ "per": 0, "rate": "1" })), "/versions/0/charges/0/per", "tariff-not-positive"),
        (charge(json!({ "per": i64::MAX, "rate": "1" })), "/versions/0/charges/0/per", "tariff-too-large"),
        (charge(json!({})), "/versions/0/charges/0", "tariff-price-choice"),
        (charge(json!({ "rate": "1", "blocks": [{ "rate": "1" }] })), "/versions/0/charges/0", "tariff-price-choice"),
        (charge(json!({ "rate": "-1" })), "/versions/0/charges/0/rate", "tariff-negative"),
        (charge(json!({ "rate": "1,5" })), "/versions/0/charges/0/rate", "tariff-not-a-decimal"),
        (charge(json!({ "rate": "0.123456789" })), "/versions/0/charges/0/rate", "tariff-too-fine"),
        (charge(json!({ "rate": "99999999999999999" })), "/versions/0/charges/0/rate", "tariff-too-large"),
        (
            charge(json!({ "for": { "relief": "tall" }, "rate": "1" })),
            "/versions/0/charges/0/for/relief",
            "tariff-unknown-word",
        ),
        (blocks(json!([])), "/versions/0/charges/0/blocks", "tariff-empty"),
        (
            blocks(json!([{ "rate": "1" }, { "rate": "2" }])),
            "/versions/0/charges/0/blocks/0",
            "tariff-block-without-end",
        ),
        (
            blocks(json!([{ "up_to": "5", "rate": "1" }])),
            "/versions/0/charges/0/blocks/0/up_to",
            "tariff-last-block-ends",
        ),
        (
            blocks(json!([{ "up_to": "5", "rate": "1" }, { "up_to": "5", "rate": "2" }, { "rate": "3" }])),
            "/versions/0/charges/0/blocks/1/up_to",
            "tariff-block-order",
        ),
        (
            blocks(json!([{ "up_to": "0", "rate": "1" }, { "rate": "3" }])),
            "/versions/0/charges/0/blocks/0/up_to",
            "tariff-block-order",
        ),
        (
            blocks(json!([{ "up_to": { "per_person": "-2" }, "rate": "1" }, { "rate": "3" }])),
            "/versions/0/charges/0/blocks/0/up_to/per_person",
            "tariff-negative",
        ),
        (
            blocks(json!([{ "up_to": "0.0000001", "rate": "1" }, { "rate": "3" }])),
            "/versions/0/charges/0/blocks/0/up_to",
            "tariff-too-fine",
        ),
        (
            charge(json!({ "meter_sizes": [{ "size": 70_000, "rate": "1" }] })),
            "/versions/0/charges/0/meter_sizes/0/size",
            "tariff-not-a-size",
        ),
        (
            charge(json!({ "meter_sizes": [{ "size": 15, "rate": "1" }, { "size": 15, "rate": "2" }] })),
            "/versions/0/charges/0/meter_sizes/1/size",
            "tariff-twice",
        ),
    ];
    for (value, pointer, code) in cases {
        assert_eq!(broken(value.clone()), [(pointer.to_owned(), code.to_owned())], "{value}");
    }
}

#[test]
fn a_tariff_of_two_groups_knows_no_third() {
    let mut value = charge(json!({ "for": { "group": "budget" }, "rate": "1" }));
    value["versions"][0]["scheme"] = json!("two");
    let expected = ("/versions/0/charges/0/for/group".to_owned(), "tariff-outside-scheme".to_owned());
    assert_eq!(broken(value), [expected]);
}

#[test]
fn versions_follow_each_other() {
    let mut value = plain();
    let second = value["versions"][0].clone();
    value["versions"].as_array_mut().expect("a list").push(second);
    assert_eq!(broken(value), [("/versions/1/from".to_owned(), "tariff-version-order".to_owned())]);
}

#[test]
fn variants_of_a_charge_differ_in_audience_or_season() {
    let two = |first: Value, second: Value| {
        let mut value = plain();
        value["versions"][0]["charges"] = json!([first, second]);
        value
    };
    let winter = json!({ "name": "water", "measure": "cubic-metre", "months": [1, 2], "rate": "1" });
    let spring = json!({ "name": "water", "measure": "cubic-metre", "months": [2, 3], "rate": "1" });
    let summer = json!({ "name": "water", "measure": "cubic-metre", "months": [6], "rate": "1" });
    assert!(file(two(winter.clone(), summer)).check().is_ok());
    assert_eq!(broken(two(winter, spring)), [("/versions/0/charges/1".to_owned(), "tariff-twice".to_owned())]);
}

#[test]
fn all_broken_rules_are_told_at_once() {
    let mut value = charge(json!({ "measure": "bucket", "rate": "x" }));
    value["title"] = json!("");
    value["versions"][0]["tax"] = json!("-3");
    let pointers: Vec<String> = broken(value).into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(pointers, ["/title", "/versions/0/charges/0/measure", "/versions/0/charges/0/rate", "/versions/0/tax"]);
}

#[test]
fn a_typing_error_in_a_name_never_passes_in_silence() {
    for (pointer, key) in [
        ("", "titel"),
        ("/versions/0", "taxes"),
        ("/versions/0/charges/0", "rates"),
        ("/versions/0/charges/0/for", "groups"),
        ("/versions/0/charges/0/blocks/0/up_to", "per_persons"),
    ] {
        let mut value =
            charge(json!({ "for": {}, "blocks": [{ "up_to": { "fixed": "5" }, "rate": "1" }, { "rate": "2" }] }));
        assert!(serde_json::from_value::<TariffFile>(value.clone()).is_ok());
        value.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object").insert(key.into(), json!("1"));
        let error = serde_json::from_value::<TariffFile>(value).expect_err("an unknown name").to_string();
        assert!(error.contains(key), "{error}");
    }
}

#[test]
fn a_rate_finer_than_a_tyiyn_is_kept_exactly() {
    let read = file(charge(json!({ "rate": "3.4567" }))).check().expect("a tariff");
    let component = &read.tariff.versions[0].components[0];
    assert_eq!((&component.price, component.per), (&Price::Rate(34_567), 100));
    let pointer = "/versions/0/charges/0".to_owned();
    assert_eq!(read.notes, [TariffNote::CountedTogether { pointer, per: 100 }]);
    // 7 m³ × 3.4567 = 24.1969.
    let consumer = Consumer::household(1, 7_000_000);
    assert_eq!(bill(&read.tariff.versions[0], &consumer, 1).and_then(|bill| bill.amount()), Ok(2420));
    // In blocks the finest rate decides for all of them; and «per 10» is kept.
    let blocks = json!([{ "up_to": "5", "rate": "10" }, { "rate": "12.345" }]);
    let read = file(charge(json!({ "per": 10, "blocks": blocks }))).check().expect("a tariff");
    let component = &read.tariff.versions[0].components[0];
    let up_to = Some(Limit::fixed(5_000_000));
    let blocks = vec![Block { up_to, rate: 10_000 }, Block { up_to: None, rate: 12_345 }];
    assert_eq!((&component.price, component.per), (&Price::Blocks(blocks), 100));
}

#[test]
fn the_examples_are_read_and_fit_the_schema() {
    let schema = serde_json::to_value(schema::tariff()).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema of draft 2020-12");
    let guide = GUIDE.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    for text in EXAMPLES.into_iter().chain([guide]) {
        let value: Value = serde_json::from_str(text).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        let read = file(value).check().expect("a tariff");
        assert!(read.fictional, "examples are marked as made up");
        let again = TariffFile::of(&read.tariff, true).check().expect("a tariff");
        assert_eq!(again.tariff, read.tariff);
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses_in_form() {
    let schema = serde_json::to_value(schema::tariff()).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema of draft 2020-12");
    assert!(validator.is_valid(&plain()));
    for value in [
        with("/service", json!("tea")),
        with("/titel", json!("a")),
        with("/versions/0/from", json!("1.2.2026")),
        charge(json!({})),
        charge(json!({ "rate": "1", "blocks": [{ "rate": "1" }] })),
        charge(json!({ "rate": 1 })),
        charge(json!({ "rate": "1,5" })),
        charge(json!({ "rate": "-1" })),
        charge(json!({ "months": [13], "rate": "1" })),
        charge(json!({ "blocks": [{ "up_to": { "people": "1" }, "rate": "1" }] })),
    ] {
        assert!(!validator.is_valid(&value), "{value}");
        let read = serde_json::from_value::<TariffFile>(value.clone()).map(|file| file.check().is_ok());
        assert!(!read.unwrap_or(false), "{value}");
    }
}

#[test]
fn the_schema_explains_every_field() {
    fn each(value: &Value, path: &str, missing: &mut Vec<String>) {
        if let Some(properties) = value.get("properties").and_then(Value::as_object) {
            for (name, property) in properties {
                if property.get("description").and_then(Value::as_str).is_none_or(str::is_empty) {
                    missing.push(format!("{path}/{name}"));
                }
            }
        }
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    each(member, &format!("{path}/{name}"), missing);
                }
            }
            Value::Array(members) => members.iter().for_each(|member| each(member, path, missing)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let schema = serde_json::to_value(schema::tariff()).expect("JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let mut missing = Vec::new();
    each(&schema, "", &mut missing);
    assert!(missing.is_empty(), "no description: {missing:?}");
}

#[test]
fn every_decision_passes_through_the_file_without_losing_a_tyiyn() {
    let schema = serde_json::to_value(schema::tariff()).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema of draft 2020-12");
    let mut compared = 0;
    for place in place::all() {
        for decision in place.decisions {
            let (version, unpublished) = Version::of_decision(decision);
            let title = place.slug.to_owned();
            let tariff = Tariff { service: decision.service, title, versions: vec![version] };
            let name = format!("{} {}", place.slug, decision.service.code());
            let value = serde_json::to_value(TariffFile::of(&tariff, place.fictional)).expect("JSON");
            let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{name}: {errors:?}");
            let read = file(value).check().unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
            assert_eq!(read.tariff, tariff, "{name}");
            let version = &read.tariff.versions[0];
            if !unpublished.is_empty() {
                // A missing charge is no zero: such decisions have no bill here.
                continue;
            }
            let scenario = Scenario::on(place, decision);
            for connection in Connection::ALL {
                for dwelling in Dwelling::ALL {
                    for persons in 1..=6 {
                        for pensioners in [0, 1, persons] {
                            for metered_use in [0, 1_000_000, 4_350_000, 12_345_678] {
                                let home = Household { persons, pensioners, connection, metered_use, dwelling };
                                let study = model::bill(&scenario, &home);
                                let modelled = study.find(FigureId::BillTotal, Subject::Whole);
                                let Some(Ok(modelled)) = modelled.map(|total| study.node(total).amount) else {
                                    continue;
                                };
                                let consumer = Consumer {
                                    connection,
                                    dwelling: Some(dwelling),
                                    relief: (pensioners > 0).then_some(Relief::Pensioner),
                                    relieved: pensioners,
                                    ..Consumer::household(persons, metered_use)
                                };
                                let ours = bill(version, &consumer, 1).and_then(|bill| bill.amount());
                                assert_eq!(ours, Ok(modelled), "{name}: {home:?}");
                                compared += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(compared > 1000, "{compared} bills compared");
}

fn some<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = Option<T>> + use<T> {
    prop::option::of(prop::sample::select(all.to_vec()))
}

fn audience(scheme: GroupScheme) -> impl Strategy<Value = Audience> {
    let groups = match scheme {
        GroupScheme::Each => Group::ALL.to_vec(),
        GroupScheme::Two => vec![Group::Population, Group::Others],
    };
    (some(&groups), some(&Connection::ALL), some(&Dwelling::ALL), some(&Relief::ALL))
        .prop_map(|(group, connection, dwelling, relief)| Audience { group, connection, dwelling, relief })
}

fn price() -> impl Strategy<Value = Price> {
    let rate = 0..10_000_000_i64;
    let terms = (1..50_000_000_i64, 0..9_000_000_i64, 0..9_000_000_i64, 0..30_000_i64);
    let blocks = (prop::collection::vec((terms, rate.clone()), 0..6), rate.clone()).prop_map(|(steps, last)| {
        let mut limit = Limit::default();
        let mut blocks = Vec::new();
        for ((fixed, per_person, per_square_metre, allowance_share), rate) in steps {
            limit.fixed += fixed;
            limit.per_person += per_person;
            limit.per_square_metre += per_square_metre;
            limit.allowance_share += allowance_share;
            blocks.push(Block { up_to: Some(limit), rate });
        }
        blocks.push(Block { up_to: None, rate: last });
        Price::Blocks(blocks)
    });
    let plain = prop::collection::btree_set(1..1_000_000_000_i64, 0..5).prop_map(|limits| {
        let mut blocks: Vec<Block> =
            limits.into_iter().map(|limit| Block { up_to: Some(Limit::fixed(limit)), rate: 5 }).collect();
        blocks.push(Block { up_to: None, rate: 7 });
        Price::Blocks(blocks)
    });
    let sizes = prop::collection::btree_map(0..600_u16, rate.clone(), 1..8)
        .prop_map(|sizes| Price::MeterSizes(sizes.into_iter().collect()));
    prop_oneof![rate.prop_map(Price::Rate), blocks, plain, sizes]
}

fn component(scheme: GroupScheme) -> impl Strategy<Value = Component> {
    let months = prop::collection::btree_set(1..=12_u8, 1..=12)
        .prop_map(|months| Months::of(&months.into_iter().collect::<Vec<_>>()).expect("months"));
    (
        "[a-zа-яңөү ]{0,12}[a-z]",
        audience(scheme),
        prop::sample::select(Measure::ALL.to_vec()),
        prop::sample::select(Every::ALL.to_vec()),
        months,
        0..=WHOLE,
        prop_oneof![Just(1), 1..10_000_i64],
        price(),
        prop::option::of("\\PC{0,20}"),
    )
        .prop_map(|(name, audience, measure, every, months, share, per, price, basis)| Component {
            name,
            audience,
            measure,
            every,
            months,
            share,
            per,
            price,
            basis,
        })
}

prop_compose! {
    fn version()(scheme in prop::sample::select(GroupScheme::ALL.to_vec()))(
        scheme in Just(scheme),
        act in prop::option::of("\\PC{0,20}"),
        source in prop::option::of("\\PC{0,20}"),
        coefficients in prop::collection::btree_map(
            prop::sample::select(match scheme {
                GroupScheme::Each => Group::ALL.to_vec(),
                GroupScheme::Two => vec![Group::Population, Group::Others],
            }),
            0..100_000_i64,
            0..3,
        ),
        norms in prop::collection::btree_map(prop::sample::select(Connection::ALL.to_vec()), 1..1000_i64, 0..4),
        mut components in prop::collection::vec(component(scheme), 0..6),
        reliefs in prop::collection::vec(
            (prop::sample::select(Relief::ALL.to_vec()), 0..=WHOLE, any::<bool>(), prop::sample::select(Bearer::ALL.to_vec())),
            0..3,
        ),
        minimums in prop::collection::btree_map(audience(scheme), 0..1_000_000_i64, 0..3),
        tax in prop::option::of(0..=WHOLE),
        rounding in prop::option::of((1..10_000_i64, prop::sample::select(RoundingMode::ALL.to_vec()))),
    ) -> Version {
        components.sort_by(|a, b| a.name.cmp(&b.name));
        components.dedup_by(|a, b| a.name == b.name);
        Version {
            from: Date { year: 2000, month: 1, day: 1 },
            act,
            source,
            scheme,
            coefficients: coefficients.into_iter().collect(),
            norms: norms.into_iter().map(|(connection, litres)| Norm { connection, litres }).collect(),
            components,
            reliefs: reliefs
                .into_iter()
                .map(|(relief, share, each_person, bearer)| ReliefRule { relief, share, each_person, bearer })
                .collect(),
            minimums: minimums.into_iter().map(|(audience, amount)| Minimum { audience, amount }).collect(),
            tax,
            rounding: rounding.map(|(step, mode)| Rounding { step, mode }),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(
        service in prop::sample::select(Service::ALL.to_vec()),
        title in "\\PC{0,30}[a-z]",
        versions in prop::collection::vec(version(), 1..4),
        fictional in any::<bool>(),
    ) {
        let from = |year| Date { year, month: 3, day: 31 };
        let versions = (2000_i16..).zip(versions).map(|(year, version)| Version { from: from(year), ..version }).collect();
        let tariff = Tariff { service, title, versions };
        let text = serde_json::to_string_pretty(&TariffFile::of(&tariff, fictional)).expect("JSON");
        let read = serde_json::from_str::<TariffFile>(&text).expect("the shape").check();
        let read = read.unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
        prop_assert_eq!(&read.tariff, &tariff);
        prop_assert_eq!(read.fictional, fictional);
        prop_assert_eq!(read.notes, []);
    }
}
