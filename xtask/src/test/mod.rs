//! Every check there is, one after the other, told step by step.

mod lints;
mod tally;

use crate::project::Project;
use crate::setup::{self, Tools, Wants};
use crate::{audit, build, shell};
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use site::PublicUrl;
use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use tally::Tally;

/// What `cargo xtask test` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// Only the checks of one side
    #[arg(long)]
    only: Option<Side>,
}

/// What checks are of.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Side {
    /// Format, lints, types, cargo's tests and those of scripts
    Host,
    /// The built page in Chromium
    Chromium,
    /// The built page in Firefox
    Firefox,
    /// The built page in WebKit; no part of a plain run
    Webkit,
    /// The built page behind nginx and Caddy, and behind the edge function in workerd
    Servers,
    /// Our plugin in WordPress, in Chromium
    Wordpress,
}

type Check<'a> = (&'static str, Box<dyn Fn() -> Result<Tally> + 'a>);

/// Runs the chore.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let start = Instant::now();
    let wanted = |side| options.only.is_none_or(|only| only == side);
    let wants = match options.only {
        Some(Side::Host) => Wants::Audit,
        Some(Side::Webkit) => Wants::Webkit,
        None | Some(Side::Chromium | Side::Firefox | Side::Servers | Side::Wordpress) => Wants::Everything,
    };
    let tools = setup::run(project, wants)?;
    let lints = lints::Lints::new(project, &tools.wasm);
    let built = Built::default();

    let mut checks: Vec<Check<'_>> = Vec::new();
    if wanted(Side::Host) {
        checks.push(("format", Box::new(|| Ok(Tally::of(lints.format())))));
        checks.push(("lints, host", Box::new(|| Ok(Tally::of(lints.host())))));
        checks.push(("lints, model and figure for the browser", Box::new(|| Ok(Tally::of(lints.pure())))));
        checks.push(("lints, page for the browser", Box::new(|| Ok(Tally::of(lints.page())))));
        checks.push(("JavaScript: format and lints", Box::new(|| Ok(Tally::of(lints.scripts())))));
        checks.push(("JavaScript: types", Box::new(|| Ok(Tally::of(lints.types())))));
        checks.push((
            "crates: licences and sources",
            Box::new(|| Ok(Tally::of(audit::licences(project, &tools)))),
        ));
        checks.push(("tests, host", Box::new(|| Ok(tests(project)))));
        checks.push(("tests of scripts, without a browser", Box::new(|| scripts(project))));
    }
    if wanted(Side::Chromium) {
        checks.push((
            "tests of the page, Chromium",
            Box::new(|| in_browser(project, &tools, &built, &CHROMIUM)),
        ));
    }
    if wanted(Side::Firefox) {
        checks
            .push(("tests of the page, Firefox", Box::new(|| in_browser(project, &tools, &built, &FIREFOX))));
    }
    if options.only == Some(Side::Webkit) {
        checks.push(("tests of the page, WebKit", Box::new(|| in_webkit(project, &tools, &built))));
    }
    if wanted(Side::Servers) {
        checks.push((
            "the page behind servers and the edge function",
            Box::new(|| behind_servers(project, &tools, &built)),
        ));
    }
    if wanted(Side::Wordpress) {
        let (tools, built, wordpress) = (&tools, &built, setup::wordpress(project)?);
        checks.push((
            "figures in WordPress",
            Box::new(move || in_wordpress(project, tools, built, wordpress.as_deref())),
        ));
    }
    conclude(&checks, start);
    Ok(())
}

/// Runs on after a failure, so that one run tells of all of them.
fn conclude(checks: &[Check<'_>], start: Instant) {
    let (mut sum, mut failures, mut times) = (Tally::default(), Vec::new(), Vec::new());
    for (at, (name, check)) in checks.iter().enumerate() {
        say!("\n[{}/{}] {name} …", at + 1, checks.len());
        let begun = Instant::now();
        let tally = check().unwrap_or_else(|error| {
            complain!("{}", shell::tell(&error));
            Tally::failure()
        });
        if tally.failed > 0 {
            failures.push(*name);
        }
        let verdict = match tally {
            Tally { failed: 1.., .. } => "FAILED",
            Tally { passed: 1.., .. } => "ok",
            _ => "NOT CHECKED",
        };
        times.push(format!("{:>8.1} s  {verdict:11}  {name}", begun.elapsed().as_secs_f64()));
        sum += tally;
    }
    say!("\n{}\n{:>8.1} s  in all", times.join("\n"), start.elapsed().as_secs_f64());
    if !failures.is_empty() {
        say!("\nfailed: {}", failures.join("; "));
    }
    if sum.skipped > 0 {
        say!("\n{} skipped, each with its reason above", sum.skipped);
    }
    say!("\n{} passed, {} failed", sum.passed, sum.failed);
    if !failures.is_empty() {
        // All is told, and the count is to be the last word.
        std::process::exit(1);
    }
}

fn tests(project: &Project) -> Tally {
    let mut cargo = shell::host_cargo();
    cargo.args(["test", "--workspace", "--locked", "--no-fail-fast"]).current_dir(&project.root);
    Tally::count(&mut cargo, tally::cargo)
}

/// Where the page of those tests says that it stands; `tests/browsers/sharing.test.mjs` has it too.
const ADDRESS: &str = "https://crossings.example/news/";

/// How many files of browser tests run side by side: most of their time is spent waiting, and none measures time.
const SIDE_BY_SIDE: u32 = 3;

/// The files that open every page. They begin first: at the end, one would run alone.
const LONG: [&str; 5] = ["access", "access-narrow", "share", "views", "widths"];

/// An engine that `tests/browsers/` runs in.
struct Engine {
    /// What the tests call it.
    name: &'static str,
    /// The variable that tells them where its program is.
    variable: &'static str,
    program: fn(&Tools) -> Option<&Path>,
}

const CHROMIUM: Engine =
    Engine { name: "chromium", variable: "CROSSINGS_CHROMIUM", program: |tools| tools.chromium.as_deref() };

const FIREFOX: Engine =
    Engine { name: "firefox", variable: "CROSSINGS_FIREFOX", program: |tools| tools.firefox.as_deref() };

const WEBKIT: Engine =
    Engine { name: "webkit", variable: "CROSSINGS_WEBKIT", program: |tools| tools.webkit.as_deref() };

/// The folders of the page that is tried: built once, when it is first asked for.
#[derive(Default)]
struct Built(OnceCell<[PathBuf; 4]>);

impl Built {
    /// The page; the same as it is where it knows its address, for what others show of a link is to be seen only there; the
    /// site files for servers of that one; and the page with its service worker.
    fn folders(&self, project: &Project, tools: &Tools) -> Result<&[PathBuf; 4]> {
        if let Some(built) = self.0.get() {
            return Ok(built);
        }
        let options = build::Options::default();
        let dist = build::page(project, tools, &options)?;
        let (addressed, hosting) = build::hosted(project, tools, &options, ADDRESS)?;
        let offline = build::offline(project, tools, &options)?;
        Ok(self.0.get_or_init(|| [dist, addressed, hosting, offline]))
    }
}

/// The tests of the page in one engine.
fn in_browser(project: &Project, tools: &Tools, built: &Built, engine: &Engine) -> Result<Tally> {
    let [dist, addressed, _, offline] = built.folders(project, tools)?;
    let mut node = node(project, "tests/browsers")?;
    node.env("CROSSINGS_ENGINE", engine.name)
        .env("CROSSINGS_DIST", dist)
        .env("CROSSINGS_ADDRESSED", addressed)
        .env("CROSSINGS_OFFLINE", offline)
        .envs((engine.program)(tools).map(|program| (engine.variable, program)));
    Ok(Tally::count(&mut node, tally::node))
}

/// The tests of the page in WebKit, where there is one: the set-up has said what is missing.
fn in_webkit(project: &Project, tools: &Tools, built: &Built) -> Result<Tally> {
    if tools.webkit.is_none() {
        return Ok(Tally { skipped: 1, ..Tally::default() });
    }
    in_browser(project, tools, built, &WEBKIT)
}

/// The tests of the page behind real servers, with the files that a build writes for them.
fn behind_servers(project: &Project, tools: &Tools, built: &Built) -> Result<Tally> {
    let [_, addressed, hosting, _] = built.folders(project, tools)?;
    let (pages, function) = build::edged(project, tools, &build::Options::default(), ADDRESS)?;
    let before = pages.with_extension("behind-hosting");
    site::hosting::beside_pages(&before, &PublicUrl::parse(ADDRESS)?.with_edge()?)?;
    let mut node = node(project, "tests/servers")?;
    node.env("CROSSINGS_ADDRESSED", addressed).env("CROSSINGS_HOSTING", hosting);
    node.env("CROSSINGS_EDGE_DIST", pages).env("CROSSINGS_EDGE", function);
    node.env("CROSSINGS_EDGE_HOSTING", before);
    node.envs((CHROMIUM.program)(tools).map(|program| (CHROMIUM.variable, program)));
    node.envs(tools.servers.as_ref().map(|servers| ("CROSSINGS_SERVERS", servers)));
    Ok(Tally::count(&mut node, tally::node))
}

/// The tests of our plugin in WordPress, and of WordPress without it.
fn in_wordpress(project: &Project, tools: &Tools, built: &Built, wordpress: Option<&Path>) -> Result<Tally> {
    let [_, addressed, ..] = built.folders(project, tools)?;
    let mut node = node(project, "tests/wordpress")?;
    node.env("CROSSINGS_ADDRESSED", addressed);
    node.envs((CHROMIUM.program)(tools).map(|program| (CHROMIUM.variable, program)));
    node.envs(wordpress.map(|folder| ("CROSSINGS_WORDPRESS", folder)));
    Ok(Tally::count(&mut node, tally::node))
}

/// The tests of scripts that need no page.
fn scripts(project: &Project) -> Result<Tally> {
    Ok(Tally::count(&mut node(project, "tests/scripts")?, tally::node))
}

/// Node with the test files of a folder.
fn node(project: &Project, folder: &str) -> Result<Command> {
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", &format!("--test-concurrency={SIDE_BY_SIDE}")])
        .args(test_files(&project.root.join(folder))?)
        .current_dir(&project.root);
    Ok(node)
}

/// By name: releases of Node differ in what a folder means to them.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    let is_long = |path: &PathBuf| LONG.iter().any(|name| path.ends_with(format!("{name}.test.mjs")));
    files.sort_by_key(|path| (!is_long(path), path.clone()));
    Ok(files)
}
