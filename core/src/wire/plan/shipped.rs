//! The books of places that Aimak carries, and the ways to deliver their services.

use crate::service::Service;

/// Complete books of the fictional municipality «Үлгү».
const ULGU: &str = include_str!("../../../../docs/worked/scenarios/ulgu-three-services.json");

/// The file of the plan of a place that has complete books here; `None` where nobody gave any. A
/// real place has none: its books are entered by those who have them.
#[must_use]
pub fn books(place: &str) -> Option<&'static str> {
    (place == "ulgu").then_some(ULGU)
}

/// Ways to deliver the drinking water of «Үлгү».
const ULGU_WATER_WAYS: &str = include_str!("../../../../docs/worked/ways/ulgu-water.json");

/// The file of the ways to deliver a service of a place's books ([`books`]); `None` where nobody gave
/// any. They are made up like the books: those of a real place are entered by those who know them.
#[must_use]
pub fn ways(place: &str, service: Service) -> Option<&'static str> {
    (place == "ulgu" && service == Service::DrinkingWater).then_some(ULGU_WATER_WAYS)
}
