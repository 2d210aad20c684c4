//! What the list of the start page shows.

use aimak_core::lang::Lang;
use aimak_core::place::{self, Oblast, Place};
use aimak_core::search::sort_key;

/// Places of one oblast; without an oblast, the fictional ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The oblast.
    pub oblast: Option<&'static Oblast>,
    /// Its places.
    pub places: Vec<&'static Place>,
}

/// The places by oblast, in the order of the alphabet: of all oblasts and the fictional ones, or of
/// one oblast. Empty groups are left out.
pub(super) fn groups(lang: Lang, chosen: Option<&str>) -> Vec<Group> {
    let of = |code: Option<&str>| place::all().iter().filter(|place| place.oblast == code).collect::<Vec<_>>();
    let mut groups: Vec<Group> = place::oblasts()
        .iter()
        .filter(|oblast| chosen.is_none_or(|chosen| chosen == oblast.code))
        .map(|oblast| Group { oblast: Some(oblast), places: of(Some(oblast.code)) })
        .collect();
    if chosen.is_none() {
        groups.push(Group { oblast: None, places: of(None) });
    }
    groups.retain(|group| !group.places.is_empty());
    for group in &mut groups {
        group.places.sort_by_cached_key(|place| sort_key(place.names.get(lang), lang));
    }
    groups
}

/// The fictional place that everybody can try.
pub(super) fn fictional() -> Option<&'static Place> {
    place::all().iter().find(|place| place.fictional)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_in_the_list_once() {
        let listed: usize = groups(Lang::Ky, None).iter().map(|group| group.places.len()).sum();
        assert_eq!(listed, place::all().len());
    }

    #[test]
    fn an_oblast_lists_its_own_places_only() {
        for oblast in place::oblasts() {
            let groups = groups(Lang::Ky, Some(oblast.code));
            assert!(groups.iter().flat_map(|group| &group.places).all(|place| place.oblast == Some(oblast.code)));
        }
    }
}
