//! The log of the data: its versions so far, and every value of the past that a later version changed. So a link that
//! was made with an older version can say what has changed since, although `data/` holds the newest alone.

use super::{Published, files, or_dash, sha256_is_whole};
use crate::problem::Problems;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The versions: file name in the data folder.
pub(crate) const VERSIONS: &str = "versions.csv";

/// What they changed: file name in the data folder.
pub(crate) const REVISIONS: &str = "revisions.csv";

/// The columns of the versions.
const VERSION_COLUMNS: [&str; 3] = ["version", "last_day", "source_sha256"];

/// The columns of the revisions.
const REVISION_COLUMNS: [&str; 5] = ["version", "date", "column", "before", "after"];

/// The columns of the two tables whose values are followed.
pub(crate) const FOLLOWED: [&str; 5] =
    ["people", "boats", "uncontrolled_landings", "people_prevented", "events_prevented"];

/// A version of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    /// Its last published day.
    pub(crate) last_day: Date,
    /// SHA-256 of the official file.
    pub(crate) source_sha256: String,
}

impl Version {
    /// Its name: the last published day and the beginning of the official file's hash, `2026-08-20-1a2b3c4d`.
    pub(crate) fn name(&self) -> String {
        format!("{}-{}", self.last_day, self.source_sha256.get(..8).unwrap_or_default())
    }
}

/// A value of the past that a version changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Revision {
    /// The name of the version that changed it.
    pub(crate) version: String,
    /// The day, or the last day of the week.
    pub(crate) date: Date,
    /// One of [`FOLLOWED`].
    pub(crate) column: &'static str,
    /// What it was; none where it was not published.
    pub(crate) before: Option<u32>,
    /// What it has been since.
    pub(crate) after: Option<u32>,
}

/// The versions so far, the oldest first, and what each changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Log {
    pub(crate) versions: Vec<Version>,
    pub(crate) revisions: Vec<Revision>,
}

impl Log {
    /// The log of what takes the place of `old`. What is older than that begins it anew: of its past nothing is known.
    pub(crate) fn after(old: Option<&Published>, new: &Published) -> Self {
        let version = Version {
            last_day: new.days.last().map_or(Date::ZERO, |day| day.date),
            source_sha256: new.source_sha256.clone(),
        };
        let Some(old) = old.filter(|old| old.days.len() <= new.days.len()) else {
            return Self { versions: vec![version], revisions: Vec::new() };
        };
        let mut log = old.log.clone();
        if log.versions.last() == Some(&version) {
            return log;
        }
        let (was, is) = (values(old), values(new));
        let changed = was.iter().filter_map(|(key, before)| {
            let after = is.get(key).filter(|after| *after != before)?;
            let (date, at) = *key;
            let (before, after) = (*before, *after);
            Some(Revision { version: version.name(), date, column: FOLLOWED.get(at)?, before, after })
        });
        log.revisions.extend(changed);
        log.versions.push(version);
        log
    }

    /// The versions as a CSV file.
    pub(super) fn versions_csv(&self) -> String {
        let rows = self
            .versions
            .iter()
            .map(|version| format!("{},{},{}", version.name(), version.last_day, version.source_sha256));
        files::csv(&VERSION_COLUMNS, rows)
    }

    /// The revisions as a CSV file.
    pub(super) fn revisions_csv(&self) -> String {
        let rows = self.revisions.iter().map(|Revision { version, date, column, before, after }| {
            format!("{version},{date},{column},{},{}", or_dash(*before), or_dash(*after))
        });
        files::csv(&REVISION_COLUMNS, rows)
    }

    /// Reads both; what is not as it must be becomes a problem.
    pub(super) fn read(versions: &str, revisions: &str, problems: &mut Problems) -> Self {
        let mut log = Self::default();
        for (place, fields) in files::rows(VERSIONS, &VERSION_COLUMNS, versions, problems) {
            let [name, last_day, hash] = fields.as_slice() else { continue };
            let found = files::iso(last_day).filter(|_| sha256_is_whole(hash));
            let version = found.map(|last_day| Version { last_day, source_sha256: hash.clone() });
            match version.filter(|version| version.name() == *name) {
                Some(version) => log.versions.push(version),
                None => problems.add(
                    place,
                    fields.join(","),
                    "a last day and 64 hexadecimal digits, and a version that is made of both",
                ),
            }
        }
        for (place, fields) in files::rows(REVISIONS, &REVISION_COLUMNS, revisions, problems) {
            let [version, date, column, before, after] = fields.as_slice() else { continue };
            let counts = [before, after].map(|text| files::count(text));
            let column = FOLLOWED.into_iter().find(|known| known == column);
            let ([Ok(before), Ok(after)], Some(date), Some(column)) = (counts, files::iso(date), column)
            else {
                let expected = format!("a date, one of {} and two counts", FOLLOWED.join(", "));
                problems.add(place, fields.join(","), expected);
                continue;
            };
            log.revisions.push(Revision { version: version.clone(), date, column, before, after });
        }
        log
    }

    /// Holds the log against the data that it ends in.
    pub(super) fn check(published: &Published, problems: &mut Problems) {
        let Self { versions, revisions } = &published.log;
        let place = files::named(VERSIONS);
        let newest = versions.last().map_or_else(String::new, Version::name);
        if newest != published.version() {
            problems.add(&place, format!("the last version \"{newest}\""), published.version());
        }
        if let Some(pair) = versions.windows(2).find(|pair| pair[1].last_day < pair[0].last_day) {
            problems.add(&place, pair[1].name(), format!("a last day not before {}", pair[0].last_day));
        }
        let (place, now) = (files::named(REVISIONS), values(published));
        let mut said: BTreeMap<Key, Option<u32>> = BTreeMap::new();
        let mut reached = 0;
        for (line, Revision { version, date, column, before, after }) in (2..).zip(revisions) {
            let place = format!("{place} line {line}");
            let key = (*date, FOLLOWED.iter().position(|known| known == column).unwrap_or_default());
            let at = versions.iter().position(|known| known.name() == *version).unwrap_or_default();
            let known_before = at.checked_sub(1).and_then(|at| versions.get(at));
            if at < reached || known_before.is_none_or(|before| *date > before.last_day) {
                problems.add(
                    &place,
                    version,
                    "a version, in their order, before which the day was published",
                );
            }
            reached = at;
            let chain = said.insert(key, *after);
            if before == after || chain.is_some_and(|chain| chain != *before) {
                problems.add(
                    &place,
                    format!("{} to {}", or_dash(*before), or_dash(*after)),
                    "a change of what was there before",
                );
            }
        }
        for ((date, at), after) in said {
            let found = now.get(&(date, at)).copied().flatten();
            if found != after {
                let column = FOLLOWED.get(at).copied().unwrap_or_default();
                problems.add(
                    &place,
                    format!("{date} {column} is {} in the end", or_dash(after)),
                    or_dash(found),
                );
            }
        }
    }
}

/// A day, or the last day of a week, and the place of a column among [`FOLLOWED`].
type Key = (Date, usize);

/// Every value that is followed.
fn values(published: &Published) -> BTreeMap<Key, Option<u32>> {
    let days = published.days.iter().flat_map(|day| {
        let counts = [Some(day.people), Some(day.boats), day.uncontrolled];
        counts.into_iter().enumerate().map(move |(at, count)| ((day.date, at), count))
    });
    let weeks = published.weeks.iter().flat_map(|week| {
        let counts = [week.people_prevented, week.events_prevented];
        counts.into_iter().enumerate().map(move |(at, count)| ((week.week_ending, at + 3), count))
    });
    days.chain(weeks).collect()
}
