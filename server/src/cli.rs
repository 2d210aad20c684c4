//! The command line.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::commands::bill::{self, BillArgs};
use crate::commands::model::{self, ModelArgs};
use crate::commands::owrs::{self, OwrsArgs};
use crate::commands::paper::{self, PaperArgs};
use crate::commands::schema::{self, SchemaArgs};
use crate::config::{LogForm, ServeArgs};
use crate::language;
use crate::recount::{self, RecountArgs};
use crate::start::StartError;

/// Aimak: fair tariffs for municipal services.
#[derive(Debug, Parser)]
#[command(name = "aimak", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the binary can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the app and keep its records.
    Serve(ServeArgs),
    /// Compute the figures of a link again, as text.
    Recount(RecountArgs),
    /// Compute many bills from files.
    Bill(BillArgs),
    /// Look at tariff files of the Open Water Rate Specification.
    Owrs(OwrsArgs),
    /// Compute a financial plan from a file, and explain its figures.
    Model(ModelArgs),
    /// Make a paper of a plan as a PDF file.
    Paper(PaperArgs),
    /// Print the form of a file that people write: a tariff, a register, a plan.
    Schema(SchemaArgs),
}

/// Reads the command line and does what it says.
///
/// A fault at the start is one sentence on the standard error stream, in the language of the
/// terminal, and exit code 1.
#[must_use]
pub fn run() -> ExitCode {
    let lang = language::of_terminal(|name| std::env::var(name).ok());
    match Cli::parse().command {
        Command::Serve(args) => match serve(&args) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{}", error.sentence(lang));
                ExitCode::FAILURE
            }
        },
        Command::Recount(args) => recount::run(&args, lang, &mut std::io::stdout().lock())
            // A reader that went away, as `| head` does, is no fault of ours.
            .unwrap_or(ExitCode::FAILURE),
        Command::Bill(args) => bill::run(&args, lang),
        Command::Owrs(args) => owrs::run(&args, lang, &mut std::io::stdout().lock()).unwrap_or(ExitCode::FAILURE),
        Command::Model(args) => model::run(&args, lang, &mut std::io::stdout().lock()).unwrap_or(ExitCode::FAILURE),
        Command::Paper(args) => paper::run(&args, lang),
        Command::Schema(args) => schema::run(&args, &mut std::io::stdout().lock()).unwrap_or(ExitCode::FAILURE),
    }
}

fn serve(args: &ServeArgs) -> Result<(), StartError> {
    start_log(args.log);
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| StartError::Runtime { reason: error.to_string() })?
        .block_on(crate::serve::run(args))
}

/// Log lines go to the standard error stream; `AIMAK_LOG` chooses what is logged (the syntax of
/// `RUST_LOG`), `info` when it is absent or unreadable.
fn start_log(form: LogForm) {
    let filter = EnvFilter::try_from_env("AIMAK_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    match form {
        LogForm::Text => log.with_target(false).init(),
        LogForm::Json => log.json().init(),
    }
}
