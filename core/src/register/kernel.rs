//! One tariff over all consumers and months: totals by group, and every bill if wanted.
//!
//! Consumers come in classes; a plan is made once a class and month, and the rest is whole numbers
//! along columns. Where a plan is no more than blocks along the flow and nothing can grow out of 32
//! bits, the arithmetic is written so that the compiler lays it along wide registers; the plain path
//! does the same sums one by one and gives the same bytes.

use super::plan::{MOST_STEPS, Plan, Steps};
use super::{Class, MONTHS, Register, TILE};
use crate::tariff::{BillFault, Group, Version};
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
        let first = self.register.classes.partition_point(|class| class.range.end <= range.start);
        for class in &self.register.classes[first..] {
            let (start, end) = (class.range.start.max(range.start), class.range.end.min(range.end));
            if start >= end {
                break;
            }
            let years = years.as_deref_mut().map(|years| &mut years[start - range.start..end - range.start]);
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
        if let Err((month, fault)) = self.plans(class, work) {
            totals.refuse(Refused { place: range.start, count: range.len(), month, fault });
            return;
        }
        let group = class.consumer.group as usize;
        let mut start = range.start;
        while start < range.end {
            let end = (start + TILE).min(range.end);
            let years = years.as_deref_mut().map(|years| &mut years[start - range.start..end - range.start]);
            let sums = match work.steps.as_ref().filter(|_| self.path == Path::Wide) {
                Some(steps) => wide(steps, self.months, self.register, start..end, years),
                None => self.one_by_one(class, start..end, years, work, totals),
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
        let most = u64::from(u32::MAX >> 1);
        work.steps = work
            .plans
            .iter()
            .map(|plan| plan.steps(&class.consumer, self.register.flow_measure, most).filter(|steps| steps.last))
            .collect::<Option<Vec<_>>>()
            .filter(|steps| !steps.is_empty())
            .map(|steps| work.plan_of.map(|plan| steps[plan.min(steps.len() - 1)]));
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
    plans: Vec<Plan<'v>>,
    plan_of: [usize; MONTHS],
    steps: Option<[Steps; MONTHS]>,
}

/// A tile along wide registers: the same sums, many consumers at a time.
fn wide(
    steps: &[Steps; MONTHS],
    months: (usize, usize),
    register: &Register,
    range: Range<usize>,
    years: Option<&mut [i64]>,
) -> GroupTotal {
    #[cfg(not(target_arch = "wasm32"))]
    {
        pulp::Arch::new().dispatch(
            #[inline(always)]
            || tile(steps, months, register, range, years),
        )
    }
    #[cfg(target_arch = "wasm32")]
    {
        tile(steps, months, register, range, years)
    }
}

#[inline(always)]
fn tile(
    steps: &[Steps; MONTHS],
    months: (usize, usize),
    register: &Register,
    range: Range<usize>,
    years: Option<&mut [i64]>,
) -> GroupTotal {
    let mut sums = GroupTotal { consumers: range.len() as u64, ..GroupTotal::default() };
    // Months that fit 32 bits are summed there; the others, rare, beside them.
    let mut narrow = [0_u32; TILE];
    let narrow = &mut narrow[..range.len()];
    let mut left = 0_u16;
    for month in months.0..months.1 {
        let (steps, flow) = (&steps[month], &register.flow[month][range.clone()]);
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
        (_, years) => rest_of_tile(steps, left, register, range, narrow, years, &mut sums),
    }
    sums
}

/// The months of a tile that do not fit 32 bits.
#[inline(never)]
fn rest_of_tile(
    steps: &[Steps; MONTHS],
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
        sums.months[month] = in_64_bits(&steps[month], &register.flow[month][range.clone()], year).cast_signed();
    }
    for (place, year) in years.into_iter().flatten().zip(year) {
        *place = year.cast_signed();
    }
}

/// One month of a tile: adds each bill to the consumer's year and gives the sum; `None`, and nothing
/// added, when it does not fit.
#[inline(always)]
fn month_in_32_bits(steps: &Steps, flow: &[u32], most: u32, year: &mut [u32]) -> Option<u64> {
    if steps.divisor != u64::from(LITRES) {
        return None;
    }
    let blocks = Narrow::of(steps, most)?;
    Some(match blocks.len {
        1 => blocks.add::<1>(flow, year),
        2 => blocks.add::<2>(flow, year),
        3 => blocks.add::<3>(flow, year),
        4 => blocks.add::<4>(flow, year),
        _ => blocks.add::<MOST_STEPS>(flow, year),
    })
}

/// The divisor of a rate for a cubic metre over litres: the one that is worth its own code.
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
const fn thousandth(number: u32) -> u32 {
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

/// Steps that fit 32 bits for every flow up to the largest of a tile.
struct Narrow {
    above: [u32; MOST_STEPS],
    rate: [u32; MOST_STEPS],
    carried: [u32; MOST_STEPS],
    len: usize,
}

impl Narrow {
    /// The highest bill of a month: twelve of them fit 32 bits.
    const HIGHEST: u64 = (u32::MAX / 16) as u64;

    #[inline(always)]
    fn of(steps: &Steps, most: u32) -> Option<Self> {
        let most = u64::from(most);
        let mut narrow =
            Self { above: [u32::MAX; MOST_STEPS], rate: [0; MOST_STEPS], carried: [0; MOST_STEPS], len: 0 };
        let used = &steps.steps[..steps.len];
        for (at, step) in used.iter().enumerate() {
            // A block that no flow of the tile reaches is left out.
            if at > 0 && most <= step.above {
                break;
            }
            let upto = used.get(at + 1).map_or(most, |next| next.above.min(most)).max(step.above);
            let dearest = step.rate.checked_mul(upto - step.above)?.checked_add(steps.divisor)?;
            if dearest > u64::from(u32::MAX) || step.carried.checked_add(dearest / steps.divisor)? > Self::HIGHEST {
                return None;
            }
            narrow.above[at] = u32::try_from(step.above).ok()?;
            narrow.rate[at] = u32::try_from(step.rate).ok()?;
            narrow.carried[at] = u32::try_from(step.carried).ok()?;
            narrow.len = at + 1;
        }
        Some(narrow)
    }

    /// Adds each bill to the consumer's year and gives the sum. Nothing here can wrap: the bounds
    /// are those of [`Narrow::of`], and a tile's sums of halves stay below 2²⁷.
    #[inline(always)]
    fn add<const BLOCKS: usize>(&self, flow: &[u32], year: &mut [u32]) -> u64 {
        let (mut low, mut high) = (0_u32, 0_u32);
        for (&flow, year) in flow.iter().zip(year) {
            let (mut above, mut rate, mut carried) = (self.above[0], self.rate[0], self.carried[0]);
            for at in 1..BLOCKS {
                let beyond = flow > self.above[at];
                above = if beyond { self.above[at] } else { above };
                rate = if beyond { self.rate[at] } else { rate };
                carried = if beyond { self.carried[at] } else { carried };
            }
            let product = rate.wrapping_mul(flow.wrapping_sub(above)).wrapping_add(LITRES / 2);
            let bill = carried.wrapping_add(thousandth(product));
            *year = year.wrapping_add(bill);
            low = low.wrapping_add(bill & 0xffff);
            high = high.wrapping_add(bill >> 16);
        }
        u64::from(low) + (u64::from(high) << 16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_a_thousandth_agree() {
        let edges = (0..=u32::MAX / 1000).flat_map(|thousand| [thousand * 1000, (thousand * 1000).wrapping_sub(1)]);
        let powers = (0..32).flat_map(|bit| [1_u32 << bit, (1_u32 << bit).wrapping_sub(1)]);
        for number in edges.chain(powers).chain([u32::MAX]) {
            assert_eq!(thousandth_in_32_bits(number), number / 1000, "{number}");
        }
    }
}
