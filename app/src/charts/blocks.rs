//! How much is used in each block of a tariff, and how much money it brings.

use super::choice::{amount, line, source};
use super::frame::ChartFrame;
use super::scale::Scale;
use super::state::{Cell, ChartState, Column, Fill, Height, Key, Plot, PlotKind, Row, Series, Table};
use crate::format::unit_words;
use crate::messages;
use crate::state::Settings;
use aimak_core::explain::Study;
use aimak_core::finance::{At, ChargeOn, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::sync::Arc;

/// The share of each block in the metered water and in the money that comes from it, for every group
/// that pays by blocks; without blocks the chart says so. The study has the shares for the years in
/// which `finance::bills::blocks` wrote them.
///
/// ```text
/// <UseByBlock plan=plan study=study service=service year=year/>
/// ```
#[component]
pub fn UseByBlock(
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

const CODE: &str = "use-by-block";

/// A block of a group in a year.
struct Block {
    name: String,
    at: At,
    unit: Unit,
    used: Option<i64>,
    paid: Option<i64>,
}

/// The blocks of all groups whose charge by meter has several.
fn blocks(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> Vec<Block> {
    let mut blocks = Vec::new();
    let groups = plan.service(service).map(|of| of.groups.as_slice()).unwrap_or_default();
    for (group, of) in (1..).zip(groups) {
        for (charge, charged) in (1..).zip(&of.charges) {
            if charged.on != ChargeOn::MeteredVolume || charged.blocks.len() < 2 {
                continue;
            }
            for (block, _) in (1..).zip(&charged.blocks) {
                let at = At::service(service).line(Line::Block(group, charge, block)).in_year(year);
                let unit =
                    super::choice::node(study, Figure::MeteredInBlock, at).map_or(Unit::CubicMetre, |node| node.unit);
                // The group and the block; which charge it is goes without saying.
                let whole = line(lang, plan, at);
                let group = line(lang, plan, at.line(Line::Group(group)));
                let name = match whole.rsplit_once(", ") {
                    Some((_, block)) => [&group, ", ", block].concat(),
                    None => whole,
                };
                blocks.push(Block {
                    name,
                    at,
                    unit,
                    used: amount(study, Figure::BlockUseShare, at),
                    paid: amount(study, Figure::BlockMoneyShare, at),
                });
            }
        }
    }
    blocks
}

/// The chart of a year.
fn state(plan: &Plan, study: &Study, service: Service, year: i16, lang: Lang) -> ChartState {
    let blocks = blocks(plan, study, service, year, lang);
    let shares: Vec<[Option<i64>; 2]> = blocks.iter().map(|block| [block.used, block.paid]).collect();
    let year_text = year.to_string();
    let percent = |share: i64| format::percent(lang, share, 0);
    let most = blocks.iter().zip(&shares).filter_map(|(block, &[used, paid])| Some((block, used?, paid?)));
    let finding = match most.max_by_key(|&(_, used, _)| used) {
        Some((block, used, paid)) => messages::chart_block_finding(lang, &block.name, &percent(used), &percent(paid)),
        None => messages::chart_block_missing_finding(lang).to_owned(),
    };
    let plot = if blocks.is_empty() {
        Err(messages::chart_block_none_text(lang).to_owned())
    } else if shares.iter().flatten().all(Option::is_none) {
        Err(messages::chart_plan_missing_text(lang).to_owned())
    } else {
        Ok(plot(&blocks, &shares, lang))
    };
    let row = |block: &Block| {
        let cell = |figure: Figure, unit| Cell::of(study, figure, block.at).unwrap_or(Cell::new(unit, None));
        let cells = vec![
            cell(Figure::MeteredInBlock, block.unit),
            cell(Figure::BlockUseShare, Unit::Percent),
            cell(Figure::ChargeRevenue, Unit::Som),
            cell(Figure::BlockMoneyShare, Unit::Percent),
        ];
        Row::cells(block.name.as_str(), cells)
    };
    let unit = blocks.first().map_or(Unit::CubicMetre, |block| block.unit);
    let columns = vec![
        Column::of(Figure::MeteredInBlock, unit_words(lang, unit)),
        Column::of(Figure::BlockUseShare, messages::chart_block_use_key(lang)),
        Column::of(Figure::ChargeRevenue, messages::chart_cost_table_head(lang)),
        Column::of(Figure::BlockMoneyShare, messages::chart_block_money_key(lang)),
    ];
    let rows = blocks.iter().map(row).collect();
    let table = Table::new(messages::chart_block_head(lang), columns, rows);
    let key = vec![
        Key::new(Fill::Pumping, messages::chart_block_use_key(lang)),
        Key::new(Fill::Tariff, messages::chart_block_money_key(lang)),
    ];
    // A row holds two bars.
    let height = Height::of_rows(blocks.len() + blocks.len() / 3);
    let unit = messages::chart_block_unit(lang, &year_text);
    ChartState::of((CODE, lang, height), (finding, unit, source(lang, plan)), key, table, plot)
}

fn plot(blocks: &[Block], shares: &[[Option<i64>; 2]], lang: Lang) -> Plot {
    let scale = Scale::to(shares.iter().flatten().flatten().copied().max().unwrap_or(0));
    let series = |fill, column: usize| {
        let lengths = shares.iter().map(|of| of[column].map(|share| scale.length(share))).collect();
        let label = |of: &[Option<i64>; 2]| of[column].map(|share| format::percent(lang, share, 1)).unwrap_or_default();
        Series { labels: shares.iter().map(label).collect(), ..Series::bars_of(fill, lengths) }
    };
    let mut plot = Plot::new(PlotKind::Listed);
    plot.bars = blocks.iter().map(|block| block.name.clone()).collect();
    plot.room = format::percent(lang, 9_990, 1).chars().count();
    plot.series = vec![Series::names(&plot.bars), series(Fill::Pumping, 0), series(Fill::Tariff, 1)];
    plot
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use aimak_core::finance::bills;

    #[test]
    fn the_blocks_share_all_metered_use_and_its_money() {
        let (plan, mut study) = samples::shipped("town-blocks-and-wastewater");
        bills::blocks(&mut study, plan.service(Service::DrinkingWater).expect("water"), 2028);
        for lang in Lang::ALL {
            let state = state(&plan, &study, Service::DrinkingWater, 2028, lang);
            assert!(state.table.rows.len() >= 2);
            for column in [1, 3] {
                let whole: i64 = state.table.rows.iter().filter_map(|row| row.amount(column)).sum();
                assert!((10_000 - whole).abs() <= 5, "{whole}");
            }
            let plot = state.plot.expect("known");
            assert_eq!(plot.bars.len(), state.table.rows.len());
            assert!(!plot.bars[0].is_empty());
        }
    }

    #[test]
    fn without_blocks_the_chart_says_so() {
        let (plan, study) = samples::shipped("ulgu-waste");
        assert!(state(&plan, &study, Service::WasteRemoval, 2028, Lang::En).plot.is_err());
    }
}
