//! What holds for every request: an id, a time limit, one line in the log, the security headers,
//! and problems told in the visitor's language.
//!
//! A line of the log holds no address and nothing of what was sent.

use std::any::Any;
use std::time::{Duration, Instant};

use aimak_core::lang::Lang;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::{Router, serve::ListenerExt as _};
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tracing::Instrument as _;
use uuid::Uuid;

use crate::language;
use crate::problem::{self, Fault};
use crate::security::{self, SecurityHeaders};

/// The header that names the request.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");

/// The longest path that is written to the log.
const LOGGED_PATH: usize = 200;

/// What the boundary needs to know.
#[derive(Clone, Debug)]
pub struct Boundary {
    /// The headers on every answer.
    pub headers: SecurityHeaders,
    /// The longest time for an answer.
    pub answer: Duration,
    /// The longest time for a paper that is printed.
    pub print: Duration,
}

/// Puts the boundary around all routes of `router`, its fallback included.
pub fn around(router: Router, boundary: Boundary) -> Router {
    router
        .layer(middleware::from_fn(security::same_site))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(boundary, cross))
}

/// A listener that sends each answer at once: without `TCP_NODELAY` an answer written in two parts
/// waits for the visitor's acknowledgement.
pub fn prompt(listener: TcpListener) -> impl axum::serve::Listener<Addr = std::net::SocketAddr> {
    listener.tap_io(|stream| {
        // A connection that refuses the option only answers more slowly.
        drop(stream.set_nodelay(true));
    })
}

async fn cross(State(boundary): State<Boundary>, request: Request, next: Next) -> Response {
    let id = Uuid::now_v7();
    let span = tracing::info_span!("request", %id);
    async move {
        let begin = Instant::now();
        let method = request.method().clone();
        let path: String = request.uri().path().chars().take(LOGGED_PATH).collect();
        let lang = asked_language(&request);
        let prints = method == Method::POST && path.starts_with("/api/") && path.contains("/papers/");
        let limit = if prints { boundary.print } else { boundary.answer };
        let response = tokio::time::timeout(limit, next.run(request))
            .await
            .unwrap_or_else(|_| Fault::AnswerTooSlow.into_response());
        let fault = problem::fault_of(&response);
        let mut response = match &fault {
            Some(fault) => problem::render(fault, response, lang, id),
            None => response,
        };
        let headers = response.headers_mut();
        boundary.headers.put(headers);
        if let Ok(id) = HeaderValue::try_from(id.to_string()) {
            headers.insert(REQUEST_ID, id);
        }
        let status = response.status().as_u16();
        let ms = begin.elapsed().as_millis();
        match fault {
            Some(fault) if status >= 500 => {
                let (code, reason) = (fault.code().code(), fault.reason());
                tracing::error!(%method, path, status, ms, code, reason);
            }
            Some(fault) => tracing::info!(%method, path, status, ms, code = fault.code().code()),
            None => tracing::info!(%method, path, status, ms),
        }
        response
    }
    .instrument(span)
    .await
}

fn asked_language(request: &Request) -> Lang {
    request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map_or(Lang::default(), language::accepted)
}

/// Only the id of the request is told; the message of the panic goes to the log.
fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    Fault::Internal { reason: format!("panic: {message}") }.into_response()
}
