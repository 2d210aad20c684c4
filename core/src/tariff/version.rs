//! A tariff as a whole: versions by date, each with its charges and the rules around them.

use super::{Audience, Block, Decision, Every, Group, Measure, Norm, Price, Relief, TaxState};
use crate::explain::RoundingMode;
use crate::number::divide_round;
use crate::period::Date;
use crate::service::Service;

/// All of a rate, a share or a coefficient: 100 %, in hundredths of a percent.
pub const WHOLE: i64 = 10_000;

/// A tariff of one service: a chain of versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    /// The service.
    pub service: Service,
    /// Its title, in the words of who made it.
    pub title: String,
    /// Versions, the oldest first; each applies until the next.
    pub versions: Vec<Version>,
}

impl Tariff {
    /// The version in force on a day; `None` before the first.
    #[must_use]
    pub fn in_force(&self, day: Date) -> Option<&Version> {
        self.versions.iter().rfind(|version| version.from <= day)
    }
}

/// One version of a tariff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The first day on which it applies.
    pub from: Date,
    /// Number and date of the act, in its own words.
    pub act: Option<String>,
    /// Where it was read.
    pub source: Option<String>,
    /// Which groups the tariff tells apart.
    pub scheme: GroupScheme,
    /// What a group pays of the rates, hundredths of a percent; groups without one pay all.
    pub coefficients: Vec<(Group, i64)>,
    /// Norms of use without a meter.
    pub norms: Vec<Norm>,
    /// Charges.
    pub components: Vec<Component>,
    /// Reliefs; of several rules for the same people the first applies.
    pub reliefs: Vec<ReliefRule>,
    /// Minimum bills; the most exact match applies.
    pub minimums: Vec<Minimum>,
    /// Tax that the bill adds as its own line, hundredths of a percent.
    pub tax: Option<i64>,
    /// How the total is rounded; every line is rounded to the tyiyn in any case.
    pub rounding: Option<Rounding>,
}

impl Version {
    /// A version without charges.
    #[must_use]
    pub const fn new(from: Date) -> Self {
        Self {
            from,
            act: None,
            source: None,
            scheme: GroupScheme::Each,
            coefficients: Vec::new(),
            norms: Vec::new(),
            components: Vec::new(),
            reliefs: Vec::new(),
            minimums: Vec::new(),
            tax: None,
            rounding: None,
        }
    }

    /// The group by which a consumer of `group` is charged.
    #[must_use]
    pub const fn charged_group(&self, group: Group) -> Group {
        match (self.scheme, group) {
            (GroupScheme::Each, group) => group,
            (GroupScheme::Two, Group::Population) => Group::Population,
            (
                GroupScheme::Two,
                Group::BudgetOrganisations
                | Group::Others
                | Group::LargeCommercial1
                | Group::LargeCommercial2
                | Group::LargeCommercial3,
            ) => Group::Others,
        }
    }

    /// What a group pays of the rates, hundredths of a percent.
    #[must_use]
    pub fn coefficient(&self, group: Group) -> i64 {
        let group = self.charged_group(group);
        self.coefficients.iter().find(|(of, _)| *of == group).map_or(WHOLE, |&(_, share)| share)
    }

    /// A published decision as a version. Charges whose rate was not published are left out; the
    /// second value lists them by their place in the decision.
    #[must_use]
    pub fn of_decision(decision: &Decision) -> (Self, Vec<usize>) {
        let mut version = Self::new(decision.from.first_day());
        version.act = decision.act.map(str::to_owned);
        version.source = Some(format!("{} {}", decision.source.title, decision.source.url).trim_end().to_owned());
        version.norms = decision.norms.to_vec();
        version.tax = match decision.tax {
            TaxState::NetPlus(tax) => Some(tax.rate),
            TaxState::Net | TaxState::Unknown => None,
        };
        let mut unpublished = Vec::new();
        for (at, charge) in decision.charges.iter().enumerate() {
            let Some(rate) = charge.rate else {
                unpublished.push(at);
                continue;
            };
            let (measure, every) = charge.base.measure();
            // What a home pays is one charge with variants; what is brought or buried is another.
            let name = match measure {
                Measure::Consumer | Measure::Household | Measure::Person | Measure::CubicMetre => "use",
                Measure::Tonne
                | Measure::TonneDelivered
                | Measure::CubicMetreBuried
                | Measure::Container
                | Measure::Lift
                | Measure::Visit
                | Measure::Stall
                | Measure::SquareMetre
                | Measure::FrontageMetre => measure.code(),
            };
            version.components.push(Component {
                audience: charge.payer.into(),
                every,
                ..Component::new(name, measure, Price::Rate(rate))
            });
        }
        (version, unpublished)
    }
}

/// Which groups a tariff tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupScheme {
    /// Each group by itself.
    Each,
    /// Two: the population, and everybody else as «others».
    Two,
}

impl GroupScheme {
    /// Both schemes.
    pub const ALL: [Self; 2] = [Self::Each, Self::Two];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Each => "each",
            Self::Two => "two",
        }
    }
}

/// The months in which a charge applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Months(u16);

impl Months {
    /// Every month.
    pub const ALL: Self = Self(0x0fff);

    /// These months, 1 to 12; `None` when one is no month or there is none.
    #[must_use]
    pub fn of(months: &[u8]) -> Option<Self> {
        let mut mask = 0;
        for &month in months {
            if !(1..=12).contains(&month) {
                return None;
            }
            mask |= 1 << (month - 1);
        }
        (mask != 0).then_some(Self(mask))
    }

    /// Whether a month (1 to 12) is among them.
    #[must_use]
    pub const fn holds(self, month: u8) -> bool {
        month >= 1 && month <= 12 && self.0 & (1 << (month - 1)) != 0
    }

    /// The months, in order.
    pub fn each(self) -> impl Iterator<Item = u8> {
        (1..=12).filter(move |&month| self.holds(month))
    }
}

/// A charge: who pays how much for one unit of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// Its name. Components of one name are variants of one charge: the variant whose audience
    /// fits the consumer most exactly applies, alone.
    pub name: String,
    /// Whom it is for.
    pub audience: Audience,
    /// What it counts.
    pub measure: Measure,
    /// How often it falls due.
    pub every: Every,
    /// The season in which it applies.
    pub months: Months,
    /// Share of the counted quantity that is charged, hundredths of a percent: wastewater as a
    /// share of water.
    pub share: i64,
    /// The number of units that the rates are set for; 100 when a rate is for 100 m³.
    pub per: i64,
    /// The price.
    pub price: Price,
    /// What it rests on, in the words of who made the tariff.
    pub basis: Option<String>,
}

impl Component {
    /// A charge on everybody, each month, for one unit.
    #[must_use]
    pub fn new(name: &str, measure: Measure, price: Price) -> Self {
        Self {
            name: name.to_owned(),
            audience: Audience::EVERYBODY,
            measure,
            every: Every::Month,
            months: Months::ALL,
            share: WHOLE,
            per: 1,
            price,
            basis: None,
        }
    }
}

/// Who pays for a relief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bearer {
    /// The local budget refunds the provider.
    Budget,
    /// The other consumers, through their rates.
    OtherConsumers,
    /// The provider, from its own means.
    Provider,
}

impl Bearer {
    /// All bearers.
    pub const ALL: [Self; 3] = [Self::Budget, Self::OtherConsumers, Self::Provider];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::OtherConsumers => "other-consumers",
            Self::Provider => "provider",
        }
    }
}

/// A relief as a share of the charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReliefRule {
    /// For whom.
    pub relief: Relief,
    /// What it takes off, hundredths of a percent.
    pub share: i64,
    /// Whether it counts for those people only (their part of the household), or for the whole
    /// household when one of them lives there.
    pub each_person: bool,
    /// Who pays for it.
    pub bearer: Bearer,
}

/// A minimum bill (AWWA M1: minimum charge).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minimum {
    /// For whom.
    pub audience: Audience,
    /// Tyiyn a month, before tax.
    pub amount: i64,
}

/// How a total is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounding {
    /// To multiples of this, tyiyn.
    pub step: i64,
    /// In this way.
    pub mode: RoundingMode,
}

/// Why a phase-in cannot be laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseInFault {
    /// No dates, or dates that do not follow each other after the version they start from.
    Dates,
    /// The two versions do not have the same charges for the same people in the same blocks.
    Different {
        /// The charge of the target that has no partner, counted from 1; 0 when one is missing.
        charge: usize,
    },
    /// A rate is too large.
    TooLarge,
}

impl PhaseInFault {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dates => "phase-in-dates",
            Self::Different { .. } => "phase-in-different",
            Self::TooLarge => "phase-in-too-large",
        }
    }
}

/// The steps from one version to another: on each date all rates have gone the same part of the
/// way, rounded to the tyiyn; on the last date they are the target's.
///
/// # Legal basis
/// `OwnDesign`: even steps. The programme asks that tariffs rise step by step; no text that sets
/// the steps was found.
///
/// # Errors
/// [`PhaseInFault`].
pub fn phase_in(start: &Version, target: &Version, dates: &[Date]) -> Result<Vec<Version>, PhaseInFault> {
    let mut before = start.from;
    for &date in dates {
        if date <= before {
            return Err(PhaseInFault::Dates);
        }
        before = date;
    }
    let steps = i64::try_from(dates.len()).map_err(|_| PhaseInFault::Dates)?;
    if steps == 0 {
        return Err(PhaseInFault::Dates);
    }
    if start.components.len() != target.components.len() {
        return Err(PhaseInFault::Different { charge: 0 });
    }
    (1..)
        .zip(dates)
        .map(|(step, &from)| {
            let between = |a: i64, b: i64| {
                let moved = i128::from(b) - i128::from(a);
                let gone = divide_round(moved * i128::from(step), i128::from(steps)).ok_or(PhaseInFault::TooLarge)?;
                a.checked_add(gone).ok_or(PhaseInFault::TooLarge)
            };
            let mut version = Version { from, ..target.clone() };
            for (at, (component, old)) in version.components.iter_mut().zip(&start.components).enumerate() {
                let different = PhaseInFault::Different { charge: at + 1 };
                let alike = component.name == old.name
                    && component.audience == old.audience
                    && component.measure == old.measure
                    && component.per == old.per;
                if !alike {
                    return Err(different);
                }
                component.price = match (&component.price, &old.price) {
                    (Price::Rate(new), Price::Rate(old)) => Price::Rate(between(*old, *new)?),
                    (Price::Blocks(new), Price::Blocks(old)) if new.len() == old.len() => {
                        let blocks = new.iter().zip(old).map(|(new, old)| {
                            if new.up_to == old.up_to {
                                Ok(Block { up_to: new.up_to, rate: between(old.rate, new.rate)? })
                            } else {
                                Err(different)
                            }
                        });
                        Price::Blocks(blocks.collect::<Result<_, _>>()?)
                    }
                    (Price::MeterSizes(new), Price::MeterSizes(old)) if new.len() == old.len() => {
                        let sizes = new.iter().zip(old).map(|(&(size, new), &(old_size, old))| {
                            if size == old_size { Ok((size, between(old, new)?)) } else { Err(different) }
                        });
                        Price::MeterSizes(sizes.collect::<Result<_, _>>()?)
                    }
                    (Price::Rate(_) | Price::Blocks(_) | Price::MeterSizes(_), _) => return Err(different),
                };
            }
            Ok(version)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: u8, day: u8) -> Date {
        Date::new(year, month, day).expect("a day of the calendar")
    }

    fn water(from: Date, rate: i64) -> Version {
        Version {
            components: vec![Component::new("water", Measure::CubicMetre, Price::Rate(rate))],
            ..Version::new(from)
        }
    }

    #[test]
    fn the_version_of_a_day_is_the_last_that_began() {
        let tariff = Tariff {
            service: Service::DrinkingWater,
            title: String::new(),
            versions: vec![water(day(2019, 11, 1), 810), water(day(2023, 6, 1), 1045)],
        };
        let rate = |date| tariff.in_force(date).map(|version| version.components[0].price.clone());
        assert_eq!(rate(day(2023, 6, 1)), Some(Price::Rate(1045)));
        assert_eq!(rate(day(2023, 5, 31)), Some(Price::Rate(810)));
        assert_eq!(rate(day(2019, 10, 31)), None);
    }

    #[test]
    fn a_phase_in_goes_in_even_steps_and_ends_at_the_target() {
        let (start, target) = (water(day(2025, 1, 1), 1000), water(day(2028, 1, 1), 2000));
        let dates = [day(2026, 1, 1), day(2027, 1, 1), day(2028, 1, 1)];
        let rates: Vec<Price> = phase_in(&start, &target, &dates)
            .expect("alike")
            .into_iter()
            .map(|version| version.components[0].price.clone())
            .collect();
        assert_eq!(rates, [Price::Rate(1333), Price::Rate(1667), Price::Rate(2000)]);
        assert_eq!(phase_in(&start, &target, &[]), Err(PhaseInFault::Dates));
        assert_eq!(phase_in(&start, &target, &[day(2025, 1, 1)]), Err(PhaseInFault::Dates));
        let mut other = target.clone();
        other.components[0].price = Price::MeterSizes(vec![(15, 100)]);
        assert_eq!(phase_in(&start, &other, &dates), Err(PhaseInFault::Different { charge: 1 }));
    }

    #[test]
    fn with_two_groups_everybody_but_the_population_is_others() {
        let version = Version {
            scheme: GroupScheme::Two,
            coefficients: vec![(Group::Others, 15_000)],
            ..water(day(2025, 1, 1), 1000)
        };
        assert_eq!(version.coefficient(Group::Population), WHOLE);
        for group in Group::ALL.into_iter().skip(1) {
            assert_eq!(version.coefficient(group), 15_000, "{}", group.code());
        }
    }

    #[test]
    fn months_are_those_named() {
        let summer = Months::of(&[6, 7, 8]).expect("months");
        assert_eq!(summer.each().collect::<Vec<_>>(), [6, 7, 8]);
        assert_eq!(Months::of(&[13]), None);
        assert_eq!(Months::of(&[]), None);
        assert_eq!(Months::ALL.each().count(), 12);
    }
}
