//! The chart in words.

use model::{By, Measure};

use super::Arrivals;
use crate::format;
use crate::words::Said;

/// What the numbers are numbers of.
pub(super) fn noun(measure: Measure) -> &'static str {
    match measure {
        Measure::Uncontrolled => "Landings without interception",
        _ => "Arrivals",
    }
}

impl Arrivals {
    pub(super) fn in_words(&self) -> Said {
        let by = self.by.slug();
        let Some(span) = self.series.span().intersect(self.range) else {
            return Said {
                subtitle: "No day of these is known.".into(),
                sentences: vec!["No day of these is known.".into()],
            };
        };
        let mut subtitle =
            format!("{} each {by}, {}, {}", noun(self.measure), self.measure.unit(), format::span(span));
        let first = self.buckets.first().filter(|bucket| bucket.is_partial());
        let last = self.buckets.last().filter(|bucket| bucket.is_partial());
        match (first, last) {
            (Some(first), Some(last)) if first.period != last.period => {
                subtitle.push_str(&format!("; the first and the last {by} are not complete"));
            }
            (_, Some(_)) => subtitle.push_str(&format!("; the last {by} is not complete")),
            (Some(_), None) => subtitle.push_str(&format!("; the first {by} is not complete")),
            (None, None) => {}
        }
        if self.by == By::Day && self.buckets.len() > 260 {
            subtitle.push_str("; where one line stands for several days, it shows the highest");
        }
        let total = self.series.sum(span).published().unwrap_or_default();
        let mut sentences =
            vec![format!("{} from {}.", format::happened(total, self.measure), format::span(span))];
        if let Some(peak) = self.peak.filter(|peak| self.buckets.len() > 1 && peak.sum > 0) {
            sentences.push(format!(
                "The {by} with the most was {}, with {}.",
                format::in_a_sentence(&peak),
                format::thousands(peak.sum)
            ));
        }
        if let Some(last) = last {
            sentences.push(format!(
                "{} is counted {}: {}.",
                format::capitalised(&format::in_a_sentence(last)),
                format::counted(last),
                format::thousands(last.sum)
            ));
        }
        if let Some(mean) = self.mean {
            let days = mean.days();
            subtitle.push_str(&format!("; the curve is the mean of {days} days up to each day"));
            if let Some(sum) = self.rolling(mean, span.last) {
                sentences.push(format!(
                    "Over the {days} days to {} the mean was {} a day.",
                    format::date(span.last),
                    format::mean(sum, days)
                ));
            }
        }
        Said { subtitle: subtitle + ".", sentences }
    }
}
