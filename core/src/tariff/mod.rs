//! Tariffs: who pays what, for which unit, by which decision.
//!
//! A published [`Decision`] is data of this crate. A [`Tariff`] is any tariff in use anywhere: a
//! chain of [`Version`]s, each a list of charges ([`Component`]) with the rules around them. Whom
//! a charge applies to is decided in one place ([`Version::applied`]); [`bill`] computes one bill
//! and explains it; [`crate::register`] computes millions.

mod apply;
mod bill;
mod blocks;
mod charge;
mod consumer;
mod decision;
mod measure;
mod version;

pub use apply::{Applied, People, by_norm};
pub use bill::{Bill, BillFault, Line, LineKind, bill, bill_from};
pub use blocks::{Block, Limit, Price};
pub use charge::{Charge, ChargeBase, Connection, Dwelling, Group, Norm, Payer, Relief};
pub use consumer::{Audience, Consumer};
pub use decision::{Check, Decision, DecisionStatus, Tax, TaxState};
pub use measure::{Every, Measure};
pub use version::{
    Bearer, Component, GroupScheme, Minimum, Months, PhaseInFault, ReliefRule, Rounding, Tariff, Version, WHOLE,
    phase_in,
};
