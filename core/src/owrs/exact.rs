//! Exact fractions with a bound on their size.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, Signed as _, Zero as _};

/// The longest numerator or denominator that is kept, in bits. A bill of the largest real tariff
/// needs fewer than 100.
pub(crate) const MAX_BITS: u64 = 1024;
/// The longest number that is read, in digits before and after the mark together.
const MAX_DIGITS: usize = 100;
/// The largest power of ten that a number may carry (`1e3`).
const MAX_POWER_OF_TEN: u32 = 60;
/// The largest exponent of `^`, on both sides of zero.
const MAX_EXPONENT: u32 = 64;
/// Decimals that [`Exact::plain`] keeps.
const DECIMALS: u32 = 10;

/// An exact number of an OWRS file or bill: money, units or shares, without rounding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Exact(BigRational);

/// Why a calculation has no result that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Uncountable {
    /// A division by zero.
    DivisionByZero,
    /// More than [`MAX_BITS`].
    TooLarge,
    /// `^` with an exponent that is no whole number, so that the result need not be a fraction.
    FractionalPower,
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotNumber {
    /// It is something else.
    Other,
    /// It is a number with more digits than can be kept.
    TooLarge,
}

/// A number as it stood in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) value: Exact,
    /// Whether commas stood between thousands, or underscores between digits.
    pub(crate) grouped: bool,
    /// Whether the text is another number for readers of YAML 1.1: `010` is eight there.
    pub(crate) octal: bool,
}

impl Exact {
    /// A whole number.
    #[must_use]
    pub fn whole(value: i64) -> Self {
        Self(BigRational::from_integer(BigInt::from(value)))
    }

    /// Reads a decimal number as OWRS files and JSON write it: `12`, `.5`, `4.047`, `-1e3`,
    /// `1,234.5`. `None` for everything else, also for numbers of more than 100 digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        read(text.trim()).ok().map(|read| read.value)
    }

    /// As a plain decimal number: at most ten decimals, rounded half away from zero, zeros at the
    /// end cut.
    #[must_use]
    pub fn plain(&self) -> String {
        let scale = BigInt::from(10).pow(DECIMALS);
        let scaled = (&self.0 * BigRational::from_integer(scale)).round().to_integer();
        let digits = scaled.magnitude().to_string();
        let places = DECIMALS as usize;
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        let part = part.trim_end_matches('0');
        let sign = if scaled.is_negative() { "-" } else { "" };
        if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
    }

    /// Numerator and denominator in lowest terms; the denominator is positive.
    #[must_use]
    pub fn fraction(&self) -> (String, String) {
        (self.0.numer().to_string(), self.0.denom().to_string())
    }

    /// Whether it is a whole number.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.is_integer()
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// Rounded to a whole number, halves to the even neighbour.
    pub(crate) fn round_half_even(&self) -> Self {
        let two = BigInt::from(2);
        let floor = self.0.floor().to_integer();
        let rest = &self.0 - BigRational::from_integer(floor.clone());
        let up = match rest.cmp(&BigRational::new(BigInt::one(), two.clone())) {
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Equal => !(&floor % &two).is_zero(),
        };
        Self(BigRational::from_integer(if up { floor + BigInt::one() } else { floor }))
    }

    pub(crate) fn add(&self, other: &Self) -> Result<Self, Uncountable> {
        kept(&self.0 + &other.0)
    }

    pub(crate) fn subtract(&self, other: &Self) -> Result<Self, Uncountable> {
        kept(&self.0 - &other.0)
    }

    pub(crate) fn multiply(&self, other: &Self) -> Result<Self, Uncountable> {
        kept(&self.0 * &other.0)
    }

    pub(crate) fn divide(&self, other: &Self) -> Result<Self, Uncountable> {
        if other.is_zero() { Err(Uncountable::DivisionByZero) } else { kept(&self.0 / &other.0) }
    }

    pub(crate) fn negate(&self) -> Self {
        Self(-self.0.clone())
    }

    pub(crate) fn power(&self, exponent: &Self) -> Result<Self, Uncountable> {
        if !exponent.is_whole() {
            return Err(Uncountable::FractionalPower);
        }
        let times = exponent.0.numer().magnitude();
        let times = u32::try_from(times).ok().filter(|times| *times <= MAX_EXPONENT).ok_or(Uncountable::TooLarge)?;
        let mut result = Self::whole(1);
        for _ in 0..times {
            result = result.multiply(self)?;
        }
        if exponent.is_negative() { Self::whole(1).divide(&result) } else { Ok(result) }
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

fn kept(value: BigRational) -> Result<Exact, Uncountable> {
    if value.numer().bits() > MAX_BITS || value.denom().bits() > MAX_BITS {
        Err(Uncountable::TooLarge)
    } else {
        Ok(Exact(value))
    }
}

/// Reads a number with what is worth saying about how it was written.
pub(crate) fn read(text: &str) -> Result<Read, NotNumber> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let negative = text.starts_with('-');
    let (mantissa, power) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, power)) => (mantissa, Some(power)),
        None => (unsigned, None),
    };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotNumber::Other);
    }
    let (whole, grouped) = ungrouped(whole).ok_or(NotNumber::Other)?;
    let power = power.map_or(Ok(0), power_of_ten)?;
    if whole.len() + part.len() > MAX_DIGITS {
        return Err(NotNumber::TooLarge);
    }
    let octal = power == 0
        && !mantissa.contains('.')
        && whole.len() > 1
        && whole.starts_with('0')
        && whole.bytes().all(|byte| byte < b'8')
        && whole.bytes().any(|byte| byte > b'0');
    let digits: BigInt = format!("{whole}{part}").parse().map_err(|_| NotNumber::Other)?;
    let shift = power - i64::try_from(part.len()).unwrap_or(i64::MAX);
    let scale = BigInt::from(10).pow(u32::try_from(shift.unsigned_abs()).map_err(|_| NotNumber::TooLarge)?);
    let value = if shift < 0 { BigRational::new(digits, scale) } else { BigRational::from_integer(digits * scale) };
    let value = kept(if negative { -value } else { value }).map_err(|_| NotNumber::TooLarge)?;
    Ok(Read { value, grouped, octal })
}

fn power_of_ten(text: &str) -> Result<i64, NotNumber> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotNumber::Other);
    }
    let power: u32 = digits.parse().ok().filter(|power| *power <= MAX_POWER_OF_TEN).ok_or(NotNumber::TooLarge)?;
    Ok(if text.starts_with('-') { -i64::from(power) } else { i64::from(power) })
}

/// The digits without marks between thousands, and whether there were any. `None` when the marks
/// are not where thousands are, or something is no digit.
fn ungrouped(text: &str) -> Option<(String, bool)> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((text.to_owned(), false));
    }
    let comma = text.contains(',');
    let mark = if comma { ',' } else { '_' };
    let groups: Vec<&str> = text.split(mark).collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let placed = first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3);
    (groups.iter().all(|group| digits(group)) && placed).then(|| (groups.concat(), true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Exact {
        Exact::parse(text).expect(text)
    }

    #[test]
    fn numbers_are_read_as_files_write_them() {
        let cases = [
            ("0", "0"),
            ("12.50", "12.5"),
            (".5", "0.5"),
            ("4.", "4"),
            ("-3.25", "-3.25"),
            ("+7", "7"),
            ("1e3", "1000"),
            ("2.5E-2", "0.025"),
            ("1,234,567.5", "1234567.5"),
            ("1_000", "1000"),
            ("0.12345678905", "0.1234567891"),
            ("-0.00000000001", "0"),
        ];
        for (text, plain) in cases {
            assert_eq!(number(text).plain(), plain, "{text}");
        }
        for text in ["", ".", "-", "1,5", "1,2345", "0,000", "1e", "e3", "0x1F", "12 5", "1.2.3", "٣", "NaN", "$2"] {
            assert_eq!(Exact::parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_unbounded_size_are_not_read() {
        assert_eq!(read(&"9".repeat(MAX_DIGITS)).map(|read| read.grouped), Ok(false));
        assert_eq!(read(&"9".repeat(MAX_DIGITS + 1)), Err(NotNumber::TooLarge));
        assert_eq!(read("1e61"), Err(NotNumber::TooLarge));
        assert_eq!(read("1e99999999999999999999"), Err(NotNumber::TooLarge));
        assert_eq!(read("1e-61"), Err(NotNumber::TooLarge));
    }

    #[test]
    fn a_leading_zero_is_noticed_where_it_changes_the_number() {
        for (text, octal) in [("010", true), ("07", true), ("08", false), ("0", false), ("00", false), ("0.10", false)]
        {
            assert_eq!(read(text).map(|read| read.octal), Ok(octal), "{text}");
        }
    }

    #[test]
    fn halves_go_to_the_even_neighbour() {
        for (text, rounded) in [
            ("0.5", "0"),
            ("1.5", "2"),
            ("2.5", "2"),
            ("2.51", "3"),
            ("-0.5", "0"),
            ("-1.5", "-2"),
            ("-2.5", "-2"),
            ("7", "7"),
        ] {
            assert_eq!(number(text).round_half_even().plain(), rounded, "{text}");
        }
    }

    #[test]
    fn powers_are_whole_and_bounded() {
        assert_eq!(number("2").power(&number("10")).map(|n| n.plain()), Ok("1024".to_owned()));
        assert_eq!(number("2").power(&number("-2")).map(|n| n.plain()), Ok("0.25".to_owned()));
        assert_eq!(number("0").power(&number("-1")), Err(Uncountable::DivisionByZero));
        assert_eq!(number("2").power(&number("0.5")), Err(Uncountable::FractionalPower));
        assert_eq!(number("2").power(&number("65")), Err(Uncountable::TooLarge));
        assert_eq!(number("1e50").power(&number("60")), Err(Uncountable::TooLarge));
    }
}
