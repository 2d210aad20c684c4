//! Starting, and everything that can be in the way of it.

use std::path::Path;
use std::sync::Arc;

use aimak_core::lang::Lang;
use aimak_server::assets::Site;
use aimak_server::start::StartError;
use aimak_server::store::ScenarioStore;
use aimak_server::store::sqlite::{Settings, SqliteStore};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

use crate::support::Folder;

async fn refused(file: &Path) -> StartError {
    SqliteStore::open(file).await.expect_err("the file cannot be used")
}

async fn pool(file: &Path) -> SqlitePool {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    SqlitePool::connect_with(options).await.expect("SQLite works")
}

#[tokio::test]
async fn what_was_answered_is_on_the_disk() {
    let folder = Folder::new();
    let store = SqliteStore::open(&folder.path().join("a.db")).await.expect("a new database");
    let settings = store.settings().await.expect("the database answers");
    let expected = Settings { journal_mode: "wal".to_owned(), synchronous: 2, foreign_keys: 1 };
    assert_eq!(settings, expected);
}

#[tokio::test]
async fn a_database_is_opened_again_as_it_was() {
    let folder = Folder::new();
    let file = folder.path().join("a.db");
    for _ in 0..2 {
        let store = SqliteStore::open(&file).await.expect("our own database");
        assert_eq!(store.ready().await, Ok(()));
        store.close().await;
    }
}

#[tokio::test]
async fn an_empty_file_becomes_a_database() {
    let folder = Folder::new();
    folder.write("a.db", b"");
    assert!(SqliteStore::open(&folder.path().join("a.db")).await.is_ok());
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = Folder::new();
    let mut damaged = b"SQLite format 3\0".to_vec();
    damaged.extend([0xff; 4096]);
    for content in [b"Budget of 2025".as_slice(), b"x", &damaged] {
        folder.write("a.db", content);
        let file = folder.path().join("a.db");
        let error = refused(&file).await;
        assert!(matches!(error, StartError::NotADatabase { .. }), "{error:?}");
        assert_eq!(std::fs::read(&file).expect("still there"), content);
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
    let error = refused(folder.path()).await;
    assert!(matches!(error, StartError::NotADatabase { .. }), "{error:?}");
}

#[tokio::test]
async fn a_database_of_another_program_is_left_as_it_is() {
    let folder = Folder::new();
    let file = folder.path().join("a.db");
    let other = pool(&file).await;
    sqlx::query("create table invoice (id integer)").execute(&other).await.expect("a table");
    other.close().await;
    let before = std::fs::read(&file).expect("a file");
    let error = refused(&file).await;
    assert!(matches!(error, StartError::ForeignDatabase { .. }), "{error:?}");
    assert_eq!(std::fs::read(&file).expect("still there"), before);
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_as_it_is() {
    let folder = Folder::new();
    let file = folder.path().join("a.db");
    let store = SqliteStore::open(&file).await.expect("a new database");
    store.close().await;
    let newer = pool(&file).await;
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'from the future', true, x'00', 1)",
    )
    .execute(&newer)
    .await
    .expect("the table of migrations");
    newer.close().await;
    let before = std::fs::read(&file).expect("a file");
    let error = refused(&file).await;
    assert!(matches!(error, StartError::NewerDatabase { .. }), "{error:?}");
    assert_eq!(std::fs::read(&file).expect("still there"), before);
}

#[tokio::test]
async fn a_folder_that_cannot_hold_the_database_is_told() {
    let folder = Folder::new();
    let error = refused(&folder.path().join("no/such/folder/a.db")).await;
    assert!(matches!(error, StartError::Database { .. }), "{error:?}");
}

#[test]
fn a_folder_without_the_app_is_told() {
    let folder = Folder::new();
    for path in [folder.path().to_owned(), folder.path().join("nowhere")] {
        let error = Site::from_folder(&path).expect_err("there is no page");
        assert!(matches!(error, StartError::SiteMissing { .. }), "{error:?}");
    }
}

#[test]
fn each_fault_is_a_sentence_that_names_the_thing_in_each_language() {
    let path = Path::new("/srv/aimak.db").to_owned();
    let reason = "disk full".to_owned();
    let faults = [
        StartError::Listen { address: "127.0.0.1:1".to_owned(), reason: reason.clone() },
        StartError::Data { path: path.clone(), reason: reason.clone() },
        StartError::NotADatabase { path: path.clone() },
        StartError::ForeignDatabase { path: path.clone() },
        StartError::NewerDatabase { path: path.clone() },
        StartError::Database { path: path.clone(), reason: reason.clone() },
        StartError::DatabaseKind { url: "postgres://…@host".to_owned() },
        StartError::SiteMissing { path: path.clone() },
        StartError::Site { path, reason: reason.clone() },
        StartError::Runtime { reason },
    ];
    for fault in &faults {
        let [ky, ru, en] = Lang::ALL.map(|lang| fault.sentence(lang));
        assert!(ky != ru && ru != en, "{fault:?}");
        for sentence in [ky, ru, en] {
            let named = ["/srv/aimak.db", "127.0.0.1:1", "postgres", "disk full"];
            assert!(named.iter().any(|name| sentence.contains(name)), "{sentence}");
        }
    }
}

/// The binary itself: one sentence, exit code 1, no panic.
#[test]
fn the_binary_says_one_sentence_and_ends() {
    let folder = Folder::new();
    let site = crate::support::built_app(&folder);
    assert!(!site.is_empty());
    folder.write("data/aimak.db", b"Budget of 2025");
    folder.write("file", b"");
    let site = folder.path().join("site");
    let data = folder.path().join("data");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let taken_address = taken.local_addr().expect("an address").to_string();
    let free = "127.0.0.1:0".to_owned();
    let postgres = "postgres://me:secret@host/aimak".to_owned();
    let cases: [(&Path, &Path, &str, Option<&str>, &str); 5] = [
        (&data, &site, &free, None, "is not a database"),
        (&folder.path().join("file"), &site, &free, None, "cannot write in the folder"),
        (&data, &data, &free, None, "There is no built app"),
        (&data, &site, &taken_address, None, "cannot listen"),
        (&data, &site, &free, Some(&postgres), "keeps its records in SQLite"),
    ];
    for (data, site, listen, url, words) in cases {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_aimak"));
        command.env_clear().env("LANG", "en_GB.UTF-8").args(["serve", "--listen", listen]);
        command.arg("--data").arg(data).arg("--site").arg(site);
        if let Some(url) = url {
            command.args(["--database-url", url]);
        }
        let ended = command.output().expect("the binary starts");
        let said = String::from_utf8(ended.stderr).expect("text");
        assert_eq!(ended.status.code(), Some(1), "{said}");
        assert!(said.contains(words) && said.lines().count() == 1, "{said}");
        assert!(!said.contains("secret"), "{said}");
    }
}

#[tokio::test]
async fn two_stores_on_one_file_see_the_same() {
    let folder = Folder::new();
    let file = folder.path().join("a.db");
    let first = Arc::new(SqliteStore::open(&file).await.expect("a new database"));
    let second = SqliteStore::open(&file).await.expect("the same database");
    assert_eq!(first.ready().await, second.ready().await);
}
