//! What each datum alone does to a figure.

use super::{Uncertain, Value};
use crate::explain::{Gap, LANES, NodeId, Program, Scratch, Study};

/// Figures with each uncertain thing alone at its lowest and at its highest, all else as today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tornado {
    /// The targets today.
    pub today: Vec<Result<i64, Gap>>,
    /// One for each uncertain thing, in their order.
    pub bars: Vec<Bar>,
}

/// What one uncertain thing alone does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which one, counted from 0.
    pub uncertain: usize,
    /// The targets when it is at its lowest.
    pub low: Vec<Result<i64, Gap>>,
    /// The targets when it is at its highest.
    pub high: Vec<Result<i64, Gap>>,
}

impl Tornado {
    /// The tornado of some figures of a study.
    #[must_use]
    pub fn new(study: &Study, uncertain: &[Uncertain], targets: &[NodeId]) -> Self {
        let data: Vec<NodeId> = uncertain.iter().flat_map(|of| &of.values).map(|value| value.datum).collect();
        let known: Vec<i64> = uncertain.iter().flat_map(|of| &of.values).map(|value| value.today).collect();
        let program = Program::new(study, &data, targets);
        let mut rows: Vec<[i64; LANES]> = known.iter().map(|&today| [today; LANES]).collect();
        // Both ends of each, and where its values begin among the rows.
        let mut sets: Vec<(usize, &[Value], bool)> = Vec::with_capacity(2 * uncertain.len());
        let mut start = 0;
        for of in uncertain {
            sets.extend([(start, of.values.as_slice(), false), (start, of.values.as_slice(), true)]);
            start += of.values.len();
        }
        let mut scratch = Scratch::default();
        let mut ends: Vec<Vec<Result<i64, Gap>>> = Vec::with_capacity(sets.len());
        for sets in sets.chunks(LANES) {
            for (lane, &(start, values, high)) in sets.iter().enumerate() {
                for (row, value) in rows[start..].iter_mut().zip(values) {
                    row[lane] = if high { value.high } else { value.low };
                }
            }
            let results = program.run_many(&mut scratch, &rows);
            for lane in 0..sets.len() {
                ends.push((0..targets.len()).map(|target| results.get(target, lane)).collect());
            }
            for (lane, &(start, values, _)) in sets.iter().enumerate() {
                for (row, value) in rows[start..].iter_mut().zip(values) {
                    row[lane] = value.today;
                }
            }
        }
        let mut ends = ends.into_iter();
        let bars = (0..uncertain.len()).zip(std::iter::from_fn(|| Some((ends.next()?, ends.next()?))));
        Self {
            today: targets.iter().map(|&id| study.node(id).amount).collect(),
            bars: bars.map(|(uncertain, (low, high))| Bar { uncertain, low, high }).collect(),
        }
    }

    /// How far a bar reaches for a target, today's amount included; none where a figure has no
    /// value.
    ///
    /// # Panics
    /// When there is no such target.
    #[must_use]
    pub fn swing(&self, bar: &Bar, target: usize) -> Option<u64> {
        let (Ok(today), Ok(low), Ok(high)) = (self.today[target], bar.low[target], bar.high[target]) else {
            return None;
        };
        Some(today.max(low).max(high).abs_diff(today.min(low).min(high)))
    }

    /// The bars by what they do to a target, the widest first; before them those that take its value
    /// away. Of equal ones the earlier uncertain thing comes first.
    ///
    /// # Panics
    /// When there is no such target.
    #[must_use]
    pub fn sorted(&self, target: usize) -> Vec<&Bar> {
        let mut bars: Vec<&Bar> = self.bars.iter().collect();
        bars.sort_by_key(|bar| std::cmp::Reverse(self.swing(bar, target).map_or((true, 0), |swing| (false, swing))));
        bars
    }
}
