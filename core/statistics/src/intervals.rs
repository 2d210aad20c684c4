//! Between which shares the true one lies, when a part of some trials succeeded.
//!
//! L. Brown, T. Cai and A. DasGupta, Interval estimation for a binomial proportion, Statistical
//! Science 16 (2001), compare all of them: [`Method::Wilson`] or [`Method::Jeffreys`] for few trials,
//! [`Method::AgrestiCoull`] as well for 40 and more, [`Method::ClopperPearson`] where the confidence
//! must never be missed, [`Method::Wald`] only to meet other people's figures.

use crate::beta::{normal_upper, quantile};

/// What is wrong with the counts or the confidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum IntervalError {
    /// Nobody was asked, nothing was measured.
    NoTrials,
    /// More successes than trials.
    MoreSuccessesThanTrials {
        /// How many succeeded.
        successes: u64,
        /// Of how many.
        trials: u64,
    },
    /// More than [`MAX_TRIALS`].
    TooManyTrials {
        /// How many there are.
        trials: u64,
    },
    /// A confidence that does not lie between 0 and 1, or is no number.
    ConfidenceOutside {
        /// What was given.
        confidence: f64,
    },
}

impl IntervalError {
    /// The stable name of the fault.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoTrials => "interval-no-trials",
            Self::MoreSuccessesThanTrials { .. } => "interval-more-successes-than-trials",
            Self::TooManyTrials { .. } => "interval-too-many-trials",
            Self::ConfidenceOutside { .. } => "interval-confidence-outside",
        }
    }
}

/// The most trials that an interval is computed for: more than there are people.
pub const MAX_TRIALS: u64 = 10_000_000_000;

/// How sure an interval is to hold the true share: between 0 and 1, both excluded.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Confidence(f64);

impl Confidence {
    /// 0.9.
    pub const P90: Self = Self(0.9);
    /// 0.95, the usual one.
    pub const P95: Self = Self(0.95);
    /// 0.99.
    pub const P99: Self = Self(0.99);

    /// A confidence of one's own.
    ///
    /// # Errors
    /// [`IntervalError::ConfidenceOutside`] unless 0 < `confidence` < 1.
    pub fn new(confidence: f64) -> Result<Self, IntervalError> {
        if confidence > 0.0 && confidence < 1.0 {
            Ok(Self(confidence))
        } else {
            Err(IntervalError::ConfidenceOutside { confidence })
        }
    }

    /// The number between 0 and 1.
    pub const fn number(self) -> f64 {
        self.0
    }

    /// What lies outside on one side. Kept off ½, which a confidence near zero rounds to.
    fn tail(self) -> f64 {
        ((1.0 - self.0) / 2.0).min(0.5 - f64::EPSILON)
    }

    /// Half the width in standard errors of a normal distribution.
    fn z(self) -> f64 {
        normal_upper(self.tail())
    }
}

/// How an interval is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// The shares whose own normal spread would reach the found one. E. B. Wilson, Journal of the
    /// American Statistical Association 22 (1927).
    Wilson,
    /// The "exact" one: both tails of the binomial distribution hold at most half of what may lie
    /// outside. C. Clopper and E. Pearson, Biometrika 26 (1934).
    ClopperPearson,
    /// Wald's after z² trials more, half of which succeed; cut to 0–1. A. Agresti and B. Coull, The
    /// American Statistician 52 (1998).
    AgrestiCoull,
    /// The share and z standard errors to each side, cut to 0–1. Of no width where none or all
    /// succeeded. P. S. Laplace, Théorie analytique des probabilités (1812).
    Wald,
    /// The middle of the posterior of Jeffreys's prior, Beta(½, ½). Not widened at the ends, as Brown,
    /// Cai and DasGupta propose: where none or all succeeded it leaves out that very share.
    Jeffreys,
}

impl Method {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Wilson, Self::ClopperPearson, Self::AgrestiCoull, Self::Wald, Self::Jeffreys];

    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wilson => "wilson",
            Self::ClopperPearson => "clopper_pearson",
            Self::AgrestiCoull => "agresti_coull",
            Self::Wald => "wald",
            Self::Jeffreys => "jeffreys",
        }
    }
}

/// Two shares between 0 and 1, the lower one first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Where it begins.
    pub lower: f64,
    /// Where it ends.
    pub upper: f64,
}

impl Interval {
    /// Both ends cut to 0–1, and in order where rounding parts them by 10⁻¹⁷.
    fn cut(lower: f64, upper: f64) -> Self {
        let lower = lower.clamp(0.0, 1.0);
        Self { lower, upper: upper.clamp(lower, 1.0) }
    }
}

/// So many successes of so many trials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proportion {
    successes: u64,
    trials: u64,
}

impl Proportion {
    /// Counts that belong together.
    ///
    /// # Errors
    /// No trials, more successes than trials, more than [`MAX_TRIALS`].
    pub const fn new(successes: u64, trials: u64) -> Result<Self, IntervalError> {
        if trials == 0 {
            Err(IntervalError::NoTrials)
        } else if successes > trials {
            Err(IntervalError::MoreSuccessesThanTrials { successes, trials })
        } else if trials > MAX_TRIALS {
            Err(IntervalError::TooManyTrials { trials })
        } else {
            Ok(Self { successes, trials })
        }
    }

    /// The share that succeeded, 0–1.
    pub fn share(self) -> f64 {
        self.hits() / self.all()
    }

    /// The interval by one of the methods; always within 0–1, each within 10⁻¹² of its formula.
    pub fn interval(self, method: Method, confidence: Confidence) -> Interval {
        match method {
            Method::Wilson => self.wilson(confidence.z()),
            Method::ClopperPearson => self.clopper_pearson(confidence.tail()),
            Method::AgrestiCoull => {
                let z = confidence.z();
                let trials = self.all() + z * z;
                wald((self.hits() + z * z / 2.0) / trials, trials, z)
            }
            Method::Wald => wald(self.share(), self.all(), confidence.z()),
            Method::Jeffreys => {
                let (a, b) = (self.hits() + 0.5, self.misses() + 0.5);
                Interval::cut(quantile(confidence.tail(), a, b), 1.0 - quantile(confidence.tail(), b, a))
            }
        }
    }

    fn wilson(self, z: f64) -> Interval {
        let spread = z * (self.hits() * self.misses() / self.all() + z * z / 4.0).sqrt();
        let middle = self.hits() + z * z / 2.0;
        let over = self.all() + z * z;
        let found = Interval::cut((middle - spread) / over, (middle + spread) / over);
        // Exact, where rounding would miss an end by 10⁻¹⁷.
        Interval {
            lower: if self.successes == 0 { 0.0 } else { found.lower },
            upper: if self.successes == self.trials { 1.0 } else { found.upper },
        }
    }

    fn clopper_pearson(self, tail: f64) -> Interval {
        let (hits, misses, all) = (self.hits(), self.misses(), self.all());
        // None or all: the distribution is a power.
        let lower = match self.successes {
            0 => 0.0,
            successes if successes == self.trials => libm::exp(libm::log(tail) / all),
            _ => quantile(tail, hits, misses + 1.0),
        };
        let upper = match self.successes {
            0 => -libm::expm1(libm::log(tail) / all),
            successes if successes == self.trials => 1.0,
            _ => 1.0 - quantile(tail, misses, hits + 1.0),
        };
        Interval::cut(lower, upper)
    }

    #[expect(clippy::cast_precision_loss, reason = "at most MAX_TRIALS, far below 2⁵³")]
    const fn hits(self) -> f64 {
        self.successes as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "at most MAX_TRIALS, far below 2⁵³")]
    const fn misses(self) -> f64 {
        (self.trials - self.successes) as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "at most MAX_TRIALS, far below 2⁵³")]
    const fn all(self) -> f64 {
        self.trials as f64
    }
}

/// A share and z standard errors to each side.
fn wald(share: f64, trials: f64, z: f64) -> Interval {
    let spread = z * (share * (1.0 - share) / trials).sqrt();
    Interval::cut(share - spread, share + spread)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_that_cannot_be_are_refused() {
        assert_eq!(Proportion::new(0, 0), Err(IntervalError::NoTrials));
        assert_eq!(Proportion::new(3, 2), Err(IntervalError::MoreSuccessesThanTrials { successes: 3, trials: 2 }));
        let trials = MAX_TRIALS + 1;
        assert_eq!(Proportion::new(1, trials), Err(IntervalError::TooManyTrials { trials }));
        for confidence in [0.0, 1.0, -0.5, 95.0, f64::INFINITY] {
            assert_eq!(Confidence::new(confidence), Err(IntervalError::ConfidenceOutside { confidence }));
        }
        assert!(Confidence::new(f64::NAN).is_err());
    }

    #[test]
    fn the_widest_and_the_narrowest_confidence_have_intervals() {
        for confidence in [f64::MIN_POSITIVE, 1e-17, 1e-9, 1.0 - f64::EPSILON / 2.0] {
            let confidence = Confidence::new(confidence).expect("between 0 and 1");
            for (successes, trials) in [(0, 1), (1, 1), (1, 2), (0, MAX_TRIALS), (3, 1_000_000), (999, 1_000)] {
                let found = Proportion::new(successes, trials).expect("counts");
                for method in Method::ALL {
                    let Interval { lower, upper } = found.interval(method, confidence);
                    assert!(0.0 <= lower && lower <= upper && upper <= 1.0, "{method:?} {found:?} {confidence:?}");
                }
            }
        }
    }
}
