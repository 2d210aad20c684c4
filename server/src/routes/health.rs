//! Whether the server lives, and whether it can work.

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

use super::App;
use crate::problem::Fault;

const OK: &str = "ok\n";

/// The process answers.
#[utoipa::path(
    get,
    path = "/healthz",
    tag = "health",
    responses((status = 200, description = "The process answers", body = String, content_type = "text/plain"))
)]
pub async fn healthz() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], OK)
}

/// The database answers and is up to date.
#[utoipa::path(
    get,
    path = "/readyz",
    tag = "health",
    responses((status = 200, description = "The database answers and is up to date", body = String, content_type = "text/plain"))
)]
pub async fn readyz(State(app): State<App>) -> Result<impl IntoResponse, Fault> {
    app.store.ready().await?;
    Ok(([(header::CACHE_CONTROL, "no-store")], OK))
}
