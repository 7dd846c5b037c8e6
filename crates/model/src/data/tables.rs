//! The data as the host hands it to the browser: typed columns, checked when the page was built.

use serde::{Deserialize, Serialize};

use crate::{Day, Measure, Number};

/// Everything that the figures show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tables {
    /// The data version: the last published day and a piece of the source file's hash.
    pub version: String,
    /// The names of the data versions so far, the oldest first: the last is this one.
    pub versions: Vec<String>,
    /// What later versions changed in the counts of earlier ones, in their order: [`Revision`]s as plain numbers, for
    /// which the browser has the code already.
    pub revisions: Vec<u32>,
    /// The day of the first row of `people` and `boats`.
    pub first: Day,
    /// People who arrived, a day.
    pub people: Vec<u32>,
    /// Small boats that arrived, a day.
    pub boats: Vec<u32>,
    /// The first day for which uncontrolled landings are published.
    pub uncontrolled_first: Day,
    /// Boats that landed without being intercepted, a day.
    pub uncontrolled: Vec<u32>,
    /// The Monday of the first week for which preventions are published.
    pub prevented_first: Day,
    /// People prevented from crossing, a week; none where not published.
    pub prevented: Vec<Option<u32>>,
    /// The named views, in the order in which they are offered.
    pub views: Vec<NamedView>,
    /// Dated events, in order of their days.
    pub events: Vec<Event>,
    /// Time in office, in order of the first days.
    pub tenures: Vec<Tenure>,
    /// The nationalities of `nationality_years`, the residual rows last.
    pub nationalities: Vec<Nationality>,
    /// Arrivals by nationality, from the final quarterly tables, a year each.
    pub nationality_years: Vec<NationalityYear>,
    /// Polling waves, in order of their days.
    pub waves: Vec<Wave>,
    /// The numbers in the article's sentences and claims, in the order in which they stand there.
    pub numbers: Vec<Number>,
}

/// A count of the past that a version changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The place of that version among [`Tables::versions`].
    pub version: u32,
    /// What is counted.
    pub measure: Measure,
    /// The day; of a week, its last.
    pub day: Day,
    /// What it was.
    pub before: u32,
    /// What it has been since.
    pub after: u32,
}

/// The measures that are revised, by their number.
const REVISED: [Measure; 4] = [Measure::People, Measure::Boats, Measure::Uncontrolled, Measure::Prevented];

impl Revision {
    /// As plain numbers; none where nothing that is revised is counted.
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

impl Tables {
    /// The revisions.
    pub fn revised(&self) -> impl Iterator<Item = Revision> + '_ {
        self.revisions.chunks(5).filter_map(Revision::of_numbers)
    }
}

/// A view by the name that addresses have for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedView {
    /// Its word in addresses.
    pub slug: String,
    /// Words that it had in older addresses.
    pub formerly: Vec<String>,
    /// The kind of chart, by its word.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// How to read it, in a sentence or two.
    pub about: String,
    /// What to bear in mind, where there is something.
    pub note: String,
    /// Its defaults as queries, one a version, the newest last: an older address means the defaults of its time.
    pub defaults: Vec<String>,
}

/// A dated event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its word in addresses.
    pub slug: String,
    /// Its day.
    pub day: Day,
    /// Its name in a few words.
    pub label: String,
    /// What happened.
    pub title: String,
    /// Who says so.
    pub source: String,
    /// Where.
    pub address: String,
}

/// Somebody's time in an office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tenure {
    /// The office, by its word.
    pub office: String,
    /// Its word in addresses.
    pub slug: String,
    /// Who held it.
    pub name: String,
    /// The first day.
    pub from: Day,
    /// The last day; none for those in office when the list was last checked.
    pub to: Option<Day>,
}

/// A row of the table of nationalities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nationality {
    /// Its word in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it is one nationality; else it is what is left.
    pub is_one: bool,
    /// Whether it counts those whose nationality was not recorded.
    pub is_unrecorded: bool,
}

/// A year of the table of nationalities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NationalityYear {
    /// The year.
    pub year: i32,
    /// The last day counted.
    pub to: Day,
    /// People, in the order of [`Tables::nationalities`].
    pub people: Vec<u32>,
    /// People of all rows together, as published: the final series.
    pub total: u32,
}

/// A wave of a poll.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wave {
    /// The day by which the pollster dates it.
    pub day: Day,
    /// Of a hundred adults in Great Britain, how many named immigration and asylum, the economy, and health among the
    /// most important issues facing the country.
    pub share: [u8; 3],
}

#[cfg(test)]
mod tests {
    use super::*;

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
