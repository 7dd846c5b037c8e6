//! The crates that everything is made of: their licences and sources, and what is known against them. deny.toml has the
//! rules. `test` asks for licences and sources; known vulnerabilities it leaves alone, for they become known after a commit
//! has passed.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::project::Project;
use crate::setup::{self, Tools, Wants};
use crate::shell;

/// Runs the chore: everything, and fails where something could not be checked.
pub(crate) fn run(project: &Project) -> Result<()> {
    let tools = setup::run(project, Wants::Audit)?;
    licences(project, &tools)?;
    ensure!(advisories(project, &tools)?, "{UNREACHABLE}");
    Ok(())
}

const UNREACHABLE: &str =
    "not checked for known vulnerabilities: the database of advisories cannot be reached";

/// Licences, sources, and (as a warning) crates in two versions.
pub(crate) fn licences(project: &Project, tools: &Tools) -> Result<()> {
    deny(project, tools, &["--locked", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"])
}

/// Known vulnerabilities, crates without a maintainer, versions that were withdrawn; false where the database of
/// advisories cannot be reached.
fn advisories(project: &Project, tools: &Tools) -> Result<bool> {
    if shell::output(cargo_deny(project, tools).args(["fetch", "db"])).is_none() {
        return Ok(false);
    }
    deny(project, tools, &["--locked", "check", "--disable-fetch", "advisories"])?;
    Ok(true)
}

fn deny(project: &Project, tools: &Tools, arguments: &[&str]) -> Result<()> {
    shell::run(cargo_deny(project, tools).args(arguments))
}

fn cargo_deny(project: &Project, tools: &Tools) -> Command {
    let mut command = Command::new(tools.cargo_deny.as_deref().unwrap_or(Path::new("cargo-deny")));
    command.current_dir(&project.root);
    command
}
