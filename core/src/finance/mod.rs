//! The financial model: from costs to cash, bills and risk, over years.
//!
//! A [`Plan`] is everything it starts from; [`study`] writes every figure of every year, each once,
//! as a [`Formula`](crate::explain::Formula) over earlier figures. So a figure of the year 2031 is
//! explained as one of today is. What recomputes often (a slider, futures, the solver) runs the
//! study's own formulas as a [`Program`](crate::explain::Program): there is no second model.

pub mod appraisal;
mod at;
pub mod bills;
pub mod books;
mod capital;
pub mod control;
mod costs;
pub mod delivery;
mod demand;
pub mod equity;
mod figure;
pub mod flow;
pub mod homes;
mod households;
mod joined;
mod ledger;
pub mod nothing;
mod plan;
mod result;
pub mod risk;
#[cfg(feature = "samples")]
pub mod sample;
pub mod schedule;
pub mod sheet;
pub mod solve;
pub mod village;
mod writing;

pub use at::{Alternative, At, Line};
pub use delivery::ContractRisk;
pub use figure::Figure;
pub use joined::assumptions;
pub use plan::{
    Age, Arrears, Asset, Band, Cause, ChargeOn, Component, ConsumerGroup, CostBasis, CostKind, CostLine, Course, Datum,
    Index, LifeCycle, Loan, Losses, Neglect, Plan, PlanBlock, PlanCharge, Project, Repayment, ServicePlan, Usage,
};

use crate::explain::{Formula, NodeId, Study};
use crate::figure::FigureId;
use crate::lang::Text;
use crate::legal::Source;
use crate::period::DateKnown;
use crate::service::Service;
use demand::Demand;
use ledger::Ledger;
use writing::Writing as _;

/// IRC on life-cycle costs: what a service costs is more than building and running it.
pub const IRC: Source = Source {
    title: "IRC WASHCost: Life-cycle costs approach, costing sustainable services, briefing note 1a",
    url: "https://www.ircwash.org",
    date: DateKnown::Year(2011),
};

/// Gini on the concentration of incomes.
pub const GINI: Source = Source {
    title: "C. Gini, Sulla misura della concentrazione e della variabilità dei caratteri",
    url: "https://en.wikipedia.org/wiki/Gini_coefficient",
    date: DateKnown::Year(1914),
};

/// Suits on how a tax falls on incomes.
pub const SUITS: Source = Source {
    title: "D. B. Suits, Measurement of Tax Progressivity, American Economic Review 67 (4)",
    url: "https://www.jstor.org/stable/1813408",
    date: DateKnown::Year(1977),
};

/// Every figure of a plan, for its book year and each year of its projection.
#[must_use]
pub fn study(plan: &Plan) -> Study {
    model(plan).study
}

/// The study of a plan, and what the plan says of how sure its data are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Every figure.
    pub study: Study,
    /// The data that may well be other than they are, in the order of the study.
    pub ranges: Vec<DatumRange>,
    /// Where data come from and why they were taken, in the words of the plan, in the same order.
    pub notes: Vec<DatumNote>,
}

/// What a datum of a study may well be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatumRange {
    /// The datum.
    pub datum: NodeId,
    /// Its lowest amount.
    pub low: i64,
    /// Its highest amount.
    pub high: i64,
}

/// What a plan says of a datum of its study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatumNote {
    /// The datum.
    pub datum: NodeId,
    /// Where it was read.
    pub source: Option<Text>,
    /// Why this amount.
    pub reason: Option<Text>,
}

/// A plan as a council looks at it, in one study: its figures, doing nothing beside them, and in the
/// book year and the last year how bills fall on incomes, who pays for whom and what a lifeline
/// costs.
#[must_use]
pub fn picture(plan: &Plan) -> Model {
    let Model { ranges, notes, .. } = model(plan);
    // The plan's own figures stand first and keep their places.
    let mut study = nothing::Outlook::of(plan).study;
    for year in [plan.book_year, plan.book_year + i16::from(plan.years)] {
        equity::concentration(&mut study, plan, year);
        for service in &plan.services {
            equity::between_groups(&mut study, service, year);
            equity::lifeline(&mut study, service, year);
        }
    }
    Model { study, ranges, notes }
}

/// As [`study`], with the ranges of the plan's data and where they come from.
#[must_use]
pub fn model(plan: &Plan) -> Model {
    let mut ledger = Ledger::new(plan);
    let mut demands: Vec<Demand> = Vec::new();
    let mut cash = Vec::new();
    for service in &plan.services {
        let water = plan.services.iter().position(|known| known.service == Service::DrinkingWater);
        let demand = demand::write(&mut ledger, service, water.and_then(|at| demands.get(at)));
        let operation = costs::write(&mut ledger, service, &demand);
        let capital = capital::write(&mut ledger, service);
        cash.push(result::write(&mut ledger, service, &demand, &operation, &capital));
        demands.push(demand);
    }
    households::write(&mut ledger, &demands);
    let years = ledger.years.clone();
    let at = At::MUNICIPALITY;
    let mut all = Vec::new();
    for (y, &year) in years.iter().enumerate() {
        let parts = cash.iter().map(|cash| cash[y]).collect();
        all.push(ledger.sum(Figure::ClosingCash, at.in_year(year), parts));
        let parts = demands.iter().map(|demand| demand.billed[y]).collect();
        ledger.sum(FigureId::BilledRevenue, at.in_year(year), parts);
    }
    ledger.derive(Figure::CashLowPoint, at, Formula::Least(all));
    Model { study: ledger.study, ranges: ledger.ranges, notes: ledger.notes }
}
