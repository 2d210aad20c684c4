//! What stands on the bill, worked out with the numbers of the fictional place: what a bill pays for,
//! norm or meter, money between groups, bases of a waste tariff, public spaces.

use aimak_core::explain::{Provenance, Study};
use aimak_core::legal::Evidence;
use aimak_core::model::{self, WasteInputs};
use aimak_core::place::Place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{Connection, Consumer, Version};

/// A bill of 120 som for ten cubic metres.
const BILL: i64 = 12_000;
const USE: i64 = 10_000_000;
/// Five people with water indoors, who would use 60 litres a day with a meter for 3,500 som.
const PERSONS: i64 = 5;
const METER_PRICE: i64 = 350_000;
const LITRES: i64 = 60;
/// Half of the homes.
const SHARE: i64 = 5_000;
/// A park for 1,200,000 som a year, 18,500 square metres.
const PARK_COST: i64 = 120_000_000;
const PARK_AREA: i64 = 1_850_000;

/// The studies of a place.
pub(super) fn studies(place: &'static Place) -> Vec<(Service, Study)> {
    let mut studies = Vec::new();
    if let Some(scenario) = Scenario::today(place, Service::DrinkingWater) {
        studies.extend(water(&scenario).into_iter().map(|study| (Service::DrinkingWater, study)));
    }
    if place.waste.is_some() {
        let decision = place.decision(Service::WasteRemoval);
        let today = decision.map(|decision| (Version::of_decision(decision).0, origin(place, decision)));
        let today = today.as_ref().map(|(version, origin)| (version, *origin));
        studies.push((Service::WasteRemoval, model::waste_bases(&WasteInputs::of(place), today)));
    }
    if place.fictional {
        let people = place.population.map(|population| population.people);
        studies.push((Service::PublicSpaces, model::public_spaces(Some(PARK_COST), people, Some(PARK_AREA)).0));
    }
    studies
}

fn water(scenario: &Scenario) -> Vec<Study> {
    let mut studies = Vec::new();
    let (version, origin) =
        (Version::of_decision(scenario.decision()).0, origin(scenario.place(), scenario.decision()));
    studies.extend(model::check_norms(&version, origin, 1, 1).into_iter().map(|check| check.study));
    if scenario.place().book(Service::DrinkingWater).is_none() {
        return studies;
    }
    let mut split = scenario.study();
    if model::split(&mut split, BILL, USE).is_some() {
        studies.push(split);
    }
    studies.extend(model::cross_subsidy(scenario, &[]).map(|account| account.study));
    studies.extend(model::advise_village(scenario, Some(SHARE), Some(LITRES)).map(|advice| advice.study));
    let home = Consumer { connection: Connection::House, ..Consumer::household(PERSONS, 0) };
    let advice = model::advise_home(&version, origin, &home, Some(USE), Some(METER_PRICE), 1);
    studies.extend(advice.ok().map(|advice| advice.study));
    studies
}

fn origin(place: &Place, decision: &aimak_core::tariff::Decision) -> Provenance {
    let evidence = if place.fictional { Evidence::Fictional } else { Evidence::Decided };
    Provenance { evidence, source: Some(decision.source), date: Some(decision.from) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::origin;
    use aimak_core::lang::Lang;
    use aimak_core::place;

    #[test]
    fn the_fictional_place_has_an_example_of_each() {
        let count = |slug| studies(place::find(slug).expect("a place")).len();
        // Split, groups, village, home; waste; public spaces.
        assert_eq!(count("ulgu"), 6);
        // Two norms beside charges by person.
        assert_eq!(count("sary-oi"), 2);
        assert_eq!(count("bishkek"), 0);
    }

    #[test]
    fn two_operands_of_one_formula_never_share_a_name() {
        for study in place::all().iter().flat_map(studies).map(|(_, study)| study) {
            for (_, node) in study.nodes() {
                let Some(formula) = origin::formula(node) else { continue };
                for lang in Lang::ALL {
                    let mut names: Vec<String> =
                        formula.operands().map(|part| origin::operand_name(lang, node, study.node(part))).collect();
                    let all = names.len();
                    names.sort_unstable();
                    names.dedup();
                    assert_eq!(names.len(), all, "{} {:?}: {names:?}", node.figure.code(), node.subject);
                }
            }
        }
    }
}
