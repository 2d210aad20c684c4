//! What a council wants of a plan, as numbers that can be checked.

use super::bounds::{Bounds, Room, Span};
use super::fault::Fault;
use super::lever::{self, Lever, Moved};
use crate::explain::{Gap, NodeId, Study};
use crate::figure::{FigureId, Subject};
use crate::finance::demand::rate_unit;
use crate::finance::{At, ChargeOn, Figure, Line, Plan, ServicePlan};
use crate::service::Service;
use crate::tariff::Group;
use crate::unit::Unit;

/// A ratio of one, and 100 %.
const ONE: i64 = 10_000;

/// Which coverage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coverage {
    /// What is paid, over all costs.
    AllCosts,
    /// What is billed, over operating costs.
    OperatingCosts,
}

/// Something that a plan is to reach or to keep. Without a year, in each year of the projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// Coverage of costs in a year and in all later ones.
    Coverage {
        /// Which.
        of: Coverage,
        /// Of which service.
        service: Service,
        /// From this year on.
        from: i16,
        /// At least, percent.
        at_least: i64,
    },
    /// What the bills of all services take of the income of any band of households.
    IncomeShare {
        /// At most, percent.
        at_most: i64,
    },
    /// The highest rate of any other group over the highest one of the population, for the same
    /// measure.
    ClassRatio {
        /// Of which service.
        service: Service,
        /// At most, as a ratio (3 is 30 000).
        at_most: i64,
    },
    /// Money at the end of a year.
    Cash {
        /// Of which service; of all together when there is none.
        service: Option<Service>,
        /// At least, som.
        at_least: i64,
    },
    /// How much any rate rises over the year before. What begins at nothing does not rise.
    Rise {
        /// Of which service; of any when there is none.
        service: Option<Service>,
        /// At most, percent.
        at_most: i64,
    },
    /// What the budget gives.
    Subsidy {
        /// To which service; to all together when there is none.
        service: Option<Service>,
        /// At most, som a year.
        at_most: i64,
    },
    /// What the budget would have to give so that all costs are covered.
    SubsidyNeed {
        /// To which service; to all together when there is none.
        service: Option<Service>,
        /// At most, som a year.
        at_most: i64,
    },
}

impl Target {
    /// Stable name of the kind.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coverage { of: Coverage::AllCosts, .. } => "coverage",
            Self::Coverage { of: Coverage::OperatingCosts, .. } => "operating-coverage",
            Self::IncomeShare { .. } => "income-share",
            Self::ClassRatio { .. } => "class-ratio",
            Self::Cash { .. } => "cash",
            Self::Rise { .. } => "rise",
            Self::Subsidy { .. } => "subsidy",
            Self::SubsidyNeed { .. } => "subsidy-need",
        }
    }

    /// The number that it names.
    #[must_use]
    pub const fn limit(self) -> i64 {
        match self {
            Self::Coverage { at_least, .. } | Self::Cash { at_least, .. } => at_least,
            Self::IncomeShare { at_most }
            | Self::ClassRatio { at_most, .. }
            | Self::Rise { at_most, .. }
            | Self::Subsidy { at_most, .. }
            | Self::SubsidyNeed { at_most, .. } => at_most,
        }
    }

    /// The same with another number.
    #[must_use]
    pub const fn with_limit(mut self, limit: i64) -> Self {
        match &mut self {
            Self::Coverage { at_least: number, .. }
            | Self::Cash { at_least: number, .. }
            | Self::IncomeShare { at_most: number }
            | Self::ClassRatio { at_most: number, .. }
            | Self::Rise { at_most: number, .. }
            | Self::Subsidy { at_most: number, .. }
            | Self::SubsidyNeed { at_most: number, .. } => *number = limit,
        }
        self
    }

    /// Whether more is better.
    #[must_use]
    pub const fn is_least(self) -> bool {
        match self {
            Self::Coverage { .. } | Self::Cash { .. } => true,
            Self::IncomeShare { .. }
            | Self::ClassRatio { .. }
            | Self::Rise { .. }
            | Self::Subsidy { .. }
            | Self::SubsidyNeed { .. } => false,
        }
    }

    /// Whether a value meets it.
    #[must_use]
    pub const fn is_met_by(self, value: i64) -> bool {
        if self.is_least() { value >= self.limit() } else { value <= self.limit() }
    }

    /// The unit of its number.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Coverage { .. } | Self::IncomeShare { .. } | Self::Rise { .. } => Unit::Percent,
            Self::ClassRatio { .. } => Unit::Ratio,
            Self::Cash { .. } | Self::Subsidy { .. } | Self::SubsidyNeed { .. } => Unit::Som,
        }
    }
}

/// What a plan reaches of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The worst value, in the target's unit: the strictest number that the plan would still meet.
    /// `None` where there is no value: no number is met.
    pub value: Option<i64>,
    /// Where and when it is the worst; the first such place.
    pub at: At,
}

/// A target's figures in a study.
#[derive(Clone, Debug)]
pub(super) struct Measure {
    /// Whether more is better.
    pub least: bool,
    checks: Vec<Check>,
}

/// One value that the target is held against. Figures are places in a list of those asked for.
#[derive(Clone, Debug)]
struct Check {
    at: At,
    of: Of,
}

#[derive(Clone, Debug)]
enum Of {
    /// Figures together.
    Total(Vec<usize>),
    /// What a figure is above another one.
    Difference { from: usize, less: usize },
    /// A figure over the largest of others, as a ratio less an offset, rounded up.
    Ratio { of: usize, over: Vec<usize>, offset: i64 },
}

/// A ratio less an offset, rounded up; `None` for what is no multiple of anything.
fn ratio(of: i64, over: i64, offset: i64) -> Option<i64> {
    if over <= 0 {
        // What begins at nothing does not rise; and it has no multiple but nothing.
        return if offset == 0 { (of <= 0).then_some(0) } else { Some(0) };
    }
    let (of, over) = (i128::from(of) * i128::from(ONE), i128::from(over));
    let up = of.div_euclid(over) + i128::from(of.rem_euclid(over) > 0);
    i64::try_from(up - i128::from(offset)).ok()
}

impl Of {
    fn value(&self, amount: &impl Fn(usize) -> Result<i64, Gap>) -> Option<i64> {
        match self {
            Self::Total(parts) => {
                let mut total = 0_i64;
                for &part in parts {
                    total = total.checked_add(amount(part).ok()?)?;
                }
                Some(total)
            }
            Self::Difference { from, less } => amount(*from).ok()?.checked_sub(amount(*less).ok()?),
            Self::Ratio { of, over, offset } => {
                let mut largest = i64::MIN;
                for &part in over {
                    largest = largest.max(amount(part).ok()?);
                }
                ratio(amount(*of).ok()?, largest, *offset)
            }
        }
    }

    fn span(&self, span: &impl Fn(usize) -> Span) -> Span {
        match self {
            Self::Total(parts) => Span::total(parts.iter().map(|&part| span(part))),
            Self::Difference { from, less } => Span::difference(span(*from), span(*less)),
            Self::Ratio { of, over, offset } => {
                let of = span(*of);
                let over = over.iter().map(|&part| span(part)).fold(Span::at(i64::MIN), Span::greatest);
                if of.low < 0 {
                    // A ratio below zero falls when its divisor does.
                    return Span::ANY;
                }
                let sure = of.sure && over.sure;
                let low = ratio(of.low, over.high, *offset);
                if over.high <= 0 {
                    return low.map_or(Span { low: i64::MAX, high: i64::MAX, sure: false }, |low| Span {
                        sure,
                        ..Span::at(low)
                    });
                }
                let Some(low) = low else { return Span::ANY };
                if over.low <= 0 {
                    return Span { low: low.min(0), high: i64::MAX, sure: false };
                }
                match ratio(of.high, over.low, *offset) {
                    Some(high) => Span { low, high, sure },
                    None => Span { low, high: i64::MAX, sure: false },
                }
            }
        }
    }
}

impl Of {
    /// The line that is not below zero wherever the value may meet a limit; `None` where there is none.
    fn plane(&self, least: bool, limit: i64, bounds: &Bounds, room: &mut Room) -> Option<()> {
        let spans = |room: &Room, asked: usize| (bounds.slot(asked), bounds.get(room, asked));
        match self {
            Self::Total(parts) => {
                room.wide.total(&room.lines, parts.iter().map(|&part| bounds.slot(part)))?;
                room.wide.limited(limit.into(), least)
            }
            Self::Difference { from, less } => {
                room.wide.difference(&room.lines, bounds.slot(*from), bounds.slot(*less))?;
                room.wide.limited(limit.into(), least)
            }
            // Rounded up it is not above a whole number where it is not before.
            Self::Ratio { of, over, offset } if !least => {
                let over: Vec<_> = over.iter().map(|&part| spans(room, part)).collect();
                let times = (i128::from(limit) + i128::from(*offset), i128::from(ONE));
                room.wide.multiple(&room.lines, (bounds.slot(*of), over.into_iter()), times)
            }
            Self::Ratio { .. } => None,
        }
    }
}

impl Measure {
    /// How many values the target is held against.
    pub fn checks(&self) -> usize {
        self.checks.len()
    }

    /// Makes the line that is not below zero where one of the values may meet a limit; `None` where
    /// there is none.
    pub fn plane(&self, check: usize, limit: i64, bounds: &Bounds, room: &mut Room) -> Option<()> {
        self.checks[check].of.plane(self.least, limit, bounds, room)
    }

    /// The worst value and where it is; `None` for the value when any is missing.
    pub fn reached(&self, amount: impl Fn(usize) -> Result<i64, Gap>) -> Reached {
        let mut worst = Reached { value: None, at: At::MUNICIPALITY };
        for (number, check) in self.checks.iter().enumerate() {
            let Some(value) = check.of.value(&amount) else { return Reached { value: None, at: check.at } };
            let worse = worst.value.is_none_or(|worst| if self.least { value < worst } else { value > worst });
            if number == 0 || worse {
                worst = Reached { value: Some(value), at: check.at };
            }
        }
        worst
    }

    /// The worst value alone.
    pub fn value(&self, amount: impl Fn(usize) -> Result<i64, Gap>) -> Option<i64> {
        let mut worst = None;
        for check in &self.checks {
            let value = check.of.value(&amount)?;
            worst =
                Some(worst.map_or(value, |worst: i64| if self.least { worst.min(value) } else { worst.max(value) }));
        }
        worst
    }

    /// The figures that one of the values asks for.
    pub fn places(&self, check: usize) -> Vec<usize> {
        match &self.checks[check].of {
            Of::Total(parts) => parts.clone(),
            Of::Difference { from, less } => vec![*from, *less],
            Of::Ratio { of, over, offset: _ } => std::iter::once(*of).chain(over.iter().copied()).collect(),
        }
    }

    /// What one of the values lies between.
    pub fn span(&self, check: usize, span: impl Fn(usize) -> Span) -> Span {
        self.checks[check].of.span(&span)
    }
}

/// The figures that targets ask for, each once.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub nodes: Vec<NodeId>,
}

impl Asked {
    pub fn place(&mut self, node: NodeId) -> usize {
        match self.nodes.iter().position(|&known| known == node) {
            Some(place) => place,
            None => {
                self.nodes.push(node);
                self.nodes.len() - 1
            }
        }
    }

    fn find(&mut self, study: &Study, figure: impl Into<FigureId>, at: At) -> Option<usize> {
        study.find(figure.into(), Subject::Plan(at)).map(|node| self.place(node))
    }
}

/// The rule that no way to the proposed rates goes back from one year to the next, where levers move
/// both: what each year adds is at least nothing.
pub(super) fn forward(study: &Study, levers: &[Lever], asked: &mut Asked) -> Option<Measure> {
    let mut checks = Vec::new();
    for (before, after) in lever::following(levers) {
        let place = |number: usize, asked: &mut Asked| match levers[number].moved {
            Moved::PhaseIn { service, year } => {
                let at = At::service(service).in_year(year);
                asked.find(study, Figure::PhaseIn, at).map(|place| (at, place))
            }
            Moved::Rates { .. }
            | Moved::GroupRates { .. }
            | Moved::Rate { .. }
            | Moved::Pace { .. }
            | Moved::Subsidy { .. }
            | Moved::SubsidyShare { .. } => None,
        };
        if let (Some((_, less)), Some((at, from))) = (place(before, asked), place(after, asked)) {
            checks.push(Check { at, of: Of::Difference { from, less } });
        }
    }
    (!checks.is_empty()).then_some(Measure { least: true, checks })
}

/// A target as figures of a plan's study.
pub(super) fn measure(plan: &Plan, study: &Study, target: Target, asked: &mut Asked) -> Result<Measure, Fault> {
    let years: Vec<i16> = plan.all_years().skip(1).collect();
    let known = |service: Service| plan.service(service).ok_or(Fault::NoSuchService);
    let some = |service: Option<Service>| match service {
        Some(service) => known(service).map(|service| vec![service]),
        None => Ok(plan.services.iter().collect::<Vec<_>>()),
    };
    let mut checks = Vec::new();
    match target {
        Target::Coverage { of, service, from, .. } => {
            known(service)?;
            if !years.contains(&from) {
                return Err(Fault::YearOutside);
            }
            let figure = match of {
                Coverage::AllCosts => FigureId::CostCoverage,
                Coverage::OperatingCosts => FigureId::OperatingCostCoverage,
            };
            for &year in years.iter().filter(|&&year| year >= from) {
                let at = At::service(service).in_year(year);
                checks.extend(asked.find(study, figure, at).map(|place| Check { at, of: Of::Total(vec![place]) }));
            }
        }
        Target::IncomeShare { .. } => {
            for &year in &years {
                for (band, _) in (1..).zip(&plan.bands) {
                    let at = At::MUNICIPALITY.line(Line::Band(band)).in_year(year);
                    let found = asked.find(study, Figure::BandIncomeShare, at);
                    checks.extend(found.map(|place| Check { at, of: Of::Total(vec![place]) }));
                }
            }
        }
        Target::ClassRatio { service, .. } => {
            let service = known(service)?;
            for &year in &years {
                // One measure is what one unit of the rate stands for: a cubic metre by meter or by norm.
                let mut units: Vec<Unit> = ChargeOn::ALL.map(|on| rate_unit(service.service, on)).to_vec();
                units.dedup();
                for unit in units {
                    let mut rates = |homes: bool| {
                        rates(study, asked, service, year, &|group, on| {
                            (group == Group::Population) == homes && rate_unit(service.service, on) == unit
                        })
                    };
                    let over: Vec<usize> = rates(true).into_iter().map(|(_, place)| place).collect();
                    if over.is_empty() {
                        continue;
                    }
                    for (at, of) in rates(false) {
                        checks.push(Check { at, of: Of::Ratio { of, over: over.clone(), offset: 0 } });
                    }
                }
            }
        }
        Target::Cash { service, .. } => {
            let at = match service {
                Some(service) => At::service(known(service)?.service),
                None => At::MUNICIPALITY,
            };
            for &year in &years {
                let at = at.in_year(year);
                let found = asked.find(study, Figure::ClosingCash, at);
                checks.extend(found.map(|place| Check { at, of: Of::Total(vec![place]) }));
            }
        }
        Target::Rise { service, .. } => {
            for service in some(service)? {
                let mut before = rates(study, asked, service, plan.book_year, &|_, _| true);
                for &year in &years {
                    let now = rates(study, asked, service, year, &|_, _| true);
                    for (&(_, over), &(at, of)) in before.iter().zip(&now) {
                        checks.push(Check { at, of: Of::Ratio { of, over: vec![over], offset: ONE } });
                    }
                    before = now;
                }
            }
        }
        Target::Subsidy { service, .. } | Target::SubsidyNeed { service, .. } => {
            let services = some(service)?;
            for &year in &years {
                let mut parts = Vec::new();
                for service in &services {
                    let at = At::service(service.service);
                    let found = match target {
                        Target::SubsidyNeed { .. } => asked.find(study, Figure::SubsidyNeed, at.in_year(year)),
                        Target::Subsidy { .. }
                        | Target::Coverage { .. }
                        | Target::IncomeShare { .. }
                        | Target::ClassRatio { .. }
                        | Target::Cash { .. }
                        | Target::Rise { .. } => {
                            let since = service.subsidy.at(year).0;
                            asked.find(study, FigureId::Subsidy, since.map_or(at, |since| at.in_year(since)))
                        }
                    };
                    parts.extend(found);
                }
                let at = service.map_or(At::MUNICIPALITY, At::service).in_year(year);
                checks.push(Check { at, of: Of::Total(parts) });
            }
        }
    }
    if checks.is_empty() { Err(Fault::NothingToCompare) } else { Ok(Measure { least: target.is_least(), checks }) }
}

/// The rates of a year of those charges of a service that are wanted; in the book year today's.
fn rates(
    study: &Study,
    asked: &mut Asked,
    service: &ServicePlan,
    year: i16,
    wanted: &dyn Fn(Group, ChargeOn) -> bool,
) -> Vec<(At, usize)> {
    let mut rates = Vec::new();
    for (g, group) in (1..).zip(&service.groups) {
        for (c, charge) in (1..).zip(&group.charges) {
            if !wanted(group.group, charge.on) {
                continue;
            }
            for (b, _) in (1..).zip(&charge.blocks) {
                let at = At::service(service.service).line(Line::Block(g, c, b));
                let in_year = at.in_year(year);
                let found = asked.find(study, Figure::RateInYear, in_year);
                let found = found.or_else(|| asked.find(study, Figure::RateToday, at));
                rates.extend(found.map(|place| (in_year, place)));
            }
        }
    }
    rates
}
