//! Who pays for whom: what each group of consumers pays above, or below, what serving it costs.

use super::choice::{amount, line, source};
use super::frame::ChartFrame;
use super::scale::{Scale, Shortened};
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Limit, Plot, PlotKind, Row, Series, Table};
use crate::format::lower_first;
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::figure::FigureId;
use aimak_core::finance::{At, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::sync::Arc;

/// Money between groups of consumers. The study has it for the years in which
/// `finance::equity::between_groups` wrote it; for any other year the last one stands, and the unit
/// says which.
///
/// ```text
/// <MoneyBetweenGroups plan=plan study=study service=service year=year/>
/// ```
#[component]
pub fn MoneyBetweenGroups(
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

const CODE: &str = "between-groups";

/// A group in a year, tyiyn.
struct Group {
    name: String,
    at: At,
    difference: Option<i64>,
}

fn groups(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> Vec<Group> {
    let Some(of) = plan.service(service) else { return Vec::new() };
    let groups = (1..).zip(&of.groups).map(|(number, _)| At::service(service).line(Line::Group(number)).in_year(year));
    groups
        .map(|at| Group { name: line(lang, plan, at), at, difference: amount(study, FigureId::GroupDifference, at) })
        .collect()
}

/// The chart of a year.
fn state(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> ChartState {
    let known = |groups: &[Group]| groups.iter().any(|group| group.difference.is_some());
    let last = plan.all_years().last().unwrap_or(year);
    let (year, groups) = [year, last]
        .into_iter()
        .map(|year| (year, groups(plan, study, service, year, lang)))
        .find(|(_, groups)| known(groups))
        .unwrap_or((year, Vec::new()));
    let differences = || groups.iter().filter_map(|group| group.difference);
    let (least, largest) = (differences().min().unwrap_or(0), differences().max().unwrap_or(0));
    let short = Shortened::of(largest.max(least.saturating_neg()));
    let unit = messages::chart_between_unit(lang, short.sums(lang), &year.to_string());
    let finding = finding(&groups, lang);
    let plot = if known(&groups) {
        Ok(plot(&groups, Scale::between(least, largest), short, lang))
    } else {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    };
    let row = |group: &Group| {
        let cell = |figure| Cell::of(study, figure, group.at).unwrap_or(Cell::new(Unit::Som, None));
        let cells = [FigureId::BilledRevenue, FigureId::CostOfServing, FigureId::GroupDifference].map(cell);
        Row::cells(group.name.as_str(), cells.into())
    };
    let table = Table {
        head: messages::chart_cost_table_head(lang).to_owned(),
        columns: vec![
            Column::of(FigureId::BilledRevenue, messages::chart_between_billed_head(lang)),
            Column::of(FigureId::CostOfServing, messages::chart_between_cost_head(lang)),
            Column::of(FigureId::GroupDifference, messages::chart_between_difference_head(lang)),
        ],
        rows: groups.iter().map(row).collect(),
        most: usize::MAX,
    };
    let key = vec![
        Key::new(Fill::Tariff, messages::chart_between_more_key(lang)),
        Key::new(Fill::Subsidy, messages::chart_between_less_key(lang)),
    ];
    let height = Height::of_rows(groups.len());
    ChartState::of((CODE, lang, height), (finding, unit, source(lang, plan)), key, table, plot)
}

/// Who pays most above and below the cost, as a sentence.
fn finding(groups: &[Group], lang: Lang) -> String {
    let by = |group: &&Group| group.difference.unwrap_or(0);
    let (more, less) = (groups.iter().max_by_key(by), groups.iter().min_by_key(by));
    let said = |group: &Group| {
        (lower_first(&group.name), format::money_whole(lang, group.difference.unwrap_or(0).saturating_abs()))
    };
    let more = more.filter(|group| by(group) > 0).map(said);
    let less = less.filter(|group| by(group) < 0).map(said);
    match (more, less) {
        (Some((more, above)), Some((less, below))) => {
            messages::chart_between_both_finding(lang, &more, &above, &less, &below)
        }
        (Some((more, above)), None) => messages::chart_between_more_finding(lang, &more, &above),
        (None, Some((less, below))) => messages::chart_between_less_finding(lang, &less, &below),
        (None, None) if groups.is_empty() => messages::chart_between_missing_finding(lang).to_owned(),
        (None, None) => messages::chart_between_same_finding(lang).to_owned(),
    }
}

fn plot(groups: &[Group], scale: Scale, short: Shortened, lang: Lang) -> Plot {
    let of = |length: &dyn Fn(i64) -> i64| -> Vec<Option<i64>> {
        groups.iter().map(|group| group.difference.map(length)).collect()
    };
    let mut ends = Series::bars_of(Fill::None, of(&|_| 0));
    ends.labels =
        groups.iter().map(|group| group.difference.map(|sum| signed(lang, short, sum)).unwrap_or_default()).collect();
    let mut plot = Plot::new(PlotKind::ListedStack);
    plot.bars = groups.iter().map(|group| group.name.clone()).collect();
    plot.room = ends.labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    plot.limits = vec![Limit { place: scale.zero(), label: String::new() }];
    plot.series = vec![
        Series::names(&plot.bars),
        Series::bars_of(Fill::Base, of(&|sum| scale.place(sum.min(0)))),
        Series::bars_of(Fill::Subsidy, of(&|sum| scale.length(sum.min(0).saturating_neg()))),
        Series::bars_of(Fill::Tariff, of(&|sum| scale.length(sum.max(0)))),
        ends,
    ];
    plot
}

/// A difference with its sign.
pub(super) fn signed(lang: Lang, short: Shortened, sum: i64) -> String {
    sign(sum, short.label(lang, sum))
}

/// A number with a plus where it is above zero.
pub(super) fn sign(amount: i64, text: String) -> String {
    if amount > 0 { ["+", &text].concat() } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::super::scale::WHOLE_AXIS;
    use super::*;

    #[test]
    fn bars_lie_on_their_side_of_zero() {
        let (plan, study) = samples::three_services();
        let state = state(&plan, &study, Service::DrinkingWater, 2026, Lang::Ru);
        let plot = state.plot.expect("all is known");
        let zero = plot.limits[0].place;
        for (at, row) in state.table.rows.iter().enumerate() {
            let at_group = At::service(Service::DrinkingWater).line(Line::Group(u8::try_from(at + 1).expect("few")));
            let difference = row.amount(2).expect("known");
            assert_eq!(Some(difference), amount(&study, FigureId::GroupDifference, at_group.in_year(2026)));
            assert_eq!(row.amount(0).expect("known") - row.amount(1).expect("known"), difference);
            let part = |series: usize| plot.series[series].lengths[at].expect("known");
            let (base, less, more) = (part(1), part(2), part(3));
            if difference < 0 {
                assert!((base + less - zero).abs() <= 1 && more == 0);
            } else {
                assert!(base == zero && less == 0 && base + more <= WHOLE_AXIS);
            }
        }
    }

    #[test]
    fn a_year_without_figures_gives_the_last_one_and_says_so() {
        let (plan, study) = samples::three_services();
        let state = state(&plan, &study, Service::WasteRemoval, 2030, Lang::En);
        assert!(state.plot.is_ok());
        assert!(state.unit.contains("2036"), "{}", state.unit);
    }

    #[test]
    fn the_finding_names_who_pays_for_whom() {
        let group = |name: &str, difference| Group { name: name.to_owned(), at: At::MUNICIPALITY, difference };
        let said = |groups: &[Group]| finding(groups, Lang::En);
        let both = said(&[group("Population", Some(-300)), group("Others", Some(500))]);
        assert!(both.contains("others") && both.contains("population"), "{both}");
        let [more, less, same, none] = [
            said(&[group("Others", Some(500))]),
            said(&[group("Population", Some(-500))]),
            said(&[group("Others", Some(0))]),
            said(&[]),
        ];
        assert!(more.contains("others") && less.contains("population"));
        assert!(more != less && less != same && same != none);
    }
}
