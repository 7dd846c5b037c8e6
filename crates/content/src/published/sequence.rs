//! Dates that follow one another without a gap.

use std::collections::BTreeMap;

use model::Day;

use super::table::{Cell, Table};
use crate::files::Problems;

/// The days of the week, from Monday on.
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// How far a row's date lies from the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// One row a day.
    Day,
    /// One row a week, dated by its last day, a Sunday.
    Week,
}

impl Step {
    fn after(self, date: Day) -> Day {
        date.plus(match self {
            Self::Day => 1,
            Self::Week => 7,
        })
    }

    /// A week's date is told with its weekday, since that is what may be wrong with it.
    fn words(self, date: Day) -> String {
        match self {
            Self::Day => date.to_iso(),
            Self::Week => {
                let weekday = WEEKDAYS.get(date.weekday() as usize).copied().unwrap_or_default();
                format!("{weekday} {}", date.to_iso())
            }
        }
    }

    fn one_after(self) -> &'static str {
        match self {
            Self::Day => "the day after",
            Self::Week => "7 days after",
        }
    }
}

/// The date of each row, which stands in the table's first column; none where it cannot be read.
///
/// The first must be `first` and each next one a `step` later. One wrong date, a gap or a repeat is one problem:
/// what follows is judged from where the rows go on.
pub(crate) fn dates(table: &Table, first: Day, step: Step, problems: &mut Problems) -> Vec<Option<Day>> {
    let dates: Vec<Option<Day>> = table
        .rows
        .iter()
        .map(|row| if let Cell::Date(date) = row.cells[0] { Some(date) } else { None })
        .collect();
    if table.rows.is_empty() {
        problems.add(&table.name, "no rows below the header", format!("a row for {}", step.words(first)));
    }
    let mut seen = BTreeMap::new();
    let mut expected = first;
    let mut before: Option<usize> = None;
    for (index, row) in table.rows.iter().enumerate() {
        let next = dates.get(index + 1).copied().flatten();
        let wanted = || {
            let date = step.words(expected);
            match before {
                None => format!("{date}, the first of the series"),
                Some(number) => format!("{date}, {} {} {number}", step.one_after(), table.row_word),
            }
        };
        if row.is_blank() {
            problems.add(table.row(row), "an empty row", wanted());
            // Either a row was emptied, or an empty one was put in between.
            if next != Some(expected) {
                expected = step.after(expected);
            }
            continue;
        }
        match dates[index] {
            None => {
                problems.add(table.place(row, 0), &row.cells[0], wanted());
                expected = step.after(expected);
            }
            Some(date) if date == expected => expected = step.after(date),
            Some(date) => {
                let found = match seen.get(&date) {
                    Some(number) => {
                        format!("{} again, as in {} {number}", step.words(date), table.row_word)
                    }
                    None => step.words(date),
                };
                problems.add(table.place(row, 0), found, wanted());
                // A single wrong date among right ones, or the rows go on from here.
                let single = next == Some(step.after(expected)) && next != Some(step.after(date));
                expected = step.after(if single { expected } else { date });
            }
        }
        if let Some(date) = dates[index] {
            seen.entry(date).or_insert(row.number);
        }
        before = Some(row.number);
    }
    dates
}

#[cfg(test)]
mod tests {
    use super::super::table::Row;
    use super::*;

    fn check(step: Step, cells: &[Cell], expected: &[&str]) {
        let rows = cells
            .iter()
            .enumerate()
            .map(|(index, cell)| Row { number: index + 2, cells: vec![cell.clone()], revised: false })
            .collect();
        let table = Table { name: "T".into(), row_word: "row", columns: vec!["column A".into()], rows };
        let mut problems = Problems::default();
        let first = Day::new(2018, 1, if step == Step::Day { 1 } else { 7 }).unwrap();
        dates(&table, first, step, &mut problems);
        assert_eq!(
            problems.to_string().lines().map(str::trim).collect::<Vec<_>>(),
            expected,
            "the problems of {cells:?}"
        );
    }

    fn days<const N: usize>(days: [u32; N]) -> [Cell; N] {
        days.map(|day| Cell::Date(Day::new(2018, 1, day).unwrap()))
    }

    #[test]
    fn one_fault_is_one_problem() {
        check(Step::Day, &days([1, 2, 3, 4]), &[]);
        check(Step::Day, &[], &["T: found no rows below the header, expected a row for 2018-01-01"]);
        check(
            Step::Day,
            &days([2, 3]),
            &["T row 2, column A: found 2018-01-02, expected 2018-01-01, the first of the series"],
        );
        check(
            Step::Day,
            &days([1, 2, 5, 6]),
            &["T row 4, column A: found 2018-01-05, expected 2018-01-03, the day after row 3"],
        );
        check(
            Step::Day,
            &days([1, 2, 2, 3]),
            &[
                "T row 4, column A: found 2018-01-02 again, as in row 3, expected 2018-01-03, the day after row 3",
            ],
        );
        check(
            Step::Day,
            &days([1, 2, 31, 4, 5]),
            &["T row 4, column A: found 2018-01-31, expected 2018-01-03, the day after row 3"],
        );
        let [first, third] = days([1, 3]);
        check(
            Step::Day,
            &[first.clone(), Cell::Text("soon".into()), third.clone()],
            &["T row 3, column A: found \"soon\", expected 2018-01-02, the day after row 2"],
        );
        check(
            Step::Day,
            &[first, Cell::Blank, third],
            &["T row 3: found an empty row, expected 2018-01-02, the day after row 2"],
        );
    }

    #[test]
    fn weeks_end_on_sundays() {
        check(Step::Week, &days([7, 14, 21]), &[]);
        check(
            Step::Week,
            &days([7, 15, 21]),
            &["T row 3, column A: found Monday 2018-01-15, expected Sunday 2018-01-14, 7 days after row 2"],
        );
        check(
            Step::Week,
            &days([7, 21]),
            &["T row 3, column A: found Sunday 2018-01-21, expected Sunday 2018-01-14, 7 days after row 2"],
        );
    }
}
