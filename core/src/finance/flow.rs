//! Water and money of a year as one flow: from what is pumped to what is spent, each gap by its name
//! (IWA: water balance, non-revenue water).

use super::at::{At, Line};
use super::figure::Figure;
use super::joined::Joined;
use super::plan::{Plan, ServicePlan};
use super::writing::Writing as _;
use crate::explain::{NodeId, Study};
use crate::figure::{FigureId, Subject};
use crate::service::Service;

/// A place that water or money passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Station {
    /// Pumped into the network, or taken in another way.
    Produced,
    /// Taken by a group of consumers, counted from 1.
    Sold(u8),
    /// Real losses.
    RealLosses,
    /// Apparent losses.
    ApparentLosses,
    /// Authorised and not billed.
    Unbilled,
    /// What a group is billed.
    Billed(u8),
    /// What consumers have paid, of this year's bills and of older debts.
    Paid,
    /// What they owe of this year's bills.
    Unpaid,
    /// Money that comes from elsewhere: subsidy, other income, grants, loans.
    FromElsewhere,
    /// All money of the year.
    Money,
    /// Spent on a line of costs, counted from 1.
    Cost(u8),
    /// Spent on tax.
    Tax,
    /// Spent on investment.
    Investment,
    /// Spent on interest and repayment.
    DebtService,
}

/// A part of the flow. Within a kind (volumes, or money) what leaves a station is what entered it;
/// the difference of the money spent and received is the change of cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// From where.
    pub from: Station,
    /// Where to.
    pub to: Station,
    /// How much; money or volume by its unit.
    pub amount: NodeId,
}

/// Adds the sums of the flow to a plan's study: what is left unpaid by all groups in a year, and what is
/// paid of older debts.
pub fn write(study: &mut Study, service: &ServicePlan, year: i16) {
    let at = At::service(service.service).in_year(year);
    let mut adding = Joined::alone(std::mem::replace(study, Study::with_room(0)));
    let (mut unpaid, mut recovered) = (Vec::new(), Vec::new());
    for (group, consumers) in (1..).zip(&service.groups) {
        unpaid.extend(adding.here(FigureId::UnpaidRevenue, at.line(Line::Group(group))));
        for arrears in &consumers.arrears {
            recovered.extend(adding.here(Figure::RecoveredArrears, at.line(Line::GroupAge(group, arrears.age))));
        }
    }
    for (figure, parts) in [(Figure::UnpaidByAll, unpaid), (Figure::OlderDebtsPaid, recovered)] {
        if !parts.is_empty() {
            adding.sum(figure, at, parts);
        }
    }
    *study = adding.study;
}

/// The flow of a service in a year, from a plan's study; parts without a figure are left out.
#[must_use]
pub fn flow(study: &Study, plan: &Plan, service: Service, year: i16) -> Vec<Flow> {
    let Some(of) = plan.service(service) else { return Vec::new() };
    let at = At::service(service).in_year(year);
    let find = |figure: FigureId, at: At| study.find(figure, Subject::Plan(at));
    let mut flows = Vec::new();
    let mut add = |from: Station, to: Station, amount: Option<NodeId>| {
        flows.extend(amount.map(|amount| Flow { from, to, amount }));
    };
    for (group, _) in (1..).zip(&of.groups) {
        let at = at.line(Line::Group(group));
        add(Station::Produced, Station::Sold(group), find(Figure::ServiceVolume.into(), at));
    }
    add(Station::Produced, Station::RealLosses, find(Figure::RealLossVolume.into(), at));
    add(Station::Produced, Station::ApparentLosses, find(Figure::ApparentLossVolume.into(), at));
    add(Station::Produced, Station::Unbilled, find(Figure::UnbilledAuthorisedVolume.into(), at));
    for (group, consumers) in (1..).zip(&of.groups) {
        let at = at.line(Line::Group(group));
        add(Station::Billed(group), Station::Paid, find(Figure::PaidOfYear.into(), at));
        add(Station::Billed(group), Station::Unpaid, find(FigureId::UnpaidRevenue, at));
        for arrears in &consumers.arrears {
            let at = at.line(Line::GroupAge(group, arrears.age));
            add(Station::Unpaid, Station::Paid, find(Figure::RecoveredArrears.into(), at));
        }
    }
    add(Station::Paid, Station::Money, find(FigureId::CollectedRevenue, at));
    for figure in [Figure::OtherSources, Figure::Grant, Figure::LoansDrawn] {
        add(Station::FromElsewhere, Station::Money, find(figure.into(), at));
    }
    for (line, _) in (1..).zip(&of.costs) {
        add(Station::Money, Station::Cost(line), find(FigureId::CostOfItem, at.line(Line::Cost(line))));
    }
    add(Station::Money, Station::Tax, find(Figure::ServiceTax.into(), at));
    add(Station::Money, Station::Investment, find(Figure::Investment.into(), at));
    add(Station::Money, Station::DebtService, find(Figure::DebtService.into(), at));
    flows
}
