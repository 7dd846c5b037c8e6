//! How it is made: every chore of the project, `cargo xtask --help` lists them.
// A command line tool speaks on standard output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod import;
mod published;

use clap::Parser;

/// The project's chores.
#[derive(Parser)]
enum Chore {
    /// Read the official spreadsheet into data/; anything unexpected in it is an error and changes nothing
    Import(import::Options),
}

fn main() -> anyhow::Result<()> {
    match Chore::parse() {
        Chore::Import(options) => import::run(concat!(env!("CARGO_MANIFEST_DIR"), "/..").as_ref(), &options),
    }
}
