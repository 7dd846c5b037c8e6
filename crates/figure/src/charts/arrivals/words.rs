//! The chart in words.

use model::{By, Choice, Known, Measure};

use super::Arrivals;
use crate::text::format;
use crate::text::words::ChartText;

impl Arrivals {
    /// The noun for what is counted.
    pub(super) fn noun(&self) -> &'static str {
        match self.measure {
            Measure::Uncontrolled => "Landings without interception",
            Measure::People | Measure::Boats | Measure::PeoplePerBoat | Measure::Prevented => "Arrivals",
        }
    }

    pub(super) fn in_words(&self) -> ChartText {
        let by = self.by.slug();
        let Some(Known { span, sum: total }) = self.series.known(self.range) else {
            return ChartText {
                subtitle: "No day of these is known.".into(),
                sentences: vec!["No day of these is known.".into()],
            };
        };
        let mut subtitle =
            format!("{} each {by}, {}, {}", self.noun(), self.measure.unit(), format::span(span));
        let first = self.buckets.first().filter(|bucket| bucket.is_partial());
        let last = self.buckets.last().filter(|bucket| bucket.is_partial());
        subtitle.push_str(&format::not_complete(first.is_some(), last.is_some(), self.buckets.len(), by));
        if self.by == By::Day && self.buckets.len() > 260 {
            subtitle.push_str("; a line for several days shows the highest");
        }
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
        ChartText { subtitle: subtitle + ".", sentences }
    }
}
