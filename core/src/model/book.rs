//! The cost book of a service: one year of costs, water and consumers.

use crate::figure::Case;
use crate::legal::{Evidence, Source};
use crate::service::Service;
use crate::tariff::{Connection, Group, Measure, Payer};

/// An item of cost. Operating items first, then capital; the order of the cost build-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostItem {
    /// Wages and contributions to the Social Fund.
    Wages,
    /// Electricity for pumping; grows with the produced volume.
    Electricity,
    /// Chlorination; grows with the produced volume.
    Chlorination,
    /// Current repair.
    CurrentRepair,
    /// Transport.
    Transport,
    /// Administration.
    Administration,
    /// All operating costs in one sum, where no book is known.
    OperatingTotal,
    /// Depreciation.
    Depreciation,
    /// Repayment and interest of loans.
    LoanService,
    /// Planned renewal or modernisation.
    Renewal,
    /// Profit.
    Profit,
}

impl CostItem {
    /// All items.
    pub const ALL: [Self; 11] = [
        Self::Wages,
        Self::Electricity,
        Self::Chlorination,
        Self::CurrentRepair,
        Self::Transport,
        Self::Administration,
        Self::OperatingTotal,
        Self::Depreciation,
        Self::LoanService,
        Self::Renewal,
        Self::Profit,
    ];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wages => "wages",
            Self::Electricity => "electricity",
            Self::Chlorination => "chlorination",
            Self::CurrentRepair => "current-repair",
            Self::Transport => "transport",
            Self::Administration => "administration",
            Self::OperatingTotal => "operating-total",
            Self::Depreciation => "depreciation",
            Self::LoanService => "loan-service",
            Self::Renewal => "renewal",
            Self::Profit => "profit",
        }
    }

    /// Whether the item is an operating cost (AWWA M1: operation and maintenance), not capital.
    #[must_use]
    pub const fn operating(self) -> bool {
        match self {
            Self::Wages
            | Self::Electricity
            | Self::Chlorination
            | Self::CurrentRepair
            | Self::Transport
            | Self::Administration
            | Self::OperatingTotal => true,
            Self::Depreciation | Self::LoanService | Self::Renewal | Self::Profit => false,
        }
    }

    /// Whether the item grows with the produced volume.
    #[must_use]
    pub const fn variable(self) -> bool {
        match self {
            Self::Electricity | Self::Chlorination => true,
            Self::Wages
            | Self::CurrentRepair
            | Self::Transport
            | Self::Administration
            | Self::OperatingTotal
            | Self::Depreciation
            | Self::LoanService
            | Self::Renewal
            | Self::Profit => false,
        }
    }
}

/// A cost of the book's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The item.
    pub item: CostItem,
    /// Tyiyn a year, before tax.
    pub amount: i64,
    /// How sure it is.
    pub evidence: Evidence,
}

/// How much of the service a payer takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookEntry {
    /// Metered volume of a payer, millionths of a cubic metre a year.
    Volume(Payer, i64),
    /// People served without a meter.
    Persons(Connection, i64),
}

/// One year of a service's costs, water and consumers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Book {
    /// The service.
    pub service: Service,
    /// The year the figures are of; also their price base.
    pub year: i16,
    /// Where they come from.
    pub source: Source,
    /// Costs.
    pub costs: &'static [Cost],
    /// Consumers.
    pub entries: &'static [BookEntry],
    /// How many pay in each group: households, organisations, shops.
    pub payers: &'static [(Group, i64)],
    /// Water pumped into the network, millionths of a cubic metre a year (IWA: system input volume).
    pub produced: i64,
    /// Share of it lost (IWA: water losses), hundredths of a percent.
    pub losses: i64,
    /// Share of the billed sum that is paid (IBNET: collection ratio), hundredths of a percent.
    pub collection_rate: i64,
    /// Subsidy from the local budget, tyiyn a year.
    pub subsidy: i64,
}

/// One year of waste removal: what it costs, and how many there are of whatever it could be charged
/// for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WasteBook {
    /// The year the figures are of.
    pub year: i16,
    /// Where they come from.
    pub source: Source,
    /// How sure they are.
    pub evidence: Evidence,
    /// What waste removal costs, tyiyn a year.
    pub cost: i64,
    /// Share of the billed sum that is paid, hundredths of a percent.
    pub collection_rate: i64,
    /// How many there are of a base, in steps of its unit; of lifts, tonnes and cubic metres in a
    /// year.
    pub counts: &'static [(Measure, i64)],
    /// How many of a base a typical payer has, in a month.
    pub typical: &'static [(Case, Measure, i64)],
    /// Homes that use one container together.
    pub shared_by: i64,
}
