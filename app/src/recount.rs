//! The recount: any link, computed again by whoever asks, figure by figure.

use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use wasm_bindgen::prelude::wasm_bindgen;

/// All figures of a linked scenario as text, one line for each: the same bytes as
/// `aimak recount` gives for the same link.
///
/// # Errors
/// The stable code of what is wrong with place, service or link.
#[wasm_bindgen]
pub fn recount(place: &str, service: &str, link: &str) -> Result<String, String> {
    let place = place::find(place).ok_or("place-unknown")?;
    let service = Service::from_code(service).ok_or("service-unknown")?;
    Scenario::from_link(place, service, link)
        .map(|scenario| scenario.study().canonical())
        .map_err(|fault| fault.code().to_owned())
}
