use axum::http::StatusCode;

use crate::support::Server;

#[tokio::test]
async fn anyone_sees_that_the_server_lives_and_can_work() {
    let server = Server::start().await;
    for path in ["/healthz", "/readyz"] {
        let answer = server.anyone().get(path).await;
        assert_eq!((answer.status, answer.text()), (StatusCode::OK, "ok\n"), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn a_closed_database_is_not_ready_but_the_server_lives() {
    let server = Server::start().await;
    server.store.close().await;
    let answer = server.anyone().get("/readyz").await;
    answer.problem(aimak_core::wire::problem::ProblemCode::Unavailable);
    assert_eq!(server.anyone().get("/healthz").await.status, StatusCode::OK);
}
