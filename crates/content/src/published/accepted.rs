//! What an editor accepts of an official file that contradicts itself: one line for each cell, and no other cell of no
//! other file. Only cells of the weekly arrivals can be accepted, which are not stored: they are held against the sums of
//! the days, and the days are what is kept.

use super::csv;
use crate::files::Problems;

/// File name of the table of accepted contradictions, in the data folder.
pub const ACCEPTED: &str = "accepted.csv";

/// The columns of that table.
pub(super) const COLUMNS: [&str; 5] = ["source_sha256", "cell", "found", "expected", "why"];

/// A cell of an official file that is wrong and was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Accepted {
    /// SHA-256 of the official file.
    pub(crate) source_sha256: String,
    /// The cell as a spreadsheet names it, with its sheet: `SB_02!D425`.
    pub(crate) cell: String,
    /// What stands in it: a count or `-`.
    pub(crate) found: String,
    /// What follows from the days: a count or `-`.
    pub(crate) expected: String,
    /// Why it does no harm, in a sentence.
    pub(crate) why: String,
}

/// Reads them; what is not as it must be becomes a problem.
pub(crate) fn read(text: &str, problems: &mut Problems) -> Vec<Accepted> {
    let mut all: Vec<Accepted> = Vec::new();
    for (place, fields) in csv::rows(ACCEPTED, &COLUMNS, text, problems) {
        let [source_sha256, cell, found, expected, why] = fields.as_slice() else { continue };
        let counts = [found, expected].into_iter().all(|field| csv::count(field).is_ok());
        let one = Accepted {
            source_sha256: source_sha256.clone(),
            cell: cell.clone(),
            found: found.clone(),
            expected: expected.clone(),
            why: why.trim().to_owned(),
        };
        let is_new = all.iter().all(|known| (&known.source_sha256, &known.cell) != (source_sha256, cell));
        // It is written without quotes.
        let is_cell = cell.contains('!') && !cell.contains([',', '"', '\n']);
        if csv::is_sha256(source_sha256) && is_cell && counts && !one.why.is_empty() && is_new {
            all.push(one);
        } else {
            problems.add(
                place,
                fields.join(","),
                "64 hexadecimal digits, a cell such as SB_02!D425 that no other line accepts, two counts, and why",
            );
        }
    }
    all
}

/// Each accepted cell must be of a file that a version was read from: these are their hashes.
#[cfg(feature = "package")]
pub(super) fn check(all: &[Accepted], sources: &[&str], problems: &mut Problems) {
    for (line, Accepted { source_sha256, cell, .. }) in (2..).zip(all) {
        if !sources.contains(&source_sha256.as_str()) {
            problems.add(
                format!("{} line {line}", csv::named(ACCEPTED)),
                format!("{cell} of the file {source_sha256}"),
                "a file that a version was read from: import it, or remove the line",
            );
        }
    }
}

/// The lines of the table, with a quoted reason: it may have commas.
#[cfg(feature = "package")]
pub(super) fn lines(all: &[Accepted]) -> impl Iterator<Item = String> + '_ {
    all.iter().map(|Accepted { source_sha256, cell, found, expected, why }| {
        format!("{source_sha256},{cell},{found},{expected},\"{}\"", why.replace('"', "\"\""))
    })
}
