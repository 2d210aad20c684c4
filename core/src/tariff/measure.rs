//! What a charge counts, and how often it falls due.

use super::ChargeBase;
use crate::unit::Unit;

/// What a charge counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// The consumer: one account, whatever it takes (AWWA M1: customer or service charge).
    Consumer,
    /// A household.
    Household,
    /// A person.
    Person,
    /// A cubic metre, of water or of waste as the service has it.
    CubicMetre,
    /// A tonne of waste taken away.
    Tonne,
    /// A tonne of waste that the consumer brings to the landfill.
    TonneDelivered,
    /// A cubic metre of waste buried at the landfill.
    CubicMetreBuried,
    /// A container that stands at the consumer's.
    Container,
    /// A lift: one emptying of a container.
    Lift,
    /// A visit to a public place.
    Visit,
    /// A stall or another rented place.
    Stall,
    /// A square metre: of a home, of rented ground.
    SquareMetre,
    /// A metre of frontage.
    FrontageMetre,
}

impl Measure {
    /// All measures.
    pub const ALL: [Self; 13] = [
        Self::Consumer,
        Self::Household,
        Self::Person,
        Self::CubicMetre,
        Self::Tonne,
        Self::TonneDelivered,
        Self::CubicMetreBuried,
        Self::Container,
        Self::Lift,
        Self::Visit,
        Self::Stall,
        Self::SquareMetre,
        Self::FrontageMetre,
    ];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consumer => "consumer",
            Self::Household => "household",
            Self::Person => "person",
            Self::CubicMetre => "cubic-metre",
            Self::Tonne => "tonne",
            Self::TonneDelivered => "tonne-delivered",
            Self::CubicMetreBuried => "cubic-metre-buried",
            Self::Container => "container",
            Self::Lift => "lift",
            Self::Visit => "visit",
            Self::Stall => "stall",
            Self::SquareMetre => "square-metre",
            Self::FrontageMetre => "frontage-metre",
        }
    }

    /// The measure of a stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.code() == code)
    }

    /// The unit of a counted quantity.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Consumer => Unit::Consumer,
            Self::Household => Unit::Household,
            Self::Person => Unit::Person,
            Self::CubicMetre | Self::CubicMetreBuried => Unit::CubicMetre,
            Self::Tonne | Self::TonneDelivered => Unit::Tonne,
            Self::Container => Unit::Container,
            Self::Lift => Unit::Lift,
            Self::Visit => Unit::Visit,
            Self::Stall => Unit::Stall,
            Self::SquareMetre => Unit::SquareMetre,
            Self::FrontageMetre => Unit::Metre,
        }
    }

    /// The unit of its rate.
    #[must_use]
    pub const fn rate_unit(self, every: Every) -> Unit {
        match (self, every) {
            (Self::Consumer, _) => Unit::SomPerConsumer,
            (Self::Household, Every::Month) => Unit::SomPerHouseholdMonth,
            (Self::Household, Every::Year) => Unit::SomPerHouseholdYear,
            (Self::Person, Every::Month) => Unit::SomPerPersonMonth,
            (Self::Person, Every::Year) => Unit::SomPerPersonYear,
            (Self::CubicMetre | Self::CubicMetreBuried, _) => Unit::SomPerCubicMetre,
            (Self::Tonne | Self::TonneDelivered, _) => Unit::SomPerTonne,
            (Self::Container, _) => Unit::SomPerContainer,
            (Self::Lift, _) => Unit::SomPerLift,
            (Self::Visit, _) => Unit::SomPerVisit,
            (Self::Stall, _) => Unit::SomPerStall,
            (Self::SquareMetre, _) => Unit::SomPerSquareMetre,
            (Self::FrontageMetre, _) => Unit::SomPerMetre,
        }
    }

    /// Whether it is counted anew each month (a flow); otherwise it is a count that stays.
    #[must_use]
    pub const fn is_flow(self) -> bool {
        match self {
            Self::CubicMetre
            | Self::Tonne
            | Self::TonneDelivered
            | Self::CubicMetreBuried
            | Self::Lift
            | Self::Visit => true,
            Self::Consumer
            | Self::Household
            | Self::Person
            | Self::Container
            | Self::Stall
            | Self::SquareMetre
            | Self::FrontageMetre => false,
        }
    }
}

/// How often a charge falls due. Bills are monthly: a charge of a year is divided by twelve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Every {
    /// Each month.
    Month,
    /// Each year.
    Year,
}

impl Every {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Month, Self::Year];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

impl ChargeBase {
    /// The base as a measure and how often it falls due.
    #[must_use]
    pub const fn measure(self) -> (Measure, Every) {
        match self {
            Self::CubicMetre => (Measure::CubicMetre, Every::Month),
            Self::PersonMonth => (Measure::Person, Every::Month),
            Self::PersonYear => (Measure::Person, Every::Year),
            Self::HouseholdMonth => (Measure::Household, Every::Month),
            Self::HouseholdYear => (Measure::Household, Every::Year),
            Self::Tonne => (Measure::Tonne, Every::Month),
            Self::TonneDelivered => (Measure::TonneDelivered, Every::Month),
            Self::CubicMetreBuried => (Measure::CubicMetreBuried, Every::Month),
        }
    }
}
