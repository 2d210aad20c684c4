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
    /// Som for one consumer (one account) and month; 1/100.
    SomPerConsumer,
    /// Som for one container of waste; 1/100.
    SomPerContainer,
    /// Som for one lift (one emptying of a container); 1/100.
    SomPerLift,
    /// Som for one visit; 1/100.
    SomPerVisit,
    /// Som for one stall, or another rented place; 1/100.
    SomPerStall,
    /// Som for one square metre; 1/100.
    SomPerSquareMetre,
    /// Som for one metre of frontage; 1/100.
    SomPerMetre,
    /// Consumers (accounts); whole.
    Consumer,
    /// Containers of waste; whole.
    Container,
    /// Lifts (emptyings of a container); whole.
    Lift,
    /// Visits; whole.
    Visit,
    /// Stalls and other rented places; whole.
    Stall,
    /// Square metres; kept in hundredths.
    SquareMetre,
    /// Metres; kept in hundredths.
    Metre,
    /// A factor without a unit: a price index, a discount factor; 12 decimals.
    Factor,
    /// A ratio without a unit, such as the debt service cover; kept in ten-thousandths.
    Ratio,
    /// Kilowatt-hours of electricity; kept in thousandths (watt-hours).
    KilowattHour,
    /// Kilowatt-hours for one cubic metre of water; kept in millionths.
    KilowattHourPerCubicMetre,
    /// Som for one kilowatt-hour; kept in ten-thousandths, as electricity is priced in parts of a tyiyn.
    SomPerKilowattHour,
    /// Years, as of a payback; kept in hundredths.
    Year,
    /// Hours of service in a day; kept in hundredths.
    HourPerDay,
    /// Kilograms of waste for one person and year; kept in thousandths (grams).
    KilogramPerPersonYear,
    /// Kilometres; kept in thousandths (metres).
    Kilometre,
    /// Som for one tonne carried one kilometre; kept in ten-thousandths.
    SomPerTonneKilometre,
}

impl Unit {
    /// All units.
    pub const ALL: [Self; 40] = [
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
        Self::SomPerConsumer,
        Self::SomPerContainer,
        Self::SomPerLift,
        Self::SomPerVisit,
        Self::SomPerStall,
        Self::SomPerSquareMetre,
        Self::SomPerMetre,
        Self::Consumer,
        Self::Container,
        Self::Lift,
        Self::Visit,
        Self::Stall,
        Self::SquareMetre,
        Self::Metre,
        Self::Factor,
        Self::Ratio,
        Self::KilowattHour,
        Self::KilowattHourPerCubicMetre,
        Self::SomPerKilowattHour,
        Self::Year,
        Self::HourPerDay,
        Self::KilogramPerPersonYear,
        Self::Kilometre,
        Self::SomPerTonneKilometre,
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
            | Self::SomPerConsumer
            | Self::SomPerContainer
            | Self::SomPerLift
            | Self::SomPerVisit
            | Self::SomPerStall
            | Self::SomPerSquareMetre
            | Self::SomPerMetre
            | Self::SquareMetre
            | Self::Metre
            | Self::Year
            | Self::HourPerDay
            | Self::Percent => 2,
            Self::Factor => 12,
            Self::CubicMetre | Self::KilowattHourPerCubicMetre => 6,
            Self::Ratio | Self::SomPerKilowattHour | Self::SomPerTonneKilometre => 4,
            Self::Tonne | Self::KilowattHour | Self::KilogramPerPersonYear | Self::Kilometre => 3,
            Self::LitrePerPersonDay
            | Self::Person
            | Self::Household
            | Self::Day
            | Self::Month
            | Self::Litre
            | Self::Consumer
            | Self::Container
            | Self::Lift
            | Self::Visit
            | Self::Stall => 0,
        }
    }

    /// The denominator of the exact value: an amount `a` stands for the number `a / scale`.
    /// A percent counts as the fraction it means, so 100 % is 1.
    #[must_use]
    pub const fn scale(self) -> i128 {
        10_i128.pow(self.power())
    }

    /// The power of ten that [`Unit::scale`] is.
    #[must_use]
    pub const fn power(self) -> u32 {
        // A percent is a hundredth already.
        let hundredth = if matches!(self, Self::Percent) { 2 } else { 0 };
        self.decimals() + hundredth
    }

    /// Whether it is a rate: money for one of something.
    #[must_use]
    pub const fn is_rate(self) -> bool {
        match self {
            Self::SomPerCubicMetre
            | Self::SomPerPersonMonth
            | Self::SomPerPersonYear
            | Self::SomPerHouseholdMonth
            | Self::SomPerHouseholdYear
            | Self::SomPerTonne
            | Self::SomPerConsumer
            | Self::SomPerContainer
            | Self::SomPerLift
            | Self::SomPerVisit
            | Self::SomPerStall
            | Self::SomPerSquareMetre
            | Self::SomPerMetre
            | Self::SomPerKilowattHour
            | Self::SomPerTonneKilometre => true,
            Self::Som
            | Self::CubicMetre
            | Self::LitrePerPersonDay
            | Self::Percent
            | Self::Person
            | Self::Household
            | Self::Day
            | Self::Month
            | Self::Litre
            | Self::Tonne
            | Self::Consumer
            | Self::Container
            | Self::Lift
            | Self::Visit
            | Self::Stall
            | Self::SquareMetre
            | Self::Metre
            | Self::Factor
            | Self::Ratio
            | Self::KilowattHour
            | Self::KilowattHourPerCubicMetre
            | Self::Year
            | Self::HourPerDay
            | Self::KilogramPerPersonYear
            | Self::Kilometre => false,
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
            Self::SomPerConsumer => "som-per-consumer",
            Self::SomPerContainer => "som-per-container",
            Self::SomPerLift => "som-per-lift",
            Self::SomPerVisit => "som-per-visit",
            Self::SomPerStall => "som-per-stall",
            Self::SomPerSquareMetre => "som-per-square-metre",
            Self::SomPerMetre => "som-per-metre",
            Self::Consumer => "consumer",
            Self::Container => "container",
            Self::Lift => "lift",
            Self::Visit => "visit",
            Self::Stall => "stall",
            Self::SquareMetre => "square-metre",
            Self::Metre => "metre",
            Self::Factor => "factor",
            Self::Ratio => "ratio",
            Self::KilowattHour => "kilowatt-hour",
            Self::KilowattHourPerCubicMetre => "kilowatt-hour-per-cubic-metre",
            Self::SomPerKilowattHour => "som-per-kilowatt-hour",
            Self::Year => "year",
            Self::HourPerDay => "hour-per-day",
            Self::KilogramPerPersonYear => "kilogram-per-person-year",
            Self::Kilometre => "kilometre",
            Self::SomPerTonneKilometre => "som-per-tonne-kilometre",
        }
    }
}
