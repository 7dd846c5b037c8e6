//! The two series as CSV files, to and fro: a row for each day of arrivals, a row for each week of preventions.

use super::csv::table;
use super::table::Table;
use crate::files::Problems;

/// File name of the table of days, in the data folder.
pub const DAYS: &str = "crossings.csv";

/// File name of the table of weeks, in the data folder.
pub const WEEKS: &str = "weekly.csv";

/// The columns of the days.
pub(super) const DAY_COLUMNS: [&str; 5] = ["date", "people", "boats", "uncontrolled_landings", "revised"];

/// The columns of the weeks.
pub(super) const WEEK_COLUMNS: [&str; 4] = ["week_ending", "people_prevented", "events_prevented", "revised"];

/// The table in the text of a file of days; none, and a problem, where it has other columns.
pub(super) fn days_table(text: &str, problems: &mut Problems) -> Option<Table> {
    table(DAYS, &DAY_COLUMNS, text, problems)
}

/// The table in the text of a file of weeks; none, and a problem, where it has other columns.
pub(super) fn weeks_table(text: &str, problems: &mut Problems) -> Option<Table> {
    table(WEEKS, &WEEK_COLUMNS, text, problems)
}
