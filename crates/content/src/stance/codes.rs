//! `content/codes.csv`: what each coder gave each statement.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::stance::{Code, Index, StanceTables};

use super::find::find;
use crate::files::{Problems, Row, Rows};

const FILE: &str = "content/codes.csv";
const COLUMNS: [&str; 5] = ["statement", "proposition", "coder", "code", "why"];

/// Reads the codes into the tables that have the statements and propositions.
pub(super) fn read(root: &Path, tables: &mut StanceTables, problems: &mut Problems) -> Result<()> {
    fill(&Rows::read(root, FILE, &COLUMNS, problems)?, tables, problems);
    Ok(())
}

/// Reads the codes in the text of the file into the tables, with the agreement of the coders.
#[cfg(feature = "fuzz")]
pub(crate) fn parse(text: &str, tables: &mut StanceTables, problems: &mut Problems) {
    fill(&Rows::parse(text, FILE, &COLUMNS, problems), tables, problems);
    super::agreement::fill(tables);
}

fn fill(rows: &Rows, tables: &mut StanceTables, problems: &mut Problems) {
    let mut coders: Vec<String> = rows.rows.iter().map(|row| rows.text(row, "coder")).collect();
    coders.sort_unstable();
    coders.dedup();
    let mut seen = HashSet::new();
    let mut codes = Vec::new();
    for row in &rows.rows {
        let (statement, proposition) = of(rows, row, tables, problems);
        let coder = rows.text(row, "coder");
        if coder.len() != 1 || !coder.bytes().all(|byte| byte.is_ascii_lowercase()) {
            problems.add(rows.place(row, "coder"), format!("“{coder}”"), "a letter, such as a");
        }
        let value = value(rows, row, problems);
        let why = rows.short(row, "why", 120, problems);
        let (Some(statement), Some(proposition), Some(value)) = (statement, proposition, value) else {
            continue;
        };
        // The coders are those of these rows.
        let Some(at) = coders.iter().position(|known| *known == coder) else { continue };
        let at = at as u8;
        if !seen.insert((statement, proposition, at)) {
            problems.add(
                rows.place(row, "code"),
                "a code for the second time",
                "one a coder, statement and proposition",
            );
        }
        codes.push(Code { statement, proposition, coder: at, value, why });
    }
    if coders.len() < 2 {
        problems.add(FILE, format!("{} coders", coders.len()), "two or more");
    }
    codes.sort_unstable_by_key(|code| (code.statement, code.proposition, code.coder));
    tables.codes = codes;
    tables.coders = coders;
}

/// What a row's code is of: a statement and a proposition.
pub(super) fn of(
    rows: &Rows,
    row: &Row,
    tables: &StanceTables,
    problems: &mut Problems,
) -> (Option<Index>, Option<Index>) {
    let mut of = |column, ids: Vec<&String>| {
        find(rows.place(row, column), column, &rows.text(row, column), ids.into_iter(), problems)
    };
    (
        of("statement", tables.statements.iter().map(|one| &one.id).collect()),
        of("proposition", tables.propositions.iter().map(|one| &one.id).collect()),
    )
}

/// A row's code.
pub(super) fn value(rows: &Rows, row: &Row, problems: &mut Problems) -> Option<i8> {
    let text = rows.text(row, "code");
    let value = [("-1", -1), ("0", 0), ("1", 1)].into_iter().find(|(known, _)| *known == text);
    if value.is_none() {
        problems.add(
            rows.place(row, "code"),
            format!("“{text}”"),
            "-1, 0 or 1; no line where there is no code",
        );
    }
    value.map(|(_, value)| value)
}
