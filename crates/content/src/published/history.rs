//! The log against the data: it ends in what is published.

use std::collections::BTreeMap;

use model::{Choice, Day};

use super::csv::{self, or_dash};
use super::log::{Followed, Log, REVISIONS, Revision, VERSIONS, Version};
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
    let mut ends: BTreeMap<Key, Option<u32>> = BTreeMap::new();
    let mut reached = 0;
    for (line, Revision { version, date, column, before, after }) in (2..).zip(revisions) {
        let place = format!("{place} line {line}");
        let at = versions.iter().position(|known| known.name() == *version);
        let before_it = versions.iter().take(at.unwrap_or_default());
        let known_before = before_it.map(|version| version.last_day).max();
        if at.is_none_or(|at| at < reached) || known_before.is_none_or(|last_day| *date > last_day) {
            problems.add(&place, version, "a version, in their order, before which the day was published");
        }
        reached = at.unwrap_or(reached);
        let chain = ends.insert((*date, *column), *after);
        if before == after || chain.is_some_and(|chain| chain != *before) {
            problems.add(
                &place,
                format!("{} to {}", or_dash(*before), or_dash(*after)),
                "a change of what was there before",
            );
        }
    }
    for ((date, column), after) in ends {
        let found = now.get(&(date, column)).copied().flatten();
        if found != after {
            problems.add(
                &place,
                format!("{} {} is {} in the end", date.to_iso(), column.slug(), or_dash(after)),
                or_dash(found),
            );
        }
    }
}

/// A day, or the last day of a week, and a column.
pub(crate) type Key = (Day, Followed);

/// Every value that is followed.
pub(crate) fn values(published: &Published) -> BTreeMap<Key, Option<u32>> {
    let days = published.days.iter().flat_map(|day| {
        let marked = Some(u32::from(day.revised));
        let counts = [
            (Followed::People, Some(day.people)),
            (Followed::Boats, Some(day.boats)),
            (Followed::UncontrolledLandings, day.uncontrolled),
            (Followed::DayRevised, marked),
        ];
        counts.map(|(column, count)| ((day.date, column), count))
    });
    let weeks = published.weeks.iter().flat_map(|week| {
        let marked = Some(u32::from(week.revised));
        let counts = [
            (Followed::PeoplePrevented, week.people_prevented),
            (Followed::EventsPrevented, week.events_prevented),
            (Followed::WeekRevised, marked),
        ];
        counts.map(|(column, count)| ((week.week_ending, column), count))
    });
    days.chain(weeks).collect()
}
