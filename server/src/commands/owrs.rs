//! `aimak owrs check`: what a folder of tariff files holds, file by file. `aimak owrs export`: a
//! tariff of ours as such a file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aimak_core::lang::Lang;
use aimak_core::owrs::{self, Inexpressible, NotExpressed};
use aimak_core::period::Date;
use clap::{Args, Subcommand};

use super::progress::Progress;
use super::rates::{self, FileFault};
use super::tariff_file::Chosen;
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
    /// Write a tariff as a tariff file, and list what such a file cannot say.
    Export {
        /// The tariff, a JSON file («aimak schema tariff» prints its form).
        file: PathBuf,
        /// Where the tariff file goes.
        #[arg(long, value_name = "FILE.owrs")]
        out: PathBuf,
        /// The day whose version of the tariff is taken, YYYY-MM-DD; the newest version when left out.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
}

/// Does what the arguments say.
///
/// # Errors
/// When `out` fails.
pub fn run(args: &OwrsArgs, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    match &args.command {
        OwrsCommand::Check { dir } => check(dir, lang, out),
        OwrsCommand::Export { file, out: path, on } => export(file, path, on.as_deref(), lang, out),
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

fn export(file: &Path, path: &Path, on: Option<&str>, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    let shown = |path: &Path| path.display().to_string();
    let day = match on.map(|text| Date::from_iso(text).ok_or(text)).transpose() {
        Ok(day) => day,
        Err(text) => return Ok(usage(&messages::tariff_file_date(lang, text))),
    };
    if matches!((file.canonicalize(), path.canonicalize()), (Ok(one), Ok(other)) if one == other) {
        return Ok(usage(&messages::register_out_is_input(lang, &shown(path))));
    }
    let chosen = match Chosen::read(file, day, lang) {
        Ok(chosen) => chosen,
        Err(sentences) => return Ok(usage(&sentences.join("\n"))),
    };
    let written = owrs::write(chosen.service(), chosen.title(), chosen.fictional, chosen.version());
    let version = format!("/versions/{}", chosen.place());
    let line = |one: &NotExpressed| owrs_text::not_expressed(lang, &version, one);
    for one in &written.not_expressed {
        writeln!(out, "{}: {}", shown(file), line(one))?;
    }
    let from = chosen.version().from.iso();
    let number = written.not_expressed.len();
    if written.not_expressed.iter().any(|one| one.reason == Inexpressible::NoCharges) {
        writeln!(out, "{}", messages::owrs_export_none(lang, &shown(path)))?;
        return Ok(by_refusals(1));
    }
    if let Err(error) = std::fs::write(path, written.text(line)) {
        return Ok(usage(&messages::owrs_out_unwritable(lang, &shown(path), &error.to_string())));
    }
    if number == 0 {
        writeln!(out, "{}", messages::owrs_export_whole(lang, &shown(path), &from))?;
    } else {
        writeln!(out, "{}", messages::owrs_export_partly(lang, &shown(path), &from, &number.to_string()))?;
    }
    Ok(by_refusals(number as u64))
}

/// Why a file cannot be used, as a line.
pub fn fault_text(lang: Lang, file: &str, fault: &FileFault) -> String {
    match fault {
        FileFault::Outside => messages::owrs_file_outside(lang, file),
        FileFault::Unreadable { reason } => messages::owrs_file_unreadable(lang, file, reason),
        FileFault::Refused(refusal) => owrs_text::refusal(lang, refusal),
    }
}
