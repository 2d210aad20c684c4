//! The words of financial plans: figures, lines, and what costs, charges and loans are.
//!
//! The terms are those of the field; GLOSSARY.md says where each comes from.

use aimak_core::figure::AffordabilityLine;
use aimak_core::finance::delivery::{Way, WayKind};
use aimak_core::finance::{
    Age, Alternative, At, Cause, ChargeOn, Component, ConsumerGroup, ContractRisk, CostBasis, CostKind, Figure,
    LifeCycle, Line, Plan, PlanCharge, Repayment, ServicePlan,
};
use aimak_core::format;
use aimak_core::lang::{Lang, Text};
use aimak_core::parameter;
use aimak_core::tariff::Group;

use crate::group::group_name;
use crate::messages;
use crate::service::service_name;

/// A figure of a plan as it stands at the head of a table: «Насыяларды тейлөө», «Обслуживание
/// долга», "Debt service".
#[must_use]
pub fn figure_name(lang: Lang, figure: Figure) -> &'static str {
    match figure {
        Figure::IndexRise => messages::finance_figure_index_rise_name(lang),
        Figure::IndexBase => messages::finance_figure_index_base_name(lang),
        Figure::KilogramsInTonne => messages::finance_figure_kilograms_in_tonne_name(lang),
        Figure::DiscountRate => messages::finance_figure_discount_rate_name(lang),
        Figure::Households => messages::finance_figure_all_households_name(lang),
        Figure::BandShare => messages::finance_figure_band_share_name(lang),
        Figure::BandIncome => messages::finance_figure_band_income_name(lang),
        Figure::BandUse => messages::finance_figure_band_use_name(lang),
        Figure::BandPersons => messages::finance_figure_band_persons_name(lang),
        Figure::Accounts => messages::finance_figure_accounts_name(lang),
        Figure::Persons => messages::finance_figure_people_served_name(lang),
        Figure::ConsumerGrowth => messages::finance_figure_consumer_growth_name(lang),
        Figure::MeteredShare => messages::finance_figure_metered_share_name(lang),
        Figure::MeteredUse => messages::finance_figure_metered_use_name(lang),
        Figure::WastewaterShare => messages::finance_figure_wastewater_share_name(lang),
        Figure::WasteNorm => messages::finance_figure_waste_norm_name(lang),
        Figure::WasteNormAccount => messages::finance_figure_waste_norm_account_name(lang),
        Figure::Visits => messages::finance_figure_visits_name(lang),
        Figure::Elasticity => messages::finance_figure_price_elasticity_name(lang),
        Figure::OpeningArrears => messages::finance_figure_opening_arrears_name(lang),
        Figure::Recovery => messages::finance_figure_recovery_name(lang),
        Figure::RateToday => messages::finance_figure_rate_today_name(lang),
        Figure::RateProposed => messages::finance_figure_rate_proposed_name(lang),
        Figure::PhaseIn => messages::finance_figure_phase_in_name(lang),
        Figure::RateRise => messages::finance_figure_rate_rise_name(lang),
        Figure::PlanBlockLimit => messages::finance_figure_plan_block_limit_name(lang),
        Figure::RealLosses => messages::finance_figure_real_losses_name(lang),
        Figure::ApparentLosses => messages::finance_figure_apparent_losses_name(lang),
        Figure::UnbilledAuthorised => messages::finance_figure_unbilled_authorised_name(lang),
        Figure::CostAmount => messages::finance_figure_cost_amount_name(lang),
        Figure::CostPerUnit => messages::finance_figure_cost_per_unit_name(lang),
        Figure::EnergyIntensity => messages::finance_figure_energy_intensity_name(lang),
        Figure::EnergyPrice => messages::finance_figure_energy_price_name(lang),
        Figure::Posts => messages::finance_figure_posts_name(lang),
        Figure::Wage => messages::finance_figure_wage_name(lang),
        Figure::Contributions => messages::finance_figure_contributions_name(lang),
        Figure::HaulDistance => messages::finance_figure_haul_distance_name(lang),
        Figure::HaulPrice => messages::finance_figure_haul_price_name(lang),
        Figure::UpkeepArea => messages::finance_figure_upkeep_area_name(lang),
        Figure::UpkeepTimes => messages::finance_figure_upkeep_times_name(lang),
        Figure::UpkeepPrice => messages::finance_figure_upkeep_price_name(lang),
        Figure::AssetCost => messages::finance_figure_asset_cost_name(lang),
        Figure::UsefulLife => messages::finance_figure_useful_life_name(lang),
        Figure::YearsServed => messages::finance_figure_years_served_name(lang),
        Figure::LoanPrincipal => messages::finance_figure_loan_principal_name(lang),
        Figure::LoanRate => messages::finance_figure_loan_rate_name(lang),
        Figure::LoanTerm => messages::finance_figure_loan_term_name(lang),
        Figure::ProjectPrice => messages::finance_figure_project_price_name(lang),
        Figure::GrantShare => messages::finance_figure_grant_share_name(lang),
        Figure::LoanShare => messages::finance_figure_loan_share_name(lang),
        Figure::ProjectSaving => messages::finance_figure_project_saving_name(lang),
        Figure::ProjectLosses => messages::finance_figure_project_losses_name(lang),
        Figure::ProjectMetered => messages::finance_figure_project_metered_name(lang),
        Figure::ProjectCollection => messages::finance_figure_project_collection_name(lang),
        Figure::ProjectHours => messages::finance_figure_project_hours_name(lang),
        Figure::OtherIncome => messages::finance_figure_other_income_name(lang),
        Figure::Profit => messages::finance_figure_profit_name(lang),
        Figure::Reserve => messages::finance_figure_reserve_name(lang),
        Figure::ReturnRate => messages::finance_figure_return_rate_name(lang),
        Figure::ServiceTaxRate => messages::finance_figure_service_tax_rate_name(lang),
        Figure::OpeningCash => messages::finance_figure_opening_cash_name(lang),
        Figure::SupplyHours => messages::finance_figure_supply_hours_name(lang),
        Figure::Inclusion => messages::finance_figure_inclusion_name(lang),
        Figure::NeglectLosses => messages::finance_figure_neglect_losses_name(lang),
        Figure::NeglectRepair => messages::finance_figure_neglect_repair_name(lang),
        Figure::NeglectHours => messages::finance_figure_neglect_hours_name(lang),
        Figure::YearlyGrowth => messages::finance_figure_yearly_growth_name(lang),
        Figure::PriceIndex => messages::finance_figure_price_index_name(lang),
        Figure::ConsumerIndex => messages::finance_figure_consumer_index_name(lang),
        Figure::RateIndex => messages::finance_figure_rate_index_name(lang),
        Figure::AccountsServed => messages::finance_figure_accounts_served_name(lang),
        Figure::PeopleInYear => messages::finance_figure_people_in_year_name(lang),
        Figure::MeteredWithProjects => messages::finance_figure_metered_with_projects_name(lang),
        Figure::MeteredInYear => messages::finance_figure_metered_in_year_name(lang),
        Figure::UnmeteredInYear => messages::finance_figure_unmetered_in_year_name(lang),
        Figure::RevenueAtBookUse => messages::finance_figure_revenue_at_book_use_name(lang),
        Figure::RealRateLevel => messages::finance_figure_real_rate_level_name(lang),
        Figure::RealRateChange => messages::finance_figure_real_rate_change_name(lang),
        Figure::UseChange => messages::finance_figure_use_change_name(lang),
        Figure::UseBeforeLimit => messages::finance_figure_use_before_limit_name(lang),
        Figure::UseLevel => messages::finance_figure_use_level_name(lang),
        Figure::MovedUse => messages::finance_figure_moved_use_name(lang),
        Figure::BandMonthlyUse => messages::finance_figure_band_monthly_use_name(lang),
        Figure::BandBlockUse => messages::finance_figure_band_block_use_name(lang),
        Figure::WeightedUse => messages::finance_figure_weighted_use_name(lang),
        Figure::AverageBlockUse => messages::finance_figure_average_block_use_name(lang),
        Figure::MeteredInBlock => messages::finance_figure_metered_in_block_name(lang),
        Figure::NormVolume => messages::finance_figure_norm_volume_name(lang),
        Figure::ServiceVolume => messages::finance_figure_service_volume_name(lang),
        Figure::RateStep => messages::finance_figure_rate_step_name(lang),
        Figure::RateRaise => messages::finance_figure_rate_raise_name(lang),
        Figure::PhasedRate => messages::finance_figure_phased_rate_name(lang),
        Figure::RateInYear => messages::finance_figure_rate_in_year_name(lang),
        Figure::ChargeRevenue => messages::finance_figure_charge_revenue_name(lang),
        Figure::CollectionInYear => messages::finance_figure_collection_in_year_name(lang),
        Figure::CollectionWithProjects => messages::finance_figure_collection_with_projects_name(lang),
        Figure::PaidOfYear => messages::finance_figure_paid_of_year_name(lang),
        Figure::RecoveredArrears => messages::finance_figure_recovered_arrears_name(lang),
        Figure::LeftArrears => messages::finance_figure_left_arrears_name(lang),
        Figure::Arrears => messages::finance_figure_arrears_name(lang),
        Figure::LossesOff => messages::finance_figure_losses_off_name(lang),
        Figure::LossesOn => messages::finance_figure_losses_on_name(lang),
        Figure::LossesBeforeLimit => messages::finance_figure_losses_before_limit_name(lang),
        Figure::RealLossesInYear => messages::finance_figure_real_losses_in_year_name(lang),
        Figure::UnbilledShare => messages::finance_figure_unbilled_share_name(lang),
        Figure::RealLossVolume => messages::finance_figure_real_loss_volume_name(lang),
        Figure::ApparentLossVolume => messages::finance_figure_apparent_loss_volume_name(lang),
        Figure::UnbilledAuthorisedVolume => messages::finance_figure_unbilled_authorised_volume_name(lang),
        Figure::Energy => messages::finance_figure_energy_name(lang),
        Figure::WageWithContributions => messages::finance_figure_wage_with_contributions_name(lang),
        Figure::SavedByProjects => messages::finance_figure_saved_by_projects_name(lang),
        Figure::CostBeforeSaving => messages::finance_figure_cost_before_saving_name(lang),
        Figure::LifeCycleCost => messages::finance_figure_life_cycle_cost_name(lang),
        Figure::AssetDepreciation => messages::finance_figure_asset_depreciation_name(lang),
        Figure::Depreciation => messages::finance_figure_depreciation_name(lang),
        Figure::AccumulatedDepreciation => messages::finance_figure_accumulated_depreciation_name(lang),
        Figure::NetAsset => messages::finance_figure_net_asset_name(lang),
        Figure::NetAssetsBefore => messages::finance_figure_net_assets_before_name(lang),
        Figure::NetAssets => messages::finance_figure_net_assets_name(lang),
        Figure::RenewalCost => messages::finance_figure_renewal_cost_name(lang),
        Figure::ProjectCost => messages::finance_figure_project_cost_name(lang),
        Figure::Grant => messages::finance_figure_grant_name(lang),
        Figure::ProjectLoan => messages::finance_figure_project_loan_name(lang),
        Figure::OtherMoney => messages::finance_figure_other_money_name(lang),
        Figure::OwnInvestment => messages::finance_figure_own_investment_name(lang),
        Figure::Investment => messages::finance_figure_investment_name(lang),
        Figure::Backlog => messages::finance_figure_renewal_backlog_name(lang),
        Figure::LoanGrowth => messages::finance_figure_loan_growth_name(lang),
        Figure::DiscountFactor => messages::finance_figure_discount_factor_name(lang),
        Figure::AnnuityFactor => messages::finance_figure_annuity_factor_name(lang),
        Figure::LevelPayment => messages::finance_figure_level_payment_name(lang),
        Figure::Interest => messages::finance_figure_interest_name(lang),
        Figure::RepaymentOfLoan => messages::finance_figure_loan_repayment_name(lang),
        Figure::Debt => messages::finance_figure_debt_name(lang),
        Figure::LoansDrawn => messages::finance_figure_loans_drawn_name(lang),
        Figure::DebtService => messages::finance_figure_debt_service_name(lang),
        Figure::ReserveInYear => messages::finance_figure_reserve_in_year_name(lang),
        Figure::ReserveBefore => messages::finance_figure_reserve_before_name(lang),
        Figure::ReserveUsed => messages::finance_figure_reserve_used_name(lang),
        Figure::ReserveFund => messages::finance_figure_reserve_fund_name(lang),
        Figure::InvestmentBeyondReserve => messages::finance_figure_investment_beyond_reserve_name(lang),
        Figure::ServiceTax => messages::finance_figure_service_tax_name(lang),
        Figure::ReturnOnAssets => messages::finance_figure_return_on_assets_name(lang),
        Figure::ComponentAmount => messages::finance_figure_component_amount_name(lang),
        Figure::ComponentIncluded => messages::finance_figure_component_included_name(lang),
        Figure::OtherSources => messages::finance_figure_other_sources_name(lang),
        Figure::SourcesTakenOff => messages::finance_figure_sources_taken_off_name(lang),
        Figure::OwnMoney => messages::finance_figure_own_money_name(lang),
        Figure::ShortOfCosts => messages::finance_figure_short_of_costs_name(lang),
        Figure::SubsidyNeed => messages::finance_figure_subsidy_need_name(lang),
        Figure::Income => messages::finance_figure_income_name(lang),
        Figure::OperatingAndTax => messages::finance_figure_operating_and_tax_name(lang),
        Figure::CapitalCharge => messages::finance_figure_capital_charge_name(lang),
        Figure::MoneyReceived => messages::finance_figure_money_received_name(lang),
        Figure::OperatingSurplus => messages::finance_figure_operating_surplus_name(lang),
        Figure::NetResult => messages::finance_figure_net_result_name(lang),
        Figure::OperatingCash => messages::finance_figure_operating_cash_name(lang),
        Figure::InvestmentCash => messages::finance_figure_investment_cash_name(lang),
        Figure::FinancingCash => messages::finance_figure_financing_cash_name(lang),
        Figure::CashChange => messages::finance_figure_cash_change_name(lang),
        Figure::ClosingCash => messages::finance_figure_closing_cash_name(lang),
        Figure::CashLowPoint => messages::finance_figure_cash_low_point_name(lang),
        Figure::WorkingRatio => messages::finance_figure_working_ratio_name(lang),
        Figure::CollectionEfficiency => messages::finance_figure_collection_efficiency_name(lang),
        Figure::DebtServiceCover => messages::finance_figure_debt_service_cover_name(lang),
        Figure::LiquidityDays => messages::finance_figure_liquidity_days_name(lang),
        Figure::HoursInDay => messages::finance_figure_hours_in_day_name(lang),
        Figure::HoursBeforeLimit => messages::finance_figure_hours_before_limit_name(lang),
        Figure::HoursLost => messages::finance_figure_hours_lost_name(lang),
        Figure::HoursLeft => messages::finance_figure_hours_left_name(lang),
        Figure::HoursInYear => messages::finance_figure_hours_in_year_name(lang),
        Figure::NeglectIndex => messages::finance_figure_neglect_index_name(lang),
        Figure::BandHouseholds => messages::finance_figure_band_households_name(lang),
        Figure::IncomeInYear => messages::finance_figure_income_in_year_name(lang),
        Figure::BandCharge => messages::finance_figure_band_charge_name(lang),
        Figure::MeteredBill => messages::finance_figure_metered_bill_name(lang),
        Figure::UnmeteredBill => messages::finance_figure_unmetered_bill_name(lang),
        Figure::MeteredBillPart => messages::finance_figure_metered_bill_part_name(lang),
        Figure::UnmeteredBillPart => messages::finance_figure_unmetered_bill_part_name(lang),
        Figure::BandBill => messages::finance_figure_band_bill_name(lang),
        Figure::BandIncomeShare => messages::finance_figure_band_income_share_name(lang),
        Figure::WeakestShare => messages::finance_figure_weakest_share_name(lang),
        Figure::WeightedIncome => messages::finance_figure_weighted_income_name(lang),
        Figure::WeightedBill => messages::finance_figure_weighted_bill_name(lang),
        Figure::IncomeConcentration => messages::finance_figure_income_concentration_name(lang),
        Figure::BillConcentration => messages::finance_figure_bill_concentration_name(lang),
        Figure::LorenzIncome => messages::finance_figure_lorenz_income_name(lang),
        Figure::LorenzBill => messages::finance_figure_lorenz_bill_name(lang),
        Figure::LorenzIncomeEnds => messages::finance_figure_lorenz_income_ends_name(lang),
        Figure::LorenzBillEnds => messages::finance_figure_lorenz_bill_ends_name(lang),
        Figure::GiniArea => messages::finance_figure_gini_area_name(lang),
        Figure::SuitsArea => messages::finance_figure_suits_area_name(lang),
        Figure::WholeAsFactor => messages::finance_figure_whole_as_factor_name(lang),
        Figure::Gini => messages::finance_figure_gini_name(lang),
        Figure::Suits => messages::finance_figure_suits_name(lang),
        Figure::AverageCost => messages::finance_figure_average_cost_name(lang),
        Figure::BelowAverageCost => messages::finance_figure_below_average_cost_name(lang),
        Figure::LifelineCost => messages::finance_figure_lifeline_cost_name(lang),
        Figure::OtherVolume => messages::finance_figure_other_volume_name(lang),
        Figure::LifelinePerUnit => messages::finance_figure_lifeline_per_unit_name(lang),
        Figure::ReliefCost => messages::finance_figure_relief_cost_name(lang),
        Figure::BilledToOthers => messages::finance_figure_billed_to_others_name(lang),
        Figure::ReliefOnOthers => messages::finance_figure_relief_on_others_name(lang),
        Figure::BandAbove => messages::finance_figure_band_above_name(lang),
        Figure::HouseholdsAbove => messages::finance_figure_households_above_name(lang),
        Figure::ShareAbove => messages::finance_figure_share_above_name(lang),
        Figure::BillChange => messages::finance_figure_bill_change_name(lang),
        Figure::BillChangeShare => messages::finance_figure_bill_change_share_name(lang),
        Figure::HomesPayingLess => messages::finance_figure_homes_paying_less_name(lang),
        Figure::HomesPayingMore => messages::finance_figure_homes_paying_more_name(lang),
        Figure::HomesWithChange => messages::finance_figure_homes_with_change_name(lang),
        Figure::HomesPayingSame => messages::finance_figure_homes_paying_same_name(lang),
        Figure::GroupBill => messages::finance_figure_group_bill_name(lang),
        Figure::HundredSom => messages::finance_figure_hundred_som_name(lang),
        Figure::CostOfHundred => messages::finance_figure_cost_of_hundred_name(lang),
        Figure::SavedOfHundred => messages::finance_figure_saved_of_hundred_name(lang),
        Figure::LeftOfHundred => messages::finance_figure_left_of_hundred_name(lang),
        Figure::UnpaidByAll => messages::finance_figure_unpaid_by_all_name(lang),
        Figure::OlderDebtsPaid => messages::finance_figure_older_debts_paid_name(lang),
        Figure::MeteredInBlocks => messages::finance_figure_metered_in_blocks_name(lang),
        Figure::BlocksRevenue => messages::finance_figure_blocks_revenue_name(lang),
        Figure::BlockUseShare => messages::finance_figure_block_use_share_name(lang),
        Figure::BlockMoneyShare => messages::finance_figure_block_money_share_name(lang),
        Figure::SpreadYears => messages::finance_figure_spread_years_name(lang),
        Figure::RenewalsPutOff => messages::finance_figure_renewals_put_off_name(lang),
        Figure::SupplyHoursLost => messages::finance_figure_supply_hours_lost_name(lang),
        Figure::WaterLostMore => messages::finance_figure_water_lost_more_name(lang),
        Figure::RevenueLost => messages::finance_figure_revenue_lost_name(lang),
        Figure::CostAdded => messages::finance_figure_cost_added_name(lang),
        Figure::CashLost => messages::finance_figure_cash_lost_name(lang),
        Figure::BacklogPerYear => messages::finance_figure_backlog_per_year_name(lang),
        Figure::LaterRequirement => messages::finance_figure_later_requirement_name(lang),
        Figure::LaterTariff => messages::finance_figure_later_tariff_name(lang),
        Figure::LaterLevel => messages::finance_figure_later_level_name(lang),
        Figure::LaterRise => messages::finance_figure_later_rise_name(lang),
        Figure::PlannedLevel => messages::finance_figure_planned_level_name(lang),
        Figure::PlannedRise => messages::finance_figure_planned_rise_name(lang),
        Figure::JumpBeyondPlan => messages::finance_figure_jump_beyond_plan_name(lang),
        Figure::TrialRate => messages::finance_figure_trial_rate_name(lang),
        Figure::TrialStep => messages::finance_figure_trial_step_name(lang),
        Figure::NoMoney => messages::finance_figure_no_money_name(lang),
        Figure::OneYear => messages::finance_figure_one_year_name(lang),
        Figure::OperatingGain => messages::finance_figure_operating_gain_name(lang),
        Figure::InvestmentGain => messages::finance_figure_investment_gain_name(lang),
        Figure::GrantGain => messages::finance_figure_grant_gain_name(lang),
        Figure::ProjectFlow => messages::finance_figure_project_flow_name(lang),
        Figure::ProjectFlowWithoutGrant => messages::finance_figure_project_flow_without_grant_name(lang),
        Figure::PresentValue => messages::finance_figure_present_value_name(lang),
        Figure::PresentValueWithoutGrant => messages::finance_figure_present_value_without_grant_name(lang),
        Figure::NetPresentValue => messages::finance_figure_net_present_value_name(lang),
        Figure::NetPresentValueWithoutGrant => messages::finance_figure_net_present_value_without_grant_name(lang),
        Figure::NextTrialRate => messages::finance_figure_next_trial_rate_name(lang),
        Figure::InternalRate => messages::finance_figure_internal_rate_of_return_name(lang),
        Figure::FlowSoFar => messages::finance_figure_flow_so_far_name(lang),
        Figure::StillToEarn => messages::finance_figure_still_to_earn_name(lang),
        Figure::PaybackYear => messages::finance_figure_payback_year_name(lang),
        Figure::PaybackPart => messages::finance_figure_payback_part_name(lang),
        Figure::ProjectPayback => messages::finance_figure_project_payback_name(lang),
        Figure::HoursGained => messages::finance_figure_hours_gained_name(lang),
        Figure::LossesGained => messages::finance_figure_losses_gained_name(lang),
        Figure::MeteredGained => messages::finance_figure_metered_gained_name(lang),
        Figure::TariffChange => messages::finance_figure_tariff_change_name(lang),
        Figure::CandidateValue => messages::finance_figure_candidate_value_name(lang),
        Figure::CandidateValueInTurn => messages::finance_figure_candidate_value_in_turn_name(lang),
        Figure::CandidateMoney => messages::finance_figure_candidate_money_name(lang),
        Figure::ProgrammeBudget => messages::finance_figure_programme_budget_name(lang),
        Figure::ProgrammeValue => messages::finance_figure_programme_value_name(lang),
        Figure::ProgrammeValueInTurn => messages::finance_figure_programme_value_in_turn_name(lang),
        Figure::ProgrammeMoney => messages::finance_figure_programme_money_name(lang),
        Figure::BudgetLeft => messages::finance_figure_budget_left_name(lang),
        Figure::ContractScope => messages::finance_figure_contract_scope_name(lang),
        Figure::Efficiency => messages::finance_figure_efficiency_name(lang),
        Figure::Overhead => messages::finance_figure_overhead_name(lang),
        Figure::FeePerUnit => messages::finance_figure_fee_per_unit_name(lang),
        Figure::FixedFee => messages::finance_figure_fixed_fee_name(lang),
        Figure::LeaseRent => messages::finance_figure_lease_rent_name(lang),
        Figure::RevenueHandedOver => messages::finance_figure_revenue_handed_over_name(lang),
        Figure::InvestmentHandedOver => messages::finance_figure_investment_handed_over_name(lang),
        Figure::TransitionCost => messages::finance_figure_transition_cost_name(lang),
        Figure::MonitoringCost => messages::finance_figure_monitoring_cost_name(lang),
        Figure::SharedWork => messages::finance_figure_shared_work_name(lang),
        Figure::JointOfficeCost => messages::finance_figure_joint_office_cost_name(lang),
        Figure::Partners => messages::finance_figure_partners_name(lang),
        Figure::RiskValue => messages::finance_figure_risk_value_name(lang),
        Figure::RiskShare => messages::finance_figure_risk_share_name(lang),
        Figure::KeptShare => messages::finance_figure_kept_share_name(lang),
        Figure::KeptCost => messages::finance_figure_kept_cost_name(lang),
        Figure::UnsharedWork => messages::finance_figure_unshared_work_name(lang),
        Figure::WithOverhead => messages::finance_figure_with_overhead_name(lang),
        Figure::WorkCost => messages::finance_figure_work_cost_name(lang),
        Figure::JointPart => messages::finance_figure_joint_part_name(lang),
        Figure::DoerCost => messages::finance_figure_doer_cost_name(lang),
        Figure::VolumeFee => messages::finance_figure_volume_fee_name(lang),
        Figure::FixedFeeInYear => messages::finance_figure_fixed_fee_in_year_name(lang),
        Figure::RevenueGivenUp => messages::finance_figure_revenue_given_up_name(lang),
        Figure::RentInYear => messages::finance_figure_rent_in_year_name(lang),
        Figure::MonitoringInYear => messages::finance_figure_monitoring_in_year_name(lang),
        Figure::TransitionInYear => messages::finance_figure_transition_in_year_name(lang),
        Figure::InvestmentTaken => messages::finance_figure_investment_taken_name(lang),
        Figure::InvestmentKept => messages::finance_figure_investment_kept_name(lang),
        Figure::DeliveryBeforeRent => messages::finance_figure_delivery_before_rent_name(lang),
        Figure::DeliveryCost => messages::finance_figure_delivery_cost_name(lang),
        Figure::RiskInYear => messages::finance_figure_risk_in_year_name(lang),
        Figure::RiskBorne => messages::finance_figure_risk_borne_name(lang),
        Figure::RiskShareGiven => messages::finance_figure_risk_share_given_name(lang),
        Figure::RiskGiven => messages::finance_figure_risk_given_name(lang),
        Figure::IndexedTerm => messages::finance_figure_indexed_term_name(lang),
        Figure::DiscountedVolume => messages::finance_figure_discounted_volume_name(lang),
        Figure::DeliveryValue => messages::finance_figure_delivery_value_name(lang),
        Figure::RiskBorneValue => messages::finance_figure_risk_borne_value_name(lang),
        Figure::DeliveryValueWithRisk => messages::finance_figure_delivery_value_with_risk_name(lang),
        Figure::ValueForMoney => messages::finance_figure_value_for_money_name(lang),
        Figure::ValueForMoneyShare => messages::finance_figure_value_for_money_share_name(lang),
        Figure::FeeValue => messages::finance_figure_fee_value_name(lang),
        Figure::ValueBesideFee => messages::finance_figure_value_beside_fee_name(lang),
        Figure::FeeRoom => messages::finance_figure_fee_room_name(lang),
        Figure::FixedFeeValue => messages::finance_figure_fixed_fee_value_name(lang),
        Figure::ValueBesideFixedFee => messages::finance_figure_value_beside_fixed_fee_name(lang),
        Figure::FixedFeeRoom => messages::finance_figure_fixed_fee_room_name(lang),
        Figure::ContractVolume => messages::finance_figure_contract_volume_name(lang),
        Figure::OperatorPayment => messages::finance_figure_operator_payment_name(lang),
        Figure::ContractSum => messages::finance_figure_contract_sum_name(lang),
        Figure::BreakEvenFee => messages::finance_figure_break_even_fee_name(lang),
        Figure::BreakEvenFixedFee => messages::finance_figure_break_even_fixed_fee_name(lang),
        Figure::DoerNeed => messages::finance_figure_doer_need_name(lang),
        Figure::DoerNeedLeft => messages::finance_figure_doer_need_left_name(lang),
        Figure::DoerNeedValue => messages::finance_figure_doer_need_value_name(lang),
        Figure::DoerNeedByUnit => messages::finance_figure_doer_need_by_unit_name(lang),
        Figure::LowestFee => messages::finance_figure_lowest_fee_name(lang),
        Figure::HouseholdPayment => messages::finance_figure_household_payment_name(lang),
        Figure::HouseholdNeed => messages::finance_figure_household_need_name(lang),
    }
}

/// What a computed figure of a plan is, in a sentence; none where its name says all.
#[must_use]
pub fn figure_meaning(lang: Lang, figure: Figure) -> Option<&'static str> {
    Some(match figure {
        Figure::YearlyGrowth => messages::finance_figure_yearly_growth_meaning(lang),
        Figure::PriceIndex => messages::finance_figure_price_index_meaning(lang),
        Figure::ConsumerIndex => messages::finance_figure_consumer_index_meaning(lang),
        Figure::RateIndex => messages::finance_figure_rate_index_meaning(lang),
        Figure::MeteredWithProjects => messages::finance_figure_metered_with_projects_meaning(lang),
        Figure::MeteredInYear => messages::finance_figure_metered_in_year_meaning(lang),
        Figure::RevenueAtBookUse => messages::finance_figure_revenue_at_book_use_meaning(lang),
        Figure::RealRateLevel => messages::finance_figure_real_rate_level_meaning(lang),
        Figure::UseChange => messages::finance_figure_use_change_meaning(lang),
        Figure::UseBeforeLimit => messages::finance_figure_use_before_limit_meaning(lang),
        Figure::WeightedUse => messages::finance_figure_weighted_use_meaning(lang),
        Figure::ServiceVolume => messages::finance_figure_service_volume_meaning(lang),
        Figure::RateRaise => messages::finance_figure_rate_raise_meaning(lang),
        Figure::PhasedRate => messages::finance_figure_phased_rate_meaning(lang),
        Figure::CollectionInYear => messages::finance_figure_collection_in_year_meaning(lang),
        Figure::CollectionWithProjects => messages::finance_figure_collection_with_projects_meaning(lang),
        Figure::LossesBeforeLimit => messages::finance_figure_losses_before_limit_meaning(lang),
        Figure::RealLossesInYear => messages::finance_figure_real_losses_in_year_meaning(lang),
        Figure::UnbilledShare => messages::finance_figure_unbilled_share_meaning(lang),
        Figure::ApparentLossVolume => messages::finance_figure_apparent_loss_volume_meaning(lang),
        Figure::UnbilledAuthorisedVolume => messages::finance_figure_unbilled_authorised_volume_meaning(lang),
        Figure::WageWithContributions => messages::finance_figure_wage_with_contributions_meaning(lang),
        Figure::LifeCycleCost => messages::finance_figure_life_cycle_cost_meaning(lang),
        Figure::NetAssets => messages::finance_figure_net_assets_meaning(lang),
        Figure::RenewalCost => messages::finance_figure_renewal_cost_meaning(lang),
        Figure::OtherMoney => messages::finance_figure_other_money_meaning(lang),
        Figure::Investment => messages::finance_figure_investment_meaning(lang),
        Figure::Backlog => messages::finance_figure_renewal_backlog_meaning(lang),
        Figure::LoanGrowth => messages::finance_figure_loan_growth_meaning(lang),
        Figure::DiscountFactor => messages::finance_figure_discount_factor_meaning(lang),
        Figure::AnnuityFactor => messages::finance_figure_annuity_factor_meaning(lang),
        Figure::DebtService => messages::finance_figure_debt_service_meaning(lang),
        Figure::ServiceTax => messages::finance_figure_service_tax_meaning(lang),
        Figure::ReturnOnAssets => messages::finance_figure_return_on_assets_meaning(lang),
        Figure::ComponentAmount => messages::finance_figure_component_amount_meaning(lang),
        Figure::ComponentIncluded => messages::finance_figure_component_included_meaning(lang),
        Figure::SourcesTakenOff => messages::finance_figure_sources_taken_off_meaning(lang),
        Figure::OwnMoney => messages::finance_figure_own_money_meaning(lang),
        Figure::ShortOfCosts => messages::finance_figure_short_of_costs_meaning(lang),
        Figure::SubsidyNeed => messages::finance_figure_subsidy_need_meaning(lang),
        Figure::Income => messages::finance_figure_income_meaning(lang),
        Figure::MoneyReceived => messages::finance_figure_money_received_meaning(lang),
        Figure::OperatingSurplus => messages::finance_figure_operating_surplus_meaning(lang),
        Figure::NetResult => messages::finance_figure_net_result_meaning(lang),
        Figure::OperatingCash => messages::finance_figure_operating_cash_meaning(lang),
        Figure::InvestmentCash => messages::finance_figure_investment_cash_meaning(lang),
        Figure::FinancingCash => messages::finance_figure_financing_cash_meaning(lang),
        Figure::CashChange => messages::finance_figure_cash_change_meaning(lang),
        Figure::CashLowPoint => messages::finance_figure_cash_low_point_meaning(lang),
        Figure::WorkingRatio => messages::finance_figure_working_ratio_meaning(lang),
        Figure::CollectionEfficiency => messages::finance_figure_collection_efficiency_meaning(lang),
        Figure::DebtServiceCover => messages::finance_figure_debt_service_cover_meaning(lang),
        Figure::LiquidityDays => messages::finance_figure_liquidity_days_meaning(lang),
        Figure::HoursBeforeLimit => messages::finance_figure_hours_before_limit_meaning(lang),
        Figure::NeglectIndex => messages::finance_figure_neglect_index_meaning(lang),
        Figure::MeteredBillPart => messages::finance_figure_metered_bill_part_meaning(lang),
        Figure::UnmeteredBillPart => messages::finance_figure_unmetered_bill_part_meaning(lang),
        Figure::WeakestShare => messages::finance_figure_weakest_share_meaning(lang),
        Figure::LorenzIncome => messages::finance_figure_lorenz_income_meaning(lang),
        Figure::LorenzBill => messages::finance_figure_lorenz_bill_meaning(lang),
        Figure::LorenzIncomeEnds => messages::finance_figure_lorenz_income_ends_meaning(lang),
        Figure::LorenzBillEnds => messages::finance_figure_lorenz_bill_ends_meaning(lang),
        Figure::Gini => messages::finance_figure_gini_meaning(lang),
        Figure::Suits => messages::finance_figure_suits_meaning(lang),
        Figure::LifelineCost => messages::finance_figure_lifeline_cost_meaning(lang),
        Figure::ReliefCost => messages::finance_figure_relief_cost_meaning(lang),
        Figure::BandAbove => messages::finance_figure_band_above_meaning(lang),
        Figure::HouseholdsAbove => messages::finance_figure_households_above_meaning(lang),
        Figure::BillChange => messages::finance_figure_bill_change_meaning(lang),
        Figure::HomesPayingLess => messages::finance_figure_homes_paying_less_meaning(lang),
        Figure::HomesPayingMore => messages::finance_figure_homes_paying_more_meaning(lang),
        Figure::HomesPayingSame => messages::finance_figure_homes_paying_same_meaning(lang),
        Figure::GroupBill => messages::finance_figure_group_bill_meaning(lang),
        Figure::CostOfHundred => messages::finance_figure_cost_of_hundred_meaning(lang),
        Figure::RenewalsPutOff => messages::finance_figure_renewals_put_off_meaning(lang),
        Figure::LaterRequirement => messages::finance_figure_later_requirement_meaning(lang),
        Figure::LaterRise => messages::finance_figure_later_rise_meaning(lang),
        Figure::InvestmentGain => messages::finance_figure_investment_gain_meaning(lang),
        Figure::ProjectFlow => messages::finance_figure_project_flow_meaning(lang),
        Figure::PresentValue => messages::finance_figure_present_value_meaning(lang),
        Figure::NetPresentValue => messages::finance_figure_net_present_value_meaning(lang),
        Figure::InternalRate => messages::finance_figure_internal_rate_of_return_meaning(lang),
        Figure::ProjectPayback => messages::finance_figure_project_payback_meaning(lang),
        Figure::ProgrammeValueInTurn => messages::finance_figure_programme_value_in_turn_meaning(lang),
        Figure::WithOverhead => messages::finance_figure_with_overhead_meaning(lang),
        Figure::IndexedTerm => messages::finance_figure_indexed_term_meaning(lang),
        Figure::ValueForMoney => messages::finance_figure_value_for_money_meaning(lang),
        Figure::ContractSum => messages::finance_figure_contract_sum_meaning(lang),
        Figure::BreakEvenFee => messages::finance_figure_break_even_fee_meaning(lang),
        Figure::BreakEvenFixedFee => messages::finance_figure_break_even_fixed_fee_meaning(lang),
        Figure::DoerNeed => messages::finance_figure_doer_need_meaning(lang),
        Figure::LowestFee => messages::finance_figure_lowest_fee_meaning(lang),
        Figure::HouseholdPayment => messages::finance_figure_household_payment_meaning(lang),
        Figure::HouseholdNeed => messages::finance_figure_household_need_meaning(lang),
        Figure::IndexRise
        | Figure::IndexBase
        | Figure::KilogramsInTonne
        | Figure::DiscountRate
        | Figure::Households
        | Figure::BandShare
        | Figure::BandIncome
        | Figure::BandUse
        | Figure::BandPersons
        | Figure::Accounts
        | Figure::Persons
        | Figure::ConsumerGrowth
        | Figure::MeteredShare
        | Figure::MeteredUse
        | Figure::WastewaterShare
        | Figure::WasteNorm
        | Figure::WasteNormAccount
        | Figure::Visits
        | Figure::Elasticity
        | Figure::OpeningArrears
        | Figure::Recovery
        | Figure::RateToday
        | Figure::RateProposed
        | Figure::PhaseIn
        | Figure::RateRise
        | Figure::PlanBlockLimit
        | Figure::RealLosses
        | Figure::ApparentLosses
        | Figure::UnbilledAuthorised
        | Figure::CostAmount
        | Figure::CostPerUnit
        | Figure::EnergyIntensity
        | Figure::EnergyPrice
        | Figure::Posts
        | Figure::Wage
        | Figure::Contributions
        | Figure::HaulDistance
        | Figure::HaulPrice
        | Figure::UpkeepArea
        | Figure::UpkeepTimes
        | Figure::UpkeepPrice
        | Figure::AssetCost
        | Figure::UsefulLife
        | Figure::YearsServed
        | Figure::LoanPrincipal
        | Figure::LoanRate
        | Figure::LoanTerm
        | Figure::ProjectPrice
        | Figure::GrantShare
        | Figure::LoanShare
        | Figure::ProjectSaving
        | Figure::ProjectLosses
        | Figure::ProjectMetered
        | Figure::ProjectCollection
        | Figure::ProjectHours
        | Figure::OtherIncome
        | Figure::Profit
        | Figure::Reserve
        | Figure::ReturnRate
        | Figure::ServiceTaxRate
        | Figure::OpeningCash
        | Figure::SupplyHours
        | Figure::Inclusion
        | Figure::NeglectLosses
        | Figure::NeglectRepair
        | Figure::NeglectHours
        | Figure::AccountsServed
        | Figure::PeopleInYear
        | Figure::UnmeteredInYear
        | Figure::RealRateChange
        | Figure::UseLevel
        | Figure::MovedUse
        | Figure::BandMonthlyUse
        | Figure::BandBlockUse
        | Figure::AverageBlockUse
        | Figure::MeteredInBlock
        | Figure::NormVolume
        | Figure::RateStep
        | Figure::RateInYear
        | Figure::ChargeRevenue
        | Figure::PaidOfYear
        | Figure::RecoveredArrears
        | Figure::LeftArrears
        | Figure::Arrears
        | Figure::LossesOff
        | Figure::LossesOn
        | Figure::RealLossVolume
        | Figure::Energy
        | Figure::SavedByProjects
        | Figure::CostBeforeSaving
        | Figure::AssetDepreciation
        | Figure::Depreciation
        | Figure::AccumulatedDepreciation
        | Figure::NetAsset
        | Figure::NetAssetsBefore
        | Figure::ProjectCost
        | Figure::Grant
        | Figure::ProjectLoan
        | Figure::OwnInvestment
        | Figure::LevelPayment
        | Figure::Interest
        | Figure::RepaymentOfLoan
        | Figure::Debt
        | Figure::LoansDrawn
        | Figure::ReserveInYear
        | Figure::ReserveBefore
        | Figure::ReserveUsed
        | Figure::ReserveFund
        | Figure::InvestmentBeyondReserve
        | Figure::OtherSources
        | Figure::OperatingAndTax
        | Figure::CapitalCharge
        | Figure::ClosingCash
        | Figure::HoursInDay
        | Figure::HoursLost
        | Figure::HoursLeft
        | Figure::HoursInYear
        | Figure::BandHouseholds
        | Figure::IncomeInYear
        | Figure::BandCharge
        | Figure::MeteredBill
        | Figure::UnmeteredBill
        | Figure::BandBill
        | Figure::BandIncomeShare
        | Figure::WeightedIncome
        | Figure::WeightedBill
        | Figure::IncomeConcentration
        | Figure::BillConcentration
        | Figure::GiniArea
        | Figure::SuitsArea
        | Figure::WholeAsFactor
        | Figure::AverageCost
        | Figure::BelowAverageCost
        | Figure::OtherVolume
        | Figure::LifelinePerUnit
        | Figure::BilledToOthers
        | Figure::ReliefOnOthers
        | Figure::ShareAbove
        | Figure::BillChangeShare
        | Figure::HomesWithChange
        | Figure::HundredSom
        | Figure::SavedOfHundred
        | Figure::LeftOfHundred
        | Figure::UnpaidByAll
        | Figure::OlderDebtsPaid
        | Figure::MeteredInBlocks
        | Figure::BlocksRevenue
        | Figure::BlockUseShare
        | Figure::BlockMoneyShare
        | Figure::SpreadYears
        | Figure::SupplyHoursLost
        | Figure::WaterLostMore
        | Figure::RevenueLost
        | Figure::CostAdded
        | Figure::CashLost
        | Figure::BacklogPerYear
        | Figure::LaterTariff
        | Figure::LaterLevel
        | Figure::PlannedLevel
        | Figure::PlannedRise
        | Figure::JumpBeyondPlan
        | Figure::TrialRate
        | Figure::TrialStep
        | Figure::NoMoney
        | Figure::OneYear
        | Figure::OperatingGain
        | Figure::GrantGain
        | Figure::ProjectFlowWithoutGrant
        | Figure::PresentValueWithoutGrant
        | Figure::NetPresentValueWithoutGrant
        | Figure::NextTrialRate
        | Figure::FlowSoFar
        | Figure::StillToEarn
        | Figure::PaybackYear
        | Figure::PaybackPart
        | Figure::HoursGained
        | Figure::LossesGained
        | Figure::MeteredGained
        | Figure::TariffChange
        | Figure::CandidateValue
        | Figure::CandidateValueInTurn
        | Figure::CandidateMoney
        | Figure::ProgrammeBudget
        | Figure::ProgrammeValue
        | Figure::ProgrammeMoney
        | Figure::BudgetLeft
        | Figure::ContractScope
        | Figure::Efficiency
        | Figure::Overhead
        | Figure::FeePerUnit
        | Figure::FixedFee
        | Figure::LeaseRent
        | Figure::RevenueHandedOver
        | Figure::InvestmentHandedOver
        | Figure::TransitionCost
        | Figure::MonitoringCost
        | Figure::SharedWork
        | Figure::JointOfficeCost
        | Figure::Partners
        | Figure::RiskValue
        | Figure::RiskShare
        | Figure::KeptShare
        | Figure::KeptCost
        | Figure::UnsharedWork
        | Figure::WorkCost
        | Figure::JointPart
        | Figure::DoerCost
        | Figure::VolumeFee
        | Figure::FixedFeeInYear
        | Figure::RevenueGivenUp
        | Figure::RentInYear
        | Figure::MonitoringInYear
        | Figure::TransitionInYear
        | Figure::InvestmentTaken
        | Figure::InvestmentKept
        | Figure::DeliveryBeforeRent
        | Figure::DeliveryCost
        | Figure::RiskInYear
        | Figure::RiskBorne
        | Figure::RiskShareGiven
        | Figure::RiskGiven
        | Figure::DiscountedVolume
        | Figure::DeliveryValue
        | Figure::RiskBorneValue
        | Figure::DeliveryValueWithRisk
        | Figure::ValueForMoneyShare
        | Figure::FeeValue
        | Figure::ValueBesideFee
        | Figure::FeeRoom
        | Figure::FixedFeeValue
        | Figure::ValueBesideFixedFee
        | Figure::FixedFeeRoom
        | Figure::ContractVolume
        | Figure::OperatorPayment
        | Figure::DoerNeedLeft
        | Figure::DoerNeedValue
        | Figure::DoerNeedByUnit => return None,
    })
}

/// A component of the required revenue: «Пайдалануу чыгымдары», "Operation and maintenance".
#[must_use]
pub fn component_name(lang: Lang, component: Component) -> &'static str {
    match component {
        Component::Operating => messages::finance_component_operating_name(lang),
        Component::Depreciation => messages::finance_component_depreciation_name(lang),
        Component::LoanService => messages::finance_component_loan_service_name(lang),
        Component::Renewal => messages::finance_component_renewal_name(lang),
        Component::Profit => messages::finance_component_profit_name(lang),
        Component::Return => messages::finance_component_return_name(lang),
        Component::Tax => messages::finance_component_tax_name(lang),
        Component::OtherSources => messages::finance_component_other_sources_name(lang),
    }
}

/// A kind of cost: «Учурдагы оңдоо», "Current repair".
#[must_use]
pub fn cost_kind_name(lang: Lang, kind: CostKind) -> &'static str {
    match kind {
        CostKind::Wages => messages::finance_cost_wages_name(lang),
        CostKind::Electricity => messages::finance_cost_electricity_name(lang),
        CostKind::Chemicals => messages::finance_cost_chemicals_name(lang),
        CostKind::Repair => messages::finance_cost_repair_name(lang),
        CostKind::Transport => messages::finance_cost_transport_name(lang),
        CostKind::WasteDisposal => messages::finance_cost_waste_disposal_name(lang),
        CostKind::Administration => messages::finance_cost_administration_name(lang),
        CostKind::Taxes => messages::finance_cost_taxes_name(lang),
        CostKind::Upkeep => messages::finance_cost_upkeep_name(lang),
        CostKind::Other => messages::finance_cost_other_name(lang),
    }
}

/// What a cost follows from: «Туруктуу сумма», "Fixed sum".
#[must_use]
pub fn cause_name(lang: Lang, cause: &Cause) -> &'static str {
    match cause {
        Cause::Fixed { .. } => messages::finance_cause_fixed_name(lang),
        Cause::Variable { .. } => messages::finance_cause_variable_name(lang),
        Cause::PerUnit { .. } => messages::finance_cause_per_unit_name(lang),
        Cause::Energy { .. } => messages::finance_cause_energy_name(lang),
        Cause::Staff { .. } => messages::finance_cause_staff_name(lang),
        Cause::Haulage { .. } => messages::finance_cause_haulage_name(lang),
        Cause::Upkeep { .. } => messages::finance_cause_upkeep_name(lang),
    }
}

/// A basis of the required revenue: «Акчага муктаждык ыкмасы», "Cash-needs basis".
#[must_use]
pub fn cost_basis_name(lang: Lang, basis: CostBasis) -> &'static str {
    match basis {
        CostBasis::CashNeeds => messages::finance_basis_cash_needs_name(lang),
        CostBasis::Utility => messages::finance_basis_utility_name(lang),
        CostBasis::Resolution320 => messages::finance_basis_resolution_320_name(lang),
    }
}

/// A life-cycle category of cost: «Түз колдоо», "Direct support".
#[must_use]
pub fn life_cycle_name(lang: Lang, category: LifeCycle) -> &'static str {
    match category {
        LifeCycle::Operation => messages::finance_life_cycle_operation_name(lang),
        LifeCycle::CapitalMaintenance => messages::finance_life_cycle_capital_maintenance_name(lang),
        LifeCycle::DirectSupport => messages::finance_life_cycle_direct_support_name(lang),
        LifeCycle::IndirectSupport => messages::finance_life_cycle_indirect_support_name(lang),
    }
}

/// How a loan is paid back: "Annuity: level payments".
#[must_use]
pub fn repayment_name(lang: Lang, repayment: Repayment) -> &'static str {
    match repayment {
        Repayment::Annuity => messages::finance_repayment_annuity_name(lang),
        Repayment::Linear => messages::finance_repayment_linear_name(lang),
    }
}

/// What a charge of a plan counts: «Өлчөгүч боюнча куб метрге», "Cubic metre by meter".
#[must_use]
pub fn charge_on_name(lang: Lang, on: ChargeOn) -> &'static str {
    match on {
        ChargeOn::Account => messages::finance_charge_account_name(lang),
        ChargeOn::Person => messages::finance_charge_person_name(lang),
        ChargeOn::UnmeteredPerson => messages::finance_charge_unmetered_person_name(lang),
        ChargeOn::MeteredVolume => messages::finance_charge_metered_volume_name(lang),
        ChargeOn::NormVolume => messages::finance_charge_norm_volume_name(lang),
        ChargeOn::Volume => messages::finance_charge_volume_name(lang),
    }
}

/// How old arrears are: «1 жылдан 2 жылга чейин», "1 to 2 years".
#[must_use]
pub fn age_name(lang: Lang, age: Age) -> &'static str {
    match age {
        Age::First => messages::finance_age_first_year_name(lang),
        Age::Second => messages::finance_age_second_year_name(lang),
        Age::Third => messages::finance_age_third_year_name(lang),
        Age::Older => messages::finance_age_older_name(lang),
    }
}

/// A kind of way to deliver a service: «Өз күчү менен», "Own crew".
#[must_use]
pub fn way_kind_name(lang: Lang, kind: WayKind) -> &'static str {
    match kind {
        WayKind::OwnCrew => messages::finance_way_own_crew_name(lang),
        WayKind::Contractor => messages::finance_way_contractor_name(lang),
        WayKind::Lease => messages::finance_way_lease_name(lang),
        WayKind::Concession => messages::finance_way_concession_name(lang),
        WayKind::Joint => messages::finance_way_joint_service_name(lang),
    }
}

/// A way to deliver a service by the name of its own, otherwise that of its kind.
#[must_use]
pub fn way_name(lang: Lang, way: &Way) -> &str {
    way.name.as_ref().map_or_else(|| way_kind_name(lang, way.kind), |name| name.get(lang))
}

/// A risk of delivering a service: «Авария жана бузулуу», "Failure risk".
#[must_use]
pub fn contract_risk_name(lang: Lang, risk: ContractRisk) -> &'static str {
    match risk {
        ContractRisk::Demand => messages::finance_risk_demand_name(lang),
        ContractRisk::EnergyPrice => messages::finance_risk_energy_price_name(lang),
        ContractRisk::Failure => messages::finance_risk_failure_name(lang),
        ContractRisk::Collection => messages::finance_risk_collection_name(lang),
    }
}

/// A line of affordability: «3% чеги», "3% line".
#[must_use]
pub fn affordability_line_name(lang: Lang, line: AffordabilityLine) -> String {
    let share = match line {
        AffordabilityLine::Line25 => &parameter::AFFORDABILITY_LINE_2_5,
        AffordabilityLine::Line30 => &parameter::AFFORDABILITY_LINE_3,
        AffordabilityLine::Line40 => &parameter::AFFORDABILITY_LINE_4,
        AffordabilityLine::Line50 => &parameter::AFFORDABILITY_LINE_5,
    };
    messages::finance_line_affordability(lang, &format::percent(lang, share.latest().value, 1))
}

/// A group of consumers by the name of its own, otherwise that of its group of the tariff.
#[must_use]
pub fn consumer_group_name(lang: Lang, group: &ConsumerGroup) -> &str {
    group.name.as_ref().map_or_else(|| group_name(lang, group.group), |name| name.get(lang))
}

/// What a figure of a plan speaks of: "Drinking water, group 1, 2028". With the plan its own names
/// stand instead of numbers: "Drinking water, population, 2028". Names that people gave stay as
/// they wrote them in that language.
#[must_use]
pub fn line_name(lang: Lang, at: At, plan: Option<&Plan>) -> String {
    let service = plan.zip(at.service).and_then(|(plan, service)| plan.service(service));
    let lines = Lines { lang, plan, service };
    let mut parts: Vec<Part> = at.service.map(|service| ours(service_name(lang, service))).into_iter().collect();
    match at.line {
        Line::Whole if at.service.is_some() => {}
        Line::Whole => parts.push(ours(messages::finance_line_all_services(lang))),
        Line::Cost(number) => parts.push(lines.cost(number)),
        Line::Asset(number) => parts.push(lines.asset(number)),
        Line::Loan(number) => parts.push(lines.loan(number)),
        Line::Project(number) => parts.push(lines.project(number)),
        Line::Group(group) => parts.push(lines.group(group)),
        Line::Charge(group, charge) => {
            parts.push(lines.group(group));
            parts.push(lines.charge(lines.charge_of(group, charge), charge));
        }
        Line::Block(group, charge, block) => {
            let of = lines.charge_of(group, charge);
            parts.push(lines.group(group));
            parts.push(lines.charge(of, charge));
            parts.extend(lines.block(of, block));
        }
        Line::Band(band) => parts.push(lines.band(band)),
        Line::NormBand(band) => parts.extend([lines.band(band), ours(messages::finance_line_by_norm(lang))]),
        Line::GroupBand(group, band) => parts.extend([lines.group(group), lines.band(band)]),
        Line::BandBlock(charge, block, band) => {
            let of = lines.charge_of_households(charge);
            parts.push(lines.charge(of, charge));
            parts.extend(lines.block(of, block));
            parts.push(lines.band(band));
        }
        Line::GroupBandBlock(group, charge, block, band) => {
            let of = lines.charge_of(group, charge);
            parts.push(lines.group(group));
            parts.push(lines.charge(of, charge));
            parts.extend(lines.block(of, block));
            parts.push(lines.band(band));
        }
        Line::LifeCycle(category) => parts.push(ours(life_cycle_name(lang, category))),
        Line::Index(number) => parts.push(lines.index(number)),
        Line::Component(component) => parts.push(ours(component_name(lang, component))),
        Line::Affordability(line) => parts.push(ours(affordability_line_name(lang, line))),
        Line::BandAbove(band, line) => {
            parts.extend([lines.band(band), ours(affordability_line_name(lang, line))]);
        }
        Line::Age(age) => parts.push(ours(age_name(lang, age))),
        Line::GroupAge(group, age) => parts.extend([lines.group(group), ours(age_name(lang, age))]),
        Line::LoanPeriod(loan, year) => parts.extend([lines.loan(loan), lines.payment(year)]),
        Line::ProjectPeriod(project, year) => parts.extend([lines.project(project), lines.payment(year)]),
        Line::Way(way) => parts.push(lines.way(way)),
        Line::ContractRisk(risk) => parts.push(ours(contract_risk_name(lang, risk))),
        Line::WayRisk(way, risk) => parts.extend([lines.way(way), ours(contract_risk_name(lang, risk))]),
        Line::Trial(number) => parts.push(ours(messages::finance_line_trial(lang, &number.to_string()))),
    }
    match at.alternative {
        Alternative::Planned => {}
        Alternative::Neglected => parts.push(ours(messages::finance_line_neglected(lang))),
        Alternative::Without => parts.push(ours(messages::finance_line_without(lang))),
        Alternative::RatesKept => parts.push(ours(messages::finance_line_rates_kept(lang))),
    }
    parts.extend(at.year.map(|year| Part { text: year.to_string(), ours: false }));
    let mut name = String::new();
    for part in parts {
        if name.is_empty() {
            name = part.text;
        } else {
            name.push_str(", ");
            name.push_str(&if part.ours { lower_first(&part.text) } else { part.text });
        }
    }
    name
}

/// A piece of a line's name.
struct Part {
    text: String,
    /// Our word, begun with a capital; otherwise a name that a person gave.
    ours: bool,
}

fn ours(text: impl Into<String>) -> Part {
    Part { text: text.into(), ours: true }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The line of a number; lines are counted from 1.
fn numbered<T>(lines: &[T], number: u8) -> Option<&T> {
    lines.get(usize::from(number).checked_sub(1)?)
}

/// The lines of a plan, as far as there is one.
struct Lines<'a> {
    lang: Lang,
    plan: Option<&'a Plan>,
    service: Option<&'a ServicePlan>,
}

impl<'a> Lines<'a> {
    /// The plan's own name of a line, otherwise its number.
    fn named(&self, name: Option<&Text>, by_number: fn(Lang, &str) -> String, number: u8) -> Part {
        match name {
            Some(name) => Part { text: name.get(self.lang).to_owned(), ours: false },
            None => ours(by_number(self.lang, &number.to_string())),
        }
    }

    fn cost(&self, number: u8) -> Part {
        let line = self.service.and_then(|service| numbered(&service.costs, number));
        match line {
            Some(line) if line.name.is_none() => ours(cost_kind_name(self.lang, line.kind)),
            Some(_) | None => self.named(line.and_then(|line| line.name.as_ref()), messages::finance_line_cost, number),
        }
    }

    fn asset(&self, number: u8) -> Part {
        let asset = self.service.and_then(|service| numbered(&service.assets, number));
        self.named(asset.map(|asset| &asset.name), messages::finance_line_asset, number)
    }

    fn loan(&self, number: u8) -> Part {
        let loan = self.service.and_then(|service| numbered(&service.loans, number));
        self.named(loan.map(|loan| &loan.name), messages::finance_line_loan, number)
    }

    fn project(&self, number: u8) -> Part {
        let project = self.service.and_then(|service| numbered(&service.projects, number));
        self.named(project.map(|project| &project.name), messages::finance_line_project, number)
    }

    fn group(&self, number: u8) -> Part {
        match self.service.and_then(|service| numbered(&service.groups, number)) {
            Some(group) => Part { text: consumer_group_name(self.lang, group).to_owned(), ours: group.name.is_none() },
            None => ours(messages::finance_line_group(self.lang, &number.to_string())),
        }
    }

    fn charge_of(&self, group: u8, charge: u8) -> Option<&'a PlanCharge> {
        self.service
            .and_then(|service| numbered(&service.groups, group))
            .and_then(|group| numbered(&group.charges, charge))
    }

    /// A charge of the households.
    fn charge_of_households(&self, charge: u8) -> Option<&'a PlanCharge> {
        let group = self.service?.groups.iter().find(|group| group.group == Group::Population)?;
        numbered(&group.charges, charge)
    }

    fn charge(&self, charge: Option<&PlanCharge>, number: u8) -> Part {
        let number = number.to_string();
        ours(match charge {
            Some(charge) => {
                let on = lower_first(charge_on_name(self.lang, charge.on));
                messages::finance_line_charge_told(self.lang, &number, &on)
            }
            None => messages::finance_line_charge(self.lang, &number),
        })
    }

    /// A block; a charge that has only one says no more than the charge.
    fn block(&self, charge: Option<&PlanCharge>, number: u8) -> Option<Part> {
        let only = charge.is_some_and(|charge| charge.blocks.len() == 1);
        (!only).then(|| ours(messages::finance_line_block(self.lang, &number.to_string())))
    }

    fn band(&self, number: u8) -> Part {
        let band = self.plan.and_then(|plan| numbered(&plan.bands, number));
        self.named(band.map(|band| &band.name), messages::finance_line_band, number)
    }

    fn index(&self, number: u8) -> Part {
        let index = self.plan.and_then(|plan| numbered(&plan.indices, number));
        self.named(index.map(|index| &index.name), messages::finance_line_index, number)
    }

    /// A way to deliver the service; plans have none.
    fn way(&self, number: u8) -> Part {
        ours(messages::finance_line_way(self.lang, &number.to_string()))
    }

    /// A year of repayment.
    fn payment(&self, number: u8) -> Part {
        ours(messages::finance_line_payment(self.lang, &number.to_string()))
    }
}
