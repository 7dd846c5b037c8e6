//! Holds the published data against what an import writes.

use std::fs;
use std::path::Path;

use anyhow::Context;

use super::accepted;
use super::csv::named;
use super::read::read;
use super::rows::Published;
use super::written::files;
use crate::files::{Problems, decode};

/// Reads the published data from `folder` and holds every byte of it against what an import would have written:
/// the rules and continuity of the rows, the schema, the hashes and sizes in the data package, the data version.
///
/// # Errors
/// As [`read`]; and every line that differs, by file and line.
pub(crate) fn check_data(folder: &Path) -> anyhow::Result<Published> {
    let published = read(folder)?;
    let mut problems = Problems::default();
    let versions = published.log.versions.iter();
    let sources: Vec<&str> = versions.map(|version| version.source_sha256.as_str()).collect();
    accepted::check(&published.log.accepted, &sources, &mut problems);
    for (name, expected) in files(&published) {
        let file = folder.join(name);
        let found = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let found = decode(&found, &named(name))?;
        compare(name, &found, &expected, &mut problems);
    }
    problems.or(
        published,
        format!(
            "the data in {} is not as an import writes it: import the official file again",
            folder.display()
        ),
    )
}

/// Adds a problem for each line in which `found` differs from `expected`.
fn compare(file: &str, found: &str, expected: &str, problems: &mut Problems) {
    if found == expected {
        return;
    }
    // `split` keeps what `lines` would hide: a missing last line feed.
    let (mut found, mut expected) = (found.split('\n'), expected.split('\n'));
    for number in 1.. {
        let (found, expected) = match (found.next(), expected.next()) {
            (None, None) => break,
            (found, expected) if found == expected => continue,
            differing => differing,
        };
        let place = format!("{} line {number}", named(file));
        problems.add(place, shown(found), shown(expected));
        // Where a line is too many or too few, all that follow differ too.
        if found.is_none() || expected.is_none() || found == Some("") || expected == Some("") {
            break;
        }
    }
}

fn shown(line: Option<&str>) -> String {
    match line {
        None => "the end of the file".to_owned(),
        Some("") => "an empty line".to_owned(),
        Some(line) => line.trim_matches(' ').trim_end_matches(',').to_owned(),
    }
}
