//! How long a change of view takes, on the host and in a browser, beside a plain chart of the same series; with the
//! real data, and with ten and a hundred times as many days.

mod files;
mod host;
mod longer;
mod options;
mod peers;
mod plan;
mod report;

use crate::folders::copy;
use crate::project::Project;
use crate::setup::{self, Tools, Wants};
use crate::{build, shell};
use anyhow::{Context, Result, bail};
use files::{read, write};
use model::{Data, Tables};
use options::{LENGTHS, Side};
use report::Row;
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use options::Options;

/// Runs the chore.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    if options.only == Some(Side::Lighthouse) {
        return lighthouse(project);
    }
    let folder = project.target.join("bench");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let tables = content::tables::read(&project.root)?;
    if cfg!(not(debug_assertions)) {
        return write(&folder.join("host.json"), &host::measure(&tables, options));
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut beside = Vec::new();
    let wants = |side| options.only.is_none_or(|only| only == side);
    if wants(Side::Browser) || wants(Side::Peers) {
        let tools = setup::run(project, Wants::Everything)?;
        let page = Page::lay_out(project, &tools, options, &tables, &folder)?;
        if wants(Side::Peers) {
            peers::lay_out(project, &tables, &page.site)?;
            say!("\nbeside its peers …");
            page.run(project, "peers.mjs")?;
            beside = read(&folder.join("peers.json"))?;
            say!("\ntwenty in one page …");
            page.run(project, "embeds.mjs")?;
        }
        if wants(Side::Browser) {
            say!("\nin the browser …");
            page.run(project, "redraw.mjs")?;
            rows.extend(read::<Vec<Row>>(&folder.join("browser.json"))?);
            say!("\nwhat a reader waits for …");
            page.run(project, "choices.mjs")?;
        }
    }
    if wants(Side::Host) {
        rows.extend(on_the_host(project, options, &folder)?);
    }
    say!("\n{}\n{}", peers::markdown(&beside), report::markdown(&rows, tables.people.len()));
    Ok(())
}

/// What Lighthouse says of the built page; an error where that is less than it should be.
fn lighthouse(project: &Project) -> Result<()> {
    let tools = setup::run(project, Wants::Everything)?;
    let dist = build::page(project, &tools, &build::Options::default())?;
    let here = project.root.join("tests/bench/lighthouse");
    shell::run(shell::npm()?.args(["ci", "--ignore-scripts"]).current_dir(&here))?;
    let mut node = Command::new("node");
    node.arg(here.join("main.mjs")).arg(dist);
    node.envs(tools.chromium.iter().map(|chromium| ("CROSSINGS_CHROMIUM", chromium)));
    shell::run(&mut node)
}

/// This same program again, compiled for speed.
fn on_the_host(project: &Project, options: &Options, folder: &Path) -> Result<Vec<Row>> {
    say!("\non the host: compiling …");
    let mut cargo = shell::host_cargo();
    cargo.args(["run", "--quiet", "--profile", "speed", "--package", "xtask", "--", "bench"]);
    cargo.arg(format!("--redraws={}", options.redraws)).arg(format!("--rounds={}", options.rounds));
    cargo.args(options.view.iter().map(|view| format!("--view={view}")));
    shell::run(cargo.current_dir(&project.root))?;
    read(&folder.join("host.json"))
}

/// What the browser is told to do.
#[derive(Serialize)]
struct Plan {
    redraws: usize,
    rounds: usize,
    /// How often a page is loaded.
    loads: usize,
    /// Milliseconds of rest before a change.
    pause: usize,
    lengths: Vec<Length>,
}

/// One length of the data: a copy of the page in a folder of its own.
#[derive(Serialize)]
struct Length {
    times: usize,
    charts: Vec<plan::BenchChart>,
}

/// What is measured in the browser: the page, and others beside it, in folders of one site.
struct Page {
    folder: PathBuf,
    site: PathBuf,
    chromium: Option<PathBuf>,
}

impl Page {
    fn lay_out(
        project: &Project,
        tools: &Tools,
        options: &Options,
        tables: &Tables,
        folder: &Path,
    ) -> Result<Self> {
        let dist = build::page(project, tools, &build::Options::default())?;
        let site = folder.join("site");
        if site.exists() {
            fs::remove_dir_all(&site)?;
        }
        let lengths = lay_out_lengths(project, options, tables, &dist, &site)?;
        let Options { redraws, rounds, loads, pause, .. } = *options;
        write(&folder.join("plan.json"), &Plan { redraws, rounds, loads, pause, lengths })?;
        Ok(Self { folder: folder.to_owned(), site, chromium: tools.chromium.clone() })
    }

    /// Runs a script of `tests/bench/` with the folder of the plan.
    fn run(&self, project: &Project, script: &str) -> Result<()> {
        let mut node = Command::new("node");
        node.arg(project.root.join("tests/bench").join(script)).arg(&self.folder).current_dir(&project.root);
        if let Some(chromium) = &self.chromium {
            node.env("CROSSINGS_CHROMIUM", chromium);
        }
        shell::run(&mut node)
    }
}

/// Copies of the page with more and more days, and the plain charts of the same.
fn lay_out_lengths(
    project: &Project,
    options: &Options,
    tables: &Tables,
    dist: &Path,
    site: &Path,
) -> Result<Vec<Length>> {
    let plain = site.join("plain");
    peers::lay_out_page(project, "plain.mjs", &plain)?;
    let mut lengths = Vec::new();
    for times in LENGTHS {
        let longer = longer::longer(tables, times);
        let built = site.join(times.to_string());
        copy(dist, &built)?;
        // The page as it is, with a longer file of data under the same name.
        fs::write(series_in(&built)?, postcard::to_stdvec(&longer)?)?;
        site::page::integrity::rename_all(&built)?;
        write(&plain.join(format!("{times}.json")), &peers::Counts::of(&longer))?;
        let mut charts = plan::charts(&Data::from(longer));
        charts.extend(Some(plan::stance()).filter(|_| times == 1));
        charts.retain(|chart| options.wants(&chart.slug));
        lengths.push(Length { times, charts });
    }
    Ok(lengths)
}

/// Where a built page has its data.
fn series_in(dist: &Path) -> Result<PathBuf> {
    let folder = dist.join("data");
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "bin") {
            return Ok(path);
        }
    }
    bail!("{} holds no data", folder.display())
}
