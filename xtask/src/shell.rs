//! Running other programs, and saying in one sentence what went wrong.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A sentence for a person: what happened and how to mend it.
#[derive(Debug)]
pub struct Fault(String);

impl Fault {
    /// Makes a fault of a sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Adds to a lower error what was being done.
pub trait Doing<T> {
    /// Turns the error into a fault that begins with `what`.
    ///
    /// # Errors
    /// The error that was there, with `what` before it.
    fn doing(self, what: impl fmt::Display) -> Result<T, Fault>;
}

impl<T, E: fmt::Display> Doing<T> for Result<T, E> {
    fn doing(self, what: impl fmt::Display) -> Result<T, Fault> {
        self.map_err(|error| Fault(format!("{what}: {error:#}")))
    }
}

/// The folder that holds the whole project.
#[derive(Debug, Clone)]
pub struct Root(PathBuf);

impl Root {
    /// Walks up from the present folder to the one with Cargo.lock.
    ///
    /// # Errors
    /// When the command was started outside the project.
    pub fn find() -> Result<Self, Fault> {
        let here = std::env::current_dir().doing("the present folder is not readable")?;
        here.ancestors()
            .find(|folder| folder.join("Cargo.lock").is_file() && folder.join("xtask").is_dir())
            .map(|folder| Self(folder.to_path_buf()))
            .ok_or_else(|| Fault::new("Start this command inside the project's folder."))
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A path inside the project.
    pub fn join(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.0.join(inside)
    }

    /// A program run in the project's folder.
    pub fn program(&self, name: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(name);
        command.current_dir(&self.0);
        command
    }

    /// The cargo that runs this command.
    pub fn cargo(&self) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = self.program(cargo);
        // What `cargo run` sets for xtask itself must not reach other builds: it would make
        // packages that look at it build twice.
        for (key, _) in std::env::vars_os() {
            let text = key.to_string_lossy();
            let set_by_run = text.starts_with("CARGO_PKG_")
                || text.starts_with("CARGO_MANIFEST_")
                || text == "CARGO_PRIMARY_PACKAGE";
            if set_by_run {
                command.env_remove(&key);
            }
        }
        command
    }

    /// A tool that npm has put into node_modules.
    pub fn npm_tool(&self, name: &str) -> Command {
        self.program(self.join("node_modules/.bin").join(name))
    }
}

/// Runs a program with its output on this terminal.
///
/// # Errors
/// When it cannot be started or does not end well.
pub fn run(command: &mut Command) -> Result<(), Fault> {
    let shown = show(command);
    let status = command.status().doing(format!("`{shown}` could not be started"))?;
    if status.success() { Ok(()) } else { Err(Fault(format!("`{shown}` ended with {status}."))) }
}

/// Runs a program and gives what it wrote to standard output.
///
/// # Errors
/// When it cannot be started or does not end well.
pub fn read(command: &mut Command) -> Result<String, Fault> {
    let shown = show(command);
    let output = command.stderr(Stdio::inherit()).output().doing(format!("`{shown}` could not be started"))?;
    if !output.status.success() {
        return Err(Fault(format!("`{shown}` ended with {}.", output.status)));
    }
    String::from_utf8(output.stdout).doing(format!("`{shown}` wrote something that is no text"))
}

/// Installs a command of cargo's in a fixed version into `target/tools`, unless it is there; gives the
/// search path with which cargo finds it.
///
/// # Errors
/// When it cannot be installed.
pub fn cargo_tool(root: &Root, name: &str, version: &str) -> Result<OsString, Fault> {
    let tools = root.join("target/tools");
    let installed = std::fs::read_to_string(tools.join(".crates.toml")).unwrap_or_default();
    if !installed.contains(&format!("\"{name} {version} ")) {
        say(format!("Installing {name}"));
        run(root.cargo().args(["install", name, "--locked", "--version", version, "--root"]).arg(&tools))?;
    }
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths([tools.join("bin")].into_iter().chain(std::env::split_paths(&paths)))
        .doing("the search path cannot be extended")
}

/// Whether a program of that name can be started.
pub fn exists(name: &str) -> bool {
    find(name).is_some()
}

/// Where on the search path a program is.
pub fn find(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The command as a person would type it, cut where it is long.
fn show(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut shown = name;
    for argument in command.get_args().take(8) {
        shown.push(' ');
        shown.push_str(&argument.to_string_lossy());
    }
    shown
}

/// Says that a step begins.
pub fn say(text: impl fmt::Display) {
    eprintln!("» {text}");
}

/// Seconds with one decimal, for tables.
pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Does a step and keeps how long it took.
///
/// # Errors
/// Those of the step.
pub fn timed<T>(step: impl FnOnce() -> Result<T, Fault>) -> Result<(T, Duration), Fault> {
    let begin = Instant::now();
    let value = step()?;
    Ok((value, begin.elapsed()))
}

/// Writes a file with the folders it needs.
///
/// # Errors
/// When the disk refuses.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Fault> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).doing(format!("{} could not be made", folder.display()))?;
    }
    std::fs::write(path, bytes).doing(format!("{} could not be written", path.display()))
}

/// Reads a file as text.
///
/// # Errors
/// When it is missing or no text.
pub fn read_text(path: &Path) -> Result<String, Fault> {
    std::fs::read_to_string(path).doing(format!("{} could not be read", path.display()))
}

/// All files under a folder, sorted, without those in `node_modules` and `target`.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else {
            continue;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            let skip = path.file_name().is_some_and(|name| name == "node_modules" || name == "target");
            if path.is_dir() && !skip {
                open.push(path);
            } else if path.is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A 64-bit FNV-1a fingerprint: tells versions of our own files apart.
#[derive(Clone, Copy)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of nothing.
    pub fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Takes more bytes in.
    #[must_use]
    pub fn with(mut self, bytes: &[u8]) -> Self {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self
    }

    /// Takes files in, by path and content; a missing file counts as empty.
    #[must_use]
    pub fn with_files<'a>(self, files: impl IntoIterator<Item = &'a PathBuf>) -> Self {
        files.into_iter().fold(self, |print, file| {
            print.with(file.to_string_lossy().as_bytes()).with(&std::fs::read(file).unwrap_or_default())
        })
    }

    /// Ten hexadecimal digits for a file name.
    pub fn short(self) -> String {
        format!("{:010x}", self.0 & 0xff_ffff_ffff)
    }

    /// All digits, for comparing.
    pub fn long(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_follows_the_content() {
        let empty = Fingerprint::new();
        assert_eq!(empty.with(b"a").long(), "af63dc4c8601ec8c", "the published value for FNV-1a 64 of `a`");
        assert_ne!(empty.with(b"ab").short(), empty.with(b"ba").short());
    }

    #[test]
    fn a_lower_error_keeps_its_words() {
        let result: Result<(), &str> = Err("no such file");
        let fault = result.doing("style/main.css could not be read").expect_err("it was an error");
        assert_eq!(fault.to_string(), "style/main.css could not be read: no such file");
    }
}
