use aimak_core::wire::problem::ProblemCode;
use aimak_core::wire::scenario::{Scenario, ScenarioView};
use axum::http::StatusCode;

use crate::support::{Server, draft, key, list};

fn versions(id: &str) -> String {
    format!("/api/scenarios/{id}/versions")
}

#[tokio::test]
async fn anyone_follows_a_scenario_with_a_new_version() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let first: Scenario = anyone.post(&list(), &key(), &draft("A")).await.json();
    let answer = anyone.post(&versions(&first.id), &key(), &draft("A2")).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    let second: Scenario = answer.json();
    assert_eq!((second.version, &second.series), (2, &first.id));
    assert_eq!((&second.place, &second.service), (&first.place, &first.service));
    assert_ne!(second.id, first.id);
    let kept: ScenarioView = anyone.get(&format!("/api/scenarios/{}", first.id)).await.json();
    assert_eq!(kept.scenario, first, "the first version stays as it was");
}

#[tokio::test]
async fn only_the_newest_version_can_be_followed() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let first: Scenario = anyone.post(&list(), &key(), &draft("A")).await.json();
    let second: Scenario = anyone.post(&versions(&first.id), &key(), &draft("A2")).await.json();
    let answer = anyone.post(&versions(&first.id), &key(), &draft("A3")).await;
    let problem = answer.problem(ProblemCode::NotNewestVersion);
    assert_eq!(problem.newest, Some(second.id.clone()));
    assert!(problem.detail.contains(&second.id));
    assert_eq!(server.rows("scenario").await, 2);
}

#[tokio::test]
async fn a_version_sent_again_after_it_was_followed_gets_its_old_answer() {
    let server = Server::start().await;
    let (anyone, key_of_second) = (server.anyone(), key());
    let first: Scenario = anyone.post(&list(), &key(), &draft("A")).await.json();
    let second = anyone.post(&versions(&first.id), &key_of_second, &draft("A2")).await;
    let id = second.json::<Scenario>().id;
    anyone.post(&versions(&id), &key(), &draft("A3")).await;
    let again = anyone.post(&versions(&first.id), &key_of_second, &draft("A2")).await;
    assert_eq!((again.status, &again.body), (StatusCode::CREATED, &second.body));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_followers_at_once_one_wins_and_the_others_are_told() {
    let server = Server::start().await;
    let first: Scenario = server.anyone().post(&list(), &key(), &draft("A")).await.json();
    let mut sendings = tokio::task::JoinSet::new();
    for number in 0..16 {
        let (anyone, path) = (server.anyone(), versions(&first.id));
        sendings.spawn(async move { anyone.post(&path, &key(), &draft(&format!("A{number}"))).await });
    }
    let answers = sendings.join_all().await;
    let won = answers.iter().filter(|answer| answer.status == StatusCode::CREATED).count();
    let told = answers.iter().filter(|answer| answer.status == StatusCode::CONFLICT).count();
    assert_eq!((won, told), (1, 15));
    assert_eq!(server.rows("scenario").await, 2);
}

#[tokio::test]
async fn nothing_follows_what_does_not_exist() {
    let server = Server::start().await;
    for id in ["0193c1f0-7c1a-7000-8000-000000000001", "first"] {
        let answer = server.anyone().post(&versions(id), &key(), &draft("A")).await;
        answer.problem(ProblemCode::UnknownScenario);
    }
    assert_eq!(server.rows("idempotency").await, 0);
}
