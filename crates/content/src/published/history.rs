//! The log against the data: it ends in what is published.

use std::collections::BTreeMap;

use model::Day;

use super::csv::{self, or_dash};
use super::log::{FOLLOWED, Log, REVISIONS, Revision, VERSIONS, Version};
use super::rows::Published;
use crate::files::Problems;

/// Holds the log against the data that it ends in.
pub(super) fn check(published: &Published, problems: &mut Problems) {
    let Log { versions, revisions, .. } = &published.log;
    let place = csv::named(VERSIONS);
    let newest = versions.last().map_or_else(String::new, Version::name);
    if newest != published.version() {
        problems.add(&place, format!("the last version \"{newest}\""), published.version());
    }
    let mut since = Day(i32::MIN);
    for (line, version) in (2..).zip(versions) {
        let place = format!("{place} line {line}");
        let earliest = since.max(version.last_day);
        if version.published < earliest {
            let found = format!("published {}", version.published.to_iso());
            problems.add(&place, found, format!("{} or later", earliest.to_iso()));
        }
        if versions.iter().filter(|other| other.name() == version.name()).count() > 1 {
            problems.add(&place, version.name(), "a version that is there once");
        }
        since = version.published;
    }
    let (place, now) = (csv::named(REVISIONS), values(published));
    let mut said: BTreeMap<Key, Option<u32>> = BTreeMap::new();
    let mut reached = 0;
    for (line, Revision { version, date, column, before, after }) in (2..).zip(revisions) {
        let place = format!("{place} line {line}");
        let key = (*date, FOLLOWED.iter().position(|known| known == column).unwrap_or_default());
        let at = versions.iter().position(|known| known.name() == *version).unwrap_or_default();
        let known_before = versions.iter().take(at).map(|version| version.last_day).max();
        if at < reached || known_before.is_none_or(|last_day| *date > last_day) {
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
pub(crate) type Key = (Day, usize);

/// Every value that is followed.
pub(crate) fn values(published: &Published) -> BTreeMap<Key, Option<u32>> {
    let days = published.days.iter().flat_map(|day| {
        let marked = Some(u32::from(day.revised));
        let counts = [(0, Some(day.people)), (1, Some(day.boats)), (2, day.uncontrolled), (5, marked)];
        counts.map(|(at, count)| ((day.date, at), count))
    });
    let weeks = published.weeks.iter().flat_map(|week| {
        let marked = Some(u32::from(week.revised));
        let counts = [(3, week.people_prevented), (4, week.events_prevented), (6, marked)];
        counts.map(|(at, count)| ((week.week_ending, at), count))
    });
    days.chain(weeks).collect()
}
