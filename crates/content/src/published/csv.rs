//! CSV as the published files have it: ISO dates, `-` where not published, lines that end in a line feed.

use std::num::ParseIntError;

use model::Day;

use super::table::{Cell, Row, Table};
use crate::files::Problems;

/// How a message names a file of the data folder.
pub(crate) fn named(file: &str) -> String {
    format!("data/{file}")
}

/// A count, or `-` where not published.
pub(crate) fn or_dash(count: Option<u32>) -> String {
    count.map_or_else(|| "-".to_owned(), |count| count.to_string())
}

/// A table whose last column is the mark of revision.
pub(super) fn table(file: &str, columns: &[&str], text: &str, problems: &mut Problems) -> Option<Table> {
    let name = named(file);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (index, record) in reader.records().enumerate() {
        // A text is UTF-8 throughout, and rows may have any number of fields: a record cannot fail.
        let Ok(record) = record else { continue };
        let number = record.position().map_or(index + 1, |position| position.line() as usize);
        let fields: Vec<&str> = record.iter().collect();
        if index == 0 {
            if fields != columns {
                problems.add(format!("{name} line 1"), quoted(&fields), quoted(columns));
                return None;
            }
            continue;
        }
        if fields.len() != columns.len() {
            problems.add(format!("{name} line {number}"), format!("{} fields", fields.len()), columns.len());
            continue;
        }
        let last = columns.len() - 1;
        let revised = fields[last].parse().unwrap_or_else(|_| {
            let place = format!("{name} line {number}, {}", column(last, columns[last]));
            problems.add(place, format!("\"{}\"", fields[last]), "true or false");
            false
        });
        rows.push(Row { number, cells: fields[..last].iter().map(|field| cell(field)).collect(), revised });
    }
    if reader.position().line() == 1 && rows.is_empty() {
        problems.add(&name, "an empty file", quoted(columns));
        return None;
    }
    let columns = columns.iter().enumerate().map(|(index, header)| column(index, header)).collect();
    Some(Table { name, row_word: "line", columns, rows })
}

fn quoted(columns: &[&str]) -> String {
    format!("\"{}\"", columns.join(","))
}

fn column(index: usize, header: &str) -> String {
    format!("column {} \"{header}\"", index + 1)
}

/// The cell that a field of one of our files stands for.
fn cell(field: &str) -> Cell {
    if field == "-" {
        Cell::Dash
    } else if field.is_empty() {
        Cell::Blank
    } else if let Some(date) = Day::parse_iso(field) {
        Cell::Date(date)
    } else if let Ok(number) = field.parse() {
        Cell::Number(number)
    } else {
        Cell::Text(field.to_owned())
    }
}

/// The rows of a file with these columns, with the place of each; other columns, or too few fields, are a problem.
pub(super) fn rows(
    file: &str,
    columns: &[&str],
    text: &str,
    problems: &mut Problems,
) -> Vec<(String, Vec<String>)> {
    let name = named(file);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut found = Vec::new();
    for (index, record) in reader.records().filter_map(Result::ok).enumerate() {
        let fields: Vec<String> = record.iter().map(str::to_owned).collect();
        // A quoted field may have run over several lines.
        let line = record.position().map_or(index + 1, |position| position.line() as usize);
        let place = format!("{name} line {line}");
        if index == 0 && fields != columns || fields.len() != columns.len() {
            problems.add(place, format!("\"{}\"", fields.join(",")), quoted(columns));
            continue;
        }
        if index > 0 {
            found.push((place, fields));
        }
    }
    if text.is_empty() {
        problems.add(name, "an empty file", quoted(columns));
    }
    found
}

/// A count, or none where it is `-`, not published.
pub(super) fn count(field: &str) -> Result<Option<u32>, ParseIntError> {
    if field == "-" { Ok(None) } else { field.parse().map(Some) }
}

/// Whether a text is a SHA-256 in hexadecimal digits.
pub(super) fn is_sha256(hash: &str) -> bool {
    hash.len() == 64 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
