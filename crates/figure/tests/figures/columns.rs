//! What a table for machines may hold.

use figure::Missing;

/// Whether a text is a number to every program: `^[+-]?\d+(\.\d+)?$`.
fn is_number(text: &str) -> bool {
    let is_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits
        .split_once('.')
        .map_or_else(|| is_digits(digits), |(whole, part)| is_digits(whole) && is_digits(part))
}

/// A column of numbers holds numbers and the words for missing values, and no field is empty. `lines` is what
/// [`figure::Table::to_lines`] gives.
#[track_caller]
pub(crate) fn check(lines: &str, of: &str) {
    let rows: Vec<Vec<&str>> = lines.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let (headings, rows) = rows.split_first().unwrap();
    // Each row begins with two names of itself.
    for (at, heading) in headings.iter().enumerate().skip(1) {
        let column: Vec<&str> = rows.iter().map(|row| row[at + 1]).collect();
        let has_numbers = column.iter().any(|cell| is_number(cell));
        for cell in column {
            let is_missing = Missing::ALL.iter().any(|missing| missing.word() == cell);
            assert!(!cell.is_empty(), "{of}: “{heading}” has an empty field");
            assert!(!has_numbers || is_number(cell) || is_missing, "{of}: “{heading}” has “{cell}”");
        }
    }
}
