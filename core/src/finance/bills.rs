//! What a plan does to bills: who pays less, the same and more than with other rates, and what each
//! 100 som of costs go to.
//!
//! Each function adds figures to a plan's study, so that they are explained down to its data. That
//! bills are compared at the same use in the same year, and that a change of a single tyiyn counts,
//! is our own design.

use super::at::{Alternative, At, Line};
use super::figure::Figure;
use super::joined::Joined;
use super::plan::{ChargeOn, Component, Plan, ServicePlan};
use super::writing::Writing as _;
use crate::explain::{Formula, NodeId, Study};
use crate::figure::{FigureId, Subject};
use crate::service::Service;

/// Homes that pay less, the same and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Homes {
    /// Those whose bill falls.
    pub less: NodeId,
    /// Those whose bill stays.
    pub same: NodeId,
    /// Those whose bill rises.
    pub more: NodeId,
}

/// Adds to a plan's study the same plan with today's rates ([`rates_kept`](super::control::rates_kept))
/// and what the plan changes in the bills of a service in a year: of each band of homes, with how many
/// there are, and of each group for one payer. What differs with today's rates has
/// [`Alternative::RatesKept`]. Gives the study, and the homes where bands are known.
#[must_use]
pub fn against_today(
    study: Study,
    today: Study,
    plan: &Plan,
    service: &ServicePlan,
    year: i16,
) -> (Study, Option<Homes>) {
    let mut both = Joined::new(study, today, Alternative::RatesKept);
    let at = At::service(service.service);
    for (number, _) in (1..).zip(&service.groups) {
        let at = at.line(Line::Group(number)).in_year(year);
        let bills = group_bills(&mut both, at);
        if let Some((planned, kept)) = bills {
            change(&mut both, at, (planned, kept));
        }
    }
    let homes = homes(&mut both, plan, service.service, year);
    (both.study, homes)
}

/// The change from the second bill to the first.
fn change(both: &mut Joined, at: At, (planned, kept): (NodeId, NodeId)) {
    let change = both.difference(Figure::BillChange, at, planned, kept);
    both.product(Figure::BillChangeShare, at, &[change], &[kept]);
}

/// What one payer of a group is billed a month, in both courses of things.
fn group_bills(both: &mut Joined, at: At) -> Option<(NodeId, NodeId)> {
    let months = both.study.find(FigureId::MonthsInYear, Subject::Whole)?;
    let (planned, kept) = both.both(FigureId::BilledRevenue, at)?;
    let (payers, payers_kept) = both.both(Figure::AccountsServed, at)?;
    let bill = both.product(Figure::GroupBill, at, &[planned], &[payers, months]);
    if (planned, payers) == (kept, payers_kept) {
        return Some((bill, bill));
    }
    let at = at.alternative(Alternative::RatesKept);
    Some((bill, both.product(Figure::GroupBill, at, &[kept], &[payers_kept, months])))
}

/// Bands of homes and what becomes of their bills.
fn homes(both: &mut Joined, plan: &Plan, service: Service, year: i16) -> Option<Homes> {
    let at = At::service(service);
    let (mut less, mut same, mut more) = (Vec::new(), Vec::new(), Vec::new());
    for (number, _) in (1..).zip(&plan.bands) {
        let band = Line::Band(number);
        let households = both.here(Figure::BandHouseholds, At::MUNICIPALITY.line(band))?;
        let at = at.line(band).in_year(year);
        let (planned, kept) = both.both(Figure::BandBill, at)?;
        change(both, at, (planned, kept));
        let exceeds = |of, limit| Formula::Exceeds { of, limit, then: households };
        let lower = both.derive(Figure::HomesPayingLess, at, exceeds(kept, planned));
        let higher = both.derive(Figure::HomesPayingMore, at, exceeds(planned, kept));
        let changed = both.sum(Figure::HomesWithChange, at, vec![lower, higher]);
        less.push(lower);
        same.push(both.difference(Figure::HomesPayingSame, at, households, changed));
        more.push(higher);
    }
    if less.is_empty() {
        return None;
    }
    let at = at.in_year(year);
    Some(Homes {
        less: both.sum(Figure::HomesPayingLess, at, less),
        same: both.sum(Figure::HomesPayingSame, at, same),
        more: both.sum(Figure::HomesPayingMore, at, more),
    })
}

/// Adds what each 100 som of a service's costs go to in a year: each line of costs, each other
/// component of the required revenue, what projects save, and what is left for consumers. Lines and
/// components less what is saved are 100 som, but for rounding to the tyiyn. Bills are split so too,
/// for every unit of the volume costs the same.
pub fn of_hundred(study: &mut Study, service: &ServicePlan, year: i16) {
    let at = At::service(service.service).in_year(year);
    let mut both = Joined::alone(std::mem::replace(study, Study::with_room(0)));
    if let Some(total) = both.here(FigureId::TotalCost, at) {
        let hundred = both.convention(Figure::HundredSom, 10_000);
        let mut part = |figure: Figure, at: At, of: FigureId| {
            if let Some(of) = both.here(of, at) {
                both.product(figure, at, &[of, hundred], &[total]);
            }
        };
        for (number, _) in (1..).zip(&service.costs) {
            part(Figure::CostOfHundred, at.line(Line::Cost(number)), FigureId::CostOfItem);
        }
        for component in Component::ALL {
            if !matches!(component, Component::Operating | Component::OtherSources) {
                let at = at.line(Line::Component(component));
                part(Figure::CostOfHundred, at, Figure::ComponentIncluded.into());
            }
        }
        part(Figure::SavedOfHundred, at, Figure::SavedByProjects.into());
        part(Figure::LeftOfHundred, at, FigureId::RequiredRevenue);
    }
    *study = both.study;
}

/// Adds the share of each block in the metered volume of all blocks and in the money that comes from
/// it in a year, for every group whose charge by meter has several. Gives the blocks.
pub fn blocks(study: &mut Study, service: &ServicePlan, year: i16) -> Vec<At> {
    let of = At::service(service.service);
    let mut blocks = Vec::new();
    for (group, consumers) in (1..).zip(&service.groups) {
        for (charge, charged) in (1..).zip(&consumers.charges) {
            if charged.on == ChargeOn::MeteredVolume && charged.blocks.len() > 1 {
                let of_charge = (1..).zip(&charged.blocks);
                blocks.extend(of_charge.map(|(block, _)| of.line(Line::Block(group, charge, block)).in_year(year)));
            }
        }
    }
    let mut both = Joined::alone(std::mem::replace(study, Study::with_room(0)));
    let at = of.in_year(year);
    let shares = [
        (Figure::MeteredInBlocks, FigureId::from(Figure::MeteredInBlock), Figure::BlockUseShare),
        (Figure::BlocksRevenue, Figure::ChargeRevenue.into(), Figure::BlockMoneyShare),
    ];
    for (all, each, share) in shares {
        let parts: Vec<(At, NodeId)> = blocks.iter().filter_map(|&at| Some((at, both.here(each, at)?))).collect();
        let Some(unit) = parts.first().map(|&(_, part)| both.study.node(part).unit) else { continue };
        let sum = Formula::Sum(parts.iter().map(|&(_, part)| part).collect());
        let all = both.derive_in(unit, all, at, sum);
        for (at, part) in parts {
            both.product(share, at, &[part], &[all]);
        }
    }
    *study = both.study;
    blocks
}
