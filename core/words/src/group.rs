//! Groups of consumers in words.

use aimak_core::lang::Lang;
use aimak_core::tariff::Group;

use crate::messages;

/// A group of consumers: «Калк», "Population".
#[must_use]
pub fn group_name(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::Population => messages::register_group_population(lang),
        Group::BudgetOrganisations => messages::register_group_budget(lang),
        Group::Others => messages::register_group_others(lang),
        Group::LargeCommercial1 => messages::register_group_large_commercial_1(lang),
        Group::LargeCommercial2 => messages::register_group_large_commercial_2(lang),
        Group::LargeCommercial3 => messages::register_group_large_commercial_3(lang),
    }
}
