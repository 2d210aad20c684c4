//! Removal of solid household waste (COFOG 05.1).

use super::ServiceDefinition;

pub(super) const DEFINITION: ServiceDefinition =
    ServiceDefinition { code: "waste-removal", icon: "waste", studio: false };
