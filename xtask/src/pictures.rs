//! `cargo xtask pictures`: the pictures in the README, of the built page in Chromium.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::setup::{self, Wants};
use crate::{build, shell};

/// The test that compares them with the page takes them, too.
const TEST: &str = "tests/browsers/readme.test.mjs";

pub(crate) fn run(project: &Project) -> Result<()> {
    let tools = setup::run(project, Wants::Everything)?;
    let chromium =
        tools.chromium.as_deref().context("without Chromium there is nothing to take them with")?;
    let dist = build::page(project, &tools, &build::Options::default())?;
    let mut node = Command::new("node");
    node.args(["--test", TEST]).current_dir(&project.root).env("BLESS", "1");
    node.env("CROSSINGS_ENGINE", "chromium").env("CROSSINGS_DIST", dist).env("CROSSINGS_CHROMIUM", chromium);
    shell::run(&mut node)
}
