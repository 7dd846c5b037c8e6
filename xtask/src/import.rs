//! Reads the official spreadsheet into `data/`.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

/// What `cargo xtask import` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The official file "Small boats: time series", an OpenDocument spreadsheet
    file: PathBuf,
}

/// Runs the chore.
pub(crate) fn run(root: &Path, options: &Options) -> Result<()> {
    print!("{}", content::import::import(&options.file, &root.join("data"))?);
    Ok(())
}
