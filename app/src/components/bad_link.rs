//! A link that could not be opened: why, and the link itself.

use super::{Notice, NoticeKind, Reasons, link_fault_sentence};
use crate::messages;
use crate::state::plan::OpenFault;
use crate::state::studio::{BadLink, Unopened};
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

/// Why a scenario of a plan could not be opened.
pub fn open_fault_reasons(fault: OpenFault) -> Reasons {
    Reasons::new(move |lang| match &fault {
        OpenFault::Link(fault) => vec![aimak_words::link::fault(lang, fault)],
        OpenFault::Choice(faults) => faults.iter().map(|fault| choice_sentence(lang, fault)).collect(),
    })
}

/// Why a link of either kind could not be opened.
pub fn unopened_reasons(unopened: Unopened) -> Reasons {
    match unopened {
        Unopened::Year(fault) => Reasons::new(move |lang| vec![link_fault_sentence(lang, &fault)]),
        Unopened::Plan(fault) => open_fault_reasons(fault),
    }
}

/// A link that could not be opened, until a person closes it.
#[component]
pub fn BadLinkNotice(
    /// The link.
    bad: RwSignal<Option<BadLink>>,
    /// What is in view instead.
    instead: fn(Lang) -> &'static str,
) -> impl IntoView {
    let lang = Settings::lang();
    move || {
        let BadLink { fault, text } = bad.get()?;
        let reasons = unopened_reasons(fault);
        let title = Signal::derive(move || messages::studio_link_fault_title(lang.get()).to_owned());
        Some(
            view! {
                <div role="alert">
                    <Notice kind=NoticeKind::Problem title=title>
                        {move || reasons.told(lang.get()).into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                        <p>{say(instead)}</p>
                        <div class="field studio__kept">
                            <label class="field__label" for="bad-link">{say(messages::studio_link_fault_kept)}</label>
                            <input class="field__input" id="bad-link" type="text" readonly value=text/>
                        </div>
                        <p class="notice__actions">
                            <button class="button" type="button" on:click=move |_| bad.set(None)>
                                {say(messages::studio_link_fault_close)}
                            </button>
                        </p>
                    </Notice>
                </div>
            }
            .into_any(),
        )
    }
}
