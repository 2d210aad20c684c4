//! How sure a value is, in words; and why there is none.

use crate::messages;
use aimak_core::explain::Gap;
use aimak_core::lang::Lang;
use aimak_core::legal::Evidence;

/// How sure a value is: «Өлчөнгөн», "Kenesh decision".
pub fn evidence_name(lang: Lang, evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Convention => messages::evidence_convention_name(lang),
        Evidence::Measured => messages::evidence_measured_name(lang),
        Evidence::Decided => messages::evidence_decided_name(lang),
        Evidence::Statistic => messages::evidence_statistic_name(lang),
        Evidence::Modelled => messages::evidence_modelled_name(lang),
        Evidence::Assumed => messages::evidence_assumed_name(lang),
        Evidence::Draft => messages::evidence_draft_name(lang),
        Evidence::Entered => messages::evidence_entered_name(lang),
        Evidence::NotYetConfirmed => messages::evidence_unconfirmed_name(lang),
        Evidence::Fictional => messages::evidence_fictional_name(lang),
    }
}

/// Why a figure has no value, in place of the number: "No data".
pub fn gap_name(lang: Lang, gap: Gap) -> &'static str {
    match gap {
        Gap::NotKnown => messages::gap_not_known_name(lang),
        Gap::Needs => messages::gap_needs_name(lang),
        Gap::DivisionByZero => messages::gap_division_by_zero_name(lang),
        Gap::TooLarge => messages::gap_too_large_name(lang),
    }
}
