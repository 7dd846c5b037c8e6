//! What is known on a day against a log that is replayed version by version.

use proptest::prelude::*;

use crate::fixture::{data, iso};
use crate::{Count, DailyMeasure, Data, Day, Measure, Revision, Tables};

/// The first day of the series here.
const FIRST: Day = Day(17_532);

/// A version: its day of publication, and people, boats, uncontrolled landings on each day from [`FIRST`].
#[derive(Clone, Debug)]
struct Version {
    published: Day,
    days: Vec<[u32; 3]>,
}

/// The place of a day and of a measure, and the count since.
type Change = (usize, usize, u32);

const MEASURES: [DailyMeasure; 3] = [DailyMeasure::People, DailyMeasure::Boats, DailyMeasure::Uncontrolled];

/// Versions of which each goes some days on, or back, and changes some days of the one before. The last reaches all days.
fn any_versions() -> impl Strategy<Value = Vec<Version>> {
    let changes = prop::collection::vec((0..60_usize, 0..3_usize, 0..9_u32), 0..6);
    let one = (0..4_i32, -2..6_i32, changes);
    (prop::collection::vec(one, 1..8), 20..30_usize).prop_map(|(steps, begin)| {
        let (mut published, mut length) = (FIRST.plus(40), begin as i32);
        let mut all_days: Vec<[u32; 3]> = (0..70).map(|day| [day % 7 * 10, day % 7, day % 2]).collect();
        let count = steps.len();
        let step = |(at, (wait, more, changes)): (usize, (i32, i32, Vec<Change>))| {
            published = published.plus(wait);
            length += more;
            for (day, measure, count) in changes {
                all_days[day][measure] = count;
            }
            let reach = if at + 1 == count { 65 } else { length as usize };
            Version { published, days: all_days[..reach].to_vec() }
        };
        steps.into_iter().enumerate().map(step).collect()
    })
}

/// The data of the last version, with the log of all.
fn logged(versions: &[Version]) -> Data {
    let mut revisions = Vec::new();
    let mut carried: Vec<[u32; 3]> = Vec::new();
    for (version, Version { days, .. }) in (0..).zip(versions) {
        for (at, (before, after)) in carried.iter().zip(days).enumerate() {
            for (measure, (before, after)) in MEASURES.into_iter().zip(before.iter().zip(after)) {
                let day = FIRST.plus(at as i32);
                let measure = measure.into();
                let revision = Revision { version, measure, day, before: *before, after: *after };
                revisions.extend(revision.to_numbers().filter(|_| before != after).into_iter().flatten());
            }
        }
        let rest = carried.get(days.len()..).unwrap_or_default().to_vec();
        carried = [days.clone(), rest].concat();
    }
    let newest = &versions.last().unwrap().days;
    let column = |at: usize| newest.iter().map(|day| day[at]).collect::<Vec<_>>();
    Data::from(Tables {
        versions: versions.iter().map(|version| version.published.to_iso()).collect(),
        published: versions.iter().map(|version| version.published.0 as u32).collect(),
        revisions,
        first: FIRST,
        people: column(0),
        boats: column(1),
        uncontrolled_first: FIRST,
        uncontrolled: column(2),
        ..Tables::default()
    })
}

/// The counts of a day as known on another, found by going through the versions.
fn replayed(versions: &[Version], day: usize, asof: Day) -> [u32; 3] {
    let covers = |version: &&Version| version.days.len() > day;
    if asof < versions[0].published {
        return versions.last().unwrap().days[day];
    }
    let then = versions.iter().rev().filter(|version| version.published <= asof).find(covers);
    then.or_else(|| versions.iter().find(covers)).unwrap().days[day]
}

proptest! {
    #[test]
    fn a_count_is_what_the_newest_version_of_then_says(versions in any_versions(), asof in 0..90_i32) {
        let (data, asof) = (logged(&versions), FIRST.plus(asof));
        let known = data.as_of(asof);
        for day in 0..65 {
            let on = FIRST.plus(day);
            let expected = replayed(&versions, day as usize, asof);
            for (measure, expected) in MEASURES.into_iter().zip(expected) {
                let expected = if on <= asof { Count::Published(expected) } else { Count::NotYet };
                prop_assert_eq!(known.series(measure).on(on), expected, "{} as of {}", on.to_iso(), asof.to_iso());
            }
        }
        prop_assert_eq!(known.as_of(asof), known, "looked back to twice");
    }

    #[test]
    fn on_the_day_of_the_newest_version_everything_is_known(versions in any_versions()) {
        let data = logged(&versions);
        let newest = versions.last().unwrap().published;
        prop_assert_eq!(data.as_of(newest.max(FIRST.plus(64))), data);
    }
}

/// The fixture's data, of which the second version, of 1 October 2024, changed the week to 5 May from 90 to 80 and the third,
/// of 1 January 2025, to 100.
fn weekly() -> Data {
    let plain = data();
    let revision = |version, before, after| Revision {
        version,
        measure: Measure::Prevented,
        day: iso("2024-05-05"),
        before,
        after,
    };
    let revisions = [revision(1, 90, 80), revision(2, 80, 100)];
    let revisions = revisions.into_iter().filter_map(Revision::to_numbers).flatten().collect();
    let daily = |measure| plain.series(measure).days().map(|(_, count)| count).collect();
    Data::from(Tables {
        people: daily(DailyMeasure::People),
        boats: daily(DailyMeasure::Boats),
        uncontrolled: daily(DailyMeasure::Uncontrolled),
        revisions,
        ..plain.tables().clone()
    })
}

#[test]
fn a_week_has_the_estimate_of_then() {
    let check = |asof: &str, expected: &[Option<u32>]| {
        let known = weekly().as_of(iso(asof));
        assert_eq!(known.tables().prevented.iter().take(2).copied().collect::<Vec<_>>(), expected, "{asof}");
    };
    check("2024-05-04", &[]);
    check("2024-06-30", &[Some(100), Some(100)]);
    check("2024-07-01", &[Some(90), Some(100)]);
    check("2024-09-30", &[Some(90), Some(100)]);
    check("2024-10-01", &[Some(80), Some(100)]);
    check("2024-12-31", &[Some(80), Some(100)]);
    check("2025-01-01", &[Some(100), Some(100)]);
}
