//! What a plan would have to charge: the lowest tariff that meets targets, the proof that targets
//! conflict, and all options between which only taste decides.
//!
//! The answer is exact on the grid of the levers' values and rests on no assumption of how figures
//! respond. Revenue may fall when a price rises (elasticity), and the tyiyn to which every figure is
//! rounded makes small steps back; so bisection alone would be a guess. Instead whole ranges of values
//! are bounded with the study's own formulas (`bounds`, `lines`), and a range is left out only when its
//! bounds show that some target is broken at every value in it; the lines cut off ends of a range in
//! the same way (`planes`). What is left is computed. A search that would take too long says so: [`Solution::least`], [`Conflict::proven`] and [`Outcome::Undecided`].
//!
//! The *lowest* tariff: the first lever takes the least value with which the others can still meet all
//! targets; then the second; and so on, in the order in which the levers are given.

mod bounds;
mod conflict;
mod fault;
mod lever;
mod lines;
pub mod pareto;
mod planes;
mod search;
mod target;

pub use conflict::{Conflict, Give};
pub use fault::{Fault, Place};
pub use lever::{Lever, Moved};
pub use search::Work;
pub use target::{Coverage, Reached, Target};

use super::Plan;
use crate::explain::{Program, Study};
use bounds::Bounds;
use lever::Moving;
use search::{Goal, Region, Search};
use target::{Asked, Measure};

/// Levers and targets of a plan, made ready.
#[derive(Clone, Debug)]
pub struct Solver {
    plan: Plan,
    levers: Vec<Lever>,
    targets: Vec<Target>,
    moving: Vec<Moving>,
    /// Of the targets; and the rule that no way goes back, where there is one.
    measures: Vec<Measure>,
    program: Program,
    bounds: Bounds,
    /// The values of the measures in the order in which they are bounded: the group of figures, and the
    /// measure and the number of the value in it.
    order: Vec<(usize, (usize, usize))>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The answer.
    pub outcome: Outcome,
    /// How much was computed for it.
    pub work: Work,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All targets can be met.
    Solved(Box<Solution>),
    /// They cannot.
    Conflict(Conflict),
    /// Nothing was found, and the search ended before it was sure that there is nothing.
    Undecided,
}

impl Outcome {
    /// Stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Solved(_) => "solved",
            Self::Conflict(_) => "conflict",
            Self::Undecided => "undecided",
        }
    }
}

/// Values that meet all targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The value of each lever.
    pub values: Vec<i64>,
    /// What each target comes to, from a study of the changed plan that knows nothing of the search.
    pub reached: Vec<Reached>,
    /// The plan with these values in it.
    pub plan: Plan,
    /// Whether it is proven that no lower values meet the targets.
    pub least: bool,
}

impl Solver {
    /// Makes levers and targets of a plan ready.
    ///
    /// # Errors
    /// Everything that does not fit, each with its place.
    pub fn new(plan: &Plan, levers: &[Lever], targets: &[Target]) -> Result<Self, Vec<(Place, Fault)>> {
        let mut faults = Vec::new();
        if levers.is_empty() {
            faults.push((Place::Whole, Fault::NoLevers));
        }
        if targets.is_empty() {
            faults.push((Place::Whole, Fault::NoTargets));
        }
        if plan.neglected {
            faults.push((Place::Whole, Fault::NothingIsDone));
        }
        let plan = lever::spread(plan, levers);
        let study = super::study(&plan);
        let moving = lever::moving(&plan, &study, levers, &mut faults);
        let varied: Vec<_> = moving.iter().map(|moving| moving.node).collect();
        let mut asked = Asked::default();
        let mut measures = Vec::new();
        for (number, &target) in targets.iter().enumerate() {
            let place = Place::Target(number);
            let from = asked.nodes.len();
            match target::measure(&plan, &study, target, &mut asked) {
                Ok(measure) => {
                    let (_, possible) = Bounds::new(&study, &varied, &asked.nodes[from..], &[]);
                    if possible.contains(&false) {
                        faults.push((place, Fault::NoValue));
                    }
                    measures.push(measure);
                }
                Err(fault) => faults.push((place, fault)),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        measures.extend(target::forward(&study, levers, &mut asked));
        let checks = (0..).zip(&measures);
        let checks = checks.flat_map(|(number, measure)| (0..measure.checks()).map(move |check| (number, check)));
        let checks: Vec<(usize, usize)> = checks.collect();
        let places: Vec<Vec<usize>> = checks.iter().map(|&(number, check)| measures[number].places(check)).collect();
        let (bounds, _) = Bounds::new(&study, &varied, &asked.nodes, &places);
        // What is quickly bounded comes first: it may spare the rest.
        let mut groups: Vec<usize> = (0..checks.len()).collect();
        groups.sort_by_key(|&group| bounds.weight(group));
        let order = groups.into_iter().map(|group| (group, checks[group])).collect();
        let program = Program::new(&study, &varied, &asked.nodes);
        let (levers, targets) = (levers.to_vec(), targets.to_vec());
        Ok(Self { plan, levers, targets, moving, measures, program, bounds, order })
    }

    /// The lowest values that meet all targets, or why there are none.
    #[must_use]
    pub fn solve(&self) -> Answer {
        let mut search = Search::new(self);
        let outcome = match self.lowest(&mut search, &self.limits(), None) {
            (Some(values), least) => {
                let plan = self.plan(&values);
                let reached = self.reached(&values);
                Outcome::Solved(Box::new(Solution { values, reached, plan, least }))
            }
            (None, true) => Outcome::Conflict(conflict::prove(self, &mut search)),
            (None, false) => Outcome::Undecided,
        };
        Answer { outcome, work: search.work }
    }

    /// The levers, in their order.
    #[must_use]
    pub fn levers(&self) -> &[Lever] {
        &self.levers
    }

    /// The targets, in their order.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// The plan that the levers move.
    #[must_use]
    pub const fn base(&self) -> &Plan {
        &self.plan
    }

    /// The plan with these values of the levers, each year of what they move written out.
    #[must_use]
    pub fn plan(&self, values: &[i64]) -> Plan {
        lever::put(&self.plan, &self.levers, values)
    }

    /// What each target comes to with these values of the levers, from a study of its own.
    #[must_use]
    pub fn reached(&self, values: &[i64]) -> Vec<Reached> {
        reached(&self.plan(values), &self.targets)
    }

    /// The numbers of the targets; what each year adds to a way is at least nothing.
    fn limits(&self) -> Vec<Option<i64>> {
        let targets = self.targets.iter().map(|target| target.limit());
        let rule = self.measures.iter().skip(self.targets.len()).map(|_| 0);
        targets.chain(rule).map(Some).collect()
    }

    /// The lowest values that meet these limits, and whether that is proven. `point` is one that does.
    fn lowest(
        &self,
        search: &mut Search<'_>,
        limits: &[Option<i64>],
        mut point: Option<Vec<u32>>,
    ) -> (Option<Vec<i64>>, bool) {
        let mut region = search.whole();
        let mut least = true;
        for lever in 0..self.levers.len() {
            // With the levers before it fixed and this one below what is known, is there a point?
            if let Some(point) = &point {
                if point[lever] == region.low[lever] {
                    region.high[lever] = region.low[lever];
                    continue;
                }
                region.high[lever] = point[lever] - 1;
            }
            let found = search.run(region.clone(), limits, Goal::Lowest(lever));
            least &= found.proven;
            point = found.point.or(point);
            let Some(point) = &point else { return (None, least) };
            fix(&mut region, lever, point[lever]);
        }
        let values = point.map(|point| self.values(&point));
        (values, least)
    }

    fn values(&self, point: &[u32]) -> Vec<i64> {
        self.levers.iter().zip(point).map(|(lever, &place)| lever.value(place)).collect()
    }
}

fn fix(region: &mut Region, lever: usize, place: u32) {
    region.low[lever] = place;
    region.high[lever] = place;
}

/// What a plan comes to in each target, from a study of its own. A target that does not fit the plan
/// has no value.
#[must_use]
pub fn reached(plan: &Plan, targets: &[Target]) -> Vec<Reached> {
    let study = super::study(plan);
    targets.iter().map(|&target| reached_in(plan, &study, target)).collect()
}

fn reached_in(plan: &Plan, study: &Study, target: Target) -> Reached {
    let mut asked = Asked::default();
    match target::measure(plan, study, target, &mut asked) {
        Ok(measure) => measure.reached(|place| study.node(asked.nodes[place]).amount),
        Err(_) => Reached { value: None, at: super::At::MUNICIPALITY },
    }
}
