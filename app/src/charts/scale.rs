//! Round steps of an axis, and short forms of large sums.

use crate::messages;
use aimak_core::format;
use aimak_core::lang::Lang;

/// Lengths of bars are drawn in parts of the axis: ECharts sees no money.
pub(super) const WHOLE_AXIS: i64 = 100_000;

/// An axis in round steps with zero among them: from zero, or from below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    step: i64,
    steps: i64,
    /// Steps below zero.
    below: i64,
}

impl Scale {
    /// The axis that the largest amount fits on, in the amount's own unit; one step of 1 for
    /// nothing.
    pub fn new(largest: i64) -> Self {
        let largest = largest.max(1);
        // A tenth of i128 holds every step that four of them need.
        let mut power: i128 = 1;
        loop {
            for tenths in [10, 20, 25, 50] {
                let step = power * tenths / 10;
                if let Ok(step) = i64::try_from(step)
                    && i128::from(step) * 4 >= i128::from(largest)
                {
                    return Self { step, steps: (largest - 1) / step + 1, below: 0 };
                }
            }
            power *= 10;
        }
    }

    /// An axis that leaves a tenth free beyond the largest amount, for its label.
    pub fn with_room(largest: i64) -> Self {
        Self::new(largest.saturating_add(largest / 9))
    }

    /// An axis without lines: the largest amount fills it.
    pub fn to(largest: i64) -> Self {
        Self { step: largest.max(1), steps: 1, below: 0 }
    }

    /// An axis without lines that both amounts fit on, and zero.
    pub fn between(least: i64, largest: i64) -> Self {
        let (low, high) = (i128::from(least.min(0)), i128::from(largest.max(0)));
        // A thousandth of the whole is finer than a point of any screen.
        let step = i64::try_from(((high - low) / 1_000).max(1)).unwrap_or(i64::MAX);
        let steps = |of: i128| i64::try_from((of + i128::from(step) - 1) / i128::from(step)).unwrap_or(1_000);
        Self { step, steps: steps(high).max(1), below: steps(-low) }
    }

    /// An axis with at most five round steps that both amounts fit on, and zero; a little room is
    /// left beyond them.
    pub fn around(least: i64, largest: i64) -> Self {
        let (low, high) = (least.min(0).saturating_neg(), largest.max(0));
        let room = low.saturating_add(high) / 20;
        let (low, high) = (if low > 0 { low.saturating_add(room) } else { 0 }, high.saturating_add(room));
        let steps = |of: i64, step: i64| if of == 0 { 0 } else { (of - 1) / step + 1 };
        let fits = |step: i64| steps(low, step).saturating_add(steps(high, step)) <= 5;
        let step = round_steps().find(|&step| fits(step)).unwrap_or(i64::MAX);
        let below = steps(low, step);
        Self { step, steps: steps(high, step).max(i64::from(below == 0)), below }
    }

    /// An amount as a length, in parts of [`WHOLE_AXIS`].
    pub fn length(self, amount: i64) -> i64 {
        let whole = i128::from(self.step) * i128::from(self.steps + self.below);
        i64::try_from(i128::from(amount) * i128::from(WHOLE_AXIS) / whole).unwrap_or(WHOLE_AXIS)
    }

    /// Where an amount stands, from the axis' beginning, in parts of [`WHOLE_AXIS`].
    pub fn place(self, amount: i64) -> i64 {
        self.length(amount).saturating_add(self.zero())
    }

    /// Where zero stands.
    pub fn zero(self) -> i64 {
        self.length(self.step.saturating_mul(self.below))
    }

    /// The amounts at the grid lines, from the lowest.
    pub fn ticks(self) -> impl Iterator<Item = i64> {
        (-self.below..=self.steps).map(move |n| self.step.saturating_mul(n))
    }
}

/// 1, 2, 2.5 and 5 times every power of ten, as far as whole amounts go.
fn round_steps() -> impl Iterator<Item = i64> {
    let powers = std::iter::successors(Some(1_i128), |power| power.checked_mul(10)).take(19);
    let steps = powers.flat_map(|power| [10, 20, 25, 50].map(|tenths| power * tenths / 10));
    steps.filter_map(|step| i64::try_from(step).ok())
}

/// How large sums are shortened in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shortened {
    /// In thousands of som.
    Thousands,
    /// In millions of som.
    Millions,
}

impl Shortened {
    /// The form in which the largest sum, in tyiyn, reads well.
    pub const fn of(largest: i64) -> Self {
        if largest >= 100_000_000 { Self::Millions } else { Self::Thousands }
    }

    const fn decimals(self) -> u32 {
        match self {
            Self::Thousands => 5,
            Self::Millions => 8,
        }
    }

    /// The unit of sums alone, in words: "million som".
    pub fn sums(self, lang: Lang) -> &'static str {
        match self {
            Self::Thousands => messages::chart_sums_thousands(lang),
            Self::Millions => messages::chart_sums_millions(lang),
        }
    }

    /// The unit in words.
    pub fn unit(self, lang: Lang) -> &'static str {
        match self {
            Self::Thousands => messages::chart_cost_unit_thousands(lang),
            Self::Millions => messages::chart_cost_unit_millions(lang),
        }
    }

    /// A sum in tyiyn, rounded for a label: three digits or a little more.
    pub fn label(self, lang: Lang, tyiyn: i64) -> String {
        let one = 10_i64.pow(self.decimals());
        let shown = match tyiyn.saturating_abs() / one {
            0..10 => 2,
            10..100 => 1,
            _ => 0,
        };
        format::decimal(lang, tyiyn, self.decimals(), shown, shown)
    }

    /// The sums at the grid lines, all with as many digits as the step needs.
    pub fn ticks(self, lang: Lang, scale: Scale) -> Vec<String> {
        let shown = (0..self.decimals())
            .find(|&shown| scale.step % 10_i64.pow(self.decimals() - shown) == 0)
            .unwrap_or(self.decimals());
        scale.ticks().map(|tick| format::decimal(lang, tick, self.decimals(), shown, shown)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_at_most_four_round_steps() {
        for (largest, step, steps) in [
            (0, 1, 1),
            (1, 1, 1),
            (4, 1, 4),
            (5, 2, 3),
            (9, 5, 2),
            (82, 25, 4),
            (312_000_000, 100_000_000, 4),
            (812, 250, 4),
            (1_100, 500, 3),
        ] {
            assert_eq!(Scale::new(largest), Scale { step, steps, below: 0 }, "{largest}");
        }
        let most = Scale::new(i64::MAX);
        assert!(most.length(i64::MAX) <= WHOLE_AXIS);
    }

    #[test]
    fn lengths_are_parts_of_the_axis() {
        let scale = Scale::new(350);
        assert_eq!(scale.ticks().collect::<Vec<_>>(), [0, 100, 200, 300, 400]);
        assert_eq!((scale.length(0), scale.length(100), scale.length(400)), (0, 25_000, WHOLE_AXIS));
    }

    #[test]
    fn an_axis_below_zero_has_zero_among_its_steps() {
        for (least, largest) in [(-5, 82), (-82, 5), (-100, 100), (-1, 0), (0, 0), (0, 9), (-7, -3), (3, 7)] {
            for scale in [Scale::around(least, largest), Scale::between(least, largest)] {
                assert!(scale.ticks().any(|tick| tick == 0), "{least} {largest} {scale:?}");
                let places = [scale.place(least), scale.place(largest), scale.zero()];
                assert!(places.iter().all(|place| (0..=WHOLE_AXIS).contains(place)), "{least} {largest} {places:?}");
            }
            assert!(Scale::around(least, largest).ticks().count() <= 6, "{least} {largest}");
        }
        let scale = Scale::around(-82, 5);
        assert_eq!(scale.ticks().collect::<Vec<_>>(), [-100, -75, -50, -25, 0, 25]);
        assert!(Scale::around(i64::MIN, i64::MAX).ticks().count() <= 6);
    }

    #[test]
    fn sums_are_shortened_in_the_language() {
        assert_eq!(Shortened::of(312_345_678), Shortened::Millions);
        assert_eq!(Shortened::Millions.label(Lang::Ky, 312_345_678), "3,12");
        assert_eq!(Shortened::Millions.label(Lang::En, 4_512_345_678), "45.1");
        assert_eq!(Shortened::of(99_999_999), Shortened::Thousands);
        assert_eq!(Shortened::Thousands.label(Lang::En, 99_999_999), "1,000");
        assert_eq!(Shortened::Millions.ticks(Lang::Ru, Scale::new(180_000_000)), ["0,0", "0,5", "1,0", "1,5", "2,0"]);
        assert_eq!(Shortened::Millions.ticks(Lang::Ru, Scale::new(380_000_000)), ["0", "1", "2", "3", "4"]);
    }
}
