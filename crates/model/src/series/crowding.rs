//! People per boat, period by period: the median boat and the spread around it.
//!
//! The data has people and boats a day, not people in each boat. Each boat is taken to have carried its day's mean, so
//! a day with many boats counts for many. Everything is a fraction of whole numbers and compared as such.

use std::cmp::Ordering;

use crate::{Bucket, By, Series, Span, aggregate};

/// A number of people per boat, as a fraction of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerBoat {
    /// People; 0 is possible.
    pub people: u32,
    /// Boats, at least 1.
    pub boats: u32,
}

impl PerBoat {
    /// The order of the two numbers of people per boat. Exact: 2 in 1 boat and 4 in 2 boats are equal.
    pub fn compare(self, other: Self) -> Ordering {
        let crossed = |a: u32, b: u32| u64::from(a) * u64::from(b);
        crossed(self.people, other.boats).cmp(&crossed(other.people, self.boats))
    }

    /// Half way between the two.
    fn halfway(self, other: Self) -> Self {
        if self.compare(other) == Ordering::Equal {
            return self;
        }
        let people =
            self.people.saturating_mul(other.boats).saturating_add(other.people.saturating_mul(self.boats));
        Self { people, boats: self.boats.saturating_mul(other.boats).saturating_mul(2) }
    }
}

/// The boats of a period, and how many people they carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowding {
    /// The period with its counted days; the sum is the number of boats.
    pub boats: Bucket,
    /// The people who arrived on those of the counted days that have a boat.
    pub people: u32,
    /// People per boat at the first decile, the first quartile, the median, the third quartile and the ninth decile of
    /// the boats, in rising order. Each is 0 people in 1 boat where there was no boat.
    pub spread: [PerBoat; 5],
}

impl Crowding {
    /// The mean number of people per boat; none where there was no boat.
    pub fn mean(&self) -> Option<PerBoat> {
        (self.boats.sum > 0).then_some(PerBoat { people: self.people, boats: self.boats.sum })
    }

    /// The ninth decile of people per boat, the last of `spread`.
    pub fn high(&self) -> PerBoat {
        let [.., high] = self.spread;
        high
    }

    /// The first decile of people per boat, the first of `spread`.
    pub fn low(&self) -> PerBoat {
        let [low, ..] = self.spread;
        low
    }

    /// The median of people per boat, the middle of `spread`.
    pub fn median(&self) -> PerBoat {
        let [_, _, median, _, _] = self.spread;
        median
    }
}

/// The parts of all boats that lie below each number of [`Crowding::spread`], in fortieths.
const PARTS: [u64; 5] = [4, 10, 20, 30, 36];

/// The boats of each period that has a published day within the span, in order; empty where none has. The data gives
/// people and boats of a day, not of a boat: each boat of a day counts as carrying that day's mean, and quantiles are
/// weighted by boats. A quantile that falls exactly between two boats is half way between their numbers: the second
/// definition of Hyndman and Fan (1996).
///
/// ```
/// # use model::{By, Day, Series, Span, crowding};
/// let first = Day::new(2024, 1, 1).unwrap();
/// // One boat with 10 people, and on the next day four boats with 200.
/// let (people, boats) = (Series::new(first, &[10, 200]), Series::new(first, &[1, 4]));
/// let month = &crowding(&people, &boats, By::Month, Span::year(2024))[0];
/// assert_eq!(month.mean().map(|mean| (mean.people, mean.boats)), Some((210, 5)));
/// assert_eq!((month.low().people, month.low().boats), (10, 1));
/// assert_eq!((month.median().people, month.median().boats), (200, 4));
/// ```
pub fn crowding(people: &Series, boats: &Series, by: By, within: Span) -> Vec<Crowding> {
    let of = |bucket: Bucket| {
        let with_boats = boats.days_of(bucket.counted).filter(|(_, boats)| *boats > 0);
        let per_boat = |(day, boats)| Some(PerBoat { people: people.on(day).published()?, boats });
        let mut days: Vec<PerBoat> = with_boats.filter_map(per_boat).collect();
        days.sort_unstable_by(|a, b| a.compare(*b));
        let spread = PARTS.map(|part| quantile(&days, bucket.sum, part));
        Crowding { boats: bucket, people: days.iter().map(|day| day.people).sum(), spread }
    };
    aggregate(boats, by, within).into_iter().map(of).collect()
}

/// The number of people per boat below which so many fortieths of the boats lie. Where exactly so many do, it is half
/// way to the next boat, as the median of two boats is half way between them.
fn quantile(sorted: &[PerBoat], boats: u32, part: u64) -> PerBoat {
    let wanted = u64::from(boats) * part;
    let mut below = 0;
    for (i, day) in sorted.iter().enumerate() {
        below += u64::from(day.boats) * 40;
        if below >= wanted {
            return match sorted.get(i + 1) {
                Some(next) if below == wanted => day.halfway(*next),
                _ => *day,
            };
        }
    }
    PerBoat { people: 0, boats: 1 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Day;

    /// One entry a boat, and the quantile by its textbook definition.
    fn slow(days: &[(u32, u32)], part: usize) -> Option<f64> {
        let mut each: Vec<f64> = days
            .iter()
            .flat_map(|(people, boats)| vec![f64::from(*people) / f64::from(*boats); *boats as usize])
            .collect();
        each.sort_by(f64::total_cmp);
        let (n, whole) = (each.len() * part, each.len() * part / 40);
        if each.is_empty() {
            return None;
        }
        Some(if n % 40 == 0 { f64::midpoint(each[whole - 1], each[whole]) } else { each[whole] })
    }

    fn close(found: PerBoat, expected: f64) -> bool {
        (f64::from(found.people) / f64::from(found.boats) - expected).abs() < 1e-9
    }

    proptest! {
        #[test]
        fn equals_the_slow_quantiles(days in prop::collection::vec((0..2000_u32, 0..40_u32), 1..90)) {
            let (people, boats): (Vec<u32>, Vec<u32>) = days.iter().copied().unzip();
            let first = Day::first_of_year(2024);
            let (people, boats) = (Series::new(first, &people), Series::new(first, &boats));
            let found = crowding(&people, &boats, By::Year, boats.span().unwrap());
            prop_assert_eq!(found.len(), 1);
            let with_boats: Vec<(u32, u32)> = days.into_iter().filter(|(_, boats)| *boats > 0).collect();
            prop_assert_eq!(found[0].boats.sum, with_boats.iter().map(|(_, boats)| boats).sum::<u32>());
            for (quantile, part) in found[0].spread.into_iter().zip([4, 10, 20, 30, 36]) {
                if let Some(expected) = slow(&with_boats, part) {
                    prop_assert!(close(quantile, expected), "{:?} is not {}", quantile, expected);
                }
            }
        }
    }

    #[test]
    fn a_day_counts_for_its_boats() {
        let check = |people: &[u32], boats: &[u32], median: (u32, u32)| {
            let series = |daily| Series::new(Day::first_of_year(2024), daily);
            let found = crowding(&series(people), &series(boats), By::Month, series(boats).span().unwrap());
            assert_eq!((found[0].median().people, found[0].median().boats), median);
        };
        check(&[10, 200, 0], &[1, 4, 0], (200, 4));
        check(&[10, 40], &[1, 1], (50, 2));
        check(&[10, 30, 80], &[2, 1, 1], (2 * 30 + 10, 4));
    }

    #[test]
    fn people_of_a_day_without_a_boat_are_in_no_mean() {
        let series = |daily| Series::new(Day::first_of_year(2024), daily);
        let (people, boats) = (series(&[7, 30]), series(&[0, 2]));
        let found = crowding(&people, &boats, By::Month, boats.span().unwrap());
        assert_eq!(found[0].mean(), Some(PerBoat { people: 30, boats: 2 }));
    }

    #[test]
    fn no_boat_is_no_mean() {
        let series = Series::new(Day::first_of_year(2024), &[0; 31]);
        let found = crowding(&series, &series, By::Month, series.span().unwrap());
        assert_eq!((found[0].mean(), found[0].boats.sum), (None, 0));
    }
}
