//! Where a figure and a rule come from.

use crate::period::DateKnown;

/// A published page that a figure or a rule was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Title or name of the page, in its own language.
    pub title: &'static str,
    /// Address; empty for a book of a fictional place.
    pub url: &'static str,
    /// Date of the page; the day on which it was read where it has none.
    pub date: DateKnown,
}

/// How sure a figure is. Ordered from the surest to the weakest: a result carries the weakest of
/// its inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// A convention of arithmetic or of the calendar (12 months, 1000 litres).
    Convention,
    /// Read from a meter or a count.
    Measured,
    /// Set by a decision of a kenesh.
    Decided,
    /// Published by a statistical office or an international body.
    Statistic,
    /// Computed by a model from surer inputs.
    Modelled,
    /// Assumed by this application; a town should put its own figure.
    Assumed,
    /// A draft that nobody has approved.
    Draft,
    /// Typed in by the person at the screen.
    Entered,
    /// A rule or a parameter whose legal text is not confirmed.
    NotYetConfirmed,
    /// Invented for teaching: belongs to a fictional place.
    Fictional,
}

impl Evidence {
    /// All kinds, from the surest to the weakest.
    pub const ALL: [Self; 10] = [
        Self::Convention,
        Self::Measured,
        Self::Decided,
        Self::Statistic,
        Self::Modelled,
        Self::Assumed,
        Self::Draft,
        Self::Entered,
        Self::NotYetConfirmed,
        Self::Fictional,
    ];

    /// Stable name, for messages and style sheets.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Convention => "convention",
            Self::Measured => "measured",
            Self::Decided => "decided",
            Self::Statistic => "statistic",
            Self::Modelled => "modelled",
            Self::Assumed => "assumed",
            Self::Draft => "draft",
            Self::Entered => "entered",
            Self::NotYetConfirmed => "unconfirmed",
            Self::Fictional => "fictional",
        }
    }
}

/// What a rule of calculation rests on. Shown beside each figure, so that our own design never
/// passes for the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A provision of law, as far as it could be read.
    Law(&'static Source),
    /// A method of the field.
    Method(&'static Source),
    /// Our own design, consistent with what is known of the law; not legal text.
    OwnDesign,
    /// A datum, not a rule: its own source speaks for it.
    Datum,
}
