//! Years laid over each other, each counted up from 1 January.

use crate::time::day;
use crate::{Count, Day, Series, Span};

/// How many places the axis of a year has: one for each day of a leap year, so that a date has the same place in every
/// year.
pub const SLOTS: u16 = 366;

/// A place on the axis of a year, from 0 (1 January) to 365 (31 December); 59 is 29 February. [`SLOTS`] stands for the
/// end of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot(pub u16);

/// Any leap year: its days are the slots.
const LEAP: i32 = 2024;

impl Slot {
    /// 29 February.
    pub const LEAP_DAY: Self = Self(59);

    /// The day with this month and day in a leap year, for the slot's name: its year, 2024, means nothing.
    pub fn in_leap_year(self) -> Day {
        self.in_year(LEAP)
    }

    /// The first slot of a month, 1 to 12; month 13 gives [`SLOTS`], the end of the year.
    pub fn first_of_month(month: u32) -> Self {
        Self(Day::first_of_month(LEAP, month).days_since(Day::first_of_year(LEAP)) as u16)
    }

    /// The day of this slot in a year. For 29 February it is the last one up to that year, looked for in that year and
    /// the three before; where none of them is a leap year, 28 February.
    pub fn last_day_by(self, year: i32) -> Day {
        let leap = (year - 3..=year).rev().find(|year| day::is_leap(*year));
        self.in_year(leap.filter(|_| self == Self::LEAP_DAY).unwrap_or(year))
    }

    /// The slot of a day's month and day, whatever its year.
    ///
    /// ```
    /// # use model::{Day, Slot};
    /// assert_eq!(Slot::of(Day::new(2023, 3, 1).unwrap()), Slot::of(Day::new(2024, 3, 1).unwrap()));
    /// assert_eq!(Slot::LEAP_DAY.in_year(2023), Day::new(2023, 2, 28).unwrap());
    /// ```
    pub fn of(day: Day) -> Self {
        let (year, _, _) = day.civil();
        let ordinal = day.days_since(Day::first_of_year(year)) as u16;
        Self(if !day::is_leap(year) && ordinal >= Self::LEAP_DAY.0 { ordinal + 1 } else { ordinal })
    }

    /// The day of this slot in a year. 29 February becomes 28 February in years without one; a slot beyond 365 becomes
    /// 31 December.
    pub fn in_year(self, year: i32) -> Day {
        let (_, month, day) = Day::first_of_year(LEAP).plus(self.0.min(SLOTS - 1).into()).civil();
        let day = day.min(day::days_in_month(year, month));
        Day::first_of_month(year, month).plus(day as i32 - 1)
    }
}

/// The counts of one calendar year, added up day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Season {
    /// The calendar year.
    pub year: i32,
    /// The days of the year that are published.
    pub counted: Span,
    /// For each counted day the sum from the first counted day up to and with it, in the unit of the series: people or
    /// boats.
    pub cumulative: Vec<u32>,
}

impl Season {
    /// Whether the year has a day that is not counted.
    pub fn is_partial(&self) -> bool {
        self.counted != Span::year(self.year)
    }

    /// The sum of all counted days, in the unit of the series.
    pub fn total(&self) -> u32 {
        self.cumulative.last().copied().unwrap_or_default()
    }

    /// The sum up to and with the day of this slot: [`Count::NotPublished`] before the first counted day,
    /// [`Count::NotYet`] after the last. The day is that of [`Slot::in_year`].
    pub fn at(&self, slot: Slot) -> Count {
        let day = slot.in_year(self.year);
        if day < self.counted.first {
            return Count::NotPublished;
        }
        let index = day.days_since(self.counted.first) as usize;
        self.cumulative.get(index).map_or(Count::NotYet, |sum| Count::Published(*sum))
    }

    /// The slot of each counted day with the sum up to and with it, in order.
    pub fn points(&self) -> impl Iterator<Item = (Slot, u32)> + '_ {
        self.cumulative.iter().enumerate().map(|(i, sum)| (Slot::of(self.counted.first.plus(i as i32)), *sum))
    }
}

/// Every year of the series that has a published day, in order; empty where the series is.
pub fn seasons(series: &Series) -> Vec<Season> {
    let Some(published) = series.span() else { return Vec::new() };
    (published.first.year()..=published.last.year()).filter_map(|year| season(series, year)).collect()
}

/// One year of the series; none where no day of it is published.
pub fn season(series: &Series, year: i32) -> Option<Season> {
    let counted = Span::year(year).intersect(series.span()?)?;
    let before = series.before(counted.first);
    let days = (1..=counted.days()).map(|i| series.before(counted.first.plus(i as i32)) - before);
    Some(Season { year, counted, cumulative: days.collect() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn iso(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    #[test]
    fn a_year_is_whole_from_its_first_day_to_its_last() {
        let season = |first, last| Season {
            year: 2023,
            counted: Span { first: iso(first), last: iso(last) },
            cumulative: Vec::new(),
        };
        assert!(!season("2023-01-01", "2023-12-31").is_partial());
        assert!(season("2023-01-02", "2023-12-31").is_partial());
        assert!(season("2023-01-01", "2023-12-30").is_partial());
    }

    #[test]
    fn the_leap_day_is_the_last_one_by_a_year() {
        let check = |year, day| assert_eq!(Slot::LEAP_DAY.last_day_by(year), iso(day), "{year}");
        check(2024, "2024-02-29");
        check(2027, "2024-02-29");
        check(1903, "1903-02-28");
        assert_eq!(Slot(60).last_day_by(2027), iso("2027-03-01"));
        assert_eq!(Slot::LEAP_DAY.in_leap_year(), iso("2024-02-29"));
    }

    #[test]
    fn a_slot_beyond_the_end_is_its_last_day() {
        for number in [365, 366, 367, u16::MAX] {
            assert_eq!(Slot(number).in_year(2023), iso("2023-12-31"), "{number}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn a_slot_is_a_month_and_a_day(number in 0..40_000_i32) {
            let day = Day(number);
            prop_assert_eq!(Slot::of(day).in_year(day.year()), day);
            // The same month and day of any year share a slot.
            let (_, month, date) = day.civil();
            if let Some(other) = Day::new(2023, month, date) {
                prop_assert_eq!(Slot::of(other), Slot::of(day));
            }
        }

        #[test]
        fn seasons_equal_the_slow_sums(first in 15_000..25_000_i32, daily in prop::collection::vec(0..1500_u32, 1..1500)) {
            let series = Series::new(Day(first), &daily);
            let all = seasons(&series);
            prop_assert_eq!(all.iter().map(Season::total).sum::<u32>(), daily.iter().sum::<u32>());
            for season in all {
                prop_assert_eq!(season.points().count(), season.counted.days() as usize);
                for (slot, sum) in season.points().step_by(7) {
                    let day = slot.in_year(season.year);
                    let slow: u32 = series.days().filter(|(d, _)| d.year() == season.year && *d <= day).map(|(_, n)| n).sum();
                    prop_assert_eq!(sum, slow);
                    prop_assert_eq!(season.at(slot), Count::Published(sum));
                }
            }
        }
    }

    #[test]
    fn the_leap_day_has_a_place_of_its_own() {
        assert_eq!(Slot::of(iso("2024-02-29")), Slot(59));
        assert_eq!(Slot::of(iso("2023-02-28")), Slot(58));
        assert_eq!(Slot::of(iso("2023-03-01")), Slot(60));
        assert_eq!(Slot(59).in_year(2023), iso("2023-02-28"));
        assert_eq!(Slot::of(iso("2023-12-31")), Slot(365));
    }

    #[test]
    fn every_slot_has_a_day_that_leads_back_to_it() {
        for year in [2018, 2024, 2026] {
            for slot in (0..SLOTS).map(Slot) {
                assert_eq!(Slot::of(slot.last_day_by(year)), slot);
            }
        }
        assert_eq!(Slot::LEAP_DAY.last_day_by(2026), iso("2024-02-29"));
        assert_eq!(Slot::first_of_month(3), Slot(60));
        assert_eq!(Slot::first_of_month(13), Slot(SLOTS));
    }

    #[test]
    fn a_season_that_has_not_ended_says_so() {
        let season = &seasons(&Series::new(iso("2026-01-01"), &[2; 50]))[0];
        assert!(season.is_partial());
        assert_eq!(season.at(Slot(49)), Count::Published(100));
        assert_eq!(season.at(Slot(50)), Count::NotYet);
    }
}
