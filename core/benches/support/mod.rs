//! How the measurements take their times and tell them.

use std::hint::black_box;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

/// The least and the median of some runs, nanoseconds, after one that does not count; every run gives
/// the same.
pub fn measure<T: PartialEq>(runs: usize, mut run: impl FnMut() -> T) -> (f64, f64) {
    let first = run();
    let time = |_| {
        let start = Instant::now();
        let again = black_box(run());
        let time = start.elapsed().as_secs_f64() * 1e9;
        assert!(again == first, "the same each time");
        time
    };
    let mut times: Vec<f64> = (0..runs).map(time).collect();
    times.sort_by(f64::total_cmp);
    (times[0], times[times.len() / 2])
}

/// One line of JSON: printed, or added to `native.jsonl` in the folder that `AIMAK_BENCH_OUT` names.
pub fn tell(name: &str, value: &str, goal: &str) {
    let line = format!(r#"{{"name":"{name}","value":"{value}","goal":"{goal}"}}"#);
    match std::env::var_os("AIMAK_BENCH_OUT").map(PathBuf::from) {
        None => println!("{line}"),
        Some(folder) => {
            let file = std::fs::OpenOptions::new().create(true).append(true).open(folder.join("native.jsonl"));
            writeln!(file.expect("the folder is there"), "{line}").expect("the disk takes a line");
        }
    }
}
