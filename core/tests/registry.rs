//! What the data files must hold: every place, decision and parameter with its source, the rates
//! of the published decisions, and the schematic map.

use std::collections::BTreeSet;

use aimak_core::lang::Lang;
use aimak_core::legal::{Evidence, Source};
use aimak_core::model::{BookEntry, CostItem};
use aimak_core::parameter;
use aimak_core::place::{self, Place, Point};
use aimak_core::service::Service;
use aimak_core::tariff::{Charge, ChargeBase, Connection, Decision, DecisionStatus, Group, Relief, TaxState};

fn find(slug: &str) -> &'static Place {
    place::find(slug).unwrap_or_else(|| panic!("no place {slug}"))
}

fn has_address(source: &Source) -> bool {
    !source.title.is_empty() && (source.url.starts_with("https://") || source.url.starts_with("http://"))
}

/// Every decision with its place.
fn decisions() -> impl Iterator<Item = (&'static Place, &'static Decision)> {
    place::all().iter().flat_map(|place| place.decisions.iter().map(move |decision| (place, decision)))
}

/// The decision of a service in the order of its versions.
fn version(slug: &str, service: Service, index: usize) -> &'static Decision {
    find(slug)
        .decisions
        .iter()
        .filter(|decision| decision.service == service)
        .nth(index)
        .unwrap_or_else(|| panic!("{slug}: no version {index} of {}", service.code()))
}

/// The rate of everybody in a group for one base, tyiyn.
fn rate(decision: &Decision, group: Group, base: ChargeBase) -> Option<i64> {
    let whole_group = |charge: &&Charge| {
        charge.payer.group == group
            && charge.payer.connection.is_none()
            && charge.payer.dwelling.is_none()
            && charge.payer.relief.is_none()
            && charge.base == base
    };
    decision.charges.iter().find(whole_group).and_then(|charge| charge.rate)
}

fn connected(decision: &Decision, connection: Connection) -> Option<(ChargeBase, i64)> {
    let charge = decision.charges.iter().find(|charge| charge.payer.connection == Some(connection))?;
    Some((charge.base, charge.rate?))
}

/// A ratio in hundredths, rounded.
fn hundredths(over: Option<i64>, under: Option<i64>) -> i64 {
    let (over, under) = (over.expect("a rate"), under.expect("a rate"));
    (over * 200 + under) / (2 * under)
}

#[test]
fn every_place_can_be_found_and_is_real_or_marked() {
    let slugs: BTreeSet<_> = place::all().iter().map(|place| place.slug).collect();
    assert_eq!(slugs.len(), place::all().len(), "slugs are unique");
    for place in place::all() {
        for lang in Lang::ALL {
            assert!(!place.names.get(lang).is_empty(), "{}", place.slug);
        }
        assert_eq!(place.fictional, place.oblast.is_none(), "{}", place.slug);
        assert!(place.fictional || place.books.is_empty(), "{}: only the fictional place has a book", place.slug);
        if let Some(population) = place.population {
            assert!(population.people > 0 && (place.fictional || has_address(&population.source)), "{}", place.slug);
        }
    }
    assert_eq!(place::all().iter().filter(|place| place.fictional).count(), 1);
    assert_eq!(find("manas").also.first(), Some(&"Жалал-Абад"), "the former name finds the city");
}

#[test]
fn every_decision_has_a_source_and_charges() {
    for (place, decision) in decisions() {
        let what = format!("{} {} {:?}", place.slug, decision.service.code(), decision.from);
        assert!(place.fictional == decision.source.url.is_empty(), "{what}");
        assert!(place.fictional || has_address(&decision.source), "{what}");
        assert!(!decision.charges.is_empty(), "{what}");
        assert!(decision.charges.iter().all(|charge| charge.rate.is_none_or(|rate| rate > 0)), "{what}");
        assert_eq!(decision.norms.is_empty(), decision.norms_source.is_none(), "{what}");
        if let TaxState::NetPlus(tax) = decision.tax {
            assert!(tax.rate > 0 && has_address(&tax.source), "{what}");
        }
        if let Some(remark) = decision.remark {
            assert!(Lang::ALL.iter().all(|lang| !remark.get(*lang).is_empty()), "{what}");
        }
    }
}

#[test]
fn versions_of_a_tariff_form_a_chain() {
    for place in place::all() {
        for service in Service::ALL {
            let chain: Vec<_> = place.decisions.iter().filter(|decision| decision.service == service).collect();
            assert!(chain.is_sorted_by_key(|decision| decision.from.first_day()), "{}", place.slug);
            let standing = chain
                .iter()
                .filter(|decision| matches!(decision.status, DecisionStatus::InForce | DecisionStatus::LastKnown));
            assert_eq!(standing.count(), usize::from(!chain.is_empty()), "{} {}", place.slug, service.code());
        }
    }
    let today = |slug: &str| find(slug).decision(Service::DrinkingWater).expect("a decision");
    assert_eq!(today("bishkek"), version("bishkek", Service::DrinkingWater, 2), "the version of 2025");
    assert_eq!(rate(today("karakol"), Group::Population, ChargeBase::CubicMetre), Some(383), "not the proposal");
}

#[test]
fn rates_by_the_cubic_metre_are_those_of_the_sources() {
    use Service::{DrinkingWater as Water, Wastewater as Sewer};
    let cases: [(&str, Service, usize, [Option<i64>; 3]); 18] = [
        ("bishkek", Water, 0, [Some(810), Some(910), Some(1300)]),
        ("bishkek", Water, 1, [Some(1045), Some(1295), Some(1850)]),
        ("bishkek", Water, 2, [Some(1045), Some(1295), Some(1850)]),
        ("bishkek", Sewer, 0, [Some(230), Some(300), Some(600)]),
        ("bishkek", Sewer, 1, [Some(345), Some(450), Some(900)]),
        ("naryn", Water, 0, [None, Some(3000), Some(3000)]),
        ("naryn", Sewer, 0, [None, Some(2787), Some(2787)]),
        ("talas", Water, 0, [Some(389), Some(2577), Some(2577)]),
        ("talas", Sewer, 0, [Some(646), Some(1146), Some(1146)]),
        ("manas", Water, 0, [Some(700), Some(1281), Some(1867)]),
        ("manas", Water, 1, [Some(727), None, None]),
        ("karakol", Water, 1, [Some(612), None, None]),
        ("tokmok", Water, 0, [Some(932), None, None]),
        ("kant", Water, 0, [Some(820), None, None]),
        ("sary-oi", Water, 0, [Some(1443), Some(1443), None]),
        ("an-oston", Water, 0, [Some(2500), None, None]),
        ("an-oston", Water, 1, [Some(3500), None, None]),
        ("ulgu", Water, 0, [Some(1200), Some(1800), Some(2400)]),
    ];
    for (slug, service, index, expected) in cases {
        let decision = version(slug, service, index);
        let rates = Group::USUAL.map(|group| rate(decision, group, ChargeBase::CubicMetre));
        assert_eq!(rates, expected, "{slug} {} {index}", service.code());
    }
}

#[test]
fn rates_without_a_meter_are_those_of_the_sources() {
    let water = |slug| find(slug).decision(Service::DrinkingWater).expect("a decision");
    assert_eq!(connected(water("talas"), Connection::House), Some((ChargeBase::PersonMonth, 1513)));
    assert_eq!(connected(water("sary-oi"), Connection::StreetTap), Some((ChargeBase::PersonMonth, 2000)));
    assert_eq!(connected(water("sary-oi"), Connection::YardTap), Some((ChargeBase::PersonMonth, 3500)));
    assert_eq!(connected(water("min-bulak"), Connection::House), Some((ChargeBase::HouseholdYear, 180_000)));
    assert_eq!(connected(water("min-bulak"), Connection::StreetTap), Some((ChargeBase::HouseholdYear, 60_000)));
    let norms = |slug, connection| water(slug).norm(connection);
    assert_eq!(norms("bishkek", Connection::House), Some(350));
    assert_eq!(norms("bishkek", Connection::Flat), Some(310));
    assert_eq!(norms("bishkek", Connection::StreetTap), Some(50));
    assert_eq!(norms("sary-oi", Connection::YardTap), Some(87));
    assert_eq!(version("karakol", Service::DrinkingWater, 1).norm(Connection::House), Some(200));
}

#[test]
fn waste_tariffs_are_those_of_the_sources() {
    let waste = |slug| find(slug).decision(Service::WasteRemoval).expect("a decision");
    let bishkek = waste("bishkek");
    assert_eq!(rate(bishkek, Group::Population, ChargeBase::PersonMonth), Some(4100));
    assert_eq!(rate(bishkek, Group::Others, ChargeBase::CubicMetre), Some(36_100));
    assert_eq!(rate(bishkek, Group::Others, ChargeBase::Tonne), Some(243_000));
    assert_eq!(rate(bishkek, Group::Others, ChargeBase::TonneDelivered), Some(44_500));
    let relief = bishkek.charges.iter().find(|charge| charge.payer.relief == Some(Relief::Pensioner));
    assert_eq!(relief.and_then(|charge| charge.rate), Some(2250));
    // 361 som for a cubic metre and 2,430 for a tonne: 0.149 t/m³.
    assert_eq!((361 * 1000 + 1215) / 2430, 149);
    assert!(bishkek.checks.iter().all(|check| check.with_tax), "42.23 and 23.18 hold the tax");

    let osh = waste("osh");
    let homes: Vec<_> =
        osh.charges.iter().filter_map(|charge| Some((charge.payer.dwelling?.code(), charge.rate?))).collect();
    assert_eq!(homes, [("in-flat", 2000), ("in-house", 2500)]);
    assert_eq!(rate(osh, Group::Others, ChargeBase::CubicMetre), Some(35_000));
    assert_eq!(rate(osh, Group::Others, ChargeBase::CubicMetreBuried), Some(14_900));
    assert_eq!(rate(waste("min-bulak"), Group::Population, ChargeBase::PersonYear), Some(2000));
}

#[test]
fn groups_pay_in_the_ratios_that_were_observed() {
    let ratio = |slug, index, group| {
        let decision = version(slug, Service::DrinkingWater, index);
        hundredths(
            rate(decision, group, ChargeBase::CubicMetre),
            rate(decision, Group::Population, ChargeBase::CubicMetre),
        )
    };
    assert_eq!(ratio("bishkek", 1, Group::BudgetOrganisations), 124);
    assert_eq!(ratio("bishkek", 1, Group::Others), 177);
    assert_eq!(ratio("talas", 0, Group::Others), 662);
    assert_eq!(ratio("manas", 0, Group::Others), 267);
}

#[test]
fn the_fictional_book_is_complete() {
    let ulgu = find("ulgu");
    let book = ulgu.book(Service::DrinkingWater).expect("a book");
    for item in CostItem::ALL.into_iter().filter(|item| *item != CostItem::OperatingTotal) {
        let cost = book.costs.iter().find(|cost| cost.item == item).unwrap_or_else(|| panic!("{}", item.code()));
        assert_eq!(cost.evidence, Evidence::Fictional);
    }
    assert_eq!(book.costs.iter().map(|cost| cost.amount).sum::<i64>(), 741_700_000, "7,417,000 som");
    let unmetered: i64 = book
        .entries
        .iter()
        .map(|entry| match entry {
            BookEntry::Persons(_, people) => *people,
            BookEntry::Volume(..) => 0,
        })
        .sum();
    assert_eq!(
        ulgu.population.map(|population| population.people),
        Some(unmetered + 4430),
        "4,430 people have a meter"
    );
}

#[test]
fn every_parameter_has_dated_sourced_values() {
    let codes: BTreeSet<_> = parameter::ALL.iter().map(|parameter| parameter.code).collect();
    assert_eq!(codes.len(), parameter::ALL.len(), "codes are unique");
    for parameter in parameter::ALL {
        assert!(!parameter.values.is_empty(), "{}", parameter.code);
        assert!(parameter.values.is_sorted_by_key(|value| value.from.first_day()), "{}", parameter.code);
        assert!(
            parameter.values.iter().all(|value| value.value > 0 && has_address(&value.source)),
            "{}",
            parameter.code
        );
    }
    // 65,417 som a year, by twelve.
    assert_eq!(parameter::STATISTICS_POVERTY_LINE.latest().value, (65_417 * 100 + 6) / 12);
    assert_eq!(parameter::STATISTICS_MEAN_MONEY_INCOME.latest().value, 1_131_900);
    assert_eq!(parameter::STATISTICS_SUBSISTENCE_MINIMUM.latest().value, 869_732);
}

/// Whether a point lies within an outline (even-odd rule).
fn within(point: Point, outline: &[Point]) -> bool {
    let edges = outline.iter().zip(outline.iter().cycle().skip(1));
    let crossed = edges.filter(|(a, b)| {
        let [(ax, ay), (bx, by), (x, y)] = [*a, *b, &point].map(|p| (i128::from(p.longitude), i128::from(p.latitude)));
        let side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
        (ay > y) != (by > y) && (side > 0) == (by > ay)
    });
    crossed.count() % 2 == 1
}

#[test]
fn places_lie_within_the_outline_of_their_oblast() {
    assert_eq!(place::oblasts().len(), 9);
    for oblast in place::oblasts() {
        assert!(within(oblast.label, oblast.outline), "{}: its name", oblast.code);
    }
    for place in place::all() {
        let oblast = place::oblasts().iter().find(|oblast| Some(oblast.code) == place.oblast);
        if let (Some(oblast), Some(point)) = (oblast, place.point) {
            assert!(within(point, oblast.outline), "{} in {}", place.slug, oblast.code);
        }
    }
}

#[test]
fn neighbouring_outlines_share_their_corners() {
    for [one, other] in [["KG-T", "KG-J"], ["KG-C", "KG-N"], ["KG-J", "KG-O"], ["KG-O", "KG-B"], ["KG-N", "KG-Y"]] {
        let outline = |code| place::oblasts().iter().find(|oblast| oblast.code == code).expect("an oblast").outline;
        let shared = outline(one).iter().filter(|corner| outline(other).contains(corner)).count();
        assert!(shared >= 2, "{one} and {other} share {shared} corners");
    }
}

#[test]
fn the_list_of_sources_names_every_source() {
    let list = include_str!("../../docs/legal-sources.md");
    let of_decisions = decisions().flat_map(|(_, decision)| {
        let tax = match decision.tax {
            TaxState::NetPlus(tax) => Some(tax.source),
            TaxState::Net | TaxState::Unknown => None,
        };
        [Some(decision.source), decision.norms_source, tax]
    });
    let of_places = place::all().iter().map(|place| place.population.map(|population| population.source));
    let of_parameters = parameter::ALL.iter().flat_map(|parameter| parameter.values).map(|value| Some(value.source));
    for source in of_decisions.chain(of_places).chain(of_parameters).flatten() {
        assert!(list.contains(source.url), "docs/legal-sources.md lacks {} {}", source.title, source.url);
    }
}
