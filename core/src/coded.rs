//! Stable names of closed lists, and the way back from a name.

use crate::explain::RoundingMode;
#[cfg(feature = "finance")]
use crate::finance::{self, Age, ChargeOn, CostBasis, CostKind, LifeCycle, Repayment};
use crate::legal::Evidence;
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

coded!(Bearer, Connection, Dwelling, Every, Evidence, Group, GroupScheme, Measure, Relief, RoundingMode, Service);
#[cfg(feature = "finance")]
coded!(
    Age,
    ChargeOn,
    CostBasis,
    CostKind,
    LifeCycle,
    Repayment,
    finance::Component,
    finance::delivery::WayKind,
    finance::village::Source
);

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
        each_has_its_own::<Evidence>();
    }

    #[cfg(feature = "finance")]
    #[test]
    fn every_name_of_a_plan_leads_back_to_its_member() {
        each_has_its_own::<Age>();
        each_has_its_own::<ChargeOn>();
        each_has_its_own::<CostBasis>();
        each_has_its_own::<CostKind>();
        each_has_its_own::<LifeCycle>();
        each_has_its_own::<Repayment>();
        each_has_its_own::<finance::Component>();
    }
}
