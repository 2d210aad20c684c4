//! Exact numbers: rounding, and reading what people type.

pub use aimak_kernels::number::{divide_round, multiply_divide};

/// Why a typed text is not the number that a field asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Nothing was typed.
    Empty,
    /// A character that no number has.
    NotANumber {
        /// The first such character.
        found: char,
    },
    /// One mark followed by three digits: a thousands mark or a decimal mark?
    Ambiguous {
        /// The text read with the mark between thousands.
        as_thousands: String,
        /// The text read with the mark as decimal mark.
        as_decimal: String,
    },
    /// Marks that fit no way of writing numbers (`1,2.3,4`).
    Marks,
    /// More digits after the decimal mark than the unit keeps.
    TooFine {
        /// How many it keeps.
        decimals: u32,
    },
    /// More digits than can be computed exactly.
    TooLarge,
}

impl NumberFault {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "number-empty",
            Self::NotANumber { .. } => "number-not-a-number",
            Self::Ambiguous { .. } => "number-ambiguous",
            Self::Marks => "number-marks",
            Self::TooFine { .. } => "number-too-fine",
            Self::TooLarge => "number-too-large",
        }
    }
}

/// Reads a typed number into an amount with `decimals` digits after the mark.
///
/// Takes a comma or a point as decimal mark, spaces of any kind and apostrophes between
/// thousands, and a sign. `1,234` could be 1234 or 1.234 and is refused; `0,234`, `1,23`,
/// `1 234,5` and `1,234,567` are clear.
///
/// # Errors
/// A [`NumberFault`] that says what to mend. The caller keeps the text.
///
/// ```
/// # use aimak_core::number::{parse, NumberFault};
/// assert_eq!(parse("19,5", 2), Ok(1950));
/// assert_eq!(parse("1 234.50", 2), Ok(123_450));
/// assert!(matches!(parse("1,234", 2), Err(NumberFault::Ambiguous { .. })));
/// ```
pub fn parse(text: &str, decimals: u32) -> Result<i64, NumberFault> {
    let mut negative = false;
    let mut signed = false;
    let mut digits_seen = false;
    // Digits and marks only; `marks` holds (position in `digits`, mark).
    let mut digits = String::new();
    let mut marks: Vec<(usize, char)> = Vec::new();
    let mut grouped = false;
    for c in text.trim().chars() {
        match c {
            '0'..='9' => {
                digits.push(c);
                digits_seen = true;
            }
            ',' | '.' => marks.push((digits.len(), c)),
            '-' | '−' | '+' if !digits_seen && !signed && marks.is_empty() => {
                negative = c != '+';
                signed = true;
            }
            '\'' | '’' => grouped = true,
            c if c.is_whitespace() || c == '\u{2060}' => grouped |= digits_seen,
            found => return Err(NumberFault::NotANumber { found }),
        }
    }
    if digits.is_empty() {
        return match (text.trim().chars().next(), marks.is_empty() && !signed) {
            (None, _) | (_, true) => Err(NumberFault::Empty),
            (Some(found), false) => Err(NumberFault::NotANumber { found }),
        };
    }
    let split = decimal_position(&digits, &marks, grouped).map_err(|fault| match fault {
        NumberFault::Ambiguous { as_thousands, as_decimal } if negative => {
            NumberFault::Ambiguous { as_thousands: format!("-{as_thousands}"), as_decimal: format!("-{as_decimal}") }
        }
        NumberFault::Empty
        | NumberFault::NotANumber { .. }
        | NumberFault::Ambiguous { .. }
        | NumberFault::Marks
        | NumberFault::TooFine { .. }
        | NumberFault::TooLarge => fault,
    })?;
    let (whole, fraction) = digits.split_at(split);
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > decimals as usize {
        return Err(NumberFault::TooFine { decimals });
    }
    let padded = format!("{whole}{fraction:0<width$}", width = decimals as usize);
    let amount: i64 = padded.parse().map_err(|_| NumberFault::TooLarge)?;
    Ok(if negative { -amount } else { amount })
}

/// Where in `digits` the fraction begins.
fn decimal_position(digits: &str, marks: &[(usize, char)], grouped: bool) -> Result<usize, NumberFault> {
    let [.., (last, last_mark)] = *marks else {
        return Ok(digits.len());
    };
    let groups_of_three = |marks: &[(usize, char)], end: usize| {
        let first = marks.first().map_or(0, |&(at, _)| at);
        let ends = marks.iter().skip(1).map(|&(at, _)| at).chain([end]);
        (1..=3).contains(&first)
            && marks.iter().zip(ends).all(|(&(at, _), next)| next == at + 3)
            && !digits.starts_with('0')
    };
    match marks {
        [_] => {
            let looks_grouped = !grouped && groups_of_three(marks, digits.len());
            if looks_grouped {
                return Err(NumberFault::Ambiguous {
                    as_thousands: digits.to_owned(),
                    as_decimal: format!("{}.{}", &digits[..last], &digits[last..]),
                });
            }
            Ok(last)
        }
        // 1,234,567: the same mark again can only stand between thousands.
        _ if marks.iter().all(|&(_, mark)| mark == last_mark) => {
            if groups_of_three(marks, digits.len()) {
                Ok(digits.len())
            } else {
                Err(NumberFault::Marks)
            }
        }
        // 1,234.5: the other mark ends the thousands.
        [thousands @ .., _] => {
            let same = thousands.iter().all(|&(_, mark)| mark != last_mark);
            if same && groups_of_three(thousands, last) { Ok(last) } else { Err(NumberFault::Marks) }
        }
        [] => Ok(digits.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_half_away_from_zero() {
        let cases = [
            (5, 10, 1),
            (4, 10, 0),
            (-5, 10, -1),
            (-4, 10, 0),
            (15, 10, 2),
            (25, 10, 3),
            (5, -10, -1),
            (1, 3, 0),
            (2, 3, 1),
            (7, 7, 1),
            (0, 9, 0),
        ];
        for (n, d, expected) in cases {
            assert_eq!(divide_round(n, d), Some(expected), "{n}/{d}");
        }
        assert_eq!(divide_round(1, 0), None);
        assert_eq!(divide_round(i128::from(i64::MAX) + 1, 1), None);
        assert_eq!(divide_round(i128::from(i64::MIN), 1), Some(i64::MIN));
    }

    #[test]
    fn products_are_divided_alike_narrow_and_wide() {
        let (narrow, wide) = (i64::from(u32::MAX), i64::from(u32::MAX) + 1);
        let numbers = [0, 1, 2, 3, 499, 500, 999, 1000, 10_000, narrow - 1, narrow, wide, i64::MAX, -1, -500, i64::MIN];
        let divisors = [1, 2, 3, 7, 1000, 10_000, i128::from(u64::MAX), i128::from(u64::MAX) + 1, -2, 0];
        for a in numbers {
            for (b, divisor) in numbers.into_iter().flat_map(|b| divisors.map(|divisor| (b, divisor))) {
                let expected = divide_round(i128::from(a) * i128::from(b), divisor);
                assert_eq!(multiply_divide(a, b, divisor), expected, "{a} × {b} / {divisor}");
            }
        }
    }

    #[test]
    fn reads_what_people_type() {
        let cases = [
            ("19.5", 1950),
            ("19,50", 1950),
            (" 19,5 ", 1950),
            ("1 234,5", 123_450),
            ("1\u{a0}234,50", 123_450),
            ("1\u{202f}234.5", 123_450),
            ("1'234.5", 123_450),
            ("1,234.50", 123_450),
            ("1.234,50", 123_450),
            ("1,234,567", 123_456_700),
            ("1 234 567", 123_456_700),
            ("0,234", 23),
            ("12.", 1200),
            (",5", 50),
            ("-3", -300),
            ("−3", -300),
            ("+3", 300),
            ("10.4500", 1045),
            ("007", 700),
        ];
        for (text, amount) in cases {
            if text == "0,234" {
                assert_eq!(parse(text, 2), Err(NumberFault::TooFine { decimals: 2 }));
                assert_eq!(parse(text, 3), Ok(234));
            } else {
                assert_eq!(parse(text, 2), Ok(amount), "{text}");
            }
        }
    }

    #[test]
    fn refuses_what_is_unclear_and_says_why() {
        assert_eq!(parse("", 2), Err(NumberFault::Empty));
        assert_eq!(parse("   ", 2), Err(NumberFault::Empty));
        assert_eq!(parse("сом", 2), Err(NumberFault::NotANumber { found: 'с' }));
        assert_eq!(parse("12a", 2), Err(NumberFault::NotANumber { found: 'a' }));
        assert_eq!(parse("1-2", 2), Err(NumberFault::NotANumber { found: '-' }));
        assert_eq!(parse("--1", 2), Err(NumberFault::NotANumber { found: '-' }));
        assert_eq!(parse(",", 2), Err(NumberFault::NotANumber { found: ',' }));
        assert_eq!(
            parse("1,234", 2),
            Err(NumberFault::Ambiguous { as_thousands: "1234".into(), as_decimal: "1.234".into() })
        );
        assert_eq!(
            parse("12.500", 2),
            Err(NumberFault::Ambiguous { as_thousands: "12500".into(), as_decimal: "12.500".into() })
        );
        for minus in ["-1,234", "−1.234"] {
            assert_eq!(
                parse(minus, 2),
                Err(NumberFault::Ambiguous { as_thousands: "-1234".into(), as_decimal: "-1.234".into() })
            );
        }
        assert_eq!(parse("1,2,3", 2), Err(NumberFault::Marks));
        assert_eq!(parse("1,234.5,6", 2), Err(NumberFault::Marks));
        assert_eq!(parse("1.2345", 2), Err(NumberFault::TooFine { decimals: 2 }));
        assert_eq!(parse("99999999999999999999", 2), Err(NumberFault::TooLarge));
    }
}
