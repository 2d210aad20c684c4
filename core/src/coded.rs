//! Stable names of closed lists, and the way back from a name.

use crate::explain::RoundingMode;
use crate::service::Service;
use crate::tariff::{Bearer, Connection, Dwelling, Every, Group, GroupScheme, Measure, Relief};

/// A closed list whose members have stable names.
pub trait Coded: Copy + Sized + 'static {
    /// All members.
    const MEMBERS: &'static [Self];

    /// The stable name.
    fn name(self) -> &'static str;

    /// The member of a stable name.
    #[must_use]
    fn named(name: &str) -> Option<Self> {
        Self::MEMBERS.iter().copied().find(|member| member.name() == name)
    }

    /// All stable names, as a sentence lists them.
    #[must_use]
    fn names() -> String {
        Self::MEMBERS.iter().map(|member| member.name()).collect::<Vec<_>>().join(", ")
    }
}

macro_rules! coded {
    ($($list:ty),+ $(,)?) => {
        $(impl Coded for $list {
            const MEMBERS: &'static [Self] = &Self::ALL;

            fn name(self) -> &'static str {
                self.code()
            }
        })+
    };
}

coded!(Bearer, Connection, Dwelling, Every, Group, GroupScheme, Measure, Relief, RoundingMode, Service);

#[cfg(test)]
mod tests {
    use super::*;

    fn each_has_its_own<T: Coded + PartialEq + std::fmt::Debug>() {
        for &member in T::MEMBERS {
            assert_eq!(T::named(member.name()), Some(member));
        }
        assert_eq!(T::named(""), None);
    }

    #[test]
    fn every_name_leads_back_to_its_member() {
        each_has_its_own::<Bearer>();
        each_has_its_own::<Connection>();
        each_has_its_own::<Dwelling>();
        each_has_its_own::<Every>();
        each_has_its_own::<Group>();
        each_has_its_own::<GroupScheme>();
        each_has_its_own::<Measure>();
        each_has_its_own::<Relief>();
        each_has_its_own::<RoundingMode>();
        each_has_its_own::<Service>();
    }
}
