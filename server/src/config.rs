//! What the server is told at its start, and what follows from it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};

use crate::start::StartError;

/// The name of the database file in the data folder.
pub const DATABASE_FILE: &str = "aimak.db";

/// The form of log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogForm {
    /// For people.
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// Arguments of `aimak serve`.
#[derive(Clone, Debug, Args)]
pub struct ServeArgs {
    /// Address and port to listen on.
    #[arg(long, env = "AIMAK_LISTEN", default_value = "127.0.0.1:8311", value_name = "ADDRESS")]
    pub listen: SocketAddr,
    /// Folder that keeps the records; made when it does not exist.
    #[arg(long, env = "AIMAK_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Database, in the form sqlite:PATH [default: aimak.db in the data folder].
    #[arg(long, env = "AIMAK_DATABASE_URL", value_name = "URL")]
    pub database_url: Option<String>,
    /// Folder of the built app [default: the app inside the binary, else target/site].
    #[arg(long, env = "AIMAK_SITE", value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// The server is reached through TLS only: tell browsers so (Strict-Transport-Security).
    #[arg(long, env = "AIMAK_BEHIND_TLS")]
    pub behind_tls: bool,
    /// Chromium, which prints papers as PDF files [default: the one in the PATH; without it the server
    /// makes none].
    #[arg(long, env = "AIMAK_CHROMIUM", value_name = "FILE")]
    pub chromium: Option<PathBuf>,
    /// Where tablets reach this server, such as http://192.168.1.5:8311: stands in the projector's QR
    /// code [default: found by the server where it listens for others].
    #[arg(long, env = "AIMAK_ADDRESS", value_name = "URL")]
    pub address: Option<String>,
    /// Form of log lines.
    #[arg(long, env = "AIMAK_LOG_FORM", value_enum, default_value = "text", value_name = "FORM")]
    pub log: LogForm,
}

impl ServeArgs {
    /// The file of the database.
    ///
    /// # Errors
    /// The URL names another kind of database than SQLite.
    pub fn database_file(&self) -> Result<PathBuf, StartError> {
        let Some(url) = &self.database_url else {
            return Ok(self.data.join(DATABASE_FILE));
        };
        let path = url.strip_prefix("sqlite:").map(|rest| rest.strip_prefix("//").unwrap_or(rest));
        match path {
            Some(path) if !path.is_empty() && !path.starts_with(':') && !path.contains('?') => Ok(PathBuf::from(path)),
            Some(_) | None => Err(StartError::DatabaseKind { url: without_secrets(url) }),
        }
    }

    /// Makes the data folder and checks that files can be written in it.
    ///
    /// # Errors
    /// The folder cannot be made, or nothing can be written in it.
    pub fn prepare_data(&self) -> Result<(), StartError> {
        writable(&self.data).map_err(|error| StartError::Data { path: self.data.clone(), reason: error.to_string() })
    }
}

fn writable(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let probe = folder.join(format!(".aimak-{}", std::process::id()));
    std::fs::write(&probe, b"")?;
    std::fs::remove_file(&probe)
}

/// The URL up to its scheme and host: a password never reaches the terminal or a log.
fn without_secrets(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://…@{rest}"),
        _ => url.to_owned(),
    }
}

/// How much and how long a request may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest body, in bytes.
    pub body: usize,
    /// The largest body of a report of the browser, in bytes.
    pub report: usize,
    /// The longest time for a body to arrive.
    pub arrival: Duration,
    /// The longest time for a whole answer.
    pub answer: Duration,
    /// How many halls a place and service can have open.
    pub halls: u32,
    /// How many projectors can listen at once.
    pub streams: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 64 * 1024,
            report: 16 * 1024,
            arrival: Duration::from_secs(15),
            answer: Duration::from_secs(30),
            halls: 32,
            streams: 64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(database_url: Option<&str>) -> ServeArgs {
        ServeArgs {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            data: PathBuf::from("records"),
            database_url: database_url.map(str::to_owned),
            site: None,
            behind_tls: false,
            chromium: None,
            address: None,
            log: LogForm::Text,
        }
    }

    #[test]
    fn the_database_lies_in_the_data_folder_unless_named() {
        let cases = [
            (None, "records/aimak.db"),
            (Some("sqlite:a.db"), "a.db"),
            (Some("sqlite://a.db"), "a.db"),
            (Some("sqlite:///var/a.db"), "/var/a.db"),
        ];
        for (url, file) in cases {
            assert_eq!(args(url).database_file().ok(), Some(PathBuf::from(file)), "{url:?}");
        }
    }

    #[test]
    fn other_databases_are_refused_without_telling_the_password() {
        for url in ["postgres://me:secret@host/aimak", "aimak.db", "sqlite:", "sqlite::memory:"] {
            let Err(StartError::DatabaseKind { url: told }) = args(Some(url)).database_file() else {
                panic!("{url} was accepted");
            };
            assert!(!told.contains("secret"), "{told}");
        }
    }
}
