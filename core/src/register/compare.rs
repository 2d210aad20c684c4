//! Two tariffs over one register: who pays less, who pays more; and how bills are spread.

use super::Register;
use crate::tariff::Group;

/// What changes for a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupChange {
    /// Consumers who pay less in the year,
    pub less: u64,
    /// the same,
    pub same: u64,
    /// or more.
    pub more: u64,
    /// What the first save together, tyiyn; zero or below.
    pub saved: i64,
    /// What the last pay on top, tyiyn.
    pub added: i64,
}

/// Winners and losers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// By group, in the order of [`Group::ALL`].
    pub groups: [GroupChange; Group::ALL.len()],
}

/// Winners and losers from the year's bills before and after, in the order of the columns.
/// Consumers for whom `skip` holds have no bill in one of them.
///
/// # Panics
/// When a column does not hold one place for each consumer.
#[must_use]
pub fn compare(register: &Register, before: &[i64], after: &[i64], skip: &dyn Fn(usize) -> bool) -> Changes {
    assert_eq!(before.len(), register.len(), "one place for each consumer");
    assert_eq!(after.len(), register.len(), "one place for each consumer");
    let mut changes = Changes::default();
    for class in register.classes() {
        let group = &mut changes.groups[class.consumer.group as usize];
        for place in class.range.clone().filter(|&place| !skip(place)) {
            let change = after[place].saturating_sub(before[place]);
            match change {
                ..0 => {
                    group.less += 1;
                    group.saved = group.saved.saturating_add(change);
                }
                0 => group.same += 1,
                1.. => {
                    group.more += 1;
                    group.added = group.added.saturating_add(change);
                }
            }
        }
    }
    changes
}

/// How many amounts lie below each edge and at or above the one before; the last count is of those
/// at or above the last edge. The edges rise.
#[must_use]
pub fn distribution(amounts: &[i64], edges: &[i64]) -> Vec<u64> {
    let mut counts = vec![0; edges.len() + 1];
    for &amount in amounts {
        counts[edges.partition_point(|&edge| edge <= amount)] += 1;
    }
    counts
}

/// The smallest amount such that at least `part` ten-thousandths of all are not above it; `None` of
/// none. Reorders the amounts.
#[must_use]
pub fn quantile(amounts: &mut [i64], part: u32) -> Option<i64> {
    let last = amounts.len().checked_sub(1)?;
    let rank = (amounts.len() as u128 * u128::from(part)).div_ceil(10_000).saturating_sub(1);
    let at = usize::try_from(rank).unwrap_or(last).min(last);
    Some(*amounts.select_nth_unstable(at).1)
}
