//! Removal of solid household waste (COFOG 05.1).

use super::ServiceDefinition;
use crate::tariff::Measure;
use crate::unit::Unit;

pub(super) const DEFINITION: ServiceDefinition = ServiceDefinition {
    code: "waste-removal",
    icon: "waste",
    studio: false,
    volume: Unit::Tonne,
    volume_price: Unit::SomPerTonne,
    usual: &[
        Measure::Person,
        Measure::Household,
        Measure::Container,
        Measure::Lift,
        Measure::CubicMetre,
        Measure::Tonne,
        Measure::TonneDelivered,
        Measure::CubicMetreBuried,
        Measure::SquareMetre,
    ],
};
