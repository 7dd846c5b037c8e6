//! Krippendorff's alpha: how far coders agree beyond chance (Krippendorff 2018, chapter 12).

/// How unlike two values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Metric {
    /// Unlike or not.
    Nominal,
    /// By how many of all values lie between them.
    Ordinal,
}

/// Alpha of units, each the values that coders gave it. None where all values that can be paired are one and the same,
/// or there are none: nothing could have been disagreed about.
pub(super) fn alpha(units: &[Vec<i8>], metric: Metric) -> Option<f64> {
    // A unit with one value has nothing to be paired with.
    let units: Vec<&Vec<i8>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let mut values: Vec<i8> = units.iter().flat_map(|unit| unit.iter().copied()).collect();
    values.sort_unstable();
    values.dedup();
    let all = units.iter().map(|unit| unit.len()).sum::<usize>() as f64;
    let count =
        |value: i8| units.iter().flat_map(|unit| unit.iter()).filter(|one| **one == value).count() as f64;
    let unlike = |one: i8, other: i8| match metric {
        Metric::Nominal => f64::from(one != other),
        Metric::Ordinal => {
            let (low, high) = (one.min(other), one.max(other));
            let between =
                values.iter().filter(|value| (low..=high).contains(value)).map(|value| count(*value));
            let between = between.sum::<f64>() - f64::midpoint(count(low), count(high));
            if one == other { 0.0 } else { between * between }
        }
    };
    let mut observed = 0.0;
    for unit in &units {
        let mut inside = 0.0;
        for one in *unit {
            inside += unit.iter().map(|other| unlike(*one, *other)).sum::<f64>();
        }
        observed += inside / (unit.len() - 1) as f64;
    }
    let mut expected = 0.0;
    for one in &values {
        expected +=
            values.iter().map(|other| count(*one) * count(*other) * unlike(*one, *other)).sum::<f64>();
    }
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Units from one line for each coder; a full stop is no value.
    fn units(coders: &[&str]) -> Vec<Vec<i8>> {
        let rows: Vec<Vec<&str>> = coders.iter().map(|row| row.split(' ').collect()).collect();
        let unit = |at: usize| rows.iter().filter_map(|row| row[at].parse().ok()).collect();
        (0..rows[0].len()).map(unit).collect()
    }

    /// The worked examples of Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), and of Hayes and
    /// Krippendorff (2007), to the digits that are printed there.
    #[test]
    fn published_examples() {
        let check = |coders: &[&str], metric, expected: &str| {
            assert_eq!(format!("{:.3}", alpha(&units(coders), metric).unwrap()), expected);
        };
        let binary = ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"];
        check(&binary, Metric::Nominal, "0.095");
        let two = ["1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"];
        check(&two, Metric::Nominal, "0.692");
        let four = [
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        ];
        check(&four, Metric::Nominal, "0.743");
        check(&four, Metric::Ordinal, "0.815");
    }

    #[test]
    fn agreement_without_variation_is_none() {
        let check = |coders: &[&str], expected: Option<f64>| {
            assert_eq!(alpha(&units(coders), Metric::Ordinal), expected);
        };
        check(&["1 1 1", "1 1 1"], None);
        check(&["1 0 1", ". . ."], None);
        check(&["1 -1 0", "1 -1 0"], Some(1.0));
    }
}
