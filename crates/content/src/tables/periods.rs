//! The periods of the tables of nationalities and ages: calendar years, one after the other, and after them the years to
//! another month, such as June, a year apart. Those share months with calendar years, and nothing adds them up.

use model::Span;

use crate::files::{Problems, Row, Rows};

/// Whether a row begins a new period, which is then the last of these.
pub(super) fn period(rows: &Rows, row: &Row, before: &mut Vec<Span>, problems: &mut Problems) -> bool {
    let (from, to) = (rows.day(row, "from", problems), rows.day(row, "to", problems));
    let Some(found) = Span::new(from, to) else {
        problems.add(rows.place(row, "to"), to.to_iso(), format!("{} or later", from.to_iso()));
        return false;
    };
    if before.last() == Some(&found) {
        return false;
    }
    if let Some(wrong) = mistake(found, before) {
        problems.add(rows.place(row, "from"), format!("{} to {}", from.to_iso(), to.to_iso()), wrong);
    }
    before.push(found);
    true
}

/// What a period should be, where it is something else.
fn mistake(found: Span, before: &[Span]) -> Option<String> {
    let is_later = |other: &Span| other.years_later(1) == Some(found);
    let last = before.last();
    let (year, last_year) =
        (found.calendar_year(), before.iter().rev().find_map(|other| other.calendar_year()));
    let is_twelve_months = found.first.civil().2 == 1 && found.years_later(1)?.first == found.last.plus(1);
    let fits = match last {
        _ if !is_twelve_months => false,
        None => year.is_some(),
        // The first year to June begins in the year before the last calendar year, and so ends before it does.
        Some(last) if last.calendar_year().is_some() => {
            is_later(last) || year.is_none() && last_year == Some(found.last.year())
        }
        Some(last) => is_later(last) && last_year.is_some_and(|year| found.last > Span::year(year).last),
    };
    let expected = "the calendar year after the one before, or twelve months that end in the last of them, or a year \
                    after the twelve months before";
    (!fits).then(|| expected.to_owned())
}
