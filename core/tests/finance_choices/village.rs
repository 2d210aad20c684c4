//! A village without books: the plan of twelve answers, and what to count next.

use crate::small_plan::{every_figure_follows, known, small_plan};
use aimak_core::explain::Origin;
use aimak_core::figure::FigureId;
use aimak_core::finance::village::{
    Answers, Assumption, Names, NoPlan, Picture, Price, Question, Source, Unknown, assumed, next_answers, next_numbers,
    plan, spread,
};
use aimak_core::finance::{At, Cause, ChargeOn, CostKind, Datum, Figure, Line, Plan, Usage, study};
use aimak_core::lang::{Lang, Text};
use aimak_core::legal::Evidence;
use aimak_core::service::Service;
use aimak_core::wire::plan::PlanFile;

const WATER: At = At::service(Service::DrinkingWater);

fn names() -> Names {
    let name = |name: &str| Text::from(name);
    Names {
        title: name("village"),
        prices: name("prices"),
        pipes: name("pipes"),
        house_taps: name("taps"),
        standpipes: name("standpipes"),
    }
}

fn told(amount: i64) -> Option<Datum> {
    Some(Datum::entered(amount))
}

fn all_answers() -> Answers {
    Answers {
        people: told(2_000),
        households: told(400),
        source: Some(Source::Pump),
        pipes: told(12_000),
        age: Some(25),
        taps: told(7_500),
        meters: told(2_000),
        staff: told(25_000),
        electricity: told(18_000_000),
        tariff: Some(Price::Person(Datum::entered(5_000))),
        collection: told(8_000),
        repairs: told(9_000_000),
        hours: told(1_800),
    }
}

fn made(answers: &Answers) -> Plan {
    plan(answers, 2026, names()).expect("a plan")
}

#[test]
fn twelve_answers_stand_in_the_plan_as_they_were_given() {
    assert_eq!(Question::ALL.len(), 12);
    let plan = made(&all_answers());
    let service = plan.service(Service::DrinkingWater).expect("water");
    assert_eq!(plan.households.amount, 400);
    assert_eq!(service.assets[0].since, 2001);
    assert_eq!(service.hours.as_ref().map(|hours| hours.amount), Some(1_800));
    let [taps, standpipes] = service.groups.as_slice() else { panic!("two groups") };
    assert_eq!((taps.accounts.amount, standpipes.accounts.amount), (300, 100));
    let people = |group: &aimak_core::finance::ConsumerGroup| group.persons.as_ref().map(|people| people.amount);
    assert_eq!((people(taps), people(standpipes)), (Some(1_500), Some(500)));
    for group in &service.groups {
        assert_eq!(group.collection.first.amount, 8_000);
        assert_eq!(group.charges[0].on, ChargeOn::Person);
        assert_eq!(group.charges[0].blocks[0].today.amount, 5_000);
    }
    let Usage::Water { metered, metered_use, norm } = &taps.usage else { panic!("water") };
    assert_eq!(metered.first.amount, 2_000);
    // 60 litres a day, five people, a twelfth of 365 days: 9.125 m³.
    assert_eq!(metered_use.amount, 9_125_000);
    assert_eq!(norm.as_ref().map(|norm| norm.amount), Some(60));
    let costs: Vec<CostKind> = service.costs.iter().map(|line| line.kind).collect();
    let all = [CostKind::Wages, CostKind::Electricity, CostKind::Chemicals, CostKind::Repair, CostKind::Administration];
    assert_eq!(costs, all);
    assert_eq!(service.costs[1].cause, Cause::Variable { amount: Datum::entered(18_000_000) });
    assert_eq!(service.costs[3].cause, Cause::Fixed { amount: Datum::entered(9_000_000) });
    // 12 km at 2 million som, over 40 years.
    assert_eq!(service.reserve.first.amount, 60_000_000);
}

#[test]
fn what_is_assumed_is_what_no_answer_takes_the_place_of() {
    use Assumption::{
        Administration, ApparentLosses, Chlorine, Collection, Contributions, Discount, EnergyPrice, Growth, Hours,
        HouseUse, HouseholdSize, Metered, MixedUse, NeglectHours, NeglectLosses, NeglectRepair, PipePerHousehold,
        PipePrice, Posts, PresentTariff, PriceRise, PumpingOrNot, RealLosses, Repairs, StandpipeUse, Unbilled, Wage,
    };
    let always = [PriceRise, Discount, Growth, NeglectLosses, NeglectRepair, NeglectHours];
    let mut all = vec![
        PipePrice,
        HouseUse,
        StandpipeUse,
        Wage,
        Contributions,
        Chlorine,
        Administration,
        RealLosses,
        ApparentLosses,
        Unbilled,
    ];
    all.extend(always);
    assert_eq!(assumed(&all_answers(), 2026), Ok(all));
    let mut people_alone = vec![
        HouseholdSize,
        PipePerHousehold,
        PipePrice,
        MixedUse,
        Metered,
        Posts,
        Wage,
        Contributions,
        PumpingOrNot,
        EnergyPrice,
        Chlorine,
        Repairs,
        Administration,
        RealLosses,
        ApparentLosses,
        Unbilled,
        Collection,
        PresentTariff,
        Hours,
    ];
    people_alone.extend(always);
    assert_eq!(assumed(&Answers { people: told(1_000), ..Answers::default() }, 2026), Ok(people_alone));
    assert_eq!(assumed(&Answers::default(), 2026), Err(vec![NoPlan::NobodyCounted]));
}

#[test]
fn the_first_tariff_by_hand() {
    let study = study(&made(&all_answers()));
    let at = WATER.in_year(2026);
    // Taps: 300 × 20 % × 9.125 × 12 = 6,570 m³ and 1,500 × 80 % × 60 × 365 = 26,280 m³; standpipes
    // 500 × 25 × 365 = 4,562.5 m³.
    assert_eq!(known(&study, Figure::ServiceVolume, at), 37_412_500_000);
    // Wages 2.5 × 20,000 × 12 × 117.25 % = 703,500; electricity 180,000; repairs 90,000;
    // administration 40,000; chlorine 0.30 som on 37,412.5 / 0.63 = 59,384.920635 m³ = 17,815.48;
    // put aside 600,000.
    let costs = 70_350_000 + 18_000_000 + 9_000_000 + 4_000_000 + 1_781_548;
    assert_eq!(known(&study, FigureId::OperatingCost, at), costs);
    assert_eq!(known(&study, FigureId::RequiredRevenue, at), costs + 60_000_000);
    assert_eq!(known(&study, FigureId::AverageCostCoveringTariff, at), 4_360);
    every_figure_follows(&study, "village");
}

#[test]
fn what_nobody_answers_is_assumed_with_a_range_and_a_reason() {
    for answers in [
        Answers { people: told(1_000), ..Answers::default() },
        Answers { households: told(220), ..Answers::default() },
        Answers { people: told(900), source: Some(Source::Spring), taps: told(10_000), ..Answers::default() },
    ] {
        let plan = made(&answers);
        let study = study(&plan);
        every_figure_follows(&study, "village");
        let mut assumed = 0;
        for datum in data(&plan) {
            match datum.evidence {
                Evidence::Assumed => {
                    let (low, high) = datum.range.expect("a range");
                    assert!(low <= datum.amount && datum.amount <= high && low < high, "{datum:?}");
                    let reason = datum.reason.as_ref().expect("a reason").get(Lang::En);
                    assert!(Assumption::from_code(reason).is_some(), "{reason}");
                    assumed += 1;
                }
                Evidence::Entered => assert!(datum.reason.is_none(), "{datum:?}"),
                Evidence::Convention
                | Evidence::Measured
                | Evidence::Decided
                | Evidence::Statistic
                | Evidence::Modelled
                | Evidence::Draft
                | Evidence::NotYetConfirmed
                | Evidence::Fictional => panic!("{datum:?}"),
            }
        }
        assert!(assumed > 18, "{assumed} assumptions");
        let tariff = known(&study, FigureId::AverageCostCoveringTariff, WATER.in_year(2026));
        assert!(tariff > 0);
    }
}

/// The data of a village's plan.
fn data(plan: &Plan) -> Vec<&Datum> {
    let service = &plan.services[0];
    let mut data = vec![&plan.households, &plan.discount, &plan.indices[0].rise.first, &service.reserve.first];
    data.extend([&service.neglect.losses, &service.neglect.repair, &service.neglect.hours]);
    data.extend(service.hours.as_ref());
    data.extend(service.assets.iter().map(|asset| &asset.cost));
    let losses = service.losses.as_ref().expect("losses");
    data.extend([&losses.real.first, &losses.apparent.first, &losses.unbilled.first]);
    for line in &service.costs {
        match &line.cause {
            Cause::Fixed { amount } | Cause::Variable { amount } => data.push(amount),
            Cause::PerUnit { price } => data.push(price),
            Cause::Energy { intensity, price } => data.extend([intensity, price]),
            Cause::Staff { posts, wage, contributions } => data.extend([posts, wage, contributions]),
            Cause::Haulage { .. } | Cause::Upkeep { .. } => panic!("a village has no such cost"),
        }
    }
    for group in &service.groups {
        data.extend([&group.accounts, &group.growth.first, &group.collection.first]);
        data.extend(group.persons.as_ref());
        if let Usage::Water { metered, metered_use, norm } = &group.usage {
            data.extend([&metered.first, metered_use]);
            data.extend(norm.as_ref());
        }
        data.extend(group.charges.iter().flat_map(|charge| &charge.blocks).map(|block| &block.today));
    }
    data
}

#[test]
fn a_spring_needs_no_electricity_and_unknown_taps_make_one_group() {
    let plan = made(&Answers { people: told(1_000), source: Some(Source::Spring), ..Answers::default() });
    let service = &plan.services[0];
    assert!(service.costs.iter().all(|line| line.kind != CostKind::Electricity));
    assert_eq!(service.groups.len(), 1);
    // 1,000 people are 200 households, between 154 and 250.
    assert_eq!(plan.households.amount, 200);
    assert_eq!(plan.households.range, Some((154, 250)));
    assert_eq!(plan.households.reason, Some("assumed-household-size".into()));
    // Everybody has a tap: there are no standpipes.
    let plan = made(&Answers { people: told(1_000), taps: told(10_000), ..Answers::default() });
    assert_eq!(plan.services[0].groups.len(), 1);
    assert_eq!(plan.services[0].groups[0].name, Some("taps".into()));
}

#[test]
fn what_cannot_be_is_told_all_at_once() {
    let answers = Answers {
        people: told(0),
        taps: told(10_001),
        hours: told(2_500),
        repairs: told(-1),
        collection: Some(Datum { range: Some((-5, 10_000)), ..Datum::entered(5_000) }),
        ..Answers::default()
    };
    let expected = vec![
        NoPlan::TooLow(Question::People),
        NoPlan::TooHigh(Question::Taps),
        NoPlan::TooLow(Question::Collection),
        NoPlan::TooLow(Question::Repairs),
        NoPlan::TooHigh(Question::Hours),
    ];
    assert_eq!(plan(&answers, 2026, names()), Err(expected));
    assert_eq!(plan(&Answers::default(), 2026, names()), Err(vec![NoPlan::NobodyCounted]));
    let huge = Answers { households: told(i64::MAX), ..Answers::default() };
    assert_eq!(plan(&huge, 2026, names()), Err(vec![NoPlan::TooLarge]));
}

#[test]
fn the_datum_that_matters_is_counted_first() {
    let mut plan = small_plan();
    let between = |amount: i64, low: i64, high: i64| Datum { range: Some((low, high)), ..Datum::entered(amount) };
    let service = &mut plan.services[0];
    // 30,000 som of wages may be 10,000 or 90,000; repair 20,000 hardly moves; collection not at all.
    service.costs[0].cause = Cause::Fixed { amount: between(3_000_000, 1_000_000, 9_000_000) };
    service.costs[1].cause = Cause::Fixed { amount: between(2_000_000, 1_900_000, 2_200_000) };
    service.groups[0].collection.first = between(10_000, 5_000, 10_000);
    let next = next_numbers(&plan, Service::DrinkingWater).expect("numbers");
    let study = &next.study;
    assert_eq!(study.node(next.tariff).amount, Ok(667), "80,000 som for 12,000 m³");
    let found: Vec<_> = next.first_three().iter().map(|of| (of.at_low, of.at_high, of.width)).collect();
    assert_eq!(found, [(Ok(500), Ok(1_167), Some(667)), (Ok(658), Ok(683), Some(25))]);
    let subjects: Vec<_> = next.numbers.iter().map(|of| study.node(of.data.values[0].datum).subject).collect();
    let cost = |line: u8| aimak_core::figure::Subject::Plan(WATER.line(Line::Cost(line)));
    assert_eq!(subjects, [cost(1), cost(2)]);
}

#[test]
fn counting_what_is_named_first_narrows_the_answer_most() {
    let answers = Answers { people: told(1_500), households: told(300), ..Answers::default() };
    let plan = made(&answers);
    let next = next_numbers(&plan, Service::DrinkingWater).expect("numbers");
    assert_eq!(next.first_three().len(), 3);
    let widths: Vec<u64> = next.numbers.iter().map(|of| of.width.expect("a width")).collect();
    assert!(widths.windows(2).all(|pair| pair[0] >= pair[1]), "{widths:?}");
    // Each width is that of the whole model run again.
    for number in &next.numbers {
        let ends = [
            number.data.values.iter().map(|value| (value.datum, value.low)).collect::<Vec<_>>(),
            number.data.values.iter().map(|value| (value.datum, value.high)).collect(),
        ];
        let [low, high] = ends.map(|data| next.study.changed(&data).node(next.tariff).amount);
        assert_eq!((low, high), (number.at_low, number.at_high));
        assert!(number.data.values.iter().all(|value| matches!(next.study.node(value.datum).origin, Origin::Given(_))));
    }
}

#[test]
fn what_a_village_can_find_out_moves_all_that_follows_from_it() {
    let answers = Answers { people: told(1_500), households: told(300), ..Answers::default() };
    let next = next_answers(&answers, 2026).expect("numbers");
    let tariff = |answers: &Answers| {
        let study = study(&made(answers));
        Ok(known(&study, FigureId::AverageCostCoveringTariff, WATER.in_year(2026)))
    };
    let of = |assumption: Assumption| {
        let found = next.iter().find(|of| of.unknown == Unknown::Assumed(assumption));
        found.map(|of| (of.at_low, of.at_high))
    };
    // Answered with the ends of what was assumed, the question gives the same tariffs: 8 and 40 m of
    // pipe for each of 300 households, 0.6 and 2.4 posts, 8,000 and 60,000 som for each of 6 km.
    let pipes = |metres: i64| tariff(&Answers { pipes: told(metres), ..answers.clone() });
    assert_eq!(of(Assumption::PipePerHousehold), Some((pipes(2_400), pipes(12_000))));
    let staff = |posts: i64| tariff(&Answers { staff: told(posts), ..answers.clone() });
    assert_eq!(of(Assumption::Posts), Some((staff(6_000), staff(24_000))));
    let repairs = |som: i64| tariff(&Answers { repairs: told(som * 100), ..answers.clone() });
    assert_eq!(of(Assumption::Repairs), Some((repairs(48_000), repairs(360_000))));
    // What people pay does not change what the water costs; people were counted.
    for silent in [Assumption::Collection, Assumption::PresentTariff, Assumption::Hours, Assumption::HouseholdSize] {
        assert_eq!(of(silent), None, "{}", silent.code());
    }
    let widths: Vec<u64> = next.iter().map(|of| of.width.expect("a width")).collect();
    assert!(widths.windows(2).all(|pair| pair[0] >= pair[1]), "{widths:?}");
    // A guess of an answer is an unknown as well, and a certain one is not.
    let guess = Datum { range: Some((1_000, 30_000)), ..Datum::entered(6_000) };
    let guessed = next_answers(&Answers { pipes: Some(guess), ..answers.clone() }, 2026).expect("numbers");
    assert_eq!(guessed[0].unknown, Unknown::Answer(Question::Pipes), "{guessed:?}");
    assert_eq!((guessed[0].at_low, guessed[0].at_high), (pipes(1_000), pipes(30_000)));
    assert!(!next_answers(&answers, 2026).expect("numbers").iter().any(|of| matches!(of.unknown, Unknown::Answer(_))));
    assert_eq!(next_answers(&Answers::default(), 2026), Err(vec![NoPlan::NobodyCounted]));
}

#[test]
fn an_answered_question_takes_the_place_of_its_assumption() {
    let before = Answers { people: told(1_500), source: Some(Source::Pump), ..Answers::default() };
    for assumption in Assumption::ALL {
        let Some(question) = assumption.question() else { continue };
        let left = next_answers(&all_answers(), 2026).expect("numbers");
        assert!(left.iter().all(|of| of.unknown != Unknown::Assumed(assumption)), "{}", question.code());
    }
    assert!(
        next_answers(&before, 2026).expect("numbers").len()
            > next_answers(&all_answers(), 2026).expect("numbers").len()
    );
}

#[test]
fn a_village_passes_the_check_of_plan_files_and_comes_back_as_it_was() {
    let few = Answers { people: told(1_000), ..Answers::default() };
    let price = Some(Price::CubicMetre(Datum::entered(1_500)));
    let metered = Answers { tariff: price, meters: told(10_000), taps: told(10_000), ..few.clone() };
    for answers in [few, metered, all_answers()] {
        let plan = made(&answers);
        assert_eq!(PlanFile::of(&plan).check(), Ok(plan));
    }
}

/// By hand: 2,000 people pay 50 som, so a household is billed 100,000 ÷ 400 = 250 som a month; the required revenue
/// of the year is shared by 400 households and twelve months.
#[test]
fn a_picture_says_what_a_household_pays_and_would_have_to() {
    let plan = made(&all_answers());
    let picture = Picture::of(&plan).expect("water");
    let amount = |id| picture.study.node(id).amount.expect("a number");
    assert_eq!(amount(picture.payment), 25_000);
    let cost = amount(picture.cost);
    assert_eq!(amount(picture.need), (cost + 2_400) / 4_800);
    let years: Vec<i16> = picture.cash.iter().map(|(year, _)| *year).collect();
    assert_eq!(years, (2027..=2036).collect::<Vec<_>>());
    let gone = picture.cash.iter().find(|(_, id)| amount(*id) < 0).map(|(year, _)| *year);
    assert_eq!(picture.runs_out(), gone);
    // Nothing is billed where nobody said what people pay.
    let silent = made(&Answers { tariff: None, ..all_answers() });
    let picture = Picture::of(&silent).expect("water");
    assert_eq!(picture.study.node(picture.payment).amount, Ok(0));
    assert_eq!(picture.runs_out(), Some(2027));
}

#[test]
fn what_answers_leave_open_is_the_same_for_one_seed_and_narrower_with_more_answers() {
    let open = Answers { people: told(2_000), ..Answers::default() };
    let wide = spread(&open, 2026, 7, 100).expect("a plan");
    assert_eq!(wide, spread(&open, 2026, 7, 100).expect("a plan"));
    assert_ne!(wide.tariff, spread(&open, 2026, 8, 100).expect("a plan").tariff);
    let width = |range: Option<(i64, i64)>| range.map(|(low, high)| high - low).expect("a range");
    // Counted exactly as it was assumed: 1.6 posts for 400 households, 8 km at 20,000 som. Only their range goes.
    let counted = Answers { staff: told(16_000), repairs: told(16_000_000), ..open.clone() };
    let less = spread(&counted, 2026, 7, 100).expect("a plan");
    for (wide, less) in [(wide.cost, less.cost), (wide.tariff, less.tariff), (wide.need, less.need)] {
        assert!(width(less) < width(wide), "{less:?} {wide:?}");
    }
    let narrow = spread(&all_answers(), 2026, 7, 100).expect("a plan");
    assert_eq!((wide.futures, narrow.payment), (100, Some((25_000, 25_000))));
    let picture = Picture::of(&made(&all_answers())).expect("water");
    let tariff = picture.study.node(picture.tariff).amount.expect("a number");
    assert!(narrow.tariff.is_some_and(|(low, high)| low < tariff && tariff < high));
    // An answer with a range of its own is drawn as well.
    let unsure =
        Answers { people: Some(Datum { range: Some((1_000, 3_000)), ..Datum::entered(2_000) }), ..all_answers() };
    assert!(width(spread(&unsure, 2026, 7, 100).expect("a plan").payment) > 0);
    assert_eq!(spread(&Answers::default(), 2026, 7, 100), Err(vec![NoPlan::NobodyCounted]));
}
