//! What figures lie between while data move within ranges.
//!
//! The study's own formulas over ranges instead of amounts. Every formula is computed at the ends of
//! its operands' ranges and rounded there as the study rounds, and rounding keeps order; so whatever
//! the data are within their ranges, the study's amount lies within the range that comes out, when it
//! has one. Nothing is assumed of how figures respond: a revenue that falls when a price rises is
//! bounded as well as one that rises. Beside each range runs a line (`lines`), which narrows it.

use super::lever::Moving;
use super::lines::{Lines, Ratio, Wide};
use crate::explain::{Formula, NodeId, Origin, RoundingMode, Study};
use crate::number::divide_round;

/// What an amount lies between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// Not below this,
    pub low: i64,
    /// and not above this.
    pub high: i64,
    /// Whether there is an amount for sure.
    pub sure: bool,
}

impl Span {
    /// Nothing is known.
    pub const ANY: Self = Self { low: i64::MIN, high: i64::MAX, sure: false };

    /// One amount.
    pub const fn at(amount: i64) -> Self {
        Self { low: amount, high: amount, sure: true }
    }

    /// The range of the negative; `None` where it does not fit.
    pub fn negated(self) -> Option<Self> {
        Some(Self { low: self.high.checked_neg()?, high: self.low.checked_neg()?, ..self })
    }

    pub fn least(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.min(other.high), sure: self.sure && other.sure }
    }

    pub fn greatest(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.max(other.high), sure: self.sure && other.sure }
    }

    /// Ends that may not fit: what does not fit is no amount.
    fn clamped(low: i128, high: i128, sure: bool) -> Self {
        let fit = |end: i128| i64::try_from(end).unwrap_or(if end < 0 { i64::MIN } else { i64::MAX });
        let ends = Self { low: fit(low), high: fit(high), sure };
        Self { sure: sure && i128::from(ends.low) == low && i128::from(ends.high) == high, ..ends }
    }

    pub fn difference(from: Self, less: Self) -> Self {
        let low = i128::from(from.low) - i128::from(less.high);
        let high = i128::from(from.high) - i128::from(less.low);
        Self::clamped(low, high, from.sure && less.sure)
    }

    pub fn total(parts: impl Iterator<Item = Self>) -> Self {
        let (mut low, mut high, mut sure) = (0_i128, 0_i128, true);
        for part in parts {
            low += i128::from(part.low);
            high += i128::from(part.high);
            sure &= part.sure;
        }
        Self::clamped(low, high, sure)
    }
}

/// A study made ready to be bounded again and again.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    /// The ranges of all figures that count; those that move are written anew in each run.
    spans: Vec<Span>,
    steps: Vec<(u32, Step)>,
    /// Where each datum that moves stands; nowhere when no figure asked for needs it.
    varied: Vec<Option<u32>>,
    asked: Vec<u32>,
    /// For each group of figures asked for: the steps that it needs, in their order.
    groups: Vec<Box<[u32]>>,
}

/// Room for runs.
#[derive(Clone, Debug)]
pub(super) struct Room {
    spans: Vec<Span>,
    pub lines: Lines,
    pub wide: Wide,
    /// By step: the last run in which it was done.
    done: Vec<u64>,
    run: u64,
}

/// A formula over the slots of its operands.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Sum(Box<[u32]>),
    Difference {
        from: u32,
        less: u32,
    },
    /// Those that move; the others, with the scales of the units, are the factor and the divisor.
    Product {
        factor: i128,
        times: Box<[u32]>,
        divisor: i128,
        over: Box<[u32]>,
        /// Both as one number, for lines.
        ratio: Option<Ratio>,
    },
    Within {
        of: u32,
        above: Option<u32>,
        upto: Option<u32>,
    },
    Least(Box<[u32]>),
    Greatest(Box<[u32]>),
    Exceeds {
        of: u32,
        limit: u32,
        then: u32,
    },
    Rounded {
        of: u32,
        step: i64,
        mode: RoundingMode,
    },
    /// Not bounded.
    Any,
}

/// How a figure stands to the data that move.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Fixed,
    Moves,
    /// It has no amount, whatever moves.
    Never,
}

impl Bounds {
    /// The part of a study between data that move and figures that are asked for, which are bounded
    /// in groups of their places. The second part says of each figure whether it can have an amount
    /// at all.
    pub fn new(study: &Study, varied: &[NodeId], asked: &[NodeId], groups: &[Vec<usize>]) -> (Self, Vec<bool>) {
        let mut states = vec![State::Fixed; study.len()];
        for id in varied {
            states[id.position()] = State::Moves;
        }
        for (id, node) in study.nodes() {
            let state = match &node.origin {
                Origin::Given(_) if states[id.position()] == State::Moves => State::Moves,
                Origin::Given(_) => {
                    if node.amount.is_ok() {
                        State::Fixed
                    } else {
                        State::Never
                    }
                }
                Origin::Computed(formula) => {
                    let any = |state| formula.operands().any(|part| states[part.position()] == state);
                    let nothing =
                        |id: &NodeId| states[id.position()] == State::Fixed && study.node(*id).amount == Ok(0);
                    let by_nothing = matches!(formula, Formula::Product { over, .. } if over.iter().any(nothing));
                    if any(State::Never) || by_nothing {
                        State::Never
                    } else if any(State::Moves) {
                        State::Moves
                    } else if node.amount.is_ok() {
                        State::Fixed
                    } else {
                        State::Never
                    }
                }
            };
            states[id.position()] = state;
        }
        let mut needed = vec![false; study.len()];
        asked.iter().for_each(|id| needed[id.position()] = true);
        let nodes: Vec<_> = study.nodes().collect();
        for (id, node) in nodes.iter().rev() {
            if let Origin::Computed(formula) = &node.origin
                && needed[id.position()]
                && states[id.position()] == State::Moves
            {
                formula.operands().for_each(|part| needed[part.position()] = true);
            }
        }
        let mut slots: Vec<Option<u32>> = vec![None; study.len()];
        let mut spans = Vec::new();
        for (id, node) in &nodes {
            if needed[id.position()] {
                slots[id.position()] = u32::try_from(spans.len()).ok();
                spans.push(node.amount.map_or(Span::ANY, Span::at));
            }
        }
        let slot = |id: NodeId| slots[id.position()].unwrap_or(u32::MAX);
        let mut steps = Vec::new();
        // By figure: the step that computes it.
        let mut step_of: Vec<Option<u32>> = vec![None; study.len()];
        for (id, node) in &nodes {
            if let Origin::Computed(formula) = &node.origin
                && needed[id.position()]
                && states[id.position()] == State::Moves
            {
                let moves = |id: NodeId| states[id.position()] == State::Moves;
                let step = step(study, formula, node.unit.power(), &moves, &slot).unwrap_or(Step::Any);
                step_of[id.position()] = u32::try_from(steps.len()).ok();
                steps.push((slot(*id), step));
            }
        }
        let group = |places: &Vec<usize>| {
            let mut part = vec![false; study.len()];
            places.iter().for_each(|&place| part[asked[place].position()] = true);
            let mut steps = Vec::new();
            for (id, node) in nodes.iter().rev() {
                if let (true, Some(step), Origin::Computed(formula)) =
                    (part[id.position()], step_of[id.position()], &node.origin)
                {
                    formula.operands().for_each(|operand| part[operand.position()] = true);
                    steps.push(step);
                }
            }
            steps.reverse();
            steps.into_boxed_slice()
        };
        let groups = groups.iter().map(group).collect();
        let varied = varied.iter().map(|id| slots[id.position()]).collect();
        let possible = asked.iter().map(|id| states[id.position()] != State::Never).collect();
        let asked = asked.iter().map(|&id| slot(id)).collect();
        (Self { spans, steps, varied, asked, groups }, possible)
    }

    /// Room for runs over regions of so many levers.
    pub fn room(&self, levers: usize) -> Room {
        Room {
            spans: self.spans.clone(),
            lines: Lines::new(&self.spans, levers),
            wide: Wide::new(levers),
            done: vec![0; self.steps.len()],
            run: 0,
        }
    }

    /// How many steps a group needs.
    pub fn weight(&self, group: usize) -> usize {
        self.groups[group].len()
    }

    /// Begins a run with these ranges of the levers' values for each datum that moves, in their order.
    pub fn begin<'m>(&self, room: &mut Room, data: impl Iterator<Item = (&'m Moving, (i64, i64))>) {
        room.run += 1;
        for (&slot, (moving, values)) in self.varied.iter().zip(data) {
            if let Some(slot) = slot {
                let span = Span { low: moving.amount(values.0), high: moving.amount(values.1), sure: true };
                room.spans[slot as usize] = span;
                room.lines.datum(&mut room.wide, slot, moving, values, span);
            }
        }
    }

    /// Bounds the figures of a group, as far as the run has not bounded them.
    pub fn bound(&self, room: &mut Room, group: usize) {
        for &number in &self.groups[group] {
            let number = number as usize;
            if room.done[number] != room.run {
                room.done[number] = room.run;
                let (slot, step) = &self.steps[number];
                let span = step.run(&room.spans);
                room.spans[*slot as usize] = room.lines.step(&mut room.wide, *slot, step, &room.spans, span);
            }
        }
    }

    /// What a figure asked for lies between, once its group is bounded.
    pub fn get(&self, room: &Room, asked: usize) -> Span {
        room.spans[self.asked[asked] as usize]
    }

    /// Where a figure asked for stands.
    pub fn slot(&self, asked: usize) -> u32 {
        self.asked[asked]
    }
}

/// `None` when numbers that never move do not fit.
fn step(
    study: &Study,
    formula: &Formula,
    power: u32,
    moves: &impl Fn(NodeId) -> bool,
    slot: &impl Fn(NodeId) -> u32,
) -> Option<Step> {
    let list = |parts: &[NodeId]| parts.iter().map(|&id| slot(id)).collect();
    let power_of = |id: NodeId| study.node(id).unit.power();
    if let Formula::Product { times, over } = formula {
        let up: u32 = over.iter().map(|&id| power_of(id)).sum::<u32>() + power;
        let down: u32 = times.iter().map(|&id| power_of(id)).sum();
        let together = |ids: &[NodeId], tens: u32| {
            let fixed = ids.iter().filter(|&&id| !moves(id));
            let amounts = fixed.map(|&id| i128::from(study.node(id).amount.unwrap_or_default()));
            amounts.fold(10_i128.checked_pow(tens), |all, amount| all?.checked_mul(amount))
        };
        let (mut factor, mut divisor) =
            (together(times, up.saturating_sub(down))?, together(over, down.saturating_sub(up))?);
        if divisor == 0 {
            return None;
        }
        let common = common_divisor(factor, divisor) * divisor.signum();
        factor /= common;
        divisor /= common;
        let moving = |ids: &[NodeId]| ids.iter().filter(|&&id| moves(id)).map(|&id| slot(id)).collect();
        let ratio = Ratio::new(factor, divisor);
        return Some(Step::Product { factor, times: moving(times), divisor, over: moving(over), ratio });
    }
    // A unit of another step than its operands' is rare.
    if formula.operands().any(|id| power_of(id) != power) {
        return None;
    }
    Some(match formula {
        Formula::Sum(parts) => Step::Sum(list(parts)),
        Formula::Difference { from, less } => Step::Difference { from: slot(*from), less: slot(*less) },
        Formula::Within { of, above, upto } => {
            Step::Within { of: slot(*of), above: above.map(slot), upto: upto.map(slot) }
        }
        Formula::Least(parts) => Step::Least(list(parts)),
        Formula::Greatest(parts) => Step::Greatest(list(parts)),
        Formula::Exceeds { of, limit, then } => Step::Exceeds { of: slot(*of), limit: slot(*limit), then: slot(*then) },
        Formula::Rounded { of, step, mode } => Step::Rounded { of: slot(*of), step: *step, mode: *mode },
        Formula::Product { .. } => Step::Any,
    })
}

const fn common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Step {
    fn run(&self, room: &[Span]) -> Span {
        let span = |slot: u32| room[slot as usize];
        match self {
            Self::Sum(parts) => Span::total(parts.iter().map(|&part| span(part))),
            Self::Difference { from, less } => Span::difference(span(*from), span(*less)),
            Self::Product { factor, times, divisor, over, ratio: _ } => {
                product(room, *factor, times, *divisor, over).unwrap_or(Span::ANY)
            }
            Self::Within { of, above, upto } => {
                let of = span(*of);
                let above = above.map_or(Span::at(0), span);
                let upto = upto.map_or(of, span);
                let end = |of: i64, upto: i64, above: i64| (i128::from(of.min(upto)) - i128::from(above)).max(0);
                let low = end(of.low, upto.low, above.high);
                let high = end(of.high, upto.high, above.low);
                Span::clamped(low, high, of.sure && above.sure && upto.sure)
            }
            Self::Least(parts) => parts.iter().map(|&part| span(part)).reduce(Span::least).unwrap_or(Span::ANY),
            Self::Greatest(parts) => parts.iter().map(|&part| span(part)).reduce(Span::greatest).unwrap_or(Span::ANY),
            Self::Exceeds { of, limit, then } => {
                let (of, limit, then) = (span(*of), span(*limit), span(*then));
                let sure = of.sure && limit.sure && then.sure;
                if of.low > limit.high {
                    Span { sure, ..then }
                } else if of.high <= limit.low {
                    Span { sure, ..Span::at(0) }
                } else {
                    Span { low: then.low.min(0), high: then.high.max(0), sure }
                }
            }
            Self::Rounded { of, step, mode } => {
                let of = span(*of);
                match (mode.round(of.low, *step), mode.round(of.high, *step)) {
                    (Some(low), Some(high)) => Span { low, high, sure: of.sure },
                    (Some(_) | None, _) => Span::ANY,
                }
            }
            Self::Any => Span::ANY,
        }
    }
}

/// `None` when a divisor may be zero, or something does not fit.
fn product(room: &[Span], factor: i128, times: &[u32], divisor: i128, over: &[u32]) -> Option<Span> {
    let (above, mut sure) = multiplied(room, factor, times)?;
    let (below, sure_below) = multiplied(room, divisor, over)?;
    sure &= sure_below;
    let turned = |ends: (i128, i128)| Some((ends.1.checked_neg()?, ends.0.checked_neg()?));
    let (above, below) = if below.1 < 0 { (turned(above)?, turned(below)?) } else { (above, below) };
    if below.0 <= 0 {
        return None;
    }
    // Above zero a larger divisor gives less, below zero more.
    let low = divide_round(above.0, if above.0 >= 0 { below.1 } else { below.0 })?;
    let high = divide_round(above.1, if above.1 >= 0 { below.0 } else { below.1 })?;
    Some(Span { low, high, sure })
}

/// The ends of a product of ranges.
fn multiplied(room: &[Span], factor: i128, slots: &[u32]) -> Option<((i128, i128), bool)> {
    let (mut low, mut high, mut sure) = (factor, factor, true);
    for &slot in slots {
        let part = room[slot as usize];
        let ends = (i128::from(part.low), i128::from(part.high));
        sure &= part.sure;
        (low, high) = if ends.0 >= 0 && low >= 0 {
            // A checked product of 128 bits is dear, and an amount times one of 64 bits fits.
            if i64::try_from(high).is_ok() {
                (low * ends.0, high * ends.1)
            } else {
                (low.checked_mul(ends.0)?, high.checked_mul(ends.1)?)
            }
        } else {
            let corners = [
                low.checked_mul(ends.0)?,
                low.checked_mul(ends.1)?,
                high.checked_mul(ends.0)?,
                high.checked_mul(ends.1)?,
            ];
            corners.into_iter().fold((i128::MAX, i128::MIN), |(least, most), end| (least.min(end), most.max(end)))
        };
    }
    Some(((low, high), sure))
}

#[cfg(all(test, feature = "samples"))]
mod tests {
    use super::*;
    use crate::explain::{Gap, Program, Scratch};
    use crate::finance::solve::lever::Way;
    use crate::finance::{Figure, sample};
    use crate::service::Service;
    use fastrand::Rng;

    #[test]
    fn whatever_the_data_are_within_their_ranges_every_figure_lies_within_its_own() {
        let (mut inside, mut narrow, mut lines) = (0, 0, 0);
        for seed in 0..16 {
            let random = &mut Rng::with_seed(seed);
            let plan = sample::plan(seed, &Service::ALL, 4);
            let study = crate::finance::study(&plan);
            // Rates, limits of blocks, elasticities and costs: money, shares and numbers below zero.
            let moved = [
                Figure::RateProposed,
                Figure::PlanBlockLimit,
                Figure::PhaseIn,
                Figure::Elasticity,
                Figure::CostAmount,
                Figure::OpeningCash,
            ];
            let moved = moved.map(crate::figure::FigureId::from);
            let moves = |figure| moved.contains(&figure);
            let varied: Vec<NodeId> = study.nodes().filter(|(_, node)| moves(node.figure)).map(|(id, _)| id).collect();
            let asked: Vec<NodeId> = study.nodes().map(|(id, _)| id).collect();
            let all: Vec<usize> = (0..asked.len()).collect();
            let (bounds, possible) = Bounds::new(&study, &varied, &asked, &[all]);
            let program = Program::new(&study, &varied, &asked);
            let mut room = bounds.room(varied.len());
            let mut scratch = Scratch::default();
            for _ in 0..6 {
                let width = [0, 3, 400, 20_000][random.usize(0..4)];
                // One datum follows each lever: itself, as a share, or so many times but no more than all.
                let mut ranges: Vec<(Moving, (i64, i64))> = Vec::new();
                for (lever, &node) in varied.iter().enumerate() {
                    let amount = study.node(node).amount.expect("a datum");
                    let phase = study.node(node).figure == Figure::PhaseIn.into();
                    let (way, middle) = if amount < 0 || random.bool() {
                        (Way::Itself, amount)
                    } else if phase {
                        (Way::Times(random.i64(1..4)), amount)
                    } else {
                        (Way::ShareOf(amount), random.i64(0..20_000))
                    };
                    let low = middle - random.i64(0..=width);
                    let low = if matches!(way, Way::Itself) { low } else { low.max(0) };
                    ranges.push((Moving { node, lever, way }, (low, low.max(middle) + random.i64(0..=width))));
                }
                bounds.begin(&mut room, ranges.iter().map(|(moving, range)| (moving, *range)));
                bounds.bound(&mut room, 0);
                for _ in 0..6 {
                    let ends = random.u32(0..3);
                    let pick = |&(low, high): &(i64, i64), random: &mut Rng| match ends {
                        0 => [low, high][random.usize(0..2)],
                        _ => random.i64(low..=high),
                    };
                    let values: Vec<i64> = ranges.iter().map(|(_, range)| pick(range, random)).collect();
                    let data: Vec<i64> =
                        ranges.iter().zip(&values).map(|((moving, _), &value)| moving.amount(value)).collect();
                    let results = program.run(&mut scratch, &data);
                    for (place, &id) in asked.iter().enumerate() {
                        let name = || {
                            format!("plan {seed}: {} {}", study.node(id).figure.code(), study.node(id).subject.code())
                        };
                        let span = bounds.get(&room, place);
                        match results[place] {
                            Ok(amount) => {
                                assert!(possible[place], "{}", name());
                                assert!((span.low..=span.high).contains(&amount), "{} {amount} {span:?}", name());
                                inside += 1;
                                narrow += usize::from(span.high.saturating_sub(span.low) < 1_000_000_000);
                                // Where the lever's value stands: twice the share of its range, less one.
                                let share = |lever: usize| {
                                    let (low, high) = ranges[lever].1;
                                    (i128::from(2 * values[lever] - low - high), i128::from((high - low).max(1)))
                                };
                                if let Some(near) = room.lines.is_near(bounds.slot(place), amount, share) {
                                    assert!(near, "{} {amount} is off its line", name());
                                    lines += 1;
                                }
                            }
                            Err(Gap::NotKnown | Gap::Needs | Gap::DivisionByZero | Gap::TooLarge) => {
                                assert!(!span.sure || !possible[place], "{} has a gap", name());
                            }
                        }
                    }
                }
            }
        }
        assert!(inside > 100_000 && narrow > inside / 2, "{narrow} of {inside} are narrow");
        assert!(lines > inside / 10, "{lines} of {inside} have a line");
    }
}
