//! Units of exact amounts.
//!
//! An amount is an `i64` that counts the smallest step of its [`Unit`]: tyiyn for money,
//! millionths of a cubic metre for water, hundredths of a percent for shares.

/// What an amount is measured in, and how finely it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Som (KGS); kept in tyiyn, 1/100.
    Som,
    /// Som for one cubic metre of water; 1/100.
    SomPerCubicMetre,
    /// Som for one person and month; 1/100.
    SomPerPersonMonth,
    /// Som for one person and year; 1/100.
    SomPerPersonYear,
    /// Som for one household and month; 1/100.
    SomPerHouseholdMonth,
    /// Som for one household and year; 1/100.
    SomPerHouseholdYear,
    /// Som for one tonne of waste; 1/100.
    SomPerTonne,
    /// Cubic metres; kept in millionths (millilitres).
    CubicMetre,
    /// Litres for one person and day; whole.
    LitrePerPersonDay,
    /// Percent; kept in hundredths of a percent. As a factor, 100 % is 1.
    Percent,
    /// People; whole.
    Person,
    /// Households; whole.
    Household,
    /// Days; whole.
    Day,
    /// Months; whole.
    Month,
    /// Litres; whole.
    Litre,
    /// Tonnes; kept in thousandths.
    Tonne,
}

impl Unit {
    /// All units.
    pub const ALL: [Self; 16] = [
        Self::Som,
        Self::SomPerCubicMetre,
        Self::SomPerPersonMonth,
        Self::SomPerPersonYear,
        Self::SomPerHouseholdMonth,
        Self::SomPerHouseholdYear,
        Self::SomPerTonne,
        Self::CubicMetre,
        Self::LitrePerPersonDay,
        Self::Percent,
        Self::Person,
        Self::Household,
        Self::Day,
        Self::Month,
        Self::Litre,
        Self::Tonne,
    ];

    /// Digits after the decimal mark in which the amount is kept, as the unit is written
    /// (65.32 % is kept as 6532: two).
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Som
            | Self::SomPerCubicMetre
            | Self::SomPerPersonMonth
            | Self::SomPerPersonYear
            | Self::SomPerHouseholdMonth
            | Self::SomPerHouseholdYear
            | Self::SomPerTonne
            | Self::Percent => 2,
            Self::CubicMetre => 6,
            Self::Tonne => 3,
            Self::LitrePerPersonDay | Self::Person | Self::Household | Self::Day | Self::Month | Self::Litre => 0,
        }
    }

    /// The denominator of the exact value: an amount `a` stands for the number `a / scale`.
    /// A percent counts as the fraction it means, so 100 % is 1.
    #[must_use]
    pub const fn scale(self) -> i128 {
        match self {
            Self::Percent => 10_000,
            Self::Som
            | Self::SomPerCubicMetre
            | Self::SomPerPersonMonth
            | Self::SomPerPersonYear
            | Self::SomPerHouseholdMonth
            | Self::SomPerHouseholdYear
            | Self::SomPerTonne
            | Self::CubicMetre
            | Self::Tonne
            | Self::LitrePerPersonDay
            | Self::Person
            | Self::Household
            | Self::Day
            | Self::Month
            | Self::Litre => 10_i128.pow(self.decimals()),
        }
    }

    /// Stable name, for links, files and messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Som => "som",
            Self::SomPerCubicMetre => "som-per-cubic-metre",
            Self::SomPerPersonMonth => "som-per-person-month",
            Self::SomPerPersonYear => "som-per-person-year",
            Self::SomPerHouseholdMonth => "som-per-household-month",
            Self::SomPerHouseholdYear => "som-per-household-year",
            Self::SomPerTonne => "som-per-tonne",
            Self::CubicMetre => "cubic-metre",
            Self::LitrePerPersonDay => "litre-per-person-day",
            Self::Percent => "percent",
            Self::Person => "person",
            Self::Household => "household",
            Self::Day => "day",
            Self::Month => "month",
            Self::Litre => "litre",
            Self::Tonne => "tonne",
        }
    }
}
