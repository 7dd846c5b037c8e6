//! The two sheets of the official file as tables: finds columns by their headers and turns cells into values.

use std::fmt;

use calamine::{Data, Range};
use model::Day;

use super::container::Book;
use super::cut::letter;
use crate::files::Problems;
use crate::published::table::{Cell, Row, Table};

const DAILY: &str = "SB_01";
const WEEKLY: &str = "SB_02";

/// The sheets that are read, by their names.
pub(super) const NAMES: [&str; 2] = [DAILY, WEEKLY];

/// The headers as the official file has them now; older vintages say "detected" for "arrived".
const DAILY_HEADERS: [&str; 5] = ["Date", PEOPLE, BOATS, UNCONTROLLED, NOTES];
const WEEKLY_HEADERS: [&str; 7] =
    ["Week ending", PEOPLE, BOATS, UNCONTROLLED, "Migrants prevented", "Events prevented", NOTES];
const PEOPLE: &str = "Migrants arrived";
const BOATS: &str = "Boats arrived";
const UNCONTROLLED: &str = "Boats arrived - involved in uncontrolled landings";
const NOTES: &str = "Notes";

/// The header stands among the first so many rows: older files may have a title above it.
const HEADER_WITHIN: usize = 20;

/// The sheets that hold data.
pub(super) struct Sheets {
    /// Date, people, boats, uncontrolled landings.
    pub(super) daily: Option<Table>,
    pub(super) weekly: Option<Weekly>,
    /// Notes, columns and cells that are not part of the data.
    pub(super) remarks: Vec<String>,
}

/// The weekly sheet: the same rows twice.
pub(super) struct Weekly {
    /// Week ending, people, boats, uncontrolled landings.
    pub(super) arrivals: Table,
    /// Week ending, people prevented, events prevented.
    pub(super) preventions: Table,
}

impl Sheets {
    /// Finds and reads both sheets; one that is missing, empty or without a column is a problem and none.
    pub(super) fn read(book: &Book, problems: &mut Problems) -> Self {
        let mut remarks = Vec::new();
        let daily = table(book, DAILY, &DAILY_HEADERS, problems, &mut remarks);
        let weekly = table(book, WEEKLY, &WEEKLY_HEADERS, problems, &mut remarks)
            .map(|all| Weekly { arrivals: part(&all, &[0, 1, 2, 3]), preventions: part(&all, &[0, 4, 5]) });
        Self { daily, weekly, remarks }
    }
}

/// A table of some of the columns of another.
fn part(table: &Table, columns: &[usize]) -> Table {
    Table {
        name: table.name.clone(),
        row_word: table.row_word,
        columns: columns.iter().map(|&column| table.columns[column].clone()).collect(),
        rows: table
            .rows
            .iter()
            .map(|row| Row {
                cells: columns.iter().map(|&column| row.cells[column].clone()).collect(),
                ..*row
            })
            .collect(),
    }
}

/// Reads a sheet whose first header is a date's and whose last is the notes'.
fn table(
    book: &Book,
    name: &str,
    headers: &[&str],
    problems: &mut Problems,
    remarks: &mut Vec<String>,
) -> Option<Table> {
    let Some((_, range)) = book.sheets.iter().find(|(found, _)| found.trim().eq_ignore_ascii_case(name))
    else {
        problems.add(
            format!("sheet {name}"),
            format!("only the sheets {}", book.names.join(", ")),
            "a sheet of this name",
        );
        return None;
    };
    let Some((first_row, first_column)) = range.start() else {
        problems.add(format!("sheet {name}"), "an empty sheet", format!("the columns {}", list(headers)));
        return None;
    };
    let (first_row, first_column) = (first_row as usize, first_column as usize);
    let (header, at) = columns(range, name, headers, problems)?;
    let label = |column: usize| {
        let text = range.rows().nth(header).and_then(|row| row.get(column)).map(text).unwrap_or_default();
        format!("column {} \"{text}\"", letter(first_column + column))
    };
    let (notes, data) = at.split_last()?;
    let mut rows = Vec::new();
    for (index, cells) in range.rows().enumerate().skip(header) {
        let number = first_row + index + 1;
        for (column, value) in cells.iter().enumerate().filter(|(column, _)| !at.contains(column)) {
            if !text(value).is_empty() {
                let place = format!("{name} row {number}, column {}", letter(first_column + column));
                remarks.push(format!("{place}: not among the known columns: \"{}\"", text(value)));
            }
        }
        if index == header {
            continue;
        }
        let note = text(&cells[*notes]);
        let revised = note.to_lowercase().starts_with("revised");
        let row = Row {
            number,
            cells: data.iter().enumerate().map(|(i, &c)| cell(&cells[c], i == 0)).collect(),
            revised,
        };
        if !note.is_empty() && (row.is_blank() || !note.eq_ignore_ascii_case("revised")) {
            remarks.push(format!("{name} row {number}, {}: \"{note}\"", label(*notes)));
        }
        rows.push(row);
    }
    // Formatted rows below the data are not rows of the data.
    let filled = rows.iter().rposition(|row| !row.is_blank()).map_or(0, |last| last + 1);
    rows.truncate(filled);
    let columns = data.iter().map(|&column| label(column)).collect();
    Some(Table { name: name.to_owned(), row_word: "row", columns, rows })
}

/// Where the header row and each of its columns stand, counted from the range's own first; none if one is missing.
fn columns(
    range: &Range<Data>,
    name: &str,
    headers: &[&str],
    problems: &mut Problems,
) -> Option<(usize, Vec<usize>)> {
    let wanted: Vec<String> = headers.iter().map(|header| plain(header)).collect();
    let rows: Vec<Vec<String>> = range
        .rows()
        .take(HEADER_WITHIN)
        .map(|row| row.iter().map(|value| plain(&text(value))).collect())
        .collect();
    let known = |row: &Vec<String>| wanted.iter().filter(|header| row.contains(header)).count();
    // The first of those with most: `max_by_key` takes the last.
    let (index, row) = rows.iter().enumerate().rev().max_by_key(|(_, row)| known(row))?;
    if known(row) == 0 {
        problems.add(
            format!("sheet {name}"),
            format!("no header among its first {} rows", rows.len()),
            format!("the columns {}", list(headers)),
        );
        return None;
    }
    let place = format!("{name} row {}", range.start()?.0 as usize + index + 1);
    let mut at = Vec::new();
    for (wanted, header) in wanted.iter().zip(headers) {
        let found: Vec<usize> =
            row.iter().enumerate().filter(|(_, text)| *text == wanted).map(|(column, _)| column).collect();
        match found[..] {
            [column] => at.push(column),
            [] => {
                let there: Vec<String> =
                    range.rows().nth(index)?.iter().map(text).filter(|text| !text.is_empty()).collect();
                problems.add(
                    &place,
                    format!("the columns {}", list(&there)),
                    format!("a column \"{header}\""),
                );
            }
            _ => problems.add(
                &place,
                format!("{} columns \"{header}\"", found.len()),
                "one column of this name",
            ),
        }
    }
    (at.len() == headers.len()).then_some((index, at))
}

fn list(names: &[impl fmt::Display]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

/// A header without what vintages differ in: case, runs of white space, kinds of dash, the word for an arrival.
fn plain(header: &str) -> String {
    let words: Vec<String> = header.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").replace(['\u{2013}', '\u{2014}'], "-").replace("detected", "arrived")
}

/// What a reader sees in a cell, without white space around it.
fn text(value: &Data) -> String {
    value.to_string().trim().to_owned()
}

/// The value of a cell; only a date's may be a date written as text.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is calamine’s, and most of it does not matter here"
)]
fn cell(value: &Data, is_date: bool) -> Cell {
    match value {
        Data::Empty => Cell::Blank,
        Data::Int(n) => Cell::Number(*n as f64),
        Data::Float(n) => Cell::Number(*n),
        Data::DateTimeIso(iso) => midnight(iso).map_or_else(|| Cell::Text(iso.clone()), Cell::Date),
        _ => match text(value).as_str() {
            "" => Cell::Blank,
            "-" => Cell::Dash,
            written if is_date => {
                written_date(written).map_or_else(|| Cell::Text(written.to_owned()), Cell::Date)
            }
            written => Cell::Text(written.to_owned()),
        },
    }
}

/// The day of an ISO date, alone or with the time of its midnight.
fn midnight(iso: &str) -> Option<Day> {
    let (date, time) = iso.split_once('T').unwrap_or((iso, "00:00:00"));
    let is_midnight =
        time.split([':', '.']).all(|part| !part.is_empty() && part.bytes().all(|byte| byte == b'0'));
    Day::parse_iso(date).filter(|_| is_midnight)
}

/// A date written `dd/mm/yyyy`.
fn written_date(text: &str) -> Option<Day> {
    let digits = |part: &str, length| {
        (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(())
    };
    let [day, month, year] = text.split('/').collect::<Vec<_>>()[..] else { return None };
    digits(day, 2).and(digits(month, 2)).and(digits(year, 4))?;
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_all_vintages_are_the_same() {
        assert_eq!(
            plain(" Boats  detected\n\u{2013} involved in\u{a0}Uncontrolled landings"),
            plain(UNCONTROLLED)
        );
        assert_ne!(plain(BOATS), plain(UNCONTROLLED));
    }

    #[test]
    fn a_cell_is_what_it_says_and_nothing_is_guessed() {
        let check = |value: Data, is_date, expected| assert_eq!(cell(&value, is_date), expected, "{value:?}");
        let day = Cell::Date(Day::new(2024, 2, 29).unwrap());
        check(Data::DateTimeIso("2024-02-29T00:00:00".into()), true, day.clone());
        check(Data::DateTimeIso("2024-02-29".into()), true, day.clone());
        check(Data::String("29/02/2024".into()), true, day.clone());
        for moment in ["2024-02-29T12:00:00", "2024-02-29T00:00:00.5", "2024-02-29T", "2023-02-29T00:00:00"] {
            check(Data::DateTimeIso(moment.into()), true, Cell::Text(moment.into()));
        }
        for unreadable in ["29/02/2023", "2/9/2024", "29/02/24", "29.02.2024", "+9/02/2024", "February"] {
            check(Data::String(unreadable.into()), true, Cell::Text(unreadable.into()));
        }
        check(Data::String("29/02/2024".into()), false, Cell::Text("29/02/2024".into()));
        check(Data::String(" - ".into()), false, Cell::Dash);
        check(Data::String(" ".into()), false, Cell::Blank);
        check(Data::String("12".into()), false, Cell::Text("12".into()));
        check(Data::Float(12.0), false, Cell::Number(12.0));
    }
}
