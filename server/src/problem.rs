//! The only place where an error becomes an answer (RFC 9457).
//!
//! A handler returns a [`Fault`]. As a response it is only a status with the fault attached;
//! [`render`] turns it into the answer at the boundary, where the language and the id of the
//! request are known.

use aimak_core::lang::Lang;
use aimak_core::wire::problem::{Problem, ProblemCode, TYPE_PREFIX, Violation, ViolationCode};
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use crate::messages;
use crate::store::StoreError;

/// The media type of every problem.
pub const MEDIA_TYPE: &str = "application/problem+json; charset=utf-8";

/// Seconds after which a client may send again.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("5");

/// What went wrong with a request; the codes are those of [`ProblemCode`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is at this address.
    NotFound,
    /// No municipality has this name.
    UnknownPlace {
        /// The name in the address.
        place: String,
    },
    /// No service has this name.
    UnknownService {
        /// The name in the address.
        service: String,
    },
    /// No scenario has this id.
    UnknownScenario,
    /// No hall has this code.
    UnknownHall,
    /// No paper has this name.
    UnknownPaper {
        /// The name in the address.
        paper: String,
    },
    /// The address does not take this method.
    MethodNotAllowed {
        /// The method.
        method: String,
    },
    /// A value after `?` cannot be read.
    QueryUnreadable {
        /// Its name.
        name: String,
    },
    /// The body is too large.
    BodyTooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The body has another media type.
    WrongMediaType {
        /// The media type that is taken.
        expected: &'static str,
    },
    /// The body is not JSON.
    MalformedJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1; 0 at the very beginning.
        column: usize,
    },
    /// The body is JSON of another shape.
    WrongShape {
        /// The line, from 1.
        line: usize,
        /// The column, from 1; 0 at the very beginning.
        column: usize,
    },
    /// Values break rules.
    RejectedInput {
        /// Each of them.
        violations: Vec<Violation>,
    },
    /// A write without a key.
    IdempotencyKeyMissing,
    /// A write with an unusable key.
    IdempotencyKeyMalformed,
    /// A write with the key of another one.
    IdempotencyKeyReused,
    /// A version of something that is not the newest.
    NotNewestVersion {
        /// The id of the newest.
        newest: String,
    },
    /// The hall shows a newer picture.
    HallMovedOn {
        /// The order of the one that it shows.
        order: u32,
    },
    /// A write from a page of another site.
    CrossSite,
    /// The request did not arrive in time.
    RequestTooSlow,
    /// The answer was not ready in time.
    AnswerTooSlow,
    /// No more halls, or projectors that listen.
    TooManyHalls,
    /// There is no browser that could print.
    NoPrinter,
    /// Others are printing.
    PrinterBusy,
    /// The browser did not print.
    PrintFailed {
        /// For the log only.
        reason: String,
    },
    /// The database does not answer.
    Unavailable {
        /// For the log only.
        reason: String,
    },
    /// A fault of ours.
    Internal {
        /// For the log only.
        reason: String,
    },
}

impl Fault {
    /// The code of the problem.
    #[must_use]
    pub const fn code(&self) -> ProblemCode {
        match self {
            Self::NotFound => ProblemCode::NotFound,
            Self::UnknownPlace { .. } => ProblemCode::UnknownPlace,
            Self::UnknownService { .. } => ProblemCode::UnknownService,
            Self::UnknownScenario => ProblemCode::UnknownScenario,
            Self::UnknownHall => ProblemCode::UnknownHall,
            Self::UnknownPaper { .. } => ProblemCode::UnknownPaper,
            Self::MethodNotAllowed { .. } => ProblemCode::MethodNotAllowed,
            Self::QueryUnreadable { .. } => ProblemCode::QueryUnreadable,
            Self::BodyTooLarge { .. } => ProblemCode::BodyTooLarge,
            Self::WrongMediaType { .. } => ProblemCode::WrongMediaType,
            Self::MalformedJson { .. } => ProblemCode::MalformedJson,
            Self::WrongShape { .. } => ProblemCode::WrongShape,
            Self::RejectedInput { .. } => ProblemCode::RejectedInput,
            Self::IdempotencyKeyMissing => ProblemCode::IdempotencyKeyMissing,
            Self::IdempotencyKeyMalformed => ProblemCode::IdempotencyKeyMalformed,
            Self::IdempotencyKeyReused => ProblemCode::IdempotencyKeyReused,
            Self::NotNewestVersion { .. } => ProblemCode::NotNewestVersion,
            Self::HallMovedOn { .. } => ProblemCode::HallMovedOn,
            Self::CrossSite => ProblemCode::CrossSite,
            Self::RequestTooSlow => ProblemCode::RequestTooSlow,
            Self::AnswerTooSlow => ProblemCode::AnswerTooSlow,
            Self::TooManyHalls => ProblemCode::TooManyHalls,
            Self::NoPrinter => ProblemCode::NoPrinter,
            Self::PrinterBusy => ProblemCode::PrinterBusy,
            Self::PrintFailed { .. } => ProblemCode::PrintFailed,
            Self::Unavailable { .. } => ProblemCode::Unavailable,
            Self::Internal { .. } => ProblemCode::Internal,
        }
    }

    /// What the log should say beside the code; empty when the code says it all.
    #[must_use]
    pub fn reason(&self) -> &str {
        if let Self::Unavailable { reason } | Self::Internal { reason } | Self::PrintFailed { reason } = self {
            reason
        } else {
            ""
        }
    }

    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.code().status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn title(&self, lang: Lang) -> &'static str {
        match self.code() {
            ProblemCode::NotFound => messages::problem_not_found_title(lang),
            ProblemCode::UnknownPlace => messages::problem_unknown_place_title(lang),
            ProblemCode::UnknownService => messages::problem_unknown_service_title(lang),
            ProblemCode::UnknownScenario => messages::problem_unknown_scenario_title(lang),
            ProblemCode::UnknownHall => messages::problem_unknown_hall_title(lang),
            ProblemCode::UnknownPaper => messages::problem_unknown_paper_title(lang),
            ProblemCode::MethodNotAllowed => messages::problem_method_not_allowed_title(lang),
            ProblemCode::QueryUnreadable => messages::problem_query_unreadable_title(lang),
            ProblemCode::BodyTooLarge => messages::problem_body_too_large_title(lang),
            ProblemCode::WrongMediaType => messages::problem_wrong_media_type_title(lang),
            ProblemCode::MalformedJson => messages::problem_malformed_json_title(lang),
            ProblemCode::WrongShape => messages::problem_wrong_shape_title(lang),
            ProblemCode::RejectedInput => messages::problem_rejected_input_title(lang),
            ProblemCode::IdempotencyKeyMissing => messages::problem_idempotency_key_missing_title(lang),
            ProblemCode::IdempotencyKeyMalformed => messages::problem_idempotency_key_malformed_title(lang),
            ProblemCode::IdempotencyKeyReused => messages::problem_idempotency_key_reused_title(lang),
            ProblemCode::NotNewestVersion => messages::problem_not_newest_version_title(lang),
            ProblemCode::HallMovedOn => messages::problem_hall_moved_on_title(lang),
            ProblemCode::CrossSite => messages::problem_cross_site_title(lang),
            ProblemCode::RequestTooSlow => messages::problem_request_too_slow_title(lang),
            ProblemCode::AnswerTooSlow => messages::problem_answer_too_slow_title(lang),
            ProblemCode::TooManyHalls => messages::problem_too_many_halls_title(lang),
            ProblemCode::NoPrinter => messages::problem_no_printer_title(lang),
            ProblemCode::PrinterBusy => messages::problem_printer_busy_title(lang),
            ProblemCode::PrintFailed => messages::problem_print_failed_title(lang),
            ProblemCode::Unavailable => messages::problem_unavailable_title(lang),
            ProblemCode::Internal => messages::problem_internal_title(lang),
        }
    }

    fn detail(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => messages::problem_not_found_detail(lang).to_owned(),
            Self::UnknownPlace { place } => messages::problem_unknown_place_detail(lang, place),
            Self::UnknownService { service } => messages::problem_unknown_service_detail(lang, service),
            Self::UnknownScenario => messages::problem_unknown_scenario_detail(lang).to_owned(),
            Self::UnknownHall => messages::problem_unknown_hall_detail(lang).to_owned(),
            Self::UnknownPaper { paper } => messages::problem_unknown_paper_detail(lang, paper),
            Self::MethodNotAllowed { method } => messages::problem_method_not_allowed_detail(lang, method),
            Self::QueryUnreadable { name } => messages::problem_query_unreadable_detail(lang, name),
            Self::BodyTooLarge { limit } => messages::problem_body_too_large_detail(lang, &limit.to_string()),
            Self::WrongMediaType { expected } => messages::problem_wrong_media_type_detail(lang, expected),
            Self::MalformedJson { line, column } => {
                messages::problem_malformed_json_detail(lang, &line.to_string(), &column.to_string())
            }
            Self::WrongShape { line, column } => {
                messages::problem_wrong_shape_detail(lang, &line.to_string(), &column.to_string())
            }
            Self::RejectedInput { .. } => messages::problem_rejected_input_detail(lang).to_owned(),
            Self::IdempotencyKeyMissing => messages::problem_idempotency_key_missing_detail(lang).to_owned(),
            Self::IdempotencyKeyMalformed => messages::problem_idempotency_key_malformed_detail(lang).to_owned(),
            Self::IdempotencyKeyReused => messages::problem_idempotency_key_reused_detail(lang).to_owned(),
            Self::NotNewestVersion { newest } => messages::problem_not_newest_version_detail(lang, newest),
            Self::HallMovedOn { order } => messages::problem_hall_moved_on_detail(lang, &order.to_string()),
            Self::CrossSite => messages::problem_cross_site_detail(lang).to_owned(),
            Self::RequestTooSlow => messages::problem_request_too_slow_detail(lang).to_owned(),
            Self::AnswerTooSlow => messages::problem_answer_too_slow_detail(lang).to_owned(),
            Self::TooManyHalls => messages::problem_too_many_halls_detail(lang).to_owned(),
            Self::NoPrinter => messages::problem_no_printer_detail(lang).to_owned(),
            Self::PrinterBusy => messages::problem_printer_busy_detail(lang).to_owned(),
            Self::PrintFailed { .. } => messages::problem_print_failed_detail(lang).to_owned(),
            Self::Unavailable { .. } => messages::problem_unavailable_detail(lang).to_owned(),
            Self::Internal { .. } => messages::problem_internal_detail(lang).to_owned(),
        }
    }

    /// The problem as it is sent.
    #[must_use]
    pub fn problem(&self, lang: Lang, id: Uuid) -> Problem {
        let violations = if let Self::RejectedInput { violations } = self {
            violations.iter().map(|violation| worded(violation, lang)).collect()
        } else {
            Vec::new()
        };
        let newest = if let Self::NotNewestVersion { newest } = self {
            Some(newest.clone())
        } else if let Self::HallMovedOn { order } = self {
            Some(order.to_string())
        } else {
            None
        };
        Problem {
            kind: format!("{TYPE_PREFIX}{}", self.code().code()),
            title: self.title(lang).to_owned(),
            status: self.code().status(),
            detail: self.detail(lang),
            instance: id.urn().to_string(),
            violations,
            newest,
        }
    }
}

fn worded(violation: &Violation, lang: Lang) -> Violation {
    let detail = match violation.rule() {
        Some(ViolationCode::Empty) => messages::problem_violation_empty(lang).to_owned(),
        Some(ViolationCode::TooLong { limit, length }) => {
            messages::problem_violation_too_long(lang, &length.to_string(), &limit.to_string())
        }
        Some(ViolationCode::ControlCharacter { position }) => {
            messages::problem_violation_control_character(lang, &position.to_string())
        }
        Some(ViolationCode::LinkDamaged) => messages::problem_violation_link_damaged(lang).to_owned(),
        Some(ViolationCode::LinkOtherVersion { found }) => messages::problem_violation_link_other_version(lang, &found),
        Some(ViolationCode::LinkUnknownDecision { base }) => {
            messages::problem_violation_link_unknown_decision(lang, &base)
        }
        Some(ViolationCode::LinkUnknownInput { key }) => messages::problem_violation_link_unknown_input(lang, &key),
        Some(ViolationCode::LinkValue { key }) => messages::problem_violation_link_value(lang, &key),
        Some(ViolationCode::LinkNoDecision) => messages::problem_violation_link_no_decision(lang).to_owned(),
        Some(ViolationCode::LinkElsewhere { place, service }) => {
            messages::problem_violation_link_elsewhere(lang, &place, &service)
        }
        Some(ViolationCode::LinkNoBooks) => messages::problem_violation_link_no_books(lang).to_owned(),
        Some(ViolationCode::LinkBooks { places }) => messages::problem_violation_link_books(lang, &places),
        None => String::new(),
    };
    Violation { detail, ..violation.clone() }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::KeyReused => Self::IdempotencyKeyReused,
            StoreError::UnknownScenario => Self::UnknownScenario,
            StoreError::NotNewest { newest } => Self::NotNewestVersion { newest },
            StoreError::Unavailable { reason } => Self::Unavailable { reason },
            StoreError::Fault { reason } => Self::Internal { reason },
        }
    }
}

/// The fault that a response carries. A response that says an error in any other way than by a
/// [`Fault`] is a fault of ours.
#[must_use]
pub fn fault_of(response: &Response) -> Option<Fault> {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    Some(
        response
            .extensions()
            .get::<Fault>()
            .cloned()
            .unwrap_or_else(|| Fault::Internal { reason: format!("a response {status} without a problem") }),
    )
}

/// The answer that tells a fault. Headers of `response`, such as `Allow`, are kept.
#[must_use]
pub fn render(fault: &Fault, response: Response, lang: Lang, id: Uuid) -> Response {
    // A problem is made of strings and numbers; an empty body is better than a second fault.
    let body = serde_json::to_vec(&fault.problem(lang, id)).unwrap_or_default();
    let (mut parts, _) = response.into_parts();
    parts.status = fault.status();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    parts.headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    parts.headers.append(header::VARY, HeaderValue::from_static("Accept-Language"));
    if parts.status == StatusCode::SERVICE_UNAVAILABLE {
        parts.headers.insert(header::RETRY_AFTER, RETRY_AFTER);
    }
    Response::from_parts(parts, Body::from(body))
}
