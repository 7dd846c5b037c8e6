//! The published rows: a day's arrivals, a week's preventions, and all of them together.

use model::Day;

use super::log::{Log, version_name};

/// One day's arrivals by small boat: the official daily series, which is provisional.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DayRow {
    /// The day of arrival.
    pub(crate) date: Day,
    /// People who arrived; a real zero on a day without a crossing.
    pub(crate) people: u32,
    /// Boats they arrived in.
    pub(crate) boats: u32,
    /// Of these boats, those that landed without interception; none where not published.
    pub(crate) uncontrolled: Option<u32>,
    /// Whether the publisher marks this day as revised.
    pub(crate) revised: bool,
}

/// One week's preventions: the French authorities' operational estimates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WeekRow {
    /// The last day of the week, a Sunday.
    pub(crate) week_ending: Day,
    /// People prevented from crossing; none where not published.
    pub(crate) people_prevented: Option<u32>,
    /// Events in which they were prevented; none where not published.
    pub(crate) events_prevented: Option<u32>,
    /// Whether the publisher marks this week as revised: in its arrivals or its preventions, which it does not say.
    pub(crate) revised: bool,
}

/// All that is published: what is later than the last row is not yet known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Published {
    /// SHA-256 of the official file that this was read from, 64 hexadecimal digits.
    pub(crate) source_sha256: String,
    /// From 1 January 2018 on, no day left out; never empty.
    pub(crate) days: Vec<DayRow>,
    /// From the week ending 7 January 2018 on, no week left out; never empty.
    pub(crate) weeks: Vec<WeekRow>,
    /// The versions so far, this one the last, and what they changed.
    pub(crate) log: Log,
}

impl Published {
    /// The data version: the last published day and the beginning of the official file's hash, `2026-08-20-1a2b3c4d`.
    pub(crate) fn version(&self) -> String {
        let last = self.days.last().map_or_else(Day::default, |day| day.date);
        version_name(last, &self.source_sha256)
    }
}
