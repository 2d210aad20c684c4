use aimak_core::wire::hall::HallView;
use aimak_core::wire::problem::ProblemCode;
use axum::http::{Method, StatusCode};
use serde_json::json;

use super::{halls, opened, picture, plan_link, shown};
use crate::support::Server;

#[tokio::test]
async fn who_holds_the_code_steers() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let hall = opened(&anyone).await;
    let answer = anyone.put(&hall, &picture(1, "poorest")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let view: HallView = anyone.get(&hall).await.json();
    assert_eq!(view, answer.json());
    let told = view.picture.expect("a picture");
    assert_eq!((told.order, told.screen.code()), (1, "poorest"));
    let (folder, code) = hall.rsplit_once('/').expect("an address");
    let typed = format!("{folder}/{}", code.to_lowercase());
    assert_eq!(anyone.get(&typed).await.status, StatusCode::OK, "a code in small letters is the same");
}

#[tokio::test]
async fn a_late_picture_never_takes_the_place_of_a_newer_one() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let hall = opened(&anyone).await;
    anyone.put(&hall, &picture(7, "money")).await;
    for (order, screen) in [(6, "compare"), (1, "compare"), (7, "compare")] {
        let problem = anyone.put(&hall, &picture(order, screen)).await.problem(ProblemCode::HallMovedOn);
        assert_eq!(problem.newest.as_deref(), Some("7"));
    }
    let again = anyone.put(&hall, &picture(7, "money")).await;
    assert_eq!(again.status, StatusCode::OK, "the same sending again is answered as before");
    assert_eq!(shown(&server, &hall).await, Some(7));
    assert_eq!(anyone.put(&hall, &picture(8, "compare")).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_at_once_the_largest_order_stays() {
    let server = Server::start().await;
    let hall = opened(&server.anyone()).await;
    let mut sendings = tokio::task::JoinSet::new();
    for order in 1..=40_u32 {
        let (anyone, hall) = (server.anyone(), hall.clone());
        sendings.spawn(async move { anyone.put(&hall, &picture(order, "money")).await.status });
    }
    let answers = sendings.join_all().await;
    assert!(answers.iter().all(|status| matches!(status.as_u16(), 200 | 409)), "{answers:?}");
    assert_eq!(shown(&server, &hall).await, Some(40));
}

#[tokio::test]
async fn each_bad_picture_gets_its_sentence() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let hall = opened(&anyone).await;
    let good = plan_link("drinking-water", "97");
    let cases = [
        (json!({ "order": 1, "screen": "moon", "link": good }), ProblemCode::WrongShape),
        (json!({ "order": -1, "screen": "money", "link": good }), ProblemCode::WrongShape),
        (json!({ "order": 5_000_000_000_u64, "screen": "money", "link": good }), ProblemCode::WrongShape),
        (json!({ "order": 1, "screen": "money" }), ProblemCode::WrongShape),
        (json!({ "order": 1, "screen": "money", "link": good, "who": "me" }), ProblemCode::WrongShape),
        (json!([1, "money", good]), ProblemCode::WrongShape),
        (json!({ "order": 0, "screen": "money", "link": good }), ProblemCode::RejectedInput),
        (json!({ "order": 1, "screen": "money", "link": "" }), ProblemCode::RejectedInput),
        (json!({ "order": 1, "screen": "money", "link": "v1&a" }), ProblemCode::RejectedInput),
        (json!({ "order": 1, "screen": "money", "link": &good[..good.len() - 1] }), ProblemCode::RejectedInput),
        (
            json!({ "order": 1, "screen": "money", "link": plan_link("waste-removal", "97") }),
            ProblemCode::RejectedInput,
        ),
        (
            json!({ "order": 1, "screen": "money", "link": plan_link("drinking-water", "970") }),
            ProblemCode::RejectedInput,
        ),
        (json!({ "order": 1, "screen": "money", "link": "p1.".repeat(30_000) }), ProblemCode::BodyTooLarge),
    ];
    for (body, code) in cases {
        anyone.put(&hall, &body).await.problem(code);
    }
    assert_eq!(shown(&server, &hall).await, None, "nothing of it was shown");
    let unsaid = anyone.send(Method::PUT, &hall, picture(1, "money").to_string()).await;
    unsaid.problem(ProblemCode::WrongMediaType);
}

#[tokio::test]
async fn a_code_that_nobody_made_is_unknown() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let hall = opened(&anyone).await;
    for code in ["ACEHKMYX9", "short", "..%2f..", "%ff", "0"] {
        let path = format!("{}/{code}", halls());
        let problem = anyone.put(&path, &picture(1, "money")).await.problem(if code == "%ff" {
            ProblemCode::NotFound
        } else {
            ProblemCode::UnknownHall
        });
        assert!(!problem.detail.contains("ACEHKMYX9"));
    }
    let other_service = hall.replace("drinking-water", "waste-removal");
    anyone.get(&other_service).await.problem(ProblemCode::UnknownHall);
    let foreign = anyone.with("sec-fetch-site", "cross-site").put(&hall, &picture(1, "money")).await;
    foreign.problem(ProblemCode::CrossSite);
}
