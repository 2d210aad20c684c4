//! Places: municipalities with their dated, sourced tariff decisions, and the oblasts.
//!
//! The data are in `data/places/*.toml` and `data/oblasts.toml`; the build script checks them and
//! turns them into the constants here. A real place carries only figures with a source; complete
//! books belong to the fictional one.

use crate::lang::Names;
use crate::legal::Source;
use crate::model::{Book, WasteBook};
use crate::period::DateKnown;
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

impl Place {
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

mod data {
    include!(concat!(env!("OUT_DIR"), "/places.rs"));
}
