//! What households of each band pay of their income, against the lines of affordability.

use super::choice::{self, Choice, ChoiceKind, line, source};
use super::frame::ChartFrame;
use super::scale::Scale;
use super::state::{ChartState, Column, Fill, Height, Key, Limit, Plot, PlotKind, Row, Series, Table};
use crate::format::lower_first;
use crate::messages;
use crate::state::Settings;
use aimak_core::figure::{AffordabilityLine, FigureId, Subject};
use aimak_core::finance::{At, Figure, Line};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;
use leptos::prelude::*;

/// The bill of all services as a share of income, band by band, as things stand and in the option,
/// with lines at 2.5, 3, 4 and 5 %.
///
/// ```text
/// <AffordabilityByBand choices=choices year=year/>
/// ```
#[component]
pub fn AffordabilityByBand(
    /// The choices; the one that is [`ChoiceKind::Today`] and the option are drawn, the table has all.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The calendar year.
    #[prop(into)]
    year: Signal<i16>,
) -> impl IntoView {
    let lang = Settings::lang();
    let state = Memo::new(move |_| state(&choices.read(), year.get(), lang.get()));
    view! { <ChartFrame code=CODE state=state/> }
}

const CODE: &str = "affordability";

/// The chart of a year.
fn state(choices: &[Choice], year: i16, lang: Lang) -> ChartState {
    let option = choice::main(choices);
    let today = choices.iter().find(|choice| choice.kind == ChoiceKind::Today && option != Some(*choice));
    let bands: Vec<At> = option
        .map(|option| (1..).zip(&option.plan.bands).map(|(band, _)| At::MUNICIPALITY.line(Line::Band(band))).collect())
        .unwrap_or_default();
    let names: Vec<String> =
        bands.iter().map(|&at| option.map(|option| line(lang, &option.plan, at)).unwrap_or_default()).collect();
    let shares = |choice: &Choice| -> Vec<Option<i64>> {
        bands.iter().map(|at| choice.amount(Figure::BandIncomeShare, at.in_year(year))).collect()
    };
    let (of_option, of_today) = (option.map(shares).unwrap_or_default(), today.map(shares));
    let year_text = year.to_string();
    let finding = finding(&names, &of_option, of_today.as_deref(), &year_text, lang);
    let key = today
        .map(|today| Key::new(Fill::Today, today.name.as_str()))
        .into_iter()
        .chain(option.map(|option| Key::new(Fill::Choice, option.name.as_str())))
        .collect();
    let plot = if bands.is_empty() {
        Err(messages::chart_afford_bands_text(lang).to_owned())
    } else if of_option.iter().all(Option::is_none) {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    } else {
        let limits = option.map(limits).unwrap_or_default();
        Ok(plot(&names, &of_option, of_today.as_deref(), &limits, lang))
    };
    let rows = names.iter().zip(&bands).map(|(name, at)| {
        let cells = choice::cells(choices, Figure::BandIncomeShare, at.in_year(year), Unit::Percent);
        Row { figure: Some(Figure::BandIncomeShare.into()), ..Row::cells(name.as_str(), cells) }
    });
    // How many households lie above each line.
    let above = AffordabilityLine::ALL.into_iter().map(|limit| {
        let at = At::MUNICIPALITY.line(Line::Affordability(limit)).in_year(year);
        let cells = choice::cells(choices, Figure::HouseholdsAbove, at, Unit::Household);
        let name = messages::chart_afford_above_row(lang, &percent(lang, value(option, limit)));
        Row { figure: Some(Figure::HouseholdsAbove.into()), ..Row::cells(name, cells) }.strong()
    });
    let table = Table {
        head: messages::chart_afford_head(lang).to_owned(),
        columns: choices
            .iter()
            .map(|choice| Column { option: option == Some(choice), ..Column::new(choice.name.as_str()) })
            .collect(),
        rows: if bands.is_empty() { Vec::new() } else { rows.chain(above).collect() },
        most: usize::MAX,
    };
    // A row holds two bars.
    let height = Height::of_rows(bands.len() + bands.len() / 4);
    let unit = messages::chart_afford_unit(lang, &year_text);
    let source = option.map(|option| source(lang, &option.plan)).unwrap_or_default();
    ChartState::of((CODE, lang, height), (finding, unit, source), key, table, plot)
}

/// The amount of a line of affordability, hundredths of a percent.
fn value(option: Option<&Choice>, limit: AffordabilityLine) -> Option<i64> {
    let study = &option?.study;
    let id = study.find(FigureId::AffordabilityLine, Subject::Line(limit))?;
    study.node(id).amount.ok()
}

fn limits(option: &Choice) -> Vec<i64> {
    AffordabilityLine::ALL.into_iter().filter_map(|limit| value(Some(option), limit)).collect()
}

fn percent(lang: Lang, share: Option<i64>) -> String {
    share.map(|share| format::percent(lang, share, 1)).unwrap_or_default()
}

/// Who pays the largest share, as a sentence.
fn finding(names: &[String], option: &[Option<i64>], today: Option<&[Option<i64>]>, year: &str, lang: Lang) -> String {
    let known = option.iter().enumerate().filter_map(|(at, share)| Some((at, (*share)?)));
    // Of equal shares the poorer band is named.
    let most = known.reduce(|most, next| if next.1 > most.1 { next } else { most });
    let Some((at, share)) = most else { return messages::chart_afford_missing_finding(lang, year) };
    let (name, share) = (choice::unbroken(&lower_first(&names[at])), percent(lang, Some(share)));
    match today.and_then(|today| today[at]) {
        Some(today) => messages::chart_afford_today_finding(lang, year, &name, &share, &percent(lang, Some(today))),
        None => messages::chart_afford_finding(lang, year, &name, &share),
    }
}

fn plot(names: &[String], option: &[Option<i64>], today: Option<&[Option<i64>]>, limits: &[i64], lang: Lang) -> Plot {
    let all = option.iter().chain(today.unwrap_or_default()).flatten().chain(limits).copied();
    let scale = Scale::between(0, all.max().unwrap_or(0));
    let series = |fill, shares: &[Option<i64>]| {
        let lengths = shares.iter().map(|share| share.map(|share| scale.length(share))).collect();
        let labels = shares.iter().map(|&share| percent(lang, share)).collect();
        Series { labels, ..Series::bars_of(fill, lengths) }
    };
    let mut plot = Plot::new(PlotKind::Listed);
    plot.bars = names.to_vec();
    plot.room = percent(lang, Some(9_990)).chars().count();
    plot.limits =
        limits.iter().map(|&limit| Limit { place: scale.place(limit), label: percent(lang, Some(limit)) }).collect();
    plot.series = vec![Series::names(names)];
    plot.series.extend(today.map(|today| series(Fill::Today, today)));
    plot.series.push(series(Fill::Choice, option));
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::super::scale::WHOLE_AXIS;
    use super::*;

    #[test]
    fn every_band_has_its_share_in_each_choice() {
        let choices = samples::choices();
        let state = state(&choices, 2030, Lang::En);
        let plot = state.plot.expect("all is known");
        assert_eq!((plot.bars.len(), plot.limits.len(), plot.series.len()), (10, 4, 3));
        for (band, row) in (1..=10).zip(&state.table.rows) {
            let at = At::MUNICIPALITY.line(Line::Band(band)).in_year(2030);
            let shares: Vec<_> = choices.iter().map(|choice| choice.amount(Figure::BandIncomeShare, at)).collect();
            assert_eq!((0..3).map(|column| row.amount(column)).collect::<Vec<_>>(), shares);
            assert!(shares[1].is_some());
        }
        let above = &state.table.rows[10];
        assert!(above.strong && above.cells[1].unit == Unit::Household && above.amount(1).is_some());
        let places =
            plot.limits.iter().map(|limit| limit.place).chain(plot.series[2].lengths.iter().flatten().copied());
        assert!(places.into_iter().all(|place| (0..=WHOLE_AXIS).contains(&place)));
        assert_eq!(plot.limits[0].label, "2.5%");
    }

    #[test]
    fn the_largest_share_is_named_with_todays() {
        let names = ["First", "Second"].map(str::to_owned);
        let said = |today: Option<&[Option<i64>]>| finding(&names, &[Some(430), Some(210)], today, "2030", Lang::En);
        let both = said(Some(&[Some(220), Some(100)]));
        assert!(both.contains("first") && both.contains("4.3%") && both.contains("2.2%"), "{both}");
        assert!(!said(None).contains("2.2%"));
        assert!(!finding(&[], &[], None, "2030", Lang::Ky).is_empty());
    }

    #[test]
    fn without_bands_the_chart_asks_for_them() {
        for lang in Lang::ALL {
            assert!(state(&[], 2030, lang).plot.is_err());
        }
    }
}
