//! Products of 64-bit numbers and their rounded quotients.

/// A divisor that is known beforehand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Divisor {
    divisor: u64,
    half: u64,
    /// Zeros in front of the divisor; it is moved up by them,
    shift: u32,
    /// to this,
    moved: u64,
    /// whose inverse is this: 2^128 - 1 divided by it, less 2^64.
    inverse: u64,
}

impl Divisor {
    /// `None` for zero.
    pub(super) const fn new(divisor: u64) -> Option<Self> {
        if divisor == 0 {
            return None;
        }
        let shift = divisor.leading_zeros();
        let moved = divisor << shift;
        #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant: the upper one is 1")]
        let inverse = (u128::MAX / moved as u128) as u64;
        Some(Self { divisor, half: divisor / 2, shift, moved, inverse })
    }

    /// The divisor itself.
    pub(super) const fn size(&self) -> u64 {
        self.divisor
    }

    /// The quotient rounded to the nearest, from the middle up; `None` when it may not fit.
    #[inline]
    pub(super) fn round(&self, (high, low): (u64, u64)) -> Option<u64> {
        // Half the divisor more, and then down: for an odd divisor nothing lies in the middle.
        let (low, carry) = low.overflowing_add(self.half);
        let high = high.checked_add(u64::from(carry))?;
        if high == 0 {
            return Some(low / self.divisor);
        }
        if high >= self.divisor {
            return None;
        }
        // Möller and Granlund, Improved division by invariant integers (2011), algorithm 4.
        let (high, low) = if self.shift == 0 {
            (high, low)
        } else {
            (high << self.shift | low >> (64 - self.shift), low << self.shift)
        };
        let (product_high, product_low) = multiply(self.inverse, high);
        let (fraction, carry) = product_low.overflowing_add(low);
        let quotient = product_high.wrapping_add(high).wrapping_add(u64::from(carry)).wrapping_add(1);
        let rest = low.wrapping_sub(quotient.wrapping_mul(self.moved));
        let (quotient, rest) =
            if rest > fraction { (quotient.wrapping_sub(1), rest.wrapping_add(self.moved)) } else { (quotient, rest) };
        Some(quotient.wrapping_add(u64::from(rest >= self.moved)))
    }
}

/// The quotient by a divisor that is not known beforehand, rounded as [`Divisor::round`] does.
#[inline]
pub(super) fn round((high, low): (u64, u64), divisor: u64) -> Option<u64> {
    if divisor == 0 || high >= divisor {
        return None;
    }
    if high == 0 {
        let (quotient, rest) = (low / divisor, low % divisor);
        return quotient.checked_add(u64::from(rest >= divisor - rest));
    }
    let (number, divisor) = (u128::from(high) << 64 | u128::from(low), u128::from(divisor));
    let (quotient, rest) = (number / divisor, number % divisor);
    u64::try_from(quotient + u128::from(rest >= divisor - rest)).ok()
}

/// A product as its upper and its lower 64 bits.
#[inline]
pub(super) const fn multiply(a: u64, b: u64) -> (u64, u64) {
    let product = a as u128 * b as u128;
    #[expect(clippy::cast_possible_truncation, reason = "the halves of 128 bits")]
    let halves = ((product >> 64) as u64, product as u64);
    halves
}

/// A product that is sure to fit: it is not tried when the numbers' lengths leave a doubt.
#[inline]
pub(super) const fn multiply_short(a: u64, b: u64) -> Option<u64> {
    if a.leading_zeros() + b.leading_zeros() >= 64 { Some(a.wrapping_mul(b)) } else { None }
}

/// An amount from its size and its sign; `None` when it may not fit.
#[inline]
pub(super) fn signed(size: u64, negative: bool) -> Option<i64> {
    let size = i64::try_from(size).ok()?;
    Some(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_size() -> impl Strategy<Value = u64> {
        (any::<u64>(), 0..64_u32).prop_map(|(number, shift)| number >> shift)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_quotient_is_the_rounded_one(a in any_size(), b in any_size(), divisor in any_size(), near in 0..3_u64) {
            let divisor = divisor.max(1);
            // A product, and a number beside a multiple of half the divisor.
            let product = u128::from(a) * u128::from(b);
            let beside = (u128::from(a) * u128::from(divisor)).saturating_add(u128::from(divisor / 2) + u128::from(near)).saturating_sub(1);
            for number in [product, beside] {
                let halves = ((number >> 64) as u64, number as u64);
                let divisor_wide = u128::from(divisor);
                let (quotient, rest) = (number / divisor_wide, number % divisor_wide);
                let expected = u64::try_from(quotient + u128::from(rest >= divisor_wide - rest)).ok();
                let known = Divisor::new(divisor).and_then(|divisor| divisor.round(halves));
                let unknown = round(halves, divisor);
                prop_assert!(known == expected || (known.is_none() && quotient > u128::from(u64::MAX / 2)));
                prop_assert!(unknown == expected || (unknown.is_none() && quotient > u128::from(u64::MAX / 2)));
            }
            prop_assert_eq!(multiply(a, b), ((product >> 64) as u64, product as u64));
            if let Some(short) = multiply_short(a, b) {
                prop_assert_eq!(u128::from(short), product);
            } else {
                prop_assert!(product > u128::from(u64::MAX) / 4);
            }
        }
    }
}
