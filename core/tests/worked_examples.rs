//! Bills worked out from published decisions: each case is an entry of a file in
//! `worked_examples/`, with the place, the decision and the source of the expected figure.

use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::model::{Household, bill};
use aimak_core::number::parse;
use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{Connection, Dwelling};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// What the cases rest on, for the reader of a failure.
    source: String,
    bill: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    place: String,
    service: String,
    /// First day of the decision as a link writes it; the newest when left out.
    decision: Option<String>,
    persons: i64,
    #[serde(default)]
    pensioners: i64,
    connection: String,
    /// Cubic metres in a month, with a meter.
    #[serde(rename = "use")]
    metered_use: Option<String>,
    dwelling: Option<String>,
    /// Amounts of the lines, som.
    lines: Vec<String>,
    tax: Option<String>,
    /// Som a month.
    total: String,
    /// The figure the source printed, and its last digit in tyiyn.
    published: Option<String>,
    #[serde(default = "whole_som")]
    published_step: i64,
}

const fn whole_som() -> i64 {
    100
}

fn som(text: &str) -> i64 {
    parse(text, 2).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

fn amount(study: &Study, figure: FigureId) -> Option<i64> {
    study.find(figure, Subject::Whole).map(|id| study.node(id).amount.expect("the rate is published"))
}

fn compute(case: &Case) -> Study {
    let place = place::find(&case.place).unwrap_or_else(|| panic!("{}: no place {}", case.name, case.place));
    let service = Service::from_code(&case.service).expect("a service");
    let today = Scenario::today(place, service).unwrap_or_else(|| panic!("{}: no decision", case.name));
    let scenario = case.decision.as_ref().map_or(today, |from| {
        let decision = place
            .decisions
            .iter()
            .filter(|decision| decision.service == service)
            .find(|decision| Scenario::on(place, decision).link().contains(&format!("base={from}&")))
            .unwrap_or_else(|| panic!("{}: no decision of {from}", case.name));
        Scenario::on(place, decision)
    });
    let household = Household {
        persons: case.persons,
        pensioners: case.pensioners,
        connection: Connection::ALL.into_iter().find(|c| c.code() == case.connection).expect("a connection"),
        metered_use: case.metered_use.as_deref().map_or(0, |text| parse(text, 6).expect("cubic metres")),
        dwelling: match case.dwelling.as_deref() {
            None | Some("house") => Dwelling::House,
            Some("flat") => Dwelling::Flat,
            Some(other) => panic!("{}: dwelling {other}", case.name),
        },
    };
    bill(&scenario, &household)
}

#[test]
fn bills_of_published_decisions_are_reproduced() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/worked_examples");
    let mut cases = 0;
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let file: File = toml::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        for case in file.bill {
            let study = compute(&case);
            let lines: Vec<i64> = study
                .nodes()
                .filter(|(_, node)| node.figure == FigureId::BillLine)
                .map(|(_, node)| node.amount.expect("the rate is published"))
                .collect();
            let expected: Vec<i64> = case.lines.iter().map(|line| som(line)).collect();
            assert_eq!(lines, expected, "{} ({}): lines", case.name, file.source);
            assert_eq!(amount(&study, FigureId::BillTax), case.tax.as_deref().map(som), "{}: tax", case.name);
            let total = amount(&study, FigureId::BillTotal).expect("a total");
            assert_eq!(total, som(&case.total), "{} ({}): total", case.name, file.source);
            if let Some(published) = &case.published {
                let rounded = (total + case.published_step / 2) / case.published_step * case.published_step;
                assert_eq!(rounded, som(published), "{} ({}): published", case.name, file.source);
            }
            cases += 1;
        }
    }
    assert!(cases >= 15, "the published decisions are all here: {cases}");
}

#[test]
fn norms_and_metered_prices_that_differ_are_seen() {
    // Sary-Oi 2017: a norm at the metered price would cost 21.95 and 38.19; 20 and 35 are charged.
    let place = place::find("sary-oi").expect("Sary-Oi");
    let decision = place.decision(Service::DrinkingWater).expect("its decision");
    let metered = 1443_i128;
    for (litres, expected) in [(50, 2195), (87, 3819)] {
        assert!(decision.norms.iter().any(|norm| norm.litres == litres), "the norm of {litres} litres is published");
        let at_metered_price = aimak_core::number::divide_round(metered * i128::from(litres) * 365, 12 * 1000);
        assert_eq!(at_metered_price, Some(expected));
    }
}

#[test]
fn a_rate_that_was_not_published_gives_no_bill() {
    let place = place::find("naryn").expect("Naryn");
    let scenario = Scenario::today(place, Service::DrinkingWater).expect("the decision for organisations");
    let household = Household {
        persons: 4,
        pensioners: 0,
        connection: Connection::Metered,
        metered_use: 10_000_000,
        dwelling: Dwelling::House,
    };
    let study = bill(&scenario, &household);
    if let Some(total) = study.find(FigureId::BillTotal, Subject::Whole) {
        assert!(study.node(total).amount.is_err(), "missing is not zero");
        assert!(!study.missing(total).is_empty());
    }
}
