//! The register kernel beside programs that others wrote: same input, equal results first, then
//! times of one run on one machine.

use std::path::Path;

use crate::shell::{self, Doing, Fault, Root};

/// A peer's figures: one line of JSON that its script prints.
fn told(text: &str) -> Result<serde_json::Value, Fault> {
    let line = text.lines().rfind(|line| line.starts_with('{')).unwrap_or_default();
    serde_json::from_str(line).doing("a peer printed no figures")
}

/// Sets the peers up under `target/peers`, runs all and prints the table.
///
/// # Errors
/// When a peer cannot be set up or its results differ.
pub fn run(root: &Root) -> Result<(), Fault> {
    let folder = root.join("target/peers");
    let data = folder.join("data");
    std::fs::create_dir_all(&data).doing("target/peers could not be made")?;
    let python = python(root, &folder)?;
    hyperformula(root, &folder)?;

    shell::say("Computing a million bills");
    let native = data.join("native.jsonl");
    if native.exists() {
        std::fs::remove_file(&native).doing("the old figures could not be removed")?;
    }
    let mut bench = root.cargo();
    bench.args(["bench", "--package", "aimak-core", "--features", "samples", "--bench", "register"]);
    shell::run(bench.env("AIMAK_PEERS", &data).env("AIMAK_BENCH_OUT", &data))?;
    let ours = every_bill(&shell::read_text(&native)?)?;

    let script = |name: &str| root.join("end2end/peers").join(name);
    shell::say("The same in numpy");
    let numpy = told(&shell::read(root.program(&python).arg(script("numpy_bills.py")).arg(&data))?)?;
    shell::say("The same in OpenFisca");
    let openfisca = told(&shell::read(root.program(&python).arg(script("openfisca_bills.py")).arg(&data))?)?;
    shell::say("10,000 bills in HyperFormula");
    let sheet = told(&shell::read(root.program("node").arg(script("hyperformula.mjs")).arg(&folder))?)?;

    let figure = |value: &serde_json::Value, key: &str| {
        value
            .get(key)
            .and_then(serde_json::Value::as_f64)
            .ok_or_else(|| Fault::new(format!("a peer did not say {key}")))
    };
    let (numpy, openfisca) = (figure(&numpy, "million_ms")?, figure(&openfisca, "million_ms")?);
    println!("\n1,000,000 households, three blocks, every bill written, one core; 0 bills differ");
    println!("  this project   {ours:>9.3} ms");
    println!("  numpy          {numpy:>9.3} ms  {:>6.1} ×", numpy / ours);
    println!("  OpenFisca      {openfisca:>9.3} ms  {:>6.1} ×", openfisca / ours);
    println!("10,000 households after one price changes");
    println!(
        "  HyperFormula   {:>9.3} ms  (ours in the browser: `cargo xtask bench`)",
        figure(&sheet, "ten_thousand_ms")?
    );
    Ok(())
}

/// The median of our own measurement of every bill.
fn every_bill(lines: &str) -> Result<f64, Fault> {
    let line = lines.lines().find(|line| line.contains("every bill, one core"));
    let value = line.and_then(|line| line.split_once(r#""value":""#)).map(|(_, rest)| rest);
    value
        .and_then(|value| value.split(' ').next()?.parse().ok())
        .ok_or_else(|| Fault::new("our own measurement is missing"))
}

fn python(root: &Root, folder: &Path) -> Result<String, Fault> {
    let venv = folder.join("python");
    let python = venv.join("bin/python");
    let wanted = shell::read_text(&root.join("end2end/peers/requirements.txt"))?;
    let stamp = venv.join("installed");
    if !std::fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        shell::say("Setting numpy and OpenFisca up");
        shell::run(root.program("python3").args(["-m", "venv"]).arg(&venv))?;
        let list = root.join("end2end/peers/requirements.txt");
        shell::run(root.program(&python).args(["-m", "pip", "install", "--quiet", "-r"]).arg(list))?;
        shell::write(&stamp, wanted)?;
    }
    Ok(python.to_string_lossy().into_owned())
}

fn hyperformula(root: &Root, folder: &Path) -> Result<(), Fault> {
    if folder.join("node_modules/hyperformula").is_dir() {
        return Ok(());
    }
    shell::say("Setting HyperFormula up");
    // GPL, so it is fetched for the comparison alone and never part of the project's packages.
    shell::run(
        root.program("npm")
            .args(["install", "--no-save", "--silent", "--prefix"])
            .arg(folder)
            .arg("hyperformula@3.5.0"),
    )
}
