//! What a figure's explanation says it is, by code that shares nothing with the models: exact
//! fractions of big integers, rounded once, half away from zero.

use aimak_core::explain::{Formula, Node, RoundingMode, Study};
use aimak_core::unit::Unit;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

/// Steps in the number that a unit's amounts mean.
fn scale(unit: Unit) -> BigInt {
    if unit == Unit::Percent { 10_000.into() } else { BigInt::from(10).pow(unit.decimals()) }
}

fn exact(node: &Node) -> BigRational {
    let amount = BigInt::from(node.amount.expect("the figure has a value"));
    BigRational::new(amount, scale(node.unit))
}

/// What the explanation says the figure is, in steps of its unit.
pub fn recompute(study: &Study, node: &Node, formula: &Formula) -> Option<BigInt> {
    let value = |id| exact(study.node(id));
    let result = match formula {
        Formula::Sum(parts) => parts.iter().fold(BigRational::zero(), |sum, &part| sum + value(part)),
        Formula::Difference { from, less } => value(*from) - value(*less),
        Formula::Product { times, over } => {
            let up = times.iter().fold(BigRational::from_integer(1.into()), |product, &id| product * value(id));
            let down = over.iter().fold(BigRational::from_integer(1.into()), |product, &id| product * value(id));
            if down.is_zero() {
                return None;
            }
            up / down
        }
        Formula::Within { of, above, upto } => {
            let floor = above.map_or_else(BigRational::zero, value);
            let top = upto.map_or_else(|| value(*of), value);
            let part = if value(*of) < top { value(*of) } else { top } - floor;
            if part.is_negative() { BigRational::zero() } else { part }
        }
        Formula::Least(parts) => parts.iter().map(|&part| value(part)).min()?,
        Formula::Greatest(parts) => parts.iter().map(|&part| value(part)).max()?,
        Formula::Exceeds { of, limit, then } => {
            if value(*of) > value(*limit) {
                value(*then)
            } else {
                BigRational::zero()
            }
        }
        Formula::Rounded { of, step, mode } => {
            let scale = scale(study.node(*of).unit);
            let steps = value(*of) * scale.clone() / BigInt::from(*step);
            let half = BigRational::new(1.into(), 2.into());
            let whole = match mode {
                RoundingMode::Down => steps.floor(),
                RoundingMode::Up => steps.ceil(),
                RoundingMode::HalfAwayFromZero => steps.round(),
                RoundingMode::HalfEven if (&steps - steps.floor()) == half => {
                    let floor = steps.floor();
                    if (floor.to_integer() % BigInt::from(2)).is_zero() { floor } else { steps.ceil() }
                }
                RoundingMode::HalfEven => steps.round(),
            };
            whole * BigInt::from(*step) / scale
        }
    };
    let steps = result * scale(node.unit);
    // Half away from zero: BigRational::round is defined so.
    let rounded = steps.abs().round().to_integer();
    Some(if steps.is_negative() { -rounded } else { rounded })
}
