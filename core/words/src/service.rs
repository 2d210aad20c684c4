//! Services in words.

use aimak_core::lang::Lang;
use aimak_core::service::Service;

use crate::messages;

/// A service: «Ичүүчү суу», «Питьевая вода», "Drinking water".
#[must_use]
pub fn service_name(lang: Lang, service: Service) -> &'static str {
    match service {
        Service::DrinkingWater => messages::service_drinking_water(lang),
        Service::Wastewater => messages::service_wastewater(lang),
        Service::WasteRemoval => messages::service_waste_removal(lang),
        Service::PublicSpaces => messages::service_public_spaces(lang),
    }
}
