//! `content/statements.csv`: what was said, by whom, when and where it can be read.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::Day;
use model::stance::{Actor, Precision, Statement};

use super::find::{find, word};
use super::publishers::Publisher;
use crate::files::{Problems, Row, Rows};

const FILE: &str = "content/statements.csv";
const COLUMNS: [&str; 12] = [
    "id",
    "date",
    "date_precision",
    "actor",
    "role",
    "directness",
    "paraphrase",
    "fragment",
    "fragment_by",
    "publisher",
    "url",
    "note",
];

/// The report that the collection began with; it has no public address.
const REPORT: &str = "British news report";

/// A fragment has at most so many words.
const WORDS: usize = 8;

/// The statements, in order.
pub(super) fn read(
    root: &Path,
    actors: &[Actor],
    publishers: &[Publisher],
    problems: &mut Problems,
) -> Result<Vec<Statement>> {
    let rows = Rows::read(root, FILE, &COLUMNS, problems)?;
    Ok(of(&rows, actors, publishers, problems))
}

/// The statements in the text of the file.
#[cfg(feature = "fuzz")]
pub(crate) fn parse(
    text: &str,
    actors: &[Actor],
    publishers: &[Publisher],
    problems: &mut Problems,
) -> Vec<Statement> {
    of(&Rows::parse(text, FILE, &COLUMNS, problems), actors, publishers, problems)
}

fn of(rows: &Rows, actors: &[Actor], publishers: &[Publisher], problems: &mut Problems) -> Vec<Statement> {
    let mut seen = HashSet::new();
    let mut statements = Vec::new();
    for row in &rows.rows {
        let id = rows.text(row, "id");
        let digits = id.strip_prefix('S').unwrap_or_default();
        if digits.len() < 2 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            problems.add(rows.place(row, "id"), format!("“{id}”"), "S and a number, such as S01");
        } else if !seen.insert(id.clone()) {
            problems.add(rows.place(row, "id"), format!("“{id}” for the second time"), "a number of its own");
        }
        let place = rows.place(row, "date_precision");
        let precision = word(&place, &rows.text(row, "date_precision"), problems);
        let (day, is_month) = date(rows, row, precision, problems);
        let who = rows.text(row, "actor");
        let place = rows.place(row, "directness");
        let directness = word(&place, &rows.text(row, "directness"), problems);
        let place = rows.place(row, "fragment_by");
        let fragment_by = word(&place, &rows.text(row, "fragment_by"), problems);
        let fragment = rows.short(row, "fragment", 80, problems);
        let words = fragment.split_whitespace().count();
        if words > WORDS {
            let expected = format!("at most {WORDS}");
            problems.add(rows.place(row, "fragment"), format!("a fragment of {words} words"), expected);
        }
        let publisher = rows.text(row, "publisher");
        let place = rows.place(row, "publisher");
        find(place, "publisher", &publisher, publishers.iter().map(|one| &one.name), problems);
        statements.push(Statement {
            id,
            day,
            is_month,
            precision,
            actor: find(rows.place(row, "actor"), "actor", &who, actors.iter().map(|one| &one.id), problems)
                .unwrap_or_default(),
            role: rows.short(row, "role", 80, problems),
            directness,
            paraphrase: rows.short(row, "paraphrase", 300, problems),
            fragment,
            fragment_by,
            url: address(rows, row, &publisher, problems),
            publisher,
            note: rows.text(row, "note"),
        });
    }
    statements
}

/// A day, or the first of a month where the month is all that is known.
fn date(rows: &Rows, row: &Row, precision: Precision, problems: &mut Problems) -> (Day, bool) {
    let text = rows.text(row, "date");
    let is_month = text.len() == 7;
    let day = Day::parse_iso(&if is_month { format!("{text}-01") } else { text.clone() });
    let fits = match precision {
        Precision::Day => !is_month,
        Precision::Month => is_month,
        Precision::Inferred => true,
    };
    let Some(day) = day.filter(|_| fits) else {
        let expected = match precision {
            Precision::Day => "a date such as 2024-11-07",
            Precision::Month => "a month such as 2024-11",
            Precision::Inferred => "a date such as 2024-11-07, or a month such as 2024-11",
        };
        problems.add(rows.place(row, "date"), format!("“{text}”"), expected);
        return (Day::default(), is_month);
    };
    (day, is_month)
}

/// The address, which only the report that the collection began with is without. Old pages may lie at http://.
fn address(rows: &Rows, row: &Row, publisher: &str, problems: &mut Problems) -> String {
    let text = rows.text(row, "url");
    let place = rows.place(row, "url");
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    if publisher == REPORT {
        if !text.is_empty() {
            problems.add(place, format!("“{text}”"), format!("nothing: “{REPORT}” has no public address"));
        }
    } else if !rest.is_some_and(|rest| rest.contains('.')) || text.contains(char::is_whitespace) {
        let expected = format!("where it can be read; only “{REPORT}” is without an address");
        problems.add(place, format!("“{text}”"), expected);
    }
    text
}
