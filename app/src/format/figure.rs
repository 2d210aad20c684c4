//! What figures speak of, in words.

use super::tariff::{connection_name, payer_name};
use super::unit::unit_words;
use crate::messages;
use aimak_core::explain::Node;
use aimak_core::figure::{AffordabilityLine, Case, ChargeLine, FigureId, Subject};
use aimak_core::lang::Lang;
use aimak_core::model::CostItem;
use aimak_core::tariff::Measure;
use aimak_words::figure::figure_name;

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
        #[cfg(feature = "whole")]
        Subject::Plan(at) => Some(aimak_words::finance::line_name(lang, at, None)),
        #[cfg(not(feature = "whole"))]
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
