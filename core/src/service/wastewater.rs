//! Wastewater disposal (IBNET: wastewater; COFOG 05.2).

use super::ServiceDefinition;
use crate::tariff::Measure;
use crate::unit::Unit;

pub(super) const DEFINITION: ServiceDefinition = ServiceDefinition {
    code: "wastewater",
    icon: "wastewater",
    studio: false,
    volume: Unit::CubicMetre,
    volume_price: Unit::SomPerCubicMetre,
    usual: &[Measure::CubicMetre, Measure::Person, Measure::Household, Measure::Consumer],
};
