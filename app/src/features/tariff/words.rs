//! Words of the editor: what is counted, for whom, how a line of a bill is called.

use super::draft::{Draft, DraftFault, Pricing};
use crate::format::{amount_in_words, connection_name, dwelling_name, group_name, lower_first, relief_name};
use crate::messages;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::tariff::{
    Audience, Bearer, BillFault, Block, Component, Consumer, Every, LineKind, Measure, Months, People, Version,
};
use aimak_core::unit::Unit;

/// What a charge counts: "Cubic metre".
pub fn measure_name(lang: Lang, measure: Measure) -> &'static str {
    match measure {
        Measure::Consumer => messages::tariff_measure_consumer(lang),
        Measure::Household => messages::tariff_measure_household(lang),
        Measure::Person => messages::tariff_measure_person(lang),
        Measure::CubicMetre => messages::tariff_measure_cubic_metre(lang),
        Measure::Tonne => messages::tariff_measure_tonne(lang),
        Measure::TonneDelivered => messages::tariff_measure_tonne_delivered(lang),
        Measure::CubicMetreBuried => messages::tariff_measure_cubic_metre_buried(lang),
        Measure::Container => messages::tariff_measure_container(lang),
        Measure::Lift => messages::tariff_measure_lift(lang),
        Measure::Visit => messages::tariff_measure_visit(lang),
        Measure::Stall => messages::tariff_measure_stall(lang),
        Measure::SquareMetre => messages::tariff_measure_square_metre(lang),
        Measure::FrontageMetre => messages::tariff_measure_frontage_metre(lang),
    }
}

/// How often a charge falls due: "each month".
pub fn every_name(lang: Lang, every: Every) -> &'static str {
    match every {
        Every::Month => messages::tariff_every_month(lang),
        Every::Year => messages::tariff_every_year(lang),
    }
}

/// How a charge is priced: "One rate".
pub fn pricing_name(lang: Lang, pricing: Pricing) -> &'static str {
    match pricing {
        Pricing::Rate => messages::tariff_pricing_rate(lang),
        Pricing::Blocks => messages::tariff_pricing_blocks(lang),
        Pricing::Sizes => messages::tariff_pricing_sizes(lang),
    }
}

/// Who pays for a relief: "Local budget".
pub fn bearer_name(lang: Lang, bearer: Bearer) -> &'static str {
    match bearer {
        Bearer::Budget => messages::tariff_bearer_budget(lang),
        Bearer::OtherConsumers => messages::tariff_bearer_other_consumers(lang),
        Bearer::Provider => messages::tariff_bearer_provider(lang),
    }
}

/// For whom something is: "Population, street tap".
pub fn audience_name(lang: Lang, audience: Audience) -> String {
    let Audience { group, connection, dwelling, relief } = audience;
    let parts = [
        group.map(|group| group_name(lang, group)),
        connection.map(|connection| connection_name(lang, connection)),
        dwelling.map(|dwelling| dwelling_name(lang, dwelling)),
        relief.map(|relief| relief_name(lang, relief)),
    ];
    let mut name = String::new();
    for part in parts.into_iter().flatten() {
        if name.is_empty() {
            name.push_str(part);
        } else {
            name.push_str(", ");
            name.push_str(&lower_first(part));
        }
    }
    if name.is_empty() { messages::tariff_audience_everybody(lang).to_owned() } else { name }
}

/// The heading of a charge by its place in the version, counted from 0: "Charge 2".
pub fn charge_heading(lang: Lang, place: usize) -> String {
    messages::tariff_charge_heading(lang, &(place + 1).to_string())
}

/// What a charge is, in a line: "Population: cubic metre, each month".
pub fn charge_line(lang: Lang, component: &Component) -> String {
    let counted = [lower_first(measure_name(lang, component.measure)), every_name(lang, component.every).to_owned()];
    [&audience_name(lang, component.audience), ": ", &counted.join(", ")].concat()
}

/// A quantity with its unit, as people read it.
pub fn quantity(lang: Lang, amount: i64, unit: Unit) -> String {
    amount_in_words(lang, amount, unit, Period::None)
}

/// What a block holds for a consumer: "up to 5 m³", "5 to 12 m³", "above 12 m³". The end belongs to
/// the block.
pub fn block_range(lang: Lang, from: i64, to: Option<i64>, unit: Unit) -> String {
    match (from, to) {
        (0, None) => messages::tariff_block_all(lang).to_owned(),
        (0, Some(to)) => messages::tariff_block_first(lang, &quantity(lang, to, unit)),
        (from, None) => messages::tariff_block_last(lang, &quantity(lang, from, unit)),
        (from, Some(to)) => {
            let from = format::decimal(lang, from, unit.decimals(), 0, 3);
            messages::tariff_block_middle(lang, &from, &quantity(lang, to, unit))
        }
    }
}

/// The range of a block, by its place, for a consumer.
pub fn range_of(lang: Lang, blocks: &[Block], block: usize, consumer: &Consumer, unit: Unit) -> String {
    let end = |at: usize| blocks.get(at).and_then(|block| block.up_to?.of(consumer));
    block_range(lang, block.checked_sub(1).and_then(end).unwrap_or(0), end(block), unit)
}

/// The name of a line of a bill under a version.
pub fn line_name(lang: Lang, version: &Version, consumer: &Consumer, kind: LineKind) -> String {
    match kind {
        LineKind::Charge { component: at, block, people } => {
            let Some(component) = version.components.get(at) else { return charge_heading(lang, at) };
            let mut name =
                [&charge_heading(lang, at), ": ", &lower_first(measure_name(lang, component.measure))].concat();
            if let (Some(block), aimak_core::tariff::Price::Blocks(blocks)) = (block, &component.price) {
                name.push_str(", ");
                name.push_str(&range_of(lang, blocks, block, consumer, component.measure.unit()));
            }
            match people {
                People::All | People::Full => {}
                People::Relieved => {
                    name.push_str(", ");
                    name.push_str(&relief_words(lang, consumer));
                }
            }
            name
        }
        LineKind::Relief { bearer, .. } => {
            let who = relief_words(lang, consumer);
            messages::tariff_line_relief(lang, &who, &lower_first(bearer_name(lang, bearer)))
        }
        LineKind::MinimumTopUp => messages::tariff_line_minimum(lang).to_owned(),
        LineKind::Tax => messages::tariff_line_tax(lang).to_owned(),
        LineKind::Rounding => messages::tariff_line_rounding(lang).to_owned(),
    }
}

fn relief_words(lang: Lang, consumer: &Consumer) -> String {
    consumer.relief.map(|relief| lower_first(relief_name(lang, relief))).unwrap_or_default()
}

/// Why there is no bill, and what to do.
pub fn bill_fault_sentence(lang: Lang, fault: BillFault) -> String {
    match fault {
        BillFault::NoCharge => messages::tariff_bill_no_charge(lang).to_owned(),
        BillFault::NoNorm => messages::tariff_bill_no_norm(lang).to_owned(),
        BillFault::NoMeterSize { size } => messages::tariff_bill_no_meter_size(lang, &size.to_string()),
        BillFault::Blocks { charge } => messages::tariff_bill_blocks(lang, &charge.to_string()),
        BillFault::TooLarge => messages::tariff_bill_too_large(lang).to_owned(),
    }
}

/// What is wrong with a draft, and what to do.
pub fn draft_fault_sentence(lang: Lang, draft: &Draft, fault: DraftFault) -> String {
    let number = |charge| draft.place(charge).map_or(0, |place| place + 1).to_string();
    match fault {
        DraftFault::Empty => messages::tariff_fault_empty(lang).to_owned(),
        DraftFault::SamePeople { first, second } => {
            messages::tariff_fault_same_people(lang, &number(first), &number(second))
        }
        DraftFault::SameMinimum { first, second } => {
            messages::tariff_fault_same_minimum(lang, &(first + 1).to_string(), &(second + 1).to_string())
        }
        DraftFault::Order { charge, block: 1 } => messages::tariff_fault_first_block(lang, &number(charge)),
        DraftFault::Order { charge, block } => {
            messages::tariff_fault_order(lang, &number(charge), &block.to_string(), &(block - 1).to_string())
        }
    }
}

/// First and last month of a season that runs on without a gap, also over the new year; `None` for
/// any other.
pub fn season(months: Months) -> Option<(u8, u8)> {
    if months == Months::ALL {
        return Some((1, 12));
    }
    let before = |month: u8| if month == 1 { 12 } else { month - 1 };
    let after = |month: u8| month % 12 + 1;
    let mut firsts = months.each().filter(|&month| !months.holds(before(month)));
    let mut lasts = months.each().filter(|&month| !months.holds(after(month)));
    match (firsts.next(), firsts.next(), lasts.next()) {
        (Some(first), None, Some(last)) => Some((first, last)),
        _ => None,
    }
}

/// The months from one to another, over the new year where the second comes first.
pub fn months_between(first: u8, last: u8) -> Option<Months> {
    let length = (last + 12 - first) % 12 + 1;
    let months: Vec<u8> = (0..length).map(|step| (first - 1 + step) % 12 + 1).collect();
    Months::of(&months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::tariff::{Connection, Group, Limit};

    #[test]
    fn blocks_say_what_they_hold() {
        let upto = |units: i64| Some(Limit::fixed(units * 1_000_000));
        let blocks =
            [Block { up_to: upto(5), rate: 1 }, Block { up_to: upto(12), rate: 2 }, Block { up_to: None, rate: 3 }];
        let home = Consumer::household(4, 0);
        let range = |block| range_of(Lang::En, &blocks, block, &home, Unit::CubicMetre).replace('\u{a0}', " ");
        assert_eq!([range(0), range(1), range(2)], ["up to 5 m³", "5 to 12 m³", "above 12 m³"]);
    }

    #[test]
    fn people_are_named_from_the_group_to_the_case() {
        let street = Audience { connection: Some(Connection::StreetTap), ..Audience::EVERYBODY };
        assert_eq!(audience_name(Lang::En, Audience::EVERYBODY), "All consumers");
        assert_eq!(audience_name(Lang::Ru, street), "Уличная колонка");
        let street = Audience { group: Some(Group::Population), ..street };
        assert_eq!(audience_name(Lang::Ru, street), "Население, уличная колонка");
    }

    #[test]
    fn a_season_is_its_first_and_last_month() {
        let season_of = |months: &[u8]| season(Months::of(months).expect("months"));
        assert_eq!(season(Months::ALL), Some((1, 12)));
        assert_eq!(season_of(&[4, 5, 6, 7]), Some((4, 7)));
        assert_eq!(season_of(&[11, 12, 1, 2]), Some((11, 2)));
        assert_eq!(season_of(&[1, 3]), None);
        for (first, last) in [(1, 12), (4, 9), (11, 3), (6, 6), (12, 1)] {
            assert_eq!(months_between(first, last).and_then(season), Some((first, last)));
        }
    }
}
