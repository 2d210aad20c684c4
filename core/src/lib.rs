//! Aimak's models of tariffs and service quality.
//!
//! Pure and deterministic: no clock, no file, no network, no database, no view, no global state.
//! Money, volumes and shares are scaled integers with checked arithmetic, so that a phone, a
//! server and an opponent's laptop get the same tyiyn. Every figure is defined once, in
//! [`model`], and that definition yields the number and its explanation ([`explain`]).

mod coded;
pub mod explain;
pub mod figure;
#[cfg(feature = "finance")]
pub mod finance;
#[cfg(not(feature = "finance"))]
#[path = "no_finance.rs"]
pub mod finance;
pub mod format;
pub mod input;
pub mod lang;
pub mod legal;
pub mod model;
pub mod number;
#[cfg(feature = "owrs")]
pub mod owrs;
pub mod parameter;
pub mod period;
pub mod place;
pub mod register;
#[cfg(feature = "samples")]
pub mod sample;
pub mod scenario;
pub mod search;
pub mod service;
mod sum;
pub mod tariff;
pub mod unit;
pub mod wire;
