//! `aimak model solve`: the lowest tariff of a plan that meets targets, or why there is none.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aimak_core::finance::Plan;
use aimak_core::finance::solve::{Conflict, Outcome, Reached, Solver};
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;
use aimak_core::wire::targets::{SolveResult, TargetsFile};
use aimak_words::finance::line_name;
use aimak_words::solve::{amount, fault, lever_name, target_name};
use clap::Args;

use super::json_file::JsonFile;
use super::model::{deliver, language, read};
use super::{SOME_REFUSED, by_refusals};
use crate::messages;

/// The file of targets.
const TARGETS: JsonFile = JsonFile { malformed: messages::solve_file_malformed, count: messages::solve_refused_count };

/// Arguments of `aimak model solve`.
#[derive(Clone, Debug, Args)]
pub struct SolveArgs {
    /// The plan: a JSON file («aimak model schema» prints its form).
    #[arg(value_name = "SCENARIO.json")]
    pub scenario: PathBuf,
    /// What may be moved and what is to be reached: a JSON file («aimak schema targets» prints its
    /// form).
    #[arg(long, value_name = "TARGETS.json")]
    pub targets: PathBuf,
    /// Where the answer goes, with the plan that it makes: JSON («aimak schema solve-result» prints
    /// its form); «-» for the standard output.
    #[arg(long, value_name = "RESULT.json")]
    pub out: Option<PathBuf>,
    /// The language of the answer: ky, ru or en; that of the terminal when left out.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<Lang>,
}

/// Runs the command; what it says goes to `out`. The exit code is 0 when all targets are met, 1 when
/// they are not or a file is refused, 2 when a file cannot be read or written.
///
/// # Errors
/// When `out` cannot be written.
pub fn run(args: &SolveArgs, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    let plan = match read(&args.scenario, lang) {
        Ok(plan) => plan,
        Err(code) => return Ok(code),
    };
    let solver = match solver(&args.targets, &plan, lang) {
        Ok(solver) => solver,
        Err(code) => return Ok(code),
    };
    let answer = solver.solve();
    let to_program = args.out.as_deref() == Some(Path::new("-"));
    if let Some(path) = &args.out {
        let text = format!("{:#}\n", serde_json::to_value(SolveResult::of(&solver, &answer))?);
        if let Some(code) = deliver(path, &text, lang, out)? {
            return Ok(code);
        }
    }
    if !to_program {
        let told = Told { lang, solver: &solver };
        told.answer(&answer.outcome, out)?;
        let work = [answer.work.points, answer.work.ranges].map(|count| count.to_string());
        writeln!(out, "{}", messages::solve_answer_work(lang, &work[0], &work[1]))?;
    }
    Ok(match answer.outcome {
        Outcome::Solved(_) => by_refusals(0),
        Outcome::Conflict(_) | Outcome::Undecided => ExitCode::from(SOME_REFUSED),
    })
}

/// Levers and targets of a file, made ready for a plan; or the exit code, when it was said why not.
fn solver(path: &Path, plan: &Plan, lang: Lang) -> Result<Solver, ExitCode> {
    let shape: TargetsFile = TARGETS.read(path, lang)?;
    let file = path.display().to_string();
    shape.solver(plan).map_err(|faults| {
        TARGETS.refuse(path, lang, &faults.iter().map(|one| fault(lang, &file, one)).collect::<Vec<_>>())
    })
}

/// An answer in words.
struct Told<'a> {
    lang: Lang,
    solver: &'a Solver,
}

impl Told<'_> {
    fn answer(&self, outcome: &Outcome, out: &mut impl Write) -> io::Result<()> {
        let lang = self.lang;
        match outcome {
            Outcome::Solved(solution) => {
                let head = if solution.least {
                    messages::solve_answer_least(lang)
                } else {
                    messages::solve_answer_found(lang)
                };
                writeln!(out, "{head}")?;
                self.values("", &solution.values, out)?;
                self.targets("", &solution.reached, out)
            }
            Outcome::Conflict(conflict) => self.conflict(conflict, out),
            Outcome::Undecided => writeln!(out, "{}", messages::solve_answer_undecided(lang)),
        }
    }

    fn conflict(&self, conflict: &Conflict, out: &mut impl Write) -> io::Result<()> {
        let (lang, targets) = (self.lang, self.solver.targets());
        let head = if conflict.proven {
            messages::solve_answer_conflict(lang)
        } else {
            messages::solve_answer_conflict_unsure(lang)
        };
        writeln!(out, "{head}")?;
        for &target in &conflict.targets {
            writeln!(out, "  {}", target_name(lang, targets[target]))?;
        }
        writeln!(out, "{}", messages::solve_answer_gives(lang))?;
        for give in &conflict.gives {
            let target = targets[give.target];
            let words = match give.limit {
                Some(limit) => {
                    let asked = amount(lang, target.limit(), target.unit());
                    messages::solve_answer_give(lang, &target_name(lang, target.with_limit(limit)), &asked)
                }
                None => messages::solve_answer_drop(lang, &target_name(lang, target)),
            };
            writeln!(out, "  {words}")?;
            self.values("  ", &give.values, out)?;
            if !give.others_hold {
                writeln!(out, "    {}", messages::solve_answer_others(lang))?;
            }
        }
        Ok(())
    }

    fn values(&self, pad: &str, values: &[i64], out: &mut impl Write) -> io::Result<()> {
        for (lever, &value) in self.solver.levers().iter().zip(values) {
            let name = lever_name(self.lang, lever.moved, self.solver.base());
            let unit = lever.moved.unit(self.solver.base()).unwrap_or(Unit::Som);
            let value = amount(self.lang, value, unit);
            writeln!(out, "{pad}  {}", messages::solve_answer_value(self.lang, &name, &value))?;
        }
        Ok(())
    }

    fn targets(&self, pad: &str, reached: &[Reached], out: &mut impl Write) -> io::Result<()> {
        let lang = self.lang;
        for (&target, reached) in self.solver.targets().iter().zip(reached) {
            let name = target_name(lang, target);
            let place = line_name(lang, reached.at, Some(self.solver.base()));
            let words = match reached.value {
                Some(value) => messages::solve_answer_reached(lang, &name, &amount(lang, value, target.unit()), &place),
                None => messages::solve_answer_no_value(lang, &name, &place),
            };
            writeln!(out, "{pad}  {words}")?;
        }
        Ok(())
    }
}
