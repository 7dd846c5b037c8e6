//! The log of the data, with what a new version adds to it.

use model::Day;

use crate::published::history::values;
use crate::published::log::{FOLLOWED, Log, Revision, Version};
use crate::published::rows::Published;

/// The log of what takes the place of `old`. What is older than that begins it anew: of its past nothing is known.
pub(super) fn after(old: Option<&Published>, new: &Published) -> Log {
    let version = Version {
        last_day: new.days.last().map_or_else(Day::default, |day| day.date),
        source_sha256: new.source_sha256.clone(),
    };
    let Some(old) = old.filter(|old| old.days.len() <= new.days.len()) else {
        return Log { versions: vec![version], revisions: Vec::new() };
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

#[cfg(test)]
mod tests {
    use super::*;
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

    #[test]
    fn a_log_tells_of_every_version() {
        let mut first = published(8, 41, "fedcba98");
        first.log = after(None, &first);
        let mut second = published(10, 40, "01234567");
        second.log = after(Some(&first), &second);
        let Log { versions, revisions } = &second.log;
        let names: Vec<String> = versions.iter().map(Version::name).collect();
        assert_eq!(names, ["2018-01-08-fedcba98", "2018-01-10-01234567"]);
        let changed: Vec<_> = revisions.iter().map(|of| (of.date, of.column, of.before, of.after)).collect();
        assert_eq!(changed, [(date(5), "people", Some(41), Some(40))]);
        assert_eq!(after(Some(&second), &second), second.log, "the same again is no new version");
        assert_eq!(after(Some(&second), &first), first.log, "what is older begins anew");
    }
}
