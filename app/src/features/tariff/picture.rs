//! Blocks as a picture: where everything stands, and what a drag means.
//!
//! Places are parts of the picture's width and height, in thousandths of a per cent: attributes of
//! SVG take them as they are, at any size of the screen.

use super::draft::{RATE_STEP, one};
use aimak_core::tariff::{Block, Consumer};
use aimak_core::unit::Unit;

/// The whole width or height.
pub const WHOLE: i64 = 100_000;

/// Lines that an axis has at most, without the one at zero.
const MOST_LINES: i64 = 5;
/// The fewest units that the width shows.
const LEAST_UNITS: i64 = 20;
/// The smallest rate that the height shows: ten som.
const LEAST_RATE: i64 = 1_000;

/// What the width and the height of the picture stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The quantity at the right edge, in steps of its unit.
    pub width: i64,
    /// Between two lines of the width.
    pub width_step: i64,
    /// The rate at the upper edge, tyiyn.
    pub height: i64,
    /// Between two lines of the height.
    pub height_step: i64,
}

impl Frame {
    /// The frame in which blocks stand well, for a consumer; the width in a unit.
    pub fn of(blocks: &[Block], consumer: &Consumer, unit: Unit) -> Self {
        let ends = blocks.iter().filter_map(|block| block.up_to?.of(consumer));
        let last = ends.max().unwrap_or(0);
        let highest = blocks.iter().map(|block| block.rate).max().unwrap_or(0);
        // Room for the block without an end, and for the numbers above the steps.
        let (width_step, width) = axis(last.saturating_add(last / 2).max(LEAST_UNITS * one(unit)), one(unit));
        let (height_step, height) = axis(highest.saturating_add(highest / 4).max(LEAST_RATE), 100);
        Self { width, width_step, height, height_step }
    }

    /// Where a quantity stands, from the left.
    pub fn across(self, quantity: i64) -> i64 {
        part(quantity, self.width)
    }

    /// Where a rate stands, from the top.
    pub fn down(self, rate: i64) -> i64 {
        WHOLE - part(rate, self.height)
    }

    /// The quantity at a part of the width, on a whole unit.
    pub fn quantity(self, across: f64, unit: Unit) -> i64 {
        rounded(across, self.width, one(unit))
    }

    /// The rate at a part of the height from the bottom, on a step of rates.
    pub fn rate(self, up: f64) -> i64 {
        rounded(up, self.height, RATE_STEP)
    }

    /// Quantities at the lines of the width, from zero.
    pub fn quantities(self) -> impl Iterator<Item = i64> {
        lines(self.width, self.width_step)
    }

    /// Rates at the lines of the height, from zero.
    pub fn rates(self) -> impl Iterator<Item = i64> {
        lines(self.height, self.height_step)
    }
}

fn lines(whole: i64, step: i64) -> impl Iterator<Item = i64> {
    (0..=whole / step).map(move |line| line * step)
}

/// Step and end of an axis that holds an amount, in whole multiples of a smallest step.
fn axis(amount: i64, smallest: i64) -> (i64, i64) {
    let mut power = smallest.max(1);
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if step.saturating_mul(MOST_LINES) >= amount || step == i64::MAX {
                let count = (amount.max(1) - 1) / step + 1;
                return (step, step.saturating_mul(count));
            }
        }
        power = power.saturating_mul(10);
    }
}

fn part(amount: i64, whole: i64) -> i64 {
    let part = i128::from(amount.clamp(0, whole)) * i128::from(WHOLE) / i128::from(whole.max(1));
    i64::try_from(part).unwrap_or(WHOLE)
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a place under a finger is not exact")]
fn rounded(part: f64, whole: i64, step: i64) -> i64 {
    let amount = part.clamp(0.0, 1.0) * whole as f64;
    (amount / step as f64).round() as i64 * step
}

/// A place as a per cent value of an SVG attribute.
pub fn percent(place: i64) -> String {
    let thousandths = place % 1000;
    [&(place / 1000).to_string(), ".", &format!("{thousandths:03}"), "%"].concat()
}

/// A block as it stands in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it begins, from the left.
    pub left: i64,
    /// Where it ends.
    pub right: i64,
    /// Where its top is, from the upper edge.
    pub top: i64,
    /// Where it begins, in steps of the unit.
    pub from: i64,
    /// Its end, itself included; `None` for no end.
    pub to: Option<i64>,
    /// Its rate, tyiyn.
    pub rate: i64,
}

impl Step {
    /// Its middle, from the left.
    pub const fn middle(self) -> i64 {
        i64::midpoint(self.left, self.right)
    }
}

/// Blocks in a frame, for a consumer. One whose end lies before its beginning has no width.
pub fn steps(blocks: &[Block], consumer: &Consumer, frame: Frame) -> Vec<Step> {
    let mut from = 0;
    blocks
        .iter()
        .map(|block| {
            let to = block.up_to.and_then(|limit| limit.of(consumer));
            let end = to.unwrap_or(frame.width).max(from);
            let step = Step {
                left: frame.across(from),
                right: frame.across(end),
                top: frame.down(block.rate),
                from,
                to,
                rate: block.rate,
            };
            from = end;
            step
        })
        .collect()
}

/// Texts nearer than this to their neighbour, across and down, would touch on a phone.
const NEAR_ACROSS: i64 = 22_000;
const NEAR_DOWN: i64 = 12_000;

/// On which side of its top each rate is written, so that neighbours do not touch: above where it can
/// be.
pub fn rate_above(steps: &[Step]) -> Vec<bool> {
    let mut above: Vec<bool> = Vec::with_capacity(steps.len());
    for (at, step) in steps.iter().enumerate() {
        let near = |other: &Step| {
            (step.middle() - other.middle()).abs() < NEAR_ACROSS && (step.top - other.top).abs() < NEAR_DOWN
        };
        let touches = at.checked_sub(1).is_some_and(|before| above[before] && near(&steps[before]));
        above.push(!touches);
    }
    above
}

/// The row in which each end is written, 0 for the lower one, so that neighbours do not touch.
pub fn end_rows(ends: &[i64]) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::with_capacity(ends.len());
    for (at, &end) in ends.iter().enumerate() {
        let touches =
            at.checked_sub(1).is_some_and(|before| rows[before] == 0 && (end - ends[before]).abs() < NEAR_ACROSS);
        rows.push(usize::from(touches));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::tariff::Limit;

    const CUBIC_METRE: i64 = 1_000_000;

    fn blocks() -> Vec<Block> {
        let upto = |units: i64| Some(Limit::fixed(units * CUBIC_METRE));
        vec![
            Block { up_to: upto(5), rate: 1_600 },
            Block { up_to: upto(12), rate: 2_400 },
            Block { up_to: None, rate: 3_600 },
        ]
    }

    fn frame() -> Frame {
        Frame::of(&blocks(), &Consumer::household(4, 0), Unit::CubicMetre)
    }

    #[test]
    fn a_frame_ends_on_round_numbers_beyond_what_it_holds() {
        let frame = frame();
        assert_eq!((frame.width, frame.width_step), (20 * CUBIC_METRE, 5 * CUBIC_METRE));
        assert_eq!((frame.height, frame.height_step), (5_000, 1_000));
        assert_eq!(frame.quantities().count(), 5);
        let empty = Frame::of(&[], &Consumer::household(1, 0), Unit::Tonne);
        assert_eq!((empty.width, empty.height), (20_000, 1_000));
        let wild = [Block { up_to: Some(Limit::fixed(i64::MAX)), rate: i64::MAX }];
        let wild = Frame::of(&wild, &Consumer::household(1, 0), Unit::CubicMetre);
        assert!(wild.rates().count() <= 6 && wild.quantities().count() <= 6);
    }

    #[test]
    fn a_place_and_what_stands_there_belong_together() {
        let frame = frame();
        #[expect(clippy::cast_precision_loss, reason = "parts of a picture are small")]
        let at = |place: i64| place as f64 / WHOLE as f64;
        for units in 0..=20 {
            let place = frame.across(units * CUBIC_METRE);
            assert_eq!(frame.quantity(at(place), Unit::CubicMetre), units * CUBIC_METRE);
        }
        for rate in (0..=5_000).step_by(50) {
            let up = WHOLE - frame.down(rate);
            assert_eq!(frame.rate(at(up)), rate);
        }
        assert_eq!(frame.quantity(7.0, Unit::CubicMetre), frame.width);
        assert_eq!(frame.rate(-1.0), 0);
    }

    #[test]
    fn steps_follow_each_other_without_a_gap() {
        let steps = steps(&blocks(), &Consumer::household(4, 0), frame());
        assert_eq!(
            steps.iter().map(|step| (step.left, step.right)).collect::<Vec<_>>(),
            [(0, 25_000), (25_000, 60_000), (60_000, WHOLE)]
        );
        assert_eq!(
            steps.iter().map(|step| step.to).collect::<Vec<_>>(),
            [Some(5 * CUBIC_METRE), Some(12 * CUBIC_METRE), None]
        );
        assert_eq!(steps[2].top, WHOLE - 72_000);
    }

    #[test]
    fn ends_in_disorder_leave_a_block_without_width() {
        let mut blocks = blocks();
        blocks[1].up_to = Some(Limit::fixed(3 * CUBIC_METRE));
        let steps = steps(&blocks, &Consumer::household(4, 0), frame());
        assert_eq!((steps[1].left, steps[1].right), (25_000, 25_000));
        assert_eq!(steps[2].left, 25_000);
    }

    #[test]
    fn the_picture_is_of_the_household_in_view() {
        let each = Limit { per_person: CUBIC_METRE, ..Limit::fixed(CUBIC_METRE) };
        let blocks = [Block { up_to: Some(each), rate: 100 }, Block { up_to: None, rate: 200 }];
        let end = |persons| {
            let consumer = Consumer::household(persons, 0);
            steps(&blocks, &consumer, Frame::of(&blocks, &consumer, Unit::CubicMetre))[0].to
        };
        assert_eq!((end(1), end(6)), (Some(2 * CUBIC_METRE), Some(7 * CUBIC_METRE)));
    }

    #[test]
    fn texts_that_would_touch_stand_apart() {
        let mut blocks = blocks();
        blocks[1] = Block { up_to: Some(Limit::fixed(6 * CUBIC_METRE)), rate: 1_700 };
        let steps = steps(&blocks, &Consumer::household(4, 0), frame());
        assert_eq!(rate_above(&steps), [true, false, true]);
        assert_eq!(end_rows(&[25_000, 30_000, 60_000]), [0, 1, 0]);
    }

    #[test]
    fn places_are_written_for_svg() {
        assert_eq!(percent(0), "0.000%");
        assert_eq!(percent(33_333), "33.333%");
        assert_eq!(percent(WHOLE), "100.000%");
    }
}
