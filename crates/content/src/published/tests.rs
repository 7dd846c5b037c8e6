//! What is written is what is read, and every change of it is found.

use std::fs;

use model::Day;

use super::accepted::{ACCEPTED, Accepted};
use super::check::check_data;
use super::log::{Followed, Log, REVISIONS, Revision, VERSIONS, Version};
use super::package::FILE as PACKAGE;
use super::read::read;
use super::rows::{DayRow, Published, WeekRow};
use super::series::{DAYS, WEEKS};
use super::written::files;

fn date(day: u32) -> Day {
    Day::new(2018, 1, day).unwrap()
}

/// Ten days and a week, with each kind of value.
fn small() -> Published {
    let day = |n: u32| DayRow {
        date: date(1).plus(n as i32),
        people: n * 10,
        boats: n,
        uncontrolled: (n > 5).then(|| n - 6),
        revised: n == 3,
    };
    let week =
        WeekRow { week_ending: date(7), people_prevented: None, events_prevented: Some(4), revised: true };
    let mut published = Published {
        source_sha256: "0123456789abcdef".repeat(4),
        days: (0..10).map(day).collect(),
        weeks: vec![week],
        log: Log::default(),
    };
    // Before it there was a version with two days fewer and another count on the fifth of them.
    let before =
        Version { last_day: date(8), published: date(9), source_sha256: "fedcba9876543210".repeat(4) };
    let now =
        Version { last_day: date(10), published: date(10), source_sha256: published.source_sha256.clone() };
    let accepted = Accepted {
        source_sha256: before.source_sha256.clone(),
        cell: "SB_02!D2".into(),
        found: "5".into(),
        expected: "-".into(),
        why: "It is the sum of another week, and \"not\" stored".into(),
    };
    let version = now.name();
    let revision =
        Revision { version, date: date(5), column: Followed::People, before: Some(41), after: Some(40) };
    published.log = Log { versions: vec![before, now], revisions: vec![revision], accepted: vec![accepted] };
    published
}

/// Writes the small data with one text replaced by another, and returns the message of its check.
fn check(file: &str, from: &str, to: &str, expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files(&small()) {
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
    for (name, text) in files(&small()) {
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
    check(PACKAGE, "\"sha256:0123", "\"sha256:xyz", "expected \"hash\": \"sha256:0123");
    check(PACKAGE, "{", "", "data/datapackage.json line 1: found an empty line, expected {");
    check(VERSIONS, "2018-01-08-", "2018-01-07-", "data/versions.csv line 2: found 2018-01-07-fedcba98");
    check(VERSIONS, "2018-01-10-01234567,2018-01-10", "2018-01-07-01234567,2018-01-07", "data/versions.csv");
    check(VERSIONS, "last_day", "day", "expected \"version,last_day,published,source_sha256\"");
    check(
        VERSIONS,
        "10,2018-01-10,0123",
        "10,2018-01-09,0123",
        "data/versions.csv line 3: found published 2018-01-09, expected 2018-01-10 or later",
    );
    check(
        VERSIONS,
        "08,2018-01-09,",
        "08,2018-01-11,",
        "data/versions.csv line 3: found published 2018-01-10, expected 2018-01-11 or later",
    );
    check(VERSIONS, "08,2018-01-09,", "08,soon,", "data/versions.csv line 2: found 2018-01-08-fedcba98");
    check(ACCEPTED, "fedcba98", "fedcba99", "data/accepted.csv line 2: found SB_02!D2 of the file fedcba99");
    check(ACCEPTED, ",5,-,", ",5,,", "data/accepted.csv line 2: found fedcba98");
    check(ACCEPTED, "SB_02!D2", "D2", "expected 64 hexadecimal digits, a cell such as SB_02!D425");
    // Neither would be read as it is written.
    check(ACCEPTED, "SB_02!D2", "\"SB_02!D2,\"", "data/accepted.csv line 2: found fedcba98");
    check(ACCEPTED, "SB_02!D2", "\"SB_02!D2\"\"\"", "data/accepted.csv line 2: found fedcba98");
    // A reason may run over several lines, and what follows still has its own.
    check(ACCEPTED, "stored\"", "\nstored\"\nnothing", "data/accepted.csv line 4: found \"nothing\"");
    check(ACCEPTED, "\"It", "\" It", "data/accepted.csv line 2: found fedcba98");
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
fn a_missing_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let message = format!("{:#}", read(folder.path()).expect_err("there is nothing"));
    assert!(message.contains("crossings.csv cannot be read"), "{message}");
}
