//! The rules of the house, checked by reading: which layer may know which, where colours and
//! words live, what the content policy forbids. Each fault names file, line and cure.

mod layers;
mod source;
mod words;

use std::fmt;
use std::path::Path;

use crate::shell::{self, Fault, Root};
use source::Source;

/// One breach of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Breach {
    file: String,
    line: usize,
    cure: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.cure)
    }
}

/// Reads the project and prints every breach.
///
/// # Errors
/// When there is a breach.
pub fn run(root: &Root) -> Result<(), Fault> {
    let list = shell::read(root.program("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]))?;
    let mut breaches = Vec::new();
    let mut files = 0_usize;
    for name in list.lines() {
        // Pictures and fonts are no text; files that are being deleted are not there.
        let Ok(text) = std::fs::read_to_string(root.join(name)) else {
            continue;
        };
        files += 1;
        breaches.extend(check(name, &text));
    }
    for breach in &breaches {
        println!("{breach}");
    }
    if breaches.is_empty() {
        println!("tidy: {files} files, no breach");
        Ok(())
    } else {
        Err(Fault::new(format!("tidy: {} breaches in {files} files.", breaches.len())))
    }
}

/// All rules on one file.
fn check(name: &str, text: &str) -> Vec<Breach> {
    let mut found = Vec::new();
    let mut report = |line: usize, cure: String| {
        found.push(Breach { file: name.to_owned(), line, cure });
    };
    match Path::new(name).extension().and_then(|end| end.to_str()) {
        Some("rs") => {
            let source = Source::read(name, text);
            layers::rust(name, &source, &mut report);
            words::rust(name, &source, &mut report);
        }
        Some("toml") => layers::manifest(name, text, &mut report),
        Some("css") => words::style_sheet(name, text, &mut report),
        Some("html" | "js" | "mjs" | "ts") => words::page(name, text, &mut report),
        _ => {}
    }
    words::any(name, text, &mut report);
    found
}

/// Where a rule puts what it found: line and cure.
type Report<'a> = &'a mut dyn FnMut(usize, String);

/// The breaches of a file, for the tests of the rules.
#[cfg(test)]
fn cures(name: &str, text: &str) -> Vec<(usize, String)> {
    check(name, text).into_iter().map(|breach| (breach.line, breach.cure)).collect()
}

/// Whether a file breaks any rule, for the tests of the rules.
#[cfg(test)]
fn breaks(name: &str, text: &str) -> bool {
    !check(name, text).is_empty()
}
