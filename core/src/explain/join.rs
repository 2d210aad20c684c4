//! Two studies in one: what is the same in both stands once.

use super::{Formula, NodeId, Origin, Study};
use crate::figure::Subject;

impl Study {
    /// Adds the figures of another study and says where each has come to stand. A figure that is the
    /// same in both, down to its data, stands once. Any other computed figure gets the subject that
    /// `rename` gives; so does a datum whose name is taken.
    pub(crate) fn join(&mut self, other: &Self, rename: impl Fn(Subject) -> Subject) -> Vec<NodeId> {
        let mut places: Vec<NodeId> = Vec::new();
        for (_, node) in other.nodes() {
            let known = self.find(node.figure, node.subject);
            let place = match &node.origin {
                Origin::Given(provenance) => {
                    let same = known.filter(|&known| self.node(known) == node);
                    same.unwrap_or_else(|| {
                        let subject = if known.is_some() { rename(node.subject) } else { node.subject };
                        self.give(node.figure, subject, node.unit, node.amount.ok(), *provenance)
                    })
                }
                Origin::Computed(formula) => {
                    let mut formula: Formula = formula.clone();
                    formula.operands_mut().for_each(|id| *id = places[id.position()]);
                    let origin = Origin::Computed(formula.clone());
                    let same = known.filter(|&known| {
                        let known = self.node(known);
                        known.origin == origin && known.unit == node.unit
                    });
                    same.unwrap_or_else(|| self.derive_in(node.unit, node.figure, rename(node.subject), formula))
                }
            };
            places.push(place);
        }
        places
    }
}
