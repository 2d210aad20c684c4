//! Programs: on random studies of every formula and unit, a run gives for each figure what the study
//! gives with the same data, amount or gap, one set at a time and side by side; and what the study
//! gives is what exact fractions of big integers give.

mod recompute;

use aimak_core::explain::{Formula, Gap, LANES, NodeId, Origin, Program, Provenance, RoundingMode, Scratch, Study};
use aimak_core::figure::{ChargeLine, FigureId, Subject};
use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use num_bigint::BigInt;
use proptest::prelude::*;
use recompute::recompute;

/// What a random figure is made from; every number is taken modulo what there is.
#[derive(Clone, Debug)]
struct Recipe {
    kind: u8,
    unit: usize,
    picks: Vec<usize>,
    over: usize,
    amount: Option<i64>,
}

/// Amounts of every length: most are small, some as large as there are.
fn any_amount() -> impl Strategy<Value = i64> {
    prop_oneof![
        8 => (any::<i64>(), 0..64_u32).prop_map(|(amount, shift)| amount >> shift),
        2 => -3..=3_i64,
        1 => prop_oneof![Just(i64::MIN), Just(i64::MAX), Just(1_000_000_000_000)],
    ]
}

fn any_recipe() -> impl Strategy<Value = Recipe> {
    let amount = prop_oneof![12 => any_amount().prop_map(Some), 1 => Just(None)];
    (any::<u8>(), any::<usize>(), prop::collection::vec(any::<usize>(), 0..6), any::<usize>(), amount)
        .prop_map(|(kind, unit, picks, over, amount)| Recipe { kind, unit, picks, over, amount })
}

/// A study by recipes. With `data` its given amounts are these, in their order.
fn study(recipes: &[Recipe], data: Option<&[Option<i64>]>) -> Study {
    let mut study = Study::with_room(recipes.len());
    let mut ids: Vec<NodeId> = Vec::new();
    let mut given = 0;
    for (at, recipe) in (0..).zip(recipes) {
        let subject = Subject::Charge(ChargeLine { charge: at, block: 0, term: 0 });
        let unit = Unit::ALL[recipe.unit % Unit::ALL.len()];
        let mut picks = recipe.picks.iter().filter_map(|pick| ids.get(pick % ids.len().max(1)).copied());
        let first = picks.next();
        let formula = first.filter(|_| recipe.kind % 3 > 0).map(|first| {
            let alike: Vec<NodeId> =
                ids.iter().copied().filter(|&id| study.node(id).unit == study.node(first).unit).collect();
            let rest: Vec<NodeId> = picks.collect();
            let kin = |at: usize| recipe.picks.get(at).map(|pick| alike[pick % alike.len()]);
            let parts = || (0..recipe.picks.len()).filter_map(kin).collect::<Vec<_>>();
            match recipe.kind / 3 % 10 {
                0 => Formula::Sum(parts()),
                1 => Formula::Difference { from: first, less: kin(1).unwrap_or(first) },
                2..=4 => {
                    let middle = recipe.over % (rest.len() + 1);
                    let (times, over) = rest.split_at(middle);
                    Formula::Product { times: [&[first], times].concat(), over: over.to_vec() }
                }
                5 => Formula::Within { of: first, above: kin(1), upto: kin(2) },
                6 => Formula::Least(parts()),
                7 => Formula::Greatest(parts()),
                8 => Formula::Exceeds { of: first, limit: kin(1).unwrap_or(first), then: kin(2).unwrap_or(first) },
                _ => Formula::Rounded {
                    of: first,
                    step: 10_i64.pow((recipe.over % 5) as u32),
                    mode: RoundingMode::ALL[recipe.over % 4],
                },
            }
        });
        ids.push(match formula {
            Some(formula) => {
                // Mostly in the unit of what is added or compared, sometimes in another.
                let same = formula.operands().next().map(|id| study.node(id).unit);
                let keeps = !matches!(formula, Formula::Product { .. }) && recipe.kind % 7 > 0;
                let unit = same.filter(|_| keeps).unwrap_or(unit);
                study.derive_in(unit, FigureId::TotalCost, subject, formula)
            }
            None => {
                let amount = data.map_or(recipe.amount, |data| data[given]);
                given += 1;
                study.give(FigureId::BookCost, subject, unit, amount, Provenance::ENTERED)
            }
        });
    }
    study
}

fn given(study: &Study) -> Vec<NodeId> {
    study.nodes().filter(|(_, node)| matches!(node.origin, Origin::Given(_))).map(|(id, _)| id).collect()
}

/// Every figure of `program` in every way, against the studies with the same data.
fn agree(study: &Study, varied: &[NodeId], targets: &[NodeId], sets: &[Vec<i64>], scratch: &mut Scratch) {
    let program = Program::new(study, varied, targets);
    let mut rows = vec![[0; LANES]; varied.len()];
    for lane in 0..LANES {
        let set = &sets[lane % sets.len()];
        rows.iter_mut().zip(set).for_each(|(row, &amount)| row[lane] = amount);
    }
    let expected: Vec<Study> = sets
        .iter()
        .map(|set| study.changed(&varied.iter().copied().zip(set.iter().copied()).collect::<Vec<_>>()))
        .collect();
    for (set, expected) in sets.iter().zip(&expected) {
        let results = program.run(scratch, set);
        for (&id, &result) in targets.iter().zip(results) {
            assert_eq!(result, expected.node(id).amount, "{:?}", expected.node(id));
        }
    }
    let results = program.run_many(scratch, &rows);
    for (at, &id) in targets.iter().enumerate() {
        let amounts: [_; LANES] = std::array::from_fn(|lane| expected[lane % sets.len()].node(id).amount);
        for (lane, &amount) in amounts.iter().enumerate() {
            assert_eq!(results.get(at, lane), amount, "side by side: {:?}", study.node(id));
        }
        let all: Option<Vec<i64>> = amounts.into_iter().map(Result::ok).collect();
        assert_eq!(results.amounts(at).map(Vec::from), all);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_run_gives_what_the_study_gives(
        recipes in prop::collection::vec(any_recipe(), 1..60),
        choice in prop::collection::vec(any::<bool>(), 60),
        wanted in prop::collection::vec(any::<bool>(), 60),
        amounts in prop::collection::vec(prop::collection::vec(any_amount(), 60), 1..20),
        near in any::<bool>(),
    ) {
        let base = study(&recipes, None);
        let varied: Vec<NodeId> = given(&base).into_iter().zip(&choice).filter(|(_, take)| **take).map(|(id, _)| id).collect();
        let sets: Vec<Vec<i64>> = amounts
            .iter()
            .map(|amounts| {
                let changed = varied.iter().zip(amounts).map(|(&id, &amount)| match base.node(id).amount {
                    // As in a risk run: not far from what is known.
                    Ok(known) if near => known.saturating_add(amount % (known / 8).saturating_abs().max(1)),
                    Ok(_) | Err(_) => amount,
                });
                changed.collect()
            })
            .collect();
        let everything: Vec<NodeId> = base.nodes().map(|(id, _)| id).collect();
        let some: Vec<NodeId> =
            everything.iter().zip(&wanted).filter(|(_, take)| **take).map(|(&id, _)| id).collect();
        // One room for programs of different sizes.
        let mut scratch = Scratch::default();
        agree(&base, &varied, &everything, &sets, &mut scratch);
        agree(&base, &varied, &some, &sets, &mut scratch);

        // What is changed is what is built with other data.
        for set in &sets {
            let data: Vec<(NodeId, i64)> = varied.iter().copied().zip(set.iter().copied()).collect();
            let changed = base.changed(&data);
            let given: Vec<Option<i64>> = given(&changed).into_iter().map(|id| changed.node(id).amount.ok()).collect();
            prop_assert_eq!(&study(&recipes, Some(&given)), &changed);
        }
    }

    #[test]
    fn a_study_gives_what_big_fractions_give(recipes in prop::collection::vec(any_recipe(), 1..60)) {
        let study = study(&recipes, None);
        for (id, node) in study.nodes() {
            let Origin::Computed(formula) = &node.origin else { continue };
            if formula.operands().any(|part| study.node(part).amount.is_err()) {
                prop_assert_eq!(node.amount, Err(Gap::Needs));
                prop_assert!(!study.missing(id).is_empty() || node.amount.is_err());
                continue;
            }
            let exact = recompute(&study, node, formula);
            match (node.amount, exact) {
                (Ok(amount), exact) => prop_assert_eq!(Some(BigInt::from(amount)), exact),
                (Err(Gap::DivisionByZero), exact) => prop_assert_eq!(exact, None),
                (Err(Gap::TooLarge), exact) => {
                    let beyond = |number: &BigInt| number > &BigInt::from(i64::MAX) || number < &BigInt::from(i64::MIN);
                    // A product of more than two amounts may be too long on its way.
                    let long = matches!(formula, Formula::Product { times, over } if times.len() + over.len() > 2);
                    let near = matches!(formula, Formula::Rounded { .. });
                    prop_assert!(exact.as_ref().is_some_and(|exact| beyond(exact) || long || near));
                }
                (Err(gap), _) => prop_assert!(false, "{gap:?} without a cause"),
            }
        }
    }
}

#[test]
fn what_no_target_needs_is_not_computed() {
    let place = place::find("ulgu").expect("the fictional place");
    let study = Scenario::today(place, Service::DrinkingWater).expect("it has a tariff").study();
    let tariff = given(&study).into_iter().find(|&id| study.node(id).figure == FigureId::Tariff).expect("a tariff");
    let id = |figure| study.find(figure, Subject::Whole).expect("the model computes it");
    let (cost, coverage) = (id(FigureId::TotalCost), id(FigureId::CostCoverage));
    let program = Program::new(&study, &[tariff], &[cost]);
    assert_eq!(program.steps(), 0, "costs do not rest on the tariff");
    assert_eq!(program.run(&mut Scratch::default(), &[1]), [study.node(cost).amount]);
    let program = Program::new(&study, &[tariff], &[coverage, cost]);
    assert!((1..study.len() / 2).contains(&program.steps()), "{} steps", program.steps());
    let known = study.node(tariff).amount.expect("a rate");
    assert_eq!(program.run(&mut Scratch::default(), &[known]), [study.node(coverage).amount, study.node(cost).amount]);
    // A figure that follows from others goes on following from them.
    let program = Program::new(&study, &[cost], &[coverage]);
    assert_eq!(program.run(&mut Scratch::default(), &[1]), [study.node(coverage).amount]);
    assert_eq!(study.changed(&[(cost, 1)]), study);
}

#[test]
fn three_price_indices_in_one_product_have_a_value() {
    let mut study = Study::new();
    let subject = |charge| Subject::Charge(ChargeLine { charge, block: 0, term: 0 });
    let mut give =
        |charge, unit, amount| study.give(FigureId::BookCost, subject(charge), unit, Some(amount), Provenance::ENTERED);
    let som = give(1, Unit::Som, 123_456_789_012);
    let factors = [1_126_493_260_001, 1_500_000_000_003, 999_999_999_999].map(|amount| give(2, Unit::Factor, amount));
    let formula = Formula::Product { times: vec![som, factors[0], factors[1], factors[2]], over: vec![factors[1]] };
    let id = study.derive_in(Unit::Som, FigureId::TotalCost, Subject::Whole, formula.clone());
    let exact = recompute(&study, study.node(id), &formula);
    assert_eq!(study.node(id).amount.ok().map(BigInt::from), exact);
    assert_eq!(study.node(id).amount, Ok(139_073_240_723));
}

#[test]
#[should_panic(expected = "an amount for each datum that varies")]
fn a_run_wants_an_amount_for_each_datum() {
    let mut study = Study::new();
    let id = study.give(FigureId::BookCost, Subject::Whole, Unit::Som, Some(1), Provenance::ENTERED);
    let program = Program::new(&study, &[id], &[id]);
    assert!(program.run(&mut Scratch::default(), &[]).is_empty());
}
