//! What `aimak model run` prints of a plan when nothing else is asked.

use std::io::{self, Write};

use aimak_core::explain::{Node, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::appraisal::{Candidate, appraise, candidates};
use aimak_core::finance::risk::{Futures, Scratch};
use aimak_core::finance::{At, Figure, Model, Plan};
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::wire::plan::FUTURES;
use aimak_core::wire::risk::{LastingEntry, RiskResult, question};
use aimak_words::figure::figure_name;
use aimak_words::service::service_name;

use super::model_explain::value;
use crate::messages;

/// How many gaps are told by name; all are in the output.
const REPEATED: usize = 20;

/// What doing nothing leads to.
fn of_nothing(lang: Lang, study: &Study, service: Service, last: i16) -> Option<String> {
    let at = Subject::Plan(At::service(service).in_year(last));
    let rise = |figure: Figure| study.find(figure.into(), at).map(|id| value(lang, study.node(id)));
    let (later, planned) = rise(Figure::LaterRise).zip(rise(Figure::PlannedRise))?;
    Some(messages::model_summary_nothing(lang, &later, &last.to_string(), &planned))
}

/// What a project is worth.
fn of_project(lang: Lang, plan: &Plan, candidate: Candidate) -> Option<String> {
    let projects = &plan.service(candidate.service)?.projects;
    let project = projects.get(usize::from(candidate.project).checked_sub(1)?)?;
    let appraisal = appraise(plan, candidate).ok()?;
    let worth = value(lang, appraisal.study.node(appraisal.value));
    Some(match appraisal.payback {
        Ok(payback) => {
            let payback = value(lang, appraisal.study.node(payback));
            messages::model_summary_project(lang, project.name.get(lang), &worth, &payback)
        }
        Err(_) => messages::model_summary_project_alone(lang, project.name.get(lang), &worth),
    })
}

/// How long the money lasts in most futures; nothing where no datum of the plan has a range.
fn of_futures(lang: Lang, plan: &Plan, model: &Model) -> Option<String> {
    let question = question(plan, model, 1, FUTURES);
    if question.uncertain.is_empty() {
        return None;
    }
    let part = Futures::new(&model.study, &question).part(&mut Scratch::default(), 0..FUTURES);
    let risk = RiskResult::of(plan, &model.study, &question, &part);
    let all = risk.futures.to_string();
    Some(match risk.lasting {
        Some(LastingEntry { year, of_ten, futures }) => {
            messages::model_summary_lasting(lang, &of_ten.to_string(), &year.to_string(), &futures.to_string(), &all)
        }
        None => {
            let lasts = risk.series.first().and_then(|series| series.years.first()?.lasts).unwrap_or_default();
            let first = (plan.book_year + 1).to_string();
            messages::model_summary_not_lasting(lang, &first, &lasts.to_string(), &all)
        }
    })
}

/// What a council asks first: each service at the beginning and at the end, and if nothing is done;
/// what projects are worth; how long the money lasts.
///
/// # Errors
/// When `out` cannot be written.
pub fn summary(lang: Lang, plan: &Plan, model: &Model, out: &mut impl Write) -> io::Result<()> {
    let study = &model.study;
    let (first, last) = (plan.book_year, plan.book_year + i16::from(plan.years));
    writeln!(out, "{}", plan.title.get(lang))?;
    if plan.fictional {
        writeln!(out, "{}", messages::model_summary_fictional(lang))?;
    }
    writeln!(out, "{}", messages::model_summary_prices(lang, &first.to_string()))?;
    let figures: [FigureId; 8] = [
        Figure::ServiceVolume.into(),
        FigureId::OperatingCost,
        FigureId::RequiredRevenue,
        FigureId::BilledRevenue,
        FigureId::CollectedRevenue,
        FigureId::CostCoverage,
        Figure::SubsidyNeed.into(),
        Figure::ClosingCash.into(),
    ];
    let line = |figure: FigureId, at: At| {
        let found = [first, last].map(|year| study.find(figure, Subject::Plan(at.in_year(year))));
        let [Some(from), Some(to)] = found.map(|id| id.map(|id| value(lang, study.node(id)))) else { return None };
        Some(messages::model_summary_line(lang, figure_name(lang, figure), &from, &to))
    };
    for service in &plan.services {
        let name = service_name(lang, service.service);
        writeln!(out, "{}", messages::model_summary_service(lang, name, &first.to_string(), &last.to_string()))?;
        for line in figures.into_iter().filter_map(|figure| line(figure, At::service(service.service))) {
            writeln!(out, "  {line}")?;
        }
        if let Some(line) = of_nothing(lang, study, service.service, last) {
            writeln!(out, "  {line}")?;
        }
    }
    for candidate in candidates(plan) {
        if let Some(line) = of_project(lang, plan, candidate) {
            writeln!(out, "{line}")?;
        }
    }
    if let Some(line) = of_futures(lang, plan, model) {
        writeln!(out, "{line}")?;
    }
    if let Some(line) = line(Figure::WeakestShare.into(), At::MUNICIPALITY) {
        writeln!(out, "{line}")?;
    }
    let gaps: Vec<&Node> = study.nodes().map(|(_, node)| node).filter(|node| node.amount.is_err()).collect();
    if !gaps.is_empty() {
        let count = i64::try_from(gaps.len()).unwrap_or(i64::MAX);
        writeln!(out, "{}", messages::model_summary_gaps(lang, count))?;
        for node in gaps.into_iter().take(REPEATED) {
            writeln!(out, "  {}.{}: {}", node.figure.code(), node.subject.code(), value(lang, node))?;
        }
    }
    Ok(())
}
