//! The difference from today. Its colour is neutral: good or bad is said by the status alone.

use super::Icon;
use crate::messages;
use crate::state::Settings;
use leptos::prelude::*;

/// A difference from today, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// As today.
    None,
    /// More than today.
    More {
        /// By so much, without a sign.
        by: String,
        /// What it is today.
        today: String,
    },
    /// Less than today.
    Less {
        /// By so much, without a sign.
        by: String,
        /// What it is today.
        today: String,
    },
    /// Today's value is not known.
    TodayUnknown,
}

/// An arrow, the difference, and today's value; an empty row when there is nothing to compare.
#[component]
pub fn Delta(
    /// The difference.
    #[prop(into)]
    difference: Signal<Option<Difference>>,
) -> impl IntoView {
    let lang = Settings::lang();
    let arrow = Memo::new(move |_| {
        difference.with(|difference| match difference {
            Some(Difference::More { .. }) => Some("arrow-up"),
            Some(Difference::Less { .. }) => Some("arrow-down"),
            Some(Difference::None | Difference::TodayUnknown) | None => None,
        })
    });
    let spoken = move || {
        let lang = lang.get();
        match arrow.get() {
            Some("arrow-up") => messages::control_delta_more(lang),
            Some(_) => messages::control_delta_less(lang),
            None => "",
        }
    };
    let change = move || {
        difference.with(|difference| match difference {
            Some(Difference::More { by, .. } | Difference::Less { by, .. }) => by.clone(),
            Some(Difference::None) => messages::control_delta_none(lang.get()).to_owned(),
            Some(Difference::TodayUnknown) | None => String::new(),
        })
    };
    let base = move || {
        difference.with(|difference| match difference {
            Some(Difference::More { today, .. } | Difference::Less { today, .. }) => {
                messages::control_question_today(lang.get(), today)
            }
            Some(Difference::TodayUnknown) => messages::control_delta_today_unknown(lang.get()).to_owned(),
            Some(Difference::None) | None => String::new(),
        })
    };
    view! {
        <p class="delta">
            {move || arrow.get().map(|icon| view! { <Icon name=icon/> })}
            <span class="visually-hidden">{spoken}</span>
            <b class="delta__change">{change}</b>
            " "
            <span class="delta__base">{base}</span>
        </p>
    }
}
