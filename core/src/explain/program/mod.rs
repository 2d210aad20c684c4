//! The formulas of a study, made ready to be computed again and again.
//!
//! A slider that moves, a tornado, a risk run and a solver ask the same formulas thousands of times
//! with other data. A [`Program`] keeps of a study what lies between the data that vary and the
//! figures that are asked for; everything else is folded into numbers. It gives the same amount and
//! the same gap as [`Study::changed`] does, for it rounds at the same places: what fits 64 bits is
//! computed in 64, a product and its quotient in 128 where they need it, and whatever is not sure
//! to fit goes through the study's own arithmetic.
//!
//! Steps stand in one list, in the order of the study; amounts stand in slots that are used again
//! once nobody needs them. A run allocates nothing after the first one with its [`Scratch`].

mod compile;
mod execute;

use super::{Formula, Gap, NodeId, Study};
use crate::unit::Unit;
use aimak_kernels::steps::{Place, Steps};
use execute::Room;

pub use aimak_kernels::steps::LANES;

/// The part of a study between some of its data and some of its figures.
///
/// ```
/// # use aimak_core::explain::{Formula, Gap, LANES, Program, Provenance, Scratch, Study};
/// # use aimak_core::figure::{FigureId, Subject};
/// # use aimak_core::unit::Unit;
/// let mut study = Study::new();
/// let whole = Subject::Whole;
/// let price = study.give(FigureId::Tariff, whole, Unit::SomPerCubicMetre, Some(1_950), Provenance::ENTERED);
/// let water = study.give(FigureId::HouseholdUse, whole, Unit::CubicMetre, Some(9_000_000), Provenance::ENTERED);
/// let formula = Formula::Product { times: vec![price, water], over: vec![] };
/// let bill = study.derive(FigureId::BillTotal, whole, formula);
///
/// let program = Program::new(&study, &[price], &[bill]);
/// let mut scratch = Scratch::default();
/// assert_eq!(program.run(&mut scratch, &[2_500]), [Ok(22_500)]);
///
/// let prices: [i64; LANES] = std::array::from_fn(|lane| 100 * lane as i64);
/// let bills = program.run_many(&mut scratch, &[prices]);
/// assert_eq!(bills.get(0, 3), Ok(2_700));
/// ```
#[derive(Clone, Debug)]
pub struct Program {
    /// Where each datum that varies goes; nowhere when no target needs it.
    varied: Vec<Option<u32>>,
    targets: Vec<Target>,
    quick: Steps,
    /// The formula and the unit of each step, as the study has them.
    formulas: Vec<(Formula, Unit)>,
    /// By the study's own places: where an amount is while a step needs it, and its power of ten.
    whereabouts: Vec<(Place, u32)>,
    slots: usize,
}

/// Where a target's result is found.
#[derive(Clone, Copy, Debug)]
enum Target {
    /// In a slot.
    Slot(u32),
    /// It never changes.
    Fixed(Result<i64, Gap>),
}

/// Room for the amounts of a run, to be used for any number of runs of any programs.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    one: Room<1>,
    many: Room<LANES>,
    results: Vec<Result<i64, Gap>>,
}

/// What came out for [`LANES`] sets of data.
#[derive(Clone, Copy, Debug)]
pub struct Results<'a> {
    targets: &'a [Target],
    room: &'a Room<LANES>,
}

impl Program {
    /// What lies between the data `varied` and the figures `targets`. Only what is given can vary;
    /// a computed figure among `varied` goes on following from its formula.
    #[must_use]
    pub fn new(study: &Study, varied: &[NodeId], targets: &[NodeId]) -> Self {
        compile::compile(study, varied, targets)
    }

    /// How many figures a run computes.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.quick.steps.len()
    }

    /// The targets in their order, with these amounts of the data that vary, in their order.
    ///
    /// # Panics
    /// When there are more or fewer amounts than data that vary.
    pub fn run<'s>(&self, scratch: &'s mut Scratch, data: &[i64]) -> &'s [Result<i64, Gap>] {
        assert_eq!(data.len(), self.varied.len(), "an amount for each datum that varies");
        scratch.one.prepare(self.slots, self.varied.iter().zip(data).map(|(&slot, &amount)| (slot, [amount])));
        self.execute_one(&mut scratch.one);
        scratch.results.clear();
        scratch.results.extend(self.targets.iter().map(|&target| result(target, &scratch.one, 0)));
        &scratch.results
    }

    /// As [`Program::run`], for [`LANES`] sets of data side by side: `data` holds for each datum that
    /// varies its amount in every set. Where there are fewer sets, repeat one and leave out its
    /// results.
    ///
    /// # Panics
    /// When there are more or fewer rows than data that vary.
    pub fn run_many<'s>(&'s self, scratch: &'s mut Scratch, data: &[[i64; LANES]]) -> Results<'s> {
        assert_eq!(data.len(), self.varied.len(), "amounts for each datum that varies");
        scratch.many.prepare(self.slots, self.varied.iter().copied().zip(data.iter().copied()));
        self.execute_many(&mut scratch.many);
        Results { targets: &self.targets, room: &scratch.many }
    }
}

impl Results<'_> {
    /// A target, counted from 0, in one of the sets of data.
    ///
    /// # Panics
    /// When there is no such target or set.
    pub fn get(&self, target: usize, lane: usize) -> Result<i64, Gap> {
        result(self.targets[target], self.room, lane)
    }

    /// A target in all sets of data at once; `None` when any of them has a gap.
    ///
    /// # Panics
    /// When there is no such target.
    #[must_use]
    pub fn amounts(&self, target: usize) -> Option<[i64; LANES]> {
        match self.targets[target] {
            Target::Fixed(amount) => amount.ok().map(|amount| [amount; LANES]),
            Target::Slot(slot) => self.room.whole(slot),
        }
    }
}

fn result<const L: usize>(target: Target, room: &Room<L>, lane: usize) -> Result<i64, Gap> {
    match target {
        Target::Slot(slot) => room.get(slot, lane),
        Target::Fixed(amount) => amount,
    }
}
