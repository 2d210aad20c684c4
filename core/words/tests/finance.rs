//! The words of financial plans: every figure has a name of its own in every language, written in
//! that language's letters, and lines are named by number or by the plan's own names.

use aimak_core::figure::{AffordabilityLine, FigureId, Kind};
use aimak_core::finance::delivery::{Way, WayKind};
use aimak_core::finance::{
    Age, Alternative, At, ChargeOn, Component, ContractRisk, CostBasis, CostKind, Datum, Figure, LifeCycle, Line, Plan,
    PlanBlock, PlanCharge, Repayment, sample,
};
use aimak_core::lang::{Lang, Text};
use aimak_core::service::Service;
use aimak_core::tariff::Group;
use aimak_words::{figure, finance, service};
use std::collections::BTreeMap;

/// The longest name that still stands at the head of a table.
const LONGEST: usize = 60;

/// Every short name of plans with what it names.
fn names(lang: Lang) -> Vec<(String, &'static str)> {
    let mut names = Vec::new();
    names.extend(Figure::ALL.iter().map(|&f| (format!("figure {}", f.code()), finance::figure_name(lang, f))));
    names.extend(Component::ALL.map(|c| (format!("component {}", c.code()), finance::component_name(lang, c))));
    names.extend(CostKind::ALL.map(|k| (format!("cost {}", k.code()), finance::cost_kind_name(lang, k))));
    names.extend(CostBasis::ALL.map(|b| (format!("basis {}", b.code()), finance::cost_basis_name(lang, b))));
    names.extend(LifeCycle::ALL.map(|l| (format!("life cycle {}", l.code()), finance::life_cycle_name(lang, l))));
    names.extend(Repayment::ALL.map(|r| (format!("repayment {}", r.code()), finance::repayment_name(lang, r))));
    names.extend(ChargeOn::ALL.map(|c| (format!("charge {}", c.code()), finance::charge_on_name(lang, c))));
    names.extend(Age::ALL.map(|a| (format!("age {}", a.code()), finance::age_name(lang, a))));
    names.extend(WayKind::ALL.map(|w| (format!("way {}", w.code()), finance::way_kind_name(lang, w))));
    names.extend(ContractRisk::ALL.map(|r| (format!("risk {}", r.code()), finance::contract_risk_name(lang, r))));
    names.extend(Service::ALL.map(|s| (format!("service {}", s.code()), service::service_name(lang, s))));
    names
}

/// Letters that have no place in a text of a language.
fn foreign(lang: Lang, text: &str) -> String {
    let latin = |letter: char| letter.is_ascii_alphabetic();
    let cyrillic = |letter: char| ('\u{400}'..='\u{52f}').contains(&letter);
    match lang {
        Lang::Ky => text.chars().filter(|&letter| latin(letter) || "іїәқғұһўҳҷ".contains(letter)).collect(),
        Lang::Ru => text.chars().filter(|&letter| latin(letter) || "ңөүҢӨҮ".contains(letter)).collect(),
        Lang::En => text.chars().filter(|&letter| cyrillic(letter)).collect(),
    }
}

#[test]
fn every_name_is_short_and_in_the_letters_of_its_language() {
    for lang in Lang::ALL {
        let names = names(lang);
        assert!(names.len() > Figure::ALL.len(), "figures and more are named");
        for (what, name) in names {
            let what = format!("{} {what}: {name:?}", lang.code());
            assert!(!name.is_empty() && name == name.trim(), "{what} is a name");
            assert!(name.chars().count() <= LONGEST, "{what} has at most {LONGEST} letters");
            assert!(name.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()), "{what}");
            assert!(!name.ends_with('.'), "{what} is no sentence");
            assert_eq!(foreign(lang, name), "", "{what}");
        }
    }
}

#[test]
fn no_two_figures_of_a_register_have_the_same_name() {
    for lang in Lang::ALL {
        let of_plans = Figure::ALL.iter().map(|&f| (finance::figure_name(lang, f), f.code())).collect::<Vec<_>>();
        let others = FigureId::ALL.iter().map(|&f| (figure::figure_name(lang, f), f.code())).collect::<Vec<_>>();
        for register in [of_plans, others] {
            let mut seen = BTreeMap::new();
            for (name, code) in register {
                if let Some(other) = seen.insert(name.to_lowercase(), code) {
                    panic!("{}: {other} and {code} are both called {name:?}", lang.code());
                }
            }
        }
    }
}

/// Kyrgyz and Russian share these words; any other pair alike is a text nobody translated.
const SHARED: [&str; 1] = ["Амортизация"];

#[test]
fn kyrgyz_names_are_not_copied_from_russian() {
    for ((what, ky), (_, ru)) in names(Lang::Ky).into_iter().zip(names(Lang::Ru)) {
        assert!(ky != ru || SHARED.contains(&ky), "{what}: {ky:?} in both languages");
    }
}

#[test]
fn a_meaning_is_one_sentence_of_a_computed_figure() {
    let mut told = 0;
    for &of in Figure::ALL {
        for lang in Lang::ALL {
            let Some(meaning) = finance::figure_meaning(lang, of) else { continue };
            let what = format!("{} {}: {meaning:?}", lang.code(), of.code());
            assert_eq!(of.kind(), Kind::Computed, "{what}: what a person entered says itself");
            assert!(meaning.ends_with('.') && !meaning.contains(". "), "{what} is one sentence");
            assert_eq!(foreign(lang, meaning), "", "{what}");
            told += 1;
        }
    }
    assert!(told > 100, "{told} meanings were looked at");
}

#[test]
fn the_register_of_all_figures_knows_the_words_of_plans() {
    for lang in Lang::ALL {
        let saying = FigureId::from(Figure::NetResult);
        let silent = FigureId::from(Figure::RateInYear);
        assert_eq!(figure::figure_name(lang, saying), finance::figure_name(lang, Figure::NetResult));
        assert_eq!(Some(figure::figure_meaning(lang, saying)), finance::figure_meaning(lang, Figure::NetResult));
        assert_eq!(finance::figure_meaning(lang, Figure::RateInYear), None);
        assert_eq!(figure::figure_meaning(lang, silent), figure::figure_name(lang, silent));
    }
    assert_eq!(figure::figure_name(Lang::En, FigureId::RequiredRevenue), "Required revenue");
}

const WATER: At = At::service(Service::DrinkingWater);

#[test]
fn lines_go_by_their_numbers_without_a_plan() {
    let cases = [
        (At::MUNICIPALITY, "Бардык кызматтар", "Все услуги", "All services"),
        (WATER.in_year(2028), "Ичүүчү суу, 2028", "Питьевая вода, 2028", "Drinking water, 2028"),
        (
            WATER.line(Line::Group(1)).in_year(2028),
            "Ичүүчү суу, 1-топ, 2028",
            "Питьевая вода, группа 1, 2028",
            "Drinking water, group 1, 2028",
        ),
        (
            WATER.line(Line::Block(1, 2, 3)),
            "Ичүүчү суу, 1-топ, 2-төлөм, 3-тепкич",
            "Питьевая вода, группа 1, плата 2, ступень 3",
            "Drinking water, group 1, charge 2, block 3",
        ),
        (
            At::MUNICIPALITY.line(Line::BandAbove(2, AffordabilityLine::Line25)),
            "2-киреше тобу, 2,5% чеги",
            "Доходная группа 2, порог 2,5\u{a0}%",
            "Income band 2, 2.5% line",
        ),
        (
            WATER.line(Line::GroupAge(1, Age::First)),
            "Ичүүчү суу, 1-топ, 1 жылга чейин",
            "Питьевая вода, группа 1, до 1 года",
            "Drinking water, group 1, under 1 year",
        ),
        (
            WATER.line(Line::Component(Component::LoanService)),
            "Ичүүчү суу, насыяларды тейлөө",
            "Питьевая вода, обслуживание долга",
            "Drinking water, debt service",
        ),
        (
            WATER.line(Line::LoanPeriod(1, 4)).alternative(Alternative::Neglected),
            "Ичүүчү суу, 1-насыя, төлөөнүн 4-жылы, чара көрүлбөсө",
            "Питьевая вода, кредит 1, год погашения 4, при бездействии",
            "Drinking water, loan 1, repayment year 4, if nothing is done",
        ),
        (
            WATER.line(Line::Band(2)).alternative(Alternative::RatesKept),
            "Ичүүчү суу, 2-киреше тобу, азыркы тарифтерде",
            "Питьевая вода, доходная группа 2, при нынешних тарифах",
            "Drinking water, income band 2, with today’s rates",
        ),
    ];
    for (at, ky, ru, en) in cases {
        let said = Lang::ALL.map(|lang| finance::line_name(lang, at, None));
        assert_eq!(said, [ky, ru, en], "{}", at.code());
    }
}

/// A made-up plan whose first lines are known.
fn plan() -> Plan {
    let mut plan = sample::plan(1, &[Service::DrinkingWater], 3);
    let block = |upto: Option<Datum>| PlanBlock { upto, today: Datum::entered(10), proposed: Datum::entered(12) };
    let water = &mut plan.services[0];
    water.costs.truncate(2);
    water.costs[0].name = Some("Chlorine, Arashan works".into());
    water.costs[1].name = None;
    water.costs[1].kind = CostKind::Repair;
    let group = &mut water.groups[0];
    group.group = Group::Population;
    group.name = None;
    group.charges = vec![
        PlanCharge { on: ChargeOn::Account, blocks: vec![block(None)] },
        PlanCharge { on: ChargeOn::MeteredVolume, blocks: vec![block(Some(Datum::entered(5_000_000))), block(None)] },
    ];
    plan.bands[0].name = "Poorest tenth".into();
    plan.indices[0].name = "Consumer prices".into();
    plan
}

#[test]
fn lines_go_by_the_plans_own_names() {
    let mut plan = plan();
    let cases = [
        (WATER.line(Line::Cost(1)).in_year(2028), "Drinking water, Chlorine, Arashan works, 2028"),
        (WATER.line(Line::Cost(2)), "Drinking water, current repair"),
        (WATER.line(Line::Group(1)), "Drinking water, population"),
        (WATER.line(Line::Charge(1, 1)), "Drinking water, population, charge 1 (each account a month)"),
        (WATER.line(Line::Block(1, 1, 1)), "Drinking water, population, charge 1 (each account a month)"),
        (WATER.line(Line::Block(1, 2, 2)), "Drinking water, population, charge 2 (cubic metre by meter), block 2"),
        (
            WATER.line(Line::BandBlock(2, 1, 1)),
            "Drinking water, charge 2 (cubic metre by meter), block 1, Poorest tenth",
        ),
        (
            WATER.line(Line::GroupBandBlock(1, 2, 1, 1)),
            "Drinking water, population, charge 2 (cubic metre by meter), block 1, Poorest tenth",
        ),
        (At::MUNICIPALITY.line(Line::Index(1)).in_year(2029), "Consumer prices, 2029"),
        // What the plan does not have keeps its number; so does a service that is not in it.
        (WATER.line(Line::Group(200)), "Drinking water, group 200"),
        (WATER.line(Line::Cost(0)), "Drinking water, cost line 0"),
        (At::service(Service::WasteRemoval).line(Line::Cost(1)), "Waste removal, cost line 1"),
    ];
    for (at, en) in cases {
        assert_eq!(finance::line_name(Lang::En, at, Some(&plan)), en, "{}", at.code());
    }
    plan.services[0].groups[0].name = Some("Upper village".into());
    let at = WATER.line(Line::Group(1));
    assert_eq!(finance::line_name(Lang::Ky, at, Some(&plan)), "Ичүүчү суу, Upper village");
    let [ky, ru, en] = ["Жогорку айыл", "Верхнее село", "Upper village"];
    plan.services[0].groups[0].name = Some(Text::each(|lang| match lang {
        Lang::Ky => ky,
        Lang::Ru => ru,
        Lang::En => en,
    }));
    let said = Lang::ALL.map(|lang| finance::line_name(lang, at, Some(&plan)));
    assert_eq!(said, ["Ичүүчү суу, Жогорку айыл", "Питьевая вода, Верхнее село", "Drinking water, Upper village"]);
}

#[test]
fn a_way_of_delivery_goes_by_its_own_name_or_its_kind() {
    let mut way = Way::plain(WayKind::Lease);
    assert_eq!(Lang::ALL.map(|lang| finance::way_name(lang, &way)), ["Ижара", "Аренда", "Lease"]);
    way.name = Some("Karasuu works".into());
    assert_eq!(finance::way_name(Lang::Ky, &way), "Karasuu works");
}
