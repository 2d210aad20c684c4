//! What a scenario may change: the inputs of a model, with today's value, limits and steps.

use crate::explain::Provenance;
use crate::figure::{FigureId, Subject};
use crate::unit::Unit;

/// Name of an input within a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputKey {
    /// The figure.
    pub figure: FigureId,
    /// Of what.
    pub subject: Subject,
}

impl InputKey {
    /// Key of a figure of the whole service.
    #[must_use]
    pub const fn whole(figure: FigureId) -> Self {
        Self { figure, subject: Subject::Whole }
    }

    /// Stable name as it stands in links: `tariff.population`, `collection-rate`.
    #[must_use]
    pub fn code(&self) -> String {
        let subject = self.subject.code();
        if subject.is_empty() { self.figure.code().to_owned() } else { format!("{}.{subject}", self.figure.code()) }
    }
}

/// A value known today, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The amount, in the input's unit.
    pub amount: i64,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Which part of the studio an input belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Rates of the tariff.
    Tariff,
    /// How the service is run: collection, losses, norms, subsidy.
    Service,
    /// Costs, water and consumers: the book.
    Book,
    /// Typical households and their incomes.
    Household,
}

/// An input of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name.
    pub key: InputKey,
    /// Its unit.
    pub unit: Unit,
    /// Today's value; `None` when nobody published it.
    pub today: Option<Given>,
    /// Lowest amount that makes sense.
    pub min: i64,
    /// Highest amount that makes sense.
    pub max: i64,
    /// Highest amount on the slider; typing may go beyond, up to `max`.
    pub reach: i64,
    /// Step of the slider and of − and +.
    pub step: i64,
    /// Where it stands in the studio.
    pub section: Section,
}

impl Input {
    /// Whether an amount lies within the limits.
    #[must_use]
    pub const fn allows(&self, amount: i64) -> bool {
        self.min <= amount && amount <= self.max
    }
}
