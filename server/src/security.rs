//! What protects the people who use the app: headers on every answer, and a wall against writes
//! from pages of other sites.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::Fault;

/// Where browsers send reports about the content policy.
pub const CSP_REPORTS: &str = "/api/csp-reports";

/// The content policy: no inline script or style, no eval, nothing from other sites.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; \
    img-src 'self' data: blob:; \
    font-src 'self'; \
    connect-src 'self'; \
    worker-src 'self'; \
    manifest-src 'self'; \
    form-action 'self'; \
    base-uri 'none'; \
    object-src 'none'; \
    frame-ancestors 'none'; \
    require-trusted-types-for 'script'; \
    report-to csp";

const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY)),
    (HeaderName::from_static("reporting-endpoints"), HeaderValue::from_static("csp=\"/api/csp-reports\"")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

const STRICT_TRANSPORT_SECURITY: (HeaderName, HeaderValue) =
    (header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));

/// The headers that go with every answer.
#[derive(Clone, Debug)]
pub struct SecurityHeaders(Arc<[(HeaderName, HeaderValue)]>);

impl SecurityHeaders {
    /// `behind_tls` adds `Strict-Transport-Security`: only where every visitor comes through TLS,
    /// since a browser then refuses plain HTTP for a year.
    #[must_use]
    pub fn new(behind_tls: bool) -> Self {
        Self(HEADERS.into_iter().chain(behind_tls.then_some(STRICT_TRANSPORT_SECURITY)).collect())
    }

    /// Puts them on an answer.
    pub fn put(&self, headers: &mut HeaderMap) {
        for (name, value) in self.0.iter() {
            headers.insert(name, value.clone());
        }
    }
}

/// Refuses requests that change something when the browser says that they come from a page of
/// another site. Programs that are no browsers send no `Sec-Fetch-Site` and pass. Reports are sent
/// by the browser itself and change nothing.
pub async fn same_site(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let own = request.headers().get("sec-fetch-site").is_none_or(|site| site == "same-origin" || site == "none");
    if reads || own || request.uri().path() == CSP_REPORTS {
        next.run(request).await
    } else {
        Fault::CrossSite.into_response()
    }
}
