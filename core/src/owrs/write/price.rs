//! Amounts of a written file: exact, and by meter size where they differ by it.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, Signed as _, Zero as _};

/// An exact number.
pub(super) type Number = BigRational;

/// `numerator / denominator`; nothing when the denominator is zero.
pub(super) fn fraction(numerator: i64, denominator: i64) -> Number {
    if denominator == 0 {
        return Number::zero();
    }
    Number::new(BigInt::from(numerator), BigInt::from(denominator))
}

/// A price: one for all, or one for each size of meter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Price {
    /// One for all.
    All(Number),
    /// By size, millimetres. Never empty.
    BySize(BTreeMap<u16, Number>),
}

impl Price {
    pub(super) fn zero() -> Self {
        Self::All(Number::zero())
    }

    pub(super) fn is_zero(&self) -> bool {
        match self {
            Self::All(price) => price.is_zero(),
            Self::BySize(prices) => prices.values().all(Number::is_zero),
        }
    }

    /// Both together; `None` when no size has both.
    pub(super) fn plus(&self, other: &Self) -> Option<Self> {
        Some(match (self, other) {
            (Self::All(one), Self::All(two)) => Self::All(one + two),
            (Self::All(one), Self::BySize(sizes)) | (Self::BySize(sizes), Self::All(one)) => {
                Self::BySize(sizes.iter().map(|(size, price)| (*size, price + one)).collect())
            }
            (Self::BySize(one), Self::BySize(two)) => {
                let both = one.iter().filter_map(|(size, price)| Some((*size, price + two.get(size)?)));
                let both: BTreeMap<u16, Number> = both.collect();
                if both.is_empty() {
                    return None;
                }
                Self::BySize(both)
            }
        })
    }

    /// So many times the price.
    pub(super) fn times(&self, factor: &Number) -> Self {
        match self {
            Self::All(price) => Self::All(price * factor),
            Self::BySize(sizes) => Self::BySize(sizes.iter().map(|(size, price)| (*size, price * factor)).collect()),
        }
    }
}

/// A number as OWRS writes it: a decimal where one is exact, else a division.
pub(super) fn text(number: &Number) -> String {
    let (two, five) = (BigInt::from(2), BigInt::from(5));
    let mut rest = number.denom().clone();
    let mut decimals = 0_usize;
    for factor in [&two, &five] {
        let mut powers = 0;
        while (&rest % factor).is_zero() {
            rest /= factor;
            powers += 1;
        }
        decimals = decimals.max(powers);
    }
    if !rest.is_one() {
        return format!("{}/{}", number.numer(), number.denom());
    }
    let mut scaled = number.clone();
    for _ in 0..decimals {
        scaled *= BigInt::from(10);
    }
    let digits = format!("{:0>width$}", scaled.abs().to_integer().to_string(), width = decimals + 1);
    let (whole, part) = digits.split_at(digits.len() - decimals);
    let sign = if number.is_negative() { "-" } else { "" };
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_decimal_where_one_is_exact() {
        let cases = [
            (fraction(1950, 100), "19.5"),
            (fraction(1, 8), "0.125"),
            (fraction(-1, 20), "-0.05"),
            (fraction(300, 1), "300"),
            (fraction(0, 7), "0"),
            (fraction(20, 12), "5/3"),
            (fraction(-20, 12), "-5/3"),
        ];
        for (number, expected) in cases {
            assert_eq!(text(&number), expected);
        }
    }
}
