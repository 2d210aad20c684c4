//! Required revenue, income statement, cash flow and ratios of a service.

use super::at::{At, Line};
use super::capital::Capital;
use super::costs::Operation;
use super::demand::{Demand, volume_price_unit};
use super::figure::Figure;
use super::ledger::Ledger;
use super::plan::{Component, CostBasis, Datum, ServicePlan};
use super::writing::Writing as _;
use crate::explain::{Formula, NodeId, Provenance};
use crate::figure::{FigureId, Subject};
use crate::legal::Evidence;
use crate::parameter::{self, Parameter};
use crate::unit::Unit;

/// Writes the results of a service, by year; gives the money at the end of each year.
pub(super) fn write(
    ledger: &mut Ledger<'_>,
    plan: &ServicePlan,
    demand: &Demand,
    operation: &Operation,
    capital: &Capital,
) -> Vec<NodeId> {
    let at = At::service(plan.service);
    let years = ledger.years.clone();
    let subsidy = ledger.course(FigureId::Subsidy, at, Unit::Som, &plan.subsidy);
    let other = ledger.course(Figure::OtherIncome, at, Unit::Som, &plan.other_income);
    let profit = ledger.course(Figure::Profit, at, Unit::Som, &plan.profit);
    let reserve = ledger.course(Figure::Reserve, at, Unit::Som, &plan.reserve);
    let tax_rate = ledger.give(Figure::ServiceTaxRate, at, Unit::Percent, &plan.tax);
    let return_rate = ledger.give(Figure::ReturnRate, at, Unit::Percent, &plan.return_rate);
    let inclusion = inclusion(ledger, plan);
    let put_by = PutBy::write(ledger, at, &reserve, &capital.own_investment);
    let opening = ledger.give(Figure::OpeningCash, at, Unit::Som, &plan.cash);
    let mut cash = vec![ledger.sum(Figure::ClosingCash, at.in_year(years[0]), vec![opening])];
    let hours = plan.hours.as_ref().map(|hours| ledger.give(Figure::SupplyHours, at, Unit::HourPerDay, hours));
    if let Some(hours) = hours {
        supply(ledger, plan, hours);
    }
    for (y, &year) in years.iter().enumerate() {
        let at = at.in_year(year);
        let (operating, billed, collected) = (operation.operating[y], demand.billed[y], demand.collected[y]);
        let tax = ledger.product(Figure::ServiceTax, at, &[billed, tax_rate], &[]);
        let sources = ledger.sum(Figure::OtherSources, at, vec![subsidy[y], other[y]]);

        let mut parts = Vec::new();
        for &(component, share) in &inclusion {
            let at = at.line(Line::Component(component));
            let amount = match component {
                Component::Operating => operating,
                Component::Depreciation => capital.depreciation[y],
                Component::LoanService => capital.debt_service[y],
                Component::Renewal => put_by.component[y],
                Component::Profit => profit[y],
                Component::Return => {
                    // On what the assets were worth when the year began.
                    let base = capital.net_assets[y.saturating_sub(1)];
                    ledger.product(Figure::ReturnOnAssets, at, &[base, return_rate], &[])
                }
                Component::Tax => tax,
                Component::OtherSources => sources,
            };
            parts.push((component, ledger.product(Figure::ComponentIncluded, at, &[amount, share], &[])));
        }
        let costs = parts.iter().filter(|(component, _)| *component != Component::OtherSources);
        let costs = costs.map(|&(_, node)| node).collect();
        let off: Vec<NodeId> = parts
            .iter()
            .filter(|(component, _)| *component == Component::OtherSources)
            .map(|&(_, node)| node)
            .collect();
        let total = ledger.sum(FigureId::TotalCost, at, costs);
        let off = ledger.sum(Figure::SourcesTakenOff, at, off);
        let required = ledger.difference(FigureId::RequiredRevenue, at, total, off);
        ledger.product(FigureId::CostCoverage, at, &[collected], &[total]);
        ledger.difference(FigureId::SurplusOrGap, at, collected, required);
        let volume = demand.volume[y];
        let unit = volume_price_unit(plan.service);
        ledger.product_in(unit, FigureId::AverageCostCoveringTariff, at, &[required], &[volume]);
        ledger.product_in(unit, FigureId::AverageTariff, at, &[billed], &[volume]);
        let own = ledger.sum(Figure::OwnMoney, at, vec![collected, other[y]]);
        let short = ledger.difference(Figure::ShortOfCosts, at, total, own);
        ledger.derive(Figure::SubsidyNeed, at, Formula::Within { of: short, above: None, upto: None });

        let income = ledger.sum(Figure::Income, at, vec![billed, sources]);
        let spent = ledger.sum(Figure::OperatingAndTax, at, vec![operating, tax]);
        let surplus = ledger.difference(Figure::OperatingSurplus, at, income, spent);
        let capital_cost = ledger.sum(Figure::CapitalCharge, at, vec![capital.depreciation[y], capital.interest[y]]);
        ledger.difference(Figure::NetResult, at, surplus, capital_cost);

        let received = ledger.sum(Figure::MoneyReceived, at, vec![collected, sources]);
        let from_operation = ledger.difference(Figure::OperatingCash, at, received, spent);
        let invested = ledger.difference(Figure::InvestmentCash, at, capital.grants[y], capital.investment[y]);
        let lent = ledger.difference(Figure::FinancingCash, at, capital.drawn[y], capital.debt_service[y]);
        let change = ledger.sum(Figure::CashChange, at, vec![from_operation, invested, lent]);
        if y > 0 {
            cash.push(ledger.sum(Figure::ClosingCash, at, vec![cash[y - 1], change]));
        }

        ledger.product(Figure::WorkingRatio, at, &[operating], &[billed]);
        ledger.product(FigureId::OperatingCostCoverage, at, &[billed], &[operating]);
        ledger.product(Figure::CollectionEfficiency, at, &[collected], &[billed]);
        if capital.served[y] {
            ledger.product(Figure::DebtServiceCover, at, &[from_operation], &[capital.debt_service[y]]);
        }
        ledger.product(Figure::LiquidityDays, at, &[cash[y], ledger.days], &[operating]);
    }
    ledger.derive(Figure::CashLowPoint, at, Formula::Least(cash.clone()));
    cash
}

/// Money put aside for renewal, and what is left to pay of it.
struct PutBy {
    /// What the required revenue of a year holds: the money put aside, and own investment that the
    /// reserve does not pay.
    component: Vec<NodeId>,
}

impl PutBy {
    /// The reserve pays for own investment as far as it reaches: who has put aside does not pay
    /// twice.
    fn write(ledger: &mut Ledger<'_>, at: At, reserve: &[NodeId], own_investment: &[NodeId]) -> Self {
        let mut before: Option<NodeId> = None;
        let mut component = Vec::new();
        for (y, &year) in ledger.years.clone().iter().enumerate() {
            let at = at.in_year(year);
            let index = ledger.indices.first().map_or(ledger.one, |index| index[y]);
            let renewal = at.line(Line::Component(Component::Renewal));
            let put_aside = ledger.product(Figure::ReserveInYear, renewal, &[reserve[y], index], &[]);
            let own = own_investment[y];
            let there = ledger.sum(Figure::ReserveBefore, at, before.into_iter().chain([put_aside]).collect());
            let used = ledger.derive(Figure::ReserveUsed, at, Formula::Least(vec![own, there]));
            before = Some(ledger.difference(Figure::ReserveFund, at, there, used));
            let left = ledger.difference(Figure::InvestmentBeyondReserve, at, own, used);
            component.push(ledger.sum(Figure::ComponentAmount, renewal, vec![left, put_aside]));
        }
        Self { component }
    }
}

/// What share of each component the required revenue holds, for those of its basis: as the plan says;
/// otherwise as the dated parameter of resolution No. 320 says, which nobody has confirmed yet; all of
/// it on the bases of AWWA M1.
fn inclusion(ledger: &mut Ledger<'_>, plan: &ServicePlan) -> Vec<(Component, NodeId)> {
    let at = At::service(plan.service);
    Component::ALL
        .into_iter()
        .filter(|component| component.is_in(plan.basis))
        .map(|component| {
            let stated = plan.components.iter().find(|(known, _)| *known == component).map(|(_, datum)| datum);
            let at = at.line(Line::Component(component));
            let node = match (stated, plan.basis) {
                (Some(datum), _) => ledger.give(Figure::Inclusion, at, Unit::Percent, datum),
                (None, CostBasis::Resolution320) => {
                    let value = parameter(component).latest();
                    let provenance =
                        Provenance { evidence: value.evidence, source: Some(value.source), date: Some(value.from) };
                    let (figure, subject) = (Figure::Inclusion.into(), Subject::Plan(at));
                    ledger.study.give(figure, subject, Unit::Percent, Some(value.value), provenance)
                }
                (None, CostBasis::CashNeeds | CostBasis::Utility) => {
                    let all = Datum { evidence: Evidence::Convention, ..Datum::entered(10_000) };
                    ledger.give(Figure::Inclusion, at, Unit::Percent, &all)
                }
            };
            (component, node)
        })
        .collect()
}

/// What is known of a component in resolution No. 320.
const fn parameter(component: Component) -> &'static Parameter {
    match component {
        Component::Operating => &parameter::RESOLUTION_320_OPERATING,
        Component::Depreciation => &parameter::RESOLUTION_320_DEPRECIATION,
        Component::LoanService => &parameter::RESOLUTION_320_LOAN_SERVICE,
        Component::Renewal => &parameter::RESOLUTION_320_RENEWAL,
        // A return on net assets is a profit; the resolution's basis does not hold it by itself.
        Component::Profit | Component::Return => &parameter::RESOLUTION_320_PROFIT,
        Component::Tax => &parameter::RESOLUTION_320_TAX,
        Component::OtherSources => &parameter::RESOLUTION_320_OTHER_SOURCES,
    }
}

/// Hours of supply a day, by year.
fn supply(ledger: &mut Ledger<'_>, plan: &ServicePlan, hours: NodeId) {
    let at = At::service(plan.service);
    let added = super::demand::points(ledger, plan, Figure::ProjectHours, |project| &project.hours);
    let day = ledger.convention(Figure::HoursInDay, at, 2_400);
    let lost =
        ledger.plan.neglected.then(|| ledger.give(Figure::NeglectHours, at, Unit::HourPerDay, &plan.neglect.hours));
    let mut gone: Option<NodeId> = None;
    for (y, &year) in ledger.years.clone().iter().enumerate() {
        let at = at.in_year(year);
        let mut parts = vec![hours];
        parts.extend(added.iter().filter(|(built, _)| *built < year).map(|&(_, node)| node));
        let mut of = ledger.sum(Figure::HoursBeforeLimit, at, parts);
        if let Some(lost) = lost.filter(|_| y > 0) {
            let parts = gone.into_iter().chain([lost]).collect();
            let all = ledger.sum(Figure::HoursLost, at, parts);
            gone = Some(all);
            of = ledger.difference(Figure::HoursLeft, at, of, all);
        }
        ledger.derive(Figure::HoursInYear, at, Formula::Within { of, above: None, upto: Some(day) });
    }
}
