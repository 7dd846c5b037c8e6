//! The chart in words.

use model::Office;

use super::{Governments, ShownTerm};
use crate::text::format;
use crate::text::words::ChartText;

impl Governments {
    pub(super) fn text(&self) -> ChartText {
        let office = match self.office {
            Office::PrimeMinister => "prime minister",
            Office::HomeSecretary => "home secretary",
        };
        let mut subtitle = format!(
            "{}{} by {office}, to {}",
            format::capitalised(self.measure.unit()),
            if self.is_mean { " a day so far," } else { ", cumulative," },
            format::date(self.published.last)
        );
        if self.log {
            subtitle.push_str("; the scale is logarithmic: equal steps up are equal ratios");
        }
        if self.is_mean {
            subtitle.push_str(&format!("; lines begin after {} days", super::SETTLED));
        }
        if !self.before.is_empty() {
            subtitle.push_str(&format!("; {} took office before the count", format::list(&self.before)));
        }
        let mut sentences = Vec::new();
        match self.focus.and_then(|place| self.terms.get(place)).or(self.terms.last()) {
            Some(shown) => {
                sentences.push(term(self, shown));
                sentences.extend(beside(self, shown));
                let others = self.terms.iter().rev().filter(|other| !std::ptr::eq(*other, shown));
                sentences.extend(others.map(|other| term(self, other)));
            }
            None => sentences.push(format!(
                "Nobody shown had taken office by {}, so there are no {} to count.",
                format::date(self.published.last),
                self.measure.unit()
            )),
        }
        if !self.before.is_empty() {
            sentences.push(format!(
                "The count begins on {}, after {} took office, so no line is drawn for that time in office.",
                format::date(self.published.first),
                format::list(&self.before)
            ));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }
}

/// A term: its days, its count, its mean.
fn term(chart: &Governments, shown: &ShownTerm) -> String {
    let days = shown.term.counted.days();
    let when = if shown.term.is_over { "In" } else { "So far, in" };
    let day = if days == 1 { "day" } else { "days" };
    format!(
        "{when} the {} {day} of {} in office, {}: {} a day.",
        format::thousands(days),
        shown.name,
        format::happened(shown.total, chart.measure),
        format::mean(shown.total, days)
    )
}

/// The others after as many days in office.
fn beside(chart: &Governments, shown: &ShownTerm) -> Option<String> {
    let days = shown.term.counted.days();
    let others = chart.terms.iter().rev().filter(|other| !std::ptr::eq(*other, shown));
    let counts: Vec<String> = others
        .filter_map(|other| {
            Some(format!("{} under {}", chart.value(chart.at(other, days).published()?, days), other.name))
        })
        .collect();
    (!counts.is_empty()).then(|| format!("After as many days it was {}.", format::list(&counts)))
}
