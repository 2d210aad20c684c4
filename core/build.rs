//! Checks the data files and turns them into constants, so that nothing is read at run time.
//!
//! `data/oblasts.toml`, `data/places/*.toml` and `parameters/<area>/<name>.toml` are read, checked
//! as a whole, and written as `places.rs` and `parameters.rs` into the output folder. Every fault
//! is listed at once, each as `file: key: sentence`.

#[path = "build/emit.rs"]
mod emit;
#[path = "build/faults.rs"]
mod faults;
#[path = "build/oblasts.rs"]
mod oblasts;
#[path = "build/parameters.rs"]
mod parameters;
#[path = "build/places.rs"]
mod places;
#[path = "build/value.rs"]
mod value;
#[path = "build/words.rs"]
mod words;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use crate::faults::Faults;

fn main() -> ExitCode {
    for watched in ["build.rs", "build", "data", "parameters"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let mut faults = Faults::default();
    let root = Path::new(".");
    let oblasts = oblasts::read(&root.join("data/oblasts.toml"), &mut faults);
    let places = places::read(&root.join("data/places"), &oblasts, &mut faults);
    let parameters = parameters::read(&root.join("parameters"), &mut faults);
    if faults.print() {
        return ExitCode::FAILURE;
    }
    let places = emit::join(&[oblasts::emit(&oblasts), places]);
    match write("places.rs", &places).and_then(|()| write("parameters.rs", &parameters)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the output folder could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(name: &str, text: &str) -> io::Result<()> {
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(Path::new(&folder).join(name), text)
}
