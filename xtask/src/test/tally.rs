//! Counting what passed and what failed.

use crate::shell;
use anyhow::Result;
use std::ops::AddAssign;
use std::process::Command;

/// How many passed, failed and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u32,
    pub(super) failed: u32,
    /// For a reason that the test gives.
    pub(super) skipped: u32,
    /// Files, or checks, that have not begun: their time was over.
    pub(super) left_out: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.left_out += other.left_out;
    }
}

impl Tally {
    /// One failure.
    pub(super) fn failure() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// One that has not begun.
    pub(super) fn left_out() -> Self {
        Self { left_out: 1, ..Self::default() }
    }

    /// A check that knows only yes or no.
    pub(super) fn of(result: Result<()>) -> Self {
        match result {
            Ok(()) => Self { passed: 1, ..Self::default() },
            Err(error) => {
                complain!("{}", shell::tell(&error));
                Self::failure()
            }
        }
    }

    /// Runs tests and counts them by what they print.
    pub(super) fn count(command: &mut Command, read: impl Fn(&str) -> Option<Tally>) -> Self {
        let mut sum = Self::default();
        let result = shell::run_seeing(command, |line| {
            if let Some(tally) = read(line) {
                sum += tally;
            }
        });
        if let Err(error) = result {
            complain!("{}", shell::tell(&error));
            // Not every failure is a test's: what does not compile has no tests to fail.
            sum.failed = sum.failed.max(1);
        }
        sum
    }
}

/// Reads cargo's `test result: ok. 3 passed; 0 failed; …`.
pub(super) fn cargo(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |word: &str| {
        counts
            .split("; ")
            .find_map(|part| part.strip_suffix(word))
            .and_then(|number| number.trim().parse().ok())
    };
    Some(Tally {
        passed: number("passed")?,
        failed: number("failed")?,
        skipped: number("ignored")?,
        left_out: 0,
    })
}

/// Reads Node's closing lines `ℹ pass 3` and `ℹ fail 0`.
pub(super) fn node(line: &str) -> Option<Tally> {
    let (word, number) = line.strip_prefix("ℹ ")?.split_once(' ')?;
    let number = number.trim().parse().ok()?;
    match word {
        "pass" => Some(Tally { passed: number, ..Tally::default() }),
        "fail" | "cancelled" => Some(Tally { failed: number, ..Tally::default() }),
        "skipped" => Some(Tally { skipped: number, ..Tally::default() }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_read() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 1 filtered out; finished in 0.02s";
        assert_eq!(cargo(line), Some(Tally { passed: 12, failed: 3, skipped: 1, left_out: 0 }));
        assert_eq!(cargo("test result of something else"), None);
        assert_eq!(node("ℹ pass 7"), Some(Tally { passed: 7, ..Tally::default() }));
        assert_eq!(node("ℹ fail 2"), Some(Tally { failed: 2, ..Tally::default() }));
        assert_eq!(node("ℹ skipped 4"), Some(Tally { skipped: 4, ..Tally::default() }));
        assert_eq!(node("ℹ duration_ms 12.3"), None);
    }
}
