//! Two courses of things in one study, and what is written about their difference.

use super::at::{Alternative, At};
use super::figure::Figure;
use super::plan::Datum;
use super::writing::Writing;
use crate::explain::{Formula, NodeId, Origin, Provenance, Study};
use crate::figure::{FigureId, Subject};
use crate::legal::Evidence;
use crate::period::DateKnown;
use crate::unit::Unit;
use std::cmp::Reverse;

/// A plan's study, with that of another course of things. What both have alike stands once.
pub(super) struct Joined {
    pub study: Study,
    other: Study,
    places: Vec<NodeId>,
}

impl Joined {
    /// The study alone.
    pub fn alone(study: Study) -> Self {
        Self { study, other: Study::with_room(0), places: Vec::new() }
    }

    /// Both; figures of the other one that differ are named by their alternative.
    pub fn new(mut study: Study, other: Study, alternative: Alternative) -> Self {
        let places = study
            .join(&other, |subject| subject.of_plan().map_or(subject, |at| Subject::Plan(at.alternative(alternative))));
        Self { study, other, places }
    }

    /// A figure of the plan.
    pub fn here(&self, figure: impl Into<FigureId>, at: At) -> Option<NodeId> {
        self.study.find(figure.into(), Subject::Plan(at))
    }

    /// A figure of the other course of things.
    pub fn there(&self, figure: impl Into<FigureId>, at: At) -> Option<NodeId> {
        let id = self.other.find(figure.into(), Subject::Plan(at))?;
        Some(Study::moved(&self.places, id))
    }

    /// Both.
    pub fn both(&self, figure: impl Into<FigureId>, at: At) -> Option<(NodeId, NodeId)> {
        let figure = figure.into();
        self.here(figure, at).zip(self.there(figure, at))
    }

    /// The whole, 100 %; every plan's study has it.
    pub fn whole(&mut self) -> NodeId {
        match self.study.find(FigureId::Whole, Subject::Whole) {
            Some(whole) => whole,
            None => self.convention(FigureId::Whole, 10_000),
        }
    }

    /// A datum of the plan's kind.
    pub fn give(&mut self, figure: impl Into<FigureId>, at: At, unit: Unit, datum: &Datum) -> NodeId {
        let date = at.year.map(DateKnown::Year);
        let provenance = Provenance { evidence: datum.evidence, source: None, date };
        self.study.give(figure.into(), Subject::Plan(at), unit, Some(datum.amount), provenance)
    }

    /// A datum that is so by convention, given once.
    pub fn convention(&mut self, figure: impl Into<FigureId>, amount: i64) -> NodeId {
        let figure = figure.into();
        let provenance = Provenance { evidence: Evidence::Convention, ..Provenance::ENTERED };
        let known = self.study.find(figure, Subject::Whole);
        known.unwrap_or_else(|| self.study.give(figure, Subject::Whole, figure.unit(), Some(amount), provenance))
    }

    /// What one som of each of some years is worth in the book year, that year first: one there, and
    /// from year to year divided by the whole and the rate together.
    pub fn discount(&mut self, at: At, rate: NodeId, years: &[i16]) -> Vec<NodeId> {
        let whole = self.whole();
        let growth = self.sum(Figure::LoanGrowth, at, vec![whole, rate]);
        let mut factors = vec![self.convention(Figure::IndexBase, 1_000_000_000_000)];
        for (&year, before) in years.iter().skip(1).zip(0..) {
            let before = factors[before];
            factors.push(self.product(Figure::DiscountFactor, at.in_year(year), &[before], &[growth]));
        }
        factors
    }
}

impl Writing for Joined {
    fn study(&mut self) -> &mut Study {
        &mut self.study
    }
}

/// The data that a figure rests on, the least sure first. Conventions are left out, and so is what
/// is multiplied by nothing.
#[must_use]
pub fn assumptions(study: &Study, id: NodeId) -> Vec<NodeId> {
    let mut wanted = vec![false; id.position() + 1];
    wanted[id.position()] = true;
    let upto: Vec<_> = study.nodes().take(id.position() + 1).collect();
    let mut data = Vec::new();
    for (id, node) in upto.into_iter().rev() {
        if !wanted[id.position()] {
            continue;
        }
        match &node.origin {
            Origin::Given(provenance) if provenance.evidence == Evidence::Convention => {}
            Origin::Given(_) => data.push(id),
            Origin::Computed(formula) => {
                let nothing = |&part: &NodeId| study.node(part).amount == Ok(0);
                match formula {
                    Formula::Product { times, .. } if times.iter().any(nothing) => {
                        times.iter().copied().filter(nothing).for_each(|part| wanted[part.position()] = true);
                    }
                    Formula::Sum(_)
                    | Formula::Difference { .. }
                    | Formula::Product { .. }
                    | Formula::Within { .. }
                    | Formula::Least(_)
                    | Formula::Greatest(_)
                    | Formula::Exceeds { .. }
                    | Formula::Rounded { .. } => {
                        formula.operands().for_each(|part| wanted[part.position()] = true);
                    }
                }
            }
        }
    }
    data.sort_by_key(|&id| (Reverse(study.node(id).evidence), id));
    data
}
