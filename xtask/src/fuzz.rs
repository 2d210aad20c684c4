//! What strangers send to the core, made up by libFuzzer: `core/fuzz`, one target after the other.
//!
//! Without a sanitizer: neither the core nor this project's other code may be unsafe, and so the
//! fuzzer runs on the stable toolchain. Arithmetic that overflows and debug assertions are panics.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::shell::{self, Doing, Fault, Root};

/// The command that builds the targets.
const CARGO_FUZZ: &str = "0.13.2";
/// How long each target runs, when `AIMAK_FUZZ_SECONDS` says nothing.
const SECONDS: u64 = 180;

/// What is fuzzed.
struct Target {
    name: &'static str,
    /// The longest input, bytes.
    longest: usize,
    /// Folders of the project, or beside it, with more to begin with. Those that are missing are
    /// left out.
    seeds: &'static [&'static str],
}

const TARGETS: [Target; 8] = [
    Target { name: "owrs_read", longest: 16_384, seeds: &["../shared/oracles/owrs/rates"] },
    Target { name: "formula", longest: 4_096, seeds: &[] },
    Target { name: "register_import", longest: 16_384, seeds: &["docs/examples"] },
    Target { name: "tariff_json", longest: 16_384, seeds: &["docs/examples"] },
    Target { name: "scenario_link", longest: 2_048, seeds: &[] },
    Target { name: "plan_json", longest: 32_768, seeds: &["docs/worked/scenarios"] },
    Target { name: "plan_changed", longest: 512, seeds: &[] },
    Target {
        name: "model_json",
        longest: 8_192,
        seeds: &["docs/worked/answers", "docs/worked/targets", "docs/worked/ways"],
    },
];

/// What a run came to.
struct Outcome {
    executions: String,
    coverage: String,
    inputs: usize,
    peak_memory: String,
}

/// Installs cargo-fuzz into `target/tools`, builds the targets, and runs each.
///
/// # Errors
/// When something cannot be built, or a target ended with a crash, a hang or too much memory.
pub fn run(root: &Root) -> Result<(), Fault> {
    let seconds = match std::env::var("AIMAK_FUZZ_SECONDS") {
        Ok(text) => text.parse().doing("AIMAK_FUZZ_SECONDS is the number of seconds for each target")?,
        Err(_) => SECONDS,
    };
    build(root)?;
    let rustc = shell::read(root.program("rustc").arg("-vV"))?;
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or_else(|| Fault::new("rustc -vV does not say for which machine it builds."))?;
    let mut outcomes = Vec::new();
    for target in &TARGETS {
        outcomes.push(fuzz(root, target, host, seconds)?);
    }
    println!("\n{seconds} s each; no crash, no hang, no input that took more than 512 MB or 10 s");
    println!("  {:<16} {:>12} {:>10} {:>10} {:>10}", "target", "executions", "edges", "corpus", "peak MB");
    for (target, outcome) in TARGETS.iter().zip(outcomes) {
        let Outcome { executions, coverage, inputs, peak_memory } = outcome;
        println!("  {:<16} {executions:>12} {coverage:>10} {inputs:>10} {peak_memory:>10}", target.name);
    }
    Ok(())
}

fn build(root: &Root) -> Result<(), Fault> {
    let tools = shell::cargo_tool(root, "cargo-fuzz", CARGO_FUZZ)?;
    shell::say("Building the fuzz targets");
    let mut cargo = root.cargo();
    cargo.args(["fuzz", "build", "--fuzz-dir", "core/fuzz", "--sanitizer", "none", "--target-dir"]);
    shell::run(cargo.arg(root.join("target")).env("PATH", tools))
}

fn fuzz(root: &Root, target: &Target, host: &str, seconds: u64) -> Result<Outcome, Fault> {
    let name = target.name;
    let folder = root.join("target/fuzz");
    let corpus = folder.join("corpus").join(name);
    fs::create_dir_all(&corpus).doing("target/fuzz could not be made")?;
    let log = folder.join(format!("{name}.log"));
    let inside = root.join("core/fuzz");
    let mut program = root.program(root.join("target").join(host).join("release").join(name));
    program.arg(&corpus).arg(inside.join("seeds").join(name));
    program.args(target.seeds.iter().map(|seeds| root.join(seeds)).filter(|seeds| seeds.is_dir()));
    program.arg(format!("-dict={}", inside.join(format!("dictionaries/{name}.dict")).display()));
    program.arg(format!("-artifact_prefix={}/{name}-", folder.display()));
    program.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={}", target.longest));
    program.args(["-rss_limit_mb=512", "-timeout=10", "-print_final_stats=1"]);
    let output = File::create(&log).doing("the log could not be made")?;
    shell::say(format!("Fuzzing {name} for {}", shell::seconds(Duration::from_secs(seconds))));
    let status = program.stdout(Stdio::null()).stderr(output).status().doing(format!("{name} could not be started"))?;
    let text = String::from_utf8_lossy(&fs::read(&log).doing("the log cannot be read")?).into_owned();
    if !status.success() {
        let tail: Vec<&str> = text.lines().rev().take(40).collect();
        tail.iter().rev().for_each(|line| println!("{line}"));
        return Err(Fault::new(format!("{name} found something; the input is under {}.", shown(&folder))));
    }
    let stat = |key: &str| {
        let found = text.lines().find_map(|line| line.strip_prefix("stat::")?.strip_prefix(key)?.strip_prefix(':'));
        found.map(|value| value.trim().to_owned()).ok_or_else(|| Fault::new(format!("{name} did not say {key}.")))
    };
    let coverage = text.lines().filter_map(|line| line.split_once(" cov: ")?.1.split(' ').next()).next_back();
    let inputs = fs::read_dir(&corpus).doing("the corpus cannot be read")?.count();
    Ok(Outcome {
        executions: stat("number_of_executed_units")?,
        coverage: coverage.unwrap_or_default().to_owned(),
        inputs,
        peak_memory: stat("peak_rss_mb")?,
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
