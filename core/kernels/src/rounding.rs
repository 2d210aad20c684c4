//! Ways of rounding.

/// A way of rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundingMode {
    /// To the nearest step; from the middle away from zero.
    HalfAwayFromZero,
    /// To the nearest step; from the middle to the even one.
    HalfEven,
    /// To the step below.
    Down,
    /// To the step above.
    Up,
}

impl RoundingMode {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::HalfAwayFromZero, Self::HalfEven, Self::Down, Self::Up];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::HalfAwayFromZero => "half-away-from-zero",
            Self::HalfEven => "half-even",
            Self::Down => "down",
            Self::Up => "up",
        }
    }

    /// The amount at a multiple of `step`; `None` when `step` is below 1 or the result does not
    /// fit.
    #[must_use]
    pub fn round(self, amount: i64, step: i64) -> Option<i64> {
        if step < 1 {
            return None;
        }
        let below = amount.div_euclid(step);
        let rest = amount.rem_euclid(step);
        let twice = i128::from(rest) * 2;
        let up = match self {
            Self::Down => false,
            Self::Up => rest > 0,
            Self::HalfAwayFromZero if amount < 0 => twice > i128::from(step),
            Self::HalfAwayFromZero => twice >= i128::from(step),
            Self::HalfEven => twice > i128::from(step) || (twice == i128::from(step) && below % 2 != 0),
        };
        below.checked_add(i64::from(up))?.checked_mul(step)
    }
}
