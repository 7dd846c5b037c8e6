//! `content/events.csv`: dated events that can be marked on a time axis.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::Event;

use crate::files::{Problems, Rows};

const FILE: &str = "content/events.csv";
const COLUMNS: [&str; 6] = ["slug", "date", "label", "title", "source", "address"];

/// A set of them has room for so many.
const MOST: usize = 64;

/// The events, in order.
pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<Vec<Event>> {
    let rows = Rows::read(root, FILE, &COLUMNS, problems)?;
    let mut seen = HashSet::new();
    let mut events: Vec<Event> = Vec::new();
    for row in &rows.rows {
        let day = rows.day(row, "date", problems);
        if let Some(before) = events.last().filter(|before| before.day > day) {
            let expected = format!("{} or later, as in the line before", before.day.to_iso());
            problems.add(rows.place(row, "date"), day.to_iso(), expected);
        }
        events.push(Event {
            slug: rows.slug(row, "slug", &mut seen, problems),
            day,
            label: rows.short(row, "label", 26, problems),
            title: rows.short(row, "title", 120, problems),
            source: rows.short(row, "source", 120, problems),
            address: rows.address(row, "address", problems),
        });
    }
    if events.len() > MOST {
        problems.add(FILE, format!("{} events", events.len()), format!("at most {MOST}"));
    }
    Ok(events)
}
