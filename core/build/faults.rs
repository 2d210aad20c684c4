//! Faults of the data files, collected so that one run shows them all.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

/// The faults found so far.
#[derive(Default)]
pub struct Faults {
    list: Vec<String>,
}

impl Faults {
    /// Notes a fault at `key` of `file`.
    pub fn add(&mut self, file: &Path, key: &str, sentence: &str) {
        let file = file.strip_prefix(".").unwrap_or(file).display().to_string();
        self.list.push(format!("{file}: {key}: {sentence}"));
    }

    /// Keeps a value, or notes why there is none.
    pub fn keep<T>(&mut self, file: &Path, key: &str, result: Result<T, String>) -> Option<T> {
        result.map_err(|sentence| self.add(file, key, &sentence)).ok()
    }

    /// Reads a TOML file into `T`.
    pub fn read<T: DeserializeOwned>(&mut self, file: &Path) -> Option<T> {
        let text = fs::read_to_string(file).map_err(|error| format!("cannot be read: {error}"));
        let text = self.keep(file, "file", text)?;
        let parsed = toml::from_str(&text).map_err(|error| error.to_string().trim_end().replace('\n', " "));
        self.keep(file, "file", parsed)
    }

    /// The entries of a folder, sorted by name.
    pub fn list(&mut self, folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).map_err(|error| format!("cannot be read: {error}"));
        let mut paths: Vec<PathBuf> = self
            .keep(folder, "folder", entries)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        paths.sort();
        paths
    }

    /// Prints the faults; true when there are any.
    pub fn print(&self) -> bool {
        for fault in &self.list {
            eprintln!("{fault}");
        }
        !self.list.is_empty()
    }
}
