//! A link that could not be opened; one that is older than what is shown; work of last time.

use super::model::Main;
use super::state::{OpenFault, Studio, Then};
use crate::components::{Notice, NoticeKind, Pair};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use aimak_core::wire::choice::ChoiceFault;
use leptos::prelude::*;

fn choice_sentence(lang: Lang, fault: &ChoiceFault) -> String {
    match fault {
        ChoiceFault::Shape { .. } => messages::plan_link_shape(lang).to_owned(),
        ChoiceFault::Form { form } => messages::plan_link_form(lang, &form.to_string()),
        ChoiceFault::NoBooks { .. } => messages::plan_link_no_books(lang).to_owned(),
        ChoiceFault::NoService { .. } => messages::studio_link_no_service(lang).to_owned(),
        ChoiceFault::Name { limit } => messages::plan_link_name(lang, &limit.to_string()),
        ChoiceFault::NoPlace { pointer } => messages::plan_link_no_place(lang, pointer),
        ChoiceFault::Books(faults) => {
            let pointers: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
            messages::plan_link_books(lang, &pointers.join(", "))
        }
        ChoiceFault::NoControl { control } => messages::plan_link_no_control(lang, control),
        ChoiceFault::Amount { control, amount } => messages::plan_link_amount(lang, control, amount),
    }
}

fn sentences(lang: Lang, fault: &OpenFault) -> Vec<String> {
    match fault {
        OpenFault::Link(fault) => vec![aimak_words::link::fault(lang, fault)],
        OpenFault::Choice(faults) => faults.iter().map(|fault| choice_sentence(lang, fault)).collect(),
    }
}

/// All notices of the studio.
pub fn notices(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let bad = move || {
        let bad = studio.bad_link.get()?;
        let fault = bad.fault;
        Some(view! {
            <div role="alert">
                <Notice kind=NoticeKind::Problem title=Signal::derive(move || messages::plan_link_bad_title(lang.get()).to_owned())>
                    {move || sentences(lang.get(), &fault).into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                    <p>{say(messages::plan_link_bad_text)}</p>
                    <div class="field studio__kept">
                        <label class="field__label" for="bad-link">{say(messages::plan_link_field)}</label>
                        <input class="field__input" id="bad-link" type="text" readonly value=bad.text/>
                    </div>
                    <p class="notice__actions">
                        <button class="button" type="button" on:click=move |_| studio.bad_link.set(None)>
                            {say(messages::plan_link_bad_close)}
                        </button>
                    </p>
                </Notice>
            </div>
        })
    };
    let restored = move || {
        studio.restored.get().then(|| {
            view! {
                <Notice kind=NoticeKind::Info title=Signal::derive(move || messages::plan_restored_title(lang.get()).to_owned())>
                    <p>{say(messages::plan_restored_text)}</p>
                    <p class="notice__actions">
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| {
                                studio.reset();
                                studio.restored.set(false);
                            }
                        >
                            {say(messages::plan_restored_action)}
                        </button>
                        <button class="button" type="button" on:click=move |_| studio.restored.set(false)>
                            {say(messages::plan_link_bad_close)}
                        </button>
                    </p>
                </Notice>
            }
        })
    };
    view! {
        {bad}
        {move || studio.then.get().map(|then| older(studio, then))}
        {restored}
    }
    .into_any()
}

/// What an older link showed, beside what it shows now.
fn older(studio: Studio, then: Then) -> AnyView {
    let lang = Settings::lang();
    let year = then.seen.year;
    let rows = Main::ALL.into_iter().filter_map(|main| {
        let amount = *then.seen.figures.get(main.code())?;
        let (figure, subject) = studio.books.with_untracked(|books| main.key(books, studio.service, year));
        let pair = studio.option.with_untracked(|now| Pair::new(figure, (now, now), (subject, subject)).beside(amount));
        let label = move || studio.books.with(|books| main.label(lang.get(), books, studio.service, year));
        Some(view! {
            <tr>
                <th scope="row">{label}</th>
                <td data-numeric="">{move || pair.text_today(lang.get())}</td>
                <td data-numeric="">{move || pair.text(lang.get())}</td>
            </tr>
        })
    });
    let rows = rows.collect_view();
    view! {
        <Notice kind=NoticeKind::Watch title=Signal::derive(move || messages::plan_then_title(lang.get()).to_owned())>
            {then.books.then(|| view! { <p>{say(messages::plan_then_books)}</p> })}
            {then.models.then(|| view! { <p>{say(messages::plan_then_model)}</p> })}
            <p id="then-title">{move || messages::plan_then_figures(lang.get(), &year.to_string())}</p>
            <div class="table" role="region" tabindex="0" aria-labelledby="then-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say(messages::plan_comparison_figure)}</th>
                            <th scope="col" data-numeric="">{say(messages::plan_then_head)}</th>
                            <th scope="col" data-numeric="">{say(messages::plan_now_head)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="notice__actions">
                <button class="button" type="button" on:click=move |_| studio.then.set(None)>
                    {say(messages::plan_link_bad_close)}
                </button>
            </p>
        </Notice>
    }
    .into_any()
}
