//! A button that opens a file of a person, and why one was not taken.

use super::{Icon, Notice, NoticeKind};
use crate::hooks::read_text;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Reasons in the language of the moment, each a sentence.
#[derive(Clone)]
pub struct Reasons(Arc<dyn Fn(Lang) -> Vec<String> + Send + Sync>);

impl Reasons {
    /// Reasons that a function tells.
    pub fn new(told: impl Fn(Lang) -> Vec<String> + Send + Sync + 'static) -> Self {
        Self(Arc::new(told))
    }

    /// The sentences.
    pub fn told(&self, lang: Lang) -> Vec<String> {
        (self.0)(lang)
    }
}

/// A button that opens a JSON file.
#[component]
pub fn OpenFile(
    /// What stands on it.
    label: fn(Lang) -> &'static str,
    /// Takes the text of the file.
    take: Callback<String, Result<(), Reasons>>,
    /// Why the last file was not taken.
    refused: RwSignal<Option<Reasons>>,
) -> impl IntoView {
    let chooser = NodeRef::<html::Input>::new();
    let open = move |_| {
        let Some(input) = chooser.get_untracked() else { return };
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let text = read_text(&chosen).await;
            // The same file can be chosen again after it was mended.
            input.set_value("");
            let unread = || Reasons::new(|lang| vec![messages::share_file_bytes(lang).to_owned()]);
            let taken = text.ok_or_else(unread).and_then(|text| take.try_run(text).unwrap_or(Ok(())));
            refused.try_set(taken.err());
        });
    };
    view! {
        <label class="button share__open">
            <Icon name="document"/>
            <span>{say(label)}</span>
            <input class="visually-hidden" type="file" accept=".json,application/json" node_ref=chooser on:change=open/>
        </label>
    }
    .into_any()
}

/// Why the last file was not taken; nothing when it was.
#[component]
pub fn RefusedFile(
    /// The reasons.
    refused: RwSignal<Option<Reasons>>,
) -> impl IntoView {
    let lang = Settings::lang();
    move || {
        let why = refused.get()?;
        let reasons = move || why.told(lang.get()).into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
        let title = Signal::derive(move || messages::share_refused_title(lang.get()).to_owned());
        Some(
            view! {
                <div role="alert">
                    <Notice kind=NoticeKind::Problem title=title>
                        <ul class="share__reasons">{reasons}</ul>
                        <p>{say(messages::share_refused_kept)}</p>
                    </Notice>
                </div>
            }
            .into_any(),
        )
    }
}
