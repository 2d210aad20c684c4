//! Charts: a state in, a picture and a table out.
//!
//! A chart is a pure function from studies to a [`state::ChartState`]: the finding in words, the
//! table, and a [`state::Plot`] that says what is drawn. [`picture`] turns a plot into ECharts'
//! option with charming's parts, [`echarts`] is the only place that talks to ECharts, and
//! [`frame`] is the view around it all. ECharts is fetched when the first chart comes into view;
//! without it the finding and the table stay.
//!
//! Charts of plans take the plan and its study, as `aimak_core::finance::picture` gives them; those
//! that compare take [`Choice`]s, which look the same in every chart. A new chart is a module with a
//! component and a function `state`, built from what there is: bars ([`state::PlotKind`]), lines and
//! bands over years, points, limits ([`stroke`]).

mod affordability;
mod between_groups;
mod bills;
mod blocks;
mod build_up;
mod cash_years;
mod choice;
mod cost_revenue;
mod cost_years;
mod curve;
mod curves;
mod download;
mod echarts;
mod flow;
mod frame;
mod look;
mod pareto;
mod pays_for;
mod picture;
#[cfg(test)]
mod samples;
mod sankey;
mod scale;
mod state;
mod stroke;
mod tornado;
mod watch;
mod winners;

pub use affordability::AffordabilityByBand;
pub use between_groups::MoneyBetweenGroups;
pub use bills::BillsByHousehold;
pub use blocks::UseByBlock;
pub use build_up::CostBuildUp;
pub use cash_years::{CashFan, CashOverYears};
pub use choice::{Choice, ChoiceKind, source as plan_source};
pub use cost_revenue::CostAgainstRevenue;
pub use cost_years::CostsOverYears;
pub use curves::{BillCurve, NextUnitCurve};
pub use flow::WaterAndMoney;
pub use pareto::{MapOption, ParetoMap};
pub use pays_for::WhatBillsPayFor;
pub use state::{Origin, Origins};
pub use tornado::WhatMovesTheCash;
pub use winners::WhoPaysMore;
