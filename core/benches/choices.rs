//! What a council chooses between, at work: one line of JSON for each measurement, as in
//! `support`. The plan has three services and ten years.

mod support;

use aimak_core::finance::appraisal::{appraise, candidates, select};
use aimak_core::finance::delivery::{Delivery, Way, WayKind, compare};
use aimak_core::finance::nothing::Outlook;
use aimak_core::finance::village::{Answers, Names, next_answers, next_numbers, plan as village};
use aimak_core::finance::{ContractRisk, Datum, Plan, Project, sample, study};
use aimak_core::service::Service;
use std::hint::black_box;
use support::{measure, tell};

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

/// The least time of some runs.
fn time<T>(name: &str, runs: usize, mut run: impl FnMut() -> T) {
    let (least, _) = measure(runs, || {
        black_box(run());
    });
    tell(name, &format!("{:.2} ms", least / 1e6), "");
}

fn main() {
    let small = plan(3);
    time("study of a plan, three services, ten years", 20, || study(&small));
    time("the same beside doing nothing", 20, || Outlook::of(&small));
    let candidate = candidates(&small)[0];
    time("one project appraised over its life", 20, || appraise(&small, candidate));
    let large = plan(12);
    let budget = Datum::entered(2_000_000_000);
    time("best of twelve projects within a budget", 3, || select(&large, &budget));
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
    time("five ways to deliver water over ten years", 20, || compare(&small, &delivery));
    let answers = Answers { people: Some(Datum::entered(2_000)), ..Answers::default() };
    let first = village(&answers, 2026, Names::default()).expect("a plan");
    time("which numbers of a village's plan to collect", 20, || next_numbers(&first, WATER));
    time("which answers of a village to find", 20, || next_answers(&answers, 2026));
}
