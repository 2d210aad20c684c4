//! Faults that no address of ours has on purpose: panics, slowness.

use std::convert::Infallible;
use std::time::Duration;

use aimak_core::wire::problem::ProblemCode;
use aimak_server::boundary::{Boundary, around};
use aimak_server::config::Limits;
use aimak_server::security::SecurityHeaders;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Method, StatusCode};
use axum::routing::get;

use crate::support::{Anyone, Server, key, list};

async fn panics() -> StatusCode {
    panic!("the secret words of a panic")
}

async fn sleeps() {
    std::future::pending::<()>().await;
}

async fn axum_words() -> StatusCode {
    StatusCode::IM_A_TEAPOT
}

fn anyone() -> Anyone {
    let router =
        Router::new().route("/panics", get(panics)).route("/sleeps", get(sleeps)).route("/teapot", get(axum_words));
    let headers = SecurityHeaders::new(false);
    Anyone::of(around(
        router,
        Boundary { headers, answer: Duration::from_millis(20), print: Duration::from_millis(20) },
    ))
}

#[tokio::test]
async fn a_panic_tells_only_the_id_of_the_request() {
    let answer = anyone().get("/panics").await;
    answer.problem(ProblemCode::Internal);
    assert!(!answer.text().contains("secret"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_given_up() {
    let answer = anyone().get("/sleeps").await;
    answer.problem(ProblemCode::AnswerTooSlow);
    assert_eq!(answer.header("retry-after"), "5");
}

#[tokio::test]
async fn an_error_in_other_words_becomes_a_problem() {
    anyone().get("/teapot").await.problem(ProblemCode::Internal);
}

#[tokio::test]
async fn a_body_that_does_not_arrive_is_given_up() {
    let limits = Limits { arrival: Duration::from_millis(20), ..Limits::default() };
    let server = Server::start_with(limits, false).await;
    let never = Body::from_stream(futures_util::stream::pending::<Result<Bytes, Infallible>>());
    let anyone = server.anyone().with("idempotency-key", &key()).with("content-type", "application/json");
    let answer = anyone.send(Method::POST, &list(), never).await;
    answer.problem(ProblemCode::RequestTooSlow);
}
