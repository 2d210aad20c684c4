//! Every figure, recomputed from its explanation with separate code: exact fractions of big
//! integers, rounded only where the explanation says so.

use aimak_core::explain::{Formula, Gap, Node, NodeId, Origin, RoundingMode, Study};
use aimak_core::figure::{FigureId, Kind};
use aimak_core::legal::{Basis, Evidence};
use aimak_core::model::{Household, bill, connections};
use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{Connection, Dwelling};
use aimak_core::unit::Unit;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use std::collections::BTreeSet;

fn exact(node: &Node) -> BigRational {
    let amount = BigInt::from(node.amount.expect("the figure has a value"));
    let steps =
        if node.unit == Unit::Percent { BigInt::from(10_000) } else { BigInt::from(10).pow(node.unit.decimals()) };
    BigRational::new(amount, steps)
}

/// What the explanation says the figure is, in steps of its unit.
fn recompute(study: &Study, node: &Node, formula: &Formula) -> Option<BigInt> {
    let value = |id| exact(study.node(id));
    let result = match formula {
        Formula::Sum(parts) => parts.iter().fold(BigRational::zero(), |sum, &part| sum + value(part)),
        Formula::Difference { from, less } => value(*from) - value(*less),
        Formula::Product { times, over } => {
            let up = times.iter().fold(BigRational::from_integer(1.into()), |product, &id| product * value(id));
            let down = over.iter().fold(BigRational::from_integer(1.into()), |product, &id| product * value(id));
            if down.is_zero() {
                return None;
            }
            up / down
        }
        Formula::Within { of, above, upto } => {
            let floor = above.map_or_else(BigRational::zero, value);
            let top = upto.map_or_else(|| value(*of), value);
            let part = if value(*of) < top { value(*of) } else { top } - floor;
            if part.is_negative() { BigRational::zero() } else { part }
        }
        Formula::Rounded { of, step, mode } => {
            let scale = BigInt::from(10).pow(node.unit.decimals());
            let steps = value(*of) * scale.clone() / BigInt::from(*step);
            let half = BigRational::new(1.into(), 2.into());
            let whole = match mode {
                RoundingMode::Down => steps.floor(),
                RoundingMode::Up => steps.ceil(),
                RoundingMode::HalfAwayFromZero => steps.round(),
                RoundingMode::HalfEven if (&steps - steps.floor()) == half => {
                    let floor = steps.floor();
                    if (floor.to_integer() % BigInt::from(2)).is_zero() { floor } else { steps.ceil() }
                }
                RoundingMode::HalfEven => steps.round(),
            };
            whole * BigInt::from(*step) / scale
        }
    };
    let steps = result
        * BigRational::from_integer(if node.unit == Unit::Percent {
            10_000.into()
        } else {
            BigInt::from(10).pow(node.unit.decimals())
        });
    // Half away from zero: BigRational::round is defined so.
    let rounded = steps.abs().round().to_integer();
    Some(if steps.is_negative() { -rounded } else { rounded })
}

/// How many figures below this one cannot be computed though all their data are known.
fn impossible(study: &Study, id: NodeId) -> usize {
    let node = study.node(id);
    match (&node.origin, node.amount) {
        (_, Err(Gap::DivisionByZero | Gap::TooLarge)) => 1,
        (Origin::Computed(formula), Err(Gap::Needs)) => formula.operands().map(|part| impossible(study, part)).sum(),
        (Origin::Given(_) | Origin::Computed(_), Ok(_) | Err(Gap::NotKnown | Gap::Needs)) => 0,
    }
}

fn check(study: &Study, what: &str) -> usize {
    for (id, node) in study.nodes() {
        let name = format!("{what}: {} {:?}", node.figure.code(), node.subject);
        match &node.origin {
            Origin::Given(provenance) => {
                assert_eq!(node.figure.kind(), Kind::Input, "{name} is registered as given");
                let told = provenance.source.is_some()
                    || matches!(provenance.evidence, Evidence::Entered | Evidence::Convention);
                assert!(told || node.amount.is_err(), "{name} says where it comes from");
            }
            Origin::Computed(formula) => {
                assert_eq!(node.figure.kind(), Kind::Computed, "{name} is registered as computed");
                assert_ne!(node.figure.basis(), Basis::Datum, "{name} rests on a rule");
                let gap = formula.operands().any(|part| study.node(part).amount.is_err());
                let recomputed = if gap { None } else { recompute(study, node, formula) };
                assert_eq!(node.amount.ok().map(BigInt::from), recomputed, "{name}");
                let weakest = formula.operands().map(|part| study.node(part).evidence).max();
                assert!(weakest.is_none_or(|weakest| node.evidence >= weakest), "{name} is no surer than its inputs");
                if node.amount == Err(Gap::Needs) {
                    let causes = study.missing(id).len() + impossible(study, id);
                    assert!(causes > 0, "{name} names what is missing");
                } else {
                    assert!(study.missing(id).is_empty(), "{name} misses nothing");
                }
            }
        }
    }
    study.nodes().count()
}

fn all_scenarios() -> Vec<Scenario> {
    place::all()
        .iter()
        .flat_map(|place| place.decisions.iter().map(|decision| Scenario::on(place, decision)))
        .filter(|scenario| scenario.service() == Service::DrinkingWater)
        .collect()
}

#[test]
fn every_figure_of_every_place_follows_from_its_explanation() {
    let mut figures = 0;
    for scenario in all_scenarios() {
        let name = format!("{} {:?}", scenario.place().slug, scenario.decision().from);
        figures += check(&scenario.study(), &name);
        // The ends of every slider, and odd values in between.
        for input in scenario.inputs() {
            for amount in
                [input.min, input.max, input.reach, (input.min + input.reach) / 3 + 1, input.reach / 7 * 2 + 3]
            {
                if let Ok(changed) = scenario.with(input.key, amount) {
                    figures += check(&changed.study(), &format!("{name} {}={amount}", input.key.code()));
                }
            }
        }
    }
    assert!(figures > 50_000, "{figures} figures were recomputed");
}

#[test]
fn every_bill_follows_from_its_explanation() {
    let mut bills = 0;
    for place in place::all() {
        for decision in place.decisions {
            let scenario = Scenario::on(place, decision);
            for connection in Connection::ALL {
                for (persons, pensioners, metered_use, dwelling) in
                    [(1, 0, 3_333_333, Dwelling::Flat), (5, 2, 14_999_999, Dwelling::House), (7, 7, 0, Dwelling::House)]
                {
                    let study = bill(&scenario, &Household { persons, pensioners, connection, metered_use, dwelling });
                    check(&study, &format!("{} {:?} {}", place.slug, decision.from, connection.code()));
                    bills += 1;
                }
            }
        }
    }
    assert!(bills > 100);
}

#[test]
fn every_registered_figure_is_computed_somewhere() {
    let mut seen = BTreeSet::new();
    for scenario in all_scenarios() {
        seen.extend(scenario.study().nodes().map(|(_, node)| node.figure));
    }
    for place in place::all() {
        for decision in place.decisions {
            let scenario = Scenario::on(place, decision);
            let mut ways = connections(decision);
            ways.push(Connection::Metered);
            for connection in ways {
                let household = Household {
                    persons: 4,
                    pensioners: 1,
                    connection,
                    metered_use: 9_000_000,
                    dwelling: Dwelling::Flat,
                };
                seen.extend(bill(&scenario, &household).nodes().map(|(_, node)| node.figure));
            }
        }
    }
    let unseen: Vec<_> = FigureId::ALL.iter().filter(|figure| !seen.contains(figure)).collect();
    assert_eq!(unseen, Vec::<&FigureId>::new(), "a figure nobody computes has no business in the register");
}
