//! What an older link says: what has changed since it was made, and what comes out on the tariff it
//! rests on and on the newest one.

use super::model::{Main, homes, on_newest, question};
use crate::components::{Pair, Scale};
use crate::format::exact_in_words;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::format;
use aimak_core::input::Input;
use aimak_core::lang::Lang;
use aimak_core::scenario::{MODEL_VERSION, Scenario};
use leptos::prelude::*;

/// A published datum that is not the same under both decisions.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Moved {
    input: Input,
    /// Under the link's decision.
    then: Option<i64>,
    /// Under the newest one.
    now: Option<i64>,
}

/// The link's scenario and the same changes on the newest decision.
#[derive(Clone, Debug, PartialEq)]
struct Since {
    then: Scenario,
    now: Scenario,
    moved: Vec<Moved>,
    /// Changes of the link that the newest decision has no place for.
    dropped: Vec<Input>,
    /// The main figures on both.
    figures: Vec<(Main, Pair)>,
}

impl Since {
    /// `None` while a scenario rests on the newest decision.
    fn of(then: &Scenario) -> Option<Self> {
        let now = then.outdated().then(|| on_newest(then)).flatten()?;
        let published = |scenario: &Scenario, input: &Input| {
            scenario.input(input.key).and_then(|input| input.today).map(|today| today.amount)
        };
        let only_now = now.inputs().iter().filter(|input| then.input(input.key).is_none());
        let moved = then.inputs().iter().chain(only_now).map(|&input| Moved {
            input,
            then: published(then, &input),
            now: published(&now, &input),
        });
        let moved = moved.filter(|moved| moved.then != moved.now).collect();
        let lost = |&&(key, amount): &&(_, i64)| now.amount(key) != Some(amount);
        let dropped = then.changes().iter().filter(lost).filter_map(|&(key, _)| then.input(key).copied()).collect();
        let (old, new) = (then.study(), now.study());
        let homes = homes(then);
        let figures = Main::ALL.map(|main| {
            let (figure, subject) = main.figure(&old, &homes);
            let (_, subject_now) = main.figure(&new, &homes);
            (main, Pair::new(figure, (&old, &new), (subject, subject_now)))
        });
        Some(Self { then: then.clone(), now, moved, dropped, figures: figures.to_vec() })
    }

    fn moved_sentence(&self, lang: Lang, Moved { input, then, now }: &Moved) -> String {
        let amount = |amount: &i64| exact_in_words(lang, *amount, Scale::from(input).unit);
        let question = question(lang, input);
        match (then.as_ref().map(amount), now.as_ref().map(amount)) {
            (Some(then), Some(now)) => messages::since_moved_item(lang, &question, &then, &now),
            (Some(then), None) => messages::since_gone_item(lang, &question, &then),
            (None, now) => messages::since_new_item(lang, &question, &now.unwrap_or_default()),
        }
    }
}

/// What has changed, and both results; nothing while the scenario rests on the newest decision.
pub fn since(rested: ReadSignal<Option<Scenario>>) -> AnyView {
    let since = Memo::new(move |_| rested.with(|scenario| scenario.as_ref().and_then(Since::of)));
    (move || since.get().map(shown)).into_any()
}

fn shown(since: Since) -> AnyView {
    let lang = Settings::lang().get();
    let date = |scenario: &Scenario| format::date_known(lang, scenario.decision().from);
    let missing = || messages::studio_missing_short(lang).to_owned();
    let kinds = homes(&since.then);
    let known = |(_, pair): &&(Main, Pair)| pair.today.is_some() || pair.option.is_some();
    let unknown = since.figures.len() - since.figures.iter().filter(known).count();
    let unknown = i64::try_from(unknown).ok().filter(|&count| count > 0);
    let rows = since.figures.iter().filter(known).map(|(main, pair)| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{main.label(lang, &kinds)}</th>
                <td role="cell">{pair.text_today(lang).unwrap_or_else(missing)}</td>
                <td role="cell" data-choice="option">{pair.text(lang).unwrap_or_else(missing)}</td>
                <td role="cell">{pair.signed(lang).unwrap_or_else(missing)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let item = |text: String| view! { <li>{text}</li> };
    let moved: Vec<_> = since.moved.iter().map(|moved| item(since.moved_sentence(lang, moved))).collect();
    let dropped = since.dropped.iter().map(|input| item(messages::since_dropped_item(lang, &question(lang, input))));
    let dropped: Vec<_> = dropped.collect();
    view! {
        <section class="panel since" aria-labelledby="since-title">
            <h2 class="panel__title" id="since-title">{say(messages::since_head_title)}</h2>
            <ul class="since__list measure">
                {if moved.is_empty() { item(messages::since_same_item(lang).to_owned()).into_any() } else { moved.into_any() }}
                {dropped}
                <li>{messages::since_models_item(lang, &MODEL_VERSION.to_string())}</li>
            </ul>
            <table class="comparison" role="table" aria-label=say(messages::since_table_name) data-count="3">
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        <th role="columnheader" scope="col">{messages::since_then_head(lang, &date(&since.then))}</th>
                        <th role="columnheader" scope="col" data-choice="option">
                            {messages::since_now_head(lang, &date(&since.now))}
                        </th>
                        <th role="columnheader" scope="col">{say(messages::since_difference_head)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            {unknown.map(|count| view! { <p class="caption">{messages::since_unknown_note(lang, count)}</p> })}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::amount;
    use aimak_core::figure::FigureId;
    use aimak_core::input::InputKey;
    use aimak_core::place::{self, Place};
    use aimak_core::service::Service;
    use aimak_core::tariff::Decision;

    fn bishkek() -> &'static Place {
        place::find("bishkek").expect("it is shipped")
    }

    fn decisions() -> Vec<&'static Decision> {
        let mut all: Vec<_> =
            bishkek().decisions.iter().filter(|decision| decision.service == Service::DrinkingWater).collect();
        all.sort_by_key(|decision| decision.from.first_day());
        all
    }

    #[test]
    fn a_scenario_on_the_newest_decision_says_nothing() {
        let today = Scenario::today(bishkek(), Service::DrinkingWater).expect("its decision");
        assert_eq!(Since::of(&today), None);
    }

    #[test]
    fn an_older_link_tells_what_moved_and_both_results() {
        let decisions = decisions();
        let (old, new) = (decisions[0], decisions[2]);
        let then = Scenario::on(bishkek(), old);
        let then = then.with(InputKey::whole(FigureId::CollectionRate), 8_800).expect("a rate of 88 %");
        let since = Since::of(&then).expect("there is a newer decision");
        assert_eq!(since.now.decision().from, new.from);
        assert_eq!(since.now.amount(InputKey::whole(FigureId::CollectionRate)), Some(8_800));
        assert!(since.dropped.is_empty());
        assert!(!since.moved.is_empty(), "the decisions have other rates");
        for moved in &since.moved {
            assert_ne!(moved.then, moved.now);
            for lang in Lang::ALL {
                let text = since.moved_sentence(lang, moved);
                assert!(text.ends_with('.') && text.contains('?'), "{text}");
            }
        }
        let (_, bill) = since.figures.iter().find(|(main, _)| *main == Main::Bill).expect("the bill");
        let shown = |scenario: &Scenario| {
            let (figure, subject) = Main::Bill.figure(&scenario.study(), &homes(&then));
            amount(&scenario.study(), figure, subject).ok()
        };
        assert_eq!((bill.today, bill.option), (shown(&then), shown(&since.now)));
        assert!(bill.option.is_some() && bill.today != bill.option, "{bill:?}");
    }

    #[test]
    fn a_change_without_a_place_in_the_newest_decision_is_told() {
        for (at, &old) in decisions().iter().enumerate() {
            let today = Scenario::on(bishkek(), old);
            let newest = Scenario::today(bishkek(), Service::DrinkingWater).expect("its decision");
            let gone: Vec<_> = today.inputs().iter().filter(|input| newest.input(input.key).is_none()).collect();
            for input in gone {
                let Ok(changed) = today.with(input.key, input.max) else { continue };
                let since = Since::of(&changed).expect("an older decision");
                assert_eq!(since.dropped, [*input], "decision {at}");
            }
        }
    }
}
