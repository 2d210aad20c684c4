use aimak_core::wire::problem::ProblemCode;
use aimak_core::wire::scenario::{Scenario, ScenarioPage, ScenarioView};
use axum::http::StatusCode;

use crate::support::{Anyone, Server, draft, key, list};

async fn save(anyone: &Anyone, name: &str) -> Scenario {
    anyone.post(&list(), &key(), &draft(name)).await.json()
}

fn names(page: &ScenarioPage) -> Vec<&str> {
    page.scenarios.iter().map(|scenario| scenario.name.as_str()).collect()
}

#[tokio::test]
async fn anyone_sees_an_empty_list() {
    let server = Server::start().await;
    let answer = server.anyone().get(&list()).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.text(), r#"{"scenarios":[]}"#);
    assert_eq!(answer.header("content-type"), "application/json");
}

#[tokio::test]
async fn the_list_has_the_newest_version_of_each_last_saved_first() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let first = save(&anyone, "A").await;
    save(&anyone, "B").await;
    let path = format!("/api/scenarios/{}/versions", first.id);
    anyone.post(&path, &key(), &draft("A, corrected")).await;
    let page: ScenarioPage = anyone.get(&list()).await.json();
    assert_eq!(names(&page), ["A, corrected", "B"]);
    assert_eq!(page.scenarios[0].version, 2);
    assert_eq!(page.next, None);
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repeat() {
    let server = Server::start().await;
    let anyone = server.anyone();
    for name in ["1", "2", "3", "4", "5"] {
        save(&anyone, name).await;
    }
    let mut seen = Vec::new();
    let mut path = format!("{}?limit=2", list());
    for expected in [2, 2, 1] {
        let page: ScenarioPage = anyone.get(&path).await.json();
        assert_eq!(page.scenarios.len(), expected);
        seen.extend(page.scenarios.into_iter().map(|scenario| scenario.name));
        match page.next {
            Some(next) => path = format!("{}?limit=2&before={next}", list()),
            None => path.clear(),
        }
    }
    assert_eq!(seen, ["5", "4", "3", "2", "1"]);
    assert!(path.is_empty(), "the last page has no next");
}

#[tokio::test]
async fn a_list_of_one_service_has_nothing_of_another() {
    let server = Server::start().await;
    let anyone = server.anyone();
    save(&anyone, "water").await;
    let path = "/api/places/ulgu/services/waste-removal/scenarios";
    let page: ScenarioPage = anyone.get(path).await.json();
    assert!(page.scenarios.is_empty());
}

#[tokio::test]
async fn an_unreadable_question_is_named() {
    let server = Server::start().await;
    let cases = [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=ten", "limit"),
        ("limit=-1", "limit"),
        ("before=yesterday", "before"),
        ("before=", "before"),
        ("page=2", "page"),
    ];
    for (query, name) in cases {
        let answer = server.anyone().get(&format!("{}?{query}", list())).await;
        let problem = answer.problem(ProblemCode::QueryUnreadable);
        assert!(problem.detail.contains(name), "{query}: {}", problem.detail);
    }
    let whole = server.anyone().get(&format!("{}?limit=100", list())).await;
    assert_eq!(whole.status, StatusCode::OK);
}

#[tokio::test]
async fn a_saved_scenario_says_which_version_is_the_newest() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let first = save(&anyone, "A").await;
    let path = format!("/api/scenarios/{}", first.id);
    let before: ScenarioView = anyone.get(&path).await.json();
    assert_eq!(before.newest, first.id);
    let second: Scenario = anyone.post(&format!("{path}/versions"), &key(), &draft("A2")).await.json();
    let after: ScenarioView = anyone.get(&path).await.json();
    assert_eq!(after, ScenarioView { scenario: first, newest: second.id });
}

#[tokio::test]
async fn an_unknown_id_is_told() {
    let server = Server::start().await;
    for id in ["0193c1f0-7c1a-7000-8000-000000000001", "1", "%ff", "x'%20or%201=1"] {
        let answer = server.anyone().get(&format!("/api/scenarios/{id}")).await;
        answer.problem(ProblemCode::UnknownScenario);
    }
}

#[tokio::test]
async fn the_header_can_be_asked_alone() {
    let server = Server::start().await;
    let answer = server.anyone().send(axum::http::Method::HEAD, &list(), "").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.is_empty());
}
