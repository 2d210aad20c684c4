//! The register kernel at work, against the peers' tariff and register: one line of JSON for each
//! measurement, appended to `native.jsonl` in the folder `AIMAK_BENCH_OUT`, or printed.
//!
//! With `AIMAK_PEERS` (a folder) it also writes the used litres and the bills there, so that the
//! peers compute the same and results are compared before times.

mod support;

use aimak_core::period::Date;
use aimak_core::register::{Bills, Detail, Register, RegisterBuilder, Totals};
use aimak_core::sample::{self, Rng};
use aimak_core::tariff::{Block, Component, Connection, Consumer, Limit, Measure, Norm, Price, Version};
use std::path::PathBuf;
use support::{measure, tell};

/// The peers' tariff: 35 fixed, 8.50 up to 5 m³, 12.25 up to 15 m³, 20.00 above; with norms, so that
/// homes without a meter have bills too.
fn three_blocks() -> Version {
    let block = |up_to: Option<i64>, rate| Block { up_to: up_to.map(|m3| Limit::fixed(m3 * 1_000_000)), rate };
    let norm = |connection, litres| Norm { connection, litres };
    Version {
        norms: vec![norm(Connection::House, 150), norm(Connection::YardTap, 80), norm(Connection::StreetTap, 40)],
        components: vec![
            Component::new("fixed", Measure::Consumer, Price::Rate(3500)),
            Component::new(
                "use",
                Measure::CubicMetre,
                Price::Blocks(vec![block(Some(5), 850), block(Some(15), 1225), block(None, 2000)]),
            ),
        ],
        ..Version::new(Date { year: 2026, month: 1, day: 1 })
    }
}

/// Use in litres, shape 2 and scale 6 m³ as the peers have it: the sum of two exponentials.
fn usage(random: &mut Rng) -> u32 {
    let exponential = |random: &mut Rng| -(1.0 - random.f64()).ln() * 6_000.0;
    let litres = exponential(random) + exponential(random);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a draw, far below the largest")]
    let litres = litres.round() as u32;
    litres
}

/// Metered households that differ in use alone, as the peers have them.
fn households(number: usize) -> (Register, Vec<u32>) {
    let random = &mut Rng::with_seed(20_261_123);
    let mut builder = RegisterBuilder::new(Measure::CubicMetre);
    let mut january = Vec::with_capacity(number);
    for _ in 0..number {
        let flow: [u32; 12] = std::array::from_fn(|_| usage(random));
        january.push(flow[0]);
        builder.push("", Consumer::household(4, 0), flow).expect("it fits");
    }
    (builder.build(), january)
}

/// The median and the least of several runs, which give the same sum.
fn time(name: &str, runs: usize, goal: &str, run: impl FnMut() -> i64) {
    let (least, median) = measure(runs, run);
    tell(name, &format!("{:.3} ms (least {:.3})", median / 1e6, least / 1e6), goal);
}

/// Each half on a thread of its own.
fn on_two_threads(bills: Bills<'_>) -> Totals {
    let all = bills.register().len();
    std::thread::scope(|scope| {
        let second = scope.spawn(move || bills.part(all / 2..all, Detail::Totals));
        let first = bills.part(0..all / 2, Detail::Totals);
        Totals::join([first, second.join().expect("a thread ends well")])
    })
}

fn main() {
    let version = three_blocks();
    let (million, january) = households(1_000_000);
    let mut list = vec![0; million.len()];
    let bills = Bills::new(&million, &version);
    if let Some(peers) = std::env::var_os("AIMAK_PEERS").map(PathBuf::from) {
        let totals = bills.month(0, Detail::Years(&mut list));
        assert!(totals.refused.is_empty(), "every household has a bill");
        // One class, so the columns keep the order in which consumers were added.
        let litres: Vec<u8> = january.iter().flat_map(|litres| litres.to_le_bytes()).collect();
        let tyiyn: Vec<u8> = list.iter().flat_map(|tyiyn| tyiyn.to_le_bytes()).collect();
        std::fs::write(peers.join("litres.u32"), litres).expect("the folder is there");
        std::fs::write(peers.join("bills.i64"), tyiyn).expect("the folder is there");
    }
    let sum = |totals: Totals| {
        assert!(totals.refused.is_empty(), "everybody has a bill");
        totals.year().expect("it fits")
    };
    time("register: 1,000,000 households, 3 blocks, totals, one core", 101, "", || sum(bills.month(0, Detail::Totals)));
    time("register: 1,000,000 households, 3 blocks, every bill, one core", 101, "numpy / 6", || {
        sum(bills.month(0, Detail::Years(&mut list)))
    });
    time("the same one by one (plain path)", 5, "", || sum(bills.plain().month(0, Detail::Years(&mut list))));
    time("register: 1,000,000 households, 12 months, one core", 31, "", || sum(bills.compute(Detail::Totals)));
    drop(list);
    drop(million);

    let town = sample::register(10_000, 1);
    let bills = Bills::new(&town, &version);
    time(
        "register: 10,000 consumers of all kinds, 12 months, one core",
        101,
        "",
        || sum(bills.compute(Detail::Totals)),
    );
    let mixed = sample::register(1_000_000, 1);
    let bills = Bills::new(&mixed, &version);
    time("register: 1,000,000 consumers, 12 months, one core", 31, "", || sum(bills.compute(Detail::Totals)));
    drop(mixed);
    let country = sample::register(2_000_000, 1);
    let bills = Bills::new(&country, &version);
    time("country: 2,000,000 accounts, 12 months, totals by group, two cores", 31, "100 ms", || {
        sum(on_two_threads(bills))
    });
    let memory = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = memory.lines().find_map(|line| line.strip_prefix("VmRSS:")) {
        tell("country: memory", peak.trim(), "200 MB");
    }
}
