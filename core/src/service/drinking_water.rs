//! Centralised drinking water supply (IBNET: water supply; COFOG 06.3).

use super::ServiceDefinition;

pub(super) const DEFINITION: ServiceDefinition =
    ServiceDefinition { code: "drinking-water", icon: "water", studio: true };
