//! The chart in words.

use model::Measure;

use super::{Concentration, DAYS, Year};
use crate::text::format;
use crate::text::words::ChartText;

impl Concentration {
    pub(super) fn text(&self) -> ChartText {
        let counted = match self.measure {
            Measure::People => "people who arrived",
            Measure::Boats | Measure::PeoplePerBoat | Measure::Uncontrolled | Measure::Prevented => {
                "boats that arrived"
            }
        };
        let mut subtitle =
            format!("Share of the {counted} in a year that came on its busiest days, up to {DAYS} of them");
        for year in self.years.iter().filter(|year| year.is_partial()) {
            subtitle.push_str(&format!(
                "; {} runs to {}",
                year.year,
                format::day_and_month(year.counted.last)
            ));
        }
        let listed = self.listed().into_iter();
        let running = self.years.iter().filter(|year| year.is_partial());
        let mut sentences: Vec<String> = Vec::new();
        for year in listed.chain(running) {
            let sentence = half(counted, year);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        if sentences.is_empty() {
            sentences.push(format::none_begun(self.measure));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }
}

/// On how many days half of a year's arrivals came, and the busiest of them.
fn half(counted: &str, year: &Year) -> String {
    let Some((busiest, count)) = year.days.first() else {
        return format!("In {} there are no {counted} so far.", year.year);
    };
    let all = year.days.len() as u32;
    let needed = (1..=all).find(|days| year.busiest(*days) * 2 >= year.total).unwrap_or(all);
    let so_far = if year.is_partial() { " so far" } else { "" };
    format!(
        "Half of the {counted} in {}{so_far} came on the {needed} busiest of {all} days with arrivals; the busiest was {}, with {}.",
        year.year,
        format::day_and_month(*busiest),
        format::thousands(*count)
    )
}
