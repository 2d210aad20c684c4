//! The same cost of waste removal by each base, and what typical payers would pay.

use super::beside::{Beside, number, open_entry, unsigned};
use super::choice::labelled;
use super::state::Editor;
use crate::components::{Icon, Scale};
use crate::format::origin::{self, Key};
use crate::format::{base_name, case_name};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::Study;
use aimak_core::figure::{Case, FigureId, Subject};
use aimak_core::input::InputKey;
use aimak_core::lang::Lang;
use aimak_core::model::{WASTE_BASES, WasteInputs, waste_bases};
use aimak_core::number::divide_round;
use aimak_core::tariff::Measure;
use leptos::prelude::*;
use std::cmp::Ordering;
use std::sync::Arc;

/// The length of a whole bar.
const BAR: i64 = 100;

/// The panel.
pub fn bases(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let inputs = RwSignal::new(WasteInputs::of(editor.place));
    let study = Memo::new(move |_| {
        let today = editor.today.get_value();
        let today = today.as_ref().map(|today| (&today.draft.version, today.origin));
        Arc::new(waste_bases(&inputs.read(), today))
    });
    let beside = Beside { panel: "waste", title: messages::waste_title, study: study.into() };
    let field = move |id: &'static str, label: Signal<String>, key: InputKey| input(inputs, id.to_owned(), label, key);
    let label = move |text: fn(Lang) -> &'static str| Signal::derive(move || text(lang.get()).to_owned());
    let counts: Vec<AnyView> = WASTE_BASES
        .into_iter()
        .map(|base| {
            let label = Signal::derive(move || messages::waste_count_label(lang.get(), base.code()));
            input(inputs, ["waste-count-", base.code()].concat(), label, WasteInputs::count(base))
        })
        .collect();
    let rows: Vec<AnyView> = WASTE_BASES.into_iter().map(|base| row(editor, beside, study, base)).collect();
    let heads = move || {
        let lang = lang.get();
        Case::WASTE
            .map(|case| view! { <th scope="col" data-numeric="">{capital(case_name(lang, case))}</th> })
            .collect_view()
    };
    let names = Memo::new(move |_| study.with(|study| missing(lang.get(), study)));
    view! {
        <section class="panel advice" aria-labelledby="waste-title">
            <h2 class="panel__title" id="waste-title">{say(messages::waste_title)}</h2>
            <p class="caption">{say(messages::waste_text)}</p>
            <div class="advice__fields">
                {field("waste-cost", label(messages::waste_cost_label), InputKey::whole(FigureId::WasteCost))}
                {field(
                    "waste-collection",
                    label(messages::waste_collection_label),
                    InputKey::whole(FigureId::CollectionRate),
                )}
            </div>
            <div class="advice__fields" data-bare="">
                {counts}
                {field("waste-shared", label(messages::waste_shared_label), InputKey::whole(FigureId::SharedBy))}
            </div>
            <details class="advice__more">
                <summary>
                    <Icon name="chevron-down"/>
                    <span>{say(messages::waste_typical_summary)}</span>
                </summary>
                {Case::WASTE.map(|case| typical(inputs, case)).collect_view()}
            </details>
            <h3 id="waste-table">{say(messages::waste_table_title)}</h3>
            {move || {
                names.get().map(|names| view! { <p class="advice__missing">{messages::waste_missing(lang.get(), &names)}</p> })
            }}
            <div class="table advice__table" role="region" tabindex="0" aria-labelledby="waste-table">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say(messages::waste_head_base)}</th>
                            <th scope="col" data-numeric="">{say(messages::waste_head_rate)}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>
                        {today(editor, beside, study)}
                        {rows}
                    </tbody>
                </table>
            </div>
            <p class="caption">{say(messages::waste_bars_note)}</p>
        </section>
    }
    .into_any()
}

/// What may be typed for an input.
fn scale(key: InputKey) -> Scale {
    let unit = WasteInputs::unit(key);
    let one = 10_i64.pow(unit.decimals());
    let of = |max: i64, step: i64| Scale { unit, min: 0, max: max * one, step };
    match (key.figure, key.subject) {
        (FigureId::WasteCost, _) => of(1_000_000_000, 10_000 * one),
        (FigureId::CollectionRate, _) => of(100, one),
        (_, Subject::Base(_, Some(_))) => of(10_000, if one > 1 { one / 10 } else { 1 }),
        (_, _) => Scale { min: i64::from(key.figure == FigureId::SharedBy), ..of(100_000_000, one) },
    }
}

fn input(inputs: RwSignal<WasteInputs>, id: String, label: Signal<String>, key: InputKey) -> AnyView {
    let typed = RwSignal::new(inputs.with_untracked(|inputs| inputs.get(key)));
    // What was typed counts; the book's number stays the book's.
    Effect::new(move |before: Option<Option<i64>>| {
        let now = typed.get();
        if before.is_some_and(|before| before != now) {
            inputs.update(|inputs| inputs.set(key, now));
        }
        now
    });
    labelled(id, label, open_entry(scale(key), typed), None)
}

/// What one typical payer has.
fn typical(inputs: RwSignal<WasteInputs>, case: Case) -> AnyView {
    let lang = Settings::lang();
    let fields: Vec<AnyView> = WASTE_BASES
        .into_iter()
        .map(|base| {
            let label = Signal::derive(move || messages::waste_typical_label(lang.get(), base.code()));
            let id = ["waste-", case.code(), "-", base.code()].concat();
            input(inputs, id, label, WasteInputs::typical(case, base))
        })
        .collect();
    view! {
        <fieldset class="advice__payer">
            <legend>{move || capital(case_name(lang.get(), case))}</legend>
            <div class="advice__fields" data-bare="">{fields}</div>
        </fieldset>
    }
    .into_any()
}

/// What typical payers pay today, where that is known.
fn today(editor: Editor, beside: Beside, study: Memo<Arc<Study>>) -> AnyView {
    let lang = Settings::lang();
    let of = |case| (FigureId::BillNet, Subject::case(case));
    let any =
        Memo::new(move |_| study.with(|study| Case::WASTE.into_iter().any(|case| amount(study, of(case)).is_some())));
    (move || {
        any.get().then(|| {
            let cells = Case::WASTE
                .map(|case| {
                    let name = Signal::derive(move || capital(case_name(lang.get(), case)));
                    view! { <td data-label=move || name.get() data-numeric="">{number(editor, beside, of(case))}</td> }
                })
                .collect_view();
            view! {
                <tr data-today="">
                    <th scope="row">{say(messages::waste_today)}</th>
                    <td data-label=say(messages::waste_head_rate)></td>
                    {cells}
                </tr>
            }
        })
    })
    .into_any()
}

fn row(editor: Editor, beside: Beside, study: Memo<Arc<Study>>, base: Measure) -> AnyView {
    let lang = Settings::lang();
    let cells = Case::WASTE
        .map(|case| {
            let at = (FigureId::BaseBill, Subject::Base(base, Some(case)));
            let change = Memo::new(move |_| study.with(|study| change_words(lang.get(), study, base, case)));
            let bar = Memo::new(move |_| study.with(|study| bar(study, base, case)));
            let name = Signal::derive(move || capital(case_name(lang.get(), case)));
            view! {
                <td data-label=move || name.get() data-numeric="">
                    {number(editor, beside, at)}
                    {move || {
                        bar.get()
                            .map(|length| {
                                view! {
                                    <svg class="advice__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                                        <rect width=length.to_string() height="4"></rect>
                                    </svg>
                                }
                            })
                    }}
                    {move || change.get().map(|text| view! { <span class="advice__change">{text}</span> })}
                </td>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{move || capital(base_name(lang.get(), base))}</th>
            <td data-label=say(messages::waste_head_rate) data-numeric="" data-wide="">
                {number(editor, beside, (FigureId::RequiredRate, Subject::Base(base, None)))}
            </td>
            {cells}
        </tr>
    }
    .into_any()
}

fn amount(study: &Study, (figure, subject): Key) -> Option<i64> {
    study.node(study.find(figure, subject)?).amount.ok()
}

/// A bill's length on the bar of its payer: the dearest base is the whole bar.
fn bar(study: &Study, base: Measure, case: Case) -> Option<i64> {
    let of = |base| amount(study, (FigureId::BaseBill, Subject::Base(base, Some(case))));
    let most = WASTE_BASES.into_iter().filter_map(of).max().filter(|&most| most > 0)?;
    divide_round(i128::from(of(base)?) * i128::from(BAR), i128::from(most))
}

/// How a bill stands to today's, in words; nothing where today's is not known.
fn change_words(lang: Lang, study: &Study, base: Measure, case: Case) -> Option<String> {
    let change = amount(study, (FigureId::BaseBillChange, Subject::Base(base, Some(case))))?;
    let sum = unsigned(lang, change);
    Some(match change.cmp(&0) {
        Ordering::Greater => messages::waste_more(lang, &sum),
        Ordering::Less => messages::waste_less(lang, &sum),
        Ordering::Equal => messages::waste_same(lang).to_owned(),
    })
}

/// The data that are missing for some base or payer, each once.
fn missing(lang: Lang, study: &Study) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    let wanted = study.nodes().filter(|(_, node)| node.figure == FigureId::RequiredRate);
    for name in wanted.filter_map(|(id, _)| origin::missing(lang, study, id)) {
        for part in name.split("; ") {
            if !names.iter().any(|known| known == part) {
                names.push(part.to_owned());
            }
        }
    }
    (!names.is_empty()).then(|| names.join("; "))
}

/// A name at the beginning of a cell: its first letter large.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let mut text: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    text.push_str(letters.as_str());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::explain::Provenance;
    use aimak_core::place;
    use aimak_core::service::Service;
    use aimak_core::tariff::Version;
    use aimak_core::unit::Unit;

    fn study(slug: &str) -> Study {
        let place = place::find(slug).expect("a place");
        let today = place.decision(Service::WasteRemoval).map(|decision| Version::of_decision(decision).0);
        waste_bases(&WasteInputs::of(place), today.as_ref().map(|version| (version, Provenance::ENTERED)))
    }

    #[test]
    fn the_dearest_base_is_the_whole_bar() {
        let study = study("ulgu");
        // A pensioner: 36.90 of 166.86 som; the household's rate is the dearest.
        assert_eq!(bar(&study, Measure::Household, Case::Pensioner), Some(100));
        assert_eq!(bar(&study, Measure::Person, Case::Pensioner), Some(22));
        assert_eq!(bar(&study, Measure::Person, Case::Shop), Some(0));
    }

    #[test]
    fn a_change_is_told_in_words() {
        let study = study("ulgu");
        let said = |lang, base, case| change_words(lang, &study, base, case).map(|text| text.replace('\u{a0}', " "));
        let of = |text: &str| Some(text.to_owned());
        assert_eq!(said(Lang::En, Measure::Person, Case::Pensioner), of("KGS 21.90 more than today"));
        assert_eq!(said(Lang::Ru, Measure::Household, Case::FamilyOfSeven), of("на 8,14 сом меньше, чем сегодня"));
        assert_eq!(said(Lang::Ky, Measure::Lift, Case::FamilyOfFour), of("бүгүнкүдөн 50,50 сом көп"));
    }

    #[test]
    fn what_is_missing_is_named_once() {
        assert_eq!(missing(Lang::En, &study("ulgu")), None);
        let names = missing(Lang::En, &study("bishkek")).expect("nobody published them");
        assert_eq!(names.matches("cost of waste removal").count(), 1, "{names}");
        assert!(names.contains("collection rate"), "{names}");
    }

    #[test]
    fn every_input_of_the_book_may_be_typed() {
        let inputs = WasteInputs::of(place::find("ulgu").expect("a place"));
        for base in WASTE_BASES {
            for key in
                Case::WASTE.map(|case| WasteInputs::typical(case, base)).into_iter().chain([WasteInputs::count(base)])
            {
                let amount = inputs.get(key).expect("the book says it");
                assert!((scale(key).min..=scale(key).max).contains(&amount), "{}", key.code());
            }
        }
        assert_eq!(scale(InputKey::whole(FigureId::SharedBy)).min, 1);
        assert_eq!(scale(InputKey::whole(FigureId::WasteCost)).unit, Unit::Som);
    }
}
