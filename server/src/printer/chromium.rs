//! One run of Chromium: started, spoken to in the DevTools protocol through a pipe, and taken down.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rustix::process::{Pid, Signal, getuid, kill_process_group};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use super::{Paper, PrintFault, failed};

/// The largest message that is read: a PDF file in base64.
const MESSAGE: u64 = 64 * 1024 * 1024;
/// How often the page is asked whether it is ready.
const ASK: Duration = Duration::from_millis(40);

/// Passes the two pipes on under the numbers that Chromium expects, then becomes Chromium.
const START: &str = r#"exec 3<&0 4>&1 0</dev/null 1>/dev/null; exec "$0" "$@""#;

/// What Chromium is told: nothing on disk but the profile, no talk with anybody.
const FLAGS: [&str; 20] = [
    "--headless",
    "--remote-debugging-pipe",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--disable-features=DialMediaRouteProvider,MediaRouter,OptimizationHints,Translate",
    "--metrics-recording-only",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--password-store=basic",
    "--use-mock-keychain",
];

/// Prints a page of the server at `origin`.
pub async fn print(program: &Path, origin: &str, profile: &Path, paper: &Paper) -> Result<Vec<u8>, PrintFault> {
    let mut run = Run::start(program, origin, profile)?;
    let printed = run.print(paper).await;
    if printed.is_ok() {
        // Asked to, Chromium ends in order; the rest is done when `run` goes.
        drop(run.send("Browser.close", &json!({}), None).await);
        drop(tokio::time::timeout(Duration::from_secs(1), run.child.wait()).await);
    }
    printed
}

/// A Chromium that runs; it and its children are killed when this value goes.
struct Run {
    child: Child,
    group: Option<Pid>,
    say: ChildStdin,
    hear: BufReader<ChildStdout>,
    last: u64,
    origin: String,
}

impl Drop for Run {
    fn drop(&mut self) {
        if let Some(group) = self.group {
            // Fails only when all of them are gone.
            let _gone = kill_process_group(group, Signal::KILL);
        }
        // Waited for, so that nothing of it is left when its folder is deleted.
        for _ in 0..200 {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Run {
    fn start(program: &Path, origin: &str, profile: &Path) -> Result<Self, PrintFault> {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", START]).arg(program).args(FLAGS);
        command.arg(format!("--user-data-dir={}", profile.display()));
        // Every other name leads nowhere.
        let host = origin.trim_start_matches("http://").rsplit_once(':').map_or(origin, |(host, _)| host);
        command.arg(format!("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {}", host.trim_matches(['[', ']'])));
        if getuid().is_root() {
            tracing::warn!("Chromium prints without its sandbox, for the server runs as root; run it as another user");
            command.arg("--no-sandbox");
        }
        let mut child = command
            .env("HOME", profile)
            .current_dir(profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| failed("Chromium did not start", &error))?;
        let group = child.id().and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
        let (Some(say), Some(hear)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(failed("Chromium", &"no pipes"));
        };
        Ok(Self { child, group, say, hear: BufReader::new(hear), last: 0, origin: origin.to_owned() })
    }

    async fn print(&mut self, paper: &Paper) -> Result<Vec<u8>, PrintFault> {
        let target = self.call("Target.createTarget", &json!({ "url": "about:blank" }), None).await?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let attached = self.call("Target.attachToTarget", &attach, None).await?;
        let Some(session) = attached["sessionId"].as_str().map(str::to_owned) else {
            return Err(failed("Chromium", &"no session"));
        };
        let session = Some(session.as_str());
        // Each request is looked at: only our own are let through.
        self.call("Fetch.enable", &json!({ "patterns": [{ "urlPattern": "*" }] }), session).await?;
        self.call("Page.enable", &json!({}), session).await?;
        // As if the person had chosen the language before; nothing is kept on a device that is none.
        let lang = paper.lang.code();
        let before = format!(
            "try {{ localStorage.setItem('aimak.lang', '{lang}') }} catch {{ }} \
             Object.defineProperty(Navigator.prototype, 'serviceWorker', {{ value: undefined }});"
        );
        self.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": before }), session).await?;
        let address = format!("{}{}", self.origin, paper.address);
        let opened = self.call("Page.navigate", &json!({ "url": address }), session).await?;
        if let Some(error) = opened["errorText"].as_str() {
            return Err(failed("the page did not open", &error));
        }
        // The sheet stands with its figures at once; the typeface may come later.
        let ready = format!(
            "document.documentElement.lang === '{lang}' && document.querySelector('.paper[data-paper=\"{}\"]') \
             && !document.querySelector('.paper [aria-busy=\"true\"]') ? document.fonts.ready.then(() => true) : false",
            paper.name
        );
        let ask = json!({ "expression": ready, "awaitPromise": true, "returnByValue": true });
        loop {
            let told = self.call("Runtime.evaluate", &ask, session).await?;
            if told["result"]["value"] == json!(true) {
                break;
            }
            tokio::time::sleep(ASK).await;
        }
        let how = json!({ "preferCSSPageSize": true, "generateTaggedPDF": true });
        let printed = self.call("Page.printToPDF", &how, session).await?;
        let data = printed["data"].as_str().unwrap_or_default();
        let pdf = STANDARD.decode(data).map_err(|error| failed("the file", &error))?;
        if pdf.starts_with(b"%PDF-") { Ok(pdf) } else { Err(failed("the file", &"is no PDF")) }
    }

    /// Sends a command and waits for its answer.
    async fn call(&mut self, method: &str, params: &Value, session: Option<&str>) -> Result<Value, PrintFault> {
        let id = self.send(method, params, session).await?;
        loop {
            let mut message = self.next().await?;
            if message["id"] == json!(id) {
                return match message.get("error") {
                    Some(error) => Err(failed(method, error)),
                    None => Ok(message["result"].take()),
                };
            }
            if message["method"] == json!("Fetch.requestPaused") {
                self.let_through(&message["params"], session).await?;
            }
        }
    }

    /// Lets a request of the page go on when it is for our own server, and ends it otherwise.
    async fn let_through(&mut self, asked: &Value, session: Option<&str>) -> Result<(), PrintFault> {
        let address = asked["request"]["url"].as_str().unwrap_or_default();
        let own = address.strip_prefix(self.origin.as_str()).is_some_and(|rest| rest.starts_with('/'));
        let request = &asked["requestId"];
        if own || address.starts_with("data:") || address.starts_with("blob:") {
            self.send("Fetch.continueRequest", &json!({ "requestId": request }), session).await?;
        } else {
            tracing::warn!("a page asked for another server while it was printed");
            let refuse = json!({ "requestId": request, "errorReason": "BlockedByClient" });
            self.send("Fetch.failRequest", &refuse, session).await?;
        }
        Ok(())
    }

    async fn send(&mut self, method: &str, params: &Value, session: Option<&str>) -> Result<u64, PrintFault> {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = json!(session);
        }
        let mut text = message.to_string().into_bytes();
        text.push(0);
        self.say.write_all(&text).await.map_err(|error| failed("Chromium does not listen", &error))?;
        Ok(self.last)
    }

    async fn next(&mut self) -> Result<Value, PrintFault> {
        let mut text = Vec::new();
        (&mut self.hear)
            .take(MESSAGE)
            .read_until(0, &mut text)
            .await
            .map_err(|error| failed("Chromium does not speak", &error))?;
        if text.pop() != Some(0) {
            return Err(failed("Chromium", &"ended"));
        }
        serde_json::from_slice(&text).map_err(|error| failed("Chromium's words", &error))
    }
}
