//! Projectors that are steered from another device.

use std::convert::Infallible;
use std::time::Duration;

use aimak_core::wire::hall::{HallCode, HallPicture, HallView};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use uuid::Uuid;

use super::App;
use super::scenarios::{answer, known, text};
use crate::clock;
use crate::extract::{self, PlaceAndService, PlaceServiceAnd};
use crate::halls::{Halls, Heard, Listening};
use crate::problem::Fault;
use crate::store::halls::{HallKey, Shown};

/// What a browser sends when it comes back: the order of the last picture that it got.
const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");
/// Says to a proxy in between that events are to be passed on at once.
const UNBUFFERED: HeaderName = HeaderName::from_static("x-accel-buffering");

/// After how long a projector that lost its connection tries again.
const RETRY: Duration = Duration::from_secs(1);
/// How often a code is drawn before giving up: two equal ones are all but impossible.
const DRAWS: usize = 3;

/// Opens a hall: the projector shows its code, and who sends under that code steers it.
///
/// Nothing has to be sent. Sent twice, it opens two halls, one of which nobody uses.
#[utoipa::path(
    post,
    path = "/api/places/{place}/services/{service}/halls",
    tag = "halls",
    params(
        ("place" = String, Path, description = "The place, as in the app's addresses"),
        ("service" = String, Path, description = "The service, as in the app's addresses"),
    ),
    responses((status = 201, description = "Opened; it shows nothing yet", body = HallView))
)]
pub async fn open_hall(
    State(app): State<App>,
    PlaceAndService { place, service }: PlaceAndService,
) -> Result<Response, Fault> {
    let (place, service) = known(&place, &service)?;
    let (now, forget) = (clock::now(), Halls::forgotten());
    for _ in 0..DRAWS {
        let (high, low) = Uuid::new_v4().as_u64_pair();
        // Some bits of either half say which kind of id it is; together all are random.
        let code = HallCode::from_random(high.rotate_left(32) ^ low);
        let hall = HallKey {
            place: place.slug.to_owned(),
            service: service.code().to_owned(),
            code: code.as_str().to_owned(),
        };
        if app.halls.store.open_hall(&hall, &now, &forget, app.limits.halls).await? {
            let mut response = answer(StatusCode::CREATED, text(&view(&app, &hall, None))?);
            let location = format!("/api/places/{}/services/{}/halls/{}", hall.place, hall.service, hall.code);
            if let Ok(location) = HeaderValue::try_from(location) {
                response.headers_mut().insert(header::LOCATION, location);
            }
            return Ok(response);
        }
    }
    Err(Fault::TooManyHalls)
}

/// What a hall shows now.
#[utoipa::path(
    get,
    path = "/api/places/{place}/services/{service}/halls/{code}",
    tag = "halls",
    params(
        ("place" = String, Path, description = "The place, as in the app's addresses"),
        ("service" = String, Path, description = "The service, as in the app's addresses"),
        ("code" = String, Path, description = "The code that the projector shows, without spaces"),
    ),
    responses((status = 200, description = "The hall", body = HallView))
)]
pub async fn get_hall(State(app): State<App>, address: PlaceServiceAnd) -> Result<Response, Fault> {
    let (hall, ..) = hall(&address)?;
    let picture = app.halls.store.shown(&hall, 0).await?.ok_or(Fault::UnknownHall)?;
    Ok(answer(StatusCode::OK, text(&view(&app, &hall, picture))?))
}

/// Shows a picture in a hall, when its order is larger than that of the one before.
///
/// The same picture with the same order can be sent again: the answer is the same. An order that is
/// not larger is refused with `hall-moved-on`, whose `newest` is the order that the hall shows.
#[utoipa::path(
    put,
    path = "/api/places/{place}/services/{service}/halls/{code}",
    tag = "halls",
    params(
        ("place" = String, Path, description = "The place, as in the app's addresses"),
        ("service" = String, Path, description = "The service, as in the app's addresses"),
        ("code" = String, Path, description = "The code that the projector shows, without spaces"),
    ),
    request_body = HallPicture,
    responses((status = 200, description = "The hall shows it", body = HallView))
)]
pub async fn steer_hall(State(app): State<App>, address: PlaceServiceAnd, request: Request) -> Result<Response, Fault> {
    let (hall, place, service) = hall(&address)?;
    let picture = extract::sent::<HallPicture>(request, &app.limits).await?;
    picture.check(place, service).map_err(|violations| Fault::RejectedInput { violations })?;
    match app.halls.store.show(&hall, &picture, &clock::now()).await?.ok_or(Fault::UnknownHall)? {
        Shown::Now => app.halls.wake(hall.clone()),
        Shown::Already => {}
        Shown::Newer(order) => return Err(Fault::HallMovedOn { order }),
    }
    Ok(answer(StatusCode::OK, text(&view(&app, &hall, Some(picture)))?))
}

/// What a hall shows, as a stream of events, for its projector.
///
/// `show` has a picture as data and its order as id; `alive` comes every five seconds; `gone` is the
/// last one of a hall that was forgotten. A projector that comes back says with `Last-Event-ID` what
/// it shows, and hears at once what came since.
#[utoipa::path(
    get,
    path = "/api/places/{place}/services/{service}/halls/{code}/events",
    tag = "halls",
    params(
        ("place" = String, Path, description = "The place, as in the app's addresses"),
        ("service" = String, Path, description = "The service, as in the app's addresses"),
        ("code" = String, Path, description = "The code that the projector shows, without spaces"),
        ("Last-Event-ID" = Option<u32>, Header, description = "The order of the last picture that came"),
    ),
    responses((status = 200, description = "Events", content_type = "text/event-stream", body = HallPicture))
)]
pub async fn hall_events(
    State(app): State<App>,
    address: PlaceServiceAnd,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let (hall, ..) = hall(&address)?;
    let last = headers.get(LAST_EVENT_ID).and_then(|id| id.to_str().ok()?.parse().ok()).unwrap_or(0);
    app.halls.store.shown(&hall, last).await?.ok_or(Fault::UnknownHall)?;
    let listening = app.halls.listen(hall, last).ok_or(Fault::TooManyHalls)?;
    let headers = [(UNBUFFERED, HeaderValue::from_static("no"))];
    Ok((headers, Sse::new(events(listening))).into_response())
}

fn events(listening: Listening) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold((listening, true), |(mut listening, first)| async move {
        if first {
            // Something comes at once, so that everybody on the way passes the stream on.
            return Some((Ok(Event::default().event("alive").data("alive").retry(RETRY)), (listening, false)));
        }
        let event = match listening.next().await? {
            Heard::Picture(picture) => Event::default()
                .event("show")
                .id(picture.order.to_string())
                // A picture is made of texts and a number: there is nothing that JSON cannot hold.
                .data(serde_json::to_string(&picture).unwrap_or_default()),
            Heard::Alive => Event::default().event("alive").data("alive"),
            Heard::Gone => Event::default().event("gone").data("gone"),
        };
        Some((Ok(event), (listening, false)))
    })
}

fn view(app: &App, hall: &HallKey, picture: Option<HallPicture>) -> HallView {
    HallView { code: hall.code.clone(), address: app.halls.address.as_deref().map(str::to_owned), picture }
}

type Found = (HallKey, &'static aimak_core::place::Place, aimak_core::service::Service);

/// The hall of an address. A code that cannot be one is as unknown as any other.
fn hall(address: &PlaceServiceAnd) -> Result<Found, Fault> {
    let (place, service) = known(&address.place, &address.service)?;
    let code = HallCode::parse(&address.part).ok_or(Fault::UnknownHall)?;
    let key =
        HallKey { place: place.slug.to_owned(), service: service.code().to_owned(), code: code.as_str().to_owned() };
    Ok((key, place, service))
}
