use aimak_core::wire::problem::ProblemCode;
use axum::http::{Method, StatusCode};

use crate::support::Server;

const PATH: &str = "/api/csp-reports";
const NEW: &str = r#"[{"type":"csp-violation","age":1,"url":"http://127.0.0.1/","body":{"effectiveDirective":"style-src-attr","blockedURL":"inline","sourceFile":"http://127.0.0.1/a.js?x"}},{"type":"deprecation"}]"#;
const OLD: &str = r#"{"csp-report":{"effective-directive":"img-src","blocked-uri":"http://x/"}}"#;

#[tokio::test]
async fn browsers_can_report_in_both_forms() {
    let server = Server::start().await;
    let cases =
        [("application/reports+json", NEW), ("application/reports+json", "[]"), ("application/csp-report", OLD)];
    for (media_type, report) in cases {
        let browser = server.anyone().with("content-type", media_type).with("sec-fetch-site", "cross-site");
        let answer = browser.send(Method::POST, PATH, report).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{report}: {}", answer.text());
        assert!(answer.body.is_empty());
    }
}

#[tokio::test]
async fn a_report_that_is_none_is_refused() {
    let server = Server::start().await;
    let large = format!("[\"{}\"]", "a".repeat(16 * 1024));
    let cases = [
        ("application/json", NEW, ProblemCode::WrongMediaType),
        ("application/reports+json", "nothing", ProblemCode::MalformedJson),
        ("application/csp-report", "{}", ProblemCode::WrongShape),
        ("application/reports+json", &large, ProblemCode::BodyTooLarge),
    ];
    for (media_type, report, code) in cases {
        let anyone = server.anyone().with("content-type", media_type);
        anyone.send(Method::POST, PATH, report.to_owned()).await.problem(code);
    }
}
