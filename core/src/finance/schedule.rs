//! The rates of a plan as a rate schedule (AWWA M1): what one household pays for more and more.
//!
//! A plan bills whole groups by their average use. Whoever asks what the next cubic metre costs asks
//! about one household, and a tariff answers that: the same blocks and limits, with the rates of a
//! year.

use super::at::{At, Line};
use super::plan::{ChargeOn, ConsumerGroup, Plan, PlanCharge, ServicePlan, Usage};
use crate::number;
use crate::period::Date;
use crate::service::Service;
use crate::tariff::{Block, Component, Consumer, Group, Limit, Measure, Price, Version};

/// The group whose households are asked about: the first of the population. Its number counts from 1.
fn population(service: &ServicePlan) -> Option<(u8, &ConsumerGroup)> {
    (1..).zip(&service.groups).find(|(_, group)| group.group == Group::Population && group.persons.is_some())
}

/// What a home with a meter, where there are meters, pays for; `None` where the charge is not its.
fn measure(group: &ConsumerGroup, charge: &PlanCharge) -> Option<Measure> {
    let flow = match group.usage {
        Usage::Water { .. } | Usage::ShareOfWater { .. } => Some(Measure::CubicMetre),
        Usage::WastePerPerson { .. } | Usage::WastePerAccount { .. } | Usage::Visits { .. } => None,
    };
    match charge.on {
        ChargeOn::Account => Some(Measure::Consumer),
        ChargeOn::Person => Some(Measure::Person),
        ChargeOn::MeteredVolume | ChargeOn::Volume => flow,
        ChargeOn::UnmeteredPerson | ChargeOn::NormVolume => None,
    }
}

/// The rate schedule of the population from the first day of a year. `rate` gives the rate of a block,
/// tyiyn; `None` where it is not known, or where nothing grows with use or people.
#[must_use]
pub fn schedule(service: &ServicePlan, year: i16, rate: impl Fn(At) -> Option<i64>) -> Option<Version> {
    let (g, group) = population(service)?;
    let mut components = Vec::new();
    for (c, charge) in (1..).zip(&group.charges) {
        let Some(measure) = measure(group, charge) else { continue };
        let rates = (1..).zip(&charge.blocks).map(|(b, block)| {
            let at = At::service(service.service).line(Line::Block(g, c, b));
            Some(Block { up_to: block.upto.as_ref().map(|upto| Limit::fixed(upto.amount)), rate: rate(at)? })
        });
        let blocks: Vec<Block> = rates.collect::<Option<_>>()?;
        let price = match blocks.as_slice() {
            [Block { up_to: None, rate }] => Price::Rate(*rate),
            _ => Price::Blocks(blocks),
        };
        components.push(Component::new(charge.on.code(), measure, price));
    }
    let grows = components.iter().any(|component| component.measure != Measure::Consumer);
    grows.then(|| Some(Version { components, ..Version::new(Date::new(year, 1, 1)?) })).flatten()
}

/// A household of the population with as many people and as much use as its accounts have in the book
/// year on average; `None` where the service has no such group.
#[must_use]
pub fn household(plan: &Plan, service: Service) -> Option<Consumer> {
    let (_, group) = population(plan.service(service)?)?;
    let (persons, accounts) = (group.persons.as_ref()?.amount, group.accounts.amount);
    if accounts <= 0 {
        return None;
    }
    let persons = number::divide_round(persons.into(), accounts.into())?.max(1);
    let metered = |group: &ConsumerGroup| match &group.usage {
        Usage::Water { metered_use, .. } => Some(metered_use.amount),
        Usage::ShareOfWater { .. }
        | Usage::WastePerPerson { .. }
        | Usage::WastePerAccount { .. }
        | Usage::Visits { .. } => None,
    };
    // Wastewater and waste ask about the home whose water is known.
    let water = || plan.service(Service::DrinkingWater).and_then(population).and_then(|(_, group)| metered(group));
    Some(Consumer::household(persons, metered(group).or_else(water).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::Study;
    use crate::figure::Subject;
    use crate::finance::{self, Figure};
    use crate::tariff::bill;
    use crate::wire::plan::{PlanFile, books};

    fn plan() -> Plan {
        let file: PlanFile = serde_json::from_str(books("ulgu").expect("shipped")).expect("a file of a plan");
        file.check().expect("the shipped books keep the rules")
    }

    fn rate(study: &Study, figure: Figure, at: At) -> Option<i64> {
        study.find(figure.into(), Subject::Plan(at)).and_then(|id| study.node(id).amount.ok())
    }

    #[test]
    fn a_home_pays_blocks_and_the_fixed_charge_at_the_rates_of_the_year() {
        let plan = plan();
        let study = finance::study(&plan);
        let water = plan.service(Service::DrinkingWater).expect("it has water");
        let home = Consumer { flow: 12_000_000, ..household(&plan, Service::DrinkingWater).expect("it has homes") };
        let total = |version: &Version| bill(version, &home, 1).expect("a bill").amount();
        let today = schedule(water, 2026, |at| rate(&study, Figure::RateToday, at)).expect("rates");
        // 12 m³ × 12 som.
        assert_eq!(total(&today), Ok(14_400));
        // When all steps are made: 20 + 6 m³ × 12 + 6 m³ × 18 som.
        let proposed = schedule(water, 2028, |at| rate(&study, Figure::RateInYear, at.in_year(2028))).expect("rates");
        assert_eq!(total(&proposed), Ok(20_000));
    }

    #[test]
    fn a_service_paid_by_people_grows_with_them() {
        let plan = plan();
        let waste = plan.service(Service::WasteRemoval).expect("it has waste");
        let study = finance::study(&plan);
        let version = schedule(waste, 2026, |at| rate(&study, Figure::RateToday, at)).expect("rates");
        let bill = |persons| bill(&version, &Consumer::household(persons, 0), 1).expect("a bill").amount();
        let (one, four) = (bill(1).expect("a sum"), bill(4).expect("a sum"));
        assert!(one > 0 && four == 4 * one, "{one} {four}");
    }

    #[test]
    fn where_nothing_grows_there_is_no_schedule() {
        let mut plan = plan();
        let water = plan.services.iter_mut().find(|service| service.service == Service::DrinkingWater).expect("water");
        for group in &mut water.groups {
            group.charges.retain(|charge| charge.on == ChargeOn::Account);
        }
        assert_eq!(schedule(water, 2026, |_| Some(100)), None);
    }
}
