//! A figure of a plan as a tree: name, number, formula in numbers, basis, and what it rests on, down
//! to the data.

use aimak_core::explain::{Formula, Gap, Node, NodeId, Origin, Provenance, RoundingMode};
use aimak_core::figure::Subject;
use aimak_core::finance::{Model, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::legal::{Basis, Evidence, Source};
use aimak_core::unit::Unit;
use aimak_words::choice;
use aimak_words::figure::figure_name;
use aimak_words::finance::line_name;
use aimak_words::unit::unit_name;

use crate::messages;

/// How figures of a study are told.
pub struct Tree<'a> {
    /// The language.
    pub lang: Lang,
    /// The plan, for the names of its lines and the sources of its data.
    pub plan: &'a Plan,
    /// The figures, and what the plan says of its data.
    pub model: &'a Model,
    /// How many steps down to go.
    pub depth: usize,
}

impl Tree<'_> {
    /// A figure with all that it rests on. A figure that several others rest on is told once.
    pub fn text(&self, id: NodeId) -> String {
        let mut text = String::new();
        self.branch(id, 0, &mut Vec::new(), &mut text);
        text
    }

    /// The name of a figure, with what it speaks of.
    pub fn name(&self, node: &Node) -> String {
        let name = figure_name(self.lang, node.figure);
        match node.subject {
            Subject::Plan(at) => format!("{name} ({})", line_name(self.lang, at, Some(self.plan))),
            Subject::Line(line) => {
                format!("{name} ({})", aimak_words::finance::affordability_line_name(self.lang, line))
            }
            Subject::Whole
            | Subject::Payer(_)
            | Subject::Connection(_)
            | Subject::Cost(_)
            | Subject::Charge(_)
            | Subject::Case(..)
            | Subject::Base(..) => name.to_owned(),
        }
    }

    fn branch(&self, id: NodeId, level: usize, told: &mut Vec<NodeId>, text: &mut String) {
        let node = self.model.study.node(id);
        let pad = "    ".repeat(level);
        let mut line = |words: &str| text.push_str(&format!("{pad}{words}\n"));
        line(&format!("{} = {}", self.name(node), value(self.lang, node)));
        if told.contains(&id) {
            line(&format!("  {}", messages::model_explain_told(self.lang)));
            return;
        }
        told.push(id);
        let formula = match &node.origin {
            Origin::Computed(formula) => formula,
            Origin::Given(provenance) => {
                self.given(id, provenance).iter().for_each(|words| line(&format!("  {words}")));
                return;
            }
        };
        line(&format!("  = {}", self.numbers(node.unit, formula)));
        line(&format!("  {}", self.basis(node.figure.basis())));
        let mut operands: Vec<NodeId> = formula.operands().collect();
        operands.sort_unstable();
        operands.dedup();
        if level >= self.depth {
            let count = i64::try_from(operands.len()).unwrap_or(i64::MAX);
            line(&format!("  {}", messages::model_explain_deeper(self.lang, count)));
            return;
        }
        for operand in formula.operands() {
            if let Ok(place) = operands.binary_search(&operand) {
                operands.remove(place);
                self.branch(operand, level + 1, told, text);
            }
        }
    }
    /// Where a datum comes from: how sure it is, its range, source and reason.
    fn given(&self, id: NodeId, provenance: &Provenance) -> Vec<String> {
        let lang = self.lang;
        let unit = self.model.study.node(id).unit;
        let mut lines = vec![match provenance.date {
            Some(date) => {
                let date = format::date_known(lang, date);
                messages::model_explain_given_date(lang, evidence(lang, provenance.evidence), &date)
            }
            None => messages::model_explain_given(lang, evidence(lang, provenance.evidence)),
        }];
        if let Some(range) = self.model.ranges.iter().find(|range| range.datum == id) {
            let [low, high] = [range.low, range.high].map(|amount| with_unit(lang, amount, unit));
            lines.push(messages::model_explain_range(lang, &low, &high));
        }
        lines.extend(provenance.source.map(|source| messages::model_explain_source(lang, &cited(lang, &source))));
        if let Some(note) = self.model.notes.iter().find(|note| note.datum == id) {
            lines.extend(note.source.as_ref().map(|source| messages::model_explain_source(lang, source.get(lang))));
            lines.extend(
                note.reason.as_ref().map(|reason| messages::model_explain_reason(lang, choice::reason(lang, reason))),
            );
        }
        lines
    }

    /// The formula of a figure in numbers.
    fn numbers(&self, unit: Unit, formula: &Formula) -> String {
        let lang = self.lang;
        let number = |id: NodeId| {
            let node = self.model.study.node(id);
            let text = value(lang, node);
            if node.amount.is_ok_and(|amount| amount < 0) { format!("({text})") } else { text }
        };
        let all = |ids: &[NodeId], sign: &str| ids.iter().map(|&id| number(id)).collect::<Vec<_>>().join(sign);
        match formula {
            Formula::Sum(parts) if parts.is_empty() => with_unit(lang, 0, unit),
            Formula::Sum(parts) => all(parts, " + "),
            Formula::Difference { from, less } => format!("{} − {}", number(*from), number(*less)),
            Formula::Product { times, over } => {
                let mut text = all(times, " × ");
                over.iter().for_each(|&id| text.push_str(&format!(" ÷ {}", number(id))));
                text
            }
            Formula::Within { of, above, upto } => match (above, upto) {
                (None, None) => number(*of),
                (None, Some(upto)) => messages::model_part_upto(lang, &number(*of), &number(*upto)),
                (Some(above), None) => messages::model_part_above(lang, &number(*of), &number(*above)),
                (Some(above), Some(upto)) => {
                    messages::model_part_between(lang, &number(*of), &number(*above), &number(*upto))
                }
            },
            Formula::Least(parts) => messages::model_least_of(lang, &all(parts, "; ")),
            Formula::Greatest(parts) => messages::model_greatest_of(lang, &all(parts, "; ")),
            Formula::Exceeds { of, limit, then } => {
                messages::model_counted_above(lang, &number(*of), &number(*limit), &number(*then))
            }
            Formula::Rounded { of, step, mode } => {
                let (of, step) = (number(*of), with_unit(lang, *step, unit));
                match mode {
                    RoundingMode::HalfAwayFromZero => messages::model_rounded_nearest(lang, &of, &step),
                    RoundingMode::HalfEven => messages::model_rounded_even(lang, &of, &step),
                    RoundingMode::Down => messages::model_rounded_down(lang, &of, &step),
                    RoundingMode::Up => messages::model_rounded_up(lang, &of, &step),
                }
            }
        }
    }

    fn basis(&self, basis: Basis) -> String {
        let lang = self.lang;
        match basis {
            Basis::Law(source) => messages::model_basis_law(lang, &cited(lang, source)),
            Basis::Method(source) => messages::model_basis_method(lang, &cited(lang, source)),
            Basis::OwnDesign => messages::model_basis_own(lang).to_owned(),
            Basis::Datum => messages::model_basis_datum(lang).to_owned(),
        }
    }
}

/// A source with its date.
fn cited(lang: Lang, source: &Source) -> String {
    format!("{}, {}", source.title, format::date_known(lang, source.date))
}

/// The number of a figure with its unit, to the last digit that it is kept in; or why it has none.
pub fn value(lang: Lang, node: &Node) -> String {
    match node.amount {
        Ok(amount) => with_unit(lang, amount, node.unit),
        Err(gap) => gap_name(lang, gap).to_owned(),
    }
}

/// Why a figure has no number.
pub fn gap_name(lang: Lang, gap: Gap) -> &'static str {
    match gap {
        Gap::NotKnown => messages::model_gap_not_known(lang),
        Gap::Needs => messages::model_gap_needs(lang),
        Gap::DivisionByZero => messages::model_gap_division_by_zero(lang),
        Gap::TooLarge => messages::model_gap_too_large(lang),
    }
}

/// A number with its unit, to the last digit that it is kept in.
pub fn with_unit(lang: Lang, amount: i64, unit: Unit) -> String {
    let decimals = unit.decimals();
    let number = format::decimal(lang, amount, decimals, 0, decimals);
    if unit == Unit::Som {
        format::money(lang, amount)
    } else if unit == Unit::Percent {
        format::percent(lang, amount, decimals)
    } else if matches!(unit, Unit::Factor | Unit::Ratio) {
        number
    } else if unit.is_rate() {
        // The currency stands where money has it, "/m³" after the number.
        let per = unit_name(lang, unit).strip_prefix(unit_name(lang, Unit::Som)).unwrap_or_default();
        format!("{}{per}", format::money_exact(lang, amount, decimals))
    } else {
        format!("{number}\u{a0}{}", unit_name(lang, unit))
    }
}

/// How sure a figure is, in a word.
pub fn evidence(lang: Lang, evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Convention => messages::model_evidence_convention(lang),
        Evidence::Measured => messages::model_evidence_measured(lang),
        Evidence::Decided => messages::model_evidence_decided(lang),
        Evidence::Statistic => messages::model_evidence_statistic(lang),
        Evidence::Modelled => messages::model_evidence_modelled(lang),
        Evidence::Assumed => messages::model_evidence_assumed(lang),
        Evidence::Draft => messages::model_evidence_draft(lang),
        Evidence::Entered => messages::model_evidence_entered(lang),
        Evidence::NotYetConfirmed => messages::model_evidence_unconfirmed(lang),
        Evidence::Fictional => messages::model_evidence_fictional(lang),
    }
}
