//! Contradictions of an official file with itself, and what an editor has accepted of them.

use crate::files::Problems;
use crate::published::accepted::{ACCEPTED, Accepted};

/// A cell of the weekly arrivals that is not what its days add up to.
pub(super) struct Slip {
    /// The cell in the words of a message.
    pub(super) place: String,
    /// The cell as a spreadsheet names it, with its sheet.
    pub(super) cell: String,
    /// What stands in it: a count or `-`.
    pub(super) found: String,
    /// What follows from the days: a count or `-`.
    pub(super) expected: String,
    /// The days, in the words of a message.
    pub(super) rows: String,
}

/// Adds a problem for each slip that is not accepted, and returns a remark for each that is. An acceptance holds for one
/// cell of one file, for what stands in it and for what should; one that this file gives no reason for is a problem too.
pub(super) fn judge(
    slips: &[Slip],
    accepted: &[Accepted],
    source_sha256: &str,
    problems: &mut Problems,
) -> Vec<String> {
    let covers = |accepted: &Accepted, slip: &Slip| {
        (&accepted.source_sha256[..], &accepted.cell, &accepted.found, &accepted.expected)
            == (source_sha256, &slip.cell, &slip.found, &slip.expected)
    };
    let mut remarks = Vec::new();
    for slip in slips {
        let Slip { place, cell, found, expected, rows } = slip;
        match accepted.iter().find(|accepted| covers(accepted, slip)) {
            Some(Accepted { why, .. }) => {
                remarks.push(format!("{place}: {found} instead of {expected}, accepted: {why}"));
            }
            None => problems.add(
                place,
                found,
                format!(
                    "{expected}, {rows}; if nothing else is wrong, data/{ACCEPTED} can accept it: \
                     {source_sha256},{cell},{found},{expected},WHY"
                ),
            ),
        }
    }
    for (line, accepted) in (2..).zip(accepted) {
        if accepted.source_sha256 == source_sha256 && !slips.iter().any(|slip| covers(accepted, slip)) {
            let Accepted { cell, found, expected, .. } = accepted;
            problems.add(
                format!("data/{ACCEPTED} line {line}"),
                format!("{cell} accepted with {found} instead of {expected}"),
                "what this file says there",
            );
        }
    }
    remarks
}
