//! What must hold for every sample, loan and count, tried on random ones.

use aimak_statistics::Amount;
use aimak_statistics::inequality::{Sample, suits};
use aimak_statistics::intervals::{Confidence, Interval, Method, Proportion};
use aimak_statistics::time_value::{
    Due, TimeValueError, annuity_schedule, declining_balance, fv, irr, mirr, nper, npv, pmt, straight_line,
    sum_of_years,
};
use proptest::prelude::*;

/// A household: income, payment, weight. Some have nothing, some pay nothing, many are alike.
fn household() -> impl Strategy<Value = (f64, f64, f64)> {
    let often = prop::sample::select(&[0.0, 3_000.0, 5_000.0, 8_000.0][..]);
    let income = prop_oneof![often, 0.0..200_000.0_f64];
    (income, prop_oneof![Just(0.0), 0.0..3_000.0_f64], prop_oneof![Just(1.0), 0.1..9.0_f64])
}

fn households() -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
    prop::collection::vec(household(), 1..60).prop_filter("somebody has something, somebody pays", |list| {
        list.iter().any(|one| one.0 > 0.0) && list.iter().any(|one| one.1 > 0.0)
    })
}

fn sample(list: &[(f64, f64, f64)], scale: f64) -> Sample {
    let (values, weights): (Vec<f64>, Vec<f64>) = list.iter().map(|one| (one.0 * scale, one.2)).unzip();
    Sample::new(&values, &weights).expect("a sample")
}

fn suits_of(list: &[(f64, f64, f64)], payment: impl Fn(&(f64, f64, f64)) -> f64) -> f64 {
    let column = |of: fn(&(f64, f64, f64)) -> f64| list.iter().map(of).collect::<Vec<f64>>();
    let payments: Vec<f64> = list.iter().map(payment).collect();
    suits(&column(|one| one.0), &payments, &column(|one| one.2)).expect("an index")
}

fn number<E: std::fmt::Debug>(amount: Result<Amount, E>) -> f64 {
    amount.expect("an amount").unrounded()
}

fn sum(amounts: &[Amount]) -> f64 {
    amounts.iter().map(|amount| amount.unrounded()).sum()
}

/// Equal but for rounding, measured by what was summed.
fn close(found: f64, expected: f64, size: f64) -> bool {
    (found - expected).abs() <= 1e-11 * size.abs().max(expected.abs())
}

fn counts() -> impl Strategy<Value = (u64, u64)> {
    (prop_oneof![1_u64..60, 1_u64..5_000, 1_u64..1_000_000_000])
        .prop_flat_map(|trials| (prop_oneof![Just(0), Just(trials), 0..=trials, 0..=trials.min(20)], Just(trials)))
}

/// The probability of at least `successes` of `trials` at a share, summed from the largest term on:
/// the definition of Clopper's and Pearson's lower end, without the beta distribution.
fn at_least(successes: u64, trials: u64, share: f64) -> f64 {
    let mut sum = 0.0;
    for hits in successes..=trials {
        let (hits, misses) = (hits as f64, (trials - hits) as f64);
        let ways = libm::lgamma(trials as f64 + 1.0) - libm::lgamma(hits + 1.0) - libm::lgamma(misses + 1.0);
        sum += libm::exp(ways + hits * libm::log(share) + misses * libm::log1p(-share));
    }
    sum
}

proptest! {
    #[test]
    fn the_gini_index_lies_within_0_and_1_whatever_the_unit(list in households(), scale in 1e-3..1e6_f64) {
        let gini = sample(&list, 1.0).gini().expect("an index");
        prop_assert!((0.0..1.0).contains(&gini), "{gini}");
        let scaled = sample(&list, scale).gini().expect("an index");
        prop_assert!((gini - scaled).abs() < 1e-12, "{gini} and {scaled}");
        // The formula as it is written in the sources.
        let mut sorted = list.clone();
        sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (mut people, mut upper, mut total) = (0.0, 0.0, 0.0);
        for (value, _, weight) in &sorted {
            people += weight;
            upper += 2.0 * weight * value * people - weight * weight * value;
            total += weight * value;
        }
        prop_assert!((gini - (upper / (people * total) - 1.0)).abs() < 1e-12);
    }

    #[test]
    fn the_gini_index_is_the_area_of_the_lorenz_curve(list in households()) {
        let sample = sample(&list, 1.0);
        let curve = sample.lorenz().expect("a curve");
        let area: f64 = curve.windows(2).map(|two| (two[1].people - two[0].people) * (two[0].total + two[1].total)).sum();
        prop_assert!((sample.gini().expect("an index") - (1.0 - area)).abs() < 1e-12);
        prop_assert!(curve.windows(2).all(|two| two[0].people <= two[1].people && two[0].total <= two[1].total));
        prop_assert!(curve.iter().all(|point| point.total <= point.people + 1e-12), "the poorest have no more than their share");
        let last = curve.last().expect("a point");
        prop_assert_eq!((last.people, last.total), (1.0, 1.0));
    }

    #[test]
    fn quantiles_rise_and_the_order_of_a_sample_does_not_matter(list in households(), one in 0.0..=1.0_f64, other in 0.0..=1.0_f64) {
        let forward = sample(&list, 1.0);
        let backward = sample(&list.iter().rev().copied().collect::<Vec<_>>(), 1.0);
        let (low, high) = (one.min(other), one.max(other));
        let at = |share| number(forward.quantile(share));
        let between = |share| number(forward.quantile_interpolated(share));
        prop_assert!(at(low) <= at(high));
        prop_assert!(between(low) <= between(high) + 1e-9);
        prop_assert!(list.iter().any(|observation| observation.0 == at(one)), "a quantile is a value of the sample");
        prop_assert!(number(forward.median()) == number(backward.median()));
        prop_assert!(close(forward.gini().expect("an index"), backward.gini().expect("an index"), 1.0));
        let rate = forward.poverty_rate(0.6).expect("a rate");
        prop_assert!((0.0..=0.5).contains(&rate), "less than half lie below a part of the median");
    }

    #[test]
    fn a_payment_by_income_is_proportional_and_a_flat_one_is_not_progressive(list in households(), part in 0.01..0.9_f64) {
        prop_assert!(suits_of(&list, |one| one.0 * part).abs() < 1e-12);
        prop_assert!(suits_of(&list, |_| 150.0) < 1e-12);
        prop_assert!(suits_of(&list, |one| one.0 * one.0) > -1e-12);
        prop_assert!((-1.0..=1.0).contains(&suits_of(&list, |one| one.1)));
        let turned: Vec<_> = list.iter().rev().copied().collect();
        prop_assert!((suits_of(&list, |one| one.1) - suits_of(&turned, |one| one.1)).abs() < 1e-12);
    }

    #[test]
    fn at_the_rate_of_return_flows_are_worth_nothing(
        paid in prop::collection::vec(0.0..1e6_f64, 1..6),
        received in prop::collection::vec(0.0..1e6_f64, 1..40),
        lend in any::<bool>(),
    ) {
        let sign = if lend { -1.0 } else { 1.0 };
        let flows: Vec<f64> = paid.iter().map(|flow| -sign * flow).chain(received.iter().map(|flow| sign * flow)).collect();
        match irr(&flows) {
            Ok(rate) => {
                let size: f64 = number(npv(rate, &flows.iter().map(|flow| flow.abs()).collect::<Vec<f64>>()));
                prop_assert!(number(npv(rate, &flows)).abs() <= 1e-10 * size, "{rate} of {flows:?}");
                // Financing and reinvesting at the rate of return changes nothing.
                let modified = mirr(&flows, rate, rate).expect("a rate");
                prop_assert!((modified - rate).abs() <= 1e-8 * (1.0 + rate.abs()), "{modified} is not {rate}");
            }
            Err(fault) => prop_assert!(
                paid.iter().all(|flow| *flow == 0.0) || received.iter().all(|flow| *flow == 0.0),
                "{fault:?} of {flows:?}"
            ),
        }
    }

    #[test]
    fn payment_sum_and_time_of_a_loan_agree(
        rate in prop_oneof![Just(0.0), -0.02..0.3_f64, 1e-12..1e-6_f64],
        periods in 1..400_u32,
        present in 1.0..1e7_f64,
        future in prop_oneof![Just(0.0), 0.0..1e7_f64],
        due in prop::sample::select(&[Due::End, Due::Begin][..]),
    ) {
        let time = f64::from(periods);
        let payment = number(pmt(rate, time, present, future, due));
        let size = (present + future) * libm::exp(time * libm::log1p(rate).max(0.0));
        prop_assert!(close(number(fv(rate, time, payment, present, due)), future, size));
        // Near a payment of only the interest the time is not determined.
        if rate * time < 3.0 {
            let found = nper(rate, payment, present, future, due).expect("a time");
            prop_assert!((found - time).abs() <= 1e-8 * time, "{found} is not {time}");
        }
    }

    #[test]
    fn a_schedule_closes_at_zero(rate in prop_oneof![Just(0.0), 0.0..0.4_f64], periods in 1..500_u32, principal in 1.0..1e9_f64) {
        let schedule = annuity_schedule(rate, periods, principal).expect("a schedule");
        let payment = schedule.payment.unrounded();
        prop_assert!(close(payment, -number(pmt(rate, f64::from(periods), principal, 0.0, Due::End)), payment));
        let mut owed = principal;
        for period in &schedule.periods {
            let (interest, paid, closing) = (period.interest.unrounded(), period.principal.unrounded(), period.closing.unrounded());
            prop_assert!(close(interest + paid, payment, payment));
            prop_assert!(close(interest, owed * rate, payment));
            prop_assert!(close(closing, owed - paid, owed));
            owed = closing;
        }
        prop_assert_eq!(owed, 0.0);
        prop_assert_eq!(schedule.periods.len(), periods as usize);
        let paid: Vec<Amount> = schedule.periods.iter().map(|period| period.principal).collect();
        prop_assert!(close(sum(&paid), principal, principal));
    }

    #[test]
    fn depreciation_takes_what_a_thing_loses_and_no_more(
        cost in 0.0..1e8_f64,
        part in prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64],
        life in 1..120_u32,
        factor in prop_oneof![Just(2.0), Just(1.5), 0.1..6.0_f64],
    ) {
        let salvage = cost * part;
        let whole = cost - salvage;
        prop_assert!(close(number(straight_line(cost, salvage, life)) * f64::from(life), whole, cost));
        let digits = sum_of_years(cost, salvage, life).expect("amounts");
        prop_assert!(close(sum(&digits), whole, cost));
        let declining = declining_balance(cost, salvage, life, factor).expect("amounts");
        prop_assert_eq!((digits.len(), declining.len()), (life as usize, life as usize));
        prop_assert!(sum(&declining) <= whole + 1e-11 * cost, "never below the salvage");
        prop_assert!(declining.iter().chain(&digits).all(|amount| amount.unrounded() >= 0.0));
        prop_assert!(declining.windows(2).all(|two| two[1] <= two[0]) && digits.windows(2).all(|two| two[1] <= two[0]));
        let first = declining[0].unrounded();
        prop_assert!(close(first, (cost * factor / f64::from(life)).min(whole), cost));
    }

    #[test]
    fn an_interval_holds_the_share_and_widens_with_the_confidence((successes, trials) in counts(), one in 0.001..0.999_999_f64, other in 0.001..0.999_999_f64) {
        let found = Proportion::new(successes, trials).expect("counts");
        let by = |method, confidence| found.interval(method, Confidence::new(confidence).expect("between 0 and 1"));
        for method in Method::ALL {
            let (narrow, wide) = (by(method, one.min(other)), by(method, one.max(other)));
            for Interval { lower, upper } in [narrow, wide] {
                prop_assert!(0.0 <= lower && lower <= upper && upper <= 1.0);
                // Jeffreys's leaves out none and all, and so may a narrow one any share.
                let may_miss = successes == 0 || successes == trials || one.min(other) < 0.5;
                let holds = lower <= found.share() + 1e-12 && found.share() <= upper + 1e-12;
                prop_assert!(holds || method == Method::Jeffreys && may_miss, "{method:?}: {lower}, {upper} without {}", found.share());
            }
            prop_assert!(wide.lower <= narrow.lower + 1e-12 && narrow.upper <= wide.upper + 1e-12, "{method:?}: {narrow:?} {wide:?}");
            // Failures are successes of the other side.
            let mirrored = Proportion::new(trials - successes, trials).expect("counts");
            let turned = mirrored.interval(method, Confidence::new(one).expect("between 0 and 1"));
            let own = by(method, one);
            prop_assert!((own.lower + turned.upper - 1.0).abs() < 1e-12 && (own.upper + turned.lower - 1.0).abs() < 1e-12);
        }
        let wilson = by(Method::Wilson, one);
        prop_assert!(successes != 0 || wilson.lower == 0.0);
        prop_assert!(successes != trials || wilson.upper == 1.0);
    }

    #[test]
    fn the_exact_interval_leaves_half_the_rest_on_each_side(trials in 1_u64..400, part in 0.0..=1.0_f64, confidence in 0.5..0.999_f64) {
        let successes = ((trials as f64 * part) as u64).clamp(1, trials);
        let found = Proportion::new(successes, trials).expect("counts");
        let lower = found.interval(Method::ClopperPearson, Confidence::new(confidence).expect("between 0 and 1")).lower;
        let tail = (1.0 - confidence) / 2.0;
        let beyond = at_least(successes, trials, lower);
        prop_assert!((beyond - tail).abs() <= 1e-9 * tail, "{beyond} is not {tail}");
    }
}

#[test]
fn flows_of_two_changes_have_no_single_rate() {
    assert_eq!(irr(&[-100.0, 230.0, -132.0]), Err(TimeValueError::SeveralSignChanges { changes: 2 }));
}
