//! The days of the data, and points among them, by a calendar of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::checkout;

/// People, boats and, since they are published, uncontrolled landings of a day, up to the last known.
pub(super) type Days = BTreeMap<Date, [Option<f64>; 3]>;

/// A row by the names of its columns.
pub(super) type Row = BTreeMap<String, String>;

/// The rows of a file of data.
pub(super) fn rows(file: &str) -> Vec<Row> {
    rows_of("data", file)
}

/// The terms of office; what stands behind their days may have commas.
pub(super) fn tenures() -> &'static [Row] {
    static ALL: OnceLock<Vec<Row>> = OnceLock::new();
    ALL.get_or_init(|| rows_of("content", "tenures.csv"))
}

fn rows_of(folder: &str, file: &str) -> Vec<Row> {
    let text = std::fs::read_to_string(checkout::root().join(folder).join(file)).unwrap();
    let mut lines = text.lines();
    let names: Vec<String> = lines.next().unwrap().split(',').map(str::to_owned).collect();
    let row = |line: &str| names.iter().cloned().zip(line.split(',').map(str::to_owned)).collect();
    lines.map(row).collect()
}

/// The columns of [`Days`].
pub(super) const COLUMNS: [&str; 3] = ["people", "boats", "uncontrolled_landings"];

/// A line of the log: when it was published, which day and column it changed, from what to what.
pub(super) struct Line {
    pub(super) published: Date,
    pub(super) date: Date,
    pub(super) column: usize,
    pub(super) before: Option<f64>,
    pub(super) after: Option<f64>,
}

/// The days as they are published today.
pub(super) fn all_days() -> &'static Days {
    static ALL: OnceLock<Days> = OnceLock::new();
    ALL.get_or_init(|| {
        let counts = |row: &Row| COLUMNS.map(|name| row[name].parse().ok());
        rows("crossings.csv").iter().map(|row| (row["date"].parse().unwrap(), counts(row))).collect()
    })
}

/// The days of publication of all versions, in order.
pub(super) fn publications() -> Vec<Date> {
    rows("versions.csv").iter().map(|row| row["published"].parse().unwrap()).collect()
}

/// The lines of the published log that change a daily count.
pub(super) fn log() -> Vec<Line> {
    let versions = rows("versions.csv");
    let line = |row: &Row| {
        let version = versions.iter().find(|version| version["version"] == row["version"]).unwrap();
        Some(Line {
            published: version["published"].parse().unwrap(),
            date: row["date"].parse().unwrap(),
            column: COLUMNS.iter().position(|column| *column == row["column"])?,
            before: row["before"].parse().ok(),
            after: row["after"].parse().ok(),
        })
    };
    rows("revisions.csv").iter().filter_map(line).collect()
}

/// The days up to one, as known then: each count goes through its lines of the log, from the first value that was ever
/// published up to the last one published by that day. A value that a version lacked stays what it was.
pub(super) fn days_until(last: Date, log: &[Line]) -> Days {
    let mut days: Days = all_days().range(..=last).map(|(date, counts)| (*date, *counts)).collect();
    if last < publications()[0] {
        return days;
    }
    let mut begun = BTreeSet::new();
    for line in log {
        let Some(counts) = days.get_mut(&line.date) else { continue };
        if begun.insert((line.date, line.column)) {
            counts[line.column] = line.before;
        }
        if line.published <= last && line.after.is_some() {
            counts[line.column] = line.after;
        }
    }
    days
}

/// A point as text, with its first and its last day where `known` is the last day known.
#[derive(Clone, Debug)]
pub(super) enum TimePoint {
    Day(Date),
    Month(Date),
    Year(i16),
    First,
    Known(i32),
    KnownIn(i16, i16),
    /// The place of a line of `content/tenures.csv`, from 0.
    Term(usize),
}

impl TimePoint {
    /// As editors write it.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Day(date) => date.to_string(),
            Self::Month(date) => date.to_string()[..7].to_owned(),
            Self::Year(year) => year.to_string(),
            Self::First => "first".into(),
            Self::Known(0) => "known".into(),
            Self::Known(days) if *days < 0 => format!("known - {} days", -days),
            Self::Known(days) => format!("known + {days} days"),
            Self::KnownIn(year, moved_to) if year == moved_to => format!("known in {year}"),
            Self::KnownIn(year, moved_to) => format!("known in {year} moved to {moved_to}"),
            Self::Term(place) => format!("term({})", tenures()[*place]["slug"]),
        }
    }

    /// Its first and its last day; none of a year that has not begun where the last known one is wanted.
    pub(super) fn days(&self, days: &Days) -> Option<(Date, Date)> {
        let (first, known) = (*days.keys().next().unwrap(), *days.keys().next_back().unwrap());
        let both = |date| (date, date);
        Some(match self {
            Self::Day(date) => both(*date),
            Self::Month(date) => (date.first_of_month(), date.last_of_month()),
            Self::Year(year) => (Date::new(*year, 1, 1).unwrap(), Date::new(*year, 12, 31).unwrap()),
            Self::First => both(first),
            Self::Known(off) => both(known.checked_add(off.days()).unwrap()),
            Self::Term(place) => {
                let all = tenures();
                let term = &all[*place];
                let is_handed_over = |to: &str| {
                    to != term["from"]
                        && all.iter().any(|other| other["office"] == term["office"] && other["from"] == to)
                };
                let last = term["to"].parse::<Date>().map_or(known, |to| {
                    if is_handed_over(&term["to"]) { to.yesterday().unwrap() } else { to }
                });
                (term["from"].parse().unwrap(), last)
            }
            Self::KnownIn(year, moved_to) => {
                let last = Date::new(*year, 12, 31).unwrap().min(known);
                if known.year() < *year {
                    return None;
                }
                both(last.with().year(*moved_to).build().unwrap_or(Date::new(*moved_to, 2, 28).unwrap()))
            }
        })
    }
}
