//! The reader of OWRS files and its bills: rules, refusals, limits, and the bills of several
//! hundred real files that the reference evaluator computed.
#![cfg(feature = "owrs")]

mod noise;
mod oracle;
mod refusals;
mod rules;
#[cfg(feature = "samples")]
mod write;
