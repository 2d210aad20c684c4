//! The figures of one scenario, each computed as its formula says.

use super::index::Index;
use super::{Formula, NodeId, arithmetic};
use crate::figure::{FigureId, Subject};
use crate::legal::{Evidence, Source};
use crate::period::DateKnown;
use crate::sum::Crc32;
use crate::unit::Unit;

/// Why a figure has no value. Missing is not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The datum was not published and nobody entered it.
    NotKnown,
    /// A figure that this one needs is missing.
    Needs,
    /// A divisor is zero.
    DivisionByZero,
    /// The result is too large to be computed exactly.
    TooLarge,
}

impl Gap {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotKnown => "not-known",
            Self::Needs => "needs",
            Self::DivisionByZero => "division-by-zero",
            Self::TooLarge => "too-large",
        }
    }
}

/// Where a given value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// How sure it is.
    pub evidence: Evidence,
    /// Where it was read; `None` for what a person typed here.
    pub source: Option<Source>,
    /// The date or year it is of.
    pub date: Option<DateKnown>,
}

impl Provenance {
    /// Typed in by the person at the screen.
    pub const ENTERED: Self = Self { evidence: Evidence::Entered, source: None, date: None };
}

/// Where a figure of a study comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Given.
    Given(Provenance),
    /// Computed.
    Computed(Formula),
}

/// A figure of a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which figure.
    pub figure: FigureId,
    /// Of what.
    pub subject: Subject,
    /// Unit of the amount.
    pub unit: Unit,
    /// The amount in steps of the unit, or why there is none.
    pub amount: Result<i64, Gap>,
    /// Where it comes from.
    pub origin: Origin,
    /// The weakest evidence among all that it rests on; a computed figure is never surer than
    /// «modelled».
    pub evidence: Evidence,
}

/// How many figures a usual model has.
const USUAL: usize = 160;

/// The figures of one scenario.
#[derive(Clone, Debug, Default)]
pub struct Study {
    nodes: Vec<Node>,
    index: Index,
}

/// The figures alone count: the index follows from them.
impl PartialEq for Study {
    fn eq(&self, other: &Self) -> bool {
        self.nodes == other.nodes
    }
}

impl Eq for Study {}

impl Study {
    /// A study with room for a usual model.
    #[must_use]
    pub fn new() -> Self {
        Self::with_room(USUAL)
    }

    /// A study with room for so many figures; it may get more.
    #[must_use]
    pub fn with_room(figures: usize) -> Self {
        Self { nodes: Vec::with_capacity(figures), index: Index::with_room(figures) }
    }

    /// The place of a figure of another study after [`Study::append`].
    pub(crate) fn moved(places: &[NodeId], id: NodeId) -> NodeId {
        places[id.position()]
    }

    /// Adds a datum.
    pub fn give(
        &mut self,
        figure: FigureId,
        subject: Subject,
        unit: Unit,
        amount: Option<i64>,
        provenance: Provenance,
    ) -> NodeId {
        self.push(Node {
            figure,
            subject,
            unit,
            amount: amount.ok_or(Gap::NotKnown),
            origin: Origin::Given(provenance),
            evidence: provenance.evidence,
        })
    }

    /// Adds a figure that follows from earlier ones: computes it, and keeps the formula.
    pub fn derive(&mut self, figure: FigureId, subject: Subject, formula: Formula) -> NodeId {
        self.derive_in(figure.unit(), figure, subject, formula)
    }

    /// As [`Study::derive`], in a unit of its own: a rate or a quantity of whatever a charge counts.
    pub fn derive_in(&mut self, unit: Unit, figure: FigureId, subject: Subject, formula: Formula) -> NodeId {
        let amount = self.compute(&formula, unit);
        let evidence = self.surety(&formula);
        self.push(Node { figure, subject, unit, amount, origin: Origin::Computed(formula), evidence })
    }

    /// Adds the figures of another study and says where each has come to stand. A datum that both
    /// have stands once; any other figure whose name is taken gets the name that `rename` gives.
    pub(crate) fn append(&mut self, other: &Self, rename: impl Fn(Subject) -> Subject) -> Vec<NodeId> {
        let mut places: Vec<NodeId> = Vec::with_capacity(other.nodes.len());
        for node in &other.nodes {
            let same = self
                .find(node.figure, node.subject)
                .filter(|&known| matches!(node.origin, Origin::Given(_)) && self.node(known) == node);
            let place = same.unwrap_or_else(|| {
                let mut node = node.clone();
                let taken = self.find(node.figure, node.subject).is_some();
                match &mut node.origin {
                    Origin::Given(_) if !taken => {}
                    Origin::Given(_) => node.subject = rename(node.subject),
                    Origin::Computed(formula) => {
                        formula.operands_mut().for_each(|id| *id = places[id.position()]);
                        node.subject = rename(node.subject);
                    }
                }
                self.push(node)
            });
            places.push(place);
        }
        places
    }

    fn push(&mut self, node: Node) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).expect("memory ends before four billion figures"));
        self.nodes.push(node);
        self.index.add(&self.nodes);
        id
    }

    /// The study with other amounts for some of its data; everything that rests on them is computed
    /// anew. An amount that differs counts as typed in here. Only what is given can change: a
    /// computed figure goes on following from its formula.
    #[must_use]
    pub fn changed(&self, data: &[(NodeId, i64)]) -> Self {
        let mut study = self.clone();
        for &(id, amount) in data {
            let node = &mut study.nodes[id.position()];
            if matches!(node.origin, Origin::Given(_)) && node.amount != Ok(amount) {
                node.amount = Ok(amount);
                node.origin = Origin::Given(Provenance::ENTERED);
                node.evidence = Provenance::ENTERED.evidence;
            }
        }
        for at in 0..study.nodes.len() {
            let node = &study.nodes[at];
            if let Origin::Computed(formula) = &node.origin {
                let (amount, evidence) = (study.compute(formula, node.unit), study.surety(formula));
                let node = &mut study.nodes[at];
                node.amount = amount;
                node.evidence = evidence;
            }
        }
        study
    }

    /// The figure at `id`.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.position()]
    }

    /// The figure of this name and subject, when the study has it.
    #[must_use]
    pub fn find(&self, figure: FigureId, subject: Subject) -> Option<NodeId> {
        self.index.find(&self.nodes, figure, subject)
    }

    /// How many figures there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no figure.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// All figures, in the order in which they were computed.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        (0..).map(NodeId).zip(&self.nodes)
    }

    /// The data whose absence keeps this figure from having a value, each once.
    #[must_use]
    pub fn missing(&self, id: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        self.collect_missing(id, &mut found);
        found
    }

    fn collect_missing(&self, id: NodeId, found: &mut Vec<NodeId>) {
        let node = self.node(id);
        if node.amount.is_ok() || found.contains(&id) {
            return;
        }
        match &node.origin {
            Origin::Given(_) => found.push(id),
            Origin::Computed(formula) => formula.operands().for_each(|part| self.collect_missing(part, found)),
        }
    }

    /// The study as text that is the same bytes everywhere: one line for each figure,
    /// `figure.subject=amount`, a gap as its name.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut text = String::new();
        for node in &self.nodes {
            text.push_str(node.figure.code());
            let subject = node.subject.code();
            if !subject.is_empty() {
                text.push('.');
                text.push_str(&subject);
            }
            text.push('=');
            match node.amount {
                Ok(amount) => text.push_str(&amount.to_string()),
                Err(gap) => text.push_str(gap.code()),
            }
            text.push('\n');
        }
        text
    }

    /// A short number of all figures together: two screens that show the same one show the same
    /// figures.
    #[must_use]
    pub fn fingerprint(&self) -> u32 {
        Crc32::of(self.canonical().as_bytes())
    }

    /// The weakest evidence that a formula rests on.
    fn surety(&self, formula: &Formula) -> Evidence {
        formula.operands().map(|id| self.node(id).evidence).fold(Evidence::Modelled, Evidence::max)
    }

    fn compute(&self, formula: &Formula, unit: Unit) -> Result<i64, Gap> {
        if formula.operands().any(|id| self.node(id).amount.is_err()) {
            return Err(Gap::Needs);
        }
        arithmetic::evaluate(formula, unit, |id| {
            let node = self.node(id);
            (node.amount.unwrap_or_default(), node.unit.power())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::ChargeLine;

    #[test]
    fn a_name_finds_the_first_figure_that_has_it() {
        let mut study = Study::with_room(0);
        let names = || {
            let lines = (0..40).flat_map(|charge| (0..25).map(move |block| ChargeLine { charge, block, term: 0 }));
            let subjects = lines.map(Subject::Charge).chain([Subject::Whole]);
            subjects.flat_map(|subject| [FigureId::Tariff, FigureId::BookCost].map(|figure| (figure, subject)))
        };
        let first = |study: &Study, (figure, subject)| {
            study.nodes.iter().position(|node| node.figure == figure && node.subject == subject)
        };
        let mut roomy = Study::with_room(5_000);
        for (at, (figure, subject)) in names().chain(names()).enumerate() {
            study.give(figure, subject, figure.unit(), Some(1), Provenance::ENTERED);
            roomy.give(figure, subject, figure.unit(), Some(1), Provenance::ENTERED);
            // While it grows: the first, this one, and one that comes later.
            for (figure, subject) in [(FigureId::Tariff, Subject::Charge(ChargeLine::WHOLE)), (figure, subject)] {
                assert_eq!(study.find(figure, subject).map(NodeId::position), first(&study, (figure, subject)));
            }
            let last = study.find(FigureId::BookCost, Subject::Whole);
            assert_eq!(last.map(NodeId::position), (at >= 2_001).then_some(2_001));
        }
        assert_eq!(study, roomy);
        assert_eq!(study.nodes().count(), 4_004);
        for (figure, subject) in names() {
            assert_eq!(study.find(figure, subject).map(NodeId::position), first(&study, (figure, subject)));
            assert_eq!(roomy.find(figure, subject), study.find(figure, subject));
        }
        assert_eq!(study.find(FigureId::TotalCost, Subject::Whole), None);
    }
}
