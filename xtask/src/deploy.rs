//! Reading a running site as those do who link to it. What is asked of it stands in `xtask/deploy-check/`; the tests behind
//! real servers ask the same.

use crate::project::Project;
use crate::setup;
use crate::shell;
use anyhow::{Context, Result};
use clap::Args;
use std::process::Command;

/// What `cargo xtask deploy-check` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The site as readers have it, with its folder
    site: String,
    /// Where to ask for it instead, as before a switch
    #[arg(long)]
    at: Option<String>,
}

/// Runs the chore.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    setup::packages(project)?;
    let mut node = Command::new("node");
    node.arg("xtask/deploy-check/main.mjs").arg(&options.site).current_dir(&project.root);
    node.args(options.at.iter().flat_map(|at| ["--at", at]));
    shell::run(&mut node).context("something is wrong with the site, or it cannot be read: see above")
}
