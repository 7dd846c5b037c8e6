//! The chart in words: both denominators of a grant rate, and how many still wait.

use model::Outcomes as Row;

use super::Outcomes;
use crate::text::format;
use crate::text::words::ChartText;

impl Outcomes {
    pub(super) fn text(&self) -> ChartText {
        let (Some(first), Some(last)) = (self.rows.first(), self.rows.last()) else {
            let none = "No table of what became of these claims was published by then, so no people are counted here.";
            let subtitle = if self.stacks.is_share {
                "Shares of the people with a claim: none was published by then."
            } else {
                none
            };
            return ChartText { subtitle: subtitle.into(), sentences: vec![none.into()] };
        };
        let of =
            if self.stacks.is_share { "Shares of the people with a claim" } else { "People with a claim" };
        let years = format!("{} to {}", first.year, last.year);
        let subtitle = format!(
            "{of}, by year of arrival, {years}, and the first decision on it; hatched, those who wait."
        );
        let sum = |count: fn(&Row) -> u32| self.rows.iter().map(count).sum::<u32>();
        let (allowed, decided) = (sum(Row::allowed), sum(Row::decided));
        let (refused, ended) = (sum(|row| row.refused), sum(|row| row.withdrawn + row.administrative));
        let (claimed, awaiting) = (sum(|row| row.claimed), sum(|row| row.awaiting));
        let mut sentences = vec![
            format!(
                "Of {} people who arrived from {years} and were granted leave or refused it, {}% were granted protection or \
                 other leave.",
                format::thousands(decided),
                format::share(allowed, decided),
            ),
            format!(
                "Of all {} who claimed asylum these are {}%: {}% were refused, {}% withdrew or their claims ended without a \
                 decision, and {}.",
                format::thousands(claimed),
                format::share(allowed, claimed),
                format::share(refused, claimed),
                format::share(ended, claimed),
                waiting(awaiting, claimed)
            ),
        ];
        let of = |row: &Row, whole: u32| i64::from(row.allowed()) * 1_000_000 / i64::from(whole.max(1));
        let apart = |row: &Row| of(row, row.decided()) - of(row, row.claimed);
        let widest = self.rows.iter().reduce(|a, b| if apart(b) > apart(a) { b } else { a });
        sentences.extend(widest.map(|row| {
            format!(
                "The two shares are furthest apart for {}: {}% of {} decided on, and {}% of all who claimed.",
                row.year,
                format::share(row.allowed(), row.decided()),
                format::thousands(row.decided()),
                format::share(row.allowed(), row.claimed),
            )
        }));
        sentences.push(format!(
            "Of the {} who arrived in {} and claimed asylum, {}; their decisions can change the shares of that year.",
            format::thousands(last.claimed),
            last.year,
            waiting(last.awaiting, last.claimed)
        ));
        ChartText { subtitle, sentences }
    }
}

fn waiting(awaiting: u32, claimed: u32) -> String {
    let share = format::share(awaiting, claimed);
    format!("{} ({share}%) had no first decision when last counted", format::thousands(awaiting))
}
