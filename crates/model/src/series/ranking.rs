//! A span's days from the busiest down.

use crate::{Day, Series, Span};

/// The published days of the span that have a count above zero, each with its count: the highest first, of equals the
/// earlier. Empty where there is no such day.
///
/// ```
/// # use model::{Day, Series, ranking};
/// let first = Day::new(2024, 1, 1).unwrap();
/// let series = Series::new(first, &[3, 0, 7, 3]);
/// let busiest = ranking(&series, series.span().unwrap());
/// assert_eq!(busiest, [(first.plus(2), 7), (first, 3), (first.plus(3), 3)]);
/// ```
pub fn ranking(series: &Series, span: Span) -> Vec<(Day, u32)> {
    let with_some = series.days_of(span).filter(|(_, count)| *count > 0);
    // Both turned round: the highest sorts first, and of equals the earlier.
    let mut keys: Vec<(u32, i32)> = with_some.map(|(day, count)| (u32::MAX - count, day.0)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(count, day)| (Day(day), u32::MAX - count)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn equals_the_slow_ranking(daily in prop::collection::vec(0..40_u32, 1..400)) {
            let series = Series::new(Day(17_532), &daily);
            let mut slow: Vec<(Day, u32)> = series.days().filter(|(_, count)| *count > 0).collect();
            // A stable sort keeps the earlier of equals first.
            slow.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            prop_assert_eq!(ranking(&series, series.span().unwrap()), slow);
        }
    }
}
