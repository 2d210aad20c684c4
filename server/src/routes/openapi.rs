//! The description of the addresses.

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

use super::App;

/// This description (OpenAPI 3.1), made from the routes themselves.
#[utoipa::path(
    get,
    path = "/api/openapi.json",
    tag = "description",
    responses((status = 200, description = "The description", body = Object, content_type = "application/json"))
)]
pub async fn openapi(State(app): State<App>) -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")];
    (headers, app.description)
}
