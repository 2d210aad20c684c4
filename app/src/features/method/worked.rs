//! Made-up tariffs, for the figures that no tariff in force has: blocks, coefficients, a minimum,
//! rounding.

use aimak_core::explain::{RoundingMode, Study};
use aimak_core::period::Date;
use aimak_core::service::Service;
use aimak_core::tariff::{
    Audience, Bearer, Block, Component, Consumer, Group, Limit, Measure, Minimum, Price, Relief, ReliefRule, Rounding,
    Version, bill,
};

/// Cubic metres and square metres in steps of their units.
const CUBIC_METRE: i64 = 1_000_000;
const SQUARE_METRE: i64 = 100;

/// Studies of made-up tariffs: each belongs to the fictional place and says so.
pub(super) fn studies() -> impl Iterator<Item = (Service, Study)> {
    let bills = [
        (Service::DrinkingWater, water(), family()),
        (Service::DrinkingWater, water(), shop()),
        (Service::WasteRemoval, waste(), shop()),
    ];
    bills.into_iter().filter_map(|(service, version, consumer)| {
        // A day of January, in which no season of these tariffs ends.
        bill(&version?, &consumer, 1).ok().map(|bill| (service, bill.study))
    })
}

/// Two blocks that grow with the family, wastewater as a share of water, a monthly charge; shops pay
/// half as much again, and not less than a minimum.
fn water() -> Option<Version> {
    let first = Limit { per_person: CUBIC_METRE, ..Limit::fixed(2 * CUBIC_METRE) };
    let blocks = vec![Block { up_to: Some(first), rate: 1600 }, Block { up_to: None, rate: 2600 }];
    let shops = Audience { group: Some(Group::Others), ..Audience::EVERYBODY };
    Some(Version {
        coefficients: vec![(Group::Others, 15_000)],
        components: vec![
            Component::new("water", Measure::CubicMetre, Price::Blocks(blocks)),
            Component { share: 8_000, ..Component::new("wastewater", Measure::CubicMetre, Price::Rate(700)) },
            Component::new("service", Measure::Consumer, Price::Rate(1_500)),
        ],
        reliefs: vec![ReliefRule {
            relief: Relief::Pensioner,
            share: 2_000,
            each_person: true,
            bearer: Bearer::Budget,
        }],
        minimums: vec![Minimum { audience: shops, amount: 30_000 }],
        tax: Some(300),
        rounding: Some(Rounding { step: 100, mode: RoundingMode::HalfAwayFromZero }),
        ..Version::new(Date::new(2026, 1, 1)?)
    })
}

/// Waste by the container, and by the hundred square metres of a shop.
fn waste() -> Option<Version> {
    Some(Version {
        components: vec![
            Component::new("container", Measure::Container, Price::Rate(35_000)),
            Component { per: 100, ..Component::new("area", Measure::SquareMetre, Price::Rate(12_000)) },
        ],
        ..Version::new(Date::new(2026, 1, 1)?)
    })
}

/// Five people, one of them a pensioner, 12 m³ a month.
fn family() -> Consumer {
    Consumer { relief: Some(Relief::Pensioner), relieved: 1, ..Consumer::household(5, 12 * CUBIC_METRE) }
}

/// A shop of 60 m² with two containers, 3 m³ a month.
fn shop() -> Consumer {
    Consumer { group: Group::Others, containers: 2, area: 60 * SQUARE_METRE, ..Consumer::household(0, 3 * CUBIC_METRE) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::origin;
    use aimak_core::figure::{FigureId, Subject};
    use aimak_core::lang::Lang;

    #[test]
    fn the_made_up_bills_are_those_worked_out_by_hand() {
        let total = |study: &Study| {
            let id = study.find(FigureId::BillTotal, Subject::Whole).expect("a bill has a total");
            study.node(id).amount
        };
        let totals: Vec<_> = studies().map(|(_, study)| total(&study)).collect();
        // The family: 7 m³ × 16 + 5 m³ × 26 + 9.6 m³ × 7 + 15 = 324.20; a fifth off for one of
        // five, 311.23; with 3 % of tax 320.57, rounded 321.
        // The shop, at one and a half of the rates: 2 m³ × 24 + 1 m³ × 39 + 2.4 m³ × 10.50 + 22.50
        // = 134.70, at least 300; with tax 309. Its waste: 2 × 350 + 60 ÷ 100 × 120 = 772.
        assert_eq!(totals, [Ok(32_100), Ok(30_900), Ok(77_200)]);
    }

    #[test]
    fn two_operands_of_one_formula_never_share_a_name() {
        for (_, study) in studies() {
            for (_, node) in study.nodes() {
                let Some(formula) = origin::formula(node) else { continue };
                for lang in Lang::ALL {
                    let mut names: Vec<String> =
                        formula.operands().map(|part| origin::operand_name(lang, node, study.node(part))).collect();
                    let all = names.len();
                    names.sort_unstable();
                    names.dedup();
                    assert_eq!(names.len(), all, "{names:?}");
                }
            }
        }
    }
}
