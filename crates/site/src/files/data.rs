//! The data that the page publishes: for its programs, and for readers.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use content::{place, published};
use model::Tables;

use super::output;

/// The files that are published as they are.
const FILES: [&str; 15] = [
    published::DAYS,
    published::WEEKS,
    published::VERSIONS,
    published::REVISIONS,
    published::ACCEPTED,
    published::PACKAGE,
    "nationalities.csv",
    "salience.csv",
    "experts.csv",
    "outcomes.csv",
    "deaths.csv",
    "exchange.csv",
    "ages.csv",
    "routes.csv",
    place::COAST,
];

/// Writes the typed tables for the browser, and the published files; returns the tables' address.
pub(crate) fn write(root: &Path, dist: &Path, tables: &Tables) -> Result<String> {
    let folder = dist.join("data");
    fs::create_dir_all(&folder)?;
    let name = output::hashed(dist, "data/series.bin", postcard::to_stdvec(tables)?)?;
    for file in FILES {
        let text = content::read_text(root, &format!("data/{file}"))?;
        fs::write(folder.join(file), text).with_context(|| format!("data/{file} cannot be copied"))?;
    }
    Ok(name)
}

/// Writes one of the published files once more, under a name with a hash of its contents, and returns that: a page that is
/// still open when newer data is published saves the rows that it shows.
pub(crate) fn hashed_copy(dist: &Path, file: &str) -> Result<String> {
    let name = format!("data/{file}");
    let rows = fs::read(dist.join(&name)).with_context(|| format!("{name} cannot be read"))?;
    output::hashed(dist, &name, rows)
}
