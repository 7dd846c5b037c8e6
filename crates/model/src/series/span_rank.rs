//! Where a count stands among all spans of as many days.
//!
//! A span here lies wholly in the published days. One begins on each day that has enough of them after it, so that
//! neighbours share most of their days.

use crate::{Day, Series, Span};

/// A value beside the counts of all spans of one length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanRank {
    /// How many spans of that length there are, at least 1.
    pub spans: u32,
    /// How many of them count more than the value.
    pub more: u32,
    /// How many of them count exactly the value.
    pub same: u32,
    /// The busiest span with its count, in the unit of the series; of equals the earliest.
    pub most: (Span, u32),
    /// The quietest span with its count, in the unit of the series; of equals the earliest.
    pub fewest: (Span, u32),
}

impl SpanRank {
    /// How many of the spans count less than the value.
    pub fn fewer(self) -> u32 {
        self.spans - self.more - self.same
    }
}

/// Where a value stands among the counts of all spans of so many days; a length of 0 counts as one day. The value has
/// the unit of the series, people or boats. None where the series has fewer days than the length.
///
/// ```
/// # use model::{Day, Series, span_rank};
/// // The spans of two days count 6, 7, 7 and 6.
/// let series = Series::new(Day::new(2024, 1, 1).unwrap(), &[1, 5, 2, 5, 1]);
/// let rank = span_rank(&series, 2, 6).unwrap();
/// assert_eq!((rank.spans, rank.more, rank.same, rank.fewer()), (4, 2, 2, 0));
/// assert_eq!(span_rank(&series, 6, 6), None);
/// ```
pub fn span_rank(series: &Series, days: u32, value: u32) -> Option<SpanRank> {
    let mut found: Option<SpanRank> = None;
    for (last, count) in series.rolling_sums(days) {
        let here = (Span { first: first(last, days), last }, count);
        let standing = found.get_or_insert(SpanRank { spans: 0, more: 0, same: 0, most: here, fewest: here });
        standing.spans += 1;
        standing.more += u32::from(count > value);
        standing.same += u32::from(count == value);
        if count > standing.most.1 {
            standing.most = here;
        }
        if count < standing.fewest.1 {
            standing.fewest = here;
        }
    }
    found
}

/// The first of so many days that end on this one.
fn first(last: Day, days: u32) -> Day {
    last.plus(1 - days.max(1) as i32)
}

/// Pairs of spans of one length, an earlier and a later span, and in how many of them the later counts more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rises {
    /// Pairs in which the later span counts more.
    pub more: u64,
    /// All pairs.
    pub pairs: u64,
}

/// The rises among all pairs of spans of so many days, whether the two share days or not; a length of 0 counts as one
/// day. Both numbers are 0 where there are fewer than two such spans.
///
/// ```
/// # use model::{Day, Rises, Series, rises};
/// let series = Series::new(Day::new(2024, 1, 1).unwrap(), &[2, 1, 3]);
/// assert_eq!(rises(&series, 1), Rises { more: 2, pairs: 3 });
/// ```
pub fn rises(series: &Series, days: u32) -> Rises {
    let mut counts: Vec<u32> = series.rolling_sums(days).map(|(_, count)| count).collect();
    let spans = counts.len() as u64;
    let more = sort(&mut counts, &mut Vec::new());
    Rises { more, pairs: spans * spans.saturating_sub(1) / 2 }
}

/// Sorts by merging, and counts the pairs whose later one is the higher.
fn sort(counts: &mut [u32], spare: &mut Vec<u32>) -> u64 {
    let half = counts.len() / 2;
    if half == 0 {
        return 0;
    }
    let (earlier, later) = counts.split_at_mut(half);
    let mut rises = sort(earlier, spare) + sort(later, spare);
    spare.clear();
    spare.extend_from_slice(counts);
    let (mut earlier, mut later) = spare.split_at(half);
    for slot in counts {
        // Of two alike the later goes first, so that it is not among those that are higher.
        *slot = match (earlier, later) {
            ([low, rest @ ..], [high, ..]) if low < high => {
                rises += later.len() as u64;
                earlier = rest;
                *low
            }
            (_, [next, rest @ ..]) => {
                later = rest;
                *next
            }
            ([next, rest @ ..], []) => {
                earlier = rest;
                *next
            }
            ([], []) => break,
        };
    }
    rises
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn series(daily: &[u32]) -> Series {
        Series::new(Day(10), daily)
    }

    /// The counts of all spans, added up day by day.
    fn slow(daily: &[u32], days: usize) -> Vec<u32> {
        daily.windows(days).map(|span| span.iter().sum()).collect()
    }

    proptest! {
        #[test]
        fn stands_where_the_slow_way_says(
            daily in prop::collection::vec(0..6_u32, 1..120), days in 1..130_u32, value in 0..60_u32,
        ) {
            let counts = slow(&daily, days as usize);
            let found = span_rank(&series(&daily), days, value);
            prop_assert_eq!(found.is_some(), !counts.is_empty());
            if let Some(found) = found {
                let number = |of: &dyn Fn(&u32) -> bool| counts.iter().filter(|count| of(count)).count() as u32;
                prop_assert_eq!(found.spans, counts.len() as u32);
                prop_assert_eq!(found.more, number(&|count| *count > value));
                prop_assert_eq!(found.same, number(&|count| *count == value));
                prop_assert_eq!(found.fewer(), number(&|count| *count < value));
                for ((span, count), extreme) in [(found.most, counts.iter().max()), (found.fewest, counts.iter().min())] {
                    prop_assert_eq!(Some(&count), extreme);
                    prop_assert_eq!(Some(span.first.days_since(Day(10)) as usize), counts.iter().position(|other| *other == count));
                    prop_assert_eq!(span.days(), days);
                    prop_assert_eq!(series(&daily).sum(span).published(), Some(count));
                }
            }
        }

        #[test]
        fn rises_equal_the_slow_ones(daily in prop::collection::vec(0..6_u32, 1..120), days in 1..130_u32) {
            let counts = slow(&daily, days as usize);
            let (mut more, mut pairs) = (0, 0);
            for (i, later) in counts.iter().enumerate() {
                for earlier in &counts[..i] {
                    pairs += 1;
                    more += u64::from(later > earlier);
                }
            }
            prop_assert_eq!(rises(&series(&daily), days), Rises { more, pairs });
        }
    }

    #[test]
    fn a_value_stands_among_spans_as_long() {
        let check = |days, value, expected| {
            let found = span_rank(&series(&[3, 1, 4, 1, 5]), days, value);
            assert_eq!(found.map(|found| (found.more, found.same, found.fewer())), expected);
        };
        check(1, 3, Some((2, 1, 2)));
        check(2, 5, Some((1, 2, 1)));
        check(5, 14, Some((0, 1, 0)));
        check(6, 14, None);
    }

    #[test]
    fn only_a_higher_later_span_is_a_rise() {
        let check = |daily: &[u32], days, more, pairs| {
            assert_eq!(rises(&series(daily), days), Rises { more, pairs });
        };
        check(&[1, 2, 3], 1, 3, 3);
        check(&[3, 2, 1], 1, 0, 3);
        check(&[2, 2, 2], 1, 0, 3);
        check(&[1, 3, 1, 3], 2, 0, 3);
        check(&[1, 2], 2, 0, 0);
        check(&[1, 2], 3, 0, 0);
    }
}
