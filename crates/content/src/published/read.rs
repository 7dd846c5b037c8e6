//! Reads the published data, and holds it against what an import writes.

use std::fs;
use std::path::Path;

use anyhow::Context;

use super::csv;
use super::log::{Log, REVISIONS, VERSIONS};
use super::package::{self, FILE as PACKAGE};
use super::rows::Published;
use super::series::{self, DAYS, WEEKS};
use super::{history, rules};
use crate::files::Problems;

/// The files that say all this, by name: the two tables, their log, then the package that holds the hashes of all.
pub(crate) fn files(published: &Published) -> [(&'static str, String); 5] {
    let texts = [
        series::days_csv(&published.days),
        series::weeks_csv(&published.weeks),
        published.log.versions_csv(),
        published.log.revisions_csv(),
    ];
    let package = package::json(published, &texts);
    let [days, weeks, versions, revisions] = texts;
    [(DAYS, days), (WEEKS, weeks), (VERSIONS, versions), (REVISIONS, revisions), (PACKAGE, package)]
}

/// Reads the published data from `folder`, by the rules, without a look at the hashes: see [`check_data`].
///
/// # Errors
/// A file that is missing or unreadable; every row that breaks a rule, by file, line and column.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Published> {
    let text = |name| {
        let file = folder.join(name);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let mut problems = Problems::default();
    let days_table = series::days_table(&text(DAYS)?, &mut problems);
    let weeks_table = series::weeks_table(&text(WEEKS)?, &mut problems);
    let days = days_table.map_or_else(Vec::new, |table| rules::days(&table, &mut problems));
    let weeks = weeks_table.map_or_else(Vec::new, |table| rules::weeks(&table, &mut problems));
    let log = Log::read(&text(VERSIONS)?, &text(REVISIONS)?, &mut problems);
    let source_sha256 = package::source_sha256(&text(PACKAGE)?, &mut problems);
    let published = Published { source_sha256, days, weeks, log };
    // One wrong row would be told twice.
    if problems.none() {
        history::check(&published, &mut problems);
    }
    problems.or(published, format!("the data in {} is not as it should be", folder.display()))
}

/// Reads the published data from `folder` and holds every byte of it against what an import would have written:
/// the rules and continuity of the rows, the schema, the hashes and sizes in the data package, the data version.
///
/// # Errors
/// As [`read`]; and every line that differs, by file and line.
pub(crate) fn check_data(folder: &Path) -> anyhow::Result<Published> {
    let published = read(folder)?;
    let mut problems = Problems::default();
    for (name, expected) in files(&published) {
        let file = folder.join(name);
        let found =
            fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        csv::compare(name, &found, &expected, &mut problems);
    }
    problems.or(
        published,
        format!(
            "the data in {} is not as an import writes it: import the official file again",
            folder.display()
        ),
    )
}
