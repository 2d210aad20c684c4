//! Saved scenarios.

use aimak_core::place::{self, Place as KnownPlace};
use aimak_core::scenario::MODEL_VERSION;
use aimak_core::service::Service;
use aimak_core::wire::scenario::{PAGE_DEFAULT, PAGE_LIMIT, Scenario, ScenarioDraft, ScenarioPage, ScenarioView};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::App;
use crate::clock;
use crate::extract::{self, Asked, PlaceAndService, ScenarioId, Write};
use crate::problem::Fault;
use crate::store::{NewScenario, Series, StoredAnswer, Written};

/// Says that the answer is the stored one of an earlier sending.
pub const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const NO_CACHE: HeaderValue = HeaderValue::from_static("no-cache");

/// The saved scenarios of a service: the newest version of each, last saved first.
#[utoipa::path(
    get,
    path = "/api/places/{place}/services/{service}/scenarios",
    tag = "scenarios",
    params(
        ("place" = String, Path, description = "The place, as in the app's addresses"),
        ("service" = String, Path, description = "The service, as in the app's addresses"),
        ("limit" = Option<u32>, Query, description = "How many at most: 1 to 100, 20 when left out"),
        ("before" = Option<String>, Query, description = "The `next` of the page before"),
    ),
    responses((status = 200, description = "One page of the list", body = ScenarioPage))
)]
pub async fn list_scenarios(
    State(app): State<App>,
    PlaceAndService { place, service }: PlaceAndService,
    Asked(query): Asked,
) -> Result<Response, Fault> {
    let (place, service) = known(&place, &service)?;
    let (before, limit) = page_asked(&query)?;
    let page = app.store.page(place.slug, service.code(), before, limit).await?;
    let page = ScenarioPage { scenarios: page.scenarios, next: page.next.map(|position| position.to_string()) };
    Ok(answer(StatusCode::OK, text(&page)?))
}

/// One saved scenario, and which version is the newest.
#[utoipa::path(
    get,
    path = "/api/scenarios/{id}",
    tag = "scenarios",
    params(("id" = String, Path, description = "The id of the scenario")),
    responses((status = 200, description = "The scenario", body = ScenarioView))
)]
pub async fn get_scenario(State(app): State<App>, ScenarioId(id): ScenarioId) -> Result<Response, Fault> {
    let view = app.store.find(&id).await?;
    Ok(answer(StatusCode::OK, text(&view)?))
}

/// Saves a scenario as the first version of a new series.
#[utoipa::path(
    post,
    path = "/api/places/{place}/services/{service}/scenarios",
    tag = "scenarios",
    params(
        ("place" = String, Path, description = "The place, as in the app's addresses"),
        ("service" = String, Path, description = "The service, as in the app's addresses"),
        ("Idempotency-Key" = String, Header, description = "Made once for each sending: 16 to 128 of A-Z a-z 0-9 - _"),
    ),
    request_body = ScenarioDraft,
    responses((status = 201, description = "Saved, now or by the same sending before", body = Scenario))
)]
pub async fn save_scenario(
    State(app): State<App>,
    PlaceAndService { place, service }: PlaceAndService,
    request: Request,
) -> Result<Response, Fault> {
    let (place, service) = known(&place, &service)?;
    let write = extract::write::<ScenarioDraft>(request, &app.limits).await?;
    let series = Series::New { place: place.slug.to_owned(), service: service.code().to_owned() };
    save(&app, place, service, series, write).await
}

/// Saves a new version after the newest one of a series.
#[utoipa::path(
    post,
    path = "/api/scenarios/{id}/versions",
    tag = "scenarios",
    params(
        ("id" = String, Path, description = "The id of the newest version"),
        ("Idempotency-Key" = String, Header, description = "Made once for each sending: 16 to 128 of A-Z a-z 0-9 - _"),
    ),
    request_body = ScenarioDraft,
    responses((status = 201, description = "Saved, now or by the same sending before", body = Scenario))
)]
pub async fn save_version(
    State(app): State<App>,
    ScenarioId(id): ScenarioId,
    request: Request,
) -> Result<Response, Fault> {
    let write = extract::write::<ScenarioDraft>(request, &app.limits).await?;
    let followed = app.store.find(&id).await?.scenario;
    let (place, service) = known(&followed.place, &followed.service)?;
    save(&app, place, service, Series::After { id }, write).await
}

async fn save(
    app: &App,
    place: &'static KnownPlace,
    service: Service,
    series: Series,
    write: Write<ScenarioDraft>,
) -> Result<Response, Fault> {
    let Write { key, sent } = write;
    let draft = match sent.check(place, service) {
        Ok(draft) => draft,
        // What an earlier version took stays taken: the rules of today are not for it.
        Err(violations) => {
            return match app.store.answered(&key).await? {
                Some(stored) => Ok(replayed(stored)),
                None => Err(Fault::RejectedInput { violations }),
            };
        }
    };
    let new = NewScenario {
        id: Uuid::now_v7().to_string(),
        series,
        draft,
        model_version: MODEL_VERSION.to_string(),
        created_at: clock::now(),
    };
    let compose = |scenario: &Scenario| StoredAnswer {
        status: StatusCode::CREATED.as_u16(),
        location: format!("/api/scenarios/{}", scenario.id),
        // A scenario is made of strings and numbers: there is nothing that JSON cannot hold.
        body: serde_json::to_string(scenario).unwrap_or_default(),
    };
    Ok(match app.store.write(&key, &new, &compose).await? {
        Written::Now(stored) => stored_answer(stored),
        Written::Before(stored) => replayed(stored),
    })
}

fn replayed(stored: StoredAnswer) -> Response {
    let mut response = stored_answer(stored);
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    response
}

fn stored_answer(stored: StoredAnswer) -> Response {
    let status = StatusCode::from_u16(stored.status).unwrap_or(StatusCode::CREATED);
    let mut response = answer(status, stored.body);
    if let Ok(location) = HeaderValue::try_from(stored.location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

pub(super) fn answer(status: StatusCode, body: String) -> Response {
    let headers = [(header::CONTENT_TYPE, JSON), (header::CACHE_CONTROL, NO_CACHE)];
    (status, headers, body).into_response()
}

pub(super) fn text<T: serde::Serialize>(value: &T) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::Internal { reason: error.to_string() })
}

/// Place and service as Aimak knows them.
pub(super) fn known(place: &str, service: &str) -> Result<(&'static KnownPlace, Service), Fault> {
    let shown = |name: &str| name.chars().take(80).collect::<String>();
    let place = place::find(place).ok_or_else(|| Fault::UnknownPlace { place: shown(place) })?;
    let service = Service::from_code(service).ok_or_else(|| Fault::UnknownService { service: shown(service) })?;
    Ok((place, service))
}

fn page_asked(query: &[(String, String)]) -> Result<(Option<i64>, u32), Fault> {
    let (mut before, mut limit) = (None, PAGE_DEFAULT);
    for (name, value) in query {
        let unreadable = || Fault::QueryUnreadable { name: name.chars().take(40).collect() };
        match name.as_str() {
            "before" => {
                let position: i64 = value.parse().map_err(|_| unreadable())?;
                before = Some(position);
            }
            "limit" => {
                limit = value.parse().ok().filter(|limit| (1..=PAGE_LIMIT).contains(limit)).ok_or_else(unreadable)?;
            }
            _ => return Err(unreadable()),
        }
    }
    Ok((before, limit))
}
