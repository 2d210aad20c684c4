//! Which values of levers lines leave: a line that has to be at least zero cuts a region off.

use super::lines::Wide;
use super::search::Region;

/// Numbers of a line that is of use; the product with a region's width fits.
const MOST: i128 = 1 << 90;
/// How often each cut is tried on what the others leave.
const ROUNDS: usize = 3;

/// Lines that have to be at least zero.
#[derive(Clone, Debug, Default)]
pub(super) struct Planes {
    levers: usize,
    /// Of each the highest it may stand in the middle, then what each lever adds.
    numbers: Vec<i128>,
}

impl Planes {
    pub fn clear(&mut self) {
        self.numbers.clear();
    }

    pub fn push(&mut self, line: &Wide) {
        let (at, off, by) = line.parts();
        if at.abs() < MOST && off < MOST && by.iter().all(|by| by.abs() < MOST) {
            self.levers = by.len();
            self.numbers.push(at + off);
            self.numbers.extend_from_slice(by);
        }
    }

    /// Cuts off the ends of a region at which a line is below zero; `false` when nothing is left. The
    /// lines were made for the region `made`, of which the other one is a part.
    pub fn cut(&self, made: &Region, region: &mut Region) -> bool {
        for _ in 0..ROUNDS {
            let before = (region.low.clone(), region.high.clone());
            for plane in self.numbers.chunks_exact(self.levers + 1) {
                let (at, by) = (plane[0], &plane[1..]);
                // What a lever adds at most at one of its places.
                let place = |lever: usize, place: u32| {
                    2 * i128::from(place) - i128::from(made.low[lever]) - i128::from(made.high[lever])
                };
                let width = |lever: usize| i128::from(made.width(lever));
                let most = |lever: usize, region: &Region| {
                    let end = if by[lever] > 0 { region.high[lever] } else { region.low[lever] };
                    if width(lever) == 0 { 0 } else { -(-by[lever] * place(lever, end)).div_euclid(width(lever)) }
                };
                for lever in 0..by.len() {
                    let others = (0..by.len()).filter(|&other| other != lever).map(|other| most(other, region));
                    let rest = at + others.sum::<i128>();
                    if rest + most(lever, region) < 0 {
                        return false;
                    }
                    if by[lever] == 0 || width(lever) == 0 {
                        continue;
                    }
                    // by × (2 place − low − high) / width ≥ −rest
                    let ends = i128::from(made.low[lever]) + i128::from(made.high[lever]);
                    let share = (rest * width(lever)).div_euclid(by[lever].abs());
                    if by[lever] > 0 {
                        let low = -(share - ends).div_euclid(2);
                        if low > region.high[lever].into() {
                            return false;
                        }
                        let low = u32::try_from(low).unwrap_or(0);
                        region.low[lever] = region.low[lever].max(low);
                    } else {
                        let high = (ends + share).div_euclid(2);
                        if high < region.low[lever].into() {
                            return false;
                        }
                        let high = u32::try_from(high).unwrap_or(u32::MAX);
                        region.high[lever] = region.high[lever].min(high);
                    }
                }
            }
            if before == (region.low.clone(), region.high.clone()) {
                break;
            }
        }
        true
    }
}
