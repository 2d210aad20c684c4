//! What can go wrong between app and server.

use crate::format::problem;
use crate::messages;
use aimak_core::lang::Lang;
use aimak_core::wire::problem::Problem;

/// Why there is no answer, or none that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiFault {
    /// The server was not reached, or did not answer in time.
    Offline,
    /// The server refused and says why.
    Problem(Box<Problem>),
    /// The answer could not be read; something else than Aimak may have given it.
    Unreadable,
}

/// What happened and what to do.
pub fn fault_sentence(lang: Lang, fault: &ApiFault) -> String {
    match fault {
        ApiFault::Offline => messages::api_offline_text(lang).to_owned(),
        ApiFault::Unreadable => messages::api_unreadable_text(lang).to_owned(),
        ApiFault::Problem(told) => match told.code() {
            Some(code) => [problem::text(lang, code), " ", problem::advice(lang, code)].concat(),
            // A code of a newer server: its own words.
            None => told.detail.clone(),
        },
    }
}
