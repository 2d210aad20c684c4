//! Places: municipalities with their dated, sourced tariff decisions, and the oblasts.
//!
//! The data are in `data/places/*.toml` and `data/oblasts.toml`; the build script checks them and
//! turns them into the constants here. A real place carries only figures with a source; complete
//! books belong to the fictional one.

use crate::lang::Names;
use crate::legal::Source;
use crate::model::{Book, WasteBook};
use crate::period::{Date, DateKnown};
use crate::service::Service;
use crate::tariff::{Decision, DecisionStatus};

/// Kind of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// A city or town.
    Town,
    /// An ayil aimak.
    AyilAimak,
    /// A village that decided on its own tariff, as water users did.
    Village,
}

impl PlaceKind {
    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Town => "town",
            Self::AyilAimak => "ayil-aimak",
            Self::Village => "village",
        }
    }
}

/// A point on the map: WGS 84, ten-thousandths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// North.
    pub latitude: i32,
    /// East.
    pub longitude: i32,
}

/// A count of people with its date and source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Population {
    /// People.
    pub people: i64,
    /// At.
    pub date: DateKnown,
    /// Where it was read.
    pub source: Source,
}

/// An oblast, or a city of its rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oblast {
    /// ISO 3166-2 code, for instance `KG-J`.
    pub code: &'static str,
    /// Name.
    pub names: Names,
    /// Our own schematic outline on the map: corners as points, not a boundary.
    pub outline: &'static [Point],
    /// Where its name stands.
    pub label: Point,
}

/// A municipality, or a village with its own decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Name in addresses: lower-case Latin letters, digits, hyphens.
    pub slug: &'static str,
    /// Name.
    pub names: Names,
    /// Kind.
    pub kind: PlaceKind,
    /// Code of the oblast; `None` for the fictional place.
    pub oblast: Option<&'static str>,
    /// Raion, when it lies in one.
    pub raion: Option<Names>,
    /// Former and other names, for search.
    pub also: &'static [&'static str],
    /// Code of the state classifier (SOATE, state of about 2021), when the place is in it.
    pub soate: Option<&'static str>,
    /// On the map.
    pub point: Option<Point>,
    /// People.
    pub population: Option<Population>,
    /// Invented for teaching; marked wherever it appears.
    pub fictional: bool,
    /// Tariff decisions, oldest first within a service.
    pub decisions: &'static [Decision],
    /// Complete books, by service; only the fictional place has them.
    pub books: &'static [Book],
    /// A year of waste removal; only the fictional place has one.
    pub waste: Option<WasteBook>,
}

/// What the known decisions on a service say about one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce {
    /// The newest decision that had begun by then for certain; `None` before the first.
    pub decision: Option<&'static Decision>,
    /// The next one where it may have begun by then: its beginning is known only to the month or the
    /// year of that day, or all that is known is a later day at which it was seen to apply.
    pub perhaps: Option<&'static Decision>,
    /// The first decision known.
    pub first: &'static Decision,
}

impl Place {
    /// What is known to have applied to a service on a day. Proposals never applied. `None` where no
    /// decision is known.
    ///
    /// Of a decision with an unknown beginning, the day at which it was seen counts as begun. Between
    /// the decision before and that day nobody knows which of the two applied; before the first
    /// decision nothing is known.
    #[must_use]
    pub fn in_force(&self, service: Service, day: Date) -> Option<InForce> {
        let applied = |decision: &&Decision| decision.service == service && decision.status != DecisionStatus::Proposed;
        let mut decisions: Vec<&'static Decision> = self.decisions.iter().filter(applied).collect();
        decisions.sort_by_key(|decision| decision.from.first_day());
        let first = *decisions.first()?;
        let begun = decisions.iter().rposition(|decision| decision.from.last_day() <= day);
        let decision = begun.map(|at| decisions[at]);
        let next = decisions.get(begun.map_or(0, |at| at + 1)).copied();
        let open = |next: &&Decision| next.from.first_day() <= day || (decision.is_some() && !next.start_known);
        Some(InForce { decision, perhaps: next.filter(open), first })
    }

    /// The decision that a scenario starts from: the newest that is not only proposed, otherwise
    /// the newest.
    #[must_use]
    pub fn decision(&self, service: Service) -> Option<&'static Decision> {
        let of_service = || self.decisions.iter().filter(|decision| decision.service == service);
        of_service()
            .filter(|decision| decision.status != DecisionStatus::Proposed)
            .max_by_key(|decision| decision.from.first_day())
            .or_else(|| of_service().max_by_key(|decision| decision.from.first_day()))
    }

    /// The book of a service, when the place has one.
    #[must_use]
    pub fn book(&self, service: Service) -> Option<&'static Book> {
        self.books.iter().find(|book| book.service == service)
    }
}

/// All places, in no order of rank.
#[must_use]
pub fn all() -> &'static [Place] {
    data::PLACES
}

/// All oblasts and cities of their rank.
#[must_use]
pub fn oblasts() -> &'static [Oblast] {
    data::OBLASTS
}

/// The place with this name in addresses.
#[must_use]
pub fn find(slug: &str) -> Option<&'static Place> {
    all().iter().find(|place| place.slug == slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The beginnings of what applied for certain, and of what may have applied, in Bishkek.
    fn bishkek(service: Service, (year, month, day): (i16, u8, u8)) -> (Option<DateKnown>, Option<DateKnown>) {
        let day = Date::new(year, month, day).expect("a day");
        let found = find("bishkek").and_then(|place| place.in_force(service, day)).expect("decisions are known");
        (found.decision.map(|decision| decision.from), found.perhaps.map(|decision| decision.from))
    }

    #[test]
    fn a_day_has_the_decision_that_had_begun() {
        // Water: known since November 2019, from 1 June 2023, and seen in February 2025.
        let (old, new, seen) = (
            DateKnown::Month(2019, 11),
            DateKnown::Day(Date { year: 2023, month: 6, day: 1 }),
            DateKnown::Month(2025, 2),
        );
        for (day, expected) in [
            ((2019, 10, 31), (None, None)),
            ((2019, 11, 1), (None, Some(old))),
            ((2019, 11, 30), (Some(old), None)),
            ((2023, 5, 31), (Some(old), None)),
            ((2023, 6, 1), (Some(new), Some(seen))),
            ((2025, 2, 27), (Some(new), Some(seen))),
            ((2025, 2, 28), (Some(seen), None)),
            ((2030, 1, 1), (Some(seen), None)),
        ] {
            assert_eq!(bishkek(Service::DrinkingWater, day), expected, "{day:?}");
        }
    }

    #[test]
    fn what_was_only_proposed_never_applied() {
        let karakol = find("karakol").expect("a place");
        let day = Date::new(2012, 1, 1).expect("a day");
        for service in Service::ALL {
            for decision in karakol.in_force(service, day).into_iter().flat_map(|found| [found.decision, found.perhaps])
            {
                assert!(decision.is_none_or(|decision| decision.status != DecisionStatus::Proposed));
            }
        }
        assert!(karakol.decisions.iter().any(|decision| decision.status == DecisionStatus::Proposed));
        assert!(find("ozgon").expect("a place").in_force(Service::DrinkingWater, day).is_none());
    }

    #[test]
    fn on_the_day_a_scenario_starts_from_its_decision_is_in_force() {
        for place in all() {
            for service in Service::ALL {
                let Some(decision) = place.decision(service) else { continue };
                let found = place.in_force(service, decision.from.last_day());
                let proposed = decision.status == DecisionStatus::Proposed;
                assert_eq!(found.and_then(|found| found.decision), (!proposed).then_some(decision), "{}", place.slug);
            }
        }
    }
}

mod data {
    include!(concat!(env!("OUT_DIR"), "/places.rs"));
}
