//! The data as the host hands it to the browser: typed columns, checked when the page was built.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{Day, Measure, Number, Span};

/// Everything that the figures show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tables {
    /// The data version: the last published day and the first eight digits of the source file's hash,
    /// `2026-08-20-1a2b3c4d`.
    pub version: String,
    /// The names of the data versions so far, the oldest first: the last is this one.
    pub versions: Vec<String>,
    /// The day on which each of `versions` was published, as days since 1 January 1970, in their order: never before that of
    /// the one before it. Before the first no version is kept. Plain numbers, as in `revisions`.
    pub published: Vec<u32>,
    /// What later versions changed in the counts of earlier ones, in their order: five numbers for each revision, see
    /// [`Revision::to_numbers`]. Plain numbers, for which the browser has the code already.
    pub revisions: Vec<u32>,
    /// The day of the first row of `people` and `boats`.
    pub first: Day,
    /// People who arrived, a number for each day from `first`.
    pub people: Vec<u32>,
    /// Small boats that arrived, a number for each day from `first`.
    pub boats: Vec<u32>,
    /// The first day for which uncontrolled landings are published.
    pub uncontrolled_first: Day,
    /// Boats that landed without being intercepted, a number for each day from `uncontrolled_first`.
    pub uncontrolled: Vec<u32>,
    /// The Monday of the first week for which preventions are published.
    pub prevented_first: Day,
    /// People prevented from crossing, a number for each week from `prevented_first`; none where not published.
    pub prevented: Vec<Option<u32>>,
    /// The named views, in the order in which they are offered.
    pub views: Vec<NamedView>,
    /// Dated events, in order of their days.
    pub events: Vec<Event>,
    /// Time in office, in order of the first days.
    pub tenures: Vec<Tenure>,
    /// The nationalities of `nationality_periods`, the residual rows last.
    pub nationalities: Vec<Nationality>,
    /// People by nationality from the final quarterly tables, an entry for each period: the calendar years in order, then the
    /// years to another day, which share months with them and with each other.
    pub nationality_periods: Vec<NationalityPeriod>,
    /// Polling waves, in order of their days.
    pub waves: Vec<Wave>,
    /// The rows of the tables beside the series as plain numbers, 16 for each: see [`Tables::outcomes`] and what follows it.
    pub evidence: Vec<u32>,
    /// The numbers in the article's sentences and claims, in the order in which they stand there.
    pub numbers: Vec<Number>,
}

/// A published count that a later version of the data changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The place among [`Tables::versions`] of the version that changed it, from 0.
    pub version: u32,
    /// What is counted; never people per boat.
    pub measure: Measure,
    /// The day of the count; for a week, its last.
    pub day: Day,
    /// The count before, in the unit of the measure.
    pub before: u32,
    /// The count since, in the unit of the measure.
    pub after: u32,
}

/// The measures that are revised, by their number.
const REVISED: [Measure; 4] = [Measure::People, Measure::Boats, Measure::Uncontrolled, Measure::Prevented];

impl Revision {
    /// The revision as five numbers: version, measure, day, the count before and the count after. None for people per
    /// boat, which is never revised.
    pub fn to_numbers(self) -> Option<[u32; 5]> {
        let measure = REVISED.iter().position(|known| *known == self.measure)? as u32;
        Some([self.version, measure, self.day.0 as u32, self.before, self.after])
    }

    fn of_numbers(numbers: &[u32]) -> Option<Self> {
        let [version, measure, day, before, after] = *numbers else { return None };
        let measure = *REVISED.get(measure as usize)?;
        Some(Self { version, measure, day: Day(day as i32), before, after })
    }
}

/// The last day of a version, which its name, `2026-08-20-1a2b3c4d`, begins with; none where it does not.
pub fn last_day(version: &str) -> Option<Day> {
    Day::parse_iso(version.get(..10)?)
}

impl Tables {
    /// Calls a function with each revision by some of the versions, in the order of the log. `versions` has the
    /// places of these from 0, without the end of the range. What is no revision among its numbers is passed over.
    // Not an iterator: each loop over one would be compiled anew, at 300 bytes of every program.
    pub fn revised(&self, versions: Range<u32>, each: &mut dyn FnMut(Revision)) {
        for revision in self.revisions.chunks(5).filter_map(Revision::of_numbers) {
            if versions.contains(&revision.version) {
                each(revision);
            }
        }
    }
}

/// A view to which editors have given a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedView {
    /// Its word in addresses.
    pub slug: String,
    /// Words that it had in older addresses.
    pub formerly: Vec<String>,
    /// The kind of chart, by the word of its [`crate::Kind`].
    pub kind: String,
    /// Its title.
    pub title: String,
    /// How to read it, in a sentence or two. The host alone writes it into pages: it does not travel.
    #[serde(skip)]
    pub about: String,
    /// What to bear in mind; empty where there is nothing. It does not travel either.
    #[serde(skip)]
    pub note: String,
    /// Its defaults as queries, one a version, the newest last: an older address means the defaults of its time.
    pub defaults: Vec<String>,
}

/// A dated event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its word in addresses.
    pub slug: String,
    /// The day on which it happened.
    pub day: Day,
    /// Its name in a few words.
    pub label: String,
    /// What happened. The host alone writes it into pages: it and what follows do not travel.
    #[serde(skip)]
    pub title: String,
    /// The source that reports it.
    #[serde(skip)]
    pub source: String,
    /// The web address of the source.
    #[serde(skip)]
    pub address: String,
}

/// Somebody's time in an office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tenure {
    /// The office, by the word of its [`crate::Office`].
    pub office: String,
    /// The word of the term in addresses.
    pub slug: String,
    /// The name of the person who held the office.
    pub name: String,
    /// The first day in office.
    pub from: Day,
    /// The last day in office; none for those in office when the list was last checked.
    pub to: Option<Day>,
}

/// A row of the table of nationalities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nationality {
    /// Its word in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether the row is one nationality, and not what the other rows leave.
    pub is_one: bool,
    /// Whether the row counts people whose nationality was not recorded.
    pub is_unrecorded: bool,
}

/// A period of the table of nationalities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NationalityPeriod {
    /// The first day counted.
    pub from: Day,
    /// The last day counted.
    pub to: Day,
    /// People, a number for each of [`Tables::nationalities`], or [`NationalityPeriod::NOT_LISTED`]: plain numbers, which
    /// every program reads already.
    pub people: Vec<u32>,
    /// People of all rows together, as published in the final series.
    pub total: u32,
}

impl NationalityPeriod {
    /// Stands for the people of a nationality that the table does not list for the period, and has among all others.
    pub const NOT_LISTED: u32 = u32::MAX;

    /// The people of a nationality, by its place in [`Tables::nationalities`]; none where the table does not list it,
    /// or where there is no such place.
    pub fn people_of(&self, nationality: usize) -> Option<u32> {
        self.people.get(nationality).copied().filter(|people| *people != Self::NOT_LISTED)
    }

    /// The days counted.
    pub fn span(&self) -> Span {
        Span { first: self.from, last: self.to }
    }
}

/// One wave of a poll.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wave {
    /// The day by which the pollster dates it.
    pub day: Day,
    /// The share of adults in Great Britain, in per cent (0 to 100), who named an issue among the most important facing
    /// the country: a number for each [`crate::Issue`], in their order.
    pub share: [u8; 3],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_five_numbers_and_back() {
        for (measure, number) in REVISED.into_iter().zip(0..) {
            let revision = Revision { version: 7, measure, day: Day(17_532), before: 3, after: 0 };
            assert_eq!(revision.to_numbers(), Some([7, number, 17_532, 3, 0]));
            assert_eq!(Revision::of_numbers(&[7, number, 17_532, 3, 0]), Some(revision));
        }
        let ratio =
            Revision { version: 7, measure: Measure::PeoplePerBoat, day: Day(0), before: 0, after: 0 };
        assert_eq!(ratio.to_numbers(), None);
    }

    #[test]
    fn travels_unchanged() {
        let sent = Tables {
            version: "v".into(),
            first: Day(17_532),
            people: vec![0, 1305],
            boats: vec![0, 27],
            prevented: vec![Some(3), None],
            views: vec![NamedView { slug: "arrivals".into(), ..NamedView::default() }],
            ..Tables::default()
        };
        let bytes = postcard::to_stdvec(&sent).unwrap();
        assert_eq!(postcard::from_bytes::<Tables>(&bytes).unwrap(), sent);
    }
}
