//! What must be on the machine before anything else: the wasm target, the npm
//! packages, a browser for the journeys.

use std::path::{Path, PathBuf};

use crate::shell::{self, Doing, Fault, Fingerprint, Root};

/// The name of the browser's target.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target to the toolchain where it is missing.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn wasm_target(root: &Root) -> Result<(), Fault> {
    let sysroot = shell::read(root.program("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    if !shell::exists("rustup") {
        return Err(Fault::new(format!(
            "Rust's target {WASM_TARGET} is missing and rustup is not here to add it: install rustup from https://rustup.rs, or add the target the way your Rust was installed."
        )));
    }
    shell::say(format!("Adding Rust's target {WASM_TARGET}"));
    shell::run(root.program("rustup").args(["target", "add", WASM_TARGET]))
}

/// Installs the npm packages when package-lock.json is newer than what is there.
///
/// # Errors
/// When Node.js or npm is missing or too old, or npm fails.
pub fn npm_packages(root: &Root) -> Result<(), Fault> {
    if !shell::exists("node") || !shell::exists("npm") {
        return Err(Fault::new(
            "Node.js with npm is missing: install Node.js 20 or newer (on Debian: apt-get install nodejs npm) and start the command again.",
        ));
    }
    let version = shell::read(root.program("node").arg("--version"))?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|text| text.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        return Err(Fault::new(format!("Node.js {} is too old: version 20 or newer is needed.", version.trim())));
    }
    let lock = root.join("package-lock.json");
    let bytes = std::fs::read(&lock).doing("package-lock.json could not be read")?;
    let wanted = Fingerprint::new().with(&bytes).long();
    let stamp = root.join("node_modules/.aimak-installed");
    if std::fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    shell::say("Installing the npm packages");
    shell::run(root.program("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    shell::write(&stamp, wanted)
}

/// Finds Chromium; installs Debian's where apt is there and we may use it.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn chromium(root: &Root) -> Result<PathBuf, Fault> {
    if let Some(found) = installed_chromium() {
        return Ok(found);
    }
    let missing = || {
        Fault::new(
            "Chromium is missing: install it (on Debian, as root: apt-get install chromium) or name its file in AIMAK_CHROMIUM, and start the command again.",
        )
    };
    let is_root = shell::exists("id") && shell::read(root.program("id").arg("-u"))?.trim() == "0";
    if !shell::exists("apt-get") || !is_root {
        return Err(missing());
    }
    shell::say("Installing Chromium with apt-get");
    shell::run(root.program("apt-get").arg("update"))?;
    let install = || {
        shell::run(root.program("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args([
            "install",
            "-y",
            "--no-install-recommends",
            "chromium",
        ]))
    };
    // An unpacking that was interrupted earlier is repaired by a second try.
    install().or_else(|_| install())?;
    installed_chromium().ok_or_else(missing)
}

fn installed_chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("AIMAK_CHROMIUM").map(PathBuf::from) {
        return named.is_file().then_some(named);
    }
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(shell::find)
}

/// Says loudly that the sources beside the project are not here.
pub fn sources_beside(root: &Root) {
    if !root.join("../shared").is_dir() {
        eprintln!(
            "\n!!! The folder `shared` beside the project is missing. The tests that compare with the\n!!! sources kept there are NOT run; the figures shipped in this repository are still tested.\n"
        );
    }
}
