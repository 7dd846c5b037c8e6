//! The rows of a CSV that editors write, with the place of each for messages.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::Day;

use super::problems::Problems;
use super::text::read_text;
use super::words::own_word;

/// A file's rows.
pub(crate) struct Rows {
    file: &'static str,
    columns: &'static [&'static str],
    pub(crate) rows: Vec<Row>,
}

/// One row.
pub(crate) struct Row {
    line: u64,
    fields: Vec<String>,
}

impl Rows {
    /// Reads a file whose first line names these columns.
    ///
    /// # Errors
    /// Where there is no such file. What is wrong inside it becomes a problem.
    pub(crate) fn read(
        root: &Path,
        file: &'static str,
        columns: &'static [&'static str],
        problems: &mut Problems,
    ) -> Result<Self> {
        Ok(Self::parse(&read_text(root, file)?, file, columns, problems))
    }

    /// Reads the text of a file whose first line names these columns; what is wrong in it becomes a problem.
    pub(crate) fn parse(
        text: &str,
        file: &'static str,
        columns: &'static [&'static str],
        problems: &mut Problems,
    ) -> Self {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            // A text is UTF-8 throughout, and rows may have any number of fields: a record cannot fail.
            let Ok(record) = record else { continue };
            let line = record.position().map_or(1, csv::Position::line);
            rows.push(Row { line, fields: record.iter().map(str::to_owned).collect() });
        }
        if rows.first().is_none_or(|row| row.fields != columns) {
            let found = rows.first().map_or_else(String::new, |row| row.fields.join(","));
            problems.add(format!("{file}:1"), format!("“{found}”"), format!("“{}”", columns.join(",")));
            return Self { file, columns, rows: Vec::new() };
        }
        rows.remove(0);
        let rows = rows.into_iter().filter(|row| {
            let fits = row.fields.len() == columns.len();
            if !fits {
                problems.add(
                    format!("{file}:{}", row.line),
                    format!("{} fields", row.fields.len()),
                    columns.len(),
                );
            }
            fits
        });
        Self { file, columns, rows: rows.collect() }
    }

    /// Names a field for a message.
    pub(crate) fn place(&self, row: &Row, column: &str) -> String {
        format!("{}:{} “{column}”", self.file, row.line)
    }

    /// A field as it stands there.
    pub(crate) fn text(&self, row: &Row, column: &str) -> String {
        let index = self.columns.iter().position(|known| *known == column);
        index.and_then(|index| row.fields.get(index)).cloned().unwrap_or_default()
    }

    /// A field that must not be empty, nor longer than so many characters.
    pub(crate) fn short(&self, row: &Row, column: &str, limit: usize, problems: &mut Problems) -> String {
        let text = self.text(row, column);
        let length = text.chars().count();
        if text.trim().is_empty() || length > limit || text.trim() != text {
            let expected = format!("1 to {limit} characters, without space around them");
            problems.add(self.place(row, column), format!("“{text}” ({length} characters)"), expected);
        }
        text
    }

    /// A field that must be a date.
    pub(crate) fn day(&self, row: &Row, column: &str, problems: &mut Problems) -> Day {
        let text = self.text(row, column);
        Day::parse_iso(&text).unwrap_or_else(|| {
            problems.add(self.place(row, column), format!("“{text}”"), "a date such as 2024-11-07");
            Day::default()
        })
    }

    /// A field that must be a whole number up to a limit.
    pub(crate) fn number(&self, row: &Row, column: &str, limit: u32, problems: &mut Problems) -> u32 {
        let text = self.text(row, column);
        let number = text.parse().ok().filter(|number: &u32| *number <= limit && number.to_string() == text);
        number.unwrap_or_else(|| {
            problems.add(
                self.place(row, column),
                format!("“{text}”"),
                format!("a whole number from 0 to {limit}"),
            );
            0
        })
    }

    /// A field that must be a web address.
    pub(crate) fn address(&self, row: &Row, column: &str, problems: &mut Problems) -> String {
        let text = self.text(row, column);
        if !text.strip_prefix("https://").is_some_and(|rest| rest.contains('.'))
            || text.contains(char::is_whitespace)
        {
            problems.add(
                self.place(row, column),
                format!("“{text}”"),
                "an address that begins with https://",
            );
        }
        text
    }

    /// A field that must be a word of addresses, and one that no other row has.
    pub(crate) fn slug(
        &self,
        row: &Row,
        column: &str,
        seen: &mut HashSet<String>,
        problems: &mut Problems,
    ) -> String {
        let text = self.text(row, column);
        own_word(self.place(row, column), &text, seen, problems);
        text
    }
}
