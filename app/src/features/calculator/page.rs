//! The page: whose bill, the questions, the answer.

use super::answer::{self, Bills};
use super::questions;
use super::state::Calculator;
use crate::components::{Layout, UnknownPlace};
use crate::hooks::{use_place, use_title};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::place::{self, Place};
use leptos::prelude::*;

/// The calculator of the place that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let slug = use_place();
    move || {
        let slug = slug.get();
        place::find(&slug).map_or_else(|| view! { <UnknownPlace slug=slug/> }.into_any(), known)
    }
}

fn known(place: &'static Place) -> AnyView {
    let lang = Settings::lang();
    use_title(move || messages::calculator_page_title(lang.get(), place.names.get(lang.get())));
    let calculator = Calculator::new(place);
    let body = if calculator.tariffs.with_value(super::model::Tariffs::none) {
        let back = ["/", place.slug].concat();
        view! {
            {move || answer::no_water(lang.get())}
            <p>
                <a class="button" href=back>{move || place.names.get(lang.get())}</a>
            </p>
        }
        .into_any()
    } else {
        let bills = Memo::new(move |_| Bills::of(calculator));
        let total = Signal::derive(move || bills.with(|bills| bills.total(lang.get())));
        view! {
            <div class="calculator">
                {questions::questions(calculator, total)}
                {answer::view(calculator, bills)}
            </div>
        }
        .into_any()
    };
    view! {
        <Layout place=Some(place)>
            <div class="title-row">
                <div class="title-row__text">
                    <h1 class="title-row__title">{say(messages::calculator_head_title)}</h1>
                    <p class="caption">{say(messages::calculator_head_privacy)}</p>
                </div>
            </div>
            {body}
        </Layout>
    }
    .into_any()
}
