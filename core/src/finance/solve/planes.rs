//! Which values of levers a line leaves that has to be at least zero: it cuts a region off.

use super::lines::Wide;
use super::search::Region;

/// Numbers of a line that is of use; the product with a region's width fits.
const MOST: i128 = 1 << 90;

/// Cuts off the ends of a region at which a line is below zero; `false` when nothing is left. The line
/// was made for the region `made`, of which the other one is a part.
pub(super) fn cut(line: &Wide, made: &Region, region: &mut Region) -> bool {
    let (at, off, by) = line.parts();
    if at.abs() >= MOST || off >= MOST || by.iter().any(|by| by.abs() >= MOST) {
        return true;
    }
    let width = |lever: usize| i128::from(made.width(lever));
    let ends = |lever: usize| i128::from(made.low[lever]) + i128::from(made.high[lever]);
    // What a lever adds at most.
    let most = |lever: usize, region: &Region| {
        let end = if by[lever] > 0 { region.high[lever] } else { region.low[lever] };
        let place = 2 * i128::from(end) - ends(lever);
        if by[lever] == 0 || width(lever) == 0 { 0 } else { -(-by[lever] * place).div_euclid(width(lever)) }
    };
    let all: i128 = at + off + (0..by.len()).map(|lever| most(lever, region)).sum::<i128>();
    if all < 0 {
        return false;
    }
    for lever in (0..by.len()).filter(|&lever| by[lever] != 0 && width(lever) != 0) {
        // by × (2 place − low − high) / width ≥ −rest; what the others add at most stays as it is, for
        // of each lever only the other end is cut off.
        let rest = all - most(lever, region);
        let share = (rest * width(lever)).div_euclid(by[lever].abs());
        if by[lever] > 0 {
            let low = -(share - ends(lever)).div_euclid(2);
            if low > region.high[lever].into() {
                return false;
            }
            region.low[lever] = region.low[lever].max(u32::try_from(low).unwrap_or(0));
        } else {
            let high = (ends(lever) + share).div_euclid(2);
            if high < region.low[lever].into() {
                return false;
            }
            region.high[lever] = region.high[lever].min(u32::try_from(high).unwrap_or(u32::MAX));
        }
    }
    true
}
