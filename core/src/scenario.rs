//! A scenario: what a person changed, as a value.
//!
//! Immutable and small. It rests on a place, a service and a decision, and holds only what
//! differs from today. Its link is the whole of it, readable by people:
//! `v1&base=2024-03-14&tariff.population=19.5&collection-rate=88&check=1a2b3c4d`. The check covers
//! place and service too, so that a damaged or misplaced link is told from a good one.

use crate::explain::{NodeId, Provenance, Study};
use crate::figure::{FigureId, Subject};
use crate::input::{Input, InputKey};
use crate::model;
use crate::number::{self, NumberFault};
use crate::period::DateKnown;
use crate::place::Place;
use crate::service::Service;
use crate::tariff::Decision;

/// Version of links and of the models behind them. It grows when a link or a figure would be read
/// or computed differently.
pub const MODEL_VERSION: u32 = 1;

/// Longest link that is read, bytes.
pub const MAX_LINK_BYTES: usize = 2000;

/// What somebody changed about a tariff and a service.
#[derive(Clone, Debug)]
pub struct Scenario {
    place: &'static Place,
    decision: &'static Decision,
    inputs: Vec<Input>,
    /// Sorted by key; only what differs from today.
    changes: Vec<(InputKey, i64)>,
}

impl PartialEq for Scenario {
    fn eq(&self, other: &Self) -> bool {
        self.place.slug == other.place.slug
            && self.decision.service == other.decision.service
            && self.decision.from == other.decision.from
            && self.changes == other.changes
    }
}

impl Eq for Scenario {}

/// Why a value cannot stand in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeFault {
    /// The scenario has no such input.
    UnknownInput,
    /// Below or above what makes sense.
    OutOfRange {
        /// Lowest amount.
        min: i64,
        /// Highest amount.
        max: i64,
    },
}

/// Why a link cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// Longer than any link that Aimak makes.
    TooLong,
    /// Made by another version.
    OtherVersion {
        /// What stands in its place, for instance `v7`.
        found: String,
    },
    /// Cut off or changed on the way, or made for another place or service.
    Damaged,
    /// It rests on a decision that this version does not have.
    UnknownDecision {
        /// Its date as written.
        base: String,
    },
    /// It changes something that the model does not have.
    UnknownInput {
        /// As written.
        key: String,
    },
    /// A value that is no number.
    Number {
        /// The input.
        key: String,
        /// What is wrong.
        fault: NumberFault,
    },
    /// A value outside its limits.
    OutOfRange {
        /// The input.
        key: String,
    },
    /// The place has no decision for this service, so there is nothing to change.
    NoDecision,
}

impl LinkFault {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "link-too-long",
            Self::OtherVersion { .. } => "link-other-version",
            Self::Damaged => "link-damaged",
            Self::UnknownDecision { .. } => "link-unknown-decision",
            Self::UnknownInput { .. } => "link-unknown-input",
            Self::Number { .. } => "link-number",
            Self::OutOfRange { .. } => "link-out-of-range",
            Self::NoDecision => "link-no-decision",
        }
    }
}

impl Scenario {
    /// Today: the place's newest decision and nothing changed. `None` when no decision is known.
    #[must_use]
    pub fn today(place: &'static Place, service: Service) -> Option<Self> {
        Some(Self::on(place, place.decision(service)?))
    }

    /// On a decision of the place, the newest or an earlier one, and nothing changed.
    #[must_use]
    pub fn on(place: &'static Place, decision: &'static Decision) -> Self {
        Self { place, decision, inputs: model::inputs(place, decision), changes: Vec::new() }
    }

    /// The place.
    #[must_use]
    pub const fn place(&self) -> &'static Place {
        self.place
    }

    /// The service.
    #[must_use]
    pub const fn service(&self) -> Service {
        self.decision.service
    }

    /// The decision it starts from.
    #[must_use]
    pub const fn decision(&self) -> &'static Decision {
        self.decision
    }

    /// Whether a newer decision than the one it rests on is known.
    #[must_use]
    pub fn outdated(&self) -> bool {
        self.place.decision(self.service()).is_some_and(|newest| newest.from != self.decision.from)
    }

    /// What may be changed, in the order of the studio.
    #[must_use]
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// The input of this name.
    #[must_use]
    pub fn input(&self, key: InputKey) -> Option<&Input> {
        self.inputs.iter().find(|input| input.key == key)
    }

    /// What differs from today.
    #[must_use]
    pub fn changes(&self) -> &[(InputKey, i64)] {
        &self.changes
    }

    /// The amount of an input: changed, or today's; `None` when neither is known.
    #[must_use]
    pub fn amount(&self, key: InputKey) -> Option<i64> {
        self.change(key).or_else(|| self.input(key)?.today.map(|given| given.amount))
    }

    fn change(&self, key: InputKey) -> Option<i64> {
        self.changes.binary_search_by_key(&key, |&(key, _)| key).ok().map(|at| self.changes[at].1)
    }

    /// The scenario with one input set; setting it to today's value takes the change back.
    ///
    /// # Errors
    /// When the input does not exist or the amount is outside its limits.
    pub fn with(&self, key: InputKey, amount: i64) -> Result<Self, ChangeFault> {
        let input = self.input(key).ok_or(ChangeFault::UnknownInput)?;
        if !input.allows(amount) {
            return Err(ChangeFault::OutOfRange { min: input.min, max: input.max });
        }
        let mut changed = self.without(key);
        if input.today.map(|given| given.amount) != Some(amount) {
            let at = changed.changes.partition_point(|&(other, _)| other < key);
            changed.changes.insert(at, (key, amount));
        }
        Ok(changed)
    }

    /// The scenario with one input as it is today.
    #[must_use]
    pub fn without(&self, key: InputKey) -> Self {
        let mut changed = self.clone();
        changed.changes.retain(|&(other, _)| other != key);
        changed
    }

    /// Nothing changed.
    #[must_use]
    pub fn reset(&self) -> Self {
        Self { changes: Vec::new(), ..self.clone() }
    }

    /// All figures of the scenario.
    #[must_use]
    pub fn study(&self) -> Study {
        model::study(self)
    }

    /// Adds an input's value to a study, with where it comes from.
    pub(crate) fn give(&self, study: &mut Study, figure: FigureId, subject: Subject) -> NodeId {
        if let Some(known) = study.find(figure, subject) {
            return known;
        }
        let key = InputKey { figure, subject };
        let input = self.input(key);
        let unit = input.map_or(figure.unit(), |input| input.unit);
        let provenance = match (self.change(key), input.and_then(|input| input.today)) {
            (None, Some(given)) => given.provenance,
            (Some(_), _) | (None, None) => Provenance::ENTERED,
        };
        study.give(figure, subject, unit, self.amount(key), provenance)
    }

    /// The link's text, to stand after `#` in an address.
    #[must_use]
    pub fn link(&self) -> String {
        let mut text = format!("v{MODEL_VERSION}&base={}", base(self.decision.from));
        for &(key, amount) in &self.changes {
            let decimals = self.input(key).map_or(0, |input| input.unit.decimals());
            text.push('&');
            text.push_str(&key.code());
            text.push('=');
            text.push_str(&plain(amount, decimals));
        }
        let check = self.check(&text);
        format!("{text}&check={check:08x}")
    }

    fn check(&self, text: &str) -> u32 {
        check(self.place, self.service(), text)
    }

    /// Reads a link for a place and a service.
    ///
    /// # Errors
    /// A [`LinkFault`] that says what is wrong with the link.
    pub fn from_link(place: &'static Place, service: Service, link: &str) -> Result<Self, LinkFault> {
        let link = link.strip_prefix('#').unwrap_or(link);
        if link.len() > MAX_LINK_BYTES {
            return Err(LinkFault::TooLong);
        }
        let mut entries = link.split('&');
        let version = entries.next().unwrap_or_default();
        let number =
            version.strip_prefix('v').filter(|n| !n.is_empty() && n.len() < 6 && n.bytes().all(|b| b.is_ascii_digit()));
        match number {
            None => return Err(LinkFault::Damaged),
            Some(number) if number != MODEL_VERSION.to_string() => {
                return Err(LinkFault::OtherVersion { found: version.to_owned() });
            }
            Some(_) => {}
        }
        let (text, stated) = link.rsplit_once("&check=").ok_or(LinkFault::Damaged)?;
        if stated != format!("{:08x}", check(place, service, text)) {
            return Err(LinkFault::Damaged);
        }
        let mut entries = text.split('&').skip(1).map(|entry| entry.split_once('=').ok_or(LinkFault::Damaged));
        let from = match entries.next() {
            Some(Ok(("base", from))) => from,
            Some(Ok(_) | Err(_)) | None => return Err(LinkFault::Damaged),
        };
        let mut decisions = place.decisions.iter().filter(|decision| decision.service == service).peekable();
        if decisions.peek().is_none() {
            return Err(LinkFault::NoDecision);
        }
        let decision = decisions
            .find(|decision| base(decision.from) == from)
            .ok_or_else(|| LinkFault::UnknownDecision { base: from.to_owned() })?;
        let mut scenario = Self::on(place, decision);
        for entry in entries {
            let (code, value) = entry?;
            let input = *scenario
                .inputs
                .iter()
                .find(|input| input.key.code() == code)
                .ok_or_else(|| LinkFault::UnknownInput { key: code.to_owned() })?;
            let amount = read_plain(value, input.unit.decimals())
                .map_err(|fault| LinkFault::Number { key: code.to_owned(), fault })?;
            scenario = scenario.with(input.key, amount).map_err(|_| LinkFault::OutOfRange { key: code.to_owned() })?;
        }
        Ok(scenario)
    }
}

fn check(place: &Place, service: Service, text: &str) -> u32 {
    crc_32(&[place.slug, "/", service.code(), "#", text])
}

/// CRC-32 (ISO 3309, reflected polynomial edb88320) of texts read one after another, bit by bit: a
/// link has some hundred letters, and the 16 kB of tables of a quick one would be a tenth of what a
/// citizen's phone fetches for a bill.
pub(crate) fn crc_32(parts: &[&str]) -> u32 {
    let bytes = parts.iter().flat_map(|part| part.bytes());
    !bytes.fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}

/// A decision's date as a link writes it.
fn base(from: DateKnown) -> String {
    match from {
        DateKnown::Year(year) => format!("{year:04}"),
        DateKnown::Month(year, month) => format!("{year:04}-{month:02}"),
        DateKnown::Day(date) => format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
    }
}

/// An amount as a link writes it: digits, a point, no zeros at the end.
fn plain(amount: i64, decimals: u32) -> String {
    let digits = format!("{:0>width$}", amount.unsigned_abs(), width = decimals as usize + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals as usize);
    let fraction = fraction.trim_end_matches('0');
    let sign = if amount < 0 { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

/// Reads what [`plain`] writes. A link has no thousands marks, so `1.234` is no question here.
fn read_plain(text: &str, decimals: u32) -> Result<i64, NumberFault> {
    match text.split_once('.') {
        // A leading zero tells the reader that the point is a decimal mark.
        Some((whole, fraction)) if fraction.len() == 3 => number::parse(&format!("{whole}.{fraction}0"), decimals),
        Some(_) | None => number::parse(text, decimals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_figure_is_the_common_one() {
        // The check value that descriptions of CRC-32 print.
        assert_eq!(crc_32(&["123456789"]), 0xcbf4_3926);
        let link = "«Үлгү»&tariff.population=19.5";
        assert_eq!(crc_32(&["/", link]), crc32fast::hash(format!("/{link}").as_bytes()));
        assert_eq!(crc_32(&[]), 0);
    }
}
