//! The project's own commands. `cargo xtask start` and `cargo xtask test` are
//! the two that README names; each does all the set-up it needs by itself.

mod bench;
mod browser;
mod compress;
mod fuzz;
mod look;
mod mutants;
mod offline;
mod package;
mod peers;
mod prepare;
mod prove;
mod serve;
mod sheets;
mod shell;
mod site;
mod suite;
mod tidy;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use shell::{Fault, Root};

/// The project's commands.
#[derive(Parser)]
#[command(name = "cargo xtask", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the browser's side into target/site
    Build {
        /// Quick to build, slow to load: no size optimisation, no compression
        #[arg(long)]
        dev: bool,
    },
    /// Builds everything and serves the app
    Start {
        /// Where to listen on this machine
        #[arg(long, default_value_t = 8311)]
        port: u16,
        /// Quick to build, slow to load
        #[arg(long)]
        dev: bool,
    },
    /// Sets up and runs every check and test
    Test {
        /// Leaves the journeys in the browser out
        #[arg(long)]
        quick: bool,
    },
    /// Checks the rules of the house: layers, words, colours, policies
    Tidy,
    /// Writes contact sheets of the screens under target/look
    Look(look::Choice),
    /// Measures speed and weight and prints them as a table
    Bench,
    /// Runs one of the long proofs; without a name it lists them
    Prove {
        /// Which proof
        name: Option<String>,
        /// A part of the mutants, for instance 0/40
        #[arg(long)]
        shard: Option<String>,
    },
    /// Makes dist/aimak: the server with the app inside
    Package,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\n{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Fault> {
    let root = Root::find()?;
    match command {
        Command::Build { dev } => site::build(&root, site::Mode::from_dev_flag(dev)),
        Command::Start { port, dev } => serve::start(&root, port, site::Mode::from_dev_flag(dev)),
        Command::Test { quick } => suite::run(&root, quick),
        Command::Tidy => tidy::run(&root),
        Command::Look(choice) => look::run(&root, &choice),
        Command::Bench => bench::run(&root),
        Command::Prove { name, shard } => prove::run(&root, name.as_deref(), shard.as_deref()),
        Command::Package => package::run(&root),
    }
}
