//! A notice: what happened and what to do.

use super::Icon;
use crate::messages;
use aimak_core::lang::Lang;
use aimak_core::scenario::LinkFault;
use leptos::prelude::*;

/// Weight of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// To be watched.
    Watch,
    /// Something did not work.
    Problem,
}

/// A notice with a title; sentences and actions are its children.
#[component]
pub fn Notice(
    /// Its weight.
    kind: NoticeKind,
    /// What happened.
    #[prop(into)]
    title: Signal<String>,
    /// Sentences, and `<p class="notice__actions">`.
    children: Children,
) -> impl IntoView {
    let (code, icon) = match kind {
        NoticeKind::Info => ("info", "info"),
        NoticeKind::Watch => ("watch", "warning"),
        NoticeKind::Problem => ("problem", "octagon-x"),
    };
    view! {
        <div class="notice" data-kind=code>
            <Icon name=icon/>
            <div class="notice__body">
                <p class="notice__title">{move || title.get()}</p>
                {children()}
            </div>
        </div>
    }
    .into_any()
}

/// Why a link could not be opened and what to do, in words.
pub fn link_fault_sentence(lang: Lang, fault: &LinkFault) -> String {
    match fault {
        LinkFault::TooLong => messages::link_too_long(lang).to_owned(),
        LinkFault::OtherVersion { found } => messages::link_other_version(lang, found),
        LinkFault::Damaged => messages::link_damaged(lang).to_owned(),
        LinkFault::UnknownDecision { base } => messages::link_unknown_decision(lang, base),
        LinkFault::UnknownInput { key } => messages::link_unknown_input(lang, key),
        LinkFault::Number { key, .. } => messages::link_number(lang, key),
        LinkFault::OutOfRange { key } => messages::link_out_of_range(lang, key),
        LinkFault::NoDecision => messages::link_no_decision(lang).to_owned(),
    }
}
