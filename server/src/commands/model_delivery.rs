//! `aimak model delivery`: ways to deliver a service of a plan side by side, and a tender annex.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aimak_core::explain::NodeId;
use aimak_core::finance::Plan;
use aimak_core::finance::delivery::{Compared, Outcome, Way, compare};
use aimak_core::lang::Lang;
use aimak_core::wire::delivery::{Ways, WaysFile};
use aimak_words::choice::{no_tender, not_delivered, tender_annex, ways_fault};
use aimak_words::figure::figure_name;
use aimak_words::finance::{contract_risk_name, way_name};
use aimak_words::service::service_name;
use clap::Args;

use super::json_file::JsonFile;
use super::model::{deliver, language, read};
use super::model_explain::{gap_name, value};
use super::{SOME_REFUSED, by_refusals};
use crate::messages;

/// The file of ways.
const WAYS: JsonFile =
    JsonFile { malformed: messages::delivery_file_malformed, count: messages::delivery_refused_count };

/// Arguments of `aimak model delivery`.
#[derive(Clone, Debug, Args)]
pub struct DeliveryArgs {
    /// The plan: a JSON file («aimak model schema» prints its form).
    #[arg(value_name = "SCENARIO.json")]
    pub scenario: PathBuf,
    /// The ways: a JSON file («aimak schema ways» prints its form).
    #[arg(long, value_name = "WAYS.json")]
    pub ways: PathBuf,
    /// The way to write a tender annex for, by its number in the answer; 1 is the own crew.
    #[arg(long, value_name = "WAY", requires = "out")]
    pub tender: Option<u8>,
    /// Where the annex goes: JSON of the Open Contracting Data Standard; «-» for the standard output.
    #[arg(long, value_name = "TENDER.json", requires = "tender")]
    pub out: Option<PathBuf>,
    /// The language of the answer and of the annex: ky, ru or en; that of the terminal when left out.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<Lang>,
}

/// Runs the command; what it says goes to `out`. The exit code is 0 when the ways were compared (and
/// the annex written), 1 when a file or the annex is refused, 2 when a file cannot be read or written.
///
/// # Errors
/// When `out` cannot be written.
pub fn run(args: &DeliveryArgs, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    let plan = match read(&args.scenario, lang) {
        Ok(plan) => plan,
        Err(code) => return Ok(code),
    };
    let ways = match ways(&args.ways, &plan, lang) {
        Ok(ways) => ways,
        Err(code) => return Ok(code),
    };
    let file = args.ways.display().to_string();
    let compared = match compare(&plan, &ways.delivery) {
        Ok(compared) => compared,
        Err(reason) => return Ok(WAYS.refuse(&args.ways, lang, &[not_delivered(lang, reason)])),
    };
    let to_program = args.out.as_deref() == Some(Path::new("-"));
    if let (Some(way), Some(path)) = (args.tender, &args.out) {
        let text = match annex(lang, &file, &ways, &compared, way) {
            Ok(text) => text,
            Err(sentence) => {
                eprintln!("{sentence}");
                return Ok(ExitCode::from(SOME_REFUSED));
            }
        };
        if let Some(code) = deliver(path, &text, lang, out)? {
            return Ok(code);
        }
    }
    if !to_program {
        Told { lang, compared: &compared }.all(&plan, &ways, out)?;
    }
    Ok(by_refusals(0))
}

/// The ways of a file, for a plan; or the exit code, when it was said why there are none.
fn ways(path: &Path, plan: &Plan, lang: Lang) -> Result<Ways, ExitCode> {
    let shape: WaysFile = WAYS.read(path, lang)?;
    let file = path.display().to_string();
    shape.check(plan).map_err(|faults| {
        WAYS.refuse(path, lang, &faults.iter().map(|one| ways_fault(lang, &file, one)).collect::<Vec<_>>())
    })
}

/// The tender annex of a way; or why there is none.
fn annex(lang: Lang, file: &str, ways: &Ways, compared: &Compared, way: u8) -> Result<String, String> {
    let Some(notice) = &ways.tender else { return Err(messages::delivery_tender_absent(lang, file)) };
    let last = compared.ways.len();
    if !(2..=last).contains(&usize::from(way)) {
        return Err(messages::delivery_tender_unknown(lang, &way.to_string(), &last.to_string()));
    }
    tender_annex(lang, compared, way, notice).map_err(|reason| match no_tender(lang, reason) {
        Ok(sentence) => sentence.to_owned(),
        Err(gap) => messages::delivery_tender_gap(lang, gap_name(lang, gap)),
    })
}

/// A comparison in words.
struct Told<'a> {
    lang: Lang,
    compared: &'a Compared,
}

impl Told<'_> {
    fn all(&self, plan: &Plan, ways: &Ways, out: &mut impl Write) -> io::Result<()> {
        let lang = self.lang;
        writeln!(out, "{}", plan.title.get(lang))?;
        if plan.fictional || ways.fictional {
            writeln!(out, "{}", messages::model_summary_fictional(lang))?;
        }
        let year = |year: Option<&i16>| year.map(i16::to_string).unwrap_or_default();
        let (first, last) = (year(self.compared.years.first()), year(self.compared.years.last()));
        let (service, book) = (service_name(lang, self.compared.service), plan.book_year.to_string());
        writeln!(out, "{}", messages::delivery_head(lang, service, &first, &last, &book))?;
        let named = std::iter::once(&ways.delivery.own).chain(&ways.delivery.ways);
        for (number, (way, outcome)) in named.zip(&self.compared.ways).enumerate() {
            self.way(number + 1, way, outcome, out)?;
        }
        Ok(())
    }

    fn way(&self, number: usize, way: &Way, outcome: &Outcome, out: &mut impl Write) -> io::Result<()> {
        let lang = self.lang;
        let node = |id: NodeId| self.compared.study.node(id);
        let name = |id: NodeId| figure_name(lang, node(id).figure);
        let number_of = |id: NodeId| value(lang, node(id));
        writeln!(out, "{}", messages::delivery_way(lang, &number.to_string(), way_name(lang, way)))?;
        let mut lines: Vec<String> = Vec::new();
        let line = |id: NodeId| messages::delivery_line(lang, name(id), &number_of(id));
        lines.extend([outcome.value, outcome.risks, outcome.with_risks].map(line));
        if let Some([saved, share]) = outcome.saving {
            lines.push(messages::delivery_saving(lang, name(saved), &number_of(saved), &number_of(share)));
        }
        if let Some(fees) = outcome.fees {
            lines.extend([fees.per_unit, fees.sum, fees.lowest, fees.break_even, fees.break_even_fixed].map(line));
            let no_room = match (node(fees.break_even).amount, node(fees.lowest).amount) {
                (Ok(highest), Ok(lowest)) => highest < lowest,
                (Err(_), _) | (_, Err(_)) => false,
            };
            lines.extend(no_room.then(|| messages::delivery_no_room(lang).to_owned()));
        }
        for &(risk, share) in &outcome.allocation {
            lines.push(messages::delivery_risk(lang, contract_risk_name(lang, risk), &number_of(share)));
        }
        lines.iter().try_for_each(|line| writeln!(out, "  {line}"))
    }
}
