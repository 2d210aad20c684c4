//! Numbers in cells.

use super::row::{Cell, Kind};
use super::{FaultRule, Mark};
use crate::number::{self, NumberFault};

/// How many digits a spreadsheet shows of a number; what lies behind them is noise of its binary
/// arithmetic.
const SHOWN_DIGITS: usize = 15;

/// Which decimal marks a file was seen to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    comma: bool,
    point: bool,
}

impl Seen {
    /// The mark, when only one was seen.
    pub const fn only(self) -> Option<Mark> {
        match (self.comma, self.point) {
            (true, false) => Some(Mark::Comma),
            (false, true) => Some(Mark::Point),
            (true, true) | (false, false) => None,
        }
    }

    fn note(&mut self, text: &str) {
        let last = text.rfind([',', '.']).and_then(|at| text.get(at..)?.chars().next());
        match last {
            // A mark that stands twice stands between thousands.
            Some(mark) if text.matches(mark).count() == 1 => match mark {
                ',' => self.comma = true,
                _ => self.point = true,
            },
            Some(_) | None => {}
        }
    }
}

/// The number in a cell with `decimals` digits after the mark, at most `limit`. An empty cell is the
/// caller's affair.
///
/// # Errors
/// What is wrong with it.
pub fn number(
    cell: Cell<'_>,
    decimals: u32,
    limit: i64,
    mark: Option<Mark>,
    seen: &mut Seen,
) -> Result<i64, FaultRule> {
    let amount = match cell.kind {
        Kind::Error => return Err(FaultRule::ErrorValue),
        Kind::Number => {
            let plain = shown(cell.text).ok_or(FaultRule::NotANumber)?;
            fixed(&plain, decimals)?
        }
        Kind::Text => match quick(cell.text, decimals).map_or_else(|| number::parse(cell.text, decimals), Ok) {
            Ok(amount) => {
                seen.note(cell.text);
                amount
            }
            Err(NumberFault::Ambiguous { .. }) if cell.text.starts_with(['-', '−']) => {
                return Err(FaultRule::Negative);
            }
            Err(NumberFault::Ambiguous { as_thousands, as_decimal }) => {
                let written = if cell.text.contains(',') { Mark::Comma } else { Mark::Point };
                match mark {
                    Some(mark) if mark == written => fixed(&as_decimal, decimals)?,
                    Some(_) => fixed(&as_thousands, decimals)?,
                    None => return Err(FaultRule::Ambiguous { as_thousands, as_decimal }),
                }
            }
            Err(NumberFault::TooFine { decimals }) => return Err(FaultRule::TooFine { decimals }),
            Err(NumberFault::TooLarge) => return Err(FaultRule::TooLarge),
            Err(NumberFault::Empty | NumberFault::NotANumber { .. } | NumberFault::Marks) => {
                return Err(FaultRule::NotANumber);
            }
        },
    };
    if amount < 0 {
        return Err(FaultRule::Negative);
    }
    if amount > limit { Err(FaultRule::TooLarge) } else { Ok(amount) }
}

/// The amount of a text that is no more than a few digits with at most one mark that can only be
/// the decimal mark; `None` for any other, which [`number::parse`] judges.
fn quick(text: &str, decimals: u32) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > 12 {
        return None;
    }
    let mut amount = 0_i64;
    let mut mark = None;
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'0'..=b'9' => amount = amount * 10 + i64::from(byte - b'0'),
            b',' | b'.' if mark.is_none() && at > 0 => mark = Some(at),
            _ => return None,
        }
    }
    let fraction = mark.map_or(0, |at| bytes.len() - at - 1);
    if mark.is_some() && matches!(fraction, 0 | 3) {
        return None;
    }
    let missing = decimals.checked_sub(u32::try_from(fraction).ok()?)?;
    amount.checked_mul(10_i64.checked_pow(missing)?)
}

/// The amount of plain digits with perhaps a sign and a point.
fn fixed(plain: &str, decimals: u32) -> Result<i64, FaultRule> {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > decimals as usize {
        return Err(FaultRule::TooFine { decimals });
    }
    let digits = format!("{whole}{fraction:0<width$}", width = decimals as usize);
    digits.parse().map_err(|_| FaultRule::TooLarge)
}

/// A number of a spreadsheet as it shows it, without an exponent: at most 15 digits that count.
/// `None` when the text is no number, or longer than any that is written out.
pub fn shown(text: &str) -> Option<String> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let negative = mantissa.starts_with('-');
    let (whole, fraction) = mantissa
        .strip_prefix('-')
        .unwrap_or(mantissa)
        .split_once('.')
        .unwrap_or((mantissa.strip_prefix('-').unwrap_or(mantissa), ""));
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || !digits_only(whole) || !digits_only(fraction) {
        return None;
    }
    // The number is 0.digits × 10^point.
    let all = format!("{whole}{fraction}");
    let digits = all.trim_start_matches('0');
    let mut point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    point = point.checked_sub(i32::try_from(all.len() - digits.len()).ok()?)?;
    let mut digits: Vec<u8> = digits.bytes().map(|digit| digit - b'0').collect();
    if digits.len() > SHOWN_DIGITS {
        let up = digits[SHOWN_DIGITS] >= 5;
        digits.truncate(SHOWN_DIGITS);
        if up {
            match digits.iter().rposition(|&digit| digit < 9) {
                Some(at) => {
                    digits.truncate(at + 1);
                    digits[at] += 1;
                }
                None => {
                    digits = vec![1];
                    point += 1;
                }
            }
        }
    }
    while digits.last() == Some(&0) {
        digits.pop();
    }
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    // Longer texts are no amounts of a register; 30 digits before and after the point are plenty.
    if !(-30..=30).contains(&point) {
        return None;
    }
    let text: String = digits.iter().map(|&digit| char::from(b'0' + digit)).collect();
    let sign = if negative { "-" } else { "" };
    Some(match usize::try_from(point) {
        Ok(point) if point >= text.len() => format!("{sign}{text}{}", "0".repeat(point - text.len())),
        Ok(0) => format!("{sign}0.{text}"),
        Ok(point) => format!("{sign}{}.{}", &text[..point], &text[point..]),
        Err(_) => format!("{sign}0.{}{text}", "0".repeat(point.unsigned_abs() as usize)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, kind: Kind, decimals: u32, mark: Option<Mark>) -> Result<i64, FaultRule> {
        number(Cell { text, kind }, decimals, i64::from(u32::MAX), mark, &mut Seen::default())
    }

    #[test]
    fn numbers_of_spreadsheets_are_taken_as_they_are_shown() {
        let cases = [
            ("12", "12"),
            ("12.5", "12.5"),
            ("-3.25", "-3.25"),
            ("0.30000000000000004", "0.3"),
            ("12.299999999999999", "12.3"),
            ("9.9999999999999999", "10"),
            ("1E3", "1000"),
            ("1.5e-3", "0.0015"),
            ("1.001E3", "1001"),
            ("0", "0"),
            ("0.000", "0"),
            ("123456789012345678", "123456789012346000"),
            (".5", "0.5"),
            ("00012.50", "12.5"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "-", "1,5", "NaN", "inf", "1e", "1e999999999999", "1e40", "1e-40", "0x1", "١"] {
            assert_eq!(shown(text), None, "{text}");
        }
    }

    #[test]
    fn the_quick_way_says_what_the_careful_one_says() {
        let mut quickly = 0;
        for whole in ["", "0", "00", "7", "12", "123", "1234", "0123", "123456789"] {
            for mark in ["", ",", ".", " ", ",,", "-"] {
                for fraction in ["", "0", "5", "50", "500", "123", "1234", "000", "00000"] {
                    let text = format!("{whole}{mark}{fraction}");
                    for decimals in [0, 2, 3, 6] {
                        if let Some(amount) = quick(&text, decimals) {
                            quickly += 1;
                            assert_eq!(number::parse(&text, decimals), Ok(amount), "{text}");
                        }
                    }
                }
            }
        }
        assert!(quickly > 100, "{quickly}");
    }

    #[test]
    fn a_number_of_a_spreadsheet_is_never_ambiguous() {
        assert_eq!(read("1.234", Kind::Number, 3, None), Ok(1234));
        assert_eq!(read("1.2345", Kind::Number, 3, None), Err(FaultRule::TooFine { decimals: 3 }));
        assert_eq!(read("-1", Kind::Number, 3, None), Err(FaultRule::Negative));
        assert_eq!(read("#N/A", Kind::Error, 3, None), Err(FaultRule::ErrorValue));
    }

    #[test]
    fn a_mark_seen_elsewhere_settles_what_is_ambiguous() {
        let ambiguous = FaultRule::Ambiguous { as_thousands: "1234".into(), as_decimal: "1.234".into() };
        assert_eq!(read("1,234", Kind::Text, 3, None), Err(ambiguous));
        assert_eq!(read("1,234", Kind::Text, 3, Some(Mark::Comma)), Ok(1234));
        assert_eq!(read("1,234", Kind::Text, 3, Some(Mark::Point)), Ok(1_234_000));
        assert_eq!(read("1.234", Kind::Text, 3, Some(Mark::Comma)), Ok(1_234_000));
        assert_eq!(read("-1,234", Kind::Text, 3, Some(Mark::Comma)), Err(FaultRule::Negative));
    }

    #[test]
    fn marks_are_noted_where_they_are_clear() {
        let seen = |texts: &[&str]| {
            let mut seen = Seen::default();
            for text in texts {
                let _ = number(Cell { text, kind: Kind::Text }, 6, i64::MAX, None, &mut seen);
            }
            seen.only()
        };
        assert_eq!(seen(&["12,5"]), Some(Mark::Comma));
        assert_eq!(seen(&["12.5", "3"]), Some(Mark::Point));
        assert_eq!(seen(&["1 234,500"]), Some(Mark::Comma));
        assert_eq!(seen(&["1,234.5"]), Some(Mark::Point));
        assert_eq!(seen(&["1,234", "7"]), None);
        assert_eq!(seen(&["1,234,567"]), None);
        assert_eq!(seen(&["12,5", "12.5"]), None);
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        assert_eq!(read("12 м3", Kind::Text, 3, None), Err(FaultRule::NotANumber));
        assert_eq!(read("1,2,3", Kind::Text, 3, None), Err(FaultRule::NotANumber));
        assert_eq!(read("0,0005", Kind::Text, 3, None), Err(FaultRule::TooFine { decimals: 3 }));
        assert_eq!(read("-5", Kind::Text, 3, None), Err(FaultRule::Negative));
        assert_eq!(read("4294967,296", Kind::Text, 3, None), Err(FaultRule::TooLarge));
        assert_eq!(read("4294967,295", Kind::Text, 3, None), Ok(4_294_967_295));
        assert_eq!(read("99999999999999999999999", Kind::Text, 3, None), Err(FaultRule::TooLarge));
    }
}
