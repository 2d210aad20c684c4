//! The household whose bill is shown: its numbers, and what of it a tariff asks for.

use super::draft::one;
use crate::components::Scale;
use aimak_core::number::divide_round;
use aimak_core::tariff::{Connection, Consumer, Measure, Months, Price, Version};
use aimak_core::unit::Unit;

/// A number of the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HomeField {
    /// People.
    Persons,
    /// What is measured in a month.
    Flow,
    /// People with the relief.
    Relieved,
    /// Square metres.
    Area,
    /// Metres of frontage.
    Frontage,
    /// Containers.
    Containers,
    /// Stalls.
    Stalls,
    /// Its own allowance.
    Allowance,
}

impl HomeField {
    /// All numbers.
    pub const ALL: [Self; 8] = [
        Self::Persons,
        Self::Flow,
        Self::Relieved,
        Self::Area,
        Self::Frontage,
        Self::Containers,
        Self::Stalls,
        Self::Allowance,
    ];

    /// Id of the typed field.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Persons => "home-persons",
            Self::Flow => "home-flow",
            Self::Relieved => "home-relieved",
            Self::Area => "home-area",
            Self::Frontage => "home-frontage",
            Self::Containers => "home-containers",
            Self::Stalls => "home-stalls",
            Self::Allowance => "home-allowance",
        }
    }

    /// The number of a household.
    pub const fn amount(self, consumer: &Consumer) -> i64 {
        match self {
            Self::Persons => consumer.persons,
            Self::Flow => consumer.flow,
            Self::Relieved => consumer.relieved,
            Self::Area => consumer.area,
            Self::Frontage => consumer.frontage,
            Self::Containers => consumer.containers,
            Self::Stalls => consumer.stalls,
            Self::Allowance => consumer.allowance,
        }
    }

    /// The household with another number. There are never more people with a relief than people.
    pub fn with(self, consumer: Consumer, amount: i64) -> Consumer {
        match self {
            Self::Persons => Consumer { persons: amount, relieved: consumer.relieved.min(amount), ..consumer },
            Self::Flow => Consumer { flow: amount, ..consumer },
            Self::Relieved => Consumer { relieved: amount, persons: consumer.persons.max(amount), ..consumer },
            Self::Area => Consumer { area: amount, ..consumer },
            Self::Frontage => Consumer { frontage: amount, ..consumer },
            Self::Containers => Consumer { containers: amount, ..consumer },
            Self::Stalls => Consumer { stalls: amount, ..consumer },
            Self::Allowance => Consumer { allowance: amount, ..consumer },
        }
    }

    /// What may be typed; `measure` is what flows.
    pub fn scale(self, measure: Measure) -> Scale {
        let of = |unit: Unit, min, max, step| Scale { unit, min, max: max * one(unit), step: step * one(unit) };
        match self {
            Self::Persons => of(Unit::Person, 1, 1_000, 1),
            Self::Relieved => of(Unit::Person, 0, 1_000, 1),
            Self::Flow | Self::Allowance => of(measure.unit(), 0, 100_000, 1),
            Self::Area => of(Unit::SquareMetre, 0, 100_000, 10),
            Self::Frontage => of(Unit::Metre, 0, 10_000, 1),
            Self::Containers => of(Unit::Container, 0, 1_000, 1),
            Self::Stalls => of(Unit::Stall, 0, 1_000, 1),
        }
    }
}

/// The flow that a version counts: cubic metres of it where it counts any, or counts no flow at all.
pub fn flow_of(version: &Version) -> Measure {
    let mut flows = version.components.iter().map(|component| component.measure).filter(|measure| measure.is_flow());
    let first = flows.clone().next().unwrap_or(Measure::CubicMetre);
    if flows.any(|measure| measure == Measure::CubicMetre) { Measure::CubicMetre } else { first }
}

/// Whether any of these versions charges a flow.
pub fn counts_flow(versions: &[&Version]) -> bool {
    versions.iter().any(|version| version.components.iter().any(|component| component.measure.is_flow()))
}

/// The numbers of a household that the bills under these versions rest on, in the order of asking.
pub fn asked(versions: &[&Version], consumer: &Consumer) -> Vec<HomeField> {
    let components = || versions.iter().flat_map(|version| &version.components);
    let counts = |measure| components().any(|component| component.measure == measure);
    let limits = || {
        components().flat_map(|component| match &component.price {
            Price::Blocks(blocks) => blocks.as_slice(),
            Price::Rate(_) | Price::MeterSizes(_) => &[],
        })
    };
    let measured = consumer.connection == Connection::Metered
        || components().any(|component| component.measure.is_flow() && component.measure != Measure::CubicMetre);
    let wanted = |field: &HomeField| match field {
        HomeField::Persons => true,
        HomeField::Flow => counts_flow(versions) && measured,
        HomeField::Relieved => consumer.relief.is_some(),
        HomeField::Area => {
            counts(Measure::SquareMetre)
                || limits().any(|block| block.up_to.is_some_and(|limit| limit.per_square_metre != 0))
        }
        HomeField::Frontage => counts(Measure::FrontageMetre),
        HomeField::Containers => counts(Measure::Container),
        HomeField::Stalls => counts(Measure::Stall),
        HomeField::Allowance => limits().any(|block| block.up_to.is_some_and(|limit| limit.allowance_share != 0)),
    };
    HomeField::ALL.into_iter().filter(wanted).collect()
}

/// The sizes of meters that have a rate of their own, millimetres.
pub fn meter_sizes(versions: &[&Version]) -> Vec<u16> {
    let components = versions.iter().flat_map(|version| &version.components);
    let mut sizes: Vec<u16> = components
        .flat_map(|component| match &component.price {
            Price::MeterSizes(sizes) => sizes.as_slice(),
            Price::Rate(_) | Price::Blocks(_) => &[],
        })
        .map(|&(size, _)| size)
        .collect();
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}

/// Whether any charge of a version has a season.
pub fn seasonal(versions: &[&Version]) -> bool {
    versions.iter().any(|version| version.components.iter().any(|component| component.months != Months::ALL))
}

/// A use typed in steps of one unit, in steps of another, so that 12 m³ become 12 t and not 12,000.
pub fn in_steps(flow: i64, from: Unit, to: Unit) -> i64 {
    divide_round(i128::from(flow) * i128::from(one(to)), i128::from(one(from))).unwrap_or(flow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::period::Date;
    use aimak_core::tariff::{Component, Relief};

    fn version(components: Vec<Component>) -> Version {
        Version { components, ..Version::new(Date::new(2026, 1, 1).expect("a day")) }
    }

    fn charge(measure: Measure) -> Component {
        Component::new(measure.code(), measure, Price::Rate(100))
    }

    #[test]
    fn only_what_a_tariff_counts_is_asked_for() {
        let home = Consumer::household(4, 0);
        let water = version(vec![charge(Measure::CubicMetre)]);
        assert_eq!(asked(&[&water], &home), [HomeField::Persons, HomeField::Flow]);
        let tap = Consumer { connection: Connection::StreetTap, relief: Some(Relief::Pensioner), ..home };
        assert_eq!(asked(&[&water], &tap), [HomeField::Persons, HomeField::Relieved]);
        let waste = version(vec![charge(Measure::Container), charge(Measure::Tonne)]);
        assert_eq!(
            asked(&[&waste], &tap),
            [HomeField::Persons, HomeField::Flow, HomeField::Relieved, HomeField::Containers]
        );
        assert_eq!(asked(&[], &home), [HomeField::Persons]);
    }

    #[test]
    fn a_use_keeps_its_number_in_another_unit() {
        assert_eq!(flow_of(&version(vec![charge(Measure::Tonne)])), Measure::Tonne);
        assert_eq!(flow_of(&version(vec![charge(Measure::Person)])), Measure::CubicMetre);
        assert_eq!(in_steps(12_500_000, Unit::CubicMetre, Unit::Tonne), 12_500);
        assert_eq!(in_steps(12_500, Unit::Tonne, Unit::CubicMetre), 12_500_000);
    }

    #[test]
    fn nobody_has_a_relief_who_does_not_live_there() {
        let home = Consumer { relieved: 3, ..Consumer::household(4, 0) };
        assert_eq!(HomeField::Persons.with(home, 2).relieved, 2);
        assert_eq!(HomeField::Relieved.with(home, 6).persons, 6);
    }
}
