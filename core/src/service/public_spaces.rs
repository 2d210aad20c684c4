//! Public spaces: parks, streets, places of sport and rest (COFOG 06.2).

use super::ServiceDefinition;
use crate::tariff::Measure;
use crate::unit::Unit;

pub(super) const DEFINITION: ServiceDefinition = ServiceDefinition {
    code: "public-spaces",
    icon: "park",
    studio: false,
    volume: Unit::Visit,
    volume_price: Unit::SomPerVisit,
    usual: &[Measure::Visit, Measure::Stall, Measure::SquareMetre, Measure::FrontageMetre, Measure::Consumer],
};
