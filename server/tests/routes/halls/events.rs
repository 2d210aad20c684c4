use aimak_core::wire::hall::HallPicture;
use aimak_core::wire::problem::ProblemCode;
use aimak_server::clock;
use aimak_server::config::Limits;
use aimak_server::store::halls::HallStore as _;
use std::time::Duration;

use super::{halls, opened, picture};
use crate::support::{Events, Server};

fn events(hall: &str) -> String {
    format!("{hall}/events")
}

/// The order and the screen of the next picture.
async fn heard(events: &mut Events) -> (u32, String) {
    let heard = events.next_told().await.expect("an event");
    assert_eq!(heard.event, "show");
    let told: HallPicture = serde_json::from_str(&heard.data).expect("a picture");
    assert_eq!(heard.id, told.order.to_string());
    (told.order, told.screen.code().to_owned())
}

#[tokio::test]
async fn two_projectors_hear_what_two_tablets_send() {
    let server = Server::start().await;
    let (chair, economist) = (server.anyone(), server.anyone());
    let hall = opened(&chair).await;
    let mut first = server.anyone().listen(&events(&hall)).await;
    assert_eq!(first.next().await.map(|heard| heard.event).as_deref(), Some("alive"), "something comes at once");
    chair.put(&hall, &picture(1, "money")).await;
    let mut second = server.anyone().listen(&events(&hall)).await;
    assert_eq!(heard(&mut first).await, (1, "money".to_owned()));
    assert_eq!(heard(&mut second).await, (1, "money".to_owned()), "who comes later sees what is shown");
    economist.put(&hall, &picture(2, "nothing")).await;
    assert_eq!(heard(&mut first).await, (2, "nothing".to_owned()));
    assert_eq!(heard(&mut second).await, (2, "nothing".to_owned()));
}

#[tokio::test]
async fn who_comes_back_hears_what_came_meanwhile_and_nothing_twice() {
    let server = Server::start().await;
    let anyone = server.anyone();
    let hall = opened(&anyone).await;
    for order in 1..=3 {
        anyone.put(&hall, &picture(order, "money")).await;
    }
    let mut back = anyone.clone().with("last-event-id", "1").listen(&events(&hall)).await;
    assert_eq!(heard(&mut back).await.0, 3, "the newest is all that a projector needs");
    let mut same = anyone.clone().with("last-event-id", "3").listen(&events(&hall)).await;
    anyone.put(&hall, &picture(4, "compare")).await;
    assert_eq!(heard(&mut same).await, (4, "compare".to_owned()), "the third is not told again");
    let mut garbled = anyone.clone().with("last-event-id", "moon").listen(&events(&hall)).await;
    assert_eq!(heard(&mut garbled).await.0, 4);
}

#[tokio::test]
async fn a_restart_between_two_pictures_loses_neither() {
    let server = Server::start().await;
    let hall = opened(&server.anyone()).await;
    let mut before = server.anyone().listen(&events(&hall)).await;
    server.anyone().put(&hall, &picture(1, "money")).await;
    assert_eq!(heard(&mut before).await.0, 1);
    let server = server.restart().await;
    assert_eq!(before.next_told().await, None, "the stream ended with its server");
    let mut after = server.anyone().with("last-event-id", "1").listen(&events(&hall)).await;
    server.anyone().put(&hall, &picture(1, "compare")).await.problem(ProblemCode::HallMovedOn);
    server.anyone().put(&hall, &picture(2, "compare")).await;
    assert_eq!(heard(&mut after).await, (2, "compare".to_owned()));
    let mut fresh = server.anyone().listen(&events(&hall)).await;
    assert_eq!(heard(&mut fresh).await.0, 2);
}

/// What another process writes into the same database is heard by asking, without any hint.
#[tokio::test]
async fn a_picture_of_another_process_is_heard() {
    let server = Server::start().await;
    let hall = opened(&server.anyone()).await;
    let mut events = server.anyone().listen(&events(&hall)).await;
    let key = aimak_server::store::halls::HallKey {
        place: "ulgu".into(),
        service: "drinking-water".into(),
        code: hall.rsplit('/').next().expect("a code").to_owned(),
    };
    let sent: HallPicture = serde_json::from_value(picture(1, "poorest")).expect("a picture");
    server.store.show(&key, &sent, &clock::now()).await.expect("written").expect("a hall");
    assert_eq!(heard(&mut events).await, (1, "poorest".to_owned()));
}

#[tokio::test]
async fn streams_end_when_the_server_stops() {
    let server = Server::start().await;
    let hall = opened(&server.anyone()).await;
    let mut events = server.anyone().listen(&events(&hall)).await;
    assert!(events.next().await.is_some());
    server.stop();
    assert_eq!(events.next_told().await, None);
}

#[tokio::test]
async fn a_hall_that_is_forgotten_says_so() {
    let server = Server::start().await;
    let hall = opened(&server.anyone()).await;
    let mut events = server.anyone().listen(&events(&hall)).await;
    assert_eq!(server.store.forget_halls("9999").await, Ok(1));
    assert_eq!(events.next_told().await.map(|heard| heard.event).as_deref(), Some("gone"));
    assert_eq!(events.next_told().await, None);
    server.anyone().get(&format!("{hall}/events")).await.problem(ProblemCode::UnknownHall);
}

#[tokio::test]
async fn no_more_projectors_listen_than_may_and_a_place_becomes_free_again() {
    let server = Server::start_with(Limits { streams: 2, ..Limits::default() }, false).await;
    let hall = opened(&server.anyone()).await;
    let path = events(&hall);
    let first = server.anyone().listen(&path).await;
    let _second = server.anyone().listen(&path).await;
    server.anyone().get(&path).await.problem(ProblemCode::TooManyHalls);
    drop(first);
    let mut third = server.anyone().listen(&path).await;
    assert!(third.next().await.is_some());
}

#[tokio::test]
async fn nobody_listens_to_a_hall_that_is_not_there() {
    let server = Server::start().await;
    let path = format!("{}/ACEHKMYX9/events", halls());
    let answer = tokio::time::timeout(Duration::from_secs(5), server.anyone().get(&path)).await;
    answer.expect("an answer, no stream").problem(ProblemCode::UnknownHall);
}
