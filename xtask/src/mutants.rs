//! Whether the tests notice when a rule of tariffs is broken: cargo-mutants breaks `core/src/tariff`
//! at one place after the other, in a copy, and runs the tests that hold the rules.

use std::path::Path;

use crate::shell::{self, Doing, Fault, Root};

/// The command that breaks and runs.
const CARGO_MUTANTS: &str = "27.1.0";
/// The share that must be noticed, percent.
const GOAL: usize = 90;
/// How many random tariffs each run of the tests draws, when `AIMAK_CASES` says nothing: more find no
/// more, and each mutant waits for them.
const CASES: &str = "12000";

/// The tests that hold the rules.
const TESTS: [&str; 7] = [
    "--no-default-features",
    "--features=samples,owrs",
    "--lib",
    "--test=tariffs",
    "--test=worked_examples",
    "--test=tariff_file",
    "--test=tariff_examples",
];

/// How the mutants ended.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    caught: usize,
    /// The tests did not end: that is noticed as well.
    hung: usize,
    /// What no test noticed.
    missed: Vec<String>,
    /// What could not be built.
    unviable: usize,
}

impl Outcome {
    fn noticed(&self) -> usize {
        self.caught + self.hung
    }

    fn viable(&self) -> usize {
        self.noticed() + self.missed.len()
    }

    fn is_enough(&self) -> bool {
        self.noticed() * 100 >= self.viable() * GOAL
    }
}

/// Installs cargo-mutants into `target/tools` and runs it, over all or over a part (`k/n`) of the
/// mutants; prints how many were noticed and which were not.
///
/// # Errors
/// When it cannot be installed, the tests fail without a mutant, or fewer than 90 % are noticed.
pub fn run(root: &Root, shard: Option<&str>) -> Result<(), Fault> {
    let folder = root.join("target/mutants");
    std::fs::create_dir_all(&folder).doing("target/mutants could not be made")?;
    let tools = shell::cargo_tool(root, "cargo-mutants", CARGO_MUTANTS)?;
    let mut cargo = root.cargo();
    cargo.args(["mutants", "--package", "aimak-core", "--file", "core/src/tariff/**/*.rs", "--output"]).arg(&folder);
    cargo.args(TESTS.map(|argument| format!("--cargo-arg={argument}")));
    cargo.args(shard.map(|shard| format!("--shard={shard}")));
    cargo.env("PATH", tools);
    if std::env::var_os("AIMAK_CASES").is_none() {
        cargo.env("AIMAK_CASES", CASES);
    }
    shell::say("Breaking core/src/tariff, one place at a time");
    let status = cargo.status().doing("cargo-mutants could not be started")?;
    // 2: some were missed; 3: the tests hung on some.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err(Fault::new("cargo-mutants did not get to its end; what it says stands above."));
    }
    let outcome = read(&folder.join("mutants.out"))?;
    let Outcome { caught, hung, missed, unviable } = &outcome;
    println!(
        "\n{caught} caught, {hung} hung, {} missed of {} that could be built; {unviable} could not",
        missed.len(),
        outcome.viable()
    );
    for mutant in missed {
        println!("  missed: {mutant}");
    }
    if outcome.is_enough() {
        return Ok(());
    }
    Err(Fault::new(format!("Fewer than {GOAL} % of the mutants were noticed: the rules above want tests.")))
}

/// The lists that cargo-mutants writes: one mutant a line.
fn read(folder: &Path) -> Result<Outcome, Fault> {
    let list = |name: &str| -> Result<Vec<String>, Fault> {
        Ok(shell::read_text(&folder.join(name))?.lines().map(str::to_owned).collect())
    };
    Ok(Outcome {
        caught: list("caught.txt")?.len(),
        hung: list("timeout.txt")?.len(),
        missed: list("missed.txt")?,
        unviable: list("unviable.txt")?.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_of_ten_are_enough() {
        let outcome = |caught, hung, missed| Outcome { caught, hung, missed: vec![String::new(); missed], unviable: 7 };
        assert!(outcome(89, 1, 10).is_enough());
        assert!(!outcome(88, 1, 10).is_enough());
        assert!(outcome(0, 0, 0).is_enough(), "a part without mutants");
    }
}
