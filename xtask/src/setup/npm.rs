//! The npm packages: wasm-opt and the drivers of the browser tests.

use super::debian;
use crate::inputs;
use crate::project::Project;
use crate::shell;
use crate::steps::Step;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// What Vite asks for, in the tests.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Installs what package-lock.json names, and returns the folder of its programs.
pub(super) fn bring(project: &Project, step: &Step) -> Result<(PathBuf, String)> {
    let modules = project.root.join("node_modules");
    let programs = modules.join(".bin");
    node(step)?;
    let stamp = modules.join(".installed");
    let lock = inputs::digest(&[project.root.join("package-lock.json")])?;
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok((programs, "present".to_owned()));
    }
    step.doing("npm ci");
    shell::run(shell::npm()?.args(["ci", "--ignore-scripts"]).current_dir(&project.root))
        .context("npm cannot install the packages. With a network, this does:\n    npm ci")?;
    fs::write(stamp, lock)?;
    Ok((programs, "installed".to_owned()))
}

/// Node itself, new enough.
fn node(step: &Step) -> Result<()> {
    if shell::find("node").is_none() && debian::here() {
        debian::install(&["nodejs", "npm"], step)?;
    }
    let (major, minor) = OLDEST_NODE;
    let needed = format!("Version {major}.{minor} or newer is needed: https://nodejs.org/en/download");
    let found = shell::version(Path::new("node"));
    let Some(version) = found.as_deref() else {
        bail!("Node is missing. {needed}");
    };
    let mut numbers = version.trim_start_matches('v').split('.').map_while(|number| number.parse().ok());
    if numbers.next().zip(numbers.next()).is_none_or(|found| found < OLDEST_NODE) {
        bail!("Node {version} is too old. {needed}");
    }
    Ok(())
}
