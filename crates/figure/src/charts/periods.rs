//! The periods of the tables of nationalities and ages: calendar years, and years to another month, which stand apart.

use model::{Pin, Span};

use crate::text::format;

/// The twelve months of a table: "2025" for a calendar year, and for others "Year to June 2026", with these words for "Year".
pub(crate) fn twelve_months(span: Span, year: &str) -> String {
    match span.calendar_year() {
        Some(year) => year.to_string(),
        None => [year, " to ", &month_and_year(span)].concat(),
    }
}

/// The month in which a span ends: June 2026.
fn month_and_year(span: Span) -> String {
    let (year, month, _) = span.last.civil();
    format!("{} {year}", format::month_name(month))
}

/// How many of the periods are calendar years, and what those after them are; none where all are.
pub(crate) fn apart(periods: &[Span]) -> Option<(usize, String)> {
    let before = periods.iter().position(|period| period.calendar_year().is_none())?;
    let (_, month, _) = periods.last()?.last.civil();
    Some((before, ["to ", format::month_name(month)].concat()))
}

/// The place of a pinned period, or the last.
pub(crate) fn place(periods: &[Span], pin: Pin) -> u32 {
    let place = periods.iter().position(|period| Pin::of(*period) == pin);
    place.unwrap_or(periods.len()) as u32
}

/// Why years to another month are hatched, as part of a subtitle; nothing where there are none.
pub(crate) fn hatched(periods: &[Span]) -> String {
    let others = periods.iter().filter(|period| period.calendar_year().is_none());
    let names: Vec<String> = others.map(|period| month_and_year(*period)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => ["; hatched, the year to ", one, ", which shares months with calendar years"].concat(),
        all => ["; hatched, the years to ", &format::list(all), ", which share months with calendar years"]
            .concat(),
    }
}

/// The last two periods where both are years to another month, the later one first: each can be compared with the other.
pub(crate) fn last_two<T>(all: &[T], span: fn(&T) -> Span) -> Option<(&T, &T)> {
    let [.., before, last] = all else { return None };
    (span(before).calendar_year().is_none()).then_some((last, before))
}

/// Where such a year is named in a sentence: which of its months are in a calendar year, too.
pub(crate) fn shared(period: Span) -> String {
    let (year, month, _) = period.last.civil();
    format!(
        "the year to {}, whose first {} months are also in {}",
        month_and_year(period),
        12 - month,
        year - 1
    )
}
