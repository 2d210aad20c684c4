//! Money between groups of consumers, in plain sums: who pays above the cost of its water, and for
//! how many households that makes up.

use super::split::unpaid;
use crate::explain::{Formula, NodeId, Provenance, RoundingMode, Study};
use crate::figure::{FigureId, Subject};
use crate::input::Given;
use crate::legal::Evidence;
use crate::model::Book;
use crate::period::DateKnown;
use crate::scenario::Scenario;
use crate::tariff::{Group, Payer};
use crate::unit::Unit;

/// A group in the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupAccount {
    /// The group.
    pub group: Group,
    /// How many pay in it; a gap when nobody said.
    pub payers: NodeId,
    /// What serving it costs, a year.
    pub cost: NodeId,
    /// What it is billed, a year.
    pub billed: NodeId,
    /// Billed less cost, a year.
    pub difference: NodeId,
    /// The same for one payer and month.
    pub each: NodeId,
    /// What it pays for others, when it pays above its cost.
    pub giver: Option<Giver>,
}

/// What a group that pays above its cost pays for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Giver {
    /// The group's sum, a year.
    pub sum: NodeId,
    /// One payer's sum, a month.
    pub each: NodeId,
    /// Whole households whose lack it covers; `None` when households lack nothing.
    pub households: Option<NodeId>,
    /// What is left of it after them.
    pub remainder: Option<NodeId>,
}

/// Money between the groups of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossSubsidy {
    /// All figures, those of the scenario among them.
    pub study: Study,
    /// The groups that the tariff tells apart.
    pub groups: Vec<GroupAccount>,
    /// What serving all costs: required revenue and unpaid bills.
    pub cost: NodeId,
    /// Surplus or gap of all: what nobody pays, or what is left over.
    pub difference: NodeId,
    /// What all payers above their cost pay for others, a year.
    pub paid: NodeId,
    /// What a household of the population lacks a month; `None` when it lacks nothing.
    pub lack: Option<NodeId>,
    /// How many households all payers together pay for; `None` when households lack nothing.
    pub households: Option<NodeId>,
}

/// How many pay in a group, as the place's book says; `None` when it does not.
#[must_use]
pub fn payers(scenario: &Scenario, group: Group) -> Option<Given> {
    let book: &Book = scenario.place().book(scenario.service())?;
    let &(_, amount) = book.payers.iter().find(|(of, _)| *of == group)?;
    let provenance =
        Provenance { evidence: Evidence::Fictional, source: Some(book.source), date: Some(DateKnown::Year(book.year)) };
    Some(Given { amount, provenance })
}

/// Who pays for whom under a scenario.
///
/// Serving a group costs `(required revenue + unpaid bills) × its volume ÷ billed volume`: every
/// cubic metre costs the same. What a group is billed above that is counted as paid for those who
/// lack, as far as they lack; what remains of their lack is the study's gap, which nobody pays.
///
/// «Each shop pays 214 som a month for 7 households»: the money of one payer a month, taken down to
/// whole multiples of what one household lacks a month; what is left over is said.
///
/// `counts` are numbers of payers that a person typed; they go before the book's.
///
/// # Legal basis
/// `Method`: AWWA M1, interclass subsidy, with the average cost as the cost of service. The unpaid
/// bills stand in the cost as a line of their own (`OwnDesign`): no text was found that allows or
/// forbids them in a tariff.
///
/// # Errors
/// Missing data are gaps. `None` when the scenario has no revenue to speak of.
#[must_use]
pub fn cross_subsidy(scenario: &Scenario, counts: &[(Group, i64)]) -> Option<CrossSubsidy> {
    let mut study = scenario.study();
    let whole = Subject::Whole;
    let required = study.find(FigureId::RequiredRevenue, whole)?;
    let all_volume = study.find(FigureId::BilledVolume, whole)?;
    let difference = study.find(FigureId::SurplusOrGap, whole)?;
    let months = study.find(FigureId::MonthsInYear, whole)?;
    let unpaid = unpaid(&mut study)?;
    let cost = study.derive(FigureId::CostOfServing, whole, Formula::Sum(vec![required, unpaid]));

    let mut groups = Vec::new();
    let (mut surpluses, mut lacks) = (Vec::new(), Vec::new());
    for group in Group::ALL {
        let of = Subject::Payer(Payer::group(group));
        let Some(volume) = of_group(&mut study, FigureId::BilledVolume, group) else { continue };
        let Some(billed) = of_group(&mut study, FigureId::BilledRevenue, group) else { continue };
        let typed = counts.iter().find(|(typed, _)| *typed == group).map(|&(_, count)| count);
        let known = payers(scenario, group).filter(|_| typed.is_none());
        let provenance = known.map_or(Provenance::ENTERED, |given| given.provenance);
        let amount = typed.or(known.map(|given| given.amount));
        let payers = study.give(FigureId::Payers, of, Unit::Consumer, amount, provenance);
        let cost = study.derive(
            FigureId::CostOfServing,
            of,
            Formula::Product { times: vec![cost, volume], over: vec![all_volume] },
        );
        let difference = study.derive(FigureId::GroupDifference, of, Formula::Difference { from: billed, less: cost });
        let each = study.derive(
            FigureId::DifferencePerPayer,
            of,
            Formula::Product { times: vec![difference], over: vec![payers, months] },
        );
        let part = |of: NodeId, above: NodeId| Formula::Within { of, above: Some(above), upto: None };
        surpluses.push(study.derive(FigureId::GroupSurplus, of, part(billed, cost)));
        lacks.push(study.derive(FigureId::GroupLack, of, part(cost, billed)));
        groups.push(GroupAccount { group, payers, cost, billed, difference, each, giver: None });
    }
    if groups.is_empty() {
        return None;
    }
    let surplus = study.derive(FigureId::GroupSurplus, whole, Formula::Sum(surpluses.clone()));
    let lack_of_all = study.derive(FigureId::GroupLack, whole, Formula::Sum(lacks.clone()));
    let formula = Formula::Within { of: surplus, above: None, upto: Some(lack_of_all) };
    let paid = study.derive(FigureId::PaidForOthers, whole, formula);

    // What one household of the population lacks a month.
    let homes = groups.iter().position(|account| account.group == Group::Population);
    let lack = homes.filter(|&at| study.node(lacks[at]).amount.is_ok_and(|lack| lack > 0)).map(|at| {
        let formula = Formula::Product { times: vec![lacks[at]], over: vec![groups[at].payers, months] };
        study.derive(FigureId::LackPerHousehold, whole, formula)
    });
    for (account, &own) in groups.iter_mut().zip(&surpluses) {
        if study.node(own).amount.is_ok_and(|amount| amount > 0) {
            let of = Subject::Payer(Payer::group(account.group));
            let months = (account.payers, months);
            account.giver = Some(giver(&mut study, of, [paid, own, surplus], months, lack));
        }
    }
    let households = lack.map(|lack| {
        let formula = Formula::Product { times: vec![paid], over: vec![lack, months] };
        study.derive(FigureId::HouseholdsSupported, whole, formula)
    });
    Some(CrossSubsidy { study, groups, cost, difference, paid, lack, households })
}

/// What one group pays for others, and for how many households.
fn giver(
    study: &mut Study,
    of: Subject,
    [paid, own, surplus]: [NodeId; 3],
    (payers, months): (NodeId, NodeId),
    lack: Option<NodeId>,
) -> Giver {
    let formula = Formula::Product { times: vec![paid, own], over: vec![surplus] };
    let sum = study.derive(FigureId::PaidForOthers, of, formula);
    let formula = Formula::Product { times: vec![sum], over: vec![payers, months] };
    let each = study.derive(FigureId::PaidPerPayer, of, formula);
    let lack = lack.and_then(|lack| Some((lack, study.node(lack).amount.ok().filter(|&step| step > 0)?)));
    let (households, remainder) = lack
        .map(|(lack, step)| {
            let formula = Formula::Rounded { of: each, step, mode: RoundingMode::Down };
            let covered = study.derive(FigureId::PaidForHouseholds, of, formula);
            let formula = Formula::Product { times: vec![covered], over: vec![lack] };
            let households = study.derive(FigureId::HouseholdsPerPayer, of, formula);
            let formula = Formula::Difference { from: each, less: covered };
            (households, study.derive(FigureId::PaidRemainder, of, formula))
        })
        .unzip();
    Giver { sum, each, households, remainder }
}

/// A yearly figure of a whole group: the one the study has, or the sum over its connections.
fn of_group(study: &mut Study, figure: FigureId, group: Group) -> Option<NodeId> {
    let of = Subject::Payer(Payer::group(group));
    if let Some(known) = study.find(figure, of) {
        return Some(known);
    }
    let in_group = |subject: Subject| matches!(subject, Subject::Payer(payer) if payer.group == group);
    let parts: Vec<NodeId> =
        study.nodes().filter(|(_, node)| node.figure == figure && in_group(node.subject)).map(|(id, _)| id).collect();
    (!parts.is_empty()).then(|| study.derive(figure, of, Formula::Sum(parts)))
}
