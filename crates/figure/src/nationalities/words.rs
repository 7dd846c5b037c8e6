//! The chart in words.

use model::NationalityYear;

use super::{LARGEST, Nationalities, is_partial, named};
use crate::format;
use crate::words::Said;

pub(super) fn of(chart: &Nationalities) -> Said {
    let Some(last) = chart.years.last() else {
        let none = "No year of arrivals by nationality was published by then, so no people are counted here.";
        return Said { subtitle: none.into(), sentences: vec![none.into()] };
    };
    let mut subtitle = "People arriving in each year, by nationality, final quarterly statistics".to_owned();
    if is_partial(last) {
        subtitle.push_str(&format!("; {} runs to {}", last.year, format::day_and_month(last.to)));
    }
    if chart.others > 0 {
        subtitle.push_str(&format!("; the {LARGEST} nationalities with the most people, {} other rows of the table added up, and people whose nationality was not recorded", chart.others));
    }
    let whole = chart.years.iter().rev().find(|year| !is_partial(year));
    let mut sentences: Vec<String> = whole.into_iter().map(|year| most(chart, year)).collect();
    sentences.extend(Some(last).filter(|last| is_partial(last)).map(|last| most(chart, last)));
    Said { subtitle: subtitle + ".", sentences }
}

/// The three largest of those chosen in a year, with their share of all.
fn most(chart: &Nationalities, year: &NationalityYear) -> String {
    let mut left: Vec<(&str, u32)> = chart
        .chosen
        .iter()
        .map(|(i, name)| (name.as_str(), year.people.get(*i).copied().unwrap_or_default()))
        .collect();
    let mut largest = Vec::new();
    while largest.len() < 3 {
        let Some(i) =
            (0..left.len()).max_by_key(|i| left.get(*i).map(|(_, people)| (*people, usize::MAX - i)))
        else {
            break;
        };
        let (name, people) = left.remove(i);
        largest.push(format!(
            "{name} {} ({}%)",
            format::thousands(people),
            format::share(people, year.total)
        ));
    }
    let of = if chart.chosen.len() > 3 { "the largest groups were" } else { "there were" };
    format!(
        "In {}, of {} people, {of}: {}.",
        named(year),
        format::thousands(year.total),
        format::list(&largest)
    )
}
