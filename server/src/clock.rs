//! The one place that asks the system for the time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

const MILLIS_A_DAY: u64 = 24 * 60 * 60 * 1000;

/// The present moment: ISO 8601 in UTC, to the millisecond, such as `2026-11-24T09:30:00.000Z`.
///
/// For people to read, never for order: a clock can be set back. A clock before 1970 counts as
/// 1970.
#[must_use]
pub fn now() -> String {
    before(Duration::ZERO)
}

/// The moment that was so long ago, in the form of [`now`].
#[must_use]
pub fn before(age: Duration) -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().saturating_sub(age);
    iso(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

/// Days since 1970-01-01 to a date of the Gregorian calendar: Howard Hinnant's
/// `civil_from_days`, for days that are not negative.
fn iso(millis: u64) -> String {
    let days = millis / MILLIS_A_DAY + 719_468;
    let of_day = millis % MILLIS_A_DAY;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let (hour, minute) = (of_day / 3_600_000, of_day / 60_000 % 60);
    let (second, milli) = (of_day / 1000 % 60, of_day % 1000);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seconds from `date -u -d … +%s`.
    #[test]
    fn seconds_become_dates_across_leap_days() {
        let cases = [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (951_868_799_999, "2000-02-29T23:59:59.999Z"),
            (1_735_689_599_001, "2024-12-31T23:59:59.001Z"),
            (1_764_547_200_000, "2025-12-01T00:00:00.000Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        ];
        for (millis, text) in cases {
            assert_eq!(iso(millis), text);
        }
    }
}
