//! `cargo xtask`: how it is made. `cargo xtask --help` lists every chore.

// It speaks through these macros alone: `println!` and its like are refused in the whole house.
#[macro_use]
mod say;

mod audit;
mod bench;
mod build;
mod check;
mod coast;
mod deploy;
mod edge;
mod folders;
mod fuzz;
mod import;
mod inputs;
mod package;
mod pictures;
mod prerender;
mod programs;
mod project;
mod reproduce;
mod serve;
mod setup;
mod shell;
mod shipped;
mod steps;
mod test;
mod update;
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
    /// Bring the publisher's newest file, import it, and say what reads differently; nothing new and an editor needed have exit codes of their own
    Update(update::Options),
    /// Cut the coast line of the map of the place out of the npm package that has it, into data/coast.csv
    Coast,
    /// Take the pictures in the README, of the built page in Chromium, into docs/pictures/
    Pictures,
    /// Check the data and the article, as every build does first
    Check,
    /// Give a view a name, and so a page, pictures and oEmbed of its own
    View(view::Options),
    /// Check the licences and sources of all crates, and that nothing is known against them
    Audit,
    /// Build the page into dist/, ready for any static file server
    Build(build::Options),
    /// Build the edge function of the built page: tags, pictures and oEmbed of any view (part of `build --edge`)
    Edge(edge::Options),
    /// Build the page twice, in two folders and from nothing, and compare every byte; two builds take half an hour or more
    Reproduce,
    /// Read a running site as those who link to it do, and say what is wrong with it
    DeployCheck(deploy::Options),
    /// Serve the page on this machine, rebuild and reload it on every change
    Serve(serve::Options),
    /// Run every check: format, lints, types, licences, tests, size budget, the page in a real browser
    Test(test::Options),
    /// Run the targets of fuzz/ with inputs made by chance, until one breaks what is promised of it
    Fuzz(fuzz::Options),
    /// Measure how long a change of view takes, beside a plain chart, on the host and in a browser
    Bench(bench::Options),
    /// Fill a built dist/ with the finished HTML (part of `build`)
    Prerender(prerender::Options),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain!("error: {}", shell::tell(&error));
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let project = project::Project::find()?;
    match Chore::parse() {
        Chore::Setup => setup::run(&project, setup::Wants::Everything).map(drop),
        Chore::Import(options) => import::run(&project.root, &options),
        Chore::Update(options) => update::run(&project, &options),
        Chore::Coast => coast::run(&project),
        Chore::Pictures => pictures::run(&project),
        Chore::Check => check::run(&project.root),
        Chore::View(options) => view::run(&project.root, &options),
        Chore::Audit => audit::run(&project),
        Chore::Build(options) => build::run(&project, &options),
        Chore::Edge(options) => edge::run(&project, &options),
        Chore::Reproduce => reproduce::run(&project),
        Chore::DeployCheck(options) => deploy::run(&project, &options),
        Chore::Serve(options) => serve::run(&project, &options),
        Chore::Test(options) => test::run(&project, &options),
        Chore::Fuzz(options) => fuzz::run(&project, &options),
        Chore::Bench(options) => bench::run(&project, &options),
        Chore::Prerender(options) => prerender::run(&project.root, &options),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use clap::CommandFactory;

    use super::Chore;

    #[test]
    fn the_chores_are_sound() {
        Chore::command().debug_assert();
    }

    #[test]
    fn every_chore_and_option_that_documents_and_workflows_name_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let command = Chore::command();
        let mut named = 0;
        for folder in [".", "docs", ".github/workflows", "tests/browsers"] {
            let entries = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
            for file in entries.filter(|path| path.extension().is_some_and(|end| end == "md" || end == "yml"))
            {
                let text = fs::read_to_string(&file).unwrap();
                for rest in text.split("cargo xtask ").skip(1) {
                    let end = rest.find(|letter: char| letter != '-' && !letter.is_ascii_lowercase());
                    let chore = &rest[..end.unwrap_or(rest.len())];
                    let Some(found) = command.find_subcommand(chore) else {
                        assert!(chore.is_empty(), "{}: there is no `cargo xtask {chore}`", file.display());
                        continue;
                    };
                    // To the end of the command; words in capitals stand for something.
                    let whole = rest.split(['\n', '`', '#', '>', '|']).next().unwrap_or_default();
                    for option in whole.split_whitespace().filter_map(|word| word.strip_prefix("--")) {
                        let below = found.get_subcommands().flat_map(clap::Command::get_arguments);
                        let is_there =
                            found.get_arguments().chain(below).any(|one| one.get_long() == Some(option));
                        assert!(
                            is_there || option == "help",
                            "{}: `cargo xtask {chore}` takes no --{option}",
                            file.display()
                        );
                    }
                    named += 1;
                }
            }
        }
        assert!(named > 20, "{named} are named");
    }
}
