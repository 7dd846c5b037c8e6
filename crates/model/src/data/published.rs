//! The data as the rest of the code uses it.

use crate::{Day, Measure, NationalityYear, Series, Span, Tables, View};

/// The published data as series, with the named views of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    tables: Tables,
    people: Series,
    boats: Series,
    uncontrolled: Series,
    /// The newest defaults of each named view: [`crate::view::named`] reads them from the tables.
    pub(crate) authored: Vec<View>,
}

impl Data {
    /// The series of the tables, without what is read of the views in them.
    pub(crate) fn of(mut tables: Tables) -> Self {
        let people = Series::new(tables.first, &std::mem::take(&mut tables.people));
        let boats = Series::new(tables.first, &std::mem::take(&mut tables.boats));
        let uncontrolled = Series::new(tables.uncontrolled_first, &std::mem::take(&mut tables.uncontrolled));
        Self { tables, people, boats, uncontrolled, authored: Vec::new() }
    }

    /// The tables behind it.
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// The people who arrived, by day.
    pub fn people(&self) -> &Series {
        &self.people
    }

    /// The boats they arrived in, by day.
    pub fn boats(&self) -> &Series {
        &self.boats
    }

    /// Of the boats, those recorded as reaching the UK without being intercepted, by day; published since 2023.
    pub fn uncontrolled(&self) -> &Series {
        &self.uncontrolled
    }

    /// The daily series of a measure. None where there is none: people per boat is a ratio of two, preventions are
    /// estimated by the week.
    pub fn series(&self, measure: Measure) -> Option<&Series> {
        match measure {
            Measure::People => Some(&self.people),
            Measure::Boats => Some(&self.boats),
            Measure::Uncontrolled => Some(&self.uncontrolled),
            Measure::PeoplePerBoat | Measure::Prevented => None,
        }
    }

    /// The days of the daily series of people and boats. Before the first was published it is that first day, of which
    /// nothing is known.
    pub fn days(&self) -> Span {
        let first = self.tables.first;
        self.people.span().unwrap_or(Span { first, last: first })
    }

    /// The years that have a published day.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i32> + Clone {
        let Span { first, last } = self.days();
        first.year()..=last.year()
    }

    /// The same data with the days up to this one and no later: every sum, table and sentence made of it knows no more.
    /// Revisions of earlier days are not taken back. Before the first published day every series is empty.
    #[must_use]
    pub fn as_of(&self, day: Day) -> Self {
        let mut known = Self {
            people: self.people.until(day),
            boats: self.boats.until(day),
            uncontrolled: self.uncontrolled.until(day),
            tables: Tables {
                people: Vec::new(),
                boats: Vec::new(),
                uncontrolled: Vec::new(),
                ..self.tables.clone()
            },
            authored: self.authored.clone(),
        };
        let weeks = (day.plus(1).days_since(known.tables.prevented_first) / 7).max(0);
        known.tables.prevented.truncate(weeks as usize);
        known.tables.nationality_years.retain(|year| year.to <= day);
        known.tables.waves.retain(|wave| wave.day <= day);
        known
    }

    /// The total of a whole year in the final quarterly tables, which the daily series is not.
    pub fn final_total(&self, year: i32) -> Option<u32> {
        let is_whole =
            |of: &&NationalityYear| of.year == year && of.to == Day::first_of_year(year + 1).plus(-1);
        self.tables.nationality_years.iter().find(is_whole).map(|of| of.total)
    }
}
