//! Tariffs: who pays what, for which unit, by which decision.

mod charge;
mod decision;

pub use charge::{Charge, ChargeBase, Connection, Dwelling, Group, Norm, Payer, Relief};
pub use decision::{Check, Decision, DecisionStatus, Tax, TaxState};
