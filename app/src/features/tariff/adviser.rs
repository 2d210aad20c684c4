//! «Norm or meter?»: for one home under the draft, for norms beside the metered price, and for the
//! whole village.

use super::beside::{Beside, key, missing, number, open_entry, unsigned};
use super::choice::{choice, labelled};
use super::follow::Followed;
use super::state::Editor;
use super::words::bill_fault_sentence;
use crate::components::{Change, Entry, Scale};
use crate::format::connection_name;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::{NodeId, Provenance, Study};
use aimak_core::figure::{Case, FigureId, Subject};
use aimak_core::lang::Lang;
use aimak_core::model::{
    AdviceFault, BreakEven, HomeAdvice, NormAgreement, NormCheck, VillageAdvice, advise_home, advise_village,
    check_norms,
};
use aimak_core::tariff::{Connection, Consumer, Measure, Version, bill};
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::cmp::Ordering;
use std::sync::Arc;

/// People at home at first.
const PERSONS: i64 = 4;

/// What may be typed.
const PEOPLE: Scale = Scale { unit: Unit::Person, min: 1, max: 100, step: 1 };
const USE: Scale = Scale { unit: Unit::CubicMetre, min: 0, max: 10_000_000_000, step: 1_000_000 };
const PRICE: Scale = Scale { unit: Unit::Som, min: 0, max: 100_000_000, step: 10_000 };
const SHARE: Scale = Scale { unit: Unit::Percent, min: 0, max: 10_000, step: 1_000 };
const LITRES: Scale = Scale { unit: Unit::LitrePerPersonDay, min: 0, max: 1_000, step: 10 };

/// The panel.
pub fn adviser(editor: Editor, followed: Memo<Option<Followed>>) -> AnyView {
    view! {
        <section class="panel advice" aria-labelledby="adviser-title">
            <h2 class="panel__title" id="adviser-title">{say(messages::adviser_title)}</h2>
            <p class="caption">{say(messages::adviser_text)}</p>
            <div class="advice__sides">
                {home(editor)}
                {village(editor, followed)}
            </div>
            {norms(editor)}
        </section>
    }
    .into_any()
}

/// Where the draft's numbers were read: as today's while nothing is changed.
pub fn origin(editor: Editor) -> Provenance {
    let today = editor.today.get_value().filter(|_| editor.unchanged());
    today.map_or(Provenance::ENTERED, |today| today.origin)
}

/// The ways without a meter that a version has a bill for.
fn unmetered(version: &Version, persons: i64, month: u8) -> Vec<Connection> {
    let without = Connection::ALL.into_iter().filter(|&connection| connection != Connection::Metered);
    without
        .filter(|&connection| bill(version, &Consumer { connection, ..Consumer::household(persons, 0) }, month).is_ok())
        .collect()
}

fn home(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let persons = RwSignal::new(PERSONS);
    let chosen = RwSignal::new(None::<Connection>);
    let (expected, price) = (RwSignal::new(None::<i64>), RwSignal::new(None::<i64>));
    let ways = Memo::new(move |_| unmetered(&editor.draft.read().version, persons.get(), editor.month.get()));
    let connection = Memo::new(move |_| {
        ways.with(|ways| chosen.get().filter(|way| ways.contains(way)).or_else(|| ways.first().copied()))
    });
    let advised = Memo::new(move |_| {
        let home = Consumer { connection: connection.get()?, ..Consumer::household(persons.get(), 0) };
        let version = &editor.draft.read().version;
        let advice = advise_home(version, origin(editor), &home, expected.get(), price.get(), editor.month.get());
        Some(advice.map(Arc::new))
    });
    let study = Signal::derive(move || match advised.get() {
        Some(Ok(advice)) => Arc::new(advice.study.clone()),
        Some(Err(_)) | None => Arc::new(Study::default()),
    });
    let beside = Beside { panel: "adviser-home", title: messages::adviser_home_title, study };
    let people = Entry::new(PEOPLE, Signal::derive(move || Some(persons.get())), move |change| match change {
        Change::Moving(amount) | Change::Set(amount) => persons.set(amount),
        Change::Emptied | Change::Settled => {}
    });
    let label = move |text: fn(Lang) -> &'static str| Signal::derive(move || text(lang.get()).to_owned());
    let any = Memo::new(move |_| connection.get().is_some());
    let connections = move || {
        let ways = ways.get();
        let way = Memo::new(move |_| connection.get().unwrap_or(Connection::House));
        (ways.len() > 1).then(|| {
            choice(
                "adviser-connection".to_owned(),
                messages::adviser_home_connection_label,
                ways,
                |lang, way| connection_name(lang, way).to_owned(),
                way,
                move |way| chosen.set(Some(way)),
            )
        })
    };
    let result = move || {
        let lang = lang.get();
        match advised.get() {
            None => ().into_any(),
            Some(Ok(advice)) => home_result(editor, beside, lang, &advice, price.get().is_some()),
            Some(Err(fault)) => view! { <p>{fault_sentence(lang, fault)}</p> }.into_any(),
        }
    };
    view! {
        <div class="advice__side">
            <h3>{say(messages::adviser_home_title)}</h3>
            {move || {
                if any.get() {
                    view! {
                        <div class="advice__fields">
                            {connections}
                            {labelled("adviser-persons".to_owned(), label(messages::adviser_home_persons_label), people, None)}
                            {labelled(
                                "adviser-use".to_owned(),
                                label(messages::adviser_home_use_label),
                                open_entry(USE, expected),
                                None,
                            )}
                            {labelled(
                                "adviser-price".to_owned(),
                                label(messages::adviser_home_price_label),
                                open_entry(PRICE, price),
                                None,
                            )}
                        </div>
                        <div class="advice__result" aria-live="polite">{result}</div>
                    }
                        .into_any()
                } else {
                    view! { <p>{say(messages::adviser_home_none)}</p> }.into_any()
                }
            }}
        </div>
    }
    .into_any()
}

fn fault_sentence(lang: Lang, AdviceFault { case, fault }: AdviceFault) -> String {
    let reason = bill_fault_sentence(lang, fault);
    if case == Case::Norm {
        messages::adviser_home_no_norm(lang, &reason)
    } else {
        messages::adviser_home_no_meter(lang, &reason)
    }
}

fn home_result(editor: Editor, beside: Beside, lang: Lang, advice: &HomeAdvice, priced: bool) -> AnyView {
    let study = &advice.study;
    let row = |name: fn(Lang) -> &'static str, of: &[NodeId]| {
        let numbers = of.iter().map(|&id| number(editor, beside, key(study, id))).collect_view();
        view! {
            <p class="advice__sum">
                <span>{name(lang)}</span>
                <span class="advice__numbers">{numbers}</span>
            </p>
        }
    };
    let even = match advice.break_even {
        BreakEven::At(even) => row(messages::adviser_even_label, &[even.volume, even.litres]).into_any(),
        BreakEven::Never | BreakEven::Always => ().into_any(),
    };
    view! {
        {row(messages::adviser_home_by_norm, &[advice.by_norm])}
        {advice.by_meter.map(|id| row(messages::adviser_home_by_meter, &[id]))}
        {even}
        <p>{even_sentence(lang, advice)}</p>
        {advice.payback.map(|id| row(messages::adviser_payback_label, &[id]))}
        <p class="advice__said">{saving_sentence(lang, advice)}</p>
        {payback_words(lang, advice, priced).map(|text| view! { <p>{text}</p> })}
    }
    .into_any()
}

/// What a meter changes for the home, in a sentence.
fn saving_sentence(lang: Lang, advice: &HomeAdvice) -> String {
    let saving = advice.saving.and_then(|id| advice.study.node(id).amount.ok());
    match saving.map(|saving| (saving.cmp(&0), unsigned(lang, saving))) {
        None => messages::adviser_home_use_missing(lang).to_owned(),
        Some((Ordering::Greater, sum)) => messages::adviser_home_saved(lang, &sum),
        Some((Ordering::Less, sum)) => messages::adviser_home_dearer(lang, &sum),
        Some((Ordering::Equal, _)) => messages::adviser_home_same(lang).to_owned(),
    }
}

/// For whom a meter is cheaper, in a sentence.
fn even_sentence(lang: Lang, advice: &HomeAdvice) -> &'static str {
    match advice.break_even {
        BreakEven::Never => messages::adviser_even_never(lang),
        BreakEven::Always => messages::adviser_even_always(lang),
        BreakEven::At(_) => messages::adviser_even_note(lang),
    }
}

/// What is said of the payback beside the number: that the price is not known, or that nothing is
/// saved.
fn payback_words(lang: Lang, advice: &HomeAdvice, priced: bool) -> Option<&'static str> {
    let saves = advice.saving.and_then(|id| advice.study.node(id).amount.ok())?;
    match (saves > 0, priced) {
        (false, _) => Some(messages::adviser_payback_never(lang)),
        (true, false) => Some(messages::adviser_payback_price(lang)),
        (true, true) => None,
    }
}

/// Norms beside the metered price.
fn norms(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let persons = Memo::new(move |_| compared_persons(&editor.draft.read().version, editor.home.get().persons));
    let checks = Memo::new(move |_| {
        let version = &editor.draft.read().version;
        Arc::new(check_norms(version, origin(editor), persons.get(), editor.month.get()))
    });
    let by_norm = Memo::new(move |_| {
        let month = editor.month.get();
        let version = &editor.draft.read().version;
        !version.norms.is_empty() && !unmetered(version, 1, month).is_empty()
    });
    let body = move || {
        let lang = lang.get();
        let rows: Vec<AnyView> =
            (0..checks.with(|checks| checks.len())).map(|at| norm(editor, checks, at, lang)).collect();
        match (rows.is_empty(), by_norm.get()) {
            (true, false) => ().into_any(),
            (true, true) => view! {
                <h3>{messages::adviser_norms_title(lang)}</h3>
                <p>{messages::adviser_norms_agree(lang)}</p>
            }
            .into_any(),
            (false, _) => view! {
                <h3 id="adviser-norms-title">{messages::adviser_norms_title(lang)}</h3>
                <p class="caption">{messages::adviser_norms_text(lang, persons.get())}</p>
                <div class="table advice__table" role="region" tabindex="0" aria-labelledby="adviser-norms-title">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{messages::adviser_norm_head_home(lang)}</th>
                                <th scope="col" data-numeric="">{messages::adviser_norm_head_charged(lang)}</th>
                                <th scope="col" data-numeric="">{messages::adviser_norm_head_metered(lang)}</th>
                                <th scope="col" data-numeric="">{messages::adviser_norm_head_difference(lang)}</th>
                                <th scope="col" data-numeric="">{messages::adviser_norm_head_implied(lang)}</th>
                                <th scope="col">{messages::adviser_norm_head_verdict(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any(),
        }
    };
    view! { <div class="advice__side">{body}</div> }.into_any()
}

/// For how many people norms are compared: for one, unless a charge goes by household; then for those
/// of the household in view.
fn compared_persons(version: &Version, at_home: i64) -> i64 {
    let by_household = version.components.iter().any(|component| component.measure == Measure::Household);
    if by_household { at_home.max(1) } else { 1 }
}

fn norm(editor: Editor, checks: Memo<Arc<Vec<NormCheck>>>, at: usize, lang: Lang) -> AnyView {
    let study = Signal::derive(move || {
        checks.with(|checks| Arc::new(checks.get(at).map(|check| check.study.clone()).unwrap_or_default()))
    });
    let panel = ["adviser-norm-0", "adviser-norm-1", "adviser-norm-2", "adviser-norm-3"].get(at).copied();
    let beside = Beside { panel: panel.unwrap_or("adviser-norm"), title: messages::adviser_norms_title, study };
    let Some(check) = checks.with(|checks| checks.get(at).cloned()) else { return ().into_any() };
    let cell = |label: fn(Lang) -> &'static str, id: Option<NodeId>| {
        let shown = id.map_or_else(
            || view! { <span class="muted">{messages::adviser_no_value(lang)}</span> }.into_any(),
            |id| number(editor, beside, key(&check.study, id)),
        );
        view! { <td data-label=label(lang) data-numeric="">{shown}</td> }
    };
    view! {
        <tr>
            <th scope="row">{connection_name(lang, check.connection)}</th>
            {cell(messages::adviser_norm_head_charged, Some(check.charged))}
            {cell(messages::adviser_norm_head_metered, check.by_meter)}
            {cell(messages::adviser_norm_head_difference, check.difference)}
            {cell(messages::adviser_norm_head_implied, check.implied_litres)}
            <td data-label=messages::adviser_norm_head_verdict(lang) data-wide="">{norm_words(lang, &check)}</td>
        </tr>
    }
    .into_any()
}

/// How a charge without a meter stands to its norm.
fn norm_words(lang: Lang, check: &NormCheck) -> &'static str {
    match check.agreement {
        Some(NormAgreement::Dearer) => messages::adviser_norm_dearer(lang),
        Some(NormAgreement::Cheaper) => messages::adviser_norm_cheaper(lang),
        Some(NormAgreement::Agrees) => messages::adviser_norm_agrees(lang),
        None => messages::adviser_norm_unset(lang),
    }
}

fn village(editor: Editor, followed: Memo<Option<Followed>>) -> AnyView {
    let lang = Settings::lang();
    let (share, litres) = (RwSignal::new(None::<i64>), RwSignal::new(None::<i64>));
    let advice = Memo::new(move |_| {
        let followed = followed.get()?;
        advise_village(&followed.scenario, share.get(), litres.get()).map(Arc::new)
    });
    let study = Signal::derive(move || Arc::new(advice.get().map(|advice| advice.study.clone()).unwrap_or_default()));
    let beside = Beside { panel: "adviser-village", title: messages::adviser_village_title, study };
    let label = move |text: fn(Lang) -> &'static str| Signal::derive(move || text(lang.get()).to_owned());
    let state = Memo::new(move |_| (followed.with(Option::is_some), advice.with(Option::is_some)));
    let then = (FigureId::RevenueWithMeters, Subject::Whole);
    let row = move |name: fn(Lang) -> &'static str, now: FigureId, then: FigureId| {
        view! {
            <tr>
                <th scope="row">{say(name)}</th>
                <td data-label=say(messages::adviser_village_head_now) data-numeric="">
                    {number(editor, beside, (now, Subject::Whole))}
                </td>
                <td data-label=say(messages::adviser_village_head_then) data-numeric="">
                    {number(editor, beside, (then, Subject::Whole))}
                </td>
            </tr>
        }
    };
    let said = move || {
        let lang = lang.get();
        advice.get().and_then(|advice| village_sentence(lang, &advice))
    };
    let body = move || match state.get() {
        (false, _) => view! { <p>{say(messages::adviser_village_no_decision)}</p> }.into_any(),
        (true, false) => view! { <p>{say(messages::adviser_village_none)}</p> }.into_any(),
        (true, true) => view! {
            {unfollowed(followed)}
            <div class="advice__fields">
                {labelled(
                    "adviser-share".to_owned(),
                    label(messages::adviser_village_share_label),
                    open_entry(SHARE, share),
                    None,
                )}
                {labelled(
                    "adviser-litres".to_owned(),
                    label(messages::adviser_village_use_label),
                    open_entry(LITRES, litres),
                    None,
                )}
            </div>
            <div class="table advice__table" role="region" tabindex="0" aria-labelledby="adviser-village-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say(messages::adviser_village_head_figure)}</th>
                            <th scope="col" data-numeric="">{say(messages::adviser_village_head_now)}</th>
                            <th scope="col" data-numeric="">{say(messages::adviser_village_head_then)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {row(messages::adviser_village_revenue, FigureId::BilledRevenue, FigureId::RevenueWithMeters)}
                        {row(messages::adviser_village_coverage, FigureId::CostCoverage, FigureId::CoverageWithMeters)}
                    </tbody>
                </table>
            </div>
            <p class="advice__said" aria-live="polite">{said}</p>
            {missing(beside, then)}
            <p class="caption">{say(messages::adviser_village_note)}</p>
        }
        .into_any(),
    };
    view! {
        <div class="advice__side">
            <h3 id="adviser-village-title">{say(messages::adviser_village_title)}</h3>
            {body}
        </div>
    }
    .into_any()
}

/// Says that a panel rests on today's tariff, where the draft holds more than a scenario can say.
pub fn unfollowed(followed: Memo<Option<Followed>>) -> AnyView {
    let stays =
        Memo::new(move |_| followed.with(|followed| followed.as_ref().is_some_and(|followed| !followed.follows)));
    (move || stays.get().then(|| view! { <p class="advice__missing">{say(messages::adviser_unfollowed)}</p> }))
        .into_any()
}

/// What meters change in a year, in a sentence; nothing while it is not known.
fn village_sentence(lang: Lang, advice: &VillageAdvice) -> Option<String> {
    let change = advice.study.node(advice.change).amount.ok()?;
    let sum = unsigned(lang, change);
    Some(match change.cmp(&0) {
        Ordering::Greater => messages::adviser_village_more(lang, &sum),
        Ordering::Less => messages::adviser_village_less(lang, &sum),
        Ordering::Equal => messages::adviser_village_same(lang).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;
    use aimak_core::scenario::Scenario;
    use aimak_core::service::Service;

    fn scenario(slug: &str) -> Scenario {
        Scenario::today(place::find(slug).expect("a place"), Service::DrinkingWater).expect("a decision")
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    fn advice(use_of_month: Option<i64>, price: Option<i64>) -> HomeAdvice {
        let version = Version::of_decision(scenario("ulgu").decision()).0;
        let home = Consumer { connection: Connection::House, ..Consumer::household(5, 0) };
        advise_home(&version, Provenance::ENTERED, &home, use_of_month, price, 1).expect("both bills")
    }

    #[test]
    fn a_home_is_told_what_a_meter_changes() {
        let said = |lang, cubic_metres: Option<i64>| plain(&saving_sentence(lang, &advice(cubic_metres, None)));
        assert_eq!(said(Lang::En, Some(10_000_000)), "With a meter this home saves KGS 99.00 a month.");
        assert_eq!(said(Lang::Ky, Some(10_000_000)), "Өлчөгүч менен бул үй айына 99,00 сом үнөмдөйт.");
        assert_eq!(said(Lang::Ru, Some(20_000_000)), "Со счётчиком этот дом заплатит на 21,00 сом в месяц больше.");
        assert_eq!(said(Lang::En, Some(18_250_000)), "With or without a meter, this home pays the same.");
        assert_eq!(said(Lang::En, None), "Enter how much water the home uses to compare.");
    }

    #[test]
    fn the_payback_is_said_only_where_there_is_one() {
        let said = |cubic_metres, price: Option<i64>| {
            payback_words(Lang::En, &advice(Some(cubic_metres), price), price.is_some())
        };
        assert_eq!(said(10_000_000, Some(350_000)), None);
        assert_eq!(
            said(10_000_000, None),
            Some("Enter the price of a meter to see after how many months it is paid for.")
        );
        assert_eq!(
            said(20_000_000, Some(350_000)),
            Some("At this use a meter saves nothing, so it is never paid for.")
        );
        assert_eq!(payback_words(Lang::En, &advice(None, Some(1)), true), None);
    }

    #[test]
    fn it_is_said_for_whom_a_meter_is_cheaper() {
        assert_eq!(even_sentence(Lang::En, &advice(None, None)), "Whoever uses less gains by a meter.");
        let dear = HomeAdvice { break_even: BreakEven::Never, ..advice(None, None) };
        assert_eq!(even_sentence(Lang::En, &dear), "Even without any use, the bill with a meter is higher.");
    }

    #[test]
    fn a_norm_that_differs_is_told() {
        let version = Version::of_decision(scenario("sary-oi").decision()).0;
        let checks = check_norms(&version, Provenance::ENTERED, 1, 1);
        let said: Vec<&str> = checks.iter().map(|check| norm_words(Lang::En, check)).collect();
        assert_eq!(said, ["Less is paid without a meter", "Less is paid without a meter"]);
    }

    #[test]
    fn a_charge_by_household_is_compared_for_the_people_in_view() {
        let version = |slug| Version::of_decision(scenario(slug).decision()).0;
        assert_eq!(compared_persons(&version("sary-oi"), 4), 1);
        let mut by_household = version("ulgu");
        by_household.components[0].measure = Measure::Household;
        assert_eq!(compared_persons(&by_household, 4), 4);
        assert_eq!(compared_persons(&by_household, 0), 1);
    }

    #[test]
    fn the_village_is_told_the_change() {
        let said = |share| {
            let advice = advise_village(&scenario("ulgu"), share, Some(60)).expect("homes without a meter");
            village_sentence(Lang::En, &advice).map(|text| plain(&text))
        };
        assert_eq!(said(Some(5_000)).as_deref(), Some("The enterprise bills KGS 471,726.00 a year less."));
        assert_eq!(said(Some(0)).as_deref(), Some("What is billed does not change."));
        assert_eq!(said(None), None);
    }
}
