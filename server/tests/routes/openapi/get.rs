use std::collections::{BTreeMap, BTreeSet};

use aimak_core::wire::problem::{Problem, ProblemCode};
use axum::http::{Method, StatusCode};
use serde_json::Value;

use crate::support::Server;

/// Every address with its methods. A new route is a new line here.
const ADDRESSES: [(&str, &[&str]); 11] = [
    ("/api/csp-reports", &["POST"]),
    ("/api/openapi.json", &["GET"]),
    ("/api/places/{place}/services/{service}/halls", &["POST"]),
    ("/api/places/{place}/services/{service}/halls/{code}", &["GET", "PUT"]),
    ("/api/places/{place}/services/{service}/halls/{code}/events", &["GET"]),
    ("/api/places/{place}/services/{service}/papers/{paper}", &["POST"]),
    ("/api/places/{place}/services/{service}/scenarios", &["GET", "POST"]),
    ("/api/scenarios/{id}", &["GET"]),
    ("/api/scenarios/{id}/versions", &["POST"]),
    ("/healthz", &["GET"]),
    ("/readyz", &["GET"]),
];

async fn description(server: &Server) -> Value {
    let answer = server.anyone().get("/api/openapi.json").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/json");
    answer.json()
}

fn described(description: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let paths = description["paths"].as_object().expect("paths");
    paths
        .iter()
        .map(|(path, item)| {
            let methods = item.as_object().expect("operations").keys();
            (path.clone(), methods.map(|method| method.to_ascii_uppercase()).collect())
        })
        .collect()
}

#[tokio::test]
async fn the_description_names_every_address_and_no_other() {
    let server = Server::start().await;
    let expected: BTreeMap<String, BTreeSet<String>> = ADDRESSES
        .iter()
        .map(|(path, methods)| ((*path).to_owned(), methods.iter().map(|method| (*method).to_owned()).collect()))
        .collect();
    assert_eq!(described(&description(&server).await), expected);
}

/// The router itself says in `Allow` which methods an address has.
#[tokio::test]
async fn the_router_answers_what_is_described_and_nothing_else() {
    let server = Server::start().await;
    for (path, methods) in described(&description(&server).await) {
        let path = path
            .replace("{place}", "ulgu")
            .replace("{service}", "drinking-water")
            .replace("{paper}", "brief")
            .replace("{code}", "ACEHKMYX9")
            .replace("{id}", "0193c1f0-7c1a-7000-8000-000000000001");
        let answer = server.anyone().send(Method::DELETE, &path, "").await;
        answer.problem(ProblemCode::MethodNotAllowed);
        let mut allowed: BTreeSet<String> = answer.header("allow").split(',').map(str::to_owned).collect();
        if methods.contains("GET") {
            assert!(allowed.remove("HEAD"), "{path}");
        }
        assert_eq!(allowed, methods, "{path}");
    }
}

#[tokio::test]
async fn every_operation_is_described_whole() {
    let server = Server::start().await;
    let description = description(&server).await;
    for (path, item) in description["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let place = format!("{method} {path}");
            assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()), "{place}");
            let problem = &operation["responses"]["default"]["content"]["application/problem+json; charset=utf-8"]["schema"]
                ["$ref"];
            assert_eq!(problem, "#/components/schemas/Problem", "{place}");
        }
    }
}

/// No `$ref` leads nowhere.
#[tokio::test]
async fn every_shape_that_is_named_is_described() {
    let server = Server::start().await;
    let description = description(&server).await;
    let text = description.to_string();
    let schemas = &description["components"]["schemas"];
    for named in text.split("#/components/schemas/").skip(1) {
        let name = named.split('"').next().unwrap_or_default();
        assert!(schemas.get(name).is_some(), "{name} is not described");
    }
}

#[test]
fn every_problem_leads_to_its_page() {
    for code in ProblemCode::ALL {
        let problem = Problem {
            kind: format!("/problems/{}", code.code()),
            title: String::new(),
            status: code.status(),
            detail: String::new(),
            instance: String::new(),
            violations: Vec::new(),
            newest: None,
        };
        assert_eq!(problem.code(), Some(code));
    }
}
