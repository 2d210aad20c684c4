//! statsmodels.

use aimak_statistics::intervals::{Confidence, Method, Proportion};
use serde_json::Value;

use crate::score::{Score, Within, number, numbers};

#[test]
fn intervals_agree_with_statsmodels() {
    let Some(text) = crate::read("proportions/cases.json") else { return };
    let mut score = Score::new("proportions");
    let cases: Vec<Value> = serde_json::from_str(&text).expect("a list of cases");
    for case in &cases {
        let whole = |key: &str| case["input"][key].as_u64().unwrap_or_else(|| panic!("{key} is a count"));
        let proportion = Proportion::new(whole("successes"), whole("n")).expect("counts");
        let confidence = Confidence::new(number(&case["input"], "confidence")).expect("a confidence");
        for name in case["expected"].as_object().expect("intervals by name").keys() {
            let method = Method::ALL.into_iter().find(|method| method.code() == name);
            let method = method.unwrap_or_else(|| panic!("{name} is no known method"));
            let found = proportion.interval(method, confidence);
            let expected = numbers(&case["expected"], name);
            score.case(
                name,
                &case["input"].to_string(),
                &[found.lower, found.upper],
                &expected,
                Within::Absolute(1e-9),
            );
        }
    }
    score.close();
}
