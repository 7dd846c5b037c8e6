//! Reads the official spreadsheet into `data/`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use model::Day;

/// What `cargo xtask import` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The official file "Small boats: time series", an OpenDocument spreadsheet. Files are imported in the order in
    /// which they were published
    file: PathBuf,
    /// The day on which it was published, 2026-08-21: no sheet of the file says it, the page that it is taken from does
    #[arg(long, value_name = "DATE", value_parser = day)]
    published: Day,
}

/// A date as it is typed, such as 2026-08-21.
pub(crate) fn day(text: &str) -> Result<Day> {
    Day::parse_iso(text).with_context(|| format!("found \"{text}\", expected a date such as 2026-08-21"))
}

/// Runs the chore.
pub(crate) fn run(root: &Path, options: &Options) -> Result<()> {
    let report = content::import::import(&options.file, options.published, &root.join("data"))?;
    say!("{}", report.to_string().trim_end());
    Ok(())
}
