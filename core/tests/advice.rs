//! What stands on the bill: what it pays for, norm or meter, who pays for whom, bases of a waste
//! tariff. The expected numbers were worked out by hand from the book of «Үлгү».

use aimak_core::explain::{Gap, NodeId, Provenance, Study};
use aimak_core::figure::{Case, FigureId, Subject};
use aimak_core::model::{
    BreakEven, CostItem, NormAgreement, WASTE_BASES, WasteInputs, advise_home, advise_village, check_norms,
    cross_subsidy, split, waste_bases,
};
use aimak_core::place::{self, Place};
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{
    Audience, BillFault, Block, Component, Connection, Consumer, Group, Limit, Measure, Norm, Payer, Price, Version,
};

const ENTERED: Provenance = Provenance::ENTERED;

fn place_of(slug: &str) -> &'static Place {
    place::find(slug).unwrap_or_else(|| panic!("{slug} is a place"))
}

fn today(slug: &str) -> Scenario {
    Scenario::today(place_of(slug), Service::DrinkingWater).expect("a decision for water")
}

fn version(slug: &str, service: Service) -> Version {
    Version::of_decision(place_of(slug).decision(service).expect("a decision")).0
}

fn amount(study: &Study, id: NodeId) -> i64 {
    study.node(id).amount.expect("a number")
}

fn figure(study: &Study, figure: FigureId, subject: Subject) -> Result<i64, Gap> {
    let id = study.find(figure, subject).unwrap_or_else(|| panic!("{} {subject:?}", figure.code()));
    study.node(id).amount
}

fn group(group: Group) -> Subject {
    Subject::Payer(Payer::group(group))
}

/// A version without charges.
fn empty() -> Version {
    Version::new(version("ulgu", Service::DrinkingWater).from)
}

#[test]
fn a_bill_is_taken_apart_to_the_tyiyn() {
    // Ten cubic metres of 423,216 billed; all costs 7,417,000 som, subsidy 400,000, unpaid
    // 948,814.56. Electricity: 1,957,000 × 68 % used, 32 % lost.
    let parts = [
        (FigureId::BillPart, Subject::Cost(CostItem::Wages), 5_813),
        (FigureId::BillPart, Subject::Cost(CostItem::Electricity), 3_144),
        (FigureId::BillPart, Subject::Cost(CostItem::Chlorination), 386),
        (FigureId::BillPart, Subject::Cost(CostItem::CurrentRepair), 1_465),
        (FigureId::BillPart, Subject::Cost(CostItem::Transport), 732),
        (FigureId::BillPart, Subject::Cost(CostItem::Administration), 898),
        (FigureId::BillPart, Subject::Cost(CostItem::Depreciation), 1_749),
        (FigureId::BillPart, Subject::Cost(CostItem::LoanService), 614),
        (FigureId::BillPart, Subject::Cost(CostItem::Renewal), 1_063),
        (FigureId::BillPart, Subject::Cost(CostItem::Profit), 0),
        (FigureId::BillPartLosses, Subject::Whole, 1_661),
        (FigureId::BillPartUnpaid, Subject::Whole, 2_242),
        (FigureId::BillPartSubsidy, Subject::Whole, -945),
    ];
    // A household at 12 som a cubic metre lacks 68.22; a shop at 24 pays 51.78 above its cost.
    for (bill, cross) in [(12_000, -6_822), (24_000, 5_178)] {
        let mut study = today("ulgu").study();
        let split = split(&mut study, bill, 10_000_000).expect("costs are known");
        for (figure_id, subject, expected) in parts {
            assert_eq!(figure(&study, figure_id, subject), Ok(expected), "{} {subject:?}", figure_id.code());
        }
        assert_eq!(amount(&study, split.cross_subsidy), cross);
        let sum: i64 = split.parts.iter().map(|&part| amount(&study, part)).sum();
        assert_eq!(sum, bill, "the parts sum to the bill");
        assert_eq!(split.parts.len(), parts.len() + 1);
    }
}

#[test]
fn parts_sum_to_any_bill() {
    let study = today("ulgu").study();
    for (bill, volume) in [(1, 1), (99, 12_345), (4_380, 3_650_000), (123_457, 98_765_432), (0, 0), (7, 0)] {
        let mut study = study.clone();
        let split = split(&mut study, bill, volume).expect("costs are known");
        let sum: i64 = split.parts.iter().map(|&part| amount(&study, part)).sum();
        assert_eq!(sum, bill, "{bill} tyiyn for {volume}");
    }
}

#[test]
fn a_bill_is_not_taken_apart_where_costs_are_not_known() {
    let mut study = today("sary-oi").study();
    let split = split(&mut study, 3_500, 2_000_000).expect("the study speaks of costs");
    let closing = study.node(split.cross_subsidy);
    assert_eq!(closing.amount, Err(Gap::Needs));
    let missing: Vec<FigureId> =
        study.missing(split.cross_subsidy).into_iter().map(|id| study.node(id).figure).collect();
    assert!(missing.contains(&FigureId::BookCost), "{missing:?}");
}

#[test]
fn groups_pay_for_each_other_as_worked_out_by_hand() {
    let account = cross_subsidy(&today("ulgu"), &[]).expect("revenue is known");
    let study = &account.study;
    // Required 7,017,000 + unpaid 948,814.56.
    assert_eq!(amount(study, account.cost), 796_581_456);
    // (group, payers, cost, difference a year, for one payer and month)
    let expected = [
        (Group::Population, 2_760, 752_725_959, -272_826_759, -8_238),
        (Group::BudgetOrganisations, 14, 27_292_047, -1_192_047, -7_096),
        (Group::Others, 22, 16_563_449, 4_556_551, 17_260),
    ];
    assert_eq!(account.groups.len(), expected.len());
    for (of, (name, payers, cost, difference, each)) in account.groups.iter().zip(expected) {
        assert_eq!(of.group, name);
        let numbers = [of.payers, of.cost, of.difference, of.each].map(|id| amount(study, id));
        assert_eq!(numbers, [payers, cost, difference, each], "{}", name.code());
    }
    // A household lacks 82.38 som a month; a shop pays 172.60 above its cost: two households, and
    // 7.84 som are left.
    assert_eq!(account.lack.map(|id| amount(study, id)), Some(8_238));
    let giver = account.groups[2].giver.expect("shops pay above their cost");
    assert_eq!(amount(study, giver.sum), 4_556_551);
    assert_eq!(amount(study, giver.each), 17_260);
    assert_eq!(giver.households.map(|id| amount(study, id)), Some(2));
    assert_eq!(giver.remainder.map(|id| amount(study, id)), Some(784));
    assert_eq!(account.groups[0].giver, None);
    // 4,556,551 ÷ (8,238 × 12) = 46.09
    assert_eq!(account.households.map(|id| amount(study, id)), Some(46));
    // What groups pay above and lack is together what nobody pays.
    let differences: i64 = account.groups.iter().map(|of| amount(study, of.difference)).sum();
    assert!((differences - amount(study, account.difference)).abs() <= 2, "{differences}");
}

#[test]
fn typed_numbers_of_payers_go_before_the_book() {
    let account = cross_subsidy(&today("ulgu"), &[(Group::Others, 44)]).expect("revenue is known");
    let giver = account.groups[2].giver.expect("shops pay above their cost");
    assert_eq!(amount(&account.study, giver.each), 8_630);
    assert_eq!(giver.households.map(|id| amount(&account.study, id)), Some(1));
    assert_eq!(giver.remainder.map(|id| amount(&account.study, id)), Some(392));
}

#[test]
fn nobody_pays_for_more_than_others_lack() {
    // At 30 som for everybody but 10 for budget organisations the tariff earns more than it must.
    let mut scenario = today("ulgu");
    for (of, rate) in [(Group::Population, 3_000), (Group::BudgetOrganisations, 1_000), (Group::Others, 3_000)] {
        let key = aimak_core::input::InputKey { figure: FigureId::Tariff, subject: group(of) };
        scenario = scenario.with(key, rate).expect("a rate within limits");
    }
    let account = cross_subsidy(&scenario, &[]).expect("revenue is known");
    let lack = figure(&account.study, FigureId::GroupLack, Subject::Whole);
    assert!(lack.is_ok_and(|lack| lack > 0));
    assert_eq!(figure(&account.study, FigureId::PaidForOthers, Subject::Whole), lack);
    assert_eq!(account.lack, None, "households lack nothing");
    assert_eq!(account.households, None);
    let paid: i64 =
        account.groups.iter().filter_map(|of| of.giver).map(|giver| amount(&account.study, giver.sum)).sum();
    assert!((Ok(paid) == lack) || (paid - lack.unwrap_or(0)).abs() <= 1);
}

#[test]
fn an_unknown_number_of_payers_is_a_gap() {
    let account = cross_subsidy(&today("bishkek"), &[]).expect("the study speaks of revenue");
    let of = account.groups[0];
    assert_eq!(account.study.node(of.payers).amount, Err(Gap::NotKnown));
    assert_eq!(account.study.node(of.each).amount, Err(Gap::Needs));
    let missing = account.study.missing(of.each);
    assert!(missing.contains(&of.payers));
}

#[test]
fn norms_are_held_against_the_metered_price() {
    // Sary-Oi 2017: 87 litres a day at 14.43 som would cost 38.19, 50 litres 21.95.
    let checks = check_norms(&version("sary-oi", Service::DrinkingWater), ENTERED, 1, 1);
    // (connection, charged, by meter, difference, litres that the charge stands for)
    let expected = [(Connection::YardTap, 3_500, 3_819, -319, 80), (Connection::StreetTap, 2_000, 2_195, -195, 46)];
    assert_eq!(checks.len(), expected.len());
    for (check, (connection, charged, by_meter, difference, litres)) in checks.iter().zip(expected) {
        let number = |id: Option<NodeId>| id.map(|id| amount(&check.study, id));
        assert_eq!(check.connection, connection);
        assert_eq!(number(Some(check.charged)), Some(charged));
        assert_eq!(number(check.by_meter), Some(by_meter));
        assert_eq!(number(check.difference), Some(difference));
        assert_eq!(number(check.implied_litres), Some(litres));
        assert_eq!(check.agreement, Some(NormAgreement::Cheaper));
    }
    // 2.425 × 35.00 ÷ 34.99
    assert_eq!(checks[0].implied.map(|id| amount(&checks[0].study, id)), Some(2_425_693));
}

#[test]
fn a_verdict_begins_at_half_a_som() {
    // 100 litres a day at 12 som: 3.041667 m³, 36.50 som.
    for (charge, agreement, difference) in [
        (3_650, NormAgreement::Agrees, 0),
        (3_699, NormAgreement::Agrees, 49),
        (3_700, NormAgreement::Dearer, 50),
        (3_601, NormAgreement::Agrees, -49),
        (3_600, NormAgreement::Cheaper, -50),
    ] {
        let mut version = empty();
        let at_home = Audience { connection: Some(Connection::House), ..Audience::EVERYBODY };
        version.norms.push(Norm { connection: Connection::House, litres: 100 });
        version.components.push(Component::new("use", Measure::CubicMetre, Price::Rate(1_200)));
        version
            .components
            .push(Component { audience: at_home, ..Component::new("use", Measure::Person, Price::Rate(charge)) });
        let checks = check_norms(&version, ENTERED, 1, 1);
        let [check] = checks.as_slice() else { panic!("one connection has a charge of its own: {checks:?}") };
        assert_eq!(check.agreement, Some(agreement), "{charge}");
        assert_eq!(check.difference.map(|id| amount(&check.study, id)), Some(difference));
    }
}

#[test]
fn a_charge_by_its_norm_is_not_held_against_itself() {
    assert_eq!(check_norms(&version("ulgu", Service::DrinkingWater), ENTERED, 1, 1), Vec::new());
}

#[test]
fn norm_or_meter_for_a_home() {
    let version = version("ulgu", Service::DrinkingWater);
    let home = Consumer { connection: Connection::House, ..Consumer::household(5, 0) };
    // 5 × 120 l × 365 ÷ 12 = 18.25 m³: 219 som. Metered: 10 m³, 120 som.
    let advice = advise_home(&version, ENTERED, &home, Some(10_000_000), Some(350_000), 1).expect("both bills");
    let study = &advice.study;
    assert_eq!(amount(study, advice.by_norm), 21_900);
    assert_eq!(advice.by_meter.map(|id| amount(study, id)), Some(12_000));
    assert_eq!(advice.saving.map(|id| amount(study, id)), Some(9_900));
    // 3,500 ÷ 99 = 35.35…
    assert_eq!(advice.payback.map(|id| amount(study, id)), Some(36));
    let BreakEven::At(even) = advice.break_even else { panic!("{:?}", advice.break_even) };
    assert_eq!(amount(study, even.volume), 18_250_000);
    assert_eq!(amount(study, even.litres), 120);
    // A meter that saves nothing is never paid for; an untyped use or price gives no figure.
    let dear = advise_home(&version, ENTERED, &home, Some(20_000_000), Some(350_000), 1).expect("both bills");
    assert_eq!(dear.saving.map(|id| amount(&dear.study, id)), Some(-2_100));
    assert_eq!(dear.payback, None);
    let unknown = advise_home(&version, ENTERED, &home, None, None, 1).expect("both bills");
    assert_eq!((unknown.by_meter, unknown.saving, unknown.payback), (None, None, None));
    assert!(matches!(unknown.break_even, BreakEven::At(_)));
}

#[test]
fn a_whole_number_of_savings_pays_a_meter_to_the_month() {
    let version = version("ulgu", Service::DrinkingWater);
    let home = Consumer { connection: Connection::House, ..Consumer::household(5, 0) };
    for (price, months) in [(99_000, 10), (99_001, 11), (98_999, 10), (1, 1), (0, 0)] {
        let advice = advise_home(&version, ENTERED, &home, Some(10_000_000), Some(price), 1).expect("both bills");
        assert_eq!(advice.payback.map(|id| amount(&advice.study, id)), Some(months), "{price}");
    }
}

#[test]
fn the_break_even_lies_in_the_right_block() {
    let mut version = empty();
    let at_tap = Audience { connection: Some(Connection::YardTap), ..Audience::EVERYBODY };
    let blocks = vec![Block { up_to: Some(Limit::fixed(8_000_000)), rate: 1_000 }, Block { up_to: None, rate: 2_000 }];
    version.components.push(Component::new("use", Measure::CubicMetre, Price::Blocks(blocks)));
    version
        .components
        .push(Component { audience: at_tap, ..Component::new("use", Measure::Person, Price::Rate(4_000)) });
    let home = Consumer { connection: Connection::YardTap, ..Consumer::household(5, 0) };
    // 200 som: 8 m³ at 10, 6 m³ at 20; 14,000 l × 12 ÷ 365 ÷ 5 = 92.05 l.
    let advice = advise_home(&version, ENTERED, &home, None, None, 1).expect("both bills");
    let BreakEven::At(even) = advice.break_even else { panic!("{:?}", advice.break_even) };
    assert_eq!(amount(&advice.study, even.volume), 14_000_000);
    assert_eq!(amount(&advice.study, even.litres), 92);
    // A fixed charge above what the norm costs: no use is cheap enough.
    let metered = Audience { connection: Some(Connection::Metered), ..Audience::EVERYBODY };
    version
        .components
        .push(Component { audience: metered, ..Component::new("meter", Measure::Consumer, Price::Rate(20_001)) });
    let advice = advise_home(&version, ENTERED, &home, None, None, 1).expect("both bills");
    assert_eq!(advice.break_even, BreakEven::Never);
    // Water by meter that costs nothing: always cheaper.
    version.components.retain(|component| component.measure == Measure::Person);
    version.components.push(Component::new("use", Measure::CubicMetre, Price::Rate(0)));
    let advice = advise_home(&version, ENTERED, &home, None, None, 1).expect("both bills");
    assert_eq!(advice.break_even, BreakEven::Always);
}

#[test]
fn a_tariff_without_a_metered_price_says_which_bill_is_missing() {
    let mut version = empty();
    let at_tap = Audience { connection: Some(Connection::YardTap), ..Audience::EVERYBODY };
    version
        .components
        .push(Component { audience: at_tap, ..Component::new("use", Measure::Person, Price::Rate(4_000)) });
    let home = |connection| Consumer { connection, ..Consumer::household(5, 0) };
    let fault =
        advise_home(&version, ENTERED, &home(Connection::YardTap), None, None, 1).expect_err("no metered price");
    assert_eq!((fault.case, fault.fault), (Case::Meter, BillFault::NoCharge));
    let fault = advise_home(&version, ENTERED, &home(Connection::House), None, None, 1).expect_err("no charge");
    assert_eq!((fault.case, fault.fault), (Case::Norm, BillFault::NoCharge));
}

#[test]
fn meters_for_half_the_village() {
    // Half of the homes at 60 litres. Houses (norm 120) would pay 835,704 by norm and 417,852 by
    // meter; yard taps (80) 534,360 and 400,770; street taps (40) 159,432 and 239,148; the rest
    // 2,212,200 as now.
    let advice = advise_village(&today("ulgu"), Some(5_000), Some(60)).expect("homes without a meter");
    let study = &advice.study;
    assert_eq!(amount(study, advice.now), 527_119_200);
    assert_eq!(amount(study, advice.then), 479_946_600);
    assert_eq!(amount(study, advice.change), -47_172_600);
    assert_eq!(amount(study, advice.coverage_now), 5_828);
    assert_eq!(amount(study, advice.coverage_then), 5_306);
    // Nobody gets one: nothing changes.
    let none = advise_village(&today("ulgu"), Some(0), Some(60)).expect("homes without a meter");
    assert_eq!(amount(&none.study, none.change), 0);
    assert_eq!(amount(&none.study, none.coverage_then), 5_828);
    // Not typed is not zero.
    let untyped = advise_village(&today("ulgu"), None, Some(60)).expect("homes without a meter");
    assert_eq!(untyped.study.node(untyped.then).amount, Err(Gap::Needs));
    assert!(
        untyped.study.missing(untyped.then).iter().any(|&id| untyped.study.node(id).figure == FigureId::MeterShare)
    );
}

#[test]
fn the_same_cost_of_waste_by_each_base() {
    let place = place_of("ulgu");
    let version = version("ulgu", Service::WasteRemoval);
    let study = waste_bases(&WasteInputs::of(place), Some((&version, ENTERED)));
    // 4,200,000 som ÷ (count × 76 %), a month where the base is counted once. Bills today: 15, 100,
    // 175 and 2,280 som. (base, rate, bills of pensioner, 4, 7, shop)
    let expected: [(Measure, i64, [i64; 4]); 6] = [
        (Measure::Person, 3_690, [3_690, 14_760, 25_830, 0]),
        (Measure::Household, 16_686, [16_686, 16_686, 16_686, 16_686]),
        (Measure::Container, 255_848, [15_050, 15_050, 15_050, 255_848]),
        (Measure::Lift, 31_981, [15_050, 15_050, 15_050, 255_848]),
        (Measure::Tonne, 147_605, [3_690, 14_761, 25_831, 255_799]),
        (Measure::CubicMetre, 42_641, [3_688, 14_754, 25_819, 255_846]),
    ];
    assert_eq!(WASTE_BASES.len(), expected.len());
    let bills_today = [1_500, 10_000, 17_500, 228_000];
    for (base, rate, bills) in expected {
        assert_eq!(figure(&study, FigureId::RequiredRate, Subject::Base(base, None)), Ok(rate), "{}", base.code());
        for ((case, bill), today) in Case::WASTE.into_iter().zip(bills).zip(bills_today) {
            let of = Subject::Base(base, Some(case));
            assert_eq!(figure(&study, FigureId::BaseBill, of), Ok(bill), "{} {}", base.code(), case.code());
            assert_eq!(figure(&study, FigureId::BaseBillChange, of), Ok(bill - today));
            assert_eq!(figure(&study, FigureId::BillNet, Subject::case(case)), Ok(today));
        }
    }
}

#[test]
fn what_was_not_said_about_waste_is_a_gap() {
    let mut inputs = WasteInputs::of(place_of("bishkek"));
    let person = Subject::Base(Measure::Person, None);
    let study = waste_bases(&inputs, None);
    assert_eq!(figure(&study, FigureId::RequiredRate, person), Err(Gap::Needs));
    inputs.set(aimak_core::input::InputKey::whole(FigureId::WasteCost), Some(1_200_000));
    inputs.set(aimak_core::input::InputKey::whole(FigureId::CollectionRate), Some(10_000));
    inputs.set(WasteInputs::count(Measure::Person), Some(100));
    let study = waste_bases(&inputs, None);
    assert_eq!(figure(&study, FigureId::RequiredRate, person), Ok(1_000));
    let tonne = Subject::Base(Measure::Tonne, None);
    assert_eq!(figure(&study, FigureId::RequiredRate, tonne), Err(Gap::Needs));
    inputs.set(WasteInputs::count(Measure::Person), None);
    let study = waste_bases(&inputs, None);
    assert_eq!(figure(&study, FigureId::RequiredRate, person), Err(Gap::Needs));
}

/// Scenarios of the fictional place with every input at odd values.
fn scenarios() -> Vec<Scenario> {
    let today = today("ulgu");
    let mut scenarios = vec![today.clone()];
    for input in today.inputs() {
        for amount in [input.min, input.reach, (input.min + input.reach) / 3 + 1, input.reach / 7 * 2 + 3] {
            scenarios.extend(today.with(input.key, amount).ok());
        }
    }
    scenarios
}

#[test]
fn what_groups_pay_above_and_lack_is_together_the_gap() {
    let mut compared = 0;
    for scenario in scenarios() {
        let account = cross_subsidy(&scenario, &[]).expect("revenue is known");
        let study = &account.study;
        let (Ok(whole), Ok(paid)) = (study.node(account.difference).amount, study.node(account.paid).amount) else {
            continue;
        };
        let differences: Vec<i64> =
            account.groups.iter().filter_map(|of| study.node(of.difference).amount.ok()).collect();
        if differences.len() < account.groups.len() {
            continue;
        }
        let groups = i64::try_from(account.groups.len()).expect("few groups");
        // Each group's cost is rounded once.
        assert!((differences.iter().sum::<i64>() - whole).abs() <= groups, "{} {differences:?}", scenario.link());
        let surplus: i64 = differences.iter().filter(|&&difference| difference > 0).sum();
        let lack: i64 = differences.iter().filter(|&&difference| difference < 0).sum();
        assert_eq!(paid, surplus.min(-lack), "{}", scenario.link());
        compared += 1;
    }
    assert!(compared > 80, "{compared}");
}

#[test]
fn households_and_remainder_make_up_a_payers_money() {
    let mut compared = 0;
    for scenario in scenarios() {
        let account = cross_subsidy(&scenario, &[]).expect("revenue is known");
        let amount = |id| account.study.node(id).amount.ok();
        let Some(lack) = account.lack.and_then(amount).filter(|&lack| lack > 0) else { continue };
        for giver in account.groups.iter().filter_map(|of| of.giver) {
            let numbers = (amount(giver.each), giver.households.and_then(amount), giver.remainder.and_then(amount));
            let (Some(each), Some(households), Some(rest)) = numbers else { continue };
            assert_eq!(households * lack + rest, each, "{}", scenario.link());
            assert!((0..lack).contains(&rest), "{}: {rest} of {lack}", scenario.link());
            compared += 1;
        }
    }
    assert!(compared > 50, "{compared}");
}

#[test]
fn cross_subsidies_of_all_bills_are_the_same_as_the_groups() {
    // A group as one consumer: its yearly bill and volume taken as a month's.
    let account = cross_subsidy(&today("ulgu"), &[]).expect("revenue is known");
    for of in &account.groups {
        let mut study = today("ulgu").study();
        let volume: i64 = study
            .nodes()
            .filter(|(_, node)| node.figure == FigureId::BilledVolume)
            .filter(|(_, node)| matches!(node.subject, Subject::Payer(payer) if payer.group == of.group))
            .filter_map(|(_, node)| node.amount.ok())
            .sum();
        let billed = amount(&account.study, of.billed);
        let split = split(&mut study, billed, volume).expect("costs are known");
        let apart = amount(&study, split.cross_subsidy) - amount(&account.study, of.difference);
        // Fourteen parts, each rounded once.
        assert!(apart.abs() <= 14, "{}: {apart}", of.group.code());
    }
}

#[test]
fn the_break_even_costs_what_the_norm_costs() {
    let mut compared = 0;
    for place in place::all() {
        for decision in place.decisions.iter().filter(|decision| decision.service == Service::DrinkingWater) {
            let version = Version::of_decision(decision).0;
            for connection in Connection::ALL.into_iter().filter(|&way| way != Connection::Metered) {
                for persons in [1, 3, 7] {
                    let home = Consumer { connection, ..Consumer::household(persons, 0) };
                    let Ok(advice) = advise_home(&version, ENTERED, &home, None, None, 1) else { continue };
                    let BreakEven::At(even) = advice.break_even else { continue };
                    let volume = amount(&advice.study, even.volume);
                    let metered = Consumer::household(persons, volume);
                    let bill = aimak_core::tariff::bill(&version, &metered, 1).expect("a metered bill");
                    let apart = bill.amount().expect("a sum") - amount(&advice.study, advice.by_norm);
                    // A litre at 60 som a cubic metre is six tyiyn.
                    assert!(apart.abs() <= 6, "{} {}: {apart}", place.slug, connection.code());
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 20, "{compared}");
}
