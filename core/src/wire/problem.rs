//! The answers that say what went wrong (RFC 9457, `application/problem+json`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The address under which the app explains a problem, without its code: `/problems/<code>`.
pub const TYPE_PREFIX: &str = "/problems/";

/// Every kind of problem the server can answer with.
///
/// The code is stable: it is the last part of the problem's `type`, the address of the page that
/// explains it, and part of the keys of its messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemCode {
    /// Nothing is at this address.
    NotFound,
    /// No municipality has this name in the address.
    UnknownPlace,
    /// No service has this name in the address.
    UnknownService,
    /// No saved scenario has this id.
    UnknownScenario,
    /// No hall has this code, or it was not used for a day.
    UnknownHall,
    /// No paper has this name in the address.
    UnknownPaper,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// A part of the address after `?` cannot be read.
    QueryUnreadable,
    /// The body is larger than the server takes.
    BodyTooLarge,
    /// The body is not of the type that this address takes.
    WrongMediaType,
    /// The body is not JSON.
    MalformedJson,
    /// The body is JSON, but not of the described shape (a field is unknown, missing or of another
    /// type).
    WrongShape,
    /// The values in the body break rules; each is named in `violations`.
    RejectedInput,
    /// The write came without an `Idempotency-Key`.
    IdempotencyKeyMissing,
    /// The `Idempotency-Key` is too short, too long or has other characters than allowed.
    IdempotencyKeyMalformed,
    /// The `Idempotency-Key` was used before, for another request.
    IdempotencyKeyReused,
    /// A new version was asked for a scenario that has a newer version already.
    NotNewestVersion,
    /// The hall shows a newer picture than the one that was sent.
    HallMovedOn,
    /// The write came from a page of another site.
    CrossSite,
    /// The request came too slowly.
    RequestTooSlow,
    /// The answer took longer than the server allows.
    AnswerTooSlow,
    /// There are as many halls, or projectors that listen, as the server takes.
    TooManyHalls,
    /// This server has no browser that could print.
    NoPrinter,
    /// Others are printing just now.
    PrinterBusy,
    /// The browser of the server did not print the paper.
    PrintFailed,
    /// The database does not answer.
    Unavailable,
    /// A fault of the server.
    Internal,
}

impl ProblemCode {
    /// Every code, in the order of the documentation.
    pub const ALL: [Self; 27] = [
        Self::NotFound,
        Self::UnknownPlace,
        Self::UnknownService,
        Self::UnknownScenario,
        Self::UnknownHall,
        Self::UnknownPaper,
        Self::MethodNotAllowed,
        Self::QueryUnreadable,
        Self::BodyTooLarge,
        Self::WrongMediaType,
        Self::MalformedJson,
        Self::WrongShape,
        Self::RejectedInput,
        Self::IdempotencyKeyMissing,
        Self::IdempotencyKeyMalformed,
        Self::IdempotencyKeyReused,
        Self::NotNewestVersion,
        Self::HallMovedOn,
        Self::CrossSite,
        Self::RequestTooSlow,
        Self::AnswerTooSlow,
        Self::TooManyHalls,
        Self::NoPrinter,
        Self::PrinterBusy,
        Self::PrintFailed,
        Self::Unavailable,
        Self::Internal,
    ];

    /// The stable name, as in `/problems/<code>`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::UnknownPlace => "unknown-place",
            Self::UnknownService => "unknown-service",
            Self::UnknownScenario => "unknown-scenario",
            Self::UnknownHall => "unknown-hall",
            Self::UnknownPaper => "unknown-paper",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::QueryUnreadable => "query-unreadable",
            Self::BodyTooLarge => "body-too-large",
            Self::WrongMediaType => "wrong-media-type",
            Self::MalformedJson => "malformed-json",
            Self::WrongShape => "wrong-shape",
            Self::RejectedInput => "rejected-input",
            Self::IdempotencyKeyMissing => "idempotency-key-missing",
            Self::IdempotencyKeyMalformed => "idempotency-key-malformed",
            Self::IdempotencyKeyReused => "idempotency-key-reused",
            Self::NotNewestVersion => "not-newest-version",
            Self::HallMovedOn => "hall-moved-on",
            Self::CrossSite => "cross-site",
            Self::RequestTooSlow => "request-too-slow",
            Self::AnswerTooSlow => "answer-too-slow",
            Self::TooManyHalls => "too-many-halls",
            Self::NoPrinter => "no-printer",
            Self::PrinterBusy => "printer-busy",
            Self::PrintFailed => "print-failed",
            Self::Unavailable => "unavailable",
            Self::Internal => "internal",
        }
    }

    /// The HTTP status that this problem is answered with.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::MalformedJson
            | Self::QueryUnreadable
            | Self::IdempotencyKeyMissing
            | Self::IdempotencyKeyMalformed => 400,
            Self::CrossSite => 403,
            Self::NotFound
            | Self::UnknownPlace
            | Self::UnknownService
            | Self::UnknownScenario
            | Self::UnknownHall
            | Self::UnknownPaper => 404,
            Self::MethodNotAllowed => 405,
            Self::RequestTooSlow => 408,
            Self::NotNewestVersion | Self::HallMovedOn => 409,
            Self::BodyTooLarge => 413,
            Self::WrongMediaType => 415,
            Self::WrongShape | Self::RejectedInput | Self::IdempotencyKeyReused => 422,
            Self::PrintFailed | Self::Internal => 500,
            Self::NoPrinter => 501,
            Self::AnswerTooSlow | Self::TooManyHalls | Self::PrinterBusy | Self::Unavailable => 503,
        }
    }

    /// The problem of a code; `None` when the code is not one of ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|problem| problem.code() == code)
    }
}

/// One broken rule in what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Violation {
    /// Where: a JSON Pointer into the body (RFC 6901), for instance `/name`.
    pub pointer: String,
    /// Which rule: the stable name of a [`ViolationCode`].
    pub code: String,
    /// The figures of the rule, for instance `limit` and `length`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
    /// The rule in words, in the language of the answer. Empty until the server fills it in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl Violation {
    /// A broken rule at `pointer`, without words.
    #[must_use]
    pub fn new(pointer: &str, rule: &ViolationCode) -> Self {
        let values = match rule {
            ViolationCode::Empty
            | ViolationCode::LinkDamaged
            | ViolationCode::LinkNoDecision
            | ViolationCode::LinkNoBooks => Vec::new(),
            ViolationCode::LinkOtherVersion { found } => vec![("found", found.clone())],
            ViolationCode::LinkUnknownDecision { base } => vec![("base", base.clone())],
            ViolationCode::LinkElsewhere { place, service } => {
                vec![("place", place.clone()), ("service", service.clone())]
            }
            ViolationCode::LinkBooks { places } => vec![("places", places.clone())],
            ViolationCode::LinkUnknownInput { key } | ViolationCode::LinkValue { key } => {
                vec![("key", key.clone())]
            }
            ViolationCode::TooLong { limit, length } => {
                vec![("limit", limit.to_string()), ("length", length.to_string())]
            }
            ViolationCode::ControlCharacter { position } => {
                vec![("position", position.to_string())]
            }
        };
        Self {
            pointer: pointer.to_owned(),
            code: rule.code().to_owned(),
            values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            detail: String::new(),
        }
    }

    /// The rule with its figures; `None` when the code is unknown or a figure is missing, as with
    /// an answer of a newer server.
    #[must_use]
    pub fn rule(&self) -> Option<ViolationCode> {
        let text = |name: &str| self.values.get(name).cloned();
        let number = |name: &str| self.values.get(name)?.parse::<usize>().ok();
        match self.code.as_str() {
            "empty" => Some(ViolationCode::Empty),
            "too-long" => Some(ViolationCode::TooLong { limit: number("limit")?, length: number("length")? }),
            "control-character" => Some(ViolationCode::ControlCharacter { position: number("position")? }),
            "link-damaged" => Some(ViolationCode::LinkDamaged),
            "link-other-version" => Some(ViolationCode::LinkOtherVersion { found: text("found")? }),
            "link-unknown-decision" => Some(ViolationCode::LinkUnknownDecision { base: text("base")? }),
            "link-unknown-input" => Some(ViolationCode::LinkUnknownInput { key: text("key")? }),
            "link-value" => Some(ViolationCode::LinkValue { key: text("key")? }),
            "link-no-decision" => Some(ViolationCode::LinkNoDecision),
            "link-elsewhere" => Some(ViolationCode::LinkElsewhere { place: text("place")?, service: text("service")? }),
            "link-no-books" => Some(ViolationCode::LinkNoBooks),
            "link-books" => Some(ViolationCode::LinkBooks { places: text("places")? }),
            _ => None,
        }
    }
}

/// The rules that a value can break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViolationCode {
    /// Nothing was written where something is needed.
    Empty,
    /// More than the limit.
    TooLong {
        /// The largest length allowed.
        limit: usize,
        /// The length that was sent.
        length: usize,
    },
    /// A character that cannot be seen, such as a tab in a name.
    ControlCharacter {
        /// Which character it is, counted from 1.
        position: usize,
    },
    /// The link is not one that Aimak made, or it was damaged on its way, or it belongs to another
    /// place or service.
    LinkDamaged,
    /// The link was made by another version of Aimak.
    LinkOtherVersion {
        /// The version that made it.
        found: String,
    },
    /// The link rests on a council decision that this version does not have.
    LinkUnknownDecision {
        /// The date of the decision, as in the link.
        base: String,
    },
    /// The link changes something that the model does not have.
    LinkUnknownInput {
        /// The name, as in the link.
        key: String,
    },
    /// A value in the link is no number or outside its limits.
    LinkValue {
        /// Its name, as in the link.
        key: String,
    },
    /// Nothing is decided for this service yet, so there is nothing to change.
    LinkNoDecision,
    /// The link of a plan was made for another place or service.
    LinkElsewhere {
        /// The place, as in the link.
        place: String,
        /// The service, as in the link.
        service: String,
    },
    /// The link rests on books of the place, which this server does not have.
    LinkNoBooks,
    /// The plan in the link breaks rules of a plan's file.
    LinkBooks {
        /// Where: JSON Pointers into the file of the plan, the first few.
        places: String,
    },
}

impl ViolationCode {
    /// The stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::ControlCharacter { .. } => "control-character",
            Self::LinkDamaged => "link-damaged",
            Self::LinkOtherVersion { .. } => "link-other-version",
            Self::LinkUnknownDecision { .. } => "link-unknown-decision",
            Self::LinkUnknownInput { .. } => "link-unknown-input",
            Self::LinkValue { .. } => "link-value",
            Self::LinkNoDecision => "link-no-decision",
            Self::LinkElsewhere { .. } => "link-elsewhere",
            Self::LinkNoBooks => "link-no-books",
            Self::LinkBooks { .. } => "link-books",
        }
    }
}

/// A problem as it is sent (RFC 9457). Members beyond these may come with a newer server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `/problems/<code>`: also a page of the app that explains the problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words, in the language of the answer.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time and what to do, in the language of the answer.
    pub detail: String,
    /// The id of the request, `urn:uuid:…`: the thing to name when asking for help.
    pub instance: String,
    /// Each broken rule, all at once; only with `rejected-input`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub violations: Vec<Violation>,
    /// The id of the newest version; only with `not-newest-version`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<String>,
}

impl Problem {
    /// Which problem it is; `None` for a code of a newer server.
    #[must_use]
    pub fn code(&self) -> Option<ProblemCode> {
        ProblemCode::from_code(self.kind.strip_prefix(TYPE_PREFIX)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_leads_back_to_its_problem() {
        for problem in ProblemCode::ALL {
            assert_eq!(ProblemCode::from_code(problem.code()), Some(problem));
            assert!(
                problem.code().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{problem:?} has a code that does not fit an address"
            );
        }
    }

    #[test]
    fn a_violation_keeps_its_rule_and_figures() {
        for rule in [
            ViolationCode::Empty,
            ViolationCode::TooLong { limit: 80, length: 81 },
            ViolationCode::ControlCharacter { position: 3 },
            ViolationCode::LinkDamaged,
            ViolationCode::LinkOtherVersion { found: "v7".into() },
            ViolationCode::LinkUnknownDecision { base: "1999".into() },
            ViolationCode::LinkUnknownInput { key: "moon".into() },
            ViolationCode::LinkValue { key: "collection-rate".into() },
            ViolationCode::LinkNoDecision,
            ViolationCode::LinkElsewhere { place: "ulgu".into(), service: "waste-removal".into() },
            ViolationCode::LinkNoBooks,
            ViolationCode::LinkBooks { places: "/services/0/costs".into() },
        ] {
            assert_eq!(Violation::new("/name", &rule).rule(), Some(rule));
        }
    }

    #[test]
    fn a_problem_of_a_newer_server_can_still_be_read() {
        let text = r#"{"type":"/problems/from-the-future","title":"t","status":400,
            "detail":"d","instance":"urn:uuid:0","colour":"blue"}"#;
        let problem: Problem = serde_json::from_str(text).expect("members are all there");
        assert_eq!(problem.code(), None);
    }
}
