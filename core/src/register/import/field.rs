//! What a column of a register can hold.

use crate::register::flow_step;
use crate::tariff::Measure;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The number of the account: as written, each once.
    Account,
    /// The consumer group.
    Group,
    /// How water reaches the consumer.
    Connection,
    /// Flat or house.
    Dwelling,
    /// People, whole.
    Persons,
    /// The relief that some of them have.
    Relief,
    /// How many people have it, whole; «yes» is one.
    Relieved,
    /// How many of them are pensioners: relief and number in one column.
    Pensioners,
    /// Size of the meter, millimetres.
    MeterSize,
    /// Square metres, two digits after the mark.
    Area,
    /// Metres of frontage, two digits after the mark.
    Frontage,
    /// Containers, whole.
    Containers,
    /// Stalls or other rented places, whole.
    Stalls,
    /// The consumer's own allowance in a month, in the unit of use.
    Allowance,
    /// What is used in every month of the year, where the months are not told apart.
    Use,
    /// What was used in a month, 1 to 12.
    Month(Month),
}

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u8);

impl Month {
    /// Counted from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

const MONTH_CODES: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

impl Field {
    /// All fields.
    pub const ALL: [Self; 27] = [
        Self::Account,
        Self::Group,
        Self::Connection,
        Self::Dwelling,
        Self::Persons,
        Self::Relief,
        Self::Relieved,
        Self::Pensioners,
        Self::MeterSize,
        Self::Area,
        Self::Frontage,
        Self::Containers,
        Self::Stalls,
        Self::Allowance,
        Self::Use,
        Self::Month(Month(1)),
        Self::Month(Month(2)),
        Self::Month(Month(3)),
        Self::Month(Month(4)),
        Self::Month(Month(5)),
        Self::Month(Month(6)),
        Self::Month(Month(7)),
        Self::Month(Month(8)),
        Self::Month(Month(9)),
        Self::Month(Month(10)),
        Self::Month(Month(11)),
        Self::Month(Month(12)),
    ];

    /// The field of a month, 1 to 12; `None` for any other number.
    #[must_use]
    pub fn month(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self::Month(Month(number)))
    }

    /// Stable name, for mappings and messages.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Group => "group",
            Self::Connection => "connection",
            Self::Dwelling => "dwelling",
            Self::Persons => "persons",
            Self::Relief => "relief",
            Self::Relieved => "relieved",
            Self::Pensioners => "pensioners",
            Self::MeterSize => "meter-size",
            Self::Area => "area",
            Self::Frontage => "frontage",
            Self::Containers => "containers",
            Self::Stalls => "stalls",
            Self::Allowance => "allowance",
            Self::Use => "use",
            Self::Month(month) => MONTH_CODES[month.index()],
        }
    }

    /// The field of a stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Its place among all fields.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Account => 0,
            Self::Group => 1,
            Self::Connection => 2,
            Self::Dwelling => 3,
            Self::Persons => 4,
            Self::Relief => 5,
            Self::Relieved => 6,
            Self::Pensioners => 7,
            Self::MeterSize => 8,
            Self::Area => 9,
            Self::Frontage => 10,
            Self::Containers => 11,
            Self::Stalls => 12,
            Self::Allowance => 13,
            Self::Use => 14,
            Self::Month(month) => 15 + month.index(),
        }
    }

    /// The kind of words that stand in it (see [`super::words`]); `None` where a number or, for the
    /// account, any text stands.
    #[must_use]
    pub const fn words(self) -> Option<&'static str> {
        match self {
            Self::Group => Some("group"),
            Self::Connection => Some("connection"),
            Self::Dwelling => Some("dwelling"),
            Self::Relief => Some("relief"),
            Self::Account
            | Self::Persons
            | Self::Relieved
            | Self::Pensioners
            | Self::MeterSize
            | Self::Area
            | Self::Frontage
            | Self::Containers
            | Self::Stalls
            | Self::Allowance
            | Self::Use
            | Self::Month(_) => None,
        }
    }

    /// Digits after the decimal mark that a number in it may have: water to the litre, waste to the
    /// kilogram, lifts and visits whole.
    #[must_use]
    pub fn decimals(self, flow_measure: Measure) -> u32 {
        match self {
            Self::Area | Self::Frontage => 2,
            Self::Allowance | Self::Use | Self::Month(_) => {
                flow_measure.unit().decimals() - flow_step(flow_measure).ilog10()
            }
            Self::Account
            | Self::Group
            | Self::Connection
            | Self::Dwelling
            | Self::Persons
            | Self::Relief
            | Self::Relieved
            | Self::Pensioners
            | Self::MeterSize
            | Self::Containers
            | Self::Stalls => 0,
        }
    }
}

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields(u32);

impl Fields {
    /// The set with one more.
    #[must_use]
    pub const fn with(self, field: Field) -> Self {
        Self(self.0 | 1 << field.index())
    }

    /// Whether it has a field.
    #[must_use]
    pub const fn has(self, field: Field) -> bool {
        self.0 & 1 << field.index() != 0
    }

    /// Everything in one of two sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_in_its_place() {
        for (place, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field.index(), place, "{field:?}");
            assert_eq!(Field::from_code(field.code()), Some(field));
            assert_eq!(
                field.words().is_some(),
                super::super::words::of_kind(field.code()).next().is_some(),
                "{field:?}"
            );
        }
        assert_eq!(Field::month(12), Field::from_code("month-12"));
        assert_eq!((Field::month(0), Field::month(13)), (None, None));
    }

    #[test]
    fn use_is_kept_as_finely_as_the_register_keeps_it() {
        let decimals = |measure| Field::Use.decimals(measure);
        assert_eq!(decimals(Measure::CubicMetre), 3);
        assert_eq!(decimals(Measure::Tonne), 3);
        assert_eq!(decimals(Measure::Lift), 0);
    }

    #[test]
    fn a_set_has_what_was_put_in() {
        let set = Fields::default().with(Field::Account).with(Field::Use);
        for field in Field::ALL {
            assert_eq!(set.has(field), matches!(field, Field::Account | Field::Use), "{field:?}");
        }
    }
}
