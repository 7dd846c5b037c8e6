//! The chart in words.

use model::{Day, Measure, Span};

use super::Calendar;
use super::days::LOWEST;
use crate::text::format;
use crate::text::words::ChartText;

impl Calendar {
    pub(super) fn in_words(&self) -> ChartText {
        let spans = self.spans();
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
            return ChartText {
                subtitle: "None of these years had begun.".into(),
                sentences: vec![format::none_begun(self.measure)],
            };
        };
        let years: Vec<String> =
            self.years.iter().map(|year| year.counted.first.year().to_string()).collect();
        let when = match spans.len() {
            1 => format::span(Span { first: first.first, last: last.last }),
            _ => format::list(&years),
        };
        let counted = match self.measure {
            Measure::People => "People arriving in small boats",
            Measure::Boats | Measure::PeoplePerBoat | Measure::Uncontrolled | Measure::Prevented => {
                "Small boats arriving"
            }
        };
        let mut subtitle = format!(
            "{counted} on each day, {when}; seven cells side by side are a week from Monday to Sunday"
        );
        let is_running = self.running().is_some();
        if let Some(to) = self.running().filter(|_| spans.len() > 1) {
            subtitle.push_str(&format!("; {} runs to {}", to.year(), format::day_and_month(to)));
        }
        let days = self.days();
        let (some, none) = (days.iter().filter(|(_, count)| *count > 0).count(), days.len());
        let (arrived, nobody) = match self.measure {
            Measure::People => ("People arrived", "nobody"),
            Measure::Boats | Measure::PeoplePerBoat | Measure::Uncontrolled | Measure::Prevented => {
                ("Boats arrived", "none")
            }
        };
        let of = match spans.len() {
            1 => format!("from {when}"),
            _ if is_running => format!("of {when}, as far as they have gone"),
            _ => format!("of {when}"),
        };
        let number = |count: usize| format::thousands(count as u32);
        let mut sentences = vec![format!(
            "{arrived} on {} of the {} days {of}; on the other {} {nobody} did.",
            number(some),
            number(none),
            number(none - some)
        )];
        if let Some((day, most)) = days.iter().copied().reduce(|a, b| if b.1 > a.1 { b } else { a })
            && most > 0
        {
            sentences.push(format!(
                "The day with the most was {}, with {}.",
                format::date(day),
                format::quantity(most, self.measure)
            ));
        }
        let hot = days.iter().filter(|(_, count)| self.class(*count) == LOWEST.len() as u8).count();
        if let Some(limit) = self.limits().last()
            && hot > 0
        {
            sentences.push(format!(
                "On {} {}, {} or more arrived.",
                number(hot),
                if hot == 1 { "day" } else { "days" },
                format::quantity(*limit, self.measure)
            ));
        }
        if let Some(quiet) = longest_without(&spans, &days).filter(|quiet| quiet.days() > 1) {
            sentences.push(format!(
                "The longest run of days on which {nobody} arrived was {} days, from {}.",
                quiet.days(),
                format::span(quiet)
            ));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }
}

/// The first of the longest runs of days without arrivals; a year that is left out ends one.
fn longest_without(spans: &[Span], days: &[(Day, u32)]) -> Option<Span> {
    let mut longest: Option<Span> = None;
    let mut run: Option<Span> = None;
    for (day, count) in days {
        let begins = spans.iter().any(|span| span.first == *day);
        run = match run {
            _ if *count > 0 => None,
            Some(run) if !begins => Some(Span { last: *day, ..run }),
            _ => Some(Span { first: *day, last: *day }),
        };
        if let Some(run) = run
            && longest.is_none_or(|longest| run.days() > longest.days())
        {
            longest = Some(run);
        }
    }
    longest
}
