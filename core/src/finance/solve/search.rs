//! The search over all values of the levers: ranges are bounded, and split where the bounds leave
//! open whether a value in them will do. What is left out is proven to hold no answer.

use super::Solver;
use super::bounds::{Room, Span};
use super::planes;
use crate::explain::{LANES, Scratch};

/// How many ranges one search bounds at most before it gives up.
const MOST_RANGES: u64 = 6_000;
/// A lever with so many values left is split before the others.
const FEW: u32 = 128;

/// How much was computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Sets of values whose figures were computed.
    pub points: u64,
    /// Ranges of values whose figures were bounded.
    pub ranges: u64,
}

/// What is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// Any point that meets the targets.
    Any,
    /// The one with the lowest value of this lever.
    Lowest(usize),
    /// The one with the best value of this target.
    Best(usize),
}

/// What was found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Places of the levers' values.
    pub point: Option<Vec<u32>>,
    /// The value of the target that was to be the best.
    pub value: Option<i64>,
    /// Whether nothing better exists for sure.
    pub proven: bool,
}

/// Places of values: for each lever from one to another.
#[derive(Clone, Debug)]
pub(super) struct Region {
    pub low: Vec<u32>,
    pub high: Vec<u32>,
}

impl Region {
    pub(super) fn width(&self, lever: usize) -> u32 {
        self.high[lever] - self.low[lever]
    }

    /// Whether little is left of another region: worth to be bounded anew.
    fn much_smaller(&self, other: &Self) -> bool {
        (0..self.low.len()).any(|lever| self.width(lever) < other.width(lever) / 4 * 3)
    }

    /// How many points there are, when they are few.
    fn few(&self) -> Option<usize> {
        let widths = (0..self.low.len()).map(|lever| u64::from(self.width(lever)) + 1);
        let points = widths.fold(1_u64, u64::saturating_mul);
        usize::try_from(points).ok().filter(|&points| points <= LANES)
    }

    /// A point by number, of few.
    fn point(&self, mut number: usize) -> Vec<u32> {
        let mut point = self.low.clone();
        for (lever, place) in point.iter_mut().enumerate() {
            let values = self.width(lever) as usize + 1;
            *place += u32::try_from(number % values).unwrap_or(0);
            number /= values;
        }
        point
    }

    /// A point on the way from the lowest corner to the highest.
    fn between(&self, part: usize) -> Vec<u32> {
        let last = LANES as u64 - 1;
        let share = |width: u32| u32::try_from(u64::from(width) * part as u64 / last).unwrap_or(width);
        (0..self.low.len()).map(|lever| self.low[lever] + share(self.width(lever))).collect()
    }

    /// The same with another range of one lever.
    fn with(&self, lever: usize, low: u32, high: u32) -> Self {
        let mut other = self.clone();
        other.low[lever] = low;
        other.high[lever] = high;
        other
    }
}

/// A search with room of its own.
pub(super) struct Search<'a> {
    solver: &'a Solver,
    scratch: Scratch,
    room: Room,
    rows: Vec<[i64; LANES]>,
    pub work: Work,
}

/// What bounds say of a region.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// No point will do.
    Never,
    /// Every point meets the targets.
    Always,
    Open,
}

impl<'a> Search<'a> {
    pub fn new(solver: &'a Solver) -> Self {
        Self {
            solver,
            scratch: Scratch::default(),
            room: solver.bounds.room(solver.levers.len()),
            rows: vec![[0; LANES]; solver.moving.len()],
            work: Work::default(),
        }
    }

    /// All values of all levers.
    pub fn whole(&self) -> Region {
        let levers = &self.solver.levers;
        Region { low: vec![0; levers.len()], high: levers.iter().map(super::Lever::last).collect() }
    }

    /// Searches a region for a point that meets these limits; a target without a limit is free.
    pub fn run(&mut self, region: Region, limits: &[Option<i64>], goal: Goal) -> Found {
        let whole = region.clone();
        let mut limits = limits.to_vec();
        let mut found = Found { point: None, value: None, proven: true };
        let until = self.work.ranges + MOST_RANGES;
        let mut waiting = vec![region];
        while let Some(mut region) = waiting.pop() {
            if let (Goal::Lowest(lever), Some(best)) = (goal, &found.point) {
                if region.low[lever] >= best[lever] {
                    continue;
                }
                region.high[lever] = region.high[lever].min(best[lever] - 1);
            }
            if let Some(points) = region.few() {
                let points: Vec<_> = (0..points).map(|number| region.point(number)).collect();
                self.try_points(&points, &mut limits, goal, &mut found);
                if goal == Goal::Any && found.point.is_some() {
                    return found;
                }
                continue;
            }
            if self.work.ranges >= until {
                found.proven = false;
                return found;
            }
            let made = region.clone();
            match (self.verdict(&mut region, &limits, goal, found.value), goal) {
                (Verdict::Never, _) => continue,
                (Verdict::Always, Goal::Any | Goal::Lowest(_)) => {
                    found.point = Some(region.low);
                    if goal == Goal::Any {
                        return found;
                    }
                    continue;
                }
                (Verdict::Always, Goal::Best(_)) | (Verdict::Open, _) => {}
            }
            // In a region that is much smaller the figures' lines are better.
            if region.much_smaller(&made) {
                waiting.push(region);
                continue;
            }
            let before = found.point.clone();
            let points: Vec<_> = (0..LANES).map(|part| region.between(part)).collect();
            self.try_points(&points, &mut limits, goal, &mut found);
            let better = found.point != before;
            if goal == Goal::Any && better {
                return found;
            }
            let lever = match goal {
                Goal::Lowest(lever) if better && region.width(lever) > 0 => lever,
                Goal::Any | Goal::Lowest(_) | Goal::Best(_) => next_lever(&region, &whole),
            };
            let middle = region.low[lever] + region.width(lever) / 2;
            if region.width(lever) > 0 {
                waiting.push(region.with(lever, middle + 1, region.high[lever]));
            }
            waiting.push(region.with(lever, region.low[lever], middle));
        }
        found
    }

    /// Computes up to [`LANES`] points and keeps the best that meets the limits.
    fn try_points(&mut self, points: &[Vec<u32>], limits: &mut [Option<i64>], goal: Goal, found: &mut Found) {
        let solver = self.solver;
        for (row, moving) in self.rows.iter_mut().zip(&solver.moving) {
            let lever = &solver.levers[moving.lever];
            *row = std::array::from_fn(|lane| {
                moving.amount(lever.value(points[lane.min(points.len() - 1)][moving.lever]))
            });
        }
        let results = solver.program.run_many(&mut self.scratch, &self.rows);
        self.work.points += points.len() as u64;
        for (lane, point) in points.iter().enumerate() {
            let value = |target: usize| solver.measures[target].value(|asked| results.get(asked, lane));
            let meets = |target: usize, limit: i64| {
                value(target)
                    .is_some_and(|value| if solver.measures[target].least { value >= limit } else { value <= limit })
            };
            if !limits.iter().enumerate().all(|(target, limit)| limit.is_none_or(|limit| meets(target, limit))) {
                continue;
            }
            match goal {
                Goal::Any => {
                    if found.point.is_none() {
                        found.point = Some(point.clone());
                    }
                }
                Goal::Lowest(lever) => {
                    if found.point.as_ref().is_none_or(|best| point[lever] < best[lever]) {
                        found.point = Some(point.clone());
                    }
                }
                Goal::Best(target) => {
                    let Some(value) = value(target) else { continue };
                    let least = solver.measures[target].least;
                    if found.value.is_none_or(|best| if least { value > best } else { value < best }) {
                        found.value = Some(value);
                        found.point = Some(point.clone());
                    }
                }
            }
        }
    }

    /// What the bounds say of a region; where they leave it open, the ends are cut off at which the
    /// figures' lines let no point be.
    fn verdict(&mut self, region: &mut Region, limits: &[Option<i64>], goal: Goal, best: Option<i64>) -> Verdict {
        let solver = self.solver;
        self.work.ranges += 1;
        let made = region.clone();
        let data = solver.moving.iter().map(|moving| {
            let lever = &solver.levers[moving.lever];
            (moving, (lever.value(made.low[moving.lever]), lever.value(made.high[moving.lever])))
        });
        solver.bounds.begin(&mut self.room, data);
        let mut verdict = Verdict::Always;
        for &(group, (target, check)) in &solver.order {
            let limit = limits[target];
            let best = if goal == Goal::Best(target) { best } else { None };
            if limit.is_none() && best.is_none() {
                continue;
            }
            solver.bounds.bound(&mut self.room, group);
            let measure = &solver.measures[target];
            let Span { low, high, sure } = measure.span(check, |asked| solver.bounds.get(&self.room, asked));
            let mut open = false;
            if let Some(limit) = limit {
                let (never, always) =
                    if measure.least { (high < limit, low >= limit) } else { (low > limit, high <= limit) };
                if never {
                    return Verdict::Never;
                }
                open = !always;
                if !(always && sure) {
                    verdict = Verdict::Open;
                }
            }
            // It is to be better than the best known.
            let better = best.map(|best| if measure.least { best.saturating_add(1) } else { best.saturating_sub(1) });
            for limit in limit.filter(|_| open).into_iter().chain(better) {
                if measure.plane(check, limit, &solver.bounds, &mut self.room).is_some()
                    && !planes::cut(&self.room.wide, &made, region)
                {
                    return Verdict::Never;
                }
            }
            if region.much_smaller(&made) {
                return Verdict::Open;
            }
        }
        verdict
    }
}

/// The lever to be split: of those with few values left the one with the fewest, for the lines of the
/// others are straighter once it stands still; otherwise the one whose range is widest, measured by all
/// of its values.
fn next_lever(region: &Region, whole: &Region) -> usize {
    let share = |lever: usize| (u64::from(region.width(lever)) << 31) / (u64::from(whole.width(lever)) + 1);
    let free = || (0..region.low.len()).filter(|&lever| region.width(lever) > 0);
    let few = free().filter(|&lever| region.width(lever) <= FEW).min_by_key(|&lever| region.width(lever));
    few.or_else(|| free().max_by_key(|&lever| (share(lever), std::cmp::Reverse(lever)))).unwrap_or(0)
}
