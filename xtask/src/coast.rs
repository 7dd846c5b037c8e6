//! Cuts the coast line of the map of the place out of the npm package that has it.

use crate::project::Project;
use crate::setup::{self, Wants};
use anyhow::Result;

/// Runs the chore.
pub(crate) fn run(project: &Project) -> Result<()> {
    setup::run(project, Wants::Build)?;
    let points = content::import::coast::import(&project.root)?;
    say!("data/coast.csv: {points} points");
    Ok(())
}
