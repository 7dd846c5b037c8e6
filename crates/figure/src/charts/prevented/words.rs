//! The chart in words.

use model::{Bucket, Measure, Span};

use super::{Prevented, most};
use crate::text::format;
use crate::text::words::ChartText;

impl Prevented {
    pub(super) fn in_words(&self) -> ChartText {
        let (Some(first), Some(last)) = (self.weeks.first(), self.weeks.last()) else {
            let nothing = "No estimate of people prevented was published by then.";
            return ChartText { subtitle: nothing.into(), sentences: vec![nothing.into()] };
        };
        let span = Span { first: first.arrivals.counted.first, last: last.arrivals.counted.last };
        let mut subtitle =
            format!("People each week from Monday to Sunday, {}; one scale for both", format::span(span));
        if last.arrivals.is_partial() {
            subtitle.push_str("; the last week’s arrivals are not complete");
        }
        let (arrivals, estimates) = (self.arrivals(), self.estimates());
        let sum = |buckets: &[Bucket]| buckets.iter().map(|bucket| bucket.sum).sum::<u32>();
        let weeks = |count: usize| {
            format!("{} {}", format::thousands(count as u32), if count == 1 { "week" } else { "weeks" })
        };
        let missing = self.weeks.len() - estimates.len();
        let prevented = match (estimates.is_empty(), missing) {
            (true, _) => "no estimate of those prevented from crossing is published".into(),
            (_, 0) => format!(
                "the French authorities estimate that {} were prevented from crossing",
                format::quantity(sum(&estimates), Measure::Prevented)
            ),
            _ => format!(
                "the French authorities estimate that {} were prevented from crossing in the {} for which they have \
                 published an estimate",
                format::quantity(sum(&estimates), Measure::Prevented),
                weeks(estimates.len())
            ),
        };
        let mut sentences = vec![format!(
            "From {}, {}; {prevented}.",
            format::span(span),
            format::happened(sum(&arrivals), Measure::People)
        )];
        if missing > 0 {
            sentences.push(format!(
                "For {} no estimate is published; that does not mean that nobody was prevented.",
                weeks(missing)
            ));
        }
        if let (Some(arrived), Some(estimated)) = (most(&arrivals), most(&estimates))
            && self.weeks.len() > 1
        {
            sentences.push(format!(
                "The most arrivals were {}, in {}; the highest estimate of people prevented is {}, for {}.",
                format::thousands(arrived.sum),
                format::in_a_sentence(arrived),
                format::thousands(estimated.sum),
                format::in_a_sentence(estimated)
            ));
        }
        let is_more = |week: &&super::Week| week.prevented.is_some_and(|number| number > week.arrivals.sum);
        let more = self.weeks.iter().filter(is_more).count();
        sentences.push(format!("In {} the estimate is higher than the number of arrivals.", weeks(more)));
        ChartText { subtitle: subtitle + ".", sentences }
    }
}
