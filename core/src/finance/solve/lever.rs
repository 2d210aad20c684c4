//! What a solver may move in a plan, and over which values.

use super::fault::{Fault, Place};
use crate::explain::{NodeId, Study};
use crate::figure::{FigureId, Subject};
use crate::finance::demand::rate_unit;
use crate::finance::{At, Course, Datum, Figure, Line, Plan, PlanBlock, ServicePlan};
use crate::number::multiply_divide;
use crate::service::Service;
use crate::unit::Unit;

/// 100 %.
const WHOLE: i64 = 10_000;
/// The most values that one lever may take.
const MOST_VALUES: i64 = 1 << 31;

/// What a lever moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moved {
    /// All proposed rates of a service together: percent of what the plan proposes, each rate
    /// rounded to the tyiyn.
    Rates {
        /// The service.
        service: Service,
    },
    /// The proposed rates of one group, in the same way.
    GroupRates {
        /// The service.
        service: Service,
        /// The group, counted from 1.
        group: u8,
    },
    /// One proposed rate, som for one.
    Rate {
        /// The service.
        service: Service,
        /// The group, counted from 1.
        group: u8,
        /// Its charge, counted from 1.
        charge: u8,
        /// The block of the charge, counted from 1.
        block: u8,
    },
    /// How far of the way to the proposed rates one year goes, percent. Of several years the later
    /// ones never go back.
    PhaseIn {
        /// The service.
        service: Service,
        /// The year.
        year: i16,
    },
    /// A way to the proposed rates in equal parts: percent of the way that each year adds, until
    /// the whole way is gone.
    Pace {
        /// The service.
        service: Service,
    },
    /// What the budget gives in each year of the projection, som a year.
    Subsidy {
        /// The service.
        service: Service,
    },
    /// What the budget gives, all years of the projection together: percent of what the plan has
    /// it give in each.
    SubsidyShare {
        /// The service.
        service: Service,
    },
}

impl Moved {
    /// The service that it belongs to.
    #[must_use]
    pub const fn service(self) -> Service {
        match self {
            Self::Rates { service }
            | Self::GroupRates { service, .. }
            | Self::Rate { service, .. }
            | Self::PhaseIn { service, .. }
            | Self::Pace { service }
            | Self::Subsidy { service }
            | Self::SubsidyShare { service } => service,
        }
    }

    /// Stable name of the kind.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rates { .. } => "rates",
            Self::GroupRates { .. } => "group-rates",
            Self::Rate { .. } => "rate",
            Self::PhaseIn { .. } => "phase-in",
            Self::Pace { .. } => "pace",
            Self::Subsidy { .. } => "subsidy",
            Self::SubsidyShare { .. } => "subsidy-share",
        }
    }

    /// The unit of its values; `None` for a rate that the plan does not have.
    #[must_use]
    pub fn unit(self, plan: &Plan) -> Option<Unit> {
        match self {
            Self::Rates { .. }
            | Self::GroupRates { .. }
            | Self::PhaseIn { .. }
            | Self::Pace { .. }
            | Self::SubsidyShare { .. } => Some(Unit::Percent),
            Self::Rate { service, group, charge, .. } => {
                let group = plan.service(service)?.groups.get(usize::from(group).checked_sub(1)?)?;
                let charge = group.charges.get(usize::from(charge).checked_sub(1)?)?;
                Some(rate_unit(service, charge.on))
            }
            Self::Subsidy { .. } => Some(Unit::Som),
        }
    }
}

/// Something that a solver may move: the values from `low` to `high`, `step` apart, in steps of its
/// unit (hundredths of a percent, tyiyn). The smaller a value, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lever {
    /// What it moves.
    pub moved: Moved,
    /// Its least value.
    pub low: i64,
    /// Its greatest value; the last one not above it counts.
    pub high: i64,
    /// How far its values lie apart.
    pub step: i64,
}

impl Lever {
    /// How many values it has after the least one.
    pub(super) fn last(&self) -> u32 {
        u32::try_from((self.high - self.low) / self.step).unwrap_or(u32::MAX)
    }

    /// The value at a place, counted from 0.
    pub(super) fn value(&self, place: u32) -> i64 {
        self.low + i64::from(place) * self.step
    }
}

/// A datum of the study that a lever moves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moving {
    pub node: NodeId,
    pub lever: usize,
    pub way: Way,
}

/// How the datum follows from the lever's value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way {
    /// It is the value.
    Itself,
    /// It is a share of this amount.
    ShareOf(i64),
    /// It is so many times the value, at most the whole.
    Times(i64),
}

impl Way {
    /// The amount at a value; the range of the lever was checked for what does not fit.
    fn amount(self, value: i64) -> i64 {
        match self {
            Self::Itself => value,
            Self::ShareOf(base) => multiply_divide(base, value, i128::from(WHOLE)).unwrap_or(i64::MAX),
            Self::Times(times) => value.saturating_mul(times).min(WHOLE),
        }
    }
}

impl Moving {
    /// The amount of the datum at a value of its lever; it never falls when the value rises.
    pub fn amount(&self, value: i64) -> i64 {
        self.way.amount(value)
    }

    /// The straight line that the amount follows from one value to another.
    pub fn line(&self, low: i64, high: i64) -> Straight {
        let (low, high) = (i128::from(low), i128::from(high));
        let (times, divisor, most) = match self.way {
            Way::Itself => (1, 1, None),
            Way::ShareOf(base) => (base, i128::from(WHOLE), None),
            Way::Times(times) => (times, 1, Some(WHOLE)),
        };
        let times = i128::from(times);
        Straight { middle: (low + high).saturating_mul(times), rise: (high - low).saturating_mul(times), divisor, most }
    }
}

/// Amounts on a straight line, each rounded where there is a divisor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Straight {
    /// Both ends together,
    pub middle: i128,
    /// and the last less the first, each to be divided
    pub rise: i128,
    /// by this.
    pub divisor: i128,
    /// No amount is larger.
    pub most: Option<i64>,
}

/// Pairs of levers that move the way of one service in one year and in the next one that is moved.
pub(super) fn following(levers: &[Lever]) -> Vec<(usize, usize)> {
    let mut ways: Vec<(Service, i16, usize)> = Vec::new();
    for (number, lever) in levers.iter().enumerate() {
        if let Moved::PhaseIn { service, year } = lever.moved {
            ways.push((service, year, number));
        }
    }
    ways.sort_unstable();
    let pairs = ways.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    pairs.map(|pair| (pair[0].2, pair[1].2)).collect()
}

/// The values with which no way goes back, each the least that is not below its own: from the first
/// year on. `None` where a lever has none so high.
pub(super) fn ahead(levers: &[Lever], mut values: Vec<i64>) -> Option<Vec<i64>> {
    for (before, after) in following(levers) {
        let lever = &levers[after];
        if values[after] < values[before] {
            let steps = (values[before] - lever.low - 1) / lever.step + 1;
            values[after] = steps.checked_mul(lever.step)?.checked_add(lever.low)?;
        }
        if values[after] > lever.high {
            return None;
        }
    }
    Some(values)
}

/// The plan with a value of its own wherever a lever moves one: each year of a phase-in, a subsidy
/// for all years of the projection.
pub(super) fn spread(plan: &Plan, levers: &[Lever]) -> Plan {
    let mut spread = plan.clone();
    let years: Vec<i16> = plan.all_years().skip(1).collect();
    for lever in levers {
        let Some(service) = spread.services.iter_mut().find(|known| known.service == lever.moved.service()) else {
            continue;
        };
        match lever.moved {
            Moved::PhaseIn { .. } | Moved::Pace { .. } => {
                let course = &service.phase_in;
                let later = years.iter().map(|&year| (year, course.at(year).1.clone())).collect();
                let first = course.at(plan.book_year).1.clone();
                service.phase_in = Course { first, later };
            }
            Moved::Subsidy { .. } => {
                let course = &service.subsidy;
                let later = years.first().map(|&year| (year, course.at(year).1.clone())).into_iter().collect();
                let first = course.at(plan.book_year).1.clone();
                service.subsidy = Course { first, later };
            }
            Moved::SubsidyShare { .. } => {
                let course = &service.subsidy;
                let later = years.iter().map(|&year| (year, course.at(year).1.clone())).collect();
                let first = course.at(plan.book_year).1.clone();
                service.subsidy = Course { first, later };
            }
            Moved::Rates { .. } | Moved::GroupRates { .. } | Moved::Rate { .. } => {}
        }
    }
    spread
}

/// A plan with other values; the plan is one that [`spread`] made.
pub(super) fn put(plan: &Plan, levers: &[Lever], values: &[i64]) -> Plan {
    let mut plan = plan.clone();
    let book = plan.book_year;
    for (lever, &value) in levers.iter().zip(values) {
        let Some(service) = plan.services.iter_mut().find(|known| known.service == lever.moved.service()) else {
            continue;
        };
        match lever.moved {
            Moved::Rates { .. } | Moved::GroupRates { .. } | Moved::Rate { .. } => {
                for (_, block, way) in rates(service, lever.moved) {
                    set(&mut block.proposed, way.amount(value));
                }
            }
            Moved::PhaseIn { year, .. } => {
                for (from, datum) in &mut service.phase_in.later {
                    if *from == year {
                        set(datum, value);
                    }
                }
            }
            Moved::Pace { .. } => {
                for (from, datum) in &mut service.phase_in.later {
                    set(datum, Way::Times(i64::from(*from - book)).amount(value));
                }
            }
            Moved::Subsidy { .. } => service.subsidy.later.iter_mut().for_each(|(_, datum)| set(datum, value)),
            Moved::SubsidyShare { .. } => {
                for (_, datum) in &mut service.subsidy.later {
                    set(datum, Way::ShareOf(datum.amount).amount(value));
                }
            }
        }
    }
    plan
}

fn set(datum: &mut Datum, amount: i64) {
    if datum.amount != amount {
        *datum = Datum::entered(amount);
    }
}

/// The rates that a lever moves, each with its line and how it follows.
fn rates(plan: &mut ServicePlan, moved: Moved) -> Vec<(Line, &mut PlanBlock, Way)> {
    let mut rates = Vec::new();
    for (g, group) in (1..).zip(&mut plan.groups) {
        for (c, charge) in (1..).zip(&mut group.charges) {
            for (b, block) in (1..).zip(&mut charge.blocks) {
                let share = Way::ShareOf(block.proposed.amount);
                let way = match moved {
                    Moved::Rates { .. } => share,
                    Moved::GroupRates { group, .. } if group == g => share,
                    Moved::Rate { group, charge, block, .. } if (group, charge, block) == (g, c, b) => Way::Itself,
                    Moved::GroupRates { .. }
                    | Moved::Rate { .. }
                    | Moved::PhaseIn { .. }
                    | Moved::Pace { .. }
                    | Moved::Subsidy { .. }
                    | Moved::SubsidyShare { .. } => continue,
                };
                rates.push((Line::Block(g, c, b), block, way));
            }
        }
    }
    rates
}

/// The data that the levers move in the study of a plan that [`spread`] made.
pub(super) fn moving(plan: &Plan, study: &Study, levers: &[Lever], faults: &mut Vec<(Place, Fault)>) -> Vec<Moving> {
    let mut all: Vec<Moving> = Vec::new();
    for (number, lever) in levers.iter().enumerate() {
        let place = Place::Lever(number);
        if let Some(fault) = range_fault(lever) {
            faults.push((place, fault));
            continue;
        }
        let Some(service) = plan.service(lever.moved.service()) else {
            faults.push((place, Fault::NoSuchService));
            continue;
        };
        let found = data(plan, service, lever.moved);
        if found.is_empty() {
            faults.push((place, Fault::NothingToMove));
        }
        for (figure, at, way) in found {
            let Some(node) = study.find(figure, Subject::Plan(at)) else {
                faults.push((place, Fault::NothingToMove));
                break;
            };
            // What a lever raises must be money or a share that is not below zero, and fit.
            let fits = match way {
                Way::ShareOf(base) => base >= 0 && multiply_divide(base, lever.high, i128::from(WHOLE)).is_some(),
                Way::Itself | Way::Times(_) => true,
            };
            if !fits {
                faults.push((place, Fault::Range));
                break;
            }
            if let Some(other) = all.iter().find(|other| other.node == node) {
                faults.push((place, Fault::MovedTwice { other: other.lever }));
                break;
            }
            all.push(Moving { node, lever: number, way });
        }
    }
    if faults.is_empty() && ahead(levers, levers.iter().map(|lever| lever.low).collect()).is_none() {
        faults.push((Place::Whole, Fault::GoesBack));
    }
    all
}

fn range_fault(lever: &Lever) -> Option<Fault> {
    let Lever { moved, low, high, step } = *lever;
    if low < 0 || high < low || step < 1 {
        return Some(Fault::Range);
    }
    let most = match moved {
        Moved::PhaseIn { .. } | Moved::Pace { .. } => WHOLE,
        Moved::Rates { .. }
        | Moved::GroupRates { .. }
        | Moved::Rate { .. }
        | Moved::Subsidy { .. }
        | Moved::SubsidyShare { .. } => i64::MAX,
    };
    if high > most {
        return Some(Fault::Range);
    }
    ((high - low) / step >= MOST_VALUES).then_some(Fault::TooManyValues)
}

/// The figures that a lever moves.
fn data(plan: &Plan, service: &ServicePlan, moved: Moved) -> Vec<(FigureId, At, Way)> {
    let at = At::service(service.service);
    let years = plan.all_years().skip(1);
    match moved {
        Moved::Rates { .. } | Moved::GroupRates { .. } | Moved::Rate { .. } => {
            let mut service = service.clone();
            rates(&mut service, moved)
                .into_iter()
                .map(|(line, _, way)| (Figure::RateProposed.into(), at.line(line), way))
                .collect()
        }
        Moved::PhaseIn { year, .. } => years
            .filter(|&known| known == year)
            .map(|year| (Figure::PhaseIn.into(), at.in_year(year), Way::Itself))
            .collect(),
        Moved::Pace { .. } => years
            .map(|year| {
                (Figure::PhaseIn.into(), at.in_year(year), Way::Times(i64::from(year) - i64::from(plan.book_year)))
            })
            .collect(),
        Moved::Subsidy { .. } => years.take(1).map(|year| (FigureId::Subsidy, at.in_year(year), Way::Itself)).collect(),
        Moved::SubsidyShare { .. } => years
            .map(|year| (FigureId::Subsidy, at.in_year(year), Way::ShareOf(service.subsidy.at(year).1.amount)))
            .collect(),
    }
}
