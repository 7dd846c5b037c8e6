//! The published data as the typed tables that the page reads.

use super::{Published, check_data};
use anyhow::Context;
use model::{Day, Tables};
use std::path::Path;

/// Reads and checks the published data in `folder`.
///
/// # Errors
/// As [`check_data`].
pub(crate) fn tables(folder: &Path) -> anyhow::Result<Tables> {
    of(&check_data(folder)?)
}

fn of(published: &Published) -> anyhow::Result<Tables> {
    let date = published.days.first().context("there are no days in the data")?.date;
    let first = Day::new(date.year().into(), date.month() as u32, date.day() as u32)
        .with_context(|| format!("{date} is not within the calendar"))?;
    Ok(Tables {
        version: published.version(),
        first,
        people: published.days.iter().map(|day| day.people).collect(),
        boats: published.days.iter().map(|day| day.boats).collect(),
    })
}
