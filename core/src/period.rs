//! Dates and periods of the calendar; no clock.

/// A date of the civil calendar. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, for instance 2025.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// A date that exists in the Gregorian calendar; `None` otherwise.
    #[must_use]
    pub const fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        if month < 1 || month > 12 || day < 1 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// The date written as YYYY-MM-DD (ISO 8601, years 0 to 9999); `None` when it is not written
    /// so, or is no day of the calendar.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let [year, month, day] = *text.split('-').collect::<Vec<_>>() else { return None };
        let part = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())?
        };
        let small = |number: i16| u8::try_from(number).ok();
        Self::new(part(year, 4)?, small(part(month, 2)?)?, small(part(day, 2)?)?)
    }

    /// The date as YYYY-MM-DD (ISO 8601).
    #[must_use]
    pub fn iso(self) -> String {
        let Self { year, month, day } = self;
        format!("{year:04}-{month:02}-{day:02}")
    }
}

const fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A date as exact as its source gives it: some decisions are known by day, others by year only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateKnown {
    /// The year is known.
    Year(i16),
    /// The year and the month (1 to 12) are known.
    Month(i16, u8),
    /// The day is known.
    Day(Date),
}

impl DateKnown {
    /// The first day the date may mean; for ordering versions.
    #[must_use]
    pub const fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date { year, month: 1, day: 1 },
            Self::Month(year, month) => Date { year, month, day: 1 },
            Self::Day(date) => date,
        }
    }

    /// The last day the date may mean: what began then has begun for certain.
    #[must_use]
    pub const fn last_day(self) -> Date {
        match self {
            Self::Year(year) => Date { year, month: 12, day: 31 },
            Self::Month(year, month) => Date { year, month, day: days_in_month(year, month) },
            Self::Day(date) => date,
        }
    }
}

/// The period that an amount covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A calendar year.
    Year,
    /// An average month: a twelfth of a year of 365 days.
    Month,
    /// No period: a share, a price, a count at a date.
    None,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_of_the_calendar_exist() {
        assert!(Date::new(2024, 2, 29).is_some());
        assert!(Date::new(2025, 2, 29).is_none());
        assert!(Date::new(1900, 2, 29).is_none());
        assert!(Date::new(2000, 2, 29).is_some());
        assert!(Date::new(2025, 4, 31).is_none());
        assert!(Date::new(2025, 13, 1).is_none());
        assert!(Date::new(2025, 1, 0).is_none());
    }

    #[test]
    fn dates_are_written_one_way() {
        assert_eq!(Date::from_iso("2024-02-29"), Date::new(2024, 2, 29));
        assert_eq!(Date::from_iso("0987-01-05").map(Date::iso).as_deref(), Some("0987-01-05"));
        for text in ["2025-02-29", "2025-1-01", "25-01-01", "2025-01-01T", "2025/01/01", "+025-01-01", "", "2025-01"] {
            assert_eq!(Date::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_ends_with_its_last_day() {
        assert_eq!(Some(DateKnown::Month(2024, 2).last_day()), Date::new(2024, 2, 29));
        assert_eq!(Some(DateKnown::Month(2019, 11).last_day()), Date::new(2019, 11, 30));
        assert_eq!(Some(DateKnown::Year(2014).last_day()), Date::new(2014, 12, 31));
    }

    #[test]
    fn a_year_begins_with_its_first_day() {
        assert!(DateKnown::Year(2023).first_day() < DateKnown::Month(2023, 6).first_day());
        assert!(
            DateKnown::Month(2023, 6).first_day() < DateKnown::Day(Date { year: 2023, month: 6, day: 2 }).first_day()
        );
    }
}
