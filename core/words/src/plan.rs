//! What is wrong with the file of a plan, in sentences: place, what is wrong, and the cure.

use aimak_core::lang::Lang;
use aimak_core::wire::plan::{PlanFault, PlanRule};

use crate::messages;

/// A fault with its place in the file.
#[must_use]
pub fn fault(lang: Lang, file: &str, fault: &PlanFault) -> String {
    messages::plan_fault_told(lang, file, &fault.pointer, &rule(lang, &fault.rule))
}

/// What is wrong, and how to mend it.
#[must_use]
pub fn rule(lang: Lang, rule: &PlanRule) -> String {
    match rule {
        PlanRule::Missing => messages::plan_rule_missing(lang).to_owned(),
        PlanRule::Empty => messages::plan_rule_empty(lang).to_owned(),
        PlanRule::Form { found, known } => messages::plan_rule_form(lang, &found.to_string(), &known.to_string()),
        PlanRule::LanguageMissing => messages::plan_rule_language_missing(lang).to_owned(),
        PlanRule::TooLong { length, limit } => {
            messages::plan_rule_too_long(lang, &length.to_string(), &limit.to_string())
        }
        PlanRule::TooMany { count, limit } => {
            messages::plan_rule_too_many(lang, &count.to_string(), &limit.to_string())
        }
        PlanRule::TooMuch { figures, limit } => {
            messages::plan_rule_too_much(lang, &figures.to_string(), &limit.to_string())
        }
        PlanRule::ControlCharacter { position } => messages::plan_rule_control_character(lang, &position.to_string()),
        PlanRule::UnknownWord { value, known } => messages::plan_rule_unknown_word(lang, value, known),
        PlanRule::UnknownIndex { value, known } => messages::plan_rule_unknown_index(lang, value, known),
        PlanRule::NotADecimal { value } => messages::plan_rule_not_a_decimal(lang, value),
        PlanRule::TooFine { value, decimals } => messages::plan_rule_too_fine(lang, value, &decimals.to_string()),
        PlanRule::TooLarge { value } => messages::plan_rule_too_large(lang, value),
        PlanRule::Negative { value } => messages::plan_rule_negative(lang, value),
        PlanRule::NotPositive { value } => messages::plan_rule_not_positive(lang, value),
        PlanRule::AboveWhole { value } => messages::plan_rule_above_whole(lang, value),
        PlanRule::OutOfRange { value, low, high } => messages::plan_rule_out_of_range(lang, value, low, high),
        PlanRule::NotAYear { value } => messages::plan_rule_not_a_year(lang, value),
        PlanRule::YearOutside { value, first, last } => {
            messages::plan_rule_year_outside(lang, &value.to_string(), &first.to_string(), &last.to_string())
        }
        PlanRule::YearsMissing { years } => messages::plan_rule_years_missing(lang, years),
        PlanRule::CourseForms => messages::plan_rule_course_forms(lang).to_owned(),
        PlanRule::RangeHalf => messages::plan_rule_range_half(lang).to_owned(),
        PlanRule::RangeOrder { low, value, high } => messages::plan_rule_range_order(lang, value, low, high),
        PlanRule::ReasonMissing => messages::plan_rule_reason_missing(lang).to_owned(),
        PlanRule::Circular { figure } => messages::plan_rule_circular(lang, figure),
        PlanRule::NotDerived { figure } => messages::plan_rule_not_derived(lang, figure),
        PlanRule::SharesSum { sum } => messages::plan_rule_shares_sum(lang, sum),
        PlanRule::UseAverage { sum } => messages::plan_rule_use_average(lang, sum),
        PlanRule::BandOrder => messages::plan_rule_band_order(lang).to_owned(),
        PlanRule::FinanceOver { sum } => messages::plan_rule_finance_over(lang, sum),
        PlanRule::LoanWithoutTerm => messages::plan_rule_loan_without_term(lang).to_owned(),
        PlanRule::LossesTogether { year, sum } => messages::plan_rule_losses_together(lang, &year.to_string(), sum),
        PlanRule::NeglectTogether { year, sum } => messages::plan_rule_neglect_together(lang, &year.to_string(), sum),
        PlanRule::Twice { first } => messages::plan_rule_twice(lang, first),
        PlanRule::PopulationTwice { first } => messages::plan_rule_population_twice(lang, first),
        PlanRule::BlockWithoutEnd => messages::plan_rule_block_without_end(lang).to_owned(),
        PlanRule::LastBlockEnds => messages::plan_rule_last_block_ends(lang).to_owned(),
        PlanRule::BlockOrder => messages::plan_rule_block_order(lang).to_owned(),
        PlanRule::BlocksUnfit { on } => messages::plan_rule_blocks_unfit(lang, on),
        PlanRule::RateAndBlocks => messages::plan_rule_rate_and_blocks(lang).to_owned(),
        PlanRule::Choice { count: 0, known } => messages::plan_rule_choice_none(lang, known),
        PlanRule::Choice { count, known } => messages::plan_rule_choice_many(lang, &count.to_string(), known),
        PlanRule::Unfit { field, service } => messages::plan_rule_unfit(lang, field, service),
        PlanRule::ChargeUnfit { on, known } => messages::plan_rule_charge_unfit(lang, on, known),
        PlanRule::EffectUnfit { needs } => messages::plan_rule_effect_unfit(lang, needs),
        PlanRule::ComponentOutside { component, basis } => {
            messages::plan_rule_component_outside(lang, component, basis)
        }
        PlanRule::WaterMissing => messages::plan_rule_water_missing(lang).to_owned(),
        PlanRule::WaterGroup { group: "" } => messages::plan_rule_water_group_none(lang).to_owned(),
        PlanRule::WaterGroup { group } => messages::plan_rule_water_group(lang, group),
        PlanRule::AgesMissing { ages } => messages::plan_rule_ages_missing(lang, ages),
        PlanRule::NoVolume => messages::plan_rule_no_volume(lang).to_owned(),
        PlanRule::PhaseInMissing => messages::plan_rule_phase_in_missing(lang).to_owned(),
    }
}
