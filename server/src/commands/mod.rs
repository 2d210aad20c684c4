//! The commands that compute on files, for accountants, opponents and tests.
//!
//! Each returns an exit code: 0 when all went well, 1 when some rows or files were refused (each is
//! listed), 2 when the command was called in a way that gives it nothing to do.

pub mod bill;
mod json_file;
pub mod model;
mod model_delivery;
mod model_explain;
pub mod model_sheet;
mod model_solve;
mod model_summary;
mod model_village;
pub mod owrs;
mod owrs_text;
pub mod paper;
mod progress;
mod rates;
mod register;
pub mod schema;
mod tariff_file;

use std::process::ExitCode;

/// Some rows or files were refused.
const SOME_REFUSED: u8 = 1;
/// The command cannot do its work as it was called.
const USAGE: u8 = 2;

/// The exit code for a number of refusals.
fn by_refusals(refused: u64) -> ExitCode {
    if refused == 0 { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) }
}

/// Says why the command cannot do its work; nothing when that was said before.
fn usage(sentence: &str) -> ExitCode {
    if !sentence.is_empty() {
        eprintln!("{sentence}");
    }
    ExitCode::from(USAGE)
}
