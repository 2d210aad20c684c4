//! The services of a municipality. A new service is a file here and a line in [`Service::ALL`].

mod drinking_water;
mod public_spaces;
mod waste_removal;
mod wastewater;

use crate::tariff::Measure;
use crate::unit::Unit;

/// A municipal service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// Centralised drinking water supply.
    DrinkingWater,
    /// Wastewater disposal.
    Wastewater,
    /// Removal of solid household waste.
    WasteRemoval,
    /// Parks, streets, places of sport and rest.
    PublicSpaces,
}

/// What pages and tables need to know of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceDefinition {
    /// Stable name, also in addresses.
    pub code: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// Whether the scenario studio has a model for it.
    pub studio: bool,
    /// What the volume of a plan is counted in.
    pub volume: Unit,
    /// Money for one unit of it.
    pub volume_price: Unit,
    /// What tariffs usually count, the most usual first; never empty.
    pub usual: &'static [Measure],
}

impl Service {
    /// All services, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::DrinkingWater, Self::Wastewater, Self::WasteRemoval, Self::PublicSpaces];

    /// The definition.
    #[must_use]
    pub const fn definition(self) -> &'static ServiceDefinition {
        match self {
            Self::DrinkingWater => &drinking_water::DEFINITION,
            Self::Wastewater => &wastewater::DEFINITION,
            Self::WasteRemoval => &waste_removal::DEFINITION,
            Self::PublicSpaces => &public_spaces::DEFINITION,
        }
    }

    /// Stable name, also in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.definition().code
    }

    /// The service of a stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.code() == code)
    }
}
