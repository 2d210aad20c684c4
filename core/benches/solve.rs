//! The solver and the options of a plan at work: one line of JSON for each measurement, as in
//! `support`. The plan has three services, ten years and ten bands of households.

mod support;

use aimak_core::finance::solve::pareto::{Options, Standing, standings};
use aimak_core::finance::solve::{Answer, Coverage, Lever, Moved, Outcome, Reached, Solver, Target};
use aimak_core::finance::{Datum, Plan, sample};
use aimak_core::service::Service;
use aimak_core::wire::plan::PlanFile;
use aimak_core::wire::targets::TargetsFile;
use support::{measure, tell};

const WATER: Service = Service::DrinkingWater;
/// How many options a map shows.
const OPTIONS: usize = 2_000;

/// A made-up plan with ten bands, and with elasticity and a tax, so that not all that a higher rate
/// does goes one way.
fn plan() -> Plan {
    let services = [WATER, Service::WasteRemoval, Service::PublicSpaces];
    let ten = (0..).map(|seed| sample::plan(seed, &services, 10)).find(|plan| plan.bands.len() == 10);
    let mut plan = ten.expect("one in nine has ten bands");
    plan.services[0].tax = Datum::entered(200);
    for group in &mut plan.services[0].groups {
        group.elasticity = Datum::entered(-2_000);
    }
    plan
}

/// Targets as strict as what some values of the levers reach, and a share harder.
fn limits(kinds: &[Target], reached: &[Reached], harder: i64) -> Vec<Target> {
    let limit = |target: &Target, reached: &Reached| {
        let value = reached.value.expect("a value");
        let more = value.abs() * harder / 1_000;
        target.with_limit(if target.is_least() { value + more } else { value - more })
    };
    kinds.iter().zip(reached).map(|(kind, reached)| limit(kind, reached)).collect()
}

fn solve(name: &str, plan: &Plan, levers: &[Lever], targets: &[Target]) {
    let run = || Solver::new(plan, levers, targets).expect("it fits").solve();
    let answer: Answer = run();
    let (time, _) = measure(5, run);
    let outcome = match &answer.outcome {
        Outcome::Solved(solution) => format!("solved, least: {}", solution.least),
        Outcome::Conflict(conflict) => format!("conflict of {}, proven: {}", conflict.targets.len(), conflict.proven),
        Outcome::Undecided => String::from("undecided"),
    };
    let work = answer.work;
    let value = format!("{:.1} ms ({outcome}; {} points, {} ranges)", time / 1e6, work.points, work.ranges);
    tell(&format!("solver: {name}"), &value, "200 ms");
}

/// A question of the shipped plan of one service, whose targets conflict.
fn shipped() -> (Plan, Vec<Lever>, Vec<Target>) {
    let worked = |name: &str| {
        let path = format!("{}/../docs/worked/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).expect("a shipped file")
    };
    let plan: PlanFile = serde_json::from_str(&worked("scenarios/ulgu-water.json")).expect("the shape of a plan");
    let plan = plan.check().expect("a plan");
    let file: TargetsFile = serde_json::from_str(&worked("targets/ulgu-water-conflict.json")).expect("the shape");
    let solver = file.solver(&plan).expect("it fits");
    let (levers, targets) = (solver.levers().to_vec(), solver.targets().to_vec());
    (plan, levers, targets)
}

fn main() {
    let (ulgu, levers, targets) = shipped();
    solve("plan of Ulgu, factor and pace, four targets that conflict", &ulgu, &levers, &targets);
    let plan = plan();
    let first = plan.book_year + 1;
    let last = plan.book_year + i16::from(plan.years);
    let lever = |moved, low, high, step| Lever { moved, low, high, step };
    let factor = lever(Moved::Rates { service: WATER }, 0, 50_000, 1);
    let kinds = [
        Target::Coverage { of: Coverage::AllCosts, service: WATER, from: last - 2, at_least: 0 },
        Target::Cash { service: Some(WATER), at_least: 0 },
        Target::IncomeShare { at_most: 0 },
        Target::Rise { service: Some(WATER), at_most: 0 },
    ];
    let one = [factor];
    let reached =
        |levers: &[Lever], values: &[i64]| Solver::new(&plan, levers, &kinds).expect("it fits").reached(values);
    let at_120 = reached(&one, &[12_000]);
    solve("one factor, 50,001 values, four targets", &plan, &one, &limits(&kinds, &at_120, 0));
    solve("one factor, four targets that conflict", &plan, &one, &limits(&kinds, &at_120, 20));
    let pace = [factor, lever(Moved::Pace { service: WATER }, 0, 10_000, 100)];
    let at_pace = reached(&pace, &[13_000, 2_000]);
    solve("factor and pace, four targets", &plan, &pace, &limits(&kinds, &at_pace, -10));
    solve("factor and pace, four targets that conflict", &plan, &pace, &limits(&kinds, &at_pace, 200));
    let fine = [factor, lever(Moved::Pace { service: WATER }, 0, 10_000, 1)];
    let conflict = limits(&kinds, &at_pace, 200);
    solve("factor and pace of 10,001 values, four targets that conflict", &plan, &fine, &conflict);
    let year = |after: i16| lever(Moved::PhaseIn { service: WATER, year: first + after }, 0, 10_000, 100);
    let path: Vec<Lever> = (0..4).map(year).collect();
    let at_path = reached(&path, &[2_000, 4_000, 6_000, 8_000]);
    solve("a path of four years, four targets", &plan, &path, &limits(&kinds, &at_path, -10));

    let block = |block| lever(Moved::Rate { service: WATER, group: 1, charge: 1, block }, 0, 9_000, 50);
    let levers = [factor_of_second(), block(1), year(0), year(1)];
    let options = Options::new(&plan, &levers, OPTIONS).expect("it fits");
    let all = options.evaluate(0..OPTIONS);
    let (time, _) = measure(5, || Options::new(&plan, &levers, OPTIONS).expect("it fits").evaluate(0..OPTIONS));
    tell(&format!("{OPTIONS} options evaluated"), &format!("{:.1} ms", time / 1e6), "1 s");
    let best = standings(&all).iter().filter(|&&standing| standing == Standing::Best).count();
    let (time, _) = measure(5, || standings(&all));
    tell(&format!("{OPTIONS} options compared, {best} best"), &format!("{:.2} ms", time / 1e6), "1 s");
}

const fn factor_of_second() -> Lever {
    Lever { moved: Moved::GroupRates { service: WATER, group: 2 }, low: 5_000, high: 30_000, step: 100 }
}
