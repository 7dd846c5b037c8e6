//! Imports of whole files: sound ones in every layout, and newer and older ones over others.

mod accepted;
mod corruptions;
mod vintages;

use super::*;
use crate::published::check::check_data;
use crate::published::{ACCEPTED, DAYS, PACKAGE, REVISIONS, VERSIONS, WEEKS};
use fixture::{File, Value, t};
use std::collections::BTreeMap;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder with the small file's data in place.
struct House(TempDir);

impl House {
    fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn new() -> Self {
        let house = Self::empty();
        house.import(&File::small().pack()).unwrap();
        house
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    /// Imports a file that was published on 1 February 2018: two files may have one day.
    fn import(&self, bytes: &[u8]) -> anyhow::Result<Report> {
        self.import_of(Day::new(2018, 2, 1).unwrap(), bytes)
    }

    fn import_of(&self, published: Day, bytes: &[u8]) -> anyhow::Result<Report> {
        let file = self.0.path().join("official.ods");
        fs::write(&file, bytes).unwrap();
        import(&file, published, &self.data())
    }

    /// Everything in the data folder: a file left over would show too.
    fn files(&self) -> BTreeMap<String, String> {
        let entries = fs::read_dir(self.data()).unwrap().map(Result::unwrap);
        let file = |entry: fs::DirEntry| {
            (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap())
        };
        entries.map(file).collect()
    }
}

/// A file in a layout that differs from today's must give the same data.
fn check_same(change: impl FnOnce(&mut File)) -> Report {
    let mut file = File::small();
    change(&mut file);
    let house = House::empty();
    let report = house.import(&file.pack()).unwrap();
    let [days, weeks] = [DAYS, WEEKS].map(|name| house.files()[name].clone());
    let expected = House::new().files();
    assert_eq!((&days, &weeks), (&expected[DAYS], &expected[WEEKS]));
    report
}

#[test]
fn the_small_file_becomes_tables_and_their_log() {
    let house = House::new();
    let files = house.files();
    assert_eq!(files.keys().collect::<Vec<_>>(), [ACCEPTED, DAYS, PACKAGE, REVISIONS, VERSIONS, WEEKS]);
    let lines: Vec<&str> = files[DAYS].lines().collect();
    assert_eq!(lines.len(), 22);
    assert_eq!(lines[0], "date,people,boats,uncontrolled_landings,revised");
    assert_eq!(lines[7], "2018-01-07,0,0,-,false", "not published is not zero");
    assert_eq!(lines[8], "2018-01-08,80,2,0,false");
    assert_eq!(lines[9], "2018-01-09,0,0,0,false", "a day without a crossing is zero");
    assert_eq!(lines[10], "2018-01-10,100,2,0,true");
    assert_eq!(
        files[WEEKS],
        "week_ending,people_prevented,events_prevented,revised\n\
         2018-01-07,-,-,false\n2018-01-14,200,6,false\n2018-01-21,300,9,true\n"
    );
    let published = check_data(&house.data()).unwrap();
    assert_eq!(published.source_sha256, sha256(&File::small().pack()));
}

#[test]
fn the_same_file_again_changes_nothing() {
    let house = House::new();
    let stamp = || fs::metadata(house.data().join(DAYS)).unwrap().modified().unwrap();
    let before = (house.files(), stamp());
    let report = house.import(&File::small().pack()).unwrap();
    assert!(report.written.is_empty());
    assert!(report.to_string().contains("unchanged"), "{report}");
    assert_eq!((house.files(), stamp()), before);
}

#[test]
fn the_whole_history_goes_through_and_comes_out_the_same() {
    let committed = crate::checkout::root().join("data");
    let published = check_data(&committed).unwrap();
    let house = House::empty();
    let last = published.days.last().unwrap().date;
    house.import_of(last, &File::of(&published.days, &published.weeks).pack()).unwrap();
    for name in [DAYS, WEEKS] {
        assert_eq!(house.files()[name], fs::read_to_string(committed.join(name)).unwrap(), "{name}");
    }
}

#[test]
fn older_layouts_give_the_same_data() {
    check_same(|file| {
        for sheet in ["SB_01", "SB_02"] {
            for header in &mut file.sheet(sheet)[0] {
                let Value::Text(text) = header else { panic!("a header is text") };
                *text = text.replace("arrived", "  DETECTED ");
            }
        }
    });
    // Dates as text, dd/mm/yyyy.
    check_same(|file| {
        for sheet in ["SB_01", "SB_02"] {
            for row in &mut file.sheet(sheet)[1..] {
                let Value::Date(date) = &row[0] else { panic!("a date comes first") };
                row[0] = t(&date.split('-').rev().collect::<Vec<_>>().join("/"));
            }
        }
    });
    // Columns in another order.
    check_same(|file| file.sheet("SB_01").iter_mut().for_each(|row| row.rotate_left(2)));
    // A title and an empty row above the header, empty cells to the left, text without anything in it below.
    check_same(|file| {
        for sheet in ["SB_01", "SB_02"] {
            let rows = file.sheet(sheet);
            for row in rows.iter_mut() {
                row.insert(0, Value::Nothing);
            }
            rows.insert(0, vec![]);
            rows.insert(0, vec![Value::Nothing, t("Small boat arrivals")]);
            rows.push(vec![Value::Nothing, t(" ")]);
        }
    });
}

#[test]
fn what_is_not_data_is_told() {
    let report = check_same(|file| {
        *file.cell("SB_01", "E3") = t("Includes a boat of the day before");
        *file.cell("SB_01", "E11") = t("Revised in May");
        file.sheet("SB_02")[0].push(t("Helicopters"));
        file.sheet("SB_02")[2].push(Value::Number(7.0));
    });
    assert_eq!(
        report.remarks,
        [
            "SB_01 row 3, column E \"Notes\": \"Includes a boat of the day before\"",
            "SB_01 row 11, column E \"Notes\": \"Revised in May\"",
            "SB_02 row 1, column H: not among the known columns: \"Helicopters\"",
            "SB_02 row 3, column H: not among the known columns: \"7\"",
        ]
    );
    let mut file = File::small();
    file.sheet("SB_02").pop();
    assert_eq!(
        House::empty().import(&file.pack()).unwrap().remarks,
        ["the days reach to 2018-01-21, but the week ending 2018-01-21 is not yet in the weekly sheet"]
    );
}

#[test]
fn changes_of_the_past_are_listed_old_and_new() {
    let house = House::new();
    let mut file = File::small();
    *file.cell("SB_01", "B9") = Value::Number(85.0);
    *file.cell("SB_01", "E9") = t("Revised");
    *file.cell("SB_02", "B3") = Value::Number(445.0);
    *file.cell("SB_02", "E4") = Value::Number(301.0);
    file.sheet("SB_01").push(vec![
        Value::Date("2018-01-22".into()),
        Value::Number(0.0),
        Value::Number(0.0),
        Value::Number(0.0),
    ]);
    let report = house.import(&file.pack()).unwrap().to_string();
    for line in [
        "against the data before: +1 days, +0 weeks, 3 changed values",
        "  2018-01-08 people: 80 -> 85",
        "  2018-01-08 marked as revised: false -> true",
        "  2018-01-21 people prevented in the week: 300 -> 301",
        "written to data/: crossings.csv, weekly.csv, versions.csv, revisions.csv, datapackage.json",
    ] {
        assert!(report.lines().any(|found| found == line), "{line:?} is not in\n{report}");
    }
    let files = house.files();
    let versions: Vec<&str> = files[VERSIONS].lines().skip(1).map(|line| &line[..10]).collect();
    assert_eq!(versions, ["2018-01-21", "2018-01-22"]);
    let changed: Vec<&str> = files[REVISIONS].lines().skip(1).map(|line| &line[20..]).collect();
    assert_eq!(
        changed,
        ["2018-01-08,people,80,85", "2018-01-08,day_revised,0,1", "2018-01-21,people_prevented,300,301"]
    );
}

#[test]
fn a_file_that_ends_before_the_last_is_a_version_and_says_so() {
    let house = House::new();
    let before = house.files();
    let mut file = File::small();
    file.sheet("SB_01").truncate(16);
    file.sheet("SB_02").truncate(3);
    let report = house.import(&file.pack()).unwrap().to_string();
    assert!(report.contains("against the data before: -6 days, -1 weeks, 0 changed values"), "{report}");
    assert!(report.contains("this file ends before the last"), "{report}");
    assert_eq!(house.files()[VERSIONS].lines().count(), 3);
    file.sheets.clone_from(&File::small().sheets);
    *file.cell("Notes", "A2") = t("Other notes.");
    house.import(&file.pack()).unwrap();
    for name in [DAYS, WEEKS] {
        assert_eq!(house.files()[name], before[name], "and back again");
    }
    let revisions = &house.files()[REVISIONS];
    for row in ["2018-01-20,people,200,-", "2018-01-20,people,-,200", "2018-01-21,week_revised,-,1"] {
        assert!(revisions.contains(row), "{row} is not in\n{revisions}");
    }
}

#[test]
fn the_revisions_of_a_version_are_what_two_files_differ_in() {
    let house = House::new();
    let mut file = File::small();
    let mut expected: Vec<String> = Vec::new();
    for (cell, row, count) in [
        ("E3", "2018-01-14,people_prevented,200,", 190),
        ("E4", "2018-01-21,people_prevented,300,", 310),
        ("F4", "2018-01-21,events_prevented,9,", 8),
    ] {
        *file.cell("SB_02", cell) = Value::Number(count.into());
        let name = house.import(&file.pack()).unwrap().new.version();
        expected.push(format!("{name},{row}{count}"));
    }
    assert_eq!(house.files()[REVISIONS].lines().skip(1).collect::<Vec<_>>(), expected);
}

#[test]
fn data_in_place_that_cannot_be_read_is_not_overwritten() {
    let house = House::new();
    fs::write(house.data().join(DAYS), "date\n").unwrap();
    let before = house.files();
    let message = format!("{:#}", house.import(&File::small().pack()).err().expect("it is spoilt"));
    assert!(message.contains("the data in place cannot be compared"), "{message}");
    assert!(
        message.contains("data/crossings.csv line 1: found \"date\", expected \"date,people"),
        "{message}"
    );
    assert_eq!(house.files(), before);
}
