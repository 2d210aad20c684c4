//! Plans of three services over ten years: the study, the tornado and the futures, one line of JSON
//! for each measurement, as in `register.rs`.

use aimak_core::explain::Program;
use aimak_core::figure::FigureId;
use aimak_core::finance::risk::{
    self, Bound, Futures, Outcome, Part, Question, Scratch, Series, Shape, Tornado, Years,
};
use aimak_core::finance::{self, At, DatumRange, Figure, Model, Plan, sample};
use aimak_core::service::Service;
use aimak_core::wire::plan::PlanFile;
use std::hint::black_box;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

/// What a council knows least, and by how much of itself each may be wrong, up and down.
const UNCERTAIN: [(Figure, u32); 9] = [
    (Figure::IndexRise, 4_000),
    (Figure::EnergyPrice, 2_000),
    (Figure::RealLosses, 2_000),
    (Figure::ConsumerGrowth, 5_000),
    (Figure::Elasticity, 5_000),
    (Figure::Wage, 1_000),
    (Figure::MeteredUse, 1_000),
    (Figure::CostAmount, 1_000),
    (Figure::OpeningCash, 500),
];

fn ranges(model: &Model) -> Vec<DatumRange> {
    let mut ranges = model.ranges.clone();
    for (figure, share) in UNCERTAIN {
        ranges.extend(risk::around(&model.study, figure, share, share));
    }
    ranges.extend(risk::around(&model.study, FigureId::CollectionRate, 1_000, 500));
    ranges
}

/// Cash of all services and coverage of each, by year.
fn series(model: &Model, plan: &Plan) -> Vec<Series> {
    let over = |figure, at| risk::over_years(&model.study, figure, at, plan.all_years()).expect("every year");
    let cash = over(FigureId::from(Figure::ClosingCash), At::MUNICIPALITY);
    let mut series = vec![Series { figures: cash, bound: Some(Bound::AtLeast(0)) }];
    series.extend(plan.services.iter().map(|of| Series {
        figures: over(FigureId::CostCoverage, At::service(of.service)),
        bound: Some(Bound::AtLeast(10_000)),
    }));
    series
}

/// The least of several runs, nanoseconds; every run gives the same number.
fn measure(runs: usize, mut run: impl FnMut() -> u64) -> f64 {
    let number = run();
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        assert_eq!(black_box(run()), number, "the same each time");
        start.elapsed().as_secs_f64() * 1e9
    });
    times.fold(f64::INFINITY, f64::min)
}

fn tell(name: &str, value: &str, goal: &str) {
    let line = format!(r#"{{"name":"{name}","value":"{value}","goal":"{goal}"}}"#);
    match std::env::var_os("AIMAK_BENCH_OUT").map(PathBuf::from) {
        None => println!("{line}"),
        Some(folder) => {
            let file = std::fs::OpenOptions::new().create(true).append(true).open(folder.join("native.jsonl"));
            writeln!(file.expect("the folder is there"), "{line}").expect("the disk takes a line");
        }
    }
}

/// The shipped plan of «Үлгү», whose data have ranges of their own.
fn ulgu() -> Plan {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/worked/scenarios/ulgu-three-services.json");
    let text = std::fs::read_to_string(path).expect("a shipped scenario");
    serde_json::from_str::<PlanFile>(&text).expect("the shape of a plan").check().expect("a plan without faults")
}

fn main() {
    let services = [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces];
    let plan = sample::plan(7, &services, 10);
    let model = finance::model(&plan);
    run("made-up plan", &plan, &ranges(&model));
    let plan = ulgu();
    run("plan of Ulgu", &plan, &finance::model(&plan).ranges);
}

/// All measurements of a plan.
fn run(plan_name: &str, plan: &Plan, ranges: &[DatumRange]) {
    let model = finance::model(plan);
    let size = format!("{} services, {} years", plan.services.len(), plan.years);
    let time = measure(101, || finance::study(plan).len() as u64);
    let name = format!("{plan_name}, {size}: study of {} figures", model.study.len());
    tell(&name, &format!("{:.3} ms", time / 1e6), "1 ms");

    let uncertain = risk::uncertain(&model.study, ranges, Shape::Triangular, Years::Together);
    let data: Vec<_> = uncertain.iter().flat_map(|of| &of.values).map(|value| value.datum).collect();
    let mut question = Question { seed: 1, count: 0, uncertain, series: series(&model, plan) };
    let targets: Vec<_> = question.series.iter().flat_map(|series| &series.figures).copied().collect();
    let of = format!("{} uncertain data", question.uncertain.len());
    let time = measure(51, || Program::new(&model.study, &data, &targets).steps() as u64);
    tell(&format!("{plan_name}: program for futures, {of}"), &format!("{:.0} us", time / 1e3), "");
    let time = measure(51, || Tornado::new(&model.study, &question.uncertain, &targets).bars.len() as u64);
    tell(&format!("{plan_name}: tornado, {of}"), &format!("{:.0} us", time / 1e3), "");
    for (count, goal) in [(1_000, "20 ms"), (10_000, "200 ms")] {
        question.count = count;
        let mut scratch = Scratch::default();
        let mut steps = 0;
        let mut futures = || {
            let futures = Futures::new(&model.study, &question);
            steps = futures.steps();
            let parts = (0..count).step_by(250).map(|from| futures.part(&mut scratch, from..from + 250)).collect();
            Part::join(parts).expect("all parts").outcomes(&question)
        };
        let median = |outcomes: Vec<Vec<Outcome>>| {
            let told = outcomes.iter().flatten().filter_map(|outcome| outcome.percentiles);
            told.fold(0_u64, |sum, percentiles| sum.wrapping_add(percentiles[3].cast_unsigned()))
        };
        let time = measure(21, || median(futures()));
        let each = time / f64::from(count) / steps as f64;
        let name = format!("{plan_name}: {count} futures of {steps} figures, {of}, with program and quantiles");
        tell(&name, &format!("{:.1} ms, {each:.2} ns a figure", time / 1e6), goal);
    }
}
