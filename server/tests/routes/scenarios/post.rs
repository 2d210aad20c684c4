use aimak_core::wire::link::pack;
use aimak_core::wire::problem::ProblemCode;
use aimak_core::wire::scenario::{NAME_LIMIT, NOTE_LIMIT, PLAN_LINK_LIMIT, Scenario};
use axum::http::{Method, StatusCode};
use serde_json::json;

use crate::support::{Server, draft, key, link, list};

#[tokio::test]
async fn anyone_saves_a_scenario_and_finds_it_again() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let saved = anyone.post(&list(), &key(), &draft("  Кеңештин варианты ")).await;
    assert_eq!(saved.status, StatusCode::CREATED, "{}", saved.text());
    let scenario: Scenario = saved.json();
    assert_eq!(scenario.name, "Кеңештин варианты");
    assert_eq!(scenario.note, "Эскертүү");
    assert_eq!(scenario.link, link());
    assert_eq!((scenario.version, &scenario.series), (1, &scenario.id));
    assert_eq!(saved.header("location"), format!("/api/scenarios/{}", scenario.id));
    assert_eq!(saved.header("idempotent-replayed"), "");

    let found = anyone.get(saved.header("location")).await;
    assert_eq!(found.json::<serde_json::Value>()["scenario"], json!(scenario));
}

#[tokio::test]
async fn anyone_gets_the_same_answer_for_the_same_key() {
    let server = Server::start().await;
    let (anyone, key, body) = (server.anyone(), key(), draft("Бир"));
    let first = anyone.post(&list(), &key, &body).await;
    let second = anyone.post(&list(), &key, &body).await;
    assert_eq!(second.status, StatusCode::CREATED);
    assert_eq!(second.body, first.body);
    assert_eq!(second.header("location"), first.header("location"));
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(server.rows("scenario").await, 1);
}

#[tokio::test]
async fn a_key_with_and_without_quotes_is_the_same_key() {
    let server = Server::start().await;
    let (anyone, key, body) = (server.anyone(), key(), draft("Бир"));
    let first = anyone.post(&list(), &key, &body).await;
    let second = anyone.post(&list(), &format!("\"{key}\""), &body).await;
    assert_eq!(second.body, first.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_equal_sendings_at_once_are_one_row() {
    let server = Server::start().await;
    let (key, body) = (key(), draft("Бир"));
    let mut sendings = tokio::task::JoinSet::new();
    for _ in 0..64 {
        let (anyone, key, body) = (server.anyone(), key.clone(), body.clone());
        sendings.spawn(async move { anyone.post(&list(), &key, &body).await });
    }
    let answers = sendings.join_all().await;
    assert_eq!(answers.len(), 64);
    let first_time = answers.iter().filter(|answer| answer.header("idempotent-replayed").is_empty()).count();
    assert_eq!(first_time, 1);
    for answer in &answers {
        assert_eq!(answer.status, StatusCode::CREATED);
        assert_eq!(answer.body, answers[0].body);
    }
    assert_eq!(server.rows("scenario").await, 1);
    assert_eq!(server.rows("idempotency").await, 1);
}

#[tokio::test]
async fn a_key_used_for_something_else_is_refused() {
    let server = Server::start().await;
    let (anyone, key) = (server.anyone(), key());
    let first = anyone.post(&list(), &key, &draft("Бир")).await;
    assert_eq!(first.status, StatusCode::CREATED);
    let other_body = anyone.post(&list(), &key, &draft("Эки")).await;
    other_body.problem(ProblemCode::IdempotencyKeyReused);
    let id = first.json::<Scenario>().id;
    let other_address = anyone.post(&format!("/api/scenarios/{id}/versions"), &key, &draft("Бир")).await;
    other_address.problem(ProblemCode::IdempotencyKeyReused);
    assert_eq!(server.rows("scenario").await, 1);
}

#[tokio::test]
async fn a_refused_sending_leaves_its_key_free() {
    let server = Server::start().await;
    let (anyone, key) = (server.anyone(), key());
    anyone.post(&list(), &key, &draft("")).await.problem(ProblemCode::RejectedInput);
    assert_eq!(anyone.post(&list(), &key, &draft("Бир")).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_sending_needs_a_usable_key() {
    let server = Server::start().await;
    let anyone = server.anyone().with("content-type", "application/json");
    let without = anyone.send(Method::POST, &list(), draft("Бир").to_string()).await;
    without.problem(ProblemCode::IdempotencyKeyMissing);
    let short = anyone.post(&list(), "short", &draft("Бир")).await;
    short.problem(ProblemCode::IdempotencyKeyMalformed);
    assert_eq!(server.rows("scenario").await, 0);
}

#[tokio::test]
async fn each_bad_body_gets_its_sentence() {
    let server = Server::start().await;
    let anyone = server
        .anyone()
        .with("accept-language", "en")
        .with("idempotency-key", &key())
        .with("content-type", "application/json");
    let good = link();
    let too_deep = "[".repeat(200);
    let too_large = format!(r#"{{"name":"{}","link":"{good}"}}"#, "a".repeat(64 * 1024));
    let twice = format!(r#"{{"name":"a","name":"b","link":"{good}"}}"#);
    let unknown = format!(r#"{{"name":"a","link":"{good}","nmae":"b"}}"#);
    let other_type = format!("{{\n\"name\": 5,\n\"link\":\"{good}\"}}");
    let array = format!(r#"["a", "", "{good}"]"#);
    let cases: [(&[u8], ProblemCode, &str); 12] = [
        (array.as_bytes(), ProblemCode::WrongShape, "line 1, column 1"),
        (b"", ProblemCode::MalformedJson, "line 1, column 0"),
        (b"name=a", ProblemCode::MalformedJson, "line 1, column 2"),
        (b"{\n  \"name\": \"a\",\n}", ProblemCode::MalformedJson, "line 3, column 1"),
        (b"{\"name\": \"\xff\"}", ProblemCode::MalformedJson, "line 1"),
        (too_deep.as_bytes(), ProblemCode::WrongShape, "line 1"),
        (b"[]", ProblemCode::WrongShape, "line 1"),
        (b"null", ProblemCode::WrongShape, "line 1"),
        (twice.as_bytes(), ProblemCode::WrongShape, "line 1, column 18"),
        (unknown.as_bytes(), ProblemCode::WrongShape, "line 1"),
        (other_type.as_bytes(), ProblemCode::WrongShape, "line 2, column 9"),
        (too_large.as_bytes(), ProblemCode::BodyTooLarge, "65536 bytes"),
    ];
    for (body, code, words) in cases {
        let answer = anyone.send(Method::POST, &list(), body.to_vec()).await;
        let problem = answer.problem(code);
        assert!(problem.detail.contains(words), "{} does not say {words}", problem.detail);
    }
    assert_eq!(server.rows("scenario").await, 0);
}

#[tokio::test]
async fn a_body_that_is_not_said_to_be_json_is_refused() {
    let server = Server::start().await;
    for media_type in [None, Some("text/plain"), Some("application/x-www-form-urlencoded")] {
        let mut anyone = server.anyone().with("idempotency-key", &key());
        if let Some(media_type) = media_type {
            anyone = anyone.with("content-type", media_type);
        }
        let answer = anyone.send(Method::POST, &list(), draft("Бир").to_string()).await;
        answer.problem(ProblemCode::WrongMediaType);
    }
    let anyone =
        server.anyone().with("idempotency-key", &key()).with("content-type", "Application/JSON; charset=utf-8");
    let answer = anyone.send(Method::POST, &list(), draft("Бир").to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED);
}

#[tokio::test]
async fn all_broken_rules_are_told_at_once_in_the_visitors_language() {
    let server = Server::start().await;
    let body = json!({ "name": " ", "note": "a".repeat(2001), "link": "v999" });
    for (lang, words) in [("ky", "жазыңыз"), ("ru", "Напишите"), ("en", "Write")] {
        let anyone = server.anyone().with("accept-language", lang);
        let answer = anyone.post(&list(), &key(), &body).await;
        assert_eq!(answer.header("content-language"), lang);
        let problem = answer.problem(ProblemCode::RejectedInput);
        let told: Vec<(&str, &str)> =
            problem.violations.iter().map(|violation| (violation.pointer.as_str(), violation.code.as_str())).collect();
        assert_eq!(told, [("/name", "empty"), ("/note", "too-long"), ("/link", "link-other-version")]);
        assert_eq!(problem.violations[1].values["length"], "2001");
        assert!(problem.violations[0].detail.contains(words), "{:?}", problem.violations[0]);
    }
}

/// The link of somebody's own plan for the drinking water of a place, changed.
fn own_plan(place: &str, change: impl Fn(&mut serde_json::Value)) -> String {
    let text = include_str!("../../../../docs/worked/scenarios/village-water.json");
    let plan: serde_json::Value = serde_json::from_str(text).expect("the scenario is JSON");
    let mut file = json!({ "form": 1, "place": place, "service": "drinking-water", "base": { "plan": plan } });
    change(&mut file);
    pack(&file.to_string())
}

#[tokio::test]
async fn a_plan_is_saved_as_it_came_where_a_real_place_has_no_books() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let link = own_plan("naryn", |_| ());
    let body = json!({ "name": "План комиссии", "link": link });
    let shelf = "/api/places/naryn/services/drinking-water/scenarios";
    let saved = anyone.post(shelf, &key(), &body).await;
    assert_eq!(saved.status, StatusCode::CREATED, "{}", saved.text());
    let scenario: Scenario = saved.json();
    assert_eq!((scenario.link.as_str(), scenario.model_version.as_str()), (link.as_str(), "1"));
    let followed = anyone.post(&format!("/api/scenarios/{}/versions", scenario.id), &key(), &body).await;
    assert_eq!((followed.status, followed.json::<Scenario>().version), (StatusCode::CREATED, 2));
}

#[tokio::test]
async fn a_broken_plan_is_told_in_the_visitors_language() {
    let server = Server::start().await;
    let cases = [
        (own_plan("naryn", |_| ()), "link-elsewhere", ["башка жердики", "относится к", "is of naryn"]),
        (
            own_plan("ulgu", |file| file["base"]["plan"]["services"][0]["tax"] = "x".into()),
            "link-books",
            ["/services/0", "/services/0", "/services/0"],
        ),
        (
            own_plan("ulgu", |file| file["moves"] = json!({ "drinking-water.moon": "1" })),
            "link-unknown-input",
            ["moon", "moon", "moon"],
        ),
    ];
    for (link, code, words) in cases {
        for (lang, words) in ["ky", "ru", "en"].into_iter().zip(words) {
            let anyone = server.anyone().with("accept-language", lang);
            let answer = anyone.post(&list(), &key(), &json!({ "name": "a", "link": link })).await;
            let problem = answer.problem(ProblemCode::RejectedInput);
            let told: Vec<&str> = problem.violations.iter().map(|violation| violation.code.as_str()).collect();
            assert_eq!(told, [code]);
            assert!(problem.violations[0].detail.contains(words), "{:?}", problem.violations[0]);
        }
    }
    assert_eq!(server.rows("scenario").await, 0);
}

#[tokio::test]
async fn the_longest_plan_with_the_longest_words_is_no_body_too_large() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let of = |length: usize| json!({ "name": "ө".repeat(NAME_LIMIT), "note": "\u{1d11e}".repeat(NOTE_LIMIT), "link": format!("p1.{}", "A".repeat(length - 3)) });
    // Read as far as its end, and refused for that; one sign more is refused for its length.
    for (length, code) in [(PLAN_LINK_LIMIT, "link-damaged"), (PLAN_LINK_LIMIT + 1, "too-long")] {
        let problem = anyone.post(&list(), &key(), &of(length)).await.problem(ProblemCode::RejectedInput);
        assert_eq!(problem.violations.iter().map(|violation| violation.code.as_str()).collect::<Vec<_>>(), [code]);
    }
}

#[tokio::test]
async fn an_unknown_place_or_service_is_named() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let path = list().replace("/ulgu/", "/atlantis/");
    let problem = anyone.post(&path, &key(), &draft("a")).await.problem(ProblemCode::UnknownPlace);
    assert!(problem.detail.contains("atlantis"));
    let path = "/api/places/ulgu/services/moonlight/scenarios";
    let answer = anyone.post(path, &key(), &draft("a")).await;
    assert!(answer.problem(ProblemCode::UnknownService).detail.contains("moonlight"));
    let answer = anyone.get("/api/places/%ff/services/drinking-water/scenarios").await;
    answer.problem(ProblemCode::NotFound);
}

#[tokio::test]
async fn a_page_of_another_site_cannot_save() {
    let server = Server::start().await;
    for (site, saved) in [("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false)] {
        let anyone = server.anyone().with("sec-fetch-site", site);
        let answer = anyone.post(&list(), &key(), &draft("a")).await;
        if saved {
            assert_eq!(answer.status, StatusCode::CREATED, "{site}");
        } else {
            answer.problem(ProblemCode::CrossSite);
        }
    }
    assert_eq!(server.rows("scenario").await, 2);
}

#[tokio::test]
async fn nobody_can_change_or_delete_a_saved_scenario() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let saved = anyone.post(&list(), &key(), &draft("a")).await;
    for method in [Method::PUT, Method::PATCH, Method::DELETE, Method::POST] {
        let answer = anyone.send(method, saved.header("location"), "{}").await;
        answer.problem(ProblemCode::MethodNotAllowed);
        assert_eq!(answer.header("allow"), "GET,HEAD");
    }
}

#[tokio::test]
async fn a_database_out_of_reach_is_told_and_the_server_lives_on() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let (file, aside) = (server.folder.path().join("aimak.db"), server.folder.path().join("aside.db"));
    let key = key();
    std::fs::rename(&file, &aside).expect("the file can be moved");
    let answer = anyone.post(&list(), &key, &draft("a")).await;
    answer.problem(ProblemCode::Unavailable);
    assert_eq!(answer.header("retry-after"), "5");
    anyone.get(&list()).await.problem(ProblemCode::Unavailable);
    anyone.get("/readyz").await.problem(ProblemCode::Unavailable);
    assert_eq!(anyone.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(anyone.get("/").await.status, StatusCode::OK);

    std::fs::rename(&aside, &file).expect("the file can be moved back");
    assert_eq!(anyone.get("/readyz").await.status, StatusCode::OK);
    assert_eq!(anyone.post(&list(), &key, &draft("a")).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_database_locked_by_another_program_is_told() {
    let server = Server::start().await;
    let file = server.folder.path().join("aimak.db");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
    let other = sqlx::sqlite::SqlitePool::connect_with(options).await.expect("a database");
    let lock = other.begin_with("begin immediate").await.expect("nobody else writes");
    let anyone = server.anyone();
    let key = key();
    anyone.post(&list(), &key, &draft("a")).await.problem(ProblemCode::Unavailable);
    assert_eq!(anyone.get(&list()).await.status, StatusCode::OK, "reading needs no lock");
    lock.rollback().await.expect("nothing to undo");
    assert_eq!(anyone.post(&list(), &key, &draft("a")).await.status, StatusCode::CREATED);
}
