//! A span's days from the busiest down.

use crate::{Day, Series, Span};

/// The days with a count above zero, the highest first; of equals the earlier.
pub fn ranking(series: &Series, span: Span) -> Vec<(Day, u32)> {
    let mut keys: Vec<(u32, i32)> = (0..span.days() as i32)
        .filter_map(|i| {
            let day = span.first.plus(i);
            let count = series.on(day).published().filter(|count| *count > 0)?;
            // Both turned round: the highest sorts first, and of equals the earlier.
            Some((u32::MAX - count, day.0))
        })
        .collect();
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
