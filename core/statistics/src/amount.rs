//! A result that may be money.

/// A finite quantity in the unit of what it was computed from (tyiyn in, tyiyn out), not yet rounded.
///
/// Money of the models is exact, so it leaves here by [`Amount::rounded`]. [`Amount::unrounded`] is for
/// comparing with other programs; `xtask tidy` refuses it elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Amount(f64);

/// The amount is 2⁵³ or more, where such numbers no longer know single units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeyondExact;

impl BeyondExact {
    /// The stable name of the fault.
    pub const fn code(self) -> &'static str {
        "amount-beyond-exact"
    }
}

/// 2⁵³: up to here every whole number is one of these numbers.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Amount {
    /// Nothing, or `None` where the number is NaN or infinite. Negative zero becomes zero.
    pub(crate) fn new(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self(number + 0.0))
    }

    /// The amount in whole units, rounded half away from zero as everywhere in the models.
    ///
    /// # Errors
    /// [`BeyondExact`] from 2⁵³ units on.
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2⁵³")]
    pub fn rounded(self) -> Result<i64, BeyondExact> {
        let whole = self.0.round();
        if whole.abs() < EXACT { Ok(whole as i64) } else { Err(BeyondExact) }
    }

    /// The number itself, with its error of about 10⁻¹⁵ of its size. Not for money.
    pub const fn unrounded(self) -> f64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_rounded_half_away_from_zero() {
        let rounded = |number: f64| Amount::new(number).expect("a finite number").rounded();
        assert_eq!(rounded(0.5), Ok(1));
        assert_eq!(rounded(-0.5), Ok(-1));
        assert_eq!(rounded(2.499_999), Ok(2));
        assert_eq!(rounded(EXACT - 1.0), Ok(9_007_199_254_740_991));
        assert_eq!(rounded(-EXACT), Err(BeyondExact));
    }

    #[test]
    fn an_amount_is_finite() {
        assert_eq!(Amount::new(f64::NAN), None);
        assert_eq!(Amount::new(f64::NEG_INFINITY), None);
        assert_eq!(Amount::new(-0.0).map(|zero| zero.unrounded().to_bits()), Some(0));
    }
}
