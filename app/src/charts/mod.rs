//! Charts: a state in, a picture and a table out.
//!
//! A chart is a pure function from studies to a [`state::ChartState`]: the finding in words, the
//! table, and a [`state::Plot`] that says what is drawn. [`picture`] turns a plot into ECharts'
//! option with charming's parts, [`echarts`] is the only place that talks to ECharts, and
//! [`frame`] is the view around it all. ECharts is fetched when the first chart comes into view;
//! without it the finding and the table stay.

mod bills;
mod cost_revenue;
mod curve;
mod curves;
mod download;
mod echarts;
mod frame;
mod look;
mod picture;
mod scale;
mod state;
mod watch;

pub use bills::BillsByHousehold;
pub use cost_revenue::CostAgainstRevenue;
pub use curves::{BillCurve, NextUnitCurve};
