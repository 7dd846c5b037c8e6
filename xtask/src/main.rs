//! How it is made: every chore of the project, `cargo xtask --help` lists them.
// A command line tool speaks on standard output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use clap::Parser;

/// The project's chores.
#[derive(Parser)]
enum Chore {}

fn main() -> anyhow::Result<()> {
    match Chore::parse() {}
}
