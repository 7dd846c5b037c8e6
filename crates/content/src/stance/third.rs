//! `content/codes_third.csv`: codes that came with some statements. They were looked at after both coders had coded, and
//! enter no position.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::stance::{Alpha, Code, Index, StanceTables};

use super::agreement::thousandths;
use super::alpha::{Metric, alpha};
use super::codes::{of, value};
use crate::files::{Problems, Rows};

const FILE: &str = "content/codes_third.csv";
const COLUMNS: [&str; 3] = ["statement", "proposition", "code"];

/// How far two codings of the same statements agree, all propositions together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The letters of the two; `t` is the third coding.
    pub of: [char; 2],
    /// Cells, a statement and a proposition each, in which either gave a code.
    pub either: usize,
    /// Cells in which both did.
    pub both: usize,
    /// Of those, cells with the same code.
    pub same: usize,
    /// Of those, cells in which one is for and the other against.
    pub opposite: usize,
    /// How far they agree on the direction, beyond chance, where both gave a code.
    pub direction: Alpha,
    /// How far they agree on whether there is a code.
    pub presence: Alpha,
}

/// The two coders and the third coding, each with each other, on the statements that the third coding had: those from the
/// first that it has a code of to the last.
///
/// # Errors
/// Where the file cannot be read, or every line of it that is not as it must be.
pub fn pairs(root: &Path, tables: &StanceTables) -> Result<Vec<Pair>> {
    let mut problems = Problems::default();
    let third = read(root, tables, &mut problems)?;
    let third = problems.or(third, "the third coding is not as it should be")?;
    let numbers = || third.iter().map(|code| code.statement);
    let (first, last) = (numbers().min().unwrap_or_default(), numbers().max().unwrap_or_default());
    let of_coder = |coder: u8| {
        let codes = tables.codes.iter().filter(move |code| code.coder == coder);
        codes.filter(|code| (first..=last).contains(&code.statement)).cloned().collect::<Vec<_>>()
    };
    let (a, b) = (('a', of_coder(0)), ('b', of_coder(1)));
    let t = ('t', third);
    let cells: Vec<(Index, Index)> = (first..=last)
        .flat_map(|one| (0..tables.propositions.len() as Index).map(move |proposition| (one, proposition)))
        .collect();
    Ok([[&a, &b], [&a, &t], [&b, &t]].into_iter().map(|two| pair(two, &cells)).collect())
}

fn pair([one, other]: [&(char, Vec<Code>); 2], cells: &[(Index, Index)]) -> Pair {
    let at = |codes: &[Code], cell: (Index, Index)| {
        codes.iter().find(|code| (code.statement, code.proposition) == cell).map(|code| code.value)
    };
    let given = cells.iter().map(|cell| (at(&one.1, *cell), at(&other.1, *cell)));
    let given: Vec<(Option<i8>, Option<i8>)> = given.collect();
    let pairs: Vec<Vec<i8>> =
        given.iter().filter_map(|(one, other)| Some(vec![(*one)?, (*other)?])).collect();
    let presences: Vec<Vec<i8>> =
        given.iter().map(|(one, other)| vec![i8::from(one.is_some()), i8::from(other.is_some())]).collect();
    Pair {
        of: [one.0, other.0],
        either: given.iter().filter(|(one, other)| one.or(*other).is_some()).count(),
        both: pairs.len(),
        same: pairs.iter().filter(|pair| pair[0] == pair[1]).count(),
        opposite: pairs.iter().filter(|pair| pair[0] * pair[1] < 0).count(),
        direction: thousandths(alpha(&pairs, Metric::Ordinal)),
        presence: thousandths(alpha(&presences, Metric::Nominal)),
    }
}

pub(super) fn read(root: &Path, tables: &StanceTables, problems: &mut Problems) -> Result<Vec<Code>> {
    let rows = Rows::read(root, FILE, &COLUMNS, problems)?;
    let mut seen = HashSet::new();
    let mut codes = Vec::new();
    for row in &rows.rows {
        let (statement, proposition) = of(&rows, row, tables, problems);
        let value = value(&rows, row, problems);
        let (Some(statement), Some(proposition), Some(value)) = (statement, proposition, value) else {
            continue;
        };
        if !seen.insert((statement, proposition)) {
            problems.add(
                rows.place(row, "code"),
                "a code for the second time",
                "one a statement and proposition",
            );
        }
        codes.push(Code { statement, proposition, value, ..Code::default() });
    }
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted_by_who_gave_a_code() {
        let code = |statement, value| Code { statement, value, ..Code::default() };
        let one = ('a', vec![code(0, 1), code(1, -1), code(2, 0), code(3, 1)]);
        let other = ('t', vec![code(0, 1), code(1, 1), code(2, 1), code(4, 0)]);
        let cells: Vec<(Index, Index)> = (0..6).map(|statement| (statement, 0)).collect();
        let found = pair([&one, &other], &cells);
        assert_eq!((found.either, found.both, found.same, found.opposite), (5, 3, 1, 1));
        // Six units with 8 codes and 4 blanks, of which two are unlike: 1 − 11 · (2 · 2) / (2 · 8 · 4).
        assert_eq!(found.presence, Alpha::Thousandths(313));
    }
}
