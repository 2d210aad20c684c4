//! No bytes, however damaged, make the reader or a bill panic or hang.

use aimak_core::owrs::{Inputs, read};
use proptest::prelude::*;

const SAMPLE: &str = "# A tariff of our own
author_info: {name: 'Nobody'}
metadata:
  effective_date: 01/01/2026
  bill_frequency: Bi-Monthly
  bill_unit: kgal
rate_structure:
  HOME:
    service_charge:
      depends_on:
        - meter_size
        - city_limits
      values:
        5/8\"|inside_city: 12.50
        1|1/2\"|inside_city: \"20\"
    commodity_charge: Budget
    gpcd_commodity: 55
    indoor_commodity: gpcd*hhsize*days_in_period*(1/748)
    outdoor_commodity: \"landscape_factor * et_amount^2 - 0.62\"
    landscape_factor_commodity: .7
    budget_commodity: indoor+outdoor
    tier_starts_commodity:
      - 0
      - indoor
      - 100%
      - 150%
    tier_prices_commodity:
      - 1.5
      - 2.25
      - 3
      - 1,000.5
    variable_drought_surcharge: Tiered
    tier_starts_drought: [0, 14.5]
    tier_prices_drought: &x [0.1, 1e-1]
    bill: >
      1.01*(service_charge+commodity_charge)
      + variable_drought_surcharge
";

fn bill_all(bytes: &[u8]) {
    let Ok(rates) = read("noise.owrs", bytes) else { return };
    let inputs = Inputs::new()
        .with("usage_ccf", "37.5")
        .with("meter_size", "5/8\"")
        .with("city_limits", "inside_city")
        .with("hhsize", "4")
        .with("days_in_period", "30.4")
        .with("et_amount", "4");
    for class in rates.classes().collect::<Vec<_>>() {
        if let Ok(bill) = rates.bill(class, &inputs) {
            let _: String = bill.bill.plain();
        }
    }
}

#[test]
fn the_sample_has_a_bill() {
    let rates = read("noise.owrs", SAMPLE.as_bytes()).expect("a file");
    let inputs: Inputs = [
        ("usage_ccf", "37.5"),
        ("meter_size", "5/8\""),
        ("city_limits", "inside_city"),
        ("hhsize", "4"),
        ("days_in_period", "30.4"),
        ("et_amount", "4"),
    ]
    .into_iter()
    .collect();
    // indoor 8.9412 → 9, outdoor 10.58 → 11, budget 20, 150 % is 30:
    // 9 × 1.5 + 11 × 2.25 + 10 × 3 + 7.5 × 1000.5 = 7572; surcharge 37.5 × 0.1 = 3.75
    assert_eq!(rates.bill("HOME", &inputs).map(|bill| bill.bill.plain()), Ok("7664.095".to_owned()));
}

/// What a mutation puts in.
const PIECES: [&str; 36] = [
    "\t", " ", "\n", "\r\n", "- ", ": ", ":", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "&a ", "*a", "!t ", "%",
    "#", "---\n", "...\n", "? ", "<<: ", "~", "(", ")", "^", "9e99", "\u{85}", "\u{feff}", "\u{2028}", "Tiered",
    "budget", "ң",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(3000), ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        bill_all(&bytes);
    }

    #[test]
    fn random_signs_of_yaml_never_panic(picks in proptest::collection::vec(0..PIECES.len(), 0..80)) {
        let text: String = picks.into_iter().map(|pick| PIECES[pick]).collect();
        bill_all(text.as_bytes());
        bill_all(format!("rate_structure:\n  HOME:\n    bill: {text}").as_bytes());
    }

    #[test]
    fn a_damaged_file_never_panics(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0..PIECES.len(), 0..4usize, 0..30usize), 1..12)
    ) {
        let mut signs: Vec<char> = SAMPLE.chars().collect();
        for (at, piece, kind, length) in edits {
            if signs.is_empty() {
                break;
            }
            let at = at.index(signs.len());
            let end = (at + length).min(signs.len());
            match kind {
                0 => drop(signs.drain(at..end)),
                1 => drop(signs.splice(at..at, PIECES[piece].chars())),
                2 => drop(signs.splice(at..end, PIECES[piece].chars())),
                _ => {
                    let part: Vec<char> = signs[at..end].to_vec();
                    drop(signs.splice(at..at, part));
                }
            }
        }
        let text: String = signs.into_iter().collect();
        bill_all(text.as_bytes());
    }

    #[test]
    fn a_random_formula_never_panics(text in "[-+*/^() .0-9eab_%]{0,60}") {
        bill_all(format!("rate_structure:\n  HOME:\n    a: 3\n    b_budget: \"{text}\"\n    bill: '{text}'\n").as_bytes());
    }
}
