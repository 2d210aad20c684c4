//! What a formula comes to: exact fractions of 128-bit integers, rounded once.

use super::{Formula, Gap, NodeId};
use crate::number::divide_round;
use crate::unit::Unit;

/// The powers of ten that fit 128 bits.
const TENS: [i128; 39] = {
    let mut tens = [1; 39];
    let mut power = 1;
    while power < tens.len() {
        tens[power] = tens[power - 1] * 10;
        power += 1;
    }
    tens
};

/// The amount of a formula in steps of `unit`. `value` gives the amount of a figure that it uses,
/// and the power of ten that the amount is to be divided by to be the number it means.
pub(super) fn evaluate(formula: &Formula, unit: Unit, value: impl Fn(NodeId) -> (i64, u32)) -> Result<i64, Gap> {
    let whole = |id: NodeId| i128::from(value(id).0);
    let (amount, power) = match formula {
        Formula::Sum(parts) => {
            debug_assert!(one_unit(parts, &value), "parts of a sum share one unit");
            (parts.iter().map(|&id| whole(id)).sum(), parts.first().map_or(0, |&id| value(id).1))
        }
        Formula::Difference { from, less } => {
            debug_assert!(one_unit(&[*from, *less], &value), "a difference is of one unit");
            (whole(*from) - whole(*less), value(*from).1)
        }
        Formula::Product { times, over } => return product(times, over, unit, value),
        Formula::Within { of, above, upto } => {
            let amount = whole(*of);
            let above = above.map_or(0, whole);
            let upto = upto.map_or(amount, whole);
            ((amount.min(upto) - above).max(0), value(*of).1)
        }
        Formula::Least(parts) => {
            debug_assert!(one_unit(parts, &value), "what is compared shares one unit");
            parts.iter().map(|&id| (whole(id), value(id).1)).min_by_key(|part| part.0).ok_or(Gap::Needs)?
        }
        Formula::Greatest(parts) => {
            debug_assert!(one_unit(parts, &value), "what is compared shares one unit");
            parts.iter().map(|&id| (whole(id), value(id).1)).max_by_key(|part| part.0).ok_or(Gap::Needs)?
        }
        Formula::Exceeds { of, limit, then } => {
            debug_assert!(one_unit(&[*of, *limit], &value), "what is compared shares one unit");
            (if whole(*of) > whole(*limit) { whole(*then) } else { 0 }, value(*then).1)
        }
        Formula::Rounded { of, step, mode } => {
            let (amount, power) = value(*of);
            (i128::from(mode.round(amount, *step).ok_or(Gap::TooLarge)?), power)
        }
    };
    // A sum of a few billion amounts fits 96 bits; times the finest step of any unit it may not fit.
    let (numerator, denominator) = scaled(amount, 1, unit.power(), power).ok_or(Gap::TooLarge)?;
    divide_round(numerator, denominator).ok_or(Gap::TooLarge)
}

fn one_unit(parts: &[NodeId], value: impl Fn(NodeId) -> (i64, u32)) -> bool {
    parts.windows(2).all(|pair| value(pair[0]).1 == value(pair[1]).1)
}

/// A fraction times one power of ten and over another.
fn scaled(numerator: i128, denominator: i128, up: u32, down: u32) -> Option<(i128, i128)> {
    let ten = *TENS.get(up.abs_diff(down) as usize)?;
    if up >= down {
        Some((numerator.checked_mul(ten)?, denominator))
    } else {
        Some((numerator, denominator.checked_mul(ten)?))
    }
}

/// A product has a value when the fraction in lowest terms fits 128 bits on both sides, and the
/// rounded result fits an amount.
fn product(times: &[NodeId], over: &[NodeId], unit: Unit, value: impl Fn(NodeId) -> (i64, u32)) -> Result<i64, Gap> {
    let (mut up, mut down, mut zero) = (unit.power(), 0, false);
    let (mut numerator, mut denominator) = (Some(1_i128), Some(1_i128));
    for &id in times {
        let (amount, power) = value(id);
        numerator = numerator.and_then(|product| product.checked_mul(i128::from(amount)));
        down += power;
    }
    for &id in over {
        let (amount, power) = value(id);
        denominator = denominator.and_then(|product| product.checked_mul(i128::from(amount)));
        up += power;
        zero |= amount == 0;
    }
    if zero {
        return Err(Gap::DivisionByZero);
    }
    // A common divisor of 128 bits is dear, and nearly every product fits without it.
    let plain = || scaled(numerator?, denominator?, up, down);
    let reduced = || {
        if times.iter().any(|&id| value(id).0 == 0) {
            return Some((0, 1));
        }
        let factors = |ids: &[NodeId], power: u32| -> Vec<i128> {
            let tens = std::iter::repeat_n(10_i128, power as usize);
            ids.iter().map(|&id| i128::from(value(id).0)).chain(tens).collect()
        };
        let mut numerators = factors(times, up.saturating_sub(down));
        let mut denominators = factors(over, down.saturating_sub(up));
        for numerator in &mut numerators {
            for denominator in &mut denominators {
                let divisor = common_divisor(*numerator, *denominator);
                *numerator /= divisor;
                *denominator /= divisor;
            }
        }
        let product = |factors: Vec<i128>| factors.into_iter().try_fold(1_i128, i128::checked_mul);
        Some((product(numerators)?, product(denominators)?))
    };
    let (numerator, denominator) = plain().or_else(reduced).ok_or(Gap::TooLarge)?;
    divide_round(numerator, denominator).ok_or(Gap::TooLarge)
}

/// The greatest common divisor of two amounts, or of an amount and a power of ten.
pub(super) const fn common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
