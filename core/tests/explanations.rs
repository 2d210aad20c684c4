//! Every figure, recomputed from its explanation with separate code: exact fractions of big
//! integers, rounded only where the explanation says so.

mod recompute;

use aimak_core::explain::Provenance;
use aimak_core::explain::{Formula, Gap, NodeId, Origin, RoundingMode, Study};
use aimak_core::figure::{FigureId, Kind, Subject};
use aimak_core::input::InputKey;
use aimak_core::legal::{Basis, Evidence};
use aimak_core::model::{
    Household, WasteInputs, advise_home, advise_village, bill, check_norms, connections, cross_subsidy, public_spaces,
    split, waste_bases,
};
use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{
    Audience, Bearer, Block, Component, Connection, Consumer, Dwelling, Group, Limit, Measure, Minimum, Norm, Price,
    Relief, ReliefRule, Rounding, Version, bill as bill_of,
};
use aimak_core::unit::Unit;
use num_bigint::BigInt;
use recompute::recompute;
use std::collections::BTreeSet;

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

/// Studies of what stands on the bill, for every place and for odd numbers.
fn advice() -> Vec<(String, Study)> {
    let mut studies = Vec::new();
    for scenario in all_scenarios() {
        let name = format!("{} {:?}", scenario.place().slug, scenario.decision().from);
        let version = Version::of_decision(scenario.decision()).0;
        for (bill, volume) in [(12_000, 10_000_000), (0, 0), (1, 7), (123_457, 98_765_432)] {
            let mut study = scenario.study();
            if split(&mut study, bill, volume).is_some() {
                studies.push((format!("{name}: split of {bill}"), study));
            }
        }
        for counts in [&[][..], &[(Group::Others, 7), (Group::Population, 1_001)], &[(Group::Others, 0)]] {
            studies.extend(cross_subsidy(&scenario, counts).map(|account| (format!("{name}: groups"), account.study)));
        }
        for (share, litres) in
            [(Some(5_000), Some(60)), (Some(3_333), Some(7)), (Some(10_000), Some(500)), (None, None)]
        {
            let advice = advise_village(&scenario, share, litres);
            studies.extend(advice.map(|advice| (format!("{name}: village {share:?}"), advice.study)));
        }
        for persons in [1, 5] {
            for check in check_norms(&version, Provenance::ENTERED, persons, 1) {
                studies.push((format!("{name}: norm {}", check.connection.code()), check.study));
            }
            for connection in Connection::ALL {
                let home = Consumer { connection, ..Consumer::household(persons, 0) };
                for (expected, price) in [(Some(10_000_001), Some(350_000)), (Some(0), Some(1)), (None, None)] {
                    if let Ok(advice) = advise_home(&version, Provenance::ENTERED, &home, expected, price, 1) {
                        studies.push((format!("{name}: home {}", connection.code()), advice.study));
                    }
                }
            }
        }
    }
    for place in place::all() {
        let decision = place.decision(Service::WasteRemoval);
        let today = decision.map(|decision| Version::of_decision(decision).0);
        let mut inputs = WasteInputs::of(place);
        for cost in [inputs.get(InputKey::whole(FigureId::WasteCost)), Some(123_456_789), Some(1), None] {
            inputs.set(InputKey::whole(FigureId::WasteCost), cost);
            let today = today.as_ref().map(|version| (version, Provenance::ENTERED));
            studies.push((format!("{}: waste {cost:?}", place.slug), waste_bases(&inputs, today)));
        }
    }
    for (cost, people, area) in
        [(Some(1), Some(7), Some(3)), (Some(99_999_999), Some(12_480), None), (None, None, Some(0))]
    {
        studies.push((format!("public spaces {cost:?}"), public_spaces(cost, people, area).0));
    }
    studies.extend(made_up().map(|(version, consumer)| {
        let bill = bill_of(&version, &consumer, 6).expect("a bill");
        ("a made-up tariff".to_owned(), bill.study)
    }));
    studies
}

/// A tariff with every part that a bill may have, and a consumer for each.
fn made_up() -> impl Iterator<Item = (Version, Consumer)> {
    let from = place::find("ulgu").expect("the fictional place").decisions[0].from.first_day();
    let limit = Limit { per_person: 1_333_333, per_square_metre: 1_111, ..Limit::fixed(2_500_001) };
    let blocks = vec![Block { up_to: Some(limit), rate: 1_037 }, Block { up_to: None, rate: 2_611 }];
    let others = Audience { group: Some(Group::Others), ..Audience::EVERYBODY };
    let version = Version {
        coefficients: vec![(Group::Others, 13_337)],
        norms: vec![Norm { connection: Connection::House, litres: 97 }],
        components: vec![
            Component::new("water", Measure::CubicMetre, Price::Blocks(blocks)),
            Component { share: 7_777, ..Component::new("wastewater", Measure::CubicMetre, Price::Rate(733)) },
            Component { per: 100, ..Component::new("area", Measure::SquareMetre, Price::Rate(12_001)) },
            Component::new("containers", Measure::Container, Price::Rate(25_033)),
        ],
        reliefs: vec![ReliefRule {
            relief: Relief::Pensioner,
            share: 3_333,
            each_person: true,
            bearer: Bearer::Budget,
        }],
        minimums: vec![Minimum { audience: others, amount: 900_000 }],
        tax: Some(299),
        rounding: Some(Rounding { step: 10, mode: RoundingMode::HalfEven }),
        ..Version::new(from)
    };
    let home = Consumer { area: 6_543, ..Consumer::household(3, 11_111_111) };
    let consumers = [
        home,
        Consumer { relief: Some(Relief::Pensioner), relieved: 2, ..home },
        Consumer { connection: Connection::House, ..home },
        Consumer { group: Group::Others, containers: 2, ..home },
    ];
    consumers.into_iter().map(move |consumer| (version.clone(), consumer))
}

#[test]
fn what_stands_on_the_bill_follows_from_its_explanation() {
    let mut figures = 0;
    for (name, study) in advice() {
        figures += check(&study, &name);
        let mut names = BTreeSet::new();
        for (_, node) in study.nodes() {
            assert!(
                names.insert((node.figure, node.subject)),
                "{name}: {} {:?} twice",
                node.figure.code(),
                node.subject
            );
        }
    }
    assert!(figures > 20_000, "{figures} figures were recomputed");
}

/// What the models of bills have no use for: the smallest, the largest, what counts above a line.
#[test]
fn a_choice_among_amounts_follows_from_its_explanation() {
    let cases = [([300, 200, 700], 200, 700, 700), ([500, 500, 500], 500, 500, 0), ([9, -4, 0], -4, 9, 0)];
    for (amounts, least, greatest, above) in cases {
        let mut study = Study::with_room(0);
        let names = [FigureId::BookCost, FigureId::Subsidy, FigureId::GivenBill];
        let [of, limit, then] = std::array::from_fn(|at| {
            study.give(names[at], Subject::Whole, Unit::Som, Some(amounts[at]), Provenance::ENTERED)
        });
        let parts = vec![of, limit, then];
        let smallest = study.derive(FigureId::TotalCost, Subject::Whole, Formula::Least(parts.clone()));
        let largest = study.derive(FigureId::OperatingCost, Subject::Whole, Formula::Greatest(parts));
        // Equal is not above; 300 is above 200, so 700 counts; 9 is above −4, so 0 counts.
        let counted = study.derive(FigureId::BillTotal, Subject::Whole, Formula::Exceeds { of, limit, then });
        assert_eq!(study.node(smallest).amount, Ok(least));
        assert_eq!(study.node(largest).amount, Ok(greatest));
        assert_eq!(study.node(counted).amount, Ok(above));
        check(&study, "a choice");
    }
}

#[test]
fn every_registered_figure_is_computed_somewhere() {
    let mut seen = BTreeSet::new();
    for (_, study) in advice() {
        seen.extend(study.nodes().map(|(_, node)| node.figure));
    }
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
