//! The projector listens to the server: its code, what another device shows on it, and what it says when
//! the connection is lost. The last picture stays whatever happens.

use super::state::Hall;
use crate::api::{ApiFault, HallEvents, HallNews, Requests, get_hall, open_hall};
use crate::hooks::Steering;
use crate::state::{Settings, storage};
use aimak_core::wire::hall::{HallCode, HallView, Screen};
use aimak_core::wire::problem::ProblemCode;
use js_sys::Date;
use leptos::prelude::*;
use std::time::Duration;

/// After how long without a server, or without its stream, the projector asks again.
const AGAIN: Duration = Duration::from_secs(4);
/// How often the projector looks whether it still hears its server.
const LOOK: Duration = Duration::from_secs(3);
/// The server says every five seconds that it is there; after this silence it is not, milliseconds.
const SILENCE: f64 = 14_000.0;

/// What the projector knows of its hall on the server; a copyable handle.
#[derive(Clone, Copy)]
pub struct Relay {
    /// The code, and where tablets reach the server; `None` while no server answered.
    view: RwSignal<Option<HallView>>,
    /// Whether another device steers.
    steered: RwSignal<bool>,
    /// Whether somebody asked to see the code.
    asked: RwSignal<bool>,
    /// When the connection was lost, as people write a time; `None` while there is one.
    lost: RwSignal<Option<String>>,
    hall: Hall,
    requests: Requests,
    events: StoredValue<Option<HallEvents>, LocalStorage>,
    heard: StoredValue<f64>,
    last_screen: StoredValue<Option<Screen>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Relay {
    /// Opens a hall on the server, or the one that this window had, and follows it while the page is open.
    pub fn new(hall: Hall) -> Self {
        let relay = Self {
            view: RwSignal::new(None),
            steered: RwSignal::new(false),
            asked: RwSignal::new(false),
            lost: RwSignal::new(None),
            hall,
            requests: Requests::new(),
            events: StoredValue::new_local(None),
            heard: StoredValue::new(Date::now()),
            last_screen: StoredValue::new(None),
            timer: StoredValue::new(None),
        };
        relay.begin();
        let watch = set_interval_with_handle(move || relay.look(), LOOK).ok();
        let online = window_event_listener_untyped("online", move |_| relay.begin());
        on_cleanup(move || {
            online.remove();
            watch.iter().for_each(|watch| watch.clear());
            relay.hush();
            relay.stop_waiting();
        });
        relay
    }

    /// What is shown to who wants to steer: the code in groups, and the address for a camera.
    pub fn invitation(self) -> Option<(String, Option<String>)> {
        if self.steered.get() && !self.asked.get() {
            return None;
        }
        self.view.with(|view| {
            let view = view.as_ref()?;
            let code = HallCode::parse(&view.code)?;
            let address = reached(view).map(|origin| {
                let Hall { place, service, .. } = self.hall;
                [&origin, "/", place.slug, "/", service.code(), "/studio?hall=", &view.code].concat()
            });
            Some((code.grouped(), address))
        })
    }

    /// Shows the code again, or puts it away.
    pub fn toggle(self) {
        let shown = !self.steered.get_untracked() || self.asked.get_untracked();
        self.steered.set(true);
        self.asked.set(!shown);
    }

    /// When the connection was lost; only what somebody steers can be missed.
    pub fn lost(self) -> Option<String> {
        if self.steered.get() { self.lost.get() } else { None }
    }

    fn name(self) -> String {
        ["aimak.hall.", self.hall.place.slug, ".", self.hall.service.code()].concat()
    }

    fn begin(self) {
        self.stop_waiting();
        if !window().navigator().on_line() {
            self.again();
            return;
        }
        self.requests.run(async move {
            let Hall { place, service, .. } = self.hall;
            let lang = Settings::lang().get_untracked();
            let known = match storage::read(&self.name()) {
                Some(code) => match get_hall(lang, place.slug, service, &code).await {
                    Err(ApiFault::Problem(told)) if told.code() == Some(ProblemCode::UnknownHall) => None,
                    known => Some(known),
                },
                None => None,
            };
            let found = match known {
                Some(known) => known,
                None => open_hall(lang, place.slug, service).await,
            };
            match found {
                Ok(view) => self.listen(view),
                Err(_) => self.again(),
            }
        });
    }

    fn listen(self, view: HallView) {
        let Hall { place, service, .. } = self.hall;
        storage::keep(&self.name(), &view.code);
        self.heard.set_value(Date::now());
        let events = HallEvents::listen(place.slug, service, &view.code, move |news| self.hear(news));
        self.events.set_value(events);
        self.view.set(Some(view));
    }

    fn hear(self, news: HallNews) {
        match news {
            HallNews::Picture(picture) => {
                self.alive();
                // The first picture of a tablet takes the code away; C shows it again.
                if self.steered.try_get_untracked() == Some(false) {
                    self.steered.set(true);
                    self.asked.set(false);
                }
                // A screen that the keys have turned stays until the tablet turns another.
                let turned = self.last_screen.try_get_value().flatten() != Some(picture.screen);
                self.last_screen.set_value(Some(picture.screen));
                let screen = Screen::ALL.iter().zip(0_u32..).find(|(screen, _)| **screen == picture.screen);
                let screen = screen.filter(|_| turned).map(|(_, number)| number);
                self.hall.follow(&Steering { link: Some(picture.link), screen });
            }
            HallNews::Alive => self.alive(),
            HallNews::Gone => {
                storage::forget(&self.name());
                self.later(Duration::ZERO);
            }
            HallNews::Broken => self.missed(),
            HallNews::Closed => {
                self.missed();
                self.again();
            }
        }
    }

    fn alive(self) {
        self.heard.try_set_value(Date::now());
        if self.lost.try_with_untracked(Option::is_some) == Some(true) {
            self.lost.set(None);
        }
    }

    fn missed(self) {
        if self.lost.try_with_untracked(Option::is_none) == Some(true) {
            self.lost.set(Some(now()));
        }
    }

    /// A connection can end without a word: then nothing is heard for long.
    fn look(self) {
        let silent = self.heard.try_get_value().is_some_and(|heard| Date::now() - heard > SILENCE);
        if silent && self.events.try_with_value(Option::is_some) == Some(true) {
            self.missed();
            self.heard.set_value(Date::now());
            self.later(Duration::ZERO);
        }
    }

    fn again(self) {
        self.later(AGAIN);
    }

    /// Begins again, outside of what is heard just now.
    fn later(self, pause: Duration) {
        self.stop_waiting();
        let begin = move || {
            self.hush();
            self.begin();
        };
        self.timer.try_set_value(set_timeout_with_handle(begin, pause).ok());
    }

    fn hush(self) {
        drop(self.events.try_update_value(Option::take));
    }

    fn stop_waiting(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

/// Where tablets reach the server: as this page did, unless that is this machine alone.
fn reached(view: &HallView) -> Option<String> {
    let location = window().location();
    let host = location.hostname().unwrap_or_default();
    if is_own(&host) { view.address.clone() } else { location.origin().ok() }
}

/// Whether a name of a host means the machine itself.
fn is_own(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost") || host.starts_with("127.") || host == "[::1]"
}

/// The time of the day, as on a clock.
fn now() -> String {
    let date = Date::new_0();
    let two = |number: u32| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    [two(date.get_hours()), two(date.get_minutes())].join(":")
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn a_machine_that_names_only_itself_is_no_address_for_tablets() {
        for host in ["localhost", "aimak.localhost", "127.0.0.1", "127.1.2.3", "[::1]"] {
            assert!(is_own(host), "{host}");
        }
        for host in ["192.168.1.5", "aimak.kg", "laptop", "10.127.0.1"] {
            assert!(!is_own(host), "{host}");
        }
    }
}
