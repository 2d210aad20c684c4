//! `aimak owrs check`: what a folder of tariff files holds, file by file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aimak_core::lang::Lang;
use clap::{Args, Subcommand};

use super::progress::Progress;
use super::rates::{self, FileFault};
use super::{by_refusals, owrs_text, usage};
use crate::messages;

/// Arguments of `aimak owrs`.
#[derive(Clone, Debug, Args)]
pub struct OwrsArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: OwrsCommand,
}

/// What can be done with tariff files of the Open Water Rate Specification.
#[derive(Clone, Debug, Subcommand)]
pub enum OwrsCommand {
    /// List each file below a folder as read, read with warnings, or refused, with reasons.
    Check {
        /// The folder; files end in .owrs, .yaml or .yml.
        dir: PathBuf,
    },
}

/// Does what the arguments say.
///
/// # Errors
/// When `out` fails.
pub fn run(args: &OwrsArgs, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    match &args.command {
        OwrsCommand::Check { dir } => check(dir, lang, out),
    }
}

fn check(dir: &Path, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    let files = match rates::list(dir) {
        Ok(files) => files,
        Err(error) => {
            let sentence = messages::owrs_folder_unusable(lang, &dir.display().to_string(), &error.to_string());
            return Ok(usage(&sentence));
        }
    };
    if files.is_empty() {
        return Ok(usage(&messages::owrs_folder_empty(lang, &dir.display().to_string())));
    }
    let mut progress = Progress::new(move |done| messages::owrs_check_progress(lang, &done.to_string()));
    let (mut done, mut warned, mut refused) = (0_u64, 0_u64, 0_u64);
    for file in &files {
        match rates::load(dir, file) {
            Ok(rates) if rates.warnings().is_empty() => writeln!(out, "{}", messages::owrs_check_read(lang, file))?,
            Ok(rates) => {
                warned += 1;
                writeln!(out, "{}", messages::owrs_check_warned(lang, file))?;
                for warning in rates.warnings() {
                    writeln!(out, "  {}", owrs_text::warning(lang, file, warning))?;
                }
            }
            Err(fault) => {
                refused += 1;
                writeln!(out, "{}", messages::owrs_check_refused(lang, file))?;
                writeln!(out, "  {}", fault_text(lang, file, &fault))?;
            }
        }
        done += 1;
        progress.at(done);
    }
    let read = done - warned - refused;
    let [done, read, warned, number] = [done, read, warned, refused].map(|count| count.to_string());
    writeln!(out, "{}", messages::owrs_check_sum(lang, &done, &read, &warned, &number))?;
    Ok(by_refusals(refused))
}

/// Why a file cannot be used, as a line.
pub fn fault_text(lang: Lang, file: &str, fault: &FileFault) -> String {
    match fault {
        FileFault::Outside => messages::owrs_file_outside(lang, file),
        FileFault::Unreadable { reason } => messages::owrs_file_unreadable(lang, file, reason),
        FileFault::Refused(refusal) => owrs_text::refusal(lang, refusal),
    }
}
