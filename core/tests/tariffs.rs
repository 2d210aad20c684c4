//! Any tariff: the explained bill, the register kernel and a slow bill written from the docs alone,
//! in fractions of big integers, on random tariffs and consumers.
//!
//! `AIMAK_CASES` sets how many (the long proof takes 2,000,000); a case that differs names its seed.

use aimak_core::explain::RoundingMode;
use aimak_core::register::{Bills, Detail, RegisterBuilder, Totals, flow_step};
use aimak_core::sample::{Rng, consumer, version};
use aimak_core::tariff::{
    Audience, BillFault, Block, Component, Connection, Consumer, Every, Group, GroupScheme, Limit, Measure, Minimum,
    Price, Relief, Rounding, Version, WHOLE, bill,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

fn cases() -> u64 {
    std::env::var("AIMAK_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(20_000)
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

fn part(number: i64, of: i64) -> BigRational {
    BigRational::new(BigInt::from(number), BigInt::from(of))
}

/// To whole steps, half away from zero.
fn round(amount: &BigRational) -> BigRational {
    amount.round()
}

/// The bill in tyiyn, from the docs of the types alone; `None` where the docs promise no bill.
fn slow(version: &Version, consumer: &Consumer, month: u8) -> Option<BigRational> {
    let group = match version.scheme {
        GroupScheme::Each => consumer.group,
        GroupScheme::Two if consumer.group == Group::Population => Group::Population,
        GroupScheme::Two => Group::Others,
    };
    let coefficient =
        version.coefficients.iter().find(|(of, _)| *of == group).map_or(whole(1), |&(_, share)| part(share, WHOLE));
    let relief = if consumer.relieved > 0 { consumer.relief } else { None };
    let fits = |audience: &Audience, relief: Option<Relief>| {
        audience.group.is_none_or(|g| g == group)
            && audience.connection.is_none_or(|c| c == consumer.connection)
            && audience.dwelling.is_none_or(|d| Some(d) == consumer.dwelling)
            && audience.relief.is_none_or(|r| Some(r) == relief)
    };
    let exactness = |audience: &Audience| {
        [
            audience.group.is_some(),
            audience.connection.is_some(),
            audience.dwelling.is_some(),
            audience.relief.is_some(),
        ]
    };
    let best = |name: &str, relief: Option<Relief>| {
        let mut best: Option<&Component> = None;
        for component in &version.components {
            if component.name == name
                && component.months.each().any(|m| m == month)
                && fits(&component.audience, relief)
            {
                let better = best.is_none_or(|best| exactness(&component.audience) > exactness(&best.audience));
                if better {
                    best = Some(component);
                }
            }
        }
        best
    };
    let mut names: Vec<&str> = Vec::new();
    for component in &version.components {
        if !names.contains(&component.name.as_str()) {
            names.push(&component.name);
        }
    }
    let mut lines: Vec<BigRational> = Vec::new();
    let mut any = false;
    for name in names {
        let full = best(name, None);
        let reduced = best(name, relief).filter(|component| component.audience.relief.is_some());
        let unmetered = |c: &Component| c.measure == Measure::CubicMetre && consumer.connection != Connection::Metered;
        let mut people: Vec<(&Component, i64)> = Vec::new();
        match (full, reduced) {
            (Some(full), Some(reduced)) if reduced.measure == Measure::Person || unmetered(reduced) => {
                if consumer.persons > consumer.relieved {
                    people.push((full, consumer.persons - consumer.relieved));
                }
                people.push((reduced, consumer.relieved));
            }
            (None, Some(reduced)) if reduced.measure == Measure::Person || unmetered(reduced) => {
                people.push((reduced, consumer.relieved));
            }
            (_, Some(reduced)) => people.push((reduced, consumer.persons)),
            (Some(full), None) => people.push((full, consumer.persons)),
            (None, None) => {}
        }
        for (component, people) in people {
            let scale = BigRational::from_integer(component.measure.unit().scale().into());
            let norm = if unmetered(component) {
                let norm = version.norms.iter().find(|norm| norm.connection == consumer.connection);
                Some(whole(norm?.litres) * whole(people) * whole(365) / whole(12) / whole(1000))
            } else {
                None
            };
            let counted = match (&norm, component.measure) {
                (Some(_), _) => whole(0),
                (None, Measure::Consumer | Measure::Household) => whole(1),
                (None, Measure::Person) => whole(people),
                (None, Measure::Container) => whole(consumer.containers),
                (None, Measure::Stall) => whole(consumer.stalls),
                (None, Measure::SquareMetre) => part(consumer.area, 100),
                (None, Measure::FrontageMetre) => part(consumer.frontage, 100),
                (
                    None,
                    Measure::CubicMetre
                    | Measure::Tonne
                    | Measure::TonneDelivered
                    | Measure::CubicMetreBuried
                    | Measure::Lift
                    | Measure::Visit,
                ) => {
                    if consumer.flow_measure != component.measure {
                        continue;
                    }
                    whole(consumer.flow) / &scale
                }
            };
            any = true;
            let share = part(component.share, WHOLE);
            let to_step = |quantity: BigRational| round(&(quantity * &scale)) / &scale;
            // A flat rate goes by the exact norm; a share or blocks by the quantity as shown.
            let flat = !matches!(component.price, Price::Blocks(_));
            let quantity = match norm {
                Some(exact) if flat && component.share == WHOLE => exact,
                Some(exact) => to_step(exact * share),
                None if component.share == WHOLE => counted,
                None => to_step(counted * share),
            };
            let due = whole(component.per) * if component.every == Every::Year { whole(12) } else { whole(1) };
            let priced = |rate: i64| {
                if coefficient == whole(1) { whole(rate) } else { round(&(whole(rate) * &coefficient)) }
            };
            match &component.price {
                Price::Rate(rate) => lines.push(round(&(priced(*rate) * &quantity / &due))),
                Price::MeterSizes(sizes) => {
                    let (_, rate) = sizes.iter().find(|(size, _)| *size == consumer.meter_size)?;
                    lines.push(round(&(priced(*rate) * &quantity / &due)));
                }
                Price::Blocks(blocks) => {
                    let mut above = whole(0);
                    for (at, block) in blocks.iter().enumerate() {
                        if at > 0 && quantity <= above {
                            break;
                        }
                        let limit = block.up_to.map(|limit| {
                            whole(limit.fixed) / &scale
                                + whole(limit.per_person) / &scale * whole(consumer.persons)
                                + to_step(whole(limit.per_square_metre) / &scale * part(consumer.area, 100))
                                + to_step(part(limit.allowance_share, WHOLE) * whole(consumer.allowance) / &scale)
                        });
                        let end = match &limit {
                            Some(limit) if *limit < quantity => limit.clone(),
                            Some(_) | None => quantity.clone(),
                        };
                        let inside = if end > above { end - &above } else { whole(0) };
                        lines.push(round(&(priced(block.rate) * inside / &due)));
                        if let Some(limit) = limit {
                            above = limit;
                        }
                    }
                }
            }
        }
    }
    if !any {
        return None;
    }
    let charges = lines.iter().fold(whole(0), |sum, line| sum + line);
    let mut net = charges.clone();
    if let Some(rule) = version.reliefs.iter().find(|rule| Some(rule.relief) == relief) {
        let people = if rule.each_person { part(consumer.relieved, consumer.persons) } else { whole(1) };
        net -= round(&(&charges * part(rule.share, WHOLE) * people));
    }
    let mut minimum: Option<&Minimum> = None;
    for candidate in version.minimums.iter().filter(|minimum| fits(&minimum.audience, relief)) {
        if minimum.is_none_or(|best| exactness(&candidate.audience) > exactness(&best.audience)) {
            minimum = Some(candidate);
        }
    }
    if let Some(minimum) = minimum
        && net < whole(minimum.amount)
    {
        net = whole(minimum.amount);
    }
    if let Some(tax) = version.tax {
        let tax = round(&(&net * part(tax, WHOLE)));
        net += tax;
    }
    if let Some(Rounding { step, mode }) = version.rounding {
        let steps = &net / whole(step);
        let down = steps.floor();
        let half = &steps - &down == part(1, 2);
        let rounded = match mode {
            RoundingMode::Down => down,
            RoundingMode::Up => steps.ceil(),
            RoundingMode::HalfAwayFromZero => steps.round(),
            RoundingMode::HalfEven if half && (down.to_integer() % BigInt::from(2)).is_zero() => down,
            RoundingMode::HalfEven if half => down + whole(1),
            RoundingMode::HalfEven => steps.round(),
        };
        net = rounded * whole(step);
    }
    assert!(net.is_integer(), "a bill is whole tyiyn");
    Some(net)
}

/// Whether a fault is one that the docs promise where the slow bill has none, or a number that the
/// slow bill, which knows no limits, finds too large for an amount.
fn excused(fault: BillFault, slow: Option<&BigRational>) -> bool {
    match fault {
        BillFault::NoCharge | BillFault::NoNorm | BillFault::NoMeterSize { .. } => slow.is_none(),
        BillFault::TooLarge => slow.is_none_or(|bill| bill.abs() > whole(10_000_000_000_000)),
        BillFault::Blocks { .. } => false,
    }
}

#[test]
fn every_bill_is_the_slow_bill_and_the_kernel_agrees() {
    let (mut compared, mut refused, mut wide) = (0_u64, 0_u64, 0_u64);
    for seed in 0..cases() / 12 + 1 {
        let random = &mut Rng::with_seed(seed);
        let flow_measure = if random.u32(0..4) == 0 { Measure::Lift } else { Measure::CubicMetre };
        let version = version(random);
        let mut builder = RegisterBuilder::new(flow_measure);
        let number = random.usize(1..4);
        let mut consumers: Vec<(Consumer, [u32; 12])> = Vec::new();
        for at in 0..number {
            let (mut consumer, flow) = consumer(random, flow_measure);
            // Neighbours in the columns that differ in their people alone, as most do.
            if let Some(&(earlier, _)) = consumers.last().filter(|_| random.bool()) {
                let Consumer { persons, relief, relieved, .. } = consumer;
                let alike = Consumer { persons: persons.max(earlier.relieved), ..earlier };
                consumer = if random.bool() { alike } else { Consumer { persons, relief, relieved, ..earlier } };
            }
            builder.push(&at.to_string(), consumer, flow).expect("it fits");
            consumers.push((consumer, flow));
        }
        let register = builder.build();
        let mut expected: Vec<Option<i64>> = vec![Some(0); number];
        let mut sums = [0_i128; 12];
        for (at, (consumer, flow)) in consumers.iter().enumerate() {
            let mut months = [0; 12];
            for month in 0..12 {
                let consumer = Consumer { flow: i64::from(flow[month]) * flow_step(flow_measure), ..*consumer };
                let number = u8::try_from(month + 1).expect("a month");
                let slow = slow(&version, &consumer, number);
                match bill(&version, &consumer, number).and_then(|bill| {
                    let amount = bill.amount()?;
                    let lines: i64 =
                        bill.lines.iter().map(|line| bill.study.node(line.amount).amount.expect("a number")).sum();
                    assert_eq!(lines, amount, "seed {seed}: the lines sum to the total");
                    Ok(amount)
                }) {
                    Ok(amount) => {
                        let slow = slow.and_then(|bill| bill.to_i64());
                        assert_eq!(Some(amount), slow, "seed {seed}, consumer {at}, month {number}");
                        compared += 1;
                        months[month] = amount;
                        expected[at] = expected[at].and_then(|year| year.checked_add(amount));
                    }
                    Err(fault) => {
                        assert!(excused(fault, slow.as_ref()), "seed {seed}, consumer {at}: {fault:?}, {slow:?}");
                        refused += 1;
                        expected[at] = None;
                    }
                }
            }
            if expected[at].is_some() {
                for (sum, bill) in sums.iter_mut().zip(months) {
                    *sum += i128::from(bill);
                }
            }
        }
        let bills = Bills::new(&register, &version);
        let (mut years, mut plain) = (vec![0; number], vec![0; number]);
        let totals = bills.compute(Detail::Years(&mut years));
        let same = bills.plain().compute(Detail::Years(&mut plain));
        assert_eq!(totals, same, "seed {seed}: both paths");
        let cut = random.usize(0..=number);
        let parts = [bills.part(0..cut, Detail::Totals), bills.part(cut..number, Detail::Totals)];
        assert_eq!(totals, Totals::join(parts), "seed {seed}: in parts");
        let served: u64 = totals.groups.iter().map(|group| group.consumers).sum();
        wide += served;
        for place in 0..number {
            let at = register.added(place);
            let gone =
                totals.refused.iter().any(|refused| (refused.place..refused.place + refused.count).contains(&place));
            assert_eq!(gone, expected[at].is_none(), "seed {seed}, consumer {at}: refused alike");
            if let Some(year) = expected[at] {
                assert_eq!((years[place], plain[place]), (year, year), "seed {seed}, consumer {at}: the year");
            }
        }
        for (month, sum) in sums.into_iter().enumerate() {
            let total: i128 = totals.groups.iter().map(|group| i128::from(group.months[month])).sum();
            assert_eq!(total, sum, "seed {seed}, month {month}: the groups together");
        }
    }
    println!("{compared} bills equal to the slow ones, {refused} refused alike, {wide} consumers in the kernel");
    assert!(compared > cases() / 4, "enough bills to compare: {compared}");
}

#[test]
fn more_use_never_costs_less_where_blocks_do_not_fall() {
    let mut tried = 0_u64;
    for seed in 0..cases() / 4 {
        let random = &mut Rng::with_seed(seed);
        let version = version(random);
        if !version.components.iter().all(|component| component.price.never_falls()) {
            continue;
        }
        let (mut consumer, flow) = consumer(random, Measure::CubicMetre);
        consumer.connection = Connection::Metered;
        let mut before = None;
        let mut uses = flow;
        uses.sort_unstable();
        for flow in uses {
            consumer.flow = i64::from(flow) * 1000;
            let Ok(amount) = bill(&version, &consumer, 7).and_then(|bill| bill.amount()) else { break };
            assert!(before.is_none_or(|before| before <= amount), "seed {seed}: {before:?} then {amount}");
            before = Some(amount);
            tried += 1;
        }
    }
    assert!(tried > 100, "enough tried: {tried}");
}

fn day() -> aimak_core::period::Date {
    aimak_core::period::Date { year: 2026, month: 1, day: 1 }
}

fn blocks(limits: &[Option<i64>]) -> Price {
    let block = |up_to: &Option<i64>| Block { up_to: up_to.map(|m3| Limit::fixed(m3 * 1_000_000)), rate: 100 };
    Price::Blocks(limits.iter().map(block).collect())
}

fn amount(version: &Version, consumer: &Consumer) -> Result<i64, BillFault> {
    bill(version, consumer, 1).and_then(|bill| bill.amount())
}

#[test]
fn blocks_in_disorder_are_refused_by_the_number_of_the_charge_once_they_are_reached() {
    let version = |limits: &[Option<i64>]| Version {
        components: vec![
            Component::new("standing", Measure::Consumer, Price::Rate(500)),
            Component::new("use", Measure::CubicMetre, blocks(limits)),
        ],
        ..Version::new(day())
    };
    let home = |m3: i64| Consumer::household(4, m3 * 1_000_000);
    let falling = version(&[Some(10), Some(5), None]);
    assert_eq!(amount(&falling, &home(10)), Ok(1500), "the disorder is not reached");
    assert_eq!(amount(&falling, &home(11)), Err(BillFault::Blocks { charge: 2 }));
    assert_eq!(amount(&version(&[Some(10), Some(10), None]), &home(12)), Ok(1700), "an empty block is no disorder");
    assert_eq!(amount(&version(&[Some(10), Some(20)]), &home(12)), Err(BillFault::Blocks { charge: 2 }));
    assert_eq!(amount(&version(&[None, None]), &home(1)), Err(BillFault::Blocks { charge: 2 }));
}

#[test]
fn a_minimum_for_people_with_a_relief_is_for_them_alone() {
    let own = Audience { relief: Some(Relief::Pensioner), ..Audience::EVERYBODY };
    let version = Version {
        components: vec![Component::new("standing", Measure::Consumer, Price::Rate(500))],
        minimums: vec![Minimum { audience: Audience::EVERYBODY, amount: 900 }, Minimum { audience: own, amount: 700 }],
        ..Version::new(day())
    };
    let home = |relieved| Consumer { relief: Some(Relief::Pensioner), relieved, ..Consumer::household(2, 0) };
    assert_eq!(amount(&version, &home(0)), Ok(900), "nobody there has it");
    assert_eq!(amount(&version, &home(1)), Ok(700));
    assert_eq!(amount(&version, &home(2)), Ok(700));
}

#[test]
fn a_charge_for_people_has_no_line_for_nobody() {
    let full = Component::new("people", Measure::Person, Price::Rate(4100));
    let audience = Audience { relief: Some(Relief::Pensioner), ..Audience::EVERYBODY };
    let reduced = Component { audience, price: Price::Rate(2250), ..full.clone() };
    let version = Version { components: vec![full, reduced], ..Version::new(day()) };
    let home = |relieved| Consumer { relief: Some(Relief::Pensioner), relieved, ..Consumer::household(2, 0) };
    let lines = |relieved| bill(&version, &home(relieved), 1).expect("a bill").lines.len();
    assert_eq!([lines(0), lines(1), lines(2)], [1, 2, 1]);
    assert_eq!([0, 1, 2].map(|relieved| amount(&version, &home(relieved))), [Ok(8200), Ok(6350), Ok(4500)]);
}

#[test]
fn faults_have_names_of_their_own() {
    let faults = [
        BillFault::NoCharge,
        BillFault::NoNorm,
        BillFault::NoMeterSize { size: 15 },
        BillFault::Blocks { charge: 1 },
        BillFault::TooLarge,
    ];
    let names: std::collections::BTreeSet<&str> = faults.iter().map(|fault| fault.code()).collect();
    assert_eq!(names.len(), faults.len());
    assert!(names.iter().all(|name| name.starts_with("bill-")), "{names:?}");
}

#[test]
fn each_season_of_a_register_is_charged_by_its_own_charge() {
    let half = |months: &[u8], rate| Component {
        months: aimak_core::tariff::Months::of(months).expect("months"),
        ..Component::new("use", Measure::CubicMetre, Price::Rate(rate))
    };
    let version = Version {
        components: vec![half(&[1, 2, 3, 4, 5, 6], 1000), half(&[7, 8, 9, 10, 11, 12], 1500)],
        ..Version::new(day())
    };
    let mut builder = RegisterBuilder::new(Measure::CubicMetre);
    builder.push("1", Consumer::household(4, 0), [10_000; 12]).expect("it fits");
    let register = builder.build();
    let totals = Bills::new(&register, &version).compute(Detail::Totals);
    assert_eq!(totals.group(Group::Population).months[..6], [10_000; 6]);
    assert_eq!(totals.group(Group::Population).months[6..], [15_000; 6]);
    assert_eq!(totals.year(), Some(150_000));
}

#[test]
fn hundreds_of_charges_keep_their_own_numbers() {
    let charge = |at: i64| Component {
        share: at * 25,
        ..Component::new(&format!("charge {at}"), Measure::Container, Price::Rate(10_000))
    };
    let version = Version { components: (1..=300).map(charge).collect(), ..Version::new(day()) };
    let shop = Consumer { containers: 40, ..Consumer::household(1, 0) };
    // Forty containers of 100 som, of which each charge takes another share, to whole containers.
    let expected: i64 = (1..=300).map(|at: i64| (40 * at * 25 + WHOLE / 2) / WHOLE * 10_000).sum();
    assert_eq!(amount(&version, &shop), Ok(expected));
}
