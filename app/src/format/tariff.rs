//! Words of a tariff: who pays, for what, where the decision stands.

use crate::messages;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::tariff::{ChargeBase, Connection, DecisionStatus, Dwelling, Group, Payer, Relief, TaxState};

/// A group of payers: «Калк», «Население», "Population".
pub fn group_name(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::Population => messages::charge_group_population(lang),
        Group::BudgetOrganisations => messages::charge_group_budget(lang),
        Group::Others => messages::charge_group_others(lang),
        Group::LargeCommercial1 => messages::charge_group_large_commercial_1(lang),
        Group::LargeCommercial2 => messages::charge_group_large_commercial_2(lang),
        Group::LargeCommercial3 => messages::charge_group_large_commercial_3(lang),
    }
}

/// How water reaches a home: "Street tap".
pub fn connection_name(lang: Lang, connection: Connection) -> &'static str {
    match connection {
        Connection::Metered => messages::charge_connection_metered(lang),
        Connection::Flat => messages::charge_connection_flat(lang),
        Connection::House => messages::charge_connection_house(lang),
        Connection::YardTap => messages::charge_connection_yard_tap(lang),
        Connection::StreetTap => messages::charge_connection_street_tap(lang),
    }
}

/// A kind of home, in the plural: "Flats".
pub fn dwelling_name(lang: Lang, dwelling: Dwelling) -> &'static str {
    match dwelling {
        Dwelling::Flat => messages::charge_dwelling_flat(lang),
        Dwelling::House => messages::charge_dwelling_house(lang),
    }
}

/// People with a lower rate: "Pensioners".
pub fn relief_name(lang: Lang, relief: Relief) -> &'static str {
    match relief {
        Relief::Pensioner => messages::charge_relief_pensioner(lang),
        Relief::Disability => messages::charge_relief_disability(lang),
        Relief::LargeFamily => messages::charge_relief_large_family(lang),
        Relief::LowIncome => messages::charge_relief_low_income(lang),
    }
}

/// Who pays a charge, from the group to the exact case: "Population, street tap".
pub fn payer_name(lang: Lang, payer: Payer) -> String {
    let details = [
        payer.connection.map(|connection| connection_name(lang, connection)),
        payer.dwelling.map(|dwelling| dwelling_name(lang, dwelling)),
        payer.relief.map(|relief| relief_name(lang, relief)),
    ];
    let mut name = group_name(lang, payer.group).to_owned();
    for detail in details.into_iter().flatten() {
        name.push_str(", ");
        let mut letters = detail.chars();
        name.extend(letters.next().into_iter().flat_map(char::to_lowercase));
        name.push_str(letters.as_str());
    }
    name
}

/// What one unit of a charge is, to stand after the money: "per m³".
pub fn charge_unit(lang: Lang, base: ChargeBase) -> &'static str {
    match base {
        ChargeBase::CubicMetre => messages::charge_unit_cubic_metre(lang),
        ChargeBase::PersonMonth => messages::charge_unit_person_month(lang),
        ChargeBase::PersonYear => messages::charge_unit_person_year(lang),
        ChargeBase::HouseholdMonth => messages::charge_unit_household_month(lang),
        ChargeBase::HouseholdYear => messages::charge_unit_household_year(lang),
        ChargeBase::Tonne => messages::charge_unit_tonne(lang),
        ChargeBase::TonneDelivered => messages::charge_unit_tonne_delivered(lang),
        ChargeBase::CubicMetreBuried => messages::charge_unit_cubic_metre_buried(lang),
    }
}

/// The money of a rate from tyiyn, or the words that it was not published; never zero for a gap.
pub fn rate(lang: Lang, tyiyn: Option<i64>) -> String {
    tyiyn.map_or_else(|| messages::charge_rate_missing(lang).to_owned(), |tyiyn| format::money(lang, tyiyn))
}

/// Where a decision stands: "In force".
pub fn status_name(lang: Lang, status: DecisionStatus) -> &'static str {
    match status {
        DecisionStatus::InForce => messages::charge_status_in_force(lang),
        DecisionStatus::LastKnown => messages::charge_status_last_known(lang),
        DecisionStatus::Replaced => messages::charge_status_replaced(lang),
        DecisionStatus::Proposed => messages::charge_status_proposed(lang),
    }
}

/// Whether the rates hold tax, in a sentence.
pub fn tax_sentence(lang: Lang, tax: TaxState) -> String {
    match tax {
        TaxState::Net => messages::charge_tax_net(lang).to_owned(),
        TaxState::NetPlus(tax) => messages::charge_tax_added(lang, &format::percent(lang, tax.rate, 2)),
        TaxState::Unknown => messages::charge_tax_unknown(lang).to_owned(),
    }
}

/// The language that the title of a source is written in, for the `lang` attribute: titles of acts
/// and pages stay as they were published.
pub fn title_lang(title: &str) -> &'static str {
    if title.contains(['\u{4a2}', '\u{4a3}', '\u{4ae}', '\u{4af}', '\u{4e8}', '\u{4e9}']) {
        "ky"
    } else if title.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter)) {
        "ru"
    } else {
        "en"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payer_is_named_from_the_group_to_the_case() {
        let pensioners = Payer { relief: Some(Relief::Pensioner), ..Payer::group(Group::Population) };
        assert_eq!(payer_name(Lang::En, Payer::group(Group::Others)), "Other consumers");
        assert_eq!(payer_name(Lang::Ru, Payer::connected(Connection::StreetTap)), "Население, уличная колонка");
        assert_eq!(payer_name(Lang::Ky, pensioners), "Калк, пенсионерлер");
    }

    #[test]
    fn a_rate_that_was_not_published_is_words() {
        for lang in Lang::ALL {
            assert!(!rate(lang, None).contains('0'));
        }
        assert_eq!(rate(Lang::En, Some(0)), "KGS\u{a0}0.00");
    }

    #[test]
    fn titles_tell_their_language() {
        assert_eq!(title_lang("Айылдык кеңештин токтому"), "ky");
        assert_eq!(title_lang("Водопровод и канализация"), "ru");
        assert_eq!(title_lang("24.kg, Bishkek has lowest water tariffs"), "en");
    }
}
