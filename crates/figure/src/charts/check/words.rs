//! The chart in words.

use model::{Known, Measure, Span, SpanRank};

use super::table::days;
use super::{Check, apart, than};
use crate::text::format;
use crate::text::words::ChartText;

impl Check {
    pub(super) fn in_words(&self) -> ChartText {
        let unit = self.measure.unit();
        let Some(counted) = self.counted else {
            let nothing = format!(
                "Nothing was known of {}, so there are no {unit} to count.",
                format::dates(self.asked)
            );
            return ChartText { subtitle: nothing.clone(), sentences: vec![nothing] };
        };
        let Known { span, sum } = counted;
        let mut subtitle = format!(
            "{}{}: {}",
            format::dates(span),
            if self.days == 1 { String::new() } else { format!(", {}", days(self.days)) },
            format::quantity(sum, self.measure)
        );
        subtitle.push_str(&match self.days {
            1 => format!("; the line counts the {unit} of each day"),
            long => format!("; the line counts the {unit} of the {} up to each day", days(long)),
        });
        subtitle.push_str(", filled where it is above that");
        let mut sentences = vec![self.happened(counted)];
        if span != self.asked {
            sentences.push(format!(
                "Of the days asked for, up to {}, those up to {} were known.",
                format::date(self.asked.last),
                format::date(span.last)
            ));
        }
        sentences.extend(self.per_boat(span));
        sentences.extend(self.in_other_years(counted));
        if let Some(standing) = self.standing {
            sentences.extend(self.among_all(standing));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }

    /// The claim, as a sentence.
    fn happened(&self, Known { span, sum }: Known) -> String {
        let happened = match sum {
            0 => format::happened(0, self.measure).replacen('0', "no", 1),
            some => format::happened(some, self.measure),
        };
        let on = if span.days() == 1 { "On" } else { "From" };
        format!("{on} {}, {happened}.", format::dates(span))
    }

    /// The other measure, and people per boat.
    fn per_boat(&self, span: Span) -> Option<String> {
        let of = |series: &model::Series| series.sum(span).published().filter(|sum| *sum > 0);
        let (people, boats) = (of(&self.people)?, of(&self.boats)?);
        let (place, other, unit, each) = match self.measure {
            Measure::Boats => ("Aboard", people, Measure::People, ""),
            Measure::People | Measure::PeoplePerBoat | Measure::Uncontrolled | Measure::Prevented => {
                ("There", boats, Measure::Boats, "people ")
            }
        };
        let were = if other == 1 { "was" } else { "were" };
        let mean = format::mean(people, boats);
        Some(format!("{place} {were} {}, {mean} {each}to a boat on average.", format::quantity(other, unit)))
    }

    /// The same dates a year before, and in the year that had the most.
    fn in_other_years(&self, counted: Known) -> Vec<String> {
        let years = self.years();
        let mut sentences = Vec::new();
        let before = years.iter().find(|year| year.later == -1);
        sentences.extend(before.map(|before| self.a_year_before(counted.sum, before.known)));
        let whole = || years.iter().filter(|year| !year.is_partial());
        let counts = whole().map(|year| (year.known.sum, year)).rev();
        let most = counts.max_by_key(|(count, _)| *count).filter(|(count, _)| *count > 0);
        if let Some((count, most)) = most.filter(|_| whole().count() > 2) {
            let which = if most.later == 0 { "those chosen".into() } else { format::dates(most.span) };
            sentences.push(format!(
                "Of the same dates in {} years, {which} had the most{}.",
                whole().count(),
                if most.later == 0 { String::new() } else { format!(", {}", format::thousands(count)) }
            ));
        }
        sentences
    }

    fn a_year_before(&self, now: u32, before: Known) -> String {
        let then = before.sum;
        let share = match then {
            0 => String::new(),
            then if then == now => String::new(),
            then => format!(" ({}%)", format::share(now.abs_diff(then), then)),
        };
        let leap = match before.span.days().cmp(&self.days) {
            std::cmp::Ordering::Less => ", one day fewer",
            std::cmp::Ordering::Greater => ", one day more",
            std::cmp::Ordering::Equal => "",
        };
        format!(
            "That is {}{share} {} {} a year before{leap}: {}.",
            apart(now, then),
            than(now, then),
            if self.days == 1 { "on the same date" } else { "on the same dates" },
            format::thousands(then)
        )
    }

    /// Where it stands among all spans as long.
    fn among_all(&self, standing: SpanRank) -> Vec<String> {
        let SpanRank { spans, more, same, most, .. } = standing;
        if spans == 1 {
            return vec!["These are all the days there are, so no other span is as long.".into()];
        }
        let all = match self.days {
            1 => format!("all {} days", format::thousands(spans)),
            long => format!("all {} spans of {}", format::thousands(spans), days(long)),
        };
        let mut sentences = Vec::new();
        let others = same.saturating_sub(1);
        let alike = match others {
            0 => String::new(),
            1 => "; one other has as many".into(),
            others => format!("; {} others have as many", format::thousands(others)),
        };
        if more == 0 {
            sentences.push(format!("Of {all}, none has more{alike}."));
        } else {
            sentences.push(format!(
                "Of {all}, {} ({}%) {} more, so it is the {} highest{alike}.",
                format::thousands(more),
                format::share(more, spans),
                if more == 1 { "has" } else { "have" },
                format::ordinal(more + 1)
            ));
            let on = if self.days == 1 { "on" } else { "from" };
            sentences.push(format!(
                "The highest is {}, {on} {}.",
                format::thousands(most.1),
                format::dates(most.0)
            ));
        }
        let rises = model::rises(&self.series, self.days);
        sentences.push(format!(
            "Of any two of them, the later has more in {}% of cases.",
            format::share_of(rises.more, rises.pairs)
        ));
        if self.days * 2 > self.published().days() {
            sentences.push("Any two of them have days in common.".into());
        }
        sentences
    }
}
