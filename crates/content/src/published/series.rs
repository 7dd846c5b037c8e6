//! The two series as CSV files, to and fro: a row for each day of arrivals, a row for each week of preventions.

use super::csv::{csv, or_dash, table};
use super::rows::{DayRow, WeekRow};
use super::table::Table;
use crate::files::Problems;

/// The days: file name in the data folder.
pub const DAYS: &str = "crossings.csv";

/// The weeks: file name in the data folder.
pub const WEEKS: &str = "weekly.csv";

/// The columns of the days.
const DAY_COLUMNS: [&str; 5] = ["date", "people", "boats", "uncontrolled_landings", "revised"];

/// The columns of the weeks.
const WEEK_COLUMNS: [&str; 4] = ["week_ending", "people_prevented", "events_prevented", "revised"];

/// The days as a CSV file.
pub(super) fn days_csv(days: &[DayRow]) -> String {
    let rows = days.iter().map(|day| {
        let DayRow { date, people, boats, uncontrolled, revised } = day;
        let date = date.to_iso();
        format!("{date},{people},{boats},{},{revised}", or_dash(*uncontrolled))
    });
    csv(&DAY_COLUMNS, rows)
}

/// The weeks as a CSV file.
pub(super) fn weeks_csv(weeks: &[WeekRow]) -> String {
    let rows = weeks.iter().map(|week| {
        let WeekRow { week_ending, people_prevented, events_prevented, revised } = week;
        let week_ending = week_ending.to_iso();
        format!("{week_ending},{},{},{revised}", or_dash(*people_prevented), or_dash(*events_prevented))
    });
    csv(&WEEK_COLUMNS, rows)
}

/// The table in the text of a file of days; none, and a problem, where it has other columns.
pub(super) fn days_table(text: &str, problems: &mut Problems) -> Option<Table> {
    table(DAYS, &DAY_COLUMNS, text, problems)
}

/// The table in the text of a file of weeks; none, and a problem, where it has other columns.
pub(super) fn weeks_table(text: &str, problems: &mut Problems) -> Option<Table> {
    table(WEEKS, &WEEK_COLUMNS, text, problems)
}
