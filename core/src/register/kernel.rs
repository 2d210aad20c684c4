//! One tariff over all consumers and months: totals by group, and every bill if wanted.
//!
//! Consumers come in classes; a plan is made once a class and month, and the rest is whole numbers
//! along columns. Where a plan is no more than blocks along the flow and nothing can grow out of 32
//! bits, the arithmetic is written so that the compiler lays it along wide registers; the plain path
//! does the same sums one by one and gives the same bytes.

use super::plan::{self, MOST_STEPS, Plan, Sight, Steps};
use super::{Class, MONTHS, Register, TILE};
use crate::tariff::{BillFault, Consumer, Group, Version};
use std::ops::Range;

/// What a group is billed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupTotal {
    /// Consumers with bills.
    pub consumers: u64,
    /// Tyiyn in each month.
    pub months: [i64; MONTHS],
}

impl GroupTotal {
    /// Tyiyn in the year; `None` when it is too large.
    #[must_use]
    pub fn year(&self) -> Option<i64> {
        self.months.iter().try_fold(0_i64, |sum, &month| sum.checked_add(month))
    }
}

/// A consumer, or a class of them, without bills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The first place in the columns.
    pub place: usize,
    /// How many consumers.
    pub count: usize,
    /// The month, 0 to 11, in which it came up.
    pub month: usize,
    /// Why.
    pub fault: BillFault,
}

/// What a tariff brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// By group, in the order of [`Group::ALL`].
    pub groups: [GroupTotal; Group::ALL.len()],
    /// Who has no bill, in the order of the columns. Such a consumer is in no total, for no month.
    pub refused: Vec<Refused>,
}

impl Totals {
    /// What a group is billed.
    #[must_use]
    pub fn group(&self, group: Group) -> &GroupTotal {
        &self.groups[group as usize]
    }

    /// Tyiyn of all groups in the year; `None` when it is too large.
    #[must_use]
    pub fn year(&self) -> Option<i64> {
        self.groups.iter().try_fold(0_i64, |sum, group| sum.checked_add(group.year()?))
    }

    /// The totals of parts that lie one after the other in the columns.
    #[must_use]
    pub fn join(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut totals = Self::default();
        for part in parts {
            totals.take(part);
        }
        totals
    }

    fn take(&mut self, other: Self) {
        for (group, more) in self.groups.iter_mut().zip(other.groups) {
            group.consumers += more.consumers;
            for (month, more) in group.months.iter_mut().zip(more.months) {
                *month = month.saturating_add(more);
            }
        }
        for refused in other.refused {
            self.refuse(refused);
        }
    }

    /// Neighbours that are refused for the same reason stand together, whatever the parts were.
    fn refuse(&mut self, refused: Refused) {
        match self.refused.last_mut() {
            Some(last)
                if last.place + last.count == refused.place
                    && (last.month, last.fault) == (refused.month, refused.fault) =>
            {
                last.count += refused.count;
            }
            Some(_) | None => self.refused.push(refused),
        }
    }
}

/// Which bills are written down beside the totals.
#[derive(Debug)]
pub enum Detail<'b> {
    /// None.
    Totals,
    /// The sum of each consumer over the months computed, tyiyn, in the order of the columns; of no
    /// meaning for a consumer that was refused.
    Years(&'b mut [i64]),
}

/// How the columns are worked through; the bytes are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// Along wide registers where the plan allows.
    Wide,
    /// One by one.
    Plain,
}

/// A tariff over a register.
#[derive(Clone, Copy, Debug)]
pub struct Bills<'a> {
    register: &'a Register,
    /// The version of each month.
    versions: [&'a Version; MONTHS],
    /// The months to compute.
    months: (usize, usize),
    path: Path,
}

impl<'a> Bills<'a> {
    /// One version for all twelve months.
    #[must_use]
    pub const fn new(register: &'a Register, version: &'a Version) -> Self {
        Self { register, versions: [version; MONTHS], months: (0, MONTHS), path: Path::Wide }
    }

    /// A version for each month, from January on.
    #[must_use]
    pub const fn of_months(register: &'a Register, versions: [&'a Version; MONTHS]) -> Self {
        Self { register, versions, months: (0, MONTHS), path: Path::Wide }
    }

    /// The register.
    #[must_use]
    pub const fn register(&self) -> &'a Register {
        self.register
    }

    /// The same, one by one: what the wide path must equal.
    #[must_use]
    pub const fn plain(self) -> Self {
        Self { path: Path::Plain, ..self }
    }

    /// The bills of one month (0 to 11) on this thread.
    ///
    /// # Panics
    /// As [`Bills::compute`], and when there is no such month.
    #[must_use]
    pub fn month(&self, month: usize, detail: Detail<'_>) -> Totals {
        assert!(month < MONTHS, "twelve months");
        Self { months: (month, month + 1), ..*self }.compute(detail)
    }

    /// All bills on this thread.
    ///
    /// # Panics
    /// When `detail` does not hold one place for each consumer.
    #[must_use]
    pub fn compute(&self, detail: Detail<'_>) -> Totals {
        self.part(0..self.register.len(), detail)
    }

    /// The bills of a part of the columns, for whoever shares the work between threads: parts one
    /// after the other, joined by [`Totals::join`], give the bytes of the whole.
    ///
    /// # Panics
    /// When the part is not within the columns or `detail` does not hold one place for each of its
    /// consumers.
    #[must_use]
    pub fn part(&self, range: Range<usize>, detail: Detail<'_>) -> Totals {
        assert!(range.start <= range.end && range.end <= self.register.len(), "within the columns");
        match detail {
            Detail::Totals => self.range(range, None),
            Detail::Years(years) => {
                assert_eq!(years.len(), range.len(), "one place for each consumer");
                self.range(range, Some(years))
            }
        }
    }

    /// The classes' parts that lie in a range of the columns.
    fn range(&self, range: Range<usize>, mut years: Option<&mut [i64]>) -> Totals {
        let mut totals = Totals::default();
        let mut work = Work::default();
        let sight = Sight::of(&self.versions[self.months.0..self.months.1]);
        let first = self.register.classes.partition_point(|class| class.range.end <= range.start);
        for class in &self.register.classes[first..] {
            let (start, end) = (class.range.start.max(range.start), class.range.end.min(range.end));
            if start >= end {
                break;
            }
            let years = years.as_deref_mut().map(|years| &mut years[start - range.start..end - range.start]);
            // Neighbours that look the same share their plans; the plain path makes them anew.
            let seen = sight.see(&class.consumer);
            if self.path == Path::Plain || work.seen != Some(seen) {
                work.seen = Some(seen);
                work.refused = self.plans(class, &mut work).err();
            }
            self.class(class, start..end, years, &mut totals, &mut work);
        }
        totals
    }

    fn class(
        &self,
        class: &Class,
        range: Range<usize>,
        mut years: Option<&mut [i64]>,
        totals: &mut Totals,
        work: &mut Work<'a>,
    ) {
        if let Some((month, fault)) = work.refused {
            totals.refuse(Refused { place: range.start, count: range.len(), month, fault });
            return;
        }
        let group = class.consumer.group as usize;
        let mut start = range.start;
        while start < range.end {
            let end = (start + TILE).min(range.end);
            let years = years.as_deref_mut().map(|years| &mut years[start - range.start..end - range.start]);
            let sums = if work.in_steps {
                let Work { plan_of, steps, narrow, .. } = &mut *work;
                wide(&Seasons { steps, plan_of, months: self.months }, self.register, start..end, narrow, years)
            } else {
                self.one_by_one(class, start..end, years, work, totals)
            };
            let total = &mut totals.groups[group];
            total.consumers += sums.consumers;
            for (month, sum) in total.months.iter_mut().zip(sums.months) {
                *month = month.saturating_add(sum);
            }
            start = end;
        }
    }

    /// Makes the plans of the twelve months; months alike share one.
    fn plans(&self, class: &Class, work: &mut Work<'a>) -> Result<(), (usize, BillFault)> {
        work.plans.clear();
        for (month, version) in self.versions.iter().enumerate().take(self.months.1).skip(self.months.0) {
            let alike = |&earlier: &usize| {
                std::ptr::eq(self.versions[earlier], *version) && version.same_season(earlier, month)
            };
            if let Some(earlier) = (self.months.0..month).find(alike) {
                work.plan_of[month] = work.plan_of[earlier];
                continue;
            }
            let number = u8::try_from(month + 1).unwrap_or(u8::MAX);
            let plan = Plan::of(version, &class.consumer, number).map_err(|fault| (month, fault))?;
            work.plan_of[month] = work.plans.len();
            work.plans.push(plan);
        }
        work.steps.clear();
        if self.path == Path::Wide {
            let steps_of = |plan: &Plan<'_>| plan.steps(&class.consumer, self.register.flow_measure);
            work.steps.extend(work.plans.iter().map_while(steps_of));
        }
        work.in_steps = work.steps.len() == work.plans.len();
        Ok(())
    }

    fn one_by_one(
        &self,
        class: &Class,
        range: Range<usize>,
        mut years: Option<&mut [i64]>,
        work: &Work<'_>,
        totals: &mut Totals,
    ) -> GroupTotal {
        let mut sums = GroupTotal::default();
        'consumers: for place in range.clone() {
            let mut months = [0; MONTHS];
            let mut year = 0_i64;
            for month in self.months.0..self.months.1 {
                let consumer = self.register.consumer(class, place, month);
                let bill = work.plans[work.plan_of[month]].bill(&consumer);
                match bill.and_then(|bill| year.checked_add(bill).map(|year| (bill, year)).ok_or(BillFault::TooLarge)) {
                    Ok((bill, sum)) => (months[month], year) = (bill, sum),
                    Err(fault) => {
                        totals.refuse(Refused { place, count: 1, month, fault });
                        continue 'consumers;
                    }
                }
            }
            if let Some(years) = years.as_deref_mut() {
                years[place - range.start] = year;
            }
            sums.consumers += 1;
            for (sum, bill) in sums.months.iter_mut().zip(months) {
                *sum = sum.saturating_add(bill);
            }
        }
        sums
    }
}

/// What a class needs, kept from class to class.
#[derive(Debug, Default)]
struct Work<'v> {
    /// The class as the versions see it.
    seen: Option<Consumer>,
    /// Why, and from which month on, it has no bills.
    refused: Option<(usize, BillFault)>,
    plans: Vec<Plan<'v>>,
    plan_of: [usize; MONTHS],
    /// The plans as steps, when all of them are no more than that.
    steps: Vec<Steps>,
    in_steps: bool,
    /// The years of a tile, as far as they fit 32 bits.
    narrow: Vec<u32>,
}

/// The steps of each month.
struct Seasons<'w> {
    steps: &'w [Steps],
    plan_of: &'w [usize; MONTHS],
    months: (usize, usize),
}

impl Seasons<'_> {
    #[inline(always)]
    const fn of(&self, month: usize) -> &Steps {
        &self.steps[self.plan_of[month]]
    }
}

/// A tile along wide registers: the same sums, many consumers at a time.
fn wide(
    seasons: &Seasons<'_>,
    register: &Register,
    range: Range<usize>,
    narrow: &mut Vec<u32>,
    years: Option<&mut [i64]>,
) -> GroupTotal {
    // Without years nothing is kept for each consumer.
    narrow.clear();
    narrow.resize(if years.is_some() { range.len() } else { 0 }, 0);
    #[cfg(not(target_arch = "wasm32"))]
    {
        pulp::Arch::new().dispatch(
            #[inline(always)]
            || tile(seasons, register, range, narrow, years),
        )
    }
    #[cfg(target_arch = "wasm32")]
    {
        tile(seasons, register, range, narrow, years)
    }
}

#[inline(always)]
fn tile(
    seasons: &Seasons<'_>,
    register: &Register,
    range: Range<usize>,
    narrow: &mut [u32],
    years: Option<&mut [i64]>,
) -> GroupTotal {
    let mut sums = GroupTotal { consumers: range.len() as u64, ..GroupTotal::default() };
    // Months that fit 32 bits are summed there; the others, rare, beside them.
    let mut left = 0_u16;
    for month in seasons.months.0..seasons.months.1 {
        let (steps, flow) = (seasons.of(month), &register.flow[month][range.clone()]);
        match month_in_32_bits(steps, flow, register.most(month, &range), narrow) {
            Some(sum) => sums.months[month] = sum.cast_signed(),
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
        (_, years) => rest_of_tile(seasons, left, register, range, narrow, years, &mut sums),
    }
    sums
}

/// The months of a tile that do not fit 32 bits.
#[inline(never)]
fn rest_of_tile(
    seasons: &Seasons<'_>,
    left: u16,
    register: &Register,
    range: Range<usize>,
    narrow: &[u32],
    years: Option<&mut [i64]>,
    sums: &mut GroupTotal,
) {
    let mut year = [0_u64; TILE];
    let year = &mut year[..range.len()];
    for (year, &narrow) in year.iter_mut().zip(narrow) {
        *year = u64::from(narrow);
    }
    for month in (0..MONTHS).filter(|month| left & (1 << month) != 0) {
        sums.months[month] = in_64_bits(seasons.of(month), &register.flow[month][range.clone()], year).cast_signed();
    }
    for (place, year) in years.into_iter().flatten().zip(year) {
        *place = year.cast_signed();
    }
}

/// One month of a tile: adds each bill to the consumer's year, if years are kept, and gives the sum;
/// `None`, and nothing added, when it does not fit.
#[inline(always)]
fn month_in_32_bits(steps: &Steps, flow: &[u32], most: u32, year: &mut [u32]) -> Option<u64> {
    if steps.divisor != plan::LITRES {
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

/// As [`plan::LITRES`], in 32 bits.
const LITRES: u32 = 1000;

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
    if cfg!(target_arch = "wasm32") { thousandth_in_32_bits(number) } else { number / LITRES }
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
            let dearest = step.rate.wrapping_mul(upto - step.above) / plan::LITRES + 1;
            if step.carried + dearest > Self::HIGHEST {
                return None;
            }
            let rate = u32::try_from(step.rate).ok()?;
            let carried = u32::try_from(step.carried).ok()?.wrapping_mul(LITRES).wrapping_add(LITRES / 2);
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
    use super::super::plan::Step;
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
        let mut steps = Steps { divisor: plan::LITRES, len: random.usize(1..=MOST_STEPS), ..Steps::default() };
        let dearest = 1 << random.u32(0..24);
        let mut carried = random.u64(0..dearest * 4);
        let mut above = 0;
        for at in 0..steps.len {
            let rate = random.u64(0..dearest);
            steps.steps[at] = Step { above, rate, carried };
            let width = random.u64(0..20_000);
            carried += (rate * width + plan::LITRES / 2) / plan::LITRES;
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
        let dearest = Lines::HIGHEST * u64::from(LITRES) + u64::from(LITRES) - 1;
        assert!(u32::try_from(dearest).is_ok(), "a bill's thousandfold");
        assert!(u32::try_from(Lines::HIGHEST * TILE as u64).is_ok(), "a tile");
        assert!(u32::try_from(Lines::HIGHEST * MONTHS as u64).is_ok(), "a year");
    }
}
