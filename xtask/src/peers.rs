//! The register kernel beside programs that others wrote: same input, equal results first, then
//! times of one run on one machine.

use std::path::{Path, PathBuf};

use crate::sheets;
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
    plan(root, &folder, &data)
}

/// A plan over ten years with every figure and the bill of every one of 10,000 homes, cell for cell in
/// spreadsheets: a price changes, an index of prices changes.
fn plan(root: &Root, folder: &Path, data: &Path) -> Result<(), Fault> {
    shell::say("A plan over ten years with 10,000 homes");
    let mut bench = root.cargo();
    bench.args(["bench", "--package", "aimak-core", "--features", "samples", "--bench", "homes"]);
    let native = told_times(&shell::read(bench.env("AIMAK_PEERS", data).env_remove("AIMAK_BENCH_OUT"))?)?;
    let browser = in_wasm(root)?;
    let script = |name: &str| root.join("end2end/peers").join(name);
    let times = |told: &serde_json::Value| {
        let differing = told.get("differing").and_then(serde_json::Value::as_u64);
        let time = |key: &str| told.get(key).and_then(serde_json::Value::as_f64);
        match (differing, time("price_ms"), time("index_ms")) {
            (Some(0), Some(price), Some(index)) => Ok((price, index)),
            (Some(_), _, _) => Err(Fault::new("A peer's results differ from ours.")),
            _ => Err(Fault::new("a peer did not say its times")),
        }
    };
    shell::say("The same in HyperFormula");
    let sheet = times(&told(&shell::read(root.program("node").arg(script("sheet.mjs")).arg(folder))?)?)?;
    let office = match sheets::office(root) {
        Ok(python) => {
            shell::say("The same in LibreOffice");
            let mut run = root.program(python);
            Some(times(&told(&shell::read(run.arg(script("libreoffice.py")).arg("time").arg(folder))?)?)?)
        }
        Err(fault) => {
            eprintln!("{fault}");
            None
        }
    };
    println!("\nA plan over ten years and 10,000 homes; 0 cells differ        a price changes   an index changes");
    let line = |name: &str, (price, index): (f64, f64)| {
        let times = |of: f64, ours: f64| format!("{of:>9.3} ms {:>6.0} ×", of / ours);
        println!("  {name:<24} {}  {}", times(price, native.0), times(index, native.1));
    };
    line("this project, native", native);
    match browser {
        Some(browser) => line("this project, wasm", browser),
        None => println!("  this project, wasm       not measured: `rustup target add wasm32-wasip1`"),
    }
    line("HyperFormula", sheet);
    match office {
        Some(office) => line("LibreOffice", office),
        None => println!("  LibreOffice              NOT MEASURED: it is missing"),
    }
    Ok(())
}

/// Our own measurement in WebAssembly, in Node; nothing where the target is not installed.
fn in_wasm(root: &Root) -> Result<Option<(f64, f64)>, Fault> {
    const TARGET: &str = "wasm32-wasip1";
    if !shell::read(root.program("rustup").args(["target", "list", "--installed"]))
        .is_ok_and(|list| list.contains(TARGET))
    {
        return Ok(None);
    }
    shell::say("The same in WebAssembly");
    let mut build = root.cargo();
    build.args(["build", "--package", "aimak-core", "--features", "samples", "--bench", "homes"]);
    build.args(["--profile", "worker", "--target", TARGET, "--message-format", "json"]);
    let messages = shell::read(build.env("RUSTFLAGS", "-Ctarget-feature=+simd128"))?;
    let program = messages.lines().rev().find_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let file = PathBuf::from(message.get("executable")?.as_str()?);
        (message.pointer("/target/name")?.as_str()? == "homes").then_some(file)
    });
    let program = program.ok_or_else(|| Fault::new("cargo did not say where it put the bench for WebAssembly."))?;
    let script = root.join("end2end/peers/wasi.mjs");
    told_times(&shell::read(root.program("node").arg("--no-warnings").arg(script).arg(program))?).map(Some)
}

/// Our times after a change of a price and of an index.
fn told_times(lines: &str) -> Result<(f64, f64), Fault> {
    let time = |what: &str| {
        let line: serde_json::Value = lines.lines().find(|line| line.contains(what)).map(serde_json::from_str)?.ok()?;
        line.get("value")?.as_str()?.strip_suffix(" ms")?.parse().ok()
    };
    let missing = || Fault::new("our own measurement of the plan is missing");
    Ok((time("price changes").ok_or_else(missing)?, time("index changes").ok_or_else(missing)?))
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
