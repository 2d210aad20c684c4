//! Papers as PDF files: the server opens the app's own page in a Chromium of its machine and prints it.
//!
//! A paper has one definition, the page that people print themselves. Chromium is spoken to through a
//! pipe (`--remote-debugging-pipe`): no port is open, and it ends by itself when the server is gone.
//! It loads this server alone, keeps nothing, and prints one paper at a time.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use aimak_core::lang::Lang;
use tokio::sync::Semaphore;
use uuid::Uuid;

#[cfg(unix)]
mod chromium;

/// How many may wait for the one that prints.
const WAITING: usize = 3;
/// How long one waits for its turn.
const TURN: Duration = Duration::from_secs(30);
/// How long a print may take.
pub const PRINT: Duration = Duration::from_secs(30);
/// The longest time from a request to its answer: its turn, its print, and taking things down.
pub const ANSWER: Duration = Duration::from_secs(70);

/// Where Chromium is looked for when nobody names it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Prints papers; cheap to copy.
#[derive(Clone, Debug)]
pub struct Printer(Option<Arc<Parts>>);

#[derive(Debug)]
struct Parts {
    /// Chromium.
    program: PathBuf,
    /// This server, as Chromium reaches it, such as `http://127.0.0.1:8311`.
    origin: String,
    /// Where its profiles lie while it prints.
    scratch: PathBuf,
    /// How long a print may take.
    limit: Duration,
    /// Those who print and wait.
    queue: Semaphore,
    /// The one who prints.
    turn: Semaphore,
}

/// What is to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The page, from `/`, with the scenario after `#`.
    pub address: String,
    /// The name of the paper on the page.
    pub name: String,
    /// The language.
    pub lang: Lang,
}

/// Why nothing was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintFault {
    /// There is no Chromium.
    NoPrinter,
    /// Others print and wait already.
    Busy,
    /// Chromium did not do it.
    Failed {
        /// For the log.
        reason: String,
    },
}

impl Printer {
    /// Prints with a Chromium, the page of the server at `origin`. What an earlier server left in
    /// `scratch` is deleted.
    #[must_use]
    pub fn new(program: PathBuf, origin: String, scratch: PathBuf, limit: Duration) -> Self {
        // Nothing is there at most starts.
        drop(std::fs::remove_dir_all(&scratch));
        let (queue, turn) = (Semaphore::new(1 + WAITING), Semaphore::new(1));
        Self(Some(Arc::new(Parts { program, origin, scratch, limit, queue, turn })))
    }

    /// Prints nothing.
    #[must_use]
    pub const fn none() -> Self {
        Self(None)
    }

    /// Whether there is a Chromium.
    #[must_use]
    pub const fn is_there(&self) -> bool {
        self.0.is_some()
    }

    /// A paper as a PDF file.
    ///
    /// # Errors
    /// [`PrintFault`]. Chromium is gone then, and when the future is dropped.
    pub async fn print(&self, paper: &Paper) -> Result<Vec<u8>, PrintFault> {
        let parts = self.0.as_ref().ok_or(PrintFault::NoPrinter)?;
        let _waits = parts.queue.try_acquire().map_err(|_| PrintFault::Busy)?;
        let turn = tokio::time::timeout(TURN, parts.turn.acquire()).await;
        let Ok(Ok(_turn)) = turn else { return Err(PrintFault::Busy) };
        let scratch = Scratch::new(&parts.scratch).map_err(|error| failed("its folder", &error))?;
        let printed = tokio::time::timeout(parts.limit, parts.run(paper, scratch.path())).await;
        printed.unwrap_or_else(|_| Err(PrintFault::Failed { reason: format!("not ready after {:?}", parts.limit) }))
    }
}

impl Parts {
    #[cfg(unix)]
    async fn run(&self, paper: &Paper, profile: &Path) -> Result<Vec<u8>, PrintFault> {
        chromium::print(&self.program, &self.origin, profile, paper).await
    }

    #[cfg(not(unix))]
    async fn run(&self, _paper: &Paper, _profile: &Path) -> Result<Vec<u8>, PrintFault> {
        Err(PrintFault::NoPrinter)
    }
}

fn failed(what: &str, error: &dyn std::fmt::Display) -> PrintFault {
    PrintFault::Failed { reason: format!("{what}: {error}") }
}

/// A folder that is deleted with this value.
struct Scratch(PathBuf);

impl Scratch {
    fn new(within: &Path) -> std::io::Result<Self> {
        let path = within.join(Uuid::now_v7().to_string());
        std::fs::create_dir_all(&path)?;
        // Chromium works in another folder than the server: it needs the whole path.
        Ok(Self(path.canonicalize()?))
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Processes that are just ending may still write; a second time nobody does.
        for _ in 0..20 {
            if std::fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        tracing::warn!(folder = %self.0.display(), "a folder of Chromium was left");
    }
}

/// Chromium as it was named, or where it usually is. `None` when it is not there.
#[must_use]
pub fn find(named: Option<&Path>) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let within = |name: &Path| std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file());
    match named {
        Some(named) if named.components().count() > 1 => named.is_file().then(|| named.to_owned()),
        Some(named) => within(named),
        None => NAMES.iter().find_map(|name| within(Path::new(name))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_is_a_chromium() {
        assert_eq!(find(Some(Path::new("/no/such/chromium"))), None);
        assert_eq!(find(Some(Path::new("no-such-chromium"))), None);
        assert!(find(Some(Path::new("sh"))).is_some_and(|found| found.is_absolute()));
    }

    #[tokio::test]
    async fn without_a_chromium_nothing_is_printed() {
        let paper = Paper { address: "/".to_owned(), name: "brief".to_owned(), lang: Lang::Ky };
        assert_eq!(Printer::none().print(&paper).await, Err(PrintFault::NoPrinter));
    }
}
