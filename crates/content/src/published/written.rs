//! The files of the published data, as an import writes them.

use model::{Choice, Day};

use super::accepted::{self, ACCEPTED};
use super::csv::or_dash;
use super::log::{Log, REVISION_COLUMNS, REVISIONS, Revision, VERSION_COLUMNS, VERSIONS};
use super::package::{self, FILE as PACKAGE};
use super::rows::{DayRow, Published, WeekRow};
use super::series::{DAY_COLUMNS, DAYS, WEEK_COLUMNS, WEEKS};

/// The files that say all this, by name: the tables, then the package that holds the hashes of all.
pub(crate) fn files(published: &Published) -> [(&'static str, String); 6] {
    let tables = tables(published);
    let package = package::json(published, &tables.each_ref().map(|(_, text)| text.as_str()));
    let [days, weeks, versions, revisions, accepted] = tables;
    [days, weeks, versions, revisions, accepted, (PACKAGE, package)]
}

/// The tables of it, by name: days and weeks, their log, what was accepted.
pub(crate) fn tables(published: &Published) -> [(&'static str, String); 5] {
    let Published { days, weeks, log, .. } = published;
    [
        (DAYS, days_csv(days)),
        (WEEKS, weeks_csv(weeks)),
        (VERSIONS, versions_csv(log)),
        (REVISIONS, revisions_csv(log)),
        (ACCEPTED, csv(&accepted::COLUMNS, accepted::lines(&log.accepted))),
    ]
}

/// The days as a CSV file.
fn days_csv(days: &[DayRow]) -> String {
    let rows = days.iter().map(|day| {
        let DayRow { date, people, boats, uncontrolled, revised } = day;
        let date = date.to_iso();
        format!("{date},{people},{boats},{},{revised}", or_dash(*uncontrolled))
    });
    csv(&DAY_COLUMNS, rows)
}

/// The weeks as a CSV file.
fn weeks_csv(weeks: &[WeekRow]) -> String {
    let rows = weeks.iter().map(|week| {
        let WeekRow { week_ending, people_prevented, events_prevented, revised } = week;
        let week_ending = week_ending.to_iso();
        format!("{week_ending},{},{},{revised}", or_dash(*people_prevented), or_dash(*events_prevented))
    });
    csv(&WEEK_COLUMNS, rows)
}

/// The versions as a CSV file.
fn versions_csv(log: &Log) -> String {
    let rows = log.versions.iter().map(|version| {
        let [last_day, published] = [version.last_day, version.published].map(Day::to_iso);
        format!("{},{last_day},{published},{}", version.name(), version.source_sha256)
    });
    csv(&VERSION_COLUMNS, rows)
}

/// The revisions as a CSV file.
fn revisions_csv(log: &Log) -> String {
    let rows = log.revisions.iter().map(|Revision { version, date, column, before, after }| {
        format!("{version},{},{},{},{}", date.to_iso(), column.slug(), or_dash(*before), or_dash(*after))
    });
    csv(&REVISION_COLUMNS, rows)
}

/// A file of these columns and rows.
fn csv(columns: &[&str], rows: impl Iterator<Item = String>) -> String {
    let mut text = columns.join(",");
    text.push('\n');
    for row in rows {
        text.push_str(&row);
        text.push('\n');
    }
    text
}
