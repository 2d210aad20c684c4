use std::collections::BTreeSet;

use aimak_core::wire::hall::{HallCode, HallView};
use aimak_core::wire::problem::ProblemCode;
use aimak_server::clock;
use aimak_server::config::Limits;
use aimak_server::store::halls::{HallKey, HallStore as _};
use axum::http::{Method, StatusCode};
use std::time::Duration;

use super::{halls, opened, picture, shown};
use crate::support::Server;

#[tokio::test]
async fn a_new_hall_has_a_code_of_its_own_and_shows_nothing() {
    let server = Server::start().await;
    let mut codes = BTreeSet::new();
    for _ in 0..20 {
        let hall = opened(&server.anyone()).await;
        let view: HallView = server.anyone().get(&hall).await.json();
        assert_eq!(view.picture, None);
        assert_eq!(view.address.as_deref(), Some("http://192.168.1.5:8311"));
        let code = HallCode::parse(&view.code).expect("a code that can be typed");
        assert_eq!(code.as_str(), view.code);
        codes.insert(view.code);
    }
    assert_eq!(codes.len(), 20);
}

#[tokio::test]
async fn halls_have_an_end_and_those_nobody_steers_give_way() {
    let server = Server::start_with(Limits { halls: 3, ..Limits::default() }, false).await;
    let anyone = server.anyone();
    let first = opened(&anyone).await;
    anyone.put(&first, &picture(1, "money")).await;
    let second = opened(&anyone).await;
    let third = opened(&anyone).await;
    let fourth = opened(&anyone).await;
    // Of two of the same millisecond either is the oldest.
    let (gone, kept) =
        if anyone.get(&second).await.status == StatusCode::NOT_FOUND { (&second, &third) } else { (&third, &second) };
    anyone.get(gone).await.problem(ProblemCode::UnknownHall);
    for hall in [&first, kept, &fourth] {
        anyone.put(hall, &picture(2, "money")).await;
        assert_eq!(shown(&server, hall).await, Some(2), "{hall}");
    }
    let refused = anyone.send(Method::POST, &halls(), "").await;
    refused.problem(ProblemCode::TooManyHalls);
    assert_eq!(refused.header("retry-after"), "5");
    assert_eq!(server.rows("hall").await, 3);
}

#[tokio::test]
async fn a_hall_of_yesterday_is_forgotten() {
    let server = Server::start().await;
    let old = HallKey { place: "ulgu".into(), service: "drinking-water".into(), code: "ACEHKMYX9".into() };
    let yesterday = clock::before(Duration::from_secs(25 * 60 * 60));
    assert_eq!(server.store.open_hall(&old, &yesterday, &yesterday, 9).await, Ok(true));
    opened(&server.anyone()).await;
    assert_eq!(server.rows("hall").await, 1);
    server.anyone().get(&format!("{}/ACEHKMYX9", halls())).await.problem(ProblemCode::UnknownHall);
}

#[tokio::test]
async fn a_page_of_another_site_opens_nothing() {
    let server = Server::start().await;
    let anyone = server.anyone().with("sec-fetch-site", "cross-site");
    anyone.send(Method::POST, &halls(), "").await.problem(ProblemCode::CrossSite);
    let unknown = halls().replace("ulgu", "atlantis");
    server.anyone().send(Method::POST, &unknown, "").await.problem(ProblemCode::UnknownPlace);
    assert_eq!(server.rows("hall").await, 0);
}
