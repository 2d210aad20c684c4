//! The question, the decision it starts from, and what can be done with the scenario.

use super::address::whole_link;
use super::of_year::of_year;
use super::since::since;
use super::state::Studio;
use crate::components::{BadLinkNotice, Icon, Notice, NoticeKind};
use crate::format::status_name;
use crate::hooks::copy_text;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::scenario::Scenario;
use aimak_core::tariff::{DecisionStatus, TaxState};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How the copying of the link went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copied {
    Not,
    Done,
    /// The browser does not let us: the person copies from a field.
    ByHand,
}

/// The lead: which decision, tax, invented data, and that numbers open.
fn lead(lang: Lang, scenario: &Scenario) -> String {
    let decision = scenario.decision();
    let date = format::date_known(lang, decision.from);
    let mut text = match (decision.status, decision.start_known) {
        (DecisionStatus::InForce, true) => messages::studio_lead_decided(lang, &date),
        (DecisionStatus::InForce, false) => messages::studio_lead_seen(lang, &date),
        (status @ (DecisionStatus::LastKnown | DecisionStatus::Replaced | DecisionStatus::Proposed), start_known) => {
            let status = crate::format::lower_first(status_name(lang, status));
            if start_known {
                messages::studio_lead_status(lang, &date, &status)
            } else {
                messages::studio_lead_seen_status(lang, &date, &status)
            }
        }
    };
    let mut add = |sentence: &str| {
        text.push(' ');
        text.push_str(sentence);
    };
    add(match decision.tax {
        TaxState::Net | TaxState::NetPlus(_) => messages::studio_lead_net(lang),
        TaxState::Unknown => messages::studio_lead_tax_unknown(lang),
    });
    if scenario.place().fictional {
        add(messages::studio_lead_fictional(lang));
    }
    add(messages::studio_lead_hint(lang));
    text
}

/// Title and actions.
pub fn head(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let can_undo = Memo::new(move |_| studio.history.with(super::model::History::can_undo));
    let can_redo = Memo::new(move |_| studio.history.with(super::model::History::can_redo));
    let can_reset =
        Memo::new(move |_| studio.scenario.with(|scenario| !scenario.changes().is_empty() || scenario.outdated()));
    let decision = Memo::new(move |_| studio.scenario.with(Scenario::decision));
    let editor = studio
        .scenario
        .with_untracked(|scenario| ["/", scenario.place().slug, "/", scenario.service().code(), "/tariff"].concat());
    let copied = RwSignal::new(Copied::Not);
    let link = RwSignal::new(String::new());
    let field = NodeRef::<html::Input>::new();

    // What was said of one scenario is not true of the next.
    Effect::new(move |first: Option<()>| {
        studio.scenario.track();
        if first.is_some() {
            copied.set(Copied::Not);
        }
    });
    Effect::new(move |_| {
        if copied.get() == Copied::ByHand
            && let Some(field) = field.get()
        {
            drop(field.focus());
            field.select();
        }
    });
    let copy = move |_| {
        let text = studio.scenario.with_untracked(whole_link);
        link.set(text.clone());
        spawn_local(async move {
            let done = copy_text(&text).await;
            copied.try_set(if done { Copied::Done } else { Copied::ByHand });
        });
    };
    let said = move || match copied.get() {
        Copied::Not => "",
        Copied::Done => messages::studio_share_done(lang.get()),
        Copied::ByHand => messages::studio_share_by_hand(lang.get()),
    };
    view! {
        <div class="title-row">
            <div class="title-row__text">
                <h1 class="title-row__title">{say(messages::studio_head_title)}</h1>
                <p class="title-row__lead">
                    {move || {
                        decision.track();
                        studio.scenario.with_untracked(|scenario| lead(lang.get(), scenario))
                    }}
                </p>
                <p class="studio__said" role="status">{said}</p>
                {move || {
                    (copied.get() == Copied::ByHand)
                        .then(|| {
                            view! {
                                <input
                                    class="field__input"
                                    type="text"
                                    readonly
                                    aria-label=say(messages::studio_share_field)
                                    prop:value=move || link.get()
                                    node_ref=field
                                />
                            }
                        })
                }}
            </div>
            <div class="title-row__actions">
                <button
                    class="button"
                    type="button"
                    data-icon-only=""
                    aria-disabled=move || (!can_undo.get()).then_some("true")
                    on:click=move |_| studio.history.update(super::model::History::undo)
                >
                    <Icon name="undo"/>
                    <span class="visually-hidden">{say(messages::studio_undo_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    data-icon-only=""
                    aria-disabled=move || (!can_redo.get()).then_some("true")
                    on:click=move |_| studio.history.update(super::model::History::redo)
                >
                    <Icon name="redo"/>
                    <span class="visually-hidden">{say(messages::studio_redo_action)}</span>
                </button>
                <button
                    class="button"
                    type="button"
                    data-collapse=""
                    aria-disabled=move || (!can_reset.get()).then_some("true")
                    on:click=move |_| studio.reset()
                >
                    <Icon name="reset"/>
                    <span>{say(messages::studio_reset_action)}</span>
                </button>
                <a class="button" data-collapse="" href=editor>
                    <Icon name="pencil"/>
                    <span>{say(messages::tariff_studio_action)}</span>
                </a>
                <button class="button" type="button" data-kind="primary" on:click=copy>
                    <Icon name="share"/>
                    <span>{say(messages::studio_share_action)}</span>
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// A link that could not be opened; a link that rests on an old decision.
pub fn notices(studio: Studio, rested: ReadSignal<Option<Scenario>>) -> AnyView {
    let lang = Settings::lang();
    let outdated = Memo::new(move |_| studio.scenario.with(Scenario::outdated));
    let old = move || {
        outdated
            .get()
            .then(|| {
                let dates = move || {
                    studio.scenario.with(|scenario| {
                        let newest = scenario.place().decision(scenario.service()).unwrap_or(scenario.decision());
                        let date = |decision: &aimak_core::tariff::Decision| format::date_known(lang.get(), decision.from);
                        messages::studio_outdated_text(lang.get(), &date(scenario.decision()), &date(newest))
                    })
                };
                view! {
                    <Notice kind=NoticeKind::Watch title=Signal::derive(move || messages::studio_outdated_title(lang.get()).to_owned())>
                        <p>{dates}</p>
                        <p class="notice__actions">
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| {
                                    if let Some(moved) = studio.scenario.with_untracked(super::model::on_newest) {
                                        studio.make(moved);
                                    }
                                }
                            >
                                {say(messages::studio_outdated_action)}
                            </button>
                        </p>
                    </Notice>
                }
            })
    };
    view! {
        <BadLinkNotice bad=studio.bad_link instead=messages::studio_link_fault_today/>
        {of_year(studio)}
        {old}
        {since(rested)}
    }
    .into_any()
}
