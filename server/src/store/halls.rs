//! What the halls show: the contract that every database has to meet.

use aimak_core::wire::hall::HallPicture;

use super::Later;

/// Which hall: the tenant first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HallKey {
    /// The place, as in addresses.
    pub place: String,
    /// The service, as in addresses.
    pub service: String,
    /// The code, in the form in which it is kept.
    pub code: String,
}

/// What became of a picture that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is what the hall shows now.
    Now,
    /// It was that already: the same sending again.
    Already,
    /// The hall shows one of this order, which is as large or larger. Nothing was changed.
    Newer(u32),
}

/// Keeps what halls show, one picture for each. No process keeps any of it in memory, so that any of
/// them can answer for any hall.
pub trait HallStore: Send + Sync + 'static {
    /// Opens a hall that shows nothing yet. Halls that were last touched before `forget` are deleted
    /// first. Where a place and service have `most` halls by now, the oldest that nobody ever steered
    /// gives way; `false` when there is none, or the code is taken: nothing was opened then.
    ///
    /// # Errors
    /// The database is out of reach.
    fn open_hall<'a>(&'a self, hall: &'a HallKey, now: &'a str, forget: &'a str, most: u32) -> Later<'a, bool>;

    /// Shows a picture, when its order is larger than that of the one before. Written and synced once
    /// this returns; `None` when there is no such hall.
    ///
    /// # Errors
    /// The database is out of reach.
    fn show<'a>(&'a self, hall: &'a HallKey, picture: &'a HallPicture, now: &'a str) -> Later<'a, Option<Shown>>;

    /// What a hall shows, when its order is larger than `after`: the outer `None` when there is no such
    /// hall, the inner when it shows nothing newer. One query.
    ///
    /// # Errors
    /// The database is out of reach.
    fn shown<'a>(&'a self, hall: &'a HallKey, after: u32) -> Later<'a, Option<Option<HallPicture>>>;

    /// Deletes the halls that were last touched before a moment; says how many.
    ///
    /// # Errors
    /// The database is out of reach.
    fn forget_halls<'a>(&'a self, before: &'a str) -> Later<'a, u64>;
}
