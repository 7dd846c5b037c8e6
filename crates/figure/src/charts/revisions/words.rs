//! The chart in words.

use model::Span;

use super::Revisions;
use crate::text::format;
use crate::text::words::ChartText;

impl Revisions {
    pub(super) fn in_words(&self) -> ChartText {
        let (Some(oldest), Some(newest)) = (self.weeks.first(), self.weeks.last()) else {
            let none = "No week of which all versions are kept was published by then: no people prevented are compared here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let subtitle = format!(
            "People prevented, as the French authorities estimate, in weeks ended {}; a line each, by the days since it \
             ended, to {}.",
            format::span(Span { first: oldest.end, last: newest.end }),
            format::date(self.until)
        );
        let number = |count: usize| format::thousands(count as u32);
        let revised: Vec<_> = self.weeks.iter().filter(|week| week.is_revised()).collect();
        let mut first =
            format!("{} of {} weeks were revised", number(revised.len()), number(self.weeks.len()));
        if revised.is_empty() {
            first = format!("None of {} weeks was revised", number(self.weeks.len()));
        }
        let ages = || revised.iter().flat_map(|week| week.steps.iter().skip(1).map(|step| week.age(step.0)));
        if let (Some(least), Some(most)) = (ages().min(), ages().max()) {
            first.push_str(&if least == most {
                format!(", {least} days after they ended")
            } else {
                format!(", {least} to {most} days after they ended")
            });
        }
        let mut sentences = vec![first + "."];
        let change = |week: &&&super::Week| i64::from(week.last()) - i64::from(week.first());
        let most = revised.iter().reduce(|a, b| if change(&b).abs() > change(&a).abs() { b } else { a });
        if let Some(week) = most.filter(|week| change(week) != 0) {
            sentences.push(format!(
                "The largest change was that of the week to {}, from {} to {}.",
                format::date(week.end),
                format::thousands(week.first()),
                format::thousands(week.last())
            ));
        }
        let (days, changed) = self.daily;
        let of = match changed {
            0 => "none was revised".to_owned(),
            1 => "1 was revised".to_owned(),
            more => format!("{} were revised", format::thousands(more)),
        };
        sentences.push(format!(
            "Of the counts of people, boats and uncontrolled landings on the {} days first published in the same files, {of}.",
            format::thousands(days)
        ));
        ChartText { subtitle, sentences }
    }
}
