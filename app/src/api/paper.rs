//! A paper as a PDF file from the server.

use super::ApiFault;
use super::client::{Limit, read};
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::wire::paper::PaperOrder;
use gloo_net::http::Request;
use leptos::prelude::{IntervalHandle, set_interval_with_handle};
use std::rc::Rc;
use std::time::Duration;

/// A print takes seconds, and may wait for others.
const PATIENCE: Duration = Duration::from_secs(75);
/// How soon an order that was called off ends on the server too.
const LOOK: Duration = Duration::from_millis(200);

/// The bytes of a paper's file. The request ends when `over` says so.
///
/// # Errors
/// When there is no file; `no-printer` when the server makes none.
pub async fn print_paper(
    lang: Lang,
    place: &str,
    service: Service,
    paper: &str,
    order: &PaperOrder,
    over: impl Fn() -> bool + 'static,
) -> Result<Vec<u8>, ApiFault> {
    let limit = Rc::new(Limit::new(PATIENCE));
    let watched = Rc::downgrade(&limit);
    let look = move || {
        if let Some(limit) = watched.upgrade().filter(|_| over()) {
            limit.end();
        }
    };
    let _watch = Watch(set_interval_with_handle(look, LOOK).ok());
    let body = serde_json::to_string(order).map_err(|_| ApiFault::Unreadable)?;
    let address = ["/api/places/", place, "/services/", service.code(), "/papers/", paper].concat();
    let request = Request::post(&address)
        .header("Accept-Language", lang.code())
        .header("Content-Type", "application/json")
        .abort_signal(limit.signal().as_ref())
        .body(body);
    let answer = request.map_err(|_| ApiFault::Unreadable)?.send().await.map_err(|_| ApiFault::Offline)?;
    if answer.ok() {
        answer.binary().await.map_err(|_| ApiFault::Offline)
    } else {
        let text = answer.text().await.map_err(|_| ApiFault::Offline)?;
        Err(ApiFault::Problem(Box::new(read(&text)?)))
    }
}

/// Looks until it goes.
struct Watch(Option<IntervalHandle>);

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.iter().for_each(|handle| handle.clear());
    }
}
