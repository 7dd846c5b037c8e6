//! How it is made: every chore of the project, `cargo xtask --help` lists them.
// A command line tool speaks on standard output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod build;
mod import;
mod inputs;
mod prerender;
mod project;
mod published;
mod serve;
mod setup;
mod shell;
mod steps;
mod test;

use clap::Parser;
use std::process::ExitCode;

/// The project's chores.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Chore {
    /// Read the official spreadsheet into data/; anything unexpected in it is an error and changes nothing
    Import(import::Options),
    /// Bring every tool that the other chores need; what is there already is left alone
    Setup,
    /// Build the page into dist/, ready for any static file server
    Build(build::Options),
    /// Serve the page on this machine, rebuild and reload it on every change
    Serve(serve::Options),
    /// Run every check: format, lints, tests, size budget, the page in a real browser
    Test(test::Options),
    /// Fill a built dist/ with the finished HTML (part of `build`)
    Prerender(prerender::Options),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", shell::tell(&error));
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let project = project::Project::find()?;
    match Chore::parse() {
        Chore::Setup => setup::run(&project, setup::Wants::Everything).map(drop),
        Chore::Import(options) => import::run(&project.root, &options),
        Chore::Build(options) => build::run(&project, &options),
        Chore::Serve(options) => serve::run(&project, &options),
        Chore::Test(options) => test::run(&project, &options),
        Chore::Prerender(options) => prerender::run(&project.root, &options),
    }
}
