//! The chart in words.

use model::NationalityYear;

use super::{LARGEST, Nationalities, is_partial, named};
use crate::text::format;
use crate::text::words::ChartText;
use model::order;

impl Nationalities {
    pub(super) fn text(&self) -> ChartText {
        let Some(last) = self.years.last() else {
            let none =
                "No year of arrivals by nationality was published by then, so no people are counted here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let mut subtitle =
            "People arriving in each year, by nationality, final quarterly statistics".to_owned();
        if is_partial(last) {
            subtitle.push_str(&format!("; {} runs to {}", last.year, format::day_and_month(last.to)));
        }
        if self.others > 0 {
            let years = if self.looks_back { "all years (later ones too)" } else { "these years" };
            subtitle.push_str(&format!("; the {LARGEST} nationalities with the most people in {years}, {} other rows of the table added up, and people whose nationality was not recorded", self.others));
        }
        let whole = self.years.iter().rev().find(|year| !is_partial(year));
        let mut sentences: Vec<String> = whole.into_iter().map(|year| most(self, year)).collect();
        sentences.extend(Some(last).filter(|last| is_partial(last)).map(|last| most(self, last)));
        ChartText { subtitle: subtitle + ".", sentences }
    }
}

/// The three largest of those chosen in a year, with their share of all, and how many had no nationality recorded.
fn most(chart: &Nationalities, year: &NationalityYear) -> String {
    let is_short = chart.chosen.len() <= 3;
    let people = |i: &usize| year.people.get(*i).copied().unwrap_or_default();
    let share =
        |people: u32| format!("{} ({}%)", format::thousands(people), format::share(people, year.total));
    // What is left over is no group, so it is not among the largest.
    let listed = chart.chosen.iter().filter(|(_, one)| is_short || one.is_one);
    let listed: Vec<_> = listed.map(|(i, one)| (&one.name, people(i))).collect();
    let mut keys: Vec<(i64, usize)> = listed.iter().map(|(_, people)| -i64::from(*people)).zip(0..).collect();
    order::sort(&mut keys);
    let largest = keys.into_iter().take(3).filter_map(|(_, i)| listed.get(i));
    let largest: Vec<String> = largest.map(|(name, people)| format!("{name} {}", share(*people))).collect();
    let of = if is_short { "there were" } else { "the largest groups were" };
    let mut text = format!(
        "In {}, of {} people, {of}: {}",
        named(year),
        format::thousands(year.total),
        format::list(&largest)
    );
    if let Some((i, _)) = chart.chosen.iter().find(|(_, one)| !is_short && one.is_unrecorded) {
        text.push_str(&format!("; for {} no nationality was recorded", share(people(i))));
    }
    text + "."
}
