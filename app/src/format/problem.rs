//! Problems in words: on their pages and where they happen.

use crate::messages;
use aimak_core::lang::Lang;
use aimak_core::wire::problem::ProblemCode;

/// A few words: the heading.
pub fn title(lang: Lang, code: ProblemCode) -> &'static str {
    match code {
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

/// What happened.
pub fn text(lang: Lang, code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::NotFound => messages::problem_not_found_text(lang),
        ProblemCode::UnknownPlace => messages::problem_unknown_place_text(lang),
        ProblemCode::UnknownService => messages::problem_unknown_service_text(lang),
        ProblemCode::UnknownScenario => messages::problem_unknown_scenario_text(lang),
        ProblemCode::UnknownHall => messages::problem_unknown_hall_text(lang),
        ProblemCode::UnknownPaper => messages::problem_unknown_paper_text(lang),
        ProblemCode::MethodNotAllowed => messages::problem_method_not_allowed_text(lang),
        ProblemCode::QueryUnreadable => messages::problem_query_unreadable_text(lang),
        ProblemCode::BodyTooLarge => messages::problem_body_too_large_text(lang),
        ProblemCode::WrongMediaType => messages::problem_wrong_media_type_text(lang),
        ProblemCode::MalformedJson => messages::problem_malformed_json_text(lang),
        ProblemCode::WrongShape => messages::problem_wrong_shape_text(lang),
        ProblemCode::RejectedInput => messages::problem_rejected_input_text(lang),
        ProblemCode::IdempotencyKeyMissing => messages::problem_idempotency_key_missing_text(lang),
        ProblemCode::IdempotencyKeyMalformed => messages::problem_idempotency_key_malformed_text(lang),
        ProblemCode::IdempotencyKeyReused => messages::problem_idempotency_key_reused_text(lang),
        ProblemCode::NotNewestVersion => messages::problem_not_newest_version_text(lang),
        ProblemCode::HallMovedOn => messages::problem_hall_moved_on_text(lang),
        ProblemCode::CrossSite => messages::problem_cross_site_text(lang),
        ProblemCode::RequestTooSlow => messages::problem_request_too_slow_text(lang),
        ProblemCode::AnswerTooSlow => messages::problem_answer_too_slow_text(lang),
        ProblemCode::TooManyHalls => messages::problem_too_many_halls_text(lang),
        ProblemCode::NoPrinter => messages::problem_no_printer_text(lang),
        ProblemCode::PrinterBusy => messages::problem_printer_busy_text(lang),
        ProblemCode::PrintFailed => messages::problem_print_failed_text(lang),
        ProblemCode::Unavailable => messages::problem_unavailable_text(lang),
        ProblemCode::Internal => messages::problem_internal_text(lang),
    }
}

/// What to do.
pub fn advice(lang: Lang, code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::NotFound => messages::problem_advice_address_text(lang),
        ProblemCode::UnknownPlace | ProblemCode::UnknownService => messages::problem_advice_place_text(lang),
        ProblemCode::UnknownScenario => messages::problem_advice_scenario_text(lang),
        ProblemCode::UnknownHall => messages::problem_advice_hall_text(lang),
        ProblemCode::UnknownPaper => messages::problem_advice_address_text(lang),
        ProblemCode::NoPrinter | ProblemCode::PrintFailed => messages::problem_advice_print_text(lang),
        ProblemCode::MethodNotAllowed
        | ProblemCode::QueryUnreadable
        | ProblemCode::WrongMediaType
        | ProblemCode::MalformedJson
        | ProblemCode::WrongShape
        | ProblemCode::IdempotencyKeyMissing
        | ProblemCode::IdempotencyKeyMalformed
        | ProblemCode::IdempotencyKeyReused => messages::problem_advice_program_text(lang),
        ProblemCode::BodyTooLarge => messages::problem_advice_shorten_text(lang),
        ProblemCode::RejectedInput => messages::problem_advice_correct_text(lang),
        ProblemCode::NotNewestVersion => messages::problem_advice_newest_text(lang),
        ProblemCode::CrossSite => messages::problem_advice_own_site_text(lang),
        ProblemCode::HallMovedOn | ProblemCode::TooManyHalls | ProblemCode::PrinterBusy => {
            messages::problem_advice_later_text(lang)
        }
        ProblemCode::RequestTooSlow | ProblemCode::AnswerTooSlow | ProblemCode::Unavailable => {
            messages::problem_advice_again_text(lang)
        }
        ProblemCode::Internal => messages::problem_advice_report_text(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_says_what_happened_and_what_to_do() {
        for lang in Lang::ALL {
            for code in ProblemCode::ALL {
                for text in [title(lang, code), text(lang, code), advice(lang, code)] {
                    assert!(text.chars().count() > 10, "{} in {}", code.code(), lang.code());
                    assert!(!text.contains('!'), "{} in {} shouts", code.code(), lang.code());
                }
            }
        }
    }

    #[test]
    fn every_problem_has_its_own_heading() {
        for lang in Lang::ALL {
            let mut titles: Vec<&str> = ProblemCode::ALL.into_iter().map(|code| title(lang, code)).collect();
            titles.sort_unstable();
            titles.dedup();
            assert_eq!(titles.len(), ProblemCode::ALL.len(), "{}", lang.code());
        }
    }
}
