//! JSON files that a command reads: one way to read them, and to say why one is refused.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::process::ExitCode;

use aimak_core::lang::Lang;
use serde::de::DeserializeOwned;

use super::{SOME_REFUSED, usage};
use crate::messages;

/// The largest such file, bytes.
const LARGEST: u64 = 1 << 24;

/// A kind of file, by the sentences that refuse it.
pub struct JsonFile {
    /// It has not the form: file, line, column, reason.
    pub malformed: fn(Lang, &str, &str, &str, &str) -> String,
    /// How many things there are to mend, in which file.
    pub count: fn(Lang, i64, &str) -> String,
}

impl JsonFile {
    /// Reads the shape of a file.
    ///
    /// # Errors
    /// The exit code, when it was said on the standard error stream why there is none.
    pub fn read<T: DeserializeOwned>(&self, path: &Path, lang: Lang) -> Result<T, ExitCode> {
        let file = path.display().to_string();
        let unreadable = |error: io::Error| usage(&messages::model_file_unreadable(lang, &file, &error.to_string()));
        let mut text = Vec::new();
        File::open(path).and_then(|opened| opened.take(LARGEST + 1).read_to_end(&mut text)).map_err(unreadable)?;
        if text.len() as u64 > LARGEST {
            return Err(usage(&messages::model_file_too_large(lang, &file, &LARGEST.to_string())));
        }
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&text);
        serde_json::from_slice(text).map_err(|error| {
            let (line, column) = (error.line().to_string(), error.column().to_string());
            self.refuse(path, lang, &[(self.malformed)(lang, &file, &line, &column, &error.to_string())])
        })
    }

    /// Says on the standard error stream what is to be mended in a file; gives the exit code.
    pub fn refuse(&self, path: &Path, lang: Lang, sentences: &[String]) -> ExitCode {
        sentences.iter().for_each(|sentence| eprintln!("{sentence}"));
        let count = i64::try_from(sentences.len()).unwrap_or(i64::MAX);
        eprintln!("{}", (self.count)(lang, count, &path.display().to_string()));
        ExitCode::from(SOME_REFUSED)
    }
}
