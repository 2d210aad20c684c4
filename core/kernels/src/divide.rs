//! Products of 64-bit numbers and their rounded quotients.

/// A divisor that is known beforehand.
#[derive(Clone, Copy, Debug)]
pub struct Divisor {
    divisor: u64,
    half: u64,
    /// Zeros in front of the divisor; it is moved up by them,
    shift: u32,
    /// to this,
    moved: u64,
    /// whose inverse is this: 2^128 - 1 divided by it, less 2^64.
    inverse: u64,
    /// The inverse for short numbers: 2^(64 + places) divided by the divisor, the next number up.
    short: u64,
    places: u32,
}

/// What a divisor for short numbers, and such a number with half of it, stay below.
const SHORT: u64 = 1 << 62;

impl Divisor {
    /// `None` for zero.
    #[must_use]
    pub const fn new(divisor: u64) -> Option<Self> {
        if divisor == 0 {
            return None;
        }
        let shift = divisor.leading_zeros();
        let moved = divisor << shift;
        #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant: the upper one is 1")]
        let inverse = (u128::MAX / moved as u128) as u64;
        // The next power of two, itself where it is one, is 2^(places + 1).
        let places = if divisor == 1 { 0 } else { 63 - (divisor - 1).leading_zeros() };
        #[expect(clippy::cast_possible_truncation, reason = "it fits but for the divisor 1, which needs none")]
        let short = ((1_u128 << (64 + places)) / divisor as u128) as u64;
        Some(Self { divisor, half: divisor / 2, shift, moved, inverse, short: short.wrapping_add(1), places })
    }

    /// The quotients of short numbers, rounded as [`Divisor::round`] does. `bits` is how long the
    /// numbers are at most; `None` when they or the divisor are not short.
    ///
    /// Granlund and Montgomery, Division by invariant integers using multiplication (1994), theorem
    /// 4.2: with numbers of 63 bits the next number up is near enough, and it fits 64 bits.
    #[inline]
    pub(crate) fn round_short<const L: usize>(&self, numbers: [u64; L], bits: u32) -> Option<[u64; L]> {
        if self.divisor == 1 {
            return (bits < 63).then_some(numbers);
        }
        if bits > 61 || self.divisor >= SHORT {
            return None;
        }
        Some(numbers.map(|number| multiply(number.wrapping_add(self.half), self.short).0 >> self.places))
    }

    /// The divisor itself.
    pub(crate) const fn size(&self) -> u64 {
        self.divisor
    }

    /// The quotient rounded to the nearest, from the middle up; `None` when it may not fit.
    #[inline]
    pub(crate) fn round(&self, (high, low): (u64, u64)) -> Option<u64> {
        // Half the divisor more, and then down: for an odd divisor nothing lies in the middle.
        let (low, carry) = low.overflowing_add(self.half);
        let high = high.checked_add(u64::from(carry))?;
        if high >= self.divisor {
            return None;
        }
        // Möller and Granlund, Improved division by invariant integers (2011), algorithm 4.
        let (high, low) = (high << self.shift | low >> 1 >> (63 - self.shift), low << self.shift);
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
pub(crate) fn round((high, low): (u64, u64), divisor: u64) -> Option<u64> {
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
pub(crate) const fn multiply(a: u64, b: u64) -> (u64, u64) {
    // In WebAssembly a product of 128 bits is a call.
    if cfg!(target_arch = "wasm32") { multiply_halves(a, b) } else { multiply_wide(a, b) }
}

#[inline]
const fn multiply_wide(a: u64, b: u64) -> (u64, u64) {
    let product = a as u128 * b as u128;
    #[expect(clippy::cast_possible_truncation, reason = "the halves of 128 bits")]
    let halves = ((product >> 64) as u64, product as u64);
    halves
}

/// The product from those of 32-bit halves; none of the sums goes beyond 64 bits.
#[inline]
const fn multiply_halves(a: u64, b: u64) -> (u64, u64) {
    const LOW: u64 = 0xffff_ffff;
    let (a_high, a_low, b_high, b_low) = (a >> 32, a & LOW, b >> 32, b & LOW);
    let low = a_low.wrapping_mul(b_low);
    let left = a_high.wrapping_mul(b_low).wrapping_add(low >> 32);
    let right = a_low.wrapping_mul(b_high).wrapping_add(left & LOW);
    let high = a_high.wrapping_mul(b_high).wrapping_add(left >> 32).wrapping_add(right >> 32);
    (high, right << 32 | low & LOW)
}

/// A product that is sure to fit: it is not tried when the numbers' lengths leave a doubt.
#[inline]
pub(crate) const fn multiply_short(a: u64, b: u64) -> Option<u64> {
    if a.leading_zeros() + b.leading_zeros() >= 64 { Some(a.wrapping_mul(b)) } else { None }
}

/// An amount from its size and its sign; `None` when it may not fit.
#[inline]
pub(crate) fn signed(size: u64, negative: bool) -> Option<i64> {
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
            for multiply in [multiply, multiply_wide, multiply_halves] {
                prop_assert_eq!(multiply(a, b), ((product >> 64) as u64, product as u64));
            }
            if let Some(short) = multiply_short(a, b) {
                prop_assert_eq!(u128::from(short), product);
            } else {
                prop_assert!(product > u128::from(u64::MAX) / 4);
            }
        }

        #[test]
        fn quotients_of_short_numbers_are_the_rounded_ones(number in any_size(), divisor in any_size(), near in 0..3_u64) {
            let divisor = divisor.max(1);
            let known = Divisor::new(divisor).expect("it is not zero");
            // A number, and one beside the middle between two multiples of the divisor.
            let beside = (number / divisor).saturating_mul(divisor).saturating_add(divisor / 2 + near).saturating_sub(1);
            for number in [number, beside, number.min(SHORT / 2), beside.min(SHORT / 2)] {
                let bits = 64 - number.leading_zeros();
                let expected = number / divisor + u64::from(number % divisor >= divisor - number % divisor);
                match known.round_short([number], bits) {
                    Some([quotient]) => prop_assert_eq!(quotient, expected),
                    None => prop_assert!(bits > 61 || divisor >= SHORT),
                }
            }
        }

        #[test]
        fn the_longest_short_numbers_are_divided_right(down in 0..1_000_u64, shift in 0..62_u32, near in 0..3_u64, odd in any::<u64>()) {
            for divisor in [1_u64 << shift, (1 << shift) + near, (1 << shift) | odd >> (63 - shift), SHORT - 1 - near] {
                let known = Divisor::new(divisor).expect("it is not zero");
                let number = (1 << 61) - 1 - down;
                let expected = number / divisor + u64::from(number % divisor >= divisor - number % divisor);
                prop_assert_eq!(known.round_short([number], 61), Some([expected]));
            }
        }
    }
}
