//! A plan of one's own: that nobody published it, and where it is kept.

use super::model::Draft;
use super::state::Studio;
use crate::components::{Icon, Notice, NoticeKind};
use crate::messages;
use crate::state::studio::{Showing, forget, keep, kept};
use crate::state::{Settings, say, storage};
use aimak_core::lang::Lang;
use leptos::prelude::*;

/// Where the plan in view is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whereabouts {
    /// The device keeps it as the place's own.
    Kept,
    /// It came with a link and is nowhere else.
    Sent,
    /// The browser keeps nothing.
    Refused,
}

/// What is said of a plan of one's own; nothing where the plan is that of books that Aimak carries.
pub fn notice(studio: Studio) -> Option<AnyView> {
    let lang = Settings::lang();
    let (place, service) = (studio.place, studio.service);
    studio.base.with_value(|base| base.mark.is_none()).then_some(())?;
    let known = studio.base.with_value(|base| kept(place, service).is_some_and(|kept| kept.plan == base.plan));
    let at = RwSignal::new(if known { Whereabouts::Kept } else { Whereabouts::Sent });
    let title = move || match at.get() {
        Whereabouts::Kept => messages::studio_own_kept_title(lang.get()),
        Whereabouts::Sent | Whereabouts::Refused => messages::studio_own_sent_title(lang.get()),
    };
    let text = move || match at.get() {
        Whereabouts::Kept => messages::studio_own_kept_text(lang.get()),
        Whereabouts::Sent => messages::studio_own_sent_text(lang.get()),
        Whereabouts::Refused => messages::studio_own_refused_text(lang.get()),
    };
    let to_keep = move |_| {
        let done = studio.base.with_value(|base| keep(place, service, &base.plan));
        at.set(if done { Whereabouts::Kept } else { Whereabouts::Refused });
    };
    let remove = move |_| {
        forget(place, service);
        // What was moved in it is nothing without it.
        storage::forget(&super::address::stored(studio));
        studio.turn.run(Showing::of(place, service, ""));
    };
    let button = |text: fn(Lang) -> &'static str, icon: &'static str| {
        view! {
            <Icon name=icon/>
            <span>{say(text)}</span>
        }
    };
    let action = move || match at.get() {
        Whereabouts::Kept => view! {
            <button class="button" type="button" on:click=remove>{button(messages::studio_own_remove, "close")}</button>
        }
        .into_any(),
        Whereabouts::Sent | Whereabouts::Refused => view! {
            <button class="button" type="button" on:click=to_keep>{button(messages::studio_own_keep, "save")}</button>
        }
        .into_any(),
    };
    Some(
        view! {
            <Notice kind=NoticeKind::Info title=Signal::derive(move || title().to_owned())>
                <p>{text}</p>
                <p class="notice__actions">{action}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// The address of a page beside the studio that rests on the same plan: one of one's own travels in the
/// link.
pub fn beside(studio: Studio, page: &str) -> String {
    let address = ["/", studio.place.slug, "/", studio.service.code(), page].concat();
    let own = studio.base.with_value(|base| base.mark.is_none().then(|| Draft::of(base)));
    match own.and_then(|draft| super::address::packed(studio, &draft)) {
        Some(link) => [&address, "#", &link].concat(),
        None => address,
    }
}
