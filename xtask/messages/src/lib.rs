//! Turns `locales/{ky,ru,en}/*.ftl` into checked Rust functions at build time.
//!
//! A message is a function in the app, so a misspelt key does not compile and an unused one is
//! dead code; everything else that can be wrong with a message is a [`Fault`], and all faults of
//! a folder are reported at once.
//!
//! ```text
//! # locales/en/bill.ftl                      // generated
//! bill-line-title = Water                    fn bill_line_title(lang: Lang) -> &'static str
//! bill-due-note = Pay by { $date }           fn bill_due_note(lang: Lang, date: &str) -> String
//! bill-people-count = { $people ->           fn bill_people_count(lang: Lang, people: i64) -> String
//!     [one] { $people } person
//!    *[other] { $people } people
//! }
//! ```
//!
//! Understood of [Fluent](https://projectfluent.org/fluent/guide/): text, variables, string and
//! number literals, selects on a variable, terms and references to other messages (both put in
//! place here, not in the browser). Refused: functions, attributes, terms with arguments.
//!
//! A select whose keys are all plural categories or whole numbers is a plural: its variable is an
//! `i64`, printed with the language's digit grouping by `aimak_core::format::integer`. Any other
//! select compares its `&str` with the keys. The default variant stands last.
//!
//! The including crate depends on `aimak-core` and holds the result in a module of its own:
//!
//! ```text
//! #![deny(dead_code)]
//! include!(concat!(env!("OUT_DIR"), "/messages.rs"));
//! ```

mod check;
mod emit;
mod fault;
mod read;
mod resolve;

use std::path::Path;

pub use fault::Fault;

/// The languages' folders, in the order of `aimak_core::lang::Lang as usize`.
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// The language whose text decides which keys there are and how a function's arguments follow.
const REFERENCE: usize = 2;

/// Reads every `.ftl` file in the language folders of `locales_dir` and writes the Rust functions
/// to `out_file`. A language folder that does not exist counts as empty.
///
/// # Errors
///
/// All faults found, ordered by file and line; `out_file` is then not written.
pub fn generate(locales_dir: &Path, out_file: &Path) -> Result<(), Vec<Fault>> {
    let mut faults = Vec::new();
    let sources = read::sources(locales_dir, &mut faults);
    let catalogues = read::catalogues(&sources, &mut faults);
    let resolved = resolve::all(&sources, &catalogues, &mut faults);
    let messages = check::messages(&sources, &catalogues, &resolved, &mut faults);
    if faults.is_empty()
        && let Err(error) = std::fs::write(out_file, emit::file(&messages))
    {
        faults.push(Fault::new(out_file, 1, format!("cannot be written: {error}")));
    }
    if faults.is_empty() {
        return Ok(());
    }
    faults.sort();
    faults.dedup();
    Err(faults)
}

/// For a `build.rs`: generates `messages.rs` in Cargo's output folder from `locales_dir` (relative
/// to the package), again whenever a file there changes. Faults fail the build, each as
/// `file:line: sentence`.
pub fn build(locales_dir: impl AsRef<Path>) {
    let locales_dir = locales_dir.as_ref();
    println!("cargo::rerun-if-changed={}", locales_dir.display());
    let Some(out_dir) = std::env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set: call this from a build script");
        return;
    };
    if let Err(faults) = generate(locales_dir, &Path::new(&out_dir).join("messages.rs")) {
        for fault in faults {
            println!("cargo::error={fault}");
        }
    }
}
