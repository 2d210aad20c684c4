//! The financial model: every figure follows from its explanation, and the books close.

mod recompute;

use aimak_core::explain::{Gap, Origin, Study};
use aimak_core::figure::{FigureId, Kind, Subject};
use aimak_core::finance::delivery::{self, Delivery, JointOffice, Way, WayKind};
use aimak_core::finance::flow::{Flow, Station, flow};
use aimak_core::finance::nothing::Outlook;
use aimak_core::finance::village;
use aimak_core::finance::{
    self, Alternative, At, ContractRisk, Datum, Figure, Line, Plan, appraisal, bills, control, equity, sample,
};
use aimak_core::legal::Basis;
use aimak_core::service::Service;
use aimak_core::wire::plan::PlanFile;
use num_bigint::BigInt;
use recompute::recompute;
use std::collections::BTreeSet;

const THREE: [Service; 3] = [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces];

/// How many made-up plans each property is tried on.
fn cases() -> u64 {
    std::env::var("AIMAK_CASES").ok().and_then(|text| text.parse::<u64>().ok()).map_or(120, |cases| cases / 100 + 1)
}

fn plans() -> impl Iterator<Item = (u64, Plan)> {
    (0..cases()).map(|seed| {
        let services = match seed % 4 {
            0 => &Service::ALL[..],
            1 => &THREE[..],
            2 => &THREE[..1],
            _ => &THREE[1..],
        };
        let years = u8::try_from(1 + seed % 30).expect("at most 30");
        let mut plan = sample::plan(seed, services, years);
        plan.neglected = seed % 5 == 0;
        (seed, plan)
    })
}

fn amount(study: &Study, figure: impl Into<FigureId>, at: At) -> Result<i64, Gap> {
    let figure = figure.into();
    let id = study.find(figure, Subject::Plan(at)).unwrap_or_else(|| panic!("{} {}", figure.code(), at.code()));
    study.node(id).amount
}

fn known(study: &Study, figure: impl Into<FigureId>, at: At) -> i64 {
    let figure = figure.into();
    amount(study, figure, at).unwrap_or_else(|gap| panic!("{} {}: {}", figure.code(), at.code(), gap.code()))
}

/// Recomputes every figure of a study from its explanation; gives how many there were.
fn explained(study: &Study, plan: &str) -> usize {
    let mut names = BTreeSet::new();
    for (_, node) in study.nodes() {
        let name = format!("{plan}: {} {}", node.figure.code(), node.subject.code());
        assert!(names.insert((node.figure, node.subject)), "{name} stands twice");
        match &node.origin {
            Origin::Given(_) => assert_eq!(node.figure.kind(), Kind::Input, "{name}"),
            Origin::Computed(formula) => {
                assert_eq!(node.figure.kind(), Kind::Computed, "{name}");
                assert_ne!(node.figure.basis(), Basis::Datum, "{name}");
                let gap = formula.operands().any(|part| study.node(part).amount.is_err());
                let recomputed = if gap { None } else { recompute(study, node, formula) };
                assert_eq!(node.amount.ok().map(BigInt::from), recomputed, "{name}");
            }
        }
    }
    names.len()
}

#[test]
fn every_figure_of_a_plan_follows_from_its_explanation_and_has_one_name() {
    let mut figures = 0;
    for (seed, plan) in plans() {
        figures += explained(&whole(&plan), &format!("plan {seed}"));
    }
    assert!(figures > 100_000, "{figures} figures were recomputed");
}

/// A plan's study and everything that can be added to it.
fn whole(plan: &Plan) -> Study {
    let mut study = finance::study(plan);
    let year = plan.book_year + i16::from(plan.years);
    for year in [plan.book_year, year] {
        equity::concentration(&mut study, plan, year);
        for service in &plan.services {
            equity::between_groups(&mut study, service, year);
            equity::lifeline(&mut study, service, year);
        }
        let relief = equity::Relief { bands: 2, share: Datum::entered(3_333) };
        equity::relief(&mut study, plan, &relief, year);
        for service in &plan.services {
            bills::of_hundred(&mut study, service, year);
            bills::blocks(&mut study, service, year);
            aimak_core::finance::flow::write(&mut study, service, year);
        }
    }
    // In the services' years one after the other, for a study holds one plan with rates kept.
    match plan.services.first() {
        Some(service) => {
            let today = finance::study(&control::rates_kept(plan));
            bills::against_today(study, today, plan, service, year).0
        }
        None => study,
    }
}

/// Of every plan: the parts of a hundred are the whole, every home pays less, the same or more, and
/// the change is what the two bills say.
#[test]
fn bills_change_by_what_both_bills_say_and_a_hundred_som_are_a_hundred() {
    let (mut rises, mut falls, mut stays) = (0, 0, 0);
    for (seed, mut plan) in plans() {
        // A third of the plans lower a rate, a third keep all.
        for (at, service) in plan.services.iter_mut().enumerate() {
            let blocks =
                service.groups.iter_mut().flat_map(|group| &mut group.charges).flat_map(|charge| &mut charge.blocks);
            for block in blocks {
                match (seed as usize + at) % 3 {
                    0 => block.proposed.amount = block.today.amount / 2,
                    1 => block.proposed = block.today.clone(),
                    _ => {}
                }
            }
        }
        let kept = control::rates_kept(&plan);
        let (today, planned) = (finance::study(&kept), finance::study(&plan));
        let year = plan.book_year + i16::from(plan.years);
        for service in &plan.services {
            let at = At::service(service.service).in_year(year);
            let mut study = planned.clone();
            bills::of_hundred(&mut study, service, year);
            let parts = study.nodes().filter(|(_, node)| node.figure == Figure::CostOfHundred.into());
            let parts: Vec<i64> = parts.filter_map(|(_, node)| node.amount.ok()).collect();
            let saved = study.find(Figure::SavedOfHundred.into(), Subject::Plan(at));
            let saved = saved.map_or(0, |id| study.node(id).amount.unwrap_or(0));
            if !parts.is_empty() {
                let off = (parts.iter().sum::<i64>() - saved - 10_000).abs();
                assert!(off <= i64::try_from(parts.len()).expect("few"), "plan {seed}: {parts:?} {saved}");
            }
            let (study, homes) = bills::against_today(study, today.clone(), &plan, service, year);
            for (number, _) in (1..).zip(&plan.bands) {
                let band = at.line(Line::Band(number));
                let Some(id) = study.find(Figure::BillChange.into(), Subject::Plan(band)) else { continue };
                let change = study.node(id).amount.expect("known");
                assert_eq!(change, known(&planned, Figure::BandBill, band) - known(&today, Figure::BandBill, band));
                let count = |figure: Figure| known(&study, figure, band);
                let all = known(&study, Figure::BandHouseholds, At::MUNICIPALITY.line(Line::Band(number)));
                let is = |holds: bool| if holds { all } else { 0 };
                assert_eq!(count(Figure::HomesPayingLess), is(change < 0), "plan {seed}");
                assert_eq!(count(Figure::HomesPayingSame), is(change == 0), "plan {seed}");
                assert_eq!(count(Figure::HomesPayingMore), is(change > 0), "plan {seed}");
                match change {
                    0 => stays += 1,
                    1.. => rises += 1,
                    ..=-1 => falls += 1,
                }
            }
            if let Some(homes) = homes {
                let sum: i64 =
                    [homes.less, homes.same, homes.more].map(|id| study.node(id).amount.expect("known")).iter().sum();
                let bands = (1..).zip(&plan.bands).map(|(number, _)| {
                    known(&study, Figure::BandHouseholds, At::MUNICIPALITY.line(Line::Band(number)))
                });
                assert_eq!(sum, bands.sum::<i64>(), "plan {seed}");
            }
            for (number, _) in (1..).zip(&service.groups) {
                let group = at.line(Line::Group(number));
                let Some(id) = study.find(Figure::BillChange.into(), Subject::Plan(group)) else { continue };
                let planned = amount(&study, Figure::GroupBill, group);
                let of_today = group.alternative(Alternative::RatesKept);
                let of_today = study.find(Figure::GroupBill.into(), Subject::Plan(of_today));
                let of_today = of_today.map_or(planned, |id| study.node(id).amount);
                let change = planned.and_then(|planned| Ok(planned - of_today?));
                assert_eq!(study.node(id).amount.ok(), change.ok(), "plan {seed}");
            }
        }
    }
    assert!(rises > 50 && falls > 50 && stays > 50, "{rises} {falls} {stays}");
}

/// Studies of what a council chooses between.
fn choices() -> Vec<Study> {
    let mut studies = Vec::new();
    for seed in 0..4 {
        let plan = sample::plan(seed, &THREE, 8);
        studies.push(Outlook::of(&plan).study);
        studies.push(village::Picture::of(&plan).expect("the plan has drinking water").study);
        let selection = appraisal::select(&plan, &Datum::entered(i64::MAX)).expect("few candidates").expect("a set");
        studies.extend(selection.appraisals.into_iter().map(|appraisal| appraisal.study));
        studies.push(selection.study);
        let share = Datum::entered(4_000);
        let office = JointOffice { work: share.clone(), cost: share.clone(), partners: Datum::entered(30_000) };
        let delivery = Delivery {
            service: Service::DrinkingWater,
            first_year: 2027,
            years: 5,
            index: 0,
            risks: ContractRisk::ALL.map(|risk| (risk, share.clone())).to_vec(),
            own: Way::plain(WayKind::OwnCrew),
            ways: vec![Way::plain(WayKind::Contractor), Way { joint: Some(office), ..Way::plain(WayKind::Joint) }],
        };
        studies.push(delivery::compare(&plan, &delivery).expect("compared").study);
    }
    studies
}

#[test]
fn every_figure_of_the_register_is_computed_by_some_plan() {
    let studies = plans().map(|(_, plan)| whole(&plan)).chain(choices());
    let seen: BTreeSet<FigureId> =
        studies.flat_map(|study| study.nodes().map(|(_, node)| node.figure).collect::<Vec<_>>()).collect();
    let unseen: Vec<_> =
        Figure::ALL.iter().filter(|&&figure| !seen.contains(&FigureId::from(figure))).map(|f| f.code()).collect();
    assert_eq!(unseen, Vec::<&str>::new(), "a figure nobody computes has no business in the register");
}

#[test]
fn cash_closes_assets_roll_and_groups_sum_to_the_total() {
    for (seed, plan) in plans() {
        let study = finance::study(&plan);
        let mut all_cash = vec![0; usize::from(plan.years) + 1];
        for service in &plan.services {
            let at = At::service(service.service);
            let mut cash = service.cash.amount;
            let mut assets = known(&study, Figure::NetAssets, at.in_year(plan.book_year));
            for (y, year) in plan.all_years().enumerate() {
                let name = format!("plan {seed} {} {year}", service.service.code());
                let at = at.in_year(year);
                let of = |figure: FigureId| known(&study, figure, at);
                let plain = |figure: Figure| known(&study, figure, at);
                if y > 0 {
                    let received = of(FigureId::CollectedRevenue) + plain(Figure::OtherSources);
                    let spent = of(FigureId::OperatingCost) + plain(Figure::ServiceTax);
                    let invested = plain(Figure::Grant) - plain(Figure::Investment);
                    let lent = plain(Figure::LoansDrawn) - plain(Figure::DebtService);
                    cash += received - spent + invested + lent;
                    assets += plain(Figure::Investment) - plain(Figure::Depreciation);
                }
                assert_eq!(plain(Figure::ClosingCash), cash, "{name}: cash closes");
                assert_eq!(plain(Figure::NetAssets), assets, "{name}: assets roll");
                all_cash[y] += cash;
                let groups: i64 = (1..)
                    .zip(&service.groups)
                    .map(|(group, _)| known(&study, FigureId::BilledRevenue, at.line(Line::Group(group))))
                    .sum();
                assert_eq!(of(FigureId::BilledRevenue), groups, "{name}: groups make up what is billed");
                let volumes: i64 = (1..)
                    .zip(&service.groups)
                    .map(|(group, _)| known(&study, Figure::ServiceVolume, at.line(Line::Group(group))))
                    .sum();
                assert_eq!(plain(Figure::ServiceVolume), volumes, "{name}: groups make up the volume");
                assert_eq!(
                    of(FigureId::SurplusOrGap),
                    of(FigureId::CollectedRevenue) - of(FigureId::RequiredRevenue),
                    "{name}"
                );
            }
        }
        for (cash, year) in all_cash.into_iter().zip(plan.all_years()) {
            assert_eq!(known(&study, Figure::ClosingCash, At::MUNICIPALITY.in_year(year)), cash, "plan {seed} {year}");
        }
    }
}

#[test]
fn the_water_balance_closes() {
    for (seed, plan) in plans() {
        let study = finance::study(&plan);
        let at = At::service(Service::DrinkingWater);
        if plan.service(Service::DrinkingWater).is_none() {
            continue;
        }
        for year in plan.all_years() {
            let at = at.in_year(year);
            let Ok(produced) = amount(&study, FigureId::ProducedVolume, at) else { continue };
            let lost: i64 = [Figure::RealLossVolume, Figure::ApparentLossVolume, Figure::UnbilledAuthorisedVolume]
                .into_iter()
                .map(|figure| known(&study, figure, at))
                .sum();
            let taken = known(&study, Figure::ServiceVolume, at);
            // Each of the four volumes is rounded to a millilitre, and shares have two decimals.
            assert!((produced - taken - lost).abs() <= 4, "plan {seed} {year}: {produced} = {taken} + {lost}");
        }
    }
}

#[test]
fn debts_of_consumers_and_lenders_roll() {
    for (seed, plan) in plans() {
        let study = finance::study(&plan);
        for service in &plan.services {
            let at = At::service(service.service);
            for (number, group) in (1..).zip(&service.groups).filter(|(_, group)| !group.arrears.is_empty()) {
                let at = at.line(Line::Group(number));
                let mut owed: i64 = group.arrears.iter().map(|arrears| arrears.amount.amount).sum();
                for year in plan.all_years().skip(1) {
                    let at = at.in_year(year);
                    let unpaid = known(&study, FigureId::UnpaidRevenue, at);
                    let recovered: i64 = finance::Age::ALL
                        .map(|age| known(&study, Figure::RecoveredArrears, at.line(Line::GroupAge(number, age))))
                        .into_iter()
                        .sum();
                    owed += unpaid - recovered;
                    assert_eq!(known(&study, Figure::Arrears, at), owed, "plan {seed} {}", at.code());
                }
            }
            for (number, loan) in (1..).zip(&service.loans) {
                let at = at.line(Line::Loan(number));
                let end = loan.drawn.max(plan.book_year) + i16::from(loan.grace) + i16::from(loan.term);
                if study.find(Figure::Debt.into(), Subject::Plan(at.in_year(end))).is_some() {
                    assert_eq!(amount(&study, Figure::Debt, at.in_year(end)), Ok(0), "plan {seed} {}", at.code());
                }
            }
        }
    }
}

#[test]
fn nothing_is_lost_when_shares_of_bands_make_the_whole() {
    for (seed, plan) in plans() {
        let study = finance::study(&plan);
        let at = At::MUNICIPALITY;
        for year in plan.all_years() {
            let bands: Vec<i64> = (1..)
                .zip(&plan.bands)
                .map(|(band, _)| known(&study, Figure::BandIncomeShare, at.line(Line::Band(band)).in_year(year)))
                .collect();
            let weakest = known(&study, Figure::WeakestShare, at.in_year(year));
            assert_eq!(Some(weakest), bands.iter().copied().max(), "plan {seed} {year}");
        }
    }
}

/// A factor as parts of a million.
fn millionths(study: &Study, (gini, suits): (aimak_core::explain::NodeId, aimak_core::explain::NodeId)) -> (i64, i64) {
    let of = |id| study.node(id).amount.expect("a value") / 1_000_000;
    (of(gini), of(suits))
}

#[test]
fn concentration_is_what_the_definitions_say() {
    let mut plan = sample::plan(7, &THREE[..1], 1);
    let band = plan.bands[0].clone();
    let bands = |incomes: &[i64]| -> Vec<finance::Band> {
        let share = Datum::entered(10_000 / i64::try_from(incomes.len()).expect("few"));
        incomes
            .iter()
            .map(|&income| finance::Band { share: share.clone(), income: Datum::entered(income), ..band.clone() })
            .collect()
    };
    // Equal incomes and equal use: nobody is ahead.
    plan.bands = bands(&[1_000_000; 4]);
    let mut study = finance::study(&plan);
    let found = equity::concentration(&mut study, &plan, plan.book_year).expect("bands");
    assert_eq!(millionths(&study, found), (0, 0));
    // Two bands of half the households, one with nothing like the other: (1, 3) has a Gini of 1/4.
    // Equal bills on them: the poor have 1/4 of incomes and 1/2 of bills, Suits −1/4.
    plan.bands = bands(&[1_000_000, 3_000_000]);
    let mut study = finance::study(&plan);
    let found = equity::concentration(&mut study, &plan, plan.book_year).expect("bands");
    assert_eq!(millionths(&study, found), (250_000, -250_000));
}

#[test]
fn what_groups_pay_for_each_other_makes_up_what_all_pay_too_little() {
    for (seed, plan) in plans() {
        let mut study = finance::study(&plan);
        for service in &plan.services {
            let year = plan.book_year;
            let at = At::service(service.service).in_year(year);
            let differences = equity::between_groups(&mut study, service, year);
            let sum: Option<i64> = differences.iter().map(|&id| study.node(id).amount.ok()).sum();
            let Some(sum) = sum else { continue };
            let all = known(&study, FigureId::BilledRevenue, at) - known(&study, FigureId::TotalCost, at);
            let groups = i64::try_from(service.groups.len()).expect("few");
            // Each group's cost is rounded to the tyiyn.
            assert!((sum - all).abs() <= groups, "plan {seed} {}: {sum} and {all}", at.code());
        }
    }
}

#[test]
fn what_flows_in_flows_out() {
    for (seed, plan) in plans() {
        let study = finance::study(&plan);
        for service in &plan.services {
            for year in plan.all_years() {
                let name = format!("plan {seed} {} {year}", service.service.code());
                let at = At::service(service.service).in_year(year);
                let flows = flow(&study, &plan, service.service, year);
                let amount = |found: &Flow| study.node(found.amount).amount.expect("a value");
                let from = |of: Station| flows.iter().filter(move |flow| flow.from == of).map(amount).sum::<i64>();
                let to = |of: Station| flows.iter().filter(move |flow| flow.to == of).map(amount).sum::<i64>();
                assert_eq!(from(Station::Paid), to(Station::Paid), "{name}: paid");
                for (group, _) in (1..).zip(&service.groups) {
                    let billed = known(&study, FigureId::BilledRevenue, at.line(Line::Group(group)));
                    assert_eq!(from(Station::Billed(group)), billed, "{name}: billed");
                }
                let change = to(Station::Money) - from(Station::Money);
                let saved = study.find(Figure::SavedByProjects.into(), Subject::Plan(at));
                let saved = saved.map_or(0, |id| study.node(id).amount.expect("a value"));
                assert_eq!(change + saved, known(&study, Figure::CashChange, at), "{name}: cash");
                if let Some(produced) = study.find(FigureId::ProducedVolume, Subject::Plan(at)) {
                    let produced = study.node(produced).amount.expect("a value");
                    assert!((from(Station::Produced) - produced).abs() <= 4, "{name}: water");
                }
            }
        }
    }
}

/// Every shipped plan, as a council looks at it.
#[test]
fn every_figure_of_every_shipped_plan_follows_from_its_explanation() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/worked/scenarios");
    let (mut plans, mut figures) = (0, 0);
    for entry in std::fs::read_dir(folder).expect("the shipped plans") {
        let path = entry.expect("an entry").path();
        let file: PlanFile = serde_json::from_slice(&std::fs::read(&path).expect("a file")).expect("a plan's file");
        let plan = file.check().expect("a plan");
        figures += explained(&finance::picture(&plan).study, &path.display().to_string());
        plans += 1;
    }
    assert!(plans >= 6 && figures > 30_000, "{figures} figures of {plans} plans were recomputed");
}

#[test]
fn a_figure_of_a_plan_is_found_by_its_name() {
    for figure in Figure::ALL {
        let figure = FigureId::from(*figure);
        assert_eq!(FigureId::from_code(figure.code()), Some(figure));
    }
}
