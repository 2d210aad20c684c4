//! Figures in words: their names and what each means.

use super::tariff::{connection_name, payer_name};
use super::unit::unit_words;
use crate::messages;
use aimak_core::explain::Node;
use aimak_core::figure::{AffordabilityLine, Case, ChargeLine, FigureId, Subject};
use aimak_core::lang::Lang;
use aimak_core::model::CostItem;
use aimak_core::tariff::Measure;

/// An item of cost: «Электр энергиясы», "Electricity".
pub fn cost_item_name(lang: Lang, item: CostItem) -> &'static str {
    match item {
        CostItem::Wages => messages::subject_cost_wages_name(lang),
        CostItem::Electricity => messages::subject_cost_electricity_name(lang),
        CostItem::Chlorination => messages::subject_cost_chlorination_name(lang),
        CostItem::CurrentRepair => messages::subject_cost_current_repair_name(lang),
        CostItem::Transport => messages::subject_cost_transport_name(lang),
        CostItem::Administration => messages::subject_cost_administration_name(lang),
        CostItem::OperatingTotal => messages::subject_cost_operating_total_name(lang),
        CostItem::Depreciation => messages::subject_cost_depreciation_name(lang),
        CostItem::LoanService => messages::subject_cost_loan_service_name(lang),
        CostItem::Renewal => messages::subject_cost_renewal_name(lang),
        CostItem::Profit => messages::subject_cost_profit_name(lang),
    }
}

/// A line of affordability: «3% чеги», "3% line".
pub fn line_name(lang: Lang, line: AffordabilityLine) -> &'static str {
    match line {
        AffordabilityLine::Line25 => messages::subject_line_2_5_name(lang),
        AffordabilityLine::Line30 => messages::subject_line_3_name(lang),
        AffordabilityLine::Line40 => messages::subject_line_4_name(lang),
        AffordabilityLine::Line50 => messages::subject_line_5_name(lang),
    }
}

/// What a figure speaks of; `None` for the whole service.
pub fn subject_name(lang: Lang, subject: Subject) -> Option<String> {
    match subject {
        Subject::Whole => None,
        Subject::Payer(payer) => Some(payer_name(lang, payer)),
        Subject::Connection(connection) => Some(connection_name(lang, connection).to_owned()),
        Subject::Cost(item) => Some(cost_item_name(lang, item).to_owned()),
        Subject::Line(line) => Some(line_name(lang, line).to_owned()),
        Subject::Charge(line) => Some(charge_line_name(lang, line)),
        Subject::Case(case, ChargeLine::WHOLE) => Some(case_name(lang, case).to_owned()),
        Subject::Case(case, line) => Some([case_name(lang, case), ", ", &charge_line_name(lang, line)].concat()),
        Subject::Base(base, None) => Some(base_name(lang, base).to_owned()),
        Subject::Base(base, Some(case)) => Some([case_name(lang, case), ", ", base_name(lang, base)].concat()),
        // No page shows a plan yet.
        Subject::Plan(at) => Some(at.code()),
    }
}

/// One of several bills that stand side by side: "bill by norm", "family of four".
pub fn case_name(lang: Lang, case: Case) -> &'static str {
    match case {
        Case::Norm => messages::subject_case_norm_name(lang),
        Case::Meter => messages::subject_case_meter_name(lang),
        Case::BreakEven => messages::subject_case_break_even_name(lang),
        Case::NormUse => messages::subject_case_norm_use_name(lang),
        Case::Pensioner => messages::subject_case_pensioner_name(lang),
        Case::FamilyOfFour => messages::subject_case_four_name(lang),
        Case::FamilyOfSeven => messages::subject_case_seven_name(lang),
        Case::Shop => messages::subject_case_shop_name(lang),
    }
}

/// What waste is charged for: "for each person". Whatever no waste tariff counts goes by its unit.
pub fn base_name(lang: Lang, base: Measure) -> &'static str {
    match base {
        Measure::Person => messages::subject_base_person_name(lang),
        Measure::Household => messages::subject_base_household_name(lang),
        Measure::Container => messages::subject_base_container_name(lang),
        Measure::Lift => messages::subject_base_lift_name(lang),
        Measure::Tonne | Measure::TonneDelivered => messages::subject_base_tonne_name(lang),
        Measure::CubicMetre | Measure::CubicMetreBuried => messages::subject_base_cubic_metre_name(lang),
        Measure::Consumer | Measure::Visit | Measure::Stall | Measure::SquareMetre | Measure::FrontageMetre => {
            unit_words(lang, base.unit())
        }
    }
}

/// A charge, a block of it or a term of the block's limit, as bills count them: people with a relief
/// stand from [`ChargeLine::RELIEVED`] on, and what is before a minimum at the very end.
fn charge_line_name(lang: Lang, ChargeLine { charge, block, term }: ChargeLine) -> String {
    if charge == ChargeLine::BEFORE_MINIMUM.charge {
        return messages::subject_before_minimum_name(lang).to_owned();
    }
    let (number, relieved) = charge.checked_sub(ChargeLine::RELIEVED).map_or((charge, false), |number| (number, true));
    let number = number.to_string();
    let mut name = match (block, relieved) {
        (0, false) => messages::subject_charge_name(lang, &number),
        (0, true) => messages::subject_relieved_name(lang, &number),
        (_, false) => messages::subject_block_name(lang, &number, &block.to_string()),
        (_, true) => messages::subject_relieved_block_name(lang, &number, &block.to_string()),
    };
    if let Some(term) = term_name(lang, term) {
        name.push_str(", ");
        name.push_str(term);
    }
    name
}

/// What a term of a block's limit rests on; `None` for no term.
pub fn term_name(lang: Lang, term: u8) -> Option<&'static str> {
    match term {
        1 => Some(messages::subject_term_fixed_name(lang)),
        2 => Some(messages::subject_term_persons_name(lang)),
        3 => Some(messages::subject_term_area_name(lang)),
        4 => Some(messages::subject_term_allowance_name(lang)),
        _ => None,
    }
}

/// A figure of a study by its full name: "Billed revenue: budget organisations". A cost is named
/// by its item alone.
pub fn node_name(lang: Lang, node: &Node) -> String {
    figure_of(lang, node.figure, node.subject)
}

/// As [`node_name`], for a figure without its study.
pub fn figure_of(lang: Lang, figure: FigureId, subject: Subject) -> String {
    match (figure, subject_name(lang, subject)) {
        (_, None) => figure_name(lang, figure).to_owned(),
        (FigureId::CostOfItem, Some(item)) => item,
        (FigureId::BillRelief | FigureId::ReliefShare, Some(_)) => relief_rule_name(lang, figure, subject),
        (_, Some(subject)) => {
            let mut name = figure_name(lang, figure).to_owned();
            name.push_str(": ");
            name.push_str(&lower_first(&subject));
            name
        }
    }
}

/// A relief of a tariff by its number: "Relief 1".
fn relief_rule_name(lang: Lang, figure: FigureId, subject: Subject) -> String {
    match subject {
        Subject::Charge(ChargeLine { charge, .. }) if charge > ChargeLine::RELIEVED => {
            [figure_name(lang, figure), " ", &(charge - ChargeLine::RELIEVED).to_string()].concat()
        }
        Subject::Charge(_)
        | Subject::Whole
        | Subject::Payer(_)
        | Subject::Connection(_)
        | Subject::Cost(_)
        | Subject::Line(_)
        | Subject::Case(..)
        | Subject::Base(..)
        | Subject::Plan(_) => figure_name(lang, figure).to_owned(),
    }
}

/// A name inside a sentence or a formula: its first letter small.
pub fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    let mut text: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    text.push_str(letters.as_str());
    text
}

/// The name of a figure, as it stands in formulas, lists and titles: «Зарыл дүң киреше»,
/// «Необходимая валовая выручка», "Required revenue".
pub fn figure_name(lang: Lang, figure: FigureId) -> &'static str {
    match figure {
        FigureId::Tariff => messages::figure_tariff_name(lang),
        FigureId::CollectionRate => messages::figure_collection_rate_name(lang),
        FigureId::WaterLosses => messages::figure_losses_name(lang),
        FigureId::ConsumptionNorm => messages::figure_norm_name(lang),
        FigureId::Subsidy => messages::figure_subsidy_name(lang),
        FigureId::BookCost => messages::figure_cost_name(lang),
        FigureId::BookProduced => messages::figure_produced_name(lang),
        FigureId::BookLosses => messages::figure_book_losses_name(lang),
        FigureId::MeteredVolume => messages::figure_volume_name(lang),
        FigureId::PersonsServed => messages::figure_persons_name(lang),
        FigureId::HouseholdsServed => messages::figure_households_name(lang),
        FigureId::HouseholdPersons => messages::figure_household_persons_name(lang),
        FigureId::HouseholdPensioners => messages::figure_household_pensioners_name(lang),
        FigureId::HouseholdUse => messages::figure_household_use_name(lang),
        FigureId::IncomePerPerson => messages::figure_income_per_person_name(lang),
        FigureId::PovertyLine => messages::figure_poverty_line_name(lang),
        FigureId::AffordabilityLine => messages::figure_affordability_line_name(lang),
        FigureId::TestUse => messages::figure_test_use_name(lang),
        FigureId::TaxRate => messages::figure_tax_rate_name(lang),
        FigureId::DaysInYear => messages::figure_days_in_year_name(lang),
        FigureId::MonthsInYear => messages::figure_months_in_year_name(lang),
        FigureId::LitresInCubicMetre => messages::figure_litres_in_cubic_metre_name(lang),
        FigureId::Whole => messages::figure_whole_name(lang),
        FigureId::BookDeliveredShare => messages::figure_book_delivered_share_name(lang),
        FigureId::WaterConsumption => messages::figure_water_consumption_name(lang),
        FigureId::DeliveredShare => messages::figure_delivered_share_name(lang),
        FigureId::ProducedVolume => messages::figure_produced_volume_name(lang),
        FigureId::BilledVolume => messages::figure_billed_volume_name(lang),
        FigureId::UnbilledVolume => messages::figure_unbilled_volume_name(lang),
        FigureId::NonRevenueWater => messages::figure_non_revenue_water_name(lang),
        FigureId::CostOfItem => messages::figure_cost_of_item_name(lang),
        FigureId::OperatingCost => messages::figure_operating_cost_name(lang),
        FigureId::TotalCost => messages::figure_total_cost_name(lang),
        FigureId::RequiredRevenue => messages::figure_required_revenue_name(lang),
        FigureId::BilledRevenue => messages::figure_billed_revenue_name(lang),
        FigureId::CollectedRevenue => messages::figure_collected_revenue_name(lang),
        FigureId::CostCoverage => messages::figure_cost_coverage_name(lang),
        FigureId::OperatingCostCoverage => messages::figure_operating_cost_coverage_name(lang),
        FigureId::SurplusOrGap => messages::figure_surplus_or_gap_name(lang),
        FigureId::AverageCostCoveringTariff => messages::figure_average_cost_covering_tariff_name(lang),
        FigureId::AverageTariff => messages::figure_average_tariff_name(lang),
        FigureId::TypicalUse => messages::figure_typical_use_name(lang),
        FigureId::HouseholdBill => messages::figure_household_bill_name(lang),
        FigureId::HouseholdIncome => messages::figure_household_income_name(lang),
        FigureId::IncomeShare => messages::figure_income_share_name(lang),
        FigureId::PovertyIncome => messages::figure_poverty_income_name(lang),
        FigureId::PovertyIncomeShare => messages::figure_poverty_income_share_name(lang),
        FigureId::AffordableBill => messages::figure_affordable_bill_name(lang),
        FigureId::BillLine => messages::figure_bill_line_name(lang),
        FigureId::BilledUse => messages::figure_billed_use_name(lang),
        FigureId::FullRatePersons => messages::figure_full_rate_persons_name(lang),
        FigureId::BillNet => messages::figure_bill_net_name(lang),
        FigureId::BillTax => messages::figure_bill_tax_name(lang),
        FigureId::BillTotal => messages::figure_bill_total_name(lang),
        FigureId::Counted => messages::figure_counted_name(lang),
        FigureId::Coefficient => messages::figure_coefficient_name(lang),
        FigureId::RatePer => messages::figure_rate_per_name(lang),
        FigureId::ChargedShare => messages::figure_charged_share_name(lang),
        FigureId::BlockLimitTerm => messages::figure_block_limit_term_name(lang),
        FigureId::ReliefShare => messages::figure_relief_share_name(lang),
        FigureId::MinimumBill => messages::figure_minimum_bill_name(lang),
        FigureId::ChargedQuantity => messages::figure_charged_quantity_name(lang),
        FigureId::GroupRate => messages::figure_group_rate_name(lang),
        FigureId::BlockLimit => messages::figure_block_limit_name(lang),
        FigureId::BlockUse => messages::figure_block_use_name(lang),
        FigureId::BillRelief => messages::figure_bill_relief_name(lang),
        FigureId::MinimumTopUp => messages::figure_minimum_top_up_name(lang),
        FigureId::BillUnrounded => messages::figure_bill_unrounded_name(lang),
        FigureId::BillRounding => messages::figure_bill_rounding_name(lang),
        FigureId::BillPart => messages::figure_bill_part_name(lang),
        FigureId::BillPartUnpaid => messages::figure_bill_part_unpaid_name(lang),
        FigureId::BillPartSubsidy => messages::figure_bill_part_subsidy_name(lang),
        FigureId::BillCrossSubsidy => messages::figure_bill_cross_subsidy_name(lang),
        FigureId::BudgetCostPerResident => messages::figure_budget_cost_per_resident_name(lang),
        FigureId::BudgetCostPerSquareMetre => messages::figure_budget_cost_per_square_metre_name(lang),
        FigureId::Finance(figure) => figure.code(),
        FigureId::GivenBill => messages::figure_given_bill_name(lang),
        FigureId::MeterPrice => messages::figure_meter_price_name(lang),
        FigureId::MeterShare => messages::figure_meter_share_name(lang),
        FigureId::MeterUse => messages::figure_meter_use_name(lang),
        FigureId::Payers => messages::figure_payers_name(lang),
        FigureId::WasteCost => messages::figure_waste_cost_name(lang),
        FigureId::BaseCount => messages::figure_base_count_name(lang),
        FigureId::TypicalCount => messages::figure_typical_count_name(lang),
        FigureId::SharedBy => messages::figure_shared_by_name(lang),
        FigureId::PublicSpacesCost => messages::figure_public_spaces_cost_name(lang),
        FigureId::Residents => messages::figure_residents_name(lang),
        FigureId::PublicArea => messages::figure_public_area_name(lang),
        FigureId::UnpaidRevenue => messages::figure_unpaid_revenue_name(lang),
        FigureId::SubsidyOffCost => messages::figure_subsidy_off_cost_name(lang),
        FigureId::BillPartLosses => messages::figure_bill_part_losses_name(lang),
        FigureId::BillOwnCost => messages::figure_bill_own_cost_name(lang),
        FigureId::MeterSaving => messages::figure_meter_saving_name(lang),
        FigureId::BreakEvenUse => messages::figure_break_even_use_name(lang),
        FigureId::BreakEvenLitres => messages::figure_break_even_litres_name(lang),
        FigureId::MeterPriceInSavings => messages::figure_meter_price_in_savings_name(lang),
        FigureId::PaybackMonths => messages::figure_payback_months_name(lang),
        FigureId::NormDifference => messages::figure_norm_difference_name(lang),
        FigureId::UnmeteredShare => messages::figure_unmetered_share_name(lang),
        FigureId::UnmeteredRevenue => messages::figure_unmetered_revenue_name(lang),
        FigureId::NewMeteredVolume => messages::figure_new_metered_volume_name(lang),
        FigureId::NewMeteredRevenue => messages::figure_new_metered_revenue_name(lang),
        FigureId::RevenueWithMeters => messages::figure_revenue_with_meters_name(lang),
        FigureId::RevenueChange => messages::figure_revenue_change_name(lang),
        FigureId::CollectedWithMeters => messages::figure_collected_with_meters_name(lang),
        FigureId::CoverageWithMeters => messages::figure_coverage_with_meters_name(lang),
        FigureId::CostOfServing => messages::figure_cost_of_serving_name(lang),
        FigureId::GroupDifference => messages::figure_group_difference_name(lang),
        FigureId::DifferencePerPayer => messages::figure_difference_per_payer_name(lang),
        FigureId::GroupSurplus => messages::figure_group_surplus_name(lang),
        FigureId::GroupLack => messages::figure_group_lack_name(lang),
        FigureId::PaidForOthers => messages::figure_paid_for_others_name(lang),
        FigureId::PaidPerPayer => messages::figure_paid_per_payer_name(lang),
        FigureId::LackPerHousehold => messages::figure_lack_per_household_name(lang),
        FigureId::PaidForHouseholds => messages::figure_paid_for_households_name(lang),
        FigureId::HouseholdsPerPayer => messages::figure_households_per_payer_name(lang),
        FigureId::PaidRemainder => messages::figure_paid_remainder_name(lang),
        FigureId::HouseholdsSupported => messages::figure_households_supported_name(lang),
        FigureId::RequiredRate => messages::figure_required_rate_name(lang),
        FigureId::BaseBill => messages::figure_base_bill_name(lang),
        FigureId::BaseBillChange => messages::figure_base_bill_change_name(lang),
    }
}

/// What a figure means, in a sentence or two for somebody who is no economist.
pub fn figure_meaning(lang: Lang, figure: FigureId) -> &'static str {
    match figure {
        FigureId::Tariff => messages::figure_tariff_meaning(lang),
        FigureId::CollectionRate => messages::figure_collection_rate_meaning(lang),
        FigureId::WaterLosses => messages::figure_losses_meaning(lang),
        FigureId::ConsumptionNorm => messages::figure_norm_meaning(lang),
        FigureId::Subsidy => messages::figure_subsidy_meaning(lang),
        FigureId::BookCost => messages::figure_cost_meaning(lang),
        FigureId::BookProduced => messages::figure_produced_meaning(lang),
        FigureId::BookLosses => messages::figure_book_losses_meaning(lang),
        FigureId::MeteredVolume => messages::figure_volume_meaning(lang),
        FigureId::PersonsServed => messages::figure_persons_meaning(lang),
        FigureId::HouseholdsServed => messages::figure_households_meaning(lang),
        FigureId::HouseholdPersons => messages::figure_household_persons_meaning(lang),
        FigureId::HouseholdPensioners => messages::figure_household_pensioners_meaning(lang),
        FigureId::HouseholdUse => messages::figure_household_use_meaning(lang),
        FigureId::IncomePerPerson => messages::figure_income_per_person_meaning(lang),
        FigureId::PovertyLine => messages::figure_poverty_line_meaning(lang),
        FigureId::AffordabilityLine => messages::figure_affordability_line_meaning(lang),
        FigureId::TestUse => messages::figure_test_use_meaning(lang),
        FigureId::TaxRate => messages::figure_tax_rate_meaning(lang),
        FigureId::DaysInYear => messages::figure_days_in_year_meaning(lang),
        FigureId::MonthsInYear => messages::figure_months_in_year_meaning(lang),
        FigureId::LitresInCubicMetre => messages::figure_litres_in_cubic_metre_meaning(lang),
        FigureId::Whole => messages::figure_whole_meaning(lang),
        FigureId::BookDeliveredShare => messages::figure_book_delivered_share_meaning(lang),
        FigureId::WaterConsumption => messages::figure_water_consumption_meaning(lang),
        FigureId::DeliveredShare => messages::figure_delivered_share_meaning(lang),
        FigureId::ProducedVolume => messages::figure_produced_volume_meaning(lang),
        FigureId::BilledVolume => messages::figure_billed_volume_meaning(lang),
        FigureId::UnbilledVolume => messages::figure_unbilled_volume_meaning(lang),
        FigureId::NonRevenueWater => messages::figure_non_revenue_water_meaning(lang),
        FigureId::CostOfItem => messages::figure_cost_of_item_meaning(lang),
        FigureId::OperatingCost => messages::figure_operating_cost_meaning(lang),
        FigureId::TotalCost => messages::figure_total_cost_meaning(lang),
        FigureId::RequiredRevenue => messages::figure_required_revenue_meaning(lang),
        FigureId::BilledRevenue => messages::figure_billed_revenue_meaning(lang),
        FigureId::CollectedRevenue => messages::figure_collected_revenue_meaning(lang),
        FigureId::CostCoverage => messages::figure_cost_coverage_meaning(lang),
        FigureId::OperatingCostCoverage => messages::figure_operating_cost_coverage_meaning(lang),
        FigureId::SurplusOrGap => messages::figure_surplus_or_gap_meaning(lang),
        FigureId::AverageCostCoveringTariff => messages::figure_average_cost_covering_tariff_meaning(lang),
        FigureId::AverageTariff => messages::figure_average_tariff_meaning(lang),
        FigureId::TypicalUse => messages::figure_typical_use_meaning(lang),
        FigureId::HouseholdBill => messages::figure_household_bill_meaning(lang),
        FigureId::HouseholdIncome => messages::figure_household_income_meaning(lang),
        FigureId::IncomeShare => messages::figure_income_share_meaning(lang),
        FigureId::PovertyIncome => messages::figure_poverty_income_meaning(lang),
        FigureId::PovertyIncomeShare => messages::figure_poverty_income_share_meaning(lang),
        FigureId::AffordableBill => messages::figure_affordable_bill_meaning(lang),
        FigureId::BillLine => messages::figure_bill_line_meaning(lang),
        FigureId::BilledUse => messages::figure_billed_use_meaning(lang),
        FigureId::FullRatePersons => messages::figure_full_rate_persons_meaning(lang),
        FigureId::BillNet => messages::figure_bill_net_meaning(lang),
        FigureId::BillTax => messages::figure_bill_tax_meaning(lang),
        FigureId::BillTotal => messages::figure_bill_total_meaning(lang),
        FigureId::Counted => messages::figure_counted_meaning(lang),
        FigureId::Coefficient => messages::figure_coefficient_meaning(lang),
        FigureId::RatePer => messages::figure_rate_per_meaning(lang),
        FigureId::ChargedShare => messages::figure_charged_share_meaning(lang),
        FigureId::BlockLimitTerm => messages::figure_block_limit_term_meaning(lang),
        FigureId::ReliefShare => messages::figure_relief_share_meaning(lang),
        FigureId::MinimumBill => messages::figure_minimum_bill_meaning(lang),
        FigureId::ChargedQuantity => messages::figure_charged_quantity_meaning(lang),
        FigureId::GroupRate => messages::figure_group_rate_meaning(lang),
        FigureId::BlockLimit => messages::figure_block_limit_meaning(lang),
        FigureId::BlockUse => messages::figure_block_use_meaning(lang),
        FigureId::BillRelief => messages::figure_bill_relief_meaning(lang),
        FigureId::MinimumTopUp => messages::figure_minimum_top_up_meaning(lang),
        FigureId::BillUnrounded => messages::figure_bill_unrounded_meaning(lang),
        FigureId::BillRounding => messages::figure_bill_rounding_meaning(lang),
        FigureId::BillPart => messages::figure_bill_part_meaning(lang),
        FigureId::BillPartUnpaid => messages::figure_bill_part_unpaid_meaning(lang),
        FigureId::BillPartSubsidy => messages::figure_bill_part_subsidy_meaning(lang),
        FigureId::BillCrossSubsidy => messages::figure_bill_cross_subsidy_meaning(lang),
        FigureId::BudgetCostPerResident => messages::figure_budget_cost_per_resident_meaning(lang),
        FigureId::BudgetCostPerSquareMetre => messages::figure_budget_cost_per_square_metre_meaning(lang),
        FigureId::Finance(figure) => figure.code(),
        FigureId::GivenBill => messages::figure_given_bill_meaning(lang),
        FigureId::MeterPrice => messages::figure_meter_price_meaning(lang),
        FigureId::MeterShare => messages::figure_meter_share_meaning(lang),
        FigureId::MeterUse => messages::figure_meter_use_meaning(lang),
        FigureId::Payers => messages::figure_payers_meaning(lang),
        FigureId::WasteCost => messages::figure_waste_cost_meaning(lang),
        FigureId::BaseCount => messages::figure_base_count_meaning(lang),
        FigureId::TypicalCount => messages::figure_typical_count_meaning(lang),
        FigureId::SharedBy => messages::figure_shared_by_meaning(lang),
        FigureId::PublicSpacesCost => messages::figure_public_spaces_cost_meaning(lang),
        FigureId::Residents => messages::figure_residents_meaning(lang),
        FigureId::PublicArea => messages::figure_public_area_meaning(lang),
        FigureId::UnpaidRevenue => messages::figure_unpaid_revenue_meaning(lang),
        FigureId::SubsidyOffCost => messages::figure_subsidy_off_cost_meaning(lang),
        FigureId::BillPartLosses => messages::figure_bill_part_losses_meaning(lang),
        FigureId::BillOwnCost => messages::figure_bill_own_cost_meaning(lang),
        FigureId::MeterSaving => messages::figure_meter_saving_meaning(lang),
        FigureId::BreakEvenUse => messages::figure_break_even_use_meaning(lang),
        FigureId::BreakEvenLitres => messages::figure_break_even_litres_meaning(lang),
        FigureId::MeterPriceInSavings => messages::figure_meter_price_in_savings_meaning(lang),
        FigureId::PaybackMonths => messages::figure_payback_months_meaning(lang),
        FigureId::NormDifference => messages::figure_norm_difference_meaning(lang),
        FigureId::UnmeteredShare => messages::figure_unmetered_share_meaning(lang),
        FigureId::UnmeteredRevenue => messages::figure_unmetered_revenue_meaning(lang),
        FigureId::NewMeteredVolume => messages::figure_new_metered_volume_meaning(lang),
        FigureId::NewMeteredRevenue => messages::figure_new_metered_revenue_meaning(lang),
        FigureId::RevenueWithMeters => messages::figure_revenue_with_meters_meaning(lang),
        FigureId::RevenueChange => messages::figure_revenue_change_meaning(lang),
        FigureId::CollectedWithMeters => messages::figure_collected_with_meters_meaning(lang),
        FigureId::CoverageWithMeters => messages::figure_coverage_with_meters_meaning(lang),
        FigureId::CostOfServing => messages::figure_cost_of_serving_meaning(lang),
        FigureId::GroupDifference => messages::figure_group_difference_meaning(lang),
        FigureId::DifferencePerPayer => messages::figure_difference_per_payer_meaning(lang),
        FigureId::GroupSurplus => messages::figure_group_surplus_meaning(lang),
        FigureId::GroupLack => messages::figure_group_lack_meaning(lang),
        FigureId::PaidForOthers => messages::figure_paid_for_others_meaning(lang),
        FigureId::PaidPerPayer => messages::figure_paid_per_payer_meaning(lang),
        FigureId::LackPerHousehold => messages::figure_lack_per_household_meaning(lang),
        FigureId::PaidForHouseholds => messages::figure_paid_for_households_meaning(lang),
        FigureId::HouseholdsPerPayer => messages::figure_households_per_payer_meaning(lang),
        FigureId::PaidRemainder => messages::figure_paid_remainder_meaning(lang),
        FigureId::HouseholdsSupported => messages::figure_households_supported_meaning(lang),
        FigureId::RequiredRate => messages::figure_required_rate_meaning(lang),
        FigureId::BaseBill => messages::figure_base_bill_meaning(lang),
        FigureId::BaseBillChange => messages::figure_base_bill_change_meaning(lang),
    }
}
