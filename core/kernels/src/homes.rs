//! Bill and share of income of every home: one pass over three columns, along wide registers.

use crate::blocks::thousandth;

/// The most blocks of a tariff.
pub const MOST_BLOCKS: usize = 4;

/// Homes, all columns of one length.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'h> {
    /// Litres a month.
    pub uses: &'h [u32],
    /// Tyiyn a month.
    pub incomes: &'h [u32],
    /// 10,000 · 2³² / income, rounded down.
    pub shares_of_tyiyn: &'h [u32],
}

/// What is the same for all homes.
#[derive(Clone, Copy, Debug)]
pub struct Pass {
    /// Thousandths of a tyiyn, with the half that rounding adds.
    pub fixed: u32,
    /// Where each block begins, and what it is dearer than the one below, modulo 2³².
    pub steps: [(u32, u32); MOST_BLOCKS],
    /// How many blocks there are, from 1 on.
    pub blocks: usize,
    /// Homes whose share lies above this are counted, hundredths of a percent.
    pub limit: u32,
}

/// Writes bill and share of every home; gives the sum of the bills and how many lie above the limit.
/// That every bill's thousandfold fits 32 bits is for whoever asks to know.
#[inline(never)]
#[must_use]
pub fn bill(pass: Pass, homes: Columns<'_>, bills: &mut [u32], shares: &mut [u32]) -> (u64, u32) {
    match pass.blocks {
        1 => wide::<1>(pass, homes, bills, shares),
        2 => wide::<2>(pass, homes, bills, shares),
        3 => wide::<3>(pass, homes, bills, shares),
        _ => wide::<MOST_BLOCKS>(pass, homes, bills, shares),
    }
}

fn wide<const BLOCKS: usize>(pass: Pass, homes: Columns<'_>, bills: &mut [u32], shares: &mut [u32]) -> (u64, u32) {
    #[cfg(not(target_arch = "wasm32"))]
    {
        pulp::Arch::new().dispatch(
            #[inline(always)]
            || each::<BLOCKS>(pass, homes, bills, shares),
        )
    }
    #[cfg(target_arch = "wasm32")]
    {
        each::<BLOCKS>(pass, homes, bills, shares)
    }
}

#[inline(always)]
fn each<const BLOCKS: usize>(pass: Pass, homes: Columns<'_>, bills: &mut [u32], shares: &mut [u32]) -> (u64, u32) {
    let (mut billed, mut above) = (0_u64, 0_u32);
    let each = homes.uses.iter().zip(homes.incomes).zip(homes.shares_of_tyiyn);
    for (((&used, &income), &share_of_tyiyn), (bill, own)) in each.zip(bills.iter_mut().zip(shares)) {
        // Thousandths of a tyiyn, and half a tyiyn: each block adds what it is dearer than the
        // one below. Modulo 2³² on the way; the whole was seen to fit.
        let mut amount = pass.fixed;
        for &(from, dearer) in &pass.steps[..BLOCKS] {
            amount = amount.wrapping_add(dearer.wrapping_mul(used.saturating_sub(from)));
        }
        *bill = thousandth(amount);
        *own = share_of(*bill, income, share_of_tyiyn);
        billed = billed.wrapping_add(u64::from(*bill));
        // Neither can be too large, and checks would keep the loop narrow.
        above = above.wrapping_add(u32::from(*own > pass.limit));
    }
    (billed, above)
}

/// `bill / income` in hundredths of a percent, half away from zero: first an estimate that is at most
/// two too low, for what the product leaves out is below one and so is what rounding it down does;
/// then by what is left.
#[inline(always)]
const fn share_of(bill: u32, income: u32, share_of_tyiyn: u32) -> u32 {
    let estimate = ((bill as u64).wrapping_mul(share_of_tyiyn as u64) >> 32) as u32;
    let whole = (bill as u64).wrapping_mul(10_000).wrapping_add(income as u64 / 2);
    let left = whole.wrapping_sub((estimate as u64).wrapping_mul(income as u64));
    let one = left >= income as u64;
    let two = left >= 2 * income as u64;
    estimate.wrapping_add(one as u32).wrapping_add(two as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lowest income that is taken, tyiyn a month.
    const LEAST_INCOME: u32 = 10_000;

    #[test]
    fn a_share_is_exact_at_every_edge() {
        let incomes = [LEAST_INCOME, LEAST_INCOME + 1, 19_999, 20_000, 1 << 31, u32::MAX - 1, u32::MAX];
        let bills = [0, 1, 2, 149, 150, 4_294_966, 4_294_967];
        for income in incomes {
            let of_tyiyn = u32::try_from((10_000_u64 << 32) / u64::from(income)).unwrap_or(u32::MAX);
            for bill in bills.into_iter().chain((0..4_294_967).step_by(9_973)) {
                let exact = (u64::from(bill) * 20_000 + u64::from(income)) / (2 * u64::from(income));
                assert_eq!(u64::from(share_of(bill, income, of_tyiyn)), exact, "{bill} of {income}");
            }
        }
    }
}
