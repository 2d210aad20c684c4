//! `aimak model village`: the first plan of a village without books, from twelve answers.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::village::{Assumption, NextAnswer, NoPlan, Unknown, assumed, next_answers};
use aimak_core::finance::{self, At, Figure, Plan};
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::plan::PlanFile;
use aimak_core::wire::village::{Village, VillageFile};
use aimak_words::choice::{assumption_name, assumption_reason, no_plan, question, village_fault, village_names};
use aimak_words::figure::figure_name;
use clap::Args;

use super::by_refusals;
use super::json_file::JsonFile;
use super::model::{deliver, language};
use super::model_explain::{value, with_unit};
use crate::messages;

/// The file of answers.
const ANSWERS: JsonFile =
    JsonFile { malformed: messages::village_file_malformed, count: messages::village_refused_count };

/// How many numbers are told to be collected next.
const NEXT: usize = 3;

/// Arguments of `aimak model village`.
#[derive(Clone, Debug, Args)]
pub struct VillageArgs {
    /// The answers: a JSON file («aimak schema village» prints its form).
    #[arg(value_name = "ANSWERS.json")]
    pub answers: PathBuf,
    /// Where the plan goes that they make, as «aimak model run» takes it; «-» for the standard output.
    #[arg(long, value_name = "PLAN.json")]
    pub out: Option<PathBuf>,
    /// The language of the answer: ky, ru or en; that of the terminal when left out. The plan has
    /// its names in all three.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<Lang>,
}

/// Runs the command; what it says goes to `out`. The exit code is 0 when there is a plan, 1 when the
/// answers are refused, 2 when a file cannot be read or written.
///
/// # Errors
/// When `out` cannot be written.
pub fn run(args: &VillageArgs, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    let village = match read(&args.answers, lang) {
        Ok(village) => village,
        Err(code) => return Ok(code),
    };
    let first = match First::of(&village) {
        Ok(first) => first,
        Err(reasons) => {
            let sentences: Vec<String> = reasons.into_iter().map(|reason| no_plan(lang, reason)).collect();
            return Ok(ANSWERS.refuse(&args.answers, lang, &sentences));
        }
    };
    let to_program = args.out.as_deref() == Some(Path::new("-"));
    if let Some(path) = &args.out {
        let text = format!("{}\n", serde_json::to_string_pretty(&PlanFile::of(&first.plan))?);
        if let Some(code) = deliver(path, &text, lang, out)? {
            return Ok(code);
        }
    }
    if !to_program {
        first.tell(lang, out)?;
    }
    Ok(by_refusals(0))
}

/// The answers of a file; or the exit code, when it was said why there are none.
fn read(path: &Path, lang: Lang) -> Result<Village, ExitCode> {
    let shape: VillageFile = ANSWERS.read(path, lang)?;
    let file = path.display().to_string();
    shape.check().map_err(|faults| {
        ANSWERS.refuse(path, lang, &faults.iter().map(|one| village_fault(lang, &file, one)).collect::<Vec<_>>())
    })
}

/// The first plan, and what it rests on.
struct First {
    plan: Plan,
    assumed: Vec<Assumption>,
    next: Vec<NextAnswer>,
}

impl First {
    fn of(village: &Village) -> Result<Self, Vec<NoPlan>> {
        Ok(Self {
            plan: village.plan(village_names())?,
            assumed: assumed(&village.answers, village.book_year)?,
            next: next_answers(&village.answers, village.book_year)?,
        })
    }

    fn tell(&self, lang: Lang, out: &mut impl Write) -> io::Result<()> {
        let plan = &self.plan;
        writeln!(out, "{}", plan.title.get(lang))?;
        if plan.fictional {
            writeln!(out, "{}", messages::model_summary_fictional(lang))?;
        }
        writeln!(out, "{}", messages::model_summary_prices(lang, &plan.book_year.to_string()))?;
        self.picture(lang, &finance::study(plan), out)?;
        writeln!(out, "{}", messages::village_assumed_head(lang))?;
        for &assumption in &self.assumed {
            let (unit, amounts) = assumption.told(plan.households.amount);
            let [low, usual, high] = amounts.map(|amount| with_unit(lang, amount, unit));
            let (name, reason) = (assumption_name(lang, assumption), assumption_reason(lang, assumption));
            writeln!(out, "  {}", messages::village_assumed_line(lang, name, &usual, &low, &high, reason))?;
        }
        writeln!(out, "{}", messages::village_next_head(lang))?;
        for (number, next) in self.next.iter().take(NEXT).enumerate() {
            let number = (number + 1).to_string();
            let name = match next.unknown {
                Unknown::Assumed(assumption) => assumption_name(lang, assumption),
                Unknown::Answer(of) => question(lang, of),
            };
            let line = match (next.at_low, next.at_high) {
                (Ok(one), Ok(other)) => {
                    let [low, high] =
                        [one.min(other), one.max(other)].map(|amount| with_unit(lang, amount, Unit::SomPerCubicMetre));
                    messages::village_next_line(lang, &number, name, &low, &high)
                }
                (Err(_), _) | (_, Err(_)) => messages::village_next_open(lang, &number, name),
            };
            writeln!(out, "  {line}")?;
        }
        Ok(())
    }

    /// What the village would have to charge, and how what it charges now goes on.
    fn picture(&self, lang: Lang, study: &Study, out: &mut impl Write) -> io::Result<()> {
        let (book, last) = (self.plan.book_year, self.plan.book_year + i16::from(self.plan.years));
        let at = At::service(Service::DrinkingWater);
        let told = |figure: FigureId, year: i16| {
            study.find(figure, Subject::Plan(at.in_year(year))).map(|id| value(lang, study.node(id)))
        };
        let [tariff, coverage] = [FigureId::AverageCostCoveringTariff, FigureId::CostCoverage];
        for figure in [FigureId::RequiredRevenue, FigureId::CollectedRevenue, tariff] {
            if let Some(value) = told(figure, book) {
                writeln!(
                    out,
                    "  {}",
                    messages::village_picture_year(lang, figure_name(lang, figure), &book.to_string(), &value)
                )?;
            }
        }
        for (figure, first) in [(coverage, book), (Figure::ClosingCash.into(), book + 1)] {
            if let (Some(from), Some(to)) = (told(figure, first), told(figure, last)) {
                let (name, first, last) = (figure_name(lang, figure), first.to_string(), last.to_string());
                writeln!(out, "  {}", messages::village_picture_years(lang, name, &first, &last, &from, &to))?;
            }
        }
        Ok(())
    }
}
