//! Projectors that are steered from another device.

mod events;
mod post;
mod put;

use aimak_core::wire::choice::mark;
use aimak_core::wire::hall::HallView;
use aimak_core::wire::link::pack;
use aimak_core::wire::plan::books;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::support::{Anyone, PLACE, SERVICE, Server};

/// Where halls are opened.
fn halls() -> String {
    format!("/api/places/{PLACE}/services/{}/halls", SERVICE.code())
}

/// The link of a plan that moves the collection rate, in hundredths of a percent.
fn plan_link(service: &str, collection: &str) -> String {
    let mark = mark(books(PLACE).expect("it has books"));
    let file = json!({
        "form": 1, "place": PLACE, "service": service, "base": { "books": mark },
        "moves": { format!("{service}.collection"): collection },
    });
    pack(&file.to_string())
}

/// A picture that can be shown.
fn picture(order: u32, screen: &str) -> Value {
    json!({ "order": order, "screen": screen, "link": plan_link(SERVICE.code(), "97") })
}

/// Opens a hall and gives its address.
async fn opened(anyone: &Anyone) -> String {
    let answer = anyone.send(Method::POST, &halls(), "").await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let view: HallView = answer.json();
    assert_eq!(answer.header("location"), format!("{}/{}", halls(), view.code));
    answer.header("location").to_owned()
}

async fn shown(server: &Server, hall: &str) -> Option<u32> {
    let view: HallView = server.anyone().get(hall).await.json();
    view.picture.map(|picture| picture.order)
}
