//! Figures that follow from others, written into the study of a plan.

use super::at::At;
use crate::explain::{Formula, NodeId, Study};
use crate::figure::{FigureId, Subject};
use crate::unit::Unit;

/// Whoever writes figures of a plan into a study.
pub(super) trait Writing {
    /// The study.
    fn study(&mut self) -> &mut Study;

    /// A computed figure in a unit of its own.
    fn derive_in(&mut self, unit: Unit, figure: impl Into<FigureId>, at: At, formula: Formula) -> NodeId {
        self.study().derive_in(unit, figure.into(), Subject::Plan(at), formula)
    }

    /// A computed figure.
    fn derive(&mut self, figure: impl Into<FigureId>, at: At, formula: Formula) -> NodeId {
        let figure = figure.into();
        self.derive_in(figure.unit(), figure, at, formula)
    }

    /// Figures together.
    fn sum(&mut self, figure: impl Into<FigureId>, at: At, parts: Vec<NodeId>) -> NodeId {
        self.derive(figure, at, Formula::Sum(parts))
    }

    /// One figure less another.
    fn difference(&mut self, figure: impl Into<FigureId>, at: At, from: NodeId, less: NodeId) -> NodeId {
        self.derive(figure, at, Formula::Difference { from, less })
    }

    /// Figures multiplied, then divided by others.
    fn product(&mut self, figure: impl Into<FigureId>, at: At, times: &[NodeId], over: &[NodeId]) -> NodeId {
        self.derive(figure, at, Formula::Product { times: times.to_vec(), over: over.to_vec() })
    }

    /// The same in a unit of its own.
    fn product_in(
        &mut self,
        unit: Unit,
        figure: impl Into<FigureId>,
        at: At,
        times: &[NodeId],
        over: &[NodeId],
    ) -> NodeId {
        self.derive_in(unit, figure, at, Formula::Product { times: times.to_vec(), over: over.to_vec() })
    }
}
