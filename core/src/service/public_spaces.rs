//! Public spaces: parks, streets, places of sport and rest (COFOG 06.2).

use super::ServiceDefinition;

pub(super) const DEFINITION: ServiceDefinition =
    ServiceDefinition { code: "public-spaces", icon: "park", studio: false };
