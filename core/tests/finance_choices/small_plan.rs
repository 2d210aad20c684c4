//! A plan small enough for a pencil, and what tests ask of studies.

use aimak_core::explain::{Gap, Origin, Study};
use aimak_core::figure::{FigureId, Kind, Subject};
use aimak_core::finance::{
    At, Cause, ChargeOn, ConsumerGroup, CostBasis, CostKind, CostLine, Course, Datum, Index, LifeCycle, Losses,
    Neglect, Plan, PlanBlock, PlanCharge, Project, ServicePlan, Usage,
};
use aimak_core::service::Service;
use aimak_core::tariff::Group;
use num_bigint::BigInt;
use std::collections::BTreeSet;

fn flat(amount: i64) -> Course {
    Course::flat(Datum::entered(amount))
}

/// 100 homes with meters take 10 m³ a month at 10 som; 20 % is lost. Prices do not rise. Costs: wages
/// 30,000 som a year, repair 20,000, electricity 2 som for each cubic metre pumped. All pay.
pub fn small_plan() -> Plan {
    let line =
        |kind: CostKind, cause: Cause| CostLine { kind, name: None, cause, index: 0, life_cycle: LifeCycle::Operation };
    let block = PlanBlock { upto: None, today: Datum::entered(1_000), proposed: Datum::entered(1_000) };
    let homes = ConsumerGroup {
        group: Group::Population,
        name: None,
        accounts: Datum::entered(100),
        persons: Some(Datum::entered(400)),
        growth: flat(0),
        usage: Usage::Water {
            metered: flat(10_000),
            metered_use: Datum::entered(10_000_000),
            norm: Some(Datum::entered(80)),
        },
        elasticity: Datum::entered(0),
        collection: flat(10_000),
        arrears: Vec::new(),
        charges: vec![PlanCharge { on: ChargeOn::MeteredVolume, blocks: vec![block] }],
    };
    let service = ServicePlan {
        service: Service::DrinkingWater,
        basis: CostBasis::CashNeeds,
        components: Vec::new(),
        costs: vec![
            line(CostKind::Wages, Cause::Fixed { amount: Datum::entered(3_000_000) }),
            line(CostKind::Repair, Cause::Fixed { amount: Datum::entered(2_000_000) }),
            line(CostKind::Electricity, Cause::PerUnit { price: Datum::entered(200) }),
        ],
        assets: Vec::new(),
        loans: Vec::new(),
        groups: vec![homes],
        losses: Some(Losses { real: flat(2_000), apparent: flat(0), unbilled: flat(0) }),
        phase_in: flat(0),
        rate_rise: flat(0),
        projects: Vec::new(),
        subsidy: flat(0),
        other_income: flat(0),
        profit: flat(0),
        reserve: flat(0),
        return_rate: Datum::entered(0),
        tax: Datum::entered(0),
        cash: Datum::entered(0),
        hours: Some(Datum::entered(1_200)),
        neglect: Neglect { losses: Datum::entered(0), repair: Datum::entered(0), hours: Datum::entered(0) },
    };
    Plan {
        title: "small".into(),
        fictional: true,
        book_year: 2026,
        years: 2,
        indices: vec![Index { name: "prices".into(), rise: flat(0) }],
        income_index: 0,
        discount: Datum::entered(1_000),
        households: Datum::entered(100),
        bands: Vec::new(),
        neglected: false,
        services: vec![service],
    }
}

/// A project of the small plan that only saves money: built in 2027, serving so many years.
pub fn project(cost: i64, saving: i64, life: u8) -> Project {
    Project {
        name: "pump".into(),
        chosen: false,
        year: 2027,
        cost: Datum::entered(cost),
        index: 0,
        life,
        grant: Datum::entered(0),
        loan: Datum::entered(0),
        loan_rate: Datum::entered(0),
        loan_grace: 0,
        loan_term: 1,
        saving: Datum::entered(saving),
        losses: Datum::entered(0),
        metered: Datum::entered(0),
        collection: Datum::entered(0),
        hours: Datum::entered(0),
    }
}

pub fn amount(study: &Study, figure: impl Into<FigureId>, at: At) -> Option<Result<i64, Gap>> {
    let id = study.find(figure.into(), Subject::Plan(at))?;
    Some(study.node(id).amount)
}

pub fn known(study: &Study, figure: impl Into<FigureId>, at: At) -> i64 {
    let figure = figure.into();
    match amount(study, figure, at) {
        Some(Ok(amount)) => amount,
        Some(Err(gap)) => panic!("{} {}: {}", figure.code(), at.code(), gap.code()),
        None => panic!("no {} {}", figure.code(), at.code()),
    }
}

/// Each figure has a name of its own and is what its explanation says, by code that shares nothing
/// with the models.
pub fn every_figure_follows(study: &Study, name: &str) {
    let mut names = BTreeSet::new();
    for (_, node) in study.nodes() {
        let name = format!("{name}: {} {}", node.figure.code(), node.subject.code());
        assert!(names.insert((node.figure, node.subject)), "{name} stands twice");
        match &node.origin {
            Origin::Given(_) => assert_eq!(node.figure.kind(), Kind::Input, "{name}"),
            Origin::Computed(formula) => {
                assert_eq!(node.figure.kind(), Kind::Computed, "{name}");
                let gap = formula.operands().any(|part| study.node(part).amount.is_err());
                let recomputed = if gap { None } else { crate::recompute::recompute(study, node, formula) };
                assert_eq!(node.amount.ok().map(BigInt::from), recomputed, "{name}");
            }
        }
    }
}
