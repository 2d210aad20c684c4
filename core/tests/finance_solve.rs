//! The solver: its answers against every value there is, its proofs likewise, and what lies between.

use aimak_core::explain::Gap;
use aimak_core::finance::solve::pareto::{Criteria, Options, Standing, standings};
use aimak_core::finance::solve::{Conflict, Coverage, Fault, Lever, Moved, Outcome, Place, Solution, Solver, Target};
use aimak_core::finance::{Plan, sample, solve};
use aimak_core::number::divide_round;
use aimak_core::service::Service;
use aimak_core::wire::plan::PlanFile;
use aimak_core::wire::targets::{LeverValue, OptionsResult, SolveResult, TargetsFault, TargetsFile, TargetsRule};
use fastrand::Rng;

const WATER: Service = Service::DrinkingWater;
const THREE: [Service; 3] = [WATER, Service::WasteRemoval, Service::PublicSpaces];

/// How many made-up plans each property is tried on.
fn cases(usual: u64) -> u64 {
    let asked = std::env::var("AIMAK_CASES").ok().and_then(|text| text.parse::<u64>().ok());
    asked.map_or(usual, |cases| (usual * cases).div_ceil(10_000))
}

const fn rates(low: i64, high: i64, step: i64) -> Lever {
    Lever { moved: Moved::Rates { service: WATER }, low, high, step }
}

/// Targets of every kind that a water plan of some years can have.
fn targets(plan: &Plan, random: &mut Rng) -> Vec<Target> {
    let last = plan.book_year + i16::from(plan.years);
    let from = plan.book_year + 1 + i16::from(random.u8(0..plan.years));
    let one = random.bool().then_some(WATER);
    let mut targets = vec![
        Target::Coverage { of: Coverage::AllCosts, service: WATER, from, at_least: 0 },
        Target::Coverage { of: Coverage::OperatingCosts, service: WATER, from: last, at_least: 0 },
        Target::IncomeShare { at_most: 0 },
        Target::ClassRatio { service: WATER, at_most: 0 },
        Target::Cash { service: one, at_least: 0 },
        Target::Rise { service: Some(WATER), at_most: 0 },
        Target::Subsidy { service: one, at_most: 0 },
        Target::SubsidyNeed { service: one, at_most: 0 },
    ];
    random.shuffle(&mut targets);
    targets.truncate(random.usize(1..6));
    targets
}

/// Some levers with few values.
fn few_levers(plan: &Plan, random: &mut Rng) -> Vec<Lever> {
    let year = plan.book_year + 1;
    let lever = |moved, low, high, step| Lever { moved, low, high, step };
    let rate = Moved::Rate { service: WATER, group: 1, charge: 1, block: 1 };
    match random.u32(0..8) {
        0 => vec![rates(2_000, 30_000, 140)],
        1 => vec![rates(5_000, 20_000, 1_500), lever(Moved::PhaseIn { service: WATER, year }, 0, 10_000, 2_500)],
        2 => vec![lever(rate, 0, 9_000, 61)],
        3 => vec![lever(rate, 0, 9_000, 700), rates_of_second(8_000, 20_000, 1_000)],
        4 => vec![lever(Moved::Pace { service: WATER }, 0, 10_000, 90)],
        5 => vec![rates(5_000, 25_000, 1_000), lever(Moved::Subsidy { service: WATER }, 0, 90_000_000, 15_000_000)],
        6 => vec![rates(5_000, 25_000, 1_000), lever(Moved::SubsidyShare { service: WATER }, 0, 30_000, 5_000)],
        _ => (0..i16::from(plan.years))
            .map(|after| lever(Moved::PhaseIn { service: WATER, year: year + after }, 0, 10_000, 2_000))
            .collect(),
    }
}

const fn rates_of_second(low: i64, high: i64, step: i64) -> Lever {
    Lever { moved: Moved::GroupRates { service: WATER, group: 2 }, low, high, step }
}

/// Every set of values, in the order in which the first is the lowest.
fn every_value(levers: &[Lever]) -> Vec<Vec<i64>> {
    let mut all = vec![Vec::new()];
    for lever in levers {
        let values: Vec<i64> = (lever.low..=lever.high).step_by(usize::try_from(lever.step).expect("small")).collect();
        all =
            all.iter().flat_map(|before| values.iter().map(|&value| [before.as_slice(), &[value]].concat())).collect();
    }
    all
}

/// What every set of values reaches, each from a study of the changed plan.
struct Table {
    rows: Vec<(Vec<i64>, Vec<Option<i64>>)>,
    targets: Vec<Target>,
}

impl Table {
    fn of(plan: &Plan, levers: &[Lever], targets: &[Target]) -> Option<Self> {
        let solver = Solver::new(plan, levers, targets).ok()?;
        let row = |values: Vec<i64>| {
            let reached = solve::reached(&solver.plan(&values), targets);
            let reached = reached.into_iter().map(|reached| reached.value).collect();
            (values, reached)
        };
        let mut every = every_value(levers);
        // No way goes back.
        if let Some(Lever { moved: Moved::PhaseIn { .. }, .. }) = levers.first() {
            every.retain(|values| values.is_sorted());
        }
        Some(Self { rows: every.into_iter().map(row).collect(), targets: targets.to_vec() })
    }

    /// Those that meet these targets, by number, with other numbers for some.
    fn meeting(&self, chosen: &[usize], given: Option<(usize, i64)>) -> Vec<&(Vec<i64>, Vec<Option<i64>>)> {
        let meets = |row: &Vec<Option<i64>>| {
            chosen.iter().all(|&target| {
                let limit = given.filter(|(other, _)| *other == target).map(|(_, limit)| limit);
                let target_of = limit.map_or(self.targets[target], |limit| self.targets[target].with_limit(limit));
                row[target].is_some_and(|value| target_of.is_met_by(value))
            })
        };
        self.rows.iter().filter(|(_, row)| meets(row)).collect()
    }
}

fn without(all: &[usize], one: usize) -> Vec<usize> {
    all.iter().copied().filter(|&target| target != one).collect()
}

fn check_solution(table: &Table, solution: &Solution, case: &str) {
    let all: Vec<usize> = (0..table.targets.len()).collect();
    let lowest = table.meeting(&all, None);
    assert_eq!(Some(&solution.values), lowest.first().map(|(values, _)| values), "{case}");
    assert!(solution.least, "{case}");
    let reached = solve::reached(&solution.plan, &table.targets);
    assert_eq!(reached, solution.reached, "{case}");
    for (target, reached) in table.targets.iter().zip(reached) {
        assert!(reached.value.is_some_and(|value| target.is_met_by(value)), "{case}: {target:?} {reached:?}");
    }
}

fn check_conflict(table: &Table, conflict: &Conflict, case: &str) {
    let all: Vec<usize> = (0..table.targets.len()).collect();
    let set = &conflict.targets;
    assert!(conflict.proven, "{case}");
    assert!(table.meeting(set, None).is_empty(), "{case}: {set:?} can hold together");
    for &target in set {
        let rest = table.meeting(&without(set, target), None);
        assert!(!rest.is_empty(), "{case}: {set:?} conflicts without {target} too");
    }
    assert_eq!(conflict.gives.iter().map(|give| give.target).collect::<Vec<_>>(), *set, "{case}");
    for give in &conflict.gives {
        let least = table.targets[give.target].is_least();
        let best = |chosen: &[usize]| {
            let values = table.meeting(chosen, None).into_iter().filter_map(|(_, row)| row[give.target]);
            if least { values.max() } else { values.min() }
        };
        let others = best(&without(&all, give.target));
        assert_eq!(give.others_hold, others.is_some(), "{case}: {give:?}");
        let chosen = if others.is_some() { &all } else { set };
        assert_eq!(give.limit, others.or_else(|| best(&without(set, give.target))), "{case}: {give:?}");
        let lowest = match give.limit {
            Some(limit) => table.meeting(chosen, Some((give.target, limit))),
            None => table.meeting(&without(set, give.target), None),
        };
        assert_eq!(Some(&give.values), lowest.first().map(|(values, _)| values), "{case}: {give:?}");
    }
}

#[test]
fn answers_and_proofs_are_what_every_value_tried_gives() {
    let (mut solved, mut conflicts, mut sizes) = (0, 0, [0; 7]);
    for seed in 0..cases(60) {
        let random = &mut Rng::with_seed(seed);
        let plan = sample::plan(seed, &THREE[..1], random.u8(1..=3));
        let levers = few_levers(&plan, random);
        let kinds = targets(&plan, random);
        let Some(table) = Table::of(&plan, &levers, &kinds) else { continue };
        // Numbers that are reached somewhere, so that targets hold, conflict, or just meet.
        for draw in 0..4 {
            let together = random.usize(0..table.rows.len());
            let targets: Vec<Target> = (0..kinds.len())
                .map(|target| {
                    let row = if draw == 0 { together } else { random.usize(0..table.rows.len()) };
                    let value = table.rows[row].1[target].unwrap_or(0);
                    kinds[target].with_limit(value + if draw == 3 { random.i64(-1..=1) } else { 0 })
                })
                .collect();
            let table = Table { rows: table.rows.clone(), targets: targets.clone() };
            let case = format!("plan {seed}, draw {draw}: {levers:?} {targets:?}");
            let solver = Solver::new(&plan, &levers, &targets).expect("it could be made before");
            match solver.solve().outcome {
                Outcome::Solved(solution) => {
                    check_solution(&table, &solution, &case);
                    solved += 1;
                }
                Outcome::Conflict(conflict) => {
                    check_conflict(&table, &conflict, &case);
                    conflicts += 1;
                    sizes[conflict.targets.len()] += 1;
                }
                Outcome::Undecided => panic!("{case}"),
            }
        }
    }
    assert!(solved > 50 && conflicts > 50, "{solved} solved, {conflicts} conflicts");
    assert!(sizes[1] > 0 && sizes[2] > 10, "conflicts of so many targets: {sizes:?}");
}

/// A plan whose revenue falls when its rates rise far enough.
fn elastic(seed: u64) -> Plan {
    let mut plan = sample::plan(seed, &THREE[..1], 3);
    for group in &mut plan.services[0].groups {
        group.elasticity.amount = -9_000;
        group.charges.truncate(1);
        group.charges[0].blocks.truncate(1);
        group.charges[0].blocks[0].upto = None;
        group.charges[0].blocks[0].today.amount = 1_500;
        group.charges[0].blocks[0].proposed.amount = 2_000;
    }
    plan
}

#[test]
fn what_rises_and_falls_again_is_answered_as_well() {
    let (mut turning, mut solved, mut conflicts) = (0, 0, 0);
    for seed in 0..cases(12) {
        let plan = elastic(seed);
        let levers = [rates(1_000, 60_000, 150)];
        let last = plan.book_year + 3;
        let coverage = Target::Coverage { of: Coverage::AllCosts, service: WATER, from: last, at_least: 0 };
        let Some(table) = Table::of(&plan, &levers, &[coverage]) else { continue };
        let values: Vec<Option<i64>> = table.rows.iter().map(|(_, row)| row[0]).collect();
        let best = values.iter().flatten().max().copied().expect("some coverage");
        turning += usize::from(values.last().copied().flatten().is_some_and(|last| last < best));
        for at_least in [best / 2, best - 1, best, best + 1, best + 40] {
            let targets = vec![coverage.with_limit(at_least)];
            let solver = Solver::new(&plan, &levers, &targets).expect("it could be made before");
            let table = Table { rows: table.rows.clone(), targets };
            match solver.solve().outcome {
                Outcome::Solved(solution) => {
                    check_solution(&table, &solution, "elastic");
                    solved += 1;
                }
                Outcome::Conflict(conflict) => {
                    check_conflict(&table, &conflict, "elastic");
                    assert_eq!(conflict.gives[0].limit, Some(best));
                    conflicts += 1;
                }
                Outcome::Undecided => panic!("plan {seed}"),
            }
        }
    }
    assert!(turning > 2 && solved > 5 && conflicts > 5, "{turning} turn, {solved} solved, {conflicts} conflicts");
}

#[test]
fn the_lowest_factor_holds_run_forward_and_no_lower_one_does() {
    let mut solved = 0;
    for seed in 0..cases(60) {
        let services = if seed % 3 == 0 { &THREE[..] } else { &THREE[..1] };
        let plan = sample::plan(seed, services, 10);
        let from = plan.book_year + 8;
        let levers = [rates(0, 100_000, 1)];
        let targets = [
            Target::Coverage { of: Coverage::OperatingCosts, service: WATER, from, at_least: 9_000 },
            Target::Cash { service: Some(WATER), at_least: -5_000_000_000 },
        ];
        let Ok(solver) = Solver::new(&plan, &levers, &targets) else { continue };
        let Outcome::Solved(solution) = solver.solve().outcome else { continue };
        assert!(solution.least, "plan {seed}");
        let holds = |value: i64| {
            let reached = solve::reached(&solver.plan(&[value]), &targets);
            targets
                .iter()
                .zip(reached)
                .all(|(target, reached)| reached.value.is_some_and(|value| target.is_met_by(value)))
        };
        let value = solution.values[0];
        assert_eq!(solution.plan, solver.plan(&[value]));
        assert!(holds(value), "plan {seed}");
        let random = &mut Rng::with_seed(seed);
        for _ in 0..if value > 0 { 10 } else { 0 } {
            assert!(!holds(random.i64(0..value)), "plan {seed}");
        }
        assert!(value == 0 || !holds(value - 1), "plan {seed}: one hundredth of a percent less does too");
        solved += 1;
    }
    assert!(solved >= cases(60) / 4, "{solved} solved");
}

#[test]
fn a_stricter_target_never_lowers_the_tariff() {
    let mut rose = 0;
    for seed in 0..cases(25) {
        let random = &mut Rng::with_seed(seed);
        let plan = sample::plan(seed, &THREE[..1], 5);
        let levers = [rates(0, 60_000, 1)];
        let kinds = targets(&plan, random);
        let Ok(solver) = Solver::new(&plan, &levers, &kinds) else { continue };
        let one = solver.reached(&[random.i64(0..60_000)]);
        let mut limits: Vec<i64> = one.iter().map(|reached| reached.value.unwrap_or(0)).collect();
        let mut before = Some(0);
        for _ in 0..4 {
            let targets: Vec<Target> = kinds.iter().zip(&limits).map(|(kind, &limit)| kind.with_limit(limit)).collect();
            let answer = Solver::new(&plan, &levers, &targets).expect("it could be made before").solve();
            let value = match answer.outcome {
                Outcome::Solved(solution) => Some(solution.values[0]),
                Outcome::Conflict(_) => None,
                Outcome::Undecided => panic!("plan {seed}"),
            };
            // What conflicts goes on to conflict.
            assert!(value.is_none_or(|value| before.is_some_and(|before| before <= value)), "plan {seed}");
            rose += usize::from(value != before);
            before = value;
            let strict = random.usize(0..limits.len());
            let step = (limits[strict].abs() / 50).max(1);
            limits[strict] += if kinds[strict].is_least() { step } else { -step };
        }
    }
    assert!(rose > 10, "{rose} times stricter targets moved the answer");
}

/// What is wrong; what was made has too much to be shown.
fn refused<T, F>(made: Result<T, F>, why: &str) -> F {
    match made {
        Ok(_) => panic!("{why}, and nothing is said"),
        Err(faults) => faults,
    }
}

#[test]
fn faults_are_told_all_at_once_with_their_places() {
    let plan = sample::plan(3, &THREE[..1], 3);
    let park = Service::PublicSpaces;
    let levers = [
        rates(0, 10_000, 0),
        Lever { moved: Moved::Rates { service: park }, low: 0, high: 1, step: 1 },
        rates(0, 20_000, 1),
        rates_of_second(0, 20_000, 1),
        Lever { moved: Moved::PhaseIn { service: WATER, year: 1999 }, low: 0, high: 1, step: 1 },
        Lever { moved: Moved::Pace { service: WATER }, low: 0, high: 10_001, step: 1 },
        Lever { moved: Moved::Subsidy { service: WATER }, low: 0, high: i64::MAX, step: 1 },
    ];
    let targets = [
        Target::Cash { service: Some(park), at_least: 0 },
        Target::Coverage { of: Coverage::AllCosts, service: WATER, from: 1999, at_least: 0 },
        Target::Cash { service: None, at_least: 0 },
    ];
    let faults = refused(Solver::new(&plan, &levers, &targets), "much is wrong");
    let expected = [
        (Place::Lever(0), Fault::Range),
        (Place::Lever(1), Fault::NoSuchService),
        (Place::Lever(3), Fault::MovedTwice { other: 2 }),
        (Place::Lever(4), Fault::NothingToMove),
        (Place::Lever(5), Fault::Range),
        (Place::Lever(6), Fault::TooManyValues),
        (Place::Target(0), Fault::NoSuchService),
        (Place::Target(1), Fault::YearOutside),
    ];
    assert_eq!(faults, expected);
    let mut idle = plan.clone();
    idle.neglected = true;
    idle.bands.clear();
    let faults = refused(Solver::new(&idle, &[], &[Target::IncomeShare { at_most: 300 }]), "nothing moves");
    let places = [(Place::Whole, Fault::NoLevers), (Place::Whole, Fault::NothingIsDone)];
    assert_eq!(faults[..2], places);
    assert_eq!(faults[2..], [(Place::Target(0), Fault::NothingToCompare)]);
    let year = |year, low, high| Lever { moved: Moved::PhaseIn { service: WATER, year }, low, high, step: 100 };
    let back = [year(2028, 0, 4_950), year(2027, 4_910, 10_000)];
    let faults = refused(Solver::new(&plan, &back, &targets[2..]), "it goes back");
    assert_eq!(faults, [(Place::Whole, Fault::GoesBack)]);
    // The next value of the second year is none that fits.
    let far = [year(2027, 50, 10_000), Lever { step: i64::MAX, ..year(2028, 0, 10_000) }];
    let faults = refused(Solver::new(&plan, &far, &targets[2..]), "it goes back");
    assert_eq!(faults, [(Place::Whole, Fault::GoesBack)]);
    // Nothing costs anything, so that nothing has a coverage.
    let mut free = plan;
    let service = &mut free.services[0];
    service.costs.clear();
    service.projects.clear();
    let coverage = Target::Coverage { of: Coverage::OperatingCosts, service: WATER, from: 2027, at_least: 0 };
    let faults = refused(Solver::new(&free, &[rates(0, 1, 1)], &[coverage]), "no cost");
    assert_eq!(faults, [(Place::Target(0), Fault::NoValue)]);
}

/// The criteria of an option from a study of its plan, written anew.
fn criteria(plan: &Plan, services: &[Service]) -> Result<Criteria, Gap> {
    use aimak_core::figure::{FigureId, Subject};
    use aimak_core::finance::{At, Figure, Line, study};
    let study = study(plan);
    let amount = |figure: FigureId, at: At| study.node(study.find(figure, Subject::Plan(at)).expect("a figure")).amount;
    let years: Vec<i16> = plan.all_years().skip(1).collect();
    let last = *years.last().expect("some years");
    let mut coverage = i64::MAX;
    for &service in services {
        coverage = coverage.min(amount(FigureId::CostCoverage, At::service(service).in_year(last))?);
    }
    let (mut share, mut subsidy, mut rise) = (None, 0, None);
    for &year in &years {
        share = share.max(Some(amount(Figure::WeakestShare.into(), At::MUNICIPALITY.in_year(year))?));
        for service in &plan.services {
            subsidy += amount(Figure::SubsidyNeed.into(), At::service(service.service).in_year(year))?;
        }
    }
    for band in 1..=u8::try_from(plan.bands.len()).expect("few bands") {
        let bill = |year| amount(Figure::BandBill.into(), At::MUNICIPALITY.line(Line::Band(band)).in_year(year));
        let (before, after) = (bill(plan.book_year)?, bill(years[0])?);
        if before > 0 {
            let level = divide_round(i128::from(after) * 10_000, i128::from(before)).expect("it fits");
            rise = rise.max(Some(level - 10_000));
        }
    }
    Ok(Criteria { coverage, weakest_share: share, rise, subsidy })
}

fn strictly_better(one: Criteria, other: Criteria) -> bool {
    let nowhere_worse = one.coverage >= other.coverage
        && one.weakest_share <= other.weakest_share
        && one.rise <= other.rise
        && one.subsidy <= other.subsidy;
    nowhere_worse && one != other
}

#[test]
fn the_best_options_are_those_that_none_is_better_than() {
    let mut dominated = 0;
    for seed in 0..cases(8) {
        let services = if seed % 2 == 0 { &THREE[..] } else { &THREE[..1] };
        let plan = sample::plan(seed, services, 4);
        let year = plan.book_year + 1;
        // Steps so coarse that many options are the same.
        let levers = [
            rates(5_000, 20_000, 1_250),
            Lever { moved: Moved::PhaseIn { service: WATER, year }, low: 0, high: 10_000, step: 2_500 },
            Lever { moved: Moved::PhaseIn { service: WATER, year: year + 1 }, low: 0, high: 10_000, step: 5_000 },
        ];
        let options = Options::new(&plan, &levers, 600).expect("levers fit");
        let all = options.evaluate(0..600);
        assert!((0..600).all(|option| options.values(option)[1..].is_sorted()), "plan {seed}: a way goes back");
        for option in (0..600).step_by(97) {
            assert_eq!(all[option], criteria(&options.plan(option), &[WATER]), "plan {seed}, option {option}");
        }
        let mut slices = Vec::new();
        let mut from = 0;
        for length in [1, 7, 16, 33, 200, 900] {
            slices.extend(options.evaluate(from..from + length));
            from += length;
        }
        assert_eq!(slices, all, "plan {seed}: slices");
        let found = standings(&all);
        for (number, standing) in found.iter().enumerate() {
            let Ok(own) = all[number] else {
                assert!(matches!(standing, Standing::NoValue(_)), "plan {seed}, option {number}");
                continue;
            };
            let over = |&other: &usize| {
                all[other].is_ok_and(|other_of| strictly_better(other_of, own) || (other_of == own && other < number))
            };
            let best = |&other: &usize| found[other] == Standing::Best;
            let expected = match (0..600).filter(over).find(best) {
                Some(by) => Standing::Dominated { by },
                None => {
                    assert!(
                        !(0..600).any(|other| over(&other)),
                        "plan {seed}, option {number}: nobody best is over it"
                    );
                    Standing::Best
                }
            };
            assert_eq!(*standing, expected, "plan {seed}, option {number}");
            dominated += usize::from(expected != Standing::Best);
        }
        assert!(found.contains(&Standing::Best), "plan {seed}");
    }
    assert!(dominated > 100, "{dominated} options are dominated");
}

#[test]
fn options_are_spread_evenly() {
    let plan = sample::plan(1, &THREE[..1], 3);
    let levers = [rates(0, 9_900, 100), rates_of_second_alone()];
    let Ok(options) = Options::new(&plan, &levers, 1_024) else { panic!("levers fit") };
    let mut seen = [0; 100];
    for option in 0..1_024 {
        let values = options.values(option);
        assert!((0..=9_900).contains(&values[0]) && values[0] % 100 == 0);
        assert!([0, 5_000, 10_000].contains(&values[1]));
        seen[usize::try_from(values[0] / 100).expect("small")] += 1;
    }
    assert!(seen.iter().all(|&times| (9..=12).contains(&times)), "{seen:?}");
    assert_eq!(options.values(0), [0, 0]);
    let thirteen = vec![levers[0]; 13];
    let faults = refused(Options::new(&plan, &thirteen, 10), "too many");
    assert!(faults.contains(&(Place::Lever(12), Fault::TooManyLevers)));
}

const fn rates_of_second_alone() -> Lever {
    Lever { moved: Moved::Pace { service: WATER }, low: 0, high: 10_000, step: 5_000 }
}

fn worked(path: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/worked").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn water() -> Plan {
    let file: PlanFile = serde_json::from_str(&worked("scenarios/ulgu-water.json")).expect("the shape");
    file.check().expect("a plan")
}

#[test]
fn a_file_of_targets_is_solved_and_the_answer_runs_forward() {
    let file: TargetsFile = serde_json::from_str(&worked("targets/ulgu-water.json")).expect("the shape");
    let solver = file.solver(&water()).expect("it fits");
    let answer = solver.solve();
    let result = SolveResult::of(&solver, &answer);
    assert_eq!(result.outcome, "solved");
    assert_eq!(result.least, Some(true));
    assert!(result.targets.iter().all(|target| target.holds), "{:?}", result.targets);
    // The plan of the answer is a file, and gives the same figures.
    let text = serde_json::to_string(&result).expect("JSON");
    let read: SolveResult = serde_json::from_str(&text).expect("the shape");
    assert_eq!(read, result);
    let plan = read.scenario.expect("a plan").check().expect("it is one");
    let reached = solve::reached(&plan, solver.targets());
    for (target, reached) in solver.targets().iter().zip(reached) {
        assert!(reached.value.is_some_and(|value| target.is_met_by(value)), "{target:?} {reached:?}");
    }
}

#[test]
fn a_file_of_targets_tells_all_that_does_not_fit() {
    let text = r#"{
        "form": 2,
        "levers": [
            { "move": "rates", "service": "water", "range": { "low": "1,5" } },
            { "move": "subsidy", "service": "drinking-water", "range": { "step": "0.001" } }
        ],
        "targets": [
            { "keep": "cash", "at_least": "-5.00" },
            { "keep": "rise", "service": "heating", "at_most": "99999999999999999999" }
        ]
    }"#;
    let file: TargetsFile = serde_json::from_str(text).expect("the shape");
    let told = |faults: Vec<TargetsFault>| {
        let told = faults.into_iter().map(|fault| match fault.rule {
            TargetsRule::Written(rule) => (fault.pointer, rule.code()),
            TargetsRule::Unfit(unfit) => (fault.pointer, unfit.code()),
        });
        told.collect::<Vec<_>>()
    };
    let faults = told(refused(file.solver(&water()), "much is wrong"));
    let expected = [
        ("/form", "plan-form"),
        ("/levers/0/service", "plan-unknown-word"),
        ("/levers/0/range/low", "plan-not-a-decimal"),
        ("/levers/1/range/high", "plan-missing"),
        ("/levers/1/range/step", "plan-too-fine"),
        ("/targets/1/service", "plan-unknown-word"),
        ("/targets/1/at_most", "plan-too-large"),
    ];
    assert_eq!(faults.iter().map(|(pointer, code)| (pointer.as_str(), *code)).collect::<Vec<_>>(), expected);
    let text = r#"{
        "form": 1,
        "levers": [{ "move": "rate", "service": "drinking-water", "group": 77, "charge": 1 }],
        "targets": [{ "keep": "income-share", "at_most": "3" }]
    }"#;
    let file: TargetsFile = serde_json::from_str(text).expect("the shape");
    let faults = told(refused(file.solver(&water()), "no such group, no incomes"));
    let expected = [("/levers/0", "nothing-to-move"), ("/targets/0", "nothing-to-compare")];
    assert_eq!(faults.iter().map(|(pointer, code)| (pointer.as_str(), *code)).collect::<Vec<_>>(), expected);
    let lever = r#"{ "move": "rates", "service": "drinking-water" }"#;
    let target = r#"{ "keep": "cash", "at_least": "0" }"#;
    let (levers, targets) = ([lever; 32].join(","), [target; 41].join(","));
    let file: TargetsFile =
        serde_json::from_str(&format!(r#"{{ "form": 1, "levers": [{levers}], "targets": [{targets}] }}"#))
            .expect("the shape");
    let faults = told(refused(file.solver(&water()), "lists without an end"));
    let expected = [("/levers", "plan-too-many"), ("/targets", "plan-too-many")];
    assert_eq!(faults.iter().map(|(pointer, code)| (pointer.as_str(), *code)).collect::<Vec<_>>(), expected);
    for wrong in
        [r#"{"form":1,"levers":[],"targets":[],"more":1}"#, r#"{"form":1,"levers":[{"move":"moon"}],"targets":[]}"#]
    {
        assert!(serde_json::from_str::<TargetsFile>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn options_of_a_file_are_told_with_what_they_bring() {
    let file: TargetsFile = serde_json::from_str(&worked("targets/ulgu-water.json")).expect("the shape");
    let options = file.options(&water(), 200).expect("levers fit");
    let all = options.evaluate(0..200);
    let result = OptionsResult::of(&options, &all);
    let text = serde_json::to_string(&result).expect("JSON");
    assert_eq!(serde_json::from_str::<OptionsResult>(&text).expect("the shape"), result);
    assert_eq!(result.options.len(), 200);
    // The first option has every lever at its least, so nothing is dearer and nothing covers less.
    assert_eq!(result.options[0].levers, ["0", "10"]);
    let standings = standings(&all);
    for (number, option) in result.options.iter().enumerate() {
        let brings = option.brings.as_ref().expect("every figure has a value");
        assert_eq!(brings.weakest_share, None, "the plan has no incomes");
        let subsidy = all[number].expect("as above").subsidy;
        assert_eq!(brings.subsidy, format!("{}.{:02}", subsidy / 100, subsidy % 100));
        let expected = match standings[number] {
            Standing::Dominated { by } => Some(by),
            Standing::Best => None,
            Standing::NoValue(gap) => panic!("{gap:?}"),
        };
        assert_eq!(option.dominated_by, expected);
    }
}

#[cfg(feature = "schema")]
#[test]
fn the_forms_of_targets_and_answers_hold() {
    use aimak_core::wire::targets::{result_schema, schema};
    use serde_json::{Value, json};
    let targets = jsonschema::draft202012::new(&schema().to_value()).expect("a schema");
    let answers = jsonschema::draft202012::new(&result_schema().to_value()).expect("a schema");
    for name in ["targets/ulgu-water.json", "targets/ulgu-water-conflict.json"] {
        let value: Value = serde_json::from_str(&worked(name)).expect("JSON");
        assert!(targets.is_valid(&value), "{name}");
        let file: TargetsFile = serde_json::from_value(value).expect("the shape");
        let solver = file.solver(&water()).expect("it fits");
        let answer = SolveResult::of(&solver, &solver.solve());
        assert!(answers.is_valid(&serde_json::to_value(&answer).expect("JSON")), "{name}");
    }
    for wrong in [
        json!({ "form": 1, "levers": [{ "move": "rates" }], "targets": [{ "keep": "rise", "at_most": "3" }] }),
        json!({ "form": 1, "levers": [{ "move": "rates", "service": "water" }], "targets": [] }),
        json!({ "form": 1, "levers": [], "targets": [{ "keep": "cash", "at_least": 0 }], "more": 1 }),
    ] {
        assert!(!targets.is_valid(&wrong), "{wrong}");
    }
}

#[test]
fn levers_and_targets_are_the_same_after_they_were_written() {
    let mut random = Rng::with_seed(5);
    let mut read_back = 0;
    for seed in 0..60 {
        let plan = sample::plan(seed, &THREE[..1], 3);
        let (levers, targets) = (few_levers(&plan, &mut random), targets(&plan, &mut random));
        let targets: Vec<Target> =
            targets.into_iter().map(|target| target.with_limit(random.i64(0..200_000))).collect();
        let Ok(solver) = Solver::new(&plan, &levers, &targets) else { continue };
        let text = serde_json::to_string(&TargetsFile::of(&plan, &levers, &targets)).expect("texts and numbers");
        let file: TargetsFile = serde_json::from_str(&text).expect("the shape");
        let read = file.solver(&plan).expect("what fits still fits");
        assert_eq!((read.levers(), read.targets()), (solver.levers(), solver.targets()), "{text}");
        read_back += 1;
        // Of an answer, too, the numbers are those of the solver.
        let answer = solver.solve();
        let told = SolveResult::of(&solver, &answer);
        let amounts = |levers: &[LeverValue]| levers.iter().map(LeverValue::amount).collect::<Option<Vec<i64>>>();
        match &answer.outcome {
            Outcome::Solved(solution) => assert_eq!(amounts(&told.levers), Some(solution.values.clone())),
            Outcome::Conflict(conflict) => {
                let gives = told.conflict.expect("a conflict is told").gives;
                for (told, give) in gives.iter().zip(&conflict.gives) {
                    assert_eq!(told.limit(targets[give.target]), give.limit);
                    assert_eq!(amounts(&told.levers), Some(give.values.clone()));
                }
            }
            Outcome::Undecided => {}
        }
    }
    assert!(read_back > 20, "{read_back}");
}
