//! Who gets a bill.

use super::{Connection, Dwelling, Group, Measure, Payer, Relief};

/// A consumer for one month, as a bill sees it. Nothing in it says who the consumer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Consumer {
    /// Consumer group.
    pub group: Group,
    /// How water reaches it; for other services of no meaning.
    pub connection: Connection,
    /// Flat or house, where a charge depends on it.
    pub dwelling: Option<Dwelling>,
    /// People.
    pub persons: i64,
    /// The relief that some of them have,
    pub relief: Option<Relief>,
    /// and how many have it.
    pub relieved: i64,
    /// Size of the meter, millimetres; 0 when unknown or none.
    pub meter_size: u16,
    /// Square metres, hundredths.
    pub area: i64,
    /// Metres of frontage, hundredths.
    pub frontage: i64,
    /// Containers.
    pub containers: i64,
    /// Stalls or other rented places.
    pub stalls: i64,
    /// An allowance of its own for blocks that rest on one, in steps of the flow's unit.
    pub allowance: i64,
    /// What flows: measured in the month, in steps of the measure's unit (millionths of a cubic
    /// metre, thousandths of a tonne, whole lifts and visits).
    pub flow: i64,
    /// What `flow` measures.
    pub flow_measure: Measure,
}

impl Consumer {
    /// A metered household of the population.
    #[must_use]
    pub const fn household(persons: i64, use_of_month: i64) -> Self {
        Self {
            group: Group::Population,
            connection: Connection::Metered,
            dwelling: None,
            persons,
            relief: None,
            relieved: 0,
            meter_size: 0,
            area: 0,
            frontage: 0,
            containers: 0,
            stalls: 0,
            allowance: 0,
            flow: use_of_month,
            flow_measure: Measure::CubicMetre,
        }
    }

    /// How many of a measure the consumer has, in steps of the measure's unit; `None` when it is a
    /// flow that is not measured here.
    #[must_use]
    pub fn count(&self, measure: Measure) -> Option<i64> {
        match measure {
            Measure::Consumer | Measure::Household => Some(1),
            Measure::Person => Some(self.persons),
            Measure::Container => Some(self.containers),
            Measure::Stall => Some(self.stalls),
            Measure::SquareMetre => Some(self.area),
            Measure::FrontageMetre => Some(self.frontage),
            Measure::CubicMetre
            | Measure::Tonne
            | Measure::TonneDelivered
            | Measure::CubicMetreBuried
            | Measure::Lift
            | Measure::Visit => (self.flow_measure == measure).then_some(self.flow),
        }
    }
}

/// Whom a charge is for. An empty field means «any»; the most exact match wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Audience {
    /// The consumer group.
    pub group: Option<Group>,
    /// Only consumers connected this way.
    pub connection: Option<Connection>,
    /// Only this kind of home.
    pub dwelling: Option<Dwelling>,
    /// Only people with this relief.
    pub relief: Option<Relief>,
}

impl Audience {
    /// Everybody.
    pub const EVERYBODY: Self = Self { group: None, connection: None, dwelling: None, relief: None };

    /// Whether a consumer of `group` belongs to it, as far as `relief` goes.
    #[must_use]
    pub fn fits(&self, group: Group, consumer: &Consumer, relief: Option<Relief>) -> bool {
        self.group.is_none_or(|wanted| wanted == group)
            && self.connection.is_none_or(|wanted| wanted == consumer.connection)
            && self.dwelling.is_none_or(|wanted| Some(wanted) == consumer.dwelling)
            && self.relief.is_none_or(|wanted| Some(wanted) == relief)
    }

    /// How exact it is: the group first, then connection, dwelling, relief.
    #[must_use]
    pub const fn exactness(&self) -> (bool, bool, bool, bool) {
        (self.group.is_some(), self.connection.is_some(), self.dwelling.is_some(), self.relief.is_some())
    }
}

impl From<Payer> for Audience {
    fn from(payer: Payer) -> Self {
        Self { group: Some(payer.group), connection: payer.connection, dwelling: payer.dwelling, relief: payer.relief }
    }
}
