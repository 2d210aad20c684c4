//! The binary `aimak`. Everything is in the library, so that tests reach it.

use std::process::ExitCode;

fn main() -> ExitCode {
    aimak_server::cli::run()
}
