//! Where records are kept: the contract that every database has to meet.
//!
//! Nothing here knows of HTTP, and nothing outside [`sqlite`] knows of SQL. The suite in
//! `tests/store_contract.rs` holds for every implementation.

pub mod halls;
pub mod sqlite;

use std::future::Future;
use std::pin::Pin;

use aimak_core::wire::scenario::{CheckedDraft, Scenario, ScenarioView};

/// What a store answers, later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// The name of one sending: a client that sends twice sends the same key twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteKey {
    /// Made by the client, once for each sending.
    pub key: String,
    /// What was sent, as a hash: the same key with another hash is refused.
    pub request_hash: String,
}

/// The answer to a write, kept with its key and repeated byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnswer {
    /// The status.
    pub status: u16,
    /// The address of what was written.
    pub location: String,
    /// The body.
    pub body: String,
}

/// Which series a new scenario belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Series {
    /// It begins one.
    New {
        /// The place, as in addresses.
        place: String,
        /// The service, as in addresses.
        service: String,
    },
    /// It follows the scenario with this id, which has to be the newest of its series. Place and
    /// service are that scenario's.
    After {
        /// The id of the scenario that it follows.
        id: String,
    },
}

/// A scenario to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewScenario {
    /// Its id.
    pub id: String,
    /// The series it belongs to.
    pub series: Series,
    /// Name, note and content.
    pub draft: CheckedDraft,
    /// The version of the model it was made with.
    pub model_version: String,
    /// When, in ISO 8601.
    pub created_at: String,
}

/// Makes the answer to a write from what was written.
pub type Compose<'a> = &'a (dyn Fn(&Scenario) -> StoredAnswer + Send + Sync);

/// How a write went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It was written now.
    Now(StoredAnswer),
    /// The same sending was written before; this is the answer it got.
    Before(StoredAnswer),
}

/// Part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The scenarios, last saved first.
    pub scenarios: Vec<Scenario>,
    /// Where the next page begins; `None` on the last one.
    pub next: Option<i64>,
}

/// Why a store did not do as asked. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The key belongs to another sending.
    KeyReused,
    /// No scenario has this id.
    UnknownScenario,
    /// The scenario is not the newest of its series.
    NotNewest {
        /// The id of the newest.
        newest: String,
    },
    /// The database does not answer; the same call may succeed later.
    Unavailable {
        /// For the log.
        reason: String,
    },
    /// The database answered with something impossible.
    Fault {
        /// For the log.
        reason: String,
    },
}

/// Keeps scenarios. A saved scenario is never changed or deleted.
pub trait ScenarioStore: Send + Sync + 'static {
    /// Writes a scenario once for each key: the key, the scenario and the answer of `compose` are
    /// written together or not at all, and survive a power cut once this returns.
    ///
    /// # Errors
    /// [`StoreError::KeyReused`], [`StoreError::UnknownScenario`], [`StoreError::NotNewest`], or
    /// the database is out of reach. The key stays free.
    fn write<'a>(&'a self, key: &'a WriteKey, new: &'a NewScenario, compose: Compose<'a>) -> Later<'a, Written>;

    /// The answer that this sending got before; `None` when the key is free.
    ///
    /// # Errors
    /// [`StoreError::KeyReused`], or the database is out of reach.
    fn answered<'a>(&'a self, key: &'a WriteKey) -> Later<'a, Option<StoredAnswer>>;

    /// The newest version of each series of a service, last saved first: at most `limit` of them
    /// (at least 1), saved before the position `before` ([`Page::next`] of the page before). One
    /// query, whatever the length.
    ///
    /// # Errors
    /// The database is out of reach.
    fn page<'a>(&'a self, place: &'a str, service: &'a str, before: Option<i64>, limit: u32) -> Later<'a, Page>;

    /// One scenario. One query.
    ///
    /// # Errors
    /// [`StoreError::UnknownScenario`], or the database is out of reach.
    fn find<'a>(&'a self, id: &'a str) -> Later<'a, ScenarioView>;

    /// Succeeds when the database answers and has every migration of this version.
    ///
    /// # Errors
    /// The database is out of reach or not up to date.
    fn ready(&self) -> Later<'_, ()>;
}
