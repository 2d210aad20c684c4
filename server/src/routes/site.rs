//! Everything that is no other address: the built app.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};

use super::App;
use crate::problem::Fault;

/// A file of the built app; its page for every address that a page of the app can have.
pub async fn site(State(app): State<App>, request: Request) -> Response {
    let path = request.uri().path();
    if let Some(file) = app.site.find(path) {
        if matches!(*request.method(), Method::GET | Method::HEAD) {
            return file.answer(request.method(), request.headers());
        }
        let mut response = method_not_allowed(request).await.into_response();
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET,HEAD"));
        return response;
    }
    Fault::NotFound.into_response()
}

/// An address that exists, with a method it does not take.
pub async fn method_not_allowed(request: Request) -> Fault {
    Fault::MethodNotAllowed { method: request.method().as_str().chars().take(20).collect() }
}
