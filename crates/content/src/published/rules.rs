//! The rules that every row keeps, in the official file and in our own: written once, used by `import` and `check`.

use model::Day;

use super::rows::{DayRow, WeekRow};
use super::sequence::{Step, dates};
use super::table::{Cell, Row, Table};
use crate::files::Problems;

/// The first day that was ever published: 1 January 2018.
const FIRST_DAY: Day = Day(17_532);

/// The first week that was ever published, by its last day: 7 January 2018.
const FIRST_WEEK: Day = Day(17_538);

/// The columns of a daily table, and of a table of weekly arrivals: date, people, boats, uncontrolled landings.
pub(crate) mod arrival {
    pub(crate) const PEOPLE: usize = 1;
    pub(crate) const BOATS: usize = 2;
    pub(crate) const UNCONTROLLED: usize = 3;
}

/// The columns of a table of preventions: week ending, people prevented, events prevented.
mod prevention {
    pub(super) const PEOPLE: usize = 1;
    pub(super) const EVENTS: usize = 2;
}

/// Arrivals in one row of any span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arrivals {
    /// People who arrived.
    pub(crate) people: u32,
    /// Boats they arrived in.
    pub(crate) boats: u32,
    /// Of these boats, those that landed without interception; none where not published.
    pub(crate) uncontrolled: Option<u32>,
}

/// The days of a table, in order and without a gap; complete only where no problem was added.
pub(crate) fn days(table: &Table, problems: &mut Problems) -> Vec<DayRow> {
    let dates = dates(table, FIRST_DAY, Step::Day, problems);
    let arrivals = arrivals(table, &dates, problems);
    let rows = table.rows.iter().zip(dates).zip(arrivals);
    rows.filter_map(|((row, date), arrivals)| {
        let Arrivals { people, boats, uncontrolled } = arrivals?;
        Some(DayRow { date: date?, people, boats, uncontrolled, revised: row.revised })
    })
    .collect()
}

/// The weeks of a table of preventions, in order and without a gap; complete only where no problem was added.
pub(crate) fn weeks(table: &Table, problems: &mut Problems) -> Vec<WeekRow> {
    let dates = dates(table, FIRST_WEEK, Step::Week, problems);
    let people = since_published(table, prevention::PEOPLE, &dates, problems);
    let events = since_published(table, prevention::EVENTS, &dates, problems);
    let rows = table.rows.iter().zip(dates).zip(people.into_iter().zip(events));
    rows.filter_map(|((row, date), (people, events))| {
        Some(WeekRow {
            week_ending: date?,
            people_prevented: people.ok()?,
            events_prevented: events.ok()?,
            revised: row.revised,
        })
    })
    .collect()
}

/// The arrivals of each row; none where the row breaks a rule.
///
/// Nobody arrives without a boat, and no boat is counted that brought nobody: neither occurs in the official
/// file, where either would be a slip. Uncontrolled landings are some of the boats.
pub(crate) fn arrivals(
    table: &Table,
    dates: &[Option<Day>],
    problems: &mut Problems,
) -> Vec<Option<Arrivals>> {
    let people = counts(table, arrival::PEOPLE, problems);
    let boats = counts(table, arrival::BOATS, problems);
    let uncontrolled = since_published(table, arrival::UNCONTROLLED, dates, problems);
    let rows = table.rows.iter().zip(people).zip(boats).zip(uncontrolled);
    rows.map(|(((row, people), boats), uncontrolled)| {
        let (people, boats) = (people?, boats?);
        if people > 0 && boats == 0 {
            problems.add(
                table.place(row, arrival::BOATS),
                "0",
                format!("1 or more, for {people} people arrived"),
            );
        }
        if people == 0 && boats > 0 {
            problems.add(
                table.place(row, arrival::PEOPLE),
                "0",
                format!("1 or more, for boats arrived: {boats}"),
            );
        }
        let uncontrolled = uncontrolled.ok()?;
        if let Some(landings) = uncontrolled.filter(|&landings| landings > boats) {
            let place = table.place(row, arrival::UNCONTROLLED);
            problems.add(
                place,
                landings,
                format!("{boats} or fewer, for these are some of the boats arrived"),
            );
        }
        Some(Arrivals { people, boats, uncontrolled })
    })
    .collect()
}

/// The counts of a column that is published in every row.
fn counts(table: &Table, column: usize, problems: &mut Problems) -> Vec<Option<u32>> {
    filled(table)
        .map(|row| {
            let row = row?;
            let count = row.cells[column].count();
            if count.is_none() {
                problems.add(table.place(row, column), &row.cells[column], "a whole number, 0 or more");
            }
            count
        })
        .collect()
}

/// A cell that breaks a rule: its problem is told already.
struct Broken;

/// The counts of a column whose publication began later: `-` up to then, never after.
///
/// A run of `-` after publication began is one problem, at its first row.
fn since_published(
    table: &Table,
    column: usize,
    dates: &[Option<Day>],
    problems: &mut Problems,
) -> Vec<Result<Option<u32>, Broken>> {
    let mut first: Option<String> = None;
    let mut in_run = false;
    filled(table)
        .zip(dates)
        .map(|(row, date)| {
            let row = row.ok_or(Broken)?;
            let cell = &row.cells[column];
            let again = std::mem::replace(&mut in_run, *cell == Cell::Dash);
            match (cell, &first) {
                (Cell::Dash, None) => Ok(None),
                (Cell::Dash, Some(since)) => {
                    if !again {
                        let wanted = format!("a whole number, for this column is published since {since}");
                        problems.add(table.place(row, column), cell, wanted);
                    }
                    Err(Broken)
                }
                _ => {
                    let Some(count) = cell.count() else {
                        problems.add(
                            table.place(row, column),
                            cell,
                            "a whole number, 0 or more, or \"-\" where not published",
                        );
                        return Err(Broken);
                    };
                    first.get_or_insert_with(|| {
                        let date = date.map_or_else(String::new, |date| format!("{}, ", date.to_iso()));
                        format!("{date}{} {}", table.row_word, row.number)
                    });
                    Ok(Some(count))
                }
            }
        })
        .collect()
}

/// Rows in which something stands: an empty one is a problem of the dates alone.
fn filled(table: &Table) -> impl Iterator<Item = Option<&Row>> {
    table.rows.iter().map(|row| (!row.is_blank()).then_some(row))
}
