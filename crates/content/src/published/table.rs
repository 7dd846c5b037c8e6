//! A table as it was read, before any rule: the same for a sheet of the official file and for one of our CSVs.

use std::fmt;

use model::Day;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// An empty cell.
    Blank,
    /// `-`: not published, which is not zero.
    Dash,
    /// A number, whole or not.
    Number(f64),
    /// A day.
    Date(Day),
    /// Anything else, as it stands there.
    Text(String),
}

impl Cell {
    /// The count in this cell; none for a fraction, a negative number, or what is no number.
    pub(crate) fn count(&self) -> Option<u32> {
        let Self::Number(n) = *self else { return None };
        let is_count = n.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&n);
        is_count.then_some(n as u32)
    }
}

/// The cell as a message names it after "found".
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blank => f.write_str("an empty cell"),
            Self::Dash => f.write_str("\"-\""),
            Self::Number(n) => n.fmt(f),
            Self::Date(date) => write!(f, "the date {}", date.to_iso()),
            Self::Text(text) => write!(f, "\"{text}\""),
        }
    }
}

/// One row: a cell for each of the table's columns.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The row's number in a spreadsheet or an editor, from 1.
    pub(crate) number: usize,
    pub(crate) cells: Vec<Cell>,
    /// Whether the publisher marks the row as revised.
    pub(crate) revised: bool,
}

impl Row {
    /// Whether nothing stands in this row.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| *cell == Cell::Blank)
    }
}

/// Rows in the order they stand, with the words to name a place among them.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// The sheet or the file.
    pub(crate) name: String,
    /// The word for a row there: `row` or `line`.
    pub(crate) row_word: &'static str,
    /// The name of each column there, such as `column B "Migrants arrived"`.
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

impl Table {
    /// Names a row: `SB_01 row 7`.
    pub(crate) fn row(&self, row: &Row) -> String {
        format!("{} {} {}", self.name, self.row_word, row.number)
    }

    /// Names a cell as a spreadsheet does, with its sheet: `SB_01!B7`. For sheets alone: their columns have letters.
    #[cfg(feature = "import")]
    pub(crate) fn cell(&self, row: &Row, column: usize) -> String {
        let letter = self.columns[column].split(' ').nth(1).unwrap_or_default();
        format!("{}!{letter}{}", self.name, row.number)
    }

    /// Names a cell: `SB_01 row 7, column B "Migrants arrived"`.
    pub(crate) fn place(&self, row: &Row, column: usize) -> String {
        format!("{}, {}", self.row(row), self.columns[column])
    }
}
