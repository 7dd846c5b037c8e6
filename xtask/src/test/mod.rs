//! Every check there is, one after the other, told step by step.

mod files;
mod lints;
mod tally;

use crate::project::Project;
use crate::setup::{self, Tools, Wants};
use crate::{audit, build, shell};
use anyhow::Result;
use clap::{Args, ValueEnum};
use files::Limit;
use site::PublicUrl;
use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::time::Instant;
use tally::Tally;

/// What `cargo xtask test` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// Only the checks of one side
    #[arg(long)]
    only: Option<Side>,
    /// Begin nothing after so many minutes, and say what is left out; without it, everything is run
    #[arg(long, value_name = "MINUTES")]
    within: Option<u64>,
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
    let limit = Limit { begun: Instant::now(), minutes: options.within };
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
        checks.push((
            "tests of scripts, without a browser",
            Box::new(|| files::run(project, "tests/scripts", limit, |_| ())),
        ));
    }
    if wanted(Side::Chromium) {
        checks.push((
            "tests of the page, Chromium",
            Box::new(|| in_browser(project, &tools, &built, &CHROMIUM, limit)),
        ));
    }
    if wanted(Side::Servers) {
        checks.push((
            "the page behind servers and the edge function",
            Box::new(|| behind_servers(project, &tools, &built, limit)),
        ));
    }
    if wanted(Side::Wordpress) {
        let (tools, built, wordpress) = (&tools, &built, setup::wordpress(project)?);
        checks.push((
            "figures in WordPress",
            Box::new(move || in_wordpress(project, tools, built, wordpress.as_deref(), limit)),
        ));
    }
    if wanted(Side::Firefox) {
        checks.push((
            "tests of the page, Firefox",
            Box::new(|| in_browser(project, &tools, &built, &FIREFOX, limit)),
        ));
    }
    if options.only == Some(Side::Webkit) {
        checks.push(("tests of the page, WebKit", Box::new(|| in_webkit(project, &tools, &built, limit))));
    }
    conclude(&checks, limit);
    Ok(())
}

/// Runs on after a failure, so that one run tells of all of them.
fn conclude(checks: &[Check<'_>], limit: Limit) {
    let (mut sum, mut failures, mut times) = (Tally::default(), Vec::new(), Vec::new());
    for (at, (name, check)) in checks.iter().enumerate() {
        say!("\n[{}/{}] {name} …", at + 1, checks.len());
        let begun = Instant::now();
        let tally = if limit.is_over() { Ok(Tally::left_out()) } else { check() }.unwrap_or_else(|error| {
            complain!("{}", shell::tell(&error));
            Tally::failure()
        });
        if tally.failed > 0 {
            failures.push(*name);
        }
        let verdict = match tally {
            Tally { failed: 1.., .. } => "FAILED",
            Tally { passed: 1.., left_out: 1.., .. } => "IN PART",
            Tally { left_out: 1.., .. } => "LEFT OUT",
            Tally { passed: 1.., .. } => "ok",
            _ => "NOT CHECKED",
        };
        times.push(format!("{:>8.1} s  {verdict:11}  {name}", begun.elapsed().as_secs_f64()));
        sum += tally;
    }
    say!("\n{}\n{:>8.1} s  in all", times.join("\n"), limit.begun.elapsed().as_secs_f64());
    if !failures.is_empty() {
        say!("\nfailed: {}", failures.join("; "));
    }
    if sum.skipped > 0 {
        say!("\n{} skipped, each with its reason above", sum.skipped);
    }
    if let (1.., Some(minutes)) = (sum.left_out, limit.minutes) {
        say!("\n{} files or checks left out: {minutes} minutes were over before they began", sum.left_out);
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
fn in_browser(
    project: &Project,
    tools: &Tools,
    built: &Built,
    engine: &Engine,
    limit: Limit,
) -> Result<Tally> {
    let [dist, addressed, _, offline] = built.folders(project, tools)?;
    files::run(project, "tests/browsers", limit, |node| {
        node.env("CROSSINGS_ENGINE", engine.name)
            .env("CROSSINGS_DIST", dist)
            .env("CROSSINGS_ADDRESSED", addressed)
            .env("CROSSINGS_OFFLINE", offline)
            .envs((engine.program)(tools).map(|program| (engine.variable, program)));
    })
}

/// The tests of the page in WebKit, where there is one: the set-up has said what is missing.
fn in_webkit(project: &Project, tools: &Tools, built: &Built, limit: Limit) -> Result<Tally> {
    if tools.webkit.is_none() {
        return Ok(Tally { skipped: 1, ..Tally::default() });
    }
    in_browser(project, tools, built, &WEBKIT, limit)
}

/// The tests of the page behind real servers, with the files that a build writes for them.
fn behind_servers(project: &Project, tools: &Tools, built: &Built, limit: Limit) -> Result<Tally> {
    let [_, addressed, hosting, _] = built.folders(project, tools)?;
    let (pages, function) = build::edged(project, tools, &build::Options::default(), ADDRESS)?;
    let before = pages.with_extension("behind-hosting");
    site::hosting::beside_pages(&before, &PublicUrl::parse(ADDRESS)?.with_edge()?)?;
    files::run(project, "tests/servers", limit, |node| {
        node.env("CROSSINGS_ADDRESSED", addressed)
            .env("CROSSINGS_HOSTING", hosting)
            .env("CROSSINGS_EDGE_DIST", &pages)
            .env("CROSSINGS_EDGE", &function)
            .env("CROSSINGS_EDGE_HOSTING", &before)
            .envs((CHROMIUM.program)(tools).map(|program| (CHROMIUM.variable, program)))
            .envs(tools.servers.as_ref().map(|servers| ("CROSSINGS_SERVERS", servers)));
    })
}

/// The tests of our plugin in WordPress, and of WordPress without it.
fn in_wordpress(
    project: &Project,
    tools: &Tools,
    built: &Built,
    wordpress: Option<&Path>,
    limit: Limit,
) -> Result<Tally> {
    let [_, addressed, ..] = built.folders(project, tools)?;
    files::run(project, "tests/wordpress", limit, |node| {
        node.env("CROSSINGS_ADDRESSED", addressed)
            .envs((CHROMIUM.program)(tools).map(|program| (CHROMIUM.variable, program)))
            .envs(wordpress.map(|folder| ("CROSSINGS_WORDPRESS", folder)));
    })
}
