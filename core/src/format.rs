//! Numbers, money, shares and dates as each language writes them.
//!
//! Exact, from scaled integers, the same in browser and server. The forms are those of CLDR 48
//! for `ky-KG`, `ru-KG` and `en`; a test compares them with texts written by `Intl` (ICU).
//! Digits are grouped with U+00A0, which the typeface has; U+202F it has not.

use crate::lang::Lang;
use crate::period::{Date, DateKnown};
use crate::unit::Unit;

const NBSP: char = '\u{a0}';
/// The minus sign of all three languages in CLDR is the hyphen; ours is the real minus, which
/// keeps its width beside digits and is not broken off at a line's end.
const MINUS: char = '\u{2212}';

/// A whole number with the language's grouping: `1 234 567` or `1,234,567`.
#[must_use]
pub fn integer(lang: Lang, n: i64) -> String {
    decimal(lang, n, 0, 0, 0)
}

/// `amount / 10^decimals` with at least `min` and at most `max` digits after the mark.
///
/// Digits beyond `max` are rounded half away from zero; trailing zeros beyond `min` are left out.
#[must_use]
pub fn decimal(lang: Lang, amount: i64, decimals: u32, min: u32, max: u32) -> String {
    let mut digits = amount.unsigned_abs().to_string();
    let mut kept = decimals;
    if max < kept {
        let step = 10_i128.pow(kept - max);
        let rounded = (i128::from(amount.unsigned_abs()) + step / 2) / step;
        digits = rounded.to_string();
        kept = max;
    }
    let zero = digits.bytes().all(|b| b == b'0');
    let width = kept as usize + 1;
    if digits.len() < width {
        digits = format!("{digits:0>width$}");
    }
    let (whole, fraction) = digits.split_at(digits.len() - kept as usize);
    let shown = fraction.trim_end_matches('0').len().max((min.min(kept)) as usize);
    let mut text = String::with_capacity(digits.len() + 8);
    if amount < 0 && !zero {
        text.push(MINUS);
    }
    let (group, mark) = match lang {
        Lang::Ky | Lang::Ru => (NBSP, ','),
        Lang::En => (',', '.'),
    };
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    let zeros = (min as usize).saturating_sub(kept as usize);
    if shown + zeros > 0 {
        text.push(mark);
        text.push_str(&fraction[..shown]);
        text.extend(std::iter::repeat_n('0', zeros));
    }
    text
}

/// Money from tyiyn: `1 234,50 сом`, `KGS 1,234.50`.
#[must_use]
pub fn money(lang: Lang, tyiyn: i64) -> String {
    with_som(lang, &decimal(lang, tyiyn, 2, 2, 2))
}

/// Money to its last digit, at least to the tyiyn: `2,5275 сом`, `KGS 2.5275`. The amount keeps
/// `decimals` digits.
#[must_use]
pub fn money_exact(lang: Lang, amount: i64, decimals: u32) -> String {
    with_som(lang, &decimal(lang, amount, decimals, 2, decimals))
}

/// Money from tyiyn without tyiyn, for large sums: `1 235 сом`, `KGS 1,235`.
#[must_use]
pub fn money_whole(lang: Lang, tyiyn: i64) -> String {
    with_som(lang, &decimal(lang, tyiyn, 2, 0, 0))
}

fn with_som(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Ky | Lang::Ru => format!("{number}{NBSP}сом"),
        Lang::En => match number.strip_prefix(MINUS) {
            Some(rest) => format!("{MINUS}KGS{NBSP}{rest}"),
            None => format!("KGS{NBSP}{number}"),
        },
    }
}

/// A share kept in hundredths of a percent, with at most `max` digits after the mark:
/// `4,3%` (ky), `4,3 %` (ru), `4.3%` (en).
#[must_use]
pub fn percent(lang: Lang, amount: i64, max: u32) -> String {
    let number = decimal(lang, amount, 2, 0, max);
    match lang {
        Lang::Ky | Lang::En => format!("{number}%"),
        Lang::Ru => format!("{number}{NBSP}%"),
    }
}

/// The number of an amount as its unit is usually shown, without the unit's word: money with
/// tyiyn, volumes to three digits, shares to one.
#[must_use]
pub fn amount(lang: Lang, amount: i64, unit: Unit) -> String {
    let (min, max) = match unit {
        Unit::Som
        | Unit::SomPerCubicMetre
        | Unit::SomPerPersonMonth
        | Unit::SomPerPersonYear
        | Unit::SomPerHouseholdMonth
        | Unit::SomPerHouseholdYear
        | Unit::SomPerTonne
        | Unit::SomPerConsumer
        | Unit::SomPerContainer
        | Unit::SomPerLift
        | Unit::SomPerVisit
        | Unit::SomPerStall
        | Unit::SomPerSquareMetre
        | Unit::SomPerMetre
        | Unit::Ratio => (2, 2),
        Unit::SomPerKilowattHour | Unit::SomPerTonneKilometre => (2, 4),
        Unit::Factor => (0, 4),
        Unit::CubicMetre | Unit::Tonne | Unit::KilowattHourPerCubicMetre => (0, 3),
        Unit::Year | Unit::HourPerDay | Unit::KilogramPerPersonYear | Unit::Kilometre => (0, 1),
        Unit::Percent | Unit::SquareMetre | Unit::Metre => (0, 2),
        Unit::LitrePerPersonDay
        | Unit::Person
        | Unit::Household
        | Unit::Day
        | Unit::Month
        | Unit::Litre
        | Unit::Consumer
        | Unit::Container
        | Unit::Lift
        | Unit::Visit
        | Unit::Stall
        | Unit::KilowattHour => (0, 0),
    };
    decimal(lang, amount, unit.decimals(), min, max)
}

/// A date in full, year first in Kyrgyz: `2026-ж., 24-ноябрь`, `24 ноября 2026 г.`,
/// `November 24, 2026`.
#[must_use]
pub fn date(lang: Lang, date: Date) -> String {
    let Date { year, month, day } = date;
    let name = month_name(lang, month, true);
    match lang {
        Lang::Ky => format!("{year}-ж., {day}-{name}"),
        Lang::Ru => format!("{day}{NBSP}{name} {year}{NBSP}г."),
        Lang::En => format!("{name}{NBSP}{day}, {year}"),
    }
}

/// A date as exactly as it is known: the day, the month or only the year.
#[must_use]
pub fn date_known(lang: Lang, known: DateKnown) -> String {
    match (known, lang) {
        (DateKnown::Day(day), _) => date(lang, day),
        (DateKnown::Month(year, month), Lang::Ky) => format!("{year}-ж., {}", month_name(lang, month, false)),
        (DateKnown::Month(year, month), Lang::Ru) => format!("{} {year}{NBSP}г.", month_name(lang, month, false)),
        (DateKnown::Month(year, month), Lang::En) => format!("{} {year}", month_name(lang, month, false)),
        (DateKnown::Year(year), Lang::Ky) => format!("{year}-ж."),
        (DateKnown::Year(year), Lang::Ru) => format!("{year}{NBSP}г."),
        (DateKnown::Year(year), Lang::En) => year.to_string(),
    }
}

/// The name of a month, standing alone.
#[must_use]
pub fn month(lang: Lang, month: u8) -> &'static str {
    month_name(lang, month, false)
}

/// The name of a month; in Russian in the genitive beside a day. Names of CLDR 48.
fn month_name(lang: Lang, month: u8, beside_day: bool) -> &'static str {
    const KY: [&str; 12] = [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];
    const RU_OF: [&str; 12] = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match (lang, beside_day) {
        (Lang::Ky, _) | (Lang::Ru, false) => &KY,
        (Lang::Ru, true) => &RU_OF,
        (Lang::En, _) => &EN,
    };
    names[usize::from(month.clamp(1, 12) - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(decimal(Lang::Ky, 12_345_675, 1, 0, 1), "1\u{a0}234\u{a0}567,5");
        assert_eq!(decimal(Lang::Ru, 12_345_675, 1, 0, 1), "1\u{a0}234\u{a0}567,5");
        assert_eq!(decimal(Lang::En, 12_345_675, 1, 0, 1), "1,234,567.5");
        assert_eq!(integer(Lang::Ky, 999), "999");
        assert_eq!(integer(Lang::Ky, 1000), "1\u{a0}000");
        assert_eq!(integer(Lang::En, -1000), "−1,000");
        assert_eq!(integer(Lang::En, i64::MIN), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn money_shows_tyiyn() {
        assert_eq!(money(Lang::Ky, 123_456_750), "1\u{a0}234\u{a0}567,50\u{a0}сом");
        assert_eq!(money(Lang::Ru, 5), "0,05\u{a0}сом");
        assert_eq!(money(Lang::En, 123_456_750), "KGS\u{a0}1,234,567.50");
        assert_eq!(money(Lang::En, -50), "−KGS\u{a0}0.50");
        assert_eq!(money_whole(Lang::En, 150), "KGS\u{a0}2");
        assert_eq!(money_whole(Lang::En, -49), "KGS\u{a0}0");
    }

    #[test]
    fn shares_and_cubic_metres_are_rounded_only_when_shown() {
        assert_eq!(percent(Lang::Ky, 430, 1), "4,3%");
        assert_eq!(percent(Lang::Ru, 430, 1), "4,3\u{a0}%");
        assert_eq!(percent(Lang::En, 434, 1), "4.3%");
        assert_eq!(percent(Lang::En, 8467, 0), "85%");
        assert_eq!(amount(Lang::En, 10_645_833, Unit::CubicMetre), "10.646");
        assert_eq!(decimal(Lang::En, 2_646_250, 6, 0, 6), "2.64625");
        assert_eq!(decimal(Lang::En, 5, 0, 2, 2), "5.00");
    }

    #[test]
    fn dates_are_written_as_exactly_as_they_are_known() {
        let day = Date { year: 2026, month: 11, day: 24 };
        assert_eq!(date(Lang::Ky, day), "2026-ж., 24-ноябрь");
        assert_eq!(date(Lang::Ru, day), "24\u{a0}ноября 2026\u{a0}г.");
        assert_eq!(date(Lang::En, day), "November\u{a0}24, 2026");
        assert_eq!(date_known(Lang::Ru, DateKnown::Month(2023, 5)), "май 2023\u{a0}г.");
        assert_eq!(date_known(Lang::Ky, DateKnown::Year(2011)), "2011-ж.");
    }
}
