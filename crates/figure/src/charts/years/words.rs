//! The chart in words.

use super::{Year, Years};
use crate::text::format;
use crate::text::words::ChartText;

impl Years {
    pub(super) fn text(&self) -> ChartText {
        let unit = self.measure.unit();
        let to = format::day_and_month(self.latest);
        let mut subtitle = format!("Arrivals in each year, {unit}, daily series (provisional)");
        let whole = || self.years.iter().filter(|year| !year.season.is_partial());
        let running = self.years.iter().find(|year| year.season.is_partial());
        if let Some(running) = running {
            subtitle.push_str(&format!("; {} runs to {to}", running.season.year));
            if whole().next().is_some() {
                subtitle.push_str(", and the inner bars show the other years by the same date");
            }
        }
        let mut sentences = Vec::new();
        if let Some(most) = whole().reduce(|a, b| if b.season.total() > a.season.total() { b } else { a }) {
            let total = format::happened(most.season.total(), self.measure);
            sentences.push(if whole().count() > 1 {
                format!("In {}, {total}, the most of the whole years shown.", most.season.year)
            } else {
                format!("In {}, {total}.", most.season.year)
            });
        }
        if let Some(running) = running {
            let count = format::happened(running.season.total(), self.measure);
            sentences.push(format!("In {} up to {to}, {count}.", running.season.year));
            let by = |year: &Year| Some(format::in_year(year.by(self.latest)?, year.season.year));
            let others: Vec<String> = whole().rev().filter_map(by).collect();
            if !others.is_empty() {
                sentences.push(format!("By the same date it was {}.", format::list(&others)));
            }
        }
        let differing: Vec<String> = whole()
            .filter_map(|year| {
                let last_word = year.last_word.filter(|last_word| *last_word != year.season.total())?;
                Some(format!("{} for {}", format::thousands(last_word), year.season.year))
            })
            .collect();
        if !differing.is_empty() {
            sentences.push(format!(
                "The final statistics differ from these provisional totals: they have {}.",
                format::list(&differing)
            ));
        }
        if sentences.is_empty() {
            sentences.push(format::none_begun(self.measure));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }
}
