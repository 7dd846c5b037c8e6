//! `cargo xtask`: how it is made. `cargo xtask --help` lists every chore.
// A command line tool speaks on standard output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod audit;
mod bench;
mod build;
mod check;
mod coast;
mod deploy;
mod import;
mod inputs;
mod pictures;
mod prerender;
mod programs;
mod project;
mod serve;
mod setup;
mod shell;
mod steps;
mod test;
mod view;

use clap::Parser;
use std::process::ExitCode;

/// The project's chores.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Chore {
    /// Bring every tool that the other chores need; what is there already is left alone
    Setup,
    /// Read the official spreadsheet into data/; anything unexpected in it is an error and changes nothing
    Import(import::Options),
    /// Cut the coast line of the map of the place out of the npm package that has it, into data/coast.csv
    Coast,
    /// Paint the pictures in the README, into docs/pictures/
    Pictures,
    /// Check the data and the article, as every build does first
    Check,
    /// Give a view a name, and so a page, pictures and oEmbed of its own
    View(view::Options),
    /// Check the licences and sources of all crates, and that nothing is known against them
    Audit,
    /// Build the page into dist/, ready for any static file server
    Build(build::Options),
    /// Read a running site as those who link to it do, and say what is wrong with it
    DeployCheck(deploy::Options),
    /// Serve the page on this machine, rebuild and reload it on every change
    Serve(serve::Options),
    /// Run every check: format, lints, types, licences, tests, size budget, the page in a real browser
    Test(test::Options),
    /// Measure how long a change of view takes, beside a plain chart, on the host and in a browser
    Bench(bench::Options),
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
        Chore::Coast => coast::run(&project),
        Chore::Pictures => pictures::run(&project.root),
        Chore::Check => check::run(&project.root),
        Chore::View(options) => view::run(&project.root, &options),
        Chore::Audit => audit::run(&project),
        Chore::Build(options) => build::run(&project, &options),
        Chore::DeployCheck(options) => deploy::run(&project, &options),
        Chore::Serve(options) => serve::run(&project, &options),
        Chore::Test(options) => test::run(&project, &options),
        Chore::Bench(options) => bench::run(&project, &options),
        Chore::Prerender(options) => prerender::run(&project.root, &options),
    }
}
