//! What a council chooses between, at work: one line of JSON for each measurement, as in
//! `register.rs`. The plan has three services and ten years.

use aimak_core::finance::appraisal::{appraise, candidates, select};
use aimak_core::finance::delivery::{Delivery, Way, WayKind, compare};
use aimak_core::finance::nothing::Outlook;
use aimak_core::finance::village::{Answers, Names, next_answers, next_numbers, plan as village};
use aimak_core::finance::{ContractRisk, Datum, Plan, Project, sample, study};
use aimak_core::service::Service;
use std::hint::black_box;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

const WATER: Service = Service::DrinkingWater;

/// A made-up plan whose water has so many candidates, each serving twenty years.
fn plan(projects: usize) -> Plan {
    let mut plan = sample::plan(7, &[WATER, Service::WasteRemoval, Service::PublicSpaces], 10);
    let of = (0..).map(|seed| sample::plan(seed, &[WATER], 10)).flat_map(|plan| plan.services[0].projects.clone());
    for service in &mut plan.services {
        service.projects.clear();
    }
    plan.services[0].projects = of.take(projects).map(|project| Project { life: 20, ..project }).collect();
    plan
}

/// The least of several runs, milliseconds.
fn measure<T>(runs: usize, mut run: impl FnMut() -> T) -> f64 {
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed().as_secs_f64() * 1e3
    });
    times.fold(f64::INFINITY, f64::min)
}

fn tell(name: &str, value: f64) {
    let line = format!(r#"{{"name":"{name}","value":"{value:.2} ms","goal":""}}"#);
    match std::env::var_os("AIMAK_BENCH_OUT").map(PathBuf::from) {
        None => println!("{line}"),
        Some(folder) => {
            let file = std::fs::OpenOptions::new().create(true).append(true).open(folder.join("native.jsonl"));
            writeln!(file.expect("the folder is there"), "{line}").expect("the disk takes a line");
        }
    }
}

fn main() {
    let small = plan(3);
    tell("study of a plan, three services, ten years", measure(20, || study(&small)));
    tell("the same beside doing nothing", measure(20, || Outlook::of(&small)));
    let candidate = candidates(&small)[0];
    tell("one project appraised over its life", measure(20, || appraise(&small, candidate)));
    let large = plan(12);
    let budget = Datum::entered(2_000_000_000);
    tell("best of twelve projects within a budget", measure(3, || select(&large, &budget)));
    let ways = [WayKind::Contractor, WayKind::Lease, WayKind::Concession, WayKind::Joint].map(Way::plain).to_vec();
    let delivery = Delivery {
        service: WATER,
        first_year: 2027,
        years: 10,
        index: 0,
        risks: ContractRisk::ALL.map(|risk| (risk, Datum::entered(5_000_000))).to_vec(),
        own: Way::plain(WayKind::OwnCrew),
        ways,
    };
    tell("five ways to deliver water over ten years", measure(20, || compare(&small, &delivery)));
    let answers = Answers { people: Some(Datum::entered(2_000)), ..Answers::default() };
    let first = village(&answers, 2026, Names::default()).expect("a plan");
    tell("which numbers of a village's plan to collect", measure(20, || next_numbers(&first, WATER)));
    tell("which answers of a village to find", measure(20, || next_answers(&answers, 2026)));
}
