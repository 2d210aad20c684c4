//! Bills by blocks against NREL PySAM (module Utilityrate5): `../shared/oracles/tiers/cases.json`.
//!
//! The oracle rounds nothing, our lines are rounded to the tyiyn. So the exact value is computed from
//! the quantities and rates that our bill shows and held against the oracle within 1e-5; and the
//! rounded bill lies within half a tyiyn a line of it.

use std::path::{Path, PathBuf};

use aimak_core::explain::{Node, NodeId, Study};
use aimak_core::period::Date;
use aimak_core::tariff::{
    Audience, Block, Component, Consumer, Limit, LineKind, Measure, Minimum, Price, Version, bill,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use serde_json::Value;

/// The oracle's file; says loudly when it is absent.
fn cases() -> Option<Value> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/oracles");
    let folder = std::env::var_os("AIMAK_ORACLES").map_or(beside, PathBuf::from).join("tiers");
    let file = folder.join("cases.json");
    let Ok(text) = std::fs::read_to_string(&file) else {
        eprintln!("SKIPPED: {} is absent; no bill by blocks was compared with PySAM's.", file.display());
        return None;
    };
    Some(serde_json::from_str(&text).expect("the oracle is JSON"))
}

/// A decimal number as it is written, exactly.
fn decimal(value: &Value) -> BigRational {
    let text = value.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |digits| (-1, digits));
    let (mantissa, exponent) = digits.split_once('e').unwrap_or((digits, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let number: BigInt = [whole, fraction].concat().parse().unwrap_or_else(|_| panic!("{text} is a number"));
    let places = i32::try_from(fraction.len()).expect("few digits") - exponent.parse::<i32>().expect("an exponent");
    let ten = BigRational::from_integer(10.into());
    BigRational::from_integer(number * sign) / ten.pow(places)
}

/// A number in steps of a tenth to the `decimals`.
fn amount(value: &Value, decimals: i32) -> i64 {
    let steps = decimal(value) * BigRational::from_integer(10.into()).pow(decimals);
    assert!(steps.is_integer(), "{value} is finer than a tariff keeps");
    steps.to_integer().to_i64().expect("a number of usual size")
}

/// A charge whose rates may be finer than a tyiyn: they are set for 10, 100 … units then.
fn component(name: &str, measure: Measure, rates: &[&Value], price: impl Fn(&[i64]) -> Price) -> Component {
    let finer = (0..6)
        .find(|finer| {
            let scale = BigRational::from_integer(10.into()).pow(2 + finer);
            rates.iter().all(|rate| (decimal(rate) * &scale).is_integer())
        })
        .expect("a rate of at most seven decimals");
    let rates: Vec<i64> = rates.iter().map(|rate| amount(rate, 2 + finer)).collect();
    Component { per: 10_i64.pow(finer.unsigned_abs()), ..Component::new(name, measure, price(&rates)) }
}

fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of[key].as_array().unwrap_or_else(|| panic!("{key} is a list"))
}

fn version(input: &Value) -> Version {
    let mut version = Version::new(Date::new(2026, 1, 1).expect("a day"));
    let blocks = list(input, "blocks");
    let prices: Vec<&Value> = blocks.iter().map(|block| &block["price"]).collect();
    version.components.push(component("use", Measure::CubicMetre, &prices, |rates| {
        let limit = |block: &Value| (!block["up_to"].is_null()).then(|| Limit::fixed(amount(&block["up_to"], 6)));
        let priced = blocks.iter().zip(rates);
        Price::Blocks(priced.map(|(block, &rate)| Block { up_to: limit(block), rate }).collect())
    }));
    let fixed = &input["fixed_monthly"];
    if !decimal(fixed).is_zero() {
        version.components.push(component("fixed", Measure::Consumer, &[fixed], |rates| Price::Rate(rates[0])));
    }
    let minimum = amount(&input["minimum_monthly"], 2);
    if minimum != 0 {
        version.minimums.push(Minimum { audience: Audience::EVERYBODY, amount: minimum });
    }
    version
}

fn exact(node: &Node) -> BigRational {
    BigRational::new(node.amount.expect("a number").into(), node.unit.scale().into())
}

fn shown(study: &Study, id: NodeId) -> BigRational {
    exact(study.node(id))
}

#[test]
fn bills_by_blocks_are_pysams() {
    let Some(cases) = cases() else { return };
    let within = BigRational::new(1.into(), 100_000.into());
    let half_tyiyn = BigRational::new(1.into(), 200.into());
    let (mut tariffs, mut bills, mut topped) = (0, 0, 0);
    for case in cases.as_array().expect("a list of cases") {
        let id = &case["id"];
        let version = version(&case["input"]);
        let minimum = decimal(&case["input"]["minimum_monthly"]);
        let expected = &case["expected"];
        for (at, quantity) in list(&case["input"], "monthly_usage").iter().enumerate() {
            let month = u8::try_from(at + 1).expect("twelve months");
            let consumer = Consumer::household(1, amount(quantity, 6));
            let bill = bill(&version, &consumer, month).unwrap_or_else(|fault| panic!("{id} {quantity}: {fault:?}"));
            let mut energy = BigRational::zero();
            let mut fixed = BigRational::zero();
            for line in &bill.lines {
                let (LineKind::Charge { component, .. }, Some(counted), Some(rate)) =
                    (line.kind, line.quantity, line.rate)
                else {
                    continue;
                };
                let per = BigRational::from_integer(version.components[component].per.into());
                let product = shown(&bill.study, counted) * shown(&bill.study, rate) / per;
                if component == 0 { energy += product } else { fixed += product }
            }
            let sum = &energy + &fixed;
            let top_up = if sum < minimum { &minimum - &sum } else { BigRational::zero() };
            let total = sum + &top_up;
            topped += usize::from(!top_up.is_zero());
            for (name, ours) in
                [("energy_charge", &energy), ("fixed", &fixed), ("minimum_topup", &top_up), ("bill", &total)]
            {
                let theirs = decimal(&list(expected, name)[at]);
                assert!((ours - &theirs).abs() <= within, "{id} month {month}, {name}: {ours} is not {theirs}");
            }
            let rounded = BigRational::new(bill.amount().expect("a sum").into(), 100.into());
            let lines = BigRational::from_integer(bill.lines.len().into());
            assert!((&rounded - &total).abs() <= lines * &half_tyiyn, "{id} month {month}: {rounded} for {total}");
            bills += 1;
        }
        tariffs += 1;
    }
    eprintln!("{tariffs} tariffs, {bills} bills, {topped} at the minimum");
    assert!(tariffs > 0 && bills == 12 * tariffs && topped > 0);
}
