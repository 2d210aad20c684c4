//! What people move in a plan: a few numbers that stand for many, each with its limits.
//!
//! A [`Control`] changes a plan from its books: the same amount always gives the same plan, however
//! it was reached. Amounts are in the smallest steps of the control's unit.

use super::demand::rate_unit;
use super::plan::{ChargeOn, ConsumerGroup, Course, Datum, Plan, PlanBlock, PlanCharge, ServicePlan};
use crate::number::multiply_divide;
use crate::service::Service;
use crate::tariff::Group;
use crate::unit::Unit;

/// 100 %.
const WHOLE: i64 = 10_000;
/// Years in which a share that the books hold level reaches another one.
const WAY: i16 = 3;

/// A number that is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Control {
    /// The service that it belongs to.
    pub service: Service,
    /// What it moves.
    pub kind: ControlKind,
}

/// What a control moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ControlKind {
    /// A proposed rate, and those of the same kind of consumers that are the same in the books.
    /// Numbers count from 1.
    Rate {
        /// The first group that has it.
        group: u8,
        /// Its charge.
        charge: u8,
        /// The block of the charge.
        block: u8,
    },
    /// The share of the billed sum that households pay, percent, once it is reached.
    Collection,
    /// Real losses, percent of the produced volume, once they are reached.
    RealLosses,
    /// What the budget gives in the first year of the projection, som; later years in proportion.
    Subsidy,
    /// Years in which the proposed rates are reached in equal parts.
    PhaseIn,
    /// Percent a year by which rates rise after that.
    RateRise,
    /// Put aside for renewal, som a year at the prices of the book year.
    Reserve,
    /// Whether a project is carried out: 0 or 1. Numbers count from 1.
    Project(u8),
}

/// The amounts that a control may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Unit of the amounts.
    pub unit: Unit,
    /// The least.
    pub min: i64,
    /// The greatest.
    pub max: i64,
    /// The greatest that a slider reaches.
    pub far: i64,
    /// One step.
    pub step: i64,
}

impl Control {
    /// Everything that can be moved in a service, what matters most first.
    #[must_use]
    pub fn all(plan: &ServicePlan) -> Vec<Self> {
        let mut kinds = Vec::new();
        for (g, group) in (1..).zip(&plan.groups) {
            for (c, charge) in (1..).zip(&group.charges) {
                for b in (1..).take(charge.blocks.len()) {
                    if twins(plan, (g, c, b)).first() == Some(&(g, c, b)) {
                        kinds.push(ControlKind::Rate { group: g, charge: c, block: b });
                    }
                }
            }
        }
        if !plan.groups.is_empty() {
            kinds.push(ControlKind::Collection);
        }
        if plan.losses.is_some() {
            kinds.push(ControlKind::RealLosses);
        }
        kinds.push(ControlKind::Subsidy);
        if !plan.groups.is_empty() {
            kinds.extend([ControlKind::PhaseIn, ControlKind::RateRise]);
        }
        kinds.push(ControlKind::Reserve);
        kinds.extend((1..).take(plan.projects.len()).map(ControlKind::Project));
        kinds.into_iter().map(|kind| Self { service: plan.service, kind }).collect()
    }

    /// The five that matter most: two rates, what is paid, what is lost or how fast rates come, and
    /// what the budget gives.
    #[must_use]
    pub fn simple(plan: &ServicePlan) -> Vec<Self> {
        let all = Self::all(plan);
        let of = |kind: ControlKind| all.iter().copied().find(|control| control.kind == kind);
        let rates: Vec<Self> =
            all.iter().copied().filter(|control| matches!(control.kind, ControlKind::Rate { .. })).collect();
        let population = |control: &Self| control.group(plan).is_some_and(|group| group.group == Group::Population);
        let by_use = |control: &Self| control.charge(plan).is_some_and(|charge| charge.on != ChargeOn::Account);
        let first = rates.iter().copied().find(|rate| population(rate) && by_use(rate));
        let first = first.or_else(|| rates.iter().copied().find(population)).or_else(|| rates.first().copied());
        let second = rates.iter().copied().rfind(|rate| !population(rate) && by_use(rate) && Some(*rate) != first);
        let second = second.or_else(|| rates.iter().copied().rfind(|rate| Some(*rate) != first));
        let third = of(ControlKind::RealLosses).or_else(|| of(ControlKind::PhaseIn));
        [first, second, of(ControlKind::Collection), third, of(ControlKind::Subsidy)].into_iter().flatten().collect()
    }

    /// The group of consumers whose rate it moves.
    #[must_use]
    pub fn group(self, plan: &ServicePlan) -> Option<&ConsumerGroup> {
        match self.kind {
            ControlKind::Rate { group, .. } => plan.groups.get(usize::from(group).checked_sub(1)?),
            ControlKind::Collection
            | ControlKind::RealLosses
            | ControlKind::Subsidy
            | ControlKind::PhaseIn
            | ControlKind::RateRise
            | ControlKind::Reserve
            | ControlKind::Project(_) => None,
        }
    }

    /// The charge whose rate it moves.
    #[must_use]
    pub fn charge(self, plan: &ServicePlan) -> Option<&PlanCharge> {
        let (group, charge, _) = *self.rates(plan).first()?;
        plan.groups.get(usize::from(group).checked_sub(1)?)?.charges.get(usize::from(charge).checked_sub(1)?)
    }

    /// The rates that it moves, each as group, charge and block; none for what is no rate.
    #[must_use]
    pub fn rates(self, plan: &ServicePlan) -> Vec<(u8, u8, u8)> {
        match self.kind {
            ControlKind::Rate { group, charge, block } => twins(plan, (group, charge, block)),
            ControlKind::Collection
            | ControlKind::RealLosses
            | ControlKind::Subsidy
            | ControlKind::PhaseIn
            | ControlKind::RateRise
            | ControlKind::Reserve
            | ControlKind::Project(_) => Vec::new(),
        }
    }

    /// Stable name: `drinking-water.rate-1-1-1`.
    #[must_use]
    pub fn code(self) -> String {
        let kind = match self.kind {
            ControlKind::Rate { group, charge, block } => format!("rate-{group}-{charge}-{block}"),
            ControlKind::Collection => "collection".to_owned(),
            ControlKind::RealLosses => "real-losses".to_owned(),
            ControlKind::Subsidy => "subsidy".to_owned(),
            ControlKind::PhaseIn => "phase-in".to_owned(),
            ControlKind::RateRise => "rate-rise".to_owned(),
            ControlKind::Reserve => "reserve".to_owned(),
            ControlKind::Project(project) => format!("project-{project}"),
        };
        [self.service.code(), ".", &kind].concat()
    }

    /// The control of a plan with this stable name.
    #[must_use]
    pub fn from_code(plan: &Plan, code: &str) -> Option<Self> {
        plan.services.iter().flat_map(Self::all).find(|control| control.code() == code)
    }

    /// Which amounts it may take on these books; `None` when they do not have it.
    #[must_use]
    pub fn reach(self, books: &Plan) -> Option<Reach> {
        let service = books.service(self.service)?;
        let percent = |max, far, step| Reach { unit: Unit::Percent, min: 0, max, far, step };
        let money = |level: i64| {
            let step = if level > 100_000_000 { 10_000_000 } else { 1_000_000 };
            Reach {
                unit: Unit::Som,
                min: 0,
                max: 100_000_000_000,
                far: level.saturating_mul(3).max(100 * step).div_euclid(step) * step,
                step,
            }
        };
        Some(match self.kind {
            ControlKind::Rate { group, charge, block } => {
                let block = block_of(service, (group, charge, block))?;
                let on = service.groups.get(usize::from(group) - 1)?.charges.get(usize::from(charge) - 1)?.on;
                let level = block.today.amount.max(block.proposed.amount);
                let step = if level > 10_000 { 500 } else { 50 };
                Reach {
                    unit: rate_unit(self.service, on),
                    min: 0,
                    max: 100_000_000,
                    far: level.saturating_mul(3).max(20 * step).div_euclid(step) * step,
                    step,
                }
            }
            ControlKind::Collection => percent(WHOLE, WHOLE, 100),
            ControlKind::RealLosses => {
                let losses = service.losses.as_ref()?;
                let most = |course: &Course| {
                    course.later.iter().map(|(_, datum)| datum.amount).fold(course.first.amount, i64::max)
                };
                let room = (WHOLE - 1 - most(&losses.apparent) - most(&losses.unbilled)).max(0);
                percent(room, room.min(6_000), 100)
            }
            ControlKind::Subsidy => money(self.amount(books)?),
            ControlKind::PhaseIn => {
                let years = i64::from(books.years).min(10) * 100;
                Reach { unit: Unit::Year, min: 100, max: years, far: years, step: 100 }
            }
            ControlKind::RateRise => percent(5_000, 2_000, 50),
            ControlKind::Reserve => money(self.amount(books)?),
            ControlKind::Project(_) => Reach { unit: Unit::Year, min: 0, max: 1, far: 1, step: 1 },
        })
    }

    /// The amount in a plan; `None` when the plan does not have it.
    #[must_use]
    pub fn amount(self, plan: &Plan) -> Option<i64> {
        let service = plan.service(self.service)?;
        let last = plan.book_year + i16::from(plan.years);
        Some(match self.kind {
            ControlKind::Rate { group, charge, block } => block_of(service, (group, charge, block))?.proposed.amount,
            ControlKind::Collection => payers(service).next()?.collection.at(last).1.amount,
            ControlKind::RealLosses => service.losses.as_ref()?.real.at(last).1.amount,
            ControlKind::Subsidy => service.subsidy.at(plan.book_year + 1).1.amount,
            ControlKind::PhaseIn => {
                let reached = (1..=i16::from(plan.years))
                    .find(|&after| service.phase_in.at(plan.book_year + after).1.amount >= WHOLE);
                i64::from(reached.unwrap_or_else(|| i16::from(plan.years).min(10))) * 100
            }
            ControlKind::RateRise => service.rate_rise.at(last).1.amount,
            ControlKind::Reserve => service.reserve.at(last).1.amount,
            ControlKind::Project(project) => {
                i64::from(service.projects.get(usize::from(project).checked_sub(1)?)?.chosen)
            }
        })
    }

    /// The amount of today, before any proposal; `None` where the word has no meaning.
    #[must_use]
    pub fn today(self, books: &Plan) -> Option<i64> {
        let service = books.service(self.service)?;
        match self.kind {
            ControlKind::Rate { group, charge, block } => Some(block_of(service, (group, charge, block))?.today.amount),
            ControlKind::Collection => Some(payers(service).next()?.collection.first.amount),
            ControlKind::RealLosses => Some(service.losses.as_ref()?.real.first.amount),
            ControlKind::Subsidy => Some(service.subsidy.first.amount),
            ControlKind::Reserve => Some(service.reserve.first.amount),
            ControlKind::PhaseIn | ControlKind::RateRise | ControlKind::Project(_) => None,
        }
    }

    /// Sets it in a plan that was made from these books. An amount that the books have gives back
    /// what stands in them.
    pub fn set(self, books: &Plan, plan: &mut Plan, amount: i64) {
        let book = books.book_year;
        let years = i16::from(books.years);
        let known = self.amount(books) == Some(amount);
        let Some(from) = books.service(self.service) else { return };
        let Some(service) = plan.services.iter_mut().find(|known| known.service == self.service) else { return };
        match self.kind {
            ControlKind::Rate { group, charge, block } => {
                for at in twins(from, (group, charge, block)) {
                    let Some(old) = block_of(from, at) else { continue };
                    let Some(new) = block_mut(service, at) else { continue };
                    new.proposed = if known { old.proposed.clone() } else { Datum::entered(amount) };
                }
                // A proposed rate that is never reached would change nothing.
                if !known && from.phase_in.at(book + years).1.amount == 0 {
                    service.phase_in = even(&from.phase_in, book, 1, WHOLE);
                }
            }
            ControlKind::Collection => {
                let household = payers(from).next().is_some_and(|group| group.group == Group::Population);
                for (old, new) in from.groups.iter().zip(&mut service.groups) {
                    if !household || old.group == Group::Population {
                        new.collection =
                            if known { old.collection.clone() } else { led(&old.collection, book, years, amount) };
                    }
                }
            }
            ControlKind::RealLosses => {
                if let (Some(old), Some(new)) = (&from.losses, &mut service.losses) {
                    new.real = if known { old.real.clone() } else { led(&old.real, book, years, amount) };
                }
            }
            ControlKind::Subsidy => {
                service.subsidy = if known { from.subsidy.clone() } else { in_proportion(&from.subsidy, book, amount) };
            }
            ControlKind::PhaseIn => {
                let parts = i16::try_from(amount / 100).unwrap_or(1).clamp(1, years.max(1));
                service.phase_in = if known { from.phase_in.clone() } else { even(&from.phase_in, book, parts, WHOLE) };
            }
            ControlKind::RateRise => {
                let course = &from.rate_rise;
                service.rate_rise = if known {
                    course.clone()
                } else {
                    let since = course.later.first().map_or(book + 1, |(year, _)| *year);
                    Course { first: course.first.clone(), later: vec![(since, Datum::entered(amount))] }
                };
            }
            ControlKind::Reserve => {
                let course = &from.reserve;
                service.reserve = if known {
                    course.clone()
                } else {
                    Course { first: course.first.clone(), later: vec![(book + 1, Datum::entered(amount))] }
                };
            }
            ControlKind::Project(project) => {
                let number = usize::from(project).checked_sub(1);
                if let Some(project) = number.and_then(|number| service.projects.get_mut(number)) {
                    project.chosen = amount != 0;
                }
            }
        }
    }
}

/// Books with everything that was moved; what they do not have, or what lies beyond its reach, is
/// left out.
#[must_use]
pub fn moved(books: &Plan, moves: &[(Control, i64)]) -> Plan {
    let mut plan = books.clone();
    for &(control, amount) in moves {
        if control.reach(books).is_some_and(|reach| (reach.min..=reach.max).contains(&amount)) {
            control.set(books, &mut plan, amount);
        }
    }
    plan
}

/// Books in which rates stay as they are today and everything else goes as planned.
#[must_use]
pub fn rates_kept(books: &Plan) -> Plan {
    let mut plan = books.clone();
    for service in &mut plan.services {
        for block in
            service.groups.iter_mut().flat_map(|group| &mut group.charges).flat_map(|charge| &mut charge.blocks)
        {
            block.proposed = block.today.clone();
        }
        service.rate_rise = Course::flat(Datum { amount: 0, range: None, ..service.rate_rise.first.clone() });
    }
    plan
}

/// Who pays: households, or everybody where there are none.
fn payers(service: &ServicePlan) -> impl Iterator<Item = &ConsumerGroup> {
    let households = service.groups.iter().any(|group| group.group == Group::Population);
    service.groups.iter().filter(move |group| !households || group.group == Group::Population)
}

type BlockAt = (u8, u8, u8);

fn block_of(service: &ServicePlan, (group, charge, block): BlockAt) -> Option<&PlanBlock> {
    let group = service.groups.get(usize::from(group).checked_sub(1)?)?;
    group.charges.get(usize::from(charge).checked_sub(1)?)?.blocks.get(usize::from(block).checked_sub(1)?)
}

fn block_mut(service: &mut ServicePlan, (group, charge, block): BlockAt) -> Option<&mut PlanBlock> {
    let group = service.groups.get_mut(usize::from(group).checked_sub(1)?)?;
    group.charges.get_mut(usize::from(charge).checked_sub(1)?)?.blocks.get_mut(usize::from(block).checked_sub(1)?)
}

/// The rates that move with one: of the same kind of consumers, counted in the same unit, at the same
/// block of as many, with the same amounts.
fn twins(plan: &ServicePlan, (group, charge, block): BlockAt) -> Vec<BlockAt> {
    let find = |group: u8, charge: u8| {
        let group = plan.groups.get(usize::from(group).checked_sub(1)?)?;
        Some((group, group.charges.get(usize::from(charge).checked_sub(1)?)?))
    };
    let Some((of, charged)) = find(group, charge) else { return Vec::new() };
    let unit = |on| rate_unit(plan.service, on);
    let mut found = Vec::new();
    for (g, other) in (1..).zip(&plan.groups) {
        if other.group != of.group {
            continue;
        }
        for (c, line) in (1..).zip(&other.charges) {
            let alike = unit(line.on) == unit(charged.on)
                && line.blocks.len() == charged.blocks.len()
                && line.blocks.iter().zip(&charged.blocks).all(|(one, two)| {
                    one.today.amount == two.today.amount
                        && one.proposed.amount == two.proposed.amount
                        && one.upto.as_ref().map(|upto| upto.amount) == two.upto.as_ref().map(|upto| upto.amount)
                });
            if alike {
                found.push((g, c, block));
            }
        }
    }
    found
}

/// A course that leads to another last amount: over the years in which the books change, or in equal
/// steps over three where they do not.
fn led(course: &Course, book: i16, years: i16, amount: i64) -> Course {
    let first = course.first.amount;
    let last = course.at(book + years).1.amount;
    if last == first {
        return Course { first: course.first.clone(), ..steps(course, book, WAY.min(years.max(1)), first, amount) };
    }
    let later = course.later.iter().map(|(year, datum)| {
        let way = multiply_divide(datum.amount - first, amount - first, i128::from(last - first));
        (*year, Datum::entered(first + way.unwrap_or(amount - first)))
    });
    Course { first: course.first.clone(), later: later.collect() }
}

/// From nothing to the whole in equal steps.
fn even(course: &Course, book: i16, parts: i16, whole: i64) -> Course {
    steps(course, book, parts, 0, whole)
}

fn steps(course: &Course, book: i16, parts: i16, from: i64, to: i64) -> Course {
    let later = (1..=parts).map(|part| {
        let way = (to - from) * i64::from(part) / i64::from(parts);
        (book + part, Datum::entered(from + way))
    });
    Course { first: course.first.clone(), later: later.collect() }
}

/// A course whose first year of projection has an amount, and whose later years keep their
/// proportion to it.
fn in_proportion(course: &Course, book: i16, amount: i64) -> Course {
    let level = course.at(book + 1).1.amount;
    let scaled = |datum: &Datum| {
        if level == 0 { amount } else { multiply_divide(datum.amount, amount, i128::from(level)).unwrap_or(amount) }
    };
    let mut later = vec![(book + 1, Datum::entered(amount))];
    let after = course.later.iter().filter(|(year, _)| *year > book + 1);
    later.extend(after.map(|(year, datum)| (*year, Datum::entered(scaled(datum)))));
    Course { first: course.first.clone(), later }
}
