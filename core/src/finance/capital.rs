//! Assets, renewal, investment and loans.

use super::at::{At, Line};
use super::figure::Figure;
use super::ledger::Ledger;
use super::plan::{Datum, Repayment, ServicePlan};
use super::writing::Writing as _;
use crate::explain::NodeId;
use crate::unit::Unit;

/// What later parts need of capital, by year.
pub(super) struct Capital {
    pub depreciation: Vec<NodeId>,
    /// Worth in the books at the end of each year.
    pub net_assets: Vec<NodeId>,
    pub own_investment: Vec<NodeId>,
    pub investment: Vec<NodeId>,
    pub grants: Vec<NodeId>,
    pub drawn: Vec<NodeId>,
    pub interest: Vec<NodeId>,
    pub debt_service: Vec<NodeId>,
    /// Whether a year has any debt service.
    pub served: Vec<bool>,
}

/// Money of each year, by what it is for.
struct Parts {
    depreciation: Vec<Vec<NodeId>>,
    additions: Vec<Vec<NodeId>>,
    own: Vec<Vec<NodeId>>,
    grants: Vec<Vec<NodeId>>,
    drawn: Vec<Vec<NodeId>>,
    interest: Vec<Vec<NodeId>>,
    repayments: Vec<Vec<NodeId>>,
    debts: Vec<Vec<NodeId>>,
}

/// Writes the capital of a service.
pub(super) fn write(ledger: &mut Ledger<'_>, plan: &ServicePlan) -> Capital {
    let at = At::service(plan.service);
    let years = ledger.years.clone();
    let empty = || vec![Vec::new(); years.len()];
    let mut parts = Parts {
        depreciation: empty(),
        additions: empty(),
        own: empty(),
        grants: empty(),
        drawn: empty(),
        interest: empty(),
        repayments: empty(),
        debts: empty(),
    };
    let mut opening = Vec::new();
    assets(ledger, plan, &mut parts, &mut opening);
    for (number, loan) in (1..).zip(&plan.loans) {
        let at = at.line(Line::Loan(number));
        let principal = ledger.give(Figure::LoanPrincipal, at, Unit::Som, &loan.principal);
        let terms = Terms {
            period: &|year| Line::LoanPeriod(number, year),
            rate: &loan.rate,
            drawn: loan.drawn,
            grace: loan.grace,
            term: loan.term,
            repayment: loan.repayment,
        };
        service(ledger, at, principal, &terms, &mut parts);
    }
    if !ledger.plan.neglected {
        projects(ledger, plan, &mut parts);
    }
    let mut total = |figure: Figure, parts: Vec<Vec<NodeId>>| -> Vec<NodeId> {
        years.iter().zip(parts).map(|(&year, parts)| ledger.sum(figure, at.in_year(year), parts)).collect()
    };
    let depreciation = total(Figure::Depreciation, parts.depreciation);
    let investment = total(Figure::Investment, parts.additions);
    let own_investment = total(Figure::OwnInvestment, parts.own);
    let grants = total(Figure::Grant, parts.grants);
    let drawn = total(Figure::LoansDrawn, parts.drawn);
    let served = parts.interest.iter().map(|interest| !interest.is_empty()).collect();
    let interest = total(Figure::Interest, parts.interest);
    let repayments = total(Figure::RepaymentOfLoan, parts.repayments);
    total(Figure::Debt, parts.debts);
    let mut net_assets = vec![ledger.sum(Figure::NetAssets, at.in_year(years[0]), opening)];
    let mut debt_service = Vec::new();
    for (y, &year) in years.iter().enumerate() {
        let at = at.in_year(year);
        debt_service.push(ledger.sum(Figure::DebtService, at, vec![interest[y], repayments[y]]));
        if y > 0 {
            let grown = ledger.sum(Figure::NetAssetsBefore, at, vec![net_assets[y - 1], investment[y]]);
            net_assets.push(ledger.difference(Figure::NetAssets, at, grown, depreciation[y]));
        }
    }
    Capital { depreciation, net_assets, own_investment, investment, grants, drawn, interest, debt_service, served }
}

/// Depreciation in straight lines, and renewal when a life ends.
fn assets(ledger: &mut Ledger<'_>, plan: &ServicePlan, parts: &mut Parts, opening: &mut Vec<NodeId>) {
    let service = At::service(plan.service);
    let years = ledger.years.clone();
    let book = years[0];
    let mut backlog = vec![Vec::new(); years.len()];
    for (number, asset) in (1..).zip(&plan.assets) {
        let at = service.line(Line::Asset(number));
        let cost = ledger.give(Figure::AssetCost, at, Unit::Som, &asset.cost);
        let life = ledger.convention(Figure::UsefulLife, at, i64::from(asset.life) * 100);
        let yearly = ledger.product(Figure::AssetDepreciation, at, &[cost], &[life]);
        let served = i16::min(book - asset.since, i16::from(asset.life)).max(0);
        let served = ledger.convention(Figure::YearsServed, at, i64::from(served) * 100);
        // From cost, life and age: a year's rounding does not add up.
        let used = ledger.product(Figure::AccumulatedDepreciation, at, &[cost, served], &[life]);
        opening.push(ledger.difference(Figure::NetAsset, at, cost, used));
        let end = asset.since + i16::from(asset.life);
        for (y, &year) in years.iter().enumerate() {
            if asset.since < year && year <= end {
                parts.depreciation[y].push(yearly);
            }
        }
        let renewed = asset.renewed && !ledger.plan.neglected;
        // A life that ended before the projection: renewal is made in its first year, or was put off in
        // the book year already.
        let mut due = end.max(if asset.renewed { book + 1 } else { book });
        while let Some(y) = years.iter().position(|&year| year == due) {
            let at_year = at.in_year(due);
            let index = ledger.indices.first().map_or(ledger.one, |index| index[y]);
            if !renewed {
                for (later, &year) in years.iter().enumerate().skip(y) {
                    let index = ledger.indices.first().map_or(ledger.one, |index| index[later]);
                    backlog[later].push(ledger.product(Figure::RenewalCost, at.in_year(year), &[cost, index], &[]));
                }
                break;
            }
            let price = ledger.product(Figure::RenewalCost, at_year, &[cost, index], &[]);
            parts.additions[y].push(price);
            parts.own[y].push(price);
            let yearly = ledger.product(Figure::AssetDepreciation, at_year, &[price], &[life]);
            let end = due + i16::from(asset.life);
            for (later, &year) in years.iter().enumerate() {
                if due < year && year <= end {
                    parts.depreciation[later].push(yearly);
                }
            }
            due = end;
        }
    }
    for (y, &year) in years.iter().enumerate() {
        let parts = std::mem::take(&mut backlog[y]);
        ledger.sum(Figure::Backlog, service.in_year(year), parts);
    }
}

/// Chosen projects: what they cost, who pays, their depreciation and loans.
fn projects(ledger: &mut Ledger<'_>, plan: &ServicePlan, parts: &mut Parts) {
    let service = At::service(plan.service);
    let years = ledger.years.clone();
    for (number, project) in (1..).zip(&plan.projects).filter(|(_, project)| project.chosen) {
        let at = service.line(Line::Project(number));
        let Some(y) = years.iter().position(|&year| year == project.year).filter(|&y| y > 0) else { continue };
        let price = ledger.give(Figure::ProjectPrice, at, Unit::Som, &project.cost);
        let grant = ledger.give(Figure::GrantShare, at, Unit::Percent, &project.grant);
        let loan = ledger.give(Figure::LoanShare, at, Unit::Percent, &project.loan);
        let index = ledger.index(project.index)[y];
        let in_year = at.in_year(project.year);
        let cost = ledger.product(Figure::ProjectCost, in_year, &[price, index], &[]);
        let granted = ledger.product(Figure::Grant, in_year, &[cost, grant], &[]);
        let lent = ledger.product(Figure::ProjectLoan, in_year, &[cost, loan], &[]);
        let others = ledger.sum(Figure::OtherMoney, in_year, vec![granted, lent]);
        let own = ledger.difference(Figure::OwnInvestment, in_year, cost, others);
        parts.additions[y].push(cost);
        parts.grants[y].push(granted);
        parts.own[y].push(own);
        let life = ledger.convention(Figure::UsefulLife, at, i64::from(project.life) * 100);
        let yearly = ledger.product(Figure::AssetDepreciation, at, &[cost], &[life]);
        let end = project.year + i16::from(project.life);
        for (later, &year) in years.iter().enumerate() {
            if project.year < year && year <= end {
                parts.depreciation[later].push(yearly);
            }
        }
        if project.loan.counts() {
            let terms = Terms {
                period: &|year| Line::ProjectPeriod(number, year),
                rate: &project.loan_rate,
                drawn: project.year,
                grace: project.loan_grace,
                term: project.loan_term,
                repayment: Repayment::Annuity,
            };
            self::service(ledger, at, lent, &terms, parts);
        }
    }
}

/// The terms of a loan.
struct Terms<'a> {
    /// The line of a year of repayment, counted from 1.
    period: &'a dyn Fn(u8) -> Line,
    rate: &'a Datum,
    drawn: i16,
    grace: u8,
    term: u8,
    repayment: Repayment,
}

/// Interest and repayment of a loan, year by year; the last payment clears what rounding left.
fn service(ledger: &mut Ledger<'_>, at: At, principal: NodeId, terms: &Terms<'_>, parts: &mut Parts) {
    let years = ledger.years.clone();
    let book = years[0];
    let rate = ledger.give(Figure::LoanRate, at, Unit::Percent, terms.rate);
    let drawn = terms.drawn.max(book);
    if let Some(y) = years.iter().position(|&year| year == terms.drawn).filter(|&y| y > 0) {
        parts.drawn[y].push(principal);
    }
    let term = ledger.convention(Figure::LoanTerm, at, i64::from(terms.term) * 100);
    let level = match terms.repayment {
        Repayment::Linear => ledger.product(Figure::LevelPayment, at, &[principal], &[term]),
        Repayment::Annuity => {
            let growth = ledger.sum(Figure::LoanGrowth, at, vec![ledger.whole, rate]);
            let mut factor = ledger.one;
            let mut factors = Vec::new();
            for year in 1..=terms.term {
                let at = at.line((terms.period)(year));
                factor = ledger.product(Figure::DiscountFactor, at, &[factor], &[growth]);
                factors.push(factor);
            }
            let annuity = ledger.sum(Figure::AnnuityFactor, at, factors);
            ledger.product(Figure::LevelPayment, at, &[principal], &[annuity])
        }
    };
    let first = drawn + 1 + i16::from(terms.grace);
    let last = first + i16::from(terms.term) - 1;
    let mut owed = principal;
    for (y, &year) in years.iter().enumerate() {
        if year < drawn || year > last {
            continue;
        }
        let at = at.in_year(year);
        if year == drawn {
            parts.debts[y].push(owed);
            continue;
        }
        let interest = ledger.product(Figure::Interest, at, &[owed, rate], &[]);
        parts.interest[y].push(interest);
        if year >= first {
            let repaid = if year == last {
                ledger.sum(Figure::RepaymentOfLoan, at, vec![owed])
            } else {
                match terms.repayment {
                    Repayment::Linear => ledger.sum(Figure::RepaymentOfLoan, at, vec![level]),
                    Repayment::Annuity => ledger.difference(Figure::RepaymentOfLoan, at, level, interest),
                }
            };
            parts.repayments[y].push(repaid);
            owed = ledger.difference(Figure::Debt, at, owed, repaid);
        }
        parts.debts[y].push(owed);
    }
}
