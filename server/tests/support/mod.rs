//! A server in the process, and the people who ask it.
//!
//! Who asks is a type: a test of [`Anyone`] cannot use a right that only others have.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use aimak_core::place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::wire::problem::{Problem, ProblemCode};
use aimak_server::assets::Site;
use aimak_server::config::Limits;
use aimak_server::halls::Halls;
use aimak_server::printer::Printer;
use aimak_server::router::{Parts, router};
use aimak_server::store::sqlite::SqliteStore;
use axum::Router;
use axum::body::{Body, BodyDataStream, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use axum::response::Response;
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::sync::watch;
use tower::ServiceExt as _;

/// The fictional municipality, which has a complete book.
pub const PLACE: &str = "ulgu";
/// Its drinking water.
pub const SERVICE: Service = Service::DrinkingWater;

/// The page of the built app.
pub const PAGE: &str = "<!doctype html><title>Aimak</title>";

/// The list of saved scenarios.
pub fn list() -> String {
    format!("/api/places/{PLACE}/services/{}/scenarios", SERVICE.code())
}

/// A link that can be opened: nothing changed.
pub fn link() -> String {
    let place = place::find(PLACE).expect("the fictional municipality is part of the data");
    Scenario::today(place, SERVICE).expect("it has a tariff").link()
}

/// A draft with this name.
pub fn draft(name: &str) -> Value {
    json!({ "name": name, "note": "Эскертүү", "link": link() })
}

/// A key that no other test uses.
pub fn key() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A folder that goes away with the test.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("aimak-test-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("the folder for temporary files can be written");
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file, with its folders.
    pub fn write(&self, name: &str, content: &[u8]) {
        let path = self.0.join(name);
        let folder = path.parent().expect("a file lies in a folder");
        std::fs::create_dir_all(folder).expect("the folder can be made");
        std::fs::write(path, content).expect("the file can be written");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// A built app of a few files.
pub fn built_app(folder: &Folder) -> Site {
    folder.write("site/index.html", PAGE.as_bytes());
    folder.write("site/assets/app-0a1b2c.js", b"plain script");
    folder.write("site/assets/app-0a1b2c.js.br", b"brotli script");
    folder.write("site/assets/app-0a1b2c.js.gz", b"gzip script");
    folder.write("site/assets/app-0a1b2c.wasm", b"\0asm");
    folder.write("site/offline.js", b"keeps files");
    folder.write("secret.txt", b"secret");
    Site::from_folder(&folder.path().join("site")).expect("the app was just written")
}

/// A running server.
pub struct Server {
    pub folder: Folder,
    pub store: Arc<SqliteStore>,
    router: Router,
    stop: watch::Sender<bool>,
    limits: Limits,
    printer: Printer,
}

impl Server {
    pub async fn start() -> Self {
        Self::start_with(Limits::default(), false).await
    }

    pub async fn start_with(limits: Limits, behind_tls: bool) -> Self {
        Self::over(Folder::new(), limits, behind_tls, Printer::none()).await
    }

    /// With a Chromium that is a script, and this long for a print.
    pub async fn start_printing(script: &str, limit: Duration) -> Self {
        let folder = Folder::new();
        folder.write("chromium", script.as_bytes());
        let program = folder.path().join("chromium");
        let mut rights = std::fs::metadata(&program).expect("just written").permissions();
        std::os::unix::fs::PermissionsExt::set_mode(&mut rights, 0o755);
        std::fs::set_permissions(&program, rights).expect("the file is ours");
        let printer = Printer::new(program, "http://127.0.0.1:9".to_owned(), folder.path().join("print"), limit);
        Self::over(folder, Limits::default(), false, printer).await
    }

    async fn over(folder: Folder, limits: Limits, behind_tls: bool, printer: Printer) -> Self {
        let site = Arc::new(built_app(&folder));
        let store = SqliteStore::open(&folder.path().join("aimak.db")).await;
        let store = Arc::new(store.expect("the database can be opened"));
        let (stop, told) = watch::channel(false);
        let halls = Halls::new(Arc::clone(&store) as _, &limits, told, Some("http://192.168.1.5:8311".to_owned()));
        let router =
            router(Parts { store: Arc::clone(&store) as _, halls, printer: printer.clone(), site, limits, behind_tls });
        Self { folder, store, router, stop, limits, printer }
    }

    /// Tells everybody who listens that the server stops.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// The server ends and another begins on its folder.
    pub async fn restart(self) -> Self {
        self.stop();
        self.store.close().await;
        Self::over(self.folder, self.limits, false, self.printer).await
    }

    /// Somebody who did not sign in.
    pub fn anyone(&self) -> Anyone {
        Anyone { router: self.router.clone(), headers: Vec::new() }
    }

    /// How many rows a table has.
    pub async fn rows(&self, table: &'static str) -> i64 {
        let file = self.folder.path().join("aimak.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).read_only(true);
        let pool = sqlx::sqlite::SqlitePool::connect_with(options).await.expect("a database");
        let count = format!("select count(*) from {table}");
        let rows = sqlx::query_scalar(sqlx::AssertSqlSafe(count)).fetch_one(&pool).await;
        pool.close().await;
        rows.expect("the table exists")
    }
}

/// Somebody who did not sign in.
#[derive(Clone)]
pub struct Anyone {
    router: Router,
    headers: Vec<(&'static str, String)>,
}

impl Anyone {
    /// Asks any router.
    pub fn of(router: Router) -> Self {
        Self { router, headers: Vec::new() }
    }

    /// Sends this header with each request.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub async fn send(&self, method: Method, path: &str, body: impl Into<Body>) -> Answer {
        let (parts, body) = self.ask(method, path, body).await.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the body is in memory");
        Answer { status: parts.status, headers: parts.headers, body }
    }

    async fn ask(&self, method: Method, path: &str, body: impl Into<Body>) -> Response {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let request = request.body(body.into()).expect("a request that HTTP allows");
        let Ok(response) = self.router.clone().oneshot(request).await;
        response
    }

    /// Listens to a stream of events.
    pub async fn listen(&self, path: &str) -> Events {
        let response = self.ask(Method::GET, path, Body::empty()).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Events { stream: response.into_body().into_data_stream(), text: String::new() }
    }

    /// Sends JSON that needs no key.
    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        self.clone().with("content-type", "application/json").send(Method::PUT, path, body.to_string()).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, Body::empty()).await
    }

    /// Sends JSON under a key.
    pub async fn post(&self, path: &str, key: &str, body: &Value) -> Answer {
        self.clone()
            .with("idempotency-key", key)
            .with("content-type", "application/json")
            .send(Method::POST, path, body.to_string())
            .await
    }
}

/// A stream of events that is listened to.
pub struct Events {
    stream: BodyDataStream,
    text: String,
}

/// One event of a stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    pub event: String,
    pub id: String,
    pub data: String,
}

impl Events {
    /// The next event; `None` at the end. Panics when none comes for long.
    pub async fn next(&mut self) -> Option<Heard> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let mut heard = Heard::default();
                for line in event.lines() {
                    match line.split_once(':').map(|(name, value)| (name, value.trim_start())) {
                        Some(("event", value)) => heard.event = value.to_owned(),
                        Some(("id", value)) => heard.id = value.to_owned(),
                        Some(("data", value)) => heard.data = value.to_owned(),
                        Some(_) | None => {}
                    }
                }
                self.text = rest.to_owned();
                return Some(heard);
            }
            let more = tokio::time::timeout(std::time::Duration::from_secs(20), self.stream.next()).await;
            let bytes = more.expect("something is heard within twenty seconds")?.expect("a piece of the stream");
            self.text.push_str(std::str::from_utf8(&bytes).expect("text"));
        }
    }

    /// The next event that is more than a sign of life.
    pub async fn next_told(&mut self) -> Option<Heard> {
        for _ in 0..4 {
            let heard = self.next().await?;
            if heard.event != "alive" {
                return Some(heard);
            }
        }
        panic!("only signs of life")
    }
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }

    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {}: {}", self.status, self.text()))
    }

    /// The problem, once everything that holds for all problems is checked.
    #[track_caller]
    pub fn problem(&self, code: ProblemCode) -> Problem {
        let problem: Problem = self.json();
        assert_eq!(problem.code(), Some(code), "{}", self.text());
        assert_eq!(self.status.as_u16(), code.status());
        assert_eq!(problem.status, code.status());
        assert_eq!(self.header("content-type"), "application/problem+json; charset=utf-8");
        assert_eq!(self.header("cache-control"), "no-store");
        assert_eq!(problem.instance, format!("urn:uuid:{}", self.header("request-id")));
        assert!(!problem.title.is_empty() && !problem.detail.is_empty());
        problem
    }
}
