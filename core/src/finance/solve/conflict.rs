//! Targets that cannot hold together, and what each would have to give.

use super::Solver;
use super::search::{Goal, Search};
use super::target::Reached;

/// Targets that cannot hold together; without any one of them the others of the set can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Their numbers, counted from 0.
    pub targets: Vec<usize>,
    /// What each of them alone would have to give.
    pub gives: Vec<Give>,
    /// Whether all of this is proven; otherwise a search ended early, and the set may be larger than
    /// it need be, or a number worse than it need be.
    pub proven: bool,
}

/// What one target would have to give so that the others can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Give {
    /// Its number, counted from 0.
    pub target: usize,
    /// The strictest number that leaves the others possible; `None` when no number does, only to go
    /// without the target.
    pub limit: Option<i64>,
    /// The lowest values of the levers with that number.
    pub values: Vec<i64>,
    /// What each target comes to then, from a study of the changed plan; targets outside of the set
    /// too.
    pub reached: Vec<Reached>,
    /// Whether the targets outside of the set hold then as well. Where they do not, they conflict
    /// among themselves or with the rest of the set.
    pub others_hold: bool,
}

pub(super) fn prove(solver: &Solver, search: &mut Search<'_>) -> Conflict {
    let all = solver.limits();
    let count = solver.targets.len();
    let mut proven = true;
    // Whoever can be left out and the rest still conflicts is no part of it.
    let mut set = all.clone();
    for target in 0..count {
        let mut without = set.clone();
        without[target] = None;
        if without[..count].iter().all(Option::is_none) {
            break;
        }
        let found = search.run(search.whole(), &without, Goal::Any);
        if found.point.is_none() {
            if found.proven {
                set = without;
            } else {
                proven = false;
            }
        }
    }
    let targets: Vec<usize> = (0..count).filter(|&target| set[target].is_some()).collect();
    let mut gives = Vec::new();
    for &target in &targets {
        let mut give = None;
        for (limits, others_hold) in [(&all, true), (&set, false)] {
            let mut limits = limits.clone();
            limits[target] = None;
            let best = search.run(search.whole(), &limits, Goal::Best(target));
            proven &= best.proven;
            let Some(limit) = best.value else { continue };
            limits[target] = Some(limit);
            let (values, least) = solver.lowest(search, &limits, best.point);
            proven &= least;
            if let Some(values) = values {
                give = Some((Some(limit), values, others_hold));
                break;
            }
        }
        // The figure has no value wherever the others hold.
        let (limit, values, others_hold) = give.unwrap_or_else(|| {
            let mut limits = set.clone();
            limits[target] = None;
            let (values, _) = solver.lowest(search, &limits, None);
            (None, values.unwrap_or_default(), false)
        });
        let reached = if values.is_empty() { Vec::new() } else { solver.reached(&values) };
        gives.push(Give { target, limit, values, reached, others_hold });
    }
    Conflict { targets, gives, proven }
}
