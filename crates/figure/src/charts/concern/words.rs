//! The chart in words. It says what is seen in both panels, and never that one moves the other.

use model::{Choice, Measure, Member, Span, Wave};

use super::{Concern, share};
use crate::text::format;
use crate::text::words::ChartText;

/// An issue inside a sentence.
fn named(issue: &Member) -> String {
    format::lowered(&issue.name)
}

impl Concern {
    /// "39% named immigration and asylum, 53% the economy".
    pub(super) fn shares(&self, wave: &Wave) -> String {
        let each = self.issues.iter().enumerate().map(|(i, issue)| {
            let verb = if i == 0 { " named" } else { "" };
            format!("{}%{verb} {}", share(wave, issue), named(issue))
        });
        format::list(&each.collect::<Vec<_>>())
    }

    pub(super) fn in_words(&self) -> ChartText {
        let (Some(first), Some(last)) = (self.waves.first(), self.waves.last()) else {
            return ChartText {
                subtitle: "No wave of the poll was published by then.".into(),
                sentences: vec![
                    "No wave of the poll, in which people name issues, was published by then.".into(),
                ],
            };
        };
        let polls = if self.waves.len() == 1 { "poll" } else { "polls" };
        let mut subtitle = format!(
            "{} YouGov {polls}, {}; arrivals by {}",
            self.waves.len(),
            format::span(Span { first: first.day, last: last.day }),
            self.by.slug()
        );
        if let Some(partial) = self.periods.last().filter(|period| period.is_partial()) {
            subtitle.push_str(&format!(", to {}", format::date(partial.counted.last)));
        }
        let mut sentence =
            format!("Among adults in Great Britain, {} on {}", self.shares(first), format::date(first.day));
        if last.day != first.day {
            let shares: Vec<String> =
                self.issues.iter().map(|issue| format!("{}%", share(last, issue))).collect();
            sentence.push_str(&format!(", and {} on {}", format::list(&shares), format::date(last.day)));
        }
        let mut sentences = vec![sentence + "."];
        let highest: Vec<String> = self
            .issues
            .iter()
            .filter_map(|issue| {
                // The first of several.
                let top =
                    self.waves.iter().reduce(|a, b| if share(b, issue) > share(a, issue) { b } else { a })?;
                Some(format!("{}% for {} on {}", share(top, issue), named(issue), format::date(top.day)))
            })
            .collect();
        let were = if highest.len() == 1 { "share was" } else { "shares were" };
        sentences.push(format!("The highest {were} {}.", format::list(&highest)));
        if let (Some(begin), Some(end)) = (self.periods.first(), self.periods.last()) {
            let sum = self.periods.iter().map(|period| period.sum).sum();
            sentences.push(format!(
                "From {} to {}, {}.",
                format::in_a_sentence(begin),
                format::date(end.counted.last),
                format::happened(sum, Measure::People)
            ));
            let most = self.periods.iter().reduce(|a, b| if b.sum > a.sum { b } else { a }).unwrap_or(begin);
            let least = self.periods.iter().filter(|period| !period.is_partial());
            if let Some(least) = least.reduce(|a, b| if b.sum < a.sum { b } else { a }) {
                sentences.push(format!(
                    "The {} with the most was {}, with {}; the one with the fewest was {}, with {}.",
                    self.by.slug(),
                    format::in_a_sentence(most),
                    format::thousands(most.sum),
                    format::in_a_sentence(least),
                    format::thousands(least.sum)
                ));
            }
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }
}
