//! What is wrong with a file, and where: every problem is collected, so one run tells them all.

use std::fmt;

/// So many are shown; the rest are counted.
const SHOWN: usize = 20;

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Problem {
    /// Sheet, row and column, or file and line.
    place: String,
    found: String,
    expected: String,
}

/// The problems of one file, in the order found.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    shown: Vec<Problem>,
    count: usize,
}

impl Problems {
    /// Records that `found` stands at `place`, where `expected` should.
    pub(crate) fn add(
        &mut self,
        place: impl fmt::Display,
        found: impl fmt::Display,
        expected: impl fmt::Display,
    ) {
        self.count += 1;
        if self.shown.len() < SHOWN {
            self.shown.push(Problem {
                place: place.to_string(),
                found: found.to_string(),
                expected: expected.to_string(),
            });
        }
    }

    /// Whether nothing is wrong so far.
    pub(crate) fn none(&self) -> bool {
        self.count == 0
    }

    /// The places of the first problems.
    #[cfg(feature = "fuzz")]
    pub(crate) fn places(&self) -> impl Iterator<Item = &str> {
        self.shown.iter().map(|problem| problem.place.as_str())
    }

    /// `value` where nothing is wrong.
    ///
    /// # Errors
    /// All problems in one message that begins with `headline`.
    pub(crate) fn or<T>(&self, value: T, headline: impl fmt::Display) -> anyhow::Result<T> {
        anyhow::ensure!(self.none(), "{headline}\n{self}");
        Ok(value)
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, Problem { place, found, expected }) in self.shown.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "  {place}: found {found}, expected {expected}")?;
        }
        match self.count - self.shown.len() {
            0 => Ok(()),
            more => write!(f, "\n  and {more} more"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_counted_and_the_first_twenty_shown() {
        let mut problems = Problems::default();
        assert!(problems.or((), "fine").is_ok());
        for row in 1..=23 {
            problems.add(format!("row {row}"), 1, 2);
        }
        let message = problems.or((), "bad").expect_err("there are problems").to_string();
        assert!(message.starts_with("bad\n  row 1: found 1, expected 2\n"), "{message}");
        assert!(message.ends_with("row 20: found 1, expected 2\n  and 3 more"), "{message}");
    }
}
