//! How figures follow the levers within a region: straight lines with what they may be off by.
//!
//! Ranges alone forget that two figures follow the same lever: of a rate and the rate a year before,
//! each somewhere in its range, hardly anything can be said about the rise. A line says of a figure
//!
//! `amount = at + by₁ ε₁ + by₂ ε₂ + … ± off`, each ε from −1 at the low end of a lever's range to 1 at
//! the high end,
//!
//! and `off` holds all that the line leaves out: the study's roundings, the curve of products and
//! quotients, limits that are passed within the region, and the roundings of the line itself. So it is
//! a bound like a range, with nothing assumed: whatever the levers' values, an amount that the figure
//! has lies that near its line. A difference of two lines keeps what they share, and a limit on a line
//! tells which values of a lever cannot meet it. Lines are known as affine arithmetic (Comba and
//! Stolfi, Affine arithmetic and its applications to computer graphics, 1993).

use super::bounds::{Span, Step};
use super::lever::Moving;

/// Binary places of a line's numbers after the point.
const POINT: u32 = 8;
/// Half a step of an amount.
const HALF: i128 = 1 << (POINT - 1);
/// Binary places of a share of a line.
const SHARE: u32 = 16;
/// Of the numbers of a line that is being made none is as large: so many times a number of 32 bits
/// they fit.
const MOST: i128 = 1 << 90;
/// Of the numbers of a line that is kept none is as large: two products of such numbers fit.
const SHORT: i128 = 1 << 61;

/// The lines of figures, by slot.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    levers: usize,
    /// For each slot `at`, `off` (−1 where there is no line) and what each lever adds.
    rows: Vec<i64>,
}

/// A line that is being made.
#[derive(Clone, Debug)]
pub(super) struct Wide {
    at: i128,
    off: i128,
    by: Vec<i128>,
}

/// A row of the list.
#[derive(Clone, Copy)]
struct Row<'a> {
    at: i64,
    off: i64,
    by: &'a [i64],
}

impl Row<'_> {
    const ZERO: Self = Self { at: 0, off: 0, by: &[] };

    fn by(self, lever: usize) -> i128 {
        self.by.get(lever).copied().unwrap_or(0).into()
    }

    /// How far an amount may be from the middle.
    fn reach(self) -> i128 {
        self.by.iter().map(|&by| i128::from(by).abs()).sum::<i128>() + i128::from(self.off)
    }
}

/// A fraction as a number of 32 bits over a power of two.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ratio {
    number: i128,
    shift: i32,
    exact: bool,
}

impl Ratio {
    /// `None` where the numbers are too long.
    pub fn new(factor: i128, divisor: i128) -> Option<Self> {
        let length = |number: i128| i32::try_from(128 - number.unsigned_abs().leading_zeros()).ok();
        let shift = 32 - length(factor)? + length(divisor)?;
        let (above, below) = (shifted(factor, -shift.max(0))?, shifted(divisor, shift.min(0))?);
        if below == 0 {
            return None;
        }
        Some(Self { number: above / below, shift, exact: above % below == 0 })
    }
}

/// A number times a power of two, the next whole number below; negative shifts go up.
fn shifted(number: i128, shift: i32) -> Option<i128> {
    let places = shift.unsigned_abs();
    if shift >= 0 {
        return Some(number >> places.min(127));
    }
    let free = if number < 0 { number.leading_ones() } else { number.leading_zeros() };
    (places < free).then(|| number << places)
}

/// Rounded up.
fn up(number: i128, shift: i32) -> Option<i128> {
    shifted(number.checked_neg()?, shift)?.checked_neg()
}

fn divided_up(number: i128, divisor: i128) -> i128 {
    number.div_euclid(divisor) + i128::from(number.rem_euclid(divisor) != 0)
}

const fn fits(number: i128) -> Option<i128> {
    if number < MOST && number > -MOST { Some(number) } else { None }
}

/// A product; 128 bits are checked only where the numbers are long, for that is dear.
#[inline]
fn product(a: i128, b: i128) -> Option<i128> {
    if short(a) && short(b) { fits(a * b) } else { fits(a.checked_mul(b)?) }
}

#[inline]
const fn short(number: i128) -> bool {
    number < SHORT && number > -SHORT
}

impl Lines {
    /// Lines of figures that do not move.
    pub fn new(spans: &[Span], levers: usize) -> Self {
        let mut lines = Self { levers, rows: vec![0; spans.len() * (levers + 2)] };
        for (slot, &span) in (0..).zip(spans) {
            lines.level(slot, span);
        }
        lines
    }

    #[inline]
    fn row(&self, slot: u32) -> Option<Row<'_>> {
        let from = slot as usize * (self.levers + 2);
        let row = &self.rows[from..from + self.levers + 2];
        (row[1] >= 0).then(|| Row { at: row[0], off: row[1], by: &row[2..] })
    }

    #[inline]
    fn row_mut(&mut self, slot: u32) -> &mut [i64] {
        let from = slot as usize * (self.levers + 2);
        &mut self.rows[from..from + self.levers + 2]
    }

    /// A line that follows nothing: all that is known is the range.
    fn level(&mut self, slot: u32, span: Span) {
        let (low, high) = (i128::from(span.low), i128::from(span.high));
        let (at, off) = ((low + high) << (POINT - 1), (high - low) << (POINT - 1));
        let row = self.row_mut(slot);
        row.fill(0);
        match (i64::try_from(at), i64::try_from(off)) {
            (Ok(at), Ok(off)) if short(at.into()) && short(off.into()) => (row[0], row[1]) = (at, off),
            (Ok(_) | Err(_), _) => row[1] = -1,
        }
    }

    /// Keeps the line of a figure that lies within `span`, and says what both leave of the range.
    fn keep(&mut self, slot: u32, wide: Option<&Wide>, span: Span) -> Span {
        let reach = wide.and_then(|wide| Some((wide, wide.reach()?)));
        let Some((wide, reach)) = reach else {
            self.level(slot, span);
            return span;
        };
        let low = (-((reach - wide.at) >> POINT)).max(span.low.into());
        let high = ((wide.at + reach) >> POINT).min(span.high.into());
        let within = match (i64::try_from(low), i64::try_from(high)) {
            (Ok(low), Ok(high)) if low <= high => Span { low, high, ..span },
            // There is no amount at all.
            (Ok(_) | Err(_), _) => span,
        };
        let width = (i128::from(within.high) - i128::from(within.low)) << (POINT - 1);
        let row = self.row_mut(slot);
        let mut fit = wide.off < width;
        for (to, &from) in row.iter_mut().zip([wide.at, wide.off].iter().chain(&wide.by)) {
            match i64::try_from(from) {
                Ok(number) if short(from) => *to = number,
                Ok(_) | Err(_) => fit = false,
            }
        }
        if !fit {
            self.level(slot, within);
        }
        within
    }

    /// The line of a datum that a lever moves from one value to another; the range is `span`.
    pub fn datum(&mut self, wide: &mut Wide, slot: u32, moving: &Moving, values: (i64, i64), span: Span) {
        let line = wide.datum(moving, values);
        self.keep(slot, line.map(|()| &*wide), span);
    }

    /// The line of a step, whose range is `span`, and what both leave of the range.
    pub fn step(&mut self, wide: &mut Wide, slot: u32, step: &Step, spans: &[Span], span: Span) -> Span {
        let line = wide.step(self, step, spans);
        self.keep(slot, line.map(|()| &*wide), span)
    }
}

#[cfg(all(test, feature = "samples"))]
impl Lines {
    /// Whether an amount is as near the line of its figure as it has to be; `None` without a line that
    /// follows anything. `place` says of a lever where it stands, as a fraction from −1 to 1.
    pub fn is_near(&self, slot: u32, amount: i64, place: impl Fn(usize) -> (i128, i128)) -> Option<bool> {
        let row = self.row(slot).filter(|row| row.by.iter().any(|&by| by != 0))?;
        // The sum of the shares, each rounded down and up.
        let (mut low, mut high) = (i128::from(row.at), i128::from(row.at));
        for (lever, &by) in row.by.iter().enumerate() {
            let (above, below) = place(lever);
            low += (i128::from(by) * above).div_euclid(below);
            high += divided_up(i128::from(by) * above, below);
        }
        let (amount, off) = (i128::from(amount) << POINT, i128::from(row.off));
        Some((low - off..=high + off).contains(&amount))
    }
}

impl Wide {
    pub fn new(levers: usize) -> Self {
        Self { at: 0, off: 0, by: vec![0; levers] }
    }

    /// Where the line stands in the middle of the region, what it may be off by, and what each lever
    /// adds towards its high end.
    pub fn parts(&self) -> (i128, i128, &[i128]) {
        (self.at, self.off, &self.by)
    }

    fn reach(&self) -> Option<i128> {
        let all = self.by.iter().fold(self.off, |all, by| all.saturating_add(by.abs()));
        fits(all)?;
        fits(self.at)?;
        Some(all)
    }

    /// What the roundings of each number of the line come to at most, all levers at an end.
    fn slips(&self) -> i128 {
        self.by.len() as i128 + 1
    }

    #[inline]
    fn load(&mut self, row: Row<'_>) {
        (self.at, self.off) = (row.at.into(), row.off.into());
        for (lever, by) in self.by.iter_mut().enumerate() {
            *by = row.by(lever);
        }
    }

    /// Another line more.
    #[inline]
    fn plus(&mut self, row: Row<'_>) {
        self.at += i128::from(row.at);
        self.off += i128::from(row.off);
        for (lever, by) in self.by.iter_mut().enumerate() {
            *by += row.by(lever);
        }
    }

    /// Another line less.
    #[inline]
    fn minus(&mut self, row: Row<'_>) {
        self.at -= i128::from(row.at);
        self.off += i128::from(row.off);
        for (lever, by) in self.by.iter_mut().enumerate() {
            *by -= row.by(lever);
        }
    }

    /// Another line, so many times, more.
    fn add(&mut self, row: Row<'_>, times: i128) -> Option<()> {
        self.at += product(row.at.into(), times)?;
        self.off += product(row.off.into(), times)?.abs();
        for (lever, by) in self.by.iter_mut().enumerate() {
            *by += product(row.by(lever), times)?;
        }
        self.reach().map(|_| ())
    }

    fn negate(&mut self) {
        self.at = -self.at;
        self.by.iter_mut().for_each(|by| *by = -*by);
    }

    /// The product with another line: what is left out is where both leave their middles.
    fn multiply(&mut self, row: Row<'_>) -> Option<()> {
        let at = i128::from(row.at);
        let (own, other) = (self.reach()?, row.reach());
        if ![own, other, self.at].into_iter().all(short) {
            return None;
        }
        let off = self.at.abs() * i128::from(row.off) + at.abs() * self.off + own * other;
        for (lever, by) in self.by.iter_mut().enumerate() {
            *by = (self.at * row.by(lever) + at * *by) >> POINT;
        }
        self.at = (self.at * at) >> POINT;
        self.off = -(-off >> POINT) + self.slips();
        self.reach().map(|_| ())
    }

    fn scale(&mut self, ratio: Ratio) -> Option<()> {
        let Ratio { number, shift, exact } = ratio;
        // The fraction is off by less than one in its last place.
        let reach = self.reach()?;
        let error = if exact { 0 } else { up(reach + self.at.abs(), shift)? };
        self.at = shifted(self.at * number, shift)?;
        for by in &mut self.by {
            *by = shifted(*by * number, shift)?;
        }
        self.off = up(self.off * number.abs(), shift)?.checked_add(error)? + self.slips();
        self.reach().map(|_| ())
    }

    /// The quotient by a line whose amounts are not below `low`, which is above zero. With `q` the
    /// quotient in the middle, `N / Y = q + (N − q Y) / Y`, and the rest is divided by the middle of
    /// `Y`: what that leaves out is small where the rest is.
    fn divide(&mut self, row: Row<'_>, low: i64) -> Option<()> {
        let (at, slips) = (i128::from(row.at), self.slips());
        if at <= 0 || low <= 0 {
            return None;
        }
        let q = (self.at << POINT).div_euclid(at);
        let part = |number: i128| Some(product(q, number)? >> POINT);
        self.at -= part(at)?;
        for (lever, by) in self.by.iter_mut().enumerate() {
            *by -= part(row.by(lever))?;
        }
        self.off += up(product(q.abs(), row.off.into())?, POINT.cast_signed())? + slips;
        let rest = divided_up(self.reach()?.checked_add(self.at.abs())? << POINT, at);
        let curve = divided_up(rest.checked_mul(row.reach())?, i128::from(low) << POINT);
        self.at = q.checked_add((fits(self.at)? << POINT).div_euclid(at))?;
        self.by.iter_mut().for_each(|by| *by = (*by << POINT).div_euclid(at));
        self.off = divided_up(self.off << POINT, at).checked_add(curve)? + slips;
        self.reach().map(|_| ())
    }

    /// The smaller of this line, within `own`, and another, within `other`, or of their negatives.
    ///
    /// `min(X, Y) = X + min(D, 0)` with `D = Y − X`; for any share `s`, `min(D, 0)` lies between
    /// `s D − max(s·D's high end, (1 − s)·−D's low end)` and `s D`.
    fn lower(&mut self, own: Span, row: Row<'_>, other: Span, sign: i128) -> Option<()> {
        let at = sign * i128::from(row.at) - self.at;
        let by = |lever: usize, own: i128| sign * row.by(lever) - own;
        let mut reach = self.off + i128::from(row.off);
        for (lever, &own) in self.by.iter().enumerate() {
            reach = reach.checked_add(by(lever, own).abs())?;
        }
        let ends = |span: Span| (i128::from(span.low) << POINT, i128::from(span.high) << POINT);
        let (own, other) = (ends(own), ends(other));
        let low = (at - reach).max(other.0 - own.1);
        let high = (at + reach).min(other.1 - own.0);
        if low >= 0 {
            return Some(());
        }
        if high <= 0 {
            self.load(row);
            if sign < 0 {
                self.negate();
            }
            return Some(());
        }
        let share = product(-low, 1 << SHARE)?.div_euclid(high - low);
        let rest = (1 << SHARE) - share;
        let gap = up(product(share, high)?.max(product(rest, -low)?), SHARE.cast_signed())?;
        let half = divided_up(gap, 2);
        self.off = up(product(rest, self.off)? + product(share, row.off.into())?, SHARE.cast_signed())?
            + half
            + self.slips()
            + 1;
        self.at += (product(share, at)? >> SHARE) - half;
        for (lever, own) in self.by.iter_mut().enumerate() {
            let by = sign * row.by(lever) - *own;
            *own += product(share, by)? >> SHARE;
        }
        self.reach().map(|_| ())
    }

    /// The larger of both, in the same way.
    fn higher(&mut self, own: Span, row: Row<'_>, other: Span) -> Option<()> {
        self.negate();
        self.lower(own.negated()?, row, other.negated()?, -1)?;
        self.negate();
        Some(())
    }

    fn datum(&mut self, moving: &Moving, (low, high): (i64, i64)) -> Option<()> {
        let line = moving.line(low, high);
        (self.at, self.off) = (fits(line.middle)? << (POINT - 1), 0);
        self.by.fill(0);
        self.by[moving.lever] = fits(line.rise)? << (POINT - 1);
        if line.divisor > 1 {
            self.at = self.at.div_euclid(line.divisor);
            self.by[moving.lever] = self.by[moving.lever].div_euclid(line.divisor);
            self.off = HALF + 2;
        }
        if let Some(most) = line.most {
            let at = i64::try_from(i128::from(most) << POINT).ok()?;
            let own = Span { low: i64::MIN, high: i64::MAX, sure: true };
            self.lower(own, Row { at, ..Row::ZERO }, Span::at(most), 1)?;
        }
        self.reach().map(|_| ())
    }

    fn step(&mut self, lines: &Lines, step: &Step, spans: &[Span]) -> Option<()> {
        let span = |slot: u32| spans[slot as usize];
        match step {
            Step::Sum(parts) => self.total(lines, parts.iter().copied()),
            Step::Difference { from, less } => self.difference(lines, *from, *less),
            Step::Product { ratio, times, over, factor: _, divisor: _ } => {
                match times.split_first() {
                    Some((&first, others)) => {
                        self.load(lines.row(first)?);
                        others.iter().try_for_each(|&slot| self.multiply(lines.row(slot)?))?;
                    }
                    None => self.load(Row { at: 1 << POINT, ..Row::ZERO }),
                }
                self.scale((*ratio)?)?;
                match **over {
                    [] => {}
                    [only] => self.divide(lines.row(only)?, span(only).low)?,
                    [..] => return None,
                }
                self.off += HALF;
                Some(())
            }
            Step::Within { of, above, upto } => {
                self.load(lines.row(*of)?);
                let mut own = span(*of);
                if let Some(upto) = *upto {
                    self.lower(own, lines.row(upto)?, span(upto), 1)?;
                    own = own.least(span(upto));
                }
                if let Some(above) = *above {
                    self.minus(lines.row(above)?);
                    own = Span::difference(own, span(above));
                }
                self.higher(own, Row::ZERO, Span::at(0))
            }
            Step::Least(parts) => {
                let (&first, others) = parts.split_first()?;
                self.load(lines.row(first)?);
                let mut own = span(first);
                for &slot in others {
                    self.lower(own, lines.row(slot)?, span(slot), 1)?;
                    own = own.least(span(slot));
                }
                Some(())
            }
            Step::Greatest(parts) => self.largest(lines, parts.iter().map(|&slot| (slot, span(slot)))).map(|_| ()),
            Step::Exceeds { of, limit, then } => {
                let (of, limit) = (span(*of), span(*limit));
                if of.low > limit.high {
                    self.load(lines.row(*then)?);
                    Some(())
                } else if of.high <= limit.low {
                    self.load(Row::ZERO);
                    Some(())
                } else {
                    None
                }
            }
            Step::Rounded { of, step, mode: _ } => {
                self.load(lines.row(*of)?);
                self.off += i128::from(*step) << POINT;
                Some(())
            }
            Step::Any => None,
        }
    }

    /// Lines together.
    pub fn total(&mut self, lines: &Lines, parts: impl Iterator<Item = u32>) -> Option<()> {
        self.load(Row::ZERO);
        for slot in parts {
            self.plus(lines.row(slot)?);
        }
        Some(())
    }

    /// The largest of some lines with their ranges, and its range.
    fn largest(&mut self, lines: &Lines, mut parts: impl Iterator<Item = (u32, Span)>) -> Option<Span> {
        let (first, mut own) = parts.next()?;
        self.load(lines.row(first)?);
        for (slot, span) in parts {
            self.higher(own, lines.row(slot)?, span)?;
            own = own.greatest(span);
        }
        Some(own)
    }

    /// What a line is above another.
    pub fn difference(&mut self, lines: &Lines, from: u32, less: u32) -> Option<()> {
        self.load(lines.row(from)?);
        self.minus(lines.row(less)?);
        Some(())
    }

    /// The largest of some lines so many times, less another so many times; `None` where one of them
    /// may be nothing or below.
    pub fn multiple(
        &mut self,
        lines: &Lines,
        (of, over): (u32, impl Iterator<Item = (u32, Span)>),
        (times, less): (i128, i128),
    ) -> Option<()> {
        if self.largest(lines, over)?.low <= 0 {
            return None;
        }
        self.at = product(self.at, times)?;
        self.off = product(self.off, times.abs())?;
        for by in &mut self.by {
            *by = product(*by, times)?;
        }
        self.add(lines.row(of)?, -less)
    }

    /// Takes what a figure must be at least, or with `least` unset at most: the line is then not
    /// below zero wherever that may hold.
    pub fn limited(&mut self, limit: i128, least: bool) -> Option<()> {
        self.at -= fits(limit)? << POINT;
        if !least {
            self.negate();
        }
        self.reach().map(|_| ())
    }
}
