//! What can be in the way of a paper; the papers themselves are printed by the journey `council/papers`,
//! which has a built app.

use std::time::Duration;

use aimak_core::wire::problem::ProblemCode;
use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{Answer, Anyone, Server};

const BRIEF: &str = "/api/places/ulgu/services/drinking-water/papers/brief";

/// A Chromium that never answers, with a child of its own.
const DEAF: &str = "#!/bin/sh\nsh -c \"sleep 321; : $0\" &\nwait\n";

fn order() -> Value {
    json!({ "link": "", "language": "ky" })
}

async fn post(anyone: &Anyone, path: &str, body: &Value) -> Answer {
    anyone.clone().with("content-type", "application/json").send(Method::POST, path, body.to_string()).await
}

/// How many processes of this machine name the folder of the server, where the script lies.
fn running(server: &Server) -> usize {
    let folder = server.folder.path().display().to_string();
    let processes = std::fs::read_dir("/proc").expect("Linux");
    processes
        .filter_map(|process| std::fs::read(process.ok()?.path().join("cmdline")).ok())
        .filter(|line| String::from_utf8_lossy(line).contains(&folder))
        .count()
}

fn left(server: &Server) -> usize {
    std::fs::read_dir(server.folder.path().join("print")).map_or(0, Iterator::count)
}

#[tokio::test]
async fn without_a_chromium_it_is_said_what_to_install() {
    let server = Server::start().await;
    for (lang, words) in
        [("ky", "басып чыгаруу иштейт"), ("ru", "печать в вашем браузере"), ("en", "printing in your own browser")]
    {
        let anyone = server.anyone().with("accept-language", lang);
        let problem = post(&anyone, BRIEF, &order()).await.problem(ProblemCode::NoPrinter);
        assert!(problem.detail.contains(words) && problem.detail.contains("AIMAK_CHROMIUM"), "{}", problem.detail);
    }
}

#[tokio::test]
async fn each_bad_order_gets_its_sentence_before_anything_is_started() {
    let server = Server::start_printing(DEAF, Duration::from_secs(5)).await;
    let anyone = server.anyone();
    let cases = [
        (BRIEF, json!({ "link": "p1.abc.00000000", "language": "ky" }), ProblemCode::RejectedInput),
        (BRIEF, json!({ "link": "https://example.org", "language": "ky" }), ProblemCode::RejectedInput),
        (BRIEF, json!({ "link": "", "language": "de" }), ProblemCode::WrongShape),
        (BRIEF, json!({ "link": "" }), ProblemCode::WrongShape),
        (BRIEF, json!({ "link": "", "language": "ky", "url": "http://example.org" }), ProblemCode::WrongShape),
        ("/api/places/ulgu/services/drinking-water/papers/moon", order(), ProblemCode::UnknownPaper),
        ("/api/places/ulgu/services/drinking-water/papers/..%2f..%2f", order(), ProblemCode::UnknownPaper),
        ("/api/places/naryn/services/drinking-water/papers/brief", order(), ProblemCode::UnknownPaper),
        ("/api/places/atlantis/services/drinking-water/papers/brief", order(), ProblemCode::UnknownPlace),
        ("/api/places/ulgu/services/moonlight/papers/brief", order(), ProblemCode::UnknownService),
    ];
    for (path, body, code) in cases {
        post(&anyone, path, &body).await.problem(code);
    }
    let foreign = anyone.with("sec-fetch-site", "cross-site");
    post(&foreign, BRIEF, &order()).await.problem(ProblemCode::CrossSite);
    assert_eq!(left(&server), 0);
}

#[tokio::test]
async fn a_chromium_that_does_not_print_is_killed_with_its_children() {
    let server = Server::start_printing(DEAF, Duration::from_millis(300)).await;
    let answer = post(&server.anyone(), BRIEF, &order()).await;
    answer.problem(ProblemCode::PrintFailed);
    assert!(!answer.text().contains("chromium"), "what happened is for the log");
    assert_eq!((running(&server), left(&server)), (0, 0));
}

#[tokio::test]
async fn a_chromium_that_ends_at_once_is_told() {
    let server = Server::start_printing("#!/bin/sh\nexit 3\n", Duration::from_secs(20)).await;
    post(&server.anyone(), BRIEF, &order()).await.problem(ProblemCode::PrintFailed);
    let server = Server::start_printing("#!/bin/sh\nprintf 'no JSON\\0' >&4\n", Duration::from_secs(20)).await;
    post(&server.anyone(), BRIEF, &order()).await.problem(ProblemCode::PrintFailed);
    assert_eq!(left(&server), 0);
}

#[tokio::test]
async fn who_goes_away_ends_the_print() {
    let server = Server::start_printing(DEAF, Duration::from_secs(20)).await;
    let anyone = server.anyone();
    let gone = tokio::time::timeout(Duration::from_millis(300), post(&anyone, BRIEF, &order())).await;
    assert!(gone.is_err(), "it was still printing");
    assert_eq!((running(&server), left(&server)), (0, 0));
}

#[tokio::test]
async fn one_prints_three_wait_and_more_are_asked_to_come_again() {
    let server = Server::start_printing(DEAF, Duration::from_millis(400)).await;
    let mut orders = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let anyone = server.anyone();
        orders.spawn(async move { post(&anyone, BRIEF, &order()).await });
    }
    let answers = orders.join_all().await;
    let busy: Vec<&Answer> = answers.iter().filter(|answer| answer.status.as_u16() == 503).collect();
    assert_eq!(busy.len(), 2);
    for answer in busy {
        answer.problem(ProblemCode::PrinterBusy);
        assert_eq!(answer.header("retry-after"), "5");
    }
    assert_eq!((running(&server), left(&server)), (0, 0));
}
