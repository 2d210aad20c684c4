//! What each layer may know, checked on the sources.

use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the sources can be read") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Sources in which a word stands, comments left out.
fn with(word: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut named: Vec<String> = files
        .iter()
        .filter(|path| {
            let text = std::fs::read_to_string(path).expect("a source is text");
            text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(word))
        })
        .map(|path| path.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/"))
        .collect();
    named.sort();
    named
}

#[test]
fn sql_is_only_in_the_store_of_its_database() {
    assert_eq!(with("sqlx::"), ["store/sqlite.rs", "store/sqlite/halls.rs"]);
}

#[test]
fn stores_see_no_http() {
    for word in ["axum", "StatusCode", "crate::routes", "crate::problem"] {
        let found: Vec<String> = with(word).into_iter().filter(|path| path.starts_with("store/")).collect();
        assert!(found.is_empty(), "{word} in {found:?}");
    }
}

#[test]
fn problems_are_made_in_one_place() {
    assert_eq!(with("problem+json"), ["problem.rs"]);
    assert_eq!(with("Problem {"), ["problem.rs"]);
}

#[test]
fn the_time_is_asked_in_one_place() {
    assert_eq!(with("SystemTime::now"), ["clock.rs"]);
}

/// An address that is not described could be added only so.
#[test]
fn no_address_is_added_without_its_description() {
    assert!(with(".route(").is_empty());
    assert!(with("axum::routing").is_empty());
}
