//! The hall on the server: opened by the projector, steered by a tablet, heard as a stream of events.

use super::ApiFault;
use super::client::{read, send};
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::wire::hall::{HallPicture, HallView};
use gloo_net::http::Request;
use wasm_bindgen::prelude::{Closure, JsCast as _};
use web_sys::{Event, EventSource, MessageEvent};

/// Opens a hall that shows nothing yet.
///
/// # Errors
/// When there is no such answer.
pub async fn open_hall(lang: Lang, place: &str, service: Service) -> Result<HallView, ApiFault> {
    read(&send(lang, Request::post(&halls(place, service)), None).await?)
}

/// What a hall shows now.
///
/// # Errors
/// When there is no such answer; `unknown-hall` when nobody opened it, or it was forgotten.
pub async fn get_hall(lang: Lang, place: &str, service: Service, code: &str) -> Result<HallView, ApiFault> {
    read(&send(lang, Request::get(&hall(place, service, code)), None).await?)
}

/// Shows a picture in a hall.
///
/// # Errors
/// When it is not known to be shown; `hall-moved-on` when the hall shows one of this order or a larger.
pub async fn steer_hall(
    lang: Lang,
    place: &str,
    service: Service,
    code: &str,
    picture: &HallPicture,
) -> Result<HallView, ApiFault> {
    let body = serde_json::to_string(picture).map_err(|_| ApiFault::Unreadable)?;
    let request = Request::put(&hall(place, service, code)).header("Content-Type", "application/json");
    read(&send(lang, request, Some(body)).await?)
}

fn halls(place: &str, service: Service) -> String {
    ["/api/places/", place, "/services/", service.code(), "/halls"].concat()
}

fn hall(place: &str, service: Service, code: &str) -> String {
    [&halls(place, service), "/", code].concat()
}

/// What the projector hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HallNews {
    /// What to show from now on.
    Picture(HallPicture),
    /// The connection is alive.
    Alive,
    /// There is no such hall any more.
    Gone,
    /// The connection broke; the browser tries again by itself.
    Broken,
    /// The connection broke, and the browser does not try again.
    Closed,
}

/// A projector that listens; it ends when this value goes.
pub struct HallEvents {
    source: EventSource,
    _hear: Vec<Closure<dyn Fn(MessageEvent)>>,
    _broken: Closure<dyn Fn(Event)>,
}

impl HallEvents {
    /// Listens to a hall; `None` in a browser that cannot.
    pub fn listen(
        place: &str,
        service: Service,
        code: &str,
        hear: impl Fn(HallNews) + Clone + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(&[&hall(place, service, code), "/events"].concat()).ok()?;
        let on = |name: &str, news: fn(&MessageEvent) -> Option<HallNews>| {
            let hear = hear.clone();
            let told = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(news) = news(&event) {
                    hear(news);
                }
            });
            // Fails for no name that is a text.
            drop(source.add_event_listener_with_callback(name, told.as_ref().unchecked_ref()));
            told
        };
        let heard = vec![
            on("show", |event| serde_json::from_str(&event.data().as_string()?).ok().map(HallNews::Picture)),
            on("alive", |_| Some(HallNews::Alive)),
            on("gone", |_| Some(HallNews::Gone)),
        ];
        let own = source.clone();
        let broken = Closure::<dyn Fn(Event)>::new(move |_| {
            hear(if own.ready_state() == EventSource::CLOSED { HallNews::Closed } else { HallNews::Broken });
        });
        source.set_onerror(Some(broken.as_ref().unchecked_ref()));
        Some(Self { source, _hear: heard, _broken: broken })
    }
}

impl Drop for HallEvents {
    fn drop(&mut self) {
        self.source.set_onerror(None);
        self.source.close();
    }
}
