//! The log of the data, with what a new version adds to it.

use std::collections::BTreeMap;

use anyhow::{bail, ensure};
use model::Day;

use crate::published::history::{Key, values};
use crate::published::log::{Log, Revision, Version};
use crate::published::rows::Published;

/// The log of what takes the place of `old`, of a file that was published on a day. Where the new data ends before the old,
/// what it lacks is no longer published, and is published again when it comes back.
///
/// # Errors
/// Where the file was published before its last day or before the version in place, or is an older version itself.
pub(super) fn after(old: Option<&Published>, new: &Published, published: Day) -> anyhow::Result<Log> {
    let last_day = new.days.last().map_or_else(Day::default, |day| day.date);
    let version = Version { last_day, published, source_sha256: new.source_sha256.clone() };
    let mut log = old.map(|old| old.log.clone()).unwrap_or_default();
    if log.versions.last().is_some_and(|last| last.source_sha256 == version.source_sha256) {
        return Ok(log);
    }
    let day = published.to_iso();
    ensure!(
        last_day <= published,
        "found {day} as the day of publication, expected {} or later, the last day in it",
        last_day.to_iso()
    );
    if let Some(last) = log.versions.last() {
        ensure!(
            last.published <= published,
            "found {day} as the day of publication, expected {} or later, when the version in place was published: \
             files are imported in their order, and a log that is to begin anew needs an empty folder",
            last.published.to_iso()
        );
    }
    if let Some(known) = log.versions.iter().find(|known| known.source_sha256 == version.source_sha256) {
        bail!(
            "found a file that is version {} already, expected a file that is not in the log",
            known.name()
        );
    }
    let (was, is) = (old.map(values).unwrap_or_default(), values(new));
    // What an earlier version had and the one in place lacks, by the row that says so.
    let mut gone: BTreeMap<Key, Option<u32>> = BTreeMap::new();
    for Revision { date, column, after, .. } in &log.revisions {
        gone.insert((*date, *column), *after);
    }
    gone.retain(|key, after| after.is_none() && !was.contains_key(key));
    for ((date, column), before) in was.into_iter().chain(gone).collect::<BTreeMap<_, _>>() {
        let after = is.get(&(date, column)).copied().flatten();
        if before != after {
            log.revisions.push(Revision { version: version.name(), date, column, before, after });
        }
    }
    log.versions.push(version);
    Ok(log)
}

#[cfg(test)]
mod tests {
    use model::Choice;

    use super::*;
    use crate::published::csv::or_dash;
    use crate::published::rows::DayRow;

    fn date(day: u32) -> Day {
        Day::new(2018, 1, day).unwrap()
    }

    /// So many days, with ten people on each, but for the fifth.
    fn published(days: u32, fifth: u32, hash: &str) -> Published {
        let day = |n: u32| DayRow {
            date: date(n),
            people: if n == 5 { fifth } else { 10 },
            boats: 1,
            uncontrolled: None,
            revised: false,
        };
        let days = (1..=days).map(day).collect();
        Published { source_sha256: hash.repeat(8), days, weeks: Vec::new(), log: Log::default() }
    }

    /// The log after these versions: days, the fifth day's people, the hash, the day of publication.
    fn log(all: &[(u32, u32, &str, u32)]) -> anyhow::Result<Log> {
        let mut before: Option<Published> = None;
        for (days, fifth, hash, on) in all {
            let mut next = published(*days, *fifth, hash);
            next.log = after(before.as_ref(), &next, date(*on))?;
            before = Some(next);
        }
        Ok(before.unwrap().log)
    }

    /// Each revision as the day of publication and of the month, the column, the value before and after.
    fn check(all: &[(u32, u32, &str, u32)], expected: &[&str]) {
        let log = log(all).unwrap();
        let found = |of: &Revision| {
            let version = log.versions.iter().find(|version| version.name() == of.version).unwrap();
            let [before, after] = [of.before, of.after].map(or_dash);
            let (on, day) = (&version.published.to_iso()[8..], &of.date.to_iso()[8..]);
            format!("{on}: {day} {} {before} {after}", of.column.slug())
        };
        assert_eq!(log.revisions.iter().map(found).collect::<Vec<_>>(), expected);
    }

    fn refused(all: &[(u32, u32, &str, u32)], expected: &str) {
        let message = log(all).expect_err("it is refused").to_string();
        assert!(message.contains(expected), "{message}");
    }

    const A: &str = "fedcba98";
    const B: &str = "01234567";
    const C: &str = "89abcdef";

    #[test]
    fn a_log_tells_what_each_version_changed() {
        check(&[(8, 41, A, 9)], &[]);
        check(&[(8, 41, A, 9), (10, 40, B, 10)], &["10: 05 people 41 40"]);
        check(&[(8, 41, A, 9), (8, 40, B, 9)], &["09: 05 people 41 40"]);
        check(
            &[(8, 41, A, 9), (9, 40, B, 9), (9, 41, C, 9)],
            &["09: 05 people 41 40", "09: 05 people 40 41"],
        );
        let names = |log: Log| log.versions.iter().map(Version::name).collect::<Vec<_>>();
        let all = [(8, 41, A, 9), (10, 40, B, 10)];
        assert_eq!(names(log(&all).unwrap()), ["2018-01-08-fedcba98", "2018-01-10-01234567"]);
    }

    #[test]
    fn what_a_version_lacks_is_gone_until_one_has_it_again() {
        let gone = ["10: 05 people 41 -", "10: 05 boats 1 -", "10: 05 day_revised 0 -"];
        let again = ["11: 05 people - 40", "11: 05 boats - 1", "11: 05 day_revised - 0"];
        check(&[(5, 41, A, 9), (4, 0, B, 10)], &gone);
        check(&[(5, 41, A, 9), (4, 0, B, 10), (6, 40, C, 11)], &[gone, again].concat());
    }

    #[test]
    fn the_same_again_is_no_new_version() {
        let one = log(&[(8, 41, A, 9)]).unwrap();
        assert_eq!(log(&[(8, 41, A, 9), (8, 41, A, 9)]).unwrap(), one);
        assert_eq!(log(&[(8, 41, A, 9), (8, 41, A, 16)]).unwrap(), one);
    }

    #[test]
    fn files_come_in_the_order_of_their_publication() {
        refused(&[(8, 41, A, 7)], "found 2018-01-07 as the day of publication, expected 2018-01-08 or later");
        refused(
            &[(8, 41, A, 12), (9, 41, B, 11)],
            "found 2018-01-11 as the day of publication, expected 2018-01-12",
        );
        refused(
            &[(8, 41, A, 9), (9, 41, B, 9), (8, 41, A, 9)],
            "that is version 2018-01-08-fedcba98 already",
        );
    }
}
