//! Ways to deliver a service: costs by hand, fees that break even, risks that somebody bears.

use crate::small_plan::{every_figure_follows, small_plan};
use aimak_core::explain::NodeId;
use aimak_core::figure::FigureId;
use aimak_core::finance::delivery::{Compared, Delivery, JointOffice, NotDelivered, Outcome, Way, WayKind, compare};
use aimak_core::finance::{ContractRisk, Datum, Figure, Plan, sample};
use aimak_core::service::Service;

fn delivery(ways: Vec<Way>) -> Delivery {
    Delivery {
        service: Service::DrinkingWater,
        first_year: 2027,
        years: 2,
        index: 0,
        risks: Vec::new(),
        own: Way::plain(WayKind::OwnCrew),
        ways,
    }
}

fn contractor() -> Way {
    Way {
        fee_per_unit: Datum::entered(500),
        fixed_fee: Datum::entered(1_000_000),
        monitoring: Datum::entered(100_000),
        transition: Datum::entered(300_000),
        ..Way::plain(WayKind::Contractor)
    }
}

fn amount(compared: &Compared, id: NodeId) -> i64 {
    compared.study.node(id).amount.expect("a value")
}

fn costs(compared: &Compared, way: &Outcome) -> Vec<i64> {
    way.costs.iter().map(|&id| amount(compared, id)).collect()
}

#[test]
fn own_crew_and_contractor_by_hand() {
    let compared = compare(&small_plan(), &delivery(vec![contractor()])).expect("compared");
    let [own, other] = compared.ways.as_slice() else { panic!("two ways") };
    // Wages, repair and electricity: 80,000 som a year. At 10 %: 80,000/1.1 + 80,000/1.21.
    assert_eq!(costs(&compared, own), [8_000_000, 8_000_000]);
    assert_eq!(amount(&compared, own.value), 7_272_727 + 6_611_570);
    // 12,000 m³ at 5 som, 10,000 som, 1,000 som to watch over it; 3,000 som once.
    assert_eq!(costs(&compared, other), [7_400_000, 7_100_000]);
    assert_eq!(amount(&compared, other.value), 6_727_273 + 5_867_769);
    let saving = other.saving.expect("a saving").map(|id| amount(&compared, id));
    assert_eq!(saving, [13_884_297 - 12_595_042, 929], "12,892.55 som, 9.29 %");
    assert_eq!(own.saving, None);
    assert_eq!(own.fees, None);
    // What the fee may bring: 12,892.55 som more over 12,000 × (1/1.1 + 1/1.21) = 20,826.446281 m³.
    let fees = other.fees.expect("fees");
    assert_eq!(amount(&compared, fees.break_even), 562);
    // 12,892.55 som more, over 1.735537190082 years: 7,428.56 som a year beside the 10,000.
    assert_eq!(amount(&compared, fees.break_even_fixed), 1_742_856);
    // The contractor's work costs what the plan's does: 80,000 less 10,000 som for 12,000 m³.
    assert_eq!(amount(&compared, fees.lowest), 583);
    assert_eq!(amount(&compared, fees.sum), 2 * 7_000_000);
    assert_eq!(amount(&compared, compared.volume), 24_000_000_000);
    every_figure_follows(&compared.study, "contractor");
}

#[test]
fn a_part_of_the_work_at_another_cost() {
    let way = Way {
        scope: Datum::entered(2_500),
        efficiency: Datum::entered(8_000),
        overhead: Datum::entered(1_000),
        ..Way::plain(WayKind::Contractor)
    };
    let compared = compare(&small_plan(), &delivery(vec![way])).expect("compared");
    let other = &compared.ways[1];
    // Three quarters stay, for there is no fee.
    assert_eq!(costs(&compared, other), [6_000_000, 6_000_000]);
    // 20,000 som of work cost 80 % of that, and 10 % more: 17,600 som for 12,000 m³ is 1.47.
    assert_eq!(amount(&compared, other.fees.expect("fees").lowest), 147);
    // 20,000 som saved on 12,000 m³.
    assert_eq!(amount(&compared, other.fees.expect("fees").break_even), 167);
}

#[test]
fn an_operator_that_keeps_the_revenue_pays_rent() {
    let lease = Way { rent: Datum::entered(2_000_000), revenue: Datum::entered(10_000), ..Way::plain(WayKind::Lease) };
    let compared = compare(&small_plan(), &delivery(vec![lease])).expect("compared");
    let other = &compared.ways[1];
    // 120,000 som that consumers pay, less 20,000 of rent.
    assert_eq!(costs(&compared, other), [10_000_000, 10_000_000]);
    // The operator spends 80,000 som and 20,000 of rent, and has 120,000: it could pay for the work.
    let fees = other.fees.expect("fees");
    assert_eq!(amount(&compared, fees.lowest), -167);
    assert_eq!(amount(&compared, fees.break_even_fixed), -2_000_000, "20,000 som a year more of rent");
}

#[test]
fn a_concession_takes_over_investment() {
    let mut plan = small_plan();
    plan.services[0].projects =
        vec![aimak_core::finance::Project { chosen: true, ..crate::small_plan::project(5_000_000, 0, 20) }];
    let way =
        Way { revenue: Datum::entered(10_000), investment: Datum::entered(6_000), ..Way::plain(WayKind::Concession) };
    let compared = compare(&plan, &delivery(vec![way])).expect("compared");
    assert_eq!(costs(&compared, &compared.ways[0]), [13_000_000, 8_000_000]);
    assert_eq!(costs(&compared, &compared.ways[1]), [12_000_000 + 2_000_000, 12_000_000]);
}

#[test]
fn neighbours_share_an_office() {
    let office =
        JointOffice { work: Datum::entered(4_000), cost: Datum::entered(6_000_000), partners: Datum::entered(20_000) };
    let joint = Way { joint: Some(office), ..Way::plain(WayKind::Joint) };
    let compared = compare(&small_plan(), &delivery(joint.by_partners(4))).expect("compared");
    // 60 % of 80,000 som, and 60,000 som over two, three, four.
    let first: Vec<i64> = compared.ways[1..].iter().map(|way| costs(&compared, way)[0]).collect();
    assert_eq!(first, [4_800_000 + 3_000_000, 4_800_000 + 2_000_000, 4_800_000 + 1_500_000]);
    assert!(compared.ways[1..].iter().all(|way| way.fees.is_none()));
    assert_eq!(Way::plain(WayKind::Joint).by_partners(4), []);
}

#[test]
fn every_risk_is_borne_by_somebody() {
    let share = |of: i64| Datum::entered(of);
    let mut wanted = delivery(vec![Way {
        risks: vec![(ContractRisk::Failure, share(2_500)), (ContractRisk::EnergyPrice, share(0))],
        ..contractor()
    }]);
    let value = Datum::entered(1_000_000);
    wanted.risks = ContractRisk::ALL.map(|risk| (risk, value.clone())).to_vec();
    let compared = compare(&small_plan(), &wanted).expect("compared");
    let [own, other] = compared.ways.as_slice() else { panic!("two ways") };
    // Four risks of 10,000 som in both years; a quarter of one and nothing of another stay, 22,500.
    assert_eq!(amount(&compared, own.risks), 4 * (909_091 + 826_446));
    assert_eq!(amount(&compared, other.risks), 2 * (909_091 + 826_446) + 227_273 + 206_612);
    let shares: Vec<i64> = other.allocation.iter().map(|&(_, id)| amount(&compared, id)).collect();
    assert_eq!(shares, [10_000, 0, 2_500, 10_000]);
    // What the contractor bears raises the least that it can take: 17,500 som on 12,000 m³.
    let fees = other.fees.expect("fees");
    assert_eq!(amount(&compared, fees.lowest), 583 + 146);
    every_figure_follows(&compared.study, "risks");
}

/// What a way is worth against the own crew, with other fees.
fn saving(plan: &Plan, wanted: &Delivery, fee: i64, fixed: i64) -> i64 {
    let mut wanted = wanted.clone();
    wanted.ways[0].fee_per_unit = Datum::entered(fee);
    wanted.ways[0].fixed_fee = Datum::entered(fixed);
    let compared = compare(plan, &wanted).expect("compared");
    amount(&compared, compared.ways[1].saving.expect("a saving")[0])
}

#[test]
fn break_even_fees_break_even() {
    let mut tried = 0;
    for seed in 0..24 {
        let services = [Service::DrinkingWater, Service::Wastewater, Service::WasteRemoval];
        let mut plan = sample::plan(seed, &services, 9);
        plan.neglected = false;
        let service = services[seed as usize % 3];
        let small = |of: u64| i64::try_from(of).expect("small");
        let wanted = Delivery {
            service,
            first_year: 2027 + i16::try_from(seed % 3).expect("small"),
            years: 1 + u8::try_from(seed % 6).expect("small"),
            index: u8::try_from(seed % 3).expect("small"),
            risks: ContractRisk::ALL.map(|risk| (risk, Datum::entered(small(seed) * 700_000))).to_vec(),
            own: Way { efficiency: Datum::entered(11_000), ..Way::plain(WayKind::OwnCrew) },
            ways: vec![Way {
                scope: Datum::entered(5_000 + small(seed) * 200),
                rent: Datum::entered(small(seed) * 100_000),
                revenue: Datum::entered(small(seed % 4) * 2_000),
                risks: vec![(ContractRisk::ALL[seed as usize % 4], Datum::entered(3_000))],
                ..contractor()
            }],
        };
        let compared = compare(&plan, &wanted).expect("compared");
        every_figure_follows(&compared.study, &format!("plan {seed}"));
        let fees = compared.ways[1].fees.expect("fees");
        let fixed = amount(
            &compared,
            compared
                .study
                .find(Figure::FixedFee.into(), compared.study.node(fees.per_unit).subject)
                .expect("a fixed fee"),
        );
        let Ok(fee) = compared.study.node(fees.break_even).amount else { continue };
        // A step more and it is dearer than the own crew, a step less and it is cheaper; between
        // them the rounding of a year's fee to a tyiyn may decide.
        let slack = 4 * i64::from(wanted.years);
        assert!(saving(&plan, &wanted, fee + 1, fixed) < slack, "plan {seed}");
        assert!(saving(&plan, &wanted, fee - 1, fixed) > -slack, "plan {seed}");
        let fee = amount(&compared, fees.per_unit);
        let fixed = amount(&compared, fees.break_even_fixed);
        assert!(saving(&plan, &wanted, fee, fixed).abs() <= 6 * slack, "plan {seed}");
        tried += 1;
    }
    assert!(tried > 15, "{tried}");
}

#[test]
fn indicators_are_the_figures_of_the_plan() {
    let compared = compare(&small_plan(), &delivery(Vec::new())).expect("compared");
    let measured: Vec<(FigureId, Vec<i64>)> = compared
        .indicators
        .iter()
        .map(|of| (of.figure, of.targets.iter().map(|&(_, id)| amount(&compared, id)).collect()))
        .collect();
    let expected = [
        (Figure::HoursInYear.into(), vec![1_200, 1_200]),
        (Figure::RealLossesInYear.into(), vec![2_000, 2_000]),
        (FigureId::NonRevenueWater, vec![2_000, 2_000]),
        (Figure::CollectionEfficiency.into(), vec![10_000, 10_000]),
    ];
    assert_eq!(measured, expected);
}

#[test]
fn a_contract_needs_years_and_an_index_of_the_plan() {
    let wanted = |change: fn(&mut Delivery)| {
        let mut delivery = delivery(Vec::new());
        change(&mut delivery);
        compare(&small_plan(), &delivery).map(|_| ())
    };
    assert_eq!(wanted(|_| {}), Ok(()));
    assert_eq!(wanted(|of| of.first_year = 2026), Err(NotDelivered::Years));
    assert_eq!(wanted(|of| of.years = 0), Err(NotDelivered::Years));
    assert_eq!(wanted(|of| of.years = 3), Err(NotDelivered::Years));
    assert_eq!(wanted(|of| of.first_year = i16::MAX), Err(NotDelivered::Years));
    assert_eq!(wanted(|of| of.index = 1), Err(NotDelivered::Index));
    assert_eq!(wanted(|of| of.index = u8::MAX), Err(NotDelivered::Index));
    assert_eq!(wanted(|of| of.service = Service::WasteRemoval), Err(NotDelivered::Service));
    assert_eq!(wanted(|of| of.ways = vec![contractor(); 100]), Ok(()));
    assert_eq!(wanted(|of| of.ways = vec![contractor(); 101]), Err(NotDelivered::TooManyWays));
    let risk = |amount: i64| (ContractRisk::Demand, Datum::entered(amount));
    assert_eq!(wanted(|of| of.own.scope.amount = 10_001), Err(NotDelivered::Share));
    assert_eq!(wanted(|of| of.own.revenue.amount = -1), Err(NotDelivered::Share));
    let mut shared = delivery(vec![Way { risks: vec![risk(10_001)], ..contractor() }]);
    let refused = |delivery: &Delivery| compare(&small_plan(), delivery).map(|_| ());
    assert_eq!(refused(&shared), Err(NotDelivered::Share));
    shared.ways[0].risks = vec![risk(0), risk(1)];
    assert_eq!(refused(&shared), Err(NotDelivered::RiskTwice));
    shared.ways[0].risks.clear();
    shared.risks = vec![risk(5), risk(5)];
    assert_eq!(refused(&shared), Err(NotDelivered::RiskTwice));
    shared.risks.clear();
    let office = |partners: i64| JointOffice {
        work: Datum::entered(5_000),
        cost: Datum::entered(1),
        partners: Datum::entered(partners),
    };
    shared.ways[0].joint = Some(office(10_000));
    assert_eq!(refused(&shared), Ok(()));
    shared.ways[0].joint = Some(office(9_999));
    assert_eq!(refused(&shared), Err(NotDelivered::Partners));
}
