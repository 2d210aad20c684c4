//! The study of a plan while it is being written.

use super::at::{At, Line};
use super::figure::Figure;
use super::plan::{Course, Datum, Plan};
use super::writing::Writing;
use super::{DatumNote, DatumRange};
use crate::explain::{NodeId, Provenance, Study};
use crate::figure::{FigureId, Subject};
use crate::legal::Evidence;
use crate::period::DateKnown;
use crate::unit::Unit;

/// A study with the plan it is of. Every list of figures that follows the years has one entry for
/// each year, the book year first.
pub(super) struct Ledger<'a> {
    pub plan: &'a Plan,
    pub study: Study,
    /// What data may be, where the plan says so.
    pub ranges: Vec<DatumRange>,
    /// What the plan says of where data come from.
    pub notes: Vec<DatumNote>,
    /// The book year and the years after it.
    pub years: Vec<i16>,
    /// 100 %.
    pub whole: NodeId,
    /// Twelve.
    pub months: NodeId,
    /// Days in a year.
    pub days: NodeId,
    /// Litres in a cubic metre.
    pub litres: NodeId,
    /// Kilograms in a tonne.
    pub kilograms: NodeId,
    /// One: each index in the book year.
    pub one: NodeId,
    /// Each index of the plan, by year.
    pub indices: Vec<Vec<NodeId>>,
}

impl<'a> Ledger<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        let mut study = Study::with_room(200 * (usize::from(plan.years) + 1) * plan.services.len().max(1));
        let convention = Provenance { evidence: Evidence::Convention, ..Provenance::ENTERED };
        let mut given =
            |figure: FigureId, amount: i64| study.give(figure, Subject::Whole, figure.unit(), Some(amount), convention);
        let whole = given(FigureId::Whole, 10_000);
        let months = given(FigureId::MonthsInYear, 12);
        let days = given(FigureId::DaysInYear, 365);
        let litres = given(FigureId::LitresInCubicMetre, 1_000);
        let kilograms = given(Figure::KilogramsInTonne.into(), 10_000_000);
        let one = given(Figure::IndexBase.into(), 1_000_000_000_000);
        let years = plan.all_years().collect();
        let (ranges, notes, indices) = (Vec::new(), Vec::new(), Vec::new());
        let mut ledger =
            Self { plan, study, ranges, notes, years, whole, months, days, litres, kilograms, one, indices };
        ledger.indices = (1..)
            .zip(&plan.indices)
            .map(|(line, index)| {
                let at = At::MUNICIPALITY.line(Line::Index(line));
                let rise = ledger.course(Figure::IndexRise, at, Unit::Percent, &index.rise);
                ledger.chain(Figure::PriceIndex, at, &rise)
            })
            .collect();
        ledger
    }

    /// An index that is one in the book year and grows by a rise each year.
    pub fn chain(&mut self, figure: Figure, at: At, rise: &[NodeId]) -> Vec<NodeId> {
        let mut chain = vec![self.one];
        let mut known: Option<(NodeId, NodeId)> = None;
        for (year, &rise) in self.years.clone().into_iter().zip(rise).skip(1) {
            let growth = match known {
                Some((same, growth)) if same == rise => growth,
                Some(_) | None => self.sum(Figure::YearlyGrowth, at.in_year(year), vec![self.whole, rise]),
            };
            known = Some((rise, growth));
            let before = chain[chain.len() - 1];
            chain.push(self.product(figure, at.in_year(year), &[before, growth], &[]));
        }
        chain
    }

    /// An index of the plan by year.
    pub fn index(&self, index: u8) -> &[NodeId] {
        &self.indices[usize::from(index)]
    }

    pub fn give(&mut self, figure: impl Into<FigureId>, at: At, unit: Unit, datum: &Datum) -> NodeId {
        let date = Some(DateKnown::Year(at.year.unwrap_or(self.plan.book_year)));
        let provenance = Provenance { evidence: datum.evidence, source: None, date };
        let node = self.study.give(figure.into(), Subject::Plan(at), unit, Some(datum.amount), provenance);
        self.ranges.extend(datum.range.map(|(low, high)| DatumRange { datum: node, low, high }));
        if datum.source.is_some() || datum.reason.is_some() {
            let (source, reason) = (datum.source.clone(), datum.reason.clone());
            self.notes.push(DatumNote { datum: node, source, reason });
        }
        node
    }

    /// A datum that follows from how the plan is written: years of life, zero.
    pub fn convention(&mut self, figure: impl Into<FigureId>, at: At, amount: i64) -> NodeId {
        let figure = figure.into();
        let provenance = Provenance { evidence: Evidence::Entered, ..Provenance::ENTERED };
        self.study.give(figure, Subject::Plan(at), figure.unit(), Some(amount), provenance)
    }

    /// A value over the years: one figure for each of its values.
    pub fn course(&mut self, figure: impl Into<FigureId>, at: At, unit: Unit, course: &Course) -> Vec<NodeId> {
        let figure = figure.into();
        let mut nodes: Vec<NodeId> = Vec::with_capacity(self.years.len());
        let mut last: Option<(Option<i16>, NodeId)> = None;
        for year in self.years.clone() {
            let (since, datum) = course.at(year);
            let node = match last {
                Some((same, node)) if same == since => node,
                Some(_) | None => {
                    let at = since.map_or(at, |since| at.in_year(since));
                    self.give(figure, at, unit, datum)
                }
            };
            last = Some((since, node));
            nodes.push(node);
        }
        nodes
    }

    pub fn find(&self, figure: impl Into<FigureId>, at: At) -> Option<NodeId> {
        self.study.find(figure.into(), Subject::Plan(at))
    }
}

impl Writing for Ledger<'_> {
    fn study(&mut self) -> &mut Study {
        &mut self.study
    }
}
