//! A daily series summed by period, with the periods that are not complete marked as such.

use crate::{By, Period, Series, Span};

/// A calendar period with the sum of its counted days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// The whole period.
    pub period: Period,
    /// The days in the sum: those of the period that are published and lie in the span that was asked for.
    pub counted: Span,
    /// The sum over `counted`, in the unit of the series: people or boats.
    pub sum: u32,
}

impl Bucket {
    /// Whether the sum lacks any day of the period.
    pub fn is_partial(&self) -> bool {
        self.counted != self.period.span()
    }
}

/// The series summed by period: one bucket for each period that has a published day within the span, in order. At
/// either end of the span a period is counted with the days that lie in it, see [`Bucket::is_partial`]. Empty where no
/// published day lies within the span.
///
/// ```
/// # use model::{By, Day, Series, Span, aggregate};
/// let series = Series::new(Day::new(2024, 1, 1).unwrap(), &[1; 41]);
/// let months = aggregate(&series, By::Month, Span::year(2024));
/// let sums: Vec<(u32, bool)> = months.iter().map(|month| (month.sum, month.is_partial())).collect();
/// assert_eq!(sums, [(31, false), (10, true)]);
/// ```
pub fn aggregate(series: &Series, by: By, within: Span) -> Vec<Bucket> {
    let Some(published) = series.span().and_then(|span| span.intersect(within)) else { return Vec::new() };
    let mut buckets = Vec::new();
    let mut period = by.period(published.first);
    let mut first = published.first;
    let mut before = series.before(first);
    while first <= published.last {
        let next = period.next();
        let last = next.first.plus(-1).min(published.last);
        let sums = series.before(last.plus(1));
        buckets.push(Bucket { period, counted: Span { first, last }, sum: sums - before });
        (period, first, before) = (next, next.first, sums);
    }
    buckets
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Choice, Day};

    proptest! {
        #[test]
        fn every_day_is_in_one_bucket(first in 0..30_000_i32, daily in prop::collection::vec(0..1500_u32, 1..2000), which in 0..5_usize) {
            let series = Series::new(Day(first), &daily);
            let buckets = aggregate(&series, By::ALL[which], series.span().unwrap());
            prop_assert_eq!(buckets.iter().map(|b| b.sum).sum::<u32>(), daily.iter().sum::<u32>());
            prop_assert_eq!(buckets.iter().map(|b| b.counted.days() as usize).sum::<usize>(), daily.len());
            // Only the first and the last can be partial.
            let inner = buckets.iter().skip(1).rev().skip(1);
            prop_assert!(inner.into_iter().all(|bucket| !bucket.is_partial()));
        }
    }

    #[test]
    fn marks_partial_periods() {
        let series = Series::new(Day::first_of_year(2024), &[1; 31 + 10]);
        let partial: Vec<bool> =
            aggregate(&series, By::Month, series.span().unwrap()).iter().map(Bucket::is_partial).collect();
        assert_eq!(partial, [false, true]);
    }
}
