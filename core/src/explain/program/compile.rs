//! From a study to the steps of a program.

use super::{Program, Target};
use crate::explain::arithmetic::common_divisor;
use crate::explain::{Formula, Node, NodeId, Origin, Study};
use crate::unit::Unit;
use aimak_kernels::Divisor;
use aimak_kernels::steps::{Place, Span, Step, Steps, Way};

pub(super) fn compile(study: &Study, varied: &[NodeId], targets: &[NodeId]) -> Program {
    let count = study.len();
    let given = |id: NodeId| matches!(study.node(id).origin, Origin::Given(_));
    let mut moves = vec![false; count];
    for &id in varied {
        moves[id.position()] = given(id);
    }
    for (id, node) in study.nodes() {
        if let Origin::Computed(formula) = &node.origin {
            // What needs a figure that has a gap and keeps it has a gap always.
            let fixed_gap = |id: NodeId| !moves[id.position()] && study.node(id).amount.is_err();
            moves[id.position()] =
                formula.operands().any(|part| moves[part.position()]) && !formula.operands().any(fixed_gap);
        }
    }
    let steps = steps_needed(study, &moves, targets);
    // After which step nobody needs an amount any more; a target is needed to the end.
    let mut last = vec![None; count];
    for (at, &(_, formula, _)) in steps.iter().enumerate() {
        formula.operands().for_each(|part| last[part.position()] = Some(at));
    }
    for &id in targets {
        last[id.position()] = Some(steps.len());
    }

    let mut maker = Maker { program: empty(study), free: Vec::new() };
    for &id in varied {
        let slot = match maker.place(id) {
            Place::Slot(slot) => Some(slot),
            Place::Number(_) if given(id) && last[id.position()].is_some() => Some(maker.take(id)),
            Place::Number(_) => None,
        };
        maker.program.varied.push(slot);
    }
    for (at, &(id, formula, unit)) in steps.iter().enumerate() {
        let way = maker.way(formula, unit);
        let slot = maker.take(id);
        maker.program.quick.steps.push(Step { slot, way });
        maker.program.formulas.push((formula.clone(), unit));
        let mut released: Vec<NodeId> = formula.operands().filter(|part| last[part.position()] == Some(at)).collect();
        released.sort_unstable();
        released.dedup();
        for part in released {
            if let Place::Slot(slot) = maker.program.whereabouts[part.position()].0 {
                maker.free.push(slot);
            }
        }
    }
    let mut program = maker.program;
    program.targets = targets
        .iter()
        .map(|&id| match program.whereabouts[id.position()].0 {
            Place::Slot(slot) => Target::Slot(slot),
            Place::Number(_) => Target::Fixed(study.node(id).amount),
        })
        .collect();
    program
}

/// The computed figures that move and that a target needs, in the order of the study.
fn steps_needed<'s>(study: &'s Study, moves: &[bool], targets: &[NodeId]) -> Vec<(NodeId, &'s Formula, Unit)> {
    let mut needed = vec![false; moves.len()];
    for &id in targets {
        needed[id.position()] = true;
    }
    let mut steps = Vec::new();
    let nodes: Vec<_> = study.nodes().collect();
    for (id, node) in nodes.into_iter().rev() {
        if let Origin::Computed(formula) = &node.origin
            && needed[id.position()]
            && moves[id.position()]
        {
            formula.operands().for_each(|part| needed[part.position()] = true);
            steps.push((id, formula, node.unit));
        }
    }
    steps.reverse();
    steps
}

fn empty(study: &Study) -> Program {
    let fixed = |node: &Node| (Place::Number(node.amount.unwrap_or_default()), node.unit.power());
    Program {
        varied: Vec::new(),
        targets: Vec::new(),
        quick: Steps::default(),
        formulas: Vec::new(),
        whereabouts: study.nodes().map(|(_, node)| fixed(node)).collect(),
        slots: 0,
    }
}

/// A program that is being made.
struct Maker {
    program: Program,
    free: Vec<u32>,
}

impl Maker {
    /// A slot for a figure that moves.
    fn take(&mut self, id: NodeId) -> u32 {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.program.slots += 1;
            u32::try_from(self.program.slots - 1).expect("a study has fewer figures")
        });
        self.program.whereabouts[id.position()].0 = Place::Slot(slot);
        slot
    }

    fn place(&self, id: NodeId) -> Place {
        self.program.whereabouts[id.position()].0
    }

    fn power(&self, id: NodeId) -> u32 {
        self.program.whereabouts[id.position()].1
    }

    /// The operands that move as slots, and the numbers that the others are.
    fn part(&self, ids: &[NodeId]) -> (Vec<u32>, Vec<i64>) {
        let (mut slots, mut numbers) = (Vec::new(), Vec::new());
        for &id in ids {
            match self.place(id) {
                Place::Slot(slot) => slots.push(slot),
                Place::Number(number) => numbers.push(number),
            }
        }
        (slots, numbers)
    }

    fn slots(&mut self, slots: &[u32]) -> Span {
        let from = self.program.quick.operands.len();
        self.program.quick.operands.extend_from_slice(slots);
        span(from, self.program.quick.operands.len())
    }

    fn places(&mut self, ids: &[NodeId]) -> Span {
        let from = self.program.quick.places.len();
        let places: Vec<Place> = ids.iter().map(|&id| self.place(id)).collect();
        self.program.quick.places.extend(places);
        span(from, self.program.quick.places.len())
    }

    fn way(&mut self, formula: &Formula, unit: Unit) -> Way {
        if let Formula::Product { times, over } = formula {
            return self.product(times, over, unit).unwrap_or(Way::Slow);
        }
        // A unit of another step than its operands' is rare, and slow enough to say no more about.
        if formula.operands().any(|id| self.power(id) != unit.power()) {
            return Way::Slow;
        }
        match formula {
            Formula::Sum(parts) => {
                let (slots, numbers) = self.part(parts);
                match numbers.into_iter().try_fold(0_i64, i64::checked_add) {
                    Some(number) => Way::Sum { number, parts: self.slots(&slots) },
                    None => Way::Slow,
                }
            }
            Formula::Difference { from, less } => Way::Difference { from: self.place(*from), less: self.place(*less) },
            Formula::Within { of, above, upto } => Way::Within {
                of: self.place(*of),
                above: above.map_or(Place::Number(0), |id| self.place(id)),
                upto: self.place(upto.unwrap_or(*of)),
            },
            Formula::Least(parts) => Way::Least { parts: self.places(parts) },
            Formula::Greatest(parts) => Way::Greatest { parts: self.places(parts) },
            Formula::Exceeds { of, limit, then } => {
                Way::Exceeds { of: self.place(*of), limit: self.place(*limit), then: self.place(*then) }
            }
            Formula::Rounded { of, step, mode } => Way::Rounded { of: self.place(*of), step: *step, mode: *mode },
            Formula::Product { .. } => Way::Slow,
        }
    }

    /// `None` when the numbers of the product do not fit, or one that divides is zero.
    fn product(&mut self, times: &[NodeId], over: &[NodeId], unit: Unit) -> Option<Way> {
        let powers = |ids: &[NodeId]| ids.iter().map(|&id| self.power(id)).sum::<u32>();
        let (up, down) = (powers(over) + unit.power(), powers(times));
        // What is kept finest comes last: the numbers before it are multiplied within 64 bits.
        let mut sorted = times.to_vec();
        sorted.sort_by_key(|&id| self.power(id));
        let (times, factors) = self.part(&sorted);
        let (over, divisors) = self.part(over);
        let together = |numbers: Vec<i64>, power: u32| {
            let ten = 10_i128.checked_pow(power)?;
            numbers.into_iter().try_fold(ten, |product, number| product.checked_mul(i128::from(number)))
        };
        let factor = together(factors, up.saturating_sub(down))?;
        let divisor = together(divisors, down.saturating_sub(up))?;
        let common = common_divisor(factor.checked_abs()?, divisor.checked_abs()?);
        if divisor == 0 || common == 0 {
            return None;
        }
        let sign = divisor.signum();
        let factor = i64::try_from(factor / common * sign).ok()?;
        let size = u64::try_from(divisor / common * sign).ok()?;
        let divisor = u32::try_from(self.program.quick.divisors.len()).ok()?;
        self.program.quick.divisors.push(Divisor::new(size)?);
        let times = self.slots(&times);
        if over.is_empty() {
            Some(Way::Product { factor, times, divisor })
        } else {
            let over = self.slots(&over);
            Some(Way::Quotient { factor, times, over, divisor })
        }
    }
}

fn span(from: usize, to: usize) -> Span {
    let place = |at: usize| u32::try_from(at).expect("fewer operands than memory has room for");
    Span { from: place(from), to: place(to) }
}
