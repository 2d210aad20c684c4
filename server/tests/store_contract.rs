//! What every store has to do. The suite knows only the trait; each database runs it whole.

use aimak_core::place;
use aimak_core::wire::hall::{HallPicture, Screen};
use aimak_core::wire::scenario::{CheckedDraft, Scenario, ScenarioDraft};
use aimak_server::store::halls::{HallKey, HallStore, Shown};
use aimak_server::store::sqlite::SqliteStore;
use aimak_server::store::{NewScenario, ScenarioStore, Series, StoreError, StoredAnswer, WriteKey, Written};

use crate::support::{Folder, PLACE, SERVICE, link};

#[tokio::test]
async fn sqlite_keeps_the_contract() {
    let folder = Folder::new();
    let mut number = 0_u32;
    let open = async || {
        number += 1;
        let file = folder.path().join(format!("{number}.db"));
        SqliteStore::open(&file).await.expect("a new database")
    };
    contract(open).await;
}

/// Each rule on a store of its own.
async fn contract<S: ScenarioStore + HallStore>(mut open: impl AsyncFnMut() -> S) {
    a_write_is_found_again(&open().await).await;
    a_key_writes_once(&open().await).await;
    a_key_belongs_to_one_sending(&open().await).await;
    a_refused_write_leaves_nothing(&open().await).await;
    versions_form_a_chain(&open().await).await;
    lists_are_cut_into_pages(&open().await).await;
    places_do_not_see_each_other(&open().await).await;
    a_new_store_is_ready(&open().await).await;
    a_hall_shows_its_newest_picture(&open().await).await;
    halls_do_not_see_each_other(&open().await).await;
    halls_are_forgotten_by_their_last_touch(&open().await).await;
}

fn checked(name: &str) -> CheckedDraft {
    let draft = ScenarioDraft { name: name.to_owned(), note: String::new(), link: link() };
    let place = place::find(PLACE).expect("the fictional municipality");
    draft.check(place, SERVICE).expect("a good draft")
}

fn new(id: &str, series: Series) -> NewScenario {
    NewScenario {
        id: id.to_owned(),
        series,
        draft: checked(id),
        model_version: "1".to_owned(),
        created_at: "2026-11-24T09:30:00.000Z".to_owned(),
    }
}

fn begin(id: &str) -> NewScenario {
    new(id, Series::New { place: "p".to_owned(), service: "s".to_owned() })
}

fn after(id: &str, followed: &str) -> NewScenario {
    new(id, Series::After { id: followed.to_owned() })
}

fn key(key: &str, hash: &str) -> WriteKey {
    WriteKey { key: key.to_owned(), request_hash: hash.to_owned() }
}

fn compose(scenario: &Scenario) -> StoredAnswer {
    StoredAnswer {
        status: 201,
        location: format!("/{}", scenario.id),
        body: format!("{} v{} ң\u{0}\n", scenario.id, scenario.version),
    }
}

async fn write(store: &impl ScenarioStore, key: &WriteKey, new: &NewScenario) -> Result<Written, StoreError> {
    store.write(key, new, &compose).await
}

/// Writes under a key of its own.
async fn put(store: &impl ScenarioStore, new: &NewScenario) -> Result<Written, StoreError> {
    write(store, &key(&format!("key of {}", new.id), "h"), new).await
}

async fn ids(store: &impl ScenarioStore, before: Option<i64>, limit: u32) -> (Vec<String>, Option<i64>) {
    let page = store.page("p", "s", before, limit).await.expect("a page");
    (page.scenarios.into_iter().map(|scenario| scenario.id).collect(), page.next)
}

async fn a_write_is_found_again(store: &impl ScenarioStore) {
    put(store, &begin("a")).await.expect("written");
    let view = store.find("a").await.expect("found");
    assert_eq!(view.newest, "a");
    let expected = Scenario {
        id: "a".to_owned(),
        series: "a".to_owned(),
        version: 1,
        place: "p".to_owned(),
        service: "s".to_owned(),
        name: "a".to_owned(),
        note: String::new(),
        link: link(),
        model_version: "1".to_owned(),
        created_at: "2026-11-24T09:30:00.000Z".to_owned(),
    };
    assert_eq!(view.scenario, expected);
    assert_eq!(store.find("b").await, Err(StoreError::UnknownScenario));
}

async fn a_key_writes_once(store: &impl ScenarioStore) {
    let sending = key("k", "h");
    assert_eq!(store.answered(&sending).await, Ok(None));
    let Ok(Written::Now(first)) = write(store, &sending, &begin("a")).await else {
        panic!("the first is written");
    };
    let again = write(store, &sending, &begin("b")).await;
    assert_eq!(again, Ok(Written::Before(first.clone())), "byte for byte");
    assert_eq!(store.answered(&sending).await, Ok(Some(first)));
    assert_eq!(ids(store, None, 10).await.0, ["a"]);
}

async fn a_key_belongs_to_one_sending(store: &impl ScenarioStore) {
    write(store, &key("k", "h"), &begin("a")).await.expect("written");
    let other = key("k", "other");
    assert_eq!(write(store, &other, &begin("b")).await, Err(StoreError::KeyReused));
    assert_eq!(store.answered(&other).await, Err(StoreError::KeyReused));
    assert_eq!(ids(store, None, 10).await.0, ["a"]);
}

async fn a_refused_write_leaves_nothing(store: &impl ScenarioStore) {
    let sending = key("k", "h");
    let refused = write(store, &sending, &after("b", "nothing")).await;
    assert_eq!(refused, Err(StoreError::UnknownScenario));
    assert_eq!(store.answered(&sending).await, Ok(None), "the key stays free");
    assert!(matches!(write(store, &sending, &begin("b")).await, Ok(Written::Now(_))));
}

async fn versions_form_a_chain(store: &impl ScenarioStore) {
    put(store, &begin("a")).await.expect("written");
    put(store, &after("b", "a")).await.expect("written");
    let newest = StoreError::NotNewest { newest: "b".to_owned() };
    assert_eq!(put(store, &after("c", "a")).await, Err(newest));
    put(store, &after("d", "b")).await.expect("written");
    let chain = store.find("b").await.expect("found");
    assert_eq!((chain.scenario.version, chain.scenario.series.as_str()), (2, "a"));
    assert_eq!(chain.newest, "d");
    assert_eq!(ids(store, None, 10).await.0, ["d"], "a list has the newest only");
}

async fn lists_are_cut_into_pages(store: &impl ScenarioStore) {
    for id in ["a", "b", "c", "d"] {
        put(store, &begin(id)).await.expect("written");
    }
    let (first, next) = ids(store, None, 2).await;
    assert_eq!(first, ["d", "c"]);
    put(store, &begin("e")).await.expect("written");
    let (second, end) = ids(store, next, 2).await;
    assert_eq!(second, ["b", "a"], "what comes meanwhile does not shift the next page");
    assert_eq!(end, None);
}

async fn places_do_not_see_each_other(store: &impl ScenarioStore) {
    put(store, &begin("a")).await.expect("written");
    for (place, service) in [("other", "s"), ("p", "other"), ("P", "s"), ("%", "%")] {
        let page = store.page(place, service, None, 10).await.expect("a page");
        assert!(page.scenarios.is_empty(), "{place} {service}");
    }
}

async fn a_new_store_is_ready(store: &impl ScenarioStore) {
    assert_eq!(store.ready().await, Ok(()));
}

fn hall(place: &str, code: &str) -> HallKey {
    HallKey { place: place.to_owned(), service: "s".to_owned(), code: code.to_owned() }
}

fn picture(order: u32, link: &str) -> HallPicture {
    HallPicture { order, screen: Screen::Poorest, link: link.to_owned() }
}

async fn a_hall_shows_its_newest_picture(store: &impl HallStore) {
    let one = hall("p", "a");
    assert_eq!(store.shown(&one, 0).await, Ok(None));
    assert_eq!(store.show(&one, &picture(1, "x"), "2026").await, Ok(None), "a hall has to be opened");
    assert_eq!(store.open_hall(&one, "2026", "2025", 9).await, Ok(true));
    assert_eq!(store.open_hall(&one, "2026", "2025", 9).await, Ok(false), "a code is taken once");
    assert_eq!(store.shown(&one, 0).await, Ok(Some(None)));
    assert_eq!(store.show(&one, &picture(3, "x"), "2026").await, Ok(Some(Shown::Now)));
    assert_eq!(store.show(&one, &picture(3, "x"), "2026").await, Ok(Some(Shown::Already)));
    assert_eq!(store.show(&one, &picture(3, "y"), "2026").await, Ok(Some(Shown::Newer(3))));
    assert_eq!(store.show(&one, &picture(2, "x"), "2026").await, Ok(Some(Shown::Newer(3))));
    assert_eq!(store.shown(&one, 2).await, Ok(Some(Some(picture(3, "x")))));
    assert_eq!(store.shown(&one, 3).await, Ok(Some(None)));
    assert_eq!(store.show(&one, &picture(u32::MAX, "z"), "2026").await, Ok(Some(Shown::Now)));
    assert_eq!(store.shown(&one, 3).await, Ok(Some(Some(picture(u32::MAX, "z")))));
}

async fn halls_do_not_see_each_other(store: &impl HallStore) {
    store.open_hall(&hall("p", "a"), "2026", "2025", 9).await.expect("opened");
    store.open_hall(&hall("q", "a"), "2026", "2025", 9).await.expect("opened");
    store.show(&hall("p", "a"), &picture(1, "x"), "2026").await.expect("shown");
    assert_eq!(store.shown(&hall("q", "a"), 0).await, Ok(Some(None)));
    assert_eq!(store.shown(&hall("%", "%"), 0).await, Ok(None));
    let other = HallKey { service: "t".to_owned(), ..hall("p", "a") };
    assert_eq!(store.shown(&other, 0).await, Ok(None));
}

async fn halls_are_forgotten_by_their_last_touch(store: &impl HallStore) {
    for code in ["a", "b", "c"] {
        assert_eq!(store.open_hall(&hall("p", code), "2026-01", "2025", 3).await, Ok(true));
    }
    store.show(&hall("p", "a"), &picture(1, "x"), "2026-02").await.expect("shown");
    assert_eq!(store.open_hall(&hall("p", "d"), "2026-02", "2025", 3).await, Ok(true), "an idle one gives way");
    assert_eq!(store.shown(&hall("p", "b"), 0).await, Ok(None));
    assert_eq!(store.forget_halls("2026-02").await, Ok(1));
    assert_eq!(store.shown(&hall("p", "c"), 0).await, Ok(None));
    for code in ["a", "d"] {
        assert!(matches!(store.shown(&hall("p", code), 0).await, Ok(Some(_))), "{code}");
    }
    store.show(&hall("p", "d"), &picture(1, "x"), "2026-02").await.expect("shown");
    for code in ["e", "f"] {
        store.open_hall(&hall("p", code), "2026-02", "2025", 3).await.expect("an answer");
    }
    store.show(&hall("p", "f"), &picture(1, "x"), "2026-02").await.expect("shown");
    assert_eq!(store.open_hall(&hall("p", "g"), "2026-02", "2025", 3).await, Ok(false), "all are steered");
}
