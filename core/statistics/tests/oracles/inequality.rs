//! laeken, inequality and wquantiles.

use aimak_statistics::Amount;
use aimak_statistics::inequality::{InequalityError, Sample};
use serde_json::Value;

use crate::score::{Score, Within, numbers, worst};

const WITHIN: Within = Within::Relative(1e-9);

/// What a name of the oracle is here, at a share where it has one.
fn solve(sample: &Sample, name: &str, share: f64) -> Result<f64, InequalityError> {
    match name {
        "gini" | "gini_check_expanded_sample" => sample.gini(),
        "mean" => sample.mean().map(Amount::unrounded),
        "median" => sample.median().map(Amount::unrounded),
        "quantiles" => sample.quantile(share).map(Amount::unrounded),
        "quantiles_interpolated" => sample.quantile_interpolated(share).map(Amount::unrounded),
        "qsr_s80_s20" => sample.s80_s20(),
        "arpt_60" => sample.poverty_threshold(0.6).map(Amount::unrounded),
        "arpr_60" => sample.poverty_rate(0.6),
        other => panic!("{other} is no known figure"),
    }
}

/// Whether some order of the equal values gives the expected interpolated quantile. Only the last
/// weight of one value and the first weight of the next matter, so each pair of these is tried.
fn some_order_gives(values: &[f64], weights: &[f64], share: f64, expected: f64) -> bool {
    let same = |value: f64| values.iter().enumerate().filter(move |(_, other)| **other == value).map(|(at, _)| at);
    let mut steps = values.to_vec();
    steps.sort_by(f64::total_cmp);
    steps.dedup();
    steps.windows(2).any(|pair| {
        same(pair[0]).any(|last| {
            same(pair[1]).any(|first| {
                let mut order: Vec<usize> = (0..values.len()).collect();
                let rank = |at: &usize| if *at == last { 2 } else { u8::from(*at != first) };
                order.sort_by_key(rank);
                let of = |list: &[f64]| order.iter().map(|at| list[*at]).collect::<Vec<f64>>();
                let found = Sample::new(&of(values), &of(weights))
                    .and_then(|sample| sample.quantile_interpolated(share))
                    .map(Amount::unrounded);
                found.is_ok_and(|found| worst(&[found], &[expected], WITHIN) <= 1e-9)
            })
        })
    })
}

#[test]
fn inequality_agrees_with_the_programs_of_statisticians() {
    let Some(text) = crate::read("inequality/cases.json") else { return };
    let mut score = Score::new("inequality");
    let cases: Vec<Value> = serde_json::from_str(&text).expect("a list of cases");
    for case in &cases {
        let (values, weights) = (numbers(&case["input"], "values"), numbers(&case["input"], "weights"));
        let sample = Sample::new(&values, &weights).expect("a sample");
        for (name, expected) in case["expected"].as_object().expect("figures by name") {
            // By share, or a number alone.
            let alone = serde_json::Map::from_iter([("0".to_owned(), expected.clone())]);
            for (share, expected) in expected.as_object().unwrap_or(&alone) {
                let expected = expected.as_f64().expect("a number");
                let at: f64 = share.parse().expect("a share");
                let found = solve(&sample, name, at);
                let what = format!("{} at {share}", case["id"]);
                let agrees = found.is_ok_and(|found| worst(&[found], &[expected], WITHIN) <= 1e-9);
                if !agrees && name == "quantiles_interpolated" && some_order_gives(&values, &weights, at, expected) {
                    score.argued(name, &format!("{what}: another order of equal values gives {expected}"));
                } else {
                    score.case(name, &what, &found.into_iter().collect::<Vec<f64>>(), &[expected], WITHIN);
                }
            }
        }
    }
    // wquantiles sorts by an algorithm that does not keep the order of equal values.
    assert!(score.count_argued() * 20 <= cases.len() * 5, "too many differ by the order of equal values");
    score.close();
}
