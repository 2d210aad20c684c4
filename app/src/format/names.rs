//! Names of the core's stable things in the three languages.

use crate::messages;
use aimak_core::lang::Lang;
use aimak_core::service::Service;

/// A service: «Ичүүчү суу», «Питьевая вода», "Drinking water".
pub fn service_name(lang: Lang, service: Service) -> &'static str {
    match service {
        Service::DrinkingWater => messages::service_drinking_water(lang),
        Service::Wastewater => messages::service_wastewater(lang),
        Service::WasteRemoval => messages::service_waste_removal(lang),
        Service::PublicSpaces => messages::service_public_spaces(lang),
    }
}
