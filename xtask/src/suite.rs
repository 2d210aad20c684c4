//! Every check and test, one stage after the other, with one line of summary at the end.

use std::time::{Duration, Instant};

use crate::serve::{self, Server};
use crate::shell::{self, Fault, Root};
use crate::site::{self, Mode};
use crate::{browser, prepare, tidy};

/// How a stage ended.
struct Stage {
    name: &'static str,
    time: Duration,
    fault: Option<String>,
}

/// Runs all stages; a stage that needs a failed one is counted as failed.
///
/// # Errors
/// When a stage failed.
pub fn run(root: &Root, quick: bool) -> Result<(), Fault> {
    prepare::sources_beside(root);
    let mut stages = Vec::new();
    let mut stage = |name: &'static str, work: &mut dyn FnMut() -> Result<(), Fault>| {
        eprintln!("\n== {name}");
        let begin = Instant::now();
        let fault = work().err().map(|fault| fault.to_string());
        if let Some(fault) = &fault {
            eprintln!("{name} failed: {fault}");
        }
        let good = fault.is_none();
        stages.push(Stage { name, time: begin.elapsed(), fault });
        good
    };

    // The set-up is a stage as well: without it the rest says nothing.
    stage("set-up", &mut || {
        prepare::wasm_target(root)?;
        prepare::npm_packages(root)?;
        if !quick {
            prepare::chromium(root)?;
        }
        Ok(())
    });
    stage("format", &mut || shell::run(root.cargo().args(["fmt", "--all", "--check"])));
    stage("tidy", &mut || tidy::run(root));
    stage("clippy", &mut || {
        shell::run(root.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    stage("native tests", &mut || {
        shell::run(root.cargo().args(["test", "--workspace", "--features", "aimak-core/owrs"]))
    });
    if !quick {
        let built = stage("site", &mut || site::build(root, Mode::Release));
        let mut binary = None;
        stage("server", &mut || {
            binary = Some(serve::build_server(root)?);
            Ok(())
        });
        stage("journeys", &mut || {
            let binary = binary.as_ref().filter(|_| built);
            let binary = binary.ok_or_else(|| Fault::new("The site or the server was not built."))?;
            let server = Server::fresh(root, binary)?;
            shell::run(&mut browser::playwright(root, "playwright.config.ts", &server.url())?)
        });
    }

    prepare::sources_beside(root);
    report(&stages)
}

fn report(stages: &[Stage]) -> Result<(), Fault> {
    eprintln!();
    for stage in stages {
        let word = if stage.fault.is_none() { "passed" } else { "FAILED" };
        eprintln!("{:16} {word} {:>10}", stage.name, shell::seconds(stage.time));
    }
    let whole: Duration = stages.iter().map(|stage| stage.time).sum();
    let failed = stages.iter().filter(|stage| stage.fault.is_some()).count();
    let passed = stages.len() - failed;
    println!("{passed} passed, {failed} failed in {}", shell::seconds(whole));
    if failed == 0 { Ok(()) } else { Err(Fault::new("Not everything passed: the first fault is named above.")) }
}
