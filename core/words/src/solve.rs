//! What a solver may move in a plan, what is to be reached, and what does not fit, in words.

use aimak_core::finance::solve::{Coverage, Fault, Moved, Target};
use aimak_core::finance::{At, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::targets::{TargetsFault, TargetsRule};

use crate::finance::line_name;
use crate::messages;
use crate::plan::rule;
use crate::service::service_name;

/// What a lever moves.
#[must_use]
pub fn lever_name(lang: Lang, moved: Moved, plan: &Plan) -> String {
    let line = |service, line| line_name(lang, At::service(service).line(line), Some(plan));
    match moved {
        Moved::Rates { service } => messages::solve_lever_rates(lang, service_name(lang, service)),
        Moved::GroupRates { service, group } => {
            messages::solve_lever_group_rates(lang, &line(service, Line::Group(group)))
        }
        Moved::Rate { service, group, charge, block } => {
            messages::solve_lever_rate(lang, &line(service, Line::Block(group, charge, block)))
        }
        Moved::PhaseIn { service, year } => {
            messages::solve_lever_phase_in(lang, service_name(lang, service), &year.to_string())
        }
        Moved::Pace { service } => messages::solve_lever_pace(lang, service_name(lang, service)),
        Moved::Subsidy { service } => messages::solve_lever_subsidy(lang, service_name(lang, service)),
        Moved::SubsidyShare { service } => messages::solve_lever_subsidy_share(lang, service_name(lang, service)),
    }
}

/// A target as a sentence with its number.
#[must_use]
pub fn target_name(lang: Lang, target: Target) -> String {
    let limit = amount(lang, target.limit(), target.unit());
    let whose = |service: Option<Service>| match service {
        Some(service) => service_name(lang, service).to_owned(),
        None => line_name(lang, At::MUNICIPALITY, None),
    };
    match target {
        Target::Coverage { of, service, from, .. } => {
            let (whose, from) = (whose(Some(service)), from.to_string());
            match of {
                Coverage::AllCosts => messages::solve_target_coverage(lang, &whose, &limit, &from),
                Coverage::OperatingCosts => messages::solve_target_operating_coverage(lang, &whose, &limit, &from),
            }
        }
        Target::IncomeShare { .. } => messages::solve_target_income_share(lang, &limit),
        Target::ClassRatio { service, .. } => messages::solve_target_class_ratio(lang, &whose(Some(service)), &limit),
        Target::Cash { service, .. } => messages::solve_target_cash(lang, &whose(service), &limit),
        Target::Rise { service, .. } => messages::solve_target_rise(lang, &whose(service), &limit),
        Target::Subsidy { service, .. } => messages::solve_target_subsidy(lang, &whose(service), &limit),
        Target::SubsidyNeed { service, .. } => messages::solve_target_subsidy_need(lang, &whose(service), &limit),
    }
}

/// The number of a lever or a target, with its unit, to the last digit that it is kept in.
#[must_use]
pub fn amount(lang: Lang, amount: i64, unit: Unit) -> String {
    let decimals = unit.decimals();
    if unit == Unit::Percent {
        format::percent(lang, amount, decimals)
    } else if unit == Unit::Ratio {
        format::decimal(lang, amount, decimals, 0, decimals)
    } else {
        // Whatever else a lever or a target counts is money.
        format::money_exact(lang, amount, decimals)
    }
}

/// What does not fit, with its place in the file.
#[must_use]
pub fn fault(lang: Lang, file: &str, fault: &TargetsFault) -> String {
    let sentence = match &fault.rule {
        TargetsRule::Written(written) => rule(lang, written),
        TargetsRule::Unfit(unfit) => fault_sentence(lang, *unfit),
    };
    messages::plan_fault_told(lang, file, &fault.pointer, &sentence)
}

/// Why levers and targets do not fit a plan, and what to do.
#[must_use]
pub fn fault_sentence(lang: Lang, fault: Fault) -> String {
    match fault {
        Fault::NoLevers => messages::solve_fault_no_levers(lang),
        Fault::NoTargets => messages::solve_fault_no_targets(lang),
        Fault::NothingIsDone => messages::solve_fault_nothing_is_done(lang),
        Fault::NoSuchService => messages::solve_fault_no_such_service(lang),
        Fault::NothingToMove => messages::solve_fault_nothing_to_move(lang),
        Fault::Range => messages::solve_fault_range(lang),
        Fault::GoesBack => messages::solve_fault_goes_back(lang),
        Fault::TooManyValues => messages::solve_fault_too_many_values(lang),
        Fault::TooManyLevers => messages::solve_fault_too_many_levers(lang),
        Fault::MovedTwice { other } => return messages::solve_fault_moved_twice(lang, &(other + 1).to_string()),
        Fault::YearOutside => messages::solve_fault_year_outside(lang),
        Fault::NothingToCompare => messages::solve_fault_nothing_to_compare(lang),
        Fault::NoValue => messages::solve_fault_no_value(lang),
    }
    .to_owned()
}
