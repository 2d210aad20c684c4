//! How unequally something is spread over people: incomes, bills, use of water.
//!
//! Every definition is one of a finite sample with weights, without a correction for its size. A
//! weight says for how many an observation stands; one of weight zero stands for nobody and is left
//! out. Equal values keep the order in which they came: of all results here only
//! [`Sample::quantile_interpolated`] depends on it.

use crate::amount::Amount;

/// Why a sample has no such figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum InequalityError {
    /// No observation, or none that stands for anybody.
    Empty,
    /// Lists of different lengths that should belong together.
    LengthsDiffer {
        /// How many values there are.
        values: usize,
        /// How many of the other list.
        others: usize,
    },
    /// A value or a weight is NaN or infinite.
    NotFinite {
        /// Its place, counted from 0.
        index: usize,
    },
    /// A value below zero: shares of a whole would lose their meaning.
    NegativeValue {
        /// Its place, counted from 0.
        index: usize,
    },
    /// A weight below zero.
    NegativeWeight {
        /// Its place, counted from 0.
        index: usize,
    },
    /// All values together are zero, or so is the part that is divided by: there is nothing to share.
    ZeroTotal,
    /// A share (of people, of the median) that is no number, below zero or above what it may be.
    ShareOutside {
        /// What was given.
        share: f64,
    },
    /// The values together are too large for a number of this kind.
    TooLarge,
}

impl InequalityError {
    /// The stable name of the fault.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "inequality-empty",
            Self::LengthsDiffer { .. } => "inequality-lengths-differ",
            Self::NotFinite { .. } => "inequality-not-finite",
            Self::NegativeValue { .. } => "inequality-negative-value",
            Self::NegativeWeight { .. } => "inequality-negative-weight",
            Self::ZeroTotal => "inequality-zero-total",
            Self::ShareOutside { .. } => "inequality-share-outside",
            Self::TooLarge => "inequality-too-large",
        }
    }
}

/// A value, and for how many people it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Observation {
    value: f64,
    weight: f64,
    /// The weights of all up to here, itself included.
    people: f64,
    /// Weight times value of all up to here, itself included.
    total: f64,
}

/// A point of the Lorenz curve: what share of the whole the poorest have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LorenzPoint {
    /// Share of the people, from the smallest value on, 0–1.
    pub people: f64,
    /// Their share of the total, 0–1.
    pub total: f64,
}

/// Values of people, each zero or more and with a weight, in one unit of the caller's choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// At least one, by value; all weights above zero.
    observations: Vec<Observation>,
    /// The last of them.
    last: Observation,
}

impl Sample {
    /// A sample of values that stand for as many people as their weights say.
    ///
    /// # Errors
    /// Nothing in it, lists of different lengths, a number that is negative or not finite, totals
    /// beyond the largest number.
    pub fn new(values: &[f64], weights: &[f64]) -> Result<Self, InequalityError> {
        same_length(values, weights)?;
        check_weights(weights)?;
        check_values(values)?;
        let mut pairs: Vec<(f64, f64)> =
            values.iter().copied().zip(weights.iter().copied()).filter(|pair| pair.1 > 0.0).collect();
        pairs.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut observations = Vec::with_capacity(pairs.len());
        let (mut people, mut total) = (0.0, 0.0);
        for (value, weight) in pairs {
            people += weight;
            total += weight * value;
            observations.push(Observation { value, weight, people, total });
        }
        let last = *observations.last().ok_or(InequalityError::Empty)?;
        if last.people.is_finite() && last.total.is_finite() {
            Ok(Self { observations, last })
        } else {
            Err(InequalityError::TooLarge)
        }
    }

    /// A sample in which every value stands for one.
    ///
    /// # Errors
    /// As of [`Sample::new`].
    pub fn unweighted(values: &[f64]) -> Result<Self, InequalityError> {
        Self::new(values, &vec![1.0; values.len()])
    }

    /// The weighted mean, in the unit of the values: Σwx / Σw.
    ///
    /// # Errors
    /// [`InequalityError::TooLarge`].
    pub fn mean(&self) -> Result<Amount, InequalityError> {
        amount(self.last.total / self.last.people)
    }

    /// The Gini index, 0 (all have the same) up to less than 1 (one has all), without a correction for
    /// small samples.
    ///
    /// With the values sorted and S the running sum of weights it is
    /// (Σ 2wxS − Σ w²x) / (Σw · Σwx) − 1. Computed as Σ Sᵢ (Σw − Sᵢ) (xᵢ₊₁ − xᵢ) / (Σw · Σwx): the same,
    /// with nothing to subtract, so that equal values give exactly 0.
    ///
    /// Source: C. Gini, Variabilità e mutabilità (1912); weighted as by A. Alfons and M. Templ, Journal
    /// of Statistical Software 54(15), 2013.
    ///
    /// # Errors
    /// [`InequalityError::ZeroTotal`] where all values are zero.
    pub fn gini(&self) -> Result<f64, InequalityError> {
        let Observation { people, total, .. } = self.whole()?;
        let gaps = self.observations.iter().zip(self.observations.iter().skip(1));
        let sum: f64 = gaps
            .map(|(here, next)| here.people / people * ((people - here.people) / total * (next.value - here.value)))
            .sum();
        index(sum, 0.0)
    }

    /// The Lorenz curve: (0, 0), then a point for every observation, the last one (1, 1).
    ///
    /// Source: M. O. Lorenz, Publications of the American Statistical Association 9 (1905).
    ///
    /// # Errors
    /// [`InequalityError::ZeroTotal`] where all values are zero.
    pub fn lorenz(&self) -> Result<Vec<LorenzPoint>, InequalityError> {
        let whole = self.whole()?;
        let start = LorenzPoint { people: 0.0, total: 0.0 };
        let points = self
            .observations
            .iter()
            .map(|at| LorenzPoint { people: at.people / whole.people, total: at.total / whole.total });
        Ok(std::iter::once(start).chain(points).collect())
    }

    /// The smallest value at which more than the share `people` of the people is reached; for 1 the
    /// largest value. Always a value of the sample.
    ///
    /// # Errors
    /// [`InequalityError::ShareOutside`] unless 0 ≤ `people` ≤ 1.
    pub fn quantile(&self, people: f64) -> Result<Amount, InequalityError> {
        amount(self.value_at(within_one(people)?))
    }

    /// The value that half of the people do not exceed: [`Sample::quantile`] of ½.
    ///
    /// # Errors
    /// None that a sample can have; see [`Sample::quantile`].
    pub fn median(&self) -> Result<Amount, InequalityError> {
        amount(self.value_at(0.5))
    }

    /// The value at a share of the people, on straight lines between the observations, each of which
    /// stands at the middle of its own weight: (Sᵢ − wᵢ/2) / Σw. Outside of these the smallest and the
    /// largest value.
    ///
    /// # Errors
    /// [`InequalityError::ShareOutside`] unless 0 ≤ `people` ≤ 1.
    pub fn quantile_interpolated(&self, people: f64) -> Result<Amount, InequalityError> {
        let people = within_one(people)?;
        let place = |at: &Observation| (at.people - at.weight / 2.0) / self.last.people;
        let above = self.observations.partition_point(|at| place(at) <= people);
        let below = above.checked_sub(1).and_then(|below| self.observations.get(below));
        amount(match (below, self.observations.get(above)) {
            (Some(below), Some(above)) => {
                let part = (people - place(below)) / (place(above) - place(below));
                below.value + (above.value - below.value) * part
            }
            (Some(end), None) | (None, Some(end)) => end.value,
            (None, None) => return Err(InequalityError::Empty),
        })
    }

    /// How many times what the poorest fifth has the richest fifth has, S80/S20: the weighted total of
    /// the values above the quantile 0.8 over that of the values up to the quantile 0.2. In small
    /// samples and with many equal values these are no fifths: then the number says little, and it is 0
    /// where no value lies above the quantile 0.8.
    ///
    /// Source: Eurostat, income quintile share ratio (Laeken indicators).
    ///
    /// # Errors
    /// [`InequalityError::ZeroTotal`] where the values up to the quantile 0.2 are zero.
    pub fn s80_s20(&self) -> Result<f64, InequalityError> {
        let (low, high) = (self.value_at(0.2), self.value_at(0.8));
        let total = |part: &dyn Fn(f64) -> bool| {
            self.observations.iter().filter(|at| part(at.value)).map(|at| at.weight * at.value).sum::<f64>()
        };
        let (rich, poor) = (total(&|value| value > high), total(&|value| value <= low));
        let ratio = if poor > 0.0 { rich / poor } else { return Err(InequalityError::ZeroTotal) };
        if ratio.is_finite() { Ok(ratio) } else { Err(InequalityError::TooLarge) }
    }

    /// The line below which one is at risk of poverty: a share of the median, by custom 0.6.
    ///
    /// Source: Eurostat, at-risk-of-poverty threshold (Laeken indicators).
    ///
    /// # Errors
    /// [`InequalityError::ShareOutside`] where the share is negative or not finite.
    pub fn poverty_threshold(&self, of_median: f64) -> Result<Amount, InequalityError> {
        amount(self.threshold(of_median)?)
    }

    /// The share of the people strictly below [`Sample::poverty_threshold`], 0–1.
    ///
    /// Source: Eurostat, at-risk-of-poverty rate (Laeken indicators).
    ///
    /// # Errors
    /// As of [`Sample::poverty_threshold`].
    pub fn poverty_rate(&self, of_median: f64) -> Result<f64, InequalityError> {
        let threshold = self.threshold(of_median)?;
        let below = self.observations.partition_point(|at| at.value < threshold);
        let poorest = below.checked_sub(1).and_then(|last| self.observations.get(last));
        Ok(poorest.map_or(0.0, |at| at.people / self.last.people))
    }

    fn threshold(&self, of_median: f64) -> Result<f64, InequalityError> {
        if of_median.is_finite() && of_median >= 0.0 {
            Ok(of_median * self.value_at(0.5))
        } else {
            Err(InequalityError::ShareOutside { share: of_median })
        }
    }

    fn value_at(&self, people: f64) -> f64 {
        let at = self.observations.partition_point(|at| at.people / self.last.people <= people);
        self.observations.get(at).unwrap_or(&self.last).value
    }

    /// All people and all they have.
    const fn whole(&self) -> Result<Observation, InequalityError> {
        if self.last.total > 0.0 { Ok(self.last) } else { Err(InequalityError::ZeroTotal) }
    }
}

/// How a payment falls on the poor and the rich: the Suits index of `payments` over `incomes`.
///
/// Households stand by income. 1 less twice the area below the curve of their share of all payments
/// over their share of all income: 0 where everybody pays the same part of the income, up to 1 where
/// only the rich pay (progressive), down to −1 where only the poor do (regressive). Households of one
/// income are one step of the curve, whatever their order.
///
/// `incomes` and `payments` are of the households one by one, each zero or more, in one unit; `weights`
/// say for how many each stands.
///
/// Source: D. B. Suits, Measurement of tax progressivity, American Economic Review 67 (1977).
///
/// # Errors
/// As of [`Sample::new`] for both lists; [`InequalityError::ZeroTotal`] where nobody has an income or
/// nobody pays.
pub fn suits(incomes: &[f64], payments: &[f64], weights: &[f64]) -> Result<f64, InequalityError> {
    same_length(incomes, payments)?;
    same_length(incomes, weights)?;
    check_weights(weights)?;
    check_values(incomes)?;
    check_values(payments)?;
    let mut households: Vec<(f64, f64, f64)> = incomes
        .iter()
        .zip(payments)
        .zip(weights)
        .filter(|(_, weight)| **weight > 0.0)
        .map(|((&income, &payment), &weight)| (income, weight * income, weight * payment))
        .collect();
    households.sort_by(|one, other| one.0.total_cmp(&other.0));
    if households.is_empty() {
        return Err(InequalityError::Empty);
    }
    let income: f64 = households.iter().map(|household| household.1).sum();
    let paid: f64 = households.iter().map(|household| household.2).sum();
    if !(income.is_finite() && paid.is_finite()) {
        return Err(InequalityError::TooLarge);
    }
    if income <= 0.0 || paid <= 0.0 {
        return Err(InequalityError::ZeroTotal);
    }
    let mut paid_below = 0.0;
    let mut twice_area = 0.0;
    for same in households.chunk_by(|one, other| one.0 == other.0) {
        let step = same.iter().map(|household| household.1).sum::<f64>() / income;
        let paid_up_to = paid_below + same.iter().map(|household| household.2).sum::<f64>() / paid;
        twice_area += step * (paid_below + paid_up_to);
        paid_below = paid_up_to;
    }
    index(1.0 - twice_area, -1.0)
}

/// An index that rounding may have pushed past its limits by 10⁻¹⁶.
fn index(number: f64, lowest: f64) -> Result<f64, InequalityError> {
    if number.is_finite() { Ok(number.clamp(lowest, 1.0)) } else { Err(InequalityError::TooLarge) }
}

fn amount(number: f64) -> Result<Amount, InequalityError> {
    Amount::new(number).ok_or(InequalityError::TooLarge)
}

fn within_one(share: f64) -> Result<f64, InequalityError> {
    if (0.0..=1.0).contains(&share) { Ok(share) } else { Err(InequalityError::ShareOutside { share }) }
}

const fn same_length(values: &[f64], others: &[f64]) -> Result<(), InequalityError> {
    if values.len() == others.len() {
        Ok(())
    } else {
        Err(InequalityError::LengthsDiffer { values: values.len(), others: others.len() })
    }
}

fn check_values(values: &[f64]) -> Result<(), InequalityError> {
    check(values, |index| InequalityError::NegativeValue { index })
}

fn check_weights(weights: &[f64]) -> Result<(), InequalityError> {
    check(weights, |index| InequalityError::NegativeWeight { index })
}

fn check(numbers: &[f64], negative: impl Fn(usize) -> InequalityError) -> Result<(), InequalityError> {
    for (index, number) in numbers.iter().enumerate() {
        if !number.is_finite() {
            return Err(InequalityError::NotFinite { index });
        }
        if *number < 0.0 {
            return Err(negative(index));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(values: &[f64], weights: &[f64]) -> Sample {
        Sample::new(values, weights).expect("a sample")
    }

    #[test]
    fn samples_that_cannot_be_are_refused() {
        assert_eq!(Sample::new(&[], &[]), Err(InequalityError::Empty));
        assert_eq!(Sample::new(&[1.0], &[0.0]), Err(InequalityError::Empty));
        assert_eq!(Sample::new(&[1.0], &[]), Err(InequalityError::LengthsDiffer { values: 1, others: 0 }));
        assert_eq!(Sample::new(&[1.0, -1.0], &[1.0, 1.0]), Err(InequalityError::NegativeValue { index: 1 }));
        assert_eq!(Sample::new(&[1.0, 2.0], &[1.0, -1.0]), Err(InequalityError::NegativeWeight { index: 1 }));
        assert_eq!(Sample::new(&[f64::NAN], &[1.0]), Err(InequalityError::NotFinite { index: 0 }));
        assert_eq!(Sample::new(&[1e300; 2], &[1e300; 2]), Err(InequalityError::TooLarge));
    }

    #[test]
    fn nothing_cannot_be_shared() {
        let nothing = sample(&[0.0, 0.0], &[1.0, 2.0]);
        assert_eq!(nothing.gini(), Err(InequalityError::ZeroTotal));
        assert_eq!(nothing.lorenz(), Err(InequalityError::ZeroTotal));
        assert_eq!(nothing.s80_s20(), Err(InequalityError::ZeroTotal));
        assert_eq!(nothing.mean().map(Amount::unrounded), Ok(0.0));
        assert_eq!(nothing.poverty_rate(0.6), Ok(0.0));
    }

    #[test]
    fn who_alone_has_all_and_who_have_the_same() {
        for weight in [0.1, 1.0, 7.3] {
            let one = sample(&[123.45], &[weight]);
            assert_eq!(one.gini(), Ok(0.0));
            assert_eq!(one.median().map(Amount::unrounded), Ok(123.45));
            assert_eq!(one.quantile_interpolated(0.3).map(Amount::unrounded), Ok(123.45));
        }
        let same = sample(&[0.1; 5], &[0.3, 0.7, 0.1, 5.0, 0.9]);
        assert_eq!(same.gini(), Ok(0.0));
        assert_eq!(same.s80_s20(), Ok(0.0));
        assert_eq!(same.poverty_rate(0.6), Ok(0.0));
        assert_eq!(same.poverty_rate(1.5), Ok(1.0));
        let alone = sample(&[0.0, 0.0, 0.0, 8.0], &[1.0; 4]);
        assert_eq!(alone.gini(), Ok(0.75));
        assert_eq!(alone.s80_s20(), Err(InequalityError::ZeroTotal));
    }

    #[test]
    fn a_quantile_is_the_first_value_beyond_the_share() {
        let found = |people: f64| sample(&[40.0, 10.0, 30.0, 20.0], &[1.0; 4]).quantile(people).map(Amount::unrounded);
        assert_eq!(found(0.0), Ok(10.0));
        assert_eq!(found(0.2499), Ok(10.0));
        assert_eq!(found(0.25), Ok(20.0), "a step belongs to the value above");
        assert_eq!(found(1.0), Ok(40.0));
        for share in [-0.1, 1.1, f64::INFINITY] {
            assert_eq!(found(share), Err(InequalityError::ShareOutside { share }));
        }
    }

    #[test]
    fn who_stands_for_nobody_changes_nothing() {
        let (with, without) = (sample(&[1.0, 5.0, 9.0], &[2.0, 0.0, 3.0]), sample(&[1.0, 9.0], &[2.0, 3.0]));
        assert_eq!(with, without);
    }

    /// Households with 10, 20 and 70 of an income of 100: the areas worked out by hand.
    #[test]
    fn the_suits_index_of_small_towns() {
        let found = |payments: [f64; 3]| suits(&[70.0, 10.0, 20.0], &payments, &[1.0; 3]);
        let near = |payments: [f64; 3], expected: f64| {
            let index = found(payments).expect("an index");
            assert!((index - expected).abs() < 1e-15, "{index} is not {expected}");
        };
        near([7.0, 1.0, 2.0], 0.0);
        // Only the richest pays: the curve is 0 up to 0.3, then rises to 1: twice the area is 0.7.
        near([5.0, 0.0, 0.0], 0.3);
        // Only the poorest: 0.1 · 1 + 0.9 · 2 = 1.9.
        near([0.0, 4.0, 0.0], -0.9);
        // The same sum from each: 0.1 · ⅓ + 0.2 · 1 + 0.7 · 5⁄3 = 1.4.
        near([3.0, 3.0, 3.0], -0.4);
        assert_eq!(found([0.0; 3]), Err(InequalityError::ZeroTotal));
        assert_eq!(found([1.0, -1.0, 0.0]), Err(InequalityError::NegativeValue { index: 1 }));
        assert_eq!(suits(&[0.0], &[1.0], &[1.0]), Err(InequalityError::ZeroTotal));
        assert_eq!(suits(&[], &[], &[]), Err(InequalityError::Empty));
        assert_eq!(suits(&[5.0], &[1.0], &[1.0]), Ok(0.0));
        // Equal incomes are one step, whoever of them pays.
        assert_eq!(suits(&[5.0, 5.0], &[1.0, 0.0], &[1.0; 2]), Ok(0.0));
    }
}
