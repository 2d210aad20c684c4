//! Steps of a program on as many sets of data side by side as there are lanes.
//!
//! What fits 64 bits is computed in 64, a product and its quotient in 128 where they need it; whatever is
//! not sure to fit is left to whoever asked.

use crate::divide::{Divisor, multiply, multiply_short, round, signed};
use crate::rounding::RoundingMode;

/// How many sets of data are computed side by side.
pub const LANES: usize = 16;

/// Sets the slot of a step that is not computed quickly: its place, what the quick way found, the amounts.
pub type Careful<'c, const L: usize> = dyn FnMut(usize, Outcome<L>, &mut Area<L>) + 'c;

/// Where an amount is found.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// In a slot.
    Slot(u32),
    /// It never changes.
    Number(i64),
}

/// One computed figure.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Where the amount goes.
    pub slot: u32,
    /// How it is computed.
    pub way: Way,
}

/// A part of the lists of operands.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// The first place.
    pub from: u32,
    /// The place behind the last.
    pub to: u32,
}

/// The quick way of a formula. Numbers that never change are put together: those of a sum in one,
/// those of a product, with the scales of all its units, in one factor and one divisor in lowest
/// terms.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    /// The number and the parts together.
    Sum {
        /// What never changes.
        number: i64,
        /// The others.
        parts: Span,
    },
    /// One less another.
    Difference {
        /// From this,
        from: Place,
        /// this is taken.
        less: Place,
    },
    /// Factors multiplied, over a divisor.
    Product {
        /// What never changes.
        factor: i64,
        /// The others.
        times: Span,
        /// Its place among the divisors.
        divisor: u32,
    },
    /// A product over amounts that move.
    Quotient {
        /// What never changes.
        factor: i64,
        /// The other factors.
        times: Span,
        /// Divisors that move.
        over: Span,
        /// The place of the one that does not.
        divisor: u32,
    },
    /// The part of an amount between two limits.
    Within {
        /// Of this,
        of: Place,
        /// what lies above this
        above: Place,
        /// and up to this.
        upto: Place,
    },
    /// The smallest.
    Least {
        /// Of these.
        parts: Span,
    },
    /// The largest.
    Greatest {
        /// Of these.
        parts: Span,
    },
    /// An amount that counts where another is above a limit.
    Exceeds {
        /// Where this
        of: Place,
        /// is greater than this,
        limit: Place,
        /// this counts.
        then: Place,
    },
    /// An amount at a coarser step.
    Rounded {
        /// The amount.
        of: Place,
        /// The step.
        step: i64,
        /// The way.
        mode: RoundingMode,
    },
    /// As whoever asked computes it.
    Slow,
}

/// The amounts of a run.
#[derive(Clone, Debug)]
pub struct Area<const L: usize> {
    amounts: Vec<[i64; L]>,
    /// Whether any figure of this run has a gap; until then nobody looks for gaps.
    gapped: bool,
    /// By slot: a bit for each lane that has a gap.
    gaps: Vec<u32>,
}

impl<const L: usize> Default for Area<L> {
    fn default() -> Self {
        Self { amounts: Vec::new(), gapped: false, gaps: Vec::new() }
    }
}

impl<const L: usize> Area<L> {
    /// Room for so many slots, none with a gap.
    pub fn prepare(&mut self, slots: usize) {
        if self.amounts.len() < slots {
            self.amounts.resize(slots, [0; L]);
            self.gaps.resize(slots, 0);
        }
        if self.gapped {
            self.gaps.fill(0);
            self.gapped = false;
        }
    }

    /// Puts the amounts of a datum where it is needed.
    ///
    /// # Panics
    /// When there is no such slot.
    pub fn put(&mut self, slot: Option<u32>, amounts: [i64; L]) {
        if let Some(slot) = slot {
            self.amounts[slot as usize] = amounts;
        }
    }

    /// Puts the amounts of a step where they are needed, and which lanes have none.
    ///
    /// # Panics
    /// When there is no such slot.
    pub fn set(&mut self, slot: u32, amounts: [i64; L], gaps: u32) {
        self.amounts[slot as usize] = amounts;
        self.gaps[slot as usize] = gaps;
        self.gapped |= gaps != 0;
    }

    /// Whether any figure of this run has a gap.
    #[must_use]
    pub const fn gapped(&self) -> bool {
        self.gapped
    }

    /// A bit for each lane of a slot that has a gap.
    ///
    /// # Panics
    /// When there is no such slot.
    #[must_use]
    pub fn gaps(&self, slot: u32) -> u32 {
        self.gaps[slot as usize]
    }

    /// What a slot holds in one lane; `None` for a gap.
    ///
    /// # Panics
    /// When there is no such slot or lane.
    #[must_use]
    pub fn get(&self, slot: u32, lane: usize) -> Option<i64> {
        (self.gaps(slot) >> lane & 1 == 0).then(|| self.slot(slot)[lane])
    }

    /// What a slot holds, when no lane has a gap.
    ///
    /// # Panics
    /// When there is no such slot.
    #[must_use]
    pub fn whole(&self, slot: u32) -> Option<[i64; L]> {
        (self.gaps(slot) == 0).then_some(*self.slot(slot))
    }

    /// The amounts of a slot; of a lane that has a gap of no meaning.
    ///
    /// # Panics
    /// When there is no such slot.
    #[must_use]
    pub fn slot(&self, slot: u32) -> &[i64; L] {
        &self.amounts[slot as usize]
    }

    fn load(&self, place: Place) -> [i64; L] {
        match place {
            Place::Slot(slot) => *self.slot(slot),
            Place::Number(number) => [number; L],
        }
    }
}

/// Amounts, and a bit for each lane that has to be computed in the slow way.
#[derive(Clone, Copy, Debug)]
pub struct Outcome<const L: usize> {
    /// The amounts; of a doubtful lane of no meaning.
    pub amounts: [i64; L],
    /// The lanes.
    pub doubtful: u32,
}

impl<const L: usize> Outcome<L> {
    /// Sums or differences; a lane's sign of `over` says that it went beyond 64 bits.
    #[inline]
    fn unless(amounts: [i64; L], over: [i64; L]) -> Self {
        let all = over.into_iter().fold(0, |all, over| all | over);
        let doubtful = if all < 0 { mask(|lane| over[lane] < 0, L) } else { 0 };
        Self { amounts, doubtful }
    }

    /// Lane by lane.
    #[inline]
    fn each(mut lane: impl FnMut(usize) -> Option<i64>) -> Self {
        let mut doubtful = 0;
        let amounts = std::array::from_fn(|at| {
            lane(at).unwrap_or_else(|| {
                doubtful |= 1 << at;
                0
            })
        });
        Self { amounts, doubtful }
    }
}

#[inline]
fn mask(lane: impl Fn(usize) -> bool, lanes: usize) -> u32 {
    (0..lanes).fold(0, |mask, at| mask | u32::from(lane(at)) << at)
}

/// The steps of a program, in their order, with what they refer to.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// The steps.
    pub steps: Vec<Step>,
    /// Slots of the steps' operands, for those that have many.
    pub operands: Vec<u32>,
    /// Operands that may be numbers, for those that have many.
    pub places: Vec<Place>,
    /// Divisors that never change.
    pub divisors: Vec<Divisor>,
}

impl Steps {
    /// Computes all steps for one set of data. `careful` is asked about every step (by its place) of
    /// which a lane is doubtful, and about all steps once there are gaps; it sets the slot.
    #[inline(never)]
    pub fn run_one(&self, area: &mut Area<1>, careful: &mut Careful<'_, 1>) {
        self.execute(area, careful);
    }

    /// The same for as many sets of data side by side as there are lanes.
    #[inline(never)]
    pub fn run_many(&self, area: &mut Area<LANES>, careful: &mut Careful<'_, LANES>) {
        self.execute(area, careful);
    }

    fn execute<const L: usize>(&self, area: &mut Area<L>, careful: &mut Careful<'_, L>) {
        for (at, step) in self.steps.iter().enumerate() {
            let outcome = self.quickly(step.way, area);
            if outcome.doubtful != 0 || area.gapped {
                careful(at, outcome, area);
            } else {
                area.amounts[step.slot as usize] = outcome.amounts;
            }
        }
    }

    #[inline]
    fn quickly<const L: usize>(&self, way: Way, area: &Area<L>) -> Outcome<L> {
        match way {
            Way::Sum { number, parts } => {
                let (mut sum, mut over) = ([number; L], [0; L]);
                for &slot in self.slots(parts) {
                    let part = area.slot(slot);
                    for lane in 0..L {
                        let next = sum[lane].wrapping_add(part[lane]);
                        over[lane] |= (sum[lane] ^ next) & (part[lane] ^ next);
                        sum[lane] = next;
                    }
                }
                Outcome::unless(sum, over)
            }
            Way::Difference { from, less } => {
                let (from, less) = (area.load(from), area.load(less));
                let rest: [i64; L] = std::array::from_fn(|lane| from[lane].wrapping_sub(less[lane]));
                let over = std::array::from_fn(|lane| (from[lane] ^ less[lane]) & (from[lane] ^ rest[lane]));
                Outcome::unless(rest, over)
            }
            Way::Product { factor, times, divisor } => {
                let divisor = &self.divisors[divisor as usize];
                if let Some(amounts) = short(factor, self.slots(times), divisor, area) {
                    return Outcome { amounts, doubtful: 0 };
                }
                match *self.slots(times) {
                    [only] => {
                        let amounts = area.slot(only);
                        Outcome::each(|lane| by_number(factor, amounts[lane], divisor))
                    }
                    [first, second] if factor == 1 => {
                        let (first, second) = (area.slot(first), area.slot(second));
                        Outcome::each(|lane| by_number(first[lane], second[lane], divisor))
                    }
                    ref times => Outcome::each(|lane| {
                        let (size, negative) = multiplied(factor, times, area, lane)?;
                        signed(divisor.round(size)?, negative)
                    }),
                }
            }
            Way::Quotient { factor, times, over, divisor } => {
                let divisor = self.divisors[divisor as usize].size();
                let (times, over) = (self.slots(times), self.slots(over));
                Outcome::each(|lane| {
                    let (size, negative) = multiplied(factor, times, area, lane)?;
                    let mut by = divisor;
                    let mut negative = negative;
                    for &slot in over {
                        let amount = area.slot(slot)[lane];
                        by = multiply_short(by, amount.unsigned_abs())?;
                        negative ^= amount < 0;
                    }
                    signed(round(size, by)?, negative)
                })
            }
            Way::Within { of, above, upto } => {
                let (of, above, upto) = (area.load(of), area.load(above), area.load(upto));
                let top: [i64; L] = std::array::from_fn(|lane| of[lane].min(upto[lane]));
                let part: [i64; L] = std::array::from_fn(|lane| top[lane].wrapping_sub(above[lane]));
                let over = std::array::from_fn(|lane| (top[lane] ^ above[lane]) & (top[lane] ^ part[lane]));
                Outcome::unless(part.map(|part| part.max(0)), over)
            }
            Way::Least { parts } => self.chosen(parts, area, i64::min),
            Way::Greatest { parts } => self.chosen(parts, area, i64::max),
            Way::Exceeds { of, limit, then } => {
                let (of, limit, then) = (area.load(of), area.load(limit), area.load(then));
                let amounts = std::array::from_fn(|lane| if of[lane] > limit[lane] { then[lane] } else { 0 });
                Outcome { amounts, doubtful: 0 }
            }
            Way::Rounded { of, step, mode } => {
                let of = area.load(of);
                Outcome::each(|lane| mode.round(of[lane], step))
            }
            Way::Slow => Outcome { amounts: [0; L], doubtful: u32::MAX },
        }
    }

    #[inline]
    fn chosen<const L: usize>(&self, parts: Span, area: &Area<L>, choose: impl Fn(i64, i64) -> i64) -> Outcome<L> {
        let mut parts = self.places[parts.from as usize..parts.to as usize].iter();
        let mut amounts = parts.next().map_or([0; L], |&place| area.load(place));
        for &place in parts {
            let part = area.load(place);
            for lane in 0..L {
                amounts[lane] = choose(amounts[lane], part[lane]);
            }
        }
        Outcome { amounts, doubtful: 0 }
    }

    fn slots(&self, span: Span) -> &[u32] {
        &self.operands[span.from as usize..span.to as usize]
    }
}

/// A product over a divisor where all of it is short in every lane: without a branch or a division.
#[inline]
fn short<const L: usize>(factor: i64, times: &[u32], divisor: &Divisor, area: &Area<L>) -> Option<[i64; L]> {
    let length = |size: u64| 64 - size.leading_zeros();
    let (mut sizes, mut signs) = ([factor.unsigned_abs(); L], [factor; L]);
    let mut bits = length(factor.unsigned_abs());
    for &slot in times {
        let amounts = area.slot(slot);
        let mut all = 0;
        for lane in 0..L {
            let size = amounts[lane].unsigned_abs();
            all |= size;
            sizes[lane] = sizes[lane].wrapping_mul(size);
            signs[lane] ^= amounts[lane];
        }
        bits += length(all);
    }
    let sizes = divisor.round_short(sizes, bits)?;
    Some(std::array::from_fn(|lane| {
        let negative = signs[lane] >> 63;
        (sizes[lane].cast_signed() ^ negative).wrapping_sub(negative)
    }))
}

/// One amount times another, over a divisor.
#[inline]
fn by_number(a: i64, b: i64, divisor: &Divisor) -> Option<i64> {
    signed(divisor.round(multiply(a.unsigned_abs(), b.unsigned_abs()))?, (a ^ b) < 0)
}

/// The size of a product and whether it is negative: all but the last number within 64 bits.
#[inline]
fn multiplied<const L: usize>(factor: i64, times: &[u32], area: &Area<L>, lane: usize) -> Option<((u64, u64), bool)> {
    let (mut size, mut negative) = (factor.unsigned_abs(), factor < 0);
    let Some((&last, before)) = times.split_last() else { return Some(((0, size), negative)) };
    for &slot in before {
        let amount = area.slot(slot)[lane];
        size = multiply_short(size, amount.unsigned_abs())?;
        negative ^= amount < 0;
    }
    let amount = area.slot(last)[lane];
    Some((multiply(size, amount.unsigned_abs()), negative ^ (amount < 0)))
}
