//! Two tariffs over one register: who pays less, who pays more; and how bills are spread.

use super::Register;
use crate::tariff::Group;

/// What changes for a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupChange {
    /// Billed before, tyiyn,
    pub before: i64,
    /// and after.
    pub after: i64,
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

impl GroupChange {
    /// Consumers with bills under both.
    #[must_use]
    pub const fn consumers(&self) -> u64 {
        self.less + self.same + self.more
    }
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
pub fn compare(register: &Register, before: &[i64], after: &[i64], skip: impl Fn(usize) -> bool) -> Changes {
    assert_eq!(before.len(), register.len(), "one place for each consumer");
    assert_eq!(after.len(), register.len(), "one place for each consumer");
    let mut changes = Changes::default();
    for class in register.classes() {
        let group = &mut changes.groups[class.consumer.group as usize];
        let bills = before[class.range.clone()].iter().zip(&after[class.range.clone()]);
        for (_, (&before, &after)) in class.range.clone().zip(bills).filter(|&(place, _)| !skip(place)) {
            group.before = group.before.saturating_add(before);
            group.after = group.after.saturating_add(after);
            let change = after.saturating_sub(before);
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

/// For each part the smallest amount such that at least so many ten-thousandths of all are not above
/// it; `None` of no amounts. Reorders the amounts; parts that rise are found soonest.
#[must_use]
pub fn quantiles<const PARTS: usize>(amounts: &mut [i64], parts: [u32; PARTS]) -> Option<[i64; PARTS]> {
    let last = amounts.len().checked_sub(1)?;
    // So many of the smallest stand in front.
    let mut settled = 0;
    Some(parts.map(|part| {
        let rank = (amounts.len() as u128 * u128::from(part)).div_ceil(10_000).saturating_sub(1);
        let rank = usize::try_from(rank).unwrap_or(last).min(last);
        match rank.checked_sub(settled) {
            Some(ahead) => {
                settled = rank + 1;
                *amounts[rank - ahead..].select_nth_unstable(ahead).1
            }
            None => *amounts[..settled].select_nth_unstable(rank).1,
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::super::RegisterBuilder;
    use super::*;
    use crate::tariff::{Consumer, Measure};

    #[test]
    fn winners_and_losers_are_told_by_group() {
        let mut builder = RegisterBuilder::new(Measure::CubicMetre);
        let groups = [Group::Others, Group::Population, Group::Population, Group::Population, Group::Population];
        for group in groups {
            builder.push("", Consumer { group, ..Consumer::household(1, 0) }, [0; 12]).expect("it fits");
        }
        let register = builder.build();
        // Sorted by class: the population first.
        let changes = compare(&register, &[100, 200, 300, 7, 50], &[90, 200, 330, 9_999, 80], |place| place == 3);
        let population = GroupChange { before: 600, after: 620, less: 1, same: 1, more: 1, saved: -10, added: 30 };
        let others = GroupChange { before: 50, after: 80, more: 1, added: 30, ..GroupChange::default() };
        assert_eq!(changes.groups[Group::Population as usize], population);
        assert_eq!(population.consumers(), 3);
        assert_eq!(changes.groups[Group::Others as usize], others);
        assert_eq!(changes.groups[Group::BudgetOrganisations as usize], GroupChange::default());
    }

    #[test]
    fn amounts_are_counted_between_edges() {
        assert_eq!(distribution(&[-1, 0, 5, 9, 10, 11, 20], &[0, 10, 20]), [1, 3, 2, 1]);
        assert_eq!(distribution(&[1, 2], &[]), [2]);
    }

    #[test]
    fn quantiles_are_amounts_of_the_list() {
        assert_eq!(quantiles(&mut [], [5_000]), None);
        assert_eq!(quantiles(&mut [4], [0, 5_000, 10_000]), Some([4, 4, 4]));
        // Of four, half are not above the second.
        assert_eq!(quantiles(&mut [40, 10, 30, 20], [2_500, 2_501, 5_000, 7_500, 7_501]), Some([10, 20, 20, 30, 40]));
        assert_eq!(quantiles(&mut [40, 10, 30, 20], [9_999, 1, 5_000, 5_000]), Some([40, 10, 20, 20]));
    }

    #[test]
    fn quantiles_are_those_of_the_sorted_list() {
        let random = &mut fastrand::Rng::with_seed(1);
        for _ in 0..200 {
            let mut amounts: Vec<i64> = (0..random.usize(1..60)).map(|_| random.i64(-9..40)).collect();
            let mut sorted = amounts.clone();
            sorted.sort_unstable();
            let parts: [u32; 4] = std::array::from_fn(|_| random.u32(0..=10_000));
            let at_least = |part: u32| {
                let enough = |at: usize| (at + 1) * 10_000 >= sorted.len() * part as usize;
                sorted[(0..sorted.len()).find(|&at| enough(at)).expect("all are enough")]
            };
            assert_eq!(quantiles(&mut amounts, parts), Some(parts.map(at_least)), "{sorted:?} {parts:?}");
        }
    }
}
