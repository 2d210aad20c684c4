//! Links of other versions, damaged links and links out of place: each is told from a good one.

use aimak_core::figure::{FigureId, Subject};
use aimak_core::input::InputKey;
use aimak_core::place::{self, Place};
use aimak_core::scenario::{ChangeFault, MAX_LINK_BYTES, MODEL_VERSION, Scenario};
use aimak_core::service::Service;

const WATER: Service = Service::DrinkingWater;

fn ulgu() -> &'static Place {
    place::find("ulgu").expect("the fictional place")
}

fn changed() -> Scenario {
    let today = Scenario::today(ulgu(), WATER).expect("its decision");
    let tariff = today.inputs()[0].key;
    let today = today.with(tariff, 1950).expect("a tariff of 19.50");
    today.with(InputKey::whole(FigureId::CollectionRate), 8800).expect("a collection rate of 88 %")
}

/// A link with a right check for a text of our own.
fn signed(text: &str) -> String {
    let place = ulgu();
    let check = crc32fast::hash(format!("{}/{}#{text}", place.slug, WATER.code()).as_bytes());
    format!("{text}&check={check:08x}")
}

fn fault(link: &str) -> &'static str {
    Scenario::from_link(ulgu(), WATER, link).expect_err("a faulty link").code()
}

#[test]
fn a_link_can_be_read_by_people() {
    let link = changed().link();
    assert!(
        link.starts_with(&format!("v{MODEL_VERSION}&base=2024-03-14&tariff.population=19.5&collection-rate=88&check=")),
        "{link}"
    );
}

#[test]
fn a_link_may_bring_its_hash_sign() {
    assert_eq!(Scenario::from_link(ulgu(), WATER, &format!("#{}", changed().link())), Ok(changed()));
}

#[test]
fn every_fault_has_its_name() {
    let good = changed().link();
    let cases = [
        ("", "link-damaged"),
        ("hello", "link-damaged"),
        ("v", "link-damaged"),
        ("v1", "link-damaged"),
        ("vv1&base=2024-03-14", "link-damaged"),
        ("v999&base=2024-03-14&check=00000000", "link-other-version"),
        ("v01&base=2024-03-14&check=00000000", "link-other-version"),
        (&good[..good.len() - 1], "link-damaged"),
        (&good.replace("19.5", "19.6"), "link-damaged"),
        (&good.to_uppercase(), "link-damaged"),
        (&signed("v1&base=1999-01-01"), "link-unknown-decision"),
        (&signed("v1&tariff.population=19"), "link-damaged"),
        (&signed("v1"), "link-damaged"),
        (&signed("v1&base=2024-03-14&tariff.martians=1"), "link-unknown-input"),
        (&signed("v1&base=2024-03-14&tariff.population=cheap"), "link-number"),
        (&signed("v1&base=2024-03-14&tariff.population=1.23456"), "link-number"),
        (&signed("v1&base=2024-03-14&tariff.population"), "link-damaged"),
        (&signed("v1&base=2024-03-14&collection-rate=101"), "link-out-of-range"),
        (&signed("v1&base=2024-03-14&tariff.population=-1"), "link-out-of-range"),
        (&signed("v1&base=2024-03-14&tariff.population=99999999999999999999"), "link-number"),
    ];
    for (link, code) in cases {
        assert_eq!(fault(link), code, "{link}");
    }
    assert_eq!(fault(&"v".repeat(MAX_LINK_BYTES + 1)), "link-too-long");
}

#[test]
fn a_link_of_another_place_or_service_is_not_taken() {
    let link = changed().link();
    let bishkek = place::find("bishkek").expect("Bishkek");
    assert_eq!(Scenario::from_link(bishkek, WATER, &link).expect_err("another place").code(), "link-damaged");
    assert_eq!(
        Scenario::from_link(ulgu(), Service::WasteRemoval, &link).expect_err("another service").code(),
        "link-damaged"
    );
}

#[test]
fn amounts_outside_their_limits_are_refused_with_the_limits() {
    let today = Scenario::today(ulgu(), WATER).expect("its decision");
    let losses = InputKey::whole(FigureId::WaterLosses);
    assert_eq!(today.with(losses, 9501), Err(ChangeFault::OutOfRange { min: 0, max: 9500 }));
    assert_eq!(today.with(losses, -1), Err(ChangeFault::OutOfRange { min: 0, max: 9500 }));
    let unknown = InputKey { figure: FigureId::BillTotal, subject: Subject::Whole };
    assert_eq!(today.with(unknown, 1), Err(ChangeFault::UnknownInput));
}

#[test]
fn a_scenario_on_an_earlier_decision_says_that_a_newer_one_exists() {
    let bishkek = place::find("bishkek").expect("Bishkek");
    let mut decisions: Vec<_> = bishkek.decisions.iter().filter(|decision| decision.service == WATER).collect();
    decisions.sort_by_key(|decision| decision.from.first_day());
    assert!(decisions.len() >= 2);
    assert!(Scenario::on(bishkek, decisions[0]).outdated());
    assert!(!Scenario::today(bishkek, WATER).expect("the newest").outdated());
}
