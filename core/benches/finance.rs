//! A plan of three services over ten years: its study, its tornado and its futures, one line of JSON
//! for each measurement, as in `register.rs`.

use aimak_core::explain::Program;
use aimak_core::figure::FigureId;
use aimak_core::finance::risk::{self, Bound, Futures, Part, Question, Scratch, Series, Shape, Tornado, Years};
use aimak_core::finance::{self, At, DatumRange, Figure, Model, Plan, sample};
use aimak_core::service::Service;
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

fn main() {
    let services = [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces];
    let plan = sample::plan(7, &services, 10);
    let model = finance::model(&plan);
    let nodes = model.study.len();
    let time = measure(101, || finance::study(&plan).len() as u64);
    tell(
        &format!("plan of three services, ten years: study of {nodes} figures"),
        &format!("{:.3} ms", time / 1e6),
        "1 ms",
    );

    let uncertain = risk::uncertain(&model.study, &ranges(&model), Shape::Triangular, Years::Together);
    let data: Vec<_> = uncertain.iter().flat_map(|of| &of.values).map(|value| value.datum).collect();
    let mut question = Question { seed: 1, count: 10_000, uncertain, series: series(&model, &plan) };
    let targets: Vec<_> = question.series.iter().flat_map(|series| &series.figures).copied().collect();
    let name = format!("{} uncertain data", question.uncertain.len());
    let time = measure(51, || Program::new(&model.study, &data, &targets).steps() as u64);
    tell(&format!("plan: program for futures, {name}"), &format!("{:.0} us", time / 1e3), "");
    let time = measure(51, || Tornado::new(&model.study, &question.uncertain, &targets).bars.len() as u64);
    tell(&format!("plan: tornado, {name}"), &format!("{:.0} us", time / 1e3), "");
    for (count, goal) in [(1_000, "20 ms"), (10_000, "200 ms")] {
        question.count = count;
        let futures = Futures::new(&model.study, &question);
        let steps = futures.steps();
        let mut scratch = Scratch::default();
        let mut run = || {
            let parts = (0..count).step_by(250).map(|from| futures.part(&mut scratch, from..from + 250)).collect();
            Part::join(parts).expect("all parts")
        };
        let told = run().outcomes(&question);
        let fingerprint = |part: Part| {
            part.amounts(targets.len() / 4)
                .flatten()
                .fold(0, |sum: u64, amount| sum.wrapping_add(amount.cast_unsigned()))
        };
        let time = measure(11, || fingerprint(run()));
        let each = time / f64::from(count) / steps as f64;
        let name = format!("plan: {count} futures of {steps} figures, {name}");
        tell(&name, &format!("{:.1} ms, {each:.2} ns a figure", time / 1e6), goal);
        let part = run();
        let time = measure(11, || {
            let outcomes = part.outcomes(&question);
            assert_eq!(outcomes, told);
            outcomes.len() as u64
        });
        tell(&format!("plan: quantiles and counts of {count} futures"), &format!("{:.1} ms", time / 1e6), "");
    }
}
