//! The scenario for others: link, QR code and file.

use super::{Icon, OpenFile, QrCode, Reasons, RefusedFile};
use crate::hooks::{copy_text, hand_over};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use aimak_core::wire::scenario::NAME_LIMIT;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

const NAME: &str = "share-name";

/// What was done last.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Done {
    Nothing,
    Copied,
    CopyByHand,
    Saved,
    Opened { name: String },
}

/// A scenario that can be shared.
pub struct Shared<T: Send + Sync + 'static> {
    /// The title of the part.
    pub title: fn(Lang) -> &'static str,
    /// The scenario in view: what was said of one is not true of the next.
    pub scenario: Memo<T>,
    /// Whether the part is open; what is dear is made only then.
    pub shown: RwSignal<bool>,
    /// The whole link of the scenario that rests; `None` until it does.
    pub link: Signal<Option<String>>,
    /// The whole link of this moment, to be copied from here.
    pub copy: Option<Callback<(), String>>,
    /// The name of a file and its text, for a scenario with this name.
    pub save: Callback<String, Option<(String, String)>>,
    /// Opens the text of a file; says the name within.
    pub open: Callback<String, Result<String, Reasons>>,
    /// The address of papers made of the scenario.
    pub papers: Option<Signal<String>>,
}

/// The QR code of a whole link.
pub fn share_code(link: Signal<Option<String>>) -> AnyView {
    let lang = Settings::lang();
    let text = Memo::new(move |_| link.get());
    let known = Memo::new(move |_| text.with(Option::is_some));
    let label = Signal::derive(move || messages::share_code_label(lang.get()).to_owned());
    (move || {
        let text = Signal::derive(move || text.get().unwrap_or_default());
        known.get().then(|| view! { <QrCode text=text label=label/> })
    })
    .into_any()
}

/// The part under the title that opens: code, link, name, file, papers.
pub fn share<T: Clone + PartialEq + Send + Sync + 'static>(of: Shared<T>) -> AnyView {
    let lang = Settings::lang();
    let Shared { title, scenario, shown, link, copy, save, open, papers } = of;
    let name = RwSignal::new(String::new());
    let done = RwSignal::new(Done::Nothing);
    let refused = RwSignal::new(None);
    let details = NodeRef::<html::Details>::new();

    // What was said of one scenario is not true of the next.
    let told_of = StoredValue::new(None::<T>);
    Effect::new(move |_| {
        let now = scenario.get();
        if told_of.with_value(|of| of.as_ref() != Some(&now)) {
            done.set(Done::Nothing);
            refused.set(None);
        }
    });
    let tell = move |what: Done| {
        if let Some(now) = scenario.try_get_untracked() {
            told_of.set_value(Some(now));
            done.set(what);
        }
    };
    let save = move |_| {
        let text = save.run(name.get_untracked().trim().to_owned());
        if text.is_some_and(|(file, text)| hand_over(&file, "application/json", &text).is_some()) {
            tell(Done::Saved);
        }
    };
    let take = Callback::new(move |text: String| {
        // A file that was not taken is told until the next one is.
        if let Some(now) = scenario.try_get_untracked() {
            told_of.set_value(Some(now));
        }
        let found = open.run(text)?;
        if !found.is_empty() {
            name.try_set(found.clone());
        }
        tell(Done::Opened { name: found });
        Ok(())
    });
    let copy = copy.map(|copy| {
        let act = move |_| {
            let text = copy.run(());
            spawn_local(async move {
                let copied = copy_text(&text).await;
                tell(if copied { Done::Copied } else { Done::CopyByHand });
            });
        };
        view! {
            <button class="button" type="button" on:click=act>
                <Icon name="share"/>
                <span>{say(messages::plan_link_action)}</span>
            </button>
        }
    });
    let field = copy.is_some().then(|| {
        view! {
            <div class="field">
                <label class="field__label" for="share-link">{say(messages::studio_share_field)}</label>
                <input
                    class="field__input"
                    id="share-link"
                    type="text"
                    readonly
                    prop:value=move || if shown.get() { link.get().unwrap_or_default() } else { String::new() }
                />
            </div>
        }
    });
    let papers = papers.map(|address| {
        view! {
            <a class="button" href=move || address.get()>
                <Icon name="print"/>
                <span>{say(messages::plan_share_papers)}</span>
            </a>
        }
    });
    let said = move || {
        let lang = lang.get();
        done.with(|done| match done {
            Done::Nothing => String::new(),
            Done::Copied => messages::studio_share_done(lang).to_owned(),
            Done::CopyByHand => messages::studio_share_by_hand(lang).to_owned(),
            Done::Saved => messages::share_saved_note(lang).to_owned(),
            Done::Opened { name } if name.is_empty() => messages::share_opened_note(lang).to_owned(),
            Done::Opened { name } => messages::share_opened_named_note(lang, name),
        })
    };
    view! {
        <details
            class="share"
            node_ref=details
            on:toggle=move |_| shown.set(details.get_untracked().is_some_and(|details| details.open()))
        >
            <summary>
                <Icon name="chevron-down"/>
                {say(title)}
            </summary>
            <div class="share__parts panel">
                <div class="share__code">{move || shown.get().then(|| share_code(link))}</div>
                <div class="share__file">
                    <p class="measure">{say(messages::share_code_hint)}</p>
                    {field}
                    <div class="field">
                        <label class="field__label" for=NAME>{say(messages::share_name_label)}</label>
                        <input
                            class="field__input"
                            id=NAME
                            type="text"
                            autocomplete="off"
                            maxlength=NAME_LIMIT
                            prop:value=move || name.get()
                            on:input=move |event| name.set(event_target_value(&event))
                        />
                    </div>
                    <div class="share__actions">
                        {copy}
                        <button class="button" type="button" on:click=save>
                            <Icon name="download"/>
                            <span>{say(messages::share_save_action)}</span>
                        </button>
                        {papers}
                        <OpenFile label=messages::share_open_action take=take refused=refused/>
                    </div>
                    <p class="share__said" role="status">{said}</p>
                    <RefusedFile refused=refused/>
                </div>
            </div>
        </details>
    }
    .into_any()
}
