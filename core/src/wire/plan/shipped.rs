//! The books of places that Aimak carries.

/// Complete books of the fictional municipality «Үлгү».
const ULGU: &str = include_str!("../../../../docs/worked/scenarios/ulgu-three-services.json");

/// The file of the plan of a place that has complete books here; `None` where nobody gave any. A
/// real place has none: its books are entered by those who have them.
#[must_use]
pub fn books(place: &str) -> Option<&'static str> {
    (place == "ulgu").then_some(ULGU)
}
