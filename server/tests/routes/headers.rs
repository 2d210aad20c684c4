//! The headers of each kind of answer, whole: a header that comes or goes is seen here.

use axum::http::Method;

use crate::support::{Answer, Server, draft, key, list};

/// What every answer has.
const ALWAYS: &str = "\
content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; report-to csp
cross-origin-opener-policy: same-origin
cross-origin-resource-policy: same-origin
permissions-policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
referrer-policy: no-referrer
reporting-endpoints: csp=\"/api/csp-reports\"
x-content-type-options: nosniff";

/// Sorted lines, with what differs from run to run put in brackets.
fn shown(answer: &Answer) -> String {
    let mut lines: Vec<String> = answer
        .headers
        .iter()
        .map(|(name, value)| {
            let value = match name.as_str() {
                "request-id" => "[id]",
                "etag" => "[tag]",
                "content-length" => "[length]",
                "location" => "[address]",
                _ => value.to_str().expect("text"),
            };
            format!("{name}: {value}")
        })
        .collect();
    lines.sort();
    lines.join("\n")
}

fn expected(own: &str) -> String {
    let mut lines: Vec<&str> = ALWAYS.lines().chain(own.lines().map(str::trim)).chain(["request-id: [id]"]).collect();
    lines.sort_unstable();
    lines.join("\n")
}

#[tokio::test]
async fn each_kind_of_answer_has_its_headers() {
    let server = Server::start().await;
    let anyone = server.anyone().with("accept-language", "en");
    let page = anyone.get("/ulgu").await;
    assert_eq!(
        shown(&page),
        expected(
            "cache-control: no-cache
             content-length: [length]
             content-type: text/html; charset=utf-8
             etag: [tag]
             vary: Accept-Encoding"
        )
    );
    let asset = anyone.clone().with("accept-encoding", "br").get("/assets/app-0a1b2c.js").await;
    assert_eq!(
        shown(&asset),
        expected(
            "cache-control: public, max-age=31536000, immutable
             content-encoding: br
             content-length: [length]
             content-type: text/javascript; charset=utf-8
             etag: [tag]
             vary: Accept-Encoding"
        )
    );
    let json = "cache-control: no-cache
                content-length: [length]
                content-type: application/json";
    assert_eq!(shown(&anyone.get(&list()).await), expected(json));
    assert_eq!(shown(&anyone.get("/api/openapi.json").await), expected(json));
    let saved = anyone.post(&list(), &key(), &draft("a")).await;
    assert_eq!(shown(&saved), expected(&format!("{json}\nlocation: [address]")));
    let problem = "cache-control: no-store
                   content-language: en
                   content-length: [length]
                   content-type: application/problem+json; charset=utf-8
                   vary: Accept-Language";
    assert_eq!(shown(&anyone.get("/api/nothing").await), expected(problem));
    let wrong = anyone.send(Method::DELETE, &list(), "").await;
    assert_eq!(shown(&wrong), expected(&format!("{problem}\nallow: GET,HEAD,POST")));
    let health = anyone.get("/healthz").await;
    assert_eq!(
        shown(&health),
        expected(
            "cache-control: no-store
             content-length: [length]
             content-type: text/plain; charset=utf-8"
        )
    );
    let report =
        anyone.with("content-type", "application/reports+json").send(Method::POST, "/api/csp-reports", "[]").await;
    assert_eq!(shown(&report), expected("content-length: [length]"));
}

#[tokio::test]
async fn browsers_are_bound_to_tls_only_where_it_is() {
    let limits = aimak_server::config::Limits::default();
    for (behind_tls, value) in [(false, ""), (true, "max-age=31536000")] {
        let server = Server::start_with(limits, behind_tls).await;
        let answer = server.anyone().get("/").await;
        assert_eq!(answer.header("strict-transport-security"), value);
    }
}
