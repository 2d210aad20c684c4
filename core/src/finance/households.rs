//! What households pay of all services, against what they have.

use super::at::{At, Line};
use super::demand::{Demand, find_or};
use super::figure::Figure;
use super::ledger::Ledger;
use super::plan::{ChargeOn, ServicePlan, Usage};
use super::writing::Writing as _;
use crate::explain::{Formula, NodeId};
use crate::figure::{AffordabilityLine, FigureId, Subject};
use crate::parameter;
use crate::service::Service;
use crate::tariff::Group;
use crate::unit::Unit;

/// Writes bills and affordability of households, by band and year.
pub(super) fn write(ledger: &mut Ledger<'_>, demands: &[Demand]) {
    let plan = ledger.plan;
    if plan.bands.is_empty() {
        return;
    }
    let years = ledger.years.clone();
    let at = At::MUNICIPALITY;
    let all = ledger.give(Figure::Households, at, Unit::Household, &plan.households);
    let limits = AffordabilityLine::ALL.map(|line| {
        let parameter = match line {
            AffordabilityLine::Line25 => &parameter::AFFORDABILITY_LINE_2_5,
            AffordabilityLine::Line30 => &parameter::AFFORDABILITY_LINE_3,
            AffordabilityLine::Line40 => &parameter::AFFORDABILITY_LINE_4,
            AffordabilityLine::Line50 => &parameter::AFFORDABILITY_LINE_5,
        };
        let value = parameter.latest();
        let provenance =
            crate::explain::Provenance { evidence: value.evidence, source: Some(value.source), date: Some(value.from) };
        let node = ledger.study.give(
            FigureId::AffordabilityLine,
            Subject::Line(line),
            parameter.unit,
            Some(value.value),
            provenance,
        );
        (line, node)
    });
    let income_index = ledger.index(plan.income_index).to_vec();
    let (mut shares, mut above) = (vec![Vec::new(); years.len()], vec![vec![Vec::new(); limits.len()]; years.len()]);
    for (number, band) in (1..).zip(&plan.bands) {
        let at = at.line(Line::Band(number));
        let share = find_or(ledger, Figure::BandShare, number, Unit::Percent, &band.share);
        let households = ledger.product(Figure::BandHouseholds, at, &[all, share], &[]);
        let income = ledger.give(Figure::BandIncome, at, Unit::Som, &band.income);
        let persons = ledger.give(Figure::BandPersons, at, Unit::Ratio, &band.persons);
        let mut bills = vec![Vec::new(); years.len()];
        for (service, demand) in plan.services.iter().zip(demands) {
            let water = plan.services.iter().zip(demands).find(|(of, _)| of.service == Service::DrinkingWater);
            for (y, bill) in service_bill(ledger, service, (demand, water), number, persons).into_iter().enumerate() {
                bills[y].extend(bill);
            }
        }
        for (y, &year) in years.iter().enumerate() {
            let at = at.in_year(year);
            let bill = ledger.sum(Figure::BandBill, at, std::mem::take(&mut bills[y]));
            let income = ledger.product(Figure::IncomeInYear, at, &[income, income_index[y]], &[]);
            let share = ledger.product(Figure::BandIncomeShare, at, &[bill], &[income]);
            shares[y].push(share);
            for (l, &(line, limit)) in limits.iter().enumerate() {
                let at = at.line(Line::BandAbove(number, line));
                let formula = Formula::Exceeds { of: share, limit, then: households };
                above[y][l].push(ledger.derive(Figure::BandAbove, at, formula));
            }
        }
    }
    for (y, &year) in years.iter().enumerate() {
        let at = at.in_year(year);
        ledger.derive(Figure::WeakestShare, at, Formula::Greatest(std::mem::take(&mut shares[y])));
        for (l, (line, _)) in limits.iter().enumerate() {
            let at = at.line(Line::Affordability(*line));
            let count = ledger.sum(Figure::HouseholdsAbove, at, std::mem::take(&mut above[y][l]));
            ledger.product(Figure::ShareAbove, at, &[count], &[all]);
        }
    }
}

/// The bill of a household of a band for a service, by year: the average of homes with and without
/// a meter.
fn service_bill(
    ledger: &mut Ledger<'_>,
    plan: &ServicePlan,
    (demand, water): (&Demand, Option<(&ServicePlan, &Demand)>),
    band: u8,
    persons: NodeId,
) -> Vec<Option<NodeId>> {
    let years = ledger.years.clone();
    let found = plan.groups.iter().zip(&demand.groups).find(|(group, _)| group.group == Group::Population);
    let Some((group, used)) = found else { return vec![None; years.len()] };
    // Of wastewater a home pays as much as its water makes.
    let source = match group.usage {
        Usage::ShareOfWater { .. } => water.and_then(|(plan, demand)| {
            let groups = (1..).zip(plan.groups.iter().zip(&demand.groups));
            let (number, (_, used)) = groups.into_iter().find(|(_, (of, _))| of.group == Group::Population)?;
            Some((number, used))
        }),
        Usage::Water { .. } | Usage::WastePerPerson { .. } | Usage::WastePerAccount { .. } | Usage::Visits { .. } => {
            None
        }
    };
    let share_of_water =
        (1..).zip(&plan.groups).find(|(_, of)| of.group == Group::Population).and_then(|(number, _)| {
            ledger.find(Figure::WastewaterShare, At::service(plan.service).line(Line::Group(number)))
        });
    let at = At::service(plan.service).line(Line::Band(band));
    let mut bills = Vec::new();
    for (y, &year) in years.iter().enumerate() {
        let at = at.in_year(year);
        let (mut both, mut metered, mut unmetered) = (Vec::new(), Vec::new(), Vec::new());
        for (c, (number, charge)) in (1..).zip(&group.charges).enumerate() {
            for (block, rates) in used.rates[c].iter().enumerate() {
                let b = u8::try_from(block + 1).unwrap_or(u8::MAX);
                let at = at.line(Line::BandBlock(number, b, band));
                let rate = rates[y];
                let (times, over): (Vec<NodeId>, Vec<NodeId>) = match charge.on {
                    ChargeOn::Account => (vec![rate], vec![]),
                    ChargeOn::Person | ChargeOn::UnmeteredPerson => (vec![rate, persons], vec![]),
                    ChargeOn::MeteredVolume => {
                        let uses = used.uses.get(y).and_then(|uses| uses.bands[c].get(block));
                        let Some(&of_band) = uses.and_then(|bands| bands.get(usize::from(band) - 1)) else { continue };
                        (vec![rate, of_band], vec![])
                    }
                    ChargeOn::NormVolume => {
                        let Some(norm) = used.norm else { continue };
                        (vec![rate, persons, norm, ledger.days], vec![ledger.months, ledger.litres])
                    }
                    ChargeOn::Volume => {
                        // Nobody knows what one household takes, but for wastewater.
                        let (Some((number, water)), Some(share)) = (source, share_of_water) else { continue };
                        if let Some(norm) = water.norm {
                            let at = at.line(Line::NormBand(band));
                            let times = [rate, persons, norm, ledger.days, share];
                            let over = [ledger.months, ledger.litres];
                            unmetered.push(ledger.product(Figure::BandCharge, at, &times, &over));
                        }
                        let Some(total) = water_of_band(ledger, number, band, year) else { continue };
                        (vec![rate, total, share], vec![])
                    }
                };
                let line = ledger.product(Figure::BandCharge, at, &times, &over);
                match charge.on {
                    ChargeOn::MeteredVolume | ChargeOn::Volume => metered.push(line),
                    ChargeOn::NormVolume | ChargeOn::UnmeteredPerson => unmetered.push(line),
                    ChargeOn::Account | ChargeOn::Person => both.push(line),
                }
            }
        }
        if metered.is_empty() && unmetered.is_empty() && both.is_empty() {
            bills.push(None);
            continue;
        }
        let shares = used.metered.as_ref().or_else(|| source.and_then(|(_, water)| water.metered.as_ref()));
        let Some(share) = shares.map(|metered| metered[y]) else {
            both.extend(metered);
            both.extend(unmetered);
            bills.push(Some(ledger.sum(Figure::BandBill, at, both)));
            continue;
        };
        metered.extend(&both);
        unmetered.extend(&both);
        let with = ledger.sum(Figure::MeteredBill, at, metered);
        let without = ledger.sum(Figure::UnmeteredBill, at, unmetered);
        let rest = ledger.difference(Figure::UnmeteredInYear, at, ledger.whole, share);
        let with = ledger.product(Figure::MeteredBillPart, at, &[with, share], &[]);
        let without = ledger.product(Figure::UnmeteredBillPart, at, &[without, rest], &[]);
        bills.push(Some(ledger.sum(Figure::BandBill, at, vec![with, without])));
    }
    bills
}

/// Water of a household of a band with a meter, a month; none where bands are not told apart.
fn water_of_band(ledger: &Ledger<'_>, group: u8, band: u8, year: i16) -> Option<NodeId> {
    let at = At::service(Service::DrinkingWater).line(Line::GroupBand(group, band));
    ledger.find(Figure::BandMonthlyUse, at.in_year(year)).or_else(|| ledger.find(Figure::BandMonthlyUse, at))
}
