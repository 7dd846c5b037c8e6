//! The published data files as typed tables.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use model::{Day, Tables};

/// Reads `crossings.csv`. (To be replaced by the importer's own reader.)
pub(crate) fn tables(folder: &Path) -> Result<Tables> {
    let text = fs::read_to_string(folder.join("crossings.csv"))?;
    let column = |index: usize| -> Result<Vec<u32>> {
        text.lines().skip(1).map(|line| Ok(line.split(',').nth(index).context("column")?.parse()?)).collect()
    };
    let first = text.lines().nth(1).and_then(|line| Day::parse_iso(line.get(..10)?)).context("date")?;
    Ok(Tables { version: "interim".into(), first, people: column(1)?, boats: column(2)? })
}
