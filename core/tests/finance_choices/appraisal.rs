//! Projects: present values, rates and paybacks by hand; the best programme against brute force.

use crate::small_plan::{every_figure_follows, known, project, small_plan};
use aimak_core::explain::Study;
use aimak_core::finance::appraisal::{
    Appraisal, Candidate, NotAppraised, NotSelected, Undefined, appraise, candidates, select,
};
use aimak_core::finance::{Alternative, Asset, At, Datum, Figure, Line, Plan, sample};
use aimak_core::service::Service;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

const FIRST: Candidate = Candidate { service: Service::DrinkingWater, project: 1 };

fn with(projects: &[aimak_core::finance::Project]) -> Plan {
    let mut plan = small_plan();
    plan.services[0].projects = projects.to_vec();
    plan
}

fn amount(appraisal: &Appraisal, id: aimak_core::explain::NodeId) -> i64 {
    appraisal.study.node(id).amount.expect("a value")
}

fn flows(appraisal: &Appraisal) -> Vec<i64> {
    appraisal.flows.iter().map(|&id| amount(appraisal, id)).collect()
}

#[test]
fn a_project_that_saves_money_by_hand() {
    // 1,000 som in 2027 save 500 som in 2028, 2029 and 2030; the discount rate is 10 %.
    let appraisal = appraise(&with(&[project(100_000, 50_000, 3)]), FIRST).expect("appraised");
    assert_eq!(appraisal.years, (2026..=2030).collect::<Vec<_>>());
    assert_eq!(flows(&appraisal), [0, -100_000, 50_000, 50_000, 50_000]);
    assert!(!appraisal.cut);
    // −1000/1.1 + 500/1.21 + 500/1.331 + 500/1.4641 = −909.09 + 413.22 + 375.66 + 341.51.
    assert_eq!(amount(&appraisal, appraisal.value), 22_130);
    assert_eq!(amount(&appraisal, appraisal.value_without_grant), 22_130);
    // 1 = 0.5 × (1/q + 1/q² + 1/q³) at q = 1.2337…: 23.37 %.
    let rate = appraisal.rate.expect("a rate");
    assert_eq!(amount(&appraisal, rate.rate), 2_337);
    assert!(amount(&appraisal, rate.at_rate) >= 0);
    assert!(amount(&appraisal, rate.above) < 0);
    // 1,000 som at 500 a year.
    assert_eq!(amount(&appraisal, appraisal.payback.expect("a payback")), 200);
    assert_eq!(amount(&appraisal, appraisal.own_money), 100_000);
    // The saving of 500 som over 12,000 m³ is four tyiyn.
    let [with, without, change] = appraisal.effects.tariff.expect("a tariff");
    assert_eq!([with, without, change].map(|id| amount(&appraisal, id)), [663, 667, -4]);
    every_figure_follows(&appraisal.study, "pump");
}

#[test]
fn within_a_year_money_comes_evenly() {
    // 900 of 1,000 som after three years, the rest of 300 in a third of the fourth.
    let appraisal = appraise(&with(&[project(100_000, 30_000, 8)]), FIRST).expect("appraised");
    assert_eq!(amount(&appraisal, appraisal.payback.expect("a payback")), 333);
}

#[test]
fn a_grant_counts_as_money_and_is_shown_apart() {
    let mut pump = project(100_000, 10_000, 3);
    pump.grant = Datum::entered(9_000);
    let appraisal = appraise(&with(&[pump.clone()]), FIRST).expect("appraised");
    assert_eq!(flows(&appraisal), [0, -10_000, 10_000, 10_000, 10_000]);
    let grants: Vec<i64> = appraisal.grants.iter().map(|&id| amount(&appraisal, id)).collect();
    assert_eq!(grants, [0, 90_000, 0, 0, 0]);
    // −90.91 + 82.64 + 75.13 + 68.30; without the 900 som of 2027 less 818.18.
    assert_eq!(amount(&appraisal, appraisal.value), 13_516);
    assert_eq!(amount(&appraisal, appraisal.value_without_grant), 13_516 - 81_818);
    assert_eq!(amount(&appraisal, appraisal.own_money), 10_000);
    // A loan does not change what it is worth, only whose money is needed.
    pump.loan = Datum::entered(500);
    let lent = appraise(&with(&[pump.clone()]), FIRST).expect("appraised");
    assert_eq!(amount(&lent, lent.value), 13_516);
    assert_eq!(amount(&lent, lent.own_money), 5_000);
    // All paid by a grant: there is nothing to earn back, and no rate of return.
    pump.loan = Datum::entered(0);
    pump.grant = Datum::entered(10_000);
    let gift = appraise(&with(&[pump]), FIRST).expect("appraised");
    assert_eq!(gift.rate, Err(Undefined::NoOutlay));
    assert_eq!(amount(&gift, gift.payback.expect("at once")), 0);
}

#[test]
fn what_has_no_rate_says_why() {
    let lost = appraise(&with(&[project(100_000, 10_000, 5)]), FIRST).expect("appraised");
    assert_eq!(lost.rate, Err(Undefined::NeverEarned), "500 of 1,000 som come back");
    assert_eq!(lost.payback, Err(Undefined::NeverEarned));
    let burden = appraise(&with(&[project(100_000, -10_000, 5)]), FIRST).expect("appraised");
    assert_eq!(burden.rate, Err(Undefined::NeverEarned), "no money ever comes");
    let miracle = appraise(&with(&[project(10_000, 200_000, 5)]), FIRST).expect("appraised");
    assert_eq!(miracle.rate, Err(Undefined::BeyondLimit));
    assert_eq!(amount(&miracle, miracle.payback.expect("soon")), 5);
    // Ten points of collection bring 12,000 som a year; upkeep of 4,000 som grows by 40 % a year and
    // overtakes that in 2030. The project itself is 1,400 som in 2027.
    let mut early = project(100_000, -400_000, 6);
    early.collection = Datum::entered(1_000);
    let mut plan = with(&[early]);
    plan.services[0].groups[0].collection.first = Datum::entered(9_000);
    plan.indices[0].rise.first = Datum::entered(4_000);
    let late = appraise(&plan, FIRST).expect("appraised");
    assert_eq!(flows(&late)[..5], [0, -140_000, 1_200_000 - 784_000, 1_200_000 - 1_097_600, 1_200_000 - 1_536_640]);
    assert_eq!(late.rate, Err(Undefined::ComesAndGoes));
}

#[test]
fn effects_on_quality_are_those_of_the_year_after() {
    let mut network = project(1_000_000, 0, 20);
    network.losses = Datum::entered(500);
    network.hours = Datum::entered(600);
    network.metered = Datum::entered(2_500);
    let mut plan = with(&[network]);
    let Some(group) = plan.services[0].groups.first_mut() else { panic!("a group") };
    if let aimak_core::finance::Usage::Water { metered, .. } = &mut group.usage {
        metered.first = Datum::entered(6_000);
    }
    let appraisal = appraise(&plan, FIRST).expect("appraised");
    let effects = &appraisal.effects;
    assert_eq!(effects.hours.map(|id| amount(&appraisal, id)), Some(600));
    assert_eq!(effects.losses.map(|id| amount(&appraisal, id)), Some(500));
    assert_eq!(effects.metered.iter().map(|&id| amount(&appraisal, id)).collect::<Vec<_>>(), [2_500]);
    // Chosen in the plan or not: what it changes is the same.
    plan.services[0].projects[0].chosen = true;
    let chosen = appraise(&plan, FIRST).expect("appraised");
    assert_eq!(flows(&chosen), flows(&appraisal));
}

#[test]
fn only_what_is_built_in_time_is_appraised() {
    let mut pump = project(100_000, 50_000, 50);
    let plan = |pump: &aimak_core::finance::Project| with(std::slice::from_ref(pump));
    let long = appraise(&plan(&pump), FIRST).expect("appraised");
    assert!(long.cut);
    assert_eq!(long.years.len(), 31);
    pump.year = 2026;
    assert_eq!(appraise(&plan(&pump), FIRST), Err(NotAppraised::Outside));
    pump.year = 2056;
    assert_eq!(appraise(&plan(&pump), FIRST), Err(NotAppraised::Outside));
    pump.year = 2055;
    assert!(appraise(&plan(&pump), FIRST).is_ok());
    let second = Candidate { project: 2, ..FIRST };
    assert_eq!(appraise(&plan(&pump), second), Err(NotAppraised::Unknown));
}

/// The net present value of flows at a rate, exactly.
fn value(flows: &[i64], hundredths: i64) -> BigRational {
    let growth = BigRational::new(BigInt::from(10_000 + hundredths), BigInt::from(10_000));
    let mut factor = BigRational::from_integer(BigInt::from(1));
    let mut sum = BigRational::from_integer(BigInt::from(0));
    for &flow in flows {
        sum += BigRational::from_integer(BigInt::from(flow)) * &factor;
        factor /= &growth;
    }
    sum
}

#[test]
fn made_up_projects_are_worth_what_exact_fractions_say() {
    let (mut rates, mut paybacks, mut seen) = (0, 0, 0);
    for seed in 0..24 {
        let plan = sample::plan(seed, &[Service::DrinkingWater, Service::Wastewater], 8);
        for candidate in candidates(&plan) {
            let appraisal = appraise(&plan, candidate).expect("appraised");
            let name = format!("plan {seed} {candidate:?}");
            if seen % 6 == 0 {
                every_figure_follows(&appraisal.study, &name);
            }
            seen += 1;
            let flows = flows(&appraisal);
            // Each year is rounded to a tyiyn, and a factor to twelve decimals.
            let close = |amount: i64, rate: i64| {
                let exact = value(&flows, rate).to_f64().expect("a number");
                (amount as f64 - exact).abs() < 32.0
            };
            assert!(close(amount(&appraisal, appraisal.value), plan.discount.amount), "{name}");
            if let Ok(rate) = appraisal.rate {
                let found = amount(&appraisal, rate.rate);
                assert!(amount(&appraisal, rate.at_rate) >= 0 && amount(&appraisal, rate.above) < 0, "{name}");
                assert!(close(amount(&appraisal, rate.at_rate), found), "{name}");
                assert!(close(amount(&appraisal, rate.above), found + 1), "{name}");
                rates += 1;
            }
            if let Ok(payback) = appraisal.payback {
                // Stepping through the years by hundredths finds the same.
                let built = appraisal
                    .years
                    .iter()
                    .position(|&year| known(&appraisal.study, Figure::ProjectFlow, at(candidate).in_year(year)) != 0);
                if let Some(built) = built {
                    let mut owed = -flows[built] as f64;
                    let mut years = 0.0;
                    for &flow in &flows[built + 1..] {
                        if owed <= 0.0 {
                            break;
                        }
                        years += if flow as f64 >= owed { owed / flow as f64 } else { 1.0 };
                        owed -= flow as f64;
                    }
                    let found = amount(&appraisal, payback) as f64 / 100.0;
                    assert!((found - years).abs() < 0.011, "{name}: {found} {years}");
                    paybacks += 1;
                }
            }
        }
    }
    assert!(rates > 10 && paybacks > 10, "{rates} rates, {paybacks} paybacks");
}

fn at(candidate: Candidate) -> At {
    At::service(candidate.service).line(Line::Project(candidate.project))
}

#[test]
fn the_best_programme_is_chosen_within_the_budget() {
    // Worth per som is best for the first, but the second and the third together are worth more.
    let projects = [project(100_000, 70_000, 4), project(90_000, 50_000, 4), project(60_000, 40_000, 4)];
    let plan = with(&projects);
    let budget = |amount: i64| select(&plan, &Datum::entered(amount)).expect("selected").expect("a set");
    let numbers = |selection: &aimak_core::finance::appraisal::Selection| -> Vec<Vec<u8>> {
        selection.best.iter().map(|set| set.iter().map(|candidate| candidate.project).collect()).collect()
    };
    let all = budget(250_000);
    assert_eq!(numbers(&all), [vec![1, 2, 3]]);
    let two = budget(150_000);
    let worth: Vec<i64> = two.appraisals.iter().map(|of| amount(of, of.value)).collect();
    assert!(worth[1] + worth[2] > worth[0], "{worth:?}");
    assert_eq!(numbers(&two), [vec![2, 3]]);
    let of = |study: &Study, id| study.node(id).amount.expect("a value");
    assert_eq!(of(&two.study, two.money), 150_000);
    assert_eq!(of(&two.study, two.left), 0);
    assert_eq!(of(&two.study, two.value), worth[1] + worth[2]);
    // Savings do not get into each other's way.
    assert_eq!(of(&two.study, two.value_together), worth[1] + worth[2]);
    every_figure_follows(&two.study, "programme");
    assert_eq!(numbers(&budget(10_000)), [Vec::<u8>::new()], "nothing fits: nothing is chosen");
    assert_eq!(select(&plan, &Datum::entered(-1)), Ok(None), "less than nothing buys not even nothing");
}

#[test]
fn ties_are_named_and_overlap_is_told() {
    let plan = with(&[project(100_000, 60_000, 4), project(100_000, 60_000, 4)]);
    let tie = select(&plan, &Datum::entered(100_000)).expect("selected").expect("a set");
    assert_eq!(tie.best.len(), 2);
    // Two projects that both end all losses: the second one saves nothing.
    let mut ends = project(2_000_000, 0, 30);
    ends.losses = Datum::entered(2_000);
    let plan = with(&[ends.clone(), ends]);
    let both = select(&plan, &Datum::entered(4_000_000)).expect("selected").expect("a set");
    assert_eq!(both.best[0].len(), 2);
    let of = |id| both.study.node(id).amount.expect("a value");
    assert!(of(both.value_together) < of(both.value), "water is saved once");
    let second = &both.together[1];
    assert!(amount(second, second.value) < 0);
}

#[test]
fn too_many_candidates_are_refused() {
    let plan = with(&vec![project(100_000, 50_000, 3); 17]);
    assert_eq!(select(&plan, &Datum::entered(1)), Err(NotSelected::TooMany { candidates: 17 }));
}

#[test]
fn the_renewal_of_others_does_not_count() {
    let mut plan = with(&[project(100_000, 50_000, 3)]);
    let plain = appraise(&plan, FIRST).expect("appraised");
    plan.services[0].assets.push(Asset {
        name: "pipe".into(),
        cost: Datum::entered(40_000_000),
        since: 2006,
        life: 20,
        renewed: true,
    });
    let beside = appraise(&plan, FIRST).expect("appraised");
    assert_eq!(flows(&plain), flows(&beside));
    // What is the same with and without stands once.
    let twice = beside.study.nodes().filter(|(_, node)| {
        matches!(node.subject, aimak_core::figure::Subject::Plan(at) if at.alternative == Alternative::Without)
            && node.figure == Figure::RenewalCost.into()
    });
    assert_eq!(twice.count(), 0);
}

#[test]
fn a_water_project_is_followed_into_wastewater() {
    use aimak_core::finance::{ChargeOn, ServicePlan, Usage};
    let mut meters = project(1_000_000, 0, 2);
    meters.metered = Datum::entered(4_000);
    let mut plan = with(&[meters]);
    if let Usage::Water { metered, .. } = &mut plan.services[0].groups[0].usage {
        metered.first = Datum::entered(6_000);
    }
    let alone = flows(&appraise(&plan, FIRST).expect("appraised"));
    // Meters for the last 40 of 100 homes: 4,800 m³ are billed at 10 som. They use 4,800 m³ instead of
    // 160 × 80 × 365 litres, 4,672 m³; so 160 m³ more are pumped, at 2 som.
    assert_eq!(alone, [0, -1_000_000, 4_800_000 - 32_000, 4_800_000 - 32_000]);
    let mut wastewater = ServicePlan {
        service: Service::Wastewater,
        costs: Vec::new(),
        losses: None,
        hours: None,
        projects: Vec::new(),
        ..plan.services[0].clone()
    };
    let group = &mut wastewater.groups[0];
    group.usage = Usage::ShareOfWater { share: Datum::entered(10_000) };
    group.charges[0].on = ChargeOn::Volume;
    group.charges[0].blocks[0].today = Datum::entered(500);
    group.charges[0].blocks[0].proposed = Datum::entered(500);
    plan.services.push(wastewater);
    // The 128 m³ more are wastewater too, billed at 5 som.
    let both = appraise(&plan, FIRST).expect("appraised");
    assert_eq!(flows(&both), [0, -1_000_000, 4_768_000 + 64_000, 4_768_000 + 64_000]);
}
