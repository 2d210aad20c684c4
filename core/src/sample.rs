//! Made-up tariffs and registers, the same for the same seed on every machine: for trying a tariff
//! without a town's own register, and for tests that compare programs. Nothing in them is real.

use crate::explain::RoundingMode;
use crate::period::Date;
use crate::register::{Bills, Detail, MONTHS, Register, RegisterBuilder, flow_step};
use crate::tariff::{
    Audience, Bearer, Block, Component, Connection, Consumer, Dwelling, Every, Group, GroupScheme, Limit, Measure,
    Minimum, Months, Norm, Price, Relief, ReliefRule, Rounding, Version, WHOLE, bill,
};
pub use fastrand::Rng;

/// A number below a limit: of 32 bits on every machine, so that a browser draws the same.
fn number(random: &mut Rng, below: usize) -> usize {
    random.u32(0..u32::try_from(below).unwrap_or(u32::MAX)) as usize
}

fn pick<T: Copy>(random: &mut Rng, from: &[T]) -> T {
    from[number(random, from.len())]
}

fn maybe<T>(random: &mut Rng, one_in: u32, make: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    if random.u32(0..one_in) == 0 { Some(make(random)) } else { None }
}

fn audience(random: &mut Rng) -> Audience {
    Audience {
        group: maybe(random, 2, |r| pick(r, &Group::ALL)),
        connection: maybe(random, 5, |r| pick(r, &Connection::ALL)),
        dwelling: maybe(random, 6, |r| pick(r, &Dwelling::ALL)),
        relief: maybe(random, 6, |r| pick(r, &Relief::ALL)),
    }
}

/// Rates as tariffs have them; now and then an absurd one.
fn rate(random: &mut Rng) -> i64 {
    match random.u32(0..60) {
        0 => random.i64(0..1_000_000_000_000),
        1..5 => 0,
        5..30 => random.i64(0..3_000),
        _ => random.i64(0..100_000),
    }
}

fn limits(random: &mut Rng, measure: Measure) -> Vec<Limit> {
    let step = flow_step(measure);
    let mut limits = Vec::new();
    let (mut fixed, mut per_person) = (0, 0);
    let (by_person, by_area, by_allowance) = (random.u32(0..4) == 0, random.u32(0..12) == 0, random.u32(0..12) == 0);
    let fine = random.u32(0..6) == 0;
    for _ in 0..random.u32(0..5) {
        fixed += if fine { random.i64(0..20_000_000) } else { random.i64(0..20_000) * step };
        if by_person {
            per_person += random.i64(0..5_000) * step;
        }
        limits.push(Limit {
            fixed,
            per_person,
            per_square_metre: if by_area { 1_000 } else { 0 },
            allowance_share: if by_allowance { 5_000 } else { 0 },
        });
    }
    limits
}

fn component(random: &mut Rng, names: &[&str]) -> Component {
    let measure = if random.bool() { Measure::CubicMetre } else { pick(random, &Measure::ALL) };
    let price = match random.u32(0..10) {
        0 if measure == Measure::Consumer => {
            Price::MeterSizes(vec![(0, rate(random)), (15, rate(random)), (20, rate(random))])
        }
        0..5 => Price::Rate(rate(random)),
        _ => {
            let limits = limits(random, measure);
            let mut blocks: Vec<Block> =
                limits.into_iter().map(|limit| Block { up_to: Some(limit), rate: rate(random) }).collect();
            blocks.push(Block { up_to: None, rate: rate(random) });
            Price::Blocks(blocks)
        }
    };
    Component {
        audience: audience(random),
        every: if random.u32(0..5) == 0 { Every::Year } else { Every::Month },
        months: if random.u32(0..5) == 0 { Months::of(&[5, 6, 7, 8, 9]).unwrap_or(Months::ALL) } else { Months::ALL },
        share: if random.u32(0..6) == 0 { random.i64(1..=WHOLE) } else { WHOLE },
        per: if random.u32(0..6) == 0 { pick(random, &[10, 100, 1000]) } else { 1 },
        ..Component::new(pick(random, names), measure, price)
    }
}

/// Any tariff, sensible or not.
#[must_use]
pub fn version(random: &mut Rng) -> Version {
    let mut version = Version::new(Date { year: 2025, month: 1, day: 1 });
    version.scheme = pick(random, &GroupScheme::ALL);
    if random.u32(0..3) == 0 {
        version.coefficients = vec![(Group::Others, random.i64(5_000..40_000)), (Group::BudgetOrganisations, 12_345)];
    }
    for connection in Connection::ALL.into_iter().skip(1) {
        if random.u32(0..5) != 0 {
            version.norms.push(Norm { connection, litres: random.i64(10..400) });
        }
    }
    // Most tariffs have something for everybody.
    if random.u32(0..5) != 0 {
        version.components.push(Component::new("standing", Measure::Consumer, Price::Rate(rate(random))));
    }
    // A charge for people, or by a norm, with a rate of its own for those with a relief.
    if random.u32(0..3) == 0 {
        let measure = pick(random, &[Measure::Person, Measure::Person, Measure::CubicMetre, Measure::Container]);
        let full = Component::new("people", measure, Price::Rate(rate(random)));
        let relief = Some(pick(random, &Relief::ALL[..2]));
        let audience = Audience { relief, ..Audience::EVERYBODY };
        version.components.push(Component { audience, price: Price::Rate(rate(random)), ..full.clone() });
        version.components.push(full);
    }
    let names = ["a", "b", "c"];
    for _ in 0..random.u32(1..6) {
        version.components.push(component(random, &names));
    }
    if random.u32(0..3) == 0 {
        for _ in 0..random.u32(1..3) {
            version.reliefs.push(ReliefRule {
                relief: pick(random, &Relief::ALL),
                share: random.i64(0..=5_000),
                each_person: random.bool(),
                bearer: pick(random, &Bearer::ALL),
            });
        }
    }
    if random.u32(0..4) == 0 {
        version.minimums.push(Minimum { audience: audience(random), amount: random.i64(0..50_000) });
        version.minimums.push(Minimum { audience: Audience::EVERYBODY, amount: random.i64(0..20_000) });
    }
    version.tax = maybe(random, 3, |r| r.i64(0..3_000));
    version.rounding =
        maybe(random, 4, |r| Rounding { step: pick(r, &[5, 10, 50, 100]), mode: pick(r, &RoundingMode::ALL) });
    version
}

/// Any consumer, and what flows in each month, in steps of a register.
#[must_use]
pub fn consumer(random: &mut Rng, flow_measure: Measure) -> (Consumer, [u32; MONTHS]) {
    let persons = random.i64(1..9);
    let relief = maybe(random, 2, |r| if r.bool() { pick(r, &Relief::ALL[..2]) } else { pick(r, &Relief::ALL) });
    let top = pick(random, &[10, 40_000, 5_000_000]);
    let consumer = Consumer {
        group: pick(random, &Group::ALL),
        connection: if random.bool() { Connection::Metered } else { pick(random, &Connection::ALL) },
        dwelling: maybe(random, 2, |r| pick(r, &Dwelling::ALL)),
        relief,
        relieved: if relief.is_some() { random.i64(0..=persons) } else { 0 },
        meter_size: pick(random, &[0, 15, 15, 20, 32]),
        area: random.i64(0..20_000),
        frontage: random.i64(0..5_000),
        containers: random.i64(0..4),
        stalls: random.i64(0..3),
        allowance: random.i64(0..20_000) * flow_step(flow_measure),
        flow: 0,
        flow_measure,
        persons,
    };
    (consumer, std::array::from_fn(|_| random.u32(0..top)))
}

/// What a random tariff brings from a few random consumers, as text: every consumer's year by the
/// kernel and July's bill by its explanation. The same text for the same seed everywhere, so that a
/// browser and a native program can be compared byte for byte.
#[must_use]
pub fn account(seed: u64) -> String {
    let random = &mut Rng::with_seed(seed);
    let flow_measure = if random.u32(0..4) == 0 { Measure::Lift } else { Measure::CubicMetre };
    let version = version(random);
    let mut builder = RegisterBuilder::new(flow_measure);
    let mut text = String::new();
    for _ in 0..random.u32(1..6) {
        let (consumer, flow) = consumer(random, flow_measure);
        let july = Consumer { flow: i64::from(flow[6]) * flow_step(flow_measure), ..consumer };
        match bill(&version, &july, 7) {
            Ok(bill) => text.push_str(&bill.study.canonical()),
            Err(fault) => text.push_str(fault.code()),
        }
        text.push('\n');
        // Every consumer drawn fits a register.
        builder.push("", consumer, flow).ok();
    }
    let register = builder.build();
    let mut years = vec![0; register.len()];
    let totals = Bills::new(&register, &version).compute(Detail::Years(&mut years));
    text.push_str(&format!("{years:?} {totals:?}\n"));
    text
}

/// A register of a made-up town: mostly households, a few offices and shops, a few large
/// consumers; use follows persons and season.
#[must_use]
pub fn register(consumers: usize, seed: u64) -> Register {
    let random = &mut Rng::with_seed(seed);
    let mut builder = RegisterBuilder::new(Measure::CubicMetre);
    for at in 1..=consumers {
        let persons = i64::from(1 + random.u32(0..4) + random.u32(0..4));
        let (group, scale) = match random.u32(0..200) {
            0 => (Group::LargeCommercial1, 40),
            1..8 => (Group::BudgetOrganisations, 15),
            8..20 => (Group::Others, 4),
            _ => (Group::Population, 1),
        };
        let pensioner = group == Group::Population && random.u32(0..5) == 0;
        let metered = group != Group::Population || random.u32(0..100) < 60;
        let consumer = Consumer {
            group,
            connection: if metered { Connection::Metered } else { pick(random, &Connection::ALL[2..]) },
            persons: if group == Group::Population { persons } else { 1 },
            relief: pensioner.then_some(Relief::Pensioner),
            relieved: i64::from(pensioner),
            ..Consumer::household(persons, 0)
        };
        // Litres for one person and day, the same home being thrifty or not all the year.
        let daily = 30 + random.u32(0..90) + random.u32(0..90);
        let flow = std::array::from_fn(|month| {
            let season = [85, 85, 90, 95, 105, 120, 130, 130, 110, 95, 85, 85][month];
            let people = u32::try_from(persons).unwrap_or(1);
            if metered { daily * people * scale * 30 * season / 100 + random.u32(0..500) } else { 0 }
        });
        // Every consumer drawn fits a register.
        builder.push(&format!("{at:06}"), consumer, flow).ok();
    }
    builder.build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_says_all() {
        assert_eq!(account(7), account(7));
        assert_ne!(account(7), account(8));
        assert_eq!(register(500, 3), register(500, 3));
        assert_eq!(register(500, 3).len(), 500);
    }
}
