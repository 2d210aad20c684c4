//! The outside answers of `../shared/oracles` (or `AIMAK_ORACLES`): every case is computed and held
//! against what other programs gave, within the tolerance of their README. Disagreements are printed.

mod finance;
mod inequality;
mod proportions;
mod score;

use std::path::{Path, PathBuf};

/// The text of an oracle's file; says loudly when it is absent.
fn read(name: &str) -> Option<String> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracles");
    let file = std::env::var_os("AIMAK_ORACLES").map_or(beside, PathBuf::from).join(name);
    let text = std::fs::read_to_string(&file).ok();
    if text.is_none() {
        eprintln!("SKIPPED: {} is absent; nothing was compared with other programs.", file.display());
    }
    text
}
