//! What is wrong with a message, and where.

use std::fmt;
use std::path::{Path, PathBuf};

/// Something in a message file that must be mended before the build can go on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, as the caller named its folder.
    pub file: PathBuf,
    /// The line in the file, counted from 1.
    pub line: usize,
    /// What is wrong, naming the key.
    pub sentence: String,
}

impl Fault {
    pub(crate) fn new(file: &Path, line: usize, sentence: String) -> Self {
        Self { file: file.to_path_buf(), line, sentence }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.sentence)
    }
}

impl std::error::Error for Fault {}
