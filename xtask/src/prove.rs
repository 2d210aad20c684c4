//! Proofs that take longer than a test should: each by name, for releases and reviews.

use crate::serve::{self, Server};
use crate::shell::{self, Fault, Root};
use crate::site::{self, Mode};
use crate::{browser, fuzz, look, mutants, peers, sheets};

/// Runs a proof, or lists what there is.
///
/// # Errors
/// When the name is unknown or the proof fails, or is asked for in part and has none.
pub fn run(root: &Root, name: Option<&str>, shard: Option<&str>) -> Result<(), Fault> {
    let proofs = in_browser(root);
    let own = ["fuzz", "look", "mutants", "peers", "sheet", "tariffs"];
    let list = own.into_iter().chain(proofs.iter().map(String::as_str)).collect::<Vec<_>>().join(", ");
    if shard.is_some() && name != Some("mutants") {
        return Err(Fault::new("Only the proof called mutants can be run in parts."));
    }
    match name {
        None => {
            println!("Proofs: {list}. Run one with `cargo xtask prove NAME`.");
            Ok(())
        }
        Some("fuzz") => fuzz::run(root),
        Some("look") => look::run(root, &look::Choice::default()),
        Some("mutants") => mutants::run(root, shard),
        Some("peers") => peers::run(root),
        Some("sheet") => sheets::run(root),
        Some("tariffs") => tariffs(root),
        Some(name) if proofs.iter().any(|known| known == name) => {
            site::build(root, Mode::Release)?;
            let server = Server::fresh(root, &serve::build_server(root)?)?;
            let mut run = browser::playwright(root, "prove.config.ts", &server.url())?;
            shell::run(run.arg(format!("{name}.prove.ts")))
        }
        Some(name) => Err(Fault::new(format!("There is no proof called {name}. There are: {list}."))),
    }
}

/// The proofs that are Playwright files: `end2end/prove/<name>.prove.ts`.
fn in_browser(root: &Root) -> Vec<String> {
    shell::files_under(&root.join("end2end/prove"))
        .iter()
        .filter_map(|file| file.file_name()?.to_str()?.strip_suffix(".prove.ts").map(str::to_owned))
        .collect()
}

/// More than a million bills of random tariffs against the slow bill of the tests.
fn tariffs(root: &Root) -> Result<(), Fault> {
    let mut cargo = root.cargo();
    cargo.args(["test", "--release", "--package", "aimak-core", "--features", "samples", "--test", "tariffs"]);
    shell::run(cargo.args(["--", "--nocapture"]).env("AIMAK_CASES", "2000000"))
}
