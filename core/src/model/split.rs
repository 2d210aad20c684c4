//! What a bill pays for, when the costs of the service are known.

use super::CostItem;
use crate::explain::{Formula, NodeId, Provenance, Study};
use crate::figure::{FigureId, Subject};
use crate::unit::Unit;

/// A bill taken apart. The parts sum to it, to the tyiyn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The bill before tax ([`FigureId::GivenBill`]).
    pub bill: NodeId,
    /// One part for each item of cost ([`FigureId::BillPart`]), renewal among them; then water that
    /// was lost ([`FigureId::BillPartLosses`]), bills that others do not pay
    /// ([`FigureId::BillPartUnpaid`]), what the budget pays ([`FigureId::BillPartSubsidy`], below
    /// zero), and what closes the sum ([`FigureId::BillCrossSubsidy`]).
    pub parts: Vec<NodeId>,
    /// The closing part among them: above zero the consumer pays more than its own cost, below zero
    /// less.
    pub cross_subsidy: NodeId,
}

/// Takes a bill apart: what it pays for, at the average cost of a billed cubic metre.
///
/// `study` is the study of a scenario for water; `bill` is tyiyn a month before tax, `volume` the
/// water it is for, millionths of a cubic metre. Each cost goes by volume: `cost × volume ÷ billed
/// volume`. Of costs that grow with the pumped water (electricity, chlorination) the share of the
/// losses is a part of its own. The bill less all these parts is the last part, so that the parts
/// sum to the bill: what the consumer pays above its cost, or lacks to it.
///
/// # Legal basis
/// `OwnDesign`, after the average cost of AWWA M1: every cubic metre costs the same. No text was
/// found that lays down such a split.
///
/// # Errors
/// Missing costs or volumes are gaps of the parts; what is missing can be asked of the study.
/// `None` when the study has no costs at all.
pub fn split(study: &mut Study, bill: i64, volume: i64) -> Option<Split> {
    let whole = Subject::Whole;
    let total_cost = study.find(FigureId::TotalCost, whole)?;
    let required = study.find(FigureId::RequiredRevenue, whole)?;
    let billed_volume = study.find(FigureId::BilledVolume, whole)?;
    let entered = Provenance::ENTERED;
    let bill = study.give(FigureId::GivenBill, whole, Unit::Som, Some(bill), entered);
    let water = study.give(FigureId::HouseholdUse, whole, Unit::CubicMetre, Some(volume), entered);
    let unpaid = unpaid(study)?;

    let mut parts = Vec::new();
    let mut lost = Vec::new();
    let shares = study.find(FigureId::DeliveredShare, whole).zip(study.find(FigureId::WaterLosses, whole));
    for item in CostItem::ALL {
        let Some(cost) = study.find(FigureId::CostOfItem, Subject::Cost(item)) else { continue };
        let by_volume = |more: Option<NodeId>| {
            let mut times = vec![cost, water];
            times.extend(more);
            Formula::Product { times, over: vec![billed_volume] }
        };
        let shares = shares.filter(|_| item.variable());
        let used = by_volume(shares.map(|(delivered, _)| delivered));
        parts.push(study.derive(FigureId::BillPart, Subject::Cost(item), used));
        if let Some((_, losses)) = shares {
            let wasted = by_volume(Some(losses));
            lost.push(study.derive(FigureId::BillPartLosses, Subject::Cost(item), wasted));
        }
    }
    if !lost.is_empty() {
        parts.push(study.derive(FigureId::BillPartLosses, whole, Formula::Sum(lost)));
    }
    let by_volume = |of: NodeId| Formula::Product { times: vec![of, water], over: vec![billed_volume] };
    parts.push(study.derive(FigureId::BillPartUnpaid, whole, by_volume(unpaid)));
    let off = study.derive(FigureId::SubsidyOffCost, whole, Formula::Difference { from: required, less: total_cost });
    parts.push(study.derive(FigureId::BillPartSubsidy, whole, by_volume(off)));
    let own_cost = study.derive(FigureId::BillOwnCost, whole, Formula::Sum(parts.clone()));
    let cross_subsidy =
        study.derive(FigureId::BillCrossSubsidy, whole, Formula::Difference { from: bill, less: own_cost });
    parts.push(cross_subsidy);
    Some(Split { bill, parts, cross_subsidy })
}

/// What is billed in a year and not paid; `None` when the study has no revenue.
pub(super) fn unpaid(study: &mut Study) -> Option<NodeId> {
    let whole = Subject::Whole;
    if let Some(known) = study.find(FigureId::UnpaidRevenue, whole) {
        return Some(known);
    }
    let billed = study.find(FigureId::BilledRevenue, whole)?;
    let collected = study.find(FigureId::CollectedRevenue, whole)?;
    Some(study.derive(FigureId::UnpaidRevenue, whole, Formula::Difference { from: billed, less: collected }))
}
