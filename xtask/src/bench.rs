//! Speed and weight, printed with a calibration of the machine: a figure without the machine
//! it was taken on cannot be compared.

use std::fs::File;
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::browser;
use crate::serve::{self, Server};
use crate::shell::{self, Doing, Fault, Root};
use crate::site::{self, Mode};

/// One line of the table.
struct Row {
    name: String,
    value: String,
    goal: String,
}

/// Builds as for people, measures, and prints the table.
///
/// # Errors
/// When a build or a measurement fails; a goal that is missed is shown, not an error.
pub fn run(root: &Root) -> Result<(), Fault> {
    site::build(root, Mode::Release)?;
    let binary = serve::build_server(root)?;
    shell::say("Calibrating the machine");
    let mut rows = calibrate(root)?;

    let out = root.join("target/bench");
    if out.exists() {
        std::fs::remove_dir_all(&out).doing("the old measurements could not be removed")?;
    }
    std::fs::create_dir_all(&out).doing("target/bench could not be made")?;
    let server = Server::fresh(root, &binary)?;
    let mut run = browser::playwright(root, "bench.config.ts", &server.url())?;
    run.env("AIMAK_BENCH_OUT", &out);
    let outcome = shell::run(&mut run).and_then(|()| native(root, &out));
    drop(server);
    for file in shell::files_under(&out) {
        for line in shell::read_text(&file)?.lines() {
            rows.push(row(line)?);
        }
    }
    print_table(&rows);
    outcome
}

/// The native measurements of the core, where there are some; they write the same lines.
fn native(root: &Root, out: &Path) -> Result<(), Fault> {
    if !root.join("core/benches").is_dir() {
        return Ok(());
    }
    shell::say("Measuring the core natively");
    shell::run(
        root.cargo()
            .args([
                "bench",
                "--package",
                "aimak-core",
                "--features",
                "samples",
                "--bench",
                "register",
                "--bench",
                "programs",
                "--bench",
                "finance",
            ])
            .env("AIMAK_BENCH_OUT", out),
    )
}

/// A line that a measurement wrote: `{"name":…,"value":…,"goal":…}`, all text.
fn row(line: &str) -> Result<Row, Fault> {
    let told: serde_json::Value = serde_json::from_str(line).doing("a measurement wrote a damaged line")?;
    let text = |key: &str| told.get(key).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    Ok(Row { name: text("name"), value: text("value"), goal: text("goal") })
}

fn print_table(rows: &[Row]) {
    let width = |text: fn(&Row) -> &str| rows.iter().map(|row| text(row).chars().count()).max().unwrap_or(0);
    let (name, value) = (width(|row| &row.name), width(|row| &row.value));
    println!("\n{:name$}  {:>value$}  goal", "measured", "");
    for row in rows {
        println!("{:name$}  {:>value$}  {}", row.name, row.value, row.goal);
    }
}

fn calibrate(root: &Root) -> Result<Vec<Row>, Fault> {
    let row = |name: &str, value: String| Row { name: format!("machine: {name}"), value, goal: String::new() };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Ok(vec![
        row("cores", cores.to_string()),
        row("disk syncs", format!("{} /s", disk_syncs(root)?)),
        row("memory copied, one core", format!("{} MB/s", memory_speed())),
        row("plain JavaScript loop, 100 M steps", format!("{} ms", javascript_loop(root)?)),
    ])
}

/// Small durable writes in one second: what a commit costs here.
fn disk_syncs(root: &Root) -> Result<u32, Fault> {
    let path = root.join("target/calibration");
    let mut file = File::create(&path).doing("target/calibration could not be made")?;
    let begin = Instant::now();
    let mut count = 0;
    while begin.elapsed() < Duration::from_secs(1) {
        file.write_all(&[0; 512]).and_then(|()| file.sync_data()).doing("the disk could not be synced")?;
        count += 1;
    }
    drop(file);
    std::fs::remove_file(&path).doing("target/calibration could not be removed")?;
    Ok(count)
}

/// Megabytes that one core copies per second; the copying is the system's own, so this figure
/// does not depend on how the present program was built.
fn memory_speed() -> u128 {
    let from = vec![1_u8; 128 << 20];
    let mut to = vec![0_u8; from.len()];
    let best = (0..5)
        .map(|_| {
            let begin = Instant::now();
            black_box(&mut to).copy_from_slice(black_box(&from));
            begin.elapsed().as_micros().max(1)
        })
        .min()
        .unwrap_or(1);
    u128::try_from(from.len()).unwrap_or_default() / best
}

fn javascript_loop(root: &Root) -> Result<String, Fault> {
    let script = "const run=()=>{const t=performance.now();let x=1;for(let i=0;i<1e8;i++)x=(Math.imul(x,1664525)+1013904223)|0;globalThis.kept=x;return performance.now()-t};console.log(Math.round(Math.min(run(),run(),run())))";
    Ok(shell::read(root.program("node").args(["-e", script]))?.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measurement_is_one_line() {
        let row = row(r#"{"name":"slider step p95","value":"14 ms","goal":"16.7 ms"}"#).expect("well formed");
        assert_eq!((row.name.as_str(), row.value.as_str(), row.goal.as_str()), ("slider step p95", "14 ms", "16.7 ms"));
    }

    #[test]
    fn a_damaged_measurement_is_said() {
        assert!(row("14 ms").is_err());
    }
}
