//! Tariffs of every kind in use, each with bills worked out by hand: lines, total, and the reason.

use aimak_core::explain::RoundingMode;
use aimak_core::figure::FigureId;
use aimak_core::period::Date;
use aimak_core::place;
use aimak_core::service::Service;
use aimak_core::tariff::{
    Audience, Bearer, Bill, BillFault, Block, ChargeBase, Component, Connection, Consumer, DecisionStatus, Every,
    Group, Limit, LineKind, Measure, Minimum, Months, Norm, PhaseInFault, Price, Relief, ReliefRule, Rounding, Version,
    bill, phase_in,
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

#[test]
fn steps_go_the_same_part_of_the_way_and_end_at_the_target() {
    let days = [1, 4, 7].map(|month| Date::new(2027, month, 1).expect("a day"));
    let block = |upto: Option<i64>, rate: i64| Block { up_to: upto.map(Limit::fixed), rate };
    let prices = |plain: i64, blocks: [i64; 2], sizes: [i64; 2]| {
        version(vec![
            Component::new("plain", Measure::Person, Price::Rate(plain)),
            Component::new(
                "use",
                Measure::CubicMetre,
                Price::Blocks(vec![block(Some(5), blocks[0]), block(None, blocks[1])]),
            ),
            Component::new("meter", Measure::Consumer, Price::MeterSizes(vec![(15, sizes[0]), (20, sizes[1])])),
        ])
    };
    let (start, target) = (prices(100, [1_000, 2_000], [50, 80]), prices(401, [1_300, 1_400], [50, 90]));
    let steps = phase_in(&start, &target, &days).expect("steps");
    // Thirds of 301, 300, −600, 0 and 10, rounded from the middle away from zero.
    let expected = [prices(200, [1_100, 1_800], [50, 83]), prices(301, [1_200, 1_600], [50, 87]), target.clone()];
    for ((step, expected), day) in steps.iter().zip(&expected).zip(days) {
        assert_eq!(step, &Version { from: day, ..expected.clone() });
    }
    assert_eq!(steps.len(), 3);

    let different = |charge: usize, change: &dyn Fn(&mut Version)| {
        let mut other = start.clone();
        change(&mut other);
        assert_eq!(phase_in(&other, &target, &days), Err(PhaseInFault::Different { charge }));
    };
    different(0, &|version| version.components.truncate(2));
    different(1, &|version| version.components[0].name.push('s'));
    different(1, &|version| version.components[0].audience.group = Some(Group::Others));
    different(1, &|version| version.components[0].measure = Measure::Household);
    different(1, &|version| version.components[0].per = 10);
    different(1, &|version| version.components[0].price = Price::Blocks(vec![block(None, 100)]));
    different(2, &|version| version.components[1].price = Price::Blocks(vec![block(None, 100)]));
    different(2, &|version| {
        version.components[1].price = Price::Blocks(vec![block(Some(6), 1_000), block(None, 2_000)]);
    });
    different(2, &|version| {
        let blocks = [block(Some(5), 1), block(Some(6), 2), block(None, 3)];
        version.components[1].price = Price::Blocks(blocks.to_vec());
    });
    different(3, &|version| version.components[2].price = Price::MeterSizes(vec![(15, 50)]));
    different(3, &|version| version.components[2].price = Price::MeterSizes(vec![(15, 50), (25, 80)]));
    different(3, &|version| version.components[2].price = Price::MeterSizes(vec![(15, 5), (20, 8), (25, 9)]));
    for dates in [&[][..], &[days[1], days[0]], &[days[0], days[0]], &[start.from]] {
        assert_eq!(phase_in(&start, &target, dates), Err(PhaseInFault::Dates));
    }
    let far = prices(i64::MAX, [1_000, 2_000], [50, 80]);
    let low = prices(i64::MIN, [1_000, 2_000], [50, 80]);
    assert_eq!(phase_in(&low, &far, &days), Err(PhaseInFault::TooLarge));
}

#[test]
fn every_part_of_a_bill_has_a_name_of_its_own() {
    let limit = |fixed: i64| Limit { per_person: 2 * CUBIC_METRE, ..Limit::fixed(fixed) };
    let blocks = vec![
        Block { up_to: Some(limit(0)), rate: 1_000 },
        Block { up_to: Some(limit(3 * CUBIC_METRE)), rate: 2_000 },
        Block { up_to: None, rate: 3_000 },
    ];
    let two = version(vec![
        rate("account", Measure::Consumer, 500),
        Component::new("use", Measure::CubicMetre, Price::Blocks(blocks)),
    ]);
    // 4 people, 15 m³: 8 in the first block, 3 in the second, 4 in the third.
    let bill = bill(&two, &Consumer::household(4, 15 * CUBIC_METRE), 1).expect("a bill");
    assert_eq!(sums(&bill), (vec![500, 8_000, 6_000, 12_000], 26_500));
    let told = bill.study.canonical();
    for line in [
        "bill-line.charge-1=500",
        "bill-line.charge-2-block-1=8000",
        "bill-line.charge-2-block-2=6000",
        "bill-line.charge-2-block-3=12000",
        "block-limit.charge-2-block-1-term-2=8000000",
        "block-limit-term.charge-2-block-2-term-1=3000000",
        "block-limit.charge-2-block-2=11000000",
        "block-use.charge-2-block-1=8000000",
        "block-use.charge-2-block-2=3000000",
        "block-use.charge-2-block-3=4000000",
    ] {
        assert!(told.lines().any(|found| found == line), "{line} in\n{told}");
    }
    // One term is the limit itself: nothing is added up.
    assert!(!told.contains("block-limit.charge-2-block-1="), "{told}");
    let mut names: Vec<_> = bill.study.nodes().map(|(_, node)| (node.figure, node.subject)).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "each name stands once");
}

#[test]
fn what_a_decision_says_stands_in_its_version() {
    let decision = |slug: &str| {
        let place = place::find(slug).expect("a place");
        place.decision(Service::DrinkingWater).expect("a decision")
    };
    let sary_oi = decision("sary-oi");
    assert_eq!(sary_oi.norm(Connection::StreetTap), Some(50));
    assert_eq!(sary_oi.norm(Connection::YardTap), Some(87));
    assert_eq!(sary_oi.norm(Connection::House), None);
    let (version, unpublished) = Version::of_decision(decision("min-bulak"));
    assert!(unpublished.is_empty());
    let inside =
        Audience { group: Some(Group::Population), connection: Some(Connection::House), ..Audience::EVERYBODY };
    let charge = version.components.iter().find(|charge| charge.audience == inside).expect("homes with water inside");
    assert_eq!((charge.every, charge.price.clone()), (Every::Year, Price::Rate(180_000)));
}

#[test]
fn words_and_kinds_are_what_they_say() {
    for measure in Measure::ALL {
        assert_eq!(Measure::from_code(measure.code()), Some(measure));
        let flows = [
            Measure::CubicMetre,
            Measure::Tonne,
            Measure::TonneDelivered,
            Measure::CubicMetreBuried,
            Measure::Lift,
            Measure::Visit,
        ];
        assert_eq!(measure.is_flow(), flows.contains(&measure), "{}", measure.code());
    }
    assert_eq!(Measure::from_code("bucket"), None);
    let bases = ChargeBase::ALL.map(ChargeBase::code);
    assert_eq!(
        bases,
        [
            "cubic-metre",
            "person-month",
            "person-year",
            "household-month",
            "household-year",
            "tonne",
            "tonne-delivered",
            "cubic-metre-buried"
        ]
    );
    assert_eq!(DecisionStatus::InForce.code(), "in-force");
    assert_eq!(PhaseInFault::Dates.code(), "phase-in-dates");
    let falls = |rates: &[i64]| {
        let blocks = rates.iter().map(|&rate| Block { up_to: None, rate }).collect();
        Price::Blocks(blocks).never_falls()
    };
    assert!(falls(&[1, 1, 2]) && falls(&[3]) && Price::Rate(1).never_falls());
    assert!(!falls(&[2, 1]) && !falls(&[1, 3, 2]));
    assert!(Limit { per_person: 7, ..Limit::fixed(1) }.of_class());
    assert!(!Limit { per_square_metre: 1, ..Limit::fixed(1) }.of_class());
    assert!(!Limit { allowance_share: 1, ..Limit::fixed(1) }.of_class());
    let summer = Months::of(&[6, 7]).expect("months");
    let seasonal = version(vec![Component { months: summer, ..rate("watering", Measure::CubicMetre, 300) }]);
    assert!(seasonal.same_season(5, 6) && seasonal.same_season(0, 11));
    assert!(!seasonal.same_season(4, 5));
}
