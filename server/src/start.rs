//! What can stop the server from starting.

use std::path::PathBuf;

use aimak_core::lang::Lang;

use crate::messages;

/// Why the server did not start. Each is told in one sentence that says what to do.
#[derive(Debug)]
pub enum StartError {
    /// The address is taken or not ours.
    Listen {
        /// The address asked for.
        address: String,
        /// The system's words.
        reason: String,
    },
    /// The data folder cannot be made or written.
    Data {
        /// The folder.
        path: PathBuf,
        /// The system's words.
        reason: String,
    },
    /// The file is something else than a database.
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// The file is a database of another program.
    ForeignDatabase {
        /// The file.
        path: PathBuf,
    },
    /// The database has a migration that this version does not know.
    NewerDatabase {
        /// The file.
        path: PathBuf,
    },
    /// The database cannot be opened or brought up to date.
    Database {
        /// The file.
        path: PathBuf,
        /// SQLite's words.
        reason: String,
    },
    /// The URL names a kind of database that is not supported.
    DatabaseKind {
        /// The URL, without password.
        url: String,
    },
    /// The folder holds no built app.
    SiteMissing {
        /// The folder.
        path: PathBuf,
    },
    /// The built app cannot be read.
    Site {
        /// The folder.
        path: PathBuf,
        /// The system's words.
        reason: String,
    },
    /// The threads of the server cannot be started.
    Runtime {
        /// The system's words.
        reason: String,
    },
}

impl StartError {
    /// What happened and what to do, in one sentence or two.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::Listen { address, reason } => messages::start_listen_impossible(lang, address, reason),
            Self::Data { path, reason } => messages::start_data_unusable(lang, &shown(path), reason),
            Self::NotADatabase { path } => messages::start_database_not_one(lang, &shown(path)),
            Self::ForeignDatabase { path } => messages::start_database_foreign(lang, &shown(path)),
            Self::NewerDatabase { path } => messages::start_database_newer(lang, &shown(path)),
            Self::Database { path, reason } => messages::start_database_failed(lang, &shown(path), reason),
            Self::DatabaseKind { url } => messages::start_database_kind(lang, url),
            Self::SiteMissing { path } => messages::start_site_missing(lang, &shown(path)),
            Self::Site { path, reason } => messages::start_site_unreadable(lang, &shown(path), reason),
            Self::Runtime { reason } => messages::start_runtime_failed(lang, reason),
        }
    }
}
