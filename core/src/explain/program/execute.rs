//! The steps of a program at work: what is quick beside this crate, what is doubtful as the study does it.

use super::{LANES, Place, Program};
use crate::explain::{Gap, arithmetic};
use aimak_kernels::steps::{Area, Outcome};

/// The amounts of a run, and what its gaps are.
#[derive(Clone, Debug)]
pub(super) struct Room<const L: usize> {
    area: Area<L>,
    /// By slot, where there are gaps.
    kinds: Vec<[Gap; L]>,
}

impl<const L: usize> Default for Room<L> {
    fn default() -> Self {
        Self { area: Area::default(), kinds: Vec::new() }
    }
}

impl<const L: usize> Room<L> {
    /// Room for so many slots, none with a gap, with the data where they are needed.
    pub(super) fn prepare(&mut self, slots: usize, data: impl Iterator<Item = (Option<u32>, [i64; L])>) {
        self.area.prepare(slots);
        if self.kinds.len() < slots {
            self.kinds.resize(slots, [Gap::Needs; L]);
        }
        for (slot, amounts) in data {
            self.area.put(slot, amounts);
        }
    }

    /// What a slot holds in one lane.
    pub(super) fn get(&self, slot: u32, lane: usize) -> Result<i64, Gap> {
        self.area.get(slot, lane).ok_or_else(|| self.kinds[slot as usize][lane])
    }

    /// What a slot holds, when no lane has a gap.
    pub(super) fn whole(&self, slot: u32) -> Option<[i64; L]> {
        self.area.whole(slot)
    }
}

impl Program {
    pub(super) fn execute_one(&self, Room { area, kinds }: &mut Room<1>) {
        self.quick.run_one(area, &mut |at, outcome, area| self.carefully(at, outcome, area, kinds));
    }

    pub(super) fn execute_many(&self, Room { area, kinds }: &mut Room<LANES>) {
        self.quick.run_many(area, &mut |at, outcome, area| self.carefully(at, outcome, area, kinds));
    }

    /// Looks for gaps, and computes the doubtful lanes as the study does.
    #[cold]
    fn carefully<const L: usize>(&self, at: usize, outcome: Outcome<L>, area: &mut Area<L>, of_slots: &mut [[Gap; L]]) {
        let (formula, unit) = &self.formulas[at];
        let slot = self.quick.steps[at].slot;
        let mut amounts = outcome.amounts;
        let mut gaps = 0;
        if area.gapped() {
            for part in formula.operands() {
                if let Place::Slot(slot) = self.whereabouts[part.position()].0 {
                    gaps |= area.gaps(slot);
                }
            }
        }
        let mut kinds = [Gap::Needs; L];
        for lane in 0..L {
            if gaps >> lane & 1 == 1 {
                amounts[lane] = 0;
            } else if outcome.doubtful >> lane & 1 == 1 {
                let amount = arithmetic::evaluate(formula, *unit, |id| {
                    let (place, power) = self.whereabouts[id.position()];
                    let amount = match place {
                        Place::Slot(slot) => area.slot(slot)[lane],
                        Place::Number(number) => number,
                    };
                    (amount, power)
                });
                match amount {
                    Ok(amount) => amounts[lane] = amount,
                    Err(gap) => {
                        amounts[lane] = 0;
                        kinds[lane] = gap;
                        gaps |= 1 << lane;
                    }
                }
            }
        }
        of_slots[slot as usize] = kinds;
        area.set(slot, amounts, gaps);
    }
}
