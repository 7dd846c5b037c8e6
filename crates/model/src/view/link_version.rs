//! Links carry the data version that they were made with: what has changed since is in the data's own log.

use crate::{Data, Day, Revision, last_day};

/// The data version that a link was made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkVersion {
    /// The last published day of that version.
    pub last: Day,
    /// The place of that version among [`Tables::versions`](crate::Tables::versions), from 0; none where this data does
    /// not know it.
    pub place: Option<u32>,
}

impl LinkVersion {
    /// Reads the name of a version, `2026-08-20-1a2b3c4d`; none where it is no name of one, whether known or not.
    pub(crate) fn parse(name: &str, data: &Data) -> Option<Self> {
        let hash = name.get(10..)?;
        let digits = hash.strip_prefix('-')?;
        let is_hash = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let last = last_day(name).filter(|_| is_hash)?;
        let versions = &data.tables().versions;
        Some(Self { last, place: versions.iter().position(|known| known == name).map(|at| at as u32) })
    }

    /// Whether it is the version of this data.
    pub fn is_now(self, data: &Data) -> bool {
        self.place.is_some_and(|place| place as usize + 1 == data.tables().versions.len())
    }

    /// Whether this data lacks what that version had: the version is not known here and does not end before this data.
    pub fn is_newer(self, data: &Data) -> bool {
        self.place.is_none() && self.last >= data.days().last
    }

    /// The counts that were changed since that version, in order of the days; where a day is looked back to, by the versions
    /// that were published by then. A count that several versions changed stands there once; one that was changed
    /// back is after what it was before. None where the version is not known.
    pub fn revised(self, data: &Data, asof: Option<Day>) -> Option<Vec<Revision>> {
        let place = self.place?;
        let seen = asof.and_then(|day| data.versions_by(day)).unwrap_or(u32::MAX);
        let mut all: Vec<Revision> = Vec::new();
        data.tables().revised(place + 1..seen, &mut |revision| {
            let key = |of: &Revision| (of.day, of.measure as u8);
            let at = all.iter().position(|known| key(known) >= key(&revision)).unwrap_or(all.len());
            match all.get_mut(at) {
                Some(known) if key(known) == key(&revision) => known.after = revision.after,
                _ => all.insert(at, revision),
            }
        });
        Some(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{data, iso};
    use crate::{DailyMeasure, Measure, Tables};

    /// The fixture's data, of which the second and the third version changed these days' people.
    fn revised(days: &[(u32, &str, u32, u32)]) -> Data {
        let plain = data();
        let revision = |(version, day, before, after): &(u32, &str, u32, u32)| Revision {
            version: *version,
            measure: Measure::People,
            day: iso(day),
            before: *before,
            after: *after,
        };
        let daily = |measure| plain.series(measure).days().map(|(_, count)| count).collect();
        Data::from(Tables {
            people: daily(DailyMeasure::People),
            boats: daily(DailyMeasure::Boats),
            uncontrolled: daily(DailyMeasure::Uncontrolled),
            revisions: days.iter().map(revision).filter_map(Revision::to_numbers).flatten().collect(),
            ..plain.tables().clone()
        })
    }

    #[test]
    fn a_version_is_known_newer_or_none() {
        let check = |name: &str, expected: Option<(Option<u32>, bool, bool)>| {
            let (data, made) = (data(), LinkVersion::parse(name, &data()));
            let found = made.map(|made| (made.place, made.is_now(&data), made.is_newer(&data)));
            assert_eq!(found, expected, "{name}");
        };
        check("2024-06-30-00000001", Some((Some(0), false, false)));
        check("2024-12-31-00000003", Some((Some(2), true, false)));
        check("2024-12-31-ffffffff", Some((None, false, true)));
        check("2031-01-01-abcdef01", Some((None, false, true)));
        check("2023-01-01-abcdef01", Some((None, false, false)));
        for name in [
            "",
            "2024-06-30",
            "2024-06-31-00000001",
            "2024-06-30-0000000g",
            "2024-06-30_00000001",
            "é024-06-30-00000001",
        ] {
            check(name, None);
        }
    }

    #[test]
    fn a_count_is_what_it_was_and_what_it_is() {
        let check = |name: &str, expected: Option<&[(&str, u32, u32)]>| {
            let data = revised(&[(1, "2024-01-05", 7, 8), (2, "2024-01-05", 8, 9), (2, "2023-02-01", 4, 5)]);
            let found = LinkVersion::parse(name, &data).unwrap().revised(&data, None);
            let found = found
                .map(|all| all.iter().map(|of| (of.day.to_iso(), of.before, of.after)).collect::<Vec<_>>());
            let expected = expected.map(|all| {
                all.iter().map(|(day, before, after)| ((*day).to_owned(), *before, *after)).collect()
            });
            assert_eq!(found, expected, "{name}");
        };
        check("2024-06-30-00000001", Some(&[("2023-02-01", 4, 5), ("2024-01-05", 7, 9)]));
        check("2024-09-30-00000002", Some(&[("2023-02-01", 4, 5), ("2024-01-05", 8, 9)]));
        check("2024-12-31-00000003", Some(&[]));
        check("2023-01-01-abcdef01", None);
    }
}
