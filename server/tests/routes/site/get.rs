use aimak_core::wire::problem::ProblemCode;
use axum::http::{Method, StatusCode};

use crate::support::{PAGE, Server};

const SCRIPT: &str = "/assets/app-0a1b2c.js";

#[tokio::test]
async fn every_address_of_the_app_gets_its_page() {
    let server = Server::start().await;
    let pages = ["/", "/index.html", "/ulgu", "/ulgu/drinking-water/studio", "/problems/not-found", "/apis"];
    for path in pages {
        let answer = server.anyone().get(path).await;
        assert_eq!((answer.status, answer.text()), (StatusCode::OK, PAGE), "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
}

#[tokio::test]
async fn what_is_not_there_is_told() {
    let server = Server::start().await;
    let paths = ["/api", "/api/", "/api/nothing", "/assets", "/assets/", "/assets/old.js", "/robots.txt"];
    for path in paths {
        server.anyone().get(path).await.problem(ProblemCode::NotFound);
    }
}

#[tokio::test]
async fn no_address_leads_out_of_the_app() {
    let server = Server::start().await;
    for path in [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "//secret.txt",
        "/assets/app-0a1b2c.js/../../../secret.txt",
        "/..%5csecret.txt",
    ] {
        let answer = server.anyone().get(path).await;
        assert!(!answer.text().contains("secret\n") && answer.text() != "secret", "{path}");
        answer.problem(ProblemCode::NotFound);
    }
}

#[tokio::test]
async fn a_script_comes_packed_as_asked() {
    let server = Server::start().await;
    let cases = [
        ("gzip, br", "br", "brotli script"),
        ("gzip", "gzip", "gzip script"),
        ("br;q=0, gzip;q=0.5", "gzip", "gzip script"),
        ("zstd", "", "plain script"),
        ("", "", "plain script"),
    ];
    let mut etags = std::collections::BTreeSet::new();
    for (accepted, coding, body) in cases {
        let answer = server.anyone().with("accept-encoding", accepted).get(SCRIPT).await;
        assert_eq!(answer.header("content-encoding"), coding, "{accepted}");
        assert_eq!(answer.text(), body);
        assert_eq!(answer.header("vary"), "Accept-Encoding");
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("content-length"), body.len().to_string());
        etags.insert(answer.header("etag").to_owned());
    }
    assert_eq!(etags.len(), 3, "each packing has its own tag");
    let wasm = server.anyone().get("/assets/app-0a1b2c.wasm").await;
    assert_eq!(wasm.header("content-type"), "application/wasm");
}

#[tokio::test]
async fn what_keeps_the_app_on_a_device_is_asked_for_anew() {
    let server = Server::start().await;
    let answer = server.anyone().get("/offline.js").await;
    assert_eq!((answer.status, answer.text()), (StatusCode::OK, "keeps files"));
    assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn packings_are_not_addresses() {
    let server = Server::start().await;
    server.anyone().get(&format!("{SCRIPT}.br")).await.problem(ProblemCode::NotFound);
}

#[tokio::test]
async fn a_page_that_the_visitor_has_is_not_sent_again() {
    let server = Server::start().await;
    let tag = server.anyone().get("/").await.header("etag").to_owned();
    for known in [tag.clone(), format!("W/{tag}"), format!("\"old\", {tag}"), "*".to_owned()] {
        let answer = server.anyone().with("if-none-match", &known).get("/ulgu").await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{known}");
        assert!(answer.body.is_empty());
        assert_eq!(answer.header("etag"), tag);
    }
    let answer = server.anyone().with("if-none-match", "\"old\"").get("/").await;
    assert_eq!(answer.status, StatusCode::OK);
}

#[tokio::test]
async fn the_header_of_a_file_can_be_asked_alone() {
    let server = Server::start().await;
    let answer = server.anyone().send(Method::HEAD, SCRIPT, "").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.is_empty());
    assert_eq!(answer.header("content-length"), "12");
}

#[tokio::test]
async fn a_page_takes_nothing() {
    let server = Server::start().await;
    for path in ["/", "/ulgu", SCRIPT] {
        let answer = server.anyone().send(Method::POST, path, "a=b").await;
        answer.problem(ProblemCode::MethodNotAllowed);
        assert_eq!(answer.header("allow"), "GET,HEAD");
    }
}
