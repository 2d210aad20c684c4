//! Costs against money over the years of a plan, with doing nothing beside it.

use super::choice::{Choice, ChoiceKind, source};
use super::frame::ChartFrame;
use super::scale::{Scale, Shortened};
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Plot, PlotKind, Row, Series, Shape, Table};
use crate::messages;
use crate::state::Settings;
use aimak_core::figure::FigureId;
use aimak_core::finance::{Alternative, At, Figure};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use leptos::prelude::*;

/// What consumers pay, the subsidy and what is still missing, year by year on top of each other, the
/// costs as a line, and what would be paid if nothing were done. The axis fits all choices, so that
/// nothing moves when another one is shown.
///
/// ```text
/// <CostsOverYears choices=choices shown=Signal::derive(|| 1) service=service/>
/// ```
#[component]
pub fn CostsOverYears(
    /// The choices; their studies hold doing nothing too.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Which of them is shown, counted from 0.
    #[prop(into)]
    shown: Signal<usize>,
    /// The service.
    #[prop(into)]
    service: Signal<Service>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| state(&choices.read(), shown.get(), service.get(), lang.get()));
    view! { <ChartFrame code=CODE state=state/> }
}

const CODE: &str = "costs-over-years";

/// A year of a choice, tyiyn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Year {
    year: i16,
    cost: Option<i64>,
    paid: Option<i64>,
    subsidy: Option<i64>,
    /// What is paid when nothing is done.
    nothing: Option<i64>,
}

impl Year {
    fn of(choice: &Choice, service: Service, year: i16) -> Self {
        let at = At::service(service).in_year(year);
        let own = |figure: FigureId| choice.amount(figure, at);
        let nothing = choice.amount(FigureId::CollectedRevenue, at.alternative(Alternative::Neglected));
        Self {
            year,
            cost: own(FigureId::TotalCost),
            paid: own(FigureId::CollectedRevenue),
            subsidy: own(Figure::OtherSources.into()),
            // What is the same either way stands once in the study.
            nothing: nothing.or_else(|| own(FigureId::CollectedRevenue)),
        }
    }

    fn money(self) -> Option<i64> {
        Some(self.paid?.saturating_add(self.subsidy?))
    }

    /// What the costs lack; below zero where money is left over.
    fn gap(self) -> Option<i64> {
        Some(self.cost?.saturating_sub(self.money()?))
    }

    fn largest(self) -> i64 {
        [self.cost, self.money(), self.nothing].into_iter().flatten().max().unwrap_or(0)
    }
}

/// The chart of the choice that is shown.
fn state(choices: &[Choice], shown: usize, service: Service, lang: Lang) -> ChartState {
    let of = |choice: &Choice| choice.plan.all_years().map(|year| Year::of(choice, service, year)).collect::<Vec<_>>();
    let largest = choices.iter().flat_map(of).map(Year::largest).max().unwrap_or(0);
    let choice = choices.get(shown).or_else(|| choices.first());
    let years = choice.map(of).unwrap_or_default();
    let nothing = choice.is_some_and(|choice| choice.kind != ChoiceKind::Nothing);
    let short = Shortened::of(largest);
    let unit = messages::chart_years_cost_unit(lang, short.sums(lang));
    let source = choice.map(|choice| source(lang, &choice.plan)).unwrap_or_default();
    let finding = choice.map(|choice| finding(choice, service, &years, lang)).unwrap_or_default();
    let known = years.iter().any(|year| year.cost.is_some() && year.paid.is_some());
    let plot = if known {
        Ok(plot(&years, nothing, Scale::with_room(largest), short, lang))
    } else {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    };
    let mut key = vec![
        Key::new(Fill::Tariff, messages::chart_cost_tariff_key(lang)),
        Key::new(Fill::Subsidy, messages::chart_years_subsidy_key(lang)),
        Key::new(Fill::Gap, messages::chart_years_gap_key(lang)),
        Key::line(Fill::Cost, messages::chart_cost_costs_bar(lang)),
    ];
    if nothing {
        key.push(Key::line(Fill::Nothing, messages::chart_years_nothing_key(lang)));
    }
    ChartState::of(
        (CODE, lang, Height::Normal),
        (finding, unit, source),
        key,
        table(&years, choice.zip(Some(service)), nothing, lang),
        plot,
    )
}

/// When the costs are covered, as a sentence.
fn finding(choice: &Choice, service: Service, years: &[Year], lang: Lang) -> String {
    let coverage = |year: i16| choice.amount(FigureId::CostCoverage, At::service(service).in_year(year));
    let Some(last) = years.last() else { return messages::chart_years_cost_missing_finding(lang).to_owned() };
    let Some(share) = coverage(last.year) else {
        return messages::chart_years_cost_missing_finding(lang).to_owned();
    };
    let (year, share) = (last.year.to_string(), format::percent(lang, share, 0));
    match last.gap() {
        Some(1..) => {
            let short = format::money_whole(lang, last.gap().unwrap_or_default());
            messages::chart_years_cost_short_finding(lang, &year, &share, &short)
        }
        Some(..=0) => {
            // From this year on money is never short again.
            let from = years.iter().rposition(|year| year.gap().is_none_or(|gap| gap > 0)).map_or(0, |at| at + 1);
            let from = years.get(from).map_or_else(|| year.clone(), |from| from.year.to_string());
            messages::chart_years_cost_covered_finding(lang, &from, &year, &share)
        }
        None => messages::chart_years_cost_share_finding(lang, &year, &share),
    }
}

fn table(years: &[Year], choice: Option<(&Choice, Service)>, nothing: bool, lang: Lang) -> Table {
    let mut columns = vec![
        Column::of(FigureId::CollectedRevenue, messages::chart_cost_tariff_key(lang)),
        Column::of(Figure::OtherSources, messages::chart_years_subsidy_key(lang)),
        Column::of(FigureId::TotalCost, messages::chart_cost_costs_bar(lang)),
        Column::new(messages::chart_years_gap_key(lang)),
    ];
    if nothing {
        columns.push(Column::of(FigureId::CollectedRevenue, messages::chart_years_nothing_key(lang)));
    }
    let row = |year: &Year| {
        let cell = |figure: FigureId, alternative: Alternative| {
            let (choice, service) = choice?;
            Cell::of(&choice.study, figure, At::service(service).in_year(year.year).alternative(alternative))
        };
        let planned = |figure: FigureId| cell(figure, Alternative::Planned);
        let paid = || planned(FigureId::CollectedRevenue);
        let known = [paid(), planned(Figure::OtherSources.into()), planned(FigureId::TotalCost)];
        let gap = Some(Cell::new(Unit::Som, year.gap()));
        let nothing = nothing.then(|| cell(FigureId::CollectedRevenue, Alternative::Neglected).or_else(paid));
        let cells = known.into_iter().chain([gap]).chain(nothing);
        let cells = cells.map(|cell| cell.unwrap_or(Cell::new(Unit::Som, None))).collect();
        Row::cells(year.year.to_string(), cells)
    };
    Table::new(messages::chart_cost_table_head(lang), columns, years.iter().map(row).collect())
}

fn plot(years: &[Year], nothing: bool, scale: Scale, short: Shortened, lang: Lang) -> Plot {
    let of = |amount: fn(&Year) -> Option<i64>| -> Vec<Option<i64>> {
        years.iter().map(|year| amount(year).map(|amount| scale.length(amount))).collect()
    };
    let mut plot = Plot::new(PlotKind::Stacked);
    plot.bars = years.iter().map(|year| year.year.to_string()).collect();
    plot.ticks = short.ticks(lang, scale);
    plot.series = vec![
        Series::bars_of(Fill::Tariff, of(|year| year.paid)),
        Series::bars_of(Fill::Subsidy, of(|year| year.subsidy)),
        Series::bars_of(Fill::Gap, of(|year| Some(year.gap()?.max(0)))),
        Series::line(Fill::Cost, of(|year| year.cost), messages::chart_cost_costs_bar(lang)),
    ];
    if nothing {
        let line = Series::line(Fill::Nothing, of(|year| year.nothing), messages::chart_years_nothing_key(lang));
        plot.series.push(Series { shape: Shape::Line, ..line });
    }
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::super::scale::WHOLE_AXIS;
    use super::*;

    #[test]
    fn every_year_has_the_numbers_of_the_study() {
        let choices = samples::choices();
        for service in [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces] {
            let state = state(&choices, 1, service, Lang::En);
            assert_eq!(state.table.rows.len(), 11);
            for (row, year) in state.table.rows.iter().zip(choices[1].plan.all_years()) {
                let at = At::service(service).in_year(year);
                assert_eq!(row.name, year.to_string());
                assert_eq!(row.amount(0), choices[1].amount(FigureId::CollectedRevenue, at));
                assert_eq!(row.amount(2), choices[1].amount(FigureId::TotalCost, at));
                let left =
                    row.amount(2).expect("known") - row.amount(0).expect("known") - row.amount(1).expect("known");
                assert_eq!(row.amount(3), Some(left));
                assert_eq!(row.amount(4), choices[2].amount(FigureId::CollectedRevenue, at));
            }
            let plot = state.plot.expect("all is known");
            assert!(
                plot.series.iter().flat_map(|series| &series.lengths).flatten().all(|of| (0..=WHOLE_AXIS).contains(of))
            );
        }
    }

    #[test]
    fn all_choices_have_the_same_axis() {
        let choices = samples::choices();
        let ticks = |shown| {
            state(&choices, shown, Service::DrinkingWater, Lang::Ky).plot.map(|plot| plot.ticks).expect("known")
        };
        assert_eq!(ticks(0), ticks(1));
        assert_eq!(ticks(1), ticks(2));
    }

    #[test]
    fn doing_nothing_is_not_compared_with_itself() {
        let choices = samples::choices();
        assert_eq!(state(&choices, 2, Service::DrinkingWater, Lang::Ru).table.columns.len(), 4);
    }

    #[test]
    fn the_finding_says_what_is_short_and_from_when_it_is_covered() {
        let choices = samples::choices();
        let year =
            |year, cost, paid| Year { year, cost: Some(cost), paid: Some(paid), subsidy: Some(0), nothing: None };
        let said = |years: &[Year]| finding(&choices[1], Service::DrinkingWater, years, Lang::En);
        let short = said(&[year(2035, 50_000, 60_000), year(2036, 90_000, 40_000)]);
        assert!(short.contains("2036") && short.contains("KGS\u{a0}500"), "{short}");
        let covered = said(&[year(2034, 90_000, 40_000), year(2035, 50_000, 60_000), year(2036, 50_000, 50_000)]);
        assert!(covered.contains("2035"), "{covered}");
        assert!(!said(&[]).is_empty());
    }
}
