//! The published series as columns, with what later versions of them changed.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use model::{Measure, Revision, Tables};

use crate::published::log::{Followed, Version};
use crate::published::rows::Published;

/// The published series as columns.
pub(super) fn tables(published: &Published) -> Result<Tables> {
    let days = &published.days;
    let first = days.first().context("no day is published")?;
    let uncontrolled = days.iter().find(|day| day.uncontrolled.is_some()).unwrap_or(first);
    let weeks: Vec<_> = published.weeks.iter().skip_while(|week| week.people_prevented.is_none()).collect();
    let prevented_first = match weeks.first() {
        Some(week) => week.week_ending.plus(-6),
        None => first.date,
    };
    Ok(Tables {
        version: published.version(),
        versions: published.log.versions.iter().map(Version::name).collect(),
        published: published.log.versions.iter().map(|version| version.published.0 as u32).collect(),
        revisions: revisions(published)?,
        first: first.date,
        people: days.iter().map(|day| day.people).collect(),
        boats: days.iter().map(|day| day.boats).collect(),
        uncontrolled_first: uncontrolled.date,
        uncontrolled: days.iter().filter_map(|day| day.uncontrolled).collect(),
        prevented_first,
        prevented: weeks.iter().map(|week| week.people_prevented).collect(),
        ..Tables::default()
    })
}

/// The revisions of what figures show. A count that was not published before is a new one, not a changed one; and one that
/// a version lacked is changed where it came back as another.
fn revisions(published: &Published) -> Result<Vec<u32>> {
    let log = &published.log;
    let mut all = Vec::new();
    let mut lacked = BTreeMap::new();
    for revision in &log.revisions {
        let measure = match revision.column {
            Followed::People => Measure::People,
            Followed::Boats => Measure::Boats,
            Followed::UncontrolledLandings => Measure::Uncontrolled,
            Followed::PeoplePrevented => Measure::Prevented,
            // No figure shows them.
            Followed::EventsPrevented | Followed::DayRevised | Followed::WeekRevised => continue,
        };
        let key = (revision.date, revision.column);
        let (before, after) = match (revision.before, revision.after) {
            (Some(before), None) => {
                lacked.insert(key, before);
                continue;
            }
            (before, Some(after)) => match before.or_else(|| lacked.remove(&key)) {
                Some(before) if before != after => (before, after),
                Some(_) | None => continue,
            },
            (None, None) => continue,
        };
        let place = log.versions.iter().position(|version| version.name() == revision.version);
        let version = place.context("a version that is none")? as u32;
        let day = revision.date;
        all.extend(Revision { version, measure, day, before, after }.to_numbers().into_iter().flatten());
    }
    Ok(all)
}
