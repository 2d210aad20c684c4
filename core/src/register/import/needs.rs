//! What tariffs need to know of a consumer. Missing is not zero: a cell that a bill rests on must
//! not be empty, one that no bill rests on may be.

use std::collections::BTreeMap;

use super::Field;
use super::field::Fields;
use crate::tariff::{
    Applied, Audience, Component, Connection, Consumer, Dwelling, Group, Measure, Price, Relief, Version, by_norm,
};

/// The fields that the bills of some versions rest on.
#[derive(Clone, Debug, Default)]
pub struct Needs {
    versions: Vec<Version>,
}

/// What charges tell consumers apart by.
type Key = (Group, Connection, Option<Dwelling>, Option<Relief>);

/// The fields that were found for each kind of consumer.
pub(super) type Found = BTreeMap<Key, Fields>;

impl Needs {
    /// Account and group alone: whatever else is left out counts as nothing.
    pub const NOTHING: Self = Self { versions: Vec::new() };

    /// What these versions need.
    #[must_use]
    pub fn of(versions: &[&Version]) -> Self {
        Self { versions: versions.iter().map(|&version| version.clone()).collect() }
    }

    /// The fields that must be known for a consumer of this group, connection, dwelling and relief.
    /// `relieved` of the consumer must be above zero where its relief counts.
    pub(super) fn fields(&self, consumer: &Consumer, found: &mut Found) -> Fields {
        let key = (consumer.group, consumer.connection, consumer.dwelling, consumer.relief);
        *found.entry(key).or_insert_with(|| {
            let each = self.versions.iter().map(|version| of_version(version, consumer));
            each.fold(Fields::default(), Fields::and)
        })
    }

    /// Whether it makes a difference for a group how its consumers are connected.
    pub(super) fn connection(&self, group: Group) -> bool {
        self.any(group, |component| component.audience.connection.is_some() || component.measure == Measure::CubicMetre)
    }

    /// Whether it makes a difference for a group in which kind of home its consumers live.
    pub(super) fn dwelling(&self, group: Group) -> bool {
        self.any(group, |component| component.audience.dwelling.is_some())
    }

    /// Whether some charge, minimum or relief of a group depends on this relief.
    pub(super) fn relief(&self, group: Group, relief: Relief) -> bool {
        let depends = |audience: &Audience| audience.relief == Some(relief);
        self.any(group, |component| depends(&component.audience))
            || self.versions.iter().any(|version| {
                version.reliefs.iter().any(|rule| rule.relief == relief)
                    || version.minimums.iter().any(|minimum| depends(&minimum.audience))
            })
    }

    fn any(&self, group: Group, test: impl Fn(&Component) -> bool) -> bool {
        self.versions.iter().any(|version| {
            let charged = version.charged_group(group);
            let of_group = |component: &&Component| component.audience.group.is_none_or(|wanted| wanted == charged);
            version.components.iter().filter(of_group).any(&test)
        })
    }
}

fn of_version(version: &Version, consumer: &Consumer) -> Fields {
    let mut fields = Fields::default();
    for month in 1..=12 {
        for Applied { component, .. } in version.applied(consumer, month) {
            let counted = match component.measure {
                Measure::Consumer | Measure::Household => None,
                Measure::CubicMetre if by_norm(component, consumer) => Some(Field::Persons),
                Measure::Person => Some(Field::Persons),
                Measure::CubicMetre
                | Measure::Tonne
                | Measure::TonneDelivered
                | Measure::CubicMetreBuried
                | Measure::Lift
                | Measure::Visit => Field::month(month),
                Measure::Container => Some(Field::Containers),
                Measure::Stall => Some(Field::Stalls),
                Measure::SquareMetre => Some(Field::Area),
                Measure::FrontageMetre => Some(Field::Frontage),
            };
            fields = counted.map_or(fields, |field| fields.with(field));
            match &component.price {
                Price::Rate(_) => {}
                Price::MeterSizes(_) => fields = fields.with(Field::MeterSize),
                Price::Blocks(blocks) => {
                    for limit in blocks.iter().filter_map(|block| block.up_to) {
                        let terms = [
                            (limit.per_person, Field::Persons),
                            (limit.per_square_metre, Field::Area),
                            (limit.allowance_share, Field::Allowance),
                        ];
                        let used = terms.into_iter().filter(|&(term, _)| term != 0);
                        fields = used.fold(fields, |fields, (_, field)| fields.with(field));
                    }
                }
            }
        }
    }
    let for_each_person = |relief| version.reliefs.iter().any(|rule| rule.relief == relief && rule.each_person);
    if consumer.relief.is_some_and(for_each_person) { fields.with(Field::Persons) } else { fields }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::Date;
    use crate::tariff::{Block, Limit, Months};

    fn needed(component: Component, consumer: &Consumer) -> Vec<&'static str> {
        let from = Date { year: 2026, month: 1, day: 1 };
        let version = Version { components: vec![component], ..Version::new(from) };
        let fields = Needs::of(&[&version]).fields(consumer, &mut Found::new());
        Field::ALL.into_iter().filter(|&field| fields.has(field)).map(Field::code).collect()
    }

    #[test]
    fn a_meter_needs_its_months_and_a_norm_needs_people() {
        let water = || Component::new("water", Measure::CubicMetre, Price::Rate(1));
        let metered = Consumer::household(0, 0);
        let house = Consumer { connection: Connection::House, ..metered };
        assert_eq!(needed(water(), &metered).len(), 12);
        assert_eq!(needed(water(), &house), ["persons"]);
        let summer = Component { months: Months::of(&[6, 7]).expect("months"), ..water() };
        assert_eq!(needed(summer, &metered), ["month-6", "month-7"]);
        let budget = Audience { group: Some(Group::BudgetOrganisations), ..Audience::EVERYBODY };
        assert!(needed(Component { audience: budget, ..water() }, &metered).is_empty());
    }

    #[test]
    fn blocks_and_sizes_need_what_they_rest_on() {
        let limit = Limit { per_person: 1, allowance_share: 1, ..Limit::default() };
        let blocks = vec![Block { up_to: Some(limit), rate: 1 }, Block { up_to: None, rate: 2 }];
        let household = Consumer::household(0, 0);
        let component = Component::new("a", Measure::Consumer, Price::Blocks(blocks));
        assert_eq!(needed(component, &household), ["persons", "allowance"]);
        let sizes = Component::new("a", Measure::Consumer, Price::MeterSizes(vec![(15, 1)]));
        assert_eq!(needed(sizes, &household), ["meter-size"]);
        for (measure, field) in [
            (Measure::Container, "containers"),
            (Measure::Stall, "stalls"),
            (Measure::SquareMetre, "area"),
            (Measure::FrontageMetre, "frontage"),
            (Measure::Person, "persons"),
        ] {
            assert_eq!(needed(Component::new("a", measure, Price::Rate(1)), &household), [field]);
        }
    }

    #[test]
    fn nothing_is_needed_where_nothing_is_charged() {
        let fields = Needs::NOTHING.fields(&Consumer::household(1, 1), &mut Found::new());
        assert_eq!(fields, Fields::default());
        assert!(!Needs::NOTHING.connection(Group::Population));
    }
}
