//! `aimak model`: financial plans as files: run, explained, and the form they have.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aimak_core::explain::{Node, NodeId};
use aimak_core::finance::{self, Plan};
use aimak_core::lang::Lang;
use aimak_core::wire::plan::{PlanFault, PlanFile, PlanResult, schema};
use aimak_words::figure::figure_name;
use aimak_words::plan::fault;
use clap::{Args, Subcommand};

use super::json_file::JsonFile;
use super::model_delivery::{self, DeliveryArgs};
use super::model_explain::{Tree, value};
use super::model_sheet::{self, SheetArgs};
use super::model_solve::{self, SolveArgs};
use super::model_summary::summary;
use super::model_village::{self, VillageArgs};
use super::{by_refusals, usage};
use crate::messages;

/// Arguments of `aimak model`.
#[derive(Clone, Debug, Args)]
pub struct ModelArgs {
    /// What to do with a plan.
    #[command(subcommand)]
    pub what: ModelCommand,
}

/// What can be done with a financial plan.
#[derive(Clone, Debug, Subcommand)]
pub enum ModelCommand {
    /// Compute every figure of a plan, and explain any of them.
    Run(RunArgs),
    /// Find the lowest tariff that meets targets, or say which of them conflict.
    Solve(SolveArgs),
    /// Write a plan as a workbook with live formulas, to be checked and changed.
    Sheet(SheetArgs),
    /// Set ways to deliver a service of a plan side by side, and write a tender annex for one.
    Delivery(DeliveryArgs),
    /// Make the first plan of a village without books from twelve answers.
    Village(VillageArgs),
    /// Print the form of a plan: JSON Schema, draft 2020-12.
    Schema,
}

/// Arguments of `aimak model run`.
#[derive(Clone, Debug, Args)]
pub struct RunArgs {
    /// The plan: a JSON file («aimak model schema» prints its form).
    #[arg(value_name = "SCENARIO.json")]
    pub scenario: PathBuf,
    /// Where every figure goes: JSON («aimak schema plan-result» prints its form); «-» for the
    /// standard output.
    #[arg(long, value_name = "RESULT.json")]
    pub out: Option<PathBuf>,
    /// A figure to explain, such as closing-cash.drinking-water.2030; its code alone lists what it is
    /// of.
    #[arg(long, value_name = "FIGURE")]
    pub explain: Option<String>,
    /// How many steps down an explanation goes.
    #[arg(long, value_name = "STEPS", default_value_t = 2, requires = "explain")]
    pub depth: usize,
    /// The language of the answer: ky, ru or en; that of the terminal when left out.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<Lang>,
}

/// Reads the code of a language.
///
/// # Errors
/// The codes that there are.
pub fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| Lang::ALL.map(Lang::code).join(", "))
}

/// Runs the command; what it says goes to `out`.
///
/// # Errors
/// When `out` cannot be written.
pub fn run(args: &ModelArgs, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    match &args.what {
        ModelCommand::Run(args) => run_plan(args, args.lang.unwrap_or(lang), out),
        ModelCommand::Solve(args) => model_solve::run(args, args.lang.unwrap_or(lang), out),
        ModelCommand::Sheet(args) => model_sheet::run(args, lang, out),
        ModelCommand::Delivery(args) => model_delivery::run(args, args.lang.unwrap_or(lang), out),
        ModelCommand::Village(args) => model_village::run(args, args.lang.unwrap_or(lang), out),
        ModelCommand::Schema => {
            writeln!(out, "{:#}", schema::plan().to_value())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The file of a plan.
const PLAN: JsonFile = JsonFile { malformed: messages::model_file_malformed, count: messages::model_refused_count };

/// Reads the file of a plan.
///
/// # Errors
/// The exit code, when it was said why there is none.
pub fn read(path: &Path, lang: Lang) -> Result<Plan, ExitCode> {
    let shape: PlanFile = PLAN.read(path, lang)?;
    let file = path.display().to_string();
    let told = |faults: &[PlanFault]| faults.iter().map(|one| fault(lang, &file, one)).collect::<Vec<_>>();
    shape.check().map_err(|faults| PLAN.refuse(path, lang, &told(&faults)))
}

/// Writes a result into a file, or to `out` for «-»; the exit code where that cannot be done.
///
/// # Errors
/// When `out` cannot be written.
pub fn deliver(path: &Path, text: &str, lang: Lang, out: &mut impl Write) -> io::Result<Option<ExitCode>> {
    if path == Path::new("-") {
        return out.write_all(text.as_bytes()).map(|()| None);
    }
    let unwritable = |error: io::Error| {
        usage(&messages::model_out_unwritable(lang, &path.display().to_string(), &error.to_string()))
    };
    Ok(fs::write(path, text).err().map(unwritable))
}

fn run_plan(args: &RunArgs, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    let plan = match read(&args.scenario, lang) {
        Ok(plan) => plan,
        Err(code) => return Ok(code),
    };
    let model = finance::picture(&plan);
    let tree = Tree { lang, plan: &plan, model: &model, depth: args.depth };
    let told = args.explain.as_deref().map(|asked| explained(&tree, asked));
    if let Some(Err(sentence)) = &told {
        return Ok(usage(sentence));
    }
    if let Some(path) = &args.out
        && let Err(error) = write_result(path, &PlanResult::of(&plan, &model), out)
    {
        return Ok(usage(&messages::model_out_unwritable(lang, &path.display().to_string(), &error.to_string())));
    }
    match told {
        Some(Ok(text)) => write!(out, "{text}")?,
        Some(Err(_)) => {}
        // The standard output is the program's that reads the figures.
        None if args.out.as_deref().is_some_and(|path| path == Path::new("-")) => {}
        None => summary(lang, &plan, &model, out)?,
    }
    Ok(by_refusals(0))
}

/// Writes the figures, one a line.
fn write_result(path: &Path, result: &PlanResult, out: &mut impl Write) -> io::Result<()> {
    if path == Path::new("-") {
        return result_lines(result, out);
    }
    let mut file = BufWriter::new(File::create(path)?);
    result_lines(result, &mut file)?;
    file.flush()
}

fn result_lines(result: &PlanResult, out: &mut impl Write) -> io::Result<()> {
    let head = PlanResult { figures: Vec::new(), ..result.clone() };
    let head = serde_json::to_string(&head)?;
    // The list of figures stands last and is empty here.
    let head = head.strip_suffix("]}").unwrap_or(&head);
    writeln!(out, "{head}")?;
    for (number, figure) in result.figures.iter().enumerate() {
        let comma = if number + 1 == result.figures.len() { "" } else { "," };
        writeln!(out, "{}{comma}", serde_json::to_string(figure)?)?;
    }
    writeln!(out, "]}}")
}

/// The explanation of a figure that was asked for; or what it could be of.
fn explained(tree: &Tree<'_>, asked: &str) -> Result<String, String> {
    let (lang, study) = (tree.lang, &tree.model.study);
    let full = |node: &Node| match node.subject.code() {
        subject if subject.is_empty() => node.figure.code().to_owned(),
        subject => format!("{}.{subject}", node.figure.code()),
    };
    let found: Vec<(NodeId, &Node)> = study.nodes().filter(|(_, node)| full(node) == asked).collect();
    if let [(id, _), ..] = found.as_slice() {
        return Ok(tree.text(*id));
    }
    let of: Vec<(NodeId, &Node)> = study.nodes().filter(|(_, node)| node.figure.code() == asked).collect();
    let Some((_, first)) = of.first() else {
        let mut known: Vec<&str> = study.nodes().map(|(_, node)| node.figure.code()).collect();
        known.sort_unstable();
        known.dedup();
        return Err(messages::model_figure_unknown(lang, asked, &known.join(", ")));
    };
    let mut text = messages::model_figure_list(lang, figure_name(lang, first.figure));
    for (_, node) in &of {
        text.push_str(&format!("\n  {}  {} = {}", full(node), tree.name(node), value(lang, node)));
    }
    text.push('\n');
    Ok(text)
}
