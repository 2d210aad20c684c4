//! Who has how much, who pays how much, and who pays for whom.
//!
//! Each function adds figures to a plan's study, so that they are explained down to its data.

use super::at::{At, Line};
use super::demand::volume_price_unit;
use super::figure::Figure;
use super::plan::{ChargeOn, Datum, Plan, ServicePlan};
use super::writing::Writing;
use crate::explain::{Formula, NodeId, Provenance, Study};
use crate::figure::{FigureId, Subject};
use crate::period::DateKnown;
use crate::tariff::Group;
use crate::unit::Unit;

/// Adds figures that rest on a plan's study.
struct Adding<'a> {
    study: &'a mut Study,
    year: i16,
}

impl Adding<'_> {
    fn find(&self, figure: impl Into<FigureId>, at: At) -> Option<NodeId> {
        self.study.find(figure.into(), Subject::Plan(at))
    }
}

impl Writing for Adding<'_> {
    fn study(&mut self) -> &mut Study {
        self.study
    }

    /// In the year; a figure that is there already stands once.
    fn derive_in(&mut self, unit: Unit, figure: impl Into<FigureId>, at: At, formula: Formula) -> NodeId {
        let (figure, subject) = (figure.into(), Subject::Plan(at.in_year(self.year)));
        let known = self.study.find(figure, subject);
        known.unwrap_or_else(|| self.study.derive_in(unit, figure, subject, formula))
    }
}

/// How unequal incomes are and how bills fall on them, in a year: the points of both Lorenz curves,
/// the Gini coefficient of incomes (Gini 1914) and the Suits index of bills (Suits 1977; above zero
/// they weigh more on the rich, below zero on the poor). Bands must be in order of income. Gives
/// the two indices; none without bands.
pub fn concentration(study: &mut Study, plan: &Plan, year: i16) -> Option<(NodeId, NodeId)> {
    let whole = study.find(FigureId::Whole, Subject::Whole)?;
    let mut adding = Adding { study, year };
    let at = At::MUNICIPALITY;
    let mut bands = Vec::new();
    for (number, _) in (1..).zip(&plan.bands) {
        let at = at.line(Line::Band(number));
        let share = adding.find(Figure::BandShare, at)?;
        let income = adding.find(Figure::IncomeInYear, at.in_year(year))?;
        let bill = adding.find(Figure::BandBill, at.in_year(year))?;
        let income = adding.product(Figure::WeightedIncome, at, &[income, share], &[]);
        let bill = adding.product(Figure::WeightedBill, at, &[bill, share], &[]);
        bands.push((at, share, income, bill));
    }
    if bands.is_empty() {
        return None;
    }
    let incomes = adding.sum(Figure::WeightedIncome, at, bands.iter().map(|&(_, _, income, _)| income).collect());
    let bills = adding.sum(Figure::WeightedBill, at, bands.iter().map(|&(_, _, _, bill)| bill).collect());
    let (mut of_income, mut of_bills) = (None, None);
    let (mut gini, mut suits) = (Vec::new(), Vec::new());
    for (at, share, income, bill) in bands {
        let income = adding.product(Figure::IncomeConcentration, at, &[income], &[incomes]);
        let bill = adding.product(Figure::BillConcentration, at, &[bill], &[bills]);
        let step = |before: Option<NodeId>, own: NodeId| before.into_iter().chain([own]).collect::<Vec<_>>();
        let income_up_to = adding.sum(Figure::LorenzIncome, at, step(of_income, income));
        let bill_up_to = adding.sum(Figure::LorenzBill, at, step(of_bills, bill));
        let both = adding.sum(Figure::LorenzIncomeEnds, at, step(of_income, income_up_to));
        gini.push(adding.product(Figure::GiniArea, at, &[share, both], &[]));
        let both = adding.sum(Figure::LorenzBillEnds, at, step(of_bills, bill_up_to));
        suits.push(adding.product(Figure::SuitsArea, at, &[income, both], &[]));
        (of_income, of_bills) = (Some(income_up_to), Some(bill_up_to));
    }
    let gini = adding.sum(Figure::GiniArea, at, gini);
    let suits = adding.sum(Figure::SuitsArea, at, suits);
    let one = adding.product(Figure::WholeAsFactor, at, &[whole], &[]);
    Some((adding.difference(Figure::Gini, at, one, gini), adding.difference(Figure::Suits, at, one, suits)))
}

/// What each group of a service pays above, or below, what serving it costs in a year at the
/// average cost of a unit (AWWA M1: interclass subsidy). Gives the difference of each group.
pub fn between_groups(study: &mut Study, plan: &ServicePlan, year: i16) -> Vec<NodeId> {
    let at = At::service(plan.service);
    let mut adding = Adding { study, year };
    let whole =
        adding.find(FigureId::TotalCost, at.in_year(year)).zip(adding.find(Figure::ServiceVolume, at.in_year(year)));
    let Some((cost, volume)) = whole else { return Vec::new() };
    let mut differences = Vec::new();
    for (number, _) in (1..).zip(&plan.groups) {
        let at = at.line(Line::Group(number));
        let used = adding.find(Figure::ServiceVolume, at.in_year(year));
        let billed = adding.find(FigureId::BilledRevenue, at.in_year(year));
        let accounts = adding.find(Figure::AccountsServed, at.in_year(year));
        let (Some(used), Some(billed), Some(accounts)) = (used, billed, accounts) else { continue };
        let months = adding.study.find(FigureId::MonthsInYear, Subject::Whole);
        let serving = adding.product(FigureId::CostOfServing, at, &[cost, used], &[volume]);
        let difference = adding.difference(FigureId::GroupDifference, at, billed, serving);
        let over: Vec<NodeId> = std::iter::once(accounts).chain(months).collect();
        adding.product(FigureId::DifferencePerPayer, at, &[difference], &over);
        differences.push(difference);
    }
    differences
}

/// What a lifeline costs in a year: the first block of the population's metered water, at the
/// average cost of a cubic metre less its rate; and what the others would pay for it on each of
/// their cubic metres. Gives both; none where there is no such block.
pub fn lifeline(study: &mut Study, plan: &ServicePlan, year: i16) -> Option<(NodeId, NodeId)> {
    let service = At::service(plan.service);
    let (group, charges) = (1..)
        .zip(&plan.groups)
        .find(|(_, group)| group.group == Group::Population)
        .map(|(number, group)| (number, &group.charges))?;
    let charge = (1..).zip(charges).find(|(_, charge)| charge.on == ChargeOn::MeteredVolume && charge.blocks.len() > 1);
    let (charge, _) = charge?;
    let mut adding = Adding { study, year };
    let at = service.line(Line::Block(group, charge, 1));
    let volume = adding.find(Figure::MeteredInBlock, at.in_year(year))?;
    let rate = adding.find(Figure::RateInYear, at.in_year(year)).or_else(|| adding.find(Figure::RateToday, at))?;
    let cost = adding.find(FigureId::TotalCost, service.in_year(year))?;
    let all = adding.find(Figure::ServiceVolume, service.in_year(year))?;
    let unit = volume_price_unit(plan.service);
    let average = Formula::Product { times: vec![cost], over: vec![all] };
    let average = adding.derive_in(unit, Figure::AverageCost, service, average);
    let less = Formula::Difference { from: average, less: rate };
    let less = adding.derive_in(unit, Figure::BelowAverageCost, at, less);
    let cost = adding.product(Figure::LifelineCost, at, &[less, volume], &[]);
    let others = adding.derive(Figure::OtherVolume, at, Formula::Difference { from: all, less: volume });
    let each = Formula::Product { times: vec![cost], over: vec![others] };
    Some((cost, adding.derive_in(unit, Figure::LifelinePerUnit, at, each)))
}

/// A relief that is thought of: a share of the bill that the poorest bands do not pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relief {
    /// How many bands get it, counted from the poorest.
    pub bands: u8,
    /// The share of their bill, percent.
    pub share: Datum,
}

/// What a relief costs in a year, whoever bears it: the local budget as subsidy, or the other
/// consumers of the municipality as a share of their own bills. Gives both; none without bands.
pub fn relief(study: &mut Study, plan: &Plan, relief: &Relief, year: i16) -> Option<(NodeId, NodeId)> {
    let mut adding = Adding { study, year };
    let at = At::MUNICIPALITY;
    let date = Some(DateKnown::Year(year));
    let provenance = Provenance { evidence: relief.share.evidence, source: None, date };
    let share = adding.study.give(
        FigureId::ReliefShare,
        Subject::Plan(at.in_year(year)),
        Unit::Percent,
        Some(relief.share.amount),
        provenance,
    );
    let months = adding.study.find(FigureId::MonthsInYear, Subject::Whole)?;
    let mut costs = Vec::new();
    for number in 1..=relief.bands.min(u8::try_from(plan.bands.len()).unwrap_or(u8::MAX)) {
        let at = at.line(Line::Band(number));
        let households = adding.find(Figure::BandHouseholds, at)?;
        let bill = adding.find(Figure::BandBill, at.in_year(year))?;
        costs.push(adding.product(Figure::ReliefCost, at, &[bill, households, months, share], &[]));
    }
    if costs.is_empty() {
        return None;
    }
    let cost = adding.sum(Figure::ReliefCost, at, costs);
    let billed = adding.find(FigureId::BilledRevenue, at.in_year(year))?;
    let others = adding.difference(Figure::BilledToOthers, at, billed, cost);
    Some((cost, adding.product(Figure::ReliefOnOthers, at, &[cost], &[others])))
}
