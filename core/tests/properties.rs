//! What must hold for every scenario and every household, tried on random ones.

use aimak_core::explain::{Origin, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::model::{Household, bill};
use aimak_core::number::parse;
use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{Connection, Dwelling};
use proptest::prelude::*;

fn any_scenario(service: Option<Service>) -> impl Strategy<Value = Scenario> {
    let bases: Vec<Scenario> = place::all()
        .iter()
        .flat_map(|place| place.decisions.iter().map(|decision| Scenario::on(place, decision)))
        .filter(|scenario| service.is_none_or(|service| scenario.service() == service))
        .collect();
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u64>()), 0..12);
    (prop::sample::select(bases), changes).prop_map(|(base, changes)| {
        changes.into_iter().fold(base, |scenario, (which, random)| {
            let inputs = scenario.inputs();
            if inputs.is_empty() {
                return scenario;
            }
            let input = *which.get(inputs);
            let span = u64::try_from(input.max - input.min).expect("limits in order") + 1;
            let amount = input.min + i64::try_from(random % span).expect("within the limits");
            scenario.with(input.key, amount).expect("within the limits")
        })
    })
}

fn any_household() -> impl Strategy<Value = Household> {
    (
        1_i64..30,
        0_i64..30,
        prop::sample::select(&Connection::ALL[..]),
        0_i64..500_000_000,
        prop::sample::select(&Dwelling::ALL[..]),
    )
        .prop_map(|(persons, pensioners, connection, metered_use, dwelling)| Household {
            persons,
            pensioners: pensioners.min(persons),
            connection,
            metered_use,
            dwelling,
        })
}

fn total(study: &Study) -> Option<i64> {
    study.find(FigureId::BillTotal, Subject::Whole).and_then(|id| study.node(id).amount.ok())
}

fn sum_of(study: &Study, figure: FigureId) -> Option<i64> {
    study
        .nodes()
        .filter(|(_, node)| node.figure == figure && node.subject != Subject::Whole)
        .map(|(_, node)| node.amount.ok())
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn lines_and_tax_sum_to_the_bill(scenario in any_scenario(None), household in any_household()) {
        let study = bill(&scenario, &household);
        if let Some(total) = total(&study) {
            let lines: i64 = study.nodes().filter(|(_, node)| node.figure == FigureId::BillLine).map(|(_, node)| node.amount.unwrap()).sum();
            let tax = study.find(FigureId::BillTax, Subject::Whole).map_or(0, |id| study.node(id).amount.unwrap());
            prop_assert_eq!(lines + tax, total);
        }
    }

    #[test]
    fn more_use_never_costs_less(scenario in any_scenario(None), household in any_household(), more in 0_i64..100_000_000) {
        let greater = Household { metered_use: household.metered_use + more, ..household };
        prop_assert!(total(&bill(&scenario, &household)) <= total(&bill(&scenario, &greater)));
    }

    #[test]
    fn one_more_person_never_costs_less(scenario in any_scenario(None), household in any_household()) {
        let greater = Household { persons: household.persons + 1, ..household };
        prop_assert!(total(&bill(&scenario, &household)) <= total(&bill(&scenario, &greater)));
    }

    #[test]
    fn payers_sum_to_the_whole(scenario in any_scenario(Some(Service::DrinkingWater))) {
        let study = scenario.study();
        for figure in [FigureId::BilledRevenue, FigureId::BilledVolume] {
            let whole = study.find(figure, Subject::Whole).map(|id| study.node(id).amount);
            if let Some(Ok(whole)) = whole {
                prop_assert_eq!(sum_of(&study, figure), Some(whole));
            }
        }
    }

    #[test]
    fn money_closes(scenario in any_scenario(Some(Service::DrinkingWater))) {
        // Collected revenue, with the subsidy, less all costs is the surplus or the gap.
        let study = scenario.study();
        let amount = |figure| study.find(figure, Subject::Whole).and_then(|id| study.node(id).amount.ok());
        if let (Some(collected), Some(subsidy), Some(cost)) =
            (amount(FigureId::CollectedRevenue), amount(FigureId::Subsidy), amount(FigureId::TotalCost))
        {
            prop_assert_eq!(amount(FigureId::SurplusOrGap), Some(collected + subsidy - cost));
            prop_assert_eq!(amount(FigureId::RequiredRevenue), Some(cost - subsidy));
        }
    }

    #[test]
    fn a_link_opens_to_the_same_figures(scenario in any_scenario(None)) {
        let link = scenario.link();
        prop_assert!(link.len() <= 1500, "{} bytes", link.len());
        let opened = Scenario::from_link(scenario.place(), scenario.service(), &link).expect("our own link opens");
        prop_assert_eq!(&opened, &scenario);
        prop_assert_eq!(opened.link(), link);
        if scenario.service() == Service::DrinkingWater {
            prop_assert_eq!(opened.study().fingerprint(), scenario.study().fingerprint());
        }
    }

    #[test]
    fn a_changed_letter_in_a_link_is_noticed(scenario in any_scenario(None), at in any::<prop::sample::Index>(), letter in "[ -~]") {
        let mut link = scenario.link();
        let at = at.index(link.len());
        if link[at..=at] != letter {
            link.replace_range(at..=at, &letter);
            prop_assert!(Scenario::from_link(scenario.place(), scenario.service(), &link).is_err());
        }
    }

    #[test]
    fn no_text_as_link_panics(text in ".{0,300}") {
        let place = place::find("ulgu").unwrap();
        prop_assert!(Scenario::from_link(place, Service::DrinkingWater, &text).is_err());
    }

    #[test]
    fn setting_back_leaves_nothing_changed(scenario in any_scenario(None)) {
        let mut back = scenario.clone();
        for &(key, _) in scenario.changes() {
            back = match back.input(key).and_then(|input| input.today) {
                Some(today) => back.with(key, today.amount).unwrap(),
                None => back.without(key),
            };
        }
        prop_assert_eq!(back, scenario.reset());
    }

    #[test]
    fn what_is_written_can_be_typed_back(amount in -100_000_000_000_i64..100_000_000_000, decimals in 0_u32..4) {
        for lang in Lang::ALL {
            let written = format::decimal(lang, amount, decimals, decimals, decimals);
            match parse(&written, decimals) {
                Ok(read) => prop_assert_eq!(read, amount, "{}", written),
                // «1,234» alone is ambiguous in any language, so a field never shows it bare.
                Err(fault) => prop_assert_eq!(fault.code(), "number-ambiguous", "{}", written),
            }
        }
    }

    #[test]
    fn no_typed_text_panics(text in ".{0,40}", decimals in 0_u32..7) {
        let _ = parse(&text, decimals);
    }

    #[test]
    fn a_study_is_the_same_each_time(scenario in any_scenario(Some(Service::DrinkingWater))) {
        let study = scenario.study();
        prop_assert_eq!(study.canonical(), scenario.clone().study().canonical());
        // A figure may rest on earlier ones only: no circle can arise.
        for (id, node) in study.nodes() {
            if let Origin::Computed(formula) = &node.origin {
                prop_assert!(formula.operands().all(|part| part < id));
            }
        }
    }
}
