//! What the service takes in, loses and spends on operation.

use super::at::{At, Line};
use super::demand::{Demand, points, volume_price_unit, volume_unit};
use super::figure::Figure;
use super::ledger::Ledger;
use super::plan::{Cause, CostKind, CostLine, LifeCycle, Losses, ServicePlan};
use super::writing::Writing as _;
use crate::explain::{Formula, NodeId};
use crate::figure::FigureId;
use crate::unit::Unit;

/// Production and operating costs, by year.
pub(super) struct Operation {
    pub operating: Vec<NodeId>,
}

/// Writes the balance and the operating costs of a service.
pub(super) fn write(ledger: &mut Ledger<'_>, plan: &ServicePlan, demand: &Demand) -> Operation {
    let at = At::service(plan.service);
    let years = ledger.years.clone();
    let produced = match &plan.losses {
        Some(losses) => balance(ledger, plan, losses, demand),
        None => demand.volume.clone(),
    };
    let neglect = ledger.plan.neglected.then(|| {
        let growth = ledger.give(Figure::NeglectRepair, at, Unit::Percent, &plan.neglect.repair);
        let growth = vec![growth; years.len()];
        ledger.chain(Figure::NeglectIndex, at, &growth)
    });
    let mut lines: Vec<(LifeCycle, Vec<NodeId>)> = Vec::new();
    for (number, line) in (1..).zip(&plan.costs) {
        let at = at.line(Line::Cost(number));
        let neglect = neglect.as_deref().filter(|_| line.kind == CostKind::Repair);
        lines.push((line.life_cycle, cost(ledger, plan, at, line, &produced, neglect)));
    }
    let mut savings = Vec::new();
    if !ledger.plan.neglected {
        for (number, project) in (1..).zip(&plan.projects) {
            if project.chosen && project.saving.counts() {
                let at = at.line(Line::Project(number));
                let saving = ledger.give(Figure::ProjectSaving, at, Unit::Som, &project.saving);
                savings.push((project.year, number, saving));
            }
        }
    }
    let mut operating = Vec::new();
    for (y, &year) in years.iter().enumerate() {
        let at = at.in_year(year);
        let parts = lines.iter().map(|(_, costs)| costs[y]).collect();
        for category in LifeCycle::ALL {
            let of_category: Vec<NodeId> =
                lines.iter().filter(|(of, _)| *of == category).map(|(_, costs)| costs[y]).collect();
            if !of_category.is_empty() {
                ledger.sum(Figure::LifeCycleCost, at.line(Line::LifeCycle(category)), of_category);
            }
        }
        let saved: Vec<NodeId> = savings
            .iter()
            .filter(|(built, _, _)| *built < year)
            .map(|&(_, number, saving)| {
                let index = ledger.indices.first().map_or(ledger.one, |index| index[y]);
                ledger.product(Figure::SavedByProjects, at.line(Line::Project(number)), &[saving, index], &[])
            })
            .collect();
        operating.push(if saved.is_empty() {
            ledger.sum(FigureId::OperatingCost, at, parts)
        } else {
            let before = ledger.sum(Figure::CostBeforeSaving, at, parts);
            let saved = ledger.sum(Figure::SavedByProjects, at, saved);
            ledger.difference(FigureId::OperatingCost, at, before, saved)
        });
    }
    Operation { operating }
}

/// Water produced and lost (IWA water balance), by year; gives what is produced.
fn balance(ledger: &mut Ledger<'_>, plan: &ServicePlan, losses: &Losses, demand: &Demand) -> Vec<NodeId> {
    let at = At::service(plan.service);
    let years = ledger.years.clone();
    let unit = volume_unit(plan.service);
    let real = ledger.course(Figure::RealLosses, at, Unit::Percent, &losses.real);
    let apparent = ledger.course(Figure::ApparentLosses, at, Unit::Percent, &losses.apparent);
    let unbilled = ledger.course(Figure::UnbilledAuthorised, at, Unit::Percent, &losses.unbilled);
    let off = points(ledger, plan, Figure::ProjectLosses, |project| &project.losses);
    let neglect =
        ledger.plan.neglected.then(|| ledger.give(Figure::NeglectLosses, at, Unit::Percent, &plan.neglect.losses));
    let mut on: Option<NodeId> = None;
    let mut produced = Vec::new();
    for (y, &year) in years.iter().enumerate() {
        let at = at.in_year(year);
        let mut share = real[y];
        let taken: Vec<NodeId> = off.iter().filter(|(built, _)| *built < year).map(|&(_, points)| points).collect();
        if !taken.is_empty() {
            let taken = ledger.sum(Figure::LossesOff, at, taken);
            share = ledger.difference(Figure::LossesBeforeLimit, at, share, taken);
        }
        if let Some(neglect) = neglect.filter(|_| y > 0) {
            let parts = on.into_iter().chain([neglect]).collect();
            let more = ledger.sum(Figure::LossesOn, at, parts);
            on = Some(more);
            share = ledger.sum(Figure::LossesBeforeLimit, at, vec![share, more]);
        }
        let limited = Formula::Within { of: share, above: None, upto: Some(ledger.whole) };
        let share = ledger.derive(Figure::RealLossesInYear, at, limited);
        let all = ledger.sum(Figure::UnbilledShare, at, vec![share, apparent[y], unbilled[y]]);
        let delivered = ledger.difference(FigureId::DeliveredShare, at, ledger.whole, all);
        let volume = demand.volume[y];
        let made = ledger.product_in(unit, FigureId::ProducedVolume, at, &[volume], &[delivered]);
        let mut part = |figure: Figure, share: NodeId| ledger.product_in(unit, figure, at, &[made, share], &[]);
        part(Figure::RealLossVolume, share);
        part(Figure::ApparentLossVolume, apparent[y]);
        part(Figure::UnbilledAuthorisedVolume, unbilled[y]);
        let lost =
            ledger.derive_in(unit, FigureId::UnbilledVolume, at, Formula::Difference { from: made, less: volume });
        ledger.product(FigureId::NonRevenueWater, at, &[lost], &[made]);
        produced.push(made);
    }
    produced
}

/// A line of costs, by year.
fn cost(
    ledger: &mut Ledger<'_>,
    plan: &ServicePlan,
    at: At,
    line: &CostLine,
    produced: &[NodeId],
    neglect: Option<&[NodeId]>,
) -> Vec<NodeId> {
    let years = ledger.years.clone();
    let index = ledger.index(line.index).to_vec();
    // What the cost of a year is the product of, beside its index.
    let fixed: Vec<NodeId>;
    let mut by_year: Option<&[NodeId]> = None;
    let mut over: Vec<NodeId> = Vec::new();
    let energy: Vec<NodeId>;
    match &line.cause {
        Cause::Fixed { amount } => fixed = vec![ledger.give(Figure::CostAmount, at, Unit::Som, amount)],
        Cause::Variable { amount } => {
            fixed = vec![ledger.give(Figure::CostAmount, at, Unit::Som, amount)];
            by_year = Some(produced);
            over.push(produced[0]);
        }
        Cause::PerUnit { price } => {
            fixed = vec![ledger.give(Figure::CostPerUnit, at, volume_price_unit(plan.service), price)];
            by_year = Some(produced);
        }
        Cause::Energy { intensity, price } => {
            let intensity = ledger.give(Figure::EnergyIntensity, at, Unit::KilowattHourPerCubicMetre, intensity);
            fixed = vec![ledger.give(Figure::EnergyPrice, at, Unit::SomPerKilowattHour, price)];
            let each = years.iter().zip(produced);
            energy = each
                .map(|(&year, &made)| ledger.product(Figure::Energy, at.in_year(year), &[made, intensity], &[]))
                .collect();
            by_year = Some(&energy);
        }
        Cause::Staff { posts, wage, contributions } => {
            let posts = ledger.give(Figure::Posts, at, Unit::Ratio, posts);
            let wage = ledger.give(Figure::Wage, at, Unit::Som, wage);
            let contributions = ledger.give(Figure::Contributions, at, Unit::Percent, contributions);
            let parts = vec![ledger.whole, contributions];
            let with = ledger.sum(Figure::WageWithContributions, at, parts);
            fixed = vec![posts, wage, with, ledger.months];
        }
        Cause::Haulage { distance, price } => {
            let distance = ledger.give(Figure::HaulDistance, at, Unit::Kilometre, distance);
            let price = ledger.give(Figure::HaulPrice, at, Unit::SomPerTonneKilometre, price);
            fixed = vec![price, distance];
            by_year = Some(produced);
        }
        Cause::Upkeep { area, times, price } => {
            let area = ledger.give(Figure::UpkeepArea, at, Unit::SquareMetre, area);
            let times = ledger.give(Figure::UpkeepTimes, at, Unit::Ratio, times);
            fixed = vec![ledger.give(Figure::UpkeepPrice, at, Unit::SomPerSquareMetre, price), area, times];
        }
    }
    let mut costs = Vec::new();
    for (y, &year) in years.iter().enumerate() {
        let mut times = fixed.clone();
        times.extend(by_year.map(|by_year| by_year[y]));
        times.push(index[y]);
        times.extend(neglect.map(|neglect| neglect[y]));
        costs.push(ledger.product(FigureId::CostOfItem, at.in_year(year), &times, &over));
    }
    costs
}
