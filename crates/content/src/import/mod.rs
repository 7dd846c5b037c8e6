//! From the official spreadsheet to `data/`: read, judge, compare with what is there, then replace it as a whole.
//!
//! Nothing depends on a clock or on the file's name: the same file, published on the same day, after the same files before
//! it, gives the same bytes. No sheet says on which day the file was published, so whoever imports it does.

mod accepted;
mod changes;
pub mod coast;
mod container;
mod cut;
#[cfg(any(test, feature = "fuzz"))]
pub(crate) mod fixture;
mod log;
mod report;
mod sheet;
mod store;
#[cfg(test)]
mod tests;
mod totals;

use std::fs;
use std::path::Path;

use anyhow::Context;
use model::Day;

use crate::files::{Problems, decode};
use crate::published::accepted::{self as lines, ACCEPTED, Accepted};
use crate::published::hash::sha256;
use crate::published::log::Log;
use crate::published::rows::Published;
use crate::published::{self, read, rules, written};
use sheet::Sheets;

pub use report::Report;

/// Imports the official file "Small boats: time series", an OpenDocument spreadsheet, which was published on a
/// day, into the folder `data`, and reports what was found and done. Files are imported in the order in which they were
/// published; the same one once more changes nothing.
///
/// # Errors
/// Every problem of the file, each with its place, or of the data that it would replace; or a day of publication before
/// that of the version before, or before the last day of the file. Then nothing is changed. Or that the files cannot be
/// written.
pub fn import(file: &Path, published: Day, data: &Path) -> anyhow::Result<Report> {
    let bytes = container::bytes(file)?;
    let headline = || format!("{} was not imported, nothing is changed", file.display());
    let accepted = accepted_in(data).with_context(headline)?;
    let (mut new, remarks) = parse(&bytes, &accepted).with_context(headline)?;
    let old = in_place(data).with_context(headline)?;
    let changes = old.as_ref().map(|old| changes::between(old, &new));
    new.log = log::after(old.as_ref(), &new, published).with_context(headline)?;
    new.log.accepted = accepted;
    let written = store::put(data, &written::files(&new))?;
    Ok(Report { new, remarks, changes, written })
}

/// The data that an import would replace; none where there is none yet.
fn in_place(data: &Path) -> anyhow::Result<Option<Published>> {
    if !data.join(published::DAYS).exists() {
        return Ok(None);
    }
    read::read(data).map(Some).context(
        "the data in place cannot be compared with it: restore the folder, or remove its files, and import again",
    )
}

/// What is accepted in the folder; nothing where there is no such table yet.
fn accepted_in(data: &Path) -> anyhow::Result<Vec<Accepted>> {
    let file = data.join(ACCEPTED);
    if !file.exists() {
        return Ok(Vec::new());
    }
    let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let text = decode(&bytes, &file.display().to_string())?;
    let mut problems = Problems::default();
    let accepted = lines::read(&text, &mut problems);
    problems.or(accepted, "what is accepted is not as it should be:")
}

/// The data of an official file that was published on a day, as the first version.
#[cfg(feature = "fuzz")]
pub(crate) fn first_version(bytes: &[u8], published: Day) -> anyhow::Result<Published> {
    let (mut new, _) = parse(bytes, &[])?;
    new.log = log::after(None, &new, published)?;
    Ok(new)
}

/// Reads the official file, with remarks on what is not an error but should not be lost.
fn parse(bytes: &[u8], accepted: &[Accepted]) -> anyhow::Result<(Published, Vec<String>)> {
    let source_sha256 = sha256(bytes);
    let book = container::open(bytes, &sheet::NAMES)?;
    let mut problems = Problems::default();
    let Sheets { daily, weekly, mut remarks } = Sheets::read(&book, &mut problems);
    let days = daily.as_ref().map(|table| rules::days(table, &mut problems));
    let weeks = weekly.as_ref().map(|weekly| {
        let weeks = rules::weeks(&weekly.preventions, &mut problems);
        // The dates are the same and were judged with the preventions.
        let dates: Vec<_> = weeks.iter().map(|week| Some(week.week_ending)).collect();
        let complete = dates.len() == weekly.arrivals.rows.len();
        let dates = if complete { dates } else { vec![None; weekly.arrivals.rows.len()] };
        let arrivals = rules::arrivals(&weekly.arrivals, &dates, &mut problems);
        (weeks, arrivals)
    });
    // Sums are judged where everything else is right: one wrong cell would be told twice.
    if let (true, Some(daily), Some(days), Some(weekly), Some((weeks, arrivals))) =
        (problems.none(), &daily, &days, &weekly, &weeks)
    {
        let slips = totals::compare((daily, days), (&weekly.arrivals, weeks, arrivals), &mut problems);
        remarks.extend(accepted::judge(&slips, accepted, &source_sha256, &mut problems));
        remarks.extend(totals::late(days, weeks));
    }
    let published = Published {
        source_sha256,
        days: days.unwrap_or_default(),
        weeks: weeks.map(|(weeks, _)| weeks).unwrap_or_default(),
        // What was there before tells of that.
        log: Log::default(),
    };
    problems.or((published, remarks), "it is not as the official file should be:")
}
