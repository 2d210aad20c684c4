//! Which charges of a version apply to a consumer. The explained bill and the register kernel both
//! start here.

use super::{Audience, Component, Connection, Consumer, Group, Measure, Relief, ReliefRule, Version};

/// Which people of a household a charge is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// All.
    All,
    /// Those without the relief.
    Full,
    /// Those with the relief.
    Relieved,
}

impl People {
    /// How many they are.
    #[must_use]
    pub const fn count(self, consumer: &Consumer) -> i64 {
        match self {
            Self::All => consumer.persons,
            Self::Full => consumer.persons - consumer.relieved,
            Self::Relieved => consumer.relieved,
        }
    }
}

/// A charge that applies to a consumer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied<'v> {
    /// Its place in the version.
    pub index: usize,
    /// The charge.
    pub component: &'v Component,
    /// For which people.
    pub people: People,
}

impl Version {
    /// The charges that apply to a consumer in a month (1 to 12), in the order of the version.
    ///
    /// Of the variants of a charge the most exact one applies. Where people with a relief have a
    /// variant of their own, a charge by persons (or by a norm for each person) is split between
    /// them and the others; any other charge goes by that variant as a whole.
    pub fn applied<'v>(&'v self, consumer: &Consumer, month: u8) -> impl Iterator<Item = Applied<'v>> + use<'v> {
        let consumer = *consumer;
        let group = self.charged_group(consumer.group);
        let relief = consumer.relief.filter(|_| consumer.relieved > 0);
        let firsts = self
            .components
            .iter()
            .enumerate()
            .filter(|(at, component)| !self.components[..*at].iter().any(|earlier| earlier.name == component.name));
        firsts.flat_map(move |(_, first)| {
            let full = self.variant(&first.name, group, &consumer, None, month);
            let reduced = relief.and_then(|_| self.variant(&first.name, group, &consumer, relief, month));
            let reduced = reduced.filter(|(_, component)| component.audience.relief.is_some());
            let applied = |people| move |(index, component)| Applied { index, component, people };
            match (full, reduced) {
                (full, None) => [full.map(applied(People::All)), None],
                (full, Some(reduced)) if by_persons(reduced.1, &consumer) => {
                    let others = consumer.persons > consumer.relieved;
                    [full.filter(|_| others).map(applied(People::Full)), Some(applied(People::Relieved)(reduced))]
                }
                (_, Some(reduced)) => [Some(applied(People::All)(reduced)), None],
            }
            .into_iter()
            .flatten()
            .filter(move |applied| {
                consumer.count(applied.component.measure).is_some() || by_norm(applied.component, &consumer)
            })
        })
    }

    fn variant(
        &self,
        name: &str,
        group: Group,
        consumer: &Consumer,
        relief: Option<Relief>,
        month: u8,
    ) -> Option<(usize, &Component)> {
        let fitting = self.components.iter().enumerate().filter(|(_, component)| {
            component.name == name && component.months.holds(month) && component.audience.fits(group, consumer, relief)
        });
        // The first of equally exact ones.
        fitting.rev().max_by_key(|(_, component)| component.audience.exactness())
    }

    /// The relief of a consumer: the first rule for people that live there, and its place.
    #[must_use]
    pub fn relief(&self, consumer: &Consumer) -> Option<(usize, &ReliefRule)> {
        let relief = consumer.relief.filter(|_| consumer.relieved > 0)?;
        self.reliefs.iter().enumerate().find(|(_, rule)| rule.relief == relief)
    }

    /// Whether the same charges apply in two months (0 to 11).
    #[must_use]
    pub fn same_season(&self, one: usize, other: usize) -> bool {
        let month = |index: usize| u8::try_from(index + 1).unwrap_or(u8::MAX);
        self.components
            .iter()
            .all(|component| component.months.holds(month(one)) == component.months.holds(month(other)))
    }

    /// The minimum bill of a consumer, tyiyn; `None` when there is none.
    #[must_use]
    pub fn minimum(&self, consumer: &Consumer) -> Option<i64> {
        let group = self.charged_group(consumer.group);
        let relief = consumer.relief.filter(|_| consumer.relieved > 0);
        let fits = |audience: &Audience| audience.fits(group, consumer, relief);
        let fitting = self.minimums.iter().rev().filter(|minimum| fits(&minimum.audience));
        fitting.max_by_key(|minimum| minimum.audience.exactness()).map(|minimum| minimum.amount)
    }
}

/// Whether a charge on volume goes by the norm: there is no meter.
#[must_use]
pub fn by_norm(component: &Component, consumer: &Consumer) -> bool {
    component.measure == Measure::CubicMetre && consumer.connection != Connection::Metered
}

fn by_persons(component: &Component, consumer: &Consumer) -> bool {
    component.measure == Measure::Person || by_norm(component, consumer)
}
