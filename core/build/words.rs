//! Words of the data files and the constants of the library that they stand for.

/// Finds the constant of a word.
pub fn find(words: &[(&str, &str)], word: &str) -> Result<String, String> {
    words.iter().find(|(known, _)| *known == word).map(|(_, constant)| (*constant).to_owned()).ok_or_else(|| {
        let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
        format!("`{word}` is not known; known are {}", known.join(", "))
    })
}

/// Services.
pub const SERVICES: &[(&str, &str)] = &[
    ("drinking-water", "crate::service::Service::DrinkingWater"),
    ("wastewater", "crate::service::Service::Wastewater"),
    ("waste-removal", "crate::service::Service::WasteRemoval"),
    ("public-spaces", "crate::service::Service::PublicSpaces"),
];

/// Kinds of places.
pub const KINDS: &[(&str, &str)] = &[
    ("town", "crate::place::PlaceKind::Town"),
    ("ayil-aimak", "crate::place::PlaceKind::AyilAimak"),
    ("village", "crate::place::PlaceKind::Village"),
];

/// States of decisions.
pub const STATUSES: &[(&str, &str)] = &[
    ("in-force", "crate::tariff::DecisionStatus::InForce"),
    ("last-known", "crate::tariff::DecisionStatus::LastKnown"),
    ("replaced", "crate::tariff::DecisionStatus::Replaced"),
    ("proposed", "crate::tariff::DecisionStatus::Proposed"),
];

/// Groups of consumers.
pub const GROUPS: &[(&str, &str)] = &[
    ("population", "crate::tariff::Group::Population"),
    ("budget", "crate::tariff::Group::BudgetOrganisations"),
    ("others", "crate::tariff::Group::Others"),
    ("large-commercial-1", "crate::tariff::Group::LargeCommercial1"),
    ("large-commercial-2", "crate::tariff::Group::LargeCommercial2"),
    ("large-commercial-3", "crate::tariff::Group::LargeCommercial3"),
];

/// Connections.
pub const CONNECTIONS: &[(&str, &str)] = &[
    ("metered", "crate::tariff::Connection::Metered"),
    ("flat", "crate::tariff::Connection::Flat"),
    ("house", "crate::tariff::Connection::House"),
    ("yard-tap", "crate::tariff::Connection::YardTap"),
    ("street-tap", "crate::tariff::Connection::StreetTap"),
];

/// Kinds of home.
pub const DWELLINGS: &[(&str, &str)] =
    &[("flat", "crate::tariff::Dwelling::Flat"), ("house", "crate::tariff::Dwelling::House")];

/// Reliefs.
pub const RELIEFS: &[(&str, &str)] = &[
    ("pensioner", "crate::tariff::Relief::Pensioner"),
    ("disability", "crate::tariff::Relief::Disability"),
    ("large-family", "crate::tariff::Relief::LargeFamily"),
    ("low-income", "crate::tariff::Relief::LowIncome"),
];

/// Bases of charges.
pub const BASES: &[(&str, &str)] = &[
    ("cubic-metre", "crate::tariff::ChargeBase::CubicMetre"),
    ("person-month", "crate::tariff::ChargeBase::PersonMonth"),
    ("person-year", "crate::tariff::ChargeBase::PersonYear"),
    ("household-month", "crate::tariff::ChargeBase::HouseholdMonth"),
    ("household-year", "crate::tariff::ChargeBase::HouseholdYear"),
    ("tonne", "crate::tariff::ChargeBase::Tonne"),
    ("tonne-delivered", "crate::tariff::ChargeBase::TonneDelivered"),
    ("cubic-metre-buried", "crate::tariff::ChargeBase::CubicMetreBuried"),
];

/// Kinds of evidence.
pub const EVIDENCE: &[(&str, &str)] = &[
    ("convention", "crate::legal::Evidence::Convention"),
    ("measured", "crate::legal::Evidence::Measured"),
    ("decided", "crate::legal::Evidence::Decided"),
    ("statistic", "crate::legal::Evidence::Statistic"),
    ("modelled", "crate::legal::Evidence::Modelled"),
    ("assumed", "crate::legal::Evidence::Assumed"),
    ("draft", "crate::legal::Evidence::Draft"),
    ("unconfirmed", "crate::legal::Evidence::NotYetConfirmed"),
    ("fictional", "crate::legal::Evidence::Fictional"),
];

/// Bases that a charge for waste could be taken on.
pub const WASTE_BASES: &[(&str, &str)] = &[
    ("person", "crate::tariff::Measure::Person"),
    ("household", "crate::tariff::Measure::Household"),
    ("container", "crate::tariff::Measure::Container"),
    ("lift", "crate::tariff::Measure::Lift"),
    ("tonne", "crate::tariff::Measure::Tonne"),
    ("cubic-metre", "crate::tariff::Measure::CubicMetre"),
];

/// Typical payers of waste removal.
pub const WASTE_CASES: &[(&str, &str)] = &[
    ("one-pensioner", "crate::figure::Case::Pensioner"),
    ("family-of-4", "crate::figure::Case::FamilyOfFour"),
    ("family-of-7", "crate::figure::Case::FamilyOfSeven"),
    ("shop", "crate::figure::Case::Shop"),
];

/// Items of cost.
pub const COST_ITEMS: &[(&str, &str)] = &[
    ("wages", "crate::model::CostItem::Wages"),
    ("electricity", "crate::model::CostItem::Electricity"),
    ("chlorination", "crate::model::CostItem::Chlorination"),
    ("current-repair", "crate::model::CostItem::CurrentRepair"),
    ("transport", "crate::model::CostItem::Transport"),
    ("administration", "crate::model::CostItem::Administration"),
    ("operating-total", "crate::model::CostItem::OperatingTotal"),
    ("depreciation", "crate::model::CostItem::Depreciation"),
    ("loan-service", "crate::model::CostItem::LoanService"),
    ("renewal", "crate::model::CostItem::Renewal"),
    ("profit", "crate::model::CostItem::Profit"),
];

/// A unit, with the digits after the point that it keeps.
pub const UNITS: &[(&str, &str, usize)] = &[
    ("som", "crate::unit::Unit::Som", 2),
    ("som-per-cubic-metre", "crate::unit::Unit::SomPerCubicMetre", 2),
    ("som-per-person-month", "crate::unit::Unit::SomPerPersonMonth", 2),
    ("som-per-person-year", "crate::unit::Unit::SomPerPersonYear", 2),
    ("som-per-household-month", "crate::unit::Unit::SomPerHouseholdMonth", 2),
    ("som-per-household-year", "crate::unit::Unit::SomPerHouseholdYear", 2),
    ("som-per-tonne", "crate::unit::Unit::SomPerTonne", 2),
    ("cubic-metre", "crate::unit::Unit::CubicMetre", 6),
    ("litre-per-person-day", "crate::unit::Unit::LitrePerPersonDay", 0),
    ("percent", "crate::unit::Unit::Percent", 2),
    ("person", "crate::unit::Unit::Person", 0),
    ("household", "crate::unit::Unit::Household", 0),
    ("day", "crate::unit::Unit::Day", 0),
    ("month", "crate::unit::Unit::Month", 0),
    ("litre", "crate::unit::Unit::Litre", 0),
    ("tonne", "crate::unit::Unit::Tonne", 3),
    ("som-per-consumer", "crate::unit::Unit::SomPerConsumer", 2),
    ("som-per-container", "crate::unit::Unit::SomPerContainer", 2),
    ("som-per-lift", "crate::unit::Unit::SomPerLift", 2),
    ("som-per-visit", "crate::unit::Unit::SomPerVisit", 2),
    ("som-per-stall", "crate::unit::Unit::SomPerStall", 2),
    ("som-per-square-metre", "crate::unit::Unit::SomPerSquareMetre", 2),
    ("som-per-metre", "crate::unit::Unit::SomPerMetre", 2),
    ("consumer", "crate::unit::Unit::Consumer", 0),
    ("container", "crate::unit::Unit::Container", 0),
    ("lift", "crate::unit::Unit::Lift", 0),
    ("visit", "crate::unit::Unit::Visit", 0),
    ("stall", "crate::unit::Unit::Stall", 0),
    ("square-metre", "crate::unit::Unit::SquareMetre", 2),
    ("metre", "crate::unit::Unit::Metre", 2),
    ("factor", "crate::unit::Unit::Factor", 12),
    ("ratio", "crate::unit::Unit::Ratio", 4),
    ("kilowatt-hour", "crate::unit::Unit::KilowattHour", 3),
    ("kilowatt-hour-per-cubic-metre", "crate::unit::Unit::KilowattHourPerCubicMetre", 6),
    ("som-per-kilowatt-hour", "crate::unit::Unit::SomPerKilowattHour", 4),
    ("year", "crate::unit::Unit::Year", 2),
    ("hour-per-day", "crate::unit::Unit::HourPerDay", 2),
    ("kilogram-per-person-year", "crate::unit::Unit::KilogramPerPersonYear", 3),
    ("kilometre", "crate::unit::Unit::Kilometre", 3),
    ("som-per-tonne-kilometre", "crate::unit::Unit::SomPerTonneKilometre", 4),
];
