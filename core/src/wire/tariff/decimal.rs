//! Decimal texts of files: digits, perhaps one point, nothing else.

use super::TariffRule;

/// The finest rate: this many digits after the point.
pub const FINEST: u32 = 8;

/// A decimal text, exactly: `digits` / 10^`decimals`, without zeros at the end of the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    decimals: u32,
}

impl Decimal {
    /// Reads a text such as `19.50`. A file is written for programs as well: one way of writing,
    /// no thousands marks, no comma.
    ///
    /// # Errors
    /// What is wrong with the text. Below zero is an error, too: nothing in a tariff is.
    pub fn read(text: &str) -> Result<Self, TariffRule> {
        let malformed = || TariffRule::NotADecimal { value: text.to_owned() };
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
            Some(_) => return Err(malformed()),
            None => (unsigned, ""),
        };
        let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits_only(whole) || !digits_only(fraction) {
            return Err(malformed());
        }
        let fraction = fraction.trim_end_matches('0');
        let too_large = || TariffRule::TooLarge { value: text.to_owned() };
        let decimals = u32::try_from(fraction.len()).map_err(|_| too_large())?;
        if decimals > FINEST {
            return Err(TariffRule::TooFine { value: text.to_owned(), decimals: FINEST });
        }
        let digits: i64 = format!("{whole}{fraction}").parse().map_err(|_| too_large())?;
        if unsigned.len() != text.len() && digits != 0 {
            return Err(TariffRule::Negative { value: text.to_owned() });
        }
        Ok(Self { digits, decimals })
    }

    /// Digits after the point that are needed.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        self.decimals
    }

    /// The amount with `decimals` digits after the point; `None` when it needs more, or is too
    /// large.
    #[must_use]
    pub fn at(self, decimals: u32) -> Option<i64> {
        self.digits.checked_mul(10_i64.checked_pow(decimals.checked_sub(self.decimals)?)?)
    }
}

/// The text of an amount with `decimals` digits after the point, of which at least `shown` are
/// written: `1950` with 2 is `19.50`.
#[must_use]
pub fn text(amount: i64, decimals: u32, shown: u32) -> String {
    let (decimals, shown) = (decimals as usize, shown as usize);
    let digits = format!("{:0>width$}", amount.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let needed = fraction.trim_end_matches('0').len().max(shown);
    let sign = if amount < 0 { "-" } else { "" };
    match fraction.get(..needed) {
        Some(fraction) if !fraction.is_empty() => format!("{sign}{whole}.{fraction}"),
        Some(_) | None => format!("{sign}{whole}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_one_way_of_writing() {
        let cases = [
            ("19.50", 1, 195),
            ("0", 0, 0),
            ("-0", 0, 0),
            ("007", 0, 7),
            ("5.000000", 0, 5),
            ("0.00000001", 8, 1),
            ("12.500", 1, 125),
        ];
        for (text, decimals, digits) in cases {
            assert_eq!(Decimal::read(text), Ok(Decimal { digits, decimals }), "{text}");
        }
        for text in ["", " 1", "1,5", ".5", "5.", "1e3", "+1", "1 000", "١", "1.2.3", "--1", "-"] {
            assert_eq!(Decimal::read(text), Err(TariffRule::NotADecimal { value: text.into() }), "{text}");
        }
        assert_eq!(Decimal::read("-0.5"), Err(TariffRule::Negative { value: "-0.5".into() }));
        assert_eq!(
            Decimal::read("1.123456789"),
            Err(TariffRule::TooFine { value: "1.123456789".into(), decimals: FINEST })
        );
        let huge = "99999999999999999999";
        assert_eq!(Decimal::read(huge), Err(TariffRule::TooLarge { value: huge.into() }));
    }

    #[test]
    fn amounts_scale_or_say_that_they_do_not_fit() {
        let read = |text| Decimal::read(text).expect("a decimal text");
        assert_eq!(read("19.5").at(2), Some(1950));
        assert_eq!(read("19.555").at(2), None);
        assert_eq!(read("9223372036854775807").at(0), Some(i64::MAX));
        assert_eq!(read("9223372036854775807").at(1), None);
    }

    #[test]
    fn writes_as_many_digits_as_needed() {
        assert_eq!(text(1950, 2, 2), "19.50");
        assert_eq!(text(1950, 2, 0), "19.5");
        assert_eq!(text(6000, 2, 0), "60");
        assert_eq!(text(5, 6, 0), "0.000005");
        assert_eq!(text(0, 2, 2), "0.00");
        assert_eq!(text(7, 0, 0), "7");
        assert_eq!(text(-150, 2, 2), "-1.50");
    }
}
