//! numpy-financial, and HyperFormula for depreciation.

use aimak_statistics::Amount;
use aimak_statistics::time_value::{
    Due, annuity_schedule, declining_balance, fv, irr, mirr, nper, npv, pmt, straight_line, sum_of_years,
};
use serde_json::Value;

use crate::score::{Score, Within, number, number_or, numbers};

const EXACT: Within = Within::Relative(1e-9);
const RATE: Within = Within::Relative(1e-7);

fn due(of: &Value) -> Due {
    match of["when"].to_string().trim_matches('"') {
        "null" | "end" | "0" => Due::End,
        "begin" | "1" => Due::Begin,
        other => panic!("{other} is no time of payment"),
    }
}

fn periods(of: &Value, key: &str) -> u32 {
    let periods = number(of, key);
    assert!(periods.fract() == 0.0 && (0.0..1e6).contains(&periods), "{periods} is no number of periods");
    periods as u32
}

fn rate(of: &Value) -> f64 {
    number(of, if of["rate"].is_null() { "rate_per_period" } else { "rate" })
}

fn list(amounts: &[Amount]) -> Vec<f64> {
    amounts.iter().map(|amount| amount.unrounded()).collect()
}

/// What a case of this kind gives by name, and what was expected, with the tolerance. No numbers at
/// all where the crate refuses the case.
fn solve(kind: &str, inputs: &Value, expected: &Value) -> Vec<(String, Vec<f64>, Vec<f64>, Within)> {
    let given = |key: &str| number_or(inputs, key, 0.0);
    let flows = || numbers(inputs, "cashflows");
    let one = |found: Option<f64>, within: Within| {
        vec![(kind.to_owned(), found.into_iter().collect(), vec![number(expected, kind)], within)]
    };
    let money = |found: Result<Amount, _>| found.ok().map(Amount::unrounded);
    match kind {
        "npv" => one(money(npv(rate(inputs), &flows())), EXACT),
        "irr" => one(irr(&flows()).ok(), RATE),
        "mirr" => one(mirr(&flows(), number(inputs, "finance_rate"), number(inputs, "reinvest_rate")).ok(), RATE),
        "pmt" => one(money(pmt(rate(inputs), number(inputs, "nper"), given("pv"), given("fv"), due(inputs))), EXACT),
        "fv" => one(money(fv(rate(inputs), number(inputs, "nper"), given("pmt"), given("pv"), due(inputs))), EXACT),
        "nper" => one(nper(rate(inputs), given("pmt"), given("pv"), given("fv"), due(inputs)).ok(), EXACT),
        "annuity_schedule" => {
            let found = annuity_schedule(rate(inputs), periods(inputs, "nper"), number(inputs, "principal")).ok();
            let row = |of: fn(&aimak_statistics::time_value::Period) -> Amount| {
                found.iter().flat_map(|found| &found.periods).map(|period| of(period).unrounded()).collect()
            };
            let named = |name: &str, found: Vec<f64>, expected| (format!("{kind}, {name}"), found, expected, EXACT);
            vec![
                named(
                    "payment",
                    found.iter().map(|found| found.payment.unrounded()).collect(),
                    vec![number(expected, "payment")],
                ),
                named("interest", row(|period| period.interest), numbers(expected, "interest")),
                named("principal", row(|period| period.principal), numbers(expected, "principal")),
                named("closing balance", row(|period| period.closing), numbers(expected, "closing_balance")),
            ]
        }
        "depreciation" => {
            let (cost, salvage) = (number(inputs, "cost"), given("salvage"));
            let (life, factor) = (periods(inputs, "life"), number_or(inputs, "declining_factor", 2.0));
            let named = |name: &str, found: Vec<f64>, expected| (format!("{kind}, {name}"), found, expected, EXACT);
            let level: Vec<f64> = money(straight_line(cost, salvage, life)).into_iter().collect();
            let declining = declining_balance(cost, salvage, life, factor).unwrap_or_default();
            vec![
                named("straight line", level, vec![number(expected, "straight_line")]),
                named("declining balance", list(&declining), numbers(expected, "declining_balance")),
                named(
                    "sum of years",
                    list(&sum_of_years(cost, salvage, life).unwrap_or_default()),
                    numbers(expected, "sum_of_years"),
                ),
            ]
        }
        other => panic!("{other} is no known kind of case"),
    }
}

#[test]
fn money_over_time_agrees_with_numpy_financial() {
    let Some(text) = crate::read("finance/cases.csv") else { return };
    let mut score = Score::new("finance");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").clone();
    for record in reader.records() {
        let record = record.expect("a row");
        let cell = |name: &str| {
            let place = head.iter().position(|head| head == name).unwrap_or_else(|| panic!("a column {name}"));
            record.get(place).unwrap_or_default()
        };
        let json = |name: &str| serde_json::from_str::<Value>(cell(name)).expect("JSON");
        for (kind, found, expected, within) in solve(cell("kind"), &json("inputs"), &json("expected")) {
            score.case(&kind, cell("id"), &found, &expected, within);
        }
    }
    score.close();
}
