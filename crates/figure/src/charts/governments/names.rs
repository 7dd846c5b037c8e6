//! The names of those in office.

use model::Span;

/// The last word of a name, with the years in brackets after it.
pub(super) fn surname(name: &str) -> &str {
    let end = name.find(" (").unwrap_or(name.len());
    let start = name.get(..end).and_then(|name| name.rfind(' ')).map_or(0, |space| space + 1);
    name.get(start..).unwrap_or(name)
}

pub(super) fn with_years(name: &str, days: Span) -> String {
    let (first, last) = (days.first.year(), days.last.year());
    if first == last { format!("{name} ({first})") } else { format!("{name} ({first}–{:02})", last % 100) }
}
