//! Tariffs of every kind in use, each with bills worked out by hand: lines, total, and the reason.

use aimak_core::explain::RoundingMode;
use aimak_core::figure::FigureId;
use aimak_core::period::Date;
use aimak_core::tariff::{
    Audience, Bearer, Bill, BillFault, Block, Component, Connection, Consumer, Every, Group, Limit, LineKind, Measure,
    Minimum, Months, Norm, Price, Relief, ReliefRule, Rounding, Version, bill,
};

const CUBIC_METRE: i64 = 1_000_000;

fn version(components: Vec<Component>) -> Version {
    Version { components, ..Version::new(Date::new(2026, 1, 1).expect("a day")) }
}

fn rate(name: &str, measure: Measure, rate: i64) -> Component {
    Component::new(name, measure, Price::Rate(rate))
}

/// The lines' money, and the total.
fn sums(bill: &Bill) -> (Vec<i64>, i64) {
    let amount = |id| bill.study.node(id).amount.expect("a number");
    (bill.lines.iter().map(|line| amount(line.amount)).collect(), amount(bill.total))
}

#[track_caller]
fn assert_bill(version: &Version, consumer: &Consumer, month: u8, lines: &[i64], total: i64) {
    let bill = bill(version, consumer, month).expect("a bill");
    assert_eq!(sums(&bill), (lines.to_vec(), total));
    assert_eq!(lines.iter().sum::<i64>(), total, "the lines sum to the total");
}

#[test]
fn wastewater_is_a_share_of_water_or_has_a_charge_of_its_own() {
    // 80 % of the water at 7.50.
    let mut share = version(vec![
        rate("water", Measure::CubicMetre, 1_200),
        Component { share: 8_000, ..rate("wastewater", Measure::CubicMetre, 750) },
    ]);
    share.norms.push(Norm { connection: Connection::House, litres: 120 });
    // 12 m³: 144; 9.6 m³: 72.
    assert_bill(&share, &Consumer::household(4, 12 * CUBIC_METRE), 1, &[14_400, 7_200], 21_600);
    // By the norm 4 × 0.120 × 365 ÷ 12 = 14.6 m³: 175.20; 80 % of it 11.68 m³: 87.60.
    let home = Consumer { connection: Connection::House, ..Consumer::household(4, 0) };
    assert_bill(&share, &home, 1, &[17_520, 8_760], 26_280);
    // Of its own: 25 som a person.
    let own = version(vec![rate("water", Measure::CubicMetre, 1_200), rate("wastewater", Measure::Person, 2_500)]);
    assert_bill(&own, &Consumer::household(4, 12 * CUBIC_METRE), 1, &[14_400, 10_000], 24_400);
}

#[test]
fn a_season_adds_its_charge_in_its_months() {
    let months = Months::of(&[5, 6, 7, 8, 9]).expect("months");
    let season = version(vec![
        rate("water", Measure::CubicMetre, 1_200),
        Component { months, ..rate("watering", Measure::CubicMetre, 300) },
    ]);
    let home = Consumer::household(4, 10 * CUBIC_METRE);
    for (month, lines, total) in [
        (4, &[12_000][..], 12_000),
        (5, &[12_000, 3_000], 15_000),
        (9, &[12_000, 3_000], 15_000),
        (10, &[12_000], 12_000),
    ] {
        assert_bill(&season, &home, month, lines, total);
    }
}

#[test]
fn blocks_grow_with_the_people_and_hold_their_limit() {
    // Up to 4 m³ a person at 10 som, above at 25.
    let limit = Limit { per_person: 4 * CUBIC_METRE, ..Limit::default() };
    let blocks = vec![Block { up_to: Some(limit), rate: 1_000 }, Block { up_to: None, rate: 2_500 }];
    let version = version(vec![Component::new("water", Measure::CubicMetre, Price::Blocks(blocks))]);
    // Three people, 15 m³: 12 × 10 + 3 × 25. Exactly 12 m³: the limit belongs to the block.
    assert_bill(&version, &Consumer::household(3, 15 * CUBIC_METRE), 1, &[12_000, 7_500], 19_500);
    assert_bill(&version, &Consumer::household(3, 12 * CUBIC_METRE), 1, &[12_000], 12_000);
    assert_bill(&version, &Consumer::household(3, 12 * CUBIC_METRE + 400), 1, &[12_000, 1], 12_001);
    // Five people, 15 m³: all within 20 m³.
    assert_bill(&version, &Consumer::household(5, 15 * CUBIC_METRE), 1, &[15_000], 15_000);
}

#[test]
fn a_fixed_charge_goes_by_the_size_of_the_meter() {
    let version = version(vec![
        Component::new("meter", Measure::Consumer, Price::MeterSizes(vec![(15, 2_000), (32, 9_000)])),
        rate("water", Measure::CubicMetre, 1_000),
    ]);
    let of_size = |meter_size| Consumer { meter_size, ..Consumer::household(4, 6 * CUBIC_METRE) };
    assert_bill(&version, &of_size(15), 1, &[2_000, 6_000], 8_000);
    assert_bill(&version, &of_size(32), 1, &[9_000, 6_000], 15_000);
    assert_eq!(bill(&version, &of_size(50), 1), Err(BillFault::NoMeterSize { size: 50 }));
}

#[test]
fn what_else_is_counted() {
    let shop = Consumer { group: Group::Others, ..Consumer::household(0, 0) };
    let yearly = |component| Component { every: Every::Year, ..component };
    // (why, tariff, consumer, lines)
    let cases: [(&str, Vec<Component>, Consumer, &[i64]); 6] = [
        (
            "2 containers at 250 and 16 lifts at 45",
            vec![rate("container", Measure::Container, 25_000), rate("lift", Measure::Lift, 4_500)],
            Consumer { containers: 2, flow: 16, flow_measure: Measure::Lift, ..shop },
            &[50_000, 72_000],
        ),
        (
            "37 visits to the pool at 5",
            vec![rate("visit", Measure::Visit, 500)],
            Consumer { flow: 37, flow_measure: Measure::Visit, ..shop },
            &[18_500],
        ),
        (
            "12.50 m of frontage at 18 a year",
            vec![yearly(rate("street", Measure::FrontageMetre, 1_800))],
            Consumer { frontage: 1_250, ..shop },
            &[1_875],
        ),
        (
            "6.5 m² of the market at 30",
            vec![rate("place", Measure::SquareMetre, 3_000)],
            Consumer { area: 650, ..shop },
            &[19_500],
        ),
        ("3 stalls at 120", vec![rate("stall", Measure::Stall, 12_000)], Consumer { stalls: 3, ..shop }, &[36_000]),
        (
            "1.733 t brought to the landfill at 410",
            vec![rate("tonne", Measure::TonneDelivered, 41_000)],
            Consumer { flow: 1_733, flow_measure: Measure::TonneDelivered, ..shop },
            &[71_053],
        ),
    ];
    for (why, components, consumer, lines) in cases {
        let bill = bill(&version(components), &consumer, 1).unwrap_or_else(|fault| panic!("{why}: {fault:?}"));
        assert_eq!(sums(&bill), (lines.to_vec(), lines.iter().sum()), "{why}");
    }
}

#[test]
fn nobody_pays_less_than_the_minimum() {
    let mut version = version(vec![rate("water", Measure::CubicMetre, 1_200)]);
    version.minimums.push(Minimum { audience: Audience::EVERYBODY, amount: 6_000 });
    assert_bill(&version, &Consumer::household(1, 2 * CUBIC_METRE), 1, &[2_400, 3_600], 6_000);
    assert_bill(&version, &Consumer::household(1, 5 * CUBIC_METRE), 1, &[6_000], 6_000);
    assert_bill(&version, &Consumer::household(1, 6 * CUBIC_METRE), 1, &[7_200], 7_200);
}

#[test]
fn a_relief_says_who_pays_for_it() {
    let home = Consumer { relief: Some(Relief::Pensioner), relieved: 2, ..Consumer::household(5, 20 * CUBIC_METRE) };
    for bearer in Bearer::ALL {
        // 240 som; half off for two of five people: 48.
        let mut version = version(vec![rate("water", Measure::CubicMetre, 1_200)]);
        version.reliefs.push(ReliefRule { relief: Relief::Pensioner, share: 5_000, each_person: true, bearer });
        assert_bill(&version, &home, 1, &[24_000, -4_800], 19_200);
        let bill = bill(&version, &home, 1).expect("a bill");
        assert_eq!(bill.lines[1].kind, LineKind::Relief { rule: 0, bearer });
        assert_eq!(bill.study.node(bill.lines[1].amount).figure, FigureId::BillRelief);
        // For the whole household: 120 off. Nobody with the relief at home: nothing off.
        version.reliefs[0].each_person = false;
        assert_bill(&version, &home, 1, &[24_000, -12_000], 12_000);
        assert_bill(&version, &Consumer { relieved: 0, ..home }, 1, &[24_000], 24_000);
    }
}

#[test]
fn rounding_is_named_and_stands_as_a_line() {
    // 13.37 m³ at 12 som: 160.44; with 3 % tax 4.81: 165.25.
    let home = Consumer::household(4, 13_370_000);
    let cases = [
        (RoundingMode::HalfAwayFromZero, 100, &[16_044, 481, -25][..], 16_500),
        (RoundingMode::Up, 100, &[16_044, 481, 75], 16_600),
        (RoundingMode::Down, 50, &[16_044, 481, -25], 16_500),
        (RoundingMode::HalfEven, 50, &[16_044, 481, -25], 16_500),
        (RoundingMode::HalfAwayFromZero, 50, &[16_044, 481, 25], 16_550),
    ];
    for (mode, step, lines, total) in cases {
        let mut version = version(vec![rate("water", Measure::CubicMetre, 1_200)]);
        version.tax = Some(300);
        version.rounding = Some(Rounding { step, mode });
        assert_bill(&version, &home, 1, lines, total);
    }
}
