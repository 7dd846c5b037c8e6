//! A daily series with prefix sums: any sum between two days is one subtraction.

use std::sync::Arc;

use crate::{Count, Day, Span};

/// Daily counts without a gap, from the first to the last published day. It may be empty: then nothing is published
/// yet, which is not the same as zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    first: Day,
    /// `sums[i]` is the sum of the first `i` days, so there is one more than there are days. Each chart holds the series
    /// that it draws: they share it.
    sums: Arc<[u32]>,
}

/// Days that are all published, with their sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The days.
    pub span: Span,
    /// The sum over them, in the unit of the series: people or boats.
    pub sum: u32,
}

impl Series {
    /// The series that begins on `first` with these daily counts. Sums stop at `u32::MAX`.
    pub fn new(first: Day, daily: &[u32]) -> Self {
        let mut sums = Vec::with_capacity(daily.len() + 1);
        sums.push(0);
        let mut sum = 0_u32;
        for count in daily {
            sum = sum.saturating_add(*count);
            sums.push(sum);
        }
        Self { first, sums: sums.into() }
    }

    /// The published days; none where there are none.
    pub fn span(&self) -> Option<Span> {
        Span::new(self.first, self.first.plus(self.sums.len() as i32 - 2))
    }

    /// The same series without the days after this one. A series that begins later is empty then.
    #[must_use]
    pub fn until(&self, last: Day) -> Self {
        let days = last.plus(1).days_since(self.first).max(0) as usize;
        Self { first: self.first, sums: self.sums.iter().take(days + 1).copied().collect() }
    }

    /// Changes the count of a day by so many; wraps around, so that `-1` is `u32::MAX`. Nothing where the series does not
    /// reach the day, or where it is shared.
    pub(crate) fn add(&mut self, day: Day, by: u32) {
        let after = day.plus(1).days_since(self.first).max(0) as usize;
        if let Some(sums) = Arc::get_mut(&mut self.sums) {
            for sum in sums.iter_mut().skip(after) {
                *sum = sum.wrapping_add(by);
            }
        }
    }

    /// The count of one day: [`Count::NotPublished`] before the first published day, [`Count::NotYet`] after the last.
    pub fn on(&self, day: Day) -> Count {
        self.sum(Span { first: day, last: day })
    }

    /// The sum over those days of the span that are published. A span of which no day is published has none:
    /// [`Count::NotPublished`] where it ends before the first published day, else [`Count::NotYet`].
    ///
    /// ```
    /// # use model::{Count, Day, Series, Span};
    /// let first = Day::new(2024, 1, 1).unwrap();
    /// let series = Series::new(first, &[3, 0, 4]);
    /// let sum = |from, to| series.sum(Span::new(first.plus(from), first.plus(to)).unwrap());
    /// assert_eq!(sum(0, 2), Count::Published(7));
    /// assert_eq!(sum(1, 9), Count::Published(4));
    /// assert_eq!(sum(3, 9), Count::NotYet);
    /// assert_eq!(sum(-9, -1), Count::NotPublished);
    /// ```
    pub fn sum(&self, span: Span) -> Count {
        match self.known(span) {
            Some(known) => Count::Published(known.sum),
            None if span.last < self.first => Count::NotPublished,
            None => Count::NotYet,
        }
    }

    /// Those days of the span that are published, with their sum; none where no day of it is.
    pub fn known(&self, span: Span) -> Option<Known> {
        let span = self.span()?.intersect(span)?;
        Some(Known { span, sum: self.before(span.last.plus(1)) - self.before(span.first) })
    }

    /// Those days of the span that are published, each with its count, in order.
    pub fn days_of(&self, span: Span) -> impl Iterator<Item = (Day, u32)> + '_ {
        let days = self.known(span).map_or(0, |known| known.span.days());
        let first = span.first.max(self.first);
        (0..days as i32).map(move |i| {
            let day = first.plus(i);
            (day, self.before(day.plus(1)) - self.before(day))
        })
    }

    /// The sum from 1 January of the day's year up to and with the day, of the days that are published:
    /// [`Count::NotYet`] for a day after the last, or where none is published; else [`Count::NotPublished`] for one
    /// before the first.
    pub fn year_to_date(&self, day: Day) -> Count {
        if self.span().is_none_or(|published| day > published.last) {
            return Count::NotYet;
        }
        self.sum(Span { first: Day::first_of_year(day.year()), last: day })
    }

    /// The sums over `window` days ending on each day, from the first day that has so many behind it.
    /// Divided by the window they are the rolling mean, in counts a day. Nothing where the series has fewer days than the
    /// window; a window of 0 counts as one day.
    pub fn rolling_sums(&self, window: u32) -> impl Iterator<Item = (Day, u32)> + '_ {
        let window = window.max(1) as usize;
        let ends = self.sums.iter().skip(window);
        ends.zip(self.sums.iter())
            .enumerate()
            .map(move |(i, (end, start))| (self.first.plus((i + window) as i32 - 1), end - start))
    }

    /// Each published day with its count, in order.
    pub fn days(&self) -> impl Iterator<Item = (Day, u32)> + '_ {
        self.rolling_sums(1)
    }

    /// The sum of all published days before this one: zero before the first, everything after the last.
    pub(crate) fn before(&self, day: Day) -> u32 {
        let index = day.days_since(self.first).clamp(0, self.sums.len() as i32 - 1);
        self.sums.get(index as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_series() -> impl Strategy<Value = (Day, Vec<u32>)> {
        (-1000..20_000_i32, prop::collection::vec(0..1500_u32, 1..900))
            .prop_map(|(day, daily)| (Day(day), daily))
    }

    #[test]
    fn what_lies_beyond_the_ends_is_all_or_nothing() {
        let first = Day::new(2024, 1, 1).unwrap();
        let series = Series::new(first, &[1, 2, 3]);
        let check = |day: i32, sum: u32| assert_eq!(series.before(first.plus(day)), sum, "{day}");
        check(-1, 0);
        check(0, 0);
        check(1, 1);
        check(3, 6);
        check(4, 6);
        check(400, 6);
        assert_eq!(series.until(first.plus(9)), series);
        assert_eq!(series.until(first.plus(-9)).span(), None);
    }

    #[test]
    fn the_year_to_date_ends_with_the_last_published_day() {
        let first = Day::new(2023, 12, 31).unwrap();
        let series = Series::new(first, &[1, 2, 3]);
        let check = |day: i32, sum: Count| assert_eq!(series.year_to_date(first.plus(day)), sum, "{day}");
        check(0, Count::Published(1));
        check(1, Count::Published(2));
        check(2, Count::Published(5));
        check(3, Count::NotYet);
    }

    proptest! {
        #[test]
        fn sums_equal_the_slow_ones((first, daily) in any_series(), a in -50..950_i32, len in 0..400_i32) {
            let series = Series::new(first, &daily);
            let span = Span { first: first.plus(a), last: first.plus(a + len) };
            let slow: Vec<u32> = (a..=a + len).filter_map(|i| daily.get(usize::try_from(i).ok()?).copied()).collect();
            let expected = match slow.as_slice() {
                [] if a < 0 => Count::NotPublished,
                [] => Count::NotYet,
                some => Count::Published(some.iter().sum()),
            };
            prop_assert_eq!(series.sum(span), expected);
            prop_assert_eq!(series.known(span).map(|known| known.sum), expected.published());
            let days: Vec<(Day, u32)> = series.days_of(span).collect();
            prop_assert_eq!(days.iter().map(|(_, count)| *count).collect::<Vec<_>>(), slow);
            let ends = days.first().zip(days.last()).map(|((first, _), (last, _))| Span { first: *first, last: *last });
            prop_assert_eq!(series.known(span).map(|known| known.span), ends);
        }

        #[test]
        fn rolling_sums_equal_the_slow_ones((first, daily) in any_series(), window in 1..400_u32) {
            let series = Series::new(first, &daily);
            let slow: Vec<(Day, u32)> = daily
                .windows(window as usize)
                .enumerate()
                .map(|(i, days)| (first.plus((i + window as usize) as i32 - 1), days.iter().sum()))
                .collect();
            prop_assert_eq!(series.rolling_sums(window).collect::<Vec<_>>(), slow);
        }
    }

    #[test]
    fn a_series_can_be_cut_short() {
        let check = |last, expected: &[u32]| {
            assert_eq!(Series::new(Day(10), &[3, 4, 5]).until(Day(last)), Series::new(Day(10), expected));
        };
        check(12, &[3, 4, 5]);
        check(99, &[3, 4, 5]);
        check(11, &[3, 4]);
        check(9, &[]);
    }

    #[test]
    fn what_is_not_published_is_never_zero() {
        let none = Series::new(Day(10), &[3, 4]).until(Day(9));
        assert_eq!(none.span(), None);
        let check = |day, expected| {
            assert_eq!((none.on(Day(day)), none.year_to_date(Day(day))), (expected, Count::NotYet));
        };
        check(9, Count::NotPublished);
        check(10, Count::NotYet);
        check(11, Count::NotYet);
        assert_eq!((none.days().count(), none.rolling_sums(7).count()), (0, 0));
    }

    #[test]
    fn zero_not_published_and_not_yet_stay_apart() {
        let check = |day: i32, expected| assert_eq!(Series::new(Day(10), &[0, 4]).on(Day(day)), expected);
        check(9, Count::NotPublished);
        check(10, Count::Published(0));
        check(11, Count::Published(4));
        check(12, Count::NotYet);
    }

    #[test]
    fn year_to_date_stops_with_the_day() {
        let series = Series::new(Day::first_of_year(2024), &[1; 400]);
        let check = |iso, expected| assert_eq!(series.year_to_date(Day::parse_iso(iso).unwrap()), expected);
        check("2024-01-01", Count::Published(1));
        check("2024-12-31", Count::Published(366));
        check("2025-01-02", Count::Published(2));
        check("2025-03-01", Count::NotYet);
        check("2023-03-01", Count::NotPublished);
    }
}
