//! A folder of tariff files: each is read at most once, and none outside the folder.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use aimak_core::owrs::{self, MAX_BYTES, RateFile, Refusal};

/// Why a file of the folder cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// The path leads out of the folder, or is empty.
    Outside,
    /// The disk says no.
    Unreadable {
        /// What it says.
        reason: String,
    },
    /// The content is refused.
    Refused(Box<Refusal>),
}

/// A folder of tariff files.
pub struct Rates {
    folder: PathBuf,
    files: HashMap<String, Result<RateFile, FileFault>>,
}

impl Rates {
    /// Opens a folder.
    ///
    /// # Errors
    /// When it is no folder that can be read.
    pub fn open(folder: &Path) -> io::Result<Self> {
        std::fs::read_dir(folder)?;
        Ok(Self { folder: folder.canonicalize()?, files: HashMap::new() })
    }

    /// The file at a path relative to the folder, read at the first time.
    ///
    /// # Errors
    /// Why it cannot be used; the same every time.
    pub fn get(&mut self, path: &str) -> Result<&RateFile, FileFault> {
        if !self.files.contains_key(path) {
            let file = load(&self.folder, path);
            self.files.insert(path.to_owned(), file);
        }
        match self.files.get(path) {
            Some(file) => file.as_ref().map_err(Clone::clone),
            None => Err(FileFault::Outside),
        }
    }
}

/// Reads one file of a folder.
pub fn load(folder: &Path, path: &str) -> Result<RateFile, FileFault> {
    let inside = Path::new(path);
    let within = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    if path.is_empty() || !inside.components().all(within) {
        return Err(FileFault::Outside);
    }
    let unreadable = |error: io::Error| FileFault::Unreadable { reason: error.to_string() };
    // A link may lead out as well.
    let found = folder.join(inside).canonicalize().map_err(unreadable)?;
    if !found.starts_with(folder.canonicalize().map_err(unreadable)?) {
        return Err(FileFault::Outside);
    }
    if !found.metadata().map_err(unreadable)?.is_file() {
        return Err(FileFault::Unreadable { reason: io::Error::from(io::ErrorKind::IsADirectory).to_string() });
    }
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    File::open(&found).map_err(unreadable)?.take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
    owrs::read(path, &bytes).map_err(FileFault::Refused)
}

/// The paths of all tariff files below a folder, in the order of their letters.
///
/// # Errors
/// When a folder cannot be read.
pub fn list(folder: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    let mut waiting = vec![PathBuf::new()];
    while let Some(inside) = waiting.pop() {
        for entry in std::fs::read_dir(folder.join(&inside))? {
            let entry = entry?;
            let path = inside.join(entry.file_name());
            // Not following links, so that a folder inside itself ends.
            if entry.file_type()?.is_dir() {
                waiting.push(path);
            } else if is_tariff(&path)
                && let Some(path) = path.to_str()
            {
                files.push(path.to_owned());
            }
        }
    }
    files.sort_unstable();
    Ok(files)
}

fn is_tariff(path: &Path) -> bool {
    let known = ["owrs", "yaml", "yml"];
    path.extension()
        .and_then(|end| end.to_str())
        .is_some_and(|end| known.iter().any(|one| one.eq_ignore_ascii_case(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for path in ["../Cargo.toml", "a/../../Cargo.toml", "/etc/hostname", ""] {
            assert_eq!(load(&folder, path).map(|_| ()), Err(FileFault::Outside), "{path}");
        }
        assert!(matches!(load(&folder, "absent.owrs"), Err(FileFault::Unreadable { .. })));
        assert!(matches!(load(&folder, "commands"), Err(FileFault::Unreadable { .. })));
        assert!(matches!(load(&folder, "."), Err(FileFault::Unreadable { .. })));
        for path in ["lib.rs", "./lib.rs"] {
            assert!(matches!(load(&folder, path), Err(FileFault::Refused(_))), "{path}");
        }
    }
}
