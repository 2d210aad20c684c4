//! Where a figure comes from, in words and as a tree: made from the formula that computed it, so
//! that the words cannot differ from the number.

use super::{exact_in_words, figure_name, figure_of, gap_name, lower_first, node_name, subject_name, term_name};
use crate::messages;
use aimak_core::explain::{Formula, Node, NodeId, Origin, RoundingMode, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;

/// The rule of a figure: `name = words = numbers = result`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The figure's full name.
    pub name: String,
    /// The formula in names of figures; `None` for a datum.
    pub words: Option<String>,
    /// The formula in numbers with units, to their last digit; `None` for a datum.
    pub numbers: Option<String>,
    /// The number with its unit, or why there is none.
    pub result: String,
    /// How many figures the formula uses.
    pub operands: usize,
}

/// The rule of a figure of a study.
pub fn rule(lang: Lang, study: &Study, id: NodeId) -> Rule {
    let node = study.node(id);
    let formula = formula(node);
    Rule {
        name: node_name(lang, node),
        words: formula.map(|formula| {
            spell(lang, node.unit, formula, &|part| lower_first(&operand_name(lang, node, study.node(part))))
        }),
        numbers: numbers(lang, study, id),
        result: value(lang, node),
        operands: formula.map_or(0, |formula| formula.operands().count()),
    }
}

/// The formula of a figure in numbers, each with its unit; `None` for a datum.
pub fn numbers(lang: Lang, study: &Study, id: NodeId) -> Option<String> {
    let of = study.node(id);
    Some(spell(lang, of.unit, formula(of)?, &|part| {
        let node = study.node(part);
        let text = value(lang, node);
        if node.amount.is_ok_and(|amount| amount < 0) { ["(", &text, ")"].concat() } else { text }
    }))
}

/// The number of a figure with its unit, to the last digit that it is kept in; or why it has none.
pub fn value(lang: Lang, node: &Node) -> String {
    match node.amount {
        Ok(amount) => exact_in_words(lang, amount, node.unit),
        Err(gap) => lower_first(gap_name(lang, gap)),
    }
}

/// The formula of a computed figure.
pub const fn formula(node: &Node) -> Option<&Formula> {
    match &node.origin {
        Origin::Given(_) => None,
        Origin::Computed(formula) => Some(formula),
    }
}

/// How an operand is called in the formula of a figure: by its subject where it differs in that
/// alone, by its figure where the subject goes without saying, otherwise by both.
pub fn operand_name(lang: Lang, parent: &Node, operand: &Node) -> String {
    // Terms of one limit differ in what they rest on, and in nothing else.
    if let (Subject::Charge(of), Subject::Charge(term)) = (parent.subject, operand.subject)
        && parent.figure == FigureId::BlockLimit
        && (of.charge, of.block) == (term.charge, term.block)
        && of.term != term.term
    {
        return term_name(lang, term.term).unwrap_or_else(|| figure_name(lang, operand.figure)).to_owned();
    }
    if matches!(operand.figure, FigureId::BillRelief | FigureId::ReliefShare) {
        return node_name(lang, operand);
    }
    // A group's part of something stands beside the whole of it.
    let of_all = matches!(
        operand.figure,
        FigureId::BilledVolume | FigureId::GroupSurplus | FigureId::CostOfServing | FigureId::PaidForOthers
    );
    if let (Subject::Payer(_), Subject::Whole, true) = (parent.subject, operand.subject, of_all) {
        return [figure_name(lang, operand.figure), " (", messages::subject_whole_name(lang), ")"].concat();
    }
    let subject = subject_name(lang, operand.subject);
    match subject {
        Some(subject) if operand.subject != parent.subject => {
            let alike = operand.figure == parent.figure;
            if alike || matches!(operand.figure, FigureId::CostOfItem | FigureId::BillLine) {
                subject
            } else {
                [figure_name(lang, operand.figure), " (", &lower_first(&subject), ")"].concat()
            }
        }
        Some(_) | None => figure_name(lang, operand.figure).to_owned(),
    }
}

/// Writes the formula of a figure in `unit` with its signs; a sign stays beside what follows it.
fn spell(lang: Lang, unit: Unit, formula: &Formula, part: &dyn Fn(NodeId) -> String) -> String {
    let mut text = String::new();
    let mut push = |sign: &str, id: NodeId| {
        if !text.is_empty() {
            text.push(' ');
            text.push_str(sign);
            text.push('\u{a0}');
        }
        text.push_str(&part(id));
    };
    match formula {
        Formula::Sum(parts) => parts.iter().for_each(|&id| push("+", id)),
        Formula::Difference { from, less } => {
            push("", *from);
            push("−", *less);
        }
        Formula::Product { times, over } => {
            times.iter().for_each(|&id| push("×", id));
            over.iter().for_each(|&id| push("÷", id));
        }
        // Bills of tariffs with blocks, minimum and rounding, and finances: not in the citizen's entry.
        Formula::Within { .. }
        | Formula::Rounded { .. }
        | Formula::Least(_)
        | Formula::Greatest(_)
        | Formula::Exceeds { .. } => {
            if cfg!(feature = "whole") {
                return spell_part(lang, unit, formula, part);
            }
        }
    }
    text
}

/// A part of an amount, one chosen among some, or an amount rounded, in words.
fn spell_part(lang: Lang, unit: Unit, formula: &Formula, part: &dyn Fn(NodeId) -> String) -> String {
    match formula {
        Formula::Within { of, above, upto } => {
            let of = part(*of);
            match (above.map(part), upto.map(part)) {
                (None, None) => of,
                (None, Some(upto)) => messages::explanation_part_upto(lang, &of, &upto),
                (Some(above), None) => messages::explanation_part_above(lang, &of, &above),
                (Some(above), Some(upto)) => messages::explanation_part_between(lang, &of, &above, &upto),
            }
        }
        Formula::Least(parts) => messages::explanation_least_of(lang, &listed(parts, part)),
        Formula::Greatest(parts) => messages::explanation_greatest_of(lang, &listed(parts, part)),
        Formula::Exceeds { of, limit, then } => {
            messages::explanation_counted_above(lang, &part(*then), &part(*of), &part(*limit))
        }
        Formula::Rounded { of, step, mode } => {
            let (of, step) = (part(*of), exact_in_words(lang, *step, unit));
            match mode {
                RoundingMode::HalfAwayFromZero => messages::explanation_rounded_nearest(lang, &of, &step),
                RoundingMode::HalfEven => messages::explanation_rounded_even(lang, &of, &step),
                RoundingMode::Down => messages::explanation_rounded_down(lang, &of, &step),
                RoundingMode::Up => messages::explanation_rounded_up(lang, &of, &step),
            }
        }
        Formula::Sum(_) | Formula::Difference { .. } | Formula::Product { .. } => String::new(),
    }
}

/// Names or numbers side by side; a number has commas of its own.
fn listed(parts: &[NodeId], part: &dyn Fn(NodeId) -> String) -> String {
    parts.iter().map(|&id| part(id)).collect::<Vec<_>>().join("; ")
}

/// A figure by name, without its study: a study computed anew has the same one elsewhere.
pub type Key = (FigureId, Subject);

/// A figure and what it follows from, down to the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twig {
    /// The figure.
    pub key: Key,
    /// The datum that it is, or that it repeats unchanged.
    pub datum: Option<Key>,
    /// What its formula uses; empty where `datum` says it all, or where the tree goes `deeper`.
    pub twigs: Vec<Self>,
    /// Whether what it uses is left out here: [`tree`] of its own figure has it.
    pub deeper: bool,
    /// Whether the twigs simply add up.
    pub sum: bool,
}

/// Levels that a tree has at once. Figures of a plan rest on others that rest on the same ones: a
/// whole tree would have millions of twigs.
const LEVELS: u8 = 3;

/// The tree of a figure, its first levels.
pub fn tree(study: &Study, id: NodeId) -> Twig {
    grown(study, id, LEVELS)
}

fn grown(study: &Study, id: NodeId, levels: u8) -> Twig {
    let node = study.node(id);
    let key = (node.figure, node.subject);
    let Some(formula) = formula(node) else {
        return Twig { key, datum: Some(key), twigs: Vec::new(), deeper: false, sum: false };
    };
    let sum = matches!(formula, Formula::Sum(_));
    let Some(levels) = levels.checked_sub(1) else {
        return Twig { key, datum: None, twigs: Vec::new(), deeper: true, sum };
    };
    let mut twigs: Vec<Twig> = formula.operands().map(|part| grown(study, part, levels)).collect();
    if let (Formula::Sum(_), [only]) = (formula, twigs.as_slice())
        && only.datum.is_some()
    {
        let datum = only.datum;
        twigs.clear();
        return Twig { key, datum, twigs, deeper: false, sum: true };
    }
    Twig { key, datum: None, twigs, deeper: false, sum }
}

/// The names of the data whose absence keeps a figure from having a value.
pub fn missing(lang: Lang, study: &Study, id: NodeId) -> Option<String> {
    let names: Vec<String> = study
        .missing(id)
        .into_iter()
        .map(|part| {
            let node = study.node(part);
            lower_first(&figure_of(lang, node.figure, node.subject))
        })
        .collect();
    (!names.is_empty()).then(|| names.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;
    use aimak_core::scenario::Scenario;
    use aimak_core::service::Service;

    fn studies() -> Vec<Study> {
        let scenarios = place::all().iter().filter_map(|place| Scenario::today(place, Service::DrinkingWater));
        let studies: Vec<Study> = scenarios.map(|scenario| scenario.study()).collect();
        assert!(!studies.is_empty());
        studies
    }

    fn fictional() -> Study {
        let place = place::all().iter().find(|place| place.fictional).expect("the fictional place is shipped");
        Scenario::today(place, Service::DrinkingWater).expect("it has a tariff").study()
    }

    #[test]
    fn every_figure_is_explained_in_every_language() {
        for study in studies() {
            for (id, node) in study.nodes() {
                for lang in Lang::ALL {
                    let rule = rule(lang, &study, id);
                    assert!(!rule.name.is_empty() && !rule.result.is_empty());
                    let Some(formula) = formula(node) else {
                        assert!(rule.words.is_none() && tree(&study, id).datum.is_some());
                        continue;
                    };
                    let (words, numbers) = (rule.words.unwrap_or_default(), rule.numbers.unwrap_or_default());
                    for operand in formula.operands().map(|id| study.node(id)) {
                        let name = operand_name(lang, node, operand);
                        assert!(words.to_lowercase().contains(&name.to_lowercase()), "{words} names {name}");
                        let value = value(lang, operand);
                        assert!(numbers.contains(&value), "{numbers} holds {value}");
                    }
                }
            }
        }
    }

    #[test]
    fn two_operands_of_one_formula_never_share_a_name() {
        for study in studies() {
            for (_, node) in study.nodes() {
                for lang in Lang::ALL {
                    let Some(formula) = formula(node) else { continue };
                    let mut names: Vec<String> =
                        formula.operands().map(|id| operand_name(lang, node, study.node(id))).collect();
                    let all = names.len();
                    names.sort_unstable();
                    names.dedup();
                    assert_eq!(names.len(), all, "{}", node.figure.code());
                }
            }
        }
    }

    #[test]
    fn a_tree_ends_in_data() {
        fn check(study: &Study, twig: &Twig) {
            if twig.deeper {
                let id = study.find(twig.key.0, twig.key.1).expect("a figure of the study");
                return check(study, &tree(study, id));
            }
            assert_eq!(twig.datum.is_some(), twig.twigs.is_empty(), "{:?}", twig.key);
            twig.twigs.iter().for_each(|twig| check(study, twig));
        }
        for study in studies() {
            for (id, _) in study.nodes() {
                check(&study, &tree(&study, id));
            }
        }
    }

    #[cfg(feature = "whole")]
    #[test]
    fn what_a_plan_comes_to_opens_with_few_twigs_at_once() {
        fn count(twig: &Twig) -> usize {
            1 + twig.twigs.iter().map(count).sum::<usize>()
        }
        let file: aimak_core::wire::plan::PlanFile =
            serde_json::from_str(aimak_core::wire::plan::books("ulgu").expect("its books")).expect("the shape");
        let study = aimak_core::finance::study(&file.check().expect("a plan"));
        let most = study.nodes().map(|(id, _)| count(&tree(&study, id))).max();
        assert!(most.is_some_and(|most| most < 2_000), "{most:?}");
    }

    #[test]
    fn coverage_reads_as_a_council_says_it() {
        let study = fictional();
        let id = study.find(FigureId::CostCoverage, Subject::Whole).expect("the model computes it");
        let words = |lang| rule(lang, &study, id).words.unwrap_or_default().replace('\u{a0}', " ");
        assert_eq!(words(Lang::En), "collected revenue ÷ total costs");
        assert_eq!(words(Lang::Ky), "түшкөн төлөм ÷ бардык чыгымдар");
        assert_eq!(words(Lang::Ru), "собранная плата ÷ все затраты");
    }

    #[test]
    fn a_choice_among_amounts_is_said_in_words() {
        let mut study = Study::new();
        let amounts = [(FigureId::BookCost, 300), (FigureId::Subsidy, 200), (FigureId::GivenBill, 750)];
        let [of, limit, then] = amounts.map(|(figure, amount)| {
            study.give(figure, Subject::Whole, Unit::Som, Some(amount), aimak_core::explain::Provenance::ENTERED)
        });
        let formulas = [
            Formula::Least(vec![of, limit]),
            Formula::Greatest(vec![of, limit, then]),
            Formula::Exceeds { of, limit, then },
        ];
        let figures = [FigureId::TotalCost, FigureId::OperatingCost, FigureId::BillTotal];
        let ids: Vec<NodeId> =
            figures.into_iter().zip(formulas).map(|(at, formula)| study.derive(at, Subject::Whole, formula)).collect();
        let said = |lang, at: usize| numbers(lang, &study, ids[at]).unwrap_or_default().replace('\u{a0}', " ");
        assert_eq!(said(Lang::En, 0), "the smallest of: KGS 3.00; KGS 2.00");
        assert_eq!(said(Lang::Ru, 1), "наибольшее из: 3,00 сом; 2,00 сом; 7,50 сом");
        assert_eq!(said(Lang::Ky, 2), "эгер 3,00 сом чектен (2,00 сом) чоң болсо, 7,50 сом; болбосо нөл");
        assert_eq!(said(Lang::Ru, 2), "7,50 сом, если 3,00 сом больше предела (2,00 сом); иначе ноль");
        assert_eq!(said(Lang::En, 2), "KGS 7.50 if KGS 3.00 is above the limit (KGS 2.00); otherwise zero");
    }

    #[test]
    fn what_is_missing_is_named() {
        let unknown = studies().into_iter().find_map(|study| {
            let id = study.find(FigureId::CostCoverage, Subject::Whole)?;
            missing(Lang::En, &study, id)
        });
        assert!(unknown.is_some_and(|names| names.contains("all operating costs")));
        let study = fictional();
        let id = study.find(FigureId::CostCoverage, Subject::Whole).expect("the model computes it");
        assert_eq!(missing(Lang::En, &study, id), None);
    }
}
