//! The importer of the official spreadsheet: any bytes, any `content.xml` in a sound file, and a sound file with some cells
//! altered. Of bytes alone none would get past the checksums of an archive.

use model::Day;

use super::held::text;
use super::published::comes_back;
use crate::import::first_version;
use crate::import::fixture::{File, Value, t};

/// A file that begins as an archive does is read as it is; text that begins as XML does is packed as the `content.xml` of one;
/// every other text is a list of changes to a small sound file, a line each: `SB_01!B9=12` alters a cell, `SB_01+` adds a
/// row like the last, `SB_01-` takes that away.
///
/// What is imported is written and read as itself, and has what stands in the cells; what is refused is refused in words.
///
/// # Panics
/// Where that does not hold.
pub fn importer(input: &[u8]) {
    let published = Day::new(2030, 1, 1).unwrap_or_default();
    let mut file = File::small();
    let text = text(input);
    let is_changed = !input.starts_with(b"PK") && !input.starts_with(b"<");
    let bytes = if input.starts_with(b"<") {
        file.pack_with(&text)
    } else if is_changed {
        text.lines().take(100).for_each(|line| change(&mut file, line));
        file.pack()
    } else {
        input.to_vec()
    };
    match first_version(&bytes, published) {
        Err(error) => {
            let message = format!("{error:#}");
            assert!(
                ["found", "damaged", "cannot be read", "position"].iter().any(|word| message.contains(word)),
                "{message}"
            );
        }
        Ok(new) => {
            comes_back(&new);
            if is_changed {
                stands_in(
                    &mut file,
                    &new.days.iter().map(|day| (day.date, day.people, day.boats)).collect::<Vec<_>>(),
                );
            }
        }
    }
}

/// Makes one change; a line that is none, or names a cell that is not there, makes none. Headers stay.
fn change(file: &mut File, line: &str) {
    let Some((sheet, rest)) =
        line.split_at_checked(5).filter(|(sheet, _)| ["SB_01", "SB_02"].contains(sheet))
    else {
        return;
    };
    let rows = file.sheet(sheet);
    match rest {
        "+" => rows.extend(rows.last().cloned()),
        "-" if rows.len() > 1 => drop(rows.pop()),
        _ => {
            let Some((cell, value)) = rest.strip_prefix('!').and_then(|rest| rest.split_once('=')) else {
                return;
            };
            let mut letters = cell.chars();
            let column = letters.next().and_then(|letter| (letter as usize).checked_sub('A' as usize));
            let row: Option<usize> = letters.as_str().parse().ok().filter(|row| *row > 1);
            let cell = row.zip(column).and_then(|(row, column)| rows.get_mut(row - 1)?.get_mut(column));
            if let Some(cell) = cell {
                *cell = valued(value);
            }
        }
    }
}

fn valued(text: &str) -> Value {
    match text.parse() {
        _ if text.is_empty() => Value::Nothing,
        Ok(number) => Value::Number(number),
        Err(_) if Day::parse_iso(text).is_some() => Value::Date(text.to_owned()),
        // XML cannot have these, escaped or not.
        Err(_) => t(&text.replace(|letter: char| letter.is_control(), " ")),
    }
}

/// Fails unless the days have what stands in the cells that are dates and numbers.
fn stands_in(file: &mut File, days: &[(Day, u32, u32)]) {
    let rows: Vec<_> = file.sheet("SB_01")[1..]
        .iter()
        .filter(|row| row.iter().any(|cell| *cell != Value::Nothing))
        .collect();
    for (row, (date, people, boats)) in rows.iter().zip(days) {
        if let Value::Date(text) = &row[0] {
            assert_eq!(*text, date.to_iso());
        }
        for (cell, count) in [(&row[1], people), (&row[2], boats)] {
            if let Value::Number(number) = cell {
                assert!((number - f64::from(*count)).abs() < 0.5, "{number} was read as {count}");
            }
        }
    }
}
