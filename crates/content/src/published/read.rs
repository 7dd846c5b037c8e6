//! Reads the published data.

use std::fs;
use std::path::Path;

use anyhow::Context;

use super::accepted::{self, ACCEPTED};
use super::csv::named;
use super::log::{Log, REVISIONS, VERSIONS};
use super::rows::Published;
use super::series::{self, DAYS, WEEKS};
use super::{history, rules};
use crate::files::{Problems, decode};

/// Reads the published data from `folder`, by the rules, without a look at the data package.
///
/// # Errors
/// A file that is missing or unreadable; every row that breaks a rule, by file, line and column.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Published> {
    let text = |name: &str| {
        let file = folder.join(name);
        let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        decode(&bytes, &named(name))
    };
    let mut problems = Problems::default();
    let published = parse(text, &mut problems)?;
    problems.or(published, format!("the data in {} is not as it should be", folder.display()))
}

/// Reads the published data from the texts of its files, which `text` has by their names; what breaks a rule becomes a
/// problem.
pub(crate) fn parse(
    text: impl Fn(&'static str) -> anyhow::Result<String>,
    problems: &mut Problems,
) -> anyhow::Result<Published> {
    let days_table = series::days_table(&text(DAYS)?, problems);
    let weeks_table = series::weeks_table(&text(WEEKS)?, problems);
    let days = days_table.map_or_else(Vec::new, |table| rules::days(&table, problems));
    let weeks = weeks_table.map_or_else(Vec::new, |table| rules::weeks(&table, problems));
    let mut log = Log::read(&text(VERSIONS)?, &text(REVISIONS)?, problems);
    log.accepted = accepted::read(&text(ACCEPTED)?, problems);
    let source_sha256 = log.versions.last().map_or_else(String::new, |version| version.source_sha256.clone());
    let published = Published { source_sha256, days, weeks, log };
    // One wrong row would be told twice.
    if problems.none() {
        history::check(&published, problems);
    }
    Ok(published)
}
