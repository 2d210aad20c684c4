//! What a council chooses between, in words: projects, ways to deliver a service; and the questions and
//! assumptions of a village without books.

use aimak_core::explain::Gap;
use aimak_core::finance::ContractRisk;
use aimak_core::finance::appraisal::{MOST_CANDIDATES, NotAppraised, Undefined};
use aimak_core::finance::delivery::{Compared, MOST_WAYS, NotDelivered};
use aimak_core::finance::village::{Assumption, Names, NoPlan, Question, Source};
use aimak_core::format;
use aimak_core::lang::{Lang, Text};
use aimak_core::unit::Unit;
use aimak_core::wire::delivery::{Tender, WaysFault, WaysRule};
use aimak_core::wire::ocds::{self, NoTender, Notice};
use aimak_core::wire::village::{VillageFault, VillageRule};

use crate::figure::figure_name;
use crate::finance::contract_risk_name;
use crate::messages;
use crate::plan::rule;
use crate::unit::unit_name;

/// The whole of a share, hundredths of a percent.
const WHOLE: i64 = 10_000;

/// A question about a village, as it is asked.
#[must_use]
pub fn question(lang: Lang, question: Question) -> &'static str {
    match question {
        Question::People => messages::choice_question_people(lang),
        Question::Households => messages::choice_question_households(lang),
        Question::Source => messages::choice_question_source(lang),
        Question::Pipes => messages::choice_question_pipes(lang),
        Question::Taps => messages::choice_question_taps(lang),
        Question::Meters => messages::choice_question_meters(lang),
        Question::Staff => messages::choice_question_staff(lang),
        Question::Electricity => messages::choice_question_electricity(lang),
        Question::Tariff => messages::choice_question_tariff(lang),
        Question::Collection => messages::choice_question_collection(lang),
        Question::Repairs => messages::choice_question_repairs(lang),
        Question::Hours => messages::choice_question_hours(lang),
    }
}

/// Where the water comes from.
#[must_use]
pub fn source_name(lang: Lang, source: Source) -> &'static str {
    match source {
        Source::Spring => messages::choice_source_spring_name(lang),
        Source::Pump => messages::choice_source_pump_name(lang),
    }
}

/// What is assumed: "People in a household".
#[must_use]
pub fn assumption_name(lang: Lang, assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::HouseholdSize => messages::choice_assumed_household_size_name(lang),
        Assumption::PipePerHousehold => messages::choice_assumed_pipe_per_household_name(lang),
        Assumption::PipePrice => messages::choice_assumed_pipe_price_name(lang),
        Assumption::MixedUse => messages::choice_assumed_mixed_use_name(lang),
        Assumption::HouseUse => messages::choice_assumed_house_use_name(lang),
        Assumption::StandpipeUse => messages::choice_assumed_standpipe_use_name(lang),
        Assumption::Metered => messages::choice_assumed_metered_name(lang),
        Assumption::Posts => messages::choice_assumed_posts_name(lang),
        Assumption::Wage => messages::choice_assumed_wage_name(lang),
        Assumption::Contributions => messages::choice_assumed_contributions_name(lang),
        Assumption::Pumping => messages::choice_assumed_pumping_name(lang),
        Assumption::PumpingOrNot => messages::choice_assumed_pumping_or_not_name(lang),
        Assumption::EnergyPrice => messages::choice_assumed_energy_price_name(lang),
        Assumption::Chlorine => messages::choice_assumed_chlorine_name(lang),
        Assumption::Repairs => messages::choice_assumed_repairs_name(lang),
        Assumption::Administration => messages::choice_assumed_administration_name(lang),
        Assumption::RealLosses => messages::choice_assumed_real_losses_name(lang),
        Assumption::ApparentLosses => messages::choice_assumed_apparent_losses_name(lang),
        Assumption::Unbilled => messages::choice_assumed_unbilled_name(lang),
        Assumption::Collection => messages::choice_assumed_collection_name(lang),
        Assumption::PresentTariff => messages::choice_assumed_present_tariff_name(lang),
        Assumption::Hours => messages::choice_assumed_hours_name(lang),
        Assumption::PriceRise => messages::choice_assumed_price_rise_name(lang),
        Assumption::Discount => messages::choice_assumed_discount_name(lang),
        Assumption::Growth => messages::choice_assumed_growth_name(lang),
        Assumption::NeglectLosses => messages::choice_assumed_neglect_losses_name(lang),
        Assumption::NeglectRepair => messages::choice_assumed_neglect_repair_name(lang),
        Assumption::NeglectHours => messages::choice_assumed_neglect_hours_name(lang),
    }
}

/// Why so much is assumed, and where the number is found.
#[must_use]
pub fn assumption_reason(lang: Lang, assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::HouseholdSize => messages::choice_assumed_household_size_reason(lang),
        Assumption::PipePerHousehold => messages::choice_assumed_pipe_per_household_reason(lang),
        Assumption::PipePrice => messages::choice_assumed_pipe_price_reason(lang),
        Assumption::MixedUse => messages::choice_assumed_mixed_use_reason(lang),
        Assumption::HouseUse => messages::choice_assumed_house_use_reason(lang),
        Assumption::StandpipeUse => messages::choice_assumed_standpipe_use_reason(lang),
        Assumption::Metered => messages::choice_assumed_metered_reason(lang),
        Assumption::Posts => messages::choice_assumed_posts_reason(lang),
        Assumption::Wage => messages::choice_assumed_wage_reason(lang),
        Assumption::Contributions => messages::choice_assumed_contributions_reason(lang),
        Assumption::Pumping => messages::choice_assumed_pumping_reason(lang),
        Assumption::PumpingOrNot => messages::choice_assumed_pumping_or_not_reason(lang),
        Assumption::EnergyPrice => messages::choice_assumed_energy_price_reason(lang),
        Assumption::Chlorine => messages::choice_assumed_chlorine_reason(lang),
        Assumption::Repairs => messages::choice_assumed_repairs_reason(lang),
        Assumption::Administration => messages::choice_assumed_administration_reason(lang),
        Assumption::RealLosses => messages::choice_assumed_real_losses_reason(lang),
        Assumption::ApparentLosses => messages::choice_assumed_apparent_losses_reason(lang),
        Assumption::Unbilled => messages::choice_assumed_unbilled_reason(lang),
        Assumption::Collection => messages::choice_assumed_collection_reason(lang),
        Assumption::PresentTariff => messages::choice_assumed_present_tariff_reason(lang),
        Assumption::Hours => messages::choice_assumed_hours_reason(lang),
        Assumption::PriceRise => messages::choice_assumed_price_rise_reason(lang),
        Assumption::Discount => messages::choice_assumed_discount_reason(lang),
        Assumption::Growth => messages::choice_assumed_growth_reason(lang),
        Assumption::NeglectLosses => messages::choice_assumed_neglect_losses_reason(lang),
        Assumption::NeglectRepair => messages::choice_assumed_neglect_repair_reason(lang),
        Assumption::NeglectHours => messages::choice_assumed_neglect_hours_reason(lang),
    }
}

/// The names that the plan of a village needs, in three languages; its title is that of its answers.
#[must_use]
pub fn village_names() -> Names {
    Names {
        title: Text::default(),
        prices: Text::each(messages::choice_village_prices_name),
        pipes: Text::each(messages::choice_village_pipes_name),
        house_taps: Text::each(messages::choice_village_house_taps_name),
        standpipes: Text::each(messages::choice_village_standpipes_name),
    }
}

/// Why a datum has its amount: the words of an assumption's code, otherwise what somebody wrote.
#[must_use]
pub fn reason(lang: Lang, text: &Text) -> &str {
    let text = text.get(lang);
    Assumption::from_code(text).map_or(text, |assumption| assumption_reason(lang, assumption))
}

/// Why there is no plan of a village, and what to do.
#[must_use]
pub fn no_plan(lang: Lang, reason: NoPlan) -> String {
    match reason {
        NoPlan::NobodyCounted => messages::choice_plan_nobody_counted(lang).to_owned(),
        NoPlan::TooLow(of) => messages::choice_plan_too_low(lang, question(lang, of)),
        NoPlan::TooHigh(of) => messages::choice_plan_too_high(lang, question(lang, of)),
        NoPlan::TooLarge => messages::choice_plan_too_large(lang).to_owned(),
    }
}

/// What is wrong with the answers of a village, with its place in the file.
#[must_use]
pub fn village_fault(lang: Lang, file: &str, fault: &VillageFault) -> String {
    let sentence = match &fault.rule {
        VillageRule::Written(written) => rule(lang, written),
        VillageRule::NoPlan(reason) => no_plan(lang, *reason),
    };
    messages::plan_fault_told(lang, file, &fault.pointer, &sentence)
}

/// Why a project cannot be appraised, and what to do.
#[must_use]
pub fn not_appraised(lang: Lang, reason: NotAppraised) -> &'static str {
    match reason {
        NotAppraised::Unknown => messages::choice_appraisal_unknown_project(lang),
        NotAppraised::Outside => messages::choice_appraisal_outside_horizon(lang),
    }
}

/// Why a rate of return or a payback does not exist; a figure without value is told apart.
///
/// # Errors
/// The gap, where a figure has no value.
pub fn undefined(lang: Lang, reason: Undefined) -> Result<&'static str, Gap> {
    match reason {
        Undefined::Gap(gap) => Err(gap),
        Undefined::NoOutlay => Ok(messages::choice_appraisal_no_outlay(lang)),
        Undefined::NeverEarned => Ok(messages::choice_appraisal_never_earned(lang)),
        Undefined::ComesAndGoes => Ok(messages::choice_appraisal_comes_and_goes(lang)),
        Undefined::BeyondLimit => Ok(messages::choice_appraisal_beyond_limit(lang)),
    }
}

/// That there are more projects than can be chosen among.
#[must_use]
pub fn too_many_candidates(lang: Lang, candidates: usize) -> String {
    messages::choice_appraisal_too_many(lang, &MOST_CANDIDATES.to_string(), &candidates.to_string())
}

/// Why ways to deliver a service cannot be compared, and what to do.
#[must_use]
pub fn not_delivered(lang: Lang, reason: NotDelivered) -> String {
    let told = match reason {
        NotDelivered::Service => messages::choice_delivery_service_unknown(lang),
        NotDelivered::Years => messages::choice_delivery_years_outside_plan(lang),
        NotDelivered::Index => messages::choice_delivery_index_unknown(lang),
        NotDelivered::TooManyWays => return messages::choice_delivery_too_many_ways(lang, &MOST_WAYS.to_string()),
        NotDelivered::RiskTwice => messages::choice_delivery_risk_twice(lang),
        NotDelivered::Share => messages::choice_delivery_share(lang),
        NotDelivered::Partners => messages::choice_delivery_partners(lang),
    };
    told.to_owned()
}

/// What is wrong with a file of ways, with its place in it.
#[must_use]
pub fn ways_fault(lang: Lang, file: &str, fault: &WaysFault) -> String {
    let sentence = match &fault.rule {
        WaysRule::Written(written) => rule(lang, written),
        WaysRule::Unfit(reason) => not_delivered(lang, *reason),
        WaysRule::NotADay { value } => messages::choice_tender_not_a_day(lang, value),
    };
    messages::plan_fault_told(lang, file, &fault.pointer, &sentence)
}

/// Who bears how much of a risk, by the share of the municipality in hundredths of a percent.
#[must_use]
pub fn risk_note(lang: Lang, share: i64) -> String {
    let [ours, theirs] = [share, WHOLE - share].map(|share| format::percent(lang, share, Unit::Percent.decimals()));
    messages::choice_tender_risk_note(lang, &ours, &theirs)
}

/// The tender annex of a way in the Open Contracting Data Standard, in one language; ways are counted
/// from 1, the own crew.
///
/// # Errors
/// Why there is none.
pub fn tender_annex(lang: Lang, compared: &Compared, way: u8, tender: &Tender) -> Result<String, NoTender> {
    let notice = Notice {
        ocid: &tender.ocid,
        release: &tender.release,
        uri: &tender.uri,
        date: tender.date,
        lang,
        buyer: (&tender.buyer_id, tender.buyer.get(lang)),
        title: tender.title.get(lang),
        description: tender.description.get(lang),
        figure: &|figure| figure_name(lang, figure).to_owned(),
        unit: &|unit| unit_name(lang, unit).to_owned(),
        risk: &|risk: ContractRisk, share: i64| [contract_risk_name(lang, risk).to_owned(), risk_note(lang, share)],
    };
    ocds::tender(compared, way, &notice)
}

/// Why there is no tender annex; a figure without value is told apart.
///
/// # Errors
/// The gap, where a figure has no value.
pub fn no_tender(lang: Lang, reason: NoTender) -> Result<&'static str, Gap> {
    match reason {
        NoTender::NotTendered => Ok(messages::choice_tender_not_tendered(lang)),
        NoTender::Identifier => Ok(messages::choice_tender_identifier(lang)),
        NoTender::Gap(gap) => Err(gap),
    }
}
