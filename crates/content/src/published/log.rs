//! The log of the data: its versions so far, and every value of the past that a later version changed. So a link that
//! was made with an older version can say what has changed since, although `data/` holds the newest alone.

use model::{Choice, Day};
use strum::{IntoStaticStr, VariantArray};

use super::accepted::Accepted;
use super::csv;
use crate::files::Problems;

/// File name of the table of versions, in the data folder.
pub const VERSIONS: &str = "versions.csv";

/// File name of the table of what later versions changed, in the data folder.
pub const REVISIONS: &str = "revisions.csv";

/// The columns of the versions.
pub(super) const VERSION_COLUMNS: [&str; 4] = ["version", "last_day", "published", "source_sha256"];

/// The columns of the revisions.
pub(super) const REVISION_COLUMNS: [&str; 5] = ["version", "date", "column", "before", "after"];

/// A column of the two tables whose values are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum Followed {
    People,
    Boats,
    UncontrolledLandings,
    PeoplePrevented,
    EventsPrevented,
    /// 1 where the publisher marks the day as revised, else 0.
    DayRevised,
    /// 1 where the publisher marks the week as revised, else 0.
    WeekRevised,
}

/// A version of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    /// Its last published day.
    pub(crate) last_day: Day,
    /// The day on which the official file was published: never before the last day, and not before the version before.
    /// Two versions may have the same.
    pub(crate) published: Day,
    /// SHA-256 of the official file.
    pub(crate) source_sha256: String,
}

impl Version {
    /// Its name: the last published day and the beginning of the official file's hash, `2026-08-20-1a2b3c4d`.
    pub(crate) fn name(&self) -> String {
        version_name(self.last_day, &self.source_sha256)
    }
}

/// The name of the version with this last day, read from the official file with this hash.
pub(super) fn version_name(last_day: Day, source_sha256: &str) -> String {
    format!("{}-{}", last_day.to_iso(), source_sha256.get(..8).unwrap_or_default())
}

/// A value of the past that a version changed, or no longer has, or has again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Revision {
    /// The name of the version that changed it.
    pub(crate) version: String,
    /// The day, or the last day of the week.
    pub(crate) date: Day,
    /// What was changed.
    pub(crate) column: Followed,
    /// The value before; none where it was not published, or the version before no longer had it.
    pub(crate) before: Option<u32>,
    /// The value since; none where it is not published: a version may end before the one before it.
    pub(crate) after: Option<u32>,
}

/// The versions so far, in the order in which they were published, and what each changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Log {
    pub(crate) versions: Vec<Version>,
    pub(crate) revisions: Vec<Revision>,
    /// What was accepted of their files.
    pub(crate) accepted: Vec<Accepted>,
}

impl Log {
    /// Reads both; what is not as it must be becomes a problem.
    pub(super) fn read(versions: &str, revisions: &str, problems: &mut Problems) -> Self {
        let mut log = Self::default();
        for (place, fields) in csv::rows(VERSIONS, &VERSION_COLUMNS, versions, problems) {
            let [name, last_day, published, hash] = fields.as_slice() else { continue };
            let days =
                Day::parse_iso(last_day).zip(Day::parse_iso(published)).filter(|_| csv::is_sha256(hash));
            let version = days.map(|(last_day, published)| Version {
                last_day,
                published,
                source_sha256: hash.clone(),
            });
            match version.filter(|version| version.name() == *name) {
                Some(version) => log.versions.push(version),
                None => problems.add(
                    place,
                    fields.join(","),
                    "two days and 64 hexadecimal digits, and a version that is made of the first and of the digits",
                ),
            }
        }
        for (place, fields) in csv::rows(REVISIONS, &REVISION_COLUMNS, revisions, problems) {
            let [version, date, column, before, after] = fields.as_slice() else { continue };
            let counts = [before, after].map(|text| csv::count(text));
            let column = Followed::from_slug(column);
            let ([Ok(before), Ok(after)], Some(date), Some(column)) = (counts, Day::parse_iso(date), column)
            else {
                let columns: Vec<&str> = Followed::ALL.iter().map(|column| column.slug()).collect();
                let expected = format!("a date, one of {} and two counts", columns.join(", "));
                problems.add(place, fields.join(","), expected);
                continue;
            };
            log.revisions.push(Revision { version: version.clone(), date, column, before, after });
        }
        log
    }
}
