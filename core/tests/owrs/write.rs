//! Tariffs written as OWRS files and read back: the file's bill is the tariff's bill before any
//! line is rounded.

use aimak_core::explain::{Formula, NodeId, Origin, Study};
use aimak_core::figure::FigureId;
use aimak_core::owrs::{Exact, Inexpressible, Inputs, Oddity, RateFile, Written, read, write};
use aimak_core::period::Date;
use aimak_core::sample::{Rng, consumer, version};
use aimak_core::service::Service;
use aimak_core::tariff::{
    Audience, Bearer, Bill, Block, Component, Connection, Consumer, Dwelling, Group, GroupScheme, Limit, LineKind,
    Measure, Minimum, Months, Norm, Price, Relief, ReliefRule, Rounding, Version, bill,
};
use aimak_core::unit::Unit;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

fn number(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

fn of_exact(exact: &Exact) -> BigRational {
    let (numerator, denominator) = exact.fraction();
    let whole = |text: &str| text.parse::<BigInt>().expect("a whole number");
    BigRational::new(whole(&numerator), whole(&denominator))
}

/// A number of a study followed down to what was given, nothing rounded on the way, except the
/// rate of a group, which is a published figure in whole tyiyn, and a share of things that come
/// whole.
fn unrounded(study: &Study, id: NodeId) -> BigRational {
    let node = study.node(id);
    let scale = i64::try_from(node.unit.scale()).expect("a scale");
    let steps = if node.unit == Unit::Percent { 10_000 } else { scale };
    let whole = node.figure == FigureId::ChargedQuantity && node.unit != Unit::CubicMetre;
    let formula = match &node.origin {
        Origin::Computed(formula) if node.figure != FigureId::GroupRate && !whole => formula,
        Origin::Computed(_) | Origin::Given(_) => return number(node.amount.expect("a number"), steps),
    };
    let value = |id: &NodeId| unrounded(study, *id);
    match formula {
        Formula::Sum(parts) => parts.iter().map(value).sum(),
        Formula::Difference { from, less } => value(from) - value(less),
        Formula::Product { times, over } => {
            times.iter().map(value).product::<BigRational>() / over.iter().map(value).product::<BigRational>()
        }
        Formula::Within { of, above, upto } => {
            let top = upto.as_ref().map_or_else(|| value(of), |upto| value(upto).min(value(of)));
            let part = top - above.as_ref().map_or_else(BigRational::zero, value);
            if part.is_negative() { BigRational::zero() } else { part }
        }
        Formula::Rounded { of, .. } => value(of),
        Formula::Least(_) | Formula::Greatest(_) | Formula::Exceeds { .. } => panic!("no part of a bill"),
    }
}

/// The bill in som before any line is rounded.
fn exact_bill(bill: &Bill) -> BigRational {
    bill.lines.iter().map(|line| unrounded(&bill.study, line.amount)).sum()
}

fn decimal(steps: i64, scale: i64) -> String {
    let digits = scale.to_string().len() - 1;
    format!("{}.{:0digits$}", steps / scale, steps % scale)
}

/// The class and inputs of a consumer in a written file.
fn case(rates: &RateFile, scheme: GroupScheme, consumer: &Consumer, month: u8) -> Option<(String, Inputs)> {
    let group = match scheme {
        GroupScheme::Two if consumer.group != Group::Population => Group::Others,
        GroupScheme::Two | GroupScheme::Each => consumer.group,
    };
    let word = |code: &str| code.replace('-', "_").to_uppercase();
    let names = [format!("{}_{}", word(group.code()), word(consumer.connection.code())), word(group.code())];
    let class = names.into_iter().find(|name| rates.classes().any(|class| class == name))?;
    let relief = consumer.relief.filter(|_| consumer.relieved > 0);
    let litres = rates.metadata().bill_unit == aimak_core::owrs::Unit::Litre;
    let steps = if litres { 1_000 } else { 1_000_000 };
    let flow = |measure: Measure, scale: i64| {
        if consumer.flow_measure == measure { decimal(consumer.flow, scale) } else { "0".to_owned() }
    };
    let mut inputs = Inputs::new()
        .with("hhsize", consumer.persons.to_string())
        .with("relieved", if relief.is_some() { consumer.relieved } else { 0 }.to_string())
        .with("relief", relief.map_or("none", Relief::code))
        .with("dwelling", consumer.dwelling.map_or("unknown", Dwelling::code))
        .with("month", month.to_string())
        .with("meter_size", consumer.meter_size.to_string())
        .with("area", decimal(consumer.area, 100))
        .with("frontage", decimal(consumer.frontage, 100))
        .with("allowance", decimal(consumer.allowance, steps))
        .with("containers", consumer.containers.to_string())
        .with("stalls", consumer.stalls.to_string())
        .with("tonnes", flow(Measure::Tonne, 1_000))
        .with("tonnes_delivered", flow(Measure::TonneDelivered, 1_000))
        .with("cubic_metres_buried", flow(Measure::CubicMetreBuried, 1_000_000))
        .with("lifts", flow(Measure::Lift, 1))
        .with("visits", flow(Measure::Visit, 1));
    if consumer.connection == Connection::Metered {
        inputs = inputs.with("usage_ccf", flow(Measure::CubicMetre, steps));
    }
    Some((class, inputs))
}

fn export(version: &Version) -> Written {
    write(Service::DrinkingWater, "Үлгү: \"суу\" \\ \u{2028} тариф", false, version)
}

fn read_back(written: &Written) -> RateFile {
    let text = written.text(|one| format!("{} {}", one.pointer, one.reason.code()));
    read("written.owrs", text.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal:?}\n{text}"))
}

fn written(version: &Version) -> (Written, RateFile) {
    let written = export(version);
    let rates = read_back(&written);
    (written, rates)
}

/// The bill of a file, som.
fn read_bill(rates: &RateFile, scheme: GroupScheme, consumer: &Consumer, month: u8) -> Option<BigRational> {
    let (class, inputs) = case(rates, scheme, consumer, month)?;
    rates.bill(&class, &inputs).ok().map(|bill| of_exact(&bill.bill))
}

/// The highest rate of a charge, tyiyn.
fn dearest(component: &Component) -> i64 {
    let rates: Vec<i64> = match &component.price {
        Price::Rate(rate) => vec![*rate],
        Price::Blocks(blocks) => blocks.iter().map(|block| block.rate).collect(),
        Price::MeterSizes(sizes) => sizes.iter().map(|&(_, rate)| rate).collect(),
    };
    rates.into_iter().max().unwrap_or(0)
}

/// Uses in steps of a cubic metre around the ends of blocks, and at random.
fn uses(random: &mut Rng, version: &Version, consumer: &Consumer) -> Vec<i64> {
    let mut uses = vec![0, 14_500_000, random.i64(0..100_000_000), random.i64(0..20_000) * 1_000];
    for component in &version.components {
        let Price::Blocks(blocks) = &component.price else { continue };
        let limits = blocks.iter().filter_map(|block| block.up_to?.of(consumer));
        uses.extend(
            limits.flat_map(|limit| [limit, limit + 1, limit + 500_000, limit + 1_000_000, (limit - 1).max(0)]),
        );
    }
    random.shuffle(&mut uses);
    uses.truncate(10);
    uses
}

#[test]
fn the_bill_of_a_written_file_is_the_tariffs_bill_before_rounding() {
    let (mut versions, mut bills, mut exact_ones, mut by_blocks, mut by_norm, mut lookups) = (0, 0, 0, 0, 0, 0);
    let mut litres = 0;
    let mut seed = 0;
    while versions < 2_000 {
        seed += 1;
        let random = &mut Rng::with_seed(seed);
        let mut version = version(random);
        // The format has neither.
        version.minimums.clear();
        version.rounding = None;
        let written = export(&version);
        let missing = &written.not_expressed;
        let nobody = missing.iter().any(|one| one.reason == Inexpressible::NoCharges);
        if nobody || !missing.is_empty() && seed % 8 != 0 {
            continue;
        }
        // What is left of a tariff is a file as well.
        let rates = read_back(&written);
        if !missing.is_empty() {
            continue;
        }
        versions += 1;
        let odd = rates.warnings().iter().find(|warning| !matches!(warning.oddity, Oddity::UnusualInput { .. }));
        assert_eq!(odd, None, "seed {seed}");
        litres += i32::from(rates.metadata().bill_unit == aimak_core::owrs::Unit::Litre);
        // Where every quantity is as given, the two are the same number.
        let plain = version.components.iter().all(|component| {
            component.share == aimak_core::tariff::WHOLE
                && match &component.price {
                    Price::Blocks(blocks) => {
                        blocks.iter().filter_map(|block| block.up_to).all(|limit| limit.of_class())
                    }
                    Price::Rate(_) | Price::MeterSizes(_) => true,
                }
        });
        let coefficient = version.coefficients.iter().map(|&(_, share)| share).chain([10_000]).max().unwrap_or(10_000);
        let dearest =
            number(version.components.iter().map(dearest).max().unwrap_or(0), 100) * number(coefficient, 10_000);
        for _ in 0..2 {
            let flow_measure = if random.u32(0..4) == 0 { Measure::Lift } else { Measure::CubicMetre };
            let (drawn, _) = consumer(random, flow_measure);
            let month = random.u8(1..=12);
            for flow in uses(random, &version, &drawn) {
                let consumer = Consumer { flow: if flow_measure == Measure::Lift { flow % 40 } else { flow }, ..drawn };
                let Ok(ours) = bill(&version, &consumer, month) else { continue };
                let Ok(total) = ours.amount() else { continue };
                let name = || format!("seed {seed}, month {month}, {consumer:?}");
                let theirs = read_bill(&rates, version.scheme, &consumer, month)
                    .unwrap_or_else(|| panic!("the file has no bill: {}", name()));
                let exact = exact_bill(&ours);
                let metered = consumer.connection == Connection::Metered;
                let lines = i64::try_from(ours.lines.len()).expect("few");
                if plain && metered {
                    assert_eq!(theirs, exact, "{}", name());
                    exact_ones += 1;
                }
                // A norm, a share, a limit by area are rounded to the millionth of a cubic metre.
                let grain = number(lines + 2, 1_000_000) * &dearest;
                assert!((&theirs - &exact).abs() <= grain, "{theirs} {exact} {}", name());
                // Half a tyiyn for each line, and what tax makes of it.
                let tax = number(1, 1) + number(version.tax.unwrap_or(0), 10_000);
                let slack = (number(lines, 2) + grain * number(100, 1)) * tax + number(1, 2);
                let apart = (theirs * number(100, 1) - number(total, 1)).abs();
                assert!(apart <= slack, "{apart} tyiyn in {lines} lines: {}", name());
                bills += 1;
                by_blocks += i32::from(
                    ours.lines.iter().any(|line| matches!(line.kind, LineKind::Charge { block: Some(1..), .. })),
                );
                by_norm += i32::from(!metered);
            }
        }
        lookups += i32::from(rates.inputs("POPULATION_METERED").is_some_and(|inputs| inputs.contains("relief")));
    }
    println!("{versions} of {seed} versions, {bills} bills, {exact_ones} by equal fractions, {by_blocks} by blocks");
    assert!(bills > 20_000 && exact_ones > 5_000, "{bills} bills, {exact_ones} exact ones");
    assert!(by_blocks > 2_000 && by_norm > 5_000, "{by_blocks} by blocks, {by_norm} by norm");
    assert!(litres > 20 && lookups > 100, "{litres} in litres, {lookups} with reliefs");
}

const JANUARY: Date = Date { year: 2026, month: 1, day: 1 };

fn blocks(limits: &[(Limit, i64)], last: i64) -> Price {
    let ended = limits.iter().map(|&(limit, rate)| Block { up_to: Some(limit), rate });
    Price::Blocks(ended.chain([Block { up_to: None, rate: last }]).collect())
}

fn water(price: Price) -> Component {
    Component::new("water", Measure::CubicMetre, price)
}

#[test]
fn a_usual_tariff_is_written_as_people_write_it() {
    let mut version = Version::new(JANUARY);
    version.act = Some("№ 7".to_owned());
    version.norms = vec![Norm { connection: Connection::House, litres: 160 }];
    version.coefficients = vec![(Group::Others, 15_000)];
    version.tax = Some(300);
    let metered = Audience { connection: Some(Connection::Metered), ..Audience::EVERYBODY };
    let limits = [(Limit::fixed(5_000_000), 1_250), (Limit::fixed(14_000_000), 1_950)];
    version.scheme = GroupScheme::Two;
    version.components = vec![
        Component::new("account", Measure::Consumer, Price::MeterSizes(vec![(15, 2_000), (20, 3_550)])),
        Component { audience: metered, ..water(blocks(&limits, 2_700)) },
        Component { share: 6_000, ..Component::new("sewage", Measure::CubicMetre, Price::Rate(1_000)) },
    ];
    let (written, rates) = written(&version);
    assert_eq!(written.not_expressed, []);
    assert_eq!(rates.warnings(), []);
    let expected = r#"metadata:
  utility_name: "Суу"
  service: "drinking-water"
  fictional: "true"
  effective_date: "2026-01-01"
  bill_frequency: "Monthly"
  bill_unit: "kilolitre"
  currency: "KGS"
  act: "№ 7"
rate_structure:
  POPULATION_METERED:
    service_charge:
      depends_on: meter_size
      values:
        15: 20
        20: 35.5
    tier_starts_commodity: [0, 6, 15]
    tier_prices_commodity: [18.5, 25.5, 33]
    commodity_charge: Tiered
    tax: 0.03
    bill: "(service_charge+commodity_charge)*(1+tax)"
  POPULATION_HOUSE:
    flat_rate_commodity: 6
    service_charge:
      depends_on: meter_size
      values:
        15: 20
        20: 35.5
    litres_per_person_day: 160
    use_per_person: "litres_per_person_day*365/12/1000"
    usage_ccf: "use_per_person*hhsize"
    commodity_charge: "flat_rate_commodity*usage_ccf"
    tax: 0.03
    bill: "(service_charge+commodity_charge)*(1+tax)"
  OTHERS_METERED:
    service_charge:
      depends_on: meter_size
      values:
        15: 30
        20: 53.25
    tier_starts_commodity: [0, 6, 15]
    tier_prices_commodity: [27.75, 38.25, 49.5]
    commodity_charge: Tiered
    tax: 0.03
    bill: "(service_charge+commodity_charge)*(1+tax)"
"#;
    let text = write(Service::DrinkingWater, "Суу", true, &version).text(|_| String::new());
    assert!(text.starts_with(expected), "{text}");
    // 14.5 m³: 5 × 18.5 + 9 × 25.5 + 0.5 × 33 = 338.5; with 20 and 3 %: 369.255
    let home = Consumer { meter_size: 15, ..Consumer::household(3, 14_500_000) };
    assert_eq!(read_bill(&rates, version.scheme, &home, 1), Some(number(369_255, 1_000)));
}

#[test]
fn limits_that_are_no_whole_cubic_metres_are_said_in_litres() {
    let limit = Limit { fixed: 2_000_000, per_person: 1_500_000, ..Limit::default() };
    let mut version = Version::new(JANUARY);
    version.scheme = GroupScheme::Two;
    version.components = vec![water(blocks(&[(limit, 1_000)], 2_000))];
    let text = write(Service::DrinkingWater, "Суу", true, &version).text(|_| String::new());
    assert!(text.contains("bill_unit: \"litre\""), "{text}");
    assert!(text.contains("tier_starts_commodity: [0, \"2001+1500*hhsize\"]"), "{text}");
    assert!(text.contains("tier_prices_commodity: [0.01, 0.02]"), "{text}");
    let (_, rates) = written(&version);
    // One person: 3.5 m³ at 10 som, the rest at 20: 3.5004 m³ is 35 and 0.008.
    let home = Consumer::household(1, 3_500_400);
    assert_eq!(read_bill(&rates, version.scheme, &home, 1), Some(number(35_008, 1_000)));
}

#[test]
fn what_the_format_cannot_say_is_listed_and_stands_at_the_head() {
    let pensioners = Audience { relief: Some(Relief::Pensioner), ..Audience::EVERYBODY };
    let by_person = |fixed, per_person| Limit { fixed, per_person, ..Limit::default() };
    let cases: Vec<(Version, &[&str])> = vec![
        (Version::new(JANUARY), &[" owrs-export-no-charges"]),
        (
            Version {
                minimums: vec![Minimum { audience: Audience::EVERYBODY, amount: 5_000 }],
                rounding: Some(Rounding { step: 100, mode: aimak_core::explain::RoundingMode::HalfEven }),
                components: vec![
                    water(Price::Rate(1_000)),
                    Component::new("lift", Measure::Lift, blocks(&[(Limit::fixed(4), 100)], 200)),
                    Component { share: 5_000, ..Component::new("part", Measure::Person, Price::Rate(100)) },
                ],
                ..Version::new(JANUARY)
            },
            &[
                "/charges/1/blocks owrs-export-blocks-of-count",
                "/charges/2/share owrs-export-share-of-count",
                "/minimums/0 owrs-export-minimum",
                "/rounding owrs-export-rounding",
            ],
        ),
        (
            Version {
                norms: vec![Norm { connection: Connection::House, litres: 100 }],
                components: vec![
                    water(blocks(&[(Limit::fixed(5_000_400), 100)], 200)),
                    Component { audience: pensioners, ..water(blocks(&[(Limit::fixed(5_000_000), 50)], 200)) },
                ],
                ..Version::new(JANUARY)
            },
            &[
                "/charges/0/blocks owrs-export-blocks-of-part",
                "/charges/0/blocks/0/up_to owrs-export-limit-too-fine",
                "/charges/1/blocks owrs-export-blocks-of-part",
            ],
        ),
        (
            Version {
                components: vec![
                    water(blocks(&[(by_person(0, 3_000_000), 100)], 200)),
                    Component::new("sewage", Measure::CubicMetre, blocks(&[(Limit::fixed(5_000_000), 50)], 70)),
                    Component::new("a", Measure::Consumer, Price::MeterSizes(vec![(15, 1)])),
                    Component::new("b", Measure::Consumer, Price::MeterSizes(vec![(20, 1)])),
                ],
                ..Version::new(JANUARY)
            },
            &["/charges/1/blocks owrs-export-blocks-cross", "/charges/3/meter_sizes owrs-export-meter-sizes-apart"],
        ),
        (
            Version {
                components: vec![
                    Component { months: Months::of(&[6]).expect("June"), ..water(Price::Rate(i64::MAX)) },
                    Component::new("a", Measure::Consumer, Price::Rate(1)),
                ],
                coefficients: vec![(Group::Others, 20_000)],
                ..Version::new(JANUARY)
            },
            &[
                "/charges/0 owrs-export-too-large",
                "/norms owrs-export-norm-missing",
                "/norms owrs-export-norm-missing",
                "/norms owrs-export-norm-missing",
                "/norms owrs-export-norm-missing",
            ],
        ),
    ];
    for (version, expected) in cases {
        let written = write(Service::DrinkingWater, "Суу", true, &version);
        let said: Vec<String> =
            written.not_expressed.iter().map(|one| format!("{} {}", one.pointer, one.reason.code())).collect();
        assert_eq!(said, expected);
        let text = written.text(|one| format!("{}\n{}", one.pointer, one.reason.code()));
        for (line, said) in text.lines().zip(&said) {
            assert_eq!(line, format!("# {said}"));
        }
    }
}

#[test]
fn charges_by_blocks_with_limits_in_one_order_become_one() {
    let sewage = Component {
        share: 5_000,
        ..Component::new("sewage", Measure::CubicMetre, blocks(&[(Limit::fixed(3_000_000), 100)], 400))
    };
    let version = Version {
        scheme: GroupScheme::Two,
        reliefs: vec![ReliefRule {
            relief: Relief::Pensioner,
            share: 2_500,
            each_person: true,
            bearer: Bearer::Budget,
        }],
        components: vec![water(blocks(&[(Limit::fixed(0), 1), (Limit::fixed(5_000_000), 1_000)], 2_000)), sewage],
        ..Version::new(JANUARY)
    };
    let (written, rates) = written(&version);
    assert_eq!(written.not_expressed, []);
    let text = written.text(|_| String::new());
    // Half of 6 m³ of use is the sewage's limit of 3 m³.
    assert!(text.contains("tier_starts_commodity: [0, 6, 7]"), "{text}");
    assert!(text.contains("tier_prices_commodity: [10.5, 20.5, 22]"), "{text}");
    // 8 m³: 5 × 10.5 + 1 × 20.5 + 2 × 22 = 117; one of two is a pensioner: less 12.5 %
    let home = Consumer { relief: Some(Relief::Pensioner), relieved: 1, ..Consumer::household(2, 8_000_000) };
    assert_eq!(read_bill(&rates, version.scheme, &home, 1), Some(number(102_375, 1_000)));
}
