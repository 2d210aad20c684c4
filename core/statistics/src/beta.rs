//! Points of the beta and the normal distribution, by the functions of `libm` alone.

use std::f64::consts::{PI, SQRT_2};

/// The point below which a beta distribution has the probability `tail`: x with Iₓ(a, b) = `tail`,
/// for a, b > 0 and 0 < `tail` < ½. Within about 10⁻¹⁵ of the truth.
///
/// Newton's steps on ln I as a function of ln x. For b ≥ 1 that function is concave, so the steps
/// come to the root from the left and never leave it again; a bracket holds them for b < 1.
pub fn quantile(tail: f64, a: f64, b: f64) -> f64 {
    let target = libm::log(tail);
    let (mut low, mut high) = (0.0, 1.0);
    let mut x = (a / (a + b)).min(switch(a, b));
    for _ in 0..MAX_STEPS {
        let at = Lower::at(a, b, x);
        let off = at.log - target;
        if off < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let step = x * libm::exp(-off / at.slope);
        let next = if low <= step && step <= high {
            step
        } else if low > 0.0 {
            // Halfway on the scale of ln x.
            low.sqrt() * high.sqrt()
        } else {
            high * FAR_LEFT
        };
        let moved = (next - x).abs();
        x = next;
        if moved <= 4.0 * f64::EPSILON * x {
            break;
        }
    }
    x
}

/// Far more than the ten or so steps that are needed.
const MAX_STEPS: u32 = 500;
/// How far to go when nothing to the left of the root is known yet.
const FAR_LEFT: f64 = 1e-3;
/// Far more terms than the few √(a + b) that are needed for 10¹⁰ trials.
const MAX_TERMS: u32 = 20_000_000;

/// Up to where the continued fraction of Iₓ(a, b) converges fast; beyond, that of the other side does.
fn switch(a: f64, b: f64) -> f64 {
    (a + 1.0) / (a + b + 2.0)
}

/// ln Iₓ(a, b), and how fast it grows with ln x.
struct Lower {
    log: f64,
    slope: f64,
}

impl Lower {
    fn at(a: f64, b: f64, x: f64) -> Self {
        let weight = log_weight(a, b, x);
        let log = if x <= switch(a, b) {
            weight + libm::log(fraction(a, b, x) / a)
        } else {
            libm::log1p(-libm::exp(weight) * fraction(b, a, 1.0 - x) / b)
        };
        Self { log, slope: libm::exp(weight - log) / (1.0 - x) }
    }
}

/// ln of xᵃ (1 − x)ᵇ / B(a, b), as the value at the mean times what lies between: so that nothing
/// large is taken from anything large (C. Loader, Fast and accurate computation of binomial
/// probabilities, 2000).
fn log_weight(a: f64, b: f64, x: f64) -> f64 {
    let sum = a + b;
    let mean = a / sum;
    let at_mean = 0.5 * libm::log(a / sum * b / (2.0 * PI)) + stirling(sum) - stirling(a) - stirling(b);
    at_mean + a * log_less_own(x, mean) + b * log_less_own(1.0 - x, b / sum)
}

/// ln(1 + u) − u, where `part` is `whole` · (1 + u). What −u adds to both sides of the mean cancels.
fn log_less_own(part: f64, whole: f64) -> f64 {
    let u = (part - whole) / whole;
    if u < -0.5 { libm::log(part / whole) - u } else { libm::log1p(u) - u }
}

/// What Stirling's formula lacks: ln Γ(z) − (z − ½) ln z + z − ½ ln 2π.
fn stirling(z: f64) -> f64 {
    if z < 16.0 {
        return libm::lgamma(z) - (z - 0.5) * libm::log(z) + z - 0.5 * libm::log(2.0 * PI);
    }
    let inverse = 1.0 / z;
    let square = inverse * inverse;
    // DLMF 5.11.1; the next term is below 10⁻¹⁷.
    let terms = [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0, -691.0 / 360_360.0];
    inverse * terms.iter().rev().fold(0.0, |sum, term| sum * square + term)
}

/// The continued fraction of Iₓ(a, b) · a · B(a, b) / (xᵃ (1 − x)ᵇ): DLMF 8.17.22 by Lentz's method.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away_from_zero = |number: f64| if number.abs() < TINY { TINY } else { number };
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for term in 1..=MAX_TERMS {
        let m = f64::from(term);
        let at = a + 2.0 * m;
        let even = m * (b - m) * x / ((at - 1.0) * at);
        d = 1.0 / away_from_zero(1.0 + even * d);
        c = away_from_zero(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / (at * (at + 1.0));
        d = 1.0 / away_from_zero(1.0 + odd * d);
        c = away_from_zero(1.0 + odd / c);
        let factor = d * c;
        value *= factor;
        if (factor - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}

/// The point above which a standard normal distribution has the probability `tail`, 0 < `tail` < ½.
/// Abramowitz and Stegun 26.2.23 (error below 4.5 · 10⁻⁴), then Halley's steps.
pub fn normal_upper(tail: f64) -> f64 {
    let t = (-2.0 * libm::log(tail)).sqrt();
    let rough =
        t - (2.515_517 + (0.802_853 + 0.010_328 * t) * t) / (1.0 + (1.432_788 + (0.189_269 + 0.001_308 * t) * t) * t);
    (0..3).fold(rough, |z, _| {
        let density = libm::exp(-0.5 * z * z) / (2.0 * PI).sqrt();
        let step = (0.5 * libm::erfc(z / SQRT_2) - tail) / density;
        z + step / (1.0 - 0.5 * z * step)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(found: f64, expected: f64, within: f64) {
        assert!((found - expected).abs() <= within, "{found:e} is not {expected:e}");
    }

    #[test]
    fn points_of_distributions_with_a_closed_form() {
        for tail in [1e-12, 1e-6, 0.005, 0.025, 0.1, 0.25, 0.49, 0.499_999] {
            for shape in [0.5, 1.0, 1.5, 7.0, 40.0, 1_000.0, 1e6, 1e10] {
                let (lower, upper) = (libm::exp(libm::log(tail) / shape), -libm::expm1(libm::log1p(-tail) / shape));
                near(quantile(tail, shape, 1.0), lower, 4e-15);
                near(quantile(tail, 1.0, shape), upper, 4e-15 * upper);
            }
            let arcsine = libm::sin(PI * tail / 2.0);
            near(quantile(tail, 0.5, 0.5), arcsine * arcsine, 2e-15);
        }
    }
}
