//! A tariff decision: dated, sourced, one link in a chain of versions.

use super::{Charge, Norm, Payer};
use crate::lang::Names;
use crate::legal::Source;
use crate::period::DateKnown;
use crate::service::Service;

/// Where a decision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecisionStatus {
    /// The newest decision that could be found; the source says it applies.
    InForce,
    /// The newest decision that could be found is old; it may have been replaced.
    LastKnown,
    /// Replaced by a later decision.
    Replaced,
    /// Proposed; no proof of adoption was found.
    Proposed,
}

impl DecisionStatus {
    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::LastKnown => "last-known",
            Self::Replaced => "replaced",
            Self::Proposed => "proposed",
        }
    }
}

/// Whether the rates of a decision hold tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaxState {
    /// The source says: without tax. What is added on the bill is not known.
    Net,
    /// Without tax, and the bill adds this tax as its own line.
    NetPlus(Tax),
    /// The source does not say.
    Unknown,
}

/// A tax on the bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tax {
    /// Hundredths of a percent: 300 is 3 %.
    pub rate: i64,
    /// Where the rate is known from.
    pub source: Source,
}

/// A figure that a source printed and that our calculation must meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// Whose bill: one person of these payers, for a month.
    pub payer: Payer,
    /// What the source printed, tyiyn.
    pub published: i64,
    /// How coarsely it was printed, tyiyn: 100 when in whole som.
    pub step: i64,
    /// Whether the printed figure holds the tax of the bill.
    pub with_tax: bool,
}

/// A tariff decision for one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The service.
    pub service: Service,
    /// From when the tariff applies, as exactly as known.
    pub from: DateKnown,
    /// Whether `from` is the beginning; otherwise it is only a date at which the source saw the
    /// tariff apply, or saw it proposed.
    pub start_known: bool,
    /// Number and date of the act, in its own words, when known.
    pub act: Option<&'static str>,
    /// Where it stands.
    pub status: DecisionStatus,
    /// Whether rates hold tax.
    pub tax: TaxState,
    /// Where it was read.
    pub source: Source,
    /// What the source says beside the rates.
    pub remark: Option<Names>,
    /// What it charges.
    pub charges: &'static [Charge],
    /// Norms of use without a meter that apply with it.
    pub norms: &'static [Norm],
    /// Where the norms were read; `None` when there are no norms.
    pub norms_source: Option<Source>,
    /// Printed figures that the calculation reproduces.
    pub checks: &'static [Check],
}

impl Decision {
    /// The norm for a connection, litres for one person and day.
    #[must_use]
    pub fn norm(&self, connection: super::Connection) -> Option<i64> {
        self.norms.iter().find(|norm| norm.connection == connection).map(|norm| norm.litres)
    }
}
