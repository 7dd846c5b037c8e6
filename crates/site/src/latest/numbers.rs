//! The numbers themselves, and what they say.

use anyhow::{Context, Result};
pub(crate) use content::tables::LATEST as SLUG;
use figure::{DAILY_SERIES, LICENCE, date, thousands};
use model::{Data, Day, Series, Span};
use preview::PublicUrl;
use serde_json::{Value, json};

/// Its title.
pub(crate) const TITLE: &str = "Small boats: the latest numbers";

/// What was counted in some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Counted {
    days: Span,
    people: u32,
    boats: u32,
}

/// The latest numbers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Latest {
    /// The last published day.
    day: Counted,
    /// The seven days that end with it.
    week: Counted,
    /// Its year up to it.
    year: Counted,
    /// The year before, up to the same date, 28 February for 29 February; none where the count did not run then.
    before: Option<Counted>,
}

impl Latest {
    /// Those of the data.
    ///
    /// # Errors
    /// Where one of the days has no published number.
    pub(crate) fn new(data: &Data) -> Result<Self> {
        let Span { first, last } = data.days();
        let counted = |from: Day, to: Day| -> Result<Counted> {
            let days = Span::new(from.max(first), to).context("the count has no days")?;
            let sum = |series: &Series| series.sum(days).published();
            let [people, boats] = [data.people(), data.boats()].map(sum);
            let missing = || format!("{} to {}: found no number, expected one", date(days.first), date(to));
            Ok(Counted { days, people: people.with_context(missing)?, boats: boats.with_context(missing)? })
        };
        let (year, month, day) = last.civil();
        let then = (0..2).find_map(|less| Day::new(year - 1, month, day - less));
        let before = then.filter(|_| first <= Day::first_of_year(year - 1));
        Ok(Self {
            day: counted(last, last)?,
            week: counted(last.plus(-6), last)?,
            year: counted(Day::first_of_year(year), last)?,
            before: before.map(|then| counted(Day::first_of_year(year - 1), then)).transpose()?,
        })
    }

    /// Each number, and what it says, in order.
    pub(super) fn words(&self) -> [(String, String); 3] {
        let Self { day, week, year, before } = self;
        let people = |counted: &Counted| if counted.people == 1 { "person" } else { "people" };
        let boats = |counted: &Counted| match counted.boats {
            0 => String::new(),
            1 => " in 1 boat".to_owned(),
            boats => format!(" in {} boats", thousands(boats)),
        };
        let so_far = format!("{} in {} so far", people(year), year.days.last.year());
        [
            (thousands(day.people), format!("{}{} on {}", people(day), boats(day), date(day.days.last))),
            (thousands(week.people), format!("{}{} in the seven days to then", people(week), boats(week))),
            (
                thousands(year.people),
                match before {
                    Some(before) => format!("{so_far}, {}", compared(year.people, before)),
                    None => so_far,
                },
            ),
        ]
    }

    /// As one sentence.
    pub(super) fn sentence(&self) -> String {
        self.words().map(|(number, words)| format!("{number} {words}")).join("; ") + "."
    }

    pub(super) fn json(&self, data: &Data, url: &PublicUrl) -> Value {
        let of = |Counted { days, people, boats }: &Counted| json!({ "from": days.first.to_iso(), "to": days.last.to_iso(), "people": people, "boats": boats });
        json!({
            "version": data.tables().version,
            "day": of(&self.day),
            "seven_days": of(&self.week),
            "year": of(&self.year),
            "same_date_a_year_before": self.before.as_ref().map(of),
            "words": self.sentence(),
            "status": DAILY_SERIES.status,
            "source": format!("{}, {}", DAILY_SERIES.publisher, DAILY_SERIES.title),
            "source_address": DAILY_SERIES.address,
            "licence": LICENCE,
            "page": url.absolute(""),
        })
    }
}

/// How a number of people stands to that of the year before.
fn compared(people: u32, before: &Counted) -> String {
    let then = format!("then in {}", before.days.last.year());
    let (now, past) = (i64::from(people), i64::from(before.people));
    if past == 0 {
        return format!("none by {then}");
    }
    // To the nearest whole percent, halves away from zero.
    let percent = ((now - past).abs() * 200 + past) / (past * 2);
    let than = format!("({})", thousands(before.people));
    match now.cmp(&past) {
        _ if percent == 0 => format!("as many as by {then} {than}, to the nearest percent"),
        std::cmp::Ordering::Less => format!("{percent}% fewer than by {then} {than}"),
        std::cmp::Ordering::Equal | std::cmp::Ordering::Greater => {
            format!("{percent}% more than by {then} {than}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkout;

    fn latest(last: &str) -> Latest {
        let data = Data::from(content::tables::read(checkout::root()).unwrap());
        Latest::new(&data.as_of(Day::parse_iso(last).unwrap())).unwrap()
    }

    #[test]
    fn each_number_is_said_with_its_days() {
        let check = |last: &str, expected: [&str; 3]| {
            let words = latest(last).words().map(|(number, words)| format!("{number} {words}"));
            assert_eq!(words, expected);
        };
        check(
            "2026-08-20",
            [
                "0 people on 20 August 2026",
                "425 people in 5 boats in the seven days to then",
                "15,897 people in 2026 so far, 43% fewer than by then in 2025 (27,997)",
            ],
        );
    }

    #[test]
    fn the_29th_of_february_is_held_against_the_28th() {
        let before = latest("2024-02-29").before.unwrap();
        assert_eq!(before.days.last, Day::new(2023, 2, 28).unwrap());
        assert_eq!(latest("2018-03-05").before, None, "the count began that year");
    }

    #[test]
    fn a_percentage_is_rounded_and_says_which_way() {
        let before = |people| Counted { days: Span::year(2025), people, boats: 1 };
        let check = |now, then, expected| assert_eq!(compared(now, &before(then)), expected);
        check(150, 100, "50% more than by then in 2025 (100)");
        check(995, 1_000, "1% fewer than by then in 2025 (1,000)");
        check(1_004, 1_000, "as many as by then in 2025 (1,000), to the nearest percent");
        check(3, 0, "none by then in 2025");
    }
}
