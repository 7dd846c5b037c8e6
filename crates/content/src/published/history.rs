//! The log against the data: what a new version adds to it, and whether it ends in what is published.

use std::collections::BTreeMap;

use model::Day;

use super::csv::{self, or_dash};
use super::log::{FOLLOWED, Log, REVISIONS, Revision, VERSIONS, Version};
use super::rows::Published;
use crate::files::Problems;

/// The log of what takes the place of `old`. What is older than that begins it anew: of its past nothing is known.
#[cfg(any(feature = "import", test))]
pub(crate) fn after(old: Option<&Published>, new: &Published) -> Log {
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

/// Holds the log against the data that it ends in.
pub(super) fn check(published: &Published, problems: &mut Problems) {
    let Log { versions, revisions } = &published.log;
    let place = csv::named(VERSIONS);
    let newest = versions.last().map_or_else(String::new, Version::name);
    if newest != published.version() {
        problems.add(&place, format!("the last version \"{newest}\""), published.version());
    }
    if let Some(pair) = versions.windows(2).find(|pair| pair[1].last_day < pair[0].last_day) {
        problems.add(&place, pair[1].name(), format!("a last day not before {}", pair[0].last_day.to_iso()));
    }
    let (place, now) = (csv::named(REVISIONS), values(published));
    let mut said: BTreeMap<Key, Option<u32>> = BTreeMap::new();
    let mut reached = 0;
    for (line, Revision { version, date, column, before, after }) in (2..).zip(revisions) {
        let place = format!("{place} line {line}");
        let key = (*date, FOLLOWED.iter().position(|known| known == column).unwrap_or_default());
        let at = versions.iter().position(|known| known.name() == *version).unwrap_or_default();
        let known_before = at.checked_sub(1).and_then(|at| versions.get(at));
        if at < reached || known_before.is_none_or(|before| *date > before.last_day) {
            problems.add(&place, version, "a version, in their order, before which the day was published");
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
                format!("{} {column} is {} in the end", date.to_iso(), or_dash(after)),
                or_dash(found),
            );
        }
    }
}

/// A day, or the last day of a week, and the place of a column among [`FOLLOWED`].
type Key = (Day, usize);

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
