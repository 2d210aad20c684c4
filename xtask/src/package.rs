//! One file that holds server, app and migrations.

use std::path::PathBuf;

use crate::shell::{self, Doing, Fault, Root};
use crate::site::{self, Mode};

/// Makes `dist/aimak`.
///
/// # Errors
/// When a build fails.
pub fn run(root: &Root) -> Result<(), Fault> {
    site::build(root, Mode::Release)?;
    shell::say("Building the server with the app inside");
    shell::run(root.cargo().args(["build", "--release", "--package", "aimak-server", "--features", "embed"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let name = format!("aimak{}", std::env::consts::EXE_SUFFIX);
    let to = root.join("dist").join(&name);
    std::fs::create_dir_all(root.join("dist")).doing("the folder dist/ could not be made")?;
    // The old file is taken away first: a running server keeps it open and lets nobody write into it.
    if to.exists() {
        std::fs::remove_file(&to).doing("the old dist/aimak could not be removed")?;
    }
    let bytes = std::fs::copy(target.join("release").join(&name), &to).doing("dist/aimak could not be written")?;
    shell::say(format!("dist/{name}: {bytes} bytes. Run it: dist/{name} serve --listen 127.0.0.1:8311 --data data"));
    Ok(())
}
