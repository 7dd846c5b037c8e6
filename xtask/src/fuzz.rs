//! Fuzzing: each kind of text that others write, with millions of inputs that libFuzzer makes from seeds and from what the
//! program did with those before. `crates/content/src/fuzz/` has what is held against them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use crate::project::Project;
use crate::steps::{Step, Steps};
use crate::{setup, shell};

/// What `cargo xtask fuzz` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// What is fuzzed; all there is where nothing is named
    targets: Vec<String>,
    /// How long each is, in seconds; a minute where neither this nor `--runs` is given
    #[arg(long)]
    seconds: Option<u32>,
    /// With how many inputs each is
    #[arg(long)]
    runs: Option<u64>,
}

/// What JavaScript reads, which libFuzzer cannot run: a test of Node has it.
const MESSAGES: &str = "messages";

/// The line between two seeds; `crates/content/tests/fuzz.rs` has it too.
const BETWEEN: &str = "\n%%%%\n";

/// Runs the chore.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let names = names(project)?;
    if let Some(unknown) = options.targets.iter().find(|name| !names.contains(name)) {
        bail!("there is no target {unknown}: there are {}", names.join(", "));
    }
    let cargo_fuzz = setup::fuzzing(project)?;
    let wanted = if options.targets.is_empty() { &names } else { &options.targets };
    let mut steps = Steps::of(wanted.len());
    let mut failed = Vec::new();
    for name in wanted {
        let result = steps.step(name, |step| {
            let report = if name == MESSAGES {
                messages(project, options)?
            } else {
                target(project, &cargo_fuzz, name, options, step)?
            };
            Ok(((), report))
        });
        if let Err(error) = result {
            complain!("{}", shell::tell(&error));
            failed.push(name.as_str());
        }
    }
    ensure!(failed.is_empty(), "what was promised does not hold: {}", failed.join(", "));
    Ok(())
}

/// All targets: the programs for libFuzzer, and the test of Node.
fn names(project: &Project) -> Result<Vec<String>> {
    let folder = project.root.join("fuzz/fuzz_targets");
    let entries = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    let stems = files.iter().filter_map(|file| file.file_stem());
    let mut names: Vec<String> = stems.map(|stem| stem.to_string_lossy().into_owned()).collect();
    names.sort();
    names.push(MESSAGES.to_owned());
    Ok(names)
}

/// Fuzzes one target and says with how many inputs.
fn target(
    project: &Project,
    cargo_fuzz: &Path,
    name: &str,
    options: &Options,
    step: &Step,
) -> Result<String> {
    sow(project, name)?;
    let mut cargo = Command::new(cargo_fuzz);
    // Its instruments are unstable flags of the compiler. No sanitizer: nothing of ours is unsafe, so that it would find
    // nothing more, in twice the time.
    cargo.args(["run", "--sanitizer", "none", name, "--"]).current_dir(&project.root);
    cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TERM_COLOR", "never");
    cargo.args(["-max_len=4096", "-timeout=10", "-print_final_stats=1"]);
    if let Some(runs) = options.runs {
        cargo.arg(format!("-runs={runs}"));
    }
    if let Some(seconds) = options.seconds.or(options.runs.is_none().then_some(60)) {
        cargo.arg(format!("-max_total_time={seconds}"));
    }
    step.doing("compiling and running");
    let start = Instant::now();
    let output = cargo.stdin(Stdio::null()).output().context("cargo-fuzz could not be started")?;
    let report = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        // The last of what it says: the panic, and the input that it was written to.
        let lines: Vec<&str> = report.lines().collect();
        bail!("{}", lines[lines.len().saturating_sub(60)..].join("\n"));
    }
    let number = |what: &str| report.lines().find_map(|line| line.strip_prefix(what)).map_or("?", str::trim);
    Ok(format!(
        "{} inputs in {} s, to compile included; the slowest took {} s",
        number("stat::number_of_executed_units:"),
        start.elapsed().as_secs(),
        number("stat::slowest_unit_time_sec:")
    ))
}

/// Puts the seeds of a target where cargo-fuzz looks for them, beside what it has found before.
fn sow(project: &Project, name: &str) -> Result<()> {
    let fuzz = project.root.join("fuzz");
    let file = fuzz.join(format!("seeds/{name}.txt"));
    let seeds = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let corpus = fuzz.join("corpus").join(name);
    fs::create_dir_all(&corpus)?;
    for (number, seed) in seeds.trim_end_matches('\n').split(BETWEEN).enumerate() {
        fs::write(corpus.join(format!("seed-{number}")), seed)?;
    }
    Ok(())
}

/// Fuzzes what the scripts of hosts and frames make of messages.
fn messages(project: &Project, options: &Options) -> Result<String> {
    let mut node = Command::new("node");
    node.args(["--test", "tests/scripts/messages.test.mjs"]).current_dir(&project.root);
    let (key, value) = match (options.runs, options.seconds) {
        (Some(runs), _) => ("CROSSINGS_FUZZ_RUNS", runs.to_string()),
        (None, seconds) => ("CROSSINGS_FUZZ_SECONDS", seconds.unwrap_or(60).to_string()),
    };
    let output = node.env(key, value).stdin(Stdio::null()).output().context("node could not be started")?;
    let report = String::from_utf8_lossy(&output.stdout);
    ensure!(output.status.success(), "{report}");
    let told: Vec<&str> = report.lines().filter_map(|line| line.strip_prefix("ℹ ran ")).collect();
    Ok(told.join("; "))
}
