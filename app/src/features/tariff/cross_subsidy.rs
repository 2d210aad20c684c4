//! Money between groups in plain sums, and what the bill in view pays for.

use super::adviser::unfollowed;
use super::beside::{Beside, key, missing, number, open_entry, shown, unsigned};
use super::choice::labelled;
use super::follow::Followed;
use super::state::Editor;
use crate::components::Scale;
use crate::format::{exact_in_words, figure_name, group_name, subject_name};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::model::{CrossSubsidy, Giver, GroupAccount, Split, cross_subsidy, payers, split};
use aimak_core::tariff::{Bill, Connection, Consumer, Group, Measure, Payer};
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::cmp::Ordering;
use std::sync::Arc;

/// How many may pay in a group.
const COUNT: Scale = Scale { unit: Unit::Consumer, min: 1, max: 10_000_000, step: 1 };

/// The panel «Who pays for whom».
pub fn groups(editor: Editor, followed: Memo<Option<Followed>>) -> AnyView {
    let lang = Settings::lang();
    let typed = RwSignal::new(Vec::<(Group, Option<i64>)>::new());
    let account = Memo::new(move |_| {
        let scenario = followed.get()?.scenario;
        let counts: Vec<(Group, i64)> =
            typed.with(|typed| typed.iter().filter_map(|&(group, count)| Some((group, count?))).collect());
        cross_subsidy(&scenario, &counts).map(Arc::new)
    });
    let study =
        Signal::derive(move || Arc::new(account.get().map(|account| account.study.clone()).unwrap_or_default()));
    let beside = Beside { panel: "subsidy", title: messages::subsidy_title, study };
    let listed = Memo::new(move |_| {
        account.get().map(|account| account.groups.iter().map(|of| of.group).collect::<Vec<Group>>())
    });
    let field = move |group: Group| {
        let known = followed.with_untracked(|followed| followed.as_ref().and_then(|of| payers(&of.scenario, group)));
        let count = RwSignal::new(known.map(|given| given.amount));
        // What was typed counts; the book's number stays the book's.
        Effect::new(move |before: Option<Option<i64>>| {
            let now = count.get();
            if before.is_some_and(|before| before != now) {
                typed.update(|typed| {
                    typed.retain(|&(of, _)| of != group);
                    typed.push((group, now));
                });
            }
            now
        });
        let label = Signal::derive(move || messages::subsidy_payers_label(lang.get(), group.code()));
        labelled(["payers-", group.code()].concat(), label, open_entry(COUNT, count), None)
    };
    let said = move || {
        let lang = lang.get();
        account
            .get()
            .map(|account| sentences(lang, &account).into_iter().map(|text| view! { <p>{text}</p> }).collect_view())
    };
    let body = move || match listed.get() {
        None => view! { <p>{say(messages::subsidy_none)}</p> }.into_any(),
        Some(groups) => {
            let fields: Vec<AnyView> = groups.iter().map(|&group| field(group)).collect();
            let rows: Vec<AnyView> = groups.iter().map(|&group| row(editor, beside, group)).collect();
            view! {
                {unfollowed(followed)}
                <div class="advice__fields" data-bare="">{fields}</div>
                <div class="advice__said" aria-live="polite">{said}</div>
                {missing(beside, (FigureId::SurplusOrGap, Subject::Whole))}
                <h3 id="subsidy-table">{say(messages::subsidy_table_title)}</h3>
                <div class="table advice__table" role="region" tabindex="0" aria-labelledby="subsidy-table">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{say(messages::subsidy_head_group)}</th>
                                <th scope="col" data-numeric="">{say(messages::subsidy_head_cost)}</th>
                                <th scope="col" data-numeric="">{say(messages::subsidy_head_billed)}</th>
                                <th scope="col" data-numeric="">{say(messages::subsidy_head_difference)}</th>
                                <th scope="col" data-numeric="">{say(messages::subsidy_head_each)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <p class="caption">{say(messages::subsidy_note)}</p>
            }
            .into_any()
        }
    };
    view! {
        <section class="panel advice" aria-labelledby="subsidy-title">
            <h2 class="panel__title" id="subsidy-title">{say(messages::subsidy_title)}</h2>
            <p class="caption">{say(messages::subsidy_text)}</p>
            {body}
        </section>
    }
    .into_any()
}

fn row(editor: Editor, beside: Beside, group: Group) -> AnyView {
    let lang = Settings::lang();
    let of = Subject::Payer(Payer::group(group));
    let cell = move |label: fn(Lang) -> &'static str, figure: FigureId| {
        view! { <td data-label=say(label) data-numeric="">{number(editor, beside, (figure, of))}</td> }
    };
    view! {
        <tr>
            <th scope="row">{move || group_name(lang.get(), group)}</th>
            {cell(messages::subsidy_head_cost, FigureId::CostOfServing)}
            {cell(messages::subsidy_head_billed, FigureId::BilledRevenue)}
            {cell(messages::subsidy_head_difference, FigureId::GroupDifference)}
            {cell(messages::subsidy_head_each, FigureId::DifferencePerPayer)}
        </tr>
    }
    .into_any()
}

/// The account in plain sentences: each payer above its cost, all of them together, and what nobody
/// pays. None where the costs are not known.
fn sentences(lang: Lang, account: &CrossSubsidy) -> Vec<String> {
    let study = &account.study;
    let mut said = Vec::new();
    let Ok(difference) = study.node(account.difference).amount else { return said };
    let givers: Vec<(&GroupAccount, Giver)> =
        account.groups.iter().filter_map(|of| of.giver.map(|giver| (of, giver))).collect();
    if givers.is_empty() {
        said.push(messages::subsidy_nobody(lang).to_owned());
    }
    said.extend(givers.iter().map(|(of, giver)| giver_sentence(lang, account, of, *giver)));
    let homes = account.groups.iter().find(|of| of.group == Group::Population);
    let count = |id| study.node(id).amount.ok();
    if let (false, Some(supported), Some(all)) =
        (givers.is_empty(), account.households.and_then(count), homes.and_then(|of| count(of.payers)))
    {
        said.push(messages::subsidy_households(lang, &format::integer(lang, supported), all));
    }
    let sum = unsigned(lang, difference);
    match difference.cmp(&0) {
        Ordering::Less => said.push(messages::subsidy_gap(lang, &sum)),
        Ordering::Greater => said.push(messages::subsidy_surplus(lang, &sum)),
        Ordering::Equal => {}
    }
    said
}

fn giver_sentence(lang: Lang, account: &CrossSubsidy, of: &GroupAccount, giver: Giver) -> String {
    let study = &account.study;
    let group = of.group.code();
    let amount = |id| study.node(id).amount.ok();
    let Some(each) = amount(giver.each) else { return messages::subsidy_giver_unknown(lang, group) };
    let sum = unsigned(lang, each);
    let covered = giver.households.and_then(amount).zip(giver.remainder.and_then(amount));
    match (covered, account.lack.and_then(amount)) {
        (Some((0, _)), Some(lack)) => messages::subsidy_giver_less(lang, group, &sum, &unsigned(lang, lack)),
        (Some((households, rest)), _) => {
            let households = exact_in_words(lang, households, Unit::Household);
            messages::subsidy_giver_households(lang, group, &sum, &households, &unsigned(lang, rest))
        }
        (None, _) => messages::subsidy_giver_others(lang, group, &sum),
    }
}

/// The panel «What this bill pays for».
pub fn parts(editor: Editor, followed: Memo<Option<Followed>>) -> AnyView {
    let lang = Settings::lang();
    let taken = Memo::new(move |_| {
        let scenario = followed.get()?.scenario;
        let bill = editor.billed.get().ok()?;
        let (sum, volume) = water_of(&bill, &editor.home.get())?;
        let mut study = scenario.study();
        let split = split(&mut study, sum, volume)?;
        Some(Arc::new((study, split)))
    });
    let study = Signal::derive(move || Arc::new(taken.get().map(|taken| taken.0.clone()).unwrap_or_default()));
    let beside = Beside { panel: "split", title: messages::subsidy_split_title, study };
    let cross = (FigureId::BillCrossSubsidy, Subject::Whole);
    let body = move || {
        let lang = lang.get();
        let Some(taken) = taken.get() else {
            return view! { <p>{messages::subsidy_split_none(lang)}</p> }.into_any();
        };
        let (study, split) = &*taken;
        let closing = study.node(split.cross_subsidy).amount;
        if closing.is_err() {
            return missing(beside, cross);
        }
        let rows: Vec<AnyView> = lines(lang, study, split)
            .into_iter()
            .map(|(name, at)| {
                view! {
                    <tr>
                        <th scope="row">{name}</th>
                        <td data-numeric="">{number(editor, beside, at)}</td>
                    </tr>
                }
                .into_any()
            })
            .collect();
        view! {
            <div class="table advice__split">
                <table aria-labelledby="split-title">
                    <thead>
                        <tr>
                            <th scope="col">{messages::subsidy_split_head_part(lang)}</th>
                            <th scope="col" data-numeric="">{messages::subsidy_split_head_sum(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{messages::subsidy_split_total(lang)}</th>
                            <td data-numeric="">{shown(lang, study, key(study, split.bill))}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="panel advice" aria-labelledby="split-title">
            <h2 class="panel__title" id="split-title">{say(messages::subsidy_split_title)}</h2>
            <p class="caption">{say(messages::subsidy_split_text)}</p>
            {unfollowed(followed)}
            {body}
        </section>
    }
    .into_any()
}

/// The parts of a bill by name, without those that are nothing.
fn lines(lang: Lang, study: &Study, split: &Split) -> Vec<(String, crate::format::origin::Key)> {
    let parts = split.parts.iter().filter(|&&part| study.node(part).amount != Ok(0));
    parts
        .map(|&part| {
            let node = study.node(part);
            let name = match (node.figure, subject_name(lang, node.subject)) {
                (FigureId::BillPart, Some(item)) => item,
                (FigureId::BillCrossSubsidy, _) if node.amount.is_ok_and(|amount| amount < 0) => {
                    messages::subsidy_split_below(lang).to_owned()
                }
                (FigureId::BillCrossSubsidy, _) => messages::subsidy_split_above(lang).to_owned(),
                (figure, _) => figure_name(lang, figure).to_owned(),
            };
            (name, key(study, part))
        })
        .collect()
}

/// What a bill asks for before tax, and the water it is for; `None` where it is for no water.
fn water_of(bill: &Bill, home: &Consumer) -> Option<(i64, i64)> {
    let sum = bill.study.node(bill.net).amount.ok()?;
    let volume = if home.connection == Connection::Metered {
        (home.flow_measure == Measure::CubicMetre).then_some(home.flow)?
    } else {
        let counted = bill.lines.iter().filter_map(|line| line.quantity).map(|id| bill.study.node(id));
        counted.filter(|node| node.unit == Unit::CubicMetre).find_map(|node| node.amount.ok())?
    };
    Some((sum, volume))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::input::InputKey;
    use aimak_core::place;
    use aimak_core::scenario::Scenario;
    use aimak_core::service::Service;
    use aimak_core::tariff::{Version, bill};

    fn scenario(slug: &str) -> Scenario {
        Scenario::today(place::find(slug).expect("a place"), Service::DrinkingWater).expect("a decision")
    }

    fn said(lang: Lang, scenario: &Scenario, counts: &[(Group, i64)]) -> Vec<String> {
        let account = cross_subsidy(scenario, counts).expect("revenue is known");
        sentences(lang, &account).into_iter().map(|text| text.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn each_shop_pays_for_so_many_households() {
        assert_eq!(
            said(Lang::En, &scenario("ulgu"), &[]),
            [
                "Each shop or other consumer pays KGS 172.60 a month for 2 households, with KGS 7.84 left over.",
                "Together they pay for 46 of 2,760 households.",
                "The rest that is missing, KGS 2,694,622.56 a year, nobody pays.",
            ]
        );
        assert_eq!(
            said(Lang::Ky, &scenario("ulgu"), &[])[0],
            "Ар бир дүкөн же башка керектөөчү айына 2 үй чарба үчүн 172,60 сом төлөйт, 7,84 сом калат."
        );
        assert_eq!(
            said(Lang::Ru, &scenario("ulgu"), &[])[0],
            "Каждый магазин или прочий потребитель платит 172,60 сом в месяц за 2 домохозяйства, остаётся 7,84 сом."
        );
        // 1,000 shops: 3.80 som each, less than the 82.38 that one household lacks.
        assert_eq!(
            said(Lang::En, &scenario("ulgu"), &[(Group::Others, 1_000)])[0],
            "Each shop or other consumer pays KGS 3.80 a month above its cost: less than one household lacks (KGS 82.38)."
        );
    }

    #[test]
    fn it_is_said_when_nobody_pays_for_others() {
        let key = InputKey { figure: FigureId::Tariff, subject: Subject::Payer(Payer::group(Group::Others)) };
        let cheap = scenario("ulgu").with(key, 1_200).expect("within limits");
        assert_eq!(said(Lang::En, &cheap, &[])[0], "No group pays more than its water costs.");
    }

    #[test]
    fn nothing_is_said_of_unknown_costs() {
        assert_eq!(said(Lang::En, &scenario("sary-oi"), &[]), Vec::<String>::new());
    }

    #[test]
    fn the_parts_of_the_bill_in_view_are_named_and_sum_to_it() {
        let version = Version::of_decision(scenario("ulgu").decision()).0;
        for (home, volume) in [
            (Consumer::household(4, 12_000_000), 12_000_000),
            (Consumer { connection: Connection::House, ..Consumer::household(4, 0) }, 14_600_000),
        ] {
            let bill = bill(&version, &home, 1).expect("a bill");
            assert_eq!(water_of(&bill, &home), Some((volume * 12 / 10_000, volume)));
            let mut study = scenario("ulgu").study();
            let split = split(&mut study, volume * 12 / 10_000, volume).expect("costs are known");
            let lines = lines(Lang::En, &study, &split);
            let named = |name: &str| lines.iter().any(|(of, _)| of == name);
            assert!(named("Electricity") && named("Below its own cost: others pay, or nobody"), "{lines:?}");
            let sum: i64 = lines.iter().filter_map(|(_, at)| study.node(study.find(at.0, at.1)?).amount.ok()).sum();
            assert_eq!(sum, volume * 12 / 10_000);
        }
    }
}
