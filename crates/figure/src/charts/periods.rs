//! The periods of the tables of nationalities and ages: calendar years, and years to another month, which stand apart.
// Texts are joined and loops written out, as `format!` and chains of iterators were larger: this program is nearly full.

use model::{Pin, Span, View};

use crate::draw::panels::Panels;
use crate::text::format;

/// The twelve months of a table: "2025" for a calendar year, and for others "Year to June 2026", with these words for "Year".
pub(crate) fn twelve_months(span: Span, year: &str) -> String {
    let ends = span.last.year().to_string();
    if is_year(span) { ends } else { [year, " to ", month(span), " ", &ends].concat() }
}

pub(crate) fn is_year(span: Span) -> bool {
    span.calendar_year().is_some()
}

/// The month in which a span ends.
fn month(span: Span) -> &'static str {
    format::month_name(span.last.civil().1)
}

/// How many of the periods are calendar years, which stand first.
pub(crate) fn years(periods: &[Span]) -> usize {
    periods.iter().take_while(|period| is_year(**period)).count()
}

/// Those that are none, and what they are; none where there are none.
pub(crate) fn apart(periods: &[Span]) -> Option<(usize, String)> {
    let last = periods.last().filter(|last| !is_year(**last))?;
    Some((years(periods), ["to ", month(*last)].concat()))
}

/// All people of each period, where a view draws shares of them; empty otherwise.
pub(crate) fn wholes(view: &View, totals: impl Iterator<Item = u32>) -> Vec<u32> {
    if view.is_share() { totals.collect() } else { Vec::new() }
}

/// The place of a pinned period, or one after the last.
pub(crate) fn place(periods: &[Span], pin: Pin) -> u32 {
    let last = pin.date().unwrap_or_else(|| Span::year(pin.year().unwrap_or_default()).last);
    periods.iter().take_while(|period| period.last != last).count() as u32
}

/// The pin of a place. Without any period known there is still a place, which says so.
pub(crate) fn pin(periods: &[Span], place: u32) -> Pin {
    at(periods, place).map_or(Pin::Year(2018), Pin::of)
}

/// The name of a place in a sentence.
pub(crate) fn name(periods: &[Span], place: u32) -> String {
    at(periods, place).map_or_else(String::new, |period| twelve_months(period, "the year"))
}

fn at(periods: &[Span], place: u32) -> Option<Span> {
    periods.get(place as usize).or(periods.last()).copied()
}

/// What is drawn in each panel, and what the hatched years to another month are, where there are some.
pub(crate) fn subtitle(panels: &Panels, periods: &[Span]) -> String {
    let people = if panels.wholes.is_empty() { "People" } else { "Shares, in per cent, of all people" };
    [people, " arriving each year, final statistics", &hatched(periods), "."].concat()
}

fn hatched(periods: &[Span]) -> String {
    let mut names = Vec::new();
    for period in periods.iter().skip(years(periods)) {
        names.push(twelve_months(*period, "the year"));
    }
    if names.is_empty() {
        return String::new();
    }
    let overlap = if names.len() == 1 { "overlaps" } else { "overlap" };
    ["; hatched, ", &format::list(&names), ", which ", overlap, " calendar years"].concat()
}

/// Whether the last two periods are years to another month, which can be compared with each other.
pub(crate) fn are_two(periods: &[Span]) -> bool {
    years(periods) + 2 <= periods.len()
}

/// Such a year in a sentence, with the months of it that are in a calendar year, too.
pub(crate) fn shared(period: Span) -> String {
    let (year, month, _) = period.last.civil();
    let (months, year) = ((12 - month).to_string(), (year - 1).to_string());
    [&twelve_months(period, "the year"), ", whose first ", &months, " months are also in ", &year].concat()
}
