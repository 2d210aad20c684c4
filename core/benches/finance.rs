//! Plans of three services over ten years: the study, the tornado and the futures, one line of JSON
//! for each measurement, as in `support`.

mod support;

use aimak_core::explain::Program;
use aimak_core::figure::FigureId;
use aimak_core::finance::risk::{
    self, Bound, Futures, Outcome, Part, Question, Scratch, Series, Shape, Tornado, Years,
};
use aimak_core::finance::{self, At, DatumRange, Figure, Model, Plan, sample};
use aimak_core::service::Service;
use aimak_core::wire::plan::{PlanFile, limits};
use serde_json::{Value, json};
use support::{measure, tell};

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

fn shipped(name: &str) -> Value {
    let path = format!("{}/../docs/worked/scenarios/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("a shipped scenario");
    serde_json::from_str(&text).expect("JSON")
}

fn checked(file: Value) -> Plan {
    let file: PlanFile = serde_json::from_value(file).expect("the shape of a plan");
    file.check().unwrap_or_else(|faults| panic!("{:?}", &faults[..faults.len().min(9)]))
}

/// Two plans of about as many figures as a file may ask for: one whose population has many blocks and
/// bands, one of all services with many lines of every kind.
fn largest() -> [(&'static str, Value); 2] {
    let mut blocks = shipped("ulgu-three-services");
    // It says what it gets in each of ten years.
    blocks["services"][2]["subsidy"] = json!("0");
    let mut lines = blocks.clone();
    let ends = (1..limits::BLOCKS).map(|end| json!({ "upto": end.to_string(), "today": "10", "proposed": "20" }));
    let list: Vec<Value> = ends.chain([json!({ "today": "10", "proposed": "20" })]).collect();
    let charge = json!({ "on": "metered-volume", "blocks": list });
    blocks["services"][0]["groups"][0]["charges"] = json!(vec![charge; limits::CHARGES]);
    blocks["years"] = json!(limits::PROJECTION.1 - 3);
    let band = |number: i64| {
        let share = if number < 5 { "10" } else { "5" };
        json!({ "name": number.to_string(), "share": share, "income": "30000", "relative_use": "100", "persons": "4" })
    };
    blocks["bands"] = (0..15).map(band).collect();

    let sewage = shipped("town-blocks-and-wastewater")["services"][1].clone();
    let book = lines["book_year"].as_i64().expect("a year");
    lines["years"] = json!(limits::PROJECTION.1);
    lines["bands"] = json!([]);
    let services = lines["services"].as_array_mut().expect("a list");
    services.insert(1, sewage);
    let cost = json!({ "kind": "repair", "index": "building", "variable": "100" });
    // Renewed every year.
    let asset = json!({ "name": "a", "cost": "1000", "since": book, "life": 1, "renewed": true });
    let loan = json!({ "name": "a", "principal": "1000", "rate": "3", "drawn": book + 1, "term": 30,
        "repayment": "annuity" });
    let project = json!({ "name": "a", "chosen": true, "year": book + 1, "cost": "1000", "index": "building",
        "life": 30, "grant": "10", "saving": "10", "loan": { "share": "50", "rate": "3", "term": 30 } });
    for service in services {
        let lists = [
            ("costs", &cost, limits::COSTS),
            ("assets", &asset, limits::ASSETS),
            ("loans", &loan, limits::LOANS),
            ("projects", &project, limits::PROJECTS),
        ];
        for (list, entry, most) in lists {
            service[list] = json!(vec![entry.clone(); most]);
        }
    }
    [("blocks and bands", blocks), ("lines", lines)]
}

fn main() {
    let services = [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces];
    let plan = sample::plan(7, &services, 10);
    let model = finance::model(&plan);
    run("made-up plan", &plan, &ranges(&model));
    let plan = checked(shipped("ulgu-three-services"));
    run("plan of Ulgu", &plan, &finance::model(&plan).ranges);
    for (name, file) in largest() {
        let plan = checked(file);
        let figures = finance::picture(&plan).study.len();
        let (time, _) = measure(3, || finance::picture(&plan).study.len());
        let name = format!("as many {name} as a file may hold: picture of {figures} figures");
        tell(&name, &format!("{:.0} ms", time / 1e6), "1 s");
    }
}

/// All measurements of a plan.
fn run(plan_name: &str, plan: &Plan, ranges: &[DatumRange]) {
    let model = finance::model(plan);
    let size = format!("{} services, {} years", plan.services.len(), plan.years);
    let (time, _) = measure(101, || finance::study(plan).len() as u64);
    let name = format!("{plan_name}, {size}: study of {} figures", model.study.len());
    tell(&name, &format!("{:.3} ms", time / 1e6), "1 ms");

    let uncertain = risk::uncertain(&model.study, ranges, Shape::Triangular, Years::Together);
    let data: Vec<_> = uncertain.iter().flat_map(|of| &of.values).map(|value| value.datum).collect();
    let mut question = Question { seed: 1, count: 0, uncertain, series: series(&model, plan) };
    let targets: Vec<_> = question.series.iter().flat_map(|series| &series.figures).copied().collect();
    let of = format!("{} uncertain data", question.uncertain.len());
    let (time, _) = measure(51, || Program::new(&model.study, &data, &targets).steps() as u64);
    tell(&format!("{plan_name}: program for futures, {of}"), &format!("{:.0} us", time / 1e3), "");
    let (time, _) = measure(51, || Tornado::new(&model.study, &question.uncertain, &targets).bars.len() as u64);
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
        let (time, _) = measure(21, || median(futures()));
        let each = time / f64::from(count) / steps as f64;
        let name = format!("{plan_name}: {count} futures of {steps} figures, {of}, with program and quantiles");
        tell(&name, &format!("{:.1} ms, {each:.2} ns a figure", time / 1e6), goal);
    }
}
