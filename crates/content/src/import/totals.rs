//! The weekly sheet's arrivals against the sums of the daily one: the official file says the same thing twice.

use super::accepted::Slip;
use crate::files::Problems;
use crate::published::csv::or_dash;
use crate::published::rows::{DayRow, WeekRow};
use crate::published::rules::{Arrivals, arrival};
use crate::published::table::Table;

/// The cells of weekly arrivals that are not the sum of their seven days. Adds a problem for each week that has no seven.
///
/// Both sheets must be sound: `days` and `weeks` follow their tables row by row. Uncontrolled landings are summed over
/// the days that publish them.
pub(super) fn compare(
    (daily, days): (&Table, &[DayRow]),
    (weekly, weeks, arrivals): (&Table, &[WeekRow], &[Option<Arrivals>]),
    problems: &mut Problems,
) -> Vec<Slip> {
    let mut slips = Vec::new();
    for ((row, week), weekly_arrivals) in weekly.rows.iter().zip(weeks).zip(arrivals) {
        let first = week.week_ending.plus(-6);
        let start = days.partition_point(|day| day.date < first);
        let end = days.partition_point(|day| day.date <= week.week_ending);
        let seven = &days[start..end];
        let (Some(given), Some(last)) = (weekly_arrivals, daily.rows.get(end.saturating_sub(1))) else {
            continue;
        };
        if seven.len() < 7 {
            let until = days.last().map_or_else(String::new, |day| day.date.to_iso());
            let wanted = format!(
                "no week that ends after {until}, the last day in {} (row {})",
                daily.name, last.number
            );
            problems.add(
                weekly.place(row, 0),
                format!("the week ending {}", week.week_ending.to_iso()),
                wanted,
            );
            continue;
        }
        let rows = format!("the sum of {} rows {} to {}", daily.name, daily.rows[start].number, last.number);
        let mut judge = |column, found: Option<u32>, sum: Option<u64>| {
            if found.map(u64::from) != sum {
                slips.push(Slip {
                    place: weekly.place(row, column),
                    cell: weekly.cell(row, column),
                    found: or_dash(found),
                    expected: sum.map_or_else(|| "-".to_owned(), |sum| sum.to_string()),
                    rows: rows.clone(),
                });
            }
        };
        let sum = |count: fn(&DayRow) -> u32| Some(seven.iter().map(|day| u64::from(count(day))).sum());
        judge(arrival::PEOPLE, Some(given.people), sum(|day| day.people));
        judge(arrival::BOATS, Some(given.boats), sum(|day| day.boats));
        let published: Vec<u64> = seven.iter().filter_map(|day| day.uncontrolled).map(u64::from).collect();
        let landings = (!published.is_empty()).then(|| published.iter().sum());
        judge(arrival::UNCONTROLLED, given.uncontrolled, landings);
    }
    slips
}

/// A remark where the weekly sheet lacks a week that the daily one has in full.
pub(super) fn late(days: &[DayRow], weeks: &[WeekRow]) -> Option<String> {
    let (day, week) = (days.last()?.date, weeks.last()?.week_ending);
    let next = week.plus(7);
    (next <= day).then(|| {
        let (day, next) = (day.to_iso(), next.to_iso());
        format!("the days reach to {day}, but the week ending {next} is not yet in the weekly sheet")
    })
}
