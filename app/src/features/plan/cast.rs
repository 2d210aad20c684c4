//! The projector: a window opened from here, or one on another machine, steered by its code.

use super::address::whole;
use super::state::Studio;
use super::steering::Sender;
use crate::api::{ApiFault, Requests, fault_sentence, get_hall, steer_hall};
use crate::components::Icon;
use crate::hooks::{Steering, steer};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::lang::Lang;
use aimak_core::wire::hall::{HallCode, Screen};
use aimak_core::wire::problem::ProblemCode;
use leptos::prelude::*;
use std::time::Duration;

/// A text in the language of the moment.
type Words = fn(Lang) -> &'static str;

/// The screens of the projector, in the order in which it has them.
const SCREENS: [(Screen, Words); 4] = [
    (Screen::Compare, messages::plan_cast_compare),
    (Screen::Money, messages::plan_cast_money),
    (Screen::Poorest, messages::plan_cast_poorest),
    (Screen::Nothing, messages::plan_cast_nothing),
];

/// After how long without an answer the newest picture is sent again.
const AGAIN: Duration = Duration::from_secs(2);

/// The id of the field for the code.
const FIELD: &str = "plan-cast-code";

/// How things stand with a projector elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Remote {
    /// Nothing is steered.
    Apart,
    /// Nothing is steered: what was typed is no code.
    NoCode,
    /// The server is asked for the code.
    Joining,
    /// Nothing is steered, for this reason.
    Refused(ApiFault),
    /// The projector shows what this device does.
    Steering,
    /// It will, when the connection is back.
    Away,
    /// The projector keeps its picture: this one was refused.
    Kept(ApiFault),
}

/// The tablet's side of a projector elsewhere; a copyable handle.
#[derive(Clone, Copy)]
struct Tablet {
    studio: Studio,
    remote: RwSignal<Remote>,
    code: RwSignal<Option<HallCode>>,
    screen: RwSignal<Screen>,
    sender: StoredValue<Sender>,
    requests: Requests,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Tablet {
    fn new(studio: Studio) -> Self {
        let tablet = Self {
            studio,
            remote: RwSignal::new(Remote::Apart),
            code: RwSignal::new(None),
            screen: RwSignal::new(Screen::Compare),
            sender: StoredValue::new(Sender::default()),
            requests: Requests::new(),
            timer: StoredValue::new(None),
        };
        Effect::new(move |_| {
            studio.rested.track();
            studio.year.track();
            tablet.screen.track();
            if tablet.code.with(Option::is_some) {
                tablet.want();
            }
        });
        let online = window_event_listener_untyped("online", move |_| tablet.send());
        on_cleanup(move || {
            online.remove();
            tablet.stop_waiting();
        });
        tablet
    }

    /// Whether a projector is steered, connected or not.
    fn steers(self) -> bool {
        self.code.with(Option::is_some)
    }

    fn join(self, typed: &str) {
        let Some(code) = HallCode::parse(typed) else {
            self.remote.set(Remote::NoCode);
            return;
        };
        self.remote.set(Remote::Joining);
        self.requests.run(async move {
            let Studio { place, service, .. } = self.studio;
            let lang = Settings::lang().get_untracked();
            match get_hall(lang, place.slug, service, code.as_str()).await {
                Ok(view) => {
                    session::keep(self.studio, code.as_str());
                    self.sender.set_value(Sender::joined(view.picture.map_or(0, |picture| picture.order)));
                    self.remote.set(Remote::Steering);
                    self.code.set(Some(code));
                }
                Err(fault) => self.end(Remote::Refused(fault)),
            }
        });
    }

    fn end(self, remote: Remote) {
        self.stop_waiting();
        session::forget(self.studio);
        self.code.set(None);
        self.remote.set(remote);
    }

    fn want(self) {
        let Some(link) = whole(self.studio) else { return };
        let screen = self.screen.get_untracked();
        self.sender.update_value(|sender| sender.want(link, screen));
        self.send();
    }

    fn send(self) {
        let Some(Some(code)) = self.code.try_get_untracked() else { return };
        let Some(picture) = self.sender.try_update_value(Sender::next).flatten() else { return };
        self.stop_waiting();
        self.requests.run(async move {
            let Studio { place, service, .. } = self.studio;
            let lang = Settings::lang().get_untracked();
            let answer = steer_hall(lang, place.slug, service, code.as_str(), &picture).await;
            // Somebody may have ended it meanwhile.
            if self.code.try_get_untracked().flatten().as_ref() != Some(&code) {
                return;
            }
            match answer {
                Ok(_) => {
                    self.sender.update_value(Sender::arrived);
                    self.remote.set(Remote::Steering);
                    self.send();
                }
                Err(fault) => self.not_shown(fault),
            }
        });
    }

    fn not_shown(self, fault: ApiFault) {
        let problem = if let ApiFault::Problem(told) = &fault { told.code().map(|code| (code, told)) } else { None };
        match problem {
            Some((ProblemCode::HallMovedOn, told)) => {
                let order = told.newest.as_ref().and_then(|order| order.parse().ok()).unwrap_or_default();
                self.sender.update_value(|sender| sender.overtaken(order));
                self.send();
            }
            Some((ProblemCode::UnknownHall, _)) => self.end(Remote::Refused(fault)),
            Some((ProblemCode::RejectedInput | ProblemCode::BodyTooLarge, _)) => {
                self.sender.update_value(Sender::refused);
                self.remote.set(Remote::Kept(fault));
                self.send();
            }
            Some(_) | None => {
                self.sender.update_value(Sender::failed);
                self.remote.set(Remote::Away);
                self.timer.set_value(set_timeout_with_handle(move || self.send(), AGAIN).ok());
            }
        }
    }

    fn stop_waiting(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// What is said below the field.
    fn said(self, lang: Lang) -> Option<String> {
        let code = || self.code.with(|code| code.as_ref().map(HallCode::grouped)).unwrap_or_default();
        match self.remote.get() {
            Remote::Apart => None,
            Remote::NoCode => Some(messages::cast_code_malformed(lang).to_owned()),
            Remote::Joining => Some(messages::cast_code_joining(lang).to_owned()),
            Remote::Refused(fault) | Remote::Kept(fault) => Some(fault_sentence(lang, &fault)),
            Remote::Steering => Some(messages::cast_code_steering(lang, &code())),
            Remote::Away => Some(messages::cast_code_away(lang).to_owned()),
        }
    }
}

/// The code that this tab steers by, for as long as the tab lives.
mod session {
    use super::Studio;
    use leptos::prelude::window;

    fn storage() -> Option<web_sys::Storage> {
        window().session_storage().ok()?
    }

    fn name(studio: Studio) -> String {
        ["aimak.steer.", studio.place.slug, ".", studio.service.code()].concat()
    }

    /// The code in the address that the projector's QR code has, or the one that the tab knows.
    pub fn code(studio: Studio) -> Option<String> {
        let search = window().location().search().unwrap_or_default();
        let asked =
            search.trim_start_matches('?').split('&').find_map(|part| part.strip_prefix("hall=")).map(str::to_owned);
        asked.or_else(|| storage()?.get_item(&name(studio)).ok()?)
    }

    pub fn keep(studio: Studio, code: &str) {
        if let Some(storage) = storage() {
            // A browser that refuses asks for the code again after a reload.
            drop(storage.set_item(&name(studio), code));
        }
    }

    pub fn forget(studio: Studio) {
        if let Some(storage) = storage() {
            drop(storage.remove_item(&name(studio)));
        }
    }
}

/// A link that opens the projector view, the field for the code of one elsewhere, and the buttons that
/// turn its screens.
pub fn cast(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let (place, service) = (studio.place.slug, studio.service.code());
    let link = move || whole(studio);
    let address = move || {
        studio.rested.track();
        studio.year.track();
        ["/", place, "/", service, "/projector#", &link().unwrap_or_default()].concat()
    };
    let on = RwSignal::new(false);
    let tablet = Tablet::new(studio);
    // The hall sees what rests, not every move of a hand.
    Effect::new(move |_| {
        studio.rested.track();
        studio.year.track();
        if on.get() {
            steer(place, service, &Steering { link: link(), screen: None });
        }
    });
    let turns = SCREENS.into_iter().zip(0_u32..).map(|((screen, name), number)| {
        let turn = move |_| {
            if on.get_untracked() {
                steer(place, service, &Steering { link: link(), screen: Some(number) });
            }
            tablet.screen.set(screen);
        };
        view! {
            <button class="button" type="button" on:click=turn>
                {move || name(lang.get())}
            </button>
        }
    });
    let idle = move || !on.get() && !tablet.steers();
    view! {
        <div class="plan__cast" role="group" aria-label=say(messages::plan_cast_title)>
            <a class="button" href=address target="_blank" rel="external noopener" on:click=move |_| on.set(true)>
                <Icon name="external-link"/>
                <span>{say(messages::plan_cast_action)}</span>
            </a>
            {remote(tablet)}
            <div class="plan__turns" hidden=idle>
                {turns.collect_view()}
            </div>
            <p class="caption" hidden=move || !on.get()>{say(messages::plan_cast_hint)}</p>
        </div>
    }
    .into_any()
}

/// The part for a projector elsewhere, which opens by itself when the address names one.
fn remote(tablet: Tablet) -> AnyView {
    let lang = Settings::lang();
    let known = session::code(tablet.studio);
    let open = known.is_some();
    let typed = RwSignal::new(known.clone().unwrap_or_default());
    // The studio reads its own address first.
    Effect::new(move |_| {
        if let Some(code) = &known {
            tablet.join(code);
        }
    });
    let steers = Memo::new(move |_| tablet.steers());
    let act =
        move || if steers.get_untracked() { tablet.end(Remote::Apart) } else { tablet.join(&typed.get_untracked()) };
    let faulty = move || matches!(tablet.remote.get(), Remote::NoCode | Remote::Refused(_));
    view! {
        <details class="share plan__remote" open=open>
            <summary>
                <Icon name="chevron-down"/>
                {say(messages::cast_code_title)}
            </summary>
            <form
                class="plan__code"
                on:submit=move |event| {
                    event.prevent_default();
                    act();
                }
            >
                <div class="field">
                    <label class="field__label" for=FIELD>{say(messages::cast_code_label)}</label>
                    <p class="field__hint" id="plan-cast-hint">{say(messages::cast_code_hint)}</p>
                    <input
                        class="field__input"
                        id=FIELD
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-describedby="plan-cast-hint plan-cast-said"
                        aria-invalid=move || faulty().then_some("true")
                        readonly=move || steers.get()
                        prop:value=move || typed.get()
                        on:input:target=move |event| typed.set(event.target().value())
                    />
                </div>
                <button class="button" type="submit">
                    {move || if steers.get() { messages::cast_code_stop(lang.get()) } else { messages::cast_code_join(lang.get()) }}
                </button>
            </form>
            <p class="plan__said" id="plan-cast-said" role="status">{move || tablet.said(lang.get())}</p>
        </details>
    }
    .into_any()
}
