//! What the required revenue of a year is made of, step by step.

use super::choice::{amount, node, source};
use super::frame::ChartFrame;
use super::scale::{Scale, Shortened};
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Limit, Plot, PlotKind, Row, Series, Table};
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::figure::FigureId;
use aimak_core::finance::{At, Component, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_words::finance::component_name;
use leptos::prelude::*;
use std::sync::Arc;

/// The components of the required revenue as steps from nothing to all costs, what other sources take
/// off, and what is left for consumers.
///
/// ```text
/// <CostBuildUp plan=plan study=study service=service year=year/>
/// ```
#[component]
pub fn CostBuildUp(
    /// The plan.
    #[prop(into)]
    plan: Signal<Arc<Plan>>,
    /// Its figures.
    #[prop(into)]
    study: Signal<Arc<Study>>,
    /// The service.
    #[prop(into)]
    service: Signal<Service>,
    /// The calendar year.
    #[prop(into)]
    year: Signal<i16>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| state(&plan.read(), &study.read(), service.get(), year.get(), lang.get()));
    view! { <ChartFrame code=CODE state=state/> }
}

const CODE: &str = "cost-build-up";

/// A step: its name, what it adds (below zero: takes off), where it begins.
struct Step {
    name: String,
    fill: Fill,
    from: i64,
    amount: i64,
}

/// The chart of a year.
fn state(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> ChartState {
    let at = At::service(service).in_year(year);
    let mut steps = Vec::new();
    let mut rows = Vec::new();
    let mut sum = 0_i64;
    let mut most: Option<(&str, i64)> = None;
    let mut missing = false;
    for component in Component::ALL {
        let own = at.line(Line::Component(component));
        let Some(node) = node(study, Figure::ComponentIncluded, own) else { continue };
        let name = component_name(lang, component);
        let off = component == Component::OtherSources;
        let part = node.amount.ok();
        let shown = part.map(|part| if off { part.saturating_neg() } else { part });
        missing |= part.is_none();
        if off {
            steps.push(whole(messages::chart_build_up_all_row(lang), Fill::Cost, sum));
            rows.push(total(messages::chart_build_up_all_row(lang), FigureId::TotalCost, study, at));
        } else if let Some(part) = part
            && most.is_none_or(|(_, known)| part > known)
        {
            most = Some((name, part));
        }
        let cell = Cell { amount: shown, ..Cell::of(study, Figure::ComponentIncluded, own).unwrap_or(NO_SOM) };
        rows.push(Row { figure: Some(Figure::ComponentIncluded.into()), ..Row::cells(name, vec![cell]) });
        if let Some(amount) = shown.filter(|&amount| amount != 0) {
            steps.push(Step {
                name: name.to_owned(),
                fill: if off { Fill::Subsidy } else { Fill::Running },
                from: sum,
                amount,
            });
            sum = sum.saturating_add(amount);
        }
    }
    let required = amount(study, FigureId::RequiredRevenue, at);
    steps.push(whole(messages::chart_build_up_left_row(lang), Fill::Tariff, required.unwrap_or(sum)));
    rows.push(total(messages::chart_build_up_left_row(lang), FigureId::RequiredRevenue, study, at));
    let (lowest, highest) = steps.iter().fold((0, 0), |(low, high): (i64, i64), step| {
        let to = step.from.saturating_add(step.amount);
        (low.min(step.from).min(to), high.max(step.from).max(to))
    });
    let short = Shortened::of(highest.max(lowest.saturating_neg()));
    let year_text = year.to_string();
    let unit = messages::chart_build_up_unit(lang, short.sums(lang), &year_text);
    let all = amount(study, FigureId::TotalCost, at);
    let finding = match (required, most, all) {
        (Some(required), Some((name, part)), Some(all)) if all > 0 && !missing => {
            let share = super::choice::share(part, all).unwrap_or(0);
            messages::chart_build_up_finding(
                lang,
                &year_text,
                &format::money_whole(lang, required),
                &crate::format::lower_first(name),
                &format::percent(lang, share, 0),
            )
        }
        (Some(required), _, _) if !missing => {
            messages::chart_build_up_only_finding(lang, &year_text, &format::money_whole(lang, required))
        }
        (_, _, _) => messages::chart_build_up_missing_finding(lang, &year_text),
    };
    let plot = if missing || required.is_none() || rows.len() < 2 {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    } else {
        Ok(plot(&steps, Scale::between(lowest, highest), short, lang))
    };
    let key = vec![
        Key::new(Fill::Running, messages::chart_build_up_cost_key(lang)),
        Key::new(Fill::Subsidy, messages::chart_build_up_off_key(lang)),
        Key::new(Fill::Tariff, messages::chart_build_up_left_row(lang)),
    ];
    let height = Height::of_rows(steps.len());
    let table = Table::new(messages::chart_cost_table_head(lang), vec![Column::new(year_text)], rows);
    ChartState::of((CODE, lang, height), (finding, unit, source(lang, plan)), key, table, plot)
}

/// A sum that nobody knows.
const NO_SOM: Cell = Cell::new(Unit::Som, None);

fn whole(name: &str, fill: Fill, amount: i64) -> Step {
    Step { name: name.to_owned(), fill, from: 0, amount }
}

fn total(name: &str, figure: FigureId, study: &Study, at: At) -> Row {
    Row { figure: Some(figure), ..Row::cells(name, vec![Cell::of(study, figure, at).unwrap_or(NO_SOM)]) }.strong()
}

fn plot(steps: &[Step], scale: Scale, short: Shortened, lang: Lang) -> Plot {
    let begin = |step: &Step| scale.place(step.from.min(step.from.saturating_add(step.amount)));
    let of = |fill: Fill| {
        let length = |step: &Step| if step.fill == fill { scale.length(step.amount.saturating_abs()) } else { 0 };
        Series::bars_of(fill, steps.iter().map(|step| Some(length(step))).collect())
    };
    let mut ends = Series::bars_of(Fill::None, vec![Some(0); steps.len()]);
    ends.labels = steps.iter().map(|step| short.label(lang, step.amount)).collect();
    let room = ends.labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    let mut plot = Plot::new(PlotKind::ListedStack);
    plot.bars = steps.iter().map(|step| step.name.clone()).collect();
    plot.room = room;
    plot.limits = vec![Limit { place: scale.zero(), label: String::new() }];
    plot.series = vec![
        Series::names(&plot.bars),
        Series::bars_of(Fill::Base, steps.iter().map(|step| Some(begin(step))).collect()),
        of(Fill::Running),
        of(Fill::Cost),
        of(Fill::Subsidy),
        of(Fill::Tariff),
        ends,
    ];
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::super::scale::WHOLE_AXIS;
    use super::*;

    #[test]
    fn the_steps_lead_to_the_required_revenue() {
        let (plan, study) = samples::three_services();
        for service in [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces] {
            let state = state(&plan, &study, service, 2029, Lang::Ru);
            let plot = state.plot.expect("nothing is missing");
            let last = state.table.rows.last().expect("rows");
            assert_eq!(last.amount(0), amount(&study, FigureId::RequiredRevenue, At::service(service).in_year(2029)));
            let parts: i64 = state.table.rows.iter().filter(|row| !row.strong).filter_map(|row| row.amount(0)).sum();
            assert_eq!(Some(parts), last.amount(0), "{service:?}");
            // Each step begins where the one before it ended.
            let base = &plot.series[1].lengths;
            assert_eq!(base[0], Some(0));
            for series in &plot.series {
                assert_eq!(series.lengths.len(), plot.bars.len());
                assert!(series.lengths.iter().flatten().all(|length| (0..=WHOLE_AXIS).contains(length)));
            }
            assert!(state.summary.contains("2029") && !state.finding.is_empty());
        }
    }

    #[test]
    fn a_year_without_figures_says_so() {
        let (plan, study) = samples::three_services();
        for lang in Lang::ALL {
            assert!(state(&plan, &study, Service::DrinkingWater, 1999, lang).plot.is_err());
        }
    }
}
