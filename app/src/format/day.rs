//! Days as people of the country type them.

use aimak_core::period::Date;

/// A day as people of the country write it: `05.12.2026`.
pub fn write_day(Date { year, month, day }: Date) -> String {
    format!("{day:02}.{month:02}.{year:04}")
}

/// Reads a day: day, month, year with points, or year, month, day with hyphens. `None` when the text
/// is written in no such way, or the calendar has no such day.
pub fn read_day(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Some(day) = Date::from_iso(text) {
        return Some(day);
    }
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.trim().len() != 4 {
        return None;
    }
    Date::new(year.trim().parse().ok()?, month.trim().parse().ok()?, day.trim().parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written_here() {
        let day = Date::new(2026, 12, 5);
        assert_eq!([read_day("05.12.2026"), read_day(" 5.12.2026 "), read_day("2026-12-05")], [day, day, day]);
        for text in ["", "5.12", "5.12.26", "31.11.2026", "12/05/2026", "05.12.2026.1", "бешинчи"] {
            assert_eq!(read_day(text), None, "{text}");
        }
        let leap = Date::new(2028, 2, 29).expect("a leap day");
        assert_eq!(read_day(&write_day(leap)), Some(leap));
    }
}
