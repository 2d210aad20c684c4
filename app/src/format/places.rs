//! Words about a place: its kind and where it lies.

use crate::messages;
use aimak_core::lang::Lang;
use aimak_core::place::{self, Place, PlaceKind};
use aimak_core::search::fold;

/// The kind of a place: "Town".
fn kind_name(lang: Lang, kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Town => messages::place_kind_town(lang),
        PlaceKind::AyilAimak => messages::place_kind_ayil_aimak(lang),
        PlaceKind::Village => messages::place_kind_village(lang),
    }
}

/// The raion and the oblast of a place, as far as it has them: "Naryn raion, Naryn oblast". Empty
/// for the fictional place.
fn place_where(lang: Lang, place: &Place) -> String {
    let oblast = place.oblast.and_then(|code| place::oblasts().iter().find(|oblast| oblast.code == code));
    let parts = [place.raion.map(|raion| raion.get(lang)), oblast.map(|oblast| oblast.names.get(lang))];
    let mut text = String::new();
    for part in parts.into_iter().flatten() {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(part);
    }
    text
}

/// Whether a code is that of a city of an oblast's rank: ISO 3166-2 gives them KG-G and a letter.
pub fn is_city(oblast: &str) -> bool {
    oblast.starts_with("KG-G")
}

/// Kind, raion and oblast: "Town, Naryn oblast". The kind is left out where the name says it
/// already; nothing is left of a fictional ayil aimak then.
pub fn place_description(lang: Lang, place: &Place) -> String {
    let kind = kind_name(lang, place.kind);
    let location = place_where(lang, place);
    if place.oblast.is_some_and(is_city) || fold(place.names.get(lang)).contains(&fold(kind)) {
        return location;
    }
    let mut text = kind.to_owned();
    if !location.is_empty() {
        text.push_str(", ");
        text.push_str(&location);
    }
    text
}
