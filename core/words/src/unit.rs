//! Units and periods in words, for columns of tables.

use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::unit::Unit;

use crate::messages;

/// A unit in words, to stand alone: «сом/м³», «л/чел./сутки», "m³".
#[must_use]
pub fn unit_name(lang: Lang, unit: Unit) -> &'static str {
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
    }
}

/// The period that an amount is for, to stand after its unit; none where it has none.
#[must_use]
pub fn period_name(lang: Lang, period: Period) -> Option<&'static str> {
    match period {
        Period::Year => Some(messages::unit_period_year_name(lang)),
        Period::Month => Some(messages::unit_period_month_name(lang)),
        Period::None => None,
    }
}
