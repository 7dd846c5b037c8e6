//! The published data in `data/`: its types, the rules it keeps, its files, and the check of them.

mod files;
#[cfg(test)]
mod history;
mod log;
mod package;
mod rules;
mod sequence;
mod table;

use crate::problem::Problems;
pub(crate) use files::{DAYS, WEEKS, or_dash};
pub(crate) use log::{Log, REVISIONS, VERSIONS, Version};
use package::sha256_is_whole;
pub(crate) use package::{FILE as PACKAGE, sha256};
pub(crate) use rules::{Arrivals, arrival, arrivals, days, weeks};
pub(crate) use table::{Cell, Row, Table};

use anyhow::Context;
use jiff::civil::Date;
use std::{fs, path::Path};

/// One day's arrivals by small boat: the official daily series, which is provisional.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    /// The day of arrival.
    pub(crate) date: Date,
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
#[expect(clippy::struct_field_names, reason = "a week is dated by its end, as in the file's own column")]
pub(crate) struct Week {
    /// The last day of the week, a Sunday.
    pub(crate) week_ending: Date,
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
    pub(crate) days: Vec<Day>,
    /// From the week ending 7 January 2018 on, no week left out; never empty.
    pub(crate) weeks: Vec<Week>,
    /// The versions so far, this one the last, and what they changed.
    pub(crate) log: Log,
}

impl Published {
    /// The data version: the last published day and the beginning of the official file's hash, `2026-08-20-1a2b3c4d`.
    pub(crate) fn version(&self) -> String {
        let last = self.days.last().map_or_else(String::new, |day| day.date.to_string());
        format!("{last}-{}", self.source_sha256.get(..8).unwrap_or_default())
    }

    /// The files that say all this, by name: the two tables, their log, then the package that holds the hashes of all.
    pub(crate) fn files(&self) -> [(&'static str, String); 5] {
        let texts = [
            files::days_csv(&self.days),
            files::weeks_csv(&self.weeks),
            self.log.versions_csv(),
            self.log.revisions_csv(),
        ];
        let package = package::json(self, &texts);
        let [days, weeks, versions, revisions] = texts;
        [(DAYS, days), (WEEKS, weeks), (VERSIONS, versions), (REVISIONS, revisions), (PACKAGE, package)]
    }
}

/// Reads the published data from `folder`, by the rules, without a look at the hashes: see [`check_data`].
///
/// # Errors
/// A file that is missing or unreadable; every row that breaks a rule, by file, line and column.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Published> {
    let text = |name| {
        let file = folder.join(name);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let mut problems = Problems::default();
    let days_table = files::days_table(&text(DAYS)?, &mut problems);
    let weeks_table = files::weeks_table(&text(WEEKS)?, &mut problems);
    let days = days_table.map_or_else(Vec::new, |table| days(&table, &mut problems));
    let weeks = weeks_table.map_or_else(Vec::new, |table| weeks(&table, &mut problems));
    let log = Log::read(&text(VERSIONS)?, &text(REVISIONS)?, &mut problems);
    let source_sha256 = package::source_sha256(&text(PACKAGE)?, &mut problems);
    let published = Published { source_sha256, days, weeks, log };
    // One wrong row would be told twice.
    if problems.none() {
        Log::check(&published, &mut problems);
    }
    problems.or(published, format!("the data in {} is not as it should be", folder.display()))
}

/// Reads the published data from `folder` and holds every byte of it against what an import would have written:
/// the rules and continuity of the rows, the schema, the hashes and sizes in the data package, the data version.
///
/// # Errors
/// As [`read`]; and every line that differs, by file and line.
pub(crate) fn check_data(folder: &Path) -> anyhow::Result<Published> {
    let published = read(folder)?;
    let mut problems = Problems::default();
    for (name, expected) in published.files() {
        let file = folder.join(name);
        let found =
            fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        files::compare(name, &found, &expected, &mut problems);
    }
    problems.or(
        published,
        format!(
            "the data in {} is not as an import writes it: import the official file again",
            folder.display()
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan, civil::date};

    /// Ten days and a week, with each kind of value.
    fn small() -> Published {
        let day = |n: u32| Day {
            date: date(2018, 1, 1) + i64::from(n).days(),
            people: n * 10,
            boats: n,
            uncontrolled: (n > 5).then(|| n - 6),
            revised: n == 3,
        };
        let week = Week {
            week_ending: date(2018, 1, 7),
            people_prevented: None,
            events_prevented: Some(4),
            revised: true,
        };
        let mut published = Published {
            source_sha256: "0123456789abcdef".repeat(4),
            days: (0..10).map(day).collect(),
            weeks: vec![week],
            log: Log::default(),
        };
        // Before it there was a version with two days fewer and another count on the fifth of them.
        let mut before = Published { source_sha256: "fedcba9876543210".repeat(4), ..published.clone() };
        before.days.truncate(8);
        before.days[4].people = 41;
        before.log = Log::after(None, &before);
        published.log = Log::after(Some(&before), &published);
        published
    }

    /// Writes the small data with one text replaced by another, and returns the message of its check.
    fn check(file: &str, from: &str, to: &str, expected: &str) {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in small().files() {
            let text = if name == file {
                assert!(text.contains(from), "{name} has no {from:?}");
                text.replacen(from, to, 1)
            } else {
                text
            };
            fs::write(folder.path().join(name), text).unwrap();
        }
        let message = format!("{:#}", check_data(folder.path()).expect_err("something was changed"));
        assert!(message.contains(expected), "{from:?} -> {to:?} in {file}:\n{message}\nlacks\n{expected}");
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in small().files() {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let published = check_data(folder.path()).unwrap();
        assert_eq!(published, small());
        assert_eq!(published.version(), "2018-01-10-01234567");
    }

    #[test]
    fn every_change_is_found_at_its_line() {
        check(
            DAYS,
            "2018-01-03,20,2,-",
            "2018-01-03,20,0,-",
            "data/crossings.csv line 4, column 3 \"boats\": found 0, expected 1 or more, for 20 people arrived",
        );
        check(
            DAYS,
            "2018-01-03,20,2,-,false\n",
            "",
            "data/crossings.csv line 4, column 1 \"date\": found 2018-01-04, expected 2018-01-03, the day after line 3",
        );
        check(
            DAYS,
            "2018-01-03,20",
            "03/01/2018,20",
            "data/crossings.csv line 4, column 1 \"date\": found \"03/01/2018\", expected 2018-01-03",
        );
        check(DAYS, "60,6,0", "60,6,7", "line 8, column 4 \"uncontrolled_landings\": found 7, expected 6 or");
        check(
            DAYS,
            "70,7,1",
            "70,7,-",
            "line 9, column 4 \"uncontrolled_landings\": found \"-\", expected a whole number, for this column is published since 2018-01-07, line 8",
        );
        check(
            DAYS,
            "20,2,-,false",
            "20,2,-,no",
            "line 4, column 5 \"revised\": found \"no\", expected true or false",
        );
        check(DAYS, "20,2,-,false", "20,2,-", "line 4: found 4 fields, expected 5");
        check(
            DAYS,
            "date,people",
            "day,people",
            "data/crossings.csv line 1: found \"day,people,boats,uncontrolled_landings,revised\", expected \"date,people",
        );
        check(DAYS, "20,2,-", "21,2,-", "found \"hash\": \"sha256:");
        check(
            DAYS,
            "20,2,-",
            "020,2,-",
            "data/crossings.csv line 4: found 2018-01-03,020,2,-,false, expected 2018-01-03,20",
        );
        check(
            DAYS,
            "2018-01-03,",
            "\n2018-01-03,",
            "data/crossings.csv line 4: found an empty line, expected 2018-01-03,",
        );
        check(
            WEEKS,
            "2018-01-07",
            "2018-01-08",
            "data/weekly.csv line 2, column 1 \"week_ending\": found Monday 2018-01-08, expected Sunday 2018-01-07",
        );
        check(WEEKS, "-,4", "-,4.5", "column 3 \"events_prevented\": found 4.5, expected a whole number");
        check(
            PACKAGE,
            "2018-01-10-01234567",
            "2018-01-10",
            "found \"version\": \"2018-01-10\", expected \"version\": \"2018-01-10-01234567\"",
        );
        check(PACKAGE, "\"unit\": \"people\"", "\"unit\": \"boats\"", "found \"unit\": \"boats\"");
        check(PACKAGE, "\"sha256:0123", "\"sha256:xyz", "data/datapackage.json: found \"sha256:xyz");
        check(PACKAGE, "{", "", "data/datapackage.json line 2: found trailing characters");
        check(VERSIONS, "2018-01-08-", "2018-01-07-", "data/versions.csv line 2: found 2018-01-07-fedcba98");
        check(
            VERSIONS,
            "2018-01-10-01234567,2018-01-10",
            "2018-01-07-01234567,2018-01-07",
            "data/versions.csv",
        );
        check(VERSIONS, "last_day", "day", "expected \"version,last_day,source_sha256\"");
        check(REVISIONS, ",41,40", ",41,42", "2018-01-05 people is 42 in the end, expected 40");
        check(REVISIONS, ",41,40", ",40,40", "line 2: found 40 to 40, expected a change");
        check(REVISIONS, "2018-01-05", "2018-01-09", "before which the day was published");
        check(
            REVISIONS,
            "people",
            "persons",
            "data/revisions.csv line 2: found 2018-01-10-01234567,2018-01-05,persons",
        );
    }

    #[test]
    fn a_log_tells_of_every_version() {
        let Log { versions, revisions } = small().log;
        let names: Vec<String> = versions.iter().map(Version::name).collect();
        assert_eq!(names, ["2018-01-08-fedcba98", "2018-01-10-01234567"]);
        let told: Vec<_> = revisions.iter().map(|of| (of.date, of.column, of.before, of.after)).collect();
        assert_eq!(told, [(date(2018, 1, 5), "people", Some(41), Some(40))]);
        assert_eq!(Log::after(Some(&small()), &small()), small().log, "the same again is no new version");
    }

    #[test]
    fn a_missing_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let message = format!("{:#}", read(folder.path()).expect_err("there is nothing"));
        assert!(message.contains("crossings.csv cannot be read"), "{message}");
    }
}
