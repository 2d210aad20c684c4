//! No file, however damaged, brings the reading of a tariff or its bills down; what passes is written
//! again without loss. The long form is the fuzz target `tariff_json`.

use aimak_core::tariff::{Connection, Consumer, Group, Relief, bill};
use aimak_core::wire::tariff::TariffFile;
use proptest::prelude::*;
use serde_json::{Value, json};

const EXAMPLES: [&str; 2] =
    [include_str!("../../docs/examples/water-tariff.json"), include_str!("../fuzz/seeds/tariff_json/every-price.json")];

/// Whether the file was a tariff.
fn checked(text: &str) -> bool {
    let Ok(file) = serde_json::from_str::<TariffFile>(text) else { return false };
    let read = match file.check() {
        Ok(read) => read,
        Err(faults) => {
            assert!(!faults.is_empty() && faults.iter().all(|fault| fault.pointer.starts_with('/')), "{faults:?}");
            return false;
        }
    };
    let again = TariffFile::of(&read.tariff, read.fictional).check().expect("what is written is a tariff");
    assert_eq!(again.tariff, read.tariff);
    let home = Consumer { meter_size: 15, allowance: 4_000_000, area: 5_432, ..Consumer::household(3, 14_500_000) };
    let pensioners = Consumer { connection: Connection::House, relief: Some(Relief::Pensioner), relieved: 1, ..home };
    for version in &read.tariff.versions {
        for consumer in [home, pensioners, Consumer { group: Group::Others, flow: i64::MAX, ..home }] {
            for month in [1, 7] {
                let Ok(bill) = bill(version, &consumer, month) else { continue };
                let Ok(total) = bill.amount() else { continue };
                let lines = bill.lines.iter().map(|line| bill.study.node(line.amount).amount.expect("a number"));
                assert_eq!(lines.map(i128::from).sum::<i128>(), i128::from(total));
            }
        }
    }
    true
}

#[test]
fn the_examples_are_tariffs() {
    assert!(EXAMPLES.into_iter().all(checked));
}

/// The values of a file that hold no others, each as a way to it.
fn leaves(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| leaves(value, &format!("{way}/{name}"), found));
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(at, value)| leaves(value, &format!("{way}/{at}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => found.push(way.to_owned()),
    }
}

fn odd_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        prop::sample::select(vec![
            json!(null),
            json!(true),
            json!(-1),
            json!(65_536),
            json!(i64::MIN),
            json!([]),
            json!({}),
            json!("92233720368547758.07"),
            json!("-0.000001"),
            json!("0.0001"),
            json!("100"),
            json!("population"),
            json!("others"),
            json!("metered"),
            json!("lift"),
            json!("9999-12-31"),
            json!("\u{0}"),
        ]),
        "[-0-9.eE+ a-z\\PC]{0,12}".prop_map(Value::String),
        any::<i64>().prop_map(Value::from),
        (0_i64..1_000_000).prop_map(|number| json!(format!("{}.{:02}", number / 100, number % 100))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(1000), ..ProptestConfig::default() })]

    #[test]
    fn other_values_bring_nothing_down(
        example in 0..EXAMPLES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), odd_value()), 1..4),
    ) {
        let mut file: Value = serde_json::from_str(EXAMPLES[example]).expect("JSON");
        for (place, value) in changes {
            let mut ways = Vec::new();
            leaves(&file, "", &mut ways);
            if let Some(leaf) = file.pointer_mut(&ways[place.index(ways.len())]) {
                *leaf = value;
            }
        }
        checked(&file.to_string());
    }

    #[test]
    fn damaged_texts_bring_nothing_down(
        example in 0..EXAMPLES.len(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, "[\\[\\]{}\",:0-9a-z]{0,3}"), 1..6),
    ) {
        let mut signs: Vec<char> = EXAMPLES[example].chars().collect();
        for (place, length, piece) in edits {
            let at = place.index(signs.len());
            let end = (at + length).min(signs.len());
            signs.splice(at..end, piece.chars());
        }
        checked(&signs.into_iter().collect::<String>());
    }

    #[test]
    fn random_texts_bring_nothing_down(text in "\\PC{0,200}") {
        prop_assert!(!checked(&text));
    }
}
