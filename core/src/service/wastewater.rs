//! Wastewater disposal (IBNET: wastewater; COFOG 05.2).

use super::ServiceDefinition;

pub(super) const DEFINITION: ServiceDefinition =
    ServiceDefinition { code: "wastewater", icon: "wastewater", studio: false };
