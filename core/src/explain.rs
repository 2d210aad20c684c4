//! Figures that explain themselves.
//!
//! A [`Study`] holds the figures of one scenario. The model states each figure once, as a
//! [`Formula`] over earlier figures; the study computes the number from that formula and keeps the
//! formula as the explanation, so the two cannot differ. Every figure is rounded where it is
//! defined, to the step of its unit, half away from zero; later figures use the rounded one. So
//! the printed inputs of a figure give the printed figure to anybody with a pencil.

use crate::figure::{FigureId, Subject};
use crate::legal::{Evidence, Source};
use crate::number::divide_round;
use crate::period::DateKnown;
use crate::unit::Unit;
use std::slice;

/// A figure's place in its study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u16);

/// How a figure follows from others. Shares count as the fraction they mean (32 % is 0.32).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The parts together; all of one unit.
    Sum(Vec<NodeId>),
    /// One less another; of one unit.
    Difference {
        /// From this,
        from: NodeId,
        /// this is taken.
        less: NodeId,
    },
    /// Factors multiplied, then divided by the divisors.
    Product {
        /// Multiplied.
        times: Vec<NodeId>,
        /// Divided by.
        over: Vec<NodeId>,
    },
    /// The part of an amount that lies above one limit and up to another; never below zero. All of
    /// one unit.
    Within {
        /// Of this amount,
        of: NodeId,
        /// what lies above this (above zero when there is none)
        above: Option<NodeId>,
        /// and up to this, the limit itself included (without end when there is none).
        upto: Option<NodeId>,
    },
    /// An amount rounded to a coarser step, in a named way.
    Rounded {
        /// The amount.
        of: NodeId,
        /// The step, in steps of the unit: 100 for whole som.
        step: i64,
        /// The way.
        mode: RoundingMode,
    },
}

/// A way of rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundingMode {
    /// To the nearest step; from the middle away from zero.
    HalfAwayFromZero,
    /// To the nearest step; from the middle to the even one.
    HalfEven,
    /// To the step below.
    Down,
    /// To the step above.
    Up,
}

impl RoundingMode {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::HalfAwayFromZero, Self::HalfEven, Self::Down, Self::Up];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::HalfAwayFromZero => "half-away-from-zero",
            Self::HalfEven => "half-even",
            Self::Down => "down",
            Self::Up => "up",
        }
    }

    /// The amount at a multiple of `step`; `None` when `step` is below 1 or the result does not
    /// fit.
    #[must_use]
    pub fn round(self, amount: i64, step: i64) -> Option<i64> {
        if step < 1 {
            return None;
        }
        let below = amount.div_euclid(step);
        let rest = amount.rem_euclid(step);
        let twice = i128::from(rest) * 2;
        let up = match self {
            Self::Down => false,
            Self::Up => rest > 0,
            Self::HalfAwayFromZero if amount < 0 => twice > i128::from(step),
            Self::HalfAwayFromZero => twice >= i128::from(step),
            Self::HalfEven => twice > i128::from(step) || (twice == i128::from(step) && below % 2 != 0),
        };
        below.checked_add(i64::from(up))?.checked_mul(step)
    }
}

impl Formula {
    /// The figures that the formula uses, in the order in which it is read.
    pub fn operands(&self) -> impl Iterator<Item = NodeId> + '_ {
        let (first, second, third): (&[NodeId], &[NodeId], &[NodeId]) = match self {
            Self::Sum(parts) => (parts, &[], &[]),
            Self::Difference { from, less } => (slice::from_ref(from), slice::from_ref(less), &[]),
            Self::Product { times, over } => (times, over, &[]),
            Self::Within { of, above, upto } => (slice::from_ref(of), above.as_slice(), upto.as_slice()),
            Self::Rounded { of, .. } => (slice::from_ref(of), &[], &[]),
        };
        first.iter().chain(second).chain(third).copied()
    }
}

impl Formula {
    fn operands_mut(&mut self) -> impl Iterator<Item = &mut NodeId> {
        let (first, second, third): (&mut [NodeId], &mut [NodeId], &mut [NodeId]) = match self {
            Self::Sum(parts) => (parts, &mut [], &mut []),
            Self::Difference { from, less } => (slice::from_mut(from), slice::from_mut(less), &mut []),
            Self::Product { times, over } => (times, over, &mut []),
            Self::Within { of, above, upto } => (slice::from_mut(of), above.as_mut_slice(), upto.as_mut_slice()),
            Self::Rounded { of, .. } => (slice::from_mut(of), &mut [], &mut []),
        };
        first.iter_mut().chain(second).chain(third)
    }
}

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

/// The figures of one scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Study {
    nodes: Vec<Node>,
}

impl Study {
    /// A study with room for a usual model.
    #[must_use]
    pub fn new() -> Self {
        Self { nodes: Vec::with_capacity(160) }
    }

    /// The place of a figure of another study after [`Study::append`].
    pub(crate) fn moved(places: &[NodeId], id: NodeId) -> NodeId {
        places[usize::from(id.0)]
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
        let weakest = formula.operands().map(|id| self.node(id).evidence).max().unwrap_or(Evidence::Modelled);
        self.push(Node {
            figure,
            subject,
            unit,
            amount,
            origin: Origin::Computed(formula),
            evidence: weakest.max(Evidence::Modelled),
        })
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
                        formula.operands_mut().for_each(|id| *id = places[usize::from(id.0)]);
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
        let id = NodeId(u16::try_from(self.nodes.len()).expect("a study has far fewer than 65,536 figures"));
        self.nodes.push(node);
        id
    }

    /// The figure at `id`.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[usize::from(id.0)]
    }

    /// The figure of this name and subject, when the study has it.
    #[must_use]
    pub fn find(&self, figure: FigureId, subject: Subject) -> Option<NodeId> {
        let at = self.nodes.iter().position(|node| node.figure == figure && node.subject == subject)?;
        u16::try_from(at).ok().map(NodeId)
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
        crc32fast::hash(self.canonical().as_bytes())
    }

    fn compute(&self, formula: &Formula, unit: Unit) -> Result<i64, Gap> {
        if formula.operands().any(|id| self.node(id).amount.is_err()) {
            return Err(Gap::Needs);
        }
        let exact = |id: &NodeId| {
            let node = self.node(*id);
            (i128::from(node.amount.unwrap_or_default()), node.unit.scale())
        };
        let (numerator, denominator) = match formula {
            Formula::Sum(parts) => {
                let parts = parts.iter().map(exact);
                add(parts)?
            }
            Formula::Difference { from, less } => {
                let (amount, scale) = exact(less);
                add([exact(from), (-amount, scale)].into_iter())?
            }
            Formula::Product { times, over } => {
                let factors = || {
                    let down = over.iter().map(exact).map(|(amount, scale)| (scale, amount));
                    times.iter().map(exact).chain(down)
                };
                // A common divisor of 128 bits is dear, and nearly every product fits without it.
                factors()
                    .try_fold((1_i128, 1_i128), |(n, d), (factor, divisor)| {
                        Some((n.checked_mul(factor)?, d.checked_mul(divisor)?))
                    })
                    .or_else(|| {
                        factors().try_fold((1_i128, 1_i128), |(n, d), (factor, divisor)| {
                            let (n, d) = reduce(n.checked_mul(factor)?, d);
                            Some(reduce(n, d.checked_mul(divisor)?))
                        })
                    })
                    .ok_or(Gap::TooLarge)?
            }
            Formula::Within { of, above, upto } => {
                let (amount, scale) = exact(of);
                let above = above.as_ref().map_or(0, |id| exact(id).0);
                let upto = upto.as_ref().map_or(amount, |id| exact(id).0);
                ((amount.min(upto) - above).max(0), scale)
            }
            Formula::Rounded { of, step, mode } => {
                let node = self.node(*of);
                let rounded = mode.round(node.amount.unwrap_or_default(), *step).ok_or(Gap::TooLarge)?;
                (i128::from(rounded), node.unit.scale())
            }
        };
        if denominator == 0 {
            return Err(Gap::DivisionByZero);
        }
        let (numerator, denominator) = match numerator.checked_mul(unit.scale()) {
            Some(numerator) => (numerator, denominator),
            None => {
                let (numerator, denominator) = reduce(numerator, denominator);
                (numerator.checked_mul(unit.scale()).ok_or(Gap::TooLarge)?, denominator)
            }
        };
        divide_round(numerator, denominator).ok_or(Gap::TooLarge)
    }
}

/// Adds fractions of one unit, so of one denominator.
fn add(parts: impl Iterator<Item = (i128, i128)>) -> Result<(i128, i128), Gap> {
    let mut sum = (0_i128, 1_i128);
    for (amount, scale) in parts {
        debug_assert!(sum.1 == 1 || sum.1 == scale, "parts of a sum share one unit");
        sum = (sum.0.checked_add(amount).ok_or(Gap::TooLarge)?, scale);
    }
    Ok(sum)
}

/// A fraction in smaller terms, so that long products stay within 128 bits.
const fn reduce(numerator: i128, denominator: i128) -> (i128, i128) {
    let (mut a, mut b) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    #[expect(clippy::cast_possible_wrap, reason = "a common divisor of two i128 other than their minimum fits")]
    let divisor = a as i128;
    if divisor > 1 { (numerator / divisor, denominator / divisor) } else { (numerator, denominator) }
}
