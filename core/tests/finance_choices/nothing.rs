//! The price of doing nothing: differences by hand, and as properties of made-up plans.

use crate::small_plan::{amount, every_figure_follows, known, small_plan};
use aimak_core::explain::{Origin, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::nothing::{Outlook, spread};
use aimak_core::finance::{Alternative, Asset, At, Datum, Figure, Plan, sample};
use aimak_core::legal::Evidence;
use aimak_core::service::Service;

const WATER: At = At::service(Service::DrinkingWater);

#[test]
fn a_neglected_service_by_hand() {
    let mut plan = small_plan();
    let service = &mut plan.services[0];
    // 400,000 som of pipe whose life ended with 2026: it is due in 2027.
    service.assets =
        vec![Asset { name: "pipe".into(), cost: Datum::entered(40_000_000), since: 2006, life: 20, renewed: true }];
    // Rates go from 10 to 15 som at once; nothing else changes.
    service.groups[0].charges[0].blocks[0].proposed = Datum::entered(1_500);
    service.phase_in.first = Datum::entered(10_000);
    service.neglect.losses = Datum::entered(500);
    service.neglect.repair = Datum::entered(1_000);
    service.neglect.hours = Datum::entered(150);
    let outlook = Outlook::of(&plan);
    let study = &outlook.study;
    let at = |year: i16| WATER.in_year(year);
    // The book year is the same for both.
    for figure in [Figure::RevenueLost, Figure::CostAdded, Figure::RenewalsPutOff, Figure::CashLost] {
        assert_eq!(known(study, figure, at(2026)), 0, "{}", figure.code());
    }
    // 100 accounts × 10 m³ × 12 = 12,000 m³; 5 som of rise on each, all paid.
    assert_eq!(known(study, Figure::RevenueLost, at(2027)), 12_000 * 500);
    // Repair of 20,000 som grows by 10 % to 22,000; losses from 20 % to 25 % raise 15,000 m³ to
    // 16,000 m³ pumped, at 2 som.
    assert_eq!(known(study, Figure::CostAdded, at(2027)), 200_000 + 1_000 * 200);
    // 25 % of 16,000 m³ less 20 % of 15,000 m³.
    assert_eq!(known(study, Figure::WaterLostMore, at(2027)), 1_000_000_000);
    assert_eq!(known(study, Figure::SupplyHoursLost, at(2027)), 150);
    assert_eq!(known(study, Figure::SupplyHoursLost, at(2028)), 300);
    assert_eq!(known(study, Figure::RenewalsPutOff, at(2027)), 40_000_000);
    // Money lost: the rise and the added cost, less the renewal that was not paid.
    assert_eq!(known(study, Figure::CashLost, at(2027)), 6_000_000 + 400_000 - 40_000_000);

    // 2028: repair 24,200; losses 30 %, so 12,000 / 0.7 = 17,142.857143 m³ at 2 som = 34,285.71;
    // wages 30,000. With 400,000 som of renewal over ten years: 128,485.71 for 12,000 m³.
    let costs = 3_000_000 + 2_420_000 + 3_428_571;
    assert_eq!(known(study, Figure::LaterRequirement, at(2028)), costs + 4_000_000);
    assert_eq!(known(study, Figure::LaterTariff, at(2028)), 1_071);
    let jump = outlook.jumps[0];
    assert_eq!(study.node(jump.later).amount, Ok(710), "10.71 instead of 10");
    assert_eq!(study.node(jump.planned).amount, Ok(5_000), "15 instead of 10");
    assert_eq!(study.node(jump.beyond).amount, Ok(710 - 5_000));

    // The chain of assumptions holds what neglect brings and the years, the least sure first.
    let chain: Vec<_> = outlook.assumptions(jump.later).iter().map(|&id| study.node(id).clone()).collect();
    for figure in [Figure::NeglectLosses, Figure::NeglectRepair, Figure::SpreadYears, Figure::AssetCost] {
        assert!(chain.iter().any(|node| node.figure == figure.into()), "{}", figure.code());
    }
    assert!(chain.iter().all(|node| node.figure != FigureId::from(Figure::RateProposed)), "rates stay as today");
    assert!(chain.windows(2).all(|pair| pair[0].evidence >= pair[1].evidence));
    assert!(chain.iter().any(|node| node.evidence == Evidence::Assumed));
}

#[test]
fn what_was_put_off_in_the_book_year_is_told_in_it() {
    let mut plan = small_plan();
    let asset =
        |since, renewed| Asset { name: "pipe".into(), cost: Datum::entered(40_000_000), since, life: 20, renewed };
    let backlog = |plan: &Plan| {
        let study = aimak_core::finance::study(plan);
        [2026, 2027].map(|year| known(&study, Figure::Backlog, WATER.in_year(year)))
    };
    // Its life ended in 2021, in the book year, a year later.
    for (since, put_off) in [(2001, [40_000_000; 2]), (2006, [40_000_000; 2]), (2007, [0, 40_000_000])] {
        plan.services[0].assets = vec![asset(since, false)];
        assert_eq!(backlog(&plan), put_off, "in use since {since}");
        plan.services[0].assets = vec![asset(since, true)];
        assert_eq!(backlog(&plan), [0, 0], "renewed in 2027");
    }
}

#[test]
fn faster_catching_up_needs_a_higher_tariff() {
    let mut plan = small_plan();
    plan.services[0].assets.push(Asset {
        name: "pipe".into(),
        cost: Datum::entered(40_000_000),
        since: 2006,
        life: 20,
        renewed: true,
    });
    let at = |years: i64| {
        let outlook = Outlook::spread_over(&plan, &Datum { amount: years * 100, ..spread() });
        outlook.study.node(outlook.jumps[0].tariff).amount.expect("a tariff")
    };
    assert!(at(5) > at(10) && at(10) > at(20));
}

#[test]
fn what_is_neglected_already_has_nothing_to_lose() {
    for seed in 0..20 {
        let mut plan = sample::plan(seed, &[Service::DrinkingWater, Service::WasteRemoval], 6);
        plan.neglected = true;
        let outlook = Outlook::of(&plan);
        let lost = [
            Figure::RevenueLost,
            Figure::CostAdded,
            Figure::CashLost,
            Figure::RenewalsPutOff,
            Figure::SupplyHoursLost,
            Figure::WaterLostMore,
            Figure::JumpBeyondPlan,
        ];
        let mut seen = 0;
        for (_, node) in outlook.study.nodes() {
            if lost[..6].iter().any(|&figure| node.figure == figure.into()) {
                assert_eq!(node.amount, Ok(0), "plan {seed} {}", node.subject.code());
                seen += 1;
            }
            if let Subject::Plan(at) = node.subject {
                assert_eq!(at.alternative, Alternative::Planned, "plan {seed}: both are one");
            }
        }
        assert!(seen > 40, "{seen} differences");
    }
}

#[test]
fn both_courses_of_things_stand_whole_in_one_explained_study() {
    for seed in 0..25 {
        let mut plan = sample::plan(seed, &Service::ALL, u8::try_from(1 + seed % 12).expect("small"));
        plan.neglected = false;
        let outlook = Outlook::of(&plan);
        every_figure_follows(&outlook.study, &format!("plan {seed}"));
        let planned = aimak_core::finance::study(&plan);
        let mut nothing = plan.clone();
        nothing.neglected = true;
        let neglected = aimak_core::finance::study(&nothing);
        same(&outlook.study, &planned, Alternative::Planned, seed);
        same(&outlook.study, &neglected, Alternative::Neglected, seed);
        // What is lost in all services together is the sum over them.
        for year in plan.all_years() {
            let parts: i64 = plan
                .services
                .iter()
                .filter_map(|service| {
                    amount(&outlook.study, Figure::CashLost, At::service(service.service).in_year(year))
                })
                .map(|amount| amount.expect("known"))
                .sum();
            assert_eq!(known(&outlook.study, Figure::CashLost, At::MUNICIPALITY.in_year(year)), parts);
        }
    }
}

/// Every figure of a study of its own stands in the joined one, with the same amount.
fn same(joined: &Study, alone: &Study, alternative: Alternative, seed: u64) {
    for (_, node) in alone.nodes() {
        let Subject::Plan(at) = node.subject else { continue };
        let renamed = joined.find(node.figure, Subject::Plan(at.alternative(alternative)));
        let shared = joined.find(node.figure, node.subject);
        let found = renamed.or(shared).unwrap_or_else(|| panic!("plan {seed} {}", at.code()));
        let found = joined.node(found);
        assert_eq!(found.amount, node.amount, "plan {seed} {} {}", node.figure.code(), at.code());
        assert_eq!(matches!(found.origin, Origin::Given(_)), matches!(node.origin, Origin::Given(_)));
    }
}
