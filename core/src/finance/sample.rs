//! Made-up plans, the same for the same seed on every machine, for tests and benchmarks.

use super::plan::{
    Age, Arrears, Asset, Band, Cause, ChargeOn, Component, ConsumerGroup, CostBasis, CostKind, CostLine, Course, Datum,
    Index, LifeCycle, Loan, Losses, Neglect, Plan, PlanBlock, PlanCharge, Project, Repayment, ServicePlan, Usage,
};
use crate::lang::Text;
use crate::service::Service;
use crate::tariff::Group;
use fastrand::Rng;

fn from(random: &mut Rng, low: u32, high: u32) -> i64 {
    i64::from(random.u32(low..=high))
}

fn some(random: &mut Rng, low: u32, high: u32) -> Datum {
    Datum::entered(from(random, low, high))
}

fn pick<T: Copy>(random: &mut Rng, of: &[T]) -> T {
    of[random.u32(0..u32::try_from(of.len()).unwrap_or(1)) as usize]
}

fn course(random: &mut Rng, book: i16, low: u32, high: u32) -> Course {
    let mut course = Course::flat(some(random, low, high));
    let mut year = book;
    for _ in 0..random.u32(0..3) {
        year += 1 + i16::try_from(random.u32(0..3)).unwrap_or(0);
        course.later.push((year, some(random, low, high)));
    }
    course
}

/// Shares of so many parts that make a whole.
fn shares(random: &mut Rng, parts: u32) -> Vec<Datum> {
    let mut left = 10_000;
    (1..=parts)
        .map(|part| {
            let share =
                if part == parts { left } else { left / i64::from(parts - part + 1) + from(random, 0, 40) - 20 };
            left -= share;
            Datum::entered(share)
        })
        .collect()
}

fn charge(random: &mut Rng, on: ChargeOn, high: u32) -> PlanCharge {
    let blocks = if on == ChargeOn::MeteredVolume { random.u32(1..4) } else { 1 };
    let mut limit = 0;
    let blocks = (1..=blocks)
        .map(|block| {
            limit += from(random, 1, 12) * 1_000_000;
            PlanBlock {
                upto: (block < blocks).then(|| Datum::entered(limit)),
                today: some(random, 0, high),
                proposed: some(random, 0, 2 * high),
            }
        })
        .collect();
    PlanCharge { on, blocks }
}

fn group(random: &mut Rng, service: Service, group: Group, book: i16) -> ConsumerGroup {
    let homes = group == Group::Population;
    let accounts = if homes { from(random, 200, 9_000) } else { from(random, 1, 80) };
    let mut charges = Vec::new();
    let usage = match service {
        Service::DrinkingWater => {
            charges.push(charge(random, ChargeOn::MeteredVolume, 4_000));
            if homes {
                let on = pick(random, &[ChargeOn::NormVolume, ChargeOn::UnmeteredPerson]);
                charges.push(charge(random, on, 9_000));
            }
            if random.bool() {
                charges.push(charge(random, ChargeOn::Account, 9_000));
            }
            Usage::Water {
                metered: course(random, book, 0, 10_000),
                metered_use: Datum::entered(from(random, 1_000, 60_000) * 1_000),
                norm: homes.then(|| some(random, 20, 350)),
            }
        }
        Service::Wastewater => {
            charges.push(charge(random, ChargeOn::Volume, 3_000));
            Usage::ShareOfWater { share: some(random, 3_000, 10_000) }
        }
        Service::WasteRemoval if homes => {
            charges.push(charge(random, ChargeOn::Person, 6_000));
            Usage::WastePerPerson { norm: Datum::entered(from(random, 80, 400) * 1_000) }
        }
        Service::WasteRemoval => {
            charges.push(charge(random, ChargeOn::Volume, 300_000));
            Usage::WastePerAccount { norm: some(random, 1_000, 40_000) }
        }
        Service::PublicSpaces => {
            charges.push(charge(random, ChargeOn::Volume, 5_000));
            Usage::Visits { visits: some(random, 0, 90_000) }
        }
    };
    let elasticity = if random.u32(0..3) == 0 { -from(random, 1, 6_000) } else { 0 };
    ConsumerGroup {
        group,
        name: None,
        accounts: Datum::entered(accounts),
        persons: homes.then(|| Datum::entered(accounts * 4 + from(random, 0, 900))),
        growth: course(random, book, 0, 400),
        usage,
        elasticity: Datum::entered(elasticity),
        collection: course(random, book, 4_000, 10_000),
        arrears: if random.bool() {
            let age = |age| Arrears { age, amount: Datum::entered(0), recovery: Datum::entered(1_500) };
            Age::ALL.map(|of| Arrears { amount: some(random, 0, 90_000_000), ..age(of) }).to_vec()
        } else {
            Vec::new()
        },
        charges,
    }
}

fn costs(random: &mut Rng, service: Service) -> Vec<CostLine> {
    let mut lines = Vec::new();
    let mut add = |kind: CostKind, cause: Cause, index: u8| {
        lines.push(CostLine { kind, name: None, cause, index, life_cycle: LifeCycle::Operation });
    };
    let posts = Datum::entered(from(random, 2, 40) * 10_000);
    let wage = Datum::entered(from(random, 12_000, 30_000) * 100);
    add(CostKind::Wages, Cause::Staff { posts, wage, contributions: Datum::entered(1_725) }, 1);
    add(CostKind::Repair, Cause::Fixed { amount: some(random, 0, 90_000_000) }, 0);
    add(CostKind::Administration, Cause::Fixed { amount: some(random, 0, 60_000_000) }, 0);
    match service {
        Service::DrinkingWater => {
            let intensity = some(random, 100_000, 2_500_000);
            add(CostKind::Electricity, Cause::Energy { intensity, price: some(random, 10_000, 40_000) }, 2);
            add(CostKind::Chemicals, Cause::Variable { amount: some(random, 0, 40_000_000) }, 0);
        }
        Service::Wastewater => add(CostKind::Chemicals, Cause::PerUnit { price: some(random, 0, 900) }, 0),
        Service::WasteRemoval => {
            let price = some(random, 20_000, 300_000);
            add(CostKind::Transport, Cause::Haulage { distance: some(random, 2_000, 60_000), price }, 0);
            add(CostKind::WasteDisposal, Cause::PerUnit { price: some(random, 0, 60_000) }, 0);
        }
        Service::PublicSpaces => {
            let area = Datum::entered(from(random, 1_000, 90_000) * 100);
            let times = Datum::entered(from(random, 1, 52) * 10_000);
            add(CostKind::Upkeep, Cause::Upkeep { area, times, price: some(random, 5, 900) }, 0);
        }
    }
    lines
}

fn project(random: &mut Rng, book: i16, years: u8) -> Project {
    let after = 1 + i16::try_from(random.u32(0..u32::from(years))).unwrap_or(0);
    Project {
        name: Text::from("project"),
        chosen: random.bool(),
        year: book + after,
        cost: Datum::entered(from(random, 1_000, 30_000_000) * 100),
        index: 0,
        life: 1 + u8::try_from(random.u32(4..40)).unwrap_or(1),
        grant: some(random, 0, 5_000),
        loan: some(random, 0, 5_000),
        loan_rate: some(random, 0, 1_800),
        loan_grace: u8::try_from(random.u32(0..3)).unwrap_or(0),
        loan_term: 1 + u8::try_from(random.u32(0..19)).unwrap_or(0),
        saving: some(random, 0, 60_000_000),
        losses: some(random, 0, 1_500),
        metered: some(random, 0, 4_000),
        collection: some(random, 0, 1_500),
        hours: some(random, 0, 800),
    }
}

fn service(random: &mut Rng, service: Service, book: i16, years: u8) -> ServicePlan {
    let groups = match service {
        Service::DrinkingWater | Service::Wastewater => &Group::ALL[..3],
        Service::WasteRemoval => &[Group::Population, Group::Others][..],
        Service::PublicSpaces => &[Group::Others][..],
    };
    let water = matches!(service, Service::DrinkingWater);
    ServicePlan {
        service,
        basis: pick(random, &CostBasis::ALL),
        components: vec![(Component::Renewal, some(random, 0, 10_000))],
        costs: costs(random, service),
        assets: (0..random.u32(0..5))
            .map(|_| Asset {
                name: Text::from("asset"),
                cost: Datum::entered(from(random, 1_000, 50_000_000) * 100),
                since: book - i16::try_from(random.u32(0..45)).unwrap_or(0),
                life: 1 + u8::try_from(random.u32(2..50)).unwrap_or(1),
                renewed: random.bool(),
            })
            .collect(),
        loans: (0..random.u32(0..3))
            .map(|_| Loan {
                name: Text::from("loan"),
                principal: Datum::entered(from(random, 1_000, 20_000_000) * 100),
                rate: some(random, 0, 2_000),
                drawn: book + i16::try_from(random.u32(0..4)).unwrap_or(0),
                grace: u8::try_from(random.u32(0..3)).unwrap_or(0),
                term: 1 + u8::try_from(random.u32(0..20)).unwrap_or(0),
                repayment: pick(random, &Repayment::ALL),
            })
            .collect(),
        groups: groups.iter().map(|&of| group(random, service, of, book)).collect(),
        losses: water.then(|| Losses {
            real: course(random, book, 0, 5_000),
            apparent: course(random, book, 0, 1_500),
            unbilled: course(random, book, 0, 500),
        }),
        phase_in: course(random, book, 0, 10_000),
        rate_rise: course(random, book, 0, 1_500),
        projects: (0..random.u32(0..4)).map(|_| project(random, book, years)).collect(),
        subsidy: course(random, book, 0, 90_000_000),
        other_income: course(random, book, 0, 20_000_000),
        profit: course(random, book, 0, 20_000_000),
        reserve: course(random, book, 0, 20_000_000),
        return_rate: some(random, 0, 1_500),
        tax: some(random, 0, 500),
        cash: Datum::entered(from(random, 0, 900_000_000) - 100_000_000),
        hours: water.then(|| some(random, 200, 2_400)),
        neglect: Neglect { losses: some(random, 0, 300), repair: some(random, 0, 1_500), hours: some(random, 0, 200) },
    }
}

/// A made-up plan of some services.
#[must_use]
pub fn plan(seed: u64, services: &[Service], years: u8) -> Plan {
    let random = &mut Rng::with_seed(seed);
    let book = 2026;
    let index = |random: &mut Rng, name: &str| Index { name: name.into(), rise: course(random, book, 0, 1_400) };
    let bands = random.u32(2..11);
    let mut income = 0;
    let of_bands = shares(random, bands)
        .into_iter()
        .map(|share| {
            income += from(random, 100_000, 900_000);
            Band {
                name: Text::from("band"),
                share,
                income: Datum::entered(income),
                relative_use: some(random, 4_000, 18_000),
                persons: some(random, 10_000, 70_000),
            }
        })
        .collect();
    Plan {
        title: Text::from("made up"),
        fictional: true,
        book_year: book,
        years,
        indices: vec![index(random, "prices"), index(random, "wages"), index(random, "electricity")],
        income_index: 1,
        discount: some(random, 0, 1_500),
        households: some(random, 500, 9_000),
        bands: of_bands,
        neglected: false,
        services: services.iter().map(|&of| service(random, of, book, years)).collect(),
    }
}
