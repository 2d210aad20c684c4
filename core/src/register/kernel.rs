//! One tariff over all consumers and months: totals by group, and every bill if wanted.
//!
//! Consumers come in classes; a plan is made once a class and month, and the rest is whole numbers
//! along columns. Where a plan is no more than blocks along the flow and nothing can grow out of 32
//! bits, [`aimak_kernels::blocks`] lays the arithmetic along wide registers; the plain path does the
//! same sums one by one and gives the same bytes.

use super::plan::{Plan, Sight};
use super::{Class, MONTHS, Register, TILE};
use crate::tariff::{BillFault, Consumer, Group, Version};
use aimak_kernels::blocks::{Seasons, Steps, Tile, bills};
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
                let months =
                    bills(Seasons { steps, plan_of, months: self.months }, self.tile(start..end), narrow, years);
                GroupTotal { consumers: (end - start) as u64, months }
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

    /// A tile of the columns.
    fn tile(&self, range: Range<usize>) -> Tile<'a> {
        let most =
            |month| if (self.months.0..self.months.1).contains(&month) { self.register.most(month, &range) } else { 0 };
        Tile { flow: &self.register.flow, most: std::array::from_fn(most), range }
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
