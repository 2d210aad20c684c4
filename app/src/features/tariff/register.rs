//! Who pays more and who less: both tariffs over a register of consumers, on the device.

use super::state::Editor;
use crate::api::{Requests, worker};
use crate::components::Icon;
use crate::format::group_name;
use crate::messages;
use crate::state::{Settings, say, storage};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::tariff::{Group, Tariff, Version};
use aimak_core::wire::register::{Answer, GroupAnswer, Opened, Opening, QUANTILES, Question};
use aimak_core::wire::tariff::TariffFile;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Consumers of the made-up town, and the seed it grows from.
const MADE_UP: (u32, u32) = (5_000, 2026);

/// Where the browser remembers how the columns of a register were read.
const MAPPING: &str = "aimak.register";

/// The register in view.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Register {
    /// None yet.
    None,
    /// On its way.
    Opening,
    /// Of the made-up town.
    MadeUp,
    /// From a file of this name.
    File(String),
    /// A file that was refused, with the reasons.
    Refused(String, Opened),
    /// The thread beside the page does not work here.
    Broken,
}

impl Register {
    const fn is_open(&self) -> bool {
        matches!(self, Self::MadeUp | Self::File(_))
    }
}

/// The panel.
pub fn register(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let requests = Requests::new();
    let (open, answer) = (RwSignal::new(Register::None), RwSignal::new(None::<Result<Answer, ()>>));
    let chooser = NodeRef::<html::Input>::new();
    // Only the answer to the last question counts.
    let last = StoredValue::new(0_u32);
    Effect::new(move || {
        if !open.with(Register::is_open) {
            return;
        }
        let question = question(editor, &editor.draft.read().version);
        let number = last.get_value() + 1;
        last.set_value(number);
        requests.run(async move {
            let told = worker::ask::<_, Answer>(&question).await.map_err(|_| ());
            if last.try_get_value() == Some(number) {
                answer.set(Some(told));
            }
        });
    });
    let made_up = move |_| {
        open.set(Register::Opening);
        requests.run(async move {
            let (consumers, seed) = MADE_UP;
            let opened = worker::open_sample(consumers, seed).await;
            open.set(if opened.is_ok() { Register::MadeUp } else { Register::Broken });
        });
    };
    let choose = move |_| {
        let Some(input) = chooser.get_untracked() else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let name = file.name();
        let opening = Opening {
            lang: lang.get_untracked().code().to_owned(),
            name: name.clone(),
            tariffs: tariffs(editor, &editor.draft.read_untracked().version).into(),
            mapping: storage::read(MAPPING),
        };
        open.set(Register::Opening);
        requests.run(async move {
            let bytes = JsFuture::from(file.array_buffer()).await;
            // The same file can be chosen again after it was mended.
            input.set_value("");
            let Ok(bytes) = bytes else { return open.set(Register::Broken) };
            let opened = worker::open_file::<_, Opened>(&js_sys::Uint8Array::new(&bytes), &opening).await;
            open.set(match opened {
                Ok(opened) if opened.consumers.is_some() => {
                    storage::keep(MAPPING, &opened.mapping);
                    Register::File(name)
                }
                Ok(opened) => Register::Refused(name, opened),
                Err(_) => Register::Broken,
            });
        });
    };
    view! {
        <section class="panel advice register" data-wide="" aria-labelledby="register-title">
            <h2 class="panel__title" id="register-title">{say(messages::register_title)}</h2>
            <p class="caption">{say(messages::register_text)}</p>
            <div class="register__ways">
                <label class="button tariff__open">
                    <Icon name="document"/>
                    <span>{say(messages::register_open_action)}</span>
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".csv,.txt,.tsv,.xlsx"
                        node_ref=chooser
                        on:change=choose
                    />
                </label>
                <button class="button" type="button" on:click=made_up>
                    {move || messages::register_made_up_action(lang.get(), i64::from(MADE_UP.0))}
                </button>
            </div>
            <div class="register__state" role="status">{move || open.with(|open| state(lang.get(), open))}</div>
            {move || {
                let shown = open.with(Register::is_open).then(|| answer.get()).flatten();
                shown.map(|told| match told {
                    Ok(answer) => result(lang.get(), &answer),
                    Err(()) => view! { <p>{messages::register_unfinished_text(lang.get())}</p> }.into_any(),
                })
            }}
        </section>
    }
    .into_any()
}

/// Today's tariff and the draft, as files; where no decision is known the draft stands for both.
fn tariffs(editor: Editor, draft: &Version) -> [TariffFile; 2] {
    let file = |version: &Version| {
        let tariff = Tariff {
            service: editor.service,
            title: editor.service.code().to_owned(),
            versions: vec![version.clone()],
        };
        TariffFile::of(&tariff, editor.place.fictional)
    };
    let today = editor.today.get_value();
    [file(today.as_ref().map_or(draft, |today| &today.draft.version)), file(draft)]
}

fn question(editor: Editor, draft: &Version) -> Question {
    let [before, after] = tariffs(editor, draft);
    Question { before, after, year: draft.from.year }
}

fn state(lang: Lang, open: &Register) -> AnyView {
    match open {
        Register::None => ().into_any(),
        Register::Opening => view! { <p>{messages::register_opening_text(lang)}</p> }.into_any(),
        Register::Broken => view! { <p>{messages::register_broken_text(lang)}</p> }.into_any(),
        Register::MadeUp => {
            view! { <p class="badge" data-evidence="fictional">{messages::register_made_up_text(lang)}</p> }.into_any()
        }
        Register::File(name) => view! { <p>{messages::register_file_text(lang, name)}</p> }.into_any(),
        Register::Refused(name, Opened { faults, fault_count, .. }) => {
            let more = fault_count.saturating_sub(faults.len() as u64);
            let more = (more > 0).then(|| {
                let more = i64::try_from(more).unwrap_or(i64::MAX);
                view! { <p>{messages::register_refused_more(lang, more)}</p> }
            });
            let list = faults.iter().map(|fault| view! { <li>{fault.clone()}</li> }).collect_view();
            view! {
                <p><strong>{messages::register_refused_text(lang, name)}</strong></p>
                <ul class="register__faults">{list}</ul>
                {more}
            }
            .into_any()
        }
    }
}

/// What a group is called; its stable name where this version does not know it.
fn name(lang: Lang, answer: &GroupAnswer) -> String {
    let known = Group::ALL.into_iter().find(|group| group.code() == answer.group);
    known.map_or_else(|| answer.group.clone(), |group| group_name(lang, group).to_owned())
}

/// The groups together.
fn whole(answer: &Answer) -> GroupAnswer {
    let mut whole = GroupAnswer {
        group: String::new(),
        consumers: 0,
        before: 0,
        after: 0,
        less: 0,
        same: 0,
        more: 0,
        saved: 0,
        added: 0,
    };
    for group in &answer.groups {
        whole.consumers += group.consumers;
        whole.less += group.less;
        whole.same += group.same;
        whole.more += group.more;
        for (sum, part) in [
            (&mut whole.before, group.before),
            (&mut whole.after, group.after),
            (&mut whole.saved, group.saved),
            (&mut whole.added, group.added),
        ] {
            *sum = sum.saturating_add(part);
        }
    }
    whole
}

/// A number of consumers, grouped as the language does.
fn count(lang: Lang, number: u64) -> String {
    format::decimal(lang, i64::try_from(number).unwrap_or(i64::MAX), 0, 0, 0)
}

/// Money of a year, whole som: totals of thousands of bills.
fn som(lang: Lang, tyiyn: i64) -> String {
    format::decimal(lang, tyiyn, 2, 0, 0)
}

fn signed(lang: Lang, tyiyn: i64) -> String {
    let text = som(lang, tyiyn);
    if tyiyn > 0 { ["+", &text].concat() } else { text }
}

fn result(lang: Lang, answer: &Answer) -> AnyView {
    let all = whole(answer);
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let sentence = messages::register_result_text(
        lang,
        number(all.consumers),
        &count(lang, all.more),
        &count(lang, all.less),
        &count(lang, all.same),
    );
    let row = |head: String, group: &GroupAnswer| {
        view! {
            <tr>
                <th scope="row">{head}</th>
                <td data-numeric="" data-label=messages::register_consumers_head(lang)>{count(lang, group.consumers)}</td>
                <td data-numeric="" data-label=messages::register_before_head(lang)>{som(lang, group.before)}</td>
                <td data-numeric="" data-label=messages::register_after_head(lang)>{som(lang, group.after)}</td>
                <td data-numeric="" data-label=messages::register_change_head(lang)>{signed(lang, group.after.saturating_sub(group.before))}</td>
                <td data-numeric="" data-label=messages::register_less_head(lang)>{count(lang, group.less)}</td>
                <td data-numeric="" data-label=messages::register_same_head(lang)>{count(lang, group.same)}</td>
                <td data-numeric="" data-label=messages::register_more_head(lang)>{count(lang, group.more)}</td>
            </tr>
        }
    };
    let mut rows: Vec<_> = answer.groups.iter().map(|group| row(name(lang, group), group)).collect();
    if answer.groups.len() > 1 {
        rows.push(row(messages::register_all_head(lang).to_owned(), &all));
    }
    let refused = (answer.refused > 0)
        .then(|| view! { <p>{messages::register_refused_consumers(lang, number(answer.refused))}</p> });
    let spread = QUANTILES.iter().zip(&answer.quantiles).map(|(&part, &(before, after))| {
        // A year's bill as a monthly one: what people know.
        let month = |year: i64| format::money(lang, aimak_core::number::divide_round(year.into(), 12).unwrap_or(year));
        view! {
            <tr>
                <th scope="row">{messages::register_spread_row(lang, &format::percent(lang, i64::from(part), 0))}</th>
                <td data-numeric="" data-label=messages::register_spread_before_head(lang)>{month(before)}</td>
                <td data-numeric="" data-label=messages::register_spread_after_head(lang)>{month(after)}</td>
            </tr>
        }
    });
    let spread = spread.collect_view();
    view! {
        <p class="register__sentence"><strong>{sentence}</strong></p>
        {refused}
        <div class="table advice__table" role="region" tabindex="0" aria-label=messages::register_table_caption(lang)>
            <table>
                <caption class="visually-hidden">{messages::register_table_caption(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{messages::register_group_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_consumers_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_before_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_after_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_change_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_less_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_same_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_more_head(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <h3>{messages::register_spread_title(lang)}</h3>
        <div class="table advice__table" role="region" tabindex="0" aria-label=messages::register_spread_title(lang)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{messages::register_spread_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_spread_before_head(lang)}</th>
                        <th scope="col" data-numeric="">{messages::register_spread_after_head(lang)}</th>
                    </tr>
                </thead>
                <tbody>{spread}</tbody>
            </table>
        </div>
        <p><a href="/method/bill-total">{messages::register_method_link(lang)}</a></p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(code: &str, consumers: u64, before: i64, after: i64) -> GroupAnswer {
        GroupAnswer {
            group: code.to_owned(),
            consumers,
            before,
            after,
            less: 1,
            same: 2,
            more: consumers - 3,
            saved: -10,
            added: 20,
        }
    }

    #[test]
    fn the_groups_together_are_their_sum() {
        let answer = Answer {
            consumers: 12,
            refused: 2,
            groups: vec![group("population", 6, 100, 200), group("others", 4, 50, 70)],
            quantiles: Vec::new(),
        };
        let all = whole(&answer);
        assert_eq!((all.consumers, all.before, all.after), (10, 150, 270));
        assert_eq!((all.less, all.same, all.more, all.saved, all.added), (2, 4, 4, -20, 40));
    }

    #[test]
    fn a_group_is_called_as_the_language_does() {
        assert_eq!(name(Lang::En, &group("others", 4, 0, 0)), "Other consumers");
        assert_eq!(name(Lang::En, &group("nobody", 4, 0, 0)), "nobody");
    }
}
