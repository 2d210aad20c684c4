//! Centralised drinking water supply (IBNET: water supply; COFOG 06.3).

use super::ServiceDefinition;
use crate::tariff::Measure;
use crate::unit::Unit;

pub(super) const DEFINITION: ServiceDefinition = ServiceDefinition {
    code: "drinking-water",
    icon: "water",
    studio: true,
    volume: Unit::CubicMetre,
    volume_price: Unit::SomPerCubicMetre,
    usual: &[Measure::CubicMetre, Measure::Person, Measure::Household, Measure::Consumer],
};
