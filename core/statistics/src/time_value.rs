//! Money over time: what later payments are worth, what a loan costs, how works wear out.
//!
//! Signs as in spreadsheets: what one receives is positive, what one pays negative, so the payments of
//! a loan received are negative. A rate is per period, 0.01 for 1 %, and above −1. Amounts go in and
//! come out in one unit of the caller's choice.
//!
//! Source of the functions with names of spreadsheets: OpenDocument 1.2, part 2 (OpenFormula), 6.12,
//! ISO/IEC 26300-2. One difference: [`npv`] takes the first flow as of now.

use crate::amount::Amount;

/// Why there is no such amount or rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TimeValueError {
    /// An input is NaN or infinite.
    NotFinite,
    /// A rate of −1 or below: after one period nothing would be left, or less.
    RateTooLow {
        /// The rate.
        rate: f64,
    },
    /// No flows at all.
    NoFlows,
    /// Flows that are all received or all paid have no rate of return.
    NoSignChange,
    /// Flows whose sign changes more than once may have several rates of return, so none is given.
    SeveralSignChanges {
        /// How often the sign changes.
        changes: usize,
    },
    /// No period, or fewer than none.
    NoPeriods,
    /// More than [`MAX_PERIODS`] for a list.
    TooManyPeriods {
        /// How many.
        periods: u32,
    },
    /// These payments never reach the sum: they do not even cover the interest, or there are none.
    NeverReached,
    /// A thing costs less than nothing, or is worth less than nothing at the end.
    NegativeWorth,
    /// At the end the thing is to be worth more than it cost.
    SalvageAboveCost,
    /// The factor of a declining balance is zero or below.
    FactorNotPositive {
        /// The factor.
        factor: f64,
    },
    /// The result is too large for a number of this kind, or a rate so near −1 that it rounds to it.
    TooLarge,
}

impl TimeValueError {
    /// The stable name of the fault.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFinite => "time-value-not-finite",
            Self::RateTooLow { .. } => "time-value-rate-too-low",
            Self::NoFlows => "time-value-no-flows",
            Self::NoSignChange => "time-value-no-sign-change",
            Self::SeveralSignChanges { .. } => "time-value-several-sign-changes",
            Self::NoPeriods => "time-value-no-periods",
            Self::TooManyPeriods { .. } => "time-value-too-many-periods",
            Self::NeverReached => "time-value-never-reached",
            Self::NegativeWorth => "time-value-negative-worth",
            Self::SalvageAboveCost => "time-value-salvage-above-cost",
            Self::FactorNotPositive { .. } => "time-value-factor-not-positive",
            Self::TooLarge => "time-value-too-large",
        }
    }
}

/// The longest list of periods: 274 years of days.
pub const MAX_PERIODS: u32 = 100_000;

/// When in a period it is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Due {
    /// At its end, as most loans are.
    #[default]
    End,
    /// At its beginning, as rents are.
    Begin,
}

impl Due {
    /// What interest of one period adds to a payment.
    fn growth(self, rate: f64) -> f64 {
        match self {
            Self::End => 1.0,
            Self::Begin => 1.0 + rate,
        }
    }
}

/// Net present value: what flows are worth now, at a rate. The first flow is now, each other a period
/// later than the one before it. (Spreadsheets discount the first one as well.)
///
/// # Errors
/// No flows, a number that is not finite, a rate of −1 or below, a result too large.
pub fn npv(rate: f64, flows: &[f64]) -> Result<Amount, TimeValueError> {
    check_flows(flows)?;
    amount(discounted(1.0 / (1.0 + check_rate(rate)?), flows.iter().copied()))
}

/// Internal rate of return: the rate at which flows are worth nothing now, per period.
///
/// Only flows whose sign changes once (zeros aside): they have one rate and no other (Descartes' rule
/// of signs). It is found by halving a bracket, so no guess is needed.
///
/// # Errors
/// No flows, a number that is not finite, no or several changes of sign, a rate beyond all numbers or
/// so near −1 that it rounds to it.
pub fn irr(flows: &[f64]) -> Result<f64, TimeValueError> {
    check_flows(flows)?;
    let signs: Vec<bool> = flows.iter().filter(|flow| **flow != 0.0).map(|flow| *flow > 0.0).collect();
    let first = *signs.first().ok_or(TimeValueError::NoSignChange)?;
    match signs.iter().zip(signs.iter().skip(1)).filter(|(one, next)| one != next).count() {
        0 => return Err(TimeValueError::NoSignChange),
        1 => {}
        changes => return Err(TimeValueError::SeveralSignChanges { changes }),
    }
    // Leading zeros only move all flows. The rest has the first sign for small discount factors.
    let begin = flows.iter().position(|flow| *flow != 0.0).unwrap_or_default();
    let early = |factor: f64| {
        let worth = discounted(factor, flows.iter().copied().skip(begin));
        if first { worth > 0.0 } else { worth < 0.0 }
    };
    let (mut low, mut high) = (1.0, 1.0);
    while early(high) {
        low = high;
        high *= 2.0;
        if high > LARGEST_FACTOR {
            return Err(TimeValueError::TooLarge);
        }
    }
    while !early(low) {
        high = low;
        low /= 2.0;
        if low < f64::MIN_POSITIVE {
            return Err(TimeValueError::TooLarge);
        }
    }
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if early(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    let rate = (1.0 - high) / high;
    if rate > -1.0 && rate.is_finite() { Ok(rate) } else { Err(TimeValueError::TooLarge) }
}

/// 2⁵³: the rate of a larger discount factor is −1 as a number.
const LARGEST_FACTOR: f64 = 9_007_199_254_740_992.0;

/// Modified internal rate of return per period: what is paid is financed at one rate, what is received
/// is put aside at another until the last period.
///
/// # Errors
/// No flows, a number that is not finite, a rate of −1 or below, only payments or only receipts, a
/// result too large.
pub fn mirr(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Result<f64, TimeValueError> {
    check_flows(flows)?;
    let (finance, reinvest) = (check_rate(finance_rate)?, check_rate(reinvest_rate)?);
    let worth =
        |rate: f64, part: &dyn Fn(f64) -> f64| discounted(1.0 / (1.0 + rate), flows.iter().map(|&flow| part(flow)));
    if !(flows.iter().any(|flow| *flow > 0.0) && flows.iter().any(|flow| *flow < 0.0)) {
        return Err(TimeValueError::NoSignChange);
    }
    let received = worth(reinvest, &|flow| flow.max(0.0));
    let paid = worth(finance, &|flow| (-flow).max(0.0));
    let ratio = (libm::log(received) - libm::log(paid)) / count(flows.len() - 1);
    let rate = libm::expm1(ratio + libm::log1p(reinvest));
    if rate > -1.0 && rate.is_finite() { Ok(rate) } else { Err(TimeValueError::TooLarge) }
}

/// The level payment of `periods` periods (not necessarily whole) that turns `present` into `future`.
/// For a loan `future` is 0 and the result is negative.
///
/// # Errors
/// A number that is not finite, a rate of −1 or below, no periods, a result too large.
pub fn pmt(rate: f64, periods: f64, present: f64, future: f64, due: Due) -> Result<Amount, TimeValueError> {
    check_finite(&[periods, present, future])?;
    let rate = check_rate(rate)?;
    if periods <= 0.0 {
        return Err(TimeValueError::NoPeriods);
    }
    if rate == 0.0 {
        return amount(-(present + future) / periods);
    }
    let log = periods * libm::log1p(rate);
    // Only powers below 1, so that long times do not overflow.
    let (worth, grown) = if log > 0.0 {
        (present + future * libm::exp(-log), -libm::expm1(-log))
    } else {
        (future + present * libm::exp(log), libm::expm1(log))
    };
    amount(-worth * (rate / grown) / due.growth(rate))
}

/// What `present` and level payments have become after `periods` periods (not necessarily whole, 0
/// included). Negative for what was paid in: −100 now becomes 110 at 10 %.
///
/// # Errors
/// A number that is not finite, a rate of −1 or below, fewer periods than none, a result too large.
pub fn fv(rate: f64, periods: f64, payment: f64, present: f64, due: Due) -> Result<Amount, TimeValueError> {
    check_finite(&[periods, payment, present])?;
    let rate = check_rate(rate)?;
    if periods < 0.0 {
        return Err(TimeValueError::NoPeriods);
    }
    if rate == 0.0 {
        return amount(-(present + payment * periods));
    }
    let log = periods * libm::log1p(rate);
    amount(-(present * libm::exp(log) + payment * due.growth(rate) * (libm::expm1(log) / rate)))
}

/// After how many periods level payments have turned `present` into `future`: not necessarily whole,
/// and negative where that lies in the past, as in spreadsheets.
///
/// # Errors
/// A number that is not finite, a rate of −1 or below, payments that never reach the sum.
pub fn nper(rate: f64, payment: f64, present: f64, future: f64, due: Due) -> Result<f64, TimeValueError> {
    check_finite(&[payment, present, future])?;
    let rate = check_rate(rate)?;
    let sum = present + future;
    let periods = if rate == 0.0 {
        if payment == 0.0 { f64::NAN } else { -sum / payment }
    } else {
        // (z − future) / (z + present) with z = payment · growth / rate is 1 less what follows.
        let less = sum * rate / (payment * due.growth(rate) + present * rate);
        if less < 1.0 { libm::log1p(-less) / libm::log1p(rate) } else { f64::NAN }
    };
    if periods.is_finite() { Ok(periods + 0.0) } else { Err(TimeValueError::NeverReached) }
}

/// A loan paid back in equal parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// What is paid at the end of each period. Positive for a positive loan: here both are sizes.
    pub payment: Amount,
    /// The periods, in order.
    pub periods: Vec<Period>,
}

/// A period of a [`Schedule`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Period {
    /// The part of the payment that is interest.
    pub interest: Amount,
    /// The part that pays back.
    pub principal: Amount,
    /// What is still owed afterwards; exactly 0 after the last period.
    pub closing: Amount,
}

/// The schedule of a loan paid back in `periods` equal payments at the end of each period.
///
/// Each number is computed from the payments still to come, not from the period before it, so that
/// errors do not add up.
///
/// # Errors
/// A number that is not finite, a rate of −1 or below, no periods or too many, a result too large.
pub fn annuity_schedule(rate: f64, periods: u32, principal: f64) -> Result<Schedule, TimeValueError> {
    check_finite(&[principal])?;
    let rate = check_rate(rate)?;
    check_periods(periods)?;
    let log = libm::log1p(rate);
    // What a payment of 1 at the end of each of so many periods is worth before them.
    let worth = |left: f64| if rate == 0.0 { left } else { -libm::expm1(-left * log) / rate };
    let payment = principal / worth(f64::from(periods));
    let rows = (1..=periods).map(|period| {
        let left = f64::from(periods - period);
        Ok(Period {
            interest: amount(payment * -libm::expm1(-(left + 1.0) * log))?,
            principal: amount(payment * libm::exp(-(left + 1.0) * log))?,
            closing: amount(payment * worth(left))?,
        })
    });
    Ok(Schedule { payment: amount(payment)?, periods: rows.collect::<Result<_, TimeValueError>>()? })
}

/// Depreciation in equal parts: what a thing loses in each of `life` periods. SLN.
///
/// # Errors
/// See [`declining_balance`].
pub fn straight_line(cost: f64, salvage: f64, life: u32) -> Result<Amount, TimeValueError> {
    let life = check_worth(cost, salvage, life)?;
    amount((cost - salvage) / life)
}

/// Depreciation by a part of what is left, `factor` / `life` (2: double declining): what a thing loses
/// in each period. Never below `salvage`; no switch to equal parts, so something may be left above it.
/// DDB.
///
/// # Errors
/// A number that is not finite, a negative cost or salvage, a salvage above the cost, no periods or
/// more than [`MAX_PERIODS`], a factor that is not positive.
pub fn declining_balance(cost: f64, salvage: f64, life: u32, factor: f64) -> Result<Vec<Amount>, TimeValueError> {
    let periods = check_worth(cost, salvage, life)?;
    check_finite(&[factor])?;
    if factor <= 0.0 {
        return Err(TimeValueError::FactorNotPositive { factor });
    }
    let part = (factor / periods).min(1.0);
    let mut left = cost;
    (0..life)
        .map(|_| {
            let lost = (left * part).min(left - salvage);
            left = if lost < left * part { salvage } else { left - lost };
            amount(lost)
        })
        .collect()
}

/// Depreciation by the sum of the years' digits: in the first of `life` periods `life` parts of the
/// loss, in the last one part. SYD.
///
/// # Errors
/// See [`declining_balance`].
pub fn sum_of_years(cost: f64, salvage: f64, life: u32) -> Result<Vec<Amount>, TimeValueError> {
    let periods = check_worth(cost, salvage, life)?;
    let digits = periods * (periods + 1.0) / 2.0;
    (1..=life).rev().map(|digit| amount((cost - salvage) * (f64::from(digit) / digits))).collect()
}

/// Σ flow · factorᵏ.
fn discounted(factor: f64, flows: impl DoubleEndedIterator<Item = f64>) -> f64 {
    flows.rev().fold(0.0, |later, flow| later * factor + flow)
}

fn amount(number: f64) -> Result<Amount, TimeValueError> {
    Amount::new(number).ok_or(TimeValueError::TooLarge)
}

#[expect(clippy::cast_precision_loss, reason = "lists in memory are far shorter than 2⁵³")]
const fn count(number: usize) -> f64 {
    number as f64
}

fn check_finite(numbers: &[f64]) -> Result<(), TimeValueError> {
    if numbers.iter().all(|number| number.is_finite()) { Ok(()) } else { Err(TimeValueError::NotFinite) }
}

fn check_flows(flows: &[f64]) -> Result<(), TimeValueError> {
    if flows.is_empty() { Err(TimeValueError::NoFlows) } else { check_finite(flows) }
}

fn check_rate(rate: f64) -> Result<f64, TimeValueError> {
    check_finite(&[rate])?;
    if rate > -1.0 { Ok(rate) } else { Err(TimeValueError::RateTooLow { rate }) }
}

const fn check_periods(periods: u32) -> Result<(), TimeValueError> {
    match periods {
        0 => Err(TimeValueError::NoPeriods),
        1..=MAX_PERIODS => Ok(()),
        _ => Err(TimeValueError::TooManyPeriods { periods }),
    }
}

/// The periods of a life, when the worths at both ends of it can be.
fn check_worth(cost: f64, salvage: f64, life: u32) -> Result<f64, TimeValueError> {
    check_finite(&[cost, salvage])?;
    check_periods(life)?;
    if cost < 0.0 || salvage < 0.0 {
        Err(TimeValueError::NegativeWorth)
    } else if salvage > cost {
        Err(TimeValueError::SalvageAboveCost)
    } else {
        Ok(f64::from(life))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(amounts: Result<Vec<Amount>, TimeValueError>) -> Vec<f64> {
        amounts.expect("amounts").into_iter().map(Amount::unrounded).collect()
    }

    #[test]
    fn flows_without_a_single_rate_are_refused() {
        assert_eq!(irr(&[]), Err(TimeValueError::NoFlows));
        assert_eq!(irr(&[0.0, 0.0]), Err(TimeValueError::NoSignChange));
        assert_eq!(irr(&[-5.0]), Err(TimeValueError::NoSignChange));
        assert_eq!(irr(&[1.0, 2.0, 0.0]), Err(TimeValueError::NoSignChange));
        assert_eq!(irr(&[-1.0, 3.0, -2.0]), Err(TimeValueError::SeveralSignChanges { changes: 2 }));
        assert_eq!(irr(&[-1.0, f64::NAN]), Err(TimeValueError::NotFinite));
        assert_eq!(mirr(&[1.0, 2.0], 0.1, 0.1), Err(TimeValueError::NoSignChange));
        assert_eq!(mirr(&[-1.0, 2.0], 0.1, -1.0), Err(TimeValueError::RateTooLow { rate: -1.0 }));
        assert_eq!(npv(-1.5, &[1.0]), Err(TimeValueError::RateTooLow { rate: -1.5 }));
        assert_eq!(npv(0.1, &[]), Err(TimeValueError::NoFlows));
        assert_eq!(npv(-0.9, &[1e300; 300]), Err(TimeValueError::TooLarge));
    }

    #[test]
    fn a_rate_of_return_is_found_however_far_it_lies() {
        let near = |flows: &[f64], expected: f64| {
            let rate = irr(flows).expect("a rate");
            assert!((rate - expected).abs() <= 1e-12 * expected.abs().max(1.0), "{rate} is not {expected}");
        };
        near(&[-100.0, 110.0], 0.1);
        near(&[100.0, -110.0], 0.1);
        near(&[0.0, 0.0, -100.0, 0.0, 121.0, 0.0], 0.1);
        near(&[-100.0, 100.0], 0.0);
        near(&[-100.0, 1.0], -0.99);
        near(&[-100.0, 1e-7], -0.999_999_999);
        near(&[-1e-3, 1e9], 1e12 - 1.0);
        assert_eq!(irr(&[-1.0, 1e-20]), Err(TimeValueError::TooLarge));
        assert_eq!(irr(&[-1e-200, 1e200]), Err(TimeValueError::TooLarge));
    }

    #[test]
    fn without_interest_payments_are_plain_parts() {
        let worth = |found: Result<Amount, TimeValueError>| found.map(Amount::unrounded);
        for due in [Due::End, Due::Begin] {
            assert_eq!(worth(pmt(0.0, 8.0, 100.0, 60.0, due)), Ok(-20.0));
            assert_eq!(worth(fv(0.0, 8.0, -20.0, 100.0, due)), Ok(60.0));
            assert_eq!(nper(0.0, -20.0, 100.0, 60.0, due), Ok(8.0));
        }
        let schedule = annuity_schedule(0.0, 4, 100.0).expect("a schedule");
        let closing: Vec<f64> = schedule.periods.iter().map(|period| period.closing.unrounded()).collect();
        assert_eq!(closing, [75.0, 50.0, 25.0, 0.0]);
        assert!(schedule.periods.iter().all(|period| period.interest.unrounded() == 0.0));
    }

    #[test]
    fn long_times_do_not_overflow_where_the_answer_is_small() {
        let perpetual = pmt(0.1, 1e6, 100.0, 0.0, Due::End).map(Amount::unrounded).expect("a payment");
        assert!((perpetual + 10.0).abs() < 1e-12);
        assert_eq!(fv(0.1, 1e6, -1.0, 0.0, Due::End), Err(TimeValueError::TooLarge));
        assert!(pmt(-0.5, 1e6, 100.0, 0.0, Due::End).is_ok());
    }

    #[test]
    fn payments_that_do_not_cover_the_interest_never_end() {
        assert_eq!(nper(0.1, -10.0, 100.0, 0.0, Due::End), Err(TimeValueError::NeverReached));
        assert_eq!(nper(0.1, -9.0, 100.0, 0.0, Due::End), Err(TimeValueError::NeverReached));
        assert_eq!(nper(0.0, 0.0, 100.0, 0.0, Due::End), Err(TimeValueError::NeverReached));
        assert_eq!(nper(0.1, 0.0, 0.0, 0.0, Due::End), Err(TimeValueError::NeverReached));
        assert_eq!(pmt(0.1, 0.0, 1.0, 0.0, Due::End), Err(TimeValueError::NoPeriods));
        assert_eq!(fv(0.1, -1.0, 1.0, 0.0, Due::End), Err(TimeValueError::NoPeriods));
        assert_eq!(annuity_schedule(0.1, 0, 1.0), Err(TimeValueError::NoPeriods));
        let periods = MAX_PERIODS + 1;
        assert_eq!(annuity_schedule(0.1, periods, 1.0), Err(TimeValueError::TooManyPeriods { periods }));
    }

    /// 1,000 lost down to 100 in 5 periods, by hand.
    #[test]
    fn a_declining_balance_stops_at_the_salvage() {
        let lost = numbers(declining_balance(1_000.0, 100.0, 5, 2.0));
        let by_hand = [400.0, 240.0, 144.0, 86.4, 29.6];
        assert!(lost.len() == 5 && lost.iter().zip(by_hand).all(|(lost, by_hand)| (lost - by_hand).abs() < 1e-12));
        assert_eq!(numbers(declining_balance(1_000.0, 100.0, 2, 2.0)), [900.0, 0.0]);
        assert_eq!(numbers(declining_balance(1_000.0, 0.0, 1, 3.0)), [1_000.0]);
        assert_eq!(numbers(sum_of_years(1_000.0, 100.0, 4)), [360.0, 270.0, 180.0, 90.0]);
        assert_eq!(numbers(straight_line(1_000.0, 100.0, 4).map(|amount| vec![amount])), [225.0]);
    }

    #[test]
    fn lives_and_worths_that_cannot_be_are_refused() {
        assert_eq!(straight_line(1.0, 0.0, 0), Err(TimeValueError::NoPeriods));
        assert_eq!(sum_of_years(1.0, 2.0, 3), Err(TimeValueError::SalvageAboveCost));
        assert_eq!(straight_line(-1.0, -2.0, 3), Err(TimeValueError::NegativeWorth));
        for factor in [0.0, -2.0] {
            assert_eq!(declining_balance(1.0, 0.0, 3, factor), Err(TimeValueError::FactorNotPositive { factor }));
        }
        assert_eq!(declining_balance(1.0, 0.0, 3, f64::NAN), Err(TimeValueError::NotFinite));
    }
}
