//! Amounts with their units, as each language puts them together.

use crate::messages;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::unit::Unit;

const NBSP: char = '\u{a0}';

/// A unit in words, to stand after a number or alone: «сом/м³», «л/чел./сутки», "m³".
pub fn unit_words(lang: Lang, unit: Unit) -> &'static str {
    match unit {
        Unit::Som => messages::unit_som_name(lang),
        Unit::SomPerCubicMetre => messages::unit_som_per_cubic_metre_name(lang),
        Unit::SomPerPersonMonth => messages::unit_som_per_person_month_name(lang),
        Unit::SomPerPersonYear => messages::unit_som_per_person_year_name(lang),
        Unit::SomPerHouseholdMonth => messages::unit_som_per_household_month_name(lang),
        Unit::SomPerHouseholdYear => messages::unit_som_per_household_year_name(lang),
        Unit::SomPerTonne => messages::unit_som_per_tonne_name(lang),
        Unit::CubicMetre => messages::unit_cubic_metre_name(lang),
        Unit::LitrePerPersonDay => messages::unit_litre_per_person_day_name(lang),
        Unit::Percent => messages::unit_percent_name(lang),
        Unit::Person => messages::unit_person_name(lang),
        Unit::Household => messages::unit_household_name(lang),
        Unit::Day => messages::unit_day_name(lang),
        Unit::Month => messages::unit_month_name(lang),
        Unit::Litre => messages::unit_litre_name(lang),
        Unit::Tonne => messages::unit_tonne_name(lang),
        // What no household's bill counts, the citizen's entry does not carry.
        Unit::SomPerConsumer
        | Unit::SomPerContainer
        | Unit::SomPerLift
        | Unit::SomPerVisit
        | Unit::SomPerStall
        | Unit::SomPerSquareMetre
        | Unit::SomPerMetre
        | Unit::Consumer
        | Unit::Container
        | Unit::Lift
        | Unit::Visit
        | Unit::Stall
        | Unit::SquareMetre
        | Unit::Metre
        | Unit::Factor
        | Unit::Ratio
        | Unit::KilowattHour
        | Unit::KilowattHourPerCubicMetre
        | Unit::SomPerKilowattHour
        | Unit::Year
        | Unit::HourPerDay
        | Unit::KilogramPerPersonYear
        | Unit::Kilometre
        | Unit::SomPerTonneKilometre => {
            if cfg!(feature = "whole") {
                counted_words(lang, unit)
            } else {
                unit.code()
            }
        }
    }
}

/// The units of what offices, shops and bins are charged for, and of what a service costs.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other units are said by the function above")]
fn counted_words(lang: Lang, unit: Unit) -> &'static str {
    match unit {
        Unit::SomPerConsumer => messages::unit_som_per_consumer_name(lang),
        Unit::SomPerContainer => messages::unit_som_per_container_name(lang),
        Unit::SomPerLift => messages::unit_som_per_lift_name(lang),
        Unit::SomPerVisit => messages::unit_som_per_visit_name(lang),
        Unit::SomPerStall => messages::unit_som_per_stall_name(lang),
        Unit::SomPerSquareMetre => messages::unit_som_per_square_metre_name(lang),
        Unit::SomPerMetre => messages::unit_som_per_metre_name(lang),
        Unit::Consumer => messages::unit_consumer_name(lang),
        Unit::Container => messages::unit_container_name(lang),
        Unit::Lift => messages::unit_lift_name(lang),
        Unit::Visit => messages::unit_visit_name(lang),
        Unit::Stall => messages::unit_stall_name(lang),
        Unit::SquareMetre => messages::unit_square_metre_name(lang),
        Unit::Metre => messages::unit_metre_name(lang),
        Unit::Factor => messages::unit_factor_name(lang),
        Unit::Ratio => messages::unit_ratio_name(lang),
        Unit::KilowattHour => messages::unit_kilowatt_hour_name(lang),
        Unit::KilowattHourPerCubicMetre => messages::unit_kilowatt_hour_per_cubic_metre_name(lang),
        Unit::SomPerKilowattHour => messages::unit_som_per_kilowatt_hour_name(lang),
        Unit::Year => messages::unit_year_name(lang),
        Unit::HourPerDay => messages::unit_hour_per_day_name(lang),
        Unit::KilogramPerPersonYear => messages::unit_kilogram_per_person_year_name(lang),
        Unit::Kilometre => messages::unit_kilometre_name(lang),
        Unit::SomPerTonneKilometre => messages::unit_som_per_tonne_kilometre_name(lang),
        _ => unit.code(),
    }
}

/// A period in words, to stand alone: "a year".
pub fn period_words(lang: Lang, period: Period) -> &'static str {
    match period {
        Period::Year => messages::unit_period_year_name(lang),
        Period::Month => messages::unit_period_month_name(lang),
        Period::None => messages::unit_period_none_name(lang),
    }
}

/// An amount as it is usually shown, with its unit: money with tyiyn, shares to a tenth of a
/// percent, water to a litre. A sum of money or water says its period («жылына 2 400 000,00 сом»,
/// "KGS 175.50 a month"); [`Period::None`] leaves it out, where a heading says it.
pub fn amount_in_words(lang: Lang, amount: i64, unit: Unit, period: Period) -> String {
    let text = if unit == Unit::Percent {
        format::percent(lang, amount, 1)
    } else if unit == Unit::CubicMetre {
        with_unit(lang, format::decimal(lang, amount, unit.decimals(), 0, 3), unit)
    } else if matches!(unit, Unit::Factor | Unit::Ratio) {
        format::amount(lang, amount, unit)
    } else if matches!(unit, Unit::KilowattHour | Unit::KilowattHourPerCubicMetre) {
        with_unit(lang, format::amount(lang, amount, unit), unit)
    } else {
        exact_in_words(lang, amount, unit)
    };
    match (unit, period) {
        (Unit::Som | Unit::CubicMetre, Period::Year) => messages::unit_year_amount(lang, &text),
        (Unit::Som | Unit::CubicMetre, Period::Month) => messages::unit_each_month_amount(lang, &text),
        _ => text,
    }
}

/// An amount to its last digit, with its unit: what a formula needs, so that anybody with a pencil
/// gets the printed result.
pub fn exact_in_words(lang: Lang, amount: i64, unit: Unit) -> String {
    if unit == Unit::Som {
        format::money(lang, amount)
    } else if unit.is_rate() {
        // "KGS 19.50" and what stands after the currency's word: "/m³".
        let mut text = format::money_exact(lang, amount, unit.decimals());
        text.push_str(unit_words(lang, unit).strip_prefix(unit_words(lang, Unit::Som)).unwrap_or_default());
        text
    } else if unit == Unit::Percent {
        format::percent(lang, amount, 2)
    } else if let Some(count) = count(lang, amount, unit) {
        // A number and its noun stay on one line.
        count.replace(' ', "\u{a0}")
    } else if matches!(unit, Unit::Factor | Unit::Ratio) {
        let decimals = unit.decimals();
        format::decimal(lang, amount, decimals, 0, decimals)
    } else {
        let decimals = unit.decimals();
        with_unit(lang, format::decimal(lang, amount, decimals, 0, decimals), unit)
    }
}

fn with_unit(lang: Lang, mut number: String, unit: Unit) -> String {
    number.push(NBSP);
    number.push_str(unit_words(lang, unit));
    number
}

/// A whole number with its noun, for the units whose noun follows the number.
#[expect(clippy::wildcard_enum_match_arm, reason = "a unit without a noun of its own stands after the number")]
fn count(lang: Lang, amount: i64, unit: Unit) -> Option<String> {
    match unit {
        Unit::Person => Some(messages::unit_person_amount(lang, amount)),
        Unit::Household => Some(messages::unit_household_amount(lang, amount)),
        Unit::Day => Some(messages::unit_day_amount(lang, amount)),
        Unit::Month => Some(messages::unit_month_amount(lang, amount)),
        Unit::Year if cfg!(feature = "whole") => Some(years(lang, amount)),
        _ => None,
    }
}

/// Years in hundredths: whole ones take the noun of their number, parts have one of their own.
fn years(lang: Lang, amount: i64) -> String {
    let decimals = Unit::Year.decimals();
    let one = 10_i64.pow(decimals);
    if amount % one == 0 {
        messages::unit_years_amount(lang, amount / one)
    } else {
        messages::unit_years_part_amount(lang, &format::decimal(lang, amount, decimals, 0, decimals))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_stands_with_its_unit_as_the_language_does() {
        let words = |lang, amount, unit, period| amount_in_words(lang, amount, unit, period).replace('\u{a0}', " ");
        assert_eq!(words(Lang::Ky, 1950, Unit::SomPerCubicMetre, Period::None), "19,50 сом/м³");
        assert_eq!(words(Lang::En, 1950, Unit::SomPerCubicMetre, Period::None), "KGS 19.50/m³");
        assert_eq!(words(Lang::En, 4500, Unit::SomPerPersonMonth, Period::None), "KGS 45.00 per person a month");
        assert_eq!(words(Lang::Ky, 4500, Unit::SomPerPersonMonth, Period::None), "45,00 сом бир адамга айына");
        assert_eq!(words(Lang::Ru, 17_550, Unit::Som, Period::Month), "175,50 сом в месяц");
        assert_eq!(words(Lang::Ky, 17_550, Unit::Som, Period::Month), "айына 175,50 сом");
        assert_eq!(words(Lang::En, 17_550, Unit::Som, Period::None), "KGS 175.50");
        assert_eq!(words(Lang::Ru, 6017, Unit::Percent, Period::Year), "60,2 %");
        assert_eq!(words(Lang::En, 3_041_667, Unit::CubicMetre, Period::None), "3.042 m³");
        assert_eq!(words(Lang::En, 1, Unit::Person, Period::None), "1 person");
        assert_eq!(words(Lang::Ru, 22, Unit::Household, Period::None), "22 домохозяйства");
        assert_eq!(words(Lang::Ru, 365, Unit::Day, Period::None), "365 дней");
        assert_eq!(words(Lang::Ru, 25_275, Unit::SomPerKilowattHour, Period::None), "2,5275 сом/кВт·ч");
        assert_eq!(words(Lang::En, 25_000, Unit::SomPerTonneKilometre, Period::None), "KGS 2.50/t·km");
        assert_eq!(words(Lang::Ky, 1_234_567, Unit::KilowattHour, Period::Year), "1 235 кВт·саат");
        assert_eq!(words(Lang::En, 1_126_493_260_000, Unit::Factor, Period::None), "1.1265");
        assert_eq!(words(Lang::Ru, 12_500, Unit::Ratio, Period::None), "1,25");
        assert_eq!(words(Lang::Ru, 300, Unit::Year, Period::None), "3 года");
        assert_eq!(words(Lang::Ru, 2_100, Unit::Year, Period::None), "21 год");
        assert_eq!(words(Lang::Ru, 750, Unit::Year, Period::None), "7,5 года");
        assert_eq!(words(Lang::En, 100, Unit::Year, Period::None), "1 year");
        assert_eq!(words(Lang::Ky, 425, Unit::Year, Period::None), "4,25 жыл");
        assert_eq!(words(Lang::Ky, 120, Unit::LitrePerPersonDay, Period::None), "120 л/адам/сутка");
    }

    #[test]
    fn a_formula_gets_every_digit() {
        assert_eq!(exact_in_words(Lang::En, 3_041_667, Unit::CubicMetre), "3.041667\u{a0}m³");
        assert_eq!(exact_in_words(Lang::Ky, 6017, Unit::Percent), "60,17%");
        assert_eq!(exact_in_words(Lang::En, 1_126_493_260_001, Unit::Factor), "1.126493260001");
    }

    #[test]
    fn every_rate_begins_with_the_currency() {
        for lang in Lang::ALL {
            for unit in Unit::ALL.into_iter().filter(|unit| unit.code().starts_with("som")) {
                assert!(unit_words(lang, unit).starts_with(unit_words(lang, Unit::Som)), "{unit:?} {lang:?}");
            }
        }
    }
}
