//! Requests and answers.

use super::ApiFault;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::wire::scenario::{Scenario, ScenarioDraft, ScenarioPage, ScenarioView};
use gloo_net::http::{Request, RequestBuilder};
use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use serde::de::DeserializeOwned;
use std::time::Duration;
use web_sys::{AbortController, AbortSignal};

/// An answer that takes longer does not come: the person is told instead of waiting for nothing.
const PATIENCE: Duration = Duration::from_secs(20);

/// Starts requests that end with the view that made them; a copyable handle, made with the view.
#[derive(Clone, Copy)]
pub struct Requests(StoredValue<Option<Owner>>);

impl Requests {
    /// For the view that is being made.
    pub fn new() -> Self {
        Self(StoredValue::new(Owner::current()))
    }

    /// Runs a request and what follows from its answer. Nothing happens after the view is gone.
    pub fn run(self, request: impl Future<Output = ()> + 'static) {
        if let Some(owner) = self.0.try_get_value().flatten() {
            owner.with(|| spawn_local_scoped_with_cancellation(request));
        }
    }
}

/// Tells one sending from another, so that sending twice saves once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// A random key of 128 bits. `crypto.randomUUID` would do, but browsers have it only where the
    /// connection is encrypted, and a hall's network may not be.
    pub fn random() -> Self {
        let mut bytes = [0_u8; 16];
        if let Ok(crypto) = window().crypto() {
            // Fails only for more bytes than a browser gives at once.
            drop(crypto.get_random_values_with_u8_array(&mut bytes));
        }
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        Self::from(digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect::<String>())
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// A page of the saved scenarios of a place and service, last saved first; `before` is the `next`
/// of the page before.
///
/// # Errors
/// When there is no such answer.
pub async fn list(lang: Lang, place: &str, service: Service, before: Option<&str>) -> Result<ScenarioPage, ApiFault> {
    let request = Request::get(&scenarios(place, service)).query(before.map(|before| ("before", before)));
    read(&send(lang, request, None).await?)
}

/// One saved scenario, and which version of it is the newest.
///
/// # Errors
/// When there is no such answer.
pub async fn get(lang: Lang, id: &str) -> Result<ScenarioView, ApiFault> {
    read(&send(lang, Request::get(&["/api/scenarios/", id].concat()), None).await?)
}

/// Saves a scenario as the first version of its own series.
///
/// # Errors
/// When it was not saved, or no answer says so.
pub async fn save(
    lang: Lang,
    place: &str,
    service: Service,
    draft: &ScenarioDraft,
    key: &Key,
) -> Result<Scenario, ApiFault> {
    write(lang, Request::post(&scenarios(place, service)), draft, key).await
}

/// Saves a scenario as the version that follows another.
///
/// # Errors
/// As [`save`]; `not-newest-version` when another one follows it already.
pub async fn follow(lang: Lang, id: &str, draft: &ScenarioDraft, key: &Key) -> Result<Scenario, ApiFault> {
    write(lang, Request::post(&["/api/scenarios/", id, "/versions"].concat()), draft, key).await
}

fn scenarios(place: &str, service: Service) -> String {
    ["/api/places/", place, "/services/", service.code(), "/scenarios"].concat()
}

async fn write(lang: Lang, request: RequestBuilder, draft: &ScenarioDraft, key: &Key) -> Result<Scenario, ApiFault> {
    let body = serde_json::to_string(draft).map_err(|_| ApiFault::Unreadable)?;
    let request = request.header("Content-Type", "application/json").header("Idempotency-Key", &key.0);
    read(&send(lang, request, Some(body)).await?)
}

pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, ApiFault> {
    serde_json::from_str(text).map_err(|_| ApiFault::Unreadable)
}

/// Ends a request when it is dropped or takes too long; without effect once it was answered.
pub(super) struct Limit {
    controller: Option<AbortController>,
    timer: Option<TimeoutHandle>,
}

impl Limit {
    pub(super) fn new(patience: Duration) -> Self {
        let controller = AbortController::new().ok();
        let late = controller.clone();
        let stop = move || {
            if let Some(controller) = &late {
                controller.abort();
            }
        };
        Self { controller, timer: set_timeout_with_handle(stop, patience).ok() }
    }

    /// Ends the request now.
    pub(super) fn end(&self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }

    pub(super) fn signal(&self) -> Option<AbortSignal> {
        self.controller.as_ref().map(AbortController::signal)
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
        self.end();
    }
}

/// The text of a good answer; the problem of another.
pub(super) async fn send(lang: Lang, request: RequestBuilder, body: Option<String>) -> Result<String, ApiFault> {
    let limit = Limit::new(PATIENCE);
    let request = request.header("Accept-Language", lang.code()).abort_signal(limit.signal().as_ref());
    let request = match body {
        Some(body) => request.body(body),
        None => request.build(),
    };
    let answer = request.map_err(|_| ApiFault::Unreadable)?.send().await.map_err(|_| ApiFault::Offline)?;
    let text = answer.text().await.map_err(|_| ApiFault::Offline)?;
    if answer.ok() { Ok(text) } else { Err(ApiFault::Problem(Box::new(read(&text)?))) }
}
