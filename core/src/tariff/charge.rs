//! One charge of a tariff: a rate for a unit, and who pays it.

use crate::unit::Unit;

/// A group of consumers, as keneshes may tell them apart (population, budget organisations,
/// others: cabinet resolution No. 320 of 2024 as amended in September 2025).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Households.
    Population,
    /// Schools, hospitals and other organisations paid from a budget.
    BudgetOrganisations,
    /// Shops, firms and everybody else.
    Others,
    /// Large commercial consumers, class 1.
    LargeCommercial1,
    /// Large commercial consumers, class 2.
    LargeCommercial2,
    /// Large commercial consumers, class 3.
    LargeCommercial3,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 6] = [
        Self::Population,
        Self::BudgetOrganisations,
        Self::Others,
        Self::LargeCommercial1,
        Self::LargeCommercial2,
        Self::LargeCommercial3,
    ];

    /// The three groups that the council decisions found so far tell apart.
    pub const USUAL: [Self; 3] = [Self::Population, Self::BudgetOrganisations, Self::Others];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::BudgetOrganisations => "budget",
            Self::Others => "others",
            Self::LargeCommercial1 => "large-commercial-1",
            Self::LargeCommercial2 => "large-commercial-2",
            Self::LargeCommercial3 => "large-commercial-3",
        }
    }
}

/// How water reaches a household, and whether it is metered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Connection {
    /// A water meter counts the use.
    Metered,
    /// A flat without a meter.
    Flat,
    /// A house with water indoors, without a meter.
    House,
    /// A tap in the yard, without a meter.
    YardTap,
    /// A tap in the street.
    StreetTap,
}

impl Connection {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Metered, Self::Flat, Self::House, Self::YardTap, Self::StreetTap];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Metered => "metered",
            Self::Flat => "flat",
            Self::House => "house",
            Self::YardTap => "yard-tap",
            Self::StreetTap => "street-tap",
        }
    }
}

/// The kind of home, where a charge for waste depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dwelling {
    /// A flat in a block.
    Flat,
    /// A private house.
    House,
}

impl Dwelling {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Flat, Self::House];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Flat => "in-flat",
            Self::House => "in-house",
        }
    }
}

/// People for whom a decision sets a lower rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relief {
    /// Pensioners.
    Pensioner,
    /// People with a disability.
    Disability,
    /// Members of large families.
    LargeFamily,
    /// Members of households registered as poor.
    LowIncome,
}

impl Relief {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Pensioner, Self::Disability, Self::LargeFamily, Self::LowIncome];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pensioner => "pensioner",
            Self::Disability => "disability",
            Self::LargeFamily => "large-family",
            Self::LowIncome => "low-income",
        }
    }
}

/// Who pays a charge. An empty field means «any»; the most exact match wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Payer {
    /// The consumer group.
    pub group: Group,
    /// Only homes connected this way.
    pub connection: Option<Connection>,
    /// Only this kind of home.
    pub dwelling: Option<Dwelling>,
    /// Only these people.
    pub relief: Option<Relief>,
}

impl Payer {
    /// Everybody in a group.
    #[must_use]
    pub const fn group(group: Group) -> Self {
        Self { group, connection: None, dwelling: None, relief: None }
    }

    /// Homes of the population connected in one way.
    #[must_use]
    pub const fn connected(connection: Connection) -> Self {
        Self { group: Group::Population, connection: Some(connection), dwelling: None, relief: None }
    }
}

/// What one unit of a charge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChargeBase {
    /// A cubic metre, of water or of waste as the service has it.
    CubicMetre,
    /// A person, each month.
    PersonMonth,
    /// A person, each year.
    PersonYear,
    /// A household, each month.
    HouseholdMonth,
    /// A household, each year.
    HouseholdYear,
    /// A tonne of waste taken away.
    Tonne,
    /// A tonne of waste brought to the landfill by the consumer.
    TonneDelivered,
    /// A cubic metre of waste buried at the landfill.
    CubicMetreBuried,
}

impl ChargeBase {
    /// All bases.
    pub const ALL: [Self; 8] = [
        Self::CubicMetre,
        Self::PersonMonth,
        Self::PersonYear,
        Self::HouseholdMonth,
        Self::HouseholdYear,
        Self::Tonne,
        Self::TonneDelivered,
        Self::CubicMetreBuried,
    ];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CubicMetre => "cubic-metre",
            Self::PersonMonth => "person-month",
            Self::PersonYear => "person-year",
            Self::HouseholdMonth => "household-month",
            Self::HouseholdYear => "household-year",
            Self::Tonne => "tonne",
            Self::TonneDelivered => "tonne-delivered",
            Self::CubicMetreBuried => "cubic-metre-buried",
        }
    }

    /// The unit of the charge's rate.
    #[must_use]
    pub const fn rate_unit(self) -> Unit {
        match self {
            Self::CubicMetre | Self::CubicMetreBuried => Unit::SomPerCubicMetre,
            Self::PersonMonth => Unit::SomPerPersonMonth,
            Self::PersonYear => Unit::SomPerPersonYear,
            Self::HouseholdMonth => Unit::SomPerHouseholdMonth,
            Self::HouseholdYear => Unit::SomPerHouseholdYear,
            Self::Tonne | Self::TonneDelivered => Unit::SomPerTonne,
        }
    }
}

/// One charge of a tariff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    /// Who pays it.
    pub payer: Payer,
    /// For what.
    pub base: ChargeBase,
    /// Tyiyn for one unit of the base, before tax; `None` when the charge exists but its rate was
    /// not published.
    pub rate: Option<i64>,
}

/// A norm of use for homes without a meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Norm {
    /// For homes connected this way.
    pub connection: Connection,
    /// Litres for one person and day.
    pub litres: i64,
}
