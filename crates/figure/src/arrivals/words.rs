//! The chart in words.

use model::{Bucket, By, Measure};

use super::Arrivals;
use crate::format;
use crate::words::Words;

impl Arrivals {
    pub(super) fn in_words(&self) -> Words {
        let by = self.by.slug();
        let what = match self.measure {
            Measure::People => "People arriving in small boats",
            Measure::Boats => "Small boats arriving",
        };
        let span = self.series.span();
        let reach = format!("{} to {}", format::date(span.first), format::date(span.last));
        let mut subtitle = format!("Arrivals each {by}, {reach}");
        let partial = self.buckets.last().filter(|bucket| bucket.is_partial());
        if partial.is_some() {
            subtitle.push_str(&format!("; the last {by} is not complete"));
        }
        if self.by == By::Day {
            subtitle.push_str("; where one line stands for several days, it shows the highest");
        }
        let total = self.series.sum(span).published().unwrap_or_default();
        let arrived = match self.measure {
            Measure::People => "arrived in small boats",
            Measure::Boats => "arrived",
        };
        let mut summary = format!("{} {arrived} from {reach}.", format::quantity(total, self.measure));
        if let Some(peak) = self.peak() {
            summary.push_str(&format!(
                " The {by} with the most was {}, with {}.",
                in_a_sentence(peak),
                format::thousands(peak.sum)
            ));
        }
        if let Some(last) = partial {
            summary.push_str(&format!(
                " {} is counted up to {}: {}.",
                format::capitalised(&in_a_sentence(last)),
                format::day_and_month(last.counted.last),
                format::thousands(last.sum)
            ));
        }
        if let Some(mean) = self.mean {
            let days = mean.days();
            subtitle.push_str(&format!("; the curve is the mean of {days} days up to each day"));
            if let Some(sum) = self.rolling(mean, span.last) {
                summary.push_str(&format!(
                    " Over the {days} days to {} the mean was {} a day.",
                    format::date(span.last),
                    format::mean(sum, days)
                ));
            }
        }
        Words { title: format!("{what}, by {by}"), subtitle: subtitle + ".", summary }
    }
}

/// A period inside a sentence.
fn in_a_sentence(bucket: &Bucket) -> String {
    match bucket.period.by {
        By::Week => format!("the {}", format::period(bucket.period)),
        _ => format::period(bucket.period),
    }
}

/// A period's name, with its last counted day where it is not complete.
pub(super) fn name_with_end(bucket: &Bucket) -> String {
    let name = format::period(bucket.period);
    if bucket.is_partial() {
        format!("{name} (to {})", format::day_and_month(bucket.counted.last))
    } else {
        name
    }
}
