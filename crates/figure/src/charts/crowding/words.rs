//! The chart in words.

use model::{Choice, Crowding as Period, Measure};

use super::{Crowding, FEW, is_small, mean_text};
use crate::text::format;
use crate::text::words::ChartText;

impl Crowding {
    pub(super) fn in_words(&self) -> ChartText {
        let by = self.by.slug();
        let (Some(first), Some(last)) = (self.periods.first(), self.periods.last()) else {
            let nothing = "No day of these is known, so there are no people per boat to count.";
            return ChartText { subtitle: nothing.into(), sentences: vec![nothing.into()] };
        };
        let span = model::Span { first: first.boats.counted.first, last: last.boats.counted.last };
        let mut subtitle = format!(
            "People per boat each {by}, {}; boats are taken to carry their day’s average",
            format::span(span)
        );
        let (is_first, is_last) = (first.boats.is_partial(), last.boats.is_partial());
        subtitle.push_str(&format::not_complete(is_first, is_last, self.periods.len(), by));
        if self.has_few() {
            subtitle.push_str(&format!("; a {by} with fewer than {FEW} boats is drawn paler"));
        }
        let mut sentences = self.compared();
        let (people, boats) =
            self.periods.iter().fold((0, 0), |sum, period| (sum.0 + period.people, sum.1 + period.boats.sum));
        if boats > 0 {
            sentences.push(format!(
                "From {}, {} came in {}: a mean of {} people per boat.",
                format::span(span),
                format::quantity(people, Measure::People),
                format::quantity(boats, Measure::Boats),
                format::mean(people, boats)
            ));
        } else {
            sentences.push("There were no boats, so there are no people per boat to count.".into());
        }
        if last.boats.is_partial() && last.boats.sum > 0 && self.periods.len() > 1 {
            sentences.push(format!(
                "{} is counted {}: the median boat of {} carried {}.",
                format::capitalised(&format::in_a_sentence(&last.boats)),
                format::counted(&last.boats),
                format::thousands(last.boats.sum),
                mean_text(last.median())
            ));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }

    /// The latest complete period beside the first, and the highest; only of those with enough boats.
    fn compared(&self) -> Vec<String> {
        let by = self.by.slug();
        let solid: Vec<&Period> =
            self.periods.iter().filter(|period| !is_small(period) && !period.boats.is_partial()).collect();
        let [first, .., latest] = solid.as_slice() else { return Vec::new() };
        let name = |period: &Period| format::in_a_sentence(&period.boats);
        let begins = self.periods.first().is_some_and(|period| period.boats == first.boats);
        let highest = solid.iter().copied();
        let highest = highest.reduce(|a, b| if b.median().compare(a.median()).is_gt() { b } else { a });
        let is_latest = highest.is_some_and(|highest| highest == *latest);
        let enough = if self.has_few() { format!(" with at least {FEW} boats") } else { String::new() };
        let since = match (begins, is_latest) {
            (true, _) => String::new(),
            (false, true) => ", the first of them".into(),
            (false, false) => format!(", the first complete {by}{enough}"),
        };
        let mut sentences = vec![format!(
            "The median boat carried {} people in {}{}, against {} in {}{since}.",
            mean_text(latest.median()),
            name(latest),
            if is_latest { format!(", the most of all complete {by}s{enough}") } else { String::new() },
            mean_text(first.median()),
            name(first)
        )];
        if let Some(highest) = highest.filter(|_| !is_latest) {
            sentences.push(format!(
                "It carried the most in {}, {}.",
                name(highest),
                mean_text(highest.median())
            ));
        }
        sentences
    }
}
