//! Exact quotients, rounded.

/// `numerator / denominator`, rounded half away from zero to a whole number.
///
/// This is the one rounding rule of Aimak's models («half up» of money, the same on both sides of
/// zero). `None` when the denominator is zero or the result does not fit an `i64`.
#[must_use]
pub fn divide_round(numerator: i128, denominator: i128) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    let negative = (numerator < 0) != (denominator < 0);
    let (n, d) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    // A division of 128 bits is a long calculation; nearly every number fits 64.
    let (quotient, rest) = match (u64::try_from(n), u64::try_from(d)) {
        (Ok(n), Ok(d)) => (u128::from(n / d), u128::from(n % d)),
        (Ok(_) | Err(_), _) => (n / d, n % d),
    };
    let rounded = if rest >= d.div_ceil(2) { quotient.checked_add(1)? } else { quotient };
    let magnitude = i128::try_from(rounded).ok()?;
    i64::try_from(if negative { -magnitude } else { magnitude }).ok()
}

/// `a × b / divisor`, rounded as by [`divide_round`]; `None` as there.
///
/// Of numbers below 2³² nothing is wider than 64 bits, which a processor has and 128 bits it has not:
/// in WebAssembly each product of 128 bits is a call.
#[must_use]
pub fn multiply_divide(a: i64, b: i64, divisor: i128) -> Option<i64> {
    match (u32::try_from(a), u32::try_from(b), u64::try_from(divisor)) {
        (Ok(a), Ok(b), Ok(divisor)) if divisor > 0 => {
            let product = u64::from(a) * u64::from(b);
            let half_or_more = product % divisor >= divisor.div_ceil(2);
            i64::try_from(product / divisor + u64::from(half_or_more)).ok()
        }
        (Ok(_) | Err(_), _, _) => divide_round(i128::from(a) * i128::from(b), divisor),
    }
}
