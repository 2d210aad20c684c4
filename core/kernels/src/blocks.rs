//! Bills in blocks along columns of consumers.
//!
//! Where nothing can grow out of 32 bits, the arithmetic is written so that the compiler lays it along
//! wide registers; a tile that does not fit takes 64 bits, with the same bytes.

use std::ops::Range;

/// Months of a year, as columns.
pub const MONTHS: usize = 12;

/// Consumers that are computed at a time: their sums stay in the nearest cache.
pub const TILE: usize = 1024;

/// A charge on the flow whose limits are the same for the whole class: what the arithmetic along
/// the columns takes. `amount = carried + round(rate × (flow − above) / divisor)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The flow at which the block begins, in steps of the register.
    pub above: u64,
    /// Its rate, tyiyn.
    pub rate: u64,
    /// What the constant charges and all blocks below cost, tyiyn.
    pub carried: u64,
}

/// The most blocks that the arithmetic along columns takes.
pub const MOST_STEPS: usize = 8;

/// The divisor of a rate for a cubic metre over litres: the one that is worth its own code.
pub const LITRES: u64 = 1000;

/// A plan that is nothing but steps along the flow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// The blocks, from below.
    pub steps: [Step; MOST_STEPS],
    /// How many there are, from 1 on.
    pub len: usize,
    /// Of a rate: steps of the register in what it is charged for.
    pub divisor: u64,
}

/// The steps of each month.
#[derive(Clone, Copy, Debug)]
pub struct Seasons<'w> {
    /// Those that differ.
    pub steps: &'w [Steps],
    /// Which of them a month has.
    pub plan_of: &'w [usize; MONTHS],
    /// The months to compute: from, and up to without it.
    pub months: (usize, usize),
}

/// A part of the columns, of at most [`TILE`] consumers.
#[derive(Clone, Debug)]
pub struct Tile<'r> {
    /// What flowed in each month.
    pub flow: &'r [Vec<u32>; MONTHS],
    /// At least the largest flow of the part in each month that is computed.
    pub most: [u32; MONTHS],
    /// Which places of the columns.
    pub range: Range<usize>,
}

impl Seasons<'_> {
    #[inline(always)]
    const fn of(&self, month: usize) -> &Steps {
        &self.steps[self.plan_of[month]]
    }
}

/// The sums of a tile in each month, tyiyn, along wide registers. The sum of each consumer over the
/// months goes to `years`, if there are some; `narrow` is room for it, used again and again.
///
/// # Panics
/// When the part is not within the columns, or a month has no steps.
#[inline(never)]
#[must_use]
pub fn bills(seasons: Seasons<'_>, part: Tile<'_>, narrow: &mut Vec<u32>, years: Option<&mut [i64]>) -> [i64; MONTHS] {
    // Without years nothing is kept for each consumer.
    narrow.clear();
    narrow.resize(if years.is_some() { part.range.len() } else { 0 }, 0);
    #[cfg(not(target_arch = "wasm32"))]
    {
        pulp::Arch::new().dispatch(
            #[inline(always)]
            || tile(&seasons, &part, narrow, years),
        )
    }
    #[cfg(target_arch = "wasm32")]
    {
        tile(&seasons, &part, narrow, years)
    }
}

#[inline(always)]
fn tile(seasons: &Seasons<'_>, part: &Tile<'_>, narrow: &mut [u32], years: Option<&mut [i64]>) -> [i64; MONTHS] {
    let mut sums = [0; MONTHS];
    // Months that fit 32 bits are summed there; the others, rare, beside them.
    let mut left = 0_u16;
    for (month, sum) in sums.iter_mut().enumerate().take(seasons.months.1).skip(seasons.months.0) {
        let (steps, flow) = (seasons.of(month), &part.flow[month][part.range.clone()]);
        match month_in_32_bits(steps, flow, part.most[month], narrow) {
            Some(found) => *sum = found.cast_signed(),
            None => left |= 1 << month,
        }
    }
    match (left, years) {
        (0, None) => {}
        (0, Some(years)) => {
            for (year, &narrow) in years.iter_mut().zip(&*narrow) {
                *year = i64::from(narrow);
            }
        }
        (_, years) => rest_of_tile(seasons, left, part, narrow, years, &mut sums),
    }
    sums
}

/// The months of a tile that do not fit 32 bits.
#[inline(never)]
fn rest_of_tile(
    seasons: &Seasons<'_>,
    left: u16,
    part: &Tile<'_>,
    narrow: &[u32],
    years: Option<&mut [i64]>,
    sums: &mut [i64; MONTHS],
) {
    let mut year = [0_u64; TILE];
    let year = &mut year[..part.range.len()];
    for (year, &narrow) in year.iter_mut().zip(narrow) {
        *year = u64::from(narrow);
    }
    for month in (0..MONTHS).filter(|month| left & (1 << month) != 0) {
        sums[month] = in_64_bits(seasons.of(month), &part.flow[month][part.range.clone()], year).cast_signed();
    }
    for (place, year) in years.into_iter().flatten().zip(year) {
        *place = year.cast_signed();
    }
}

/// One month of a tile: adds each bill to the consumer's year, if years are kept, and gives the sum;
/// `None`, and nothing added, when it does not fit.
#[inline(always)]
fn month_in_32_bits(steps: &Steps, flow: &[u32], most: u32, year: &mut [u32]) -> Option<u64> {
    if steps.divisor != LITRES {
        return None;
    }
    let lines = Lines::of(steps, most)?;
    Some(match (lines.len, year.is_empty()) {
        (1, _) if lines.change[0].rate == 0 => lines.constant(flow.len(), year),
        (1, true) => lines.sum::<1>(flow),
        (2, true) => lines.sum::<2>(flow),
        (3, true) => lines.sum::<3>(flow),
        (4, true) => lines.sum::<4>(flow),
        (_, true) => lines.sum::<MOST_STEPS>(flow),
        (1, false) => lines.add::<1>(flow, year),
        (2, false) => lines.add::<2>(flow, year),
        (3, false) => lines.add::<3>(flow, year),
        (4, false) => lines.add::<4>(flow, year),
        (_, false) => lines.add::<MOST_STEPS>(flow, year),
    })
}

/// As [`LITRES`], in 32 bits.
const NARROW_LITRES: u32 = 1000;

/// The general arithmetic.
#[inline(always)]
fn in_64_bits(steps: &Steps, flow: &[u32], year: &mut [u64]) -> u64 {
    let used = &steps.steps[..steps.len];
    let mut sum = 0;
    for (&flow, year) in flow.iter().zip(year) {
        let flow = u64::from(flow);
        let mut step = used[0];
        for next in &used[1..] {
            if flow > next.above {
                step = *next;
            }
        }
        let bill = step.carried + (step.rate * (flow - step.above) + steps.divisor / 2) / steps.divisor;
        *year += bill;
        sum += bill;
    }
    sum
}

/// A thousandth, rounded down. A processor divides by a constant through a product of 64 bits, which
/// the wide registers of WebAssembly lack: there the quotient is taken in two steps of 32 bits. The
/// first falls short of it by less than 123, the second makes it up from what is left.
#[inline(always)]
pub(crate) const fn thousandth(number: u32) -> u32 {
    if cfg!(target_arch = "wasm32") { thousandth_in_32_bits(number) } else { number / NARROW_LITRES }
}

#[inline(always)]
const fn thousandth_in_32_bits(number: u32) -> u32 {
    // number / 8 / 125; 33,554 and 33,555 are 2²² / 125 from below and above.
    let eighth = number >> 3;
    let short = (eighth >> 13).wrapping_mul(33_554) >> 9;
    let left = eighth.wrapping_sub(short.wrapping_mul(125));
    short.wrapping_add(left.wrapping_mul(33_555) >> 22)
}

/// Where a block begins, and how rate and start differ from those of the block below; modulo 2³².
#[derive(Clone, Copy)]
struct Change {
    above: i32,
    rate: u32,
    start: u32,
}

/// Blocks as straight lines: a bill is a thousandth of `rate × flow + start`, where the start has what
/// the blocks below cost and the half that rounds. They fit 32 bits for every flow up to the largest
/// of a tile; on the way there sums may wrap, for the bill itself is within.
struct Lines {
    change: [Change; MOST_STEPS],
    len: usize,
}

impl Lines {
    /// The highest bill of a month, about 42,000 som: its thousandfold fits 32 bits, and so do the
    /// sums of a tile and of twelve months.
    const HIGHEST: u64 = (u32::MAX / TILE as u32) as u64;

    #[inline(always)]
    fn of(steps: &Steps, most: u32) -> Option<Self> {
        // Flows are compared with their sign, which takes a third of the instructions.
        let most = u64::from(i32::try_from(most).ok()?.unsigned_abs());
        let never = Change { above: i32::MAX, rate: 0, start: 0 };
        let mut lines = Self { change: [never; MOST_STEPS], len: 0 };
        let used = &steps.steps[..steps.len];
        let (mut rate_below, mut start_below) = (0_u32, 0_u32);
        for (at, step) in used.iter().enumerate() {
            // A block that no flow of the tile reaches is left out.
            if at > 0 && most <= step.above {
                break;
            }
            let upto = used.get(at + 1).map_or(most, |next| next.above.min(most)).max(step.above);
            // The plan has made sure that neither product nor sum can wrap.
            let dearest = step.rate.wrapping_mul(upto - step.above) / LITRES + 1;
            if step.carried + dearest > Self::HIGHEST {
                return None;
            }
            let rate = u32::try_from(step.rate).ok()?;
            let carried = u32::try_from(step.carried).ok()?.wrapping_mul(NARROW_LITRES).wrapping_add(NARROW_LITRES / 2);
            let above = i32::try_from(step.above).ok()?;
            let start = carried.wrapping_sub(rate.wrapping_mul(above.cast_unsigned()));
            lines.change[at] =
                Change { above, rate: rate.wrapping_sub(rate_below), start: start.wrapping_sub(start_below) };
            (rate_below, start_below) = (rate, start);
            lines.len = at + 1;
        }
        Some(lines)
    }

    /// The bill of a flow.
    #[inline(always)]
    fn bill<const BLOCKS: usize>(&self, flow: u32) -> u32 {
        let Change { mut rate, mut start, .. } = self.change[0];
        for change in &self.change[1..BLOCKS] {
            // All bits where the flow is beyond, none where it is not.
            let beyond = u32::from(flow.cast_signed() > change.above).wrapping_neg();
            rate = rate.wrapping_add(change.rate & beyond);
            start = start.wrapping_add(change.start & beyond);
        }
        thousandth(rate.wrapping_mul(flow).wrapping_add(start))
    }

    /// The sum of the bills.
    #[inline(always)]
    fn sum<const BLOCKS: usize>(&self, flow: &[u32]) -> u64 {
        u64::from(flow.iter().fold(0_u32, |sum, &flow| sum.wrapping_add(self.bill::<BLOCKS>(flow))))
    }

    /// The sum of the bills, each added to the consumer's year.
    #[inline(always)]
    fn add<const BLOCKS: usize>(&self, flow: &[u32], year: &mut [u32]) -> u64 {
        let mut sum = 0_u32;
        for (&flow, year) in flow.iter().zip(year) {
            let bill = self.bill::<BLOCKS>(flow);
            *year = year.wrapping_add(bill);
            sum = sum.wrapping_add(bill);
        }
        u64::from(sum)
    }

    /// The same bill for everybody, whatever flows.
    #[inline(always)]
    fn constant(&self, consumers: usize, year: &mut [u32]) -> u64 {
        let bill = self.bill::<1>(0);
        for year in year {
            *year = year.wrapping_add(bill);
        }
        u64::from(bill) * consumers as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;

    #[test]
    fn both_ways_to_a_thousandth_agree() {
        let edges = (0..=u32::MAX / 1000).flat_map(|thousand| [thousand * 1000, (thousand * 1000).wrapping_sub(1)]);
        let powers = (0..32).flat_map(|bit| [1_u32 << bit, (1_u32 << bit).wrapping_sub(1)]);
        for number in edges.chain(powers).chain([u32::MAX]) {
            assert_eq!(thousandth_in_32_bits(number), number / 1000, "{number}");
        }
    }

    /// Any blocks, up to those that are too dear for 32 bits.
    fn steps(random: &mut Rng) -> Steps {
        let mut steps = Steps { divisor: LITRES, len: random.usize(1..=MOST_STEPS), ..Steps::default() };
        let dearest = 1 << random.u32(0..24);
        let mut carried = random.u64(0..dearest * 4);
        let mut above = 0;
        for at in 0..steps.len {
            let rate = random.u64(0..dearest);
            steps.steps[at] = Step { above, rate, carried };
            let width = random.u64(0..20_000);
            carried += (rate * width + LITRES / 2) / LITRES;
            above += width;
        }
        steps
    }

    #[test]
    fn narrow_arithmetic_takes_all_that_fits_and_agrees_with_the_general_one() {
        let random = &mut Rng::with_seed(1);
        let (mut fitted, mut highest) = (0, 0);
        for _ in 0..20_000 {
            let steps = steps(random);
            let most = random.u32(..) >> random.u32(0..31);
            let mut flow: Vec<u32> = (0..40).map(|_| random.u32(0..=most)).collect();
            // Where blocks meet, and both ends.
            let meet = steps.steps[..steps.len].iter().flat_map(|step| [step.above, step.above + 1]);
            flow.extend(meet.filter_map(|flow| u32::try_from(flow).ok()));
            flow.retain(|&flow| flow <= most);
            flow.extend([0, most]);
            let mut expected = vec![0; flow.len()];
            let sum = in_64_bits(&steps, &flow, &mut expected);
            let mut year = vec![0; flow.len()];
            let fits = expected.iter().all(|&bill| bill < Lines::HIGHEST) && most < 1 << 31;
            match month_in_32_bits(&steps, &flow, most, &mut year) {
                Some(found) => {
                    assert_eq!((found, month_in_32_bits(&steps, &flow, most, &mut [])), (sum, Some(sum)), "{steps:?}");
                    assert!(year.iter().map(|&year| u64::from(year)).eq(expected.iter().copied()), "{steps:?}");
                    fitted += 1;
                    highest = highest.max(year.iter().copied().max().unwrap_or(0));
                }
                // A block may be dear and hold no flow of this tile but its first.
                None => assert!(!fits || steps.len > 1, "{most} {steps:?}"),
            }
        }
        assert!(fitted > 5_000, "{fitted}");
        assert!(u64::from(highest) > Lines::HIGHEST / 10 * 9, "{highest}");
    }

    #[test]
    fn what_narrow_arithmetic_holds_at_most_fits() {
        let dearest = Lines::HIGHEST * u64::from(NARROW_LITRES) + u64::from(NARROW_LITRES) - 1;
        assert!(u32::try_from(dearest).is_ok(), "a bill's thousandfold");
        assert!(u32::try_from(Lines::HIGHEST * TILE as u64).is_ok(), "a tile");
        assert!(u32::try_from(Lines::HIGHEST * MONTHS as u64).is_ok(), "a year");
    }
}
